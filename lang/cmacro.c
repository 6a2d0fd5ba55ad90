/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/cmacro.c - tokens of C, and macros.
 *
 * A macro is a list of tokens: where it is used they are put in its place, and replaced in
 * turn, but for the names of the macros that are being replaced. Arguments are replaced
 * before they are put in; `#` makes text of one and `##` one word of two. What comes of a
 * macro has the place of its use, so a message points there. Since macros may double each
 * other, what one text stands for has a limit. */
#include "lang/cpp.h"

#include <ctype.h>
#include <string.h>
#include "base/dict.h"
#include "host/arch.h"
#include "host/btf.h"

enum { MOST_ARGS = 64 };

void cpp_fail(struct cpp *c, struct loc loc, enum diag_code code, const char *what)
{
	if (!c->quiet)
		diag_error(c->u->diag, loc, code, "%s", what);
	c->failed |= !c->quiet;
}

/* ------------------------------------------------------------------ tokens */

/* Behind layout: blanks, comments, a backslash at the end of a line. *RET_LINE: there was a
 * new line. */
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

/* What every script has, whatever the machine, and beside what own_macro() makes up. */
static const char *const predefined[] = {
	"__KERNEL__ 1",
	"__BPF_TRACING__ 1",
	"__KTRACE__ 1",
	"__STDC__ 1",
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
	NULL
};

static struct cmacro *add_text(struct cpp *c, const char *text)
{
	struct ctoks toks = { .n = 0 };

	cpp_tokens(c, (struct loc){ .src = 0 }, text, &toks);
	return cpp_add_macro(c, (struct loc){ .src = 0 }, toks.at, toks.n - 1);
}

/* The text among LIST that defines NAME; NULL: none. */
static const char *find_text(const char *const *list, const char *name)
{
	size_t len = strlen(name);

	while (*list && (strncmp(*list, name, len) != 0 || !strchr(" (", (*list)[len])))
		list++;
	return *list;
}

static struct cmacro *own_macro(struct cpp *c, const char *name)
{
	const char *text;
	unsigned v[3];

	if (!strcmp(name, "BPFTRACE_HAVE_BTF") || !strcmp(name, "KTRACE_HAVE_BTF"))
		return host_btf(c->u->host) ? add_text(c, arena_fmt(c->u->arena, "%s 1", name))
					    : NULL;
	if (!strcmp(name, "LINUX_VERSION_CODE")) {
		host_version(c->u->host, v);
		return add_text(c, arena_fmt(c->u->arena, "%s %u", name,
					     v[0] << 16 | v[1] << 8 | (v[2] > 255 ? 255 : v[2])));
	}
	text = find_text(predefined, name);
	if (!text)
		text = find_text(host_arch(c->u->host)->macros, name);
	return text ? add_text(c, text) : NULL;
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
	cpp_fail(c, tok[i < n ? i : n - 1].loc, E_C_PARAMS,
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
struct cmacro *cpp_add_macro(struct cpp *c, struct loc loc, const struct ctok *tok, uint32_t n)
{
	struct cmacro *m = NEW(c->u->arena, struct cmacro), *old;
	uint32_t i = 1;

	if (!n || tok->kind != CT_WORD || !strcmp(tok->text, "defined")) {
		cpp_fail(c, n ? tok->loc : loc, E_C_NAME, "'#define' is followed by a name");
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

void cpp_add_token(struct cpp *c, struct ctoks *to, const struct ctok *t, const struct ctok *use)
{
	struct ctok *new;

	if (++c->made > CPP_MOST_TOKENS)
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
	cpp_add_token(c, to, &t, use);
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
			cpp_add_token(c, to, &tok[i], use);
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
			cpp_add_token(c, to, &b[i], use);
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
			cpp_fail(c, tok[i].loc, E_C_ARGS,
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

	while (i < n && c->made <= CPP_MOST_TOKENS) {
		struct cmacro *m = tok[i].kind == CT_WORD && !tok[i].painted
			? cpp_macro(c, tok[i].text) : NULL;
		uint32_t was = ret->n;

		next = m && !m->active ? replace(c, m, tok, n, i, ret) : 0;
		if (!next) {
			cpp_add_token(c, ret, &tok[i], NULL);
			if (m && m->active && ret->n)
				ret->at[ret->n - 1].painted = true;
			next = i + 1;
		} else if (ret->n > was) {
			ret->at[was].blank = tok[i].blank;
		}
		i = next;
	}
}
