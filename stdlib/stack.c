/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/stack.c - stacks: kstack ustack, and how deep one is.
 *
 * The addresses are collected into scratch memory and hashed to 64 bits. The hash is the stack's
 * name: under it the addresses are stored once in the table of stacks, whoever sees them again
 * only looks it up, and what is carried around and used as a key is { u64 hash, u32 pid, u32
 * frames }. The process is part of the name of user stacks, because addresses mean something only
 * in their process.
 *
 * Names of user addresses need the process's mappings: when a stack of a process is first stored,
 * an event tells the runtime to read them while the process lives.
 *
 * Programs on raw tracepoints and trampolines start to look from within themselves: the frames of
 * the program and of what called it are skipped. */
#include "stdlib/stdlib.h"

#include <errno.h>
#include <linux/bpf.h>
#include <string.h>
#include "host/arch.h"

enum { DEFAULT_DEPTH = 127, MAX_DEPTH = 1024, IPS_HEAD = 8 };

static const char *const mode_words[] = {
	[STACK_BPFTRACE] = "bpftrace", [STACK_PERF] = "perf", [STACK_RAW] = "raw",
	[STACK_BUILD_ID] = "build_id",
};

/* ---- types ------------------------------------------------------------------------------------- */

static bool find_mode(const char *word, enum stack_mode *ret)
{
	for (size_t i = 0; i < COUNT(mode_words); i++) {
		if (!strcmp(mode_words[i], word)) {
			*ret = (enum stack_mode)i;
			return true;
		}
	}
	return false;
}

static const struct type *result_stack(struct sema *s, struct node *call, bool user)
{
	const struct node *first = call->call.args, *depth = first;
	enum stack_mode mode = s->unit->config->stack_mode;
	int64_t n = DEFAULT_DEPTH;

	if (first && first->kind == N_IDENT) {
		depth = first->next;
		if (!find_mode(first->ident.name, &mode)) {
			sema_error(s, first->loc, E_STACK_FORM, "there is no form of stacks '%s'",
				   first->ident.name);
			sema_hint(s, "there are bpftrace, perf, raw and, of user stacks, build_id");
			return s->final ? &type_error : NULL;
		}
	}
	if (mode == STACK_BUILD_ID && !user) {
		sema_error(s, call->loc, E_STACK_FORM,
			   "the kernel's stack has no form 'build_id'");
		return s->final ? &type_error : NULL;
	}
	if (depth && sema_int_literal(depth, &n) && (n < 1 || n > MAX_DEPTH)) {
		sema_error(s, depth->loc, E_STACK_DEPTH, "a stack has 1 to %d frames, not %lld",
			   MAX_DEPTH, (long long)n);
		return s->final ? &type_error : NULL;
	}
	return type_stack(s->types, user, mode, (uint32_t)n);
}

static const struct type *result_kstack(struct sema *s, struct node *call)
{
	return result_stack(s, call, false);
}

static const struct type *result_ustack(struct sema *s, struct node *call)
{
	return result_stack(s, call, true);
}

/* ---- code -------------------------------------------------------------------------------------- */

/* Frames of the kernel stack that are our own: of the program, of what calls programs there, and
 * of what the tracepoint calls. */
static unsigned own_frames(const struct arch *arch, const struct prog *prog)
{
	switch (prog->mech->prog_type) {
	case BPF_PROG_TYPE_RAW_TRACEPOINT:
	case BPF_PROG_TYPE_TRACING:
	case BPF_PROG_TYPE_LSM:
		return 2 + arch->repeats;
	case BPF_PROG_TYPE_TRACEPOINT:
		return arch->repeats;
	default:
		return 0;
	}
}

/* HASH with one address more. */
static LLVMValueRef mix(struct cg *cg, LLVMValueRef hash, LLVMValueRef ip)
{
	hash = LLVMBuildXor(cg->b, hash, ip, "");
	hash = LLVMBuildMul(cg->b, hash, cg_i64(cg, 0x9e3779b97f4a7c15), "");
	return LLVMBuildXor(cg->b, hash, LLVMBuildLShr(cg->b, hash, cg_i64(cg, 32), ""), "");
}

/* The hash of the N addresses at IPS, of which there are at most DEPTH. */
static LLVMValueRef emit_hash(struct cg *cg, LLVMValueRef ips, LLVMValueRef n, uint32_t depth,
			      LLVMValueRef seed)
{
	LLVMBasicBlockRef more = cg_block(cg, "more");
	LLVMValueRef hash = emit_var(cg, mix(cg, seed, n)), ip;
	struct emit_loop l;

	emit_loop(cg, depth, &l);
	cg_branch(cg, emit_test(cg, LLVMIntULT, l.i, n), more, l.done);
	cg_enter(cg, more);
	ip = emit_at(cg, ips, LLVMBuildShl(cg->b, l.i, cg_i64(cg, 3), ""));
	emit_set(cg, hash, mix(cg, emit_get(cg, hash), cg_load_bits(cg, 64, ip)));
	emit_loop_next(cg, &l);
	return emit_get(cg, hash);
}

/* Send CALL's event with PID unless that process was met before. */
void emit_met(struct cg *cg, const struct node *call, LLVMValueRef pid)
{
	LLVMBasicBlockRef new = cg_block(cg, "new"), first = cg_block(cg, "met");
	LLVMBasicBlockRef done = cg_block(cg, "known");
	LLVMValueRef rec = cg_mem(cg, EVENT_HEADER + 8, "met"), at = cg_at(cg, rec, EVENT_HEADER);
	LLVMValueRef args[4] = { cg_map(cg, cg->unit->met), at, at, cg_i64(cg, BPF_NOEXIST) }, ret;

	cg_store_bits(cg, 32, at, pid);
	ret = cg_helper(cg, BPF_FUNC_map_lookup_elem, args, 2);
	cg_branch(cg, emit_test(cg, LLVMIntEQ, ret, cg_i64(cg, 0)), new, done);
	cg_enter(cg, new);
	ret = cg_helper_int(cg, BPF_FUNC_map_update_elem, args, 4);
	cg_branch(cg, emit_test(cg, LLVMIntEQ, ret, cg_i64(cg, 0)), first, done);
	cg_enter(cg, first);
	cg_send_raw(cg, call->call.action, rec, cg_i64(cg, 4));
	cg_goto(cg, done);
	cg_enter(cg, done);
}

/* Store the stack at MEM under HASH unless it is there. */
static void emit_store(struct cg *cg, const struct node *call, LLVMValueRef hash, LLVMValueRef mem,
		       LLVMValueRef pid)
{
	LLVMBasicBlockRef absent = cg_block(cg, "absent"), refused = cg_block(cg, "refused");
	LLVMBasicBlockRef done = cg_block(cg, "stored");
	LLVMValueRef args[4] = { cg_map(cg, cg->unit->stacks), cg_mem(cg, 8, "stack"), mem,
				 cg_i64(cg, BPF_NOEXIST) }, ret, good;

	cg_store_bits(cg, 64, args[1], hash);
	ret = cg_helper(cg, BPF_FUNC_map_lookup_elem, args, 2);
	cg_branch(cg, emit_test(cg, LLVMIntEQ, ret, cg_i64(cg, 0)), absent, done);
	cg_enter(cg, absent);
	if (call->call.sym->flags & BI_NOTES)
		emit_met(cg, call, pid);
	ret = cg_helper_int(cg, BPF_FUNC_map_update_elem, args, 4);
	good = LLVMBuildOr(cg->b, emit_test(cg, LLVMIntEQ, ret, cg_i64(cg, 0)),
			   emit_test(cg, LLVMIntEQ, ret, cg_i64(cg, (uint64_t)-EEXIST)), "");
	cg_branch(cg, good, done, refused);
	cg_enter(cg, refused);
	emit_lost(cg, LOSS_STACK);
	cg_goto(cg, done);
	cg_enter(cg, done);
}

static LLVMValueRef emit_stack(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	bool user = call->type->stack.user;
	uint32_t depth = call->type->stack.depth;
	LLVMValueRef mem = cg_mem(cg, IPS_HEAD + 8 * cg->unit->stack_depth, "ips"),
		     ips = cg_at(cg, mem, IPS_HEAD);
	uint64_t flags = user ? BPF_F_USER_STACK : own_frames(host_arch(cg->unit->host), cg->prog);
	LLVMValueRef args[4] = { cg->ctx, ips, cg_i64(cg, 8 * (uint64_t)depth), cg_i64(cg, flags) };
	LLVMValueRef pid = cg_i64(cg, 0), n, hash;

	if (user)
		pid = LLVMBuildLShr(cg->b, cg_ids(cg), cg_i64(cg, 32), "pid");
	/* Some kernels (such as early ones of the 6.1 line) take the helper's buffer for one that it reads. */
	if (IPS_HEAD + 8 * cg->unit->stack_depth <= cg->unit->config->on_stack_limit)
		cg_zero(cg, mem, IPS_HEAD + 8 * cg->unit->stack_depth);
	n = cg_helper(cg, BPF_FUNC_get_stack, args, 4);
	n = LLVMBuildSelect(cg->b, emit_test(cg, LLVMIntSGT, n, cg_i64(cg, 0)), n, cg_i64(cg, 0),
			    "");
	n = cg_opaque(cg, LLVMBuildLShr(cg->b, n, cg_i64(cg, 3), "frames"));
	cg_store_bits(cg, 32, mem, n);
	cg_store_bits(cg, 32, cg_at(cg, mem, 4), pid);
	hash = emit_hash(cg, ips, n, depth, pid);
	cg_store_bits(cg, 64, dst, hash);
	cg_store_bits(cg, 32, cg_at(cg, dst, 8), pid);
	cg_store_bits(cg, 32, cg_at(cg, dst, 12), n);
	emit_store(cg, call, hash, mem, pid);
	return NULL;
}

static LLVMValueRef emit_depth(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	return cg_load_bits(cg, 32, cg_at(cg, cg_expr(cg, call->call.args), 12));
}

const struct type *record_met(struct sema *s, const struct node *call,
			      const void **ret_priv)
{
	const struct type *member[] = { type_int(s->types, 4, false) };

	(void)call, (void)ret_priv;
	return type_tuple(s->types, member, NULL, 1);
}

int handle_met(struct rt *rt, const struct action *a, const void *rec)
{
	uint32_t pid;

	(void)a;
	memcpy(&pid, rec, sizeof(pid));
	rt_met(rt, (int)pid);
	return 0;
}

#define KSTACK_DOC \
	"The kernel's stack, innermost function first: at most `depth` frames (default 127). "
#define USTACK_DOC \
	"The process's stack, innermost function first: at most `depth` frames (default 127). "

/* Rows with the name of a form come first: a word could be an integer constant as well. */
const struct builtin builtins_stack[] = {
	{ .sig	   = "? kstack(name form[, intlit depth])",
	  .doc	   = KSTACK_DOC "Printed in the form `bpftrace`, `perf` or `raw`.",
	  .example = "profile:hz:99 { @[kstack(perf, 5)] = count(); }",
	  .uses	   = USE_STACK, .result = result_kstack, .emit = emit_stack },
	{ .sig	   = "? kstack([intlit depth])",
	  .doc	   = KSTACK_DOC "Two equal stacks are one key.",
	  .example = "profile:hz:99 { @[kstack(5)] = count(); }",
	  .uses	   = USE_STACK, .result = result_kstack, .emit = emit_stack },
	{ .sig	   = "? ustack(name form[, intlit depth])",
	  .doc	   = USTACK_DOC "Printed in the form `bpftrace`, `perf` or `raw`.",
	  .example = "profile:hz:99 { @[ustack(perf)] = count(); }",
	  .uses	   = USE_STACK, .result = result_ustack, .emit = emit_stack,
	  .flags   = BI_NOTES, .record = record_met, .handle = handle_met },
	{ .sig	   = "? ustack([intlit depth])",
	  .doc	   = USTACK_DOC "Programs without frame pointers give short ones, which "
		     "end in the line `[no caller found]`.",
	  .example = "profile:hz:99 { @[ustack(5)] = count(); }",
	  .uses	   = USE_STACK, .result = result_ustack, .emit = emit_stack,
	  .flags   = BI_NOTES, .record = record_met, .handle = handle_met },
	{ .sig	   = "int64 len(stack s)",
	  .doc	   = "How many frames a stack has.",
	  .example = "profile:hz:99 { @ = hist(len(kstack)); }",
	  .emit	   = emit_depth },
	{ 0 }
};
