/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/series.c - tseries(): what a number was in each of the last intervals of time.
 *
 * A cell is a ring of N slots of three words
 *	{ interval + 1 (0: the slot is empty), value, more }
 * where `interval` is the boot time by the interval's length. Interval I lies in slot I modulo N,
 * and whoever comes first in it drives out the interval that was there N before. What `value` and
 * `more` are, the fourth argument says:
 *	none		the last number, and when it came
 *	sum, avg	the total of the numbers, and how many they were
 *	min, max	the least or greatest, and 1
 * Each CPU has its own cell: slots cannot change hands atomically. Cells merge slot by slot, the
 * later interval winning. Where an interval is in time of day is found when it is shown. */
#include "stdlib/stdlib.h"

#include <linux/bpf.h>
#include <string.h>

enum {
	SLOT_WORDS = 3, AT = 0, VALUE = 1, MORE = 2,
	MAX_SLOTS = 1365,				/* of a map with keys a CPU's cell may have 32 KB */
};
enum keep { KEEP_LAST, KEEP_SUM, KEEP_AVG, KEEP_MIN, KEEP_MAX, KEEPS };
static const char *const keep_names[KEEPS] = { "", "sum", "avg", "min", "max" };

/* The parameters of the type. */
static enum keep keeps(const struct type *t)
{
	return (enum keep)t->agg.param[2];
}

static uint64_t slots(const struct type *t)
{
	return t->agg.words / SLOT_WORDS;
}

static uint64_t interval(const struct type *t)
{
	return (uint64_t)t->agg.param[0];
}

/* ---- checks ------------------------------------------------------------------------------------ */

static uint32_t bad(struct sema *s, const struct node *arg, const char *why)
{
	sema_error(s, arg->loc, E_ARG_VALUE, "%s", why);
	return 0;
}

static uint32_t words_series(struct sema *s, const struct node *call, int64_t param[3])
{
	const char *keep = arg_str(call, 3);
	int64_t n = arg_int(call, 2, 0);
	unsigned k = 0;

	while (keep && k < KEEPS && strcmp(keep, keep_names[k]))
		k++;
	if (arg_int(call, 1, 0) < 1)
		return bad(s, sema_arg(call, 1), "an interval has at least 1 nanosecond");
	if (n < 1 || n > MAX_SLOTS)
		return bad(s, sema_arg(call, 2),
			   arena_fmt(s->arena, "'%s' keeps 1 to %d intervals: the kernel's maps "
				     "have no room for more on each CPU",
				     call->call.name, MAX_SLOTS));
	if (k == KEEPS || (keep && k == KEEP_LAST))
		return bad(s, sema_arg(call, 3),
			   "of an interval's numbers \"sum\", \"avg\", \"min\" or \"max\" is kept");
	param[0] = arg_int(call, 1, 0);
	param[1] = n;
	param[2] = k;
	return (uint32_t)n * SLOT_WORDS;
}

/* ---- code -------------------------------------------------------------------------------------- */

static LLVMValueRef word(struct cg *cg, LLVMValueRef slot, unsigned i)
{
	return cg_load_bits(cg, 64, cg_at(cg, slot, 8 * (uint64_t)i));
}

static void set_word(struct cg *cg, LLVMValueRef slot, unsigned i, LLVMValueRef val)
{
	cg_store_bits(cg, 64, cg_at(cg, slot, 8 * (uint64_t)i), val);
}

/* The slot for the interval of NOW, emptied of what was there before. */
static LLVMValueRef find_slot(struct cg *cg, const struct type *t, LLVMValueRef cell,
			      LLVMValueRef now)
{
	LLVMBasicBlockRef other = cg_block(cg, "other"), same = cg_block(cg, "slot");
	LLVMValueRef at = LLVMBuildUDiv(cg->b, now, cg_i64(cg, interval(t)), ""), i, slot;

	i = LLVMBuildURem(cg->b, at, cg_i64(cg, slots(t)), "");
	i = LLVMBuildMul(cg->b, emit_bound(cg, i, slots(t) - 1), cg_i64(cg, 8 * SLOT_WORDS), "");
	slot = emit_at(cg, cell, i);
	at = LLVMBuildAdd(cg->b, at, cg_i64(cg, 1), "");
	cg_branch(cg, emit_test(cg, LLVMIntEQ, word(cg, slot, AT), at), same, other);
	cg_enter(cg, other);
	set_word(cg, slot, AT, at);
	set_word(cg, slot, VALUE, cg_i64(cg, 0));
	set_word(cg, slot, MORE, cg_i64(cg, 0));
	cg_goto(cg, same);
	cg_enter(cg, same);
	return slot;
}

static void keep_better(struct cg *cg, const struct type *t, LLVMValueRef slot, LLVMValueRef n)
{
	bool is_signed = type_is_signed(t->agg.of), max = keeps(t) == KEEP_MAX;
	LLVMIntPredicate better = max ? is_signed ? LLVMIntSGT : LLVMIntUGT
				      : is_signed ? LLVMIntSLT : LLVMIntULT;
	LLVMValueRef first = emit_test(cg, LLVMIntEQ, word(cg, slot, MORE), cg_i64(cg, 0));
	LLVMValueRef old = word(cg, slot, VALUE);

	first = LLVMBuildOr(cg->b, first, emit_test(cg, better, n, old), "");
	set_word(cg, slot, VALUE, LLVMBuildSelect(cg->b, first, n, old, ""));
	set_word(cg, slot, MORE, cg_i64(cg, 1));
}

static void update_series(struct cg *cg, const struct node *call, LLVMValueRef cell, bool atomic)
{
	LLVMValueRef now = cg_helper_pure(cg, BPF_FUNC_ktime_get_boot_ns), slot;
	LLVMValueRef n = cg_expr(cg, call->call.args);
	const struct type *t = call->type;

	(void)atomic;					/* not additive: the cell is this CPU's */
	slot = find_slot(cg, t, cell, now);
	switch (keeps(t)) {
	case KEEP_LAST:
		set_word(cg, slot, VALUE, n);
		set_word(cg, slot, MORE, now);
		break;
	case KEEP_SUM:
	case KEEP_AVG:
		emit_add(cg, cg_at(cg, slot, 8 * VALUE), n, false);
		emit_add(cg, cg_at(cg, slot, 8 * MORE), cg_i64(cg, 1), false);
		break;
	case KEEP_MIN:
	case KEEP_MAX:
		keep_better(cg, t, slot, n);
		break;
	case KEEPS:
		BUG("a series that keeps nothing");
	}
}

/* ---- values ------------------------------------------------------------------------------------ */

static bool less(const struct type *t, uint64_t a, uint64_t b)
{
	return type_is_signed(t->agg.of) ? (int64_t)a < (int64_t)b : a < b;
}

/* Two CPUs' slots of one interval. */
static void merge_slot(uint64_t *into, const uint64_t *slot, const struct type *t)
{
	bool add = keeps(t) == KEEP_SUM || keeps(t) == KEEP_AVG;
	bool better = keeps(t) == KEEP_LAST  ? slot[MORE] > into[MORE]
		      : keeps(t) == KEEP_MIN ? less(t, slot[VALUE], into[VALUE])
					     : less(t, into[VALUE], slot[VALUE]);

	if (add) {
		into[VALUE] += slot[VALUE];
		into[MORE] += slot[MORE];
	} else if (better) {
		into[VALUE] = slot[VALUE];
		into[MORE] = slot[MORE];
	}
}

static void merge_series(uint64_t *into, const uint64_t *cell, const struct type *t)
{
	for (uint64_t i = 0; i < slots(t); i++, into += SLOT_WORDS, cell += SLOT_WORDS) {
		if (cell[AT] > into[AT])
			memcpy(into, cell, SLOT_WORDS * sizeof(*cell));
		else if (cell[AT] && cell[AT] == into[AT])
			merge_slot(into, cell, t);
	}
}

static bool is_set_series(const uint64_t *cell, const struct type *t)
{
	for (uint64_t i = 0; i < slots(t); i++)
		if (cell[i * SLOT_WORDS + AT])
			return true;
	return false;
}

static int64_t shown(const uint64_t *slot, const struct type *t)
{
	struct value stats = { .stats = { slot[MORE], (int64_t)slot[VALUE],
					  type_is_signed(t->agg.of) } };

	return keeps(t) == KEEP_AVG ? value_average(&stats) : (int64_t)slot[VALUE];
}

/* The intervals from the first that is not too old to the last: those without a number, too. */
static void show_series(const uint64_t *cell, const struct type *t, struct arena *a,
			struct value *ret)
{
	struct value_point *point = NEW_ARRAY(a, struct value_point, slots(t));
	uint64_t first = UINT64_MAX, last = 0;

	*ret = (struct value){ .kind = V_SERIES };
	ret->series.interval = interval(t);
	ret->series.is_signed = type_is_signed(t->agg.of);
	ret->series.at = point;
	for (uint64_t i = 0; i < slots(t); i++)
		last = max_u64(last, cell[i * SLOT_WORDS + AT]);
	for (uint64_t i = 0; i < slots(t); i++)
		if (cell[i * SLOT_WORDS + AT] + slots(t) > last && cell[i * SLOT_WORDS + AT])
			first = min_u64(first, cell[i * SLOT_WORDS + AT]);
	if (!last)
		return;
	ret->series.start = (first - 1) * interval(t);
	ret->series.n = last - first + 1;
	for (uint64_t i = 0; i < slots(t); i++, cell += SLOT_WORDS)
		if (cell[AT] && cell[AT] >= first)
			point[cell[AT] - first] = (struct value_point){ true, shown(cell, t) };
}

static const struct agg agg_series = {
	.words = words_series, .update = update_series, .is_set = is_set_series,
	.merge = merge_series, .show = show_series,
};

const struct builtin builtins_series[] = {
	{ .sig	   = "void tseries(int n, intlit interval, intlit intervals[, strlit keep])",
	  .doc	   = "A time series: what `n` was in each of the last `intervals` intervals of "
		     "`interval` nanoseconds: the last one, or their \"sum\", \"avg\", \"min\" or "
		     "\"max\". Intervals begin at multiples of their length since the machine "
		     "started; there are at most 1365.",
	  .example = "tracepoint:syscalls:sys_exit_read /args.ret > 0/ { @bytes = "
		     "tseries(args.ret, 100ms, 20, \"sum\"); }",
	  .agg	   = &agg_series, .unstable = "unstable_tseries" },
	{ 0 }
};
