/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/symbol.c - names for addresses, and addresses for names: ksym usym kaddr cgroupid
 * cgroup_path.
 *
 * ksym() and usym() keep the address (and the process); the name is looked up when it is printed.
 * kaddr() and cgroupid() are constants: they are looked up while the program is compiled. */
#include "stdlib/stdlib.h"


static const struct type *result_ksym(struct sema *s, struct node *call)
{
	(void)call;
	return type_simple(s->types, T_KSYM);
}

static LLVMValueRef emit_ksym(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	return cg_expr(cg, call->call.args);
}

static const struct type *result_usym(struct sema *s, struct node *call)
{
	(void)call;
	return type_simple(s->types, T_USYM);
}

void emit_usym_of(struct cg *cg, const struct node *call, LLVMValueRef addr, LLVMValueRef dst)
{
	LLVMValueRef pid = LLVMBuildLShr(cg->b, cg_ids(cg), cg_i64(cg, 32), "pid");

	cg_store_bits(cg, 64, dst, addr);
	cg_store_bits(cg, 64, cg_at(cg, dst, 8), pid);
	emit_met(cg, call, pid);
}

static LLVMValueRef emit_usym(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	emit_usym_of(cg, call, cg_expr(cg, call->call.args), dst);
	return NULL;
}

static const struct type *result_kaddr(struct sema *s, struct node *call)
{
	(void)call;
	return type_in(s->types, type_u64(s->types), AS_KERNEL);
}

static struct node *literal(struct sema *s, const struct node *call, uint64_t val)
{
	struct node *lit = node_new(s->arena, N_INT, call->loc);

	lit->num.val = val;
	return lit;
}

static struct node *fold_kaddr(struct sema *s, struct node *call)
{
	const char *name = arg_str(call, 0);
	uint64_t addr;

	if (!s->final || !name)
		return NULL;
	if (!host_ksym_addr(s->unit->host, name, &addr))
		return literal(s, call, addr);
	sema_error(s, call->call.args->loc, E_NO_SYMBOL, "the kernel has no symbol '%s'", name);
	return NULL;
}

static struct node *fold_cgroupid(struct sema *s, struct node *call)
{
	const char *path = arg_str(call, 0);
	uint64_t id;

	if (!s->final || !path)
		return NULL;
	if (!host_cgroup_id(s->unit->host, path, &id))
		return literal(s, call, id);
	sema_error(s, call->call.args->loc, E_NO_CGROUP, "there is no control group at '%s'", path);
	return NULL;
}

static const struct type *result_cgroup_path(struct sema *s, struct node *call)
{
	return type_cgroup(s->types, arg_str(call, 1));
}

static LLVMValueRef emit_cgroup_path(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	return cg_expr(cg, call->call.args);
}

const struct builtin builtins_symbol[] = {
	{ .sig	   = "? ksym(num address)",
	  .doc	   = "The name of the kernel's function or variable at an address.",
	  .example = "tracepoint:timer:hrtimer_start { @[ksym(args.function)] = count(); }",
	  .result  = result_ksym, .emit = emit_ksym },
	{ .sig	   = "? usym(num address)",
	  .doc	   = "The name of the process's function or variable at an address.",
	  .example = "uprobe:/bin/bash:readline { printf(\"%s\\n\", usym(reg(\"ip\"))); }",
	  .flags   = BI_NOTES, .record = record_met, .handle = handle_met,
	  .result  = result_usym, .emit = emit_usym },
	{ .sig	   = "? kaddr(strlit symbol)",
	  .doc	   = "The address of the kernel's function or variable of that name.",
	  .example = "begin { printf(\"%p\\n\", kaddr(\"vfs_read\")); exit(); }",
	  .flags   = BI_CONST,
	  .result  = result_kaddr, .fold = fold_kaddr },
	{ .sig	   = "uint64 cgroupid(strlit path)",
	  .doc	   = "The number of the control group at a path, as `cgroup` gives it.",
	  .example = "tracepoint:syscalls:sys_enter_openat /cgroup == "
		     "cgroupid(\"/sys/fs/cgroup\")/ "
		     "{ @[comm] = count(); }",
	  .flags   = BI_CONST,
	  .fold	   = fold_cgroupid },
	{ .sig	   = "? cgroup_path(int id[, strlit hierarchy])",
	  .doc	   = "The path of the control group with this number; looked up when it is "
		     "printed.",
	  .example = "tracepoint:sched:sched_process_exec { print(cgroup_path(cgroup)); }",
	  .result  = result_cgroup_path, .emit = emit_cgroup_path },
	{ 0 }
};
