/* SPDX-License-Identifier: GPL-2.0-or-later */
/* base/fmt.h - a printf format, taken apart: lang/format.c makes it, output/printf.c renders it. */
#ifndef BASE_FMT_H
#define BASE_FMT_H

#include "base/base.h"

enum fmt_conv {
	FMT_TEXT,					/* %s: as print() shows it */
	FMT_SIGNED,					/* %d %i */
	FMT_UNSIGNED,					/* %u */
	FMT_OCTAL,					/* %o */
	FMT_HEX,					/* %x; upper: %X */
	FMT_CHAR,					/* %c */
	FMT_POINTER,					/* %p */
	FMT_BYTES,					/* %r: printable ones as they are, others \xNN */
	FMT_BYTES_ESCAPED,				/* %rx: all \xNN */
	FMT_BYTES_SPACED,				/* %rh: aa bb cc */
	FMT_GFP,					/* %gr: names of the kernel's allocation flags */
};

struct fmt_spec {
	enum fmt_conv conv;
	bool left, plus, space, alt, zero, upper;
	uint8_t size;					/* bytes of an integer that are printed: 1 2 4 8 */
	uint32_t width;
	int precision;					/* of text: at most so many bytes; < 0: all */
};

struct fmt_part {
	const char *text;				/* of a conversion: how it is spelled, "%-5d" */
	uint32_t len;
	bool is_arg;					/* a conversion, which takes the next argument */
	struct fmt_spec spec;
};

struct format {
	const struct fmt_part *part;
	uint32_t nparts, nargs;
};

#endif
