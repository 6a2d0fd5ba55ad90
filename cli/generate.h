/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/generate.h - files for shells and editors, made from the rows. */
#ifndef CLI_GENERATE_H
#define CLI_GENERATE_H

#include <stdio.h>

/* Print to FP the completion for a shell (bash, zsh, fish) or the grammar for an editor (vim,
 * textmate) called WHAT. 0, or 2 after a message: there is no such. */
int generate_print(const char *what, FILE *fp);

#endif
