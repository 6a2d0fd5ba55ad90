/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/num.c - every spelling of a number, and every way to misspell one. */
#include "base/num.h"

#include <errno.h>
#include "tests/unit/check.h"

static const struct {
	const char *text;
	uint64_t val;
	bool duration;
} good[] = {
	{ "0", 0, false },
	{ "42", 42, false },
	{ "1_000_000", 1000000, false },
	{ "1__0", 10, false },
	{ "0x1F", 31, false },
	{ "0Xff_ff", 65535, false },
	{ "0x5d", 93, false },
	{ "017", 15, false },
	{ "0_7", 7, false },
	{ "00", 0, false },
	{ "18446744073709551615", UINT64_MAX, false },
	{ "0xffffffffffffffff", UINT64_MAX, false },
	{ "01777777777777777777777", UINT64_MAX, false },
	{ "5e9", 5000000000, false },
	{ "1E3", 1000, false },
	{ "1e0", 1, false },
	{ "1e19", 10000000000000000000u, false },
	{ "123UL", 123, false },
	{ "4294967295u", UINT32_MAX, false },
	{ "1ll", 1, false },
	{ "18446744073709551615ull", UINT64_MAX, false },
	{ "7ns", 7, true },
	{ "1us", 1000, true },
	{ "10ms", 10000000, true },
	{ "1s", 1000000000, true },
	{ "2m", 120000000000, true },
	{ "1h", 3600000000000, true },
	{ "1d", 86400000000000, true },
	{ "1e3ms", 1000000000, true },
	{ "0x10s", 16000000000, true },
	{ "0s", 0, true },
};

static const struct {
	const char *text;
	int err;
	const char *why;
} bad[] = {
	{ "", -EINVAL, "it is empty" },
	{ "x", -EINVAL, "it has no digits" },
	{ "_1", -EINVAL, "it has no digits" },
	{ "-1", -EINVAL, "it has no digits" },
	{ "0x", -EINVAL, "it has no digits" },
	{ "0b11", -EINVAL, "its suffix is unknown" },
	{ "1_", -EINVAL, "it ends with '_'" },
	{ "1_u", -EINVAL, "it ends with '_'" },
	{ "08", -EINVAL, "it starts with 0 but is not octal" },
	{ "019", -EINVAL, "it starts with 0 but is not octal" },
	{ "10e3", -EINVAL, "what is before 'e' must be a digit from 1 to 9" },
	{ "0e3", -EINVAL, "what is before 'e' must be a digit from 1 to 9" },
	{ "1e", -EINVAL, "it has no digits" },
	{ "1e20", -ERANGE, "it is larger than 18446744073709551615" },
	{ "1e99999999999", -ERANGE, "it is larger than 18446744073709551615" },
	{ "18446744073709551616", -ERANGE, "it is larger than 18446744073709551615" },
	{ "0x10000000000000000", -ERANGE, "it is larger than 18446744073709551615" },
	{ "4294967296u", -ERANGE, "it is too large for its suffix" },
	{ "9223372036854775808ll", -ERANGE, "it is too large for its suffix" },
	{ "213504d", -ERANGE, "it is larger than 18446744073709551615" },
	{ "1x", -EINVAL, "its suffix is unknown" },
	{ "1MS", -EINVAL, "its suffix is unknown" },
	{ "1 ", -EINVAL, "its suffix is unknown" },
	{ "1.5", -EINVAL, "its suffix is unknown" },
};

static void test_parse(void)
{
	const char *why;
	struct num n;
	size_t i;

	for (i = 0; i < COUNT(good); i++) {
		n = (struct num){ .negative = true };
		if (num_parse(good[i].text, strlen(good[i].text), false, &n, &why) != 0 ||
		    n.val != good[i].val || n.duration != good[i].duration || n.negative)
			check_str(good[i].text, "read as its value");
	}
	for (i = 0; i < COUNT(bad); i++) {
		why = "";
		n.val = 77;
		if (num_parse(bad[i].text, strlen(bad[i].text), false, &n, &why) != bad[i].err)
			check_str(bad[i].text, "its error");
		check_str(why, bad[i].why);
		check(n.val == 77);
	}
}

static void test_signed(void)
{
	const char *why;
	struct num n;

	check(num_parse("0b101", 5, true, &n, &why) == 0 && n.val == 5);
	check(num_parse("0b12", 4, true, &n, &why) == -EINVAL);
	check(num_parse("-5", 2, true, &n, &why) == 0 && n.negative && (int64_t)n.val == -5);
	check(num_parse("-9223372036854775808", 20, true, &n, &why) == 0);
	check((int64_t)n.val == INT64_MIN);
	check(num_parse("-9223372036854775809", 20, true, &n, &why) == -ERANGE);
	check(num_parse("-", 1, true, &n, &why) == -EINVAL);
	check(num_parse("--1", 3, true, &n, &why) == -EINVAL);
	check(num_parse("123456", 3, false, &n, &why) == 0 && n.val == 123);
}

static void test_words(void)
{
	uint64_t u = 7;
	bool b = false;

	check(num_parse_u64("0x20", &u) == 0 && u == 32);
	check(num_parse_u64("-1", &u) == -ERANGE && u == 32);
	check(num_parse_u64("abc", &u) == -EINVAL);
	check(num_parse_bool("TRUE", &b) == 0 && b);
	check(num_parse_bool("off", &b) == 0 && !b);
	check(num_parse_bool("Yes", &b) == 0 && b);
	check(num_parse_bool("0", &b) == 0 && !b);
	check(num_parse_bool("2", &b) == -EINVAL && num_parse_bool("", &b) == -EINVAL);
}

static void test_format(void)
{
	char buf[32];

	check_str(num_format_ns(0, buf), "0ns");
	check_str(num_format_ns(999, buf), "999ns");
	check_str(num_format_ns(1000, buf), "1us");
	check_str(num_format_ns(5000000, buf), "5ms");
	check_str(num_format_ns(1234567890, buf), "1.2s");
	check_str(num_format_ns(999999999, buf), "999.9ms");
	check_str(num_format_ns(90000000000, buf), "1.5m");
	check_str(num_format_ns(7200000000000, buf), "2h");
	check_str(num_format_ns(UINT64_MAX, buf), "213503.9d");
}

int main(void)
{
	test_parse();
	test_signed();
	test_words();
	test_format();
	return check_end();
}
