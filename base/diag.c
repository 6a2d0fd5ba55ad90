/* SPDX-License-Identifier: GPL-2.0-or-later */
/* base/diag.c - messages about the user's program: kept, sorted, printed.
 *
 * Passes report in the order in which they meet mistakes; people read in the order of the text.
 * So messages are kept, each with its notes and hints, and sorted by place when they are printed;
 * equal places keep the order of reporting. Messages stay after printing, because the same code
 * at the same place is reported once in a whole life, whichever pass finds it again.
 *
 * Text form: place, level, sentence and tag; the line of the program; a caret line under it; then
 * where it was expanded from, the notes and the hints. Lines of the program are shown with tabs
 * as four spaces and with anything that could move a terminal's cursor as '?'. The JSON form
 * carries the same, one object a line. */
#include "base/diag.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include "base/arena.h"
#include "base/str.h"

enum { MOST_ERRORS = 20, TAB = 4 };

enum level { ERROR, WARNING, NOTE, HINT };

static const struct {
	const char *word, *color;
} levels[] = {
	[ERROR]	  = { "error",	 "\033[1;31m" },
	[WARNING] = { "warning", "\033[1;33m" },
	[NOTE]	  = { "note",	 "\033[1;36m" },
	[HINT]	  = { "hint",	 "\033[1;32m" },
};

static const struct {
	const char *tag, *help;
} codes[] = {
#define ERR(code, tag, help) [code] = { tag, help },
#include "base/errors.def"
#undef ERR
};
_Static_assert(COUNT(codes) == DIAG_CODES, "a row for every code");

struct note {
	struct loc loc;
	const char *text;
};

struct message {
	enum level level;
	enum diag_code code;
	struct loc loc;
	const char *text;
	struct note *notes;
	const char **hints;
	uint32_t nnotes, nhints;
	uint32_t number;				/* order of reporting */
};

struct diag {
	const struct sources *src;
	struct arena *arena;
	struct message *messages;
	uint32_t n, printed;				/* the first PRINTED are out already */
	struct message *last;				/* where notes go; NULL: nowhere */
	unsigned errors;
	bool mute;
};

/* What one printing needs to know everywhere. */
struct print {
	const struct sources *src;
	struct str out;
	bool color;
};

/* A place, looked up: its line, and the part of the line that is meant. */
struct spot {
	const char *file;
	unsigned line, col, end_col;			/* bytes from 1; end_col is one past */
	const char *text;				/* of the line */
	size_t len;
};

/* ------------------------------------------------------------------ keeping */

static struct message *find_same(const struct diag *d, const struct message *m)
{
	struct message *old;
	uint32_t i;

	for (i = 0; i < d->n; i++) {
		old = &d->messages[i];
		if (old->level == m->level && old->code == m->code && old->loc.src == m->loc.src &&
		    old->loc.off == m->loc.off && (m->loc.src || !strcmp(old->text, m->text)))
			return old;
	}
	return NULL;
}

static PRINTF(5, 0) void keep(struct diag *d, enum level level, struct loc loc,
			      enum diag_code code, const char *fmt, va_list ap)
{
	struct message m = { .level = level, .loc = loc, .code = code, .number = d->n };

	if ((unsigned)code >= DIAG_CODES)
		BUG("message with unknown code %d", code);
	m.text = arena_vfmt(d->arena, fmt, ap);
	d->last = NULL;
	if (find_same(d, &m))
		return;
	d->last = arena_push(d->arena, &d->messages, &d->n, sizeof(m));
	*d->last = m;
	d->errors += level == ERROR;
}

struct diag *diag_new(const struct sources *src)
{
	struct diag *d = xcalloc(1, sizeof(*d));

	d->src = src;
	d->arena = arena_new();
	return d;
}

void diag_free(struct diag *d)
{
	if (!d)
		return;
	arena_free(d->arena);
	free(d);
}

int diag_error(struct diag *d, struct loc loc, enum diag_code code, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	keep(d, ERROR, loc, code, fmt, ap);
	va_end(ap);
	return -EINVAL;
}

void diag_warn(struct diag *d, struct loc loc, enum diag_code code, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	keep(d, WARNING, loc, code, fmt, ap);
	va_end(ap);
}

void diag_note(struct diag *d, struct loc loc, const char *fmt, ...)
{
	struct note *note;
	va_list ap;

	if (!d->last)
		return;
	note = arena_push(d->arena, &d->last->notes, &d->last->nnotes, sizeof(*note));
	note->loc = loc;
	va_start(ap, fmt);
	note->text = arena_vfmt(d->arena, fmt, ap);
	va_end(ap);
}

void diag_hint(struct diag *d, const char *fmt, ...)
{
	const char **hint;
	va_list ap;

	if (!d->last)
		return;
	hint = arena_push(d->arena, &d->last->hints, &d->last->nhints, sizeof(*hint));
	va_start(ap, fmt);
	*hint = arena_vfmt(d->arena, fmt, ap);
	va_end(ap);
}

unsigned diag_errors(const struct diag *d)
{
	return d->errors;
}

unsigned diag_errors_of(const struct diag *d, enum diag_code code)
{
	unsigned n = 0;

	for (uint32_t i = 0; i < d->n; i++)
		n += d->messages[i].code == code && d->messages[i].level == ERROR;
	return n;
}

void diag_mute_warnings(struct diag *d, bool mute)
{
	d->mute = mute;
}

/* ------------------------------------------------------------------- places */

static bool find_spot(const struct sources *src, struct loc loc, struct spot *ret)
{
	const struct source *s = source_get(src, loc.src);
	size_t left;

	if (!s)
		return false;
	ret->file = s->name;
	source_pos(src, loc, &ret->line, &ret->col);
	ret->text = source_line(src, loc.src, ret->line, &ret->len);
	left = ret->len - min_u64(ret->col - 1, ret->len);
	ret->end_col = ret->col + (unsigned)max_u64(min_u64(loc.len, left), 1);
	return true;
}

/* Is A in another line than the message at B? */
static bool other_line(const struct print *p, struct loc a, struct loc b)
{
	struct spot sa, sb;

	if (!find_spot(p->src, a, &sa) || !find_spot(p->src, b, &sb))
		return true;
	return sa.text != sb.text;
}

/* -------------------------------------------------------------------- text */

static void add_color(struct print *p, const char *code)
{
	if (p->color)
		str_add(&p->out, code);
}

/* Columns that the first LEN bytes of TEXT take as add_shown() shows them. */
static size_t shown_width(const char *text, size_t len)
{
	size_t i, width = str_width(text, len);

	for (i = 0; i < len; i++)
		if (text[i] == '\t')
			width += TAB - 1;
	return width;
}

static void add_shown(struct str *s, const char *text, size_t len)
{
	size_t i, n;

	for (i = 0; i < len; i += n) {
		n = str_utf8(text + i, len - i);
		if (text[i] == '\t')
			str_pad(s, ' ', TAB);
		else if (n == 0 || (unsigned char)text[i] < ' ' || text[i] == 0x7f)
			str_addc(s, '?');
		else
			str_addn(s, text + i, n);
		n = n ? n : 1;
	}
}

static void add_excerpt(struct print *p, const struct spot *at)
{
	size_t before = min_u64(at->col - 1, at->len), end = min_u64(at->end_col - 1, at->len);
	size_t len = at->len, width = shown_width(at->text + before, end - before);

	while (len && (at->text[len - 1] == '\r' || at->text[len - 1] == ' '))
		len--;
	str_addf(&p->out, "%5u |%s", at->line, len ? " " : "");
	add_shown(&p->out, at->text, len);
	str_add(&p->out, "\n      | ");
	str_pad(&p->out, ' ', shown_width(at->text, before));
	add_color(p, levels[HINT].color);
	str_addc(&p->out, '^');
	str_pad(&p->out, '~', width ? width - 1 : 0);
	add_color(p, "\033[0m");
	str_addc(&p->out, '\n');
}

/* "file:1:2: error: text [tag]"; AT and TAG may be NULL. */
static void add_head(struct print *p, const struct spot *at, enum level level, const char *text,
		     const char *tag)
{
	add_color(p, "\033[1m");
	if (at)
		str_addf(&p->out, "%s:%u:%u: ", at->file, at->line, at->col);
	else if (level <= WARNING)
		str_add(&p->out, "ktrace: ");
	add_color(p, "\033[0m");
	add_color(p, levels[level].color);
	str_addf(&p->out, "%s:", levels[level].word);
	add_color(p, "\033[0m");
	str_addf(&p->out, " %s", text);
	if (tag)
		str_addf(&p->out, " [%s]", tag);
	str_addc(&p->out, '\n');
}

static void add_note(struct print *p, const struct message *m, struct loc loc, const char *text)
{
	struct spot at;

	if (!find_spot(p->src, loc, &at)) {
		add_head(p, NULL, NOTE, text, NULL);
		return;
	}
	add_head(p, &at, NOTE, text, NULL);
	if (other_line(p, loc, m->loc))
		add_excerpt(p, &at);
}

typedef void add_note_fn(struct print *, const struct message *, struct loc, const char *);

/* Call FN with the place of each macro call around LOC, innermost first. */
static void each_expansion(struct print *p, const struct message *m, add_note_fn *fn)
{
	const struct source *s = source_get(p->src, m->loc.src);

	for (; s && s->called_at.src; s = source_get(p->src, s->called_at.src))
		fn(p, m, s->called_at, "expanded from here");
}

static void add_text(struct print *p, const struct message *m)
{
	struct spot at;
	uint32_t i;

	if (find_spot(p->src, m->loc, &at)) {
		add_head(p, &at, m->level, m->text, diag_tag(m->code));
		add_excerpt(p, &at);
	} else {
		add_head(p, NULL, m->level, m->text, diag_tag(m->code));
	}
	each_expansion(p, m, add_note);
	for (i = 0; i < m->nnotes; i++)
		add_note(p, m, m->notes[i].loc, m->notes[i].text);
	for (i = 0; i < m->nhints; i++)
		add_head(p, NULL, HINT, m->hints[i], NULL);
}

static void add_text_limit(struct print *p)
{
	str_add(&p->out, "too many errors\n");
}

/* -------------------------------------------------------------------- JSON */

static void add_string(struct str *s, const char *text)
{
	str_addc(s, '"');
	str_add_json(s, text, strlen(text));
	str_addc(s, '"');
}

/* The members that a message and a note share. */
static void add_json_body(struct print *p, struct loc loc, const char *text)
{
	struct spot at = { 0 };

	str_add(&p->out, "\"file\": ");
	if (find_spot(p->src, loc, &at))
		add_string(&p->out, at.file);
	else
		str_add(&p->out, "null");
	str_addf(&p->out, ", \"line\": %u, \"col\": %u, \"end_col\": %u, \"message\": ",
		 at.line, at.col, at.end_col);
	add_string(&p->out, text);
}

static void add_json_note(struct print *p, const struct message *m, struct loc loc,
			  const char *text)
{
	(void)m;
	str_add(&p->out, p->out.ptr[p->out.len - 1] == '[' ? "{" : ", {");
	add_json_body(p, loc, text);
	str_addc(&p->out, '}');
}

static void add_json(struct print *p, const struct message *m)
{
	uint32_t i;

	str_addf(&p->out, "{\"level\": \"%s\", \"tag\": \"%s\", ", levels[m->level].word,
		 diag_tag(m->code));
	add_json_body(p, m->loc, m->text);
	str_add(&p->out, ", \"notes\": [");
	each_expansion(p, m, add_json_note);
	for (i = 0; i < m->nnotes; i++)
		add_json_note(p, m, m->notes[i].loc, m->notes[i].text);
	str_add(&p->out, "], \"hints\": [");
	for (i = 0; i < m->nhints; i++) {
		str_add(&p->out, i ? ", " : "");
		add_string(&p->out, m->hints[i]);
	}
	str_add(&p->out, "]}\n");
}

static void add_json_limit(struct print *p)
{
	str_add(&p->out, "{\"level\": \"note\", \"message\": \"too many errors\"}\n");
}

/* ------------------------------------------------------------------ printing */

static const struct {
	void (*message)(struct print *, const struct message *);
	void (*limit)(struct print *);
} formats[] = {
	[DIAG_TEXT] = { add_text, add_text_limit },
	[DIAG_JSON] = { add_json, add_json_limit },
};

static int by_place(const void *a, const void *b)
{
	const struct message *x = a, *y = b;

	if (x->loc.src != y->loc.src)
		return x->loc.src < y->loc.src ? -1 : 1;
	if (x->loc.off != y->loc.off)
		return x->loc.off < y->loc.off ? -1 : 1;
	return x->number < y->number ? -1 : x->number > y->number;
}

void diag_print(struct diag *d, FILE *fp, enum diag_format format, bool color)
{
	struct print p = { .src = d->src, .color = color };
	struct message *m, *end;
	unsigned errors = 0;

	if (d->printed == d->n)
		return;
	m = d->messages + d->printed;
	end = d->messages + d->n;
	qsort(m, (size_t)(end - m), sizeof(*m), by_place);
	str_init(&p.out);
	for (; m < end; m++) {
		if (m->level == WARNING && d->mute)
			continue;
		errors += m->level == ERROR;
		if (errors > MOST_ERRORS) {
			formats[format].limit(&p);
			break;
		}
		formats[format].message(&p, m);
	}
	fwrite(p.out.ptr, 1, p.out.len, fp);
	str_done(&p.out);
	d->printed = d->n;
	d->last = NULL;					/* sorting has moved it */
}

const char *diag_tag(enum diag_code code)
{
	return codes[code].tag;
}

const char *diag_help(enum diag_code code)
{
	return codes[code].help;
}

enum diag_code diag_find(const char *tag)
{
	unsigned i;

	for (i = 0; i < COUNT(codes); i++)
		if (!strcmp(codes[i].tag, tag))
			break;
	return (enum diag_code)i;
}
