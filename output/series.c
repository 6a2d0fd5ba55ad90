/* SPDX-License-Identifier: GPL-2.0-or-later */
/* output/series.c - time series: a line an interval, downwards, with a mark for the value.
 *
 *	         -2                                                 5
 *	hh:mm:ss |___________________________________________________|
 *	10:00:01 *              .                                    | -2
 *	10:00:02 |              .                                    * 5
 *	10:00:03 |              .                                    | -
 *	         v___________________________________________________v
 *	         -2                                                 5
 *
 * The least value is at the left border, the greatest at the right; where 0 lies between the two,
 * dots show it. An interval without a value has no mark. Times are local ones, with as many digits
 * behind the second as the interval has. */
#include "output/value.h"

#include <string.h>
#include <time.h>

enum { GRAPH = 53, NS = 1000000000, TEXT = 64 };

/* Digits behind the second, and what the header calls them. */
struct precision { unsigned digits; const char *name; };

static struct precision precision_of(uint64_t interval)
{
	if (interval % NS == 0)
		return (struct precision){ 0, "" };
	if (interval % 1000000 == 0)
		return (struct precision){ 3, ".ms" };
	if (interval % 1000 == 0)
		return (struct precision){ 6, ".\u03bcs" };
	return (struct precision){ 9, ".ns" };
}

static bool below(const struct value_series *s, int64_t a, int64_t b)
{
	return s->is_signed ? a < b : (uint64_t)a < (uint64_t)b;
}

static void add_number(struct str *out, const struct value_series *s, int64_t v)
{
	str_addf(out, s->is_signed ? "%jd" : "%ju", (intmax_t)v);
}

/* The columns of V between MIN and MAX. */
static size_t column(int64_t v, int64_t min, int64_t max)
{
	uint64_t range = (uint64_t)max - (uint64_t)min, off = (uint64_t)v - (uint64_t)min;

	return range ? (size_t)((unsigned __int128)off * (GRAPH - 1) / range) : 0;
}

static bool bounds(const struct value_series *s, int64_t *ret_min, int64_t *ret_max)
{
	bool any = false;

	for (size_t i = 0; i < s->n; i++) {
		int64_t v = s->at[i].val;

		if (!s->at[i].set)
			continue;
		if (!any || below(s, v, *ret_min))
			*ret_min = v;
		if (!any || below(s, *ret_max, v))
			*ret_max = v;
		any = true;
	}
	return any;
}

void series_time(const struct value_series *s, size_t i, bool whole, struct str *ret)
{
	uint64_t ns = s->start + i * s->interval, rest = ns % NS;
	const char *format = whole ? "%Y-%m-%dT%H:%M:%S" : "%H:%M:%S";
	time_t sec = (time_t)(ns / NS);
	struct precision p = precision_of(s->interval);
	char text[TEXT];
	struct tm tm;
	size_t len = 0;

	if (whole ? gmtime_r(&sec, &tm) : localtime_r(&sec, &tm)) {
		_Pragma("GCC diagnostic push")
		_Pragma("GCC diagnostic ignored \"-Wformat-nonliteral\"")
		len = strftime(text, sizeof(text), format, &tm);
		_Pragma("GCC diagnostic pop")
	}
	str_addn(ret, text, len);
	for (unsigned d = p.digits; d < 9; d++)
		rest /= 10;
	if (p.digits)
		str_addf(ret, ".%0*ju", (int)p.digits, (uintmax_t)rest);
	if (whole)
		str_addc(ret, 'Z');
}

/* The least value at the left end of the graph and the greatest at the right. */
static void add_scale(struct str *out, const struct value_series *s, size_t margin, int64_t min,
		      int64_t max)
{
	struct str left, right;
	size_t used;

	str_init(&left);
	str_init(&right);
	add_number(&left, s, min);
	add_number(&right, s, max);
	used = left.len + right.len;
	str_pad(out, ' ', margin);
	str_addn(out, left.ptr, left.len);
	str_pad(out, ' ', used < GRAPH ? GRAPH - used : 1);
	str_addn(out, right.ptr, right.len);
	str_addc(out, '\n');
	str_done(&left);
	str_done(&right);
}

static void add_border(struct str *out, char end)
{
	str_addc(out, end);
	str_pad(out, '_', GRAPH - 2);
	str_addc(out, end);
	str_addc(out, '\n');
}

static void add_interval(struct str *out, const struct value_series *s, size_t i, int64_t min,
			 int64_t max)
{
	char graph[GRAPH];

	memset(graph, ' ', sizeof(graph));
	if (s->is_signed && min < 0 && max > 0)
		graph[column(0, min, max)] = '.';
	graph[0] = graph[GRAPH - 1] = '|';
	if (s->at[i].set)
		graph[column(s->at[i].val, min, max)] = '*';
	series_time(s, i, false, out);
	str_addc(out, ' ');
	str_addn(out, graph, GRAPH);
	str_addc(out, ' ');
	if (s->at[i].set)
		add_number(out, s, s->at[i].val);
	else
		str_addc(out, '-');
	str_addc(out, '\n');
}

void series_text(const struct value_series *s, struct str *ret)
{
	struct precision p = precision_of(s->interval);
	size_t margin = strlen("hh:mm:ss ") + (p.digits ? 1 + p.digits : 0), start;
	int64_t min = 0, max = 0;

	if (!bounds(s, &min, &max)) {
		str_add(ret, "<no data>\n");
		return;
	}
	add_scale(ret, s, margin, min, max);
	start = ret->len;
	str_addf(ret, "hh:mm:ss%s", p.name);
	str_pad(ret, ' ', margin - str_width(ret->ptr + start, ret->len - start));
	add_border(ret, '|');
	for (size_t i = 0; i < s->n; i++)
		add_interval(ret, s, i, min, max);
	str_pad(ret, ' ', margin);
	add_border(ret, 'v');
	add_scale(ret, s, margin, min, max);
}
