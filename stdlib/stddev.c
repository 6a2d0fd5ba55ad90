/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/stddev.c - stddev(): as stats(), and how far the numbers are from their average.
 *
 * The sums of the numbers and of their squares are kept exactly, in parts that are added to on
 * their own, atomically where CPUs share a cell. A cell is
 *	{ n, sum of the low 32 bits, sum of the high 32 bits (signed), q0, q1, q2, q3 }
 * where the square of a number, 128 bits, is cut into pieces of 32 bits, and q0 is the sum of the
 * lowest pieces, q1 of the next ones, and so on. 64 bits hold the sum of 2^32 such pieces; q1 and
 * q2 get a bit more for a number of more than 32 bits: they hold 2^30 of those.
 *
 * The deviation is sqrt(n * Q - T^2) / n with T the total and Q the sum of squares: what is
 * subtracted is often nearly equal, so it is done with integers of 256 bits, and only the
 * difference is rounded. It is that of all numbers there were (divided by n, not n - 1). */
#include "stdlib/stdlib.h"

#include <string.h>

enum { N, LOW, HIGH, SQUARES, WORDS = SQUARES + 4 };
enum { LIMBS = 8 };

static uint32_t words_stddev(struct sema *s, const struct node *call, int64_t param[3])
{
	(void)s, (void)call, (void)param;
	return WORDS;
}

/* ---- code -------------------------------------------------------------------------------------- */

static void add_to(struct cg *cg, LLVMValueRef cell, unsigned i, LLVMValueRef val, bool atomic)
{
	emit_add(cg, cg_at(cg, cell, 8 * (uint64_t)i), val, atomic);
}

static LLVMValueRef shifted(struct cg *cg, LLVMValueRef v, unsigned by)
{
	return LLVMBuildLShr(cg->b, v, cg_i64(cg, by), "");
}

static LLVMValueRef low(struct cg *cg, LLVMValueRef v)
{
	return LLVMBuildAnd(cg->b, v, cg_i64(cg, 0xffffffff), "");
}

static LLVMValueRef plus(struct cg *cg, LLVMValueRef a, LLVMValueRef b)
{
	return LLVMBuildAdd(cg->b, a, b, "");
}

/* V (a * 2^32 + b) squared is a^2 * 2^64 + a * b * 2^33 + b^2. */
static void add_square(struct cg *cg, LLVMValueRef cell, LLVMValueRef v, bool atomic)
{
	LLVMValueRef a = shifted(cg, v, 32), b = low(cg, v);
	LLVMValueRef aa = LLVMBuildMul(cg->b, a, a, ""), bb = LLVMBuildMul(cg->b, b, b, "");
	LLVMValueRef ab = LLVMBuildMul(cg->b, a, b, ""), twice;

	twice = LLVMBuildShl(cg->b, ab, cg_i64(cg, 1), "");
	add_to(cg, cell, SQUARES, low(cg, bb), atomic);
	add_to(cg, cell, SQUARES + 1, plus(cg, shifted(cg, bb, 32), low(cg, twice)), atomic);
	add_to(cg, cell, SQUARES + 2, plus(cg, low(cg, shifted(cg, ab, 31)), low(cg, aa)), atomic);
	add_to(cg, cell, SQUARES + 3, plus(cg, shifted(cg, ab, 63), shifted(cg, aa, 32)), atomic);
}

static void update_stddev(struct cg *cg, const struct node *call, LLVMValueRef cell, bool atomic)
{
	bool is_signed = type_is_signed(call->type->agg.of);
	LLVMValueRef v = cg_expr(cg, call->call.args), high, below;

	high = is_signed ? LLVMBuildAShr(cg->b, v, cg_i64(cg, 32), "") : shifted(cg, v, 32);
	add_to(cg, cell, N, cg_i64(cg, 1), atomic);
	add_to(cg, cell, LOW, low(cg, v), atomic);
	add_to(cg, cell, HIGH, high, atomic);
	if (is_signed) {
		below = emit_test(cg, LLVMIntSLT, v, cg_i64(cg, 0));
		v = LLVMBuildSelect(cg->b, below, LLVMBuildNeg(cg->b, v, ""), v, "");
	}
	add_square(cg, cell, v, atomic);
}

/* ---- integers of 256 bits ---------------------------------------------------------------------- */

struct big { uint32_t limb[LIMBS]; };			/* the lowest first */

/* Add V * 2^(32 * AT). */
static void big_add(struct big *b, uint64_t v, unsigned at)
{
	uint64_t carry = 0;

	for (; at < LIMBS && (v || carry); at++, v >>= 32) {
		carry += (uint64_t)b->limb[at] + (uint32_t)v;
		b->limb[at] = (uint32_t)carry;
		carry >>= 32;
	}
}

static struct big big_mul(const struct big *a, const struct big *b)
{
	struct big ret = { 0 };

	for (unsigned i = 0; i < LIMBS; i++)
		for (unsigned k = 0; i + k < LIMBS; k++)
			big_add(&ret, (uint64_t)a->limb[i] * b->limb[k], i + k);
	return ret;
}

/* A - B; false: it is negative. */
static bool big_sub(const struct big *a, const struct big *b, struct big *ret)
{
	int64_t borrow = 0;

	for (unsigned i = 0; i < LIMBS; i++) {
		borrow += (int64_t)a->limb[i] - b->limb[i];
		ret->limb[i] = (uint32_t)borrow;
		borrow >>= 32;
	}
	return borrow == 0;
}

static double big_value(const struct big *b)
{
	long double v = 0;

	for (unsigned i = LIMBS; i--;)
		v = v * 4294967296.0L + b->limb[i];
	return (double)v;
}

/* By Newton's way, from above, until it falls no more: nothing else here would need libm. */
static double root(double v)
{
	double x = v > 1 ? v : 1, next = (x + v / x) / 2;

	while (next < x) {
		x = next;
		next = (x + v / x) / 2;
	}
	return x;
}

/* ---- values ------------------------------------------------------------------------------------ */

static __int128 total_of(const uint64_t *cell, bool is_signed)
{
	__int128 high = is_signed ? (__int128)(int64_t)cell[HIGH] : (__int128)cell[HIGH];

	return high * ((__int128)1 << 32) + cell[LOW];
}

static double deviation(const uint64_t *cell, unsigned __int128 total)
{
	struct big n = { 0 }, q = { 0 }, t = { 0 }, nq, tt, rest;

	big_add(&n, cell[N], 0);
	for (unsigned i = 0; i < 4; i++)
		big_add(&q, cell[SQUARES + i], i);
	big_add(&t, (uint64_t)total, 0);
	big_add(&t, (uint64_t)(total >> 64), 2);
	nq = big_mul(&n, &q);
	tt = big_mul(&t, &t);
	if (!cell[N] || !big_sub(&nq, &tt, &rest))	/* negative: read while it was changed */
		return 0;
	return big_value(&rest) > 0 ? root(big_value(&rest)) / (double)cell[N] : 0;
}

/* The digits of an integer of 128 bits. */
static const char *digits(struct arena *a, __int128 v)
{
	unsigned __int128 u = v < 0 ? -(unsigned __int128)v : (unsigned __int128)v;
	char text[48], *at = text + sizeof(text);

	*--at = '\0';
	do {
		*--at = (char)('0' + (int)(u % 10));
		u /= 10;
	} while (u);
	if (v < 0)
		*--at = '-';
	return arena_strdup(a, at);
}

static void show_stddev(const uint64_t *cell, const struct type *t, struct arena *a,
			struct value *ret)
{
	struct value_spread *spread = NEW(a, struct value_spread);
	bool is_signed = type_is_signed(t->agg.of);
	__int128 total = total_of(cell, is_signed);

	spread->total = digits(a, total);
	spread->average = cell[N] ? (int64_t)(total / (__int128)cell[N]) : 0;
	spread->deviation = deviation(cell, total < 0 ? -(unsigned __int128)total
						      : (unsigned __int128)total);
	*ret = (struct value){ .kind = V_STATS };
	ret->stats.n = cell[N];
	ret->stats.is_signed = is_signed;
	ret->stats.spread = spread;
}

static void merge_stddev(uint64_t *into, const uint64_t *cell, const struct type *t)
{
	(void)t;
	for (unsigned i = 0; i < WORDS; i++)
		into[i] += cell[i];
}

static bool is_set_stddev(const uint64_t *cell, const struct type *t)
{
	(void)t;
	return cell[N] != 0;
}

static const struct agg agg_stddev = {
	.additive = true, .stats = true, .words = words_stddev, .update = update_stddev,
	.is_set = is_set_stddev, .merge = merge_stddev, .show = show_stddev,
};

const struct builtin builtins_stddev[] = {
	{ .sig	   = "void stddev(int n)",
	  .doc	   = "Keeps how many `n` there were, their average, their standard deviation and "
		     "their total. The sums are exact, whatever the size of the numbers, for the "
		     "first 2^30 of them (2^32 while they fit 32 bits).",
	  .example = "tracepoint:syscalls:sys_exit_read /args.ret > 0/ { @[comm] = "
		     "stddev(args.ret); }",
	  .agg	   = &agg_stddev },
	{ 0 }
};
