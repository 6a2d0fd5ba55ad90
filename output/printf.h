/* SPDX-License-Identifier: GPL-2.0-or-later */
/* output/printf.h - values into text by a printf format. */
#ifndef OUTPUT_PRINTF_H
#define OUTPUT_PRINTF_H

#include "base/fmt.h"
#include "output/value.h"

/* Add ARGS[0..n) as F says; conversions without an argument print nothing. CUT_MARK follows a
 * string that did not fit. */
void format_render(const struct format *f, const struct value *args, size_t n, const char *cut_mark,
		   struct str *ret);

#endif
