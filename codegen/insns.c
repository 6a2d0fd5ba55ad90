/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/insns.c - the last look at the instructions: jumps to what follows anyway are taken out,
 * and the stack they use is measured.
 *
 * LLVM is told to leave the blocks in the order in which they were emitted (object.c says why), and
 * then writes a jump wherever a block ends, also if the next one is where it leads. What is left
 * refers to instructions by distance (jumps, addresses of functions), so distances are counted
 * anew. */
#include "codegen/priv.h"

#include <linux/bpf.h>
#include <string.h>

static bool is_wide(const struct bpf_insn *in)
{
	return in->code == (BPF_LD | BPF_IMM | BPF_DW);
}

static bool is_nop(const struct bpf_insn *in)
{
	return in->code == (BPF_JMP | BPF_JA) && !in->off;
}

static bool is_jump(const struct bpf_insn *in)
{
	unsigned class = BPF_CLASS(in->code), op = BPF_OP(in->code);

	return (class == BPF_JMP || class == BPF_JMP32) && op != BPF_CALL && op != BPF_EXIT;
}

/* The new index of every old one; *RET_N the new number of instructions. */
static uint32_t *new_places(struct arena *a, const struct bpf_insn *insns, uint32_t n,
			    uint32_t *ret_n)
{
	uint32_t *to = NEW_ARRAY(a, uint32_t, n + 1), at = 0;

	for (uint32_t i = 0; i < n; i++) {
		to[i] = at;
		at += !is_nop(&insns[i]);
		if (is_wide(&insns[i]) && i + 1 < n)
			to[++i] = at++;
	}
	to[n] = *ret_n = at;
	return to;
}

static void move(const uint32_t *to, const struct bpf_insn *old, uint32_t i, struct bpf_insn *in)
{
	if (is_jump(old))
		in->off = (int16_t)(to[i + 1 + (uint32_t)old->off] - to[i] - 1);
	else if (is_wide(old) && old->src_reg == BPF_PSEUDO_FUNC)
		in->imm = (int32_t)(to[i + 1 + (uint32_t)old->imm] - to[i] - 1);
}

uint32_t *insns_pack(struct arena *a, struct bpf_insn *insns, uint32_t *n)
{
	struct bpf_insn *old = arena_memdup(a, insns, *n * sizeof(*insns));
	uint32_t now, *to = new_places(a, old, *n, &now);

	for (uint32_t i = 0; i < *n; i++) {
		if (is_nop(&old[i]))
			continue;
		insns[to[i]] = old[i];
		move(to, &old[i], i, &insns[to[i]]);
		if (is_wide(&old[i]) && i + 1 < *n) {
			insns[to[i] + 1] = old[i + 1];
			i++;
		}
	}
	*n = now;
	return to;
}

/* Bytes of stack that the instructions from FROM to END use: what they store and load there, and
 * how far down the addresses are that they make of r10. Counted as the verifier counts. */
uint32_t insns_stack(const struct bpf_insn *insns, uint32_t from, uint32_t end)
{
	uint32_t deep = 1, at;

	for (uint32_t i = from; i < end; i++) {
		const struct bpf_insn *in = &insns[i];
		unsigned class = BPF_CLASS(in->code);
		int32_t off = 0;

		if (is_wide(in)) {
			i++;
			continue;
		}
		if (class == BPF_LDX && in->src_reg == BPF_REG_10)
			off = in->off;
		else if ((class == BPF_ST || class == BPF_STX) && in->dst_reg == BPF_REG_10)
			off = in->off;
		else if (in->code == (BPF_ALU64 | BPF_MOV | BPF_X) && in->src_reg == BPF_REG_10 &&
			 i + 1 < end && in[1].code == (BPF_ALU64 | BPF_ADD | BPF_K))
			off = in[1].imm;
		at = off < 0 ? (uint32_t)-off : 0;
		deep = (uint32_t)max_u64(deep, at);
	}
	return (uint32_t)align_up(deep, 32);
}
