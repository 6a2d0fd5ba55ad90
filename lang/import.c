/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/import.c - what stands around the probes: C definitions, the config block, imports, macros.
 *
 * The config block is applied here; the environment wins over it (language reference 1.16),
 * so that is read again afterwards. C is cpp.c's to read; what it defined is put into the
 * probes by cuse.c. Macros, functions and imports are part of the language and not of this
 * version: each is refused by name. */
#include "lang/pass.h"

#include <errno.h>
#include <string.h>
#include "lang/cdecl.h"

struct import {
	struct unit *u;
	bool failed;
};

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

static int find_imports(struct node **kid, void *arg)
{
	if ((*kid)->kind == N_IMPORT)
		not_yet(arg, (*kid)->loc, "'import' inside of a block");
	return node_kids(*kid, find_imports, arg);
}

/* ------------------------------------------------------------------ the pass */

static void read_item(struct import *p, struct node *n)
{
	switch (n->kind) {
	case N_C:	p->failed |= c_read(p->u, n) < 0; break;
	case N_CONFIG:	apply_config(p, n); break;
	case N_IMPORT:	not_yet(p, n->loc, "'import'"); break;
	case N_MACRO:
		not_yet(p, n->loc, arena_fmt(p->u->arena, "the macro '%s'", n->def.name));
		break;
	case N_FN:
		not_yet(p, n->loc, arena_fmt(p->u->arena, "the function '%s'", n->def.name));
		break;
	case N_PROBE:
		p->failed |= c_expand(p->u, n) < 0;
		node_kids(n, find_imports, p);
		break;
	default:
		break;
	}
}

int sema_import(struct unit *u)
{
	struct import p = { .u = u };

	for (struct node *n = u->ast->list.first; n; n = n->next)
		read_item(&p, n);
	p.failed |= c_end(u) < 0;
	return p.failed ? -1 : 0;
}
