/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/constant.h - constants of C headers, by name. Rows live in stdlib/constants.def. */
#ifndef LANG_CONSTANT_H
#define LANG_CONSTANT_H

#include <stdint.h>

struct constant {
	const char *name;
	int64_t val;
};

const struct constant *constant_find(const char *name);	/* stdlib/constants.c; NULL: none */

#endif
