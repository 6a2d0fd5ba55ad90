/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/syntax.c - syntax errors in words, and the way back after one.
 *
 * The grammar says which token it met and which it could have used. Here the usual slips are
 * recognised first, each by a small function that knows one of them (the table at the end);
 * what none of them knows is told as "expected A or B, found C", where whole classes of
 * tokens have one name ("a value"), because nobody wants to read forty of them.
 *
 * Then the parser is moved to the end of what cannot be saved. In braces that is the `;` or `}` of
 * the statement; braces that open after the mistake are skipped whole, so that they do not close
 * something else. Outside braces it is where the lexer saw the next probe, macro ... start. */
#include "lang/lexer.h"

#include <stdarg.h>
#include <string.h>
#include "base/str.h"
#include "lang/parse.h"

enum { LOOK_BACK = 64 };				/* tokens; enough for any slip we know */

/* One mistake. */
struct slip {
	struct parse *p;
	const struct token *at, *before;		/* before: NULL at the start */
	const int *kinds;
	const char *const *names;
	int n;
};

static bool expects(const struct slip *s, int kind)
{
	int i;

	for (i = 0; i < s->n; i++)
		if (s->kinds[i] == kind)
			return true;
	return false;
}

static bool expects_value(const struct slip *s)
{
	return expects(s, INT) && expects(s, STR);
}

static const char *text_of(const struct slip *s, const struct token *t)
{
	const struct source *src = source_get(s->p->u->sources, t->loc.src);
	char *text;
	size_t i;

	if (t->kind == END)
		return "the end of the program";
	text = arena_fmt(s->p->u->arena, "'%.*s'", (int)min_u64(t->loc.len, 40),
			 src->text + t->loc.off);
	for (i = 0; text[i]; i++)
		if ((unsigned char)text[i] < ' ' || text[i] == 0x7f)
			text[i] = '?';
	return text;
}

static struct loc place_behind(const struct slip *s)
{
	struct loc l = s->before->loc;

	l.off += l.len;
	l.len = 1;
	return l;
}

/* Where the mistake is shown. The program's end is shown where its text ends. */
static struct loc place(const struct slip *s)
{
	return s->at->kind == END && s->before ? place_behind(s) : s->at->loc;
}

static PRINTF(3, 4) void tell(const struct slip *s, struct loc loc, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	diag_error(s->p->u->diag, loc, E_SYNTAX, "%s", arena_vfmt(s->p->u->arena, fmt, ap));
	va_end(ap);
}

static PRINTF(2, 3) void hint(const struct slip *s, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	diag_hint(s->p->u->diag, "%s", arena_vfmt(s->p->u->arena, fmt, ap));
	va_end(ap);
}

static bool opens(const struct token *t)
{
	return t->kind == '{' || t->kind == STMT_BLOCK;
}

/* The first token of the statement that S is in. */
static const struct token *first_of(const struct slip *s)
{
	const struct token *t = s->at;
	int steps;

	for (steps = 0; steps < LOOK_BACK && t > s->p->tokens; steps++, t--)
		if (t[-1].kind == ';' || t[-1].kind == '}' || opens(&t[-1]))
			break;
	return t;
}

/* -------------------------------------------------------------- slips we know */

/* Each returns whether it told. */

static bool the_end(struct slip *s)
{
	return s->at->kind == END && (s->p->end_told || s->at->depth);
}

/* The lexer left something out just before: what that is, was told. */
static bool broken(struct slip *s)
{
	return s->at->broken;
}

static bool stray_brace(struct slip *s)
{
	if (s->at->kind != '}' || !s->at->item)
		return false;
	tell(s, place(s), "this '}' closes nothing");
	return true;
}

static bool no_block(struct slip *s)
{
	if (!s->before || s->before->kind != POINT || !expects(s, PRED_OPEN))
		return false;
	if (!strcmp(s->before->name, "struct") || !strcmp(s->before->name, "union") ||
	    !strcmp(s->before->name, "enum") || !strcmp(s->before->name, "typedef")) {
		tell(s, s->before->loc, "expected a definition: %s NAME { ... };", s->before->name);
		s->p->tokens[s->p->at].broken = true;
		return true;
	}
	if (s->at->kind == POINT) {
		tell(s, place(s), "expected '{' or ',' after the attach point, found %s",
		     text_of(s, s->at));
		hint(s, "attach points are separated by ','; a predicate stands in '/' and '/'");
		return true;
	}
	tell(s, place(s), "expected a block after the attach point, found %s", text_of(s, s->at));
	hint(s, "statements stand in braces after a probe: begin { ... }");
	return true;
}

static bool c_words(struct slip *s)
{
	static const struct { const char *word, *hint; } words[] = {
		{ "elif", "there is no 'elif': write 'else if'" },
		{ "elsif", "there is no 'elsif': write 'else if'" },
		{ "elseif", "there is no 'elseif': write 'else if'" },
		{ "unless", "there is no 'unless': write 'if (!(...))'" },
		{ "switch", "there is no 'switch': write 'if ... else if ...'" },
		{ "do", "there is no 'do': write 'while (...) { ... }'" },
		{ "var", "variables are declared with 'let $name' or just assigned" },
		{ "int", "variables start with '$' and find out their type: '$x = 1'" },
		{ "char", "variables start with '$' and find out their type: '$x = 1'" },
		{ "long", "variables start with '$' and find out their type: '$x = 1'" },
	};
	const struct token *first = first_of(s);
	size_t i;

	if (first->kind != IDENT || first == s->at)
		return false;
	for (i = 0; i < COUNT(words); i++) {
		if (strcmp(first->name, words[i].word))
			continue;
		tell(s, first->loc, "'%s' starts no statement", first->name);
		hint(s, "%s", words[i].hint);
		return true;
	}
	return false;
}

/* A probe within a block: the block was not closed. */
static bool probe_inside(struct slip *s)
{
	if (!s->before || s->before->kind != IDENT || !s->before->line || !s->at->depth ||
	    first_of(s) != s->before || (s->at->kind != '{' && s->at->kind != ':'))
		return false;
	tell(s, s->before->loc, "a probe cannot start within a block");
	hint(s, "a '}' may be missing above");
	return true;
}

static bool no_dollar(struct slip *s)
{
	if (s->at->kind != IDENT || !expects(s, VAR) || expects(s, INT) || expects(s, IDENT))
		return false;
	tell(s, place(s), "expected a variable, found %s", text_of(s, s->at));
	hint(s, "variables start with '$': $%s", s->at->name);
	return true;
}

static bool no_parentheses(struct slip *s)
{
	if (!s->before || s->before->kind != IDENT || s->at->kind != STR || !expects(s, '('))
		return false;
	tell(s, place(s), "the arguments of '%s' stand in parentheses", s->before->name);
	hint(s, "%s(\"...\")", s->before->name);
	return true;
}

static bool starts_stmt(const struct token *t)
{
	switch (t->kind) {
	case LET: case RETURN: case BREAK: case CONTINUE: case FOR: case WHILE: case UNROLL:
	case STMT_IF: case IF: case STMT_BLOCK: case IDENT: case VAR: case MAP: case MAP_AT:
	case IMPORT:
		return true;
	default:
		return t->line && (t->kind == '}' || token_starts_value(t->kind));
	}
}

/* The statement read so far is given up, the one that starts here is not. */
static bool no_semicolon(struct slip *s)
{
	if (!s->before || !s->at->depth || !expects(s, ';') || expects(s, POINT) ||
	    !starts_stmt(s->at))
		return false;
	tell(s, place_behind(s), "a ';' is missing here");
	s->p->at = (uint32_t)(s->at - s->p->tokens);
	s->p->give_semicolon = true;
	return true;
}

static bool one_equals(struct slip *s)
{
	if (s->at->kind != '=' || !expects(s, EQ))
		return false;
	tell(s, place(s), "'=' assigns, which is a statement of its own");
	hint(s, "to compare, write '=='");
	return true;
}

static bool empty_statement(struct slip *s)
{
	if (s->at->kind != ';' || !expects(s, LET) || !s->at->depth)
		return false;
	tell(s, place(s), "there is no statement before this ';'");
	return true;
}

/* `(` or `[` that was not closed before this. */
static const struct token *open_paren(const struct slip *s)
{
	const struct token *t = s->at;
	int steps;

	for (steps = 0; steps < LOOK_BACK && t > s->p->tokens; steps++) {
		t--;
		if (t->kind == ';' || t->kind == '}')
			break;
		if ((t->kind == '(' || t->kind == '[') &&
		    (!t->match || s->p->tokens + t->match > s->at))
			return t;
	}
	return NULL;
}

static bool not_closed(struct slip *s)
{
	const struct token *open = open_paren(s);
	int close;

	if (!open || open->match)
		return false;
	close = open->kind == '(' ? ')' : ']';
	if (!expects(s, close))
		return false;
	tell(s, place(s), "expected '%c' or an operator, found %s", close, text_of(s, s->at));
	diag_note(s->p->u->diag, open->loc, "this '%c' is not closed", open->kind);
	return true;
}

static bool is_operator(int kind)
{
	switch (kind) {
	case LOR: case LAND: case '|': case '^': case '&': case EQ: case NE: case '<': case '>':
	case LIKE: case UNLIKE:
	case LE: case GE: case SHL: case SHR: case '+': case '-': case '*': case '/': case '%':
	case '?': case '=': case OP_ASSIGN: case '.': case ARROW:
		return true;
	default:
		return false;
	}
}

static bool no_value(struct slip *s)
{
	const struct source *src = source_get(s->p->u->sources, s->at->loc.src);
	int k = s->at->kind;

	if (!expects_value(s) || (!is_operator(k) && k != ')' && k != ']' && k != ',' && k != ';' &&
				  k != PRED_CLOSE && k != '}' && k != ':'))
		return false;
	if (k == '+')
		tell(s, place(s), "expected a value before '+'; there is no '+' of one operand");
	else
		tell(s, place(s), "expected a %s before %s",
		     expects(s, LET) ? "statement" : "value", text_of(s, s->at));
	/* one line without any $: it may have been on a command line */
	if (!strcmp(src->name, "stdin") && !memchr(src->text, '\n', src->len - 1) &&
	    !memchr(src->text, '$', src->len) &&
	    !(s->before && is_operator(s->before->kind) && is_operator(k)) && k != '+')
		hint(s, "in double quotes the shell replaces $1 and $name: "
			"put the program in single quotes");
	return true;
}

/* ----------------------------------------------------------- all other mistakes */

enum class { C_NONE, C_MORE, C_STATEMENT, C_PROBE, C_VALUE, C_OPERATOR, C_TYPE, CLASSES };
static const char *const class_names[] = {
	[C_STATEMENT] = "a statement", [C_PROBE] = "a probe", [C_VALUE] = "a value",
	[C_OPERATOR] = "an operator", [C_TYPE] = "a type",
};

/* The class by whose name an expected token is called here; C_MORE: what a type may go on with,
 * which is not worth telling. */
static enum class class_of(const struct slip *s, int kind)
{
	enum class value = expects(s, RETURN) ? C_STATEMENT : expects_value(s) ? C_VALUE : C_NONE;
	enum class more = expects(s, '/') ? C_OPERATOR : C_MORE;

	switch (kind) {
	case RETURN: case BREAK: case CONTINUE: case FOR: case WHILE: case UNROLL: case STMT_IF:
	case STMT_BLOCK:
		return C_STATEMENT;
	case LET: case IMPORT:
		return value ? value : C_PROBE;
	case C_TEXT: case CONFIG: case MACRO: case FN:
		return C_PROBE;
	case POINT: case END:
		return expects(s, MACRO) ? C_PROBE : C_NONE;
	case STRUCT: case UNION: case ENUM: case TYPEOF:
		return expects_value(s) ? C_VALUE : C_TYPE;
	case '-': case '*': case '&': case INC: case DEC:
		return value ? value : more;
	case UNLIKE:
		return value ? value : expects(s, '/') ? C_OPERATOR : C_NONE;
	case '{':
		return expects_value(s) ? C_VALUE : C_NONE;
	case ';':
		return expects(s, MACRO) ? C_PROBE : C_NONE;
	case '[':
		return more;
	case '=':
		return C_NONE;
	case '(':
		return value;
	case IDENT:
		if (expects(s, STRUCT) && !expects_value(s))
			return C_TYPE;
		return value ? value : expects(s, '*') ? C_MORE : C_NONE;
	default:
		if (token_starts_value(kind))
			return value;
		return is_operator(kind) && expects(s, '/') ? C_OPERATOR : C_NONE;
	}
}

/* The names of what was expected, each once: pointers into class_names or s->names. */
static int list_expected(const struct slip *s, const char **list)
{
	bool had[CLASSES] = { false };
	enum class c;
	int i, n = 0;

	for (i = 0; i < s->n; i++) {
		c = class_of(s, s->kinds[i]);
		if (c == C_NONE)
			list[n++] = s->names[i];
		else if (!had[c] && c != C_MORE)
			list[n++] = class_names[c];
		had[c] = true;
	}
	return n;
}

static bool plain(struct slip *s)
{
	const char **list = NEW_ARRAY(s->p->u->arena, const char *, s->n + 1);
	int n = list_expected(s, list), i;
	struct str text;

	str_init(&text);
	for (i = 0; i < n; i++)
		str_addf(&text, "%s%s", i == 0 ? "" : i == n - 1 ? " or " : ", ", list[i]);
	if (n)
		tell(s, place(s), "expected %s, found %s", text.ptr, text_of(s, s->at));
	else
		tell(s, place(s), "%s cannot stand here", text_of(s, s->at));
	str_done(&text);
	return true;
}

/* -------------------------------------------------------------- the way back */

/* From index I outside of braces: go to where the next probe ... starts. */
static void skip_item(struct parse *p, uint32_t i)
{
	if (p->tokens[i].item || p->tokens[i].kind == POINT || p->tokens[i].kind == ';')
		return;
	while (i + 1 < p->ntokens && !p->tokens[i].item)
		i++;
	p->at = i;
}

/* From index I in a block: go to the `;` or `}` of the statement. */
static void skip_stmt(struct parse *p, uint32_t i)
{
	uint32_t depth = p->tokens[i].depth;
	const struct token *t;

	for (; i + 1 < p->ntokens; i++) {
		t = &p->tokens[i];
		if ((t->kind == ';' && t->depth == depth) || t->kind == '}')
			break;
		if (!opens(t))
			continue;
		if (!t->match) {
			i = p->ntokens - 1;
			break;
		}
		i = t->match;
		if (t[t->match - (t - p->tokens) + 1].kind == ELSE)
			continue;
		i++;
		p->give_semicolon = p->tokens[i].kind != ';' && p->tokens[i].kind != '}';
		break;
	}
	p->at = i;
}

static void recover(struct parse *p)
{
	const struct token *t = p->last;
	uint32_t i = (uint32_t)(t - p->tokens);

	p->semicolon = (struct token){ .kind = ';', .loc = t->loc, .depth = t->depth };
	if (p->give_semicolon || (t->kind == '}' && !t->item) || (t->kind == ';' && t->depth))
		return;
	if (t->depth)
		skip_stmt(p, i);
	else
		skip_item(p, i);
}

void syntax_report(struct parse *p, const int *kinds, const char *const *names, int n)
{
	static bool (*const slips[])(struct slip *) = {
		the_end, broken, stray_brace, no_block, c_words, probe_inside, no_dollar,
		no_parentheses, not_closed, no_semicolon, one_equals, empty_statement, no_value,
		plain,
	};
	struct slip s = { .p = p, .at = p->last, .kinds = kinds, .names = names, .n = n };
	size_t i = 0;

	if (s.at > p->tokens)
		s.before = s.at - 1;
	while (!slips[i](&s))
		i++;
	recover(p);
	if (diag_errors(p->u->diag) >= MOST_TOLD)
		p->at = p->ntokens - 1;
}
