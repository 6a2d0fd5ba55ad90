/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/options.h - the options that a program has for its user: `script -- --name=value`. */
#ifndef LANG_OPTIONS_H
#define LANG_OPTIONS_H

#include "lang/node.h"
#include "lang/unit.h"

struct program_option {
	const char *name, *doc;				/* doc: NULL if the program says none */
	struct loc loc;					/* where it is asked for first */
	const struct node *def, *val;			/* N_BOOL, N_INT, N_STR; val: def, or as given */
};

/* The program asks for an option: CALL has its name and maybe a default and a description, all
 * literals. < 0 when told. */
int option_declare(struct unit *u, const struct node *call);
/* The option that CALL asks for; NULL: none (told). */
const struct program_option *option_of(const struct unit *u, const struct node *call);
/* All calls are seen: does the program know what it was given? < 0 when told. */
int option_check(struct unit *u);
/* A line for each option. */
void option_print(const struct unit *u, FILE *fp);

#endif
