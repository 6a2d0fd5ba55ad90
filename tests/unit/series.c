/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Time series: rings of slots merged over CPUs, shown, and drawn. */
#include <stdlib.h>
#include <time.h>
#include "stdlib/stdlib.h"
#include "tests/unit/check.h"

enum { SLOTS = 4, MS = 1000000 };

static struct arena *arena;
static struct str out;

static const struct type *series_type(struct types *ts, int keep, bool is_signed)
{
	const int64_t param[3] = { 250 * (int64_t)MS, SLOTS, keep };

	return type_agg(ts, builtins_series[0].agg, is_signed ? type_s64(ts) : type_u64(ts),
			3 * SLOTS, param);
}

static const char *draw(const uint64_t *cell, const struct type *t)
{
	struct value v;

	t->agg.how->show(cell, t, arena, &v);
	str_clear(&out);
	value_text(&v, "..", &out);
	return out.ptr;
}

/* Interval 9 lies in slot 1, and so on; the number stored is one more. */
static void test_merge(struct types *ts)
{
	const struct type *sum = series_type(ts, 1, true), *last = series_type(ts, 0, false);
	const struct type *min = series_type(ts, 3, true);
	const uint64_t a[3 * SLOTS] = { 9, 1, 1, 10, (uint64_t)-2, 1, 7, 5, 1, 12, 4, 2 };
	const uint64_t b[3 * SLOTS] = { 0, 0, 0, 10, (uint64_t)-3, 9, 3, 1, 1, 12, 7, 1 };
	uint64_t into[3 * SLOTS];

	memcpy(into, a, sizeof(a));
	sum->agg.how->merge(into, b, sum);
	check(into[0] == 9 && into[1] == 1 && into[4] == (uint64_t)-5 && into[7] == 5);
	check(into[10] == 11 && into[11] == 3);
	check_str(draw(into, sum),
		  "             -5                                                 11\n"
		  "hh:mm:ss.ms  |___________________________________________________|\n"
		  "00:00:02.000 |               .  *                                | 1\n"
		  "00:00:02.250 *               .                                   | -5\n"
		  "00:00:02.500 |               .                                   | -\n"
		  "00:00:02.750 |               .                                   * 11\n"
		  "             v___________________________________________________v\n"
		  "             -5                                                 11\n");
	memcpy(into, a, sizeof(a));
	last->agg.how->merge(into, b, last);
	check(into[4] == (uint64_t)-3 && into[10] == 4);	/* the later one, by its time */
	memcpy(into, a, sizeof(a));
	min->agg.how->merge(into, b, min);
	check(into[4] == (uint64_t)-3 && into[10] == 4);
}

static void test_show(struct types *ts)
{
	const struct type *avg = series_type(ts, 2, true);
	const uint64_t one[3 * SLOTS] = { 0, 0, 0, 6, (uint64_t)-7, 2 }, none[3 * SLOTS] = { 0 };
	struct value v;

	avg->agg.how->show(one, avg, arena, &v);
	check(v.kind == V_SERIES && v.series.n == 1 && v.series.at[0].val == -3);
	str_clear(&out);
	series_time(&v.series, 0, true, &out);
	check_str(out.ptr, "1970-01-01T00:00:01.250Z");
	check(avg->agg.how->is_set(one, avg) && !avg->agg.how->is_set(none, avg));
	check_str(draw(none, avg), "<no data>\n");
}

int main(void)
{
	struct types *ts;

	setenv("TZ", "UTC", 1);
	tzset();
	arena = arena_new();
	ts = types_new(arena, NULL);
	str_init(&out);
	test_merge(ts);
	test_show(ts);
	str_done(&out);
	arena_free(arena);
	return check_end();
}
