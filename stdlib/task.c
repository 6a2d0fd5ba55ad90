/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/task.c - the current thread's relations: ppid pcomm leader_comm leader_tid has_cpid, and
 * pid and tid as a namespace counts them.
 *
 * Parents and leaders are found by following pointers from the task, the current one or one that
 * is given. A thread number of a namespace is asked of a helper, which wants to know the
 * namespace by device and inode of its file: those of ktrace's own are put into the code, and
 * when it is the first namespace, whose inode never changes, nothing need be asked. */
#include "stdlib/stdlib.h"

#include <linux/bpf.h>
#include <string.h>
#include <sys/stat.h>

enum { FIRST_NAMESPACE = 0xeffffffc };			/* inode of the first pid namespace */

/* ---- relations --------------------------------------------------------------------------------- */

/* Is there type information to find members by? Told when not. */
static bool has_members(struct sema *s, const struct node *call)
{
	if (type_named(s->types, "struct", "task_struct"))
		return true;
	sema_error(s, call->loc, E_NEEDS_KERNEL, "'%s' needs the kernel's type information (BTF)",
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

/* ---- namespaces -------------------------------------------------------------------------------- */

static bool is_word(const struct node *call, const char *word)
{
	return !strcmp(call->call.args->ident.name, word);
}

static const struct type *result_in(struct sema *s, struct node *call)
{
	if (is_word(call, "init") || is_word(call, "curr_ns"))
		return type_int(s->types, 4, false);
	sema_error(s, call->call.args->loc, E_ARG_VALUE, "there is no namespace '%s'",
		   call->call.args->ident.name);
	sema_hint(s, "there are 'curr_ns' (that of ktrace) and 'init' (the first one)");
	return s->final ? &type_error : NULL;
}

/* As ktrace's own namespace counts: { u32 pid, u32 tgid }. */
static LLVMValueRef in_own(struct cg *cg, const struct stat *st, bool process)
{
	LLVMValueRef both = cg_mem(cg, 8, "ids"), args[4];

	args[0] = cg_i64(cg, st->st_dev);
	args[1] = cg_i64(cg, st->st_ino);
	args[2] = both;
	args[3] = cg_i64(cg, 8);
	cg_zero(cg, both, 8);
	cg_helper(cg, BPF_FUNC_get_ns_current_pid_tgid, args, 4);
	return cg_load_bits(cg, 32, cg_at(cg, both, process ? 4 : 0));
}

static LLVMValueRef emit_in(struct cg *cg, const struct node *call, bool process)
{
	struct stat st;

	if (is_word(call, "init") || !host_is_live(cg->unit->host) ||
	    stat("/proc/self/ns/pid", &st) < 0 || st.st_ino == FIRST_NAMESPACE)
		return process ? emit_pid(cg, call, NULL) : emit_tid(cg, call, NULL);
	return in_own(cg, &st, process);
}

static LLVMValueRef emit_pid_in(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	return emit_in(cg, call, true);
}

static LLVMValueRef emit_tid_in(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	return emit_in(cg, call, false);
}

/* ---- the command ------------------------------------------------------------------------------- */

static LLVMValueRef emit_has_cpid(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)call, (void)dst;
	return cg_i64(cg, cg->unit->has_child);
}

/* ---- rows -------------------------------------------------------------------------------------- */

const struct builtin builtins_task[] = {
	{ .sig	   = "uint32 pid(name namespace)",
	  .doc	   = "The process that hit the probe, as a pid namespace counts: `init` (the "
		     "first one) or `curr_ns` (that of ktrace).",
	  .example = "tracepoint:syscalls:sys_enter_openat { @[pid(curr_ns)] = count(); }",
	  .result  = result_in, .emit = emit_pid_in },
	{ .sig	   = "uint32 tid(name namespace)",
	  .doc	   = "The thread that hit the probe, as a pid namespace counts: `init` or "
		     "`curr_ns`.",
	  .example = "tracepoint:syscalls:sys_enter_openat { @[tid(init)] = count(); }",
	  .result  = result_in, .emit = emit_tid_in },
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
	  .doc	   = "Whether there is a command that -c runs.",
	  .example = "begin { if (has_cpid) { print(cpid); } exit(); }",
	  .emit	   = emit_has_cpid },
	{ 0 }
};
