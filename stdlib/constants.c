/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/constants.c - constants that scripts expect from C headers.
 *
 * The kernel's type information has its enumerations, but macros leave no trace in it.
 * Those that tracing scripts use are in constants.def, so `#include` need not read any
 * header. A word is looked for here when it is nothing else: first in the machine's row, which has
 * those that are not the same everywhere, then by halves in the sorted table. */
#include <stdlib.h>
#include <string.h>
#include "base/base.h"
#include "lang/constant.h"

#define C(name, val) { #name, val },

static const struct constant constants[] = {
#include "stdlib/constants.def"
};

static int compare(const void *name, const void *row)
{
	return strcmp(name, ((const struct constant *)row)->name);
}

const struct constant *constant_find(const struct arch *a, const char *name)
{
	for (const struct constant *c = a->constants; c->name; c++)
		if (!strcmp(c->name, name))
			return c;
	return bsearch(name, constants, COUNT(constants), sizeof(*constants), compare);
}
