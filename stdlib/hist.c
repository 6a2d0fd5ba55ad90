/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/hist.c - histograms: hist() by powers of two, lhist() by equal steps; and quantile() of
 * them.
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
 * arithmetic.
 *
 * A quantile is the greatest number of the bucket that it falls into: so many of the numbers are
 * not greater. It is too high by less than a bucket's width, which is 1/2^k of the number, or the
 * step. output/bars.c has the same for what is printed. */
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

/* Add cell by cell, in a loop: unrolled it would be thousands of instructions. */
static void emit_merge_hist(struct cg *cg, const struct type *t, LLVMValueRef into,
			    LLVMValueRef cell)
{
	LLVMValueRef at;
	struct emit_loop l;

	emit_loop(cg, t->agg.words, &l);
	at = LLVMBuildShl(cg->b, cg_opaque(cg, l.i), cg_i64(cg, 3), "");
	emit_add(cg, emit_at(cg, into, at), cg_load_bits(cg, 64, emit_at(cg, cell, at)), false);
	emit_loop_next(cg, &l);
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
	.emit_merge = emit_merge_hist, .merge = merge_hist, .show = show_hist,
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
	.emit_merge = emit_merge_hist, .merge = merge_hist, .show = show_lhist,
};

/* ---- quantile ---------------------------------------------------------------------------------- */

static bool is_hist(const struct type *t)
{
	return t->kind == T_AGG && (t->agg.how == &agg_hist || t->agg.how == &agg_lhist);
}

static const struct type *result_quantile(struct sema *s, struct node *call)
{
	const struct node *map = call->call.args;
	const struct map_desc *m = map->map.sym;
	int64_t n = arg_int(call, 1, 0), of = arg_int(call, 2, 100);

	if (!m->val)
		return NULL;
	if (!is_hist(m->val))
		sema_error(s, map->loc, E_ARG_TYPE, "'%s' takes a histogram, which '%s' is not",
			   call->call.name, m->name);
	else if (m->keyed && !map->map.key)
		sema_error(s, map->loc, E_MAP_KEYS, "'%s' has keys: say which one", m->name);
	else if (n < 0 || of < 1 || n > of || of > 1000000)
		sema_error(s, map->next->loc, E_ARG_VALUE, "%lld of %lld is no quantile",
			   (long long)n, (long long)of);
	else
		return type_s64(s->types);
	return s->final ? &type_error : NULL;
}

static LLVMValueRef bucket_count(struct cg *cg, LLVMValueRef cell, LLVMValueRef i)
{
	i = LLVMBuildShl(cg->b, cg_opaque(cg, i), cg_i64(cg, 3), "");
	return cg_load_bits(cg, 64, emit_at(cg, cell, i));
}

static LLVMValueRef total_of(struct cg *cg, LLVMValueRef cell, uint32_t words)
{
	LLVMValueRef total = emit_var(cg, cg_i64(cg, 0));
	struct emit_loop l;

	emit_loop(cg, words, &l);
	emit_set(cg, total, LLVMBuildAdd(cg->b, emit_get(cg, total),
					 bucket_count(cg, cell, l.i), ""));
	emit_loop_next(cg, &l);
	return emit_get(cg, total);
}

/* The bucket that has the RANK-th of the numbers: as many as leave something to be counted. Without
 * a branch, as the verifier remembers each that it has not followed. */
static LLVMValueRef bucket_of_rank(struct cg *cg, LLVMValueRef cell, uint32_t words,
				   LLVMValueRef rank)
{
	LLVMValueRef bucket = emit_var(cg, cg_i64(cg, 0)), above, n;
	struct emit_loop l;

	above = emit_var(cg, LLVMBuildNeg(cg->b, rank, ""));
	emit_loop(cg, words, &l);
	n = LLVMBuildAdd(cg->b, emit_get(cg, above), bucket_count(cg, cell, l.i), "");
	emit_set(cg, above, n);
	n = cg_opaque(cg, LLVMBuildLShr(cg->b, n, cg_i64(cg, 63), ""));
	emit_set(cg, bucket, LLVMBuildAdd(cg->b, emit_get(cg, bucket), n, ""));
	emit_loop_next(cg, &l);
	return emit_get(cg, bucket);
}

/* The greatest number of bucket I of hist(): the next one's start less 1. */
static LLVMValueRef top_log2(struct cg *cg, const struct type *t, LLVMValueRef i)
{
	uint64_t bits = (uint64_t)t->agg.param[0], one = UINT64_C(1) << bits;
	LLVMValueRef power, start, mantissa;

	mantissa = LLVMBuildAnd(cg->b, i, cg_i64(cg, one - 1), "");
	mantissa = LLVMBuildAdd(cg->b, mantissa, cg_i64(cg, one), "");
	power = LLVMBuildSub(cg->b, LLVMBuildLShr(cg->b, i, cg_i64(cg, bits), ""), cg_i64(cg, 1),
			     "");
	power = LLVMBuildAnd(cg->b, power, cg_i64(cg, 63), "");
	start = LLVMBuildShl(cg->b, mantissa, power, "");
	start = LLVMBuildSelect(cg->b, emit_test(cg, LLVMIntULT, i, cg_i64(cg, 2 * one)), i, start,
				"");
	return LLVMBuildSub(cg->b, start, cg_i64(cg, 1), "");
}

/* Of lhist(): MIN - 1 of the first, MAX of the last, which have no end. */
static LLVMValueRef top_linear(struct cg *cg, const struct type *t, LLVMValueRef i)
{
	uint64_t min = (uint64_t)t->agg.param[0], step = (uint64_t)t->agg.param[2];
	LLVMValueRef last = emit_test(cg, LLVMIntEQ, i, cg_i64(cg, t->agg.words - 1)), top;

	top = LLVMBuildMul(cg->b, i, cg_i64(cg, step), "");
	top = LLVMBuildAdd(cg->b, top, cg_i64(cg, min - 1), "");
	return LLVMBuildSelect(cg->b, last, cg_i64(cg, (uint64_t)t->agg.param[1]), top, "");
}

static LLVMValueRef emit_quantile(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	const struct node *map = call->call.args;
	const struct map_desc *m = map->map.sym;
	LLVMValueRef cell = cg_mem(cg, 8 * m->val->agg.words, "cell"), total, rank, i, none;
	LLVMValueRef key = map->map.key ? cg_map_key(cg, m, map->map.key) : NULL, one, of;

	(void)dst;
	of = cg_i64(cg, (uint64_t)arg_int(call, 2, 100));
	one = cg_i64(cg, 1);
	cg_map_merge(cg, m, key, cell);
	total = total_of(cg, cell, m->val->agg.words);
	none = emit_test(cg, LLVMIntEQ, total, cg_i64(cg, 0));
	rank = LLVMBuildMul(cg->b, total, cg_i64(cg, (uint64_t)arg_int(call, 1, 0)), "");
	rank = LLVMBuildAdd(cg->b, rank, LLVMBuildSub(cg->b, of, one, ""), "");
	rank = LLVMBuildUDiv(cg->b, rank, of, "");
	rank = LLVMBuildSelect(cg->b, emit_test(cg, LLVMIntEQ, rank, cg_i64(cg, 0)), one, rank, "");
	i = bucket_of_rank(cg, cell, m->val->agg.words, rank);
	i = m->val->agg.how == &agg_hist ? top_log2(cg, m->val, i) : top_linear(cg, m->val, i);
	return LLVMBuildSelect(cg->b, none, cg_i64(cg, 0), i, "");
}

#define QUANTILE_DOC \
	"The number that `n` percent (or `n` of `of`: 999 of 1000) of a histogram's numbers are " \
	"not greater than: the greatest one of its bucket. It is never too low, and too high by " \
	"less than 1/2^`bits` of itself, with lhist() by less than a step; what is below or " \
	"above an lhist() counts as its minimum less 1 or its maximum. 0 if there is none. Reads " \
	"the buckets of all CPUs: not for probes that fire often."

const struct builtin builtins_hist[] = {
	{ .sig	   = "void hist(int n[, intlit bits])",
	  .doc	   = "A histogram of `n` by powers of two, each cut into 2^`bits` buckets (0 to 5, "
		     "default 0). Whatever number of a bucket is taken for another of it, the "
		     "error is less than 1/2^`bits` of it: 100% with 0 bits, 12.5% with 3, 3.2% "
		     "with 5; below 2^(`bits` + 1) every number has a bucket of its own.",
	  .example = "tracepoint:syscalls:sys_exit_read { @bytes = hist(args.ret); }",
	  .agg	   = &agg_hist },
	{ .sig	   = "void lhist(int n, intlit min, intlit max, intlit step)",
	  .doc	   = "A histogram of `n` in equal steps from `min` to `max`, and what is below and "
		     "above.",
	  .example = "tracepoint:syscalls:sys_exit_read { @bytes = lhist(args.ret, 0, 4096, 256); "
		     "}",
	  .agg	   = &agg_lhist },
	{ .sig	   = "? quantile(map histogram, intlit n[, intlit of])",
	  .doc	   = QUANTILE_DOC,
	  .example = "tracepoint:syscalls:sys_exit_read { @ = hist(args.ret, 3); } "
		     "interval:s:1 { printf(\"99%% up to %d\\n\", quantile(@, 99)); }",
	  .result  = result_quantile, .emit = emit_quantile },
	{ .sig	   = "? quantile(elem histogram, intlit n[, intlit of])",
	  .doc	   = "The same of a histogram in a map with keys: `quantile(@h[comm], 99)`.",
	  .example = "tracepoint:syscalls:sys_exit_read { @[comm] = hist(args.ret); } "
		     "interval:s:1 { print(quantile(@[\"cat\"], 50)); }",
	  .result  = result_quantile, .emit = emit_quantile },
	{ 0 }
};
