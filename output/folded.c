/* SPDX-License-Identifier: GPL-2.0-or-later */
/* output/folded.c - stacks in one line, for flame graphs: `outer;inner;innermost count`.
 *
 * An entry of a map is a line: the members of its key in order, a stack from its outermost frame
 * on, and the value, which must be a number from 0 up (what is none is left out).
 * `@[comm, ustack, kstack]` so gives what the tools that draw such graphs expect. Offsets into
 * functions are dropped: calls from two places of a function are one frame. All else that a script
 * prints goes to standard error, out of the way of the graph. */
#include "output/sink.h"

#include <string.h>

/* Frames are separated by ';', entries by ends of lines, and a frame without a name would be none.
 * The graph is an XML file: control characters have no place there. */
static void add_frame(struct str *out, const char *text, size_t len)
{
	size_t start = out->len;

	if (!len)
		str_addc(out, '-');
	str_add_utf8(out, text, len);
	for (size_t i = start; i < out->len; i++) {
		unsigned char c = (unsigned char)out->ptr[i];

		if (c == ';')
			out->ptr[i] = ':';
		else if (c < ' ' || c == 127)
			out->ptr[i] = ' ';
	}
}

/* Add the frame TEXT without "+123" behind the name, where a source line may follow: "+123@file:4". */
static void add_stack_frame(struct str *out, const char *text)
{
	size_t len = strlen(text), name, rest;

	for (name = len; name > 1 && text[name - 1] != '+'; name--)
		;
	rest = name + strspn(text + name, "0123456789abcdefx");
	if (name < 2 || rest == name || (text[rest] && text[rest] != '@')) {
		add_frame(out, text, len);
		return;
	}
	add_frame(out, text, name - 1);
	if (rest < len)
		add_frame(out, text + rest, len - rest);
}

static void add_part(struct sink *s, const struct value *v, bool *first)
{
	struct str text;

	if (v->kind == V_STACK) {
		for (size_t i = v->stack.n; i--; *first = false) {
			str_add(&s->buf, *first ? "" : ";");
			add_stack_frame(&s->buf, v->stack.frame[i]);
		}
		return;
	}
	str_init(&text);
	value_text(v, s->cut_mark, &text);
	str_add(&s->buf, *first ? "" : ";");
	add_frame(&s->buf, text.ptr, text.len);
	*first = false;
	str_done(&text);
}

/* Graphs are drawn of numbers from 0 up. */
static bool is_number(const struct value *v)
{
	return (v->kind == V_INT && v->i >= 0) || v->kind == V_UINT;
}

static void folded_map(struct sink *s, const struct sink_map *m)
{
	for (size_t i = 0; i < m->n && sink_spill(s); i++) {
		const struct value *key;
		bool first = true;
		struct value val;
		struct row row;

		m->row(m->rows, i, &row);
		key = &row.key;
		val = value_divide(&row.val, m->div);
		if (!m->keyed || !is_number(&val))
			continue;
		if (key->kind == V_TUPLE)
			for (size_t k = 0; k < key->tuple.n; k++)
				add_part(s, &key->tuple.at[k], &first);
		else
			add_part(s, key, &first);
		if (first)
			str_addc(&s->buf, '-');		/* a stack without frames */
		str_addc(&s->buf, ' ');
		value_text(&val, s->cut_mark, &s->buf);
		str_addc(&s->buf, '\n');
	}
	fwrite(s->buf.ptr, 1, s->buf.len, s->fp);
	str_clear(&s->buf);
}

static void folded_value(struct sink *s, const struct value *v)
{
	value_text(v, s->cut_mark, &s->buf);
	str_addc(&s->buf, '\n');
	fwrite(s->buf.ptr, 1, s->buf.len, s->err);
	str_clear(&s->buf);
}

static void folded_text(struct sink *s, const char *what, const char *text, size_t len)
{
	fwrite(text, 1, len, s->err);
	if (!strcmp(what, "join"))
		fputc('\n', s->err);
}

static void folded_attached(struct sink *s, uint64_t probes)
{
	sink_text.attached(s, probes);
}

static void folded_lost(struct sink *s, uint64_t events)
{
	sink_text.lost(s, events);
}

static void folded_message(struct sink *s, const struct sink_message *m)
{
	sink_text.message(s, m);
}

static void folded_end(struct sink *s)
{
	(void)s;
}

const struct sink_ops sink_folded = {
	.name	  = "folded",
	.doc	  = "for flame graphs: a line for each stack, `outer;inner count`",
	.map	  = folded_map,
	.value	  = folded_value,
	.text	  = folded_text,
	.attached = folded_attached,
	.lost	  = folded_lost,
	.message  = folded_message,
	.end	  = folded_end,
};
