/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/whose.c - what programs need to know whose events are wanted: -p and its kin.
 *
 * Each of these filters is a question about the current thread, asked before a program's body
 * (codegen/filter.c). Three of them need a map: the control group is asked for by the element of
 * an array of groups, children are known by a table of processes that the kernel's own events feed
 * (runtime/follow.c), and a name with '*' within is matched by a table, as follows.
 *
 * The pattern without its stars is a row of letters. The state is a set of numbers, as bits: bit N
 * says that the first N letters were seen, with whatever the stars before them stand for. A
 * character c takes N to N + 1 if it is letter N, which is bit N of table[c]; and N is kept if
 * there is a star in front of letter N. So one load, an AND, a shift and an OR go on by a
 * character. The name fits if the last bit is set at its end.
 *
 * Packets are met by nobody in particular: probes on them are not filtered, which is said. */
#include <linux/bpf.h>
#include <string.h>

#include "lang/pass.h"
#include "lang/probe.h"
#include "lang/whose.h"

enum { CHILDREN_MAX = 65536 };

bool unit_has_target(const struct unit *u)
{
	return u->target_pid || (u->whose.follow && u->has_child);
}

int unit_root_pid(const struct unit *u)
{
	return u->target_pid ? u->target_pid : u->whose.root_pid;
}

struct comm_glob whose_comm(const char *pattern)
{
	struct comm_glob g = { 0 };

	for (; *pattern; pattern++)
		if (*pattern == '*')
			g.stars |= 1u << g.n;
		else if (g.n < COMM_LETTERS)
			g.letter[g.n++] = *pattern;
	return g;
}

static uint32_t plan_letters(struct unit *u, const struct comm_glob *g)
{
	uint32_t *table = NEW_ARRAY(u->arena, uint32_t, LETTERS);

	for (unsigned i = 0; i < g->n; i++)
		table[(unsigned char)g->letter[i]] |= 1u << i;
	return unit_kmap(u, &(struct kmap){ .name = "letters", .type = BPF_MAP_TYPE_ARRAY,
					    .key_size = 4, .val_size = LETTERS * sizeof(*table),
					    .max_entries = 1, .init = table });
}

/* Options that say whose events are wanted, for messages. */
static const char *given(const struct unit *u)
{
	const struct whose *w = &u->whose;

	return u->target_pid ? "-p" : w->container ? "--container" : w->cgroup ? "--cgroup" :
	       w->ns_pid ? "--pidns" : w->comm ? "--comm" : unit_has_target(u) ? "--follow" : NULL;
}

static bool look_at(struct unit *u, const char *option)
{
	bool any = false;

	for (uint32_t i = 0; i < u->nprogs; i++) {
		const struct prog *p = u->progs[i];

		any = any || p->ops->pid_filter;
		if (option && p->ops->packet)
			diag_warn(u->diag, p->points[0]->loc, W_UNFILTERED,
				  "%s does not apply to '%s': its packets belong to no process",
				  option, p->points[0]->name);
	}
	return any;
}

void whose_plan(struct unit *u, uint32_t flags)
{
	struct whose *w = &u->whose;
	struct comm_glob g = whose_comm(w->comm ? w->comm : "");

	if (!look_at(u, given(u)))
		return;
	if (w->comm && g.stars & ~(1u << g.n))
		w->letters = plan_letters(u, &g);
	if (w->cgroup)
		w->groups = unit_kmap(u, &(struct kmap){
			.name = "groups", .type = BPF_MAP_TYPE_CGROUP_ARRAY, .key_size = 4,
			.val_size = 4, .max_entries = 1, .group = w->cgroup });
	if (w->follow && unit_has_target(u)) {
		w->children = unit_kmap(u, &(struct kmap){
			.name = "children", .type = BPF_MAP_TYPE_HASH, .key_size = 4,
			.val_size = 4, .max_entries = CHILDREN_MAX, .flags = flags });
		w->child_lost = unit_loss(u, &(struct loss){ .kind = LOSS_CHILD });
	}
}
