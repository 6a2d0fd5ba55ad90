/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/type.c - types: made once, compared by pointer.
 *
 * A constructor fills in the parts of a type and hands them to types_intern(), which turns the
 * parts that make a difference into a row of words and looks that row up; so equality of types
 * is equality of pointers, and a type is never changed after it is made. The one exception are
 * the members of kernel records, which are read at the first question (struct record is shared
 * by all variants of a record, so all see them).
 *
 * The space of a record says where its bytes lie, that of a pointer where it leads. A member's
 * type is stored as the declaration has it; types_inside() makes of it what it is when found in
 * a record of some space: records inside lie there too, pointers lead to the like.
 *
 * The second half is the promotion of types (language reference 1.9-1.11). A join of two types is
 * never smaller than either and does not depend on order, so that inference over the whole program
 * comes to rest. Kernel types by name and id are in ctype.c. */
#include "lang/type.h"

#include <string.h>
#include "lang/builtin.h"
#include "lang/type_priv.h"

enum { FIRST_BUCKETS = 512, MOST_WORDS = 10 };

const struct type type_error = { .kind = T_ERROR, .name = "error", .align = 1 };
const struct type type_void = { .kind = T_VOID, .name = "void", .align = 1 };

/* ------------------------------------------------------------------ the table */

static uint32_t hash_bytes(uint32_t h, const void *bytes, size_t len)
{
	const unsigned char *p = bytes;

	while (len--)
		h = (h ^ *p++) * 16777619u;
	return h;
}

static void grow(struct types *ts)
{
	struct entry **old = ts->bucket, *e, *next;
	uint32_t i, nold = ts->nbuckets;

	ts->nbuckets = nold * 2;
	ts->bucket = NEW_ARRAY(ts->arena, struct entry *, ts->nbuckets);
	for (i = 0; i < nold; i++) {
		for (e = old[i]; e; e = next) {
			next = e->next;
			e->next = ts->bucket[e->hash % ts->nbuckets];
			ts->bucket[e->hash % ts->nbuckets] = e;
		}
	}
}

void **types_slot(struct types *ts, enum key_owner owner, const void *bytes, size_t len)
{
	char whose = (char)owner;
	uint32_t hash = hash_bytes(hash_bytes(2166136261u, &whose, 1), bytes, len);
	struct entry *e;

	for (e = ts->bucket[hash % ts->nbuckets]; e; e = e->next)
		if (e->hash == hash && e->len == len && e->key[0] == whose &&
		    !memcmp(e->key + 1, bytes, len))
			return &e->val;
	if (++ts->n > ts->nbuckets)
		grow(ts);
	e = arena_alloc(ts->arena, sizeof(*e) + len + 1);
	e->hash = hash;
	e->len = (uint32_t)len;
	e->key[0] = whose;
	memcpy(e->key + 1, bytes, len);
	e->next = ts->bucket[hash % ts->nbuckets];
	ts->bucket[hash % ts->nbuckets] = e;
	return &e->val;
}

const char *types_string(struct types *ts, const char *text)
{
	void **slot;

	if (!text)
		return NULL;
	slot = types_slot(ts, KEY_STRING, text, strlen(text));
	if (!*slot)
		*slot = arena_strdup(ts->arena, text);
	return *slot;
}

struct types *types_new(struct arena *arena, struct host *host)
{
	struct types *ts = NEW(arena, struct types);

	ts->arena = arena;
	ts->host = host;
	ts->nbuckets = FIRST_BUCKETS;
	ts->bucket = NEW_ARRAY(arena, struct entry *, FIRST_BUCKETS);
	return ts;
}

/* ------------------------------------------------------------------ names */

struct agg_name {
	const struct agg *how;
	struct sig sig;
	bool found;
};

static void match_agg(const struct builtin *b, void *arg)
{
	struct agg_name *find = arg;

	if (find->found || b->agg != find->how)
		return;
	builtin_sig(b, &find->sig);
	find->found = true;
}

/* "sum_t"; "usum_t" where the language tells the two apart. */
static const char *agg_name(struct types *ts, const struct type *t)
{
	static const char *const signs[] = { "min", "max", "sum", "avg", "stats" };
	struct agg_name find = { .how = t->agg.how };
	const char *sign = "";
	size_t i;

	builtin_each(match_agg, &find);
	if (!find.found)
		return "aggregation";
	for (i = 0; i < COUNT(signs); i++)
		if (!strcmp(signs[i], find.sig.name) && t->agg.of && !type_is_signed(t->agg.of))
			sign = "u";
	return arena_fmt(ts->arena, "%s%s_t", sign, find.sig.name);
}

static const char *int_name(const struct type *t)
{
	static const char *const names[][2] = {
		{ "uint8", "int8" }, { "uint16", "int16" },
		{ "uint32", "int32" }, { "uint64", "int64" },
	};

	return names[__builtin_ctz(t->size)][t->num.is_signed];
}

static const char *sized_name(struct types *ts, const char *what, uint32_t cap)
{
	return cap ? arena_fmt(ts->arena, "%s[%u]", what, cap) : what;
}

static const char *ptr_name(struct types *ts, const struct type *to)
{
	return arena_fmt(ts->arena, "%s%s*", to->name, to->kind == T_PTR ? "" : " ");
}

static const char *name_of(struct types *ts, const struct type *t)
{
	switch (t->kind) {
	case T_ERROR:	return "error";
	case T_VOID:	return "void";
	case T_BOOL:	return "bool";
	case T_INT:	return int_name(t);
	case T_ENUM:	return "enum {...}";
	case T_PTR:	return ptr_name(ts, t->ptr.to);
	case T_ARRAY:	return arena_fmt(ts->arena, "%s[%u]", t->array.of->name, t->array.len);
	case T_STRING:	return sized_name(ts, "string", t->str.cap);
	case T_BUFFER:	return sized_name(ts, "buffer", t->str.cap);
	case T_RECORD:	return t->rec.rec->how == REC_UNION ? "union {...}" : "struct {...}";
	case T_FUNC:	return "function";
	case T_STACK:	return t->stack.user ? "ustack" : "kstack";
	case T_KSYM:	return "ksym_t";
	case T_USYM:	return "usym_t";
	case T_USER:	return "username_t";
	case T_CGROUP:	return "cgroup_path_t";
	case T_PROBE:	return "probe_t";
	case T_TIME:	return "timestamp";
	case T_INET:	return "inet";
	case T_MAC:	return "macaddr_t";
	case T_AGG:	return agg_name(ts, t);
	case TYPE_KINDS: break;
	}
	BUG("type of kind %d", t->kind);
}

/* ------------------------------------------------------------------ interning */

static uint64_t word(const void *p)
{
	return (uint64_t)(uintptr_t)p;
}

/* The parts of T that tell it from other types; returns how many words. */
static unsigned key_of(const struct type *t, uint64_t w[MOST_WORDS])
{
	unsigned n = 0;

	w[n++] = (uint64_t)t->kind << 32 | t->space;
	switch (t->kind) {
	case T_VOID:
		w[n++] = t->size;			/* floating point: no values, but they take room */
		break;
	case T_INT:
		w[n++] = t->size << 8 | (unsigned)t->num.is_signed << 1 | t->num.flex;
		break;
	case T_ENUM:
		w[n++] = word(t->enu.at);
		w[n++] = word(t->name);
		w[n++] = t->size;
		break;
	case T_PTR:
		w[n++] = word(t->ptr.to);
		break;
	case T_ARRAY:
		w[n++] = word(t->array.of);
		w[n++] = (uint64_t)t->array.numbers << 32 | t->array.len;
		break;
	case T_STRING:
	case T_BUFFER:
		w[n++] = t->str.cap;
		break;
	case T_RECORD:
		w[n++] = word(t->rec.rec);
		break;
	case T_STACK:
		w[n++] = (uint64_t)t->stack.user << 32 | t->stack.mode;
		w[n++] = t->stack.depth;
		break;
	case T_TIME:
		w[n++] = t->time.clock;
		w[n++] = word(t->time.format);
		break;
	case T_CGROUP:
		w[n++] = word(t->cgroup.filter);
		break;
	case T_AGG:
		w[n++] = word(t->agg.how);
		w[n++] = word(t->agg.of);
		w[n++] = t->agg.words;
		w[n++] = (uint64_t)t->agg.param[0];
		w[n++] = (uint64_t)t->agg.param[1];
		w[n++] = (uint64_t)t->agg.param[2];
		break;
	default:
		break;
	}
	return n;
}

const struct type *types_intern(struct types *ts, const struct type *parts)
{
	uint64_t key[MOST_WORDS];
	unsigned n = key_of(parts, key);
	void **slot = types_slot(ts, KEY_TYPE, key, n * sizeof(*key));
	struct type *t;

	if (*slot)
		return *slot;
	t = arena_memdup(ts->arena, parts, sizeof(*parts));
	*slot = t;
	if (!t->align)
		t->align = 1;
	if (!t->name)
		t->name = name_of(ts, t);
	return t;
}

/* ------------------------------------------------------------------ constructors */

const struct type *type_bool(struct types *ts)
{
	return types_intern(ts, &(struct type){ .kind = T_BOOL, .size = 1 });
}

static const struct type *make_int(struct types *ts, uint32_t size, bool is_signed, bool flex,
				   enum space space)
{
	return types_intern(ts, &(struct type){ .kind = T_INT, .size = size, .align = size,
						.space = space,
						.num = { .is_signed = is_signed, .flex = flex } });
}

const struct type *type_int(struct types *ts, uint32_t size, bool is_signed)
{
	return make_int(ts, size, is_signed, false, AS_NONE);
}

const struct type *type_literal(struct types *ts, uint64_t val, bool negative)
{
	int64_t v = (int64_t)val;
	uint32_t size = 8;

	if (!negative && v < 0)
		return type_u64(ts);
	if (v == (int8_t)v)
		size = 1;
	else if (v == (int16_t)v)
		size = 2;
	else if (v == (int32_t)v)
		size = 4;
	return make_int(ts, size, true, v >= 0, AS_NONE);
}

const struct type *type_u64(struct types *ts)
{
	return type_int(ts, 8, false);
}

const struct type *type_s64(struct types *ts)
{
	return type_int(ts, 8, true);
}

const struct type *type_string(struct types *ts, uint32_t cap)
{
	return types_intern(ts, &(struct type){ .kind = T_STRING, .size = cap, .str.cap = cap });
}

const struct type *type_buffer(struct types *ts, uint32_t cap)
{
	return types_intern(ts, &(struct type){ .kind = T_BUFFER, .size = cap + 4, .align = 4,
						.str.cap = cap });
}

const struct type *type_ptr(struct types *ts, const struct type *to, enum space space)
{
	return types_intern(ts, &(struct type){ .kind = T_PTR, .size = 8, .align = 8,
						.space = space, .ptr.to = to });
}

static const struct type *make_array(struct types *ts, const struct type *of, uint32_t len,
				     enum space space, bool numbers)
{
	if ((uint64_t)of->size * len > UINT32_MAX)
		len = 0;				/* only in types that are damaged */
	return types_intern(ts, &(struct type){ .kind = T_ARRAY, .size = of->size * len,
						.align = of->align, .space = space,
						.array = { of, len, numbers } });
}

const struct type *type_array(struct types *ts, const struct type *of, uint32_t len)
{
	return make_array(ts, of, len, AS_NONE, false);
}

const struct type *type_numbers(struct types *ts, const struct type *of, uint32_t len)
{
	return make_array(ts, of, len, AS_NONE, true);
}

const struct type *type_stack(struct types *ts, bool user, enum stack_mode mode, uint32_t depth)
{
	struct type t = { .kind = T_STACK, .size = 16, .align = 8,
			  .stack = { .user = user, .mode = mode, .depth = depth } };

	return types_intern(ts, &t);
}

const struct type *type_time(struct types *ts, enum clock clock, const char *format)
{
	format = types_string(ts, format);
	return types_intern(ts, &(struct type){ .kind = T_TIME, .size = 8, .align = 8,
						.time = { .clock = clock, .format = format } });
}

const struct type *type_cgroup(struct types *ts, const char *filter)
{
	filter = types_string(ts, filter);
	return types_intern(ts, &(struct type){ .kind = T_CGROUP, .size = 8, .align = 8,
						.cgroup.filter = filter });
}

const struct type *type_simple(struct types *ts, enum type_kind kind)
{
	static const struct { uint8_t size, align; } shape[TYPE_KINDS] = {
		[T_KSYM] = { 8, 8 }, [T_USYM] = { 16, 8 }, [T_USER] = { 8, 8 },
		[T_PROBE] = { 8, 8 }, [T_INET] = { 20, 4 }, [T_MAC] = { 6, 1 }, [T_FUNC] = { 0, 1 },
	};

	if (!shape[kind].align)
		BUG("type of kind %d has parts", kind);
	return types_intern(ts, &(struct type){ .kind = kind, .size = shape[kind].size,
						.align = shape[kind].align });
}

const struct type *type_agg(struct types *ts, const struct agg *how, const struct type *of,
			    uint32_t words, const int64_t param[3])
{
	struct type t = { .kind = T_AGG, .size = words * 8, .align = 8,
			  .agg = { .how = how, .of = of, .words = words } };

	if (param)
		memcpy(t.agg.param, param, sizeof(t.agg.param));
	return types_intern(ts, &t);
}

/* ------------------------------------------------------------------ records */

static const char *tuple_name(struct types *ts, const struct record *rec)
{
	char *name = arena_strdup(ts->arena, "(");
	const char *comma = "";
	uint32_t i;

	for (i = 0; i < rec->n; i++) {
		const struct field *f = &rec->field[i];
		bool named = rec->how == REC_NAMED;

		name = arena_fmt(ts->arena, "%s%s%s%s%s", name, comma, named ? f->name : "",
				 named ? "=" : "", f->type->name);
		comma = ",";
	}
	return arena_fmt(ts->arena, "%s)", name);
}

static const struct type *make_tuple(struct types *ts, const struct type *const *member,
				     const char *const *names, uint32_t n)
{
	struct record *rec = NEW(ts->arena, struct record);
	struct field *field = NEW_ARRAY(ts->arena, struct field, n);
	struct type t = { .kind = T_RECORD, .align = 1, .rec.rec = rec };
	uint32_t i, off = 0;

	for (i = 0; i < n; i++) {
		off = (uint32_t)align_up(off, member[i]->align);
		field[i].type = member[i];
		field[i].off = off;
		field[i].name = names ? names[i] : types_string(ts, arena_fmt(ts->arena, "%u", i));
		off += member[i]->size;
		if (member[i]->align > t.align)
			t.align = member[i]->align;
	}
	t.size = (uint32_t)align_up(off, t.align);
	rec->how = names ? REC_NAMED : REC_TUPLE;
	rec->loaded = true;
	rec->field = field;
	rec->n = n;
	t.name = tuple_name(ts, rec);
	return types_intern(ts, &t);
}

const struct type *type_tuple(struct types *ts, const struct type *const *member,
			      const char *const *names, uint32_t n)
{
	/* what is in a tuple is in our own memory; the key: members, then names */
	const struct type **own = NEW_ARRAY(ts->arena, const struct type *, 2 * (size_t)n + 1);
	const char **word_at = (const char **)(own + n);
	uint32_t i, nkey = names ? 2 * n : n;
	void **slot;

	for (i = 0; i < n; i++) {
		own[i] = member[i]->kind == T_PTR ? member[i] : type_in(ts, member[i], AS_NONE);
		if (names)
			word_at[i] = types_string(ts, names[i]);
	}
	slot = types_slot(ts, names ? KEY_NAMED_TUPLE : KEY_TUPLE, own, nkey * sizeof(*own));
	if (!*slot)
		*slot = (void *)make_tuple(ts, own, names ? word_at : NULL, n);
	return *slot;
}

const struct type *type_record(struct types *ts, const char *name, enum record_how how,
			       const struct field *field, uint32_t n, uint32_t size, uint32_t align)
{
	struct record *rec = NEW(ts->arena, struct record);
	struct type t = { .kind = T_RECORD, .size = size, .align = align, .rec.rec = rec };

	rec->how = how;
	rec->loaded = true;
	rec->field = n ? arena_memdup(ts->arena, field, n * sizeof(*field)) : NULL;
	rec->n = n;
	t.name = name ? types_string(ts, name) : NULL;
	return types_intern(ts, &t);
}

/* ------------------------------------------------------------------ spaces */

const struct type *type_in(struct types *ts, const struct type *t, enum space space)
{
	struct type other;
	const struct type *of;

	if (t->kind == T_ARRAY) {
		of = t->array.of;
		if (of->kind == T_RECORD || of->kind == T_ARRAY)
			of = type_in(ts, of, space);
		return make_array(ts, of, t->array.len, space, t->array.numbers);
	}
	if (t->space == space)
		return t;
	switch (t->kind) {
	case T_INT: case T_PTR: case T_STRING: case T_RECORD:
		other = *t;
		other.space = space;
		return types_intern(ts, &other);
	default:
		return t;
	}
}

/* The verifier follows pointers to records; what other pointers lead to must be copied. And a
 * pointer that is declared to lead to user memory does so wherever it lies. */
static enum space leads_to(const struct type *ptr, enum space lies)
{
	if (ptr->space == AS_USER || lies == AS_NONE)
		return ptr->space;
	if (lies == AS_CTX)
		lies = AS_BTF;
	if (lies == AS_BTF && ptr->ptr.to->kind != T_RECORD)
		return AS_KERNEL;
	return lies;
}

const struct type *types_inside(struct types *ts, const struct type *t, enum space space)
{
	if (t->kind == T_ARRAY)
		return make_array(ts, types_inside(ts, t->array.of, space), t->array.len, space,
				  t->array.numbers);
	if (t->kind == T_PTR)
		return type_in(ts, t, leads_to(t, space));
	if (t->kind == T_RECORD)
		return type_in(ts, t, space);
	return t;
}

/* ------------------------------------------------------------------ members */

const struct field *type_fields(struct types *ts, const struct type *rec, uint32_t *ret_n)
{
	struct record *r = rec->rec.rec;

	if (!r->loaded)
		types_load(ts, r);
	*ret_n = r->n;
	return r->field;
}

static bool find_field(struct types *ts, const struct type *rec, const char *name,
		       struct field *ret)
{
	const struct field *f;
	uint32_t i, n;

	f = type_fields(ts, rec, &n);
	for (i = 0; i < n; i++) {
		bool in_union = f[i].in_union || rec->rec.rec->how == REC_UNION;

		if (f[i].name && !strcmp(f[i].name, name)) {
			*ret = f[i];
			ret->in_union = in_union;
			return true;
		}
		if (!f[i].name && f[i].type->kind == T_RECORD &&
		    find_field(ts, f[i].type, name, ret)) {
			ret->off += f[i].off;
			ret->in_union |= in_union;
			return true;
		}
	}
	return false;
}

bool type_field(struct types *ts, const struct type *rec, const char *name, struct field *ret)
{
	enum space space = rec->space;
	struct field f;

	if (!find_field(ts, rec, name, &f))
		return false;
	if (rec->rec.rec->how == REC_STRUCT || rec->rec.rec->how == REC_UNION) {
		if (f.in_union && f.type->kind == T_PTR && (space == AS_BTF || space == AS_CTX))
			space = AS_KERNEL;
		f.type = types_inside(ts, f.type, space);
	}
	f.type = types_complete(ts, f.type);
	*ret = f;
	return true;
}

/* ------------------------------------------------------------------ questions */

bool type_is_int(const struct type *t)
{
	return t->kind == T_BOOL || t->kind == T_INT || t->kind == T_ENUM;
}

bool type_is_scalar(const struct type *t)
{
	switch (t->kind) {
	case T_BOOL: case T_INT: case T_ENUM: case T_PTR:
	case T_USER: case T_CGROUP: case T_PROBE: case T_KSYM: case T_TIME:
		return true;
	default:
		return false;
	}
}

bool type_is_signed(const struct type *t)
{
	return (t->kind == T_INT && t->num.is_signed) || (t->kind == T_ENUM && t->enu.is_signed);
}

bool type_is_huge(const struct type *t)
{
	return t->kind == T_INT && t->size == 8 && !t->num.is_signed;
}

bool type_is_below(const struct type *t)
{
	return t->kind == T_INT && t->num.is_signed && !t->num.flex;
}

bool type_is_record(const struct type *t)
{
	return t->kind == T_RECORD && t->rec.rec->how != REC_TUPLE;
}

bool type_is_tuple(const struct type *t)
{
	return t->kind == T_RECORD && t->rec.rec->how == REC_TUPLE;
}

bool type_is_cond(const struct type *t)
{
	return t->kind == T_ERROR || t->kind == T_PTR || type_is_int(t);
}

bool type_is_chars(const struct type *t)
{
	return t->kind == T_ARRAY && t->array.of->kind == T_INT && t->array.of->size == 1 &&
	       t->array.of->num.is_signed && !t->array.numbers;
}

static bool same_members(const struct record *a, const struct record *b)
{
	uint32_t i;

	if (a->how != b->how || a->n != b->n || (a->how != REC_TUPLE && a->how != REC_NAMED))
		return false;
	for (i = 0; i < a->n; i++)
		if (strcmp(a->field[i].name, b->field[i].name) ||
		    !type_same(a->field[i].type, b->field[i].type))
			return false;
	return true;
}

bool type_same(const struct type *a, const struct type *b)
{
	if (a == b)
		return true;
	if (a->kind != b->kind || a->size != b->size)
		return false;
	switch (a->kind) {
	case T_INT:
		return a->num.is_signed == b->num.is_signed;
	case T_PTR:
		return type_same(a->ptr.to, b->ptr.to);
	case T_ARRAY:
		return a->array.len == b->array.len && type_same(a->array.of, b->array.of);
	case T_STRING: case T_BUFFER:
		return a->str.cap == b->str.cap;
	case T_RECORD:
		return a->rec.rec == b->rec.rec || same_members(a->rec.rec, b->rec.rec);
	default:
		return false;
	}
}

/* ------------------------------------------------------------------ promotion */

/* An integer as promotion sees it. */
struct rank {
	uint32_t size;
	bool is_signed, flex;
};

static struct rank rank_of(const struct type *t)
{
	if (t->kind == T_BOOL)
		return (struct rank){ 1, true, true };	/* 0 and 1 fit any integer */
	if (t->kind == T_ENUM)
		return (struct rank){ 8, t->enu.is_signed, false };
	return (struct rank){ t->size, t->num.is_signed, t->num.flex };
}

static const struct type *promote_ints(struct types *ts, const struct type *a, const struct type *b)
{
	struct rank x = rank_of(a), y = rank_of(b), big;
	enum space space = a->space == b->space ? a->space : AS_NONE;

	if (type_same(a, b) && a->kind != T_INT)
		return a;
	if (x.flex != y.flex) {
		/* a literal: the other side decides about sign and space */
		space = x.flex ? b->space : a->space;
		if (x.flex)
			x.is_signed = y.is_signed;
		else
			y.is_signed = x.is_signed;
	}
	big = x.size >= y.size ? x : y;
	if (x.is_signed != y.is_signed) {
		const struct rank *s = x.is_signed ? &x : &y, *u = x.is_signed ? &y : &x;

		big.size = s->size > u->size ? s->size : u->size < 8 ? 2 * u->size : 8;
		big.is_signed = true;
	}
	return make_int(ts, big.size, big.is_signed, x.flex && y.flex, space);
}

static const struct type *promote_ptrs(struct types *ts, const struct type *a, const struct type *b)
{
	enum space space = a->space == b->space ? a->space : AS_NONE;

	if (type_same(a->ptr.to, b->ptr.to) || b->ptr.to->kind == T_VOID)
		return type_in(ts, a, space);
	return a->ptr.to->kind == T_VOID ? type_in(ts, b, space) : NULL;
}

static const struct type *promote_records(struct types *ts, const struct type *a,
					  const struct type *b)
{
	const struct record *x = a->rec.rec, *y = b->rec.rec;
	const struct type **member;
	const char **names;
	uint32_t i;

	if (x == y)
		return type_in(ts, a, AS_NONE);
	if (x->how != y->how || x->n != y->n || (x->how != REC_TUPLE && x->how != REC_NAMED))
		return NULL;
	member = NEW_ARRAY(ts->arena, const struct type *, x->n);
	names = NEW_ARRAY(ts->arena, const char *, x->n);
	for (i = 0; i < x->n; i++) {
		names[i] = x->field[i].name;
		member[i] = type_promote(ts, x->field[i].type, y->field[i].type);
		if (!member[i] || strcmp(names[i], y->field[i].name))
			return NULL;
	}
	return type_tuple(ts, member, x->how == REC_NAMED ? names : NULL, x->n);
}

static const struct type *promote_agg(struct types *ts, const struct type *a, const struct type *b)
{
	const struct type *of;

	if (a->agg.how != b->agg.how || a->agg.words != b->agg.words ||
	    memcmp(a->agg.param, b->agg.param, sizeof(a->agg.param)) != 0)
		return NULL;
	of = type_promote(ts, a->agg.of, b->agg.of);
	if (!of && a->agg.of)
		return NULL;
	return type_agg(ts, a->agg.how, of, a->agg.words, a->agg.param);
}

static const struct type *promote_same_kind(struct types *ts, const struct type *a,
					    const struct type *b)
{
	uint32_t cap;

	switch (a->kind) {
	case T_PTR:
		return promote_ptrs(ts, a, b);
	case T_STRING:
		cap = a->str.cap > b->str.cap ? a->str.cap : b->str.cap;
		return type_string(ts, cap);
	case T_BUFFER:
		cap = a->str.cap > b->str.cap ? a->str.cap : b->str.cap;
		return type_buffer(ts, cap);
	case T_ARRAY:
		return type_same(a, b) ? type_in(ts, a, AS_NONE) : NULL;
	case T_RECORD:
		return promote_records(ts, a, b);
	case T_STACK:
		if (a->stack.user != b->stack.user || a->stack.mode != b->stack.mode)
			return NULL;
		return a->stack.depth >= b->stack.depth ? a : b;
	case T_AGG:
		return promote_agg(ts, a, b);
	default:
		return type_same(a, b) ? a : NULL;	/* what has no parts was the same pointer */
	}
}

const struct type *type_promote(struct types *ts, const struct type *a, const struct type *b)
{
	if (!a || !b)
		return a ? a : b;
	if (a == b)
		return a;
	if (a->kind == T_ERROR || b->kind == T_ERROR)
		return &type_error;
	if (type_is_int(a) && type_is_int(b))
		return promote_ints(ts, a, b);
	if (a->kind == b->kind)
		return promote_same_kind(ts, a, b);
	if (a->kind == T_STRING && type_is_chars(b))
		return type_string(ts, (uint32_t)max_u64(a->str.cap, b->array.len));
	if (b->kind == T_STRING && type_is_chars(a))
		return type_string(ts, (uint32_t)max_u64(b->str.cap, a->array.len));
	if (a->kind == T_PTR && b->kind == T_INT && b->num.flex)
		return a;
	if (b->kind == T_PTR && a->kind == T_INT && a->num.flex)
		return b;
	return NULL;
}

bool type_fits(struct types *ts, const struct type *from, const struct type *to)
{
	const struct type *both = type_promote(ts, from, to);

	return both && (both->kind == T_ERROR || type_same(both, to));
}
