/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/read.c - copying memory of the kernel and of processes into ours.
 *
 * By the bpf_probe_read_* helpers, which never fault: what cannot be read reads as zeros, and is
 * counted when the plan gave the program a counter for failed reads. Strings are padded with zeros
 * to the end of their room, so that equal strings are equal bytes: the room is cleared first, for
 * the helper stops at the NUL.
 *
 * Small pieces of kernel objects that the verifier knows are loaded directly; so is what lies in
 * the context. */
#include "codegen/priv.h"

#include <linux/bpf.h>

enum { DIRECT_BYTES = 64 };				/* pieces of known objects up to here are loaded */

static void count_failure(struct cg *cg, int helper, LLVMValueRef ret)
{
	LLVMBasicBlockRef bad, done;

	if (!cg_counts(cg, LOSS_READ))
		return;
	bad = cg_block(cg, "unreadable");
	done = cg_block(cg, "read");
	cg_branch(cg, cg_icmp(cg, LLVMIntSLT, ret, cg_i64(cg, 0)), bad, done);
	cg_enter(cg, bad);
	cg_failed(cg, LOSS_READ, helper, ret);
	cg_goto(cg, done);
	cg_enter(cg, done);
}

static LLVMValueRef probe_read(struct cg *cg, int helper, LLVMValueRef dst, LLVMValueRef size,
			       LLVMValueRef addr)
{
	LLVMValueRef args[3] = { dst, size, addr }, ret;

	ret = cg_helper(cg, helper, args, 3);
	count_failure(cg, helper, ret);
	return ret;
}

/* SIZE bytes of a known object, as words: right for arrays of numbers, and that is what is asked for. */
static void read_known(struct cg *cg, LLVMValueRef dst, uint32_t size, LLVMValueRef addr)
{
	LLVMValueRef src = LLVMBuildIntToPtr(cg->b, addr, cg->ptr, ""), v;

	for (uint32_t off = 0, n = 8; off < size; off += n) {
		while (n > size - off)
			n /= 2;
		v = LLVMBuildLoad2(cg->b, LLVMIntTypeInContext(cg->llvm, 8 * n),
				   cg_at(cg, src, off), "");
		LLVMSetAlignment(v, n);
		LLVMSetVolatile(v, true);
		cg_store_bits(cg, 8 * n, cg_at(cg, dst, off),
			      n < 8 ? LLVMBuildZExt(cg->b, v, cg->i64, "") : v);
	}
}

void cg_read(struct cg *cg, enum space space, LLVMValueRef dst, uint32_t size, LLVMValueRef addr)
{
	switch (space) {
	case AS_BTF:
		if (size <= DIRECT_BYTES && mem_width(dst) == 8) {
			read_known(cg, dst, size, addr);
			return;
		}
		/* fallthrough */
	case AS_NONE: case AS_KERNEL: case AS_CTX:
		probe_read(cg, BPF_FUNC_probe_read_kernel, dst, cg_i64(cg, size), addr);
		return;
	case AS_USER:
		probe_read(cg, BPF_FUNC_probe_read_user, dst, cg_i64(cg, size), addr);
		return;
	}
}

/* MAX, made visibly at most CAP: the verifier has to see it. */
static LLVMValueRef at_most(struct cg *cg, LLVMValueRef max, uint32_t cap)
{
	LLVMValueRef most = cg_i64(cg, cap);

	if (!max)
		return most;
	if (LLVMIsAConstantInt(max))
		return LLVMConstIntGetZExtValue(max) < cap ? max : most;
	max = cg_opaque(cg, max);
	max = LLVMBuildSelect(cg->b, cg_icmp(cg, LLVMIntULT, max, most), max, most, "");
	return max;
}

LLVMValueRef cg_read_string(struct cg *cg, enum space space, LLVMValueRef dst, uint32_t cap,
			    LLVMValueRef addr, LLVMValueRef max)
{
	int helper = space == AS_USER ? BPF_FUNC_probe_read_user_str
				      : BPF_FUNC_probe_read_kernel_str;
	bool pad = dst != cg->priv->tail;
	LLVMValueRef len;

	if (pad)
		cg_zero(cg, dst, cap);
	len = probe_read(cg, helper, dst, at_most(cg, max, cap), addr);
	len = LLVMBuildSelect(cg->b, cg_icmp(cg, LLVMIntSLT, len, cg_i64(cg, 0)), cg_i64(cg, 0),
			      len, "");
	if (!pad) {
		LLVMBuildStore(cg->b, len, cg->priv->tail_len);
		cg->priv->tail_known = true;
	}
	return len;
}
