/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/ctype.c - types of C: the kernel's (from BTF) and the script's own, by name and by id.
 *
 * A kernel has a hundred thousand types that all hang together through pointers, and a script
 * wants three. So a record is made with its size alone, and its members are read when somebody
 * asks for one; a pointer's target is such a record. What is made is remembered by its id.
 *
 * Stored types of members are as the declaration has them: records lie nowhere (AS_NONE) and
 * pointers lead to kernel memory, or to user memory where the kernel was built with tags that
 * say so. types_inside() in type.c adapts them when a member is taken.
 *
 * A struct that is only declared where it is used ("struct mnt_namespace;") has a record without
 * members; types_complete() replaces it by the one with that name when something of it is needed.
 * The same serves a script's struct that points to itself.
 *
 * Typedefs leave no trace, except that a nameless struct is called by its typedef. Bitfields are
 * described by an aligned unit of the declared type's size, as the compiler lays them out, unless
 * they do not fit into one (packed structs). */
#include <string.h>

#include "host/btf.h"
#include "lang/builtin.h"
#include "lang/type.h"
#include "lang/type_priv.h"

enum { MAX_DEPTH = 64 };

/* How a C type is being read: what calls it, and what the tags on the way said. */
struct ctx {
	const char *alias;				/* of the typedef just passed */
	unsigned depth;
};

/* A constant of the kernel's enums, once looked for. */
struct constant {
	const struct type *type;			/* NULL: there is none */
	uint64_t val;
};

static const struct type *convert(struct types *ts, uint32_t id, struct ctx c);

static struct btf_set *btf_of(struct types *ts)
{
	if (!ts->btf_asked && ts->host)
		ts->btf = host_btf(ts->host);
	ts->btf_asked = true;
	return ts->btf;
}

/* ------------------------------------------------------------------ from BTF */

static const struct type *from_int(struct types *ts, uint32_t id, const struct btf_type *t)
{
	uint32_t info = *(const uint32_t *)(t + 1);
	const char *name = btf_name(ts->btf, id);
	bool is_signed = BTF_INT_ENCODING(info) & BTF_INT_SIGNED;

	if ((BTF_INT_ENCODING(info) & BTF_INT_BOOL) && t->size == 1)
		return type_bool(ts);
	if (!strcmp(name, "char"))			/* whatever sign the kernel gives it */
		is_signed = true;
	if (t->size == 1 || t->size == 2 || t->size == 4 || t->size == 8)
		return type_int(ts, t->size, is_signed);
	return type_array(ts, type_u64(ts), t->size / 8);
}

static const struct type *from_float(struct types *ts, uint32_t id, const struct btf_type *t)
{
	struct type f = { .kind = T_VOID, .size = t->size,
			  .align = t->size > 8 ? 16 : t->size, .name = btf_name(ts->btf, id) };

	return types_intern(ts, &f);
}

static const char *tagged_name(struct types *ts, const char *keyword, uint32_t id, struct ctx c)
{
	const char *name = btf_name(ts->btf, id);

	if (*name)
		return types_string(ts, arena_fmt(ts->arena, "%s %s", keyword, name));
	return c.alias && *c.alias ? types_string(ts, c.alias)
				   : types_string(ts, arena_fmt(ts->arena, "%s {...}", keyword));
}

static void read_enumerators(struct types *ts, const struct btf_type *t, struct enumerator *ret)
{
	const struct btf_enum *e = (const void *)(t + 1);
	const struct btf_enum64 *wide = (const void *)(t + 1);
	bool is_signed = BTF_INFO_KFLAG(t->info);
	uint32_t i;

	for (i = 0; i < BTF_INFO_VLEN(t->info); i++) {
		if (BTF_INFO_KIND(t->info) == BTF_KIND_ENUM64) {
			ret[i].name = btf_string(ts->btf, wide[i].name_off);
			ret[i].val = (uint64_t)wide[i].val_hi32 << 32 | wide[i].val_lo32;
		} else {
			ret[i].name = btf_string(ts->btf, e[i].name_off);
			ret[i].val = is_signed ? (uint64_t)(int64_t)e[i].val : (uint32_t)e[i].val;
		}
	}
}

static const struct type *from_enum(struct types *ts, uint32_t id, const struct btf_type *t,
				    struct ctx c)
{
	uint32_t n = BTF_INFO_VLEN(t->info);
	struct enumerator *at = NEW_ARRAY(ts->arena, struct enumerator, n);
	struct type e = { .kind = T_ENUM, .enu = { .n = n, .btf_id = id } };

	read_enumerators(ts, t, at);
	e.size = e.align = t->size ? t->size : 4;
	e.name = tagged_name(ts, "enum", id, c);
	e.enu.at = at;
	e.enu.is_signed = BTF_INFO_KFLAG(t->info);
	return types_intern(ts, &e);
}

static const struct type *from_record(struct types *ts, uint32_t id, uint32_t size, bool is_union,
				      bool declared, struct ctx c)
{
	struct record *rec = NEW(ts->arena, struct record);
	struct type r = { .kind = T_RECORD, .size = size, .align = 8, .rec.rec = rec };

	rec->how = is_union ? REC_UNION : REC_STRUCT;
	rec->btf_id = declared ? 0 : id;
	rec->loaded = declared;				/* without members, for good */
	r.name = tagged_name(ts, is_union ? "union" : "struct", id, c);
	while (r.align > 1 && size % r.align)
		r.align /= 2;				/* BTF has none; this divides the size */
	return types_intern(ts, &r);
}

/* A pointer: a tag right behind it may say that it leads to user memory. */
static const struct type *from_ptr(struct types *ts, const struct btf_type *t, struct ctx c)
{
	enum space space = AS_KERNEL;
	const struct btf_type *to = btf_type(ts->btf, t->type);

	if (to && BTF_INFO_KIND(to->info) == BTF_KIND_TYPE_TAG &&
	    !strcmp(btf_string(ts->btf, to->name_off), "user"))
		space = AS_USER;
	c.alias = NULL;
	return type_ptr(ts, convert(ts, t->type, c), space);
}

static const struct type *from_array(struct types *ts, const struct btf_type *t, struct ctx c)
{
	const struct btf_array *a = (const void *)(t + 1);

	c.alias = NULL;
	return type_array(ts, convert(ts, a->type, c), a->nelems);
}

static const struct type *from_kind(struct types *ts, uint32_t id, const struct btf_type *t,
				    struct ctx c)
{
	unsigned kind = BTF_INFO_KIND(t->info);

	switch (kind) {
	case BTF_KIND_INT:
		return from_int(ts, id, t);
	case BTF_KIND_FLOAT:
		return from_float(ts, id, t);
	case BTF_KIND_ENUM:
	case BTF_KIND_ENUM64:
		return from_enum(ts, id, t, c);
	case BTF_KIND_STRUCT:
	case BTF_KIND_UNION:
		return from_record(ts, id, t->size, kind == BTF_KIND_UNION, false, c);
	case BTF_KIND_FWD:
		return from_record(ts, id, 0, BTF_INFO_KFLAG(t->info), true, c);
	case BTF_KIND_PTR:
		return from_ptr(ts, t, c);
	case BTF_KIND_ARRAY:
		return from_array(ts, t, c);
	case BTF_KIND_FUNC_PROTO:
		return type_simple(ts, T_FUNC);
	case BTF_KIND_TYPEDEF:
		c.alias = btf_string(ts->btf, t->name_off);
		return convert(ts, t->type, c);
	case BTF_KIND_CONST: case BTF_KIND_VOLATILE: case BTF_KIND_RESTRICT: case BTF_KIND_TYPE_TAG:
		return convert(ts, t->type, c);
	default:
		return &type_void;
	}
}

static const struct type *convert(struct types *ts, uint32_t id, struct ctx c)
{
	const struct btf_type *t = id ? btf_type(ts->btf, id) : NULL;
	void **slot;
	const struct type *made;

	if (!t || ++c.depth > MAX_DEPTH)
		return &type_void;
	slot = types_slot(ts, KEY_BTF, &id, sizeof(id));
	if (*slot)
		return *slot;
	made = from_kind(ts, id, t, c);
	*slot = (void *)made;				/* slots stay where they are */
	return made;
}

const struct type *type_btf(struct types *ts, uint32_t btf_id, enum space space)
{
	const struct type *t;

	if (!btf_of(ts))
		return &type_void;
	t = convert(ts, btf_id, (struct ctx){ .alias = NULL });
	return types_complete(ts, types_inside(ts, t, space));
}

/* ------------------------------------------------------------------ members */

/* Where BITS bits at bit AT of a record lie: in a unit of the member's type's size. */
static void place_bits(struct field *f, uint32_t at, uint32_t bits)
{
	uint32_t size = f->type->size ? f->type->size : 1;
	uint32_t unit = at / 8 / size * size;

	if (at + bits > (unit + size) * 8)
		unit = at / 8;
	f->off = unit;
	f->bit_off = (uint8_t)(at - unit * 8);
	f->bits = (uint8_t)bits;
}

/* Is the record REC a part of the type ID? Only in types that are damaged. No part of REC is as
 * large as REC but what it alone consists of, so few need to be looked at. */
static bool has_inside(struct btf_set *b, uint32_t id, const struct btf_type *rec, unsigned *budget)
{
	const struct btf_type *t = btf_type(b, btf_skip_mods(b, id));
	const struct btf_member *m;

	for (; t && BTF_INFO_KIND(t->info) == BTF_KIND_ARRAY && *budget; --*budget)
		t = btf_type(b, btf_skip_mods(b, ((const struct btf_array *)(t + 1))->type));
	if (!t || (BTF_INFO_KIND(t->info) != BTF_KIND_STRUCT &&
		   BTF_INFO_KIND(t->info) != BTF_KIND_UNION) || t->size < rec->size)
		return false;
	if (t == rec || !*budget)
		return true;
	--*budget;
	m = (const void *)(t + 1);
	for (uint32_t i = 0; i < BTF_INFO_VLEN(t->info); i++)
		if (has_inside(b, m[i].type, rec, budget))
			return true;
	return false;
}

static void read_member(struct types *ts, const struct btf_type *rec, const struct btf_member *m,
			struct field *ret)
{
	uint32_t bits = 0, at = m->offset, id = btf_skip_mods(ts->btf, m->type), info;
	const struct btf_type *t = btf_type(ts->btf, id);
	unsigned budget = MAX_DEPTH;

	ret->name = m->name_off ? btf_string(ts->btf, m->name_off) : NULL;
	ret->type = has_inside(ts->btf, id, rec, &budget) ? &type_void
		    : convert(ts, m->type, (struct ctx){ .alias = NULL });
	if (BTF_INFO_KFLAG(rec->info)) {
		bits = BTF_MEMBER_BITFIELD_SIZE(m->offset);
		at = BTF_MEMBER_BIT_OFFSET(m->offset);
	} else if (t && BTF_INFO_KIND(t->info) == BTF_KIND_INT) {
		info = *(const uint32_t *)(t + 1);
		at += BTF_INT_OFFSET(info);
		bits = BTF_INT_BITS(info) != t->size * 8 || at % 8 ? BTF_INT_BITS(info) : 0;
		if (ret->type->kind == T_BOOL && BTF_INT_BITS(info) == 8)
			bits = 0;
	}
	if (bits)
		place_bits(ret, at, bits);
	else
		ret->off = at / 8;
	ret->in_union = BTF_INFO_KIND(rec->info) == BTF_KIND_UNION;
}

void types_load(struct types *ts, struct record *rec)
{
	const struct btf_type *t = btf_of(ts) ? btf_type(ts->btf, rec->btf_id) : NULL;
	const struct btf_member *m = (const void *)(t + 1);
	struct field *field;
	uint32_t i, n;

	rec->loaded = true;
	if (!t)
		return;
	n = BTF_INFO_VLEN(t->info);
	field = NEW_ARRAY(ts->arena, struct field, n);
	for (i = 0; i < n; i++)
		read_member(ts, t, &m[i], &field[i]);
	rec->field = field;
	rec->n = n;
}

/* ------------------------------------------------------------------ names of the language */

/* Words for one type; the current one first, then older ones and those of C, for which the kernel
 * need not be asked. SIZE of a stack: 1 for the user's. */
static const struct {
	const char *words;
	enum type_kind kind;
	uint8_t size;
	bool is_signed;
} names[] = {
	{ "int8 int8_t s8 __s8", T_INT, 1, true },
	{ "int16 int16_t s16 __s16", T_INT, 2, true },
	{ "int32 int32_t s32 __s32 pid_t", T_INT, 4, true },
	{ "int64 int64_t s64 __s64 ssize_t off_t loff_t intptr_t ptrdiff_t", T_INT, 8, true },
	{ "uint8 uint8_t u8 __u8", T_INT, 1, false },
	{ "uint16 uint16_t u16 __u16 __be16 __le16 umode_t", T_INT, 2, false },
	{ "uint32 uint32_t u32 __u32 __be32 __le32 uid_t gid_t mode_t dev_t", T_INT, 4, false },
	{ "uint64 uint64_t u64 __u64 __be64 __le64 size_t sector_t uintptr_t", T_INT, 8, false },
	{ "bool _Bool", T_BOOL, 0, false },
	{ "void", T_VOID, 0, false },
	{ "string str_t", T_STRING, 0, false },
	{ "buffer buf_t", T_BUFFER, 0, false },
	{ "inet inet_t", T_INET, 0, false },
	{ "timestamp timestamp_t", T_TIME, 0, false },
	{ "macaddr_t mac_address", T_MAC, 0, false },
	{ "cgroup_path_t", T_CGROUP, 0, false },
	{ "username_t username", T_USER, 0, false },
	{ "probe_t", T_PROBE, 0, false },
	{ "ksym_t", T_KSYM, 0, false },
	{ "usym_t", T_USYM, 0, false },
	{ "kstack kstack_t", T_STACK, 0, false },
	{ "ustack ustack_t", T_STACK, 1, false },
};

static bool has_word(const char *words, const char *word)
{
	size_t len = strlen(word);

	for (; words; words = strchr(words, ' ')) {
		words += *words == ' ';
		if (!strncmp(words, word, len) && (words[len] == ' ' || !words[len]))
			return len > 0;
	}
	return false;
}

static const struct type *from_table(struct types *ts, const char *name)
{
	size_t i;

	for (i = 0; i < COUNT(names) && !has_word(names[i].words, name); i++)
		;
	if (i == COUNT(names))
		return NULL;
	switch (names[i].kind) {
	case T_VOID:	return &type_void;
	case T_BOOL:	return type_bool(ts);
	case T_INT:	return type_int(ts, names[i].size, names[i].is_signed);
	case T_STRING:	return type_string(ts, 0);
	case T_BUFFER:	return type_buffer(ts, 0);
	case T_TIME:	return type_time(ts, CLK_BOOT, NULL);
	case T_CGROUP:	return type_cgroup(ts, NULL);
	case T_STACK:	return type_stack(ts, names[i].size, STACK_BPFTRACE, 127);
	default:	return type_simple(ts, names[i].kind);
	}
}

/* "count_t", "usum_t" and the other aggregations whose cells do not depend on arguments. */
static const struct type *from_agg(struct types *ts, const char *name)
{
	size_t len = strlen(name);
	const char *at = name + (*name == 'u');
	const struct builtin *b;
	const struct type *t;
	int64_t param[3] = { 0 };
	struct sig sig;

	if (len < 3 || strcmp(name + len - 2, "_t") != 0)
		return NULL;
	b = builtin_find(arena_strndup(ts->arena, at, len - 2 - (size_t)(at - name)), 0);
	if (!b || !b->agg || !(b->agg->emit_value || b->agg->stats))
		return NULL;
	builtin_sig(b, &sig);
	t = type_agg(ts, b->agg, type_int(ts, 8, *name != 'u' && sig.max),
		     b->agg->words(NULL, NULL, param), param);
	return strcmp(t->name, name) ? NULL : t;
}

/* "unsigned long long int" and the like, the words in any order. */
static const struct type *from_words(struct types *ts, const char *name)
{
	enum { SIGNED, UNSIGNED, SHORT, LONG, INT, CHAR, WORDS };
	static const char *const word[] = { "signed", "unsigned", "short", "long", "int", "char" };
	unsigned count[WORDS] = { 0 }, i;
	uint32_t size = 4;
	size_t len;

	for (; *name; name += len) {
		name += strspn(name, " \t\n");
		len = strcspn(name, " \t\n");
		for (i = 0; len && i < WORDS; i++)
			if (strlen(word[i]) == len && !memcmp(word[i], name, len))
				break;
		if (!len)
			break;
		if (i == WORDS || ++count[i] > (i == LONG ? 2u : 1u))
			return NULL;
	}
	if (count[SHORT] + !!count[LONG] + count[CHAR] > 1 || (count[CHAR] && count[INT]) ||
	    (count[SIGNED] && count[UNSIGNED]))
		return NULL;
	if (count[SHORT] || count[CHAR])
		size = count[CHAR] ? 1 : 2;
	else if (count[LONG])
		size = 8;
	else if (!count[INT] && !count[SIGNED] && !count[UNSIGNED])
		return NULL;
	return type_int(ts, size, !count[UNSIGNED]);
}

/* ------------------------------------------------------------------ by name */

static const struct type *defined(struct types *ts, const char *keyword, const char *name)
{
	const char *full = keyword ? arena_fmt(ts->arena, "%s %s", keyword, name) : name;

	return *types_slot(ts, KEY_DEFINED, full, strlen(full));
}

static const struct { const char *keyword; unsigned kind; } kinds[] = {
	{ NULL, BTF_KIND_TYPEDEF },
	{ "struct", BTF_KIND_STRUCT },
	{ "union", BTF_KIND_UNION },
	{ "enum", BTF_KIND_ENUM },
	{ "enum", BTF_KIND_ENUM64 },
};

/* The kernel's; KEYWORD NULL: any kind. The answer is kept, a "no" as type_error. */
static const struct type *from_kernel(struct types *ts, const char *keyword, const char *name)
{
	const char *full = arena_fmt(ts->arena, "%s %s", keyword ? keyword : "", name);
	void **slot = types_slot(ts, KEY_KERNEL, full, strlen(full));
	uint32_t id = 0;
	size_t i;

	if (*slot)
		return *slot == &type_error ? NULL : *slot;
	if (!btf_of(ts) || !*name)
		return NULL;
	for (i = 0; i < COUNT(kinds) && !id; i++)
		if (!keyword || (kinds[i].keyword && !strcmp(kinds[i].keyword, keyword)))
			id = btf_find(ts->btf, name, kinds[i].kind);
	*slot = (void *)(id ? convert(ts, id, (struct ctx){ .alias = NULL }) : &type_error);
	return id ? *slot : NULL;
}

/* If NAME starts with one of the keywords: that one, and *NAME behind it. */
static const char *split_keyword(const char **name)
{
	size_t i, len;

	for (i = 1; i < COUNT(kinds); i++) {
		len = strlen(kinds[i].keyword);
		if (!strncmp(*name, kinds[i].keyword, len) && (*name)[len] == ' ') {
			*name += len + strspn(*name + len, " ");
			return kinds[i].keyword;
		}
	}
	return NULL;
}

bool type_is_word(struct types *ts, const char *name)
{
	return from_table(ts, name) || from_words(ts, name) || from_agg(ts, name);
}

const struct type *type_named(struct types *ts, const char *keyword, const char *name)
{
	const struct type *t;
	size_t i;

	if (!keyword)
		keyword = split_keyword(&name);
	t = defined(ts, keyword, name);
	for (i = 1; !t && !keyword && i < COUNT(kinds); i++)
		t = defined(ts, kinds[i].keyword, name);
	if (!t && !keyword)
		t = from_table(ts, name);
	if (!t && !keyword)
		t = from_words(ts, name);
	if (!t && !keyword)
		t = from_agg(ts, name);
	return t ? t : from_kernel(ts, keyword, name);
}

void type_define(struct types *ts, const char *keyword, const char *name, const struct type *t)
{
	const char *full = keyword ? arena_fmt(ts->arena, "%s %s", keyword, name) : name;
	const struct type **in;

	if (*name)
		*types_slot(ts, KEY_DEFINED, full, strlen(full)) = (void *)t;
	if (t->kind != T_ENUM)
		return;
	in = arena_push(ts->arena, &ts->defined, &ts->ndefined, sizeof(*in));
	*in = t;
}

const struct type *types_complete(struct types *ts, const struct type *t)
{
	const struct type *rec = t->kind == T_PTR ? t->ptr.to : t, *whole;
	const char *name, *keyword;

	if (rec->kind != T_RECORD || rec->size || rec->rec.rec->btf_id || rec->rec.rec->n ||
	    rec->rec.rec->how > REC_UNION)
		return t;
	name = rec->name;
	keyword = split_keyword(&name);
	if (!keyword)
		return t;
	whole = defined(ts, keyword, name);
	if (!whole)
		whole = from_kernel(ts, keyword, name);
	if (!whole || whole->kind != T_RECORD)
		return t;
	return t->kind == T_PTR ? type_ptr(ts, whole, t->space) : type_in(ts, whole, t->space);
}

/* ------------------------------------------------------------------ constants */

struct constant_search {
	struct types *ts;
	const char *name;
	uint32_t id;
};

static int search_enum(uint32_t id, const struct btf_type *t, void *arg)
{
	struct constant_search *s = arg;
	const struct btf_enum *e = (const void *)(t + 1);
	const struct btf_enum64 *wide = (const void *)(t + 1);
	unsigned kind = BTF_INFO_KIND(t->info);
	uint32_t i, name_off;

	if (kind != BTF_KIND_ENUM && kind != BTF_KIND_ENUM64)
		return 0;
	for (i = 0; i < BTF_INFO_VLEN(t->info); i++) {
		name_off = kind == BTF_KIND_ENUM ? e[i].name_off : wide[i].name_off;
		if (!strcmp(btf_string(s->ts->btf, name_off), s->name)) {
			s->id = id;
			return 1;
		}
	}
	return 0;
}

static bool enumerator_of(const struct type *t, const char *name, uint64_t *ret)
{
	uint32_t i;

	for (i = 0; i < t->enu.n; i++) {
		if (!strcmp(t->enu.at[i].name, name)) {
			*ret = t->enu.at[i].val;
			return true;
		}
	}
	return false;
}

static const struct constant *kernel_constant(struct types *ts, const char *name)
{
	void **slot = types_slot(ts, KEY_ENUMERATOR, name, strlen(name));
	struct constant_search s = { .ts = ts, .name = name };
	struct constant *c;

	if (*slot)
		return *slot;
	*slot = c = NEW(ts->arena, struct constant);
	if (!btf_of(ts) || !btf_each(ts->btf, search_enum, &s))
		return c;
	c->type = convert(ts, s.id, (struct ctx){ .alias = NULL });
	if (c->type->kind != T_ENUM || !enumerator_of(c->type, name, &c->val))
		c->type = NULL;
	return c;
}

const struct type *type_enumerator(struct types *ts, const char *name, uint64_t *ret)
{
	const struct constant *c;
	uint32_t i;

	for (i = 0; i < ts->ndefined; i++)
		if (enumerator_of(ts->defined[i], name, ret))
			return ts->defined[i];
	c = kernel_constant(ts, name);
	if (c->type)
		*ret = c->val;
	return c->type;
}

/* ------------------------------------------------------------------ did you mean */

struct likest {
	struct types *ts;
	struct nearest like;
};

static int compare_name(uint32_t id, const struct btf_type *t, void *arg)
{
	struct likest *s = arg;
	unsigned kind = BTF_INFO_KIND(t->info);
	const char *name;

	(void)id;
	if (kind != BTF_KIND_STRUCT && kind != BTF_KIND_UNION)
		return 0;
	name = btf_string(s->ts->btf, t->name_off);
	if (*name != *s->like.text)			/* nobody mistypes the first letter */
		return 0;
	return nearest_try(&s->like, name) && s->like.limit <= 1;
}

const char *type_suggest(struct types *ts, const char *name)
{
	struct likest s = { .ts = ts };

	split_keyword(&name);
	s.like = nearest_to(name, strlen(name) < 6 ? 1 : 3);
	if (*name && btf_of(ts))
		btf_each(ts->btf, compare_name, &s);
	return s.like.best;
}
