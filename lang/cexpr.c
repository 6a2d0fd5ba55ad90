/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/cexpr.c - constant expressions of C, as in `#define X (1 << 4)` and `#if defined(X)`.
 *
 * They become trees of the script's own language, whose operators and precedences are the
 * same: where a word that was defined is used, a copy of its tree stands, and folding makes
 * a number of it. Numbers may have C's suffixes, a character in quotes is its code; casts
 * and calls are not understood.
 *
 * One function for a binary operator of any level: it reads an operand, and as long as an
 * operator that binds tighter than the one before follows, makes the two of them the left
 * side of the next. */
#include "lang/cdecl.h"

#include <ctype.h>
#include <string.h>
#include "base/num.h"
#include "lang/node.h"

enum { DEPTH_MAX = 64 };

struct cexpr {
	struct arena *arena;
	struct loc loc;
	const char *at;
	unsigned depth;
};

static const struct {
	char text[3];
	uint8_t level;					/* higher binds tighter */
	enum op op;
} binary[] = {
	{ "||", 1, OP_LOR }, { "&&", 2, OP_LAND }, { "==", 6, OP_EQ },	{ "!=", 6, OP_NE },
	{ "<<", 8, OP_SHL }, { ">>", 8, OP_SHR },  { "<=", 7, OP_LE },	{ ">=", 7, OP_GE },
	{ "<", 7, OP_LT },   { ">", 7, OP_GT },	   { "|", 3, OP_OR },	{ "^", 4, OP_XOR },
	{ "&", 5, OP_AND },  { "+", 9, OP_ADD },   { "-", 9, OP_SUB },	{ "*", 10, OP_MUL },
	{ "/", 10, OP_DIV }, { "%", 10, OP_MOD },
};

static struct node *read_level(struct cexpr *c, unsigned level);

static bool accept(struct cexpr *c, const char *sign)
{
	c->at += strspn(c->at, " \t\r");
	if (!str_starts(c->at, sign))
		return false;
	c->at += strlen(sign);
	return true;
}

static struct node *read_number(struct cexpr *c)
{
	struct node *n = node_new(c->arena, N_INT, c->loc);
	const char *why;
	struct num num;
	size_t len = 0;

	while (isalnum((unsigned char)c->at[len]))
		len++;
	if (num_parse(c->at, len, false, &num, &why))
		return NULL;
	n->num.val = num.val;
	c->at += len;
	return n;
}

static struct node *read_word(struct cexpr *c)
{
	struct node *n = node_new(c->arena, N_IDENT, c->loc);
	size_t len = 0;

	while (isalnum((unsigned char)c->at[len]) || c->at[len] == '_')
		len++;
	n->ident.name = arena_strndup(c->arena, c->at, len);
	c->at += len;
	return n;
}

/* defined(X), defined X: a call of `defined`, which the reader of #if knows. */
static struct node *read_defined(struct cexpr *c, struct node *word)
{
	bool open = accept(c, "(");
	struct node *call = node_new(c->arena, N_CALL, c->loc);

	c->at += strspn(c->at, " \t\r");
	call->call.name = word->ident.name;
	call->call.args = read_word(c);
	return !*call->call.args->ident.name || (open && !accept(c, ")")) ? NULL : call;
}

static struct node *read_operand(struct cexpr *c)
{
	static const struct { char sign[2]; enum op op; } unary[] = {
		{ "-", OP_NEG }, { "~", OP_INV }, { "!", OP_NOT },
	};
	struct node *n = NULL;

	if (++c->depth > DEPTH_MAX)
		return NULL;
	for (size_t i = 0; i < COUNT(unary); i++) {
		if (!accept(c, unary[i].sign))
			continue;
		n = node_new(c->arena, N_UNARY, c->loc);
		n->unary.op = unary[i].op;
		n->unary.arg = read_operand(c);
		c->depth--;
		return n->unary.arg ? n : NULL;
	}
	if (accept(c, "(")) {
		n = read_level(c, 1);
		n = n && accept(c, ")") ? n : NULL;
	} else if (isdigit((unsigned char)*c->at)) {
		n = read_number(c);
	} else if (isalpha((unsigned char)*c->at) || *c->at == '_') {
		n = read_word(c);
		if (!strcmp(n->ident.name, "defined"))
			n = read_defined(c, n);
	} else if (c->at[0] == '\'' && c->at[1] && c->at[1] != '\\' && c->at[2] == '\'') {
		n = node_new(c->arena, N_INT, c->loc);
		n->num.val = (unsigned char)c->at[1];
		c->at += 3;
	}
	c->depth--;
	return n;
}

/* The operator that follows, if it is of LEVEL or binds tighter; -1: none. */
static int next_operator(struct cexpr *c, unsigned level)
{
	c->at += strspn(c->at, " \t\r");
	for (size_t i = 0; i < COUNT(binary); i++)
		if (str_starts(c->at, binary[i].text))
			return binary[i].level >= level ? (int)i : -1;
	return -1;
}

static struct node *read_level(struct cexpr *c, unsigned level)
{
	struct node *left = read_operand(c), *n;
	int i;

	while (left && (i = next_operator(c, level)) >= 0) {
		c->at += strlen(binary[i].text);
		n = node_new(c->arena, N_BINARY, c->loc);
		n->binary.op = binary[i].op;
		n->binary.lhs = left;
		n->binary.rhs = read_level(c, binary[i].level + 1);
		left = n->binary.rhs ? n : NULL;
	}
	return left;
}

struct node *cexpr_read(struct arena *a, struct loc loc, const char *text)
{
	struct cexpr c = { .arena = a, .loc = loc, .at = text };
	struct node *n = read_level(&c, 1);

	c.at += strspn(c.at, " \t\r\n");
	return *c.at ? NULL : n;
}
