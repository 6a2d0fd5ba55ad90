/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/format.h - printf formats in programs: taken apart, and held against their arguments. */
#ifndef LANG_FORMAT_H
#define LANG_FORMAT_H

#include "base/fmt.h"
#include "lang/sema.h"

/* Take TEXT (LEN bytes, a literal at LOC) apart. NULL when told. Lives in the unit's arena. */
const struct format *format_parse(struct sema *s, struct loc loc, const char *text, uint32_t len);

/* For the rows of printf() and its like: the format that is the first argument of CALL, checked
 * against the arguments after it. NULL: wrong (told), or an argument has no type yet. */
const struct format *format_call(struct sema *s, const struct node *call);

#endif
