/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/scalar.c - arithmetic on scalars, which are i64 whatever their type.
 *
 * A value is kept extended by its type's size and sign, so comparing and adding need no thought;
 * only where a value goes into a smaller type, or into one of the same size and the other sign, is
 * it cut again.
 *
 * BPF below v4 divides unsigned only: signed division takes absolute values and mends the sign.
 * A divisor of zero gives 1, as the language has it, and is counted when the plan has a counter.
 * Shift counts use their low six bits, as the machine does. */
#include "codegen/priv.h"

LLVMValueRef cg_int(struct cg *cg, unsigned bits, uint64_t val)
{
	return LLVMConstInt(LLVMIntTypeInContext(cg->llvm, bits), val, false);
}

LLVMValueRef cg_i64(struct cg *cg, uint64_t val)
{
	return LLVMConstInt(cg->i64, val, false);
}

LLVMValueRef cg_bool(struct cg *cg, LLVMValueRef i1)
{
	return LLVMBuildZExt(cg->b, i1, cg->i64, "");
}

LLVMValueRef cg_icmp(struct cg *cg, LLVMIntPredicate p, LLVMValueRef a, LLVMValueRef b)
{
	return LLVMBuildICmp(cg->b, p, a, b, "");
}

LLVMValueRef cg_nonzero(struct cg *cg, LLVMValueRef v)
{
	return cg_icmp(cg, LLVMIntNE, v, cg_i64(cg, 0));
}

/* The low BITS of V, extended. */
LLVMValueRef cg_extend(struct cg *cg, LLVMValueRef v, unsigned bits, bool is_signed)
{
	if (bits >= 64)
		return v;
	v = LLVMBuildTrunc(cg->b, v, LLVMIntTypeInContext(cg->llvm, bits), "");
	return is_signed ? LLVMBuildSExt(cg->b, v, cg->i64, "")
			 : LLVMBuildZExt(cg->b, v, cg->i64, "");
}

/* V of type FROM as one of type TO. */
LLVMValueRef cg_fit(struct cg *cg, LLVMValueRef v, const struct type *from, const struct type *to)
{
	bool fs = type_is_signed(from), ts = type_is_signed(to);

	if (to->kind == T_BOOL)
		return from->kind == T_BOOL ? v : cg_bool(cg, cg_nonzero(cg, v));
	if (to->size >= 8 || !to->size)
		return v;
	if (fs == ts ? from->size <= to->size : !fs && from->size < to->size)
		return v;
	return cg_extend(cg, v, 8 * to->size, ts);
}

/* ---- division --------------------------------------------------------------------------------------- */
static LLVMValueRef negate_if(struct cg *cg, LLVMValueRef i1, LLVMValueRef v)
{
	return LLVMBuildSelect(cg->b, i1, LLVMBuildNeg(cg->b, v, ""), v, "");
}

static LLVMValueRef divide_nonzero(struct cg *cg, enum op op, LLVMValueRef a, LLVMValueRef b,
				   bool is_signed)
{
	LLVMValueRef zero = cg_i64(cg, 0), a_neg, b_neg, v;

	if (!is_signed)
		return op == OP_DIV ? LLVMBuildUDiv(cg->b, a, b, "")
				    : LLVMBuildURem(cg->b, a, b, "");
	a_neg = cg_icmp(cg, LLVMIntSLT, a, zero);
	b_neg = cg_icmp(cg, LLVMIntSLT, b, zero);
	a = negate_if(cg, a_neg, a);
	b = negate_if(cg, b_neg, b);
	if (op == OP_MOD)
		return negate_if(cg, a_neg, LLVMBuildURem(cg->b, a, b, ""));
	v = LLVMBuildUDiv(cg->b, a, b, "");
	return negate_if(cg, LLVMBuildXor(cg->b, a_neg, b_neg, ""), v);
}

static LLVMValueRef divide(struct cg *cg, enum op op, LLVMValueRef a, LLVMValueRef b,
			   bool is_signed)
{
	LLVMBasicBlockRef some, none, done, from[2];
	LLVMValueRef v[2], phi;

	if (LLVMIsAConstantInt(b) && LLVMConstIntGetZExtValue(b))
		return divide_nonzero(cg, op, a, b, is_signed);
	some = cg_block(cg, "divide");
	none = cg_block(cg, "by_zero");
	done = cg_block(cg, "divided");
	cg_branch(cg, cg_nonzero(cg, b), some, none);
	cg_enter(cg, some);
	v[0] = divide_nonzero(cg, op, a, b, is_signed);
	from[0] = LLVMGetInsertBlock(cg->b);
	cg_goto(cg, done);
	cg_enter(cg, none);
	cg_failed(cg, LOSS_DIVIDE, 0, NULL);
	v[1] = cg_i64(cg, 1);
	from[1] = LLVMGetInsertBlock(cg->b);
	cg_goto(cg, done);
	cg_enter(cg, done);
	phi = LLVMBuildPhi(cg->b, cg->i64, "quotient");
	LLVMAddIncoming(phi, v, from, 2);
	return phi;
}

/* ---- operators -------------------------------------------------------------------------------------- */
LLVMValueRef cg_arith(struct cg *cg, enum op op, LLVMValueRef a, LLVMValueRef b, bool is_signed)
{
	switch (op) {
	case OP_ADD: return LLVMBuildAdd(cg->b, a, b, "");
	case OP_SUB: return LLVMBuildSub(cg->b, a, b, "");
	case OP_MUL: return LLVMBuildMul(cg->b, a, b, "");
	case OP_AND: return LLVMBuildAnd(cg->b, a, b, "");
	case OP_OR:  return LLVMBuildOr(cg->b, a, b, "");
	case OP_XOR: return LLVMBuildXor(cg->b, a, b, "");
	case OP_SHL:
		return LLVMBuildShl(cg->b, a, LLVMBuildAnd(cg->b, b, cg_i64(cg, 63), ""), "");
	case OP_SHR:
		b = LLVMBuildAnd(cg->b, b, cg_i64(cg, 63), "");
		return is_signed ? LLVMBuildAShr(cg->b, a, b, "") : LLVMBuildLShr(cg->b, a, b, "");
	case OP_DIV: case OP_MOD:
		return divide(cg, op, a, b, is_signed);
	default:
		BUG("'%s' is not arithmetic", op_name(op));
	}
}

/* The same for values of type T: pointers step by what they point to. */
LLVMValueRef cg_scaled(struct cg *cg, enum op op, const struct type *t, LLVMValueRef a,
		       LLVMValueRef b)
{
	if (t->kind == T_PTR && t->ptr.to->size > 1)
		b = LLVMBuildMul(cg->b, b, cg_i64(cg, t->ptr.to->size), "");
	return cg_arith(cg, op, a, b, type_is_signed(t));
}
