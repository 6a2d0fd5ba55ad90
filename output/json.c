/* SPDX-License-Identifier: GPL-2.0-or-later */
/* output/json.c - one JSON object a line, for programs.
 *
 * Every event is an object with a "type"; all of it, also what the text form says on standard
 * error, goes to the one output, so that a reader gets the whole run in order. The output is
 * always valid: strings are made valid UTF-8, and an integer that a reader working with doubles
 * would change is written as a string. A line is put together in the sink's buffer and written
 * in one piece; that of a long map in several. */
#include "output/sink.h"

#include <string.h>

static void add_value(struct sink *s, const struct value *v);

static void add_quoted(struct str *out, const char *text, size_t len)
{
	str_addc(out, '"');
	str_add_json(out, text, len);
	str_addc(out, '"');
}

/* A double holds 53 significant bits. */
static bool fits_double(uint64_t magnitude)
{
	if (!magnitude)
		return true;
	return 64 - __builtin_clzll(magnitude) - __builtin_ctzll(magnitude) <= 53;
}

static void add_number(struct str *out, uint64_t u, bool is_signed)
{
	bool negative = is_signed && (int64_t)u < 0;
	uint64_t magnitude = negative ? 0 - u : u;
	const char *quote = fits_double(magnitude) ? "" : "\"";

	str_addf(out, "%s%s%ju%s", quote, negative ? "-" : "", (uintmax_t)magnitude, quote);
}

/* What V is in the text form, as a string. */
static void add_as_text(struct sink *s, const struct value *v)
{
	struct str text;

	str_init(&text);
	value_text(v, s->cut_mark, &text);
	add_quoted(&s->buf, text.ptr, text.len);
	str_done(&text);
}

static void add_key(struct sink *s, const struct value *key)
{
	struct str text;

	str_init(&text);
	value_key_compact(key, s->cut_mark, &text);
	add_quoted(&s->buf, text.ptr, text.len);
	str_done(&text);
}

static void add_bytes(struct str *out, const char *bytes, size_t len)
{
	size_t i;

	str_addc(out, '[');
	for (i = 0; i < len; i++)
		str_addf(out, "%s%d", i ? "," : "", (signed char)bytes[i]);
	str_addc(out, ']');
}

static void add_list(struct sink *s, const struct value *v)
{
	size_t i;

	str_addc(&s->buf, '[');
	for (i = 0; i < v->tuple.n; i++) {
		str_add(&s->buf, i ? "," : "");
		add_value(s, &v->tuple.at[i]);
	}
	str_addc(&s->buf, ']');
}

static void add_record(struct sink *s, const struct value *v)
{
	size_t i;

	str_addc(&s->buf, '{');
	for (i = 0; i < v->tuple.n; i++) {
		str_add(&s->buf, i ? ", " : "");
		add_quoted(&s->buf, v->tuple.names[i], strlen(v->tuple.names[i]));
		str_add(&s->buf, ": ");
		add_value(s, &v->tuple.at[i]);
	}
	str_addc(&s->buf, '}');
}

/* A total may have more than 64 bits; from 16 digits on it is a string. */
static void add_total(struct str *out, const char *digits)
{
	const char *quote = strlen(digits) > 15 ? "\"" : "";

	str_addf(out, ", \"total\": %s%s%s}", quote, digits, quote);
}

static void add_stats(struct str *out, const struct value *v)
{
	str_add(out, "{\"count\": ");
	add_number(out, v->stats.n, false);
	str_add(out, ", \"average\": ");
	add_number(out, (uint64_t)value_average(v), v->stats.is_signed);
	if (v->stats.spread) {
		str_addf(out, ", \"stddev\": %.3f", v->stats.spread->deviation);
		add_total(out, v->stats.spread->total);
		return;
	}
	str_add(out, ", \"total\": ");
	add_number(out, (uint64_t)v->stats.total, v->stats.is_signed);
	str_addc(out, '}');
}

static void add_bucket(struct str *out, const struct value_hist *h, size_t i, uint64_t div)
{
	bool has_lo, has_hi, is_signed = h->linear || i == 0;
	int64_t lo, hi;

	hist_bounds(h, i, &lo, &hi, &has_lo, &has_hi);
	str_addc(out, '{');
	if (has_lo) {
		str_add(out, "\"min\": ");
		add_number(out, (uint64_t)lo, is_signed);
		str_add(out, ", ");
	}
	if (has_hi) {
		str_add(out, "\"max\": ");
		add_number(out, (uint64_t)hi - 1, is_signed);
		str_add(out, ", ");
	}
	str_add(out, "\"count\": ");
	add_number(out, hist_count(h, i, div), false);
	str_addc(out, '}');
}

static void add_hist(struct str *out, const struct value_hist *h, uint64_t div)
{
	size_t first, end, i;

	hist_range(h, &first, &end);
	str_addc(out, '[');
	for (i = first; i < end; i++) {
		str_add(out, i > first ? ", " : "");
		add_bucket(out, h, i, div);
	}
	str_addc(out, ']');
}

static void add_series(struct str *out, const struct value_series *s)
{
	bool first = true;

	str_addc(out, '[');
	for (size_t i = 0; i < s->n; i++) {
		if (!s->at[i].set)
			continue;
		str_addf(out, "%s{\"interval_start\": \"", first ? "" : ", ");
		series_time(s, i, true, out);
		str_add(out, "\", \"value\": ");
		add_number(out, (uint64_t)s->at[i].val, s->is_signed);
		str_addc(out, '}');
		first = false;
	}
	str_addc(out, ']');
}

static void add_value(struct sink *s, const struct value *v)
{
	switch (v->kind) {
	case V_NONE:
		str_add(&s->buf, "null");
		break;
	case V_BOOL:
		str_add(&s->buf, v->u ? "true" : "false");
		break;
	case V_INT:
		add_number(&s->buf, v->u, true);
		break;
	case V_UINT:
	case V_POINTER:
		add_number(&s->buf, v->u, false);
		break;
	case V_ENUM:
		add_number(&s->buf, v->symbol.raw, v->symbol.is_signed);
		break;
	case V_BYTES:
		add_bytes(&s->buf, v->str.ptr, v->str.len);
		break;
	case V_TUPLE:
	case V_ARRAY:
		add_list(s, v);
		break;
	case V_RECORD:
		add_record(s, v);
		break;
	case V_STR:
	case V_TEXT:
	case V_SYMBOL:
	case V_STACK:
		add_as_text(s, v);
		break;
	case V_STATS:
		add_stats(&s->buf, v);
		break;
	case V_HIST:
		add_hist(&s->buf, &v->hist, 1);
		break;
	case V_SERIES:
		add_series(&s->buf, &v->series);
		break;
	case VALUE_KINDS:
		BUG("a value without a kind");
	}
}

/* ------------------------------------------------------------------- events */

static void begin(struct sink *s, const char *type)
{
	str_clear(&s->buf);
	str_addf(&s->buf, "{\"type\": \"%s\", ", type);
}

static void finish(struct sink *s)
{
	str_add(&s->buf, "}\n");
	fwrite(s->buf.ptr, 1, s->buf.len, s->fp);
	str_clear(&s->buf);
}

static void add_map_value(struct sink *s, const struct sink_map *m, const struct value *v)
{
	struct value val = value_divide(v, m->div);

	if (val.kind == V_HIST)
		add_hist(&s->buf, &val.hist, m->div);
	else
		add_value(s, &val);
}

/* Of one histogram: {"p50": 3, ...}; what lies outside of its range counts as its end. */
static void add_quantiles(struct str *out, const struct value_hist *h)
{
	int64_t val;

	str_addc(out, '{');
	for (const struct hist_part *p = hist_parts; p->name; p++) {
		hist_quantile(h, p->percent, &val);
		str_addf(out, "%s\"%s\": ", p == hist_parts ? "" : ", ", p->name);
		add_number(out, (uint64_t)val, true);
	}
	str_addc(out, '}');
}

/* The same for the whole map, in the shape of its data. */
static void add_map_quantiles(struct sink *s, const struct sink_map *m)
{
	struct row row;

	str_add(&s->buf, ", \"quantiles\": {");
	add_quoted(&s->buf, m->name, strlen(m->name));
	str_add(&s->buf, m->keyed ? ": {" : ": ");
	for (size_t i = 0; i < m->n && sink_spill(s); i++) {
		m->row(m->rows, i, &row);
		if (m->keyed) {
			str_add(&s->buf, i ? ", " : "");
			add_key(s, &row.key);
			str_add(&s->buf, ": ");
		}
		add_quantiles(&s->buf, &row.val.hist);
	}
	str_add(&s->buf, m->keyed ? "}}" : "}");
}

static void json_map(struct sink *s, const struct sink_map *m)
{
	struct row row;

	if (!m->n)
		return;
	begin(s, m->hist ? "hist" : m->stats ? "stats" : m->series ? "tseries" : "map");
	str_add(&s->buf, "\"data\": {");
	add_quoted(&s->buf, m->name, strlen(m->name));
	str_add(&s->buf, m->keyed ? ": {" : ": ");
	for (size_t i = 0; i < m->n && sink_spill(s); i++) {
		m->row(m->rows, i, &row);
		if (m->keyed) {
			str_add(&s->buf, i ? ", " : "");
			add_key(s, &row.key);
			str_add(&s->buf, ": ");
		}
		add_map_value(s, m, &row.val);
	}
	str_add(&s->buf, m->keyed ? "}}" : "}");
	if (m->hist && s->quantiles)
		add_map_quantiles(s, m);
	finish(s);
}

static void json_value(struct sink *s, const struct value *v)
{
	begin(s, "value");
	str_add(&s->buf, "\"data\": ");
	add_value(s, v);
	finish(s);
}

static void json_text(struct sink *s, const char *what, const char *text, size_t len)
{
	begin(s, what);
	str_add(&s->buf, "\"data\": ");
	add_quoted(&s->buf, text, len);
	finish(s);
}

static void count_event(struct sink *s, const char *type, const char *member, uint64_t n)
{
	begin(s, type);
	str_addf(&s->buf, "\"count\": %ju, \"data\": {\"%s\": %ju}", (uintmax_t)n, member,
		 (uintmax_t)n);
	finish(s);
}

static void json_attached(struct sink *s, uint64_t probes)
{
	count_event(s, "attached_probes", "probes", probes);
}

static void json_lost(struct sink *s, uint64_t events)
{
	count_event(s, "lost_events", "events", events);
}

static void json_message(struct sink *s, const struct sink_message *m)
{
	begin(s, m->kind);
	str_add(&s->buf, "\"msg\": ");
	add_quoted(&s->buf, m->text, strlen(m->text));
	if (m->helper) {
		str_add(&s->buf, ", \"helper\": ");
		add_quoted(&s->buf, m->helper, strlen(m->helper));
		str_addf(&s->buf, ", \"retcode\": %d", m->retcode);
	}
	if (m->file) {
		str_add(&s->buf, ", \"filename\": ");
		add_quoted(&s->buf, m->file, strlen(m->file));
		str_addf(&s->buf, ", \"line\": %u, \"col\": %u", m->line, m->col);
	}
	finish(s);
}

static void json_result(struct sink *s, const struct sink_result *r)
{
	begin(s, r->bench ? "benchmark_result" : "test_result");
	str_add(&s->buf, "\"data\": {");
	add_quoted(&s->buf, r->name, strlen(r->name));
	if (r->bench) {
		str_addf(&s->buf, ": {\"average\": %ju, \"iters\": %ju}}", (uintmax_t)r->ns,
			 (uintmax_t)r->runs);
	} else {
		str_addf(&s->buf, ": {\"duration\": %ju, \"passed\": %s, \"output\": ",
			 (uintmax_t)r->ns, r->passed ? "true" : "false");
		add_quoted(&s->buf, r->output, r->len);
		str_add(&s->buf, "}}");
	}
	finish(s);
}

/* The maps that follow say so themselves. */
static void json_end(struct sink *s)
{
	(void)s;
}

const struct sink_ops sink_json = {
	.name	  = "json",
	.doc	  = "for programs: one JSON object a line",
	.map	  = json_map,
	.value	  = json_value,
	.text	  = json_text,
	.attached = json_attached,
	.lost	  = json_lost,
	.message  = json_message,
	.result	  = json_result,
	.end	  = json_end,
};
