/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/regs.c - registers of the interrupted code, from contexts that are (kprobe, uprobe) or
 * start with (perf events) a struct pt_regs.
 *
 * One row a register: its name in scripts (language reference 3) and its offset in the kernel's
 * struct pt_regs (arch/x86/include/asm/ptrace.h). Arguments follow the System V x86-64 ABI. Loads
 * are at constant offsets from the context, as the verifier demands. */
#include <errno.h>
#include <stddef.h>
#include <string.h>
#include "probes/probes.h"

struct reg { const char *name; unsigned off; };

static const struct reg regs[] = {
	{ "r15", 0 },        { "r14", 8 },  { "r13", 16 }, { "r12", 24 }, { "bp", 32 },
	{ "bx", 40 },        { "r11", 48 }, { "r10", 56 }, { "r9", 64 },  { "r8", 72 },
	{ "ax", 80 },        { "cx", 88 },  { "dx", 96 },  { "si", 104 }, { "di", 112 },
	{ "orig_rax", 120 }, { "ip", 128 }, { "pc", 128 }, { "cs", 136 }, { "flags", 144 },
	{ "sp", 152 },       { "ss", 160 },
};
static const unsigned arg_off[] = { 112, 104, 96, 88, 72, 64 };	/* di si dx cx r8 r9 */
enum { RETVAL_OFF = 80, IP_OFF = 128 };

static LLVMValueRef load_at(struct cg *cg, unsigned off)
{
	return cg_load_bits(cg, 64, cg_at(cg, cg->ctx, off));
}

bool regs_known(const char *reg)
{
	for (size_t i = 0; i < COUNT(regs); i++)
		if (!strcmp(regs[i].name, reg))
			return true;
	return false;
}

unsigned regs_nargs(void)
{
	return COUNT(arg_off);
}

LLVMValueRef regs_named(struct cg *cg, const char *reg)
{
	for (size_t i = 0; i < COUNT(regs); i++)
		if (!strcmp(regs[i].name, reg))
			return load_at(cg, regs[i].off);
	return NULL;
}

LLVMValueRef regs_argn(struct cg *cg, unsigned n)
{
	if (n >= COUNT(arg_off))
		BUG("argument %u does not come in a register", n);
	return load_at(cg, arg_off[n]);
}

LLVMValueRef regs_retval(struct cg *cg)
{
	return load_at(cg, RETVAL_OFF);
}

LLVMValueRef regs_ip(struct cg *cg)
{
	return load_at(cg, IP_OFF);
}

const struct type *regs_ctx(struct sema *s, const struct probe *p)
{
	const struct type *regs_type = type_named(s->types, "struct", "pt_regs");

	(void)p;
	return type_ptr(s->types, regs_type ? regs_type : &type_void, AS_CTX);
}
