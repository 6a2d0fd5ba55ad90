/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/compare.c - comparisons: numbers, strings, everything else byte by byte.
 *
 * Values in memory are padded with zeros (lang/type.h), so equal values are equal bytes, and
 * equality is eight bytes at a time. Strings of different room are equal when they agree up to the
 * end of the shorter room, its NUL included. A literal is compared as immediates and needs no
 * memory. */
#include "codegen/priv.h"

#include <string.h>

enum { EARLY_OUT = 32 };				/* longer ones are left at the first difference */

struct cmp {
	LLVMBasicBlockRef differ, done;
	LLVMValueRef diff; /* of the words since the last branch, or'ed; NULL: none */
	uint32_t since;
};

static void leave_if_different(struct cg *cg, struct cmp *c)
{
	LLVMBasicBlockRef same;

	if (!c->diff)
		return;
	same = cg_block(cg, "same");
	cg_branch(cg, cg_nonzero(cg, c->diff), c->differ, same);
	cg_enter(cg, same);
	c->diff = NULL;
	c->since = 0;
}

static void compare_words(struct cg *cg, struct cmp *c, LLVMValueRef a, LLVMValueRef b, uint32_t n)
{
	LLVMValueRef x = LLVMBuildXor(cg->b, a, b, "");

	c->diff = c->diff ? LLVMBuildOr(cg->b, c->diff, x, "") : x;
	c->since += n;
	if (c->since >= EARLY_OUT)
		leave_if_different(cg, c);
}

static struct cmp begin(struct cg *cg)
{
	return (struct cmp){ .differ = cg_block(cg, "differ"), .done = cg_block(cg, "compared") };
}

/* 1 when nothing differed. */
static LLVMValueRef finish(struct cg *cg, struct cmp *c)
{
	LLVMValueRef v[2] = { LLVMConstInt(cg->i1, 1, false), LLVMConstInt(cg->i1, 0, false) }, phi;
	LLVMBasicBlockRef from[2] = { NULL, c->differ };

	leave_if_different(cg, c);
	from[0] = LLVMGetInsertBlock(cg->b);
	cg_goto(cg, c->done);
	cg_enter(cg, c->differ);
	cg_goto(cg, c->done);
	cg_enter(cg, c->done);
	phi = LLVMBuildPhi(cg->b, cg->i1, "equal");
	LLVMAddIncoming(phi, v, from, 2);
	return phi;
}

/* Bytes to compare at once where LEFT are left; B may be NULL. */
static uint32_t piece(LLVMValueRef a, LLVMValueRef b, uint32_t left)
{
	uint32_t n = (uint32_t)min_u64(mem_width(a), b ? mem_width(b) : 8);

	while (n > left)
		n /= 2;
	return n;
}

/* A loop over SIZE bytes (a multiple of 8), which the verifier walks round by round. */
static void compare_loop(struct cg *cg, struct cmp *c, LLVMValueRef a, LLVMValueRef b,
			 uint32_t size)
{
	LLVMValueRef at = cg_alloca(cg, cg->i64, "at"), i, x, y;
	LLVMBasicBlockRef head = cg_block(cg, "bytes"), next = cg_block(cg, "next"),
			  end = cg_block(cg, "end");

	LLVMBuildStore(cg->b, cg_i64(cg, 0), at);
	cg_goto(cg, head);
	cg_enter(cg, head);
	i = cg_opaque(cg, LLVMBuildLoad2(cg->b, cg->i64, at, ""));
	x = cg_load_bits(cg, 64, LLVMBuildGEP2(cg->b, cg->i8, a, &i, 1, ""));
	y = cg_load_bits(cg, 64, LLVMBuildGEP2(cg->b, cg->i8, b, &i, 1, ""));
	cg_branch(cg, cg_icmp(cg, LLVMIntEQ, x, y), next, c->differ);
	cg_enter(cg, next);
	i = LLVMBuildAdd(cg->b, i, cg_i64(cg, 8), "");
	LLVMBuildStore(cg->b, i, at);
	cg_branch(cg, cg_icmp(cg, LLVMIntULT, i, cg_i64(cg, size)), head, end);
	cg_enter(cg, end);
}

LLVMValueRef cg_bytes_equal(struct cg *cg, LLVMValueRef a, LLVMValueRef b, uint32_t size)
{
	struct cmp c = begin(cg);
	LLVMValueRef x, y;
	uint32_t off = 0, n;

	if (size > STR_UNROLL) {
		off = size & ~7u;
		compare_loop(cg, &c, a, b, off);
	}
	for (; off < size; off += n) {
		x = cg_at(cg, a, off);
		y = cg_at(cg, b, off);
		n = piece(x, y, size - off);
		compare_words(cg, &c, cg_load_bits(cg, 8 * n, x), cg_load_bits(cg, 8 * n, y), n);
	}
	return finish(cg, &c);
}

/* The string in CAP bytes at S and the literal LIT. */
static LLVMValueRef equals_literal(struct cg *cg, LLVMValueRef s, uint32_t cap,
				   const struct node *lit)
{
	struct cmp c = begin(cg);
	uint32_t size = (uint32_t)min_u64(cap, lit->str.len + 1), n;
	LLVMValueRef at;

	for (uint32_t off = 0; off < size; off += n) {
		uint64_t word = 0;

		at = cg_at(cg, s, off);
		n = piece(at, NULL, size - off);
		if (off < lit->str.len)
			memcpy(&word, lit->str.ptr + off, min_u64(n, lit->str.len - off));
		compare_words(cg, &c, cg_load_bits(cg, 8 * n, at), cg_i64(cg, word), n);
	}
	return finish(cg, &c);
}

static bool is_string(const struct type *t)
{
	return t->kind == T_STRING || t->kind == T_PROBE || type_is_chars(t);
}

static LLVMValueRef strings_equal(struct cg *cg, const struct node *a, const struct node *b)
{
	LLVMValueRef x, y;
	uint32_t n, m;

	if (a->kind == N_STR) {
		const struct node *swap = a;

		a = b;
		b = swap;
	}
	x = cg_string(cg, a, &n);
	if (b->kind == N_STR)
		return equals_literal(cg, x, n, b);
	y = cg_string(cg, b, &m);
	return cg_bytes_equal(cg, x, y, (uint32_t)min_u64(n, m));
}

static LLVMValueRef values_equal(struct cg *cg, const struct node *a, const struct node *b)
{
	const struct type *t = type_promote(cg->unit->types, a->type, b->type);
	LLVMValueRef x, y;

	if (!t)
		t = a->type;
	t = type_in(cg->unit->types, t, AS_NONE);
	x = cg_as(cg, a, t);
	y = cg_as(cg, b, t);
	return cg_bytes_equal(cg, x, y, t->size);
}

/* Numbers: by the sign of the type that both fit into. */
static LLVMValueRef numbers(struct cg *cg, const struct node *n)
{
	const struct node *a = n->binary.lhs, *b = n->binary.rhs;
	const struct type *t = type_promote(cg->unit->types, a->type, b->type);
	bool sgn = t ? type_is_signed(t) : type_is_signed(a->type) && type_is_signed(b->type);
	LLVMIntPredicate p;
	LLVMValueRef x, y;

	switch (n->binary.op) {
	case OP_EQ: p = LLVMIntEQ; break;
	case OP_NE: p = LLVMIntNE; break;
	case OP_LT: p = sgn ? LLVMIntSLT : LLVMIntULT; break;
	case OP_GT: p = sgn ? LLVMIntSGT : LLVMIntUGT; break;
	case OP_LE: p = sgn ? LLVMIntSLE : LLVMIntULE; break;
	default:    p = sgn ? LLVMIntSGE : LLVMIntUGE; break;
	}
	x = cg_expr(cg, a);
	y = cg_expr(cg, b);
	return cg_icmp(cg, p, x, y);
}

LLVMValueRef cg_compare(struct cg *cg, const struct node *n)
{
	const struct node *a = n->binary.lhs, *b = n->binary.rhs;
	LLVMValueRef same;

	if (is_string(a->type) && is_string(b->type) &&
	    !(a->type->kind == T_PROBE && b->type->kind == T_PROBE))
		same = strings_equal(cg, a, b);
	else if ((type_is_scalar(a->type) || a->type->kind == T_AGG) &&
		 (type_is_scalar(b->type) || b->type->kind == T_AGG))
		return numbers(cg, n);
	else
		same = values_equal(cg, a, b);
	return n->binary.op == OP_EQ ? same : LLVMBuildNot(cg->b, same, "");
}
