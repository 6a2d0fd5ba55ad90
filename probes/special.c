/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/special.c - begin, end, interval.
 *
 * None of them is an event of the kernel's. Their programs are of the type raw_tracepoint, are
 * attached to nothing, and are run by the runtime through BPF_PROG_TEST_RUN (since Linux 5.10):
 * begin before the others are attached, end after they are detached, interval by a timerfd. That
 * costs half a microsecond, against 8 ms and more for a probe on a function of our own (kernel.md
 * 2.2).
 *
 * Timers are spelled `interval:s:1` (units s, ms, us, hz) or with a duration, `interval:1s`. */
#include <errno.h>
#include <linux/bpf.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include "base/num.h"
#include "probes/probes.h"

enum { TIMER_MIN_NS = 1000 };

static int parse_bare(struct points *p, const char *const *part, unsigned n)
{
	if (n > 0 && (n > 1 || strcmp(part[0], "*")))
		return diag_error(p->unit->diag, p->loc, E_PROBE_EXTRA,
				  "'%s' takes nothing after its name", p->ops->name);
	points_add(p, p->ops->name, NULL, false);
	return 0;
}

static int match_bare(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	(void)h, (void)part, (void)n, (void)ret;	/* nothing to choose from: not listed */
	return 0;
}

static int attach_begin(struct rt *rt, const struct prog *prog)
{
	int fd, err = rt_load(rt, prog, 0, 0, &fd);

	if (err)
		return err;
	rt_at_begin(rt, fd);
	rt_count(rt, prog->npoints);
	return 0;
}

static int attach_end(struct rt *rt, const struct prog *prog)
{
	int fd, err = rt_load(rt, prog, 0, 0, &fd);

	if (err)
		return err;
	rt_at_end(rt, fd);
	rt_count(rt, prog->npoints);
	return 0;
}

static int attach_interval(struct rt *rt, const struct prog *prog)
{
	int fd, err = rt_load(rt, prog, 0, 0, &fd);

	for (uint32_t i = 0; !err && i < prog->npoints; i++) {
		const struct timer *t = prog->points[i]->priv;

		rt_every(rt, prog->points[i], fd, t->hz ? 1000000000 / t->hz : t->ns);
		rt_count(rt, 1);
	}
	return err;
}

static bool timer_unit(const char *unit, uint64_t n, struct timer *ret)
{
	static const struct { const char *name; uint64_t ns; } units[] = {
		{ "s", 1000000000 }, { "ms", 1000000 }, { "us", 1000 }, { "hz", 0 },
	};

	for (size_t i = 0; i < COUNT(units); i++) {
		if (strcmp(unit, units[i].name))
			continue;
		ret->hz = units[i].ns ? 0 : n;
		ret->ns = units[i].ns * n;
		return true;
	}
	return false;
}

/* `interval:1s`, or a bare number of nanoseconds; shown in microseconds. */
static int parse_duration(struct points *p, const char *text)
{
	struct timer *t = NEW(p->unit->arena, struct timer);
	struct num num;
	const char *why;

	if (num_parse(text, strlen(text), false, &num, &why) < 0) {
		diag_error(p->unit->diag, p->loc, E_PROBE_TIME, "'%s' is not a duration: %s", text,
			   why);
		diag_hint(p->unit->diag, "'%s:1s', '%s:100ms', '%s:hz:99'", p->ops->name,
			  p->ops->name, p->ops->name);
		return -EINVAL;
	}
	if (num.val < TIMER_MIN_NS)
		return diag_error(p->unit->diag, p->loc, E_TIME_SHORT,
				  "a period of %llu ns is too short: the least is 1us",
				  (unsigned long long)num.val);
	t->ns = num.val;
	points_add(p, arena_fmt(p->unit->arena, "%s:us:%llu", p->ops->name,
				(unsigned long long)(num.val / 1000)), t, false);
	return 0;
}

int timer_parse(struct points *p, const char *const *part, unsigned n)
{
	struct timer *t = NEW(p->unit->arena, struct timer);
	struct num num;
	const char *why;

	if (n == 1)
		return parse_duration(p, part[0]);
	if (n != 2) {
		diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX, "'%s' needs a unit and a number",
			   p->ops->name);
		diag_hint(p->unit->diag, "%s", p->ops->syntax);
		return -EINVAL;
	}
	if (num_parse(part[1], strlen(part[1]), false, &num, &why) < 0 || num.val == 0)
		return diag_error(p->unit->diag, p->loc, E_PROBE_TIME,
				  "'%s' is not a positive integer", part[1]);
	if (!timer_unit(part[0], num.val, t)) {
		diag_error(p->unit->diag, p->loc, E_TIME_UNIT, "'%s' is not a unit of time",
			   part[0]);
		diag_hint(p->unit->diag, "the units are s, ms, us and hz");
		return -EINVAL;
	}
	points_add(p, arena_fmt(p->unit->arena, "%s:%s:%llu", p->ops->name, part[0],
				(unsigned long long)num.val), t, false);
	return 0;
}

static int match_timer(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	static const char *const unit[] = { "us", "ms", "s", "hz" };

	(void)h;
	for (size_t i = 0; i < COUNT(unit); i++)
		if (n && str_glob(part[0], unit[i]))
			names_add(ret, "interval:%s:", unit[i]);
	return 0;
}

static const struct mech mech_begin = {
	.name = "test_run", .prog_type = BPF_PROG_TYPE_RAW_TRACEPOINT, .own_frames = 2,
	.attach = attach_begin,
};
static const struct mech mech_end = {
	.name = "test_run", .prog_type = BPF_PROG_TYPE_RAW_TRACEPOINT, .own_frames = 2,
	.attach = attach_end,
};
static const struct mech mech_interval = {
	.name = "timer", .prog_type = BPF_PROG_TYPE_RAW_TRACEPOINT, .own_frames = 2,
	.attach = attach_interval,
};

const struct probe_ops probe_begin = {
	.name	 = "begin",
	.syntax	 = "begin",
	.doc	 = "Once, before any other probe is attached. Runs as ktrace itself.",
	.example = "begin { printf(\"hello\\n\"); }",
	.special = true,
	.unfiltered = true,
	.kind	 = "special",
	.unlisted = true,
	.mechs	 = (const struct mech *const[]){ &mech_begin, NULL },
	.parse	 = parse_bare,
	.match	 = match_bare,
};

const struct probe_ops probe_end = {
	.name	 = "end",
	.syntax	 = "end",
	.doc	 = "Once, after all other probes are detached and before the maps are printed.",
	.example = "end { printf(\"bye\\n\"); }",
	.special = true,
	.unfiltered = true,
	.kind	 = "special",
	.unlisted = true,
	.mechs	 = (const struct mech *const[]){ &mech_end, NULL },
	.parse	 = parse_bare,
	.match	 = match_bare,
};

const struct probe_ops probe_interval = {
	.name	 = "interval", .alias = "i",
	.syntax	 = "interval:{s|ms|us|hz}:N, interval:DURATION",
	.doc	 = "Every so often, on one CPU: for printing and for leaving. What was held up is "
		   "caught up for a tenth of a second; then runs are skipped, which is told.",
	.example = "interval:s:1 { time(); exit(); }",
	.timer	 = true,
	.unlisted = true,
	.mechs	 = (const struct mech *const[]){ &mech_interval, NULL },
	.parse	 = timer_parse,
	.match	 = match_timer,
};
