/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/module.h - files that a script imports. */
#ifndef LANG_MODULE_H
#define LANG_MODULE_H

#include "lang/macro.h"

/* What the N_IMPORT stands for: a chain of what is in its files, NULL when there is nothing (new)
 * in them. < 0 when told. SEEN: the files that were read already. */
int module_read(struct macros *m, struct dict *seen, const struct node *import,
		struct node **ret);

#endif
