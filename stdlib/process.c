/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/process.c - the current thread, and the CPU it runs on: pid tid comm uid gid username
 * cgroup curtask cpid cpu ncpus numaid rand, and signals to it.
 *
 * What lies in the task is loaded from there: a load costs 1 ns where a helper costs 9 to 33. Only
 * where ktrace runs in a pid namespace of its own a helper is asked who that is there.
 * That needs type information and a task whose type the verifier knows; kernels without (before
 * 5.11) are asked by helpers. `pid` is what user space calls so, the kernel's tgid. */
#include "stdlib/stdlib.h"

#include <linux/bpf.h>
#include <signal.h>
#include <string.h>
#include <strings.h>

enum { COMM_BYTES = 16, MAX_SIGNAL = 64 };

/* ---- loads from the task ----------------------------------------------------------------------- */

/* May the members of tasks be loaded? */
static bool task_known(struct cg *cg)
{
	return cg_task_space(cg) == AS_BTF && type_named(cg->unit->types, "struct", "task_struct");
}

static LLVMValueRef task_member(struct cg *cg, const char *path)
{
	return cg_btf_member(cg, "task_struct", path, cg_task(cg), AS_BTF);
}

/* The upper or lower half of what HELPER gives. */
static LLVMValueRef half(struct cg *cg, int helper, bool upper)
{
	LLVMValueRef both = cg_helper_pure(cg, helper);

	if (upper)
		return LLVMBuildLShr(cg->b, both, cg_i64(cg, 32), "");
	return LLVMBuildAnd(cg->b, both, cg_i64(cg, 0xffffffff), "");
}

/* As the machine's first namespace counts. */
static LLVMValueRef first_id(struct cg *cg, bool process)
{
	const char *member = process ? "tgid" : "pid";

	if (!task_known(cg))
		return half(cg, BPF_FUNC_get_current_pid_tgid, process);
	return LLVMBuildAnd(cg->b, task_member(cg, member), cg_i64(cg, 0xffffffff), member);
}

/* Its half of IDS. */
static LLVMValueRef one_id(struct cg *cg, LLVMValueRef ids, bool process)
{
	if (process)
		return LLVMBuildLShr(cg->b, ids, cg_i64(cg, 32), "pid");
	return LLVMBuildAnd(cg->b, ids, cg_i64(cg, 0xffffffff), "tid");
}

/* As that of ktrace does, which is seldom another. */
static LLVMValueRef own_id(struct cg *cg, bool process)
{
	uint64_t dev, inode;

	if (!host_own_pid_ns(cg->unit->host, &dev, &inode))
		return first_id(cg, process);
	return one_id(cg, cg_ids(cg), process);
}

/* As that of whom the command line says to trace. */
static LLVMValueRef target_id(struct cg *cg, bool process)
{
	const struct whose *w = &cg->unit->whose;

	return one_id(cg, cg_ids_in(cg, w->ns_dev, w->ns_inode), process);
}

static const struct namespace {
	const char *name;
	LLVMValueRef (*id)(struct cg *cg, bool process);
	bool target;
} namespaces[] = {
	{ "curr_ns", own_id, false },
	{ "init", first_id, false },
	{ "target_ns", target_id, true },
};

/* The one that CALL asks for; NULL: there is none of that name. */
static const struct namespace *namespace_of(const struct node *call)
{
	const struct node *arg = call->call.args;

	for (size_t i = 0; i < COUNT(namespaces); i++)
		if (!arg || !strcmp(arg->ident.name, namespaces[i].name))
			return &namespaces[i];
	return NULL;
}

static const struct type *result_id(struct sema *s, struct node *call)
{
	const struct namespace *ns = namespace_of(call);

	if (ns && ns->target && !s->unit->whose.ns_inode && host_is_live(s->unit->host)) {
		sema_error(s, call->call.args->loc, E_NO_NAMESPACE,
			   "'%s' is the namespace of nobody", ns->name);
		sema_hint(s, "it is that of -p, --pidns or --container, and none was given");
		return s->final ? &type_error : NULL;
	}
	if (ns)
		return type_int(s->types, 4, false);
	sema_error(s, call->call.args->loc, E_NO_NAMESPACE, "there is no namespace '%s'",
		   call->call.args->ident.name);
	sema_hint(s, "there are 'curr_ns' (that of ktrace), 'init' (the first one) and 'target_ns' "
		  "(that of -p, --pidns or --container)");
	return s->final ? &type_error : NULL;
}

static LLVMValueRef emit_pid(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	return namespace_of(call)->id(cg, true);
}

static LLVMValueRef emit_tid(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	return namespace_of(call)->id(cg, false);
}

static LLVMValueRef emit_uid(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)call, (void)dst;
	if (!task_known(cg))
		return half(cg, BPF_FUNC_get_current_uid_gid, false);
	return cg_btf_member(cg, "cred", "uid.val", task_member(cg, "cred"), AS_BTF);
}

static LLVMValueRef emit_gid(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)call, (void)dst;
	if (!task_known(cg))
		return half(cg, BPF_FUNC_get_current_uid_gid, true);
	return cg_btf_member(cg, "cred", "gid.val", task_member(cg, "cred"), AS_BTF);
}

/* ---- comm -------------------------------------------------------------------------------------- */

/* The lowest bit of each byte of WORD that is 0, as the highest bit of that byte: exact for the
 * first such byte. */
static LLVMValueRef zero_bytes(struct cg *cg, LLVMValueRef word)
{
	LLVMValueRef v = LLVMBuildSub(cg->b, word, cg_i64(cg, 0x0101010101010101), "");

	v = LLVMBuildAnd(cg->b, v, LLVMBuildNot(cg->b, word, ""), "");
	return LLVMBuildAnd(cg->b, v, cg_i64(cg, 0x8080808080808080), "");
}

/* WORD without what follows its first zero byte, ZEROS being its zero_bytes(). */
static LLVMValueRef cut_word(struct cg *cg, LLVMValueRef word, LLVMValueRef zeros)
{
	LLVMValueRef first = LLVMBuildAnd(cg->b, zeros, LLVMBuildNeg(cg->b, zeros, ""), "");

	return LLVMBuildAnd(cg->b, word, LLVMBuildSub(cg->b, first, cg_i64(cg, 1), ""), "");
}

/* Two loads. Kernels before 5.17 left the tail of an earlier, longer name behind the NUL. DST may
 * lie anywhere in a key, so the words are put together elsewhere; LLVM drops the copy. */
void emit_comm_at(struct cg *cg, enum space space, LLVMValueRef addr, LLVMValueRef dst)
{
	const struct type *u64 = type_u64(cg->unit->types);
	LLVMValueRef name = cg_mem(cg, COMM_BYTES, "comm"), low, high, zeros, whole;

	low = cg_read_scalar(cg, space, addr, u64);
	high = cg_read_scalar(cg, space, LLVMBuildAdd(cg->b, addr, cg_i64(cg, 8), ""), u64);
	zeros = zero_bytes(cg, low);
	whole = emit_test(cg, LLVMIntEQ, zeros, cg_i64(cg, 0));
	high = cut_word(cg, high, zero_bytes(cg, high));
	cg_store_bits(cg, 64, name, cut_word(cg, low, zeros));
	high = LLVMBuildSelect(cg->b, whole, high, cg_i64(cg, 0), "");
	cg_store_bits(cg, 64, cg_at(cg, name, 8), high);
	cg_copy(cg, dst, name, COMM_BYTES);
}

static LLVMValueRef emit_comm(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	LLVMValueRef name, args[2];

	(void)call;
	if (task_known(cg)) {
		emit_comm_at(cg, AS_BTF, task_member(cg, "comm"), dst);
		return NULL;
	}
	args[0] = name = cg_mem(cg, COMM_BYTES, "comm");
	args[1] = cg_i64(cg, COMM_BYTES);
	cg_zero(cg, name, COMM_BYTES);
	cg_helper(cg, BPF_FUNC_get_current_comm, args, 2);
	cg_copy(cg, dst, name, COMM_BYTES);
	return NULL;
}

/* ---- the task itself, and what helpers tell ---------------------------------------------------- */

static const struct type *result_curtask(struct sema *s, struct node *call)
{
	const struct type *task = type_named(s->types, "struct", "task_struct");
	bool known = host_has(s->unit->host, HF_TASK_BTF);

	(void)call;
	if (!task)
		return type_in(s->types, type_u64(s->types), AS_KERNEL);
	return type_ptr(s->types, task, known ? AS_BTF : AS_KERNEL);
}

static LLVMValueRef emit_curtask(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)call, (void)dst;
	return cg_task(cg);
}

static const struct type *result_username(struct sema *s, struct node *call)
{
	(void)call;
	return type_simple(s->types, T_USER);
}

static LLVMValueRef emit_cgroup(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)call, (void)dst;
	return cg_helper_pure(cg, BPF_FUNC_get_current_cgroup_id);
}

static LLVMValueRef emit_cpid(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)call, (void)dst;
	return cg_load_bits(cg, 32, cg_global(cg, cg->unit->globals.child_pid));
}

static const struct type *result_cpid(struct sema *s, struct node *call)
{
	if (!s->unit->has_child)
		sema_warn(s, call->loc, W_NO_CHILD, "'%s' is 0: there is no command (-c)",
			  call->call.name);
	return type_u64(s->types);
}

static LLVMValueRef emit_cpu(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)call, (void)dst;
	return cg_helper_pure(cg, BPF_FUNC_get_smp_processor_id);
}

static LLVMValueRef emit_numaid(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)call, (void)dst;
	return cg_helper_pure(cg, BPF_FUNC_get_numa_node_id);
}

static LLVMValueRef emit_ncpus(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)call, (void)dst;
	return cg_i64(cg, host_ncpus(cg->unit->host));
}

static LLVMValueRef emit_rand(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)call, (void)dst;
	return cg_helper(cg, BPF_FUNC_get_prandom_u32, NULL, 0);
}

/* ---- signals ----------------------------------------------------------------------------------- */

/* "KILL" or "SIGKILL", in any case; 0: no such signal. */
static int signal_number(const char *name)
{
	const char *abbrev;

	if (!strncasecmp(name, "SIG", 3))
		name += 3;
	for (int i = 1; i <= MAX_SIGNAL; i++) {
		abbrev = sigabbrev_np(i);
		if (abbrev && !strcasecmp(abbrev, name))
			return i;
	}
	return 0;
}

static const struct type *result_signal(struct sema *s, struct node *call)
{
	const struct node *arg = call->call.args;
	const char *name;
	int64_t n;

	if (!arg->type || arg->type->kind == T_ERROR)
		return NULL;
	if (!host_has(s->unit->host, HF_SEND_SIGNAL))
		sema_error(s, call->loc, E_NEEDS_KERNEL,
			   "this kernel cannot send signals from programs");
	else if (sema_str_literal(arg, &name) ? !signal_number(name) : sema_int_literal(arg, &n) &&
		 (n < 1 || n > MAX_SIGNAL))
		sema_error(s, arg->loc, E_NO_SIGNAL, "there is no such signal");
	else if (!sema_str_literal(arg, &name) && !type_is_int(arg->type))
		sema_error(s, arg->loc, E_ARG_TYPE,
			   "'%s' takes a number or a name in quotes, not '%s'", call->call.name,
			   arg->type->name);
	else
		return &type_void;
	return s->final ? &type_error : NULL;
}

static void send_signal(struct cg *cg, const struct node *call, int helper)
{
	const char *name = arg_str(call, 0);
	LLVMValueRef sig =
		name ? cg_i64(cg, (uint64_t)signal_number(name)) : cg_expr(cg, call->call.args);
	LLVMBasicBlockRef failed = cg_block(cg, "failed"), done = cg_block(cg, "signalled");
	LLVMValueRef ret = cg_helper(cg, helper, &sig, 1);

	cg_branch(cg, emit_test(cg, LLVMIntEQ, ret, cg_i64(cg, 0)), done, failed);
	cg_enter(cg, failed);
	cg_failed(cg, LOSS_CALL, helper, ret);
	cg_goto(cg, done);
	cg_enter(cg, done);
}

static LLVMValueRef emit_signal(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	send_signal(cg, call, BPF_FUNC_send_signal);
	return NULL;
}

static LLVMValueRef emit_signal_thread(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	send_signal(cg, call, BPF_FUNC_send_signal_thread);
	return NULL;
}

/* ---- rows -------------------------------------------------------------------------------------- */

const struct builtin builtins_process[] = {
	{ .sig	   = "uint32 pid",
	  .doc	   = "The process that hit the probe (the kernel's tgid), as ktrace's pid "
		     "namespace counts; 0 if it is of another.",
	  .example = "tracepoint:syscalls:sys_enter_openat { @[pid] = count(); }",
	  .emit	   = emit_pid },
	{ .sig	   = "uint32 tid",
	  .doc	   = "The thread that hit the probe (the kernel's pid), as ktrace's pid "
		     "namespace counts; 0 if it is of another.",
	  .example = "tracepoint:syscalls:sys_enter_openat { @[pid, tid] = count(); }",
	  .emit	   = emit_tid },
	{ .sig	   = "uint32 pid(name namespace)",
	  .doc	   = "The process that hit the probe, as a pid namespace counts: `init` (the "
		     "machine's first one), `curr_ns` (that of ktrace, as `pid` does) or "
		     "`target_ns` (that of -p, --pidns or --container; 0 outside of it).",
	  .example = "tracepoint:syscalls:sys_enter_openat { @[pid(init)] = count(); }",
	  .result  = result_id, .emit = emit_pid },
	{ .sig	   = "uint32 tid(name namespace)",
	  .doc	   = "The thread that hit the probe, as a pid namespace counts: `init`, "
		     "`curr_ns` or `target_ns`.",
	  .example = "tracepoint:syscalls:sys_enter_openat { @[tid(init)] = count(); }",
	  .result  = result_id, .emit = emit_tid },
	{ .sig	   = "string[16] comm",
	  .doc	   = "The name of the current thread, at most 15 bytes.",
	  .example = "tracepoint:syscalls:sys_enter_openat { @[comm] = count(); }",
	  .flags   = BI_FEW, .emit = emit_comm },
	{ .sig	   = "uint64 uid",
	  .doc	   = "The user that runs the current thread.",
	  .example = "tracepoint:syscalls:sys_enter_openat { @[uid] = count(); }",
	  .flags   = BI_FEW, .emit = emit_uid },
	{ .sig	   = "uint64 gid",
	  .doc	   = "The group of the user that runs the current thread.",
	  .example = "tracepoint:syscalls:sys_enter_openat { @[gid] = count(); }",
	  .flags   = BI_FEW, .emit = emit_gid },
	{ .sig	   = "? username",
	  .doc	   = "The name of the user that runs the current thread, from /etc/passwd.",
	  .example = "tracepoint:syscalls:sys_enter_openat { @[username] = count(); }",
	  .flags   = BI_FEW, .result = result_username, .emit = emit_uid },
	{ .sig	   = "uint64 cgroup",
	  .doc	   = "The number of the control group (v2) of the current thread.",
	  .example = "tracepoint:syscalls:sys_enter_openat { @[cgroup_path(cgroup)] = count(); }",
	  .flags   = BI_FEW, .emit = emit_cgroup },
	{ .sig	   = "? curtask",
	  .doc	   = "The current thread's `struct task_struct`.",
	  .example = "tracepoint:syscalls:sys_enter_openat { @[curtask.real_parent.comm] = "
		     "count(); }",
	  .result  = result_curtask, .emit = emit_curtask },
	{ .sig	   = "? cpid",
	  .doc	   = "The process of the command that -c runs, or 0.",
	  .example = "tracepoint:syscalls:sys_enter_openat /pid == cpid/ { @ = count(); }",
	  .result  = result_cpid, .emit = emit_cpid },
	{ .sig	   = "uint64 cpu",
	  .doc	   = "The CPU that hit the probe.",
	  .example = "profile:hz:99 { @[cpu] = count(); }",
	  .flags   = BI_FEW, .emit = emit_cpu },
	{ .sig	   = "uint64 ncpus",
	  .doc	   = "How many CPUs this machine can have.",
	  .example = "begin { print(ncpus); exit(); }",
	  .flags   = BI_FEW, .emit = emit_ncpus },
	{ .sig	   = "uint64 numaid",
	  .doc	   = "The memory node of the CPU that hit the probe.",
	  .example = "profile:hz:99 { @[numaid] = count(); }",
	  .flags   = BI_FEW, .emit = emit_numaid },
	{ .sig	   = "uint64 rand",
	  .doc	   = "A random number of 32 bits.",
	  .example = "begin { print(rand % 6 + 1); exit(); }",
	  .emit	   = emit_rand },
	{ .sig	   = "void signal(any signal)",
	  .doc	   = "Sends a signal (a number or a name) to the current process. Needs --unsafe.",
	  .example = "tracepoint:syscalls:sys_enter_openat /comm == \"unwanted\"/ { "
		     "signal(\"KILL\"); }",
	  .flags   = BI_UNSAFE | BI_FAILS, .uses = USE_SIGNAL,
	  .result  = result_signal, .emit = emit_signal },
	{ .sig	   = "void signal_thread(any signal)",
	  .doc	   = "Sends a signal (a number or a name) to the current thread. Needs --unsafe.",
	  .example = "tracepoint:syscalls:sys_enter_openat /comm == \"unwanted\"/ { "
		     "signal_thread(15); }",
	  .flags   = BI_UNSAFE | BI_FAILS, .uses = USE_SIGNAL, .result = result_signal,
	  .emit	   = emit_signal_thread },
	{ 0 }
};
