/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/short.h - forms of the command line that stand for a script. */
#ifndef CLI_SHORT_H
#define CLI_SHORT_H

#include "cli/cli.h"

bool short_is(const char *word);			/* does a form start with WORD? */
/* Add the script that the N words stand for to RET. 0, or 2 after a message. */
int short_expand(const struct opts *o, struct host *h, const char *const *word, unsigned n,
		 struct str *ret);
/* The I-th word that starts a form, and (RET_DOC not NULL) what it does; NULL: no more. */
const char *short_word(size_t i, const char **ret_doc);
bool short_help(const char *name, FILE *fp);		/* `ktrace help count`; false: no such form */
void short_mdoc(FILE *fp);				/* the forms as items of an mdoc(7) list */

#endif
