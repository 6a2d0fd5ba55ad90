/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/emit.c - small pieces of code that several builtins emit.
 *
 * Two things decide how they look. The verifier follows values path by path: a loop whose counter
 * it knows is walked round by round, and an offset into memory must have been compared with its
 * bound in the very register that is added. LLVM does not know that, and is free to compare one
 * copy of a value and to use another; cg_opaque() takes that freedom away where it matters.
 * Variables are stack slots here that LLVM makes registers of, because that is simpler to write
 * than phis. */
#include "stdlib/stdlib.h"

#include <linux/bpf.h>

LLVMValueRef emit_test(struct cg *cg, LLVMIntPredicate p, LLVMValueRef a, LLVMValueRef b)
{
	return LLVMBuildICmp(cg->b, p, a, b, "");
}

LLVMValueRef emit_bool(struct cg *cg, LLVMValueRef i1)
{
	return LLVMBuildZExt(cg->b, i1, cg->i64, "");
}

LLVMValueRef emit_bound(struct cg *cg, LLVMValueRef v, uint64_t max)
{
	LLVMValueRef most = cg_i64(cg, max), fits;

	v = cg_opaque(cg, v);
	fits = emit_test(cg, LLVMIntULT, v, most);
	return cg_opaque(cg, LLVMBuildSelect(cg->b, fits, v, most, ""));
}

LLVMValueRef emit_at(struct cg *cg, LLVMValueRef ptr, LLVMValueRef off)
{
	return LLVMBuildGEP2(cg->b, cg->i8, ptr, &off, 1, "");
}

LLVMValueRef emit_var(struct cg *cg, LLVMValueRef val)
{
	LLVMBasicBlockRef here = LLVMGetInsertBlock(cg->b);
	LLVMValueRef first = LLVMGetFirstInstruction(cg->entry), var;

	if (first)
		LLVMPositionBuilderBefore(cg->b, first);
	else
		LLVMPositionBuilderAtEnd(cg->b, cg->entry);
	var = LLVMBuildAlloca(cg->b, cg->i64, "");
	LLVMPositionBuilderAtEnd(cg->b, here);
	emit_set(cg, var, val);
	return var;
}

LLVMValueRef emit_get(struct cg *cg, LLVMValueRef var)
{
	return LLVMBuildLoad2(cg->b, cg->i64, var, "");
}

void emit_set(struct cg *cg, LLVMValueRef var, LLVMValueRef val)
{
	LLVMBuildStore(cg->b, val, var);
}

void emit_loop(struct cg *cg, uint64_t count, struct emit_loop *ret)
{
	LLVMBasicBlockRef body = cg_block(cg, "body"), before = LLVMGetInsertBlock(cg->b);
	LLVMValueRef zero = cg_i64(cg, 0);

	ret->head = cg_block(cg, "loop");
	ret->done = cg_block(cg, "done");
	cg_goto(cg, ret->head);
	cg_enter(cg, ret->head);
	ret->i = LLVMBuildPhi(cg->b, cg->i64, "i");
	LLVMAddIncoming(ret->i, &zero, &before, 1);
	cg_branch(cg, emit_test(cg, LLVMIntULT, ret->i, cg_i64(cg, count)), body, ret->done);
	cg_enter(cg, body);
}

void emit_loop_next(struct cg *cg, struct emit_loop *l)
{
	LLVMValueRef next = LLVMBuildAdd(cg->b, l->i, cg_i64(cg, 1), "");
	LLVMBasicBlockRef last = LLVMGetInsertBlock(cg->b);

	LLVMAddIncoming(l->i, &next, &last, 1);
	cg_goto(cg, l->head);
	cg_enter(cg, l->done);
}

/* LLVM makes an atomic `or` of the addition of 0, which kernels before 5.12 do not have. */
void emit_add(struct cg *cg, LLVMValueRef ptr, LLVMValueRef val, bool atomic)
{
	if (atomic && !host_has(cg->unit->host, HF_ATOMIC_FETCH))
		val = cg_opaque(cg, val);
	if (atomic)
		LLVMBuildAtomicRMW(cg->b, LLVMAtomicRMWBinOpAdd, ptr, val,
				   LLVMAtomicOrderingMonotonic, false);
	else
		cg_store_bits(cg, 64, ptr, LLVMBuildAdd(cg->b, cg_load_bits(cg, 64, ptr), val, ""));
}

void emit_read(struct cg *cg, enum space space, LLVMValueRef dst, uint32_t cap,
	       LLVMValueRef addr, LLVMValueRef len)
{
	int id = space == AS_USER ? BPF_FUNC_probe_read_user : BPF_FUNC_probe_read_kernel;
	LLVMBasicBlockRef failed = cg_block(cg, "failed"), done = cg_block(cg, "read");
	LLVMValueRef args[3] = { dst, len, addr }, ret;

	cg_zero(cg, dst, cap);
	ret = cg_helper(cg, id, args, 3);
	cg_branch(cg, emit_test(cg, LLVMIntEQ, ret, cg_i64(cg, 0)), done, failed);
	cg_enter(cg, failed);
	cg_failed(cg, LOSS_READ, id, ret);
	cg_goto(cg, done);
	cg_enter(cg, done);
}

void emit_lost(struct cg *cg, enum loss_kind kind)
{
	cg_failed(cg, kind, 0, NULL);
}
