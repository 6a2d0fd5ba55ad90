/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/pretty.h - a program in its canonical layout (`ktrace --fmt`).
 *
 * The layout: a probe, macro, setting or statement a line; blocks indented by tabs; one space
 * around binary operators, none inside brackets. Kept as written: every token and comment,
 * single blank lines, line breaks within a statement, and blocks on one line as long as the line
 * fits. */
#ifndef LANG_PRETTY_H
#define LANG_PRETTY_H

#include "base/str.h"
#include "lang/unit.h"

enum { PRETTY_WIDTH = 100 };				/* columns; a tab takes 8 */

/* Append the text of U's source U->src, laid out, to RET. -EINVAL and nothing is appended when
 * it does not parse (told). Laying out what this made gives the same text again, and the same
 * tree. */
int pretty_print(struct unit *u, struct str *ret);

#endif
