/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/filter.c - whose events: -p, --follow, --pidns, --comm, --cgroup and --container.
 *
 * Code that runs before everything else in programs whose row says `pid_filter`, and leaves if
 * the current thread is not one of those asked for. What is cheap is asked first. In an interrupt
 * the current thread is the one that was interrupted: for a sampler that is whom it samples.
 *
 * The helpers are older than the oldest kernel that we run on: bpf_current_task_under_cgroup() is
 * of Linux 4.9, bpf_get_ns_current_pid_tgid() of 5.7. The latter fails where the thread's own
 * namespace is another than the one asked for; so one nested in it does not count as it. */
#include <linux/bpf.h>
#include <string.h>

#include "codegen/priv.h"
#include "lang/whose.h"

enum { COMM_BYTES = 16 };

/* Go on only if HELPER(ARGS) gives WANT. */
static void require(struct cg *cg, int helper, LLVMValueRef *args, unsigned n, uint64_t want)
{
	LLVMValueRef got = cg_helper(cg, helper, args, n);

	got = LLVMBuildTrunc(cg->b, got, cg->i32, "");	/* it gives an int */
	cg_go_on_if(cg, LLVMBuildICmp(cg->b, LLVMIntEQ, got, LLVMConstInt(cg->i32, want, false),
				      ""));
}

/* -p, where the kernel cannot be asked to filter. */
static void filter_pid(struct cg *cg)
{
	const struct whose *w = &cg->unit->whose;
	LLVMBasicBlockRef yes = cg_block(cg, "passed"), no = cg->out;
	LLVMValueRef id, want, args[2];

	if (w->follow)
		no = cg_block(cg, "child");
	id = LLVMBuildLShr(cg->b, cg_ids(cg), cg_i64(cg, 32), "pid");
	want = cg_load_bits(cg, 32, cg_global(cg, cg->unit->globals.target_pid));
	cg_branch(cg, LLVMBuildICmp(cg->b, LLVMIntEQ, id, want, ""), yes, no);
	if (w->follow) {
		cg_enter(cg, no);
		args[0] = cg_map(cg, w->children);
		args[1] = cg_mem(cg, 8, "child");
		id = cg_helper_pure(cg, BPF_FUNC_get_current_pid_tgid);
		cg_store_bits(cg, 32, args[1], LLVMBuildLShr(cg->b, id, cg_i64(cg, 32), ""));
		id = cg_helper(cg, BPF_FUNC_map_lookup_elem, args, 2);
		cg_branch(cg, LLVMBuildICmp(cg->b, LLVMIntNE, id, cg_i64(cg, 0), ""), yes, cg->out);
	}
	cg_enter(cg, yes);
}

static void filter_namespace(struct cg *cg)
{
	const struct whose *w = &cg->unit->whose;
	LLVMValueRef args[4];

	args[0] = cg_i64(cg, w->ns_dev);
	args[1] = cg_i64(cg, w->ns_inode);
	args[2] = cg_mem(cg, 8, "ids");
	args[3] = cg_i64(cg, 8);
	require(cg, BPF_FUNC_get_ns_current_pid_tgid, args, 4, 0);
}

static void filter_group(struct cg *cg)
{
	LLVMValueRef args[2] = { cg_map(cg, cg->unit->whose.groups), cg_i64(cg, 0) };

	require(cg, BPF_FUNC_current_task_under_cgroup, args, 2, 1);
}

/* ---- names ---------------------------------------------------------------------------------------- */

/* Does the name at COMM start with the first N letters of G? */
static LLVMValueRef starts(struct cg *cg, LLVMValueRef comm, const struct comm_glob *g, unsigned n)
{
	unsigned char mask[COMM_BYTES] = { 0 };
	LLVMValueRef differ = cg_i64(cg, 0), word;
	uint64_t want[2], bits[2];

	memset(mask, 0xff, n);
	memcpy(bits, mask, sizeof(bits));
	memcpy(want, g->letter, sizeof(want));
	for (unsigned i = 0; i < 2 && bits[i]; i++) {
		word = cg_load_bits(cg, 64, cg_at(cg, comm, 8 * i));
		word = LLVMBuildAnd(cg->b, word, cg_i64(cg, bits[i]), "");
		word = LLVMBuildXor(cg->b, word, cg_i64(cg, want[i] & bits[i]), "");
		differ = LLVMBuildOr(cg->b, differ, word, "");
	}
	return LLVMBuildICmp(cg->b, LLVMIntEQ, differ, cg_i64(cg, 0), "");
}

/* Is G the name at COMM? By its table (lang/whose.c). */
static LLVMValueRef fits(struct cg *cg, LLVMValueRef comm, const struct comm_glob *g)
{
	LLVMValueRef table = cg_map_value(cg, cg->unit->whose.letters), state = cg_i64(cg, 1);
	LLVMValueRef c, at, next, kept, is_end;

	for (unsigned i = 0; i < COMM_LETTERS; i++) {
		c = cg_load_bits(cg, 8, cg_at(cg, comm, i));
		at = LLVMBuildShl(cg->b, c, cg_i64(cg, 2), "");
		at = LLVMBuildGEP2(cg->b, LLVMInt8TypeInContext(cg->llvm), table, &at, 1, "");
		next = LLVMBuildAnd(cg->b, state, cg_load_bits(cg, 32, at), "");
		next = LLVMBuildShl(cg->b, next, cg_i64(cg, 1), "");
		kept = LLVMBuildAnd(cg->b, state, cg_i64(cg, g->stars), "");
		next = LLVMBuildOr(cg->b, next, kept, "");
		is_end = LLVMBuildICmp(cg->b, LLVMIntEQ, c, cg_i64(cg, 0), "");
		state = LLVMBuildSelect(cg->b, is_end, state, next, "");
	}
	state = LLVMBuildAnd(cg->b, state, cg_i64(cg, UINT64_C(1) << g->n), "");
	return LLVMBuildICmp(cg->b, LLVMIntNE, state, cg_i64(cg, 0), "");
}

static void filter_comm(struct cg *cg)
{
	struct comm_glob g = whose_comm(cg->unit->whose.comm);
	LLVMValueRef args[2] = { cg_mem(cg, COMM_BYTES, "comm"), cg_i64(cg, COMM_BYTES) }, is;

	cg_zero(cg, args[0], COMM_BYTES);
	cg_helper(cg, BPF_FUNC_get_current_comm, args, 2);
	if (cg->unit->whose.letters != NO_KMAP)
		is = fits(cg, args[0], &g);
	else						/* all of it and the NUL, or what is before the star */
		is = starts(cg, args[0], &g, g.stars ? g.n : g.n + 1);
	cg_go_on_if(cg, is);
}

void cg_filters(struct cg *cg)
{
	const struct unit *u = cg->unit;

	if (!cg->prog->ops || !cg->prog->ops->pid_filter)
		return;
	if (unit_has_target(u))
		filter_pid(cg);
	if (u->whose.ns_pid)
		filter_namespace(cg);
	if (u->whose.comm)
		filter_comm(cg);
	if (u->whose.cgroup)
		filter_group(cg);
}
