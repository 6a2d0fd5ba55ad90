/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/compile.h - the compiler, as a list of passes. */
#ifndef CLI_COMPILE_H
#define CLI_COMPILE_H

#include <stdio.h>
#include "lang/unit.h"

/* Run the passes over U up to and with LAST (NULL: all). DUMP (NULL: none) is a comma list of
 * passes whose result is printed to FP after they ran. 0, or < 0 when a pass has told diag. */
int compile(struct unit *u, const char *last, const char *dump, FILE *fp);

/* Is every name in the comma list DUMP a pass with a printable result? *RET_LAST: the one that runs
 * last. *RET_BAD: the first that is not one (owned by no one: points into DUMP). */
bool compile_dumps(const char *dump, const char **ret_last, const char **ret_bad);
void compile_names(FILE *fp);				/* "parse, import, ..." */

#endif
