/* SPDX-License-Identifier: GPL-2.0-or-later */
/* base/num.h - the one place that reads and writes numbers as scripts spell them. */
#ifndef BASE_NUM_H
#define BASE_NUM_H

#include "base/base.h"

struct num {
	uint64_t val;					/* two's complement when negative */
	bool negative;
	bool duration;					/* had a suffix ns us ms s m h d; val is in ns */
};

/* Read all LEN bytes of S: decimal, 0x, 0 octal, 0b (only with ALLOW_BINARY_SIGN, which also
 * allows a leading '-'), '_' between digits, 5e9, suffixes u l ul ll ull and durations.
 * 0 or -EINVAL/-ERANGE, with the reason (lower case, static) in *RET_WHY. */
int num_parse(const char *s, size_t len, bool allow_binary_sign, struct num *ret,
	      const char **ret_why);

/* As num_parse() over a whole C string, for options and parameters; -errno. */
int num_parse_u64(const char *s, uint64_t *ret);

/* 1/true/on/yes and 0/false/off/no in any case; -EINVAL. */
int num_parse_bool(const char *s, bool *ret);

/* "5ms", "1.2s" ... for people; BUF holds at least 32 bytes; returns BUF. */
char *num_format_ns(uint64_t ns, char *buf);

#endif
