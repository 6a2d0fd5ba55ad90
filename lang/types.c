/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/types.c - inference: statements, and what variables and maps hold.
 *
 * A variable or a map has one type for the whole program: the join of all that is assigned
 * to it (language reference 1.9-1.12). So the program is walked again and again; each walk
 * finds the types of expressions from those of their parts, and widens what is assigned. A
 * type that is not known yet is NULL and makes what depends on it NULL; types only ever get
 * wider, so it comes to rest. One more walk then tells the errors (see sema.h); what is
 * still NULL in it becomes T_ERROR.
 *
 * What is stored is in our own memory: character arrays become strings, records are copied,
 * and the verifier's knowledge of a pointer is lost in a map. It is kept in a variable that
 * has a value wherever it is seen, which block scope makes sure of unless it is declared
 * without one.
 *
 * Before the first walk constants are folded and what they rule out is dropped, and every
 * program gets variables of its own, because `points` copies bodies whose `args` differ.
 * Expressions are in types-expr.c, memory (members, casts, types by name) in types-mem.c,
 * calls in types-call.c. */
#include "lang/pass.h"

#include <string.h>
#include "lang/probe.h"

enum { MAX_ROUNDS = 100 };

/* ------------------------------------------------------------------ stored types */

const struct type *stored_type(struct sema *s, const struct type *t)
{
	if (!t)
		return NULL;
	if (type_is_chars(t))
		return type_string(s->types, t->array.len ? t->array.len
				   : (uint32_t)s->unit->config->max_strlen);
	switch (t->kind) {
	case T_PTR:
		return t->space == AS_BTF || t->space == AS_CTX ? type_in(s->types, t, AS_KERNEL)
								: t;
	case T_ARRAY: case T_STRING: case T_RECORD:
		return type_in(s->types, t, AS_NONE);
	default:
		return t;
	}
}

/* What a variable keeps of T: as stored, but pointers may stay known to the verifier. */
static const struct type *kept_type(struct sema *s, const struct var *v, const struct type *t)
{
	if (t && t->kind == T_PTR && !v->late && !v->outer)
		return t;
	return stored_type(s, t);
}

/* Pointers of two kernel kinds meet as pointers to any kernel memory, and so does one with 0:
 * the verifier would see the 0 followed. */
const struct type *infer_meet(struct sema *s, const struct type *t, const struct type *other)
{
	if (t && other && t->kind == T_PTR && (other->kind != T_PTR || t->space != other->space))
		return stored_type(s, t);
	return t;
}

/* Let *SLOT hold T as well. false: they do not go together. */
static bool widen(struct sema *s, const struct type **slot, struct loc *at, const struct type *t,
		  struct loc loc)
{
	const struct type *both;

	if (!t)
		return true;
	both = type_promote(s->types, infer_meet(s, *slot, t), infer_meet(s, t, *slot));
	if (!both)
		return false;
	if (both != *slot) {
		if (!*slot)
			*at = loc;
		*slot = both;
		s->changed = true;
	}
	return true;
}

/* Is literal N in the range of integer type T? Other expressions are. */
static bool in_range(const struct node *n, const struct type *t)
{
	unsigned bits = t->size * 8;
	int64_t v;

	if (t->kind != T_INT || bits == 64 || !sema_int_literal(n, &v))
		return !(t->kind == T_INT && !t->num.is_signed && n->kind == N_INT &&
			 n->num.negative);
	if (n->kind == N_INT && !n->num.negative && v < 0)
		return false;
	if (t->num.is_signed)
		return v >= -(INT64_C(1) << (bits - 1)) && v < INT64_C(1) << (bits - 1);
	return v >= 0 && v < INT64_C(1) << bits;
}

/* ------------------------------------------------------------------ assignments */

static void tell_mismatch(struct sema *s, enum diag_code code, struct loc loc, const char *name,
			  const struct type *has, const struct type *got, struct loc at)
{
	const char *many = type_many(s, has), *one = type_one(s, got);

	if (!strcmp(many, "records") || has->kind == T_AGG)
		many = arena_fmt(s->arena, "'%s'", has->name);
	if (has->kind == T_AGG && got->kind == T_AGG && !strcmp(has->name, got->name))
		one = arena_fmt(s->arena, "a '%s' with other arguments", got->name);
	sema_error(s, loc, code, "'%s' holds %s, cannot assign %s", name, many, one);
	if (at.src)
		sema_note(s, at, "'%s' became %s here", name, type_one(s, has));
	else
		sema_hint(s, KEPT_MAP, name, name);
}

/* `timestamp` and `cgroup_path_t` leave open how it is printed: what is assigned says it. */
static bool leaves_open(const struct type *t)
{
	return (t->kind == T_TIME && !t->time.format) || (t->kind == T_CGROUP && !t->cgroup.filter);
}

static void assign_fixed(struct sema *s, struct var *v, struct node *rhs, const struct type *t)
{
	if (!v->type || !t)
		return;
	if (v->type != t && v->type->kind == t->kind && leaves_open(v->type)) {
		v->type = t;
		s->changed = true;
	}
	if (type_is_int(v->type) && type_is_int(t)) {
		if (rhs->type == t && !in_range(rhs, v->type)) {
			sema_error(s, rhs->loc, E_RANGE,
				   "this number does not fit '%s', which is '%s'", v->name,
				   v->type->name);
			sema_note(s, v->loc, "'%s' is declared here", v->name);
		}
		return;
	}
	if (type_fits(s->types, infer_meet(s, stored_type(s, t), v->type),
		      infer_meet(s, v->type, t)))
		return;
	sema_error(s, rhs->loc, E_VAR_TYPE, "'%s' is declared as '%s', cannot assign %s", v->name,
		   v->type->name, type_one(s, t));
	sema_note(s, v->loc, "'%s' is declared here", v->name);
}

/* Both signs are stored in one place: large unsigned numbers come out below 0. */
static void warn_sign(struct sema *s, const char *name, const struct type *has,
		      const struct type *got, struct loc loc)
{
	if (!has || !got || !type_is_huge(got) || !type_is_below(has))
		return;
	sema_warn(s, loc, W_SIGN, "'%s' holds '%s', this is '%s'", name, has->name, got->name);
	sema_hint(s, "numbers from 2^63 on come out below 0; cast to say that it is meant");
}

static void assign_var(struct sema *s, struct node *var, struct node *rhs, const struct type *t)
{
	struct var *v = var->var.sym;

	if (v->fixed)
		assign_fixed(s, v, rhs, t);
	else if (!widen(s, &v->type, &v->typed_at, kept_type(s, v, t), rhs->loc))
		tell_mismatch(s, E_VAR_TYPE, rhs->loc, v->name, v->type, t, v->typed_at);
	else
		warn_sign(s, v->name, v->type, t, rhs->loc);
	var->type = v->type;
}

const struct type *infer_element(struct sema *s, struct node *map)
{
	struct map_desc *m = map->map.sym;
	const struct type *key;

	if (map->map.key) {
		key = stored_type(s, infer_value(s, map->map.key));
		if (!widen(s, &m->key, &m->key_at, key, map->map.key->loc)) {
			sema_error(s, map->map.key->loc, E_KEY_TYPE,
				   "the keys of '%s' are %s, cannot use %s", m->name,
				   type_many(s, m->key), type_one(s, key));
			if (m->key_at.src)
				sema_note(s, m->key_at,
					  "'%s' became a map with keys of this type here", m->name);
			else
				sema_hint(s, KEPT_MAP, m->name, m->name);
		}
	}
	return m->val;
}

void infer_key(struct sema *s, struct map_desc *m, struct node *key)
{
	struct node elem = { .kind = N_MAP, .loc = key->loc,
			     .map = { .name = m->name, .key = key, .sym = m } };

	infer_element(s, &elem);
}

static void assign_map(struct sema *s, struct node *map, struct node *rhs, const struct type *t)
{
	struct map_desc *m = map->map.sym;

	infer_element(s, map);
	if (!widen(s, &m->val, &m->val_at, stored_type(s, t), map->loc))
		tell_mismatch(s, E_MAP_TYPE, loc_join(map->loc, rhs->loc), m->name, m->val, t,
			      m->val_at);
	else
		warn_sign(s, m->name, m->val, t, rhs->loc);
	if (rhs->kind == N_CALL && t && t->kind == T_AGG)
		rhs->type = m->val;			/* the sign of what is kept is the map's */
	map->type = m->val;
}

/* `@x op= e`: what has no type yet starts as 0. */
static const struct type *compound(struct sema *s, struct node *n, const struct type *rhs)
{
	struct node *lhs = n->binary.lhs;
	const struct type *old = lhs->kind == N_MAP ? infer_element(s, lhs) : lhs->var.sym->type;

	if (!old)
		old = type_literal(s->types, 0, false);
	return rhs ? infer_arith(s, n, n->binary.op, old, rhs) : NULL;
}

static void infer_assign(struct sema *s, struct node *n)
{
	struct node *lhs = n->binary.lhs, *rhs = n->binary.rhs;
	bool direct = lhs->kind == N_MAP && n->binary.op == OP_NONE &&
		      (rhs->kind == N_CALL || rhs->kind == N_BLOCK);
	const struct type *t = infer_expr(s, rhs);

	if (t && (t->kind == T_VOID || (t->kind == T_AGG && !direct)))
		t = infer_value(s, rhs);		/* which tells */
	if (n->binary.op != OP_NONE)
		t = compound(s, n, t);
	else
		sema_note_clocks(s, lhs, rhs);
	if (lhs->kind == N_VAR)
		assign_var(s, lhs, rhs, t);
	else
		assign_map(s, lhs, rhs, t);
}

static void infer_let(struct sema *s, struct node *n)
{
	struct var *v = n->let.var->var.sym;
	const struct type *t = n->let.spec ? infer_spec(s, n->let.spec) : NULL;

	if (t && t->kind != T_ERROR && t->kind != T_STRING &&
	    (t->kind == T_VOID || t->kind == T_AGG || t->kind == T_FUNC || !t->size)) {
		sema_error(s, n->let.spec->loc, E_VAR_OF_TYPE, "a variable cannot be of type '%s'",
			   t->name);
		t = infer_failed(s);
	}
	if (t && !v->type) {
		v->type = stored_type(s, t);
		if (t->kind == T_PTR && t->space == AS_NONE)
			v->type = type_in(s->types, t, sema_space(s));
		v->typed_at = n->let.spec->loc;
		s->changed = true;
	}
	if (n->let.init)
		sema_note_clocks(s, n->let.var, n->let.init);
	if (n->let.init)
		assign_var(s, n->let.var, n->let.init, infer_value(s, n->let.init));
	n->let.var->type = v->type;
}

/* ------------------------------------------------------------------ loops */

static const struct type *entry_type(struct sema *s, const struct node *over)
{
	const struct map_desc *m = over->map.sym;
	const struct type *member[2] = { m->key, m->val };

	if (!m->keyed) {
		sema_error(s, over->loc, E_LOOP_KEYLESS,
			   "'%s' has no keys, there is nothing to loop over", m->name);
		return infer_failed(s);
	}
	if (!m->key || !m->val)
		return NULL;
	if (m->val->kind == T_AGG) {
		if (!m->val->agg.how->emit_value) {
			sema_error(s, over->loc, E_LOOP_OVER,
				   "cannot loop over '%s', whose values are '%s'", m->name,
				   m->val->name);
			return infer_failed(s);
		}
		member[1] = m->val->agg.of;
	}
	if (m->key->kind == T_ERROR || m->val->kind == T_ERROR)
		return &type_error;
	return type_tuple(s->types, member, NULL, 2);
}

static const struct type *range_type(struct sema *s, struct node *range)
{
	struct node *end[2] = { range->binary.lhs, range->binary.rhs };
	const struct type *t[2];

	for (int i = 0; i < 2; i++) {
		t[i] = infer_value(s, end[i]);
		if (t[i] && t[i]->kind != T_ERROR && !type_is_int(t[i])) {
			sema_error(s, end[i]->loc, E_RANGE_BOUND,
				   "the bounds of a range must be integers, not %s",
				   type_one(s, t[i]));
			t[i] = infer_failed(s);
		}
	}
	if (!t[0] || !t[1])
		return NULL;
	range->type = infer_arith(s, range, OP_ADD, t[0], t[1]);
	return range->type;
}

static void infer_for(struct sema *s, struct node *n)
{
	struct node *over = n->loop.over;
	const struct type *t = NULL;

	if (over->kind == N_MAP && !over->map.key) {
		t = entry_type(s, over);
		over->type = over->map.sym->val;
	} else if (over->kind == N_RANGE) {
		t = range_type(s, over);
	} else {
		sema_error(s, over->loc, E_LOOP_OVER, "a loop goes over a map or a range");
		sema_hint(s, "as in 'for ($kv : @map)' or 'for ($i : 0..10)'");
		t = infer_failed(s);
	}
	if (n->loop.var->var.sym) {
		sema_note_clocks(s, n->loop.var, over);
		assign_var(s, n->loop.var, over, t);
	}
	infer_block(s, n->loop.body, false);
}

/* ------------------------------------------------------------------ statements */

static void infer_discard(struct sema *s, struct node *n)
{
	const struct type *t = infer_expr(s, n);

	if (t && t->kind == T_AGG)
		infer_value(s, n);			/* which tells */
}

static void infer_return(struct sema *s, struct node *n)
{
	const struct type *t = n->unary.arg ? infer_value(s, n->unary.arg) : NULL;

	if (t && t->kind != T_ERROR && !type_is_int(t))
		sema_error(s, n->unary.arg->loc, E_RETURN, "a probe returns an integer, not %s",
			   type_one(s, t));
}

static void infer_if_statement(struct sema *s, struct node *n)
{
	if (!infer_choice(s, n))
		return;
	if (n->kind != N_IF) {
		infer_block(s, n, false);
		return;
	}
	infer_cond(s, n->cond.test);
	infer_block(s, n->cond.yes, false);
	if (n->cond.no)
		infer_block(s, n->cond.no, false);
	n->type = &type_void;
}

static void infer_statement(struct sema *s, struct node *n)
{
	switch (n->kind) {
	case N_EXPR:
		if (n->stmt.arg->kind == N_IF || n->stmt.arg->kind == N_BLOCK)
			infer_statement(s, n->stmt.arg);
		else
			infer_discard(s, n->stmt.arg);
		break;
	case N_DISCARD:	infer_discard(s, n->unary.arg); break;
	case N_ASSIGN:	infer_assign(s, n); break;
	case N_LET:	infer_let(s, n); break;
	case N_IF:	infer_if_statement(s, n); break;
	case N_BLOCK:	infer_block(s, n, false); break;
	case N_WHILE:
		infer_cond(s, n->cond.test);
		infer_block(s, n->cond.yes, false);
		break;
	case N_UNROLL:
		infer_value(s, n->cond.test);
		infer_block(s, n->cond.yes, false);
		break;
	case N_FOR:	infer_for(s, n); break;
	case N_RETURN:	infer_return(s, n); break;
	case N_BREAK: case N_CONTINUE: case N_IMPORT:
		break;
	default:
		infer_discard(s, n);
	}
}

const struct type *infer_block(struct sema *s, struct node *n, bool want)
{
	struct node *st;

	if (n->kind != N_BLOCK) {			/* the `if` of an `else if` */
		if (want)
			return infer_expr(s, n);
		infer_statement(s, n);
		return &type_void;
	}
	n->type = &type_void;
	for (st = n->block.body; st; st = st->next) {
		if (want && !st->next && st->kind == N_EXPR && st->stmt.value)
			n->type = infer_expr(s, st->stmt.arg);
		else
			infer_statement(s, st);
	}
	return n->type;
}

/* ------------------------------------------------------------------ the pass */

static void walk_progs(struct sema *s)
{
	s->changed = false;
	s->unresolved = 0;
	for (uint32_t i = 0; i < s->unit->nprogs; i++) {
		struct node *probe;

		s->prog = s->unit->progs[i];
		probe = prog_tree(s->prog);
		if (probe->probe.pred)
			infer_cond(s, probe->probe.pred);
		infer_block(s, probe->probe.body, false);
	}
	s->prog = NULL;
}

int sema_types(struct unit *u)
{
	struct sema s = sema_start(u);
	unsigned before = diag_errors(u->diag);

	for (uint32_t i = 0; i < u->nprogs; i++) {
		s.prog = u->progs[i];
		fold_literals(&s, prog_tree(s.prog));
		prog_own_vars(u, s.prog);
	}
	for (unsigned i = 0; i < MAX_ROUNDS; i++) {
		walk_progs(&s);
		if (!s.changed)
			break;
	}
	s.final = true;
	walk_progs(&s);
	if (diag_errors(u->diag) > before)
		return -1;
	if (s.unknown)
		return diag_error(u->diag, s.unknown->loc, E_UNKNOWN,
				  "cannot find out the type of this %s",
				  node_called(s.unknown->kind));
	return 0;
}
