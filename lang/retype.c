/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/retype.c - a type of one unit, told to another.
 *
 * Types live in the arena of their unit. What outlives a program, its maps, is described to the
 * next one (unit->kept) by types of the first: they are made again here, part by part. Kernel types
 * are found by their BTF id, which is the host's and so the same; those of the script by name, and
 * only if they are still as large. Stacks and attach points are numbers that mean something in
 * their own run only: a type that holds one has no other side. */
#include "lang/type_priv.h"

#include <string.h>
#include "base/str.h"

static const struct type *by_name(struct types *ts, const struct type *t)
{
	static const char *const keyword[] = { "struct", "union", "enum" };

	for (size_t i = 0; i < COUNT(keyword); i++)
		if (str_starts(t->name, keyword[i]) && t->name[strlen(keyword[i])] == ' ')
			return type_named(ts, keyword[i], t->name + strlen(keyword[i]) + 1);
	return type_named(ts, NULL, t->name);
}

static const struct type *import_known(struct types *ts, const struct type *t, uint32_t btf_id)
{
	const struct type *r = btf_id ? type_btf(ts, btf_id, t->space) : by_name(ts, t);

	return r && r->kind == t->kind && r->size == t->size ? type_in(ts, r, t->space) : NULL;
}

static const struct type *import_tuple(struct types *ts, const struct type *t)
{
	const struct record *rec = t->rec.rec;
	const struct type **member = NEW_ARRAY(ts->arena, const struct type *, rec->n + 1);
	const char **name = NEW_ARRAY(ts->arena, const char *, rec->n + 1);

	for (uint32_t i = 0; i < rec->n; i++) {
		member[i] = type_import(ts, rec->field[i].type);
		name[i] = types_string(ts, rec->field[i].name);
		if (!member[i])
			return NULL;
	}
	return type_tuple(ts, member, rec->how == REC_NAMED ? name : NULL, rec->n);
}

const struct type *type_import(struct types *ts, const struct type *t)
{
	struct type parts = *t;

	parts.name = NULL;
	switch (t->kind) {
	case T_VOID: case T_BOOL: case T_INT: case T_STRING: case T_BUFFER: case T_KSYM:
	case T_USYM: case T_USER: case T_INET: case T_MAC:
		break;
	case T_ENUM:
		return import_known(ts, t, t->enu.btf_id);
	case T_RECORD:
		if (t->rec.rec->how == REC_TUPLE || t->rec.rec->how == REC_NAMED)
			return import_tuple(ts, t);
		return import_known(ts, t, t->rec.rec->btf_id);
	case T_PTR:
		parts.ptr.to = type_import(ts, t->ptr.to);
		if (!parts.ptr.to)
			return NULL;
		break;
	case T_ARRAY:
		parts.array.of = type_import(ts, t->array.of);
		if (!parts.array.of)
			return NULL;
		break;
	case T_TIME:
		parts.time.format = types_string(ts, t->time.format);
		break;
	case T_CGROUP:
		parts.cgroup.filter = types_string(ts, t->cgroup.filter);
		break;
	case T_AGG:
		parts.agg.of = t->agg.of ? type_import(ts, t->agg.of) : NULL;
		if (t->agg.of && !parts.agg.of)
			return NULL;
		break;
	case T_ERROR: case T_FUNC: case T_STACK: case T_PROBE: case TYPE_KINDS:
		return NULL;
	}
	return types_intern(ts, &parts);
}
