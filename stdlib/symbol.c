/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/symbol.c - names for addresses, and addresses for names: ksym usym kaddr uaddr cgroupid
 * cgroup_path; and unwatch.
 *
 * ksym() and usym() keep the address (and the process); the name is looked up when it is printed.
 * kaddr() and cgroupid() are constants: they are looked up while the program is compiled. uaddr()
 * is nearly one: a program that is loaded wherever there is room has all its symbols at the same
 * distance from the traced place, whose address the event brings. */
#include "stdlib/stdlib.h"

#include "host/elf.h"
#include "lang/probe.h"

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

/* ---- uaddr ------------------------------------------------------------------------------------- */

/* Where SYMBOL is in the file that P is a place in: at *RET in memory (RET_MOVES: further from P's
 * place). False: nowhere. */
static bool find_user(struct unit *u, const struct probe *p, const char *symbol,
		      struct elf_sym *ret, bool *ret_moves)
{
	uint64_t off, at;
	const char *path = p->ops->place(p, &off);
	struct elf_file *e = path ? host_elf(u->host, path) : NULL;

	if (!e || elf_symbol(e, symbol, ret))
		return false;
	*ret_moves = elf_moves(e);
	if (!*ret_moves)
		return true;
	if (elf_off_to_addr(e, off, &at))
		return false;
	ret->addr -= at;
	return true;
}

/* A pointer to an integer of the symbol's size, if that is one. */
static const struct type *user_pointer(struct sema *s, uint64_t size)
{
	bool is_int = size == 1 || size == 2 || size == 4;

	return type_ptr(s->types, type_int(s->types, is_int ? (uint32_t)size : 8, false), AS_USER);
}

static const struct type *result_uaddr(struct sema *s, struct node *call)
{
	const char *symbol = arg_str(call, 0), *path;
	const struct type *t = NULL;
	struct elf_sym sym;
	uint64_t off;
	bool moves;

	if (!s->prog || !s->prog->ops || !s->prog->ops->place)
		return not_here(s, call);
	for (uint32_t i = 0; symbol && i < s->prog->npoints; i++) {
		const struct probe *p = s->prog->points[i];

		if (find_user(s->unit, p, symbol, &sym, &moves)) {
			t = t ? t : user_pointer(s, sym.size);
			continue;
		}
		path = p->ops->place(p, &off);
		sema_error(s, call->call.args->loc, E_NO_SYMBOL, "%s has no symbol '%s'",
			   path ? path : p->name, symbol);
		return s->final ? &type_error : NULL;
	}
	return t;
}

/* Points of one program may lie in several files, and each at a place of its own. */
static LLVMValueRef emit_uaddr(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	const struct prog *prog = cg->prog;
	LLVMValueRef at = cg_i64(cg, 0), here = cg_i64(cg, 0), point, is;
	struct elf_sym sym;
	bool moves;

	(void)dst;
	point = cg_point(cg);
	for (uint32_t i = 0; i < prog->npoints; i++) {
		if (!find_user(cg->unit, prog->points[i], arg_str(call, 0), &sym, &moves))
			BUG("a symbol that was there");
		is = emit_test(cg, LLVMIntEQ, point, cg_i64(cg, prog->points[i]->cookie));
		at = LLVMBuildSelect(cg->b, is, cg_i64(cg, sym.addr), at, "");
		here = LLVMBuildSelect(cg->b, is, cg_i64(cg, moves), here, "");
	}
	is = emit_test(cg, LLVMIntNE, here, cg_i64(cg, 0));
	here = LLVMBuildSelect(cg->b, is, prog->mech->emit_func(cg), cg_i64(cg, 0), "");
	return LLVMBuildAdd(cg->b, at, here, "uaddr");
}

/* ---- unwatch ----------------------------------------------------------------------------------- */

static int handle_unwatch(struct rt *rt, const struct action *a, const void *rec)
{
	uint64_t addr = rt_arg(rt, a, rec, 0).u;
	const struct unit *u = rt_unit(rt);

	for (uint32_t i = 0; i < u->nprobes; i++)
		if (u->probes[i]->ops->watches && u->probes[i]->ops->watches(u->probes[i], addr))
			rt_detach(rt, u->probes[i]);
	return 0;
}

/* ---- control groups ---------------------------------------------------------------------------- */

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
	{ .sig	   = "? uaddr(strlit symbol)",
	  .doc	   = "The address of the function or variable of that name in the traced program "
		     "or library: a pointer to an integer of its size (8 bytes, if that is not 1, "
		     "2 or 4).",
	  .example = "uprobe:/bin/bash:readline { print(str(*uaddr(\"ps1_prompt\"))); }",
	  .result  = result_uaddr, .emit = emit_uaddr },
	{ .sig	   = "void unwatch(num address)",
	  .doc	   = "Ends the watchpoints on an address, once the event is handled.",
	  .example = "watchpoint:0x10000000:8:w { print(ustack); unwatch(0x10000000); }",
	  .flags   = BI_ASYNC, .handle = handle_unwatch },
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
