/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/cdecl.h - struct, union and enum definitions of a script. */
#ifndef LANG_CDECL_H
#define LANG_CDECL_H

#include "lang/unit.h"

/* Make the definition that N_C node N holds known to u->types. < 0 when told. */
int cdecl_read(struct unit *u, const struct node *n);

#endif
