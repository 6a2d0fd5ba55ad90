/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/import.c - what stands around the probes: C definitions, the config block, imports, macros.
 *
 * The config block is applied here; the environment wins over it (language reference 1.16),
 * so that is read again afterwards. C is cpp.c's to read; what it defined is put into the
 * probes by cuse.c. What is imported takes the place of the import; when everything is there,
 * macros are expanded. */
#include "lang/pass.h"

#include <errno.h>
#include <string.h>
#include "base/dict.h"
#include "lang/cdecl.h"
#include "lang/module.h"

struct import {
	struct unit *u;
	struct macros *macros;
	struct dict *files;				/* that were imported */
	bool failed;
};

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

static void tell_unknown_setting(struct import *p, const struct node *n)
{
	const char *like = config_suggest(n->named.name);

	p->failed = true;
	diag_error(p->u->diag, n->loc, E_SETTING, "there is no setting '%s'", n->named.name);
	if (like)
		diag_hint(p->u->diag, "did you mean '%s'?", like);
}

static void tell_bad_setting(struct import *p, const struct node *n, const struct setting *row,
			     const char *value)
{
	p->failed = true;
	diag_error(p->u->diag, n->loc, E_SETTING_VALUE, "'%s' is not a value for '%s'", value,
		   n->named.name);
	if (!row)
		return;
	if (row->kind == SET_BOOL)
		diag_hint(p->u->diag, "'%s' is true or false", row->name);
	else if (row->kind == SET_INT)
		diag_hint(p->u->diag, "'%s' is a number from %llu to %llu", row->name,
			  (unsigned long long)row->lo, (unsigned long long)row->hi);
	else if (row->words)
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
		diag_warn(p->u->diag, n->loc, W_OLD_SETTING, "'%s' has no effect any more",
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

/* Within a block only the standard library can be imported, which is known anyway. */
static void import_inside(struct import *p, const struct node *n)
{
	struct node *items;

	if (str_starts(n->str.ptr, "stdlib")) {
		p->failed |= module_read(p->macros, p->files, n, &items) < 0;
		return;
	}
	p->failed = true;
	diag_error(p->u->diag, n->loc, E_IMPORT_PLACE, "cannot import '%s' inside of a block",
		   n->str.ptr);
	diag_hint(p->u->diag, "imports stand before the first probe");
}

static int find_imports(struct node **kid, void *arg)
{
	if ((*kid)->kind == N_IMPORT)
		import_inside(arg, *kid);
	return node_kids(*kid, find_imports, arg);
}

/* ------------------------------------------------------------------ the pass */

/* What the file has comes where its import stands. */
static void import_file(struct import *p, struct node *n)
{
	struct node *items = NULL, *rest = n->next;

	if (module_read(p->macros, p->files, n, &items) < 0)
		p->failed = true;
	n->next = items;
	while (n->next)
		n = n->next;
	n->next = rest;
}

static void read_config(struct import *p, const struct node *n)
{
	if (n->loc.src == p->u->src) {
		apply_config(p, n);
		return;
	}
	p->failed = true;
	diag_error(p->u->diag, n->loc, E_IMPORT_CONFIG,
		   "only the script itself has a config block, not what it imports");
}

/* --include FILE is an #include in front of everything. */
static void read_headers(struct import *p)
{
	struct unit *u = p->u;

	for (const char *const *at = u->headers; at && *at; at++) {
		const char *text = arena_fmt(u->arena, "#include \"%s\"", *at);
		uint32_t len = (uint32_t)strlen(text);
		struct loc loc = { .src = source_add(u->sources, "--include", text, len) };
		struct node *n;

		loc.len = (uint16_t)min_u64(len, UINT16_MAX);
		n = node_new(u->arena, N_C, loc);
		n->str.ptr = text;
		n->str.len = len;
		p->failed |= c_read(u, n) < 0;
	}
}

static void read_item(struct import *p, struct node *n)
{
	switch (n->kind) {
	case N_C:	p->failed |= c_read(p->u, n) < 0; break;
	case N_CONFIG:	read_config(p, n); break;
	case N_IMPORT:	import_file(p, n); break;
	case N_MACRO: case N_FN:
		p->failed |= c_expand(p->u, n->def.body) < 0;
		macro_define(p->macros, n);
		break;
	default:
		break;
	}
}

static void read_probe(struct import *p, struct node *n)
{
	p->failed |= c_expand(p->u, n) < 0;
	macro_expand(p->macros, n);
	node_kids(n, find_imports, p);
}

/* The definitions of texts before this one; what else is in them has had its time. */
static void read_prelude(struct unit *u)
{
	struct node *program = u->prelude ? parse_other(u, u->prelude) : NULL;
	struct node *head = NULL, *next;

	for (struct node *n = program ? program->list.first : NULL; n; n = next) {
		next = n->next;
		n->next = NULL;
		if (n->kind != N_PROBE && n->kind != N_CONFIG && n->kind != N_MAPDECL)
			node_append(&head, n);
	}
	node_append(&head, u->ast->list.first);
	u->ast->list.first = head;
}

/* Imports and definitions have done their work. */
static bool is_done(const struct node *n)
{
	return n->kind == N_IMPORT || n->kind == N_MACRO || n->kind == N_FN;
}

int sema_import(struct unit *u)
{
	struct import p = { .u = u, .files = dict_new() };
	struct node **at;

	p.macros = macros_new(u);
	read_prelude(u);
	read_headers(&p);
	for (struct node *n = u->ast->list.first; n; n = n->next)
		read_item(&p, n);
	p.failed |= c_end(u) < 0;
	for (struct node *n = u->ast->list.first; n && !p.failed; n = n->next)
		if (n->kind == N_PROBE)
			read_probe(&p, n);
	for (struct node *n = u->ast->list.first; n && !p.failed; n = n->next)
		if (n->kind == N_MACRO || n->kind == N_FN)
			macro_unused(p.macros, n);
	for (at = &u->ast->list.first; *at && !p.failed;) {
		if (is_done(*at))
			*at = (*at)->next;
		else
			at = &(*at)->next;
	}
	p.failed |= p.macros->failed;
	macros_free(p.macros);
	dict_free(p.files);
	return p.failed ? -1 : 0;
}
