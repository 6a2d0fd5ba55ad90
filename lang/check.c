/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/check.c - what types cannot say.
 *
 * One walk over each program, which knows the loops around the node it is at: jumps need
 * one, and loops that are unrolled need a literal count. Rows that change the system need
 * --unsafe. Constants that only go wrong beside a value (`x / 0`, `x << 64`) are errors
 * here. Warnings: what is never run, and values that are not used. */
#include "lang/pass.h"

#include "lang/probe.h"

enum { UNROLL_MAX = 100 };

struct check {
	struct sema s;
	unsigned loops;					/* around the node */
};

static void check(struct check *c, struct node *n);

static int check_kid(struct node **kid, void *arg)
{
	check(arg, *kid);
	return 0;
}

/* ------------------------------------------------------------------ loops and jumps */

static void check_jump(struct check *c, const struct node *n)
{
	if (c->loops)
		return;
	sema_error(&c->s, n->loc, E_JUMP, "'%s' outside of a loop", node_called(n->kind));
	sema_hint(&c->s, "'return;' ends the probe");
}

static void check_unroll(struct check *c, struct node *n)
{
	int64_t count;

	if (!sema_int_literal(n->cond.test, &count)) {
		sema_error(&c->s, n->cond.test->loc, E_UNROLL,
			   "the count of 'unroll' must be a number known here");
		sema_hint(&c->s, "loops that count at run time are 'for ($i : 0..$n)'");
	} else if (count < 1 || count > UNROLL_MAX) {
		sema_error(&c->s, n->cond.test->loc, E_UNROLL_RANGE,
			   "cannot unroll %lld times, only 1 to %d", (long long)count, UNROLL_MAX);
	}
}

static void check_loop(struct check *c, struct node *n)
{
	bool is_for = n->kind == N_FOR;

	if (is_for && n->loop.over->kind == N_MAP &&
	    !host_has(c->s.unit->host, HF_FOR_EACH_MAP)) {
		sema_error(&c->s, n->loop.over->loc, E_NEEDS_KERNEL,
			   "this kernel has no loops over maps (since Linux 5.13)");
		sema_hint(&c->s, "'print(%s)' shows the whole map", n->loop.over->map.name);
	}
	if (n->kind == N_UNROLL)
		check_unroll(c, n);
	if (n->kind == N_WHILE) {
		sema_warn(&c->s, n->loc, W_DEPRECATED, "'while' is an old form");
		sema_hint(&c->s, "write 'for ($i : 0..$n) { ... }'; 'break' leaves it early");
	}
	if (is_for && n->loop.over->kind != N_MAP)
		check(c, n->loop.over);
	else if (!is_for)
		check(c, n->cond.test);
	c->loops++;
	check(c, is_for ? n->loop.body : n->cond.yes);
	c->loops--;
}

/* ------------------------------------------------------------------ statements */

static bool leaves(const struct node *st)
{
	const struct node *e = st->kind == N_EXPR ? st->stmt.arg : NULL;

	if (st->kind == N_RETURN || st->kind == N_BREAK || st->kind == N_CONTINUE)
		return true;
	return e && e->kind == N_CALL && e->call.sym && (e->call.sym->flags & BI_ENDS);
}

/* May the value of N be left unused: because there is none, or it is beside the point? */
static bool may_drop(const struct node *n)
{
	if (!n->type || n->type->kind == T_VOID || n->type->kind == T_ERROR)
		return true;
	switch (n->kind) {
	case N_UNARY:
		return n->unary.op == OP_INC || n->unary.op == OP_DEC;
	case N_CALL:
		return n->call.sym && (n->call.sym->flags & BI_DROP);
	case N_TERNARY:
		return (!n->cond.yes || may_drop(n->cond.yes)) && may_drop(n->cond.no);
	case N_IF: case N_BLOCK:
		return true;				/* their parts are checked */
	default:
		return false;
	}
}

static void check_block(struct check *c, struct node *n)
{
	bool is_void = !n->type || n->type->kind == T_VOID, told = false;

	for (struct node *st = n->block.body; st; st = st->next) {
		bool used = st->kind == N_EXPR && st->stmt.value && !st->next && !is_void;

		if (st->kind == N_EXPR && !used && !may_drop(st->stmt.arg)) {
			sema_warn(&c->s, st->stmt.arg->loc, W_DISCARDED,
				  "the value of this %s is not used",
				  node_called(st->stmt.arg->kind));
			sema_hint(&c->s, "'_ = ...' says that it is meant");
		}
		if (leaves(st) && st->next && !told) {
			sema_warn(&c->s, st->next->loc, W_UNREACHABLE, "this is never run");
			sema_note(&c->s, st->loc, "the program leaves here");
			told = true;
		}
		check(c, st);
	}
}

/* ------------------------------------------------------------------ expressions */

static void check_call(struct check *c, const struct node *n)
{
	const struct builtin *b = n->call.sym;

	if (!b)
		return;
	if ((b->flags & BI_UNSAFE) && !c->s.unit->unsafe) {
		sema_error(&c->s, n->loc, E_UNSAFE, "'%s' can change the system", n->call.name);
		sema_hint(&c->s, "allow it with the option --unsafe");
	}
	if (b->flags & BI_SHOWS && c->loops) {
		sema_warn(&c->s, n->loc, W_IN_LOOP,
			  "the map is not printed in this round, but when the event arrives");
		sema_hint(&c->s, "print what the round is about: print(($kv.0, $kv.1))");
	}
	if (b->unstable)
		sema_unstable(&c->s, n->loc, n->call.name, b->unstable);
}

static void check_operator(struct check *c, const struct node *n)
{
	const struct node *rhs = n->binary.rhs;
	int64_t v;

	if (!sema_int_literal(rhs, &v))
		return;
	if ((n->binary.op == OP_DIV || n->binary.op == OP_MOD) && !v)
		sema_error(&c->s, n->loc, E_DIVIDE, "division by zero");
	if ((n->binary.op == OP_SHL || n->binary.op == OP_SHR) && (v < 0 || v > 63))
		sema_error(&c->s, n->loc, E_SHIFT, "cannot shift by %lld, only by 0 to 63",
			   (long long)v);
}

/* A number of the program, or of its options, that is the same in either sign. */
static bool is_small_literal(const struct node *n)
{
	return n->kind == N_INT && (int64_t)n->num.val >= 0;
}

/* Comparisons that mean something else than they say. */
static void check_compare(struct check *c, const struct node *n)
{
	const struct type *a = n->binary.lhs->type, *b = n->binary.rhs->type;

	if (n->binary.op < OP_EQ || n->binary.op > OP_GE || !a || !b)
		return;
	if (a->kind == T_PTR && b->kind == T_PTR && a->ptr.to->kind != T_VOID &&
	    b->ptr.to->kind != T_VOID && !type_same(a, b))
		sema_warn(&c->s, n->loc, W_POINTERS,
			  "this compares pointers to different things, '%s' and '%s'", a->name,
			  b->name);
	if (n->binary.op == OP_EQ || n->binary.op == OP_NE || is_small_literal(n->binary.lhs) ||
	    is_small_literal(n->binary.rhs))
		return;
	if (type_is_huge(b) && type_is_below(a))
		a = b, b = n->binary.lhs->type;
	if (!type_is_huge(a) || !type_is_below(b))
		return;
	sema_warn(&c->s, n->loc, W_SIGN, "'%s' compares '%s' with '%s', both as signed numbers",
		  op_name(n->binary.op), n->binary.lhs->type->name, n->binary.rhs->type->name);
	sema_hint(&c->s, "cast one side to the type of the other");
}

static void check_return(struct check *c, const struct node *n)
{
	const struct probe_ops *ops = c->s.prog ? c->s.prog->ops : NULL;

	if (!n->unary.arg || !ops || !ops->verdict || c->s.unit->unsafe)
		return;
	sema_error(&c->s, n->loc, E_UNSAFE_RESULT,
		   "what a probe of type '%s' returns decides what the kernel does", ops->name);
	sema_hint(&c->s, "allow it with the option --unsafe; 'return;' only looks on");
}

static void check(struct check *c, struct node *n)
{
	switch (n->kind) {
	case N_RETURN:
		check_return(c, n);
		break;
	case N_BREAK: case N_CONTINUE:
		check_jump(c, n);
		return;
	case N_FOR: case N_WHILE: case N_UNROLL:
		check_loop(c, n);
		return;
	case N_BLOCK:
		check_block(c, n);
		return;
	case N_CALL:
		check_call(c, n);
		break;
	case N_BINARY:
		check_compare(c, n);
		check_operator(c, n);
		break;
	case N_ASSIGN:
		check_operator(c, n);
		break;
	default:
		break;
	}
	node_kids(n, check_kid, c);
}

/* ------------------------------------------------------------------ maps */

/* The kernel's maps have keys and values of one byte or more. */
static void check_empty(struct check *c, const struct map_desc *m)
{
	if (m->key && m->key->kind != T_ERROR && !m->key->size) {
		sema_error(&c->s, m->key_at.src ? m->key_at : m->first_use, E_KEY_TYPE,
			   "a key of '%s' has no bytes that could tell it from another", m->name);
		sema_hint(&c->s, "a map with one value needs no key: '%s = ...'", m->name);
	} else if (m->key && m->val && m->val->kind != T_ERROR && !m->val->size) {
		sema_error(&c->s, m->val_at.src ? m->val_at : m->first_use, E_MAP_TYPE,
			   "a value of '%s' has no bytes", m->name);
		sema_hint(&c->s, "to remember keys, store a number: '%s[...] = 1'", m->name);
	}
}

enum { SMALL_KEY = 512 };				/* bytes that a key may have on any kernel */

static void check_key(struct check *c, const struct map_desc *m)
{
	if (!m->key || m->key->size <= SMALL_KEY || host_has(c->s.unit->host, HF_BIG_KEYS))
		return;
	sema_error(&c->s, m->first_use, E_NEEDS_KERNEL,
		   "keys of map '%s' have up to %u bytes; this kernel takes %d (more since Linux "
		   "5.11)", m->name, m->key->size, SMALL_KEY);
	sema_hint(&c->s, "shorter strings, as of 'str(x, 64)', or a smaller 'max_strlen' make them "
		  "fit");
}

static void check_map(struct check *c, const struct map_desc *m)
{
	const struct map_kind *kind = m->declared ? map_kind_find(m->declared) : NULL;
	bool agg = m->val && m->val->kind == T_AGG;

	check_empty(c, m);
	check_key(c, m);
	if (!m->declared)
		return;
	if (!kind) {
		sema_error(&c->s, m->first_use, E_NO_MAP_KIND,
			   "there is no kind of map called '%s'", m->declared);
		sema_hint(&c->s, "the kinds are 'hash', 'lruhash', 'percpuhash', 'percpulruhash'");
	} else if (m->val && kind->percpu && !agg) {
		sema_error(&c->s, m->first_use, E_MAP_KIND,
			   "'%s' is declared as '%s', but holds %s", m->name, kind->name,
			   type_many(&c->s, m->val));
		sema_hint(&c->s, "a value per CPU is for aggregations; use 'hash' or 'lruhash'");
	} else if (agg && !kind->percpu && !m->val->agg.how->additive) {
		sema_error(&c->s, m->first_use, E_MAP_KIND,
			   "'%s' is declared as '%s', but its values need one copy per CPU",
			   m->name, kind->name);
		sema_hint(&c->s, "use 'percpuhash' or 'percpulruhash'");
	}
}

/* ------------------------------------------------------------------ the pass */

int sema_check(struct unit *u)
{
	struct check c = { .s = sema_start(u) };
	unsigned before = diag_errors(u->diag);

	c.s.final = true;
	for (uint32_t i = 0; i < u->nprogs; i++) {
		c.s.prog = u->progs[i];
		check(&c, prog_tree(c.s.prog));
	}
	for (uint32_t i = 0; i < u->nmaps; i++)
		check_map(&c, u->maps[i]);
	return diag_errors(u->diag) > before ? -1 : 0;
}
