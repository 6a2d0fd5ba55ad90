/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/task.c - the current thread's relations: ppid pcomm leader_comm leader_tid has_cpid.
 *
 * Parents and leaders are found by following pointers from the task, the current one or one that
 * is given. */
#include "stdlib/stdlib.h"

/* ---- relations --------------------------------------------------------------------------------- */

/* Is there type information to find members by? Told when not. */
static bool has_members(struct sema *s, const struct node *call)
{
	if (type_named(s->types, "struct", "task_struct"))
		return true;
	sema_error(s, call->loc, E_NEEDS_BTF, "'%s' needs the kernel's type information (BTF)",
		   call->call.name);
	return false;
}

static const struct type *result_number(struct sema *s, struct node *call)
{
	if (!has_members(s, call))
		return s->final ? &type_error : NULL;
	return type_int(s->types, 4, false);
}

static const struct type *result_name(struct sema *s, struct node *call)
{
	if (!has_members(s, call))
		return s->final ? &type_error : NULL;
	return type_string(s->types, 16);
}

/* The task of CALL: its argument, or the current one. */
static LLVMValueRef task_of(struct cg *cg, const struct node *call, enum space *ret_space)
{
	const struct node *arg = call->call.args;

	*ret_space = arg ? space_of(cg->prog, arg->type) : cg_task_space(cg);
	return arg ? cg_expr(cg, arg) : cg_task(cg);
}

static LLVMValueRef number(struct cg *cg, const struct node *call, const char *path)
{
	enum space space;
	LLVMValueRef task = task_of(cg, call, &space), n;

	n = cg_btf_member(cg, "task_struct", path, task, space);
	return LLVMBuildAnd(cg->b, n, cg_i64(cg, 0xffffffff), "");
}

static void name(struct cg *cg, const struct node *call, const char *path, LLVMValueRef dst)
{
	enum space space;
	LLVMValueRef task = task_of(cg, call, &space);

	emit_comm_at(cg, space, cg_btf_member(cg, "task_struct", path, task, space), dst);
}

static LLVMValueRef emit_ppid(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	return number(cg, call, "real_parent.tgid");
}

static LLVMValueRef emit_leader_tid(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	return number(cg, call, "group_leader.pid");
}

static LLVMValueRef emit_pcomm(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	name(cg, call, "real_parent.comm", dst);
	return NULL;
}

static LLVMValueRef emit_leader_comm(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	name(cg, call, "group_leader.comm", dst);
	return NULL;
}

/* ---- the command ------------------------------------------------------------------------------- */

static struct node *fold_has_cpid(struct sema *s, struct node *call)
{
	struct node *lit = node_new(s->arena, N_BOOL, call->loc);

	lit->num.val = s->unit->has_child;
	return lit;
}

/* ---- rows -------------------------------------------------------------------------------------- */

const struct builtin builtins_task[] = {
	{ .sig	   = "? ppid",
	  .doc	   = "The parent process.",
	  .example = "tracepoint:sched:sched_process_exec { printf(\"%d of %d\\n\", pid, ppid); }",
	  .result  = result_number, .emit = emit_ppid },
	{ .sig	   = "? ppid(ptr task)",
	  .doc	   = "The parent process of a task.",
	  .example = "tracepoint:sched:sched_process_exec { print(ppid(curtask.real_parent)); }",
	  .result  = result_number, .emit = emit_ppid },
	{ .sig	   = "? pcomm",
	  .doc	   = "The name of the parent.",
	  .example = "tracepoint:sched:sched_process_exec { @[pcomm, comm] = count(); }",
	  .flags   = BI_FEW, .result = result_name, .emit = emit_pcomm },
	{ .sig	   = "? pcomm(ptr task)",
	  .doc	   = "The name of the parent of a task.",
	  .example = "profile:hz:99 { @[pcomm(curtask.real_parent)] = count(); }",
	  .flags   = BI_FEW, .result = result_name, .emit = emit_pcomm },
	{ .sig	   = "? leader_comm",
	  .doc	   = "The name of the process: that of its first thread.",
	  .example = "profile:hz:99 { @[leader_comm, comm] = count(); }",
	  .flags   = BI_FEW, .result = result_name, .emit = emit_leader_comm },
	{ .sig	   = "? leader_comm(ptr task)",
	  .doc	   = "The name of the first thread of a task's process.",
	  .example = "profile:hz:99 { @[leader_comm(curtask)] = count(); }",
	  .flags   = BI_FEW, .result = result_name, .emit = emit_leader_comm },
	{ .sig	   = "? leader_tid",
	  .doc	   = "The first thread of the process.",
	  .example = "profile:hz:99 /tid != leader_tid/ { @[comm] = count(); }",
	  .result  = result_number, .emit = emit_leader_tid },
	{ .sig	   = "? leader_tid(ptr task)",
	  .doc	   = "The first thread of a task's process.",
	  .example = "profile:hz:99 { @[leader_tid(curtask)] = count(); }",
	  .result  = result_number, .emit = emit_leader_tid },
	{ .sig	   = "bool has_cpid",
	  .doc	   = "Whether there is a command that -c runs. A constant.",
	  .example = "begin { if (has_cpid) { print(cpid); } exit(); }",
	  .flags   = BI_CONST | BI_EARLY,
	  .fold	   = fold_has_cpid },
	{ 0 }
};
