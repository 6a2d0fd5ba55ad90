/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/types-expr.c - inference: expressions.
 *
 * One switch over the kinds of expressions; each case finds the types of the parts, then
 * its own. Integer arithmetic is 64 bits wide (language reference 1.9): signed if either
 * side is, or for subtraction; a literal takes the sign of the other side. Comparisons are
 * boolean.
 *
 * The map element that holds an aggregation gives a number where a value is wanted (count,
 * sum, min, max, avg); the others give none. */
#include "lang/pass.h"

#include <string.h>
#include "lang/cdecl.h"
#include "lang/constant.h"

const struct type *infer_failed(const struct sema *s)
{
	return s->final ? &type_error : NULL;
}

static bool is_bad(const struct type *t)
{
	return !t || t->kind == T_ERROR;
}

/* ------------------------------------------------------------------ binary operators */

static const struct type *arith_ints(struct sema *s, enum op op, const struct type *a,
				     const struct type *b)
{
	bool flex_a = a->kind == T_INT && a->num.flex, flex_b = b->kind == T_INT && b->num.flex;
	bool sign_a = type_is_signed(a), sign_b = type_is_signed(b), is_signed;
	const struct type *t;

	if (a->kind == T_BOOL && b->kind == T_BOOL && (op == OP_AND || op == OP_OR || op == OP_XOR))
		return type_bool(s->types);
	if (flex_a && !flex_b)
		sign_a = sign_b;
	if (flex_b && !flex_a)
		sign_b = sign_a;
	is_signed = sign_a || sign_b || op == OP_SUB;
	t = is_signed ? type_s64(s->types) : type_u64(s->types);
	/* an address and an offset are an address */
	if (op == OP_ADD || op == OP_SUB)
		t = type_in(s->types, t, a->space ? a->space : op == OP_ADD ? b->space : AS_NONE);
	return t;
}

const struct type *infer_arith(struct sema *s, struct node *at, enum op op, const struct type *a,
			       const struct type *b)
{
	if (is_bad(a) || is_bad(b))
		return a && b ? &type_error : NULL;
	if (type_is_int(a) && type_is_int(b))
		return arith_ints(s, op, a, b);
	if (a->kind == T_PTR && type_is_int(b) && (op == OP_ADD || op == OP_SUB))
		return stored_type(s, a);
	if (b->kind == T_PTR && type_is_int(a) && op == OP_ADD)
		return stored_type(s, b);
	sema_error(s, at->loc, E_OPERAND, "cannot apply '%s' to %s and %s", op_name(op),
		   type_one(s, a), type_one(s, b));
	if (a->kind == T_PTR && b->kind == T_PTR)
		sema_hint(s, "cast both to 'uint64' to compute with the addresses");
	return infer_failed(s);
}

static bool is_text(const struct type *t)
{
	return t->kind == T_STRING || t->kind == T_PROBE || type_is_chars(t);
}

static bool is_number(const struct type *t)
{
	return type_is_int(t) || t->kind == T_PTR;
}

/* May A == B be asked? */
static bool can_equal(struct sema *s, const struct type *a, const struct type *b)
{
	if ((is_text(a) && is_text(b)) || (is_number(a) && is_number(b)))
		return true;
	if (a->kind != b->kind || a->kind == T_FUNC || a->kind == T_AGG)
		return false;
	return type_promote(s->types, stored_type(s, a), stored_type(s, b)) != NULL;
}

static const struct type *infer_compare(struct sema *s, struct node *n, const struct type *a,
					const struct type *b)
{
	bool equality = n->binary.op == OP_EQ || n->binary.op == OP_NE;

	if (is_bad(a) || is_bad(b))
		return a && b ? &type_error : NULL;
	if (equality ? can_equal(s, a, b) : is_number(a) && is_number(b))
		return type_bool(s->types);
	sema_error(s, n->loc, E_COMPARE, "cannot compare %s with %s by '%s'", type_one(s, a),
		   type_one(s, b), op_name(n->binary.op));
	if ((is_text(a) && b->kind == T_PTR) || (is_text(b) && a->kind == T_PTR))
		sema_hint(s, "'str(...)' reads the text that a pointer leads to");
	else if (is_text(a) && is_number(b))
		sema_hint(s, "compare with text in quotes");
	return infer_failed(s);
}

void infer_binary(struct sema *s, struct node *n)
{
	const struct type *a, *b;

	switch (n->binary.op) {
	case OP_LAND: case OP_LOR:
		infer_cond(s, n->binary.lhs);
		infer_cond(s, n->binary.rhs);
		n->type = type_bool(s->types);
		break;
	case OP_EQ: case OP_NE: case OP_LT: case OP_GT: case OP_LE: case OP_GE:
		a = infer_value(s, n->binary.lhs);
		b = infer_value(s, n->binary.rhs);
		n->type = infer_compare(s, n, a, b);
		break;
	default:
		a = infer_value(s, n->binary.lhs);
		b = infer_value(s, n->binary.rhs);
		n->type = infer_arith(s, n, n->binary.op, a, b);
	}
}

/* ------------------------------------------------------------------ unary operators */

/* `$x++`, `--@x[k]`: the slot becomes wide enough to count in. */
static void infer_step(struct sema *s, struct node *n)
{
	struct node *arg = n->unary.arg;
	struct map_desc *m = arg->kind == N_MAP ? arg->map.sym : NULL;
	const struct type **slot = m ? &m->val : &arg->var.sym->type;
	const struct type *t, *old;

	if (m)
		infer_element(s, arg);
	old = *slot;
	if (old && old->kind == T_ENUM)
		old = type_u64(s->types);
	if (old && old->kind != T_ERROR && old->kind != T_PTR && !type_is_int(old)) {
		sema_error(s, n->loc, E_OPERAND, "cannot apply '%s' to %s", op_name(n->unary.op),
			   type_one(s, old));
		n->type = infer_failed(s);
		return;
	}
	if (old && (old->kind == T_ERROR || old->kind == T_PTR || (!m && arg->var.sym->fixed))) {
		arg->type = n->type = old;
		return;
	}
	t = !old || type_is_signed(old) || n->unary.op == OP_DEC ? type_s64(s->types)
								 : type_u64(s->types);
	if (old != t) {
		if (!old && m)
			m->val_at = n->loc;
		else if (!old)
			arg->var.sym->typed_at = n->loc;
		*slot = old ? type_promote(s->types, old, t) : t;
		s->changed |= *slot != old;
	}
	arg->type = n->type = *slot;
}

static void infer_address(struct sema *s, struct node *n)
{
	struct node *arg = n->unary.arg;
	const struct type *t;

	if (arg->kind == N_MAP && !arg->map.key)
		t = arg->type = arg->map.sym->val;
	else if (arg->kind == N_VAR)
		t = infer_expr(s, arg);
	else {
		sema_error(s, n->loc, E_ADDRESS,
			   "'&' takes the address of a variable or a map only");
		t = infer_failed(s);
	}
	n->type = is_bad(t) ? t : type_ptr(s->types, t, AS_NONE);
}

void infer_unary(struct sema *s, struct node *n)
{
	const struct type *t;

	switch (n->unary.op) {
	case OP_NOT:
		infer_cond(s, n->unary.arg);
		n->type = type_bool(s->types);
		return;
	case OP_DEREF:
		infer_deref(s, n);
		return;
	case OP_ADDR:
		infer_address(s, n);
		return;
	case OP_INC: case OP_DEC:
		infer_step(s, n);
		return;
	default:
		break;
	}
	t = infer_value(s, n->unary.arg);
	if (is_bad(t)) {
		n->type = t;
	} else if (!type_is_int(t)) {
		sema_error(s, n->loc, E_OPERAND, "cannot apply '%s' to %s", op_name(n->unary.op),
			   type_one(s, t));
		n->type = infer_failed(s);
	} else {
		n->type = type_is_signed(t) ? type_s64(s->types) : type_u64(s->types);
	}
}

/* ------------------------------------------------------------------ conditionals */

void infer_cond(struct sema *s, struct node *n)
{
	const struct type *t;

	if (n->kind == N_ASSIGN) {
		sema_error(s, n->loc, E_CONDITION, "an assignment is no condition");
		sema_hint(s, "to compare, write '=='");
		return;
	}
	t = infer_value(s, n);
	if (is_bad(t) || type_is_cond(t))
		return;
	sema_error(s, n->loc, E_CONDITION,
		   "a condition must be an integer, boolean or pointer, not %s", type_one(s, t));
	if (t->kind == T_STRING)
		sema_hint(s, "compare it: '... != \"\"'");
}

static const struct type *join_branches(struct sema *s, struct node *n, const struct type *a,
					const struct type *b)
{
	const struct type *t;

	if (is_bad(a) || is_bad(b))
		return a && a->kind == T_ERROR ? a : b && b->kind == T_ERROR ? b : a ? a : b;
	if (a == b)
		return a;
	if (a->kind == T_VOID || b->kind == T_VOID) {
		t = NULL;
	} else {
		t = type_promote(s->types,
				 a->kind == T_PTR ? infer_meet(s, a, b) : stored_type(s, a),
				 b->kind == T_PTR ? infer_meet(s, b, a) : stored_type(s, b));
	}
	if (t)
		return t;
	sema_error(s, n->loc, E_BRANCHES, "one side gives %s, the other %s", type_one(s, a),
		   type_one(s, b));
	return infer_failed(s);
}

static void infer_ternary(struct sema *s, struct node *n)
{
	const struct type *a, *b;

	infer_cond(s, n->cond.test);
	a = n->cond.yes ? infer_expr(s, n->cond.yes) : n->cond.test->type;
	b = infer_expr(s, n->cond.no);
	n->type = join_branches(s, n, a, b);
}

bool infer_choice(struct sema *s, struct node *n)
{
	struct node *test = n->cond.test, *branch;

	if (test->kind != N_COMPTIME)
		return true;
	infer_cond(s, test);
	if (test->kind != N_BOOL && test->kind != N_INT)
		return false;
	branch = test->num.val ? n->cond.yes : n->cond.no;
	node_become(n, branch ? branch : &(struct node){ .kind = N_BLOCK, .loc = n->loc });
	s->changed = true;
	return true;
}

static void infer_if(struct sema *s, struct node *n)
{
	const struct type *a, *b;

	if (!infer_choice(s, n)) {
		n->type = infer_failed(s);
		return;
	} else if (n->kind != N_IF) {
		infer_expr(s, n);
		return;
	}
	infer_cond(s, n->cond.test);
	a = infer_block(s, n->cond.yes, true);
	b = n->cond.no ? infer_block(s, n->cond.no, true) : &type_void;
	n->type = n->cond.no ? join_branches(s, n, a, b) : &type_void;
}

/* ------------------------------------------------------------------ tuples and names */

static void infer_tuple(struct sema *s, struct node *n)
{
	uint32_t count = (uint32_t)node_count(n->list.first), i = 0;
	const struct type **member = NEW_ARRAY(s->arena, const struct type *, count + 1);
	const char **name = NEW_ARRAY(s->arena, const char *, count + 1);
	bool known = true, failed = false;

	for (struct node *kid = n->list.first; kid; kid = kid->next, i++) {
		struct node *val = n->kind == N_RECORD ? kid->named.val : kid;

		name[i] = n->kind == N_RECORD ? kid->named.name : NULL;
		member[i] = stored_type(s, infer_value(s, val));
		known &= member[i] != NULL;
		failed |= member[i] && member[i]->kind == T_ERROR;
		if (n->kind == N_RECORD)
			kid->type = member[i];
	}
	n->type = failed ? &type_error : !known ? NULL
		: type_tuple(s->types, member, n->kind == N_RECORD ? name : NULL, count);
}

/* A constant of a C header; false: there is none. */
static bool become_constant(struct sema *s, struct node *n)
{
	const struct constant *c = constant_find(host_arch(s->unit->host), n->ident.name);
	bool negative;
	uint64_t val;

	if (c) {
		node_become_int(n, (uint64_t)c->val, c->val < 0);
		return true;
	}
	c_look_further(s->unit);
	if (c_constant(s->unit, n->ident.name, &val, &negative))
		node_become_int(n, val, negative);
	return n->kind == N_INT;
}

static void infer_ident(struct sema *s, struct node *n)
{
	uint64_t val;
	const struct type *t = type_enumerator(s->types, n->ident.name, &val);
	const char *like;

	if (!t && become_constant(s, n)) {
		n->type = type_literal(s->types, n->num.val, n->num.negative);
		return;
	}
	if (!t)						/* of a header that was read just now */
		t = type_enumerator(s->types, n->ident.name, &val);
	if (t) {
		n->type = t;
		node_become_int(n, val, type_is_signed(t) && (int64_t)val < 0);
		return;
	}
	n->type = infer_failed(s);
	if (!s->final)
		return;
	if (builtin_find(n->ident.name, 0)) {
		sema_error(s, n->loc, E_NOT_CALLED, "'%s' is a function", n->ident.name);
		sema_hint(s, "call it: '%s()'", n->ident.name);
		return;
	}
	like = builtin_suggest(n->ident.name);
	sema_error(s, n->loc, E_UNDEF_NAME, "'%s' is neither a builtin nor a constant",
		   n->ident.name);
	if (like)
		sema_hint(s, "did you mean '%s'?", like);
}

static void infer_map(struct sema *s, struct node *n)
{
	const struct type *t = infer_element(s, n);

	if (t && t->kind == T_AGG && t->agg.how->emit_value)
		t = t->agg.of;
	n->type = t;
}

static void infer_comptime(struct sema *s, struct node *n)
{
	bool final = s->final;

	s->comptime++;
	infer_value(s, n->unary.arg);
	s->final = false;
	fold_literals(s, n->unary.arg);
	s->comptime--;
	s->final = final;
	if (!node_is_literal(n->unary.arg)) {
		sema_error(s, n->loc, E_CONSTANT, "'comptime' needs a constant expression");
		n->type = infer_failed(s);
		return;
	}
	node_become(n, n->unary.arg);
	infer_expr(s, n);
}

/* Constants by name are known only now: fold what they are operands of. */
static bool folds_now(struct sema *s, struct node *n)
{
	const struct node *a = n->kind == N_UNARY ? n->unary.arg : n->binary.lhs;
	const struct node *b = n->kind == N_UNARY ? a : n->binary.rhs;
	const struct type *t = n->type;
	bool final = s->final;

	if (a->kind != N_INT || b->kind != N_INT || !t || a->type->kind != T_INT ||
	    b->type->kind != T_INT)
		return false;
	n->type = NULL;
	s->final = false;
	fold_literals(s, n);
	s->final = final;
	if (node_is_literal(n))
		return true;
	n->type = t;					/* it cannot: `fold` tells */
	return false;
}

/* ------------------------------------------------------------------ all of them */

static void infer_kind(struct sema *s, struct node *n)
{
	/* (an operator may have become something else, such as `*args`) */
	switch (n->kind) {
	case N_INT:
		if (!n->type)
			n->type = type_literal(s->types, n->num.val, n->num.negative);
		break;
	case N_BOOL:	n->type = type_bool(s->types); break;
	case N_STR:	n->type = type_string(s->types, n->str.len + 1); break;
	case N_IDENT:	infer_ident(s, n); break;
	case N_VAR:	n->type = n->var.sym ? n->var.sym->type : infer_failed(s); break;
	case N_MAP:	infer_map(s, n); break;
	case N_CALL:	infer_call(s, n); break;
	case N_UNARY: case N_BINARY:
		if (n->kind == N_UNARY)
			infer_unary(s, n);
		else
			infer_binary(s, n);
		if ((n->kind == N_UNARY || n->kind == N_BINARY) && folds_now(s, n))
			infer_kind(s, n);
		break;
	case N_TERNARY:	infer_ternary(s, n); break;
	case N_IF:	infer_if(s, n); break;
	case N_BLOCK:	infer_block(s, n, true); break;
	case N_MEMBER:	infer_member(s, n); break;
	case N_INDEX:	infer_index(s, n); break;
	case N_CAST:	infer_cast(s, n); break;
	case N_TUPLE: case N_RECORD:
		infer_tuple(s, n);
		break;
	case N_SIZEOF:	infer_sizeof(s, n); break;
	case N_OFFSETOF: infer_offsetof(s, n); break;
	case N_COMPTIME: infer_comptime(s, n); break;
	case N_TYPEINFO: infer_typeinfo(s, n); break;
	case N_TYPE: case N_TYPEOF:
		sema_error(s, n->loc, E_TYPE_USE, "a type is not a value");
		n->type = infer_failed(s);
		break;
	default:
		BUG("%s is no expression", node_kind_name(n->kind));
	}
}

const struct type *infer_expr(struct sema *s, struct node *n)
{
	infer_kind(s, n);
	if (n->type)
		return n->type;
	s->unresolved++;
	if (s->final) {
		if (!s->unknown)
			s->unknown = n;
		n->type = &type_error;
	}
	return n->type;
}

const struct type *infer_value(struct sema *s, struct node *n)
{
	const struct type *t = infer_expr(s, n);

	if (!t || (t->kind != T_VOID && t->kind != T_AGG))
		return t;
	if (t->kind == T_VOID && n->kind == N_CALL) {
		sema_error(s, n->loc, E_NO_VALUE, "'%s' gives no value", n->call.name);
	} else if (t->kind == T_VOID) {
		sema_error(s, n->loc, E_NO_VALUE, "this %s gives no value", node_called(n->kind));
	} else if (n->kind == N_CALL) {
		sema_error(s, n->loc, E_AGG, "'%s' must be assigned to a map", n->call.name);
		sema_hint(s, "as in '@ = %s(...);'", n->call.name);
	} else {
		sema_error(s, n->loc, E_AGG_VALUE, "'%s' is no single value", t->name);
		sema_hint(s, "print the whole map");
	}
	n->type = infer_failed(s);
	return n->type;
}
