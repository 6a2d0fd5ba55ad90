/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/cdecl.h - C in scripts: what stands before the probes, and its macros within them. */
#ifndef LANG_CDECL_H
#define LANG_CDECL_H

#include "lang/unit.h"

/* How the words start that stand for the parameters of a macro of C in its parsed body. */
#define C_PARAM "__arg"

/* Read an N_C node: a directive of the preprocessor or a declaration. < 0 when told. */
int c_read(struct unit *u, const struct node *n);
/* Behind the last one: is an #if open? < 0 when told. */
int c_end(struct unit *u);
/* Replace the macros of C that the tree N uses. < 0 when told. */
int c_expand(struct unit *u, struct node *n);
/* Read a header file for its types and constants, as `#include` does. < 0 when told. */
int c_header(struct unit *u, struct loc loc, const char *path);
/* A name is not known: look into the headers that were included and seemed not to be needed.
 * true: something was read, ask again. */
bool c_look_further(struct unit *u);
/* A constant that a macro stands for, for words that only headers know. */
bool c_constant(struct unit *u, const char *name, uint64_t *ret, bool *ret_negative);
void c_free(struct unit *u);

#endif
