/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/cpp.c - the preprocessor for what stands before the probes.
 *
 * A text of C becomes tokens; lines that start with `#` are directives, and the rest, where
 * the conditions let it through and with macros replaced (cmacro.c), is for cdecl.c.
 *
 * Skipped conditions nest; only the outermost one that is passed over counts. `#pragma pack`
 * is honoured, for it changes layouts; other pragmas and `#line` change nothing here. */
#include "lang/cpp.h"

#include <stdlib.h>
#include <string.h>
#include "base/dict.h"
#include "lang/node.h"

struct cpp *cpp_of(struct unit *u)
{
	if (!u->c) {
		u->c = NEW(u->arena, struct cpp);
		u->c->u = u;
		u->c->macros = dict_new();
		u->c->aligned = dict_new();
	}
	return u->c;
}

void c_free(struct unit *u)
{
	if (!u->c)
		return;
	dict_free(u->c->macros);
	dict_free(u->c->aligned);
}

/* ------------------------------------------------------------------ macros */

/* The outermost call: all of TOK, and no more than a program can mean. */
static void expand_all(struct cpp *c, struct loc loc, const struct ctok *tok, uint32_t n,
		       struct ctoks *ret)
{
	static const struct ctok end = { .kind = CT_END, .text = "", .raw = "" };
	struct ctok *last;

	c->made = 0;
	cpp_expand(c, tok, n, ret);
	if (c->made > CPP_MOST_TOKENS)
		cpp_fail(c, loc, E_C_EXPANSION,
			 "the macros used here stand for more than 131072 words");
	last = arena_push(c->u->arena, &ret->at, &ret->n, sizeof(*last));
	*last = end;
	last->loc = n ? tok[n - 1].loc : loc;
	last->loc.off += last->loc.len;
	last->loc.len = 1;
	c->made = 0;
}

/* ------------------------------------------------------------------ conditions */

static bool skipping(const struct cpp *c)
{
	return c->depth && c->cond[c->depth - 1].skip;
}

/* `defined X` and `defined(X)` become 1 or 0 before macros are replaced. */
static void put_defined(struct cpp *c, const struct ctok *tok, uint32_t n, struct ctoks *ret)
{
	for (uint32_t i = 0; i < n; i++) {
		bool open = i + 1 < n && !strcmp(tok[i + 1].text, "(");
		uint32_t name = i + 1 + open;
		struct ctok one = { .kind = CT_NUM, .text = "0", .loc = tok[i].loc };

		if (strcmp(tok[i].text, "defined") != 0 || name >= n ||
		    (open && (name + 1 >= n || strcmp(tok[name + 1].text, ")") != 0))) {
			cpp_add_token(c, ret, &tok[i], NULL);
			continue;
		}
		if (cpp_macro(c, tok[name].text))
			one.text = "1";
		cpp_add_token(c, ret, &one, NULL);
		i = name + open;
	}
}

static bool is_true(struct cpp *c, struct loc loc, const struct ctok *tok, uint32_t n)
{
	struct ctoks with = { .n = 0 }, full = { .n = 0 };
	struct cparse p = { .c = c, .condition = true };
	struct cval val = { .val = 0 };

	put_defined(c, tok, n, &with);
	expand_all(c, loc, with.at, with.n, &full);
	p.tok = full.at;
	if (cexpr_read(&p, &val) && p.tok[p.at].kind != CT_END)
		cparse_fail(&p, E_C_CONDITION, "this does not belong to the condition");
	return !p.failed && val.val;
}

static void open_condition(struct cpp *c, struct loc loc, bool yes)
{
	bool around = skipping(c);

	if (c->depth == CPP_CONDITIONS) {
		cpp_fail(c, loc, E_C_DEPTH, "conditions are nested too deeply, at most 64");
		return;
	}
	c->cond[c->depth++] = (struct cond){ .skip = around || !yes, .taken = around || yes,
					     .loc = loc };
}

/* #elif, #else, #endif: is there an #if? */
static struct cond *condition(struct cpp *c, struct loc loc, const char *verb)
{
	struct cond *k;

	if (!c->depth) {
		cpp_fail(c, loc, E_C_ELSE, "there is no '#if' that this belongs to");
		return NULL;
	}
	k = &c->cond[c->depth - 1];
	if (k->otherwise && strcmp(verb, "endif") != 0) {
		cpp_fail(c, loc, E_C_ELSE, "the '#else' of this condition was there already");
		return NULL;
	}
	return k;
}

int c_end(struct unit *u)
{
	struct cpp *c = u->c;

	if (c && c->depth)
		return diag_error(u->diag, c->cond[c->depth - 1].loc, E_C_ENDIF,
				  "this condition has no '#endif'");
	return c && c->failed ? -1 : 0;
}

/* ------------------------------------------------------------------ directives */

/* A directive: VERB is its word, TOK[0 .. n) the rest of its line. */
struct line {
	struct cpp *c;
	struct loc loc;
	const char *verb;
	const struct ctok *tok;
	uint32_t n;
};

static const char *raw_rest(const struct line *l)
{
	const char *start, *end;

	if (!l->n)
		return "";
	start = l->tok[0].raw;
	end = l->tok[l->n - 1].raw + strlen(l->tok[l->n - 1].text);
	return arena_strndup(l->c->u->arena, start, (size_t)(end - start));
}

static void do_if(const struct line *l)
{
	open_condition(l->c, l->loc, !skipping(l->c) && is_true(l->c, l->loc, l->tok, l->n));
}

static void do_ifdef(const struct line *l)
{
	bool yes;

	if (!l->n || l->tok->kind != CT_WORD) {
		cpp_fail(l->c, l->loc, E_C_NAME,
		     arena_fmt(l->c->u->arena, "'#%s' is followed by a name", l->verb));
		open_condition(l->c, l->loc, false);
		return;
	}
	yes = cpp_macro(l->c, l->tok->text) != NULL;
	open_condition(l->c, l->loc, yes == (l->verb[2] == 'd'));
}

static void do_elif(const struct line *l)
{
	struct cond *k = condition(l->c, l->loc, l->verb);
	bool yes;

	if (!k)
		return;
	yes = !k->taken && is_true(l->c, l->loc, l->tok, l->n);
	k->skip = !yes;
	k->taken |= yes;
}

static void do_elifdef(const struct line *l)
{
	struct cond *k = condition(l->c, l->loc, l->verb);
	bool yes;

	if (!k)
		return;
	yes = !k->taken && l->n &&
	      (cpp_macro(l->c, l->tok->text) != NULL) == (l->verb[4] == 'd');
	k->skip = !yes;
	k->taken |= yes;
}

static void do_else(const struct line *l)
{
	struct cond *k = condition(l->c, l->loc, l->verb);

	if (!k)
		return;
	k->skip = k->taken;
	k->taken = k->otherwise = true;
}

static void do_endif(const struct line *l)
{
	if (condition(l->c, l->loc, l->verb))
		l->c->depth--;
}

static void do_define(const struct line *l)
{
	cpp_add_macro(l->c, l->loc, l->tok, l->n);
}

static void do_undef(const struct line *l)
{
	struct cmacro *m = l->n ? cpp_macro(l->c, l->tok->text) : NULL;

	if (!l->n || l->tok->kind != CT_WORD)
		cpp_fail(l->c, l->loc, E_C_NAME, "'#undef' is followed by a name");
	else if (m && !l->c->weak)
		m->gone = true;
}

static void do_include(const struct line *l)
{
	cheader_include(l->c, l->loc, raw_rest(l));
}

static void do_error(const struct line *l)
{
	cpp_fail(l->c, l->loc, E_C_ERROR,
	     l->n ? arena_fmt(l->c->u->arena, "#error %s", raw_rest(l)) : "#error");
}

static void do_warning(const struct line *l)
{
	if (!l->c->quiet)
		diag_warn(l->c->u->diag, l->loc, W_C_WARNING, "#warning %s", raw_rest(l));
}

/* pack(n), pack(), pack(push[, n]), pack(pop) */
static void do_pragma(const struct line *l)
{
	struct cpp *c = l->c;
	uint32_t pack = 0;

	if (l->n < 3 || strcmp(l->tok->text, "pack") != 0)
		return;
	if (!strcmp(l->tok[2].text, "pop")) {
		if (c->npack)
			c->pack = c->pack_stack[--c->npack];
		return;
	}
	if (!strcmp(l->tok[2].text, "push")) {
		if (c->npack < COUNT(c->pack_stack))
			c->pack_stack[c->npack++] = c->pack;
		pack = c->pack;
	}
	for (uint32_t i = 2; i < l->n; i++)
		if (l->tok[i].kind == CT_NUM)
			pack = (uint32_t)min_u64(strtoul(l->tok[i].text, NULL, 0), 1000);
	if (pack <= 16 && !(pack & (pack - 1)))
		c->pack = pack;
}

static void do_nothing(const struct line *l)
{
	(void)l;
}

static const struct {
	const char *verb;
	void (*run)(const struct line *l);
	bool always;					/* even where lines are passed over */
} verbs[] = {
	{ "if", do_if, true },		{ "ifdef", do_ifdef, true },
	{ "ifndef", do_ifdef, true },	{ "elif", do_elif, true },
	{ "elifdef", do_elifdef, true }, { "elifndef", do_elifdef, true },
	{ "else", do_else, true },	{ "endif", do_endif, true },
	{ "define", do_define, false }, { "undef", do_undef, false },
	{ "include", do_include, false }, { "include_next", do_include, false },
	{ "error", do_error, false },	{ "warning", do_warning, false },
	{ "pragma", do_pragma, false }, { "line", do_nothing, false },
	{ "ident", do_nothing, false },
};

static const char *like_verb(const char *verb)
{
	struct nearest like = nearest_to(verb, 2);

	for (size_t i = 0; i < COUNT(verbs); i++)
		nearest_try(&like, verbs[i].verb);
	return like.best;
}

/* TOK: `#`, and the rest of its line. */
static void directive(struct cpp *c, const struct ctok *tok, uint32_t n)
{
	struct line l = { .c = c, .loc = tok->loc, .verb = n > 1 ? tok[1].text : "",
			  .tok = tok + 2, .n = n > 2 ? n - 2 : 0 };
	const char *like;

	if (n < 2 || tok[1].kind == CT_NUM)		/* `#` alone; `# 12 "file.h"` */
		return;
	if (!c->quiet && tok->loc.src == tok[1].loc.src)
		l.loc = loc_join(tok->loc, tok[1].loc);
	for (size_t i = 0; i < COUNT(verbs); i++) {
		if (strcmp(verbs[i].verb, l.verb) != 0)
			continue;
		if (verbs[i].always || !skipping(c))
			verbs[i].run(&l);
		return;
	}
	if (skipping(c) || c->quiet)
		return;
	c->failed = true;
	diag_error(c->u->diag, l.loc, E_C_DIRECTIVE, "there is no directive '#%s'", l.verb);
	like = like_verb(l.verb);
	if (like)
		diag_hint(c->u->diag, "did you mean '#%s'?", like);
}

/* ------------------------------------------------------------------ texts */

void cpp_read(struct cpp *c, struct loc loc, const char *text, bool plain)
{
	struct ctoks toks = { .n = 0 }, rest = { .n = 0 }, full = { .n = 0 };
	uint32_t i = 0, end;
	bool before = c->failed;

	cpp_tokens(c, loc, text, &toks);
	while (toks.at[i].kind != CT_END) {
		bool hash = toks.at[i].line && !strcmp(toks.at[i].text, "#");

		for (end = i + 1; toks.at[end].kind != CT_END && !toks.at[end].line;)
			end++;
		if (hash)
			directive(c, toks.at + i, end - i);
		for (; !hash && !skipping(c) && i < end; i++)
			*(struct ctok *)arena_push(c->u->arena, &rest.at, &rest.n,
						   sizeof(struct ctok)) = toks.at[i];
		i = end;
	}
	if (!rest.n)
		return;
	if (plain)
		*(struct ctok *)arena_push(c->u->arena, &rest.at, &rest.n, sizeof(struct ctok)) =
			toks.at[i];
	else
		expand_all(c, loc, rest.at, rest.n, &full);
	if (c->failed && !before)
		return;
	if (plain)
		cdecl_read(c, rest.at, rest.n);
	else
		cdecl_read(c, full.at, full.n);
}

int c_read(struct unit *u, const struct node *n)
{
	struct cpp *c = cpp_of(u);
	bool before = c->failed;

	c->failed = false;
	cpp_read(c, n->loc, n->str.ptr, false);
	c->failed |= before;
	return c->failed ? -1 : 0;
}
