/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/decode.c - bytes and a type make a value.
 *
 * The layouts are those at the top of lang/type.h. One switch over the kinds; what needs the
 * machine (symbols, users, groups, clocks) is looked up here and not before, as most of what is
 * traced is never printed. Everything lies in rt->arena, and text may point into the bytes
 * themselves: a value lives as long as the event or the map that it is from. */
#include "runtime/priv.h"
#include "host/arch.h"
#include <arpa/inet.h>
#include <string.h>

struct members {					/* being collected */
	const char **names;
	struct value *at;
	uint32_t nnames, n;
};

static uint64_t load(const uint8_t *p, uint32_t size)
{
	uint64_t v = 0;

	memcpy(&v, p, min_u64(size, sizeof(v)));
	return v;
}

static uint64_t sign_extend(uint64_t v, unsigned bits)
{
	unsigned rest = 64 - bits;

	return bits && bits < 64 ? (uint64_t)((int64_t)(v << rest) >> rest) : v;
}

static struct value text(const char *s)
{
	return (struct value){ .kind = V_TEXT, .str = { .ptr = s, .len = strlen(s) } };
}

static struct value decode_string(const uint8_t *p, uint32_t cap)
{
	size_t len = strnlen((const char *)p, cap);

	return (struct value){ .kind = V_STR,
			       .str = { (const char *)p, len, .cut = cap && len == cap } };
}

static struct value decode_buffer(const struct type *t, const uint8_t *p)
{
	uint32_t len = min_u64(load(p, 4), t->str.cap);

	return (struct value){ .kind = V_BYTES, .str = { .ptr = (const char *)p + 4, .len = len } };
}

static struct value decode_enum(const struct type *t, uint64_t v)
{
	uint64_t mask = t->size < 8 ? (1ull << t->size * 8) - 1 : ~0ull;
	struct value ret = { .kind = V_ENUM };

	ret.symbol.raw = v;
	for (uint32_t i = 0; i < t->enu.n; i++) {
		if (((t->enu.at[i].val ^ v) & mask) == 0) {
			ret.symbol.text = t->enu.at[i].name;
			break;
		}
	}
	return ret;
}

/* A scalar whose low bits are V. */
static struct value decode_number(const struct type *t, uint64_t v, unsigned bits)
{
	if (t->kind == T_BOOL)
		return (struct value){ .kind = V_BOOL, .u = v != 0 };
	if (t->kind == T_ENUM)
		return decode_enum(t, v);
	if (t->kind == T_PTR)
		return (struct value){ .kind = V_POINTER, .u = v };
	if (t->num.is_signed)
		return (struct value){ .kind = V_INT, .i = sign_extend(v, bits) };
	return (struct value){ .kind = V_UINT, .u = v };
}

static struct value decode_bits(const struct field *f, const uint8_t *p)
{
	unsigned __int128 v = 0;
	uint64_t low;

	memcpy(&v, p, (f->bit_off + f->bits + 7) / 8);
	low = v >> f->bit_off;
	if (f->bits < 64)
		low &= (1ull << f->bits) - 1;
	return decode_number(f->type, low, f->bits);
}

static struct value decode_array(struct rt *rt, const struct type *t, const uint8_t *p)
{
	struct value ret = { .kind = V_ARRAY };
	struct value *at;

	if (type_is_chars(t)) {
		ret = decode_string(p, t->array.len);
		ret.str.cut = false;			/* C's arrays need not end in a NUL */
		return ret;
	}
	at = NEW_ARRAY(rt->arena, struct value, t->array.len);
	for (uint32_t i = 0; i < t->array.len; i++)
		at[i] = rt_decode(rt, t->array.of, p + (size_t)i * t->array.of->size);
	ret.tuple.at = at;
	ret.tuple.n = t->array.len;
	return ret;
}

/* A number by its words, if they have some for it. */
static struct value in_words(struct rt *rt, const struct wording *w, struct value v)
{
	struct value ret = { .kind = V_ENUM };
	struct str text;

	str_init(&text);
	w->add(w, host_arch(rt->u->host), v.u, &text);
	ret.symbol.text = text.len ? arena_strdup(rt->arena, text.ptr) : NULL;
	ret.symbol.raw = v.u;
	ret.symbol.is_signed = v.kind == V_INT;
	str_done(&text);
	return ret.symbol.text ? ret : v;
}

static struct value decode_field(struct rt *rt, const struct field *f, const uint8_t *p)
{
	if (f->bits)
		return decode_bits(f, p + f->off);
	if (f->data_loc || f->rel_loc)			/* lies outside of the record */
		return (struct value){ .kind = V_NONE };
	if (f->words)
		return in_words(rt, f->words, rt_decode(rt, f->type, p + f->off));
	return rt_decode(rt, f->type, p + f->off);
}

/* Members of anonymous structs and unions are as if they were the outer one's own. */
static void collect(struct rt *rt, const struct type *t, const uint8_t *p, struct members *m)
{
	uint32_t n;
	const struct field *f = type_fields(rt->u->types, t, &n);

	for (uint32_t i = 0; i < n; i++, f++) {
		struct value *v;
		const char **name;

		if (!f->name && f->type->kind == T_RECORD && t->rec.rec->how != REC_TUPLE) {
			collect(rt, f->type, p + f->off, m);
			continue;
		}
		v = arena_push(rt->arena, &m->at, &m->n, sizeof(*v));
		name = arena_push(rt->arena, &m->names, &m->nnames, sizeof(*name));
		*v = decode_field(rt, f, p);
		*name = f->name ? f->name : "";
	}
}

static struct value decode_record(struct rt *rt, const struct type *t, const uint8_t *p)
{
	bool tuple = t->rec.rec->how == REC_TUPLE;
	struct value ret = { .kind = tuple ? V_TUPLE : V_RECORD };
	struct members m = { 0 };

	collect(rt, t, p, &m);
	ret.tuple.names = tuple ? NULL : m.names;
	ret.tuple.at = m.at;
	ret.tuple.n = m.n;
	return ret;
}

static struct value decode_ksym(struct rt *rt, uint64_t addr)
{
	struct value ret = { .kind = V_SYMBOL };
	const char *name = NULL, *plus;

	ret.symbol.raw = addr;
	if (addr)
		symbols_kernel(rt, &addr, 1, &name);
	if (!name || str_starts(name, "0x"))
		return ret;
	plus = strrchr(name, '+');
	ret.symbol.text = plus ? arena_strndup(rt->arena, name, plus - name) : name;
	return ret;
}

static struct value decode_usym(struct rt *rt, const uint8_t *p)
{
	struct value ret = { .kind = V_SYMBOL };
	const char *module;

	ret.symbol.raw = load(p, 8);
	ret.symbol.text = symbols_user(rt, load(p + 8, 4), ret.symbol.raw, false, &module);
	return ret;
}

static struct value decode_user(struct rt *rt, uint64_t uid)
{
	const char *name = host_user_name(rt->u->host, uid);

	return text(name ? name : arena_fmt(rt->arena, "%llu", (unsigned long long)uid));
}

/* "hierarchy:path" of each hierarchy whose name the filter matches; there is one since cgroup v2. */
static struct value decode_cgroup(struct rt *rt, const struct type *t, uint64_t id)
{
	static const char hierarchy[] = "unified";
	const char *path;

	if (t->cgroup.filter && *t->cgroup.filter && !str_glob(t->cgroup.filter, hierarchy))
		return text("");
	path = host_cgroup_path(rt->u->host, id);
	if (!path)
		return text(arena_fmt(rt->arena, "%s:%llu", hierarchy, (unsigned long long)id));
	return text(arena_fmt(rt->arena, "%s:%s", hierarchy, path));
}

static struct value decode_probe(struct rt *rt, uint64_t id)
{
	return text(id < rt->u->nprobes ? rt->u->probes[id]->name : "");
}

static struct value decode_inet(struct rt *rt, const uint8_t *p)
{
	char *buf = arena_alloc(rt->arena, INET6_ADDRSTRLEN);

	if (!inet_ntop(load(p, 4) == AF_INET ? AF_INET : AF_INET6, p + 4, buf, INET6_ADDRSTRLEN))
		buf[0] = 0;
	return text(buf);
}

static struct value decode_mac(struct rt *rt, const uint8_t *p)
{
	return text(arena_fmt(rt->arena, "%02X:%02X:%02X:%02X:%02X:%02X", p[0], p[1], p[2], p[3],
			      p[4], p[5]));
}

static struct value decode_agg(struct rt *rt, const struct type *t, const uint8_t *p)
{
	struct value ret = { .kind = V_NONE };
	uint64_t *cell = arena_memdup(rt->arena, p, t->size);

	t->agg.how->show(cell, t, rt->arena, &ret);
	if (ret.kind == V_SERIES)			/* it knows the boot time only */
		ret.series.start += rt_wall_offset(rt, CLK_BOOT);
	return ret;
}

struct value rt_decode(struct rt *rt, const struct type *t, const void *bytes)
{
	const uint8_t *p = bytes;

	switch (t->kind) {
	case T_ERROR:
	case T_VOID:
	case T_FUNC:
	case TYPE_KINDS:
		return (struct value){ .kind = V_NONE };
	case T_BOOL:
	case T_INT:
	case T_ENUM:
	case T_PTR:
		return decode_number(t, load(p, t->size), t->size * 8);
	case T_ARRAY:
		return decode_array(rt, t, p);
	case T_STRING:
		return decode_string(p, t->size);
	case T_BUFFER:
		return decode_buffer(t, p);
	case T_RECORD:
		return decode_record(rt, t, p);
	case T_STACK:
		return frames_decode(rt, t, p);
	case T_KSYM:
		return decode_ksym(rt, load(p, 8));
	case T_USYM:
		return decode_usym(rt, p);
	case T_USER:
		return decode_user(rt, load(p, 8));
	case T_CGROUP:
		return decode_cgroup(rt, t, load(p, 8));
	case T_PROBE:
		return decode_probe(rt, load(p, 8));
	case T_TIME:
		return time_decode(rt, t, load(p, 8));
	case T_INET:
		return decode_inet(rt, p);
	case T_MAC:
		return decode_mac(rt, p);
	case T_AGG:
		return decode_agg(rt, t, p);
	}
	BUG("a type of kind %d", t->kind);
}

struct value rt_arg(struct rt *rt, const struct action *a, const void *rec, unsigned i)
{
	uint32_t n;
	const struct field *f = type_fields(rt->u->types, a->rec, &n);

	if (i >= n)
		BUG("argument %u of %u", i, n);
	return decode_field(rt, &f[i], rec);
}
