/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/types-mem.c - inference: what lies in memory, casts, types by name.
 *
 * A record, an array or a pointer knows the space of the memory it is about. type_field()
 * carries that over to members; the rest is here: a pointer of unknown space leads where
 * the probe's addresses do, and what the verifier does not follow (pointers that were
 * computed, elements at an index it cannot see, pointers to anything but records) is read
 * as any kernel memory.
 *
 * `p->f` on a pointer to a pointer gets the dereferences that are left out written into the
 * tree, so that codegen finds a record or a pointer to one. What sizeof and offsetof say
 * replaces them at once. */
#include "lang/pass.h"

#include <string.h>
#include "lang/cdecl.h"

enum {
	MOST_SUFFIXES = 50,				/* stars and dimensions of a type */
	LARGEST_TYPE = 1 << 30,				/* bytes */
};

static bool is_bad(const struct type *t)
{
	return !t || t->kind == T_ERROR;
}

static enum space space_of(struct sema *s, const struct type *t)
{
	return t->space == AS_NONE ? sema_space(s) : t->space;
}

/* A value of type T found in memory of SPACE that the verifier does not follow further. */
static const struct type *found_in(struct sema *s, const struct type *t, enum space space)
{
	enum space plain = space == AS_BTF || space == AS_CTX ? AS_KERNEL : space;

	switch (t->kind) {
	case T_PTR:
		return t->space == AS_USER ? t : type_in(s->types, t, plain);
	case T_RECORD: case T_ARRAY: case T_STRING:
		return type_in(s->types, t, space);
	default:
		return t;
	}
}

/* ------------------------------------------------------------------ dereference */

void infer_deref(struct sema *s, struct node *n)
{
	const struct type *t = infer_value(s, n->unary.arg), *to;
	enum space space;

	n->type = t;
	if (is_bad(t))
		return;
	if (t->kind == T_RECORD && t->space == AS_CTX) {
		node_become(n, n->unary.arg);		/* `*args` is `args` */
		return;
	}
	if (t->kind == T_INT) {
		n->type = type_in(s->types, type_u64(s->types), space_of(s, t));
		return;
	}
	to = t->kind == T_PTR ? t->ptr.to : NULL;
	if (!to || (!to->size && to->kind != T_RECORD && to->kind != T_ARRAY)) {
		sema_error(s, n->loc, E_DEREF, "cannot dereference %s", type_one(s, t));
		if (to && to->kind == T_VOID)
			sema_hint(s, "cast it to a pointer to something, as in '*(uint64 *)p'");
		n->type = infer_failed(s);
		return;
	}
	space = space_of(s, t);
	n->type = found_in(s, to, space);
}

/* ------------------------------------------------------------------ members */

/* Write the dereferences of a pointer to a pointer into the tree. */
static const struct type *reach_record(struct sema *s, struct node *n, const struct type *t)
{
	while (t && t->kind == T_PTR && t->ptr.to->kind == T_PTR) {
		struct node *star = node_new(s->arena, N_UNARY, n->member.base->loc);

		star->unary.op = OP_DEREF;
		star->unary.arg = n->member.base;
		n->member.base = star;
		infer_deref(s, star);
		t = star->type;
	}
	return t;
}

static const char *like_member(struct sema *s, const struct type *rec, const char *name)
{
	struct nearest like = nearest_to(name, 2);
	uint32_t n;
	const struct field *f = type_fields(s->types, rec, &n);

	for (uint32_t i = 0; i < n; i++) {
		const char *inner = !f[i].name && f[i].type->kind == T_RECORD
			? like_member(s, f[i].type, name) : f[i].name;

		if (inner)
			nearest_try(&like, inner);
	}
	return like.best;
}

static void tell_no_member(struct sema *s, struct node *n, const struct type *rec)
{
	const struct probe *point = s->prog && s->prog->npoints ? s->prog->points[0] : NULL;
	bool is_args = rec->rec.rec->how == REC_ARGS;
	const char *name = n->member.name, *like;
	uint32_t count;

	type_fields(s->types, rec, &count);
	if (type_is_tuple(rec))
		sema_error(s, n->loc, E_TUPLE_ELEMENT,
			   "the tuple '%s' has %u elements, there is no '.%s'", rec->name, count,
			   name);
	else if (!count)
		sema_error(s, n->loc, E_NO_MEMBERS, "nothing is known about the members of '%s'",
			   rec->name);
	else
		sema_error(s, n->loc, E_MEMBER, "'%s' has no member '%s'", rec->name, name);
	like = s->final && !type_is_tuple(rec) ? like_member(s, rec, name) : NULL;
	if (is_args && point && (point->wild || prog_tree(s->prog)->probe.points->next))
		sema_note(s, point->loc, "the attach point is '%s'", point->name);
	if (like)
		sema_hint(s, "did you mean '%s'?", like);
	n->type = infer_failed(s);
}

static void tell_no_record(struct sema *s, struct node *n, const struct type *t)
{
	sema_error(s, n->loc, E_NOT_RECORD, "cannot take member '%s' of %s", n->member.name,
		   type_one(s, t));
	if (type_is_int(t))
		sema_hint(s, "cast the address first: '((struct ... *)x)->%s'", n->member.name);
	n->type = infer_failed(s);
}

void infer_member(struct sema *s, struct node *n)
{
	const struct type *t = infer_value(s, n->member.base), *rec;
	struct field f;

	t = reach_record(s, n, t);
	n->type = t;
	if (is_bad(t))
		return;
	rec = t->kind == T_PTR ? t->ptr.to : t;
	if (rec->kind != T_RECORD) {
		tell_no_record(s, n, t);
		return;
	}
	if (t->kind == T_PTR)
		rec = type_in(s->types, rec, space_of(s, t));
	if (!type_field(s->types, rec, n->member.name, &f)) {
		tell_no_member(s, n, rec);
		return;
	}
	n->type = f.type;
	if (f.type->kind == T_PTR && f.type->space != AS_USER && rec->space == AS_NONE &&
	    rec->rec.rec->how != REC_TUPLE && rec->rec.rec->how != REC_NAMED)
		n->type = f.type = type_in(s->types, f.type, sema_space(s));	/* of a copy */
	if (!n->member.sym || n->member.sym->type != f.type || n->member.sym->off != f.off)
		n->member.sym = arena_memdup(s->arena, &f, sizeof(f));
}

/* ------------------------------------------------------------------ elements */

static void check_bounds(struct sema *s, struct node *n, const struct type *t)
{
	int64_t i;

	if (!t->array.len || !sema_int_literal(n->binary.rhs, &i) || (i >= 0 && i < t->array.len))
		return;
	sema_error(s, n->loc, E_INDEX, "index %lld is outside of '%s'", (long long)i, t->name);
	n->type = infer_failed(s);
}

void infer_index(struct sema *s, struct node *n)
{
	const struct type *t = infer_value(s, n->binary.lhs), *i = infer_value(s, n->binary.rhs);
	bool fixed = n->binary.rhs->kind == N_INT;
	enum space space;

	n->type = is_bad(t) ? t : i;
	if (is_bad(t) || is_bad(i))
		return;
	if (!type_is_int(i)) {
		sema_error(s, n->binary.rhs->loc, E_INDEX_TYPE,
			   "an index must be an integer, not %s", type_one(s, i));
		n->type = infer_failed(s);
	} else if (t->kind == T_ARRAY) {
		space = t->space == AS_BTF && !fixed ? AS_KERNEL : t->space;
		n->type = found_in(s, t->array.of, space);
		check_bounds(s, n, t);
	} else if (t->kind == T_PTR && t->ptr.to->size) {
		space = space_of(s, t);
		n->type = found_in(s, t->ptr.to,
				   space == AS_BTF || space == AS_CTX ? AS_KERNEL : space);
	} else if (t->kind == T_STRING) {
		n->type = type_int(s->types, 1, true);
	} else {
		sema_error(s, n->loc, E_NO_ELEMENTS, "cannot index %s", type_one(s, t));
		if (type_is_tuple(t))
			sema_hint(s, "the elements of a tuple are '.0', '.1' ...");
		n->type = infer_failed(s);
	}
}

/* ------------------------------------------------------------------ types by name */

static const struct type *sized(struct sema *s, const struct type *t, const struct node *suffix)
{
	uint32_t n = (uint32_t)min_u64(suffix->num.val, UINT32_MAX);

	return t->kind == T_STRING ? type_string(s->types, n) :
	       t->kind == T_BUFFER ? type_buffer(s->types, n) : t;
}

static const struct type *spec_name(struct sema *s, struct node *spec)
{
	const char *keyword = spec->spec.keyword, *name = spec->spec.name, *like;
	const struct type *t = type_named(s->types, keyword, name);

	if (!t && c_look_further(s->unit))
		t = type_named(s->types, keyword, name);
	if (t || !s->final)
		return t;
	sema_error(s, spec->loc, E_UNDEF_TYPE, "there is no type '%s%s%s'", keyword ? keyword : "",
		   keyword ? " " : "", name);
	like = type_suggest(s->types, name);
	if (like)
		sema_hint(s, "did you mean '%s'?", like);
	return &type_error;
}

/* The type of what typeof() or sizeof() is asked about. */
static const struct type *asked_type(struct sema *s, struct node *n)
{
	const struct type *t = NULL;

	if (n->kind == N_TYPE)
		return infer_spec(s, n);
	if (n->kind == N_TYPEOF)
		return asked_type(s, n->unary.arg);
	if (n->kind == N_MAP && !n->map.key) {
		n->type = n->map.sym->keyed ? n->map.sym->key : n->map.sym->val;
		return n->type;
	}
	if (n->kind == N_IDENT)
		t = type_named(s->types, NULL, n->ident.name);
	return t ? t : infer_expr(s, n);
}

const struct type *sema_type(struct sema *s, struct node *arg)
{
	return asked_type(s, arg);
}

const struct type *infer_spec(struct sema *s, struct node *spec)
{
	const struct node *suffix = spec->spec.suffix;
	const struct type *t;
	uint32_t n = 0;
	bool numbers;

	if (spec->spec.of)
		t = asked_type(s, spec->spec.of->unary.arg);
	else
		t = spec_name(s, spec);
	if (is_bad(t))
		return t;
	if (suffix && (int64_t)suffix->num.val >= 0 &&
	    (t->kind == T_STRING || t->kind == T_BUFFER || t->kind == T_INET)) {
		t = sized(s, t, suffix);
		suffix = suffix->next;
	} else if (t->kind == T_STRING && !t->str.cap) {
		t = type_string(s->types, (uint32_t)s->unit->config->max_strlen);
	}
	numbers = spec->spec.name && !strcmp(spec->spec.name, "int8");
	for (; suffix; suffix = suffix->next) {
		int64_t len = (int64_t)suffix->num.val;

		if (++n > MOST_SUFFIXES) {
			sema_error(s, spec->loc, E_TOO_DEEP,
				   "a type has at most %d stars and dimensions", MOST_SUFFIXES);
			return infer_failed(s);
		}
		if (len > 0 && t->size > LARGEST_TYPE / min_u64(len, LARGEST_TYPE)) {
			sema_error(s, spec->loc, E_LARGE_TYPE,
				   "an array of %lld times '%s' is too large", (long long)len,
				   t->name);
			return infer_failed(s);
		}
		if (len == SUFFIX_PTR)
			t = type_ptr(s->types, t, AS_NONE);
		else
			t = (numbers ? type_numbers : type_array)
				(s->types, t,
				 len == SUFFIX_OPEN ? 0 : (uint32_t)min_u64(len, 1 << 20));
	}
	return t;
}

/* ------------------------------------------------------------------ casts */

static const struct type *cast_to_ptr(struct sema *s, const struct type *to,
				      const struct type *from)
{
	enum space space = from->space;

	if (from->kind != T_PTR && from->kind != T_INT && from->kind != T_ENUM &&
	    from->kind != T_ARRAY)
		return NULL;
	if (space == AS_BTF && !type_same(to, from))
		space = AS_KERNEL;			/* the verifier knows it as something else */
	if (space == AS_NONE)
		space = sema_space(s);
	return type_in(s->types, to, space);
}

static const struct type *cast_to_int(struct sema *s, const struct type *to,
				      const struct type *from)
{
	bool bytes = from->kind == T_ARRAY && type_is_int(from->array.of) && from->size == to->size;

	if (from->kind == T_KSYM || from->kind == T_TIME || from->kind == T_USER ||
	    from->kind == T_CGROUP)
		return to;
	if (!type_is_int(from) && from->kind != T_PTR && !bytes)
		return NULL;
	if (from->kind != T_PTR && from->kind != T_INT)
		return to;
	return type_in(s->types, to,
		       from->space == AS_BTF || from->space == AS_CTX ? AS_KERNEL : from->space);
}

static const struct type *cast_to_array(struct sema *s, const struct type *to,
					const struct type *from, const struct node *arg)
{
	const struct type *of = to->array.of;
	uint32_t bytes = from->size;

	if (from->kind == T_STRING ? of->size != 1 : !type_is_int(from) && from->kind != T_ARRAY)
		return NULL;
	if (arg->kind == N_INT && to->size <= 8 && to->size > bytes)
		bytes = to->size;			/* a literal is as wide as it must be */
	if (!to->array.len && of->size && bytes % of->size == 0)
		return (to->array.numbers ? type_numbers : type_array)(s->types, of,
								       bytes / of->size);
	return to->size == bytes ? to : NULL;
}

static const struct type *cast(struct sema *s, const struct type *to, const struct type *from,
			       const struct node *arg)
{
	switch (to->kind) {
	case T_PTR:
		return cast_to_ptr(s, to, from);
	case T_BOOL: case T_INT: case T_ENUM:
		return cast_to_int(s, to, from);
	case T_ARRAY:
		return cast_to_array(s, to, from, arg);
	case T_STRING:
		return from->kind == T_STRING || type_is_chars(from) ? to : NULL;
	case T_USER:
		return type_is_int(from) || from->kind == T_USER ? to : NULL;
	default:
		return type_same(to, from) && to->kind != T_RECORD ? to : NULL;
	}
}

static void tell_cast(struct sema *s, struct node *n, const struct type *to,
		      const struct type *from)
{
	sema_error(s, n->loc, E_CAST, "cannot cast %s to '%s'", type_one(s, from), to->name);
	if (to->kind == T_RECORD && (type_is_int(from) || from->kind == T_PTR))
		sema_hint(s, "cast to a pointer: '(%s *)'", to->name);
	else if (to->kind == T_ARRAY && from->size && to->size)
		sema_hint(s, "'%s' has %u bytes, the value has %u", to->name, to->size, from->size);
	n->type = infer_failed(s);
}

static bool is_variant(const struct type *t, uint64_t val)
{
	for (uint32_t i = 0; i < t->enu.n; i++)
		if (t->enu.at[i].val == val)
			return true;
	return false;
}

void infer_cast(struct sema *s, struct node *n)
{
	const struct type *to = infer_spec(s, n->cast.spec), *from = infer_value(s, n->cast.arg);
	int64_t v;

	n->type = to && from ? &type_error : NULL;
	if (is_bad(to) || is_bad(from))
		return;
	n->type = cast(s, to, from, n->cast.arg);
	if (!n->type) {
		tell_cast(s, n, to, from);
	} else if (to->kind == T_ENUM && sema_int_literal(n->cast.arg, &v) &&
		   !is_variant(to, (uint64_t)v)) {
		sema_error(s, n->loc, E_CAST_VALUE, "%lld is no value of '%s'", (long long)v,
			   to->name);
		n->type = infer_failed(s);
	}
}

/* ------------------------------------------------------------------ sizes and offsets */

void infer_sizeof(struct sema *s, struct node *n)
{
	struct node *arg = n->unary.arg;
	const struct type *t = asked_type(s, arg);

	n->type = type_u64(s->types);
	if (is_bad(t))
		return;
	if (!t->size && t->kind != T_RECORD && t->kind != T_ARRAY) {
		sema_error(s, n->loc, E_NO_SIZE, "'%s' has no size", t->name);
		n->type = infer_failed(s);
	} else if (arg->kind == N_TYPE || arg->kind == N_IDENT || s->final) {
		node_become_int(n, t->size, false);
	}
}

void infer_offsetof(struct sema *s, struct node *n)
{
	const struct type *t = asked_type(s, n->offs.of);
	uint64_t off = 0;
	struct field f;

	n->type = type_u64(s->types);
	if (is_bad(t))
		return;
	if (t->kind == T_PTR)
		t = t->ptr.to;
	for (const struct node *step = n->offs.path; step; step = step->next) {
		if (t->kind != T_RECORD || !type_field(s->types, t, step->ident.name, &f)) {
			sema_error(s, step->loc, E_MEMBER, "'%s' has no member '%s'", t->name,
				   step->ident.name);
			n->type = infer_failed(s);
			return;
		}
		off += f.off;
		t = f.type;
	}
	node_become_int(n, off, false);
}

/* The kind of T in a word, as scripts compare it. */
static const char *base_type(const struct type *t)
{
	static const char *const word[TYPE_KINDS] = {
		[T_VOID] = "void", [T_BOOL] = "bool", [T_INT] = "int", [T_ENUM] = "int",
		[T_PTR] = "pointer", [T_ARRAY] = "array", [T_STRING] = "string",
		[T_BUFFER] = "buffer", [T_KSYM] = "ksym_t", [T_USYM] = "usym_t",
		[T_USER] = "username_t", [T_CGROUP] = "cgroup_path_t", [T_PROBE] = "string",
		[T_TIME] = "timestamp", [T_INET] = "inet", [T_MAC] = "mac_address",
	};

	if (t->kind == T_AGG)				/* "usum_t" is a "sum_t" */
		return t->name + (*t->name == 'u');
	if (t->kind == T_STACK)
		return t->stack.user ? "ustack" : "kstack";
	if (t->kind == T_RECORD)
		return type_is_tuple(t) ? "tuple" : t->rec.rec->how == REC_NAMED ? "record"
										 : "c_type";
	return word[t->kind] ? word[t->kind] : "none";
}

static struct node *info_field(struct sema *s, struct node *n, const char *name, const char *text,
			       uint64_t number)
{
	struct node *f = node_new(s->arena, N_FIELD, n->loc);

	f->named.name = name;
	f->named.val = node_new(s->arena, text ? N_STR : N_INT, n->loc);
	if (text) {
		f->named.val->str.ptr = text;
		f->named.val->str.len = (uint32_t)strlen(text);
	} else {
		f->named.val->num.val = number;
		f->named.val->type = type_u64(s->types);
	}
	return f;
}

void infer_typeinfo(struct sema *s, struct node *n)
{
	const struct type *t = asked_type(s, n->unary.arg);
	struct node rec = { .kind = N_RECORD, .loc = n->loc };
	uint64_t id;

	n->type = infer_failed(s);
	if (is_bad(t) || (!s->final && !s->comptime && n->unary.arg->kind != N_TYPE))
		return;
	if (!sema_unstable(s, n->loc, "typeinfo", "unstable_typeinfo"))
		return;
	id = t->kind == T_RECORD ? t->rec.rec->btf_id : t->kind == T_ENUM ? t->enu.btf_id : 0;
	node_append(&rec.list.first, info_field(s, n, "btf_id", NULL, id));
	node_append(&rec.list.first, info_field(s, n, "base_type", base_type(t), 0));
	node_append(&rec.list.first, info_field(s, n, "full_type", t->name, 0));
	node_become(n, &rec);
	infer_expr(s, n);
}
