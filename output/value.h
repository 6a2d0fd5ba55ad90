/* SPDX-License-Identifier: GPL-2.0-or-later */
/* output/value.h - a result: read, merged over CPUs, symbolised. Knows nothing of BPF.
 *
 * Values are built by runtime/decode.c and the aggregations' show() in a scratch arena and are
 * read-only from then on. A member of the union is valid only under the kind that names it. */
#ifndef OUTPUT_VALUE_H
#define OUTPUT_VALUE_H

#include "base/arena.h"
#include "base/base.h"
#include "base/str.h"

enum value_kind {
	V_NONE,						/* void, a missing field: "null" */
	V_BOOL,						/* u: 0 or 1 */
	V_INT,						/* i */
	V_UINT,						/* u */
	V_POINTER,					/* u: 0x... in text, a number in JSON */
	V_ENUM,						/* symbol: text NULL: no variant has the value */
	V_STR,						/* str; `cut` when it did not fit */
	V_BYTES,					/* str: raw bytes (buf()) */
	V_TUPLE,					/* tuple, names NULL: (1, 2) */
	V_RECORD,					/* tuple, with names: { .a = 1 } */
	V_ARRAY,					/* tuple, names NULL: [1,2] */
	V_TEXT,						/* str: final text (inet, mac, time, user ...) */
	V_SYMBOL,					/* symbol: text; NULL: raw in hex */
	V_STACK,					/* stack: frames, innermost first */
	V_STATS,					/* stats: count, average, total */
	V_HIST,						/* hist: log2 or linear buckets */
	V_SERIES,					/* series: a number for each interval of time */
	VALUE_KINDS
};

struct value_hist {
	const uint64_t *count;				/* by bucket; 0 is the open one below */
	size_t n;
	bool linear;
	unsigned bits;					/* log2: hist()'s k */
	int64_t min, max, step;				/* linear: lhist()'s; the last is [max, ...) */
};

struct value_point { bool set; int64_t val; };		/* one interval of a time series */
struct value_series {
	const struct value_point *at;
	size_t n;
	uint64_t start;					/* of the first one: ns since 1970 */
	uint64_t interval;				/* ns */
	bool is_signed;
};

struct value_spread {					/* of stddev(): what needs more than 64 bits */
	const char *total;				/* its digits */
	int64_t average;
	double deviation;
};

struct value {
	enum value_kind kind;
	union {
		int64_t i;
		uint64_t u;
		struct { const char *ptr; size_t len; bool cut; } str;
		struct { const char *const *names; const struct value *at; size_t n; } tuple;
		struct { const char *text; uint64_t raw; bool is_signed; } symbol;
		/* frame: final text of each line */
		struct { const char *const *frame; size_t n; const char *indent; } stack;
		/* spread NULL: count, average and total only */
		struct {
			uint64_t n;
			int64_t total;
			bool is_signed;
			const struct value_spread *spread;
		} stats;
		struct value_hist hist;
		struct value_series series;
	};
};

/* One entry of a map. KEY is V_NONE for a keyless map. */
struct row { struct value key, val; };

/* Is A before (< 0), equal to, or after (> 0) B: numbers by value, strings bytewise, tuples
 * lexicographically, stats by average, hist by total count, stacks by the text of their frames,
 * symbols by address. Different kinds that are not both numbers: by kind. */
int value_compare(const struct value *a, const struct value *b);

/* The I-th word of V, such that values of one type that differ first in word I are ordered by it,
 * as unsigned, as value_compare() orders them. false: it has no such word; ask value_compare(). */
bool value_word(const struct value *v, size_t i, uint64_t *ret);

/* Does a map of such values come sorted by value (numbers, counts, averages, histograms), as
 * opposed to by key? */
bool value_sorts_by_value(const struct value *v);

/* Add the text of V as `print()`, `%s` and keys show it. CUT_MARK follows a string that did not fit
 * ("..", the config's str_trunc_trailer). */
void value_text(const struct value *v, const char *cut_mark, struct str *ret);

/* Add V as a map's key inside the brackets: tuples without their outer parentheses. */
void value_key_text(const struct value *v, const char *cut_mark, struct str *ret);

/* As value_key_text(), but without the spaces between members: "1,2", "(3,4),x". For JSON. */
void value_key_compact(const struct value *v, const char *cut_mark, struct str *ret);

/* V divided by DIV as print(@m, top, div) wants it: integers are, all else is left as it is
 * (histograms are divided bucket by bucket where they are shown). DIV 0 counts as 1. */
struct value value_divide(const struct value *v, uint64_t div);

/* The average of statistics: total / n, truncated; 0 when n is 0. Unsigned if the total is. */
int64_t value_average(const struct value *v);

/* Add buffer bytes as %r prints them: ASCII 32-126 as they are, others \xNN. */
void value_bytes_text(const char *bytes, size_t len, struct str *ret);

/* The table of a histogram, one line a bucket from the first to the last that is not empty,
 * counts divided by DIV (>= 1; linear ones are not divided). Nothing when all are zero. */
void hist_text(const struct value_hist *h, uint64_t div, struct str *ret);
/* The number that PERCENT of those in H are not greater than, as quantile() gives it: the greatest
 * of its bucket. -1: it is below the range, 1: above (*RET is the range's end then). */
int hist_quantile(const struct value_hist *h, unsigned percent, int64_t *ret);
/* The percentages that are shown with a histogram; the last, 100, is the greatest number. */
extern const struct hist_part { const char *name; unsigned percent; } hist_parts[];	/* name NULL: the end */
/* "p50 3, p90 7, p99 15, max 15" and a newline; nothing when there are no numbers. */
void hist_quantiles_text(const struct value_hist *h, struct str *ret);
/* Count of bucket I as it is shown: divided by DIV unless the histogram is linear. */
uint64_t hist_count(const struct value_hist *h, size_t i, uint64_t div);
/* The buckets to show, [*RET_FIRST, *RET_END): from the first to the last that is not empty. */
void hist_range(const struct value_hist *h, size_t *ret_first, size_t *ret_end);
/* Bounds of bucket I: [*RET_LO, *RET_HI); false in *RET_HAS_LO/HI where it is open. Those of a
 * log2 histogram from 0 up are meant as unsigned; the highest RET_HI, 2^64, is 0. */
void hist_bounds(const struct value_hist *h, size_t i, int64_t *ret_lo, int64_t *ret_hi,
		 bool *ret_has_lo, bool *ret_has_hi);

/* The graph of a time series, a line an interval (series.c). */
void series_text(const struct value_series *s, struct str *ret);
/* When interval I begins: local time of day; WHOLE: date and time as ISO 8601 has it, in UTC. */
void series_time(const struct value_series *s, size_t i, bool whole, struct str *ret);

#endif
