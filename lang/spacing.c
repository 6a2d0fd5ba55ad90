/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/spacing.c - one space or none?
 *
 * The rules are about pairs of neighbours. Three things that a pair does not show are carried
 * along: whether a `-`, `*` or `&` stands before its value (then none follows it), whether a `*`
 * belongs to a type, and which of its three jobs a `:` does. Whatever the rules say, two tokens
 * that would read as another one when they touch (`- -x`, `/ *p`) are kept apart. */
#include "lang/spacing.h"

#include <string.h>
#include "lang/parse.h"

static bool closes(int kind)
{
	return kind == ';' || kind == ',' || kind == ')' || kind == ']' || kind == CAST_CLOSE ||
		kind == PRED_CLOSE;
}

static bool opens(int kind)
{
	return kind == '(' || kind == '[' || kind == CAST_OPEN || kind == TYPE_OPEN ||
		kind == PRED_OPEN;
}

static bool joins(int kind)
{
	return kind == '.' || kind == ARROW || kind == DOTS;
}

static bool may_be_unary(int kind)
{
	return kind == '-' || kind == '*' || kind == '&' || kind == '!' || kind == '~' ||
		kind == UNLIKE || kind == INC || kind == DEC;
}

/* Would the last byte of one token and the first of the next read as something else? */
static bool would_merge(char a, char b)
{
	static const char pairs[][3] = {
		"--", "++", "&&", "||", "//", "/*", "!~", "!=", "==", "<<", ">>", "->", "=~",
		"<=", ">=",
	};

	for (size_t i = 0; i < COUNT(pairs); i++)
		if (pairs[i][0] == a && pairs[i][1] == b)
			return true;
	return false;
}

static bool takes_parens(int kind)
{
	return kind == IDENT || kind == SIZEOF || kind == OFFSETOF || kind == TYPEOF ||
		kind == TYPEINFO;
}

static bool is_type_star(const struct spacing *s, uint32_t i)
{
	return s->t[i].kind == '*' && (s->type || s->t[i + 1].kind == CAST_CLOSE);
}

/* A `:` with a type behind it: of a variable or a parameter, or of a function's result. */
static bool starts_type(const struct spacing *s, uint32_t i)
{
	const struct token *t = s->t;

	if (t[i].kind != ':')
		return false;
	return s->fn || (i >= 2 && t[i - 1].kind == VAR && t[i - 2].kind == LET);
}

/* Carry along what token I tells about those behind it. */
static void note(struct spacing *s, uint32_t i)
{
	const struct token *t = &s->t[i];

	s->unary = may_be_unary(t->kind) && !is_type_star(s, i) && i &&
		   !token_ends_value(t[-1].kind);
	s->typed = starts_type(s, i);
	switch (t->kind) {
	case CAST_OPEN: case TYPE_OPEN: case STRUCT: case UNION: case ENUM:
		s->type = true;
		break;
	case ':':
		s->type = s->typed;
		break;
	case CAST_CLOSE: case ',': case ')': case '=': case '{': case STMT_BLOCK: case ';':
		s->type = false;
		break;
	}
	if (t->item)
		s->fn = t->kind == FN;
	else if (t->kind == '{' || t->kind == STMT_BLOCK)
		s->fn = false;
}

static bool space_between(const struct spacing *s, uint32_t i)
{
	int a = s->t[i - 1].kind, b = s->t[i].kind;

	if (closes(b) || opens(a) || joins(a) || joins(b) || s->unary || a == CAST_CLOSE)
		return false;
	if (b == '[' || (a == '?' && b == ':') || starts_type(s, i))
		return false;
	if (b == '(' || b == TYPE_OPEN)
		return !takes_parens(a);
	if ((b == INC || b == DEC) && token_ends_value(a))
		return false;
	if (is_type_star(s, i))
		return a != '*';
	return true;
}

bool spacing_before(struct spacing *s, uint32_t i, const char *text)
{
	bool space = false;

	if (i) {
		space = space_between(s, i);
		if (!space)
			space = would_merge(text[s->t[i].loc.off - 1], text[s->t[i].loc.off]) ||
				(may_be_unary(s->t[i - 1].kind) &&
				 would_merge(text[s->t[i - 1].loc.off], text[s->t[i].loc.off])) ||
				(s->t[i - 1].kind == PRED_OPEN &&
				 would_merge('/', text[s->t[i].loc.off]));
	}
	note(s, i);
	return space;
}
