/* SPDX-License-Identifier: GPL-2.0-or-later */
/* output/bars.c - histograms: which numbers a bucket holds, the table of bars, and quantiles.
 *
 * Buckets are numbered as the BPF side numbers them. Bucket 0 takes everything below the range.
 * A log2 histogram with k bits (language reference, 4.3) has one bucket for each of the values
 * 0 ... 2*2^k - 1, then 2^k buckets for each power of two: bucket j + 1 starts at m * 2^p with
 * m = 2^k + the low k bits of j and p = (j >> k) - 1. A linear one has buckets of STEP from MIN
 * on; the last takes MAX and above, and the remainder of a range that STEP does not divide.
 *
 * Bounds are labelled in units of 2^10 where that is exact by construction: for log2 ones the
 * power p decides (so that a table with k bits switches units only where all its buckets can),
 * for linear ones the step. Bars are drawn from the counts before they are divided, so that a
 * division that makes small counts 0 does not flatten the picture. */
#include "output/value.h"

enum { BAR = 52 };

/* A bound as people read it: 512, 1K, 3M. */
struct label {
	uint64_t num;
	bool negative;
	unsigned unit;					/* power of 2^10 */
};

/* The lower bound m * 2^p of log2 bucket I, I > 0. */
static void log2_bound(unsigned bits, size_t i, uint64_t *ret_m, unsigned *ret_p)
{
	uint64_t one = (uint64_t)1 << bits, j = i - 1;

	if (i <= 2 * one) {
		*ret_m = j;
		*ret_p = 0;
	} else {
		*ret_m = one + (j & (one - 1));
		*ret_p = (unsigned)(j >> bits) - 1;
	}
}

static uint64_t log2_value(unsigned bits, size_t i)
{
	unsigned p;
	uint64_t m;

	log2_bound(bits, i, &m, &p);
	return p < 64 ? m << p : 0;			/* 2^64 and more: does not fit, as 0 */
}

/* Number of the open bucket at the upper end of a linear histogram. */
static uint64_t linear_last(const struct value_hist *h)
{
	uint64_t range = (uint64_t)h->max - (uint64_t)h->min;

	return (h->step > 0 ? range / (uint64_t)h->step : 0) + 1;
}

static int64_t linear_value(const struct value_hist *h, size_t i)
{
	return (int64_t)((uint64_t)h->min + (i - 1) * (uint64_t)h->step);
}

void hist_bounds(const struct value_hist *h, size_t i, int64_t *ret_lo, int64_t *ret_hi,
		 bool *ret_has_lo, bool *ret_has_hi)
{
	*ret_has_lo = i > 0;
	*ret_has_hi = !h->linear || i < linear_last(h);
	*ret_lo = 0;
	*ret_hi = 0;
	if (!h->linear) {
		*ret_lo = i ? (int64_t)log2_value(h->bits, i) : 0;
		*ret_hi = (int64_t)log2_value(h->bits, i + 1);
	} else if (!*ret_has_hi) {
		*ret_lo = h->max;
	} else {
		*ret_lo = i ? linear_value(h, i) : 0;
		*ret_hi = linear_value(h, i + 1);
	}
}

/* ------------------------------------------------------------------- labels */

static struct label log2_label(unsigned bits, size_t i)
{
	struct label l = { 0 };
	unsigned p;

	log2_bound(bits, i, &l.num, &p);
	l.num <<= p % 10;
	l.unit = p / 10;
	return l;
}

static struct label linear_label(const struct value_hist *h, int64_t val)
{
	struct label l = { .negative = val < 0 };

	l.num = val < 0 ? 0 - (uint64_t)val : (uint64_t)val;
	if (h->step % 1024 || !val)
		return l;
	if (val % (1 << 20) == 0)
		l.unit = 2;
	else if (val % (1 << 10) == 0)
		l.unit = 1;
	l.num >>= 10 * l.unit;
	return l;
}

static void add_label(struct str *s, const struct label *l)
{
	str_addf(s, "%s%ju", l->negative ? "-" : "", (uintmax_t)l->num);
	if (l->unit)
		str_addc(s, "KMGTPE"[l->unit - 1]);
}

/* "[2, 4)", "[7]", "(..., 0)", "[100, ...)" */
static void add_interval(struct str *s, const struct value_hist *h, size_t i)
{
	struct label lo, hi;
	bool has_lo, has_hi;
	int64_t from, to;

	hist_bounds(h, i, &from, &to, &has_lo, &has_hi);
	lo = h->linear ? linear_label(h, from) : log2_label(h->bits, i ? i : 1);
	hi = h->linear ? linear_label(h, to) : log2_label(h->bits, i + 1);
	str_add(s, has_lo ? "[" : "(...");
	if (has_lo)
		add_label(s, &lo);
	if (has_lo && has_hi && (uint64_t)to - (uint64_t)from == 1 && !lo.unit && !hi.unit) {
		str_add(s, "]");
		return;
	}
	str_add(s, ", ");
	if (has_hi)
		add_label(s, &hi);
	str_add(s, has_hi ? ")" : "...)");
}

/* -------------------------------------------------------------------- table */

uint64_t hist_count(const struct value_hist *h, size_t i, uint64_t div)
{
	return h->linear || div <= 1 ? h->count[i] : h->count[i] / div;
}

void hist_range(const struct value_hist *h, size_t *ret_first, size_t *ret_end)
{
	size_t first = 0, end = h->n;

	while (first < end && !h->count[first])
		first++;
	while (end > first && !h->count[end - 1])
		end--;
	*ret_first = first;
	*ret_end = end;
}

static void add_line(struct str *s, const struct value_hist *h, size_t i, uint64_t max,
		     uint64_t div)
{
	size_t start = s->len, width;
	size_t bar = (size_t)((unsigned __int128)h->count[i] * BAR / max);

	add_interval(s, h, i);
	width = s->len - start;
	str_pad(s, ' ', width < 16 ? 16 - width : 0);
	str_addf(s, "%8ju |", (uintmax_t)hist_count(h, i, div));
	str_pad(s, '@', bar);
	str_pad(s, ' ', BAR - bar);
	str_add(s, "|\n");
}

void hist_text(const struct value_hist *h, uint64_t div, struct str *ret)
{
	uint64_t max = 0;
	size_t first, end, i;

	hist_range(h, &first, &end);
	for (i = first; i < end; i++)
		max = max_u64(max, h->count[i]);
	for (i = first; i < end; i++)
		add_line(ret, h, i, max, div);
}

/* ---------------------------------------------------------------- quantiles */

const struct hist_part hist_parts[] = {
	{ "p50", 50 }, { "p90", 90 }, { "p99", 99 }, { "max", 100 }, { NULL, 0 },
};

/* The bucket that has the RANK-th number. */
static size_t bucket_of(const struct value_hist *h, uint64_t rank)
{
	size_t i = 0;

	while (i + 1 < h->n && h->count[i] < rank)
		rank -= h->count[i++];
	return i;
}

static uint64_t count_all(const struct value_hist *h)
{
	uint64_t total = 0;

	for (size_t i = 0; i < h->n; i++)
		total += h->count[i];
	return total;
}

int hist_quantile(const struct value_hist *h, unsigned percent, int64_t *ret)
{
	unsigned __int128 rank = ((unsigned __int128)count_all(h) * percent + 99) / 100;
	int64_t lo, hi;
	bool has_lo, has_hi;

	hist_bounds(h, bucket_of(h, max_u64((uint64_t)rank, 1)), &lo, &hi, &has_lo, &has_hi);
	*ret = has_hi ? (int64_t)((uint64_t)hi - 1) : h->max;
	return !has_lo ? -1 : !has_hi;
}

void hist_quantiles_text(const struct value_hist *h, struct str *ret)
{
	int64_t val;
	int side;

	if (!count_all(h))
		return;
	for (const struct hist_part *p = hist_parts; p->name; p++) {
		side = hist_quantile(h, p->percent, &val);
		str_addf(ret, "%s%s ", p == hist_parts ? "" : ", ", p->name);
		if (side < 0)
			str_addf(ret, "below %jd", (intmax_t)val + 1);
		else
			str_addf(ret, "%jd%s", (intmax_t)val, side ? " or more" : "");
	}
	str_addc(ret, '\n');
}
