/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/import.c - what stands around the probes: C definitions, the config block, imports, macros.
 *
 * The config block is applied here; the environment wins over it (language reference 1.16),
 * so that is read again afterwards. Of C, lines of the preprocessor are understood as far
 * as scripts need them: `#include` is passed over, since the kernel's types come from BTF
 * and well-known constants from a table; `#define` of a constant expression or a string
 * replaces the bare words of that name; conditions choose. Struct, union and enum
 * definitions are cdecl.c's. Macros, functions and imports are part of the language and not
 * of this version: each is refused by name. */
#include "lang/pass.h"

#include <ctype.h>
#include <errno.h>
#include <string.h>
#include "base/dict.h"
#include "base/num.h"
#include "host/btf.h"
#include "lang/cdecl.h"

enum { MAX_DEPTH = 32 };

struct import {
	struct unit *u;
	struct dict *constants; /* name -> literal node; without a value: an empty word */
	bool skip[MAX_DEPTH];				/* is this level of #if passed over? */
	bool done[MAX_DEPTH];				/* was an earlier branch of it taken? */
	unsigned depth, nested; /* of conditions; of constants in constants */
	bool failed;
};

/* What #undef leaves behind. */
static struct node undefined = { .kind = N_IDENT, .ident = { .name = "" } };

static void not_yet(struct import *p, struct loc loc, const char *what)
{
	p->failed = true;
	diag_error(p->u->diag, loc, E_NOT_YET, "%s: this version does not do that", what);
}

/* ------------------------------------------------------------------ config */

static const char *setting_text(struct import *p, const struct node *val)
{
	switch (val->kind) {
	case N_STR:	return val->str.ptr;
	case N_IDENT:	return val->ident.name;
	case N_BOOL:	return val->num.val ? "true" : "false";
	case N_INT:
		return arena_fmt(p->u->arena, val->num.negative ? "%lld" : "%llu",
				 (long long)val->num.val);
	default:	return "";
	}
}

static const char *like_setting(const char *name)
{
	const char *best = NULL;
	unsigned limit = 3;

	for (const struct setting *row = settings; row->name; row++) {
		unsigned d = str_distance(name, row->name, limit);

		if (d < limit) {
			best = row->name;
			limit = d;
		}
	}
	return best;
}

static void tell_unknown_setting(struct import *p, const struct node *n)
{
	const char *like = like_setting(n->named.name);

	p->failed = true;
	diag_error(p->u->diag, n->loc, E_CONFIG, "there is no setting '%s'", n->named.name);
	if (like)
		diag_hint(p->u->diag, "did you mean '%s'?", like);
}

static void tell_bad_setting(struct import *p, const struct node *n, const struct setting *row,
			     const char *value)
{
	p->failed = true;
	diag_error(p->u->diag, n->loc, E_CONFIG, "'%s' is not a value for '%s'", value,
		   n->named.name);
	if (!row)
		return;
	if (row->kind == SET_BOOL)
		diag_hint(p->u->diag, "'%s' is true or false", row->name);
	else if (row->kind == SET_INT)
		diag_hint(p->u->diag, "'%s' is a number from %llu to %llu", row->name,
			  (unsigned long long)row->lo, (unsigned long long)row->hi);
	else if (row->kind == SET_CHOICE)
		diag_hint(p->u->diag, "'%s' is one of %s", row->name, row->words);
}

static void apply_setting(struct import *p, const struct node *n)
{
	const char *value = setting_text(p, n->named.val);
	const struct setting *row = NULL;

	switch (config_set(p->u->config, n->named.name, value, &row)) {
	case 0:
		break;
	case -ENOENT:
		tell_unknown_setting(p, n);
		break;
	case -EALREADY:
		diag_warn(p->u->diag, n->loc, E_CONFIG, "'%s' has no effect any more",
			  n->named.name);
		break;
	default:
		tell_bad_setting(p, n, row, value);
	}
}

static void apply_config(struct import *p, const struct node *n)
{
	const char *bad;

	for (const struct node *kid = n->list.first; kid; kid = kid->next)
		apply_setting(p, kid);
	config_env(p->u->config, &bad);			/* what is wrong there was told before */
}

/* ------------------------------------------------------------------ the preprocessor's lines */

static bool skipping(const struct import *p)
{
	for (unsigned i = 0; i < p->depth; i++)
		if (p->skip[i])
			return true;
	return false;
}

/* Is what the innermost condition is in passed over? */
static bool skipping_around(const struct import *p)
{
	for (unsigned i = 0; i + 1 < p->depth; i++)
		if (p->skip[i])
			return true;
	return false;
}

static const char *blanks(const char *at)
{
	return at + strspn(at, " \t\r");
}

static const char *word(struct import *p, const char **at)
{
	const char *start = blanks(*at), *end = start;

	while (isalnum((unsigned char)*end) || *end == '_')
		end++;
	*at = end;
	return arena_strndup(p->u->arena, start, (size_t)(end - start));
}

/* The rest of a line without comments and the blanks around it. */
static const char *rest(struct import *p, const char *at)
{
	char *text = arena_strdup(p->u->arena, blanks(at)), *end;
	char *open, *close;

	while ((open = strstr(text, "/*")) && (close = strstr(open, "*/")))
		memmove(open, close + 2, strlen(close + 2) + 1);
	open = strstr(text, "//");
	if (open && *text != '"')
		*open = '\0';
	end = text + strlen(text);
	while (end > text && strchr(" \t\r\n", end[-1]))
		*--end = '\0';
	return text;
}

/* What a macro stands for: a number, a string, an expression; an empty word for nothing. */
static struct node *definition(struct import *p, struct loc loc, const char *value)
{
	struct node *lit = node_new(p->u->arena, N_INT, loc);
	size_t len = strlen(value);
	const char *why;
	struct num num;

	if (!len) {
		lit->kind = N_IDENT;
		lit->ident.name = "";
	} else if (len >= 2 && *value == '"' && value[len - 1] == '"' && !strchr(value, '\\')) {
		lit->kind = N_STR;
		lit->str.ptr = arena_strndup(p->u->arena, value + 1, len - 2);
		lit->str.len = (uint32_t)len - 2;
	} else if (!num_parse(value, len, true, &num, &why)) {
		lit->num.val = num.val;
		lit->num.negative = num.negative;
	} else {
		lit = cexpr_read(p->u->arena, loc, value);
	}
	return lit;
}

static void define(struct import *p, const struct node *n, const char *at)
{
	const char *name = word(p, &at);
	struct node *val;

	if (*at == '(') {
		not_yet(p, n->loc, "a '#define' with parameters");
		return;
	}
	val = definition(p, n->loc, rest(p, at));
	if (val)
		dict_put(p->constants, name, val);
	else
		not_yet(p, n->loc, "a '#define' that is no constant expression");
}

static void condition(struct import *p, const struct node *n, bool skip)
{
	if (p->depth == MAX_DEPTH) {
		p->failed = true;
		diag_error(p->u->diag, n->loc, E_DEFINE, "conditions are nested too deep");
		return;
	}
	p->done[p->depth] = false;
	p->skip[p->depth++] = skip;
}

static bool is_defined(struct import *p, const char *name)
{
	if (!strcmp(name, "BPFTRACE_HAVE_BTF"))
		return host_btf(p->u->host) != NULL;
	return dict_get(p->constants, name) && dict_get(p->constants, name) != &undefined;
}

static int put_constant(struct node **kid, void *arg);

/* defined(X) is 1 or 0, and so is the word X that is not defined. */
static int put_defined(struct node **kid, void *arg)
{
	struct import *p = arg;
	struct node *n = *kid;

	if (n->kind == N_CALL) {
		node_become_int(n, is_defined(p, n->call.args->ident.name), false);
	} else if (n->kind == N_IDENT) {
		put_constant(kid, p);
		if (n->kind == N_IDENT)
			node_become_int(n, 0, false);
	}
	return node_kids(n, put_defined, p);
}

/* Is the condition of #if or #elif true? < 0 when told. */
static int is_true(struct import *p, const struct node *n, const char *text)
{
	struct node *cond = cexpr_read(p->u->arena, n->loc, rest(p, text));
	struct sema s = sema_start(p->u);

	if (cond) {
		put_defined(&cond, p);
		fold_literals(&s, cond);
	}
	if (cond && (cond->kind == N_INT || cond->kind == N_BOOL))
		return cond->num.val != 0;
	p->failed = true;
	return diag_error(p->u->diag, n->loc, E_DEFINE, "this condition is not understood");
}

/* #else, #endif: there must be a condition. */
static void turn(struct import *p, const struct node *n, bool end)
{
	if (!p->depth) {
		p->failed = true;
		diag_error(p->u->diag, n->loc, E_DEFINE, "there is no '#if' that this belongs to");
	} else if (end) {
		p->depth--;
	} else {
		p->skip[p->depth - 1] = !p->skip[p->depth - 1] || p->done[p->depth - 1];
	}
}

/* Once a branch was taken the others are passed over. */
static void else_if(struct import *p, const struct node *n, const char *text)
{
	unsigned level = p->depth - 1;

	if (!p->depth) {
		turn(p, n, true);			/* which tells */
		return;
	}
	p->done[level] |= !p->skip[level];
	p->skip[level] = true;
	if (!p->done[level] && !skipping_around(p))
		p->skip[level] = is_true(p, n, text) <= 0;
}

static void include(struct import *p, const struct node *n)
{
	if (!host_btf(p->u->host))
		not_yet(p, n->loc, "'#include' on a kernel without type information");
}

static void directive(struct import *p, const struct node *n)
{
	const char *at = blanks(n->str.ptr + 1), *verb = word(p, &at);

	if (!strcmp(verb, "ifdef") || !strcmp(verb, "ifndef")) {
		condition(p, n, is_defined(p, word(p, &at)) == (verb[2] == 'n'));
	} else if (!strcmp(verb, "else") || !strcmp(verb, "endif")) {
		turn(p, n, verb[1] == 'n');
	} else if (!strcmp(verb, "if")) {
		condition(p, n, !skipping(p) && is_true(p, n, at) == 0);
	} else if (!strcmp(verb, "elif")) {
		else_if(p, n, at);
	} else if (skipping(p) || !*verb || !strcmp(verb, "pragma")) {
		return;
	} else if (!strcmp(verb, "include")) {
		include(p, n);
	} else if (!strcmp(verb, "define")) {
		define(p, n, at);
	} else if (!strcmp(verb, "undef")) {
		dict_put(p->constants, word(p, &at), &undefined);
	} else {
		p->failed = true;
		diag_error(p->u->diag, n->loc, E_DEFINE, "there is no directive '#%s'", verb);
	}
}

static void c_definition(struct import *p, const struct node *n)
{
	if (*n->str.ptr == '#')
		directive(p, n);
	else if (!skipping(p) && cdecl_read(p->u, n) < 0)
		p->failed = true;
}

/* ------------------------------------------------------------------ constants */

static int place_kid(struct node **kid, void *arg)
{
	const struct loc *loc = arg;

	(*kid)->loc = *loc;
	return node_kids(*kid, place_kid, arg);
}

/* An expression that a macro stands for is where the macro is used. */
static void place_at(struct node *n, struct loc loc)
{
	n->loc = loc;
	node_kids(n, place_kid, &loc);
}

static int put_constant(struct node **kid, void *arg)
{
	struct import *p = arg;
	struct node *n = *kid;
	const struct node *lit;

	if (n->kind == N_OFFSETOF)			/* its path is no expression */
		return n->offs.of ? put_constant(&n->offs.of, p) : 0;
	if (n->kind == N_IMPORT)
		not_yet(p, n->loc, "'import' inside of a block");
	if (n->kind != N_IDENT)
		return node_kids(n, put_constant, p);
	lit = dict_get(p->constants, n->ident.name);
	if (lit && (lit->kind != N_IDENT || *lit->ident.name) && p->nested < MAX_DEPTH) {
		struct loc loc = n->loc;

		node_become(n, node_copy(p->u->arena, lit, 0));
		place_at(n, loc);
		p->nested++;
		put_constant(kid, p);
		p->nested--;
	}
	return 0;
}

/* ------------------------------------------------------------------ the pass */

static void read_item(struct import *p, struct node *n)
{
	switch (n->kind) {
	case N_C:	c_definition(p, n); break;
	case N_CONFIG:	apply_config(p, n); break;
	case N_IMPORT:	not_yet(p, n->loc, "'import'"); break;
	case N_MACRO:
		not_yet(p, n->loc, arena_fmt(p->u->arena, "the macro '%s'", n->def.name));
		break;
	case N_FN:
		not_yet(p, n->loc, arena_fmt(p->u->arena, "the function '%s'", n->def.name));
		break;
	case N_PROBE:
		node_kids(n, put_constant, p);
		break;
	default:
		break;
	}
}

int sema_import(struct unit *u)
{
	struct import p = { .u = u, .constants = dict_new() };

	for (struct node *n = u->ast->list.first; n; n = n->next)
		read_item(&p, n);
	dict_free(p.constants);
	return p.failed ? -1 : 0;
}
