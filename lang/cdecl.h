/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/cdecl.h - what scripts define in C: types, and constants by macros. */
#ifndef LANG_CDECL_H
#define LANG_CDECL_H

#include "lang/unit.h"

/* Make the definition that N_C node N holds known to u->types. < 0 when told. */
int cdecl_read(struct unit *u, const struct node *n);

/* The tree of a constant expression of C: numbers, words, operators, defined(X). NULL: it is
 * not understood. */
struct node *cexpr_read(struct arena *a, struct loc loc, const char *text);

#endif
