/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/clocks.c - which clock is a number a time of?
 *
 * nsecs(tai) is an integer like any other, but strftime() must know that it counts from 1970 and
 * not from the start of the machine. The row of a builtin says of which clock its result is
 * (builtin->clock); variables and maps note the clocks of what is stored in them, a bit each, and
 * expressions pass on what is theirs: a time plus something is a time, a time less a time is none.
 * Nothing is known of what went through a tuple with times of several clocks. */
#include "lang/sema.h"

unsigned sema_clocks(const struct node *n)
{
	unsigned a, b;
	int clock;

	switch (n->kind) {
	case N_CALL:
		clock = n->call.sym && n->call.sym->clock ? n->call.sym->clock(n) : -1;
		return clock < 0 ? 0 : 1u << clock;
	case N_VAR:
		return n->var.sym ? n->var.sym->clocks : 0;
	case N_MAP:
		return n->map.sym ? n->map.sym->clocks : 0;
	case N_CAST:
		return sema_clocks(n->cast.arg);
	case N_TERNARY:
		return (n->cond.yes ? sema_clocks(n->cond.yes) : 0) | sema_clocks(n->cond.no);
	case N_MEMBER:
		a = sema_clocks(n->member.base);
		return a & (a - 1) ? 0 : a;
	case N_TUPLE:
		a = 0;
		for (const struct node *m = n->list.first; m; m = m->next)
			a |= sema_clocks(m);
		return a;
	case N_BINARY:
		a = sema_clocks(n->binary.lhs);
		b = sema_clocks(n->binary.rhs);
		if (n->binary.op == OP_ADD || n->binary.op == OP_SUB)
			return a && b ? 0 : a | b;
		return 0;
	default:
		return 0;
	}
}

void sema_note_clocks(struct sema *s, const struct node *to, const struct node *from)
{
	unsigned clocks = sema_clocks(from);
	uint8_t *at;

	if (to->kind == N_VAR)
		at = to->var.sym ? &to->var.sym->clocks : NULL;
	else
		at = to->kind == N_MAP && to->map.sym ? &to->map.sym->clocks : NULL;
	if (!at || (*at | clocks) == *at)
		return;
	*at |= (uint8_t)clocks;
	s->changed = true;
}
