/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/cuse.c - macros of C where the script's own code uses them.
 *
 * A macro's body, with all macros in it replaced, is parsed as an expression of the script,
 * once, and a copy of that tree takes the place of each use; it has the place of the use in
 * messages. A parameter stands in the body as a word of its own that the argument's tree
 * replaces: an argument is one value however it is put together, as if in parentheses. An
 * argument that is a bare word may also be a type or a member there.
 *
 * A macro that stands for a type replaces it in casts and the like; one that stands for
 * nothing is left alone. */
#include "lang/cpp.h"

#include <string.h>
#include "base/dict.h"
#include "base/num.h"
#include "lang/node.h"
#include "lang/pass.h"

struct user {
	struct cpp *c;
	struct node *args;				/* of the macro being copied; NULL: none */
	struct loc loc;
	bool failed;
};

static int expand(struct node **kid, void *arg);

/* ------------------------------------------------------------------ what a macro stands for */

/* The words of M with all macros replaced; parameters are C_PARAM 0, 1 ... */
static struct ctoks body_of(struct cpp *c, const struct cmacro *m)
{
	struct ctoks use = { .n = 0 }, full = { .n = 0 };
	const char *text = m->name;

	if (m->function) {
		text = arena_fmt(c->u->arena, "%s(", m->name);
		for (uint32_t i = 0; i < m->nparams; i++)
			text = arena_fmt(c->u->arena, "%s%s" C_PARAM "%u", text, i ? "," : "", i);
		text = arena_fmt(c->u->arena, "%s)", text);
	}
	cpp_tokens(c, m->loc, text, &use);
	c->made = 0;
	cpp_expand(c, use.at, use.n - 1, &full);
	c->made = 0;
	return full;
}

/* As the script's language spells it: 'a' is a number, strings side by side are one. */
static const char *script_text(struct cpp *c, struct ctoks *toks)
{
	uint32_t n = 0;
	uint64_t val;

	for (uint32_t i = 0; i < toks->n; i++) {
		struct ctok *t = &toks->at[i], *last = n ? &toks->at[n - 1] : NULL;

		if (t->kind == CT_CHAR && cexpr_char(t->text, &val))
			t->text = arena_fmt(c->u->arena, "%lld", (long long)val);
		if (t->kind == CT_STR && last && last->kind == CT_STR)
			last->text = arena_fmt(c->u->arena, "%.*s%s", (int)strlen(last->text) - 1,
					       last->text, t->text + 1);
		else
			toks->at[n++] = *t;
	}
	toks->n = n;
	return cpp_spell(c, toks->at, n);
}

/* Parse TEXT as an expression; NULL: it is none. */
static struct node *parse_value(struct unit *u, const char *name, const char *text)
{
	char *whole = arena_fmt(u->arena, "begin { _ = %s; }", text);
	struct unit alone = *u;
	struct node *n = NULL;

	alone.diag = diag_new(u->sources);
	alone.src = source_add(u->sources, name, whole, strlen(whole));
	alone.ast = NULL;
	if (alone.src && !parse(&alone))
		n = alone.ast->list.first;
	diag_free(alone.diag);
	if (!n || n->kind != N_PROBE || n->next || n->probe.pred)
		return NULL;
	n = n->probe.body->block.body;
	return n && n->kind == N_DISCARD && !n->next ? n->unary.arg : NULL;
}

static void tell(struct user *x, struct loc loc, enum diag_code code, const char *what)
{
	x->failed = true;
	diag_error(x->c->u->diag, loc, code, "%s", what);
}

/* The tree of M; NULL: it stands for nothing, or told. */
static const struct node *tree_of(struct user *x, struct cmacro *m, struct loc use)
{
	struct arena *a = x->c->u->arena;
	struct ctoks toks;
	const char *text;

	if (m->tree || m->no_tree)
		return m->tree;
	toks = body_of(x->c, m);
	if (!toks.n)
		return NULL;
	text = script_text(x->c, &toks);
	m->tree = parse_value(x->c->u, arena_fmt(a, "macro %s", m->name), text);
	if (m->tree)
		return m->tree;
	m->no_tree = true;
	tell(x, use, E_C_MACRO, arena_fmt(a, "the macro '%s' is not an expression: '%.60s'",
					  m->name, text));
	diag_note(x->c->u->diag, m->loc, "'%s' is defined here", m->name);
	return NULL;
}

/* ------------------------------------------------------------------ copies */

/* Does WORD stand for a parameter? Its argument. */
static struct node *argument(const struct user *x, const char *word)
{
	struct node *arg = x->args;
	uint64_t i;

	if (!word || !str_starts(word, C_PARAM) || num_parse_u64(word + strlen(C_PARAM), &i))
		return NULL;
	while (arg && i--)
		arg = arg->next;
	return arg;
}

static int put_args(struct node **kid, void *opaque)
{
	struct user *x = opaque;
	struct node *n = *kid, *arg, *copy;

	n->loc = x->loc;
	if (n->kind == N_IDENT && (arg = argument(x, n->ident.name))) {
		copy = node_copy(x->c->u->arena, arg, 0);
		copy->next = n->next;
		*kid = copy;
		return 0;
	}
	if (n->kind == N_MEMBER && (arg = argument(x, n->member.name)) && arg->kind == N_IDENT)
		n->member.name = arg->ident.name;
	if (n->kind == N_CALL && (arg = argument(x, n->call.name)) && arg->kind == N_IDENT)
		n->call.name = arg->ident.name;
	if (n->kind == N_TYPE && (arg = argument(x, n->spec.name))) {
		if (arg->kind == N_IDENT) {
			n->spec.name = arg->ident.name;
		} else if (arg->kind == N_TYPE) {
			n->spec.keyword = arg->spec.keyword;
			n->spec.name = arg->spec.name;
		}
	}
	return node_kids(n, put_args, x);
}

static void replace(struct user *x, struct node *n, const struct node *tree, struct node *args)
{
	struct node *copy = node_copy(x->c->u->arena, tree, 0);
	struct user inner = { .c = x->c, .args = args, .loc = n->loc };

	put_args(&copy, &inner);
	node_become(n, copy);
}

/* ------------------------------------------------------------------ uses */

static void expand_word(struct user *x, struct node *n)
{
	struct cmacro *m = cpp_macro(x->c, n->ident.name);
	const struct node *tree = m && !m->function ? tree_of(x, m, n->loc) : NULL;

	if (tree)
		replace(x, n, tree, NULL);
}

static void expand_call(struct user *x, struct node *n)
{
	struct cmacro *m = cpp_macro(x->c, n->call.name);
	uint32_t nargs = (uint32_t)node_count(n->call.args);
	const struct node *tree;

	if (!m)
		return;
	if (!m->function) {				/* another name of a function */
		tree = tree_of(x, m, n->loc);
		if (tree && tree->kind == N_IDENT)
			n->call.name = tree->ident.name;
		return;
	}
	if (nargs != m->nparams || m->variadic) {
		tell(x, n->loc, m->variadic ? E_C_MACRO : E_C_ARGS,
		     m->variadic ? arena_fmt(x->c->u->arena,
					     "the macro '%s' with '...' cannot be used in a probe",
					     m->name)
				 : arena_fmt(x->c->u->arena,
					     "the macro '%s' takes %u argument%s, not %u", m->name,
					     m->nparams, m->nparams == 1 ? "" : "s", nargs));
		diag_note(x->c->u->diag, m->loc, "'%s' is defined here", m->name);
		return;
	}
	tree = tree_of(x, m, n->loc);
	if (tree)
		replace(x, n, tree, n->call.args);
}

/* A macro in the place of a type: "struct sock", "unsigned int", "struct sock *". */
static void expand_type(struct user *x, struct node *n)
{
	struct cmacro *m = n->spec.name && !n->spec.keyword ? cpp_macro(x->c, n->spec.name) : NULL;
	struct ctoks toks;
	uint32_t stars = 0;

	if (!m || m->function)
		return;
	toks = body_of(x->c, m);
	while (stars < toks.n && !strcmp(toks.at[toks.n - 1 - stars].text, "*"))
		stars++;
	for (uint32_t i = 0; i + stars < toks.n; i++)
		if (toks.at[i].kind != CT_WORD)
			return;
	if (stars == toks.n)
		return;
	n->spec.name = cpp_spell(x->c, toks.at, toks.n - stars);
	while (stars--) {
		struct node *star = node_new(x->c->u->arena, N_SUFFIX, n->loc);

		star->num.val = (uint64_t)SUFFIX_PTR;
		star->next = n->spec.suffix;
		n->spec.suffix = star;
	}
}

static int expand(struct node **kid, void *arg)
{
	struct user *x = arg;
	struct node *n = *kid;

	switch (n->kind) {
	case N_OFFSETOF:				/* its path is no expression */
		return n->offs.of ? expand(&n->offs.of, x) : 0;
	case N_IDENT:
		expand_word(x, n);
		return 0;
	case N_CALL:
		node_kids(n, expand, x);
		expand_call(x, n);
		return 0;
	case N_TYPE:
		expand_type(x, n);
		return node_kids(n, expand, x);
	default:
		return node_kids(n, expand, x);
	}
}

int c_expand(struct unit *u, struct node *n)
{
	struct user x = { .c = u->c };

	if (!u->c || !dict_count(u->c->macros))
		return 0;
	node_kids(n, expand, &x);
	return x.failed ? -1 : 0;
}

bool c_constant(struct unit *u, const char *name, uint64_t *ret, bool *ret_negative)
{
	struct cmacro *m = u->c ? cpp_macro(u->c, name) : NULL;
	struct ctoks toks;
	struct cval v;
	bool quiet;
	struct cparse p;
	bool good;

	if (!m || m->function)
		return false;
	toks = body_of(u->c, m);
	if (!toks.n)
		return false;
	*(struct ctok *)arena_push(u->arena, &toks.at, &toks.n, sizeof(struct ctok)) =
		(struct ctok){ .kind = CT_END, .text = "" };
	p = (struct cparse){ .c = u->c, .tok = toks.at };
	quiet = u->c->quiet;
	u->c->quiet = true;
	good = cexpr_read(&p, &v) && p.tok[p.at].kind == CT_END;
	u->c->quiet = quiet;
	*ret = v.val;
	*ret_negative = good && !v.is_unsigned && (int64_t)v.val < 0;
	return good;
}
