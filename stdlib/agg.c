/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/agg.c - aggregations that are one number in the end: count sum min max avg stats.
 *
 * A cell is one or two words:
 *	count		{ n }
 *	sum		{ total, seen }
 *	min, max	{ value, seen }
 *	avg, stats	{ n, total }
 * `seen` is 1 after the first value: a sum of zeros is not the same as no sum. It is stored, not
 * added to, and adding two of them still gives something that is not zero. So all but min and max
 * add up word by word, and may be shared by CPUs through atomic additions; min and max have a
 * cell for each CPU. Whether words are signed is the type's `of`. */
#include "stdlib/stdlib.h"

static bool call_signed(const struct node *call)
{
	return call->type->kind == T_AGG && type_is_signed(call->type->agg.of);
}

static LLVMValueRef word(struct cg *cg, LLVMValueRef cell, unsigned i)
{
	return cg_load_bits(cg, 64, cg_at(cg, cell, 8 * (uint64_t)i));
}

static void set_word(struct cg *cg, LLVMValueRef cell, unsigned i, LLVMValueRef val)
{
	cg_store_bits(cg, 64, cg_at(cg, cell, 8 * (uint64_t)i), val);
}

static void number(const struct type *t, uint64_t val, struct value *ret)
{
	ret->kind = type_is_signed(t->agg.of) ? V_INT : V_UINT;
	ret->u = val;
}

static LLVMValueRef emit_first(struct cg *cg, const struct type *t, LLVMValueRef cell)
{
	(void)t;
	return word(cg, cell, 0);
}

static void show_first(const uint64_t *cell, const struct type *t, struct arena *a,
		       struct value *ret)
{
	(void)a;
	number(t, cell[0], ret);
}

static void emit_merge_add(struct cg *cg, const struct type *t, LLVMValueRef into,
			   LLVMValueRef cell)
{
	for (unsigned i = 0; i < t->agg.words; i++)
		set_word(cg, into, i,
			 LLVMBuildAdd(cg->b, word(cg, into, i), word(cg, cell, i), ""));
}

static void merge_add(uint64_t *into, const uint64_t *cell, const struct type *t)
{
	for (uint32_t i = 0; i < t->agg.words; i++)
		into[i] += cell[i];
}

/* ---- count ------------------------------------------------------------------------------------- */

static uint32_t words_1(struct sema *s, const struct node *call, int64_t param[3])
{
	(void)s, (void)call, (void)param;
	return 1;
}

static uint32_t words_2(struct sema *s, const struct node *call, int64_t param[3])
{
	(void)s, (void)call, (void)param;
	return 2;
}

static void update_count(struct cg *cg, const struct node *call, LLVMValueRef cell, bool atomic)
{
	(void)call;
	emit_add(cg, cell, cg_i64(cg, 1), atomic);
}

static bool is_set_first(const uint64_t *cell, const struct type *t)
{
	(void)t;
	return cell[0] != 0;
}

static const struct agg agg_count = {
	.additive = true,
	.words = words_1,
	.update = update_count,
	.emit_value = emit_first,
	.emit_merge = emit_merge_add,
	.is_set = is_set_first,
	.merge = merge_add,
	.show = show_first,
};

/* ---- sum --------------------------------------------------------------------------------------- */

static void update_sum(struct cg *cg, const struct node *call, LLVMValueRef cell, bool atomic)
{
	emit_add(cg, cell, cg_expr(cg, call->call.args), atomic);
	set_word(cg, cell, 1, cg_i64(cg, 1));
}

static bool is_set_second(const uint64_t *cell, const struct type *t)
{
	(void)t;
	return cell[1] != 0;
}

/* What was printed may be taken away between the two stores. */
static bool is_set_either(const uint64_t *cell, const struct type *t)
{
	(void)t;
	return cell[0] != 0 || cell[1] != 0;
}

static const struct agg agg_sum = {
	.additive = true,
	.words = words_2,
	.update = update_sum,
	.emit_value = emit_first,
	.emit_merge = emit_merge_add,
	.is_set = is_set_either,
	.merge = merge_add,
	.show = show_first,
};

/* ---- min and max ------------------------------------------------------------------------------- */

/* Store VAL in CELL if SEEN (i64) is not 0, and if VAL is better than what is there, if anything
 * is. */
static void keep_better(struct cg *cg, LLVMValueRef cell, LLVMValueRef val, LLVMValueRef seen,
			LLVMIntPredicate better)
{
	LLVMBasicBlockRef look = cg_block(cg, "look"), compare = cg_block(cg, "compare");
	LLVMBasicBlockRef store = cg_block(cg, "store"), done = cg_block(cg, "kept");
	LLVMValueRef zero = cg_i64(cg, 0);

	cg_branch(cg, emit_test(cg, LLVMIntNE, seen, zero), look, done);
	cg_enter(cg, look);
	cg_branch(cg, emit_test(cg, LLVMIntNE, word(cg, cell, 1), zero), compare, store);
	cg_enter(cg, compare);
	cg_branch(cg, emit_test(cg, better, val, word(cg, cell, 0)), store, done);
	cg_enter(cg, store);
	set_word(cg, cell, 0, val);
	set_word(cg, cell, 1, cg_i64(cg, 1));
	cg_goto(cg, done);
	cg_enter(cg, done);
}

static LLVMIntPredicate better(bool max, bool is_signed)
{
	if (max)
		return is_signed ? LLVMIntSGT : LLVMIntUGT;
	return is_signed ? LLVMIntSLT : LLVMIntULT;
}

static void merge_better(bool max, uint64_t *into, const uint64_t *cell, const struct type *t)
{
	bool less;

	if (!cell[1])
		return;
	if (type_is_signed(t->agg.of))
		less = (int64_t)cell[0] < (int64_t)into[0];
	else
		less = cell[0] < into[0];
	if (!into[1] || less != max) {
		into[0] = cell[0];
		into[1] = 1;
	}
}

static void update_min(struct cg *cg, const struct node *call, LLVMValueRef cell, bool atomic)
{
	(void)atomic;					/* not additive: the cell is this CPU's */
	keep_better(cg, cell, cg_expr(cg, call->call.args), cg_i64(cg, 1),
		    better(false, call_signed(call)));
}

static void emit_merge_min(struct cg *cg, const struct type *t, LLVMValueRef into,
			   LLVMValueRef cell)
{
	keep_better(cg, into, word(cg, cell, 0), word(cg, cell, 1),
		    better(false, type_is_signed(t->agg.of)));
}

static void merge_min(uint64_t *into, const uint64_t *cell, const struct type *t)
{
	merge_better(false, into, cell, t);
}

static const struct agg agg_min = {
	.words = words_2,
	.update = update_min,
	.emit_value = emit_first,
	.emit_merge = emit_merge_min,
	.is_set = is_set_second,
	.merge = merge_min,
	.show = show_first,
};

static void update_max(struct cg *cg, const struct node *call, LLVMValueRef cell, bool atomic)
{
	(void)atomic;
	keep_better(cg, cell, cg_expr(cg, call->call.args), cg_i64(cg, 1),
		    better(true, call_signed(call)));
}

static void emit_merge_max(struct cg *cg, const struct type *t, LLVMValueRef into,
			   LLVMValueRef cell)
{
	keep_better(cg, into, word(cg, cell, 0), word(cg, cell, 1),
		    better(true, type_is_signed(t->agg.of)));
}

static void merge_max(uint64_t *into, const uint64_t *cell, const struct type *t)
{
	merge_better(true, into, cell, t);
}

static const struct agg agg_max = {
	.words = words_2,
	.update = update_max,
	.emit_value = emit_first,
	.emit_merge = emit_merge_max,
	.is_set = is_set_second,
	.merge = merge_max,
	.show = show_first,
};

/* ---- avg and stats ----------------------------------------------------------------------------- */

static void update_total(struct cg *cg, const struct node *call, LLVMValueRef cell, bool atomic)
{
	LLVMValueRef val = cg_expr(cg, call->call.args);

	emit_add(cg, cell, cg_i64(cg, 1), atomic);
	emit_add(cg, cg_at(cg, cell, 8), val, atomic);
}

/* Total by number; there is no signed division before ISA v4, so it is done without the sign. */
static LLVMValueRef emit_avg(struct cg *cg, const struct type *t, LLVMValueRef cell)
{
	LLVMValueRef n = word(cg, cell, 0), total = word(cg, cell, 1), zero = cg_i64(cg, 0), below,
		     avg;

	n = LLVMBuildSelect(cg->b, emit_test(cg, LLVMIntEQ, n, zero), cg_i64(cg, 1), n, "");
	if (!type_is_signed(t->agg.of))
		return LLVMBuildUDiv(cg->b, total, n, "avg");
	below = emit_test(cg, LLVMIntSLT, total, zero);
	avg = LLVMBuildSelect(cg->b, below, LLVMBuildNeg(cg->b, total, ""), total, "");
	avg = LLVMBuildUDiv(cg->b, avg, n, "avg");
	return LLVMBuildSelect(cg->b, below, LLVMBuildNeg(cg->b, avg, ""), avg, "");
}

static void show_stats(const uint64_t *cell, const struct type *t, struct arena *a,
		       struct value *ret)
{
	(void)a;
	*ret = (struct value){ .kind = V_STATS };
	ret->stats.n = cell[0];
	ret->stats.total = (int64_t)cell[1];
	ret->stats.is_signed = type_is_signed(t->agg.of);
}

static void show_avg(const uint64_t *cell, const struct type *t, struct arena *a, struct value *ret)
{
	struct value stats;

	show_stats(cell, t, a, &stats);
	number(t, (uint64_t)value_average(&stats), ret);
}

static const struct agg agg_avg = {
	.additive = true,
	.stats = true,
	.words = words_2,
	.update = update_total,
	.emit_value = emit_avg,
	.emit_merge = emit_merge_add,
	.is_set = is_set_first,
	.merge = merge_add,
	.show = show_avg,
};

static const struct agg agg_stats = {
	.additive = true, .stats = true, .words = words_2, .update = update_total,
	.is_set = is_set_first, .merge = merge_add, .show = show_stats,
};

/* ---- rows -------------------------------------------------------------------------------------- */

const struct builtin builtins_agg[] = {
	{ .sig	   = "void count()",
	  .doc	   = "Counts how often it is reached. A number in expressions.",
	  .example = "tracepoint:syscalls:sys_enter_openat { @[comm] = count(); }",
	  .agg	   = &agg_count },
	{ .sig	   = "void sum(int n)",
	  .doc	   = "Adds up `n`. A number in expressions.",
	  .example = "tracepoint:syscalls:sys_exit_read /args.ret > 0/ { @bytes[comm] = "
		     "sum(args.ret); }",
	  .agg	   = &agg_sum },
	{ .sig	   = "void min(int n)",
	  .doc	   = "Keeps the least `n`. A number in expressions.",
	  .example = "tracepoint:syscalls:sys_exit_read { @least = min(args.ret); }",
	  .agg	   = &agg_min },
	{ .sig	   = "void max(int n)",
	  .doc	   = "Keeps the greatest `n`. A number in expressions.",
	  .example = "tracepoint:syscalls:sys_exit_read { @most = max(args.ret); }",
	  .agg	   = &agg_max },
	{ .sig	   = "void avg(int n)",
	  .doc	   = "Keeps the average of `n`, cut to an integer. A number in expressions.",
	  .example = "tracepoint:syscalls:sys_exit_read /args.ret > 0/ { @[comm] = avg(args.ret); "
		     "}",
	  .agg	   = &agg_avg },
	{ .sig	   = "void stats(int n)",
	  .doc	   = "Keeps how many `n` there were, their average and their total.",
	  .example = "tracepoint:syscalls:sys_exit_read /args.ret > 0/ { @[comm] = "
		     "stats(args.ret); }",
	  .agg	   = &agg_stats },
	{ 0 }
};
