/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/wall.c - times of the kernel's clocks as times of day.
 *
 * An event carries nanoseconds of some clock; what to add for the time since 1970 is measured
 * once per clock: the wall clock is read between two readings of the other, and the narrowest
 * of several tries wins. It is not measured again, so that two times in one trace differ by
 * what really passed. */
#include "runtime/priv.h"
#include <string.h>
#include <time.h>

enum { TRIES = 5, TEXT_MAX = 512 };

static int64_t read_ns(clockid_t id)
{
	struct timespec ts;

	clock_gettime(id, &ts);
	return ts.tv_sec * 1000000000ll + ts.tv_nsec;
}

static int64_t measure(clockid_t id)
{
	int64_t best = INT64_MAX, offset = 0;

	for (int i = 0; i < TRIES; i++) {
		int64_t before = read_ns(id), wall = read_ns(CLOCK_REALTIME), after = read_ns(id);

		if (after - before < best) {
			best = after - before;
			offset = wall - before - best / 2;
		}
	}
	return offset;
}

uint64_t rt_wall_offset(struct rt *rt, enum clock clock)
{
	static const clockid_t ids[] = {
		[CLK_BOOT] = CLOCK_BOOTTIME, [CLK_MONO] = CLOCK_MONOTONIC,
		[CLK_TAI] = CLOCK_TAI, [CLK_SW_TAI] = CLOCK_TAI,
	};

	if (!rt->wall_known[clock]) {
		rt->wall[clock] = measure(ids[clock]);
		rt->wall_known[clock] = true;
	}
	return rt->wall[clock];
}

/* Replace the conversions that strftime() has not, or has with another meaning: %f microseconds,
 * %l milliseconds, %k nanoseconds. */
static const char *add_fractions(struct arena *a, const char *format, uint32_t ns)
{
	char *out = arena_alloc(a, strlen(format) * 5 + 1), *p = out;

	for (const char *f = format; *f; f++) {
		const char *digits = NULL;

		if (*f != '%' || !f[1]) {
			*p++ = *f;
			continue;
		}
		f++;
		if (*f == 'f')
			digits = arena_fmt(a, "%06u", ns / 1000);
		else if (*f == 'l')
			digits = arena_fmt(a, "%03u", ns / 1000000);
		else if (*f == 'k')
			digits = arena_fmt(a, "%09u", ns);
		if (digits) {
			p = mempcpy(p, digits, strlen(digits));
			continue;
		}
		*p++ = '%';
		*p++ = *f;
	}
	*p = 0;
	return out;
}

/* The format is the script's, so the compiler cannot check it; strftime() takes any. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static size_t strftime_script(char *buf, size_t size, const char *format, const struct tm *tm)
{
	return strftime(buf, size, format, tm);
}
#pragma GCC diagnostic pop

struct value time_decode(struct rt *rt, const struct type *t, uint64_t ns)
{
	struct value ret = { .kind = V_TEXT };
	char *buf = arena_alloc(rt->arena, TEXT_MAX);
	const char *format = t->time.format ? t->time.format : "%H:%M:%S";
	uint64_t wall = ns + rt_wall_offset(rt, t->time.clock);
	time_t sec = wall / 1000000000;
	struct tm tm;

	format = add_fractions(rt->arena, format, wall % 1000000000);
	ret.str.ptr = buf;
	if (!*format)
		return ret;
	if (localtime_r(&sec, &tm))
		ret.str.len = strftime_script(buf, TEXT_MAX, format, &tm);
	if (!ret.str.len) {
		ret.str.ptr = "(?)";
		ret.str.len = 3;
	}
	return ret;
}
