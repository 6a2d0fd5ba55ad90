/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/constant.h - constants of C headers, by name. Rows live in stdlib/constants.c. */
#ifndef LANG_CONSTANT_H
#define LANG_CONSTANT_H

#include <stdint.h>

struct constant {
	const char *name;
	int64_t val;
};
extern const struct constant constants[];		/* ends with name NULL */

#endif
