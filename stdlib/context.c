/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/context.c - what the probe itself brings: args arg0... retval ctx func reg probe
 * usermode.
 *
 * How they are found differs with the mechanism (lang/probe.h); here it is only asked whether the
 * probe type has such a thing at all. Which mechanism will be used is decided later, and looks at
 * what the program uses (enum use). */
#include "stdlib/stdlib.h"

#include <linux/bpf.h>
#include <string.h>
#include "host/arch.h"

/* ---- arguments --------------------------------------------------------------------------------- */

static const struct type *result_args(struct sema *s, struct node *call)
{
	return s->prog && s->prog->args ? s->prog->args : not_here(s, call);
}

/* As a whole: where it lies. */
static LLVMValueRef emit_args(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)call, (void)dst;
	if (cg->prog->mech->emit_args)
		return cg->prog->mech->emit_args(cg);
	return LLVMBuildPtrToInt(cg->b, cg->ctx, cg->i64, "args");
}

static unsigned arg_number(const struct node *call)
{
	const char *digits = call->call.name + strlen("arg");

	return digits[1] ? 10u * (unsigned)(digits[0] - '0') + (unsigned)(digits[1] - '0')
			 : (unsigned)(digits[0] - '0');
}

/* The attach point that should have argument N and has not: one that is named, or all that a
 * wildcard found. */
static const struct probe *without_arg(const struct prog *prog, unsigned n)
{
	const struct probe *lacks = NULL;
	uint32_t have = 0;

	if (!prog->ops->has_argn)
		return NULL;
	for (uint32_t i = 0; i < prog->npoints; i++) {
		if (prog->ops->has_argn(prog->points[i], n))
			have++;
		else if (!lacks || !prog->points[i]->wild)
			lacks = prog->points[i];
	}
	return lacks && (!have || !lacks->wild) ? lacks : NULL;
}

static const struct type *result_argn(struct sema *s, struct node *call)
{
	const struct mech *const *m = s->prog && s->prog->ops ? s->prog->ops->mechs : NULL;
	unsigned most = 0, has, n = arg_number(call);
	const struct probe *lacks;

	if (!MECH_ANY(s, emit_argn))
		return not_here(s, call);
	for (; *m; m++) {
		has = (*m)->nargs == NARGS_OF_REGS ? host_arch(s->unit->host)->nargs : (*m)->nargs;
		if ((*m)->emit_argn && has > most)
			most = has;
	}
	lacks = without_arg(s->prog, n);
	if (n < most && !lacks)
		return type_u64(s->types);
	if (n >= most)
		sema_error(s, call->loc, E_NO_ARGUMENT, "only %u arguments can be had here", most);
	else
		sema_error(s, call->loc, E_NO_ARGUMENT, "'%s' has no arg%u that can be read",
			   lacks->name, n);
	return s->final ? &type_error : NULL;
}

static LLVMValueRef emit_argn(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	return cg->prog->mech->emit_argn(cg, arg_number(call));
}

static const struct type *result_retval(struct sema *s, struct node *call)
{
	if (s->prog && s->prog->retval)
		return s->prog->retval;
	return MECH_ANY(s, emit_retval) ? type_u64(s->types) : not_here(s, call);
}

static LLVMValueRef emit_retval(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)call, (void)dst;
	return cg->prog->mech->emit_retval(cg);
}

/* ---- the context itself ------------------------------------------------------------------------ */

static const struct type *result_ctx(struct sema *s, struct node *call)
{
	const struct probe_ops *ops = s->prog ? s->prog->ops : NULL;
	const struct type *t = NULL;

	if (ops && ops->ctx && s->prog->npoints)
		t = ops->ctx(s, s->prog->points[0]);
	return t ? t : not_here(s, call);
}

static LLVMValueRef emit_ctx(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)call, (void)dst;
	return LLVMBuildPtrToInt(cg->b, cg->ctx, cg->i64, "ctx");
}

static const struct type *result_reg(struct sema *s, struct node *call)
{
	const struct mech *const *m = s->prog && s->prog->ops ? s->prog->ops->mechs : NULL;
	const char *name = arg_str(call, 0);

	if (!name)
		return NULL;
	for (; m && *m; m++)
		if ((*m)->has_reg && (*m)->has_reg(s->unit->host, name))
			return type_u64(s->types);
	if (!MECH_ANY(s, has_reg))
		return not_here(s, call);
	sema_error(s, call->call.args->loc, E_NO_REGISTER, "this machine has no register '%s'",
		   name);
	sema_hint(s, "such as %s", host_arch(s->unit->host)->regs_words);
	return s->final ? &type_error : NULL;
}

static LLVMValueRef emit_reg(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	return cg->prog->mech->emit_reg(cg, arg_str(call, 0));
}

/* Was user code interrupted? Where there are no registers: our own probes run for user space. */
static LLVMValueRef emit_usermode(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	const struct arch *arch = host_arch(cg->unit->host);
	LLVMValueRef reg = NULL;

	(void)call, (void)dst;
	if (cg->prog->mech->emit_reg)
		reg = cg->prog->mech->emit_reg(cg, arch->user.reg);
	if (!reg)
		return cg_i64(cg, cg->prog->ops->special);
	reg = LLVMBuildAnd(cg->b, reg, cg_i64(cg, arch->user.mask), "");
	return emit_bool(cg, emit_test(cg, LLVMIntEQ, reg, cg_i64(cg, arch->user.is)));
}

/* ---- where we are ------------------------------------------------------------------------------ */

static bool knows_func(struct sema *s)
{
	const struct mech *const *m = s->prog->ops->mechs;

	while (*m && !((*m)->emit_func && host_has(s->unit->host, (*m)->func_needs)))
		m++;
	return *m;
}

static const struct type *result_func(struct sema *s, struct node *call)
{
	if (!MECH_ANY(s, emit_func))
		return not_here(s, call);
	if (!knows_func(s)) {
		sema_error(s, call->loc, E_NEEDS_KERNEL,
			   "this kernel does not tell which function it is");
		diag_hint(s->unit->diag, "'probe' tells the attach point");
		return s->final ? &type_error : NULL;
	}
	return type_simple(s->types, s->prog->ops->user ? T_USYM : T_KSYM);
}

static LLVMValueRef emit_func(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	LLVMValueRef addr = cg->prog->mech->emit_func(cg);

	if (call->type->kind == T_KSYM)
		return addr;
	emit_usym_of(cg, call, addr, dst);
	return NULL;
}

static const struct type *result_probe(struct sema *s, struct node *call)
{
	(void)call;
	return type_simple(s->types, T_PROBE);
}

static LLVMValueRef emit_probe(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)call, (void)dst;
	return cg_point(cg);
}

/* ---- rows -------------------------------------------------------------------------------------- */

#define ARG_ROW(n, point, in_manual) \
	{ .sig	   = "uint64 arg" #n, \
	  .doc	   = "An argument of the function or raw tracepoint, as an integer: `arg0` is " \
		     "the " \
		     "first. Functions have up to six in registers on x86-64, eight on arm64.", \
	  .example = point " { @ = arg" #n "; }", \
	  .flags   = in_manual, \
	  .uses	   = USE_ARGN, .result = result_argn, .emit = emit_argn }
#define ARG_OF_FUNCTION(n) ARG_ROW(n, "kprobe:vfs_read", BI_ALIAS)
#define ARG_OF_EVENT(n) ARG_ROW(n, "rawtracepoint:percpu_alloc_percpu", BI_ALIAS)

const struct builtin builtins_context[] = {
	{ .sig	   = "? args",
	  .doc	   = "The arguments of the event, as a record: `args.NAME`. `ktrace -lv` shows "
		     "their names.",
	  .example = "tracepoint:syscalls:sys_enter_openat { @[str(args.filename)] = count(); }",
	  .uses	   = USE_ARGS, .result = result_args, .emit = emit_args },
	ARG_ROW(0, "kprobe:vfs_read", 0),
	ARG_OF_FUNCTION(1), ARG_OF_FUNCTION(2), ARG_OF_FUNCTION(3), ARG_OF_FUNCTION(4),
	ARG_OF_FUNCTION(5), ARG_OF_EVENT(6), ARG_OF_EVENT(7), ARG_OF_EVENT(8), ARG_OF_EVENT(9),
	ARG_ROW(10, "rawtracepoint:mc_event", BI_ALIAS),
	ARG_ROW(11, "rawtracepoint:mc_event", BI_ALIAS),
	{ .sig	   = "? retval",
	  .doc	   = "What the function returns.",
	  .example = "kretprobe:vfs_read { @bytes = hist(retval); }",
	  .uses	   = USE_RETVAL, .result = result_retval, .emit = emit_retval },
	{ .sig	   = "? func",
	  .doc	   = "The function that is traced; the one that returns, at its return.",
	  .example = "kprobe:vfs_read { @[func] = count(); }",
	  .flags   = BI_FEW | BI_NOTES, .uses = USE_FUNC, .result = result_func,
	  .emit	   = emit_func, .record = record_met, .handle = handle_met },
	{ .sig	   = "? probe",
	  .doc	   = "The attach point in full, wildcards expanded.",
	  .example = "tracepoint:syscalls:sys_enter_* { @[probe] = count(); }",
	  .flags   = BI_FEW, .uses = USE_PROBE, .result = result_probe, .emit = emit_probe },
	{ .sig	   = "? ctx",
	  .doc	   = "The context of the probe, as the kernel gives it to programs.",
	  .example = "kprobe:vfs_read { @[((struct pt_regs *)ctx).ip] = count(); }",
	  .uses	   = USE_CTX, .result = result_ctx, .emit = emit_ctx },
	{ .sig	   = "? reg(strlit name)",
	  .doc	   = "A register of the interrupted code, by its name on this kind of machine; "
		     "`pc` and `sp` are on all.",
	  .example = "profile:hz:99 { @[ksym(reg(\"pc\"))] = count(); }",
	  .uses	   = USE_REG, .result = result_reg, .emit = emit_reg },
	{ .sig	   = "uint8 usermode",
	  .doc	   = "1 if user code was interrupted, 0 if the kernel's own was.",
	  .example = "profile:hz:99 { @[usermode] = count(); }",
	  .flags   = BI_FEW, .uses = USE_REG, .emit = emit_usermode },
	{ 0 }
};
