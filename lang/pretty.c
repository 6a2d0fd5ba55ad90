/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/pretty.c - the canonical layout: where lines end and how far they are indented.
 *
 * The tree is not used but to make sure that there is one: the tokens are written again, in
 * order, with new layout between them, so nothing can get lost. What lies between two tokens of
 * the text (line breaks, comments) is looked at when the second one is written. Each `{` opens a
 * level, which knows whether it holds statements, one a line, or stays on its line because it
 * was written on one and fits.
 *
 * At the end the result is cut into tokens again and compared: a layout that changes the program
 * is our bug, never the user's surprise. */
#include "lang/pretty.h"

#include <errno.h>
#include <string.h>
#include "lang/parse.h"
#include "lang/spacing.h"

enum { TAB = 8 };
enum gap { G_NONE, G_SPACE, G_LINE };			/* between two tokens */

struct level {
	bool lines;					/* a statement a line */
	bool value;					/* a block that is a value */
	int head;					/* the kind of the statement's first token */
	unsigned parens;				/* open in this level */
};

struct pretty {
	struct lexer lx;
	struct spacing spacing;
	struct str *out;
	size_t line; /* where the line being written starts in OUT */
	struct level level[MOST_NESTED + 1];
	uint32_t n;					/* of the innermost level */
	uint32_t indent;
	bool pred;					/* in a predicate */
};

/* The index behind token T in the text. */
static uint32_t end_of(const struct pretty *p, const struct token *t)
{
	uint32_t at = t->loc.off + 1;

	if (t->kind != STR)
		return t->kind > UINT8_MAX ? t->loc.off + t->len : at + (t->loc.len - 1u);
	for (; p->lx.text[at] != p->lx.text[t->loc.off]; at++)
		at += p->lx.text[at] == '\\';
	return at + 1;
}

static size_t column(const struct pretty *p)
{
	size_t col = 0;

	for (size_t i = p->line; i < p->out->len; i++)
		col += p->out->ptr[i] == '\t' ? TAB : 1;
	return col;
}

static void end_line(struct pretty *p)
{
	str_addc(p->out, '\n');
	p->line = p->out->len;
}

/* Start a line, behind an empty one if BLANK; a statement that goes on is indented once more. */
static void start_line(struct pretty *p, bool blank, bool goes_on)
{
	if (p->out->len != p->line)
		end_line(p);
	if (blank && p->out->len > 1)
		end_line(p);
	str_pad(p->out, '\t', p->indent + goes_on);
}

/* ---------------------------------------------------------------- comments */

/* The end of the comment at AT; 0: there is none. */
static uint32_t comment_end(const struct pretty *p, uint32_t at)
{
	const char *s = p->lx.text + at, *end = NULL;
	size_t left = p->lx.len - at;

	if (left < 2 || s[0] != '/' || (s[1] != '/' && s[1] != '*'))
		return 0;
	if (s[1] == '/')				/* there may be NULs in it */
		end = memchr(s, '\n', left);
	else if ((end = memmem(s + 2, left - 2, "*/", 2)))
		end += 2;
	return end ? (uint32_t)(end - p->lx.text) : p->lx.len;
}

static void add_comment(struct pretty *p, uint32_t from, uint32_t to)
{
	const char *s = p->lx.text + from, *nl;

	while (to > from && (p->lx.text[to - 1] == ' ' || p->lx.text[to - 1] == '\t' ||
			     p->lx.text[to - 1] == '\r'))
		to--;
	str_addn(p->out, s, to - from);
	nl = memrchr(s, '\n', to - from);
	if (nl)
		p->line = p->out->len - (size_t)(p->lx.text + to - (nl + 1));
}

/* Write the comments of FROM...TO; what then is due before the next token: GAP, or more.
 * *RET_LINES: the line breaks of the text behind the last of them. */
static enum gap comments(struct pretty *p, uint32_t from, uint32_t to, enum gap gap, bool goes_on,
			 unsigned *ret_lines)
{
	unsigned lines = 0;
	uint32_t end;

	for (; from < to; from = end) {
		end = comment_end(p, from);
		if (!end) {
			lines += p->lx.text[from] == '\n';
			end = from + 1;
			continue;
		}
		if (lines || p->out->len == p->line)
			start_line(p, lines > 1, goes_on && gap != G_LINE);
		else
			str_addc(p->out, ' ');
		add_comment(p, from, end);
		lines = 0;
		if (p->lx.text[from + 1] == '/')
			gap = G_LINE;
		else if (gap == G_NONE)
			gap = G_SPACE;
	}
	*ret_lines = lines;
	return gap;
}

/* ------------------------------------------------------------------ levels */

static struct level *inner(struct pretty *p)
{
	return &p->level[p->n];
}

static bool is_brace(int kind)
{
	return kind == '{' || kind == STMT_BLOCK;
}

/* Do the tokens from the brace I to its other end fit the line that is at column COL? */
static bool fits(const struct pretty *p, uint32_t i, size_t col)
{
	struct spacing s = p->spacing;
	const struct token *t = p->lx.tokens;
	uint32_t end = t[i].match, from = end_of(p, &t[i]), off;

	if (!end || memchr(p->lx.text + from, '\n', t[end].loc.off - from))
		return false;
	for (col++; i < end; i++) {
		for (off = end_of(p, &t[i]); off < t[i + 1].loc.off; off++)
			if (comment_end(p, off)) {
				col += comment_end(p, off) - off + 1;
				off = comment_end(p, off) - 1;
			}
		col += spacing_before(&s, i + 1, p->lx.text);
		col += end_of(p, &t[i + 1]) - t[i + 1].loc.off;
	}
	return col <= PRETTY_WIDTH;
}

static bool heads_block(int kind)
{
	return kind == STMT_IF || kind == WHILE || kind == FOR || kind == UNROLL ||
		kind == STMT_BLOCK;
}

/* The brace I, just written, opens a level. */
static void open_level(struct pretty *p, uint32_t i)
{
	struct level *out = inner(p);
	bool value = p->pred || out->parens || (p->n && !heads_block(out->head));
	bool lines = out->lines && !fits(p, i, column(p));

	if (p->n == MOST_NESTED)
		BUG("more levels than brackets");
	p->level[++p->n] = (struct level){ .lines = lines, .value = value };
	p->indent += lines;
}

/* Where the first token of a statement stands, its kind is the statement's. */
static void note_head(struct pretty *p, uint32_t i)
{
	const struct token *t = &p->lx.tokens[i];
	int before = i ? t[-1].kind : ';';
	bool first = is_brace(before) || before == ';' || (before == '}' && t->kind != ELSE);

	if (first && !inner(p)->parens)
		inner(p)->head = t->kind;
}

/* ------------------------------------------------------------------ tokens */

/* Is a line due between the tokens I - 1 and I? */
static bool breaks(const struct pretty *p, uint32_t i, bool closed_value)
{
	const struct token *t = &p->lx.tokens[i];
	int before = t[-1].kind;

	if (t->kind == ';' || t->kind == ELSE)
		return false;
	if (t->item || t->kind == END)
		return true;
	if (t->kind == '{' && !p->n && !p->pred && !p->level->parens && before != '=')
		return !fits(p, i, column(p) + 1);
	if (!p->level[p->n].lines || p->level[p->n].parens)
		return false;
	if (!p->n)
		return before == ';';
	return is_brace(before) || before == ';' || t->kind == '}' ||
		(before == '}' && !closed_value);
}

/* May a line break of the text stay between the tokens I - 1 and I, in the midst of something? */
static bool may_break(const struct pretty *p, uint32_t i)
{
	const struct token *t = &p->lx.tokens[i];

	switch (t->kind) {
	case '{': case STMT_BLOCK: case ';': case ',': case ELSE: case ')': case ']':
	case CAST_CLOSE: case PRED_CLOSE: case '(': case '[': case TYPE_OPEN:
		return false;
	default:
		return p->level[p->n].lines && !p->spacing.unary &&
			t[-1].kind != '.' && t[-1].kind != ARROW;
	}
}

static enum gap gap_before(struct pretty *p, uint32_t i, bool closed_value)
{
	const struct token *t = &p->lx.tokens[i];
	bool space = spacing_before(&p->spacing, i, p->lx.text);

	if (!i || breaks(p, i, closed_value))
		return G_LINE;
	if (is_brace(t[-1].kind) && t->kind == '}')
		return G_NONE;
	return space || t->kind == '}' || t->kind == ELSE ? G_SPACE : G_NONE;
}

static void write_gap(struct pretty *p, uint32_t i, uint32_t from, bool closed_value)
{
	const struct token *t = &p->lx.tokens[i];
	bool goes_on = t->kind != POINT && t->kind != PRED_OPEN && !t->item;
	enum gap gap = gap_before(p, i, closed_value), due = gap;
	int before = i ? t[-1].kind : 0;
	unsigned lines;

	if (gap != G_LINE && goes_on && t->kind == '}')
		goes_on = false;
	due = comments(p, from, t->loc.off, gap, goes_on, &lines);
	if (gap == G_LINE && t->kind == '}')
		p->indent--;
	if (due != G_LINE && lines && may_break(p, i))
		due = G_LINE;
	if (due == G_LINE && t->kind != END)
		start_line(p, gap == G_LINE && lines > 1 && !is_brace(before) &&
			   t->kind != '}' && !is_brace(t->kind), gap != G_LINE && goes_on);
	else if (due == G_SPACE)
		str_addc(p->out, ' ');
}

/* Does the `}` at I close a block that is a value? Its level ends. */
static bool close_level(struct pretty *p)
{
	bool value = inner(p)->value;

	if (p->n)
		p->n--;
	return value;
}

static void write_token(struct pretty *p, uint32_t i)
{
	const struct token *t = &p->lx.tokens[i];
	uint32_t end = end_of(p, t);

	while (t->kind == C_TEXT && p->lx.text[end - 1] && strchr(" \t\r\n", p->lx.text[end - 1]))
		end--;
	add_comment(p, t->loc.off, end);
	if (end < end_of(p, t) && p->lx.text[end - 1] == '\\' && t[1].kind != END)
		str_addc(p->out, ' ');			/* or it would take the next line */
}

static void write_all(struct pretty *p, uint32_t from)
{
	const struct token *t = p->lx.tokens;
	bool closed_value = false;

	for (uint32_t i = 0; i < p->lx.ntokens; i++) {
		write_gap(p, i, from, closed_value);
		if (t[i].kind == END)
			break;
		if (t[i].item)
			p->level[0] = (struct level){ .lines = true };
		note_head(p, i);
		if (is_brace(t[i].kind))
			open_level(p, i);
		write_token(p, i);
		if (t[i].kind == '(' || t[i].kind == '[' || t[i].kind == TYPE_OPEN)
			inner(p)->parens++;
		else if ((t[i].kind == ')' || t[i].kind == ']') && inner(p)->parens)
			inner(p)->parens--;
		if (t[i].kind == PRED_OPEN || t[i].kind == PRED_CLOSE)
			p->pred = t[i].kind == PRED_OPEN;
		closed_value = t[i].kind == '}' && close_level(p);
		from = end_of(p, &t[i]);
	}
	if (p->out->len != p->line)
		end_line(p);
}

/* ------------------------------------------------------------------- whole */

/* The tokens of a text that is known to parse. */
static void cut(struct unit *u, struct lexer *lx)
{
	const struct source *src = source_get(u->sources, u->src);

	*lx = (struct lexer){ .u = u, .text = src->text, .len = (uint32_t)src->len, .line = true };
	lex_text(lx);
	token_shape(lx);
}

static bool same_tokens(struct unit *u, const struct lexer *lx, const struct str *text)
{
	uint16_t src = u->src;
	struct lexer now;
	bool same;

	u->src = source_add(u->sources, "layout", text->ptr, text->len);
	cut(u, &now);
	u->src = src;
	same = now.ntokens == lx->ntokens;
	for (uint32_t i = 0; same && i < now.ntokens; i++)
		same = now.tokens[i].kind == lx->tokens[i].kind &&
			(now.tokens[i].kind == C_TEXT ||
			 (now.tokens[i].len == lx->tokens[i].len &&
			  !memcmp(now.tokens[i].name, lx->tokens[i].name,
				  now.tokens[i].kind > UINT8_MAX ? now.tokens[i].len : 0)));
	return same;
}

int pretty_print(struct unit *u, struct str *ret)
{
	struct pretty p = { .level[0].lines = true };
	struct str out;
	uint32_t from = 0, blanks;

	if (parse(u) < 0)
		return -EINVAL;
	str_init(&out);
	p.out = &out;
	cut(u, &p.lx);
	p.spacing.t = p.lx.tokens;
	blanks = (uint32_t)strspn(p.lx.text, " \t\r\n\v\f");	/* as the scanner passes them over */
	if (str_starts(p.lx.text + blanks, "#!")) {
		const char *end = memchr(p.lx.text + blanks, '\n', p.lx.len - blanks);

		from = end ? (uint32_t)(end - p.lx.text) : p.lx.len;
		str_addn(&out, p.lx.text + blanks, from - blanks);
	}
	write_all(&p, from);
	if (!same_tokens(u, &p.lx, &out))
		BUG("the layout changes the program");
	str_addn(ret, out.ptr, out.len);
	str_done(&out);
	return 0;
}
