/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/fold.c - constants.
 *
 * Folding runs twice over the same code. Before types (fold_literals(), called by `types`)
 * it makes literals of arithmetic on literals, so that `hist(x, 1 + 2)` has an integer
 * literal and `1 + 2` the type of 3; it says nothing. As the pass after types it is run
 * again to tell what went wrong, and asks the rows of builtins for their constants (kaddr,
 * cgroupid ...); what it replaces keeps its type.
 *
 * Integers are computed in 128 bits: a result must fit int64 or uint64, whichever of the
 * two it needs; there is no wrapping, except of bits that `<<` pushes out. */
#include "lang/pass.h"

#include <string.h>

static __int128 value_of(const struct node *n)
{
	return n->kind == N_INT && n->num.negative ? (__int128)(int64_t)n->num.val
						   : (__int128)n->num.val;
}

static bool is_number(const struct node *n)
{
	return n->kind == N_INT || n->kind == N_BOOL;
}

static void become_bool(struct node *n, bool val)
{
	struct node lit = { .kind = N_BOOL, .loc = n->loc, .type = n->type, .num.val = val };

	node_become(n, &lit);
}

static void become_str(struct node *n, const char *ptr, size_t len)
{
	struct node lit = { .kind = N_STR, .loc = n->loc, .type = n->type,
			    .str = { .ptr = ptr, .len = (uint32_t)len } };

	node_become(n, &lit);
}

static void become_int(struct sema *s, struct node *n, __int128 v)
{
	if (v < INT64_MIN || v > (__int128)UINT64_MAX) {
		sema_error(s, n->loc, E_OVERFLOW, "the result of '%s' does not fit 64 bits",
			   op_name(n->kind == N_UNARY ? n->unary.op : n->binary.op));
		return;
	}
	node_become_int(n, (uint64_t)v, v < 0);
}

/* ------------------------------------------------------------------ operators */

static bool compare(enum op op, int order)
{
	switch (op) {
	case OP_EQ: return order == 0;
	case OP_NE: return order != 0;
	case OP_LT: return order < 0;
	case OP_GT: return order > 0;
	case OP_LE: return order <= 0;
	default:    return order >= 0;
	}
}

static bool is_compare(enum op op)
{
	return op >= OP_EQ && op <= OP_GE;
}

static void fold_divide(struct sema *s, struct node *n, __int128 a, __int128 b)
{
	if (!b) {
		sema_error(s, n->loc, E_DIVIDE, "division by zero");
		return;
	}
	become_int(s, n, n->binary.op == OP_DIV ? a / b : a % b);
}

static void fold_shift(struct sema *s, struct node *n, __int128 a, __int128 b)
{
	if (b < 0 || b > 63) {
		sema_error(s, n->loc, E_SHIFT, "cannot shift by %lld, only by 0 to 63",
			   (long long)b);
		return;
	}
	if (n->binary.op == OP_SHR)
		become_int(s, n, a >> b);
	else if (a < 0)
		become_int(s, n, (int64_t)((uint64_t)a << b));
	else
		become_int(s, n, (uint64_t)a << b);
}

/* The product of two 65-bit numbers, which may leave even 128 bits: what is far out of range stays
 * so, but no farther. (Not every compiler's library can say that 128 bits overflow.) */
static __int128 multiply(__int128 a, __int128 b)
{
	const unsigned __int128 far = (unsigned __int128)1 << 100;
	unsigned __int128 x = (unsigned __int128)(a < 0 ? -a : a);
	unsigned __int128 y = (unsigned __int128)(b < 0 ? -b : b), ret = x * y;

	if (ret > far)
		ret = far;
	return (a < 0) == (b < 0) ? (__int128)ret : -(__int128)ret;
}

static void fold_numbers(struct sema *s, struct node *n)
{
	__int128 a = value_of(n->binary.lhs), b = value_of(n->binary.rhs);
	bool bools = n->binary.lhs->kind == N_BOOL && n->binary.rhs->kind == N_BOOL;

	switch (n->binary.op) {
	case OP_ADD: become_int(s, n, a + b); break;
	case OP_SUB: become_int(s, n, a - b); break;
	case OP_MUL: become_int(s, n, multiply(a, b)); break;
	case OP_DIV: case OP_MOD: fold_divide(s, n, a, b); break;
	case OP_SHL: case OP_SHR: fold_shift(s, n, a, b); break;
	case OP_AND: case OP_OR: case OP_XOR:
		a = n->binary.op == OP_AND ? (a & b) : n->binary.op == OP_OR ? (a | b) : (a ^ b);
		if (bools)
			become_bool(n, a != 0);
		else
			become_int(s, n, a > (__int128)UINT64_MAX ? (__int128)(uint64_t)a : a);
		break;
	case OP_LAND: become_bool(n, a && b); break;
	case OP_LOR: become_bool(n, a || b); break;
	default:
		become_bool(n, compare(n->binary.op, a < b ? -1 : a > b));
	}
}

static void fold_strings(struct sema *s, struct node *n)
{
	const struct node *a = n->binary.lhs, *b = n->binary.rhs;
	char *both;

	if (n->binary.op == OP_ADD) {
		both = arena_alloc(s->arena, a->str.len + (size_t)b->str.len + 1);
		memcpy(both, a->str.ptr, a->str.len);
		memcpy(both + a->str.len, b->str.ptr, b->str.len);
		become_str(n, both, a->str.len + (size_t)b->str.len);
	} else if (is_compare(n->binary.op)) {
		become_bool(n, compare(n->binary.op, strcmp(a->str.ptr, b->str.ptr)));
	}
}

/* "abc" + 1 is "bc". */
static void fold_drop(struct node *n)
{
	const struct node *a = n->binary.lhs, *b = n->binary.rhs;
	uint64_t k = min_u64(b->num.val, a->str.len);

	if (n->binary.op == OP_ADD && b->kind == N_INT && !b->num.negative)
		become_str(n, a->str.ptr + k, a->str.len - k);
}

static void fold_binary(struct sema *s, struct node *n)
{
	const struct node *a = n->binary.lhs, *b = n->binary.rhs;

	if (is_number(a) && is_number(b))
		fold_numbers(s, n);
	else if (a->kind == N_STR && b->kind == N_STR)
		fold_strings(s, n);
	else if (a->kind == N_STR && is_number(b))
		fold_drop(n);
	else if (is_number(a) && n->binary.op == OP_LAND && !a->num.val)
		become_bool(n, false);
	else if (is_number(a) && n->binary.op == OP_LOR && a->num.val)
		become_bool(n, true);
}

static void fold_unary(struct sema *s, struct node *n)
{
	const struct node *arg = n->unary.arg;

	if (!is_number(arg))
		return;
	switch (n->unary.op) {
	case OP_NEG: become_int(s, n, -value_of(arg)); break;
	case OP_INV:
		if (arg->num.val > INT64_MAX && !arg->num.negative)
			node_become_int(n, ~arg->num.val, false);
		else
			become_int(s, n, (int64_t)~arg->num.val);
		break;
	case OP_NOT: become_bool(n, !arg->num.val); break;
	default: break;
	}
}

/* "abc"[1] */
static void fold_index(struct node *n)
{
	const struct node *a = n->binary.lhs, *b = n->binary.rhs;
	int8_t c;

	if (a->kind != N_STR || b->kind != N_INT || b->num.negative || b->num.val > a->str.len)
		return;
	c = (int8_t)a->str.ptr[b->num.val];
	node_become_int(n, (uint64_t)(int64_t)c, c < 0);
}

/* (a = 1, b = "x").b, (1, "x").1, config.max_strlen: constants all of them, so nothing is lost. */
static void fold_member(struct node *n)
{
	const struct node *base = n->member.base, *found = NULL;
	unsigned i = 0;
	char name[16];

	if (base->kind != N_TUPLE && base->kind != N_RECORD)
		return;
	for (const struct node *kid = base->list.first; kid; kid = kid->next, i++) {
		const struct node *val = kid->kind == N_FIELD ? kid->named.val : kid;

		snprintf(name, sizeof(name), "%u", i);
		if (!node_is_literal(val))
			return;
		if (!strcmp(kid->kind == N_FIELD ? kid->named.name : name, n->member.name))
			found = val;
	}
	if (found)
		node_become(n, found);
}

static void fold_comptime(struct sema *s, struct node *n)
{
	if (node_is_literal(n->unary.arg))
		node_become(n, n->unary.arg);
	else
		sema_error(s, n->loc, E_CONSTANT, "'comptime' needs a constant expression");
}

/* `if` on a constant: the branch that is not taken is not even looked at, so it may speak of
 * what this kernel does not have. Once there are types only `if comptime` still waits for it.
 * True if there is another question now: the `if` of an `else if`. */
static bool fold_if(struct sema *s, struct node *n)
{
	struct node *test = n->cond.test, *branch;

	if (s->final && test->kind != N_COMPTIME)
		return false;
	fold_literals(s, test);
	if (!is_number(test))
		return false;
	branch = test->num.val ? n->cond.yes : n->cond.no;
	if (branch)
		node_become(n, branch);
	else
		node_become(n, &(struct node){ .kind = N_BLOCK, .loc = n->loc });
	return n->kind == N_IF;
}

/* `1 ? a : b`, likewise. */
static void fold_ternary(struct sema *s, struct node *n)
{
	const struct node *test = n->cond.test;

	fold_literals(s, n->cond.test);
	if (!s->final && is_number(test))
		node_become(n, !test->num.val ? n->cond.no : n->cond.yes ? n->cond.yes : test);
}

/* Rows that can make text of constants, such as str("abc", 2), may do so before types are known;
 * a number keeps its own type, which is known only later, unless it is about the machine. */
static void fold_call(struct sema *s, struct node *n)
{
	const struct builtin *b = n->call.sym;
	struct node *lit;

	if (!b || !b->fold)
		return;
	lit = b->fold(s, n);
	if (!lit || (!s->final && !s->comptime && lit->kind != N_STR && !(b->flags & BI_EARLY)))
		return;
	lit->type = n->type;
	node_become(n, lit);
}

static int fold_kid(struct node **kid, void *arg)
{
	fold_literals(arg, *kid);
	return 0;
}

void fold_literals(struct sema *s, struct node *n)
{
	while (n->kind == N_IF && fold_if(s, n))
		;
	if (n->kind == N_TERNARY)
		fold_ternary(s, n);
	s->comptime += n->kind == N_COMPTIME;
	node_kids(n, fold_kid, s);
	s->comptime -= n->kind == N_COMPTIME;
	switch (n->kind) {
	case N_BINARY:	 fold_binary(s, n); break;
	case N_UNARY:	 fold_unary(s, n); break;
	case N_INDEX:	 fold_index(n); break;
	case N_MEMBER:	 fold_member(n); break;
	case N_COMPTIME: fold_comptime(s, n); break;
	case N_CALL:	 fold_call(s, n); break;
	default:	 break;
	}
}

int sema_fold(struct unit *u)
{
	struct sema s = sema_start(u);
	unsigned before = diag_errors(u->diag);

	s.final = true;
	for (uint32_t i = 0; i < u->nprogs; i++) {
		s.prog = u->progs[i];
		fold_literals(&s, prog_tree(s.prog));
	}
	return diag_errors(u->diag) > before ? -1 : 0;
}
