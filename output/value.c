/* SPDX-License-Identifier: GPL-2.0-or-later */
/* output/value.c - what a value looks like as text, and which of two comes first.
 *
 * One recursive writer serves print(), %s and map keys; what differs is collected in a struct
 * style: the mark behind strings that were cut, and whether members are set apart by spaces.
 * (Arrays never have spaces and tuples do: an old habit of the language that scripts rely on.)
 *
 * The order is total, so that a printed map never depends on the order of its hash table:
 * all kinds of numbers are one scale on which signed and unsigned meet by value, bytes compare
 * as unsigned, and whatever is composed compares member by member. */
#include "output/value.h"

#include <string.h>

struct style {
	const char *cut_mark;
	bool compact;
};

static void add_value(struct str *s, const struct value *v, const struct style *style);

/* ------------------------------------------------------------------- text */

static void add_members(struct str *s, const struct value *v, const struct style *style,
			const char *comma)
{
	size_t i;

	for (i = 0; i < v->tuple.n; i++) {
		if (i)
			str_add(s, comma);
		if (v->kind == V_RECORD)
			str_addf(s, style->compact ? ".%s=" : ".%s = ", v->tuple.names[i]);
		add_value(s, &v->tuple.at[i], style);
	}
}

static void add_record(struct str *s, const struct value *v, const struct style *style)
{
	const char *space = style->compact || !v->tuple.n ? "" : " ";

	str_addf(s, "{%s", space);
	add_members(s, v, style, style->compact ? "," : ", ");
	str_addf(s, "%s}", space);
}

static void add_frames(struct str *s, const struct value *v)
{
	size_t i;

	str_addc(s, '\n');
	for (i = 0; i < v->stack.n; i++) {
		if (v->stack.indent)
			str_add(s, v->stack.indent);
		str_add(s, v->stack.frame[i]);
		str_addc(s, '\n');
	}
}

static void add_int(struct str *s, uint64_t u, bool is_signed)
{
	if (is_signed)
		str_addf(s, "%jd", (intmax_t)u);
	else
		str_addf(s, "%ju", (uintmax_t)u);
}

static void add_stats(struct str *s, const struct value *v)
{
	str_add(s, "{ .count = ");
	add_int(s, v->stats.n, false);
	str_add(s, ", .average = ");
	add_int(s, (uint64_t)value_average(v), v->stats.is_signed);
	if (v->stats.spread) {
		str_addf(s, ", .stddev = %.3f, .total = %s }", v->stats.spread->deviation,
			 v->stats.spread->total);
		return;
	}
	str_add(s, ", .total = ");
	add_int(s, (uint64_t)v->stats.total, v->stats.is_signed);
	str_add(s, " }");
}

static void add_value(struct str *s, const struct value *v, const struct style *style)
{
	switch (v->kind) {
	case V_NONE:
		str_add(s, "null");
		break;
	case V_BOOL:
		str_add(s, v->u ? "true" : "false");
		break;
	case V_INT:
		add_int(s, v->u, true);
		break;
	case V_UINT:
		add_int(s, v->u, false);
		break;
	case V_POINTER:
		str_addf(s, "0x%jx", (uintmax_t)v->u);
		break;
	case V_ENUM:
		if (v->symbol.text)
			str_add(s, v->symbol.text);
		else
			add_int(s, v->symbol.raw, false);
		break;
	case V_SYMBOL:
		if (v->symbol.text)
			str_add(s, v->symbol.text);
		else
			str_addf(s, "0x%jx", (uintmax_t)v->symbol.raw);
		break;
	case V_STR:
	case V_TEXT:
		str_addn(s, v->str.ptr, v->str.len);
		if (v->str.cut && style->cut_mark)
			str_add(s, style->cut_mark);
		break;
	case V_BYTES:
		value_bytes_text(v->str.ptr, v->str.len, s);
		break;
	case V_TUPLE:
		str_addc(s, '(');
		add_members(s, v, style, style->compact ? "," : ", ");
		str_addc(s, ')');
		break;
	case V_RECORD:
		add_record(s, v, style);
		break;
	case V_ARRAY:
		str_addc(s, '[');
		add_members(s, v, style, ",");
		str_addc(s, ']');
		break;
	case V_STACK:
		add_frames(s, v);
		break;
	case V_STATS:
		add_stats(s, v);
		break;
	case V_HIST:
		hist_text(&v->hist, 1, s);
		break;
	case V_SERIES:
		series_text(&v->series, s);
		break;
	case VALUE_KINDS:
		BUG("a value without a kind");
	}
}

void value_text(const struct value *v, const char *cut_mark, struct str *ret)
{
	struct style style = { .cut_mark = cut_mark };

	add_value(ret, v, &style);
}

void value_key_text(const struct value *v, const char *cut_mark, struct str *ret)
{
	struct style style = { .cut_mark = cut_mark };

	if (v->kind == V_TUPLE)
		add_members(ret, v, &style, ", ");
	else
		add_value(ret, v, &style);
}

void value_key_compact(const struct value *v, const char *cut_mark, struct str *ret)
{
	struct style style = { .cut_mark = cut_mark, .compact = true };

	if (v->kind == V_TUPLE)
		add_members(ret, v, &style, ",");
	else
		add_value(ret, v, &style);
}

void value_bytes_text(const char *bytes, size_t len, struct str *ret)
{
	unsigned char c;
	size_t i;

	for (i = 0; i < len; i++) {
		c = (unsigned char)bytes[i];
		if (c >= 32 && c <= 126)
			str_addc(ret, (char)c);
		else
			str_addf(ret, "\\x%02x", c);
	}
}

/* ------------------------------------------------------------------ numbers */

int64_t value_average(const struct value *v)
{
	uint64_t n = v->stats.n;

	if (!n)
		return 0;
	if (v->stats.spread)
		return v->stats.spread->average;
	if (v->stats.is_signed && v->stats.total < 0)
		return (int64_t)(0 - (0 - (uint64_t)v->stats.total) / n);
	return (int64_t)((uint64_t)v->stats.total / n);
}

struct value value_divide(const struct value *v, uint64_t div)
{
	struct value out = *v;

	if (div <= 1)
		return out;
	if (v->kind == V_UINT)
		out.u = v->u / div;
	else if (v->kind == V_INT && v->i < 0)
		out.i = (int64_t)(0 - (0 - v->u) / div);
	else if (v->kind == V_INT)
		out.i = (int64_t)(v->u / div);
	return out;
}

/* -------------------------------------------------------------------- order */

/* A point on the scale of all integers: the negative ones lie before the others, and within
 * each half two's complement orders as unsigned. */
struct point {
	bool above;					/* not negative */
	uint64_t u;
};

static bool find_point(const struct value *v, struct point *ret)
{
	uint64_t u;
	bool negative = false;

	switch (v->kind) {
	case V_BOOL:
	case V_UINT:
	case V_POINTER:
		u = v->u;
		break;
	case V_INT:
		u = v->u;
		negative = v->i < 0;
		break;
	case V_ENUM:
	case V_SYMBOL:
		u = v->symbol.raw;
		break;
	case V_STATS:
		u = (uint64_t)value_average(v);
		negative = v->stats.is_signed && (int64_t)u < 0;
		break;
	default:
		return false;
	}
	*ret = (struct point){ .above = !negative, .u = u };
	return true;
}

static int compare_u64(uint64_t a, uint64_t b)
{
	return a < b ? -1 : a > b;
}

static int compare_bytes(const struct value *a, const struct value *b)
{
	size_t len = min_u64(a->str.len, b->str.len);
	int cmp = len ? memcmp(a->str.ptr, b->str.ptr, len) : 0;

	return cmp ? cmp : compare_u64(a->str.len, b->str.len);
}

static int compare_members(const struct value *a, const struct value *b)
{
	size_t i;
	int cmp;

	for (i = 0; i < a->tuple.n && i < b->tuple.n; i++) {
		cmp = value_compare(&a->tuple.at[i], &b->tuple.at[i]);
		if (cmp)
			return cmp;
	}
	return compare_u64(a->tuple.n, b->tuple.n);
}

static int compare_stacks(const struct value *a, const struct value *b)
{
	size_t i;
	int cmp;

	for (i = 0; i < a->stack.n && i < b->stack.n; i++) {
		cmp = strcmp(a->stack.frame[i], b->stack.frame[i]);
		if (cmp)
			return cmp;
	}
	return compare_u64(a->stack.n, b->stack.n);
}

static uint64_t hist_total(const struct value_hist *h)
{
	uint64_t total = 0;
	size_t i;

	for (i = 0; i < h->n; i++)
		total += h->count[i];
	return total;
}

int value_compare(const struct value *a, const struct value *b)
{
	struct point x, y;

	if (find_point(a, &x) && find_point(b, &y))
		return x.above != y.above ? compare_u64(x.above, y.above) : compare_u64(x.u, y.u);
	if (a->kind != b->kind)
		return compare_u64(a->kind, b->kind);
	switch (a->kind) {
	case V_STR:
	case V_BYTES:
	case V_TEXT:
		return compare_bytes(a, b);
	case V_TUPLE:
	case V_RECORD:
	case V_ARRAY:
		return compare_members(a, b);
	case V_STACK:
		return compare_stacks(a, b);
	case V_HIST:
		return compare_u64(hist_total(&a->hist), hist_total(&b->hist));
	default:
		return 0;
	}
}

/* Seven bytes of text a word, and how many follow from there on, if not more than that. */
static bool text_word(const struct value *v, size_t i, uint64_t *ret)
{
	size_t from = i * 7, left = from <= v->str.len ? v->str.len - from : 0;
	uint64_t w = 0;

	if (from > v->str.len)
		return false;
	for (size_t k = 0; k < 7; k++)
		w = w << 8 | (k < left ? (unsigned char)v->str.ptr[from + k] : 0);
	*ret = w << 8 | min_u64(left, 8);
	return true;
}

static size_t words_of(const struct value *v)
{
	uint64_t w;
	size_t n = 0;

	while (value_word(v, n, &w))
		n++;
	return n;
}

/* Words of one member after the other, up to one that has none. */
static bool member_word(const struct value *v, size_t i, uint64_t *ret)
{
	for (size_t k = 0; k < v->tuple.n; k++) {
		const struct value *m = &v->tuple.at[k];
		size_t n;

		if (value_word(m, i, ret))
			return true;
		n = words_of(m);
		if (!n)
			return false;
		i -= n;
	}
	return false;
}

bool value_word(const struct value *v, size_t i, uint64_t *ret)
{
	struct point p;

	switch (v->kind) {
	case V_STR:
	case V_BYTES:
	case V_TEXT:
		return text_word(v, i, ret);
	case V_TUPLE:
	case V_RECORD:
	case V_ARRAY:
		return member_word(v, i, ret);
	case V_HIST:
		*ret = hist_total(&v->hist);
		return i == 0;
	default:
		break;
	}
	if (i || !find_point(v, &p))
		return false;
	*ret = v->kind == V_INT || (v->kind == V_STATS && v->stats.is_signed) ?
		p.u ^ 1ull << 63 : p.u;
	return true;
}

bool value_sorts_by_value(const struct value *v)
{
	switch (v->kind) {
	case V_INT:
	case V_UINT:
	case V_ENUM:
	case V_STATS:
	case V_HIST:
		return true;
	default:
		return false;
	}
}
