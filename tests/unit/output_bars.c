/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/output_bars.c - bounds, labels and bars of histograms. */
#include "output/value.h"

#include "tests/unit/check.h"

enum { SLOTS = 65 * 32 };

static uint64_t slot[SLOTS];
static struct str buf;

#define BAR13 "@@@@@@@@@@@@@"
#define GAP13 "             "
#define BAR52 BAR13 BAR13 BAR13 BAR13
#define GAP52 GAP13 GAP13 GAP13 GAP13

/* The bucket of VAL, as the BPF side computes it. */
static size_t bucket_of(unsigned k, int64_t val)
{
	uint64_t v = (uint64_t)val;
	unsigned l;

	if (val < 0)
		return 0;
	if (v < (uint64_t)1 << k)
		return v + 1;
	l = 63 - (unsigned)__builtin_clzll(v);
	return ((size_t)(l - k + 1) << k) + ((v >> (l - k)) & (((uint64_t)1 << k) - 1)) + 1;
}

static void clear(void)
{
	memset(slot, 0, sizeof(slot));
}

static const char *table(const struct value_hist *h, uint64_t div)
{
	str_clear(&buf);
	hist_text(h, div, &buf);
	return buf.ptr;
}

/* The label of the bucket that holds VAL: the table of that one bucket, up to its count. */
static bool label_is(unsigned k, int64_t val, const char *want)
{
	struct value_hist h = { .count = slot, .n = SLOTS, .bits = k };
	struct str line;
	bool same;

	clear();
	slot[bucket_of(k, val)] = 1;
	str_init(&line);
	str_addf(&line, "%-16s%8d |" BAR52 "|\n", want, 1);
	same = !strcmp(table(&h, 1), line.ptr);
	if (!same)
		check_str(buf.ptr, line.ptr);
	str_done(&line);
	return same;
}

static void test_log2(void)
{
	struct value_hist h = { .count = slot, .n = SLOTS };

	check(label_is(0, -1, "(..., 0)"));
	check(label_is(0, 0, "[0]"));
	check(label_is(0, 1, "[1]"));
	check(label_is(0, 3, "[2, 4)"));
	check(label_is(0, 1023, "[512, 1K)"));
	check(label_is(0, 1024, "[1K, 2K)"));
	check(label_is(0, 5000000000, "[4G, 8G)"));
	check(label_is(0, INT64_MAX, "[4E, 8E)"));
	check(label_is(1, 3, "[3]"));
	check(label_is(1, 5, "[4, 6)"));
	check(label_is(3, 15, "[15]"));
	check(label_is(3, 16, "[16, 18)"));
	check(label_is(3, 1024, "[1024, 1152)"));
	check(label_is(3, 8191, "[7680, 8K)"));
	check(label_is(3, 8192, "[8K, 9K)"));
	check(label_is(5, 63, "[63]"));
	check(label_is(5, 64, "[64, 66)"));
	clear();
	check_str(table(&h, 1), "");
	slot[65] = 1;
	check_str(table(&h, 1), "[8E, 16E)              1 |" BAR52 "|\n");
}

static void test_table(void)
{
	struct value_hist h = { .count = slot, .n = SLOTS };

	clear();
	slot[1] = 52;
	slot[3] = 15;
	slot[4] = 13;
	check_str(table(&h, 1),
		  "[0]                   52 |" BAR52 "|\n"
		  "[1]                    0 |" GAP52 "|\n"
		  "[2, 4)                15 |@@@@@@@@@@@@@@@" GAP13 GAP13 "           |\n"
		  "[4, 8)                13 |" BAR13 GAP13 GAP13 GAP13 "|\n");
	check_str(table(&h, 15),
		  "[0]                    3 |" BAR52 "|\n"
		  "[1]                    0 |" GAP52 "|\n"
		  "[2, 4)                 1 |@@@@@@@@@@@@@@@" GAP13 GAP13 "           |\n"
		  "[4, 8)                 0 |" BAR13 GAP13 GAP13 GAP13 "|\n");
	slot[1] = UINT64_MAX;
	check(str_starts(table(&h, 1), "[0]             18446744073709551615 |" BAR52 "|\n"));
}

static void test_linear(void)
{
	uint64_t count[22] = { 2, 1, 0, 2 };
	struct value_hist h = {
		.count = count, .n = 4, .linear = true, .min = -10, .max = 15, .step = 10,
	};

	check_str(table(&h, 7),
		  "(..., -10)             2 |" BAR52 "|\n"
		  "[-10, 0)               1 |" BAR13 BAR13 GAP13 GAP13 "|\n"
		  "[0, 10)                0 |" GAP52 "|\n"
		  "[15, ...)              2 |" BAR52 "|\n");
	h = (struct value_hist){ .count = count, .n = 4, .linear = true, .max = 2, .step = 1 };
	check(strstr(table(&h, 1), "\n[0]                    1 |") != NULL);
	memset(count, 0, sizeof(count));
	h = (struct value_hist){ .count = count, .n = 22, .linear = true, .max = 10 << 20,
				 .step = 512 << 10 };
	count[1] = 1;
	check(str_starts(table(&h, 1), "[0, 512K) "));
	count[1] = 0;
	count[4] = 1;
	check(str_starts(table(&h, 1), "[1536K, 2M) "));
	count[4] = 0;
	count[21] = 1;
	check(str_starts(table(&h, 1), "[10M, ...) "));
	h.min = 3;
	h.step = 1024;
	count[21] = 0;
	count[1] = 1;
	check(str_starts(table(&h, 1), "[3, 1027) "));
	h.min = 0;
	h.step = 1000;
	count[1] = 0;
	count[2] = 1;
	check(str_starts(table(&h, 1), "[1000, 2000) "));
}

/* Every value lies within the bounds of its bucket. */
static void test_bounds(void)
{
	struct value_hist h = { .count = slot, .n = SLOTS };
	bool has_lo, has_hi;
	int64_t lo, hi;
	uint64_t val;

	for (h.bits = 0; h.bits <= 5; h.bits++) {
		for (val = 0; val < (uint64_t)1 << 62; val += val / 8 + 1) {
			hist_bounds(&h, bucket_of(h.bits, (int64_t)val), &lo, &hi, &has_lo,
				    &has_hi);
			check(has_lo && has_hi && (uint64_t)lo <= val && val < (uint64_t)hi);
		}
	}
	h.bits = 0;
	hist_bounds(&h, 0, &lo, &hi, &has_lo, &has_hi);
	check(!has_lo && has_hi && hi == 0);
	hist_bounds(&h, 65, &lo, &hi, &has_lo, &has_hi);
	check(lo == INT64_MIN && hi == 0);
}

int main(void)
{
	str_init(&buf);
	test_log2();
	test_table();
	test_linear();
	test_bounds();
	str_done(&buf);
	return check_end();
}
