/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/hist.c - histograms: hist() by powers of two, lhist() by equal steps.
 *
 * A cell has one word a bucket. hist(n, k) cuts each power of two into 2^k buckets; with l =
 * floor(log2 n), the bucket of n is
 *	0					n < 0
 *	n + 1					n < 2^k
 *	((l - k + 1) << k) + (n >> (l - k)) % 2^k + 1
 * lhist(n, min, max, step): bucket 0 is below min, the last is from max on, 1 + (n - min) / step
 * between. Numbers are signed here, even those of unsigned types: system calls return -1 in a
 * uint64.
 *
 * The logarithm is found by halving, in five comparisons that become branches, or none where LLVM
 * knows better; the index is bounded at the end, because the verifier does not follow the
 * arithmetic. */
#include "stdlib/stdlib.h"

enum { MAX_BITS = 5, MAX_STEPS = 1000 };

static bool is_set_hist(const uint64_t *cell, const struct type *t)
{
	for (uint32_t i = 0; i < t->agg.words; i++)
		if (cell[i])
			return true;
	return false;
}

static void merge_hist(uint64_t *into, const uint64_t *cell, const struct type *t)
{
	for (uint32_t i = 0; i < t->agg.words; i++)
		into[i] += cell[i];
}

static void count_in(struct cg *cg, const struct node *call, LLVMValueRef cell, LLVMValueRef bucket,
		     bool atomic)
{
	LLVMValueRef off;

	bucket = emit_bound(cg, bucket, call->type->agg.words - 1);
	off = LLVMBuildShl(cg->b, bucket, cg_i64(cg, 3), "");
	emit_add(cg, emit_at(cg, cell, off), cg_i64(cg, 1), atomic);
}

/* ---- hist -------------------------------------------------------------------------------------- */

static uint32_t words_hist(struct sema *s, const struct node *call, int64_t param[3])
{
	const struct node *bits = sema_arg(call, 1);

	param[0] = arg_int(call, 1, 0);
	if (param[0] < 0 || param[0] > MAX_BITS) {
		sema_error(s, bits->loc, E_HIST_BITS, "'%s' takes 0 to %d bits, not %lld",
			   call->call.name, MAX_BITS, (long long)param[0]);
		return 0;
	}
	return ((64 - (uint32_t)param[0]) << param[0]) + 1;
}

/* floor(log2 N) of N > 0. */
static LLVMValueRef emit_log2(struct cg *cg, LLVMValueRef n)
{
	LLVMValueRef log = cg_i64(cg, 0), big, shift;

	for (unsigned half = 32; half; half /= 2) {
		big = emit_test(cg, LLVMIntUGE, n, cg_i64(cg, UINT64_C(1) << half));
		shift = LLVMBuildSelect(cg->b, big, cg_i64(cg, half), cg_i64(cg, 0), "");
		n = LLVMBuildLShr(cg->b, n, shift, "");
		log = LLVMBuildAdd(cg->b, log, shift, "");
	}
	return log;
}

/* The bucket of N >= 2^BITS. */
static LLVMValueRef emit_bucket(struct cg *cg, LLVMValueRef n, unsigned bits)
{
	LLVMValueRef log = emit_log2(cg, n), k = cg_i64(cg, bits), group, within;

	if (!bits)
		return LLVMBuildAdd(cg->b, log, cg_i64(cg, 2), "");
	group = LLVMBuildSub(cg->b, log, k, "");
	within = LLVMBuildLShr(cg->b, n, LLVMBuildAnd(cg->b, group, cg_i64(cg, 63), ""), "");
	within = LLVMBuildAnd(cg->b, within, cg_i64(cg, (UINT64_C(1) << bits) - 1), "");
	group = LLVMBuildShl(cg->b, LLVMBuildAdd(cg->b, group, cg_i64(cg, 1), ""), k, "");
	return LLVMBuildAdd(cg->b, LLVMBuildAdd(cg->b, group, within, ""), cg_i64(cg, 1), "");
}

static void update_hist(struct cg *cg, const struct node *call, LLVMValueRef cell, bool atomic)
{
	unsigned bits = (unsigned)call->type->agg.param[0];
	LLVMBasicBlockRef small = cg_block(cg, "small"), large = cg_block(cg, "large");
	LLVMBasicBlockRef plus = cg_block(cg, "plus"), done = cg_block(cg, "bucket");
	LLVMValueRef n = cg_expr(cg, call->call.args), bucket = emit_var(cg, cg_i64(cg, 0));

	cg_branch(cg, emit_test(cg, LLVMIntSLT, n, cg_i64(cg, 0)), done, plus);
	cg_enter(cg, plus);
	cg_branch(cg, emit_test(cg, LLVMIntULT, n, cg_i64(cg, UINT64_C(1) << bits)), small, large);
	cg_enter(cg, small);
	emit_set(cg, bucket, LLVMBuildAdd(cg->b, n, cg_i64(cg, 1), ""));
	cg_goto(cg, done);
	cg_enter(cg, large);
	emit_set(cg, bucket, emit_bucket(cg, n, bits));
	cg_goto(cg, done);
	cg_enter(cg, done);
	count_in(cg, call, cell, emit_get(cg, bucket), atomic);
}

static void show_hist(const uint64_t *cell, const struct type *t, struct arena *a,
		      struct value *ret)
{
	ret->kind = V_HIST;
	ret->hist = (struct value_hist){
		.count = arena_memdup(a, cell, t->agg.words * sizeof(*cell)),
		.n = t->agg.words, .bits = (unsigned)t->agg.param[0],
	};
}

static const struct agg agg_hist = {
	.additive = true, .words = words_hist, .update = update_hist, .is_set = is_set_hist,
	.merge = merge_hist, .show = show_hist,
};

/* ---- lhist ------------------------------------------------------------------------------------- */

static uint32_t words_lhist(struct sema *s, const struct node *call, int64_t param[3])
{
	int64_t min = arg_int(call, 1, 0), max = arg_int(call, 2, 0), step = arg_int(call, 3, 1);
	const char *why = NULL;
	uint64_t range = (uint64_t)max - (uint64_t)min;

	if (min > max)
		why = "the minimum is above the maximum";
	else if (step < 1)
		why = "the step must be at least 1";
	else if ((uint64_t)step > range)
		why = "the step is larger than the range";
	else if (range / (uint64_t)step > MAX_STEPS)
		why = "that makes more than 1000 buckets";
	if (why) {
		sema_error(s, call->loc, E_LHIST_BOUNDS, "'%s' from %lld to %lld by %lld: %s",
			   call->call.name, (long long)min, (long long)max, (long long)step, why);
		return 0;
	}
	param[0] = min;
	param[1] = max;
	param[2] = step;
	return (uint32_t)(range / (uint64_t)step) + 2;
}

static void update_lhist(struct cg *cg, const struct node *call, LLVMValueRef cell, bool atomic)
{
	const int64_t *param = call->type->agg.param;
	LLVMBasicBlockRef above = cg_block(cg, "above"), within = cg_block(cg, "within");
	LLVMBasicBlockRef over = cg_block(cg, "over"), done = cg_block(cg, "bucket");
	LLVMValueRef min = cg_i64(cg, (uint64_t)param[0]), max = cg_i64(cg, (uint64_t)param[1]);
	LLVMValueRef n = cg_expr(cg, call->call.args), bucket = emit_var(cg, cg_i64(cg, 0)), i;

	cg_branch(cg, emit_test(cg, LLVMIntSLT, n, min), done, above);
	cg_enter(cg, above);
	cg_branch(cg, emit_test(cg, LLVMIntSLT, n, max), within, over);
	cg_enter(cg, within);
	i = LLVMBuildUDiv(cg->b, LLVMBuildSub(cg->b, n, min, ""), cg_i64(cg, (uint64_t)param[2]),
			  "");
	emit_set(cg, bucket, LLVMBuildAdd(cg->b, i, cg_i64(cg, 1), ""));
	cg_goto(cg, done);
	cg_enter(cg, over);
	emit_set(cg, bucket, cg_i64(cg, call->type->agg.words - 1));
	cg_goto(cg, done);
	cg_enter(cg, done);
	count_in(cg, call, cell, emit_get(cg, bucket), atomic);
}

static void show_lhist(const uint64_t *cell, const struct type *t, struct arena *a,
		       struct value *ret)
{
	ret->kind = V_HIST;
	ret->hist = (struct value_hist){
		.count = arena_memdup(a, cell, t->agg.words * sizeof(*cell)),
		.n = t->agg.words,
		.linear = true,
		.min = t->agg.param[0],
		.max = t->agg.param[1],
		.step = t->agg.param[2],
	};
}

static const struct agg agg_lhist = {
	.additive = true, .words = words_lhist, .update = update_lhist, .is_set = is_set_hist,
	.merge = merge_hist, .show = show_lhist,
};

const struct builtin builtins_hist[] = {
	{ .sig	   = "void hist(int n[, intlit bits])",
	  .doc	   = "A histogram of `n` by powers of two, each cut into 2^`bits` buckets (0 to 5, "
		     "default 0).",
	  .example = "tracepoint:syscalls:sys_exit_read { @bytes = hist(args.ret); }",
	  .agg	   = &agg_hist },
	{ .sig	   = "void lhist(int n, intlit min, intlit max, intlit step)",
	  .doc	   = "A histogram of `n` in equal steps from `min` to `max`, and what is below and "
		     "above.",
	  .example = "tracepoint:syscalls:sys_exit_read { @bytes = lhist(args.ret, 0, 4096, 256); "
		     "}",
	  .agg	   = &agg_lhist },
	{ 0 }
};
