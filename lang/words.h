/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/words.h - the words that the grammar keeps for itself. */
#ifndef LANG_WORDS_H
#define LANG_WORDS_H

#include <stddef.h>

/* The I-th keyword ("if", "for", "macro" ...), in no order; NULL: there are no more. */
const char *lang_word(size_t i);

#endif
