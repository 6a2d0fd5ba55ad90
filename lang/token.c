/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/token.c - what is known about tokens before the grammar sees them.
 *
 * First helpers of the lexer: adding a token, skipping layout, finding the end of a C definition.
 * Then token_shape(), which runs once over the whole array and settles what one token of
 * look-ahead cannot:
 *	- which bracket closes which, and that none is missing or nested too deep;
 *	- is `(x)` a cast? It is if a type stands inside and a value can start behind it, unless
 *	  the word inside is a builtin (`(pid) * 2` multiplies);
 *	- does `sizeof(x)` hold a type? It does if what is inside reads as one;
 *	- does a `{` or an `if` start a statement, or is it a value? */
#include "lang/lexer.h"

#include <ctype.h>
#include <errno.h>
#include <string.h>
#include "lang/builtin.h"
#include "lang/cdecl.h"
#include "lang/parse.h"

/* ------------------------------------------------------------ for the lexer */

struct loc token_loc(const struct lexer *lx, uint32_t off, size_t len)
{
	struct loc loc = { .off = off, .src = lx->u->src };

	loc.len = (uint16_t)min_u64(len, UINT16_MAX);
	return loc;
}

void token_add(struct lexer *lx, int kind, enum op op, uint32_t off, uint32_t len)
{
	struct token *t = arena_push(lx->u->arena, &lx->tokens, &lx->ntokens, sizeof(*t));

	t->kind = kind;
	t->op = op;
	t->loc = token_loc(lx, off, len);
	t->depth = lx->braces;
	t->item = lx->item;
	t->line = lx->line;
	t->name = kind > UINT8_MAX ? arena_strndup(lx->u->arena, lx->text + off, len) : "";
	t->len = len;
	t->broken = lx->broken;
	lx->item = lx->line = lx->broken = false;
}

/* The end of the comment at OFF, or OFF if there is none. */
static uint32_t skip_comment(const struct lexer *lx, uint32_t off)
{
	const char *p = lx->text + off, *end = NULL;

	if (p[0] != '/' || (p[1] != '/' && p[1] != '*'))
		return off;
	if (p[1] == '/')
		end = memchr(p, '\n', lx->len - off);
	else if ((end = memmem(p + 2, lx->len - off - 2, "*/", 2)))
		end += 2;
	return end ? (uint32_t)(end - lx->text) : lx->len;
}

uint32_t token_skip_layout(const struct lexer *lx, uint32_t off)
{
	uint32_t next;

	for (; off < lx->len; off = next) {
		next = skip_comment(lx, off);
		if (next == off && !strchr(" \t\r\n\f\v", lx->text[off]))
			break;
		if (next == off)
			next++;
		if (next == off + 1 && !lx->text[off])
			break;
	}
	return off;
}

/* The end of the string or character literal at OFF. */
static uint32_t skip_quoted(const struct lexer *lx, uint32_t off)
{
	char quote = lx->text[off++];

	for (; off < lx->len && lx->text[off] != quote && lx->text[off] != '\n'; off++)
		off += lx->text[off] == '\\' && off + 1 < lx->len;
	return (uint32_t)min_u64(off + 1, lx->len);
}

/* The end of the group at OFF, which starts with a bracket; 0: it has none. */
static uint32_t skip_group(const struct lexer *lx, uint32_t off)
{
	unsigned depth = 0;
	uint32_t next;

	for (; off < lx->len; off = next) {
		next = skip_comment(lx, off);
		if (next != off)
			continue;
		next = off + 1;
		if (lx->text[off] == '"' || lx->text[off] == '\'')
			next = skip_quoted(lx, off);
		else if (strchr("([{", lx->text[off]) && lx->text[off])
			depth++;
		else if (strchr(")]}", lx->text[off]) && lx->text[off] && --depth == 0)
			return next;
	}
	return 0;
}

static bool is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

static uint32_t skip_word(const struct lexer *lx, uint32_t off)
{
	while (off < lx->len && is_word(lx->text[off]))
		off++;
	return off;
}

/* The end of the group at OFF; without one, the end of the text, which is told. */
static uint32_t c_group(const struct lexer *lx, uint32_t off)
{
	uint32_t end = skip_group(lx, off);

	if (end)
		return end;
	diag_error(lx->u->diag, token_loc(lx, off, 1), E_UNCLOSED_C,
		   "this '%c' of a C definition is never closed", lx->text[off]);
	return lx->len;
}

/* Words, stars and groups from OFF up to a `;`: the index behind it; 0: something else is there. */
static uint32_t c_declarators(const struct lexer *lx, uint32_t off)
{
	uint32_t at = token_skip_layout(lx, off), end;

	while (lx->text[at] != ';') {
		if (lx->text[at] == '(' || lx->text[at] == '[')
			end = skip_group(lx, at);
		else if (lx->text[at] == '*' || lx->text[at] == ',')
			end = at + 1;
		else
			end = skip_word(lx, at);
		if (!end || end == at)
			return 0;
		at = token_skip_layout(lx, end);
	}
	return at + 1;
}

/* Behind a definition's brace at OFF: attributes and the `;`, all optional. */
static uint32_t c_attributes(const struct lexer *lx, uint32_t off)
{
	uint32_t next = token_skip_layout(lx, off), end = c_declarators(lx, off);

	if (end)
		return end;

	while (!strncmp(lx->text + next, "__attribute__", 13)) {
		next = token_skip_layout(lx, skip_word(lx, next));
		if (lx->text[next] != '(')
			return off;
		off = c_group(lx, next);
		next = token_skip_layout(lx, off);
	}
	return lx->text[next] == ';' ? next + 1 : off;
}

uint32_t token_c_end(struct lexer *lx, uint32_t off)
{
	bool is_typedef = !strncmp(lx->text + off, "typedef", 7);
	uint32_t at = skip_word(lx, off), end;

	for (;; at = end) {
		at = token_skip_layout(lx, at);
		switch (lx->text[at]) {
		case '{':
			end = c_group(lx, at);
			if (!is_typedef)
				return c_attributes(lx, end);
			break;
		case '(': case '[':
			end = c_group(lx, at);
			break;
		case ';':
			return at + 1;
		case '*': case ',': case ':':
			end = at + 1;
			break;
		default:
			end = skip_word(lx, at);
			if (end == at)
				return 0;
		}
	}
}

/* ----------------------------------------------------------------- brackets */

/* The open brackets at some point, innermost last. */
struct nest {
	uint32_t at[MOST_NESTED];
	uint32_t n;
};

static char closer(int kind)
{
	return kind == '(' ? ')' : kind == '[' ? ']' : '}';
}

/* A closing bracket at index I: it closes the innermost one of its kind; those within that one are
 * left open, which is told here if they are not braces' business. */
static void close_bracket(struct lexer *lx, struct nest *nest, uint32_t i)
{
	struct token *t = &lx->tokens[i];
	uint32_t n = nest->n;

	while (n && closer(lx->tokens[nest->at[n - 1]].kind) != t->kind) {
		if (lx->tokens[nest->at[n - 1]].kind == '{')
			return;				/* a stray ) or ]: the parser's to tell */
		n--;
	}
	if (!n)
		return;
	if (t->kind != '}' && n != nest->n)
		return;
	lx->tokens[nest->at[n - 1]].match = i;
	nest->n = n - 1;
}

static int match_brackets(struct lexer *lx)
{
	struct nest nest = { .n = 0 };
	struct token *t;
	uint32_t i;

	for (i = 0; i < lx->ntokens; i++) {
		t = &lx->tokens[i];
		if (t->item)
			nest.n = 0;
		if (t->kind == ')' || t->kind == ']' || t->kind == '}') {
			close_bracket(lx, &nest, i);
		} else if (t->kind == '(' || t->kind == '[' || t->kind == '{') {
			if (nest.n == MOST_NESTED)
				return diag_error(lx->u->diag, t->loc, E_TOO_DEEP,
						  "more than %d brackets within each other",
						  MOST_NESTED);
			nest.at[nest.n++] = i;
		}
	}
	while (nest.n && lx->tokens[nest.at[nest.n - 1]].kind != '{')
		nest.n--;
	if (nest.n && !lx->lost)
		diag_error(lx->u->diag, lx->tokens[nest.at[nest.n - 1]].loc, E_UNCLOSED,
			   "this '{' is never closed");
	return 0;
}

/* ------------------------------------------------------------ casts and types */

bool token_starts_value(int kind)
{
	switch (kind) {
	case IDENT: case VAR: case MAP: case MAP_AT: case PARAM: case INT: case STR: case TRUE:
	case FALSE: case '(': case CAST_OPEN: case '-': case '!': case '~': case '*': case '&':
	case SIZEOF: case OFFSETOF: case TYPEINFO: case COMPTIME: case IF: case INC: case DEC:
		return true;
	default:
		return false;
	}
}

bool token_ends_value(int kind)
{
	switch (kind) {
	case IDENT: case VAR: case MAP: case PARAM: case INT: case STR: case TRUE: case FALSE:
	case ')': case ']': case INC: case DEC:
		return true;
	default:
		return false;
	}
}

/* Does NAME stand for a value wherever it is used? */
static bool is_builtin(const char *name)
{
	return builtin_find(name, 0);
}

static bool is_keyword(int kind)
{
	return kind == STRUCT || kind == UNION || kind == ENUM;
}

/* The type that starts at index I: the index behind it, or 0. *RET_SURE: it can be nothing else. */
static uint32_t type_end(const struct lexer *lx, uint32_t i, bool *ret_sure)
{
	const struct token *t = lx->tokens;
	bool sure = false;
	uint32_t from;

	if (is_keyword(t[i].kind)) {
		if (t[i + 1].kind != IDENT)
			return 0;
		i += 2;
		sure = true;
	} else if (t[i].kind == TYPEOF) {
		if (t[i + 1].kind != '(' || !t[i + 1].match)
			return 0;
		i = t[i + 1].match + 1;
		sure = true;
	} else {
		for (from = i; t[i].kind == IDENT; i++)
			;
		if (i == from || (i == from + 1 && is_builtin(t[from].name)))
			return 0;
		sure = i > from + 1;
	}
	for (;;) {
		if (t[i].kind == '*') {
			i++;
			sure |= t[i].kind == ')';
		} else if (t[i].kind == '[' && t[i + 1].kind == ']') {
			i += 2;
			sure = true;
		} else if (t[i].kind == '[' && t[i + 1].kind == INT && t[i + 2].kind == ']') {
			i += 3;
		} else {
			break;
		}
	}
	*ret_sure = sure;
	return i;
}

/* Is the word at index I a parameter of the macro (of C or ours) that it stands in? */
static bool is_param(const struct lexer *lx, uint32_t i)
{
	const struct token *t = lx->tokens;
	uint32_t at = lx->macro + 2;			/* number + 1: behind it the name, then ( */

	if (t[i].kind == IDENT && str_starts(t[i].name, C_PARAM))
		return true;
	if (!lx->macro || t[i].kind != IDENT || t[at - 1].kind != '(')
		return false;
	for (; at < t[lx->macro + 1].match; at++)
		if (t[at].kind == IDENT && !strcmp(t[at].name, t[i].name))
			return true;
	return false;
}

/* `(x) * y` in a macro of the parameter x is arithmetic. */
static bool is_operand(const struct lexer *lx, uint32_t i, int next)
{
	return (next == '*' || next == '-' || next == '&') && is_param(lx, i);
}

/* Index I is a `(` where a value may start: is it a cast? */
static void find_cast(struct lexer *lx, uint32_t i)
{
	struct token *t = lx->tokens;
	uint32_t end;
	bool sure = false;
	int next;

	end = type_end(lx, i + 1, &sure);
	if (is_keyword(t[i + 1].kind) && t[i].match)
		end = t[i].match;			/* whatever is wrong with it, it is no group */
	if (!end || t[end].kind != ')' || t[i].match != end)
		return;
	next = t[end + 1].kind;
	if (!sure && !is_keyword(t[i + 1].kind) &&
	    (!token_starts_value(next) || next == INC || next == DEC ||
	     is_operand(lx, i + 1, next)))
		return;
	t[i].kind = CAST_OPEN;
	t[end].kind = CAST_CLOSE;
}

/* Index I is a `(` behind sizeof, offsetof, typeof or typeinfo: does it hold a type? */
static void find_type(struct lexer *lx, uint32_t i)
{
	struct token *t = lx->tokens;
	bool sure;
	uint32_t end = type_end(lx, i + 1, &sure);

	if (is_keyword(t[i + 1].kind))
		t[i].kind = TYPE_OPEN;
	else if (end && t[end].kind == (t[i - 1].kind == OFFSETOF ? ',' : ')'))
		t[i].kind = TYPE_OPEN;
}

static void shape_paren(struct lexer *lx, uint32_t i)
{
	int before = i ? lx->tokens[i - 1].kind : 0;

	if (before == SIZEOF || before == OFFSETOF || before == TYPEOF || before == TYPEINFO)
		find_type(lx, i);
	else if (!token_ends_value(before))
		find_cast(lx, i);
}

static bool starts_stmt(const struct lexer *lx, uint32_t i)
{
	int before = i ? lx->tokens[i - 1].kind : 0;

	if (!lx->tokens[i].depth)
		return false;
	return before == ';' || before == '{' || before == STMT_BLOCK || before == '}';
}

int token_shape(struct lexer *lx)
{
	struct token *t;
	uint32_t i;
	int err = match_brackets(lx);

	for (i = 0; i < lx->ntokens && !err; i++) {
		t = &lx->tokens[i];
		if (t->item)
			lx->macro = t->kind == MACRO ? i + 1 : 0;
		if (t->kind == '(')
			shape_paren(lx, i);
		else if (t->kind == MAP && t[1].kind == '[')
			t->kind = MAP_AT;
		else if (t->kind == '{' && starts_stmt(lx, i))
			t->kind = STMT_BLOCK;
		else if (t->kind == IF && starts_stmt(lx, i))
			t->kind = STMT_IF;
	}
	return err;
}
