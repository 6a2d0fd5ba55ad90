/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/format.c - printf formats in programs (language reference 4.2).
 *
 * A format becomes a list of parts: text to copy, and conversions that take one argument each.
 * A conversion is `%`, flags, width, precision, length, letters. Flags may come in any order. `*`
 * as a width or precision is read and has no effect. Lengths say how many bytes of an integer are
 * printed: without one four, as in C, whatever the argument's type is.
 *
 * The arguments' types are checked here, once; the renderer (output/printf.c) sees values. */
#include "lang/format.h"

#include <string.h>
#include "lang/node.h"

enum takes { TAKES_INT, TAKES_ANY, TAKES_BYTES };

/* The letters; longer ones before those that they start with. */
static const struct conversion {
	const char *letters;
	enum fmt_conv conv;
	enum takes takes;
	uint8_t size;					/* without a length */
} conversions[] = {
	{ "d", FMT_SIGNED, TAKES_INT, 4 },
	{ "i", FMT_SIGNED, TAKES_INT, 4 },
	{ "u", FMT_UNSIGNED, TAKES_INT, 4 },
	{ "x", FMT_HEX, TAKES_INT, 4 },
	{ "X", FMT_HEX, TAKES_INT, 4 },
	{ "o", FMT_OCTAL, TAKES_INT, 4 },
	{ "c", FMT_CHAR, TAKES_INT, 1 },
	{ "p", FMT_POINTER, TAKES_INT, 8 },
	{ "s", FMT_TEXT, TAKES_ANY, 8 },
	{ "rx", FMT_BYTES_ESCAPED, TAKES_BYTES, 8 },
	{ "rh", FMT_BYTES_SPACED, TAKES_BYTES, 8 },
	{ "r", FMT_BYTES, TAKES_BYTES, 8 },
	{ "gr", FMT_GFP, TAKES_INT, 8 },
};

static const char *const takes_words[] = {
	[TAKES_INT] = "an integer or a pointer",
	[TAKES_ANY] = "a value",
	[TAKES_BYTES] = "a buffer or a string",
};

/* What is left of the text being read. */
struct reader {
	const char *at, *end;
};

static bool next_is(const struct reader *r, const char *set)
{
	return r->at < r->end && *r->at && strchr(set, *r->at);
}

/* Digits, or `*`, which counts as nothing. */
static uint32_t read_number(struct reader *r)
{
	uint32_t n = 0;

	if (next_is(r, "*")) {
		r->at++;
		return 0;
	}
	for (; next_is(r, "0123456789"); r->at++)
		n = n < 100000 ? n * 10 + (uint32_t)(*r->at - '0') : n;
	return n;
}

static void read_flags(struct reader *r, struct fmt_spec *spec)
{
	for (; next_is(r, "-+ #0"); r->at++) {
		spec->left |= *r->at == '-';
		spec->plus |= *r->at == '+';
		spec->space |= *r->at == ' ';
		spec->alt |= *r->at == '#';
		spec->zero |= *r->at == '0';
	}
}

/* 0: there is none. */
static uint8_t read_length(struct reader *r)
{
	uint8_t size = 0;

	for (; next_is(r, "hlLjzt"); r->at++)
		size = *r->at != 'h' ? 8 : size == 2 ? 1 : 2;
	return size;
}

static const struct conversion *read_letters(struct reader *r)
{
	for (size_t i = 0; i < COUNT(conversions); i++) {
		const char *letters = conversions[i].letters;
		size_t len = strlen(letters);

		if ((size_t)(r->end - r->at) >= len && !memcmp(r->at, letters, len)) {
			r->at += len;
			return &conversions[i];
		}
	}
	return NULL;
}

static void tell_conversion(struct sema *s, struct loc loc, const char *from,
			    const struct reader *r)
{
	const char *why = "is not a conversion";
	int len = (int)(r->at - from) + (r->at < r->end);

	if (next_is(r, "feEgGaAF"))
		why = "prints floating point, of which there is none";
	else if (r->at == r->end)
		why = "ends before it says what to print";
	sema_error(s, loc, E_FORMAT, "'%.*s' %s", len, from, why);
	sema_hint(s, "%s", "there are %d %i %u %x %X %o %c %p %s %r %rx %rh %gr; %% is a '%'");
}

/* The conversion behind a '%'; false when told. */
static bool read_conversion(struct sema *s, struct loc loc, struct reader *r, struct fmt_part *ret)
{
	struct fmt_spec spec = { .precision = -1 };
	const char *from = r->at - 1;
	const struct conversion *c;
	uint8_t size;

	read_flags(r, &spec);
	spec.width = read_number(r);
	if (next_is(r, ".")) {
		r->at++;
		spec.precision = next_is(r, "*") ? -1 : 0;
		spec.precision += (int)read_number(r);
	}
	size = read_length(r);
	spec.upper = next_is(r, "X");
	c = read_letters(r);
	if (!c) {
		tell_conversion(s, loc, from, r);
		return false;
	}
	spec.conv = c->conv;
	spec.size = size && c->takes == TAKES_INT && c->size == 4 ? size : c->size;
	*ret = (struct fmt_part){ .text = from, .len = (uint32_t)(r->at - from), .is_arg = true,
				  .spec = spec };
	return true;
}

const struct format *format_parse(struct sema *s, struct loc loc, const char *text, uint32_t len)
{
	const char *copy = arena_strndup(s->arena, text, len);
	struct reader r = { .at = copy, .end = copy + len };
	struct format *f = NEW(s->arena, struct format);
	struct fmt_part *parts = NULL, part;

	while (r.at < r.end) {
		const char *percent = memchr(r.at, '%', (size_t)(r.end - r.at));
		const char *stop = percent ? percent : r.end;

		part = (struct fmt_part){ .text = r.at, .len = (uint32_t)(stop - r.at) };
		if (percent == r.at) {
			r.at++;
			part.len = 1;
			if (next_is(&r, "%"))
				r.at++;
			else if (!read_conversion(s, loc, &r, &part))
				return NULL;
		} else {
			r.at = stop;
		}
		*(struct fmt_part *)arena_push(s->arena, &parts, &f->nparts, sizeof(part)) = part;
		f->nargs += part.is_arg;
	}
	f->part = parts;
	return f;
}

/* ------------------------------------------------------------------ against the arguments */

static enum takes takes_of(enum fmt_conv conv)
{
	size_t i = 0;

	while (conversions[i].conv != conv)
		i++;
	return conversions[i].takes;
}

static bool prints(enum takes takes, const struct type *t)
{
	if (t->kind == T_ERROR)
		return true;
	switch (takes) {
	case TAKES_INT:
		return type_is_int(t) || t->kind == T_PTR ||
		       (t->kind == T_AGG && t->agg.how->emit_value);
	case TAKES_ANY:
		return t->kind != T_VOID && t->kind != T_FUNC;
	case TAKES_BYTES:
		return t->kind == T_BUFFER || t->kind == T_STRING || type_is_chars(t);
	}
	return false;
}

/* -EINVAL when told. */
static int check_count(struct sema *s, const struct node *call, const struct format *f)
{
	uint32_t given = (uint32_t)node_count(call->call.args) - 1;
	const char *few = given < f->nargs ? "too few" : "too many";

	if (given == f->nargs)
		return 0;
	return sema_error(s, call->loc, E_FORMAT_ARGS,
			  "%s arguments: the format prints %u, %u %s given", few, f->nargs, given,
			  given == 1 ? "is" : "are");
}

static void tell_type(struct sema *s, const struct node *arg, const struct fmt_part *p)
{
	enum takes takes = takes_of(p->spec.conv);

	sema_error(s, arg->loc, E_FORMAT_TYPE, "'%.*s' prints %s, not '%s'", (int)p->len, p->text,
		   takes_words[takes], arg->type->name);
	if (takes == TAKES_INT)
		sema_hint(s, "%s", "%s prints everything as print() does");
}

const struct format *format_call(struct sema *s, const struct node *call)
{
	const struct node *arg = call->call.args;
	const struct format *f;
	bool bad = false;

	if (!arg || arg->kind != N_STR) {
		sema_error(s, arg ? arg->loc : call->loc, E_FORMAT,
			   "the format of '%s' is not a string literal", call->call.name);
		return NULL;
	}
	f = format_parse(s, arg->loc, arg->str.ptr, arg->str.len);
	if (!f || check_count(s, call, f))
		return NULL;
	for (uint32_t i = 0; i < f->nparts; i++) {
		const struct fmt_part *p = &f->part[i];

		if (!p->is_arg)
			continue;
		arg = arg->next;
		if (!arg->type) {
			bad = true;
		} else if (!prints(takes_of(p->spec.conv), arg->type)) {
			bad = true;
			tell_type(s, arg, p);
		}
	}
	return bad ? NULL : f;
}
