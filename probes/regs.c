/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/regs.c - registers of the interrupted code, from contexts that are (kprobe, uprobe) or
 * start with (perf events) a struct pt_regs.
 *
 * Their names in scripts (language reference 3), where they are in the kernel's struct pt_regs and
 * which of them have a function's arguments and what it returns is in the row of the machine
 * (host/arch.h). Loads are at constant offsets from the context, as the verifier demands. */
#include <errno.h>
#include <stddef.h>
#include <string.h>
#include "host/arch.h"
#include "probes/probes.h"

static LLVMValueRef load_at(struct cg *cg, unsigned off)
{
	return cg_load_bits(cg, 64, cg_at(cg, cg->ctx, off));
}

static const struct arch *arch_of(struct cg *cg)
{
	return host_arch(cg->unit->host);
}

bool regs_known(struct host *h, const char *reg)
{
	return arch_reg(host_arch(h), reg);
}

LLVMValueRef regs_named(struct cg *cg, const char *reg)
{
	const struct arch_reg *r = arch_reg(arch_of(cg), reg);

	return r ? load_at(cg, r->off) : NULL;
}

LLVMValueRef regs_argn(struct cg *cg, unsigned n)
{
	if (n >= arch_of(cg)->nargs)
		BUG("argument %u does not come in a register", n);
	return load_at(cg, arch_of(cg)->arg[n]);
}

LLVMValueRef regs_retval(struct cg *cg)
{
	return load_at(cg, arch_of(cg)->retval);
}

LLVMValueRef regs_ip(struct cg *cg)
{
	return load_at(cg, arch_of(cg)->ip);
}

const struct type *regs_ctx(struct sema *s, const struct probe *p)
{
	const struct type *regs_type = type_named(s->types, "struct", "pt_regs");

	(void)p;
	return type_ptr(s->types, regs_type ? regs_type : &type_void, AS_CTX);
}
