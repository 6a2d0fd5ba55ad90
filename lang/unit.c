/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/unit.c - a compiled program: making one, and what is numbered in it.
 *
 * Maps, kernel maps and loss counters are known by their index from the moment they are made;
 * vectors of pointers keep what they lead to in place, so those may be held on to. Kernel maps
 * and losses are vectors of structs: only their indices may. */
#include "lang/unit.h"

#include <string.h>
#include "base/dict.h"
#include "lang/cdecl.h"

struct unit *unit_new(struct sources *sources, struct diag *diag, struct host *host,
		      struct config *config)
{
	struct arena *arena = arena_new();
	struct unit *u = NEW(arena, struct unit);

	u->arena = arena;
	u->sources = sources;
	u->diag = diag;
	u->host = host;
	u->config = config;
	u->types = types_new(arena, host);
	u->ring = u->steering = u->stacks = u->met = u->scratch = u->names = NO_KMAP;
	u->leads = u->lead_format = NO_KMAP;
	u->globals.kmap = NO_KMAP;
	u->whose.groups = u->whose.children = u->whose.letters = NO_KMAP;
	return u;
}

void unit_free(struct unit *u)
{
	if (!u)
		return;
	dict_free(u->point_names);
	dict_free(u->map_names);
	c_free(u);
	arena_free(u->arena);
}

/* What M is, if a program before had it; a type that cannot be told here leaves it new. */
static void map_recall(struct unit *u, struct map_desc *m)
{
	for (uint32_t i = 0; i < u->nkept; i++) {
		const struct map_kept *k = &u->kept[i];
		const struct type *key, *val;

		if (strcmp(k->name, m->name))
			continue;
		key = k->key ? type_import(u->types, k->key) : NULL;
		val = type_import(u->types, k->val);
		if (!val || (k->key && !key))
			return;
		m->key = key;
		m->val = val;
		m->keyed = key;
		m->keyless = !key;
		m->assigned = true;
		m->first_use = (struct loc){ 0 };
		return;
	}
}

struct map_desc *unit_map(struct unit *u, const char *name, struct loc use)
{
	struct map_desc *m, **at;

	if (!u->map_names)
		u->map_names = dict_new();
	m = dict_get(u->map_names, name);
	if (m)
		return m;
	m = NEW(u->arena, struct map_desc);
	m->name = arena_strdup(u->arena, name);
	m->id = u->nmaps;
	m->first_use = use;
	m->kmap = NO_KMAP;
	at = arena_push(u->arena, &u->maps, &u->nmaps, sizeof(struct map_desc *));
	*at = m;
	dict_put(u->map_names, m->name, m);
	map_recall(u, m);
	return m;
}

uint32_t unit_kmap(struct unit *u, const struct kmap *k)
{
	struct kmap *at = arena_push(u->arena, &u->kmaps, &u->nkmaps, sizeof(*at));

	*at = *k;
	return u->nkmaps - 1;
}

uint32_t unit_loss(struct unit *u, const struct loss *l)
{
	struct loss *at = arena_push(u->arena, &u->losses, &u->nlosses, sizeof(*at));

	*at = *l;
	return u->nlosses - 1;
}
