/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/task.c - the current thread's relations: ppid pcomm leader_comm leader_tid has_cpid; and
 * the name of any thread, by its number: comm(pid).
 *
 * Parents and leaders are found by following pointers from the task, the current one or one that
 * is given.
 *
 * A thread by its number is looked up as the kernel does it: a pid namespace has a tree (an
 * xarray, include/linux/xarray.h) of nodes with 64 slots, each of which takes six bits of the
 * number; a slot whose low bits are 10 leads to the next node, one whose low bits are 00 to the
 * number's struct pid, and that to the task. The first namespace, by which we count, is found from
 * the current thread, which has a number in it. The kernel's own function for this may be called
 * by few kinds of programs, and the tree may change while we read it: then there is no name. */
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

/* ---- by number --------------------------------------------------------------------------------- */

enum {
	NAME_BYTES = 16,
	SLOTS = 64, LEVELS = 6,
	TAG_MASK = 3, TAG_NODE = 2,
};

/* What we read on the way, to be looked for before. */
static const struct { const char *record, *member; } on_the_way[] = {
	{ "task_struct", "thread_pid" }, { "task_struct", "pid_links" }, { "pid", "numbers" },
	{ "pid", "tasks" }, { "upid", "ns" }, { "pid_namespace", "idr" },
	{ "xa_node", "shift" }, { "xa_node", "slots" }, { "xarray", "xa_head" },
};

static const struct type *result_comm_of(struct sema *s, struct node *call)
{
	const struct type *t;
	struct field f;

	for (size_t i = 0; i < COUNT(on_the_way); i++) {
		t = type_named(s->types, "struct", on_the_way[i].record);
		if (t && type_field(s->types, t, on_the_way[i].member, &f))
			continue;
		sema_error(s, call->loc, E_NEEDS_KERNEL,
			   "this kernel keeps its threads in no tree that '%s' can read",
			   call->call.name);
		return s->final ? &type_error : NULL;
	}
	return type_string(s->types, NAME_BYTES);
}

static uint32_t offset_of(struct cg *cg, const char *record, const char *member)
{
	struct types *ts = cg->unit->types;
	struct field f = { 0 };

	type_field(ts, type_named(ts, "struct", record), member, &f);
	return f.off;
}

static LLVMValueRef read_word(struct cg *cg, LLVMValueRef addr)
{
	return cg_read_scalar(cg, AS_KERNEL, addr, type_u64(cg->unit->types));
}

/* The root of the tree of the first namespace. */
static LLVMValueRef tree_root(struct cg *cg)
{
	LLVMValueRef at = cg_btf_member(cg, "task_struct", "thread_pid", cg_task(cg),
					cg_task_space(cg));

	at = cg_btf_member(cg, "pid", "numbers", at, AS_KERNEL);
	at = cg_btf_member(cg, "upid", "ns", at, AS_KERNEL);
	return cg_btf_member(cg, "pid_namespace", "idr.idr_rt.xa_head", at, AS_KERNEL);
}

/* The slot for number N: the address of its struct pid, or something with low bits, or 0. */
static LLVMValueRef find_slot(struct cg *cg, LLVMValueRef n)
{
	LLVMBasicBlockRef down = cg_block(cg, "down"), within = cg_block(cg, "within");
	LLVMValueRef slot = emit_var(cg, tree_root(cg)), rest = emit_var(cg, n), node, shift, i;
	LLVMValueRef one = cg_i64(cg, 1);
	struct emit_loop l;

	emit_loop(cg, LEVELS, &l);
	node = emit_get(cg, slot);
	i = LLVMBuildAnd(cg->b, node, cg_i64(cg, TAG_MASK), "");
	cg_branch(cg, emit_test(cg, LLVMIntEQ, i, cg_i64(cg, TAG_NODE)), down, l.done);
	cg_enter(cg, down);
	node = LLVMBuildSub(cg->b, node, cg_i64(cg, TAG_NODE), "");
	shift = cg_btf_member(cg, "xa_node", "shift", node, AS_KERNEL);
	shift = LLVMBuildAnd(cg->b, shift, cg_i64(cg, 63), "");
	n = emit_get(cg, rest);
	i = LLVMBuildLShr(cg->b, n, shift, "");
	emit_set(cg, slot, cg_i64(cg, 0));
	/* a number that is too large for the root's level is not there */
	cg_branch(cg, emit_test(cg, LLVMIntULT, i, cg_i64(cg, SLOTS)), within, l.done);
	cg_enter(cg, within);
	node = cg_btf_member(cg, "xa_node", "slots", node, AS_KERNEL);
	i = LLVMBuildShl(cg->b, i, cg_i64(cg, 3), "");
	emit_set(cg, slot, read_word(cg, LLVMBuildAdd(cg->b, node, i, "")));
	i = LLVMBuildSub(cg->b, LLVMBuildShl(cg->b, one, shift, ""), one, "");
	emit_set(cg, rest, LLVMBuildAnd(cg->b, n, i, ""));
	emit_loop_next(cg, &l);
	return emit_get(cg, slot);
}

/* Is V an address: neither nothing nor something with low bits? */
static LLVMValueRef is_pointer(struct cg *cg, LLVMValueRef v)
{
	LLVMValueRef zero = cg_i64(cg, 0), tag = LLVMBuildAnd(cg->b, v, cg_i64(cg, TAG_MASK), "");

	return LLVMBuildAnd(cg->b, emit_test(cg, LLVMIntEQ, tag, zero),
			    emit_test(cg, LLVMIntNE, v, zero), "");
}

static LLVMValueRef emit_comm_of(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	LLVMBasicBlockRef good = cg_block(cg, "good"), have = cg_block(cg, "have");
	LLVMBasicBlockRef done = cg_block(cg, "named");
	LLVMValueRef n = LLVMBuildAnd(cg->b, cg_expr(cg, call->call.args),
				      cg_i64(cg, 0xffffffff), ""), at;
	static const char unknown[] = "[unknown]";

	cg_text(cg, dst, NAME_BYTES, unknown, sizeof(unknown) - 1);
	at = find_slot(cg, n);
	cg_branch(cg, is_pointer(cg, at), good, done);
	cg_enter(cg, good);
	at = read_word(cg, cg_btf_member(cg, "pid", "tasks", at, AS_KERNEL));
	cg_branch(cg, is_pointer(cg, at), have, done);
	cg_enter(cg, have);
	at = LLVMBuildSub(cg->b, at, cg_i64(cg, offset_of(cg, "task_struct", "pid_links")), "");
	at = cg_btf_member(cg, "task_struct", "comm", at, AS_KERNEL);
	emit_comm_at(cg, AS_KERNEL, at, dst);
	cg_goto(cg, done);
	cg_enter(cg, done);
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
	{ .sig	   = "? comm(int pid)",
	  .doc	   = "The name of the thread with this number, as the machine's first pid "
		     "namespace counts (`pid(init)`), or \"[unknown]\".",
	  .example = "tracepoint:signal:signal_generate { printf(\"%s to %s\\n\", comm, "
		     "comm(args.pid)); }",
	  .flags   = BI_FEW, .result = result_comm_of, .emit = emit_comm_of },
	{ .sig	   = "bool has_cpid",
	  .doc	   = "Whether there is a command that -c runs. A constant.",
	  .example = "begin { if (has_cpid) { print(cpid); } exit(); }",
	  .flags   = BI_CONST | BI_EARLY,
	  .fold	   = fold_has_cpid },
	{ 0 }
};
