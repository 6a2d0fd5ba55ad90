/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/how.c - -v: by which mechanism each attach point is reached, and why by that one.
 *
 * One table when all is attached (with --dry-run that is all that is done): the point, the
 * mechanism, how many instructions its program has, and what is worth a word: which process the
 * program is for, how it tells its points apart, and each cheaper mechanism that was not taken,
 * because the kernel lacks a feature or because of what its row says in `when`. The planner
 * (lang/plan.c) has left that in the points. */
#include <stdio.h>
#include <string.h>
#include "runtime/priv.h"

enum { WIDEST = 56 };					/* points with longer names push the rest aside */

static void note(struct str *s, const char *fmt, ...) PRINTF(2, 3);
static void note(struct str *s, const char *fmt, ...)
{
	va_list ap;

	str_add(s, s->len ? "; " : "");
	va_start(ap, fmt);
	str_vaddf(s, fmt, ap);
	va_end(ap);
}

/* The mechanisms before that of P in its row: why not by them? */
static void note_others(const struct probe *p, struct str *s)
{
	for (unsigned i = 0; p->ops->mechs[i] != p->mech; i++) {
		const struct mech *m = p->ops->mechs[i];

		if (!(p->unfit & 1u << i))
			note(s, "no %s: %s", host_feature_name(m->needs),
			     *host_feature_without(m->needs) ? host_feature_without(m->needs) :
			     p->mech->name);
		else if (m->when)
			note(s, "%s is for %s", m->name, m->when);
	}
}

static void note_which(struct rt *rt, const struct prog *prog, struct str *s)
{
	const struct mech *m = prog->mech;

	if (prog->npoints > 1 && prog->uses & USE_PROBE)
		note(s, "told apart by %s", m->emit_point ? "what it sees" : "a cookie");
	else if (prog->uses & USE_PROBE && !m->emit_point && m->cookie && !m->cookie(rt->u))
		note(s, "a program of its own: there are no cookies");
}

/* All that the program asks of the current thread before it goes on. */
static void note_whose(struct rt *rt, struct str *s)
{
	const struct whose *w = &rt->u->whose;

	if (unit_has_target(rt->u) && rt_target_pid(rt) > 0)
		note(s, "process %d%s only", rt_target_pid(rt), w->follow ? " and children" : "");
	if (w->container)
		note(s, "container %s only", w->container);
	if (w->ns_pid)
		note(s, "pid namespace of %d only", w->ns_pid);
	if (w->cgroup)
		note(s, "control group %s only", w->cgroup);
	if (w->comm)
		note(s, "threads called %s only", w->comm);
}

static void say_point(struct rt *rt, const struct probe *p, int width)
{
	struct str s;

	str_init(&s);
	if (p->ops->pid_filter)
		note_whose(rt, &s);
	note_which(rt, p->prog, &s);
	if (p->mech->note)
		note(&s, "%s", p->mech->note(rt, p));
	note_others(p, &s);
	rt->opt.say(arena_fmt(rt->arena, "%-*s  %-16s %5u%s%s", width, p->name, p->mech->name,
			      p->prog->ninsns, s.len ? "  " : "", s.ptr));
	str_done(&s);
}

void how_say(struct rt *rt)
{
	size_t width = strlen("probe");

	if (!rt->opt.verbose || !rt->opt.say)
		return;
	for (uint32_t i = 0; i < rt->u->nprobes; i++)
		width = max_u64(width, min_u64(strlen(rt->u->probes[i]->name), WIDEST));
	rt->opt.say(arena_fmt(rt->arena, "%-*s  %-16s %5s  notes", (int)width, "probe", "mechanism",
			      "code"));
	for (uint32_t i = 0; i < rt->u->nprobes; i++)
		if (rt->u->probes[i]->mech)
			say_point(rt, rt->u->probes[i], (int)width);
}
