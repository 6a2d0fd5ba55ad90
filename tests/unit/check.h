/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/check.h - the whole test library: each test is a main() that returns check_end(). */
#ifndef TESTS_UNIT_CHECK_H
#define TESTS_UNIT_CHECK_H

#include <stdio.h>
#include <string.h>
#include "base/base.h"

static int check_failed;

#define check(cond) check_that(cond, __FILE__, __LINE__, #cond)
#define check_str(is, want) check_text(is, want, __FILE__, __LINE__, #is)

static inline void check_that(bool ok, const char *file, int line, const char *what)
{
	if (ok)
		return;
	fprintf(stderr, "%s:%d: failed: %s\n", file, line, what);
	check_failed = 1;
}

/* As check(), for strings: shows both. */
static inline void check_text(const char *is, const char *want, const char *file, int line,
			      const char *what)
{
	if (is && !strcmp(is, want))
		return;
	fprintf(stderr, "%s:%d: failed: %s is\n%s\nwanted\n%s\n", file, line, what,
		is ? is : "(null)", want);
	check_failed = 1;
}

static inline int check_end(void)
{
	return check_failed;
}

#endif
