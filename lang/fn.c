/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/fn.c - functions: a call is replaced by a block that does the same.
 *
 *	fn f($a: int64): int64 { if ($a < 0) { return 0; } return $a; }		f(x)
 *
 * becomes
 *
 *	{ let $a: int64 = x; let $f: int64;
 *	  unroll (1) { if ($a < 0) { $f = 0; break; } $f = $a; }  $f }
 *
 * Parameters and result are variables of declared types, which holds assignments to them; all
 * variables have the mark of the call, as those of macros do. A `return` from within a loop sets
 * a flag, too, that is looked at behind the loop. Where no `return` leaves early, there is no
 * loop around the body. */
#include "lang/macro.h"

#include <string.h>

struct fn {
	struct macros *m;
	const struct node *def, *call;
	uint32_t mark;
	bool early;					/* some `return` is not the last statement */
	bool flag;					/* some `return` is in a loop */
};

static struct node *new_node(struct fn *f, enum node_kind kind, struct loc loc)
{
	return node_new(f->m->u->arena, kind, loc);
}

static struct node *new_var(struct fn *f, const char *name, struct loc loc)
{
	struct node *n = new_node(f, N_VAR, loc);

	n->var.name = name;
	n->var.mark = f->mark;
	return n;
}

/* The result; no variable of the user's can be called so. */
static struct node *result_var(struct fn *f, struct loc loc)
{
	return new_var(f, arena_fmt(f->m->u->arena, "%s()", f->def->def.name), loc);
}

static struct node *flag_var(struct fn *f, struct loc loc)
{
	return new_var(f, "return", loc);
}

static struct node *new_let(struct fn *f, struct node *var, struct node *spec, struct node *init)
{
	struct node *n = new_node(f, N_LET, var->loc);

	n->let.var = var;
	n->let.spec = spec;
	n->let.init = init;
	return n;
}

static struct node *new_assign(struct fn *f, struct node *var, struct node *val)
{
	struct node *n = new_node(f, N_ASSIGN, val->loc);

	n->binary.lhs = var;
	n->binary.rhs = val;
	return n;
}

static struct node *new_bool(struct fn *f, bool val, struct loc loc)
{
	struct node *n = new_node(f, N_BOOL, loc);

	n->num.val = val;
	return n;
}

static struct node *new_block(struct fn *f, struct node *body, struct loc loc)
{
	struct node *n = new_node(f, N_BLOCK, loc);

	n->block.body = body;
	return n;
}

/* ------------------------------------------------------------------ returns */

static bool is_loop(const struct node *n)
{
	return n->kind == N_FOR || n->kind == N_WHILE || n->kind == N_UNROLL;
}

static bool gives_result(const struct node *def)
{
	const struct node *t = def->def.result;

	return t && !(t->spec.name && !t->spec.suffix && !strcmp(t->spec.name, "void"));
}

/* `return e;` is `$f = e; break;`, without the latter if it is LAST anyway. */
static struct node *put_return(struct fn *f, struct node *n, bool last, unsigned loops)
{
	struct node *list = NULL, *val = n->unary.arg;

	if (val && !gives_result(f->def))
		macro_error(f->m, n->loc, E_FN_RETURN, "the function '%s' gives no result",
			    f->def->def.name);
	else if (!val && gives_result(f->def))
		macro_error(f->m, n->loc, E_FN_RESULT, "this must return the result of '%s'",
			    f->def->def.name);
	else if (val)
		node_append(&list, new_assign(f, result_var(f, n->loc), val));
	if (loops) {
		node_append(&list, new_assign(f, flag_var(f, n->loc), new_bool(f, true, n->loc)));
		f->flag = true;
	}
	if (!last) {
		node_append(&list, new_node(f, N_BREAK, n->loc));
		f->early = true;
	}
	return list;
}

/* Behind a loop that held a `return`. */
static struct node *leave_loop(struct fn *f, struct loc loc)
{
	struct node *n = new_node(f, N_IF, loc);

	n->cond.test = flag_var(f, loc);
	n->cond.yes = new_block(f, new_node(f, N_BREAK, loc), loc);
	return n;
}

struct lower { struct fn *f; unsigned loops; bool found; };

static bool lower(struct fn *f, struct node *n, unsigned loops);

static int lower_kid(struct node **kid, void *arg)
{
	struct lower *l = arg;

	l->found |= lower(l->f, *kid, l->loops);
	return 0;
}

static struct node **put_list(struct node **at, struct node *list, struct node *rest)
{
	*at = list;
	while (*at)
		at = &(*at)->next;
	*at = rest;
	return at;
}

/* The statements of a block; TOP: of the function itself. Was there a `return`? */
static bool lower_list(struct fn *f, struct node **at, unsigned loops, bool top)
{
	bool found = false;

	while (*at) {
		struct node *st = *at, *rest = st->next;

		if (st->kind == N_RETURN) {
			found = true;
			at = put_list(at, put_return(f, st, top && !rest, loops), rest);
			continue;
		}
		if (lower(f, st, loops)) {
			found = true;
			if (is_loop(st)) {
				st->next = leave_loop(f, st->loc);
				st->next->next = rest;
				at = &st->next;
			}
		}
		at = &(*at)->next;
	}
	return found;
}

static bool lower(struct fn *f, struct node *n, unsigned loops)
{
	struct lower l = { .f = f, .loops = loops + is_loop(n) };

	if (n->kind == N_BLOCK)
		return lower_list(f, &n->block.body, loops, false);
	node_kids(n, lower_kid, &l);
	return l.found;
}

/* ------------------------------------------------------------------ the block */

static int mark_kid(struct node **kid, void *arg)
{
	const struct fn *f = arg;

	if ((*kid)->kind == N_VAR)
		(*kid)->var.mark = f->mark;
	return node_kids(*kid, mark_kid, arg);
}

/* let $a: T = argument; for each parameter. */
static void put_params(struct fn *f, struct node *def, struct node **list)
{
	struct node *arg = f->call->call.args, *next;

	for (const struct node *p = def->def.params; p; p = p->next, arg = next) {
		next = arg ? arg->next : NULL;
		if (arg)				/* (nothing calls it: there is none) */
			arg->next = NULL;
		node_append(list, new_let(f, p->let.var, p->let.spec, arg));
	}
}

static struct node *once(struct fn *f, struct node *body, struct loc loc)
{
	struct node *n = new_node(f, N_UNROLL, loc), *one = new_node(f, N_INT, loc);

	one->num.val = 1;
	n->cond.test = one;
	n->cond.yes = new_block(f, body, loc);
	return n;
}

struct node *fn_inline(struct macros *m, const struct def *d, const struct node *call)
{
	struct fn f = { .m = m, .def = d->node, .call = call, .mark = ++m->marks };
	struct node *def, *list = NULL, *body, *value;
	uint16_t src;

	if (!macro_place(m, d->node, call->loc, &src))
		return NULL;
	def = node_copy(m->u->arena, d->node, src);
	node_kids(def, mark_kid, &f);
	put_params(&f, def, &list);
	body = def->def.body;
	if (!lower_list(&f, &body->block.body, 0, true) && gives_result(d->node))
		macro_error(m, d->node->loc, E_FN_RESULT, "the function '%s' returns nothing",
			    d->node->def.name);
	if (gives_result(d->node))
		node_append(&list, new_let(&f, result_var(&f, def->def.result->loc),
					   def->def.result, NULL));
	if (f.flag)
		node_append(&list, new_let(&f, flag_var(&f, def->loc), NULL,
					   new_bool(&f, false, def->loc)));
	node_append(&list, f.early ? once(&f, body->block.body, body->loc) : body);
	if (gives_result(d->node)) {
		value = new_node(&f, N_EXPR, call->loc);
		value->stmt.arg = result_var(&f, call->loc);
		value->stmt.value = true;
		node_append(&list, value);
	}
	return new_block(&f, list, call->loc);
}
