/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/helpers.c - what the kernel offers to programs: helper functions, maps, the current task.
 *
 * A helper is a call of an address that is its number. Those that only tell something (pid, time,
 * the task) are marked as functions of nothing that touch nothing, so that LLVM calls once what is
 * asked twice. Maps are referred to by their number among unit->kmaps: llvm.bpf.pseudo becomes a
 * 64-bit immediate load whose source register says "the map" (5) or "its first value" (6), which
 * the loader turns into descriptors. */
#include "codegen/priv.h"

#include <linux/bpf.h>
#include <string.h>

enum { KERNEL_VAR = BPF_PSEUDO_BTF_ID, MAP_BY_INDEX = 5, VALUE_BY_INDEX = 6 };

/* ---- calls ---------------------------------------------------------------------------------------- */
/* CALL neither reads nor writes memory and always comes back. */
static void mark_pure(struct cg *cg, LLVMValueRef call)
{
	static const char *const words[] = { "nounwind", "willreturn", "memory" };

	for (size_t i = 0; i < COUNT(words); i++) {
		unsigned kind = LLVMGetEnumAttributeKindForName(words[i], strlen(words[i]));

		LLVMAddCallSiteAttribute(call, (LLVMAttributeIndex)LLVMAttributeFunctionIndex,
					 LLVMCreateEnumAttribute(cg->llvm, kind, 0));
	}
}

static LLVMValueRef helper_address(struct cg *cg, int id)
{
	return LLVMConstIntToPtr(cg_i64(cg, (uint64_t)id), cg->ptr);
}

LLVMValueRef cg_helper(struct cg *cg, int id, LLVMValueRef *args, unsigned n)
{
	LLVMTypeRef types[5];

	if (n > COUNT(types))
		BUG("helper %d with %u arguments", id, n);
	for (unsigned i = 0; i < n; i++)
		types[i] = LLVMTypeOf(args[i]);
	return LLVMBuildCall2(cg->b, LLVMFunctionType(cg->i64, types, n, false),
			      helper_address(cg, id), args, n, "");
}

LLVMValueRef cg_helper_int(struct cg *cg, int id, LLVMValueRef *args, unsigned n)
{
	LLVMValueRef ret = cg_helper(cg, id, args, n);

	return LLVMBuildSExt(cg->b, LLVMBuildTrunc(cg->b, ret, cg->i32, ""), cg->i64, "");
}

LLVMValueRef cg_helper_pure(struct cg *cg, int id)
{
	LLVMValueRef call = cg_helper(cg, id, NULL, 0);

	mark_pure(cg, call);
	return call;
}

LLVMValueRef cg_opaque(struct cg *cg, LLVMValueRef v)
{
	LLVMTypeRef t = LLVMTypeOf(v), fn = LLVMFunctionType(t, &t, 1, false);
	LLVMValueRef nothing = LLVMGetInlineAsm(fn, "", 0, "=r,0", 4, false, false,
						LLVMInlineAsmDialectATT, false);
	LLVMValueRef call = LLVMBuildCall2(cg->b, fn, nothing, &v, 1, "");

	mark_pure(cg, call);
	return call;
}

/* ---- maps ------------------------------------------------------------------------------------------- */
static LLVMValueRef pseudo(struct cg *cg, unsigned what, uint32_t kmap)
{
	static const char name[] = "llvm.bpf.pseudo";
	LLVMTypeRef types[2] = { cg->i64, cg->i64 };
	LLVMValueRef args[2] = { cg_i64(cg, what), cg_i64(cg, kmap) }, call;
	LLVMTypeRef fn = LLVMFunctionType(cg->i64, types, 2, false);
	LLVMValueRef decl = LLVMGetNamedFunction(cg->mod, name);

	if (!decl)
		decl = LLVMAddFunction(cg->mod, name, fn);
	call = LLVMBuildCall2(cg->b, fn, decl, args, 2, "");
	mark_pure(cg, call);
	return LLVMBuildIntToPtr(cg->b, call, cg->ptr, "");
}

LLVMValueRef cg_map(struct cg *cg, uint32_t kmap)
{
	return pseudo(cg, MAP_BY_INDEX, kmap);
}

LLVMValueRef cg_map_value(struct cg *cg, uint32_t kmap)
{
	return pseudo(cg, VALUE_BY_INDEX, kmap);
}

LLVMValueRef cg_kernel_var(struct cg *cg, uint32_t btf_id)
{
	return pseudo(cg, KERNEL_VAR, btf_id);
}

LLVMValueRef cg_global(struct cg *cg, uint32_t off)
{
	return cg_at(cg, cg_map_value(cg, cg->unit->globals.kmap), off);
}

/* ---- ids -------------------------------------------------------------------------------------------- */
/* The helper for namespaces fills { u32 tid, u32 pid }, with zeros where the thread is of another. */
LLVMValueRef cg_ids_in(struct cg *cg, uint64_t dev, uint64_t inode)
{
	LLVMValueRef both = cg_mem(cg, 8, "ids"), args[4];

	args[0] = cg_i64(cg, dev);
	args[1] = cg_i64(cg, inode);
	args[2] = both;
	args[3] = cg_i64(cg, 8);
	cg_zero(cg, both, 8);
	cg_helper(cg, BPF_FUNC_get_ns_current_pid_tgid, args, 4);
	return cg_load_bits(cg, 64, both);
}

LLVMValueRef cg_ids(struct cg *cg)
{
	uint64_t dev, inode;

	return host_own_pid_ns(cg->unit->host, &dev, &inode)
		       ? cg_ids_in(cg, dev, inode)
		       : cg_helper_pure(cg, BPF_FUNC_get_current_pid_tgid);
}

/* ---- task and attach point --------------------------------------------------------------------------- */
LLVMValueRef cg_task(struct cg *cg)
{
	return cg_helper_pure(cg, host_has(cg->unit->host, HF_TASK_BTF)
					  ? BPF_FUNC_get_current_task_btf
					  : BPF_FUNC_get_current_task);
}

enum space cg_task_space(struct cg *cg)
{
	return host_has(cg->unit->host, HF_TASK_BTF) ? AS_BTF : AS_KERNEL;
}

/* Is V the current task, which is never NULL? */
bool cg_is_task(struct cg *cg, LLVMValueRef v)
{
	return LLVMIsACallInst(v) &&
	       LLVMGetCalledValue(v) == helper_address(cg, BPF_FUNC_get_current_task_btf);
}

LLVMValueRef cg_point(struct cg *cg)
{
	const struct prog *prog = cg->prog;
	LLVMValueRef ctx = cg->ctx, cookie;

	if (prog->npoints == 1)
		return cg_i64(cg, prog->points[0]->cookie);
	if (prog->mech && prog->mech->emit_point)
		return prog->mech->emit_point(cg);
	/* Programs that ask for it have one point then; the others only tell it along with an event. */
	if (!prog->mech || !prog->mech->cookie || !prog->mech->cookie(cg->unit))
		return cg_i64(cg, prog->npoints ? prog->points[0]->cookie : 0);
	cookie = cg_helper(cg, BPF_FUNC_get_attach_cookie, &ctx, 1);
	mark_pure(cg, cookie);
	return cookie;
}

void cg_lost(struct cg *cg, uint32_t loss)
{
	LLVMBuildAtomicRMW(cg->b, LLVMAtomicRMWBinOpAdd,
			   cg_global(cg, cg->unit->globals.lost + 8 * loss), cg_i64(cg, 1),
			   LLVMAtomicOrderingMonotonic, false);
}
