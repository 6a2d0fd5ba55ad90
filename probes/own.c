/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/own.c - self, test and bench: what happens to ktrace itself.
 *
 * As those of begin and end, these programs are attached to nothing and are run by the runtime
 * (runtime/once.c). Tests and benchmarks are left alone unless --test or --bench asks for them,
 * so that they can stand beside the code that they try. */
#include <errno.h>
#include <linux/bpf.h>
#include <signal.h>
#include <string.h>
#include "probes/probes.h"

/* ---- self ----------------------------------------------------------------------------------- */

static const struct { const char *name; int number; } signals[] = { { "SIGUSR1", SIGUSR1 } };

static int parse_self(struct points *p, const char *const *part, unsigned n)
{
	for (size_t i = 0; n == 2 && !strcmp(part[0], "signal") && i < COUNT(signals); i++) {
		if (strcmp(part[1], signals[i].name))
			continue;
		points_add(p, arena_fmt(p->unit->arena, "self:signal:%s", signals[i].name),
			   &signals[i].number, false);
		return 0;
	}
	diag_error(p->unit->diag, p->loc, E_PROBE_SIGNAL,
		   "'self' needs a signal that it can wait for");
	diag_hint(p->unit->diag, "%s", p->ops->syntax);
	return -EINVAL;
}

static int attach_self(struct rt *rt, const struct prog *prog)
{
	int fd, bad, err = rt_load(rt, prog, 0, 0, &fd);

	for (uint32_t i = 0; !err && i < prog->npoints; i++) {
		bad = rt_on_signal(rt, *(const int *)prog->points[i]->priv, fd);
		if (bad)
			rt_fail(rt, prog->points[i], -bad, "cannot wait for it");
		else
			rt_count(rt, 1);
	}
	return err;
}

static int match_self(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	(void)h, (void)part, (void)n;
	for (size_t i = 0; i < COUNT(signals); i++)
		names_add(ret, "self:signal:%s", signals[i].name);
	return 0;
}

/* ---- test and bench ------------------------------------------------------------------------- */

static int parse_named(struct points *p, const char *const *part, unsigned n)
{
	const char *name;

	if (n != 1 || !*part[0] || points_wild(part[0])) {
		diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX,
			   "'%s' needs a name of your choice", p->ops->name);
		diag_hint(p->unit->diag, "%s", p->ops->syntax);
		return -EINVAL;
	}
	name = arena_fmt(p->unit->arena, "%s:%s", p->ops->name, part[0]);
	for (uint32_t i = 0; i < p->unit->nprobes; i++)
		if (!strcmp(p->unit->probes[i]->name, name)) {
			diag_error(p->unit->diag, p->loc, E_DUPLICATE_PROBE, "there are two '%s'",
				   name);
			diag_note(p->unit->diag, p->unit->probes[i]->loc, "the first one is here");
			return -EINVAL;
		}
	points_add(p, name, NULL, false);
	return 0;
}

/* What is not asked for is not even loaded. */
static int attach_asked(struct rt *rt, const struct prog *prog, bool asked,
			void (*run)(struct rt *rt, const struct probe *p, int prog_fd))
{
	int fd, err = asked ? rt_load(rt, prog, 0, 0, &fd) : 0;

	for (uint32_t i = 0; asked && !err && i < prog->npoints; i++) {
		run(rt, prog->points[i], fd);
		rt_count(rt, 1);
	}
	if (!rt_opt(rt)->test && !rt_opt(rt)->bench)
		diag_warn(rt_unit(rt)->diag, prog->points[0]->loc, W_NOT_ASKED,
			  "'%s' is run with --%s only", prog->points[0]->name, prog->ops->name);
	return err;
}

static int attach_test(struct rt *rt, const struct prog *prog)
{
	return attach_asked(rt, prog, rt_opt(rt)->test, rt_run_test);
}

static int attach_bench(struct rt *rt, const struct prog *prog)
{
	return attach_asked(rt, prog, rt_opt(rt)->bench, rt_run_bench);
}

static const struct mech mech_self = {
	.name = "signal", .prog_type = BPF_PROG_TYPE_RAW_TRACEPOINT, .own_frames = 2,
	.attach = attach_self,
};
static const struct mech mech_test = {
	.name = "test_run", .prog_type = BPF_PROG_TYPE_RAW_TRACEPOINT, .own_frames = 2,
	.attach = attach_test,
};
static const struct mech mech_bench = {
	.name = "test_run", .prog_type = BPF_PROG_TYPE_RAW_TRACEPOINT, .own_frames = 2,
	.attach = attach_bench,
};

const struct probe_ops probe_self = {
	.name	 = "self",
	.unfiltered = true,
	.kind	 = "special",
	.syntax	 = "self:signal:SIGUSR1",
	.doc	 = "When ktrace itself gets the signal.",
	.example = "profile:hz:99 { @[comm] = count(); } self:signal:SIGUSR1 { print(@); }",
	.timer	 = true,
	.unlisted = true,
	.mechs	 = (const struct mech *const[]){ &mech_self, NULL },
	.parse	 = parse_self,
	.match	 = match_self,
};

const struct probe_ops probe_test = {
	.name	 = "test",
	.syntax	 = "test:NAME",
	.doc	 = "Once, with --test: passes if it returns 0 and reports no error.",
	.example = "test:addition { return 1 + 1 != 2; }",
	.once	 = true,
	.timer	 = true,
	.unlisted = true,
	.mechs	 = (const struct mech *const[]){ &mech_test, NULL },
	.parse	 = parse_named,
};

const struct probe_ops probe_bench = {
	.name	 = "bench",
	.kind	 = "benchmark",
	.syntax	 = "bench:NAME",
	.doc	 = "With --bench: run over and over, to tell what it costs.",
	.example = "bench:count { @ = count(); }",
	.once	 = true,
	.timer	 = true,
	.unlisted = true,
	.mechs	 = (const struct mech *const[]){ &mech_bench, NULL },
	.parse	 = parse_named,
};
