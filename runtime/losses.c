/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/losses.c - whatever was dropped is told.
 *
 * Programs count each loss where it happens, in one counter of the globals per place
 * (unit->losses says what each counts). Lost events are told as they happen; at the end the
 * ledger goes through all counters, sums up what belongs to one map, and says what can be done
 * about it. What programs never saw, the kernel counts (recursion_misses). Reads that failed and
 * strings that were cut are only told with -k. */
#include "runtime/priv.h"
#include <bpf/bpf.h>
#include <linux/bpf.h>

enum { TELL_NS = 200000000 };				/* at most five times a second */

static uint64_t counter(const struct rt *rt, uint32_t i)
{
	const uint64_t *lost = rt_global(rt, rt->u->globals.lost);

	return __atomic_load_n(&lost[i], __ATOMIC_RELAXED);
}

static uint64_t total(const struct rt *rt, enum loss_kind kind, const struct map_desc *m)
{
	uint64_t n = 0;

	for (uint32_t i = 0; i < rt->u->nlosses; i++)
		if (rt->u->losses[i].kind == kind && (!m || rt->u->losses[i].map == m))
			n += counter(rt, i);
	return n;
}

static void tell_events(struct rt *rt)
{
	uint64_t n = total(rt, LOSS_RING, NULL);

	if (n > rt->lost_told)
		rt->sink->ops->lost(rt->sink, n - rt->lost_told);
	rt->lost_told = n;
}

void losses_now(struct rt *rt)
{
	uint64_t now = clock_ns(CLOCK_MONOTONIC_COARSE);

	if (!rt->globals || now - rt->lost_checked < TELL_NS)
		return;
	rt->lost_checked = now;
	tell_events(rt);
}

/* HELPER, if it was one, returned CODE. */
static void tell(struct rt *rt, struct loc loc, const char *text, const char *helper, int code)
{
	struct sink_message msg = { .kind = helper ? "helper_error" : "runtime_error",
				    .text = text, .helper = helper, .retcode = code };
	const struct source *src = source_get(rt->u->sources, loc.src);

	if (src) {
		msg.file = src->name;
		source_pos(rt->u->sources, loc, &msg.line, &msg.col);
	}
	rt->sink->ops->message(rt->sink, &msg);
}

static void tell_map(struct rt *rt, const struct map_desc *m)
{
	uint64_t n = total(rt, LOSS_MAP, m);

	if (n)
		tell(rt, m->first_use, arena_fmt(rt->arena,
		     "map '%s' is full (%u keys): %llu insertion%s refused; %s", m->name,
		     m->max_entries, (unsigned long long)n, n == 1 ? " was" : "s were",
		     m->declared ? "declare it larger"
				 : "raise 'max_map_keys', or declare the map with its size"),
		     NULL, 0);
	n = total(rt, LOSS_BUSY, m);
	if (n)
		tell(rt, m->first_use, arena_fmt(rt->arena,
		     "map '%s': %llu insertion%s refused, though it is not full: the event came "
		     "while the kernel was at work on the map, or had no memory at hand", m->name,
		     (unsigned long long)n, n == 1 ? " was" : "s were"), NULL, 0);
}

static void tell_place(struct rt *rt, uint32_t i, const char *what, const char *advice)
{
	const struct loss *l = &rt->u->losses[i];
	uint64_t n = counter(rt, i);
	struct str s;

	if (!n)
		return;
	str_init(&s);
	str_addf(&s, "%llu %s", (unsigned long long)n, what);
	if (l->map)
		str_addf(&s, " '%s'", l->map->name);
	if (*advice)
		str_addf(&s, "; %s", advice);
	tell(rt, l->loc, s.ptr, l->helper, l->placed ? (int)counter(rt, i + 1) : 0);
	str_done(&s);
}

/* How often the kernel did not run P, because it ran already on that CPU. */
static uint64_t missed(const struct rt *rt, const struct prog *p)
{
	uint64_t n = 0;

	for (uint32_t i = 0; i < rt->nloaded; i++) {
		struct bpf_prog_info info = { 0 };
		uint32_t len = sizeof(info);

		if (rt->loaded[i].prog == p &&
		    bpf_obj_get_info_by_fd(rt->loaded[i].fd, &info, &len) == 0)
			n += info.recursion_misses;
	}
	return n;
}

static void tell_missed(struct rt *rt)
{
	for (uint32_t i = 0; i < rt->u->nprogs; i++) {
		const struct prog *p = rt->u->progs[i];
		uint64_t n = p->npoints ? missed(rt, p) : 0;
		const char *text;

		if (!n)
			continue;
		text = arena_fmt(rt->arena, "probe '%s'%s: the kernel skipped %llu event%s: the "
				 "program was at work on that CPU already",
				 p->points[0]->name, p->npoints > 1 ? " and others" : "",
				 (unsigned long long)n, n == 1 ? "" : "s");
		tell(rt, p->loc, text, NULL, 0);
	}
}

static void tell_skipped(struct rt *rt)
{
	for (uint32_t i = 0; i < rt->ntimers; i++) {
		const struct timer *t = rt->timers[i];
		unsigned long long n = t->skipped;

		if (n)
			tell(rt, t->probe->loc, arena_fmt(rt->arena, "probe '%s' was skipped %llu "
				"time%s: its work, or what was to be printed, took longer than "
				"its interval", t->probe->name, n, n == 1 ? "" : "s"), NULL, 0);
	}
}

static const struct { const char *what, *advice; bool asked; } kinds[LOSS_KINDS] = {
	[LOSS_RING]   = { "event(s) lost here: the buffer was full",
			  "raise 'perf_rb_pages', or send less", false },
	[LOSS_STACK]  = { "stack(s) lost here: the table of stacks was full",
			  "raise 'max_map_keys'", false },
	[LOSS_READ]   = { "read(s) of memory failed here: the value was taken as 0", "", true },
	[LOSS_STRING] = { "string(s) cut here", "raise 'max_strlen'", true },
	[LOSS_ROUNDS] = { "loop(s) over a range ended early here: this kernel does no more rounds",
			  "", false },
	[LOSS_CHANGE] = { "change(s) of a map were lost here: too many CPUs made them at once", "",
			  false },
	[LOSS_LOOKUP] = { "look-up(s) here of a key that is not in", "the value was taken as 0",
			  true },
	[LOSS_DELETE] = { "deletion(s) here of a key that is not in", "", false },
	[LOSS_CALL]   = { "call(s) failed here: nothing was done", "", false },
	[LOSS_CHILD]  = { "child process(es) not followed: too many live at once", "", false },
	[LOSS_DIVIDE] = { "division(s) by zero here", "1 was taken as the result", false },
};

void losses_ledger(struct rt *rt)
{
	struct unit *u = rt->u;

	if (!rt->globals)
		return;
	tell_events(rt);
	if (rt->opt.no_warnings)
		return;
	for (uint32_t i = 0; i < u->nmaps; i++)
		tell_map(rt, u->maps[i]);
	for (uint32_t i = 0; i < u->nlosses; i++) {
		enum loss_kind kind = u->losses[i].kind;

		if (kinds[kind].what && (!kinds[kind].asked || rt->opt.warnings))
			tell_place(rt, i, kinds[kind].what, kinds[kind].advice);
	}
	tell_missed(rt);
	tell_skipped(rt);
	arena_reset(rt->arena);
}
