/* SPDX-License-Identifier: GPL-2.0-or-later */
/* output/text.c - the classic look: `@name[key]: value`, one entry a line.
 *
 * Standard output belongs to the script: its maps, its printf(). What is said about the run
 * (attached, lost, errors at run time) goes to standard error, in the shape of the compiler's
 * messages. A map is put together in the sink's buffer and written in one piece (a long one in
 * pieces of whole lines), so that a reader of a pipe never sees half of it; text of the script is
 * written as it comes. */
#include "output/sink.h"

#include <string.h>

static void write_buf(struct sink *s)
{
	fwrite(s->buf.ptr, 1, s->buf.len, s->fp);
	str_clear(&s->buf);
}

/* Histograms and series stand below their name, with an empty line behind them. */
static void add_row(struct sink *s, const struct sink_map *m, const struct row *row)
{
	struct value val = value_divide(&row->val, m->div);

	str_add(&s->buf, m->name);
	if (m->keyed) {
		str_addc(&s->buf, '[');
		value_key_text(&row->key, s->cut_mark, &s->buf);
		str_addc(&s->buf, ']');
	}
	if (val.kind == V_HIST) {
		str_add(&s->buf, ":\n");
		hist_text(&val.hist, m->div, &s->buf);
		if (s->quantiles)
			hist_quantiles_text(&val.hist, &s->buf);
	} else if (val.kind == V_SERIES) {
		str_add(&s->buf, ":\n");
		series_text(&val.series, &s->buf);
	} else {
		str_add(&s->buf, ": ");
		value_text(&val, s->cut_mark, &s->buf);
	}
	str_addc(&s->buf, '\n');
}

static void text_map(struct sink *s, const struct sink_map *m)
{
	struct row row;

	for (size_t i = 0; i < m->n && sink_spill(s); i++) {
		m->row(m->rows, i, &row);
		add_row(s, m, &row);
	}
	write_buf(s);
}

static void text_value(struct sink *s, const struct value *v)
{
	value_text(v, s->cut_mark, &s->buf);
	str_addc(&s->buf, '\n');
	write_buf(s);
}

static void text_text(struct sink *s, const char *what, const char *text, size_t len)
{
	fwrite(text, 1, len, s->fp);
	if (!strcmp(what, "join") || !strcmp(what, "syscall"))
		fputc('\n', s->fp);
}

static void text_attached(struct sink *s, uint64_t probes)
{
	fprintf(s->err, "Attached %ju probe%s\n", (uintmax_t)probes, probes == 1 ? "" : "s");
}

static void text_lost(struct sink *s, uint64_t events)
{
	fprintf(s->err, "Lost %ju events\n", (uintmax_t)events);
}

static void text_message(struct sink *s, const struct sink_message *m)
{
	size_t len = strlen(m->text);

	if (m->file)
		str_addf(&s->buf, "%s:%u:%u: ", m->file, m->line, m->col);
	else
		str_add(&s->buf, "ktrace: ");
	str_add(&s->buf, strcmp(m->kind, "errorf") ? "warning: " : "error: ");
	if (len && m->text[len - 1] == '\n')
		len--;
	str_addn(&s->buf, m->text, len);
	if (m->helper && m->retcode)
		str_addf(&s->buf, " (helper '%s' returned %d)", m->helper, m->retcode);
	str_addc(&s->buf, '\n');
	fwrite(s->buf.ptr, 1, s->buf.len, s->err);
	str_clear(&s->buf);
}

static void text_end(struct sink *s)
{
	fwrite("\n\n", 1, 2, s->fp);
}

const struct sink_ops sink_text = {
	.name	  = "text",
	.doc	  = "for people: one line an entry, histograms as bars",
	.map	  = text_map,
	.value	  = text_value,
	.text	  = text_text,
	.attached = text_attached,
	.lost	  = text_lost,
	.message  = text_message,
	.end	  = text_end,
};
