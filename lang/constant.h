/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/constant.h - constants of C headers, by name. Rows live in stdlib/constants.def. */
#ifndef LANG_CONSTANT_H
#define LANG_CONSTANT_H

#include "host/arch.h"

/* The constant NAME on machines of the kind A (stdlib/constants.c); NULL: none. */
const struct constant *constant_find(const struct arch *a, const char *name);

#endif
