/* SPDX-License-Identifier: GPL-2.0-or-later */
/* base/num.c - numbers as scripts spell them.
 *
 * A number is: an optional sign, a base prefix, digits with '_' between them, an optional
 * exponent of ten, an optional suffix. Each part is one function that moves a cursor and
 * keeps the reason if it fails; num_parse() is their sequence. The suffixes are one table: those
 * of C bound the value and change nothing, those of time multiply it to nanoseconds.
 * Everything is integer arithmetic on 64 bits, and overflow is always an error. */
#include "base/num.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

static const char too_large[] = "it is larger than 18446744073709551615";

struct cursor {
	const char *p, *end;
	const char *why;				/* the reason, once something has failed */
};

struct suffix {
	const char *name;
	uint64_t mul, max;
	bool duration;					/* exact case, MUL nanoseconds each */
};

enum { SUFFIXES = 12 };
static const struct suffix suffixes[SUFFIXES + 1];		/* at the end of the file */

static int fail(struct cursor *c, int err, const char *why)
{
	c->why = why;
	return err;
}

static int digit_of(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return INT_MAX;
}

/* Skip a base prefix; an octal number keeps its 0, which is a digit like others. */
static int read_base(struct cursor *c, bool allow_binary)
{
	char second = c->end - c->p >= 2 && *c->p == '0' ? c->p[1] : '\0';

	if (second == 'x' || second == 'X') {
		c->p += 2;
		return 16;
	}
	if (allow_binary && (second == 'b' || second == 'B')) {
		c->p += 2;
		return 2;
	}
	return digit_of(second) < 10 || second == '_' ? 8 : 10;
}

static int read_digits(struct cursor *c, int base, uint64_t *ret)
{
	uint64_t val = 0;
	bool any = false;
	int digit;

	for (; c->p < c->end; c->p++) {
		if (*c->p == '_' && any)
			continue;
		digit = digit_of(*c->p);
		if (digit >= base)
			break;
		any = true;
		if (__builtin_mul_overflow(val, (uint64_t)base, &val) ||
		    __builtin_add_overflow(val, (uint64_t)digit, &val))
			return fail(c, -ERANGE, too_large);
	}
	if (!any)
		return fail(c, -EINVAL, "it has no digits");
	if (c->p[-1] == '_')
		return fail(c, -EINVAL, "it ends with '_'");
	if (c->p < c->end && digit_of(*c->p) < 10)
		return fail(c, -EINVAL, base == 8 ? "it starts with 0 but is not octal" :
			    "it has a digit that is not binary");
	*ret = val;
	return 0;
}

static int read_exponent(struct cursor *c, int base, uint64_t *val)
{
	uint64_t power;
	int err;

	if (base != 10 || c->p == c->end || (*c->p != 'e' && *c->p != 'E'))
		return 0;
	if (*val < 1 || *val > 9)
		return fail(c, -EINVAL, "what is before 'e' must be a digit from 1 to 9");
	c->p++;
	err = read_digits(c, 10, &power);
	if (err)
		return err;
	while (power--)
		if (__builtin_mul_overflow(*val, (uint64_t)10, val))
			return fail(c, -ERANGE, too_large);
	return 0;
}

static const struct suffix *find_suffix(const char *name, size_t len)
{
	const struct suffix *s;

	for (s = suffixes; s->name; s++)
		if (strlen(s->name) == len && !(s->duration ? strncmp(s->name, name, len) :
						strncasecmp(s->name, name, len)))
			return s;
	return NULL;
}

static int read_suffix(struct cursor *c, struct num *num)
{
	const struct suffix *s;

	if (c->p == c->end)
		return 0;
	s = find_suffix(c->p, (size_t)(c->end - c->p));
	if (!s)
		return fail(c, -EINVAL, "its suffix is unknown");
	if (num->val > s->max)
		return fail(c, -ERANGE, "it is too large for its suffix");
	num->duration = s->duration;
	if (__builtin_mul_overflow(num->val, s->mul, &num->val))
		return fail(c, -ERANGE, too_large);
	return 0;
}

static int apply_sign(struct cursor *c, struct num *num)
{
	if (!num->negative)
		return 0;
	if (num->val > (uint64_t)1 << 63)
		return fail(c, -ERANGE, "it is less than -9223372036854775808");
	num->val = 0 - num->val;
	return 0;
}

static int parse(struct cursor *c, bool allow_binary_sign, struct num *num)
{
	int base, err;

	if (c->p == c->end)
		return fail(c, -EINVAL, "it is empty");
	if (allow_binary_sign && *c->p == '-') {
		num->negative = true;
		c->p++;
	}
	base = read_base(c, allow_binary_sign);
	err = read_digits(c, base, &num->val);
	if (!err)
		err = read_exponent(c, base, &num->val);
	if (!err)
		err = read_suffix(c, num);
	return err ? err : apply_sign(c, num);
}

int num_parse(const char *s, size_t len, bool allow_binary_sign, struct num *ret,
	      const char **ret_why)
{
	struct cursor c = { .p = s, .end = s + len };
	struct num num = { 0 };
	int err = parse(&c, allow_binary_sign, &num);

	if (err)
		*ret_why = c.why;
	else
		*ret = num;
	return err;
}

int num_parse_u64(const char *s, uint64_t *ret)
{
	const char *why;
	struct num num;
	int err = num_parse(s, strlen(s), true, &num, &why);

	if (err)
		return err;
	if (num.negative)
		return -ERANGE;
	*ret = num.val;
	return 0;
}

int num_parse_bool(const char *s, bool *ret)
{
	static const char *const words[] = { "0", "1", "false", "true", "off", "on", "no", "yes" };
	size_t i;

	for (i = 0; i < COUNT(words); i++) {
		if (!strcasecmp(s, words[i])) {
			*ret = i % 2;
			return 0;
		}
	}
	return -EINVAL;
}

char *num_format_ns(uint64_t ns, char *buf)
{
	const struct suffix *s, *unit = NULL;
	uint64_t tenth;

	for (s = suffixes; s->name; s++)
		if (s->duration && (!unit || ns >= s->mul))
			unit = s;
	tenth = unit->mul > 1 ? ns % unit->mul / (unit->mul / 10) : 0;
	if (tenth)
		snprintf(buf, 32, "%ju.%c%.2s", (uintmax_t)(ns / unit->mul),
			 (char)('0' + tenth), unit->name);
	else
		snprintf(buf, 32, "%ju%.2s", (uintmax_t)(ns / unit->mul), unit->name);
	return buf;
}

/* Those of time in ascending order: num_format_ns() takes the last that fits. */
static const struct suffix suffixes[SUFFIXES + 1] = {
	{ .name = "u",	 .mul = 1, .max = UINT32_MAX },
	{ .name = "l",	 .mul = 1, .max = INT64_MAX },
	{ .name = "ul",	 .mul = 1, .max = UINT64_MAX },
	{ .name = "ll",	 .mul = 1, .max = INT64_MAX },
	{ .name = "ull", .mul = 1, .max = UINT64_MAX },
	{ .name = "ns",	 .mul = 1,		.max = UINT64_MAX, .duration = true },
	{ .name = "us",	 .mul = 1000,		.max = UINT64_MAX, .duration = true },
	{ .name = "ms",	 .mul = 1000000,	.max = UINT64_MAX, .duration = true },
	{ .name = "s",	 .mul = 1000000000,	.max = UINT64_MAX, .duration = true },
	{ .name = "m",	 .mul = 60000000000,	.max = UINT64_MAX, .duration = true },
	{ .name = "h",	 .mul = 3600000000000,	.max = UINT64_MAX, .duration = true },
	{ .name = "d",	 .mul = 86400000000000, .max = UINT64_MAX, .duration = true },
	{ 0 }
};
