/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/cpp.c - the preprocessor for what stands before the probes.
 *
 * A text of C becomes tokens; lines that start with `#` are directives, and the rest, where
 * the conditions let it through and with macros replaced, is for cdecl.c. A macro is a list
 * of tokens: where it is used they are put in its place, and replaced in turn, but for the
 * names of the macros that are being replaced. Arguments are replaced before they are put
 * in; `#` makes text of one and `##` one word of two. What comes of a macro has the place
 * of its use, so a message points there.
 *
 * Skipped conditions nest; only the outermost one that is passed over counts. `#pragma pack`
 * is honoured, for it changes layouts; other pragmas and `#line` change nothing here. */
#include "lang/cpp.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include "base/dict.h"
#include "host/btf.h"
#include "lang/node.h"

enum { MOST_TOKENS = 1 << 17, MOST_ARGS = 64 };

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

static void fail(struct cpp *c, struct loc loc, enum diag_code code, const char *what)
{
	if (!c->quiet)
		diag_error(c->u->diag, loc, code, "%s", what);
	c->failed |= !c->quiet;
}

/* ------------------------------------------------------------------ tokens */

/* Behind layout: blanks, comments, a backslash at the end of a line. *RET_LINE: a new line began. */
static const char *skip_layout(const char *at, bool *ret_line)
{
	const char *end;

	for (;;) {
		if (*at == '\n')
			*ret_line = true;
		if (*at && strchr(" \t\r\n\f\v", *at)) {
			at++;
		} else if (*at == '\\' && (at[1] == '\n' || (at[1] == '\r' && at[2] == '\n'))) {
			at += at[1] == '\n' ? 2 : 3;
		} else if (at[0] == '/' && at[1] == '/') {
			at += strcspn(at, "\n");
		} else if (at[0] == '/' && at[1] == '*') {
			end = strstr(at + 2, "*/");
			at = end ? end + 2 : at + strlen(at);
		} else {
			return at;
		}
	}
}

static size_t sign_length(const char *at)
{
	static const char *const signs[] = { "...", "<<=", ">>=", "<<", ">>", "<=", ">=", "==",
					     "!=",  "&&",  "||",  "##", "->", "++", "--" };

	for (size_t i = 0; i < COUNT(signs); i++)
		if (str_starts(at, signs[i]))
			return strlen(signs[i]);
	return 1;
}

static size_t token_length(const char *at, enum ctok_kind *ret)
{
	size_t len = 0;

	if (isdigit((unsigned char)*at) || (*at == '.' && isdigit((unsigned char)at[1]))) {
		*ret = CT_NUM;
		while (isalnum((unsigned char)at[len]) || at[len] == '_' || at[len] == '.' ||
		       (at[len] && strchr("+-", at[len]) && strchr("eEpP", at[len - 1]) &&
			at[1] != 'x' && at[1] != 'X'))
			len++;
	} else if (isalpha((unsigned char)*at) || *at == '_' || *at == '$') {
		*ret = CT_WORD;
		while (isalnum((unsigned char)at[len]) || at[len] == '_' || at[len] == '$')
			len++;
	} else if (*at == '"' || *at == '\'') {
		*ret = *at == '"' ? CT_STR : CT_CHAR;
		for (len = 1; at[len] && at[len] != *at && at[len] != '\n'; len++)
			len += at[len] == '\\' && at[len + 1];
		len += at[len] == *at;
	} else {
		*ret = CT_SIGN;
		len = sign_length(at);
	}
	return len;
}

void cpp_tokens(struct cpp *c, struct loc loc, const char *text, struct ctoks *ret)
{
	const char *at = text;
	bool line = true;

	for (;;) {
		const char *start = skip_layout(at, &line);
		struct ctok *t = arena_push(c->u->arena, &ret->at, &ret->n, sizeof(*t));
		size_t len;

		t->blank = start > at;
		t->line = line;
		t->raw = start;
		t->loc = loc;
		if (!c->quiet && loc.src) {
			t->loc.off += (uint32_t)(start - text);
			t->loc.len = 1;
		}
		t->text = "";
		if (!*start)
			return;				/* a CT_END is the last one */
		len = token_length(start, &t->kind);
		t->text = arena_strndup(c->u->arena, start, len);
		if (!c->quiet)
			t->loc.len = (uint16_t)min_u64(len, UINT16_MAX);
		line = false;
		at = start + len;
	}
}

/* Do the spellings of A and B need a blank between them? */
static bool would_join(const struct ctok *a, const struct ctok *b)
{
	bool word_a = a->kind == CT_WORD || a->kind == CT_NUM;
	bool word_b = b->kind == CT_WORD || b->kind == CT_NUM;

	return (word_a && word_b) || (a->kind == CT_SIGN && b->kind == CT_SIGN);
}

char *cpp_spell(struct cpp *c, const struct ctok *tok, uint32_t n)
{
	size_t len = 1;
	char *text, *to;

	for (uint32_t i = 0; i < n; i++)
		len += strlen(tok[i].text) + 1;
	text = to = arena_alloc(c->u->arena, len);
	for (uint32_t i = 0; i < n; i++) {
		if (i && (tok[i].blank || would_join(&tok[i - 1], &tok[i])))
			*to++ = ' ';
		to = stpcpy(to, tok[i].text);
	}
	return text;
}

/* ------------------------------------------------------------------ macros */

/* What every script has; a NULL text: version of the kernel or whether it has types. */
static const char *const predefined[] = {
	"__KERNEL__ 1",
	"__BPF_TRACING__ 1",
	"__KTRACE__ 1",
	"__STDC__ 1",
	"__x86_64__ 1",
	"__x86_64 1",
	"__amd64__ 1",
	"__amd64 1",
	"__linux__ 1",
	"__linux 1",
	"__unix__ 1",
	"__LP64__ 1",
	"_LP64 1",
	"__CHAR_BIT__ 8",
	"__SIZEOF_INT__ 4",
	"__SIZEOF_LONG__ 8",
	"__SIZEOF_POINTER__ 8",
	"__ORDER_LITTLE_ENDIAN__ 1234",
	"__ORDER_BIG_ENDIAN__ 4321",
	"__BYTE_ORDER__ 1234",
	"__LITTLE_ENDIAN 1234",
	"__LITTLE_ENDIAN_BITFIELD 1",
	"KBUILD_MODNAME \"ktrace\"",
	"KERNEL_VERSION(a,b,c) (((a) << 16) + ((b) << 8) + ((c) > 255 ? 255 : (c)))",
	"__packed __attribute__((packed))",
	"__aligned(n) __attribute__((aligned(n)))",
};

static struct cmacro *add_macro(struct cpp *c, struct loc loc, const struct ctok *tok, uint32_t n);

static struct cmacro *add_text(struct cpp *c, const char *text)
{
	struct ctoks toks = { .n = 0 };

	cpp_tokens(c, (struct loc){ .src = 0 }, text, &toks);
	return add_macro(c, (struct loc){ .src = 0 }, toks.at, toks.n - 1);
}

void cpp_define(struct cpp *c, struct loc loc, const char *text)
{
	struct ctoks toks = { .n = 0 };

	cpp_tokens(c, loc, text, &toks);
	add_macro(c, loc, toks.at, toks.n - 1);
}

static struct cmacro *own_macro(struct cpp *c, const char *name)
{
	size_t len = strlen(name);
	unsigned v[3];

	if (!strcmp(name, "BPFTRACE_HAVE_BTF") || !strcmp(name, "KTRACE_HAVE_BTF"))
		return host_btf(c->u->host) ? add_text(c, arena_fmt(c->u->arena, "%s 1", name))
					    : NULL;
	if (!strcmp(name, "LINUX_VERSION_CODE")) {
		host_version(c->u->host, v);
		return add_text(c, arena_fmt(c->u->arena, "%s %u", name,
					     v[0] << 16 | v[1] << 8 | (v[2] > 255 ? 255 : v[2])));
	}
	for (size_t i = 0; i < COUNT(predefined); i++)
		if (!strncmp(predefined[i], name, len) && strchr(" (", predefined[i][len]))
			return add_text(c, predefined[i]);
	return NULL;
}

struct cmacro *cpp_macro(struct cpp *c, const char *name)
{
	struct cmacro *m = dict_get(c->macros, name);

	if (!m && strlen(name) > 3)
		m = own_macro(c, name);
	return m && !m->gone ? m : NULL;
}

static bool same_tokens(const struct ctoks *a, const struct ctoks *b)
{
	if (a->n != b->n)
		return false;
	for (uint32_t i = 0; i < a->n; i++)
		if (strcmp(a->at[i].text, b->at[i].text) != 0)
			return false;
	return true;
}

/* "a, b, ...)": returns the index behind the parenthesis, 0 when told. */
static uint32_t read_params(struct cpp *c, struct cmacro *m, const struct ctok *tok, uint32_t n)
{
	uint32_t i = 2;

	m->function = true;
	while (i < n && strcmp(tok[i].text, ")") != 0) {
		const char **param;

		m->variadic = !strcmp(tok[i].text, "...");
		if (tok[i].kind != CT_WORD && !m->variadic)
			break;
		param = arena_push(c->u->arena, &m->param, &m->nparams, sizeof(*param));
		*param = m->variadic ? "__VA_ARGS__" : tok[i].text;
		i++;
		if (i < n && !strcmp(tok[i].text, ",") && !m->variadic)
			i++;
		else
			break;
	}
	if (i < n && !strcmp(tok[i].text, ")"))
		return i + 1;
	fail(c, tok[i < n ? i : n - 1].loc, E_C_MACRO,
	     "the parameters of a macro are names with commas between them, in parentheses");
	return 0;
}

static void tell_redefined(struct cpp *c, const struct cmacro *m, const struct cmacro *old)
{
	if (c->quiet || !old->loc.src || !m->loc.src || old->gone ||
	    (same_tokens(&m->body, &old->body) && m->nparams == old->nparams))
		return;
	diag_warn(c->u->diag, m->loc, W_C_REDEFINED, "'%s' is defined again", m->name);
	diag_note(c->u->diag, old->loc, "'%s' is defined here as something else", m->name);
	diag_hint(c->u->diag, "'#undef %s' before it, if that is what is meant", m->name);
}

/* TOK: its name, parameters and body. */
static struct cmacro *add_macro(struct cpp *c, struct loc loc, const struct ctok *tok, uint32_t n)
{
	struct cmacro *m = NEW(c->u->arena, struct cmacro), *old;
	uint32_t i = 1;

	if (!n || tok->kind != CT_WORD || !strcmp(tok->text, "defined")) {
		fail(c, n ? tok->loc : loc, E_C_MACRO, "'#define' is followed by a name");
		return NULL;
	}
	m->name = tok->text;
	m->loc = loc.src ? tok->loc : loc;
	if (n > 1 && !strcmp(tok[1].text, "(") && !tok[1].blank)
		i = read_params(c, m, tok, n);
	if (!i)
		return NULL;
	m->body.n = n - i;
	m->body.at = (struct ctok *)tok + i;
	old = dict_get(c->macros, m->name);
	if (old && c->weak)
		return old;
	if (old)
		tell_redefined(c, m, old);
	dict_put(c->macros, m->name, m);
	return m;
}

/* ------------------------------------------------------------------ expansion */

static void add_token(struct cpp *c, struct ctoks *to, const struct ctok *t, const struct ctok *use)
{
	struct ctok *new;

	if (++c->made > MOST_TOKENS)
		return;
	new = arena_push(c->u->arena, &to->at, &to->n, sizeof(*new));
	*new = *t;
	if (use)
		new->loc = use->loc;
	new->line = false;
}

struct arg { const struct ctok *tok; uint32_t n; };

/* The arguments in the parentheses that start at TOK[I]; the index behind them, 0: they have no end. */
static uint32_t read_args(const struct cmacro *m, const struct ctok *tok, uint32_t n, uint32_t i,
			  struct arg *arg, uint32_t *ret_n)
{
	uint32_t depth = 0, start = i + 1, count = 0;

	for (; i < n; i++) {
		const char *t = tok[i].text;
		bool last = m->variadic && count + 1 == m->nparams;

		if (tok[i].kind != CT_SIGN)
			continue;
		if (strchr("([{", *t) && ++depth == 1)
			continue;
		depth -= strchr(")]}", *t) != NULL;
		if (depth && (depth > 1 || *t != ',' || last))
			continue;
		if (count < MOST_ARGS)
			arg[count++] = (struct arg){ tok + start, i - start };
		start = i + 1;
		if (!depth) {
			*ret_n = count == 1 && !arg->n && !m->nparams ? 0 : count;
			return i + 1;
		}
	}
	return 0;
}

static int param_index(const struct cmacro *m, const struct ctok *t)
{
	if (t->kind == CT_WORD)
		for (uint32_t i = 0; i < m->nparams; i++)
			if (!strcmp(m->param[i], t->text))
				return (int)i;
	return -1;
}

/* `#x`: the text of an argument. */
static void add_quoted(struct cpp *c, struct ctoks *to, const struct arg *arg,
		       const struct ctok *use)
{
	const char *text = cpp_spell(c, arg->tok, arg->n);
	char *quoted = arena_alloc(c->u->arena, 2 * strlen(text) + 3), *p = quoted;
	struct ctok t = { .kind = CT_STR, .text = quoted };

	*p++ = '"';
	for (; *text; text++) {
		if (*text == '"' || *text == '\\')
			*p++ = '\\';
		*p++ = *text;
	}
	*p = '"';
	add_token(c, to, &t, use);
}

/* `##`: the last of TO and the first of what comes become one. */
static void paste(struct cpp *c, struct ctoks *to, const struct ctok *t)
{
	struct ctok *last = &to->at[to->n - 1];

	last->text = arena_fmt(c->u->arena, "%s%s", last->text, t->text);
	token_length(last->text, &last->kind);
	last->painted = false;
}

static void add_arg(struct cpp *c, struct ctoks *to, const struct arg *arg, bool raw, bool join,
		    const struct ctok *use)
{
	struct ctoks full = { .n = 0 };
	const struct ctok *tok = arg->tok;
	uint32_t n = arg->n;

	if (!raw) {
		cpp_expand(c, arg->tok, arg->n, &full);
		tok = full.at;
		n = full.n;
	}
	for (uint32_t i = 0; i < n; i++) {
		if (join && i == 0 && to->n)
			paste(c, to, tok);
		else
			add_token(c, to, &tok[i], use);
	}
}

/* The body of M with its arguments in it. */
static void substitute(struct cpp *c, const struct cmacro *m, const struct arg *arg, uint32_t nargs,
		       const struct ctok *use, struct ctoks *to)
{
	static const struct arg none = { .n = 0 };
	const struct ctok *b = m->body.at;
	uint32_t n = m->body.n;
	bool join = false;

	for (uint32_t i = 0; i < n; i++) {
		int p = param_index(m, &b[i]);
		bool joins = i + 1 < n && !strcmp(b[i + 1].text, "##");

		if (!strcmp(b[i].text, "##") && i) {
			join = true;
			continue;
		}
		if (!strcmp(b[i].text, "#") && i + 1 < n && param_index(m, &b[i + 1]) >= 0) {
			p = param_index(m, &b[++i]);
			add_quoted(c, to, (uint32_t)p < nargs ? &arg[p] : &none, use);
		} else if (p >= 0) {
			add_arg(c, to, (uint32_t)p < nargs ? &arg[p] : &none, joins || join, join,
				use);
		} else if (join && to->n) {
			paste(c, to, &b[i]);
		} else {
			add_token(c, to, &b[i], use);
		}
		join = false;
	}
}

/* Replace the macro M used at TOK[I]; the index behind the use; 0: it is none (no parentheses). */
static uint32_t replace(struct cpp *c, struct cmacro *m, const struct ctok *tok, uint32_t n,
			uint32_t i, struct ctoks *ret)
{
	struct arg arg[MOST_ARGS];
	struct ctoks body = { .n = 0 };
	uint32_t nargs = 0, end = i + 1;

	if (m->function) {
		if (end >= n || strcmp(tok[end].text, "(") != 0)
			return 0;
		end = read_args(m, tok, n, end, arg, &nargs);
		if (!end || (nargs != m->nparams && !(m->variadic && nargs + 1 == m->nparams))) {
			fail(c, tok[i].loc, E_C_MACRO,
			     arena_fmt(c->u->arena, "the macro '%s' takes %u argument%s, not %u",
				       m->name, m->nparams, m->nparams == 1 ? "" : "s", nargs));
			return 0;
		}
	}
	substitute(c, m, arg, nargs, &tok[i], &body);
	m->active = true;
	cpp_expand(c, body.at, body.n, ret);
	m->active = false;
	return end;
}

void cpp_expand(struct cpp *c, const struct ctok *tok, uint32_t n, struct ctoks *ret)
{
	uint32_t i = 0, next;

	while (i < n && c->made <= MOST_TOKENS) {
		struct cmacro *m = tok[i].kind == CT_WORD && !tok[i].painted
			? cpp_macro(c, tok[i].text) : NULL;
		uint32_t was = ret->n;

		next = m && !m->active ? replace(c, m, tok, n, i, ret) : 0;
		if (!next) {
			add_token(c, ret, &tok[i], NULL);
			if (m && m->active && ret->n)
				ret->at[ret->n - 1].painted = true;
			next = i + 1;
		} else if (ret->n > was) {
			ret->at[was].blank = tok[i].blank;
		}
		i = next;
	}
}

/* The outermost call: all of TOK, and no more than a program can mean. */
static void expand_all(struct cpp *c, struct loc loc, const struct ctok *tok, uint32_t n,
		       struct ctoks *ret)
{
	static const struct ctok end = { .kind = CT_END, .text = "", .raw = "" };
	struct ctok *last;

	c->made = 0;
	cpp_expand(c, tok, n, ret);
	if (c->made > MOST_TOKENS)
		fail(c, loc, E_C_MACRO, "the macros used here stand for more than 131072 words");
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
			add_token(c, ret, &tok[i], NULL);
			continue;
		}
		if (cpp_macro(c, tok[name].text))
			one.text = "1";
		add_token(c, ret, &one, NULL);
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
		cparse_fail(&p, E_C_DIRECTIVE, "this does not belong to the condition");
	return !p.failed && val.val;
}

static void open_condition(struct cpp *c, struct loc loc, bool yes)
{
	bool around = skipping(c);

	if (c->depth == CPP_CONDITIONS) {
		fail(c, loc, E_C_DIRECTIVE, "conditions are nested too deeply, at most 64");
		return;
	}
	c->cond[c->depth++] = (struct cond){ .skip = around || !yes, .taken = around || yes,
					     .loc = loc };
}

/* #elif, #else, #endif: is there an #if? */
static struct cond *condition(struct cpp *c, struct loc loc, const char *verb)
{
	struct cond *k = &c->cond[c->depth - 1];

	if (!c->depth) {
		fail(c, loc, E_C_DIRECTIVE, "there is no '#if' that this belongs to");
		return NULL;
	}
	if (k->otherwise && strcmp(verb, "endif") != 0) {
		fail(c, loc, E_C_DIRECTIVE, "the '#else' of this condition was there already");
		return NULL;
	}
	return k;
}

int c_end(struct unit *u)
{
	struct cpp *c = u->c;

	if (c && c->depth)
		return diag_error(u->diag, c->cond[c->depth - 1].loc, E_C_DIRECTIVE,
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
		fail(l->c, l->loc, E_C_DIRECTIVE,
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
	add_macro(l->c, l->loc, l->tok, l->n);
}

static void do_undef(const struct line *l)
{
	struct cmacro *m = l->n ? cpp_macro(l->c, l->tok->text) : NULL;

	if (!l->n || l->tok->kind != CT_WORD)
		fail(l->c, l->loc, E_C_DIRECTIVE, "'#undef' is followed by a name");
	else if (m && !l->c->weak)
		m->gone = true;
}

static void do_include(const struct line *l)
{
	cheader_include(l->c, l->loc, raw_rest(l));
}

static void do_error(const struct line *l)
{
	fail(l->c, l->loc, E_C_ERROR,
	     l->n ? arena_fmt(l->c->u->arena, "#error %s", raw_rest(l)) : "#error");
}

static void do_warning(const struct line *l)
{
	if (!l->c->quiet)
		diag_warn(l->c->u->diag, l->loc, E_C_ERROR, "#warning %s", raw_rest(l));
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
	for (size_t i = 0; i < COUNT(verbs); i++)
		if (str_distance(verb, verbs[i].verb, 2) <= 2)
			return verbs[i].verb;
	return NULL;
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
