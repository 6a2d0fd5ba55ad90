/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/embedded.h - the stdlib/NAME.bt files, as the program carries them. The table is
 * generated at build time (stdlib/embed.sh) and ends with a row whose name is NULL. */
#ifndef LANG_EMBEDDED_H
#define LANG_EMBEDDED_H

#include <stddef.h>

struct embedded {
	const char *name;				/* "base" of stdlib/base.bt */
	const char *text;				/* a 0 follows the last byte */
	size_t len;
};
extern const struct embedded embedded_files[];

#endif
