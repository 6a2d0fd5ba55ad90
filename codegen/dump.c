/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/dump.c - the program as LLVM text, and as BPF instructions.
 *
 * Instructions are printed as the verifier's log prints them (kernel/bpf/disasm.c shows the
 * notation: "r1 = *(u64 *)(r10 -8)"), so that the two can be laid side by side. Helpers and maps go
 * by name. */
#include "codegen/priv.h"

#include <linux/bpf.h>
#include <string.h>

static const char *const alu_ops[] = {
	"+=", "-=", "*=", "/=", "|=", "&=", "<<=", ">>=", "neg", "%=", "^=", "=", "s>>=", "end",
};
static const char *const jump_ops[] = {
	"", "==", ">", ">=", "&", "!=", "s>", "s>=", "call", "exit", "<", "<=", "s<", "s<=",
};
static const char *const widths[] = { "u32", "u16", "u8", "u64" };

static const char *const helpers[] = {
#define NAME(fn) #fn
	__BPF_FUNC_MAPPER(NAME)
#undef NAME
};

static const char *width(uint8_t code)
{
	return widths[BPF_SIZE(code) >> 3];
}

static void dump_alu(const struct bpf_insn *in, FILE *fp)
{
	char r = BPF_CLASS(in->code) == BPF_ALU64 ? 'r' : 'w';
	unsigned op = BPF_OP(in->code) >> 4;

	if (BPF_OP(in->code) == BPF_NEG)
		fprintf(fp, "%c%u = -%c%u", r, in->dst_reg, r, in->dst_reg);
	else if (BPF_OP(in->code) == BPF_END)
		fprintf(fp, "r%u = %s%d r%u", in->dst_reg, BPF_SRC(in->code) ? "be" : "le", in->imm,
			in->dst_reg);
	else if (op >= COUNT(alu_ops))
		fprintf(fp, "alu %#x", in->code);
	else if (BPF_SRC(in->code) == BPF_X)
		fprintf(fp, "%c%u %s %c%u", r, in->dst_reg, alu_ops[op], r, in->src_reg);
	else
		fprintf(fp, "%c%u %s %d", r, in->dst_reg, alu_ops[op], in->imm);
}

static void dump_jump(const struct bpf_insn *in, unsigned at, FILE *fp)
{
	char r = BPF_CLASS(in->code) == BPF_JMP ? 'r' : 'w';
	unsigned op = BPF_OP(in->code) >> 4, to = at + 1 + (unsigned)in->off;

	if (BPF_OP(in->code) == BPF_EXIT)
		fputs("exit", fp);
	else if (BPF_OP(in->code) == BPF_CALL && (unsigned)in->imm < COUNT(helpers))
		fprintf(fp, "call bpf_%s", helpers[in->imm]);
	else if (BPF_OP(in->code) == BPF_CALL)
		fprintf(fp, "call %d", in->imm);
	else if (BPF_OP(in->code) == BPF_JA)
		fprintf(fp, "goto %u", to);
	else if (op >= COUNT(jump_ops))
		fprintf(fp, "jump %#x", in->code);
	else if (BPF_SRC(in->code) == BPF_X)
		fprintf(fp, "if %c%u %s %c%u goto %u", r, in->dst_reg, jump_ops[op], r, in->src_reg,
			to);
	else
		fprintf(fp, "if %c%u %s %d goto %u", r, in->dst_reg, jump_ops[op], in->imm, to);
}

static void dump_wide(const struct unit *u, const struct bpf_insn *in, unsigned at, FILE *fp)
{
	uint64_t val = (uint32_t)in->imm | (uint64_t)(uint32_t)in[1].imm << 32;

	if ((in->src_reg == 5 || in->src_reg == 6) && (uint32_t)in->imm < u->nkmaps)
		fprintf(fp, "r%u = %s %s", in->dst_reg, in->src_reg == 5 ? "map" : "value of",
			u->kmaps[in->imm].name);
	else if (in->src_reg == BPF_PSEUDO_FUNC)
		fprintf(fp, "r%u = function at %u", in->dst_reg, at + 1 + (unsigned)in->imm);
	else
		fprintf(fp, "r%u = %#llx ll", in->dst_reg, (unsigned long long)val);
}

static void dump_store(const struct bpf_insn *in, FILE *fp)
{
	const char *w = width(in->code);

	if (BPF_CLASS(in->code) == BPF_ST)
		fprintf(fp, "*(%s *)(r%u %+d) = %d", w, in->dst_reg, in->off, in->imm);
	else if (BPF_MODE(in->code) != BPF_ATOMIC)
		fprintf(fp, "*(%s *)(r%u %+d) = r%u", w, in->dst_reg, in->off, in->src_reg);
	else if (in->imm == BPF_XCHG || in->imm == BPF_CMPXCHG)
		fprintf(fp, "r%u = atomic_%s((%s *)(r%u %+d), r%u)",
			in->imm == BPF_XCHG ? in->src_reg : 0,
			in->imm == BPF_XCHG ? "xchg" : "cmpxchg", w, in->dst_reg, in->off,
			in->src_reg);
	else if (in->imm & BPF_FETCH)
		fprintf(fp, "r%u = atomic_fetch_%s((%s *)(r%u %+d), r%u)", in->src_reg,
			alu_ops[(in->imm & 0xf0) >> 4], w, in->dst_reg, in->off, in->src_reg);
	else
		fprintf(fp, "lock *(%s *)(r%u %+d) %s r%u", w, in->dst_reg, in->off,
			alu_ops[(in->imm & 0xf0) >> 4], in->src_reg);
}

static void dump_insn(const struct unit *u, const struct bpf_insn *in, unsigned at, FILE *fp)
{
	switch (BPF_CLASS(in->code)) {
	case BPF_ALU: case BPF_ALU64:
		dump_alu(in, fp);
		break;
	case BPF_JMP: case BPF_JMP32:
		dump_jump(in, at, fp);
		break;
	case BPF_LD:
		dump_wide(u, in, at, fp);
		break;
	case BPF_LDX:
		fprintf(fp, "r%u = *(%s *)(r%u %+d)", in->dst_reg, width(in->code), in->src_reg,
			in->off);
		break;
	default:
		dump_store(in, fp);
	}
}

void dump_asm(const struct unit *u, FILE *fp)
{
	for (uint32_t p = 0; p < u->nprogs; p++) {
		const struct prog *prog = u->progs[p];

		fprintf(fp, "%sprogram %u, %s, %u instructions, %u bytes of scratch\n",
			p ? "\n" : "", p, prog->mech ? prog->mech->name : "", prog->ninsns,
			prog->scratch_size);
		for (uint32_t i = 0; i < prog->ninsns; i++) {
			fprintf(fp, "%5u: ", i);
			dump_insn(u, &prog->insns[i], i, fp);
			fputc('\n', fp);
			i += prog->insns[i].code == (BPF_LD | BPF_IMM | BPF_DW);
		}
	}
}

void dump_ir(const struct unit *u, FILE *fp)
{
	const struct module *m = u->cg;
	char *text = LLVMPrintModuleToString(m->mod);

	fputs(text, fp);
	LLVMDisposeMessage(text);
}
