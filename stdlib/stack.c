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
 * the program and of what called it are skipped. What else lies between the event and them differs:
 * a tracepoint goes through __traceiter_EVENT only while it has several listeners, and some have a
 * __bpf_trace_CLASS. Such frames are known by their names, for which the program asks the kernel
 * when it meets an address for the first time. */
#include "stdlib/stdlib.h"

#include <errno.h>
#include <linux/bpf.h>
#include <string.h>
#include "host/arch.h"

enum { DEFAULT_DEPTH = 127, MAX_DEPTH = 1024, IPS_HEAD = 8, LEAD_NAME = 16 };

/* How the names of functions begin, through which tracepoints call programs: __traceiter_EVENT,
 * __bpf_trace_CLASS. */
static const char lead_names[][8] = { "__tracei", "__bpf_tr" };

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

/* Frames of the kernel stack that are our own: of the program, and of what calls programs there.
 * Stacks that begin in the kernel's helper show its caller once more on some machines. */
static unsigned own_frames(struct cg *cg)
{
	const struct mech *mech = cg->prog->mech;
	bool within = mech->own_frames || mech->lead_frames;

	return mech->own_frames + (within ? host_arch(cg->unit->host)->repeats : 0);
}

/* Is IP in a function through which tracepoints call programs? The kernel is asked for its name
 * once. Returns an i1. */
static LLVMValueRef emit_is_lead(struct cg *cg, LLVMValueRef ip)
{
	LLVMBasicBlockRef seen = cg_block(cg, "seen"), new = cg_block(cg, "new");
	LLVMBasicBlockRef done = cg_block(cg, "told");
	LLVMValueRef key = cg_mem(cg, 8, "ip"), val = cg_mem(cg, 8, "is"), at, word;
	LLVMValueRef name = cg_mem(cg, LEAD_NAME, "name"), is = emit_var(cg, cg_i64(cg, 0));
	LLVMValueRef look[4] = { cg_map(cg, cg->unit->leads), key, val, cg_i64(cg, BPF_ANY) };
	LLVMValueRef print[5] = { name, cg_i64(cg, LEAD_NAME),
				  cg_map_value(cg, cg->unit->lead_format), key, cg_i64(cg, 8) };

	cg_store_bits(cg, 64, key, ip);
	at = cg_helper(cg, BPF_FUNC_map_lookup_elem, look, 2);
	cg_branch(cg, emit_test(cg, LLVMIntNE, at, cg_i64(cg, 0)), seen, new);
	cg_enter(cg, seen);
	at = LLVMBuildIntToPtr(cg->b, at, cg->ptr, "");
	emit_set(cg, is, cg_load_bits(cg, 64, at));
	cg_goto(cg, done);
	cg_enter(cg, new);
	cg_zero(cg, name, LEAD_NAME);
	cg_helper(cg, BPF_FUNC_snprintf, print, 5);
	word = cg_load_bits(cg, 64, name);
	for (size_t i = 0; i < COUNT(lead_names); i++) {
		uint64_t first;

		memcpy(&first, lead_names[i], sizeof(first));
		at = emit_bool(cg, emit_test(cg, LLVMIntEQ, word, cg_i64(cg, first)));
		emit_set(cg, is, LLVMBuildOr(cg->b, emit_get(cg, is), at, ""));
	}
	cg_store_bits(cg, 64, val, emit_get(cg, is));
	cg_helper(cg, BPF_FUNC_map_update_elem, look, 4);
	cg_goto(cg, done);
	cg_enter(cg, done);
	return emit_test(cg, LLVMIntNE, emit_get(cg, is), cg_i64(cg, 0));
}

/* How many of the first MOST of the N addresses at IPS are in such functions. */
static LLVMValueRef emit_leads(struct cg *cg, LLVMValueRef ips, LLVMValueRef n, unsigned most)
{
	LLVMValueRef leads = emit_var(cg, cg_i64(cg, 0));
	LLVMBasicBlockRef done = cg_block(cg, "begin"), have, lead;

	for (unsigned i = 0; i < most; i++) {
		have = cg_block(cg, "have");
		lead = cg_block(cg, "lead");
		cg_branch(cg, emit_test(cg, LLVMIntUGT, n, cg_i64(cg, i)), have, done);
		cg_enter(cg, have);
		cg_branch(cg, emit_is_lead(cg, cg_load_bits(cg, 64, cg_at(cg, ips, 8 * i))), lead,
			  done);
		cg_enter(cg, lead);
		emit_set(cg, leads, cg_i64(cg, i + 1));
	}
	cg_goto(cg, done);
	cg_enter(cg, done);
	return emit_bound(cg, emit_get(cg, leads), most);
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

/* Collect up to DEPTH addresses behind the element's head; returns where that begins. Frames that
 * lead to the program are left in front of it. */
static LLVMValueRef emit_collect(struct cg *cg, bool user, uint32_t depth, LLVMValueRef *ret_n)
{
	const struct mech *mech = cg->prog->mech;
	unsigned lead = user || cg->unit->leads == NO_KMAP ? 0 : mech->lead_frames;
	uint64_t size = IPS_HEAD + 8 * ((uint64_t)cg->unit->stack_depth + lead), limit;
	LLVMValueRef args[4] = { cg->ctx }, mem, n, skip;

	limit = cg->unit->config->on_stack_limit;
	if (lead)	/* the kernel's stack cannot be read at an offset that is found when running */
		size = max_u64(size, limit + 1);
	mem = cg_mem(cg, (uint32_t)size, "ips");
	/* Some kernels (such as early ones of the 6.1 line) take the helper's buffer for one that it reads. */
	if (size <= limit)
		cg_zero(cg, mem, (uint32_t)size);
	args[1] = cg_at(cg, mem, IPS_HEAD);
	args[2] = cg_i64(cg, 8 * ((uint64_t)depth + lead));
	args[3] = cg_i64(cg, user ? BPF_F_USER_STACK : own_frames(cg));
	n = cg_helper(cg, BPF_FUNC_get_stack, args, 4);
	n = LLVMBuildSelect(cg->b, emit_test(cg, LLVMIntSGT, n, cg_i64(cg, 0)), n, cg_i64(cg, 0),
			    "");
	n = cg_opaque(cg, LLVMBuildLShr(cg->b, n, cg_i64(cg, 3), "frames"));
	if (lead) {
		skip = emit_leads(cg, args[1], n, lead);
		n = emit_bound(cg, LLVMBuildSub(cg->b, n, skip, ""), depth);
		mem = emit_at(cg, mem, LLVMBuildShl(cg->b, skip, cg_i64(cg, 3), ""));
	}
	*ret_n = n;
	return mem;
}

static LLVMValueRef emit_stack(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	bool user = call->type->stack.user;
	uint32_t depth = call->type->stack.depth;
	LLVMValueRef pid = cg_i64(cg, 0), mem, ips, n, hash;

	if (user)
		pid = LLVMBuildLShr(cg->b, cg_ids(cg), cg_i64(cg, 32), "pid");
	mem = emit_collect(cg, user, depth, &n);
	ips = cg_at(cg, mem, IPS_HEAD);
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
	  .doc	   = USTACK_DOC "Printed in the form `bpftrace`, `perf` or `raw`, or "
		     "`build_id`: the file's build id and the offset in it.",
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
