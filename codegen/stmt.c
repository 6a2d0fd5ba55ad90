/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/stmt.c - statements.
 *
 * Memory taken within a statement is free again after it. What follows break, continue, return or
 * exit() in a block is emitted into a block that nothing leads to; LLVM throws it away. */
#include "codegen/priv.h"

/* ---- assignments ------------------------------------------------------------------------------------ */
static void set_var(struct cg *cg, struct var *v, const struct node *val)
{
	LLVMValueRef mem = cg_var(cg, v), new;

	if (!type_is_scalar(v->type)) {
		/* the value may be made of the variable itself */
		new = cg_as(cg, val, v->type);
		if (new != mem)
			cg_copy(cg, mem, new, v->type->size);
		return;
	}
	new = cg_expr(cg, val);
	new = cg_fit(cg, new, type_is_scalar(val->type) ? val->type : v->type, v->type);
	LLVMBuildStore(cg->b, new, mem);
}

static void change_var(struct cg *cg, struct var *v, enum op op, const struct node *by)
{
	LLVMValueRef mem = cg_var(cg, v), old, new;

	new = cg_expr(cg, by);
	old = LLVMBuildLoad2(cg->b, cg->i64, mem, "");
	new = cg_scaled(cg, op, v->type, old, new);
	LLVMBuildStore(cg->b, cg_fit(cg, new, type_s64(cg->unit->types), v->type), mem);
}

static void zero_var(struct cg *cg, struct var *v)
{
	LLVMValueRef mem;

	if (!v->type || v->type->kind == T_VOID)
		return;
	mem = cg_var(cg, v);
	if (type_is_scalar(v->type))
		LLVMBuildStore(cg->b, cg_i64(cg, 0), mem);
	else
		cg_zero(cg, mem, v->type->size);
}

/* @x = { ...; value }: the block's statements, then its value. */
static const struct node *through_block(struct cg *cg, const struct node *val)
{
	while (val->kind == N_BLOCK && block_value(val)) {
		cg_stmts(cg, val->block.body);
		val = block_value(val);
	}
	return val;
}

static void assign(struct cg *cg, const struct node *n)
{
	const struct node *to = n->binary.lhs, *val = through_block(cg, n->binary.rhs);

	if (to->kind == N_VAR && n->binary.op == OP_NONE)
		set_var(cg, to->var.sym, val);
	else if (to->kind == N_VAR)
		change_var(cg, to->var.sym, n->binary.op, val);
	else if (n->binary.op == OP_NONE)
		cg_map_set(cg, to, val);
	else
		cg_map_change(cg, to, n->binary.op, cg_expr(cg, val));
}

/* ---- control ------------------------------------------------------------------------------------------ */
static void if_stmt(struct cg *cg, const struct node *n)
{
	LLVMBasicBlockRef yes = cg_block(cg, "then"), no = cg_block(cg, "else"),
			  done = cg_block(cg, "endif");

	cg_branch(cg, cg_cond(cg, n->cond.test), yes, n->cond.no ? no : done);
	cg_enter(cg, yes);
	cg_stmt(cg, n->cond.yes);
	cg_goto(cg, done);
	if (n->cond.no) {
		cg_enter(cg, no);
		cg_stmt(cg, n->cond.no);
		cg_goto(cg, done);
	} else {
		LLVMDeleteBasicBlock(no);
	}
	cg_enter(cg, done);
}

static void while_stmt(struct cg *cg, const struct node *n)
{
	struct loop loop = { cg_block(cg, "endwhile"), cg_block(cg, "while"),
			     cg->priv->frame->loop };
	LLVMBasicBlockRef body = cg_block(cg, "do");

	cg_goto(cg, loop.cont);
	cg_enter(cg, loop.cont);
	cg_branch(cg, cg_cond(cg, n->cond.test), body, loop.brk);
	cg_enter(cg, body);
	cg->priv->frame->loop = &loop;
	cg_stmt(cg, n->cond.yes);
	cg->priv->frame->loop = loop.outer;
	cg_goto(cg, loop.cont);
	cg_enter(cg, loop.brk);
}

static void unroll_stmt(struct cg *cg, const struct node *n)
{
	struct loop loop = { cg_block(cg, "unrolled"), NULL, cg->priv->frame->loop };

	cg->priv->frame->loop = &loop;
	for (uint64_t i = 0; i < n->cond.test->num.val; i++) {
		loop.cont = cg_block(cg, "round");
		cg_stmt(cg, n->cond.yes);
		cg_goto(cg, loop.cont);
		cg_enter(cg, loop.cont);
	}
	cg->priv->frame->loop = loop.outer;
	cg_goto(cg, loop.brk);
	cg_enter(cg, loop.brk);
}

static void jump(struct cg *cg, LLVMBasicBlockRef to)
{
	cg_goto(cg, to);
	cg_enter(cg, cg_block(cg, "dead"));
}

static void return_stmt(struct cg *cg, const struct node *n)
{
	if (n->unary.arg)
		LLVMBuildStore(cg->b, cg_expr(cg, n->unary.arg), cg->priv->ret);
	cg_end(cg);
}

/* An expression for its effects alone. */
static void discard(struct cg *cg, const struct node *n)
{
	if (n->kind == N_IF && n->cond.yes)
		if_stmt(cg, n);
	else if (n->kind == N_BLOCK)
		cg_stmt(cg, n);
	else if (n->type)
		cg_expr(cg, n);
}

void cg_stmts(struct cg *cg, const struct node *first)
{
	for (; first; first = first->next)
		if (first->next || first->kind != N_EXPR || !first->stmt.value)
			cg_stmt(cg, first);
}

static void emit_stmt(struct cg *cg, const struct node *n)
{
	switch (n->kind) {
	case N_EXPR:
		discard(cg, n->stmt.arg);
		break;
	case N_ASSIGN:
		assign(cg, n);
		break;
	case N_LET:
		if (n->let.init)
			set_var(cg, n->let.var->var.sym, n->let.init);
		else
			zero_var(cg, n->let.var->var.sym);
		break;
	case N_DISCARD:
		discard(cg, n->unary.arg);
		break;
	case N_BLOCK:
		for (const struct node *kid = n->block.body; kid; kid = kid->next)
			cg_stmt(cg, kid);
		break;
	case N_WHILE:
		while_stmt(cg, n);
		break;
	case N_UNROLL:
		unroll_stmt(cg, n);
		break;
	case N_FOR:
		cg_loop(cg, n);
		break;
	case N_BREAK:
		jump(cg, cg->priv->frame->loop->brk);
		break;
	case N_CONTINUE:
		jump(cg, cg->priv->frame->loop->cont);
		break;
	case N_RETURN:
		return_stmt(cg, n);
		break;
	case N_IMPORT:
		break;
	default:
		discard(cg, n);
	}
}

void cg_stmt(struct cg *cg, const struct node *n)
{
	LLVMMetadataRef before = cg_here(cg, n);
	struct mark m = mem_mark(cg);

	emit_stmt(cg, n);
	cg_back(cg, before);
	mem_release(cg, m);
}
