/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/kernel.c - questions about types and about the kernel: is_* kfunc_exist pton percpu_kaddr
 * socket_cookie path, and two that change what runs: override write_user.
 *
 * What can be known when the program is compiled is a constant. The rest are the kernel's own
 * helpers, each with its own idea of which programs may call it: that is asked of the ways in
 * which the probe can be attached. */
#include "stdlib/stdlib.h"

#include <arpa/inet.h>
#include <linux/bpf.h>
#include <string.h>
#include "host/btf.h"

/* ---- types ------------------------------------------------------------------------------------- */

static struct node *answer(struct sema *s, const struct node *call, bool is)
{
	struct node *lit = node_new(s->arena, N_BOOL, call->loc);

	lit->num.val = is;
	return lit;
}

/* Known once the argument's type is, which `if comptime` waits for. */
static struct node *truth(struct sema *s, const struct node *call, bool is)
{
	return arg_type(call, 0) && (s->final || s->comptime) ? answer(s, call, is) : NULL;
}

static struct node *fold_is_array(struct sema *s, struct node *call)
{
	return truth(s, call, arg_type(call, 0) && arg_type(call, 0)->kind == T_ARRAY);
}

static struct node *fold_is_integer(struct sema *s, struct node *call)
{
	return truth(s, call, arg_type(call, 0) && arg_type(call, 0)->kind == T_INT);
}

static struct node *fold_is_unsigned(struct sema *s, struct node *call)
{
	const struct type *t = arg_type(call, 0);

	return truth(s, call, t && t->kind == T_INT && !type_is_signed(t));
}

static struct node *fold_is_ptr(struct sema *s, struct node *call)
{
	return truth(s, call, arg_type(call, 0) && arg_type(call, 0)->kind == T_PTR);
}

static struct node *fold_is_str(struct sema *s, struct node *call)
{
	return truth(s, call, arg_type(call, 0) && arg_type(call, 0)->kind == T_STRING);
}

static struct node *fold_is_literal(struct sema *s, struct node *call)
{
	enum node_kind kind = call->call.args->kind;

	return truth(s, call, kind == N_INT || kind == N_STR || kind == N_BOOL);
}

/* The kernel's way to return an error in place of a pointer. */
static LLVMValueRef emit_is_err(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	LLVMValueRef p = cg_expr(cg, call->call.args);

	(void)dst;
	return emit_bool(cg, emit_test(cg, LLVMIntUGE, p, cg_i64(cg, (uint64_t)-4095)));
}

/* ---- functions and variables of the kernel ----------------------------------------------------- */

struct mark { struct btf_set *btf; const char *tag; uint32_t func; bool marks, found; };

/* Functions that programs may call are marked as such since 6.10. */
static int look_at_mark(uint32_t id, const struct btf_type *t, void *arg)
{
	struct mark *m = arg;

	if (BTF_INFO_KIND(t->info) != BTF_KIND_DECL_TAG || strcmp(btf_name(m->btf, id), m->tag))
		return 0;
	m->marks = true;
	m->found |= t->type == m->func;
	return m->found;
}

static uint32_t kernel_func(const struct unit *u, const struct node *call)
{
	struct btf_set *btf = host_btf(u->host);

	return btf && arg_str(call, 0) ? btf_find(btf, arg_str(call, 0), BTF_KIND_FUNC) : 0;
}

static struct node *fold_kfunc_exist(struct sema *s, struct node *call)
{
	struct mark m = { .btf = host_btf(s->unit->host), .tag = "bpf_kfunc" };

	m.func = kernel_func(s->unit, call);
	if (m.func)
		btf_each(m.btf, look_at_mark, &m);
	return answer(s, call, m.func && (m.found || !m.marks));
}

/* As the cheapest way to attach the probe. */
static struct node *fold_kfunc_allowed(struct sema *s, struct node *call)
{
	const struct mech *const *m = s->prog && s->prog->ops ? s->prog->ops->mechs : NULL;
	uint32_t func = kernel_func(s->unit, call);

	return answer(s, call, func && m && *m &&
		      host_kfunc_allowed(s->unit->host, (uint32_t)(*m)->prog_type,
					 (uint32_t)(*m)->attach_type, func));
}

static uint32_t variable(const struct unit *u, const struct node *call)
{
	struct btf_set *btf = host_btf(u->host);

	return btf ? btf_find(btf, arg_str(call, 0), BTF_KIND_VAR) : 0;
}

static const struct type *result_percpu(struct sema *s, struct node *call)
{
	uint32_t id = variable(s->unit, call);
	const struct type *t;
	uint64_t addr;

	if (id && s->final && host_is_live(s->unit->host) &&
	    host_ksym_addr(s->unit->host, arg_str(call, 0), &addr)) {
		sema_error(s, call->loc, E_NEEDS_KERNEL,
			   "this kernel does not tell where its variables are");
		sema_hint(s, "it was built without CONFIG_KALLSYMS_ALL");
		return &type_error;
	}
	if (!id) {
		sema_error(s, call->call.args->loc, E_NO_PERCPU,
			   "the kernel has no variable '%s' for each CPU", arg_str(call, 0));
		return s->final ? &type_error : NULL;
	}
	t = type_btf(s->types, btf_type(host_btf(s->unit->host), id)->type, AS_KERNEL);
	return type_ptr(s->types, t ? t : &type_void, AS_KERNEL);
}

static LLVMValueRef emit_percpu(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	const struct node *cpu = call->call.args->next;
	LLVMValueRef args[2] = { cg_kernel_var(cg, variable(cg->unit, call)) };

	(void)dst;
	if (!cpu)
		return cg_helper(cg, BPF_FUNC_this_cpu_ptr, args, 1);
	args[1] = cg_expr(cg, cpu);
	return cg_helper(cg, BPF_FUNC_per_cpu_ptr, args, 2);
}

/* ---- addresses of networks --------------------------------------------------------------------- */

/* The bytes of ADDRESS, in the network's order: how many they are, 0 when it is none. */
static uint32_t read_address(const char *text, uint8_t ret[16])
{
	if (inet_pton(AF_INET, text, ret) == 1)
		return 4;
	return inet_pton(AF_INET6, text, ret) == 1 ? 16 : 0;
}

static const struct type *result_pton(struct sema *s, struct node *call)
{
	uint8_t bytes[16];
	uint32_t n = arg_str(call, 0) ? read_address(arg_str(call, 0), bytes) : 0;

	if (n)
		return type_array(s->types, type_int(s->types, 1, false), n);
	sema_error(s, call->call.args->loc, E_NO_INET, "'%s' is no internet address",
		   arg_str(call, 0) ? arg_str(call, 0) : "this");
	return s->final ? &type_error : NULL;
}

static LLVMValueRef emit_pton(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	uint8_t bytes[16];
	uint32_t n = read_address(arg_str(call, 0), bytes);
	LLVMValueRef mem = dst ? dst : cg_mem(cg, n, "address");

	cg_text(cg, mem, n, (const char *)bytes, n);
	return dst ? NULL : mem;
}

/* ---- helpers for some programs only ------------------------------------------------------------ */

/* May the probe be attached as a program of TYPE? */
static bool any_of_type(const struct sema *s, int type)
{
	const struct mech *const *m = s->prog && s->prog->ops ? s->prog->ops->mechs : NULL;

	for (; m && *m; m++)
		if ((*m)->prog_type == type)
			return true;
	return false;
}

/* Is the probe attached as a program of TYPE, whatever mechanism is taken? */
static bool all_of_type(const struct sema *s, int type)
{
	const struct mech *const *m = s->prog && s->prog->ops ? s->prog->ops->mechs : NULL;

	for (size_t i = 0; m && m[i]; i++)
		if (m[i]->prog_type != type)
			return false;
	return m != NULL;
}

static const struct type *result_cookie(struct sema *s, struct node *call)
{
	const struct type *t = arg_type(call, 0), *to;

	if (arg_pending(call, 0))
		return NULL;
	to = t->kind == T_PTR ? t->ptr.to : t;
	if (to != type_named(s->types, "struct", "sock") &&
	    !type_same(to, type_named(s->types, "struct", "sock"))) {
		sema_error(s, call->call.args->loc, E_ARG_TYPE,
			   "'%s' takes a 'struct sock *', not '%s'", call->call.name, t->name);
		return s->final ? &type_error : NULL;
	}
	return type_u64(s->types);
}

/* The kernel gives a socket its number when it is first asked for one. Where programs may not ask,
 * the number is read from the socket. */
static LLVMValueRef emit_cookie(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	const struct node *arg = call->call.args;
	enum space space = space_of(cg->prog, arg->type);
	LLVMValueRef sk = cg_expr(cg, arg);

	(void)dst;
	if (cg->prog->mech->prog_type == BPF_PROG_TYPE_TRACING && space == AS_BTF)
		return cg_helper(cg, BPF_FUNC_get_socket_cookie, &sk, 1);
	return cg_btf_member(cg, "sock", "__sk_common.skc_cookie.counter", sk, space);
}

static const struct type *result_path(struct sema *s, struct node *call)
{
	const struct type *t = arg_type(call, 0), *path = type_named(s->types, "struct", "path");
	const struct type *is;
	int64_t most = (int64_t)s->unit->config->max_strlen, size = arg_int(call, 1, most);

	if (arg_pending(call, 0))
		return NULL;
	if (!all_of_type(s, BPF_PROG_TYPE_TRACING))
		return not_here(s, call);
	is = t->kind == T_PTR ? t->ptr.to : t;
	if (!path || !type_same(is, path)) {
		sema_error(s, call->call.args->loc, E_ARG_TYPE,
			   "'%s' takes a 'struct path', not '%s'", call->call.name, t->name);
		return s->final ? &type_error : NULL;
	}
	if (size < 1 || size > most) {
		sema_error(s, sema_arg(call, 1)->loc, E_ARG_VALUE,
			   "'%s' gives 1 to %lld bytes, not %lld", call->call.name,
			   (long long)most, (long long)size);
		return s->final ? &type_error : NULL;
	}
	return type_string(s->types, (uint32_t)size);
}

/* The pointer from which members lead to N, and how far away N is: the verifier wants to see the
 * pointer itself compared with NULL. */
static LLVMValueRef start_of(struct cg *cg, const struct node *n, uint64_t *ret_off)
{
	*ret_off = 0;
	for (; n->type->kind != T_PTR && n->kind == N_MEMBER; n = n->member.base)
		*ret_off += n->member.sym->off;
	return n->type->kind == T_PTR ? cg_expr(cg, n) : cg_address(cg, n);
}

/* The kernel leaves garbage behind the text: it is copied once more. */
static LLVMValueRef emit_path(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	uint32_t cap = call->type->str.cap;
	LLVMValueRef text = cg_mem(cg, cap, "path"), args[3], start;
	LLVMBasicBlockRef ask = cg_block(cg, "ask"), done = cg_block(cg, "path");
	uint64_t off;

	cg_zero(cg, text, cap);
	start = start_of(cg, call->call.args, &off);
	cg_branch(cg, emit_test(cg, LLVMIntNE, start, cg_i64(cg, 0)), ask, done);
	cg_enter(cg, ask);
	args[0] = LLVMBuildAdd(cg->b, cg_opaque(cg, start), cg_i64(cg, off), "");
	args[1] = text;
	args[2] = cg_i64(cg, cap);
	cg_helper(cg, BPF_FUNC_d_path, args, 3);
	cg_goto(cg, done);
	cg_enter(cg, done);
	cg_read_string(cg, AS_KERNEL, dst, cap, LLVMBuildPtrToInt(cg->b, text, cg->i64, ""), NULL);
	return NULL;
}

/* ---- changes ----------------------------------------------------------------------------------- */

static const struct type *result_override(struct sema *s, struct node *call)
{
	if (any_of_type(s, BPF_PROG_TYPE_KPROBE) && !s->prog->ops->user)
		return &type_void;
	return not_here(s, call);
}

static LLVMValueRef emit_override(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	LLVMValueRef args[2] = { cg->ctx, cg_expr(cg, call->call.args) };

	(void)dst;
	cg_helper(cg, BPF_FUNC_override_return, args, 2);
	return NULL;
}

static const struct type *result_write_user(struct sema *s, struct node *call)
{
	if (arg_pending(call, 1))
		return NULL;
	if (host_has(s->unit->host, HF_PROBE_WRITE))
		return type_bool(s->types);
	sema_error(s, call->loc, E_NEEDS_KERNEL, "this kernel lets no program write user memory");
	return s->final ? &type_error : NULL;
}

static LLVMValueRef emit_write_user(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	const struct node *to = call->call.args, *what = to->next;
	const struct type *t = type_in(cg->unit->types, what->type, AS_NONE);
	uint32_t head = t->kind == T_BUFFER ? 4 : 0, size = t->size ? t->size : 8;
	LLVMValueRef mem = cg_mem(cg, size, "written"), args[3], ret;

	(void)dst;
	args[0] = cg_expr(cg, to);
	cg_into(cg, what, mem, t);
	args[1] = cg_at(cg, mem, head);
	args[2] = emit_bound(cg, cg_expr(cg, what->next), size - head);
	ret = cg_helper(cg, BPF_FUNC_probe_write_user, args, 3);
	return emit_bool(cg, emit_test(cg, LLVMIntEQ, ret, cg_i64(cg, 0)));
}

/* ---- rows -------------------------------------------------------------------------------------- */

#define IS_ROW(name, what, fn) \
	{ .sig	   = "bool " name "(any e)", \
	  .doc	   = "Whether an expression is " what ". It is not evaluated.", \
	  .example = "begin { print(" name "(comm)); exit(); }", \
	  .flags   = BI_CONST, .fold = fn }

const struct builtin builtins_kernel[] = {
	IS_ROW("is_array", "an array", fold_is_array),
	IS_ROW("is_integer", "an integer", fold_is_integer),
	IS_ROW("is_unsigned_integer", "an integer without a sign", fold_is_unsigned),
	IS_ROW("is_ptr", "a pointer", fold_is_ptr),
	IS_ROW("is_str", "a string", fold_is_str),
	IS_ROW("is_literal", "a literal", fold_is_literal),
	{ .sig	   = "bool is_err(num p)",
	  .doc	   = "Whether a pointer that a kernel function returned is an error in disguise.",
	  .example = "kretprobe:do_filp_open /is_err(retval)/ { @[comm] = count(); }",
	  .emit	   = emit_is_err },
	{ .sig	   = "bool kfunc_exist(strlit name)",
	  .doc	   = "Whether the kernel has a function of this name that programs may call.",
	  .example = "begin { print(kfunc_exist(\"bpf_task_from_pid\")); exit(); }",
	  .flags   = BI_CONST | BI_EARLY, .fold = fold_kfunc_exist },
	{ .sig	   = "bool kfunc_allowed(strlit name)",
	  .doc	   = "Whether the kernel has a function of this name that programs on this kind of "
		     "probe may call.",
	  .example = "begin { print(kfunc_allowed(\"bpf_task_from_pid\")); exit(); }",
	  .flags   = BI_CONST | BI_EARLY, .fold = fold_kfunc_allowed },
	{ .sig	   = "? percpu_kaddr(strlit variable[, int cpu])",
	  .doc	   = "The address of a variable of the kernel that each CPU has its own of: this "
		     "CPU's, or that of `cpu` (0 when there is no such CPU).",
	  .example = "begin { print(percpu_kaddr(\"runqueues\").nr_running); exit(); }",
	  .result  = result_percpu, .emit = emit_percpu },
	{ .sig	   = "? pton(strlit address)",
	  .doc	   = "The 4 or 16 bytes of an internet address.",
	  .example = "begin { print(ntop(pton(\"127.0.0.1\"))); exit(); }",
	  .result  = result_pton, .emit = emit_pton },
	{ .sig	   = "? socket_cookie(any sk)",
	  .doc	   = "The number that the kernel gives a socket (`struct sock *`) and no other.",
	  .example = "rawtracepoint:inet_sock_set_state { @[socket_cookie(args.sk)] = count(); }",
	  .result  = result_cookie, .emit = emit_cookie },
	{ .sig	   = "? path(any path[, intlit size])",
	  .doc	   = "The full name of a file, of a `struct path`; in the probes where the kernel "
		     "allows it: fentry, fexit and iter.",
	  .example = "iter:task_file { print(path(ctx.file.f_path)); }",
	  .result  = result_path, .emit = emit_path },
	{ .sig	   = "? override(int value)",
	  .doc	   = "Makes the traced function return `value` without running it, where the "
		     "kernel allows errors to be injected. Needs --unsafe.",
	  .example = "kprobe:__x64_sys_getuid /comm == \"id\"/ { override(21); }",
	  .flags   = BI_UNSAFE, .result = result_override, .emit = emit_override },
	{ .sig	   = "? write_user(num address, any data, int length)",
	  .doc	   = "Writes up to `length` bytes of `data` to the process's memory. True if that "
		     "worked. Needs --unsafe.",
	  .example = "tracepoint:syscalls:sys_enter_newuname { write_user(args.name, \"x\", 2); }",
	  .flags   = BI_UNSAFE | BI_DROP,
	  .result  = result_write_user, .emit = emit_write_user },
	{ 0 }
};
