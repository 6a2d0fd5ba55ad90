/* SPDX-License-Identifier: GPL-2.0-or-later */
/* output/csv.c - rows of comma-separated values (RFC 4180), for spreadsheets and data frames.
 *
 * The first column says what the row is: a map's name, or `printf`, `time`, `value` and so on. Of a
 * map follow the members of the key, a column each, and the value; of a histogram a row for each
 * bucket with its least and greatest value (empty where it is open) and its count; of a time
 * series one for each interval that has a number, with the time at which it began; of
 * stats() the number, the average and the total, of stddev() the deviation behind them. Readers
 * take a file for UTF-8: bytes that are none become U+FFFD. What is said about the run goes to
 * standard error, as in the text form: it is no data. */
#include "output/sink.h"

#include <string.h>

/* One field: quoted where it must be, quotes doubled. */
static void add_field(struct str *out, const char *text, size_t len)
{
	bool quote = false;
	size_t from = 0;

	for (size_t i = 0; i < len; i++)
		quote |= text[i] && strchr(",\"\r\n", text[i]);
	if (!quote) {
		str_add_utf8(out, text, len);
		return;
	}
	str_addc(out, '"');
	for (size_t i = 0; i < len; i++) {
		if (text[i] != '"')
			continue;
		str_add_utf8(out, text + from, i + 1 - from);
		from = i;				/* once more */
	}
	str_add_utf8(out, text + from, len - from);
	str_addc(out, '"');
}

static void add_value(struct sink *s, const struct value *v)
{
	struct str text;

	str_init(&text);
	value_text(v, s->cut_mark, &text);
	str_addc(&s->buf, ',');
	add_field(&s->buf, text.ptr, text.len);
	str_done(&text);
}

static void add_key(struct sink *s, const struct value *key)
{
	if (key->kind != V_TUPLE) {
		add_value(s, key);
		return;
	}
	for (size_t i = 0; i < key->tuple.n; i++)
		add_value(s, &key->tuple.at[i]);
}

static void finish(struct sink *s)
{
	str_add(&s->buf, "\r\n");
	fwrite(s->buf.ptr, 1, s->buf.len, s->fp);
	str_clear(&s->buf);
}

static void start_row(struct sink *s, const struct sink_map *m, const struct row *row)
{
	add_field(&s->buf, m->name, strlen(m->name));
	if (m->keyed)
		add_key(s, &row->key);
}

static void put_buckets(struct sink *s, const struct sink_map *m, const struct row *row)
{
	const struct value_hist *h = &row->val.hist;
	bool has_lo, has_hi, is_signed;
	size_t first, end;
	int64_t lo, hi;

	hist_range(h, &first, &end);
	for (size_t i = first; i < end; i++) {
		is_signed = h->linear || i == 0;
		hist_bounds(h, i, &lo, &hi, &has_lo, &has_hi);
		start_row(s, m, row);
		str_addc(&s->buf, ',');
		if (has_lo)
			str_addf(&s->buf, is_signed ? "%jd" : "%ju", (intmax_t)lo);
		str_addc(&s->buf, ',');
		if (has_hi)
			str_addf(&s->buf, is_signed ? "%jd" : "%ju", (intmax_t)((uint64_t)hi - 1));
		str_addf(&s->buf, ",%ju", (uintmax_t)hist_count(h, i, m->div));
		finish(s);
	}
}

/* Count, average and total; of stddev() the deviation as well. */
static void add_stats(struct sink *s, const struct value *v)
{
	const char *format = v->stats.is_signed ? ",%ju,%jd,%jd" : ",%ju,%ju,%ju";

	if (v->stats.spread) {
		str_addf(&s->buf, v->stats.is_signed ? ",%ju,%jd" : ",%ju,%ju",
			 (uintmax_t)v->stats.n, (intmax_t)value_average(v));
		str_addf(&s->buf, ",%s,%.3f", v->stats.spread->total, v->stats.spread->deviation);
		return;
	}

	_Pragma("GCC diagnostic push")
	_Pragma("GCC diagnostic ignored \"-Wformat-nonliteral\"")
	str_addf(&s->buf, format, (uintmax_t)v->stats.n, (intmax_t)value_average(v),
		 (intmax_t)v->stats.total);
	_Pragma("GCC diagnostic pop")
}

/* A row for each interval that has a number: when it began, and the number. */
static void put_intervals(struct sink *s, const struct sink_map *m, const struct row *row)
{
	const struct value_series *series = &row->val.series;

	for (size_t i = 0; i < series->n; i++) {
		if (!series->at[i].set)
			continue;
		start_row(s, m, row);
		str_addc(&s->buf, ',');
		series_time(series, i, true, &s->buf);
		str_addf(&s->buf, series->is_signed ? ",%jd" : ",%ju",
			 (intmax_t)series->at[i].val);
		finish(s);
	}
}

static void csv_map(struct sink *s, const struct sink_map *m)
{
	for (size_t i = 0; i < m->n && !ferror(s->fp); i++) {
		struct value val;
		struct row row;

		m->row(m->rows, i, &row);
		val = value_divide(&row.val, m->div);
		if (val.kind == V_HIST) {
			put_buckets(s, m, &row);
			continue;
		}
		if (val.kind == V_SERIES) {
			put_intervals(s, m, &row);
			continue;
		}
		start_row(s, m, &row);
		if (val.kind == V_STATS)
			add_stats(s, &val);
		else
			add_value(s, &val);
		finish(s);
	}
}

static void csv_value(struct sink *s, const struct value *v)
{
	str_add(&s->buf, "value");
	add_key(s, v);
	finish(s);
}

static void csv_text(struct sink *s, const char *what, const char *text, size_t len)
{
	if (len && text[len - 1] == '\n')
		len--;
	str_addf(&s->buf, "%s,", what);
	add_field(&s->buf, text, len);
	finish(s);
}

static void csv_attached(struct sink *s, uint64_t probes)
{
	sink_text.attached(s, probes);
}

static void csv_lost(struct sink *s, uint64_t events)
{
	sink_text.lost(s, events);
}

static void csv_message(struct sink *s, const struct sink_message *m)
{
	sink_text.message(s, m);
}

static void csv_end(struct sink *s)
{
	(void)s;
}

const struct sink_ops sink_csv = {
	.name	  = "csv",
	.doc	  = "for tables: rows of comma-separated values",
	.map	  = csv_map,
	.value	  = csv_value,
	.text	  = csv_text,
	.attached = csv_attached,
	.lost	  = csv_lost,
	.message  = csv_message,
	.end	  = csv_end,
};
