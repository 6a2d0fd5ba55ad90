/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/spacing.h - what stands between two tokens of one line; for lang/pretty.c. */
#ifndef LANG_SPACING_H
#define LANG_SPACING_H

#include "lang/lexer.h"

/* What a walk over the tokens knows; starts zeroed. */
struct spacing {
	const struct token *t;				/* the array, set by the caller */
	bool type;					/* inside a type: `*` is no operator */
	bool unary;					/* the last token was an operator before its value */
	bool typed;					/* the last token was the `:` before a type */
	bool fn;					/* in the head of a function */
};

/* Is a space due before token I, on the line of token I - 1? Call once for each token, in order;
 * TEXT is the program. */
bool spacing_before(struct spacing *s, uint32_t i, const char *text);

#endif
