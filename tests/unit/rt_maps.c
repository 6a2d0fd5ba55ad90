/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/rt_maps.c - what is printed of a map: copies per CPU merged, rows in order, the top. */
#include "tests/unit/check.h"
#include <stdlib.h>
#include <string.h>
#include "runtime/priv.h"

/* Two words: a value, and whether there is one; the least wins. */
static bool least_is_set(const uint64_t *cell, const struct type *t)
{
	(void)t;
	return cell[1] != 0;
}

static void least_merge(uint64_t *into, const uint64_t *cell, const struct type *t)
{
	(void)t;
	into[0] = min_u64(into[0], cell[0]);
}

static void least_show(const uint64_t *cell, const struct type *t, struct arena *a,
		       struct value *ret)
{
	(void)t, (void)a;
	*ret = (struct value){ .kind = V_UINT, .u = cell[0] };
}

static const struct agg least = {
	.is_set = least_is_set, .merge = least_merge, .show = least_show,
};

static void check_merge(struct types *ts)
{
	static const int64_t none[3];
	struct map_desc m = { .name = "@m", .val = type_agg(ts, &least, type_u64(ts), 2, none) };
	const uint64_t cells[4][8] = { { 0, 0 }, { 7, 1 }, { 3, 1 }, { 1, 0 } };
	const uint64_t counts[3] = { 5, 0, 1ull << 40 };
	const uint64_t texts[3] = { 0, 0x61, 0 };
	uint64_t out[2];

	maps_merge(&m, (const uint8_t *)cells, 4, sizeof(cells[0]), out);
	check(out[0] == 3 && out[1] == 1);
	maps_merge(&m, (const uint8_t *)cells, 1, sizeof(cells[0]), out);
	check(out[0] == 0 && out[1] == 0);
	m.val = type_u64(ts);
	maps_merge(&m, (const uint8_t *)counts, 3, 8, out);
	check(out[0] == (1ull << 40) + 5);
	m.val = type_int(ts, 4, true);
	maps_merge(&m, (const uint8_t *)counts, 3, 8, out);
	check((uint32_t)out[0] == 5);
	m.val = type_string(ts, 8);
	maps_merge(&m, (const uint8_t *)texts, 3, 8, out);
	check_str((char *)out, "a");
}

/* The rows of a map of N elements, as TOP and KEYS have them, as "key:value key:value". */
static struct str said;

static void order(struct rt *rt, const struct map_desc *m, const void *keys, const void *vals,
		  size_t n, uint64_t top, bool by_key)
{
	struct rows r;
	struct row row;

	str_clear(&said);
	rows_init(&r, rt, m, top, by_key);
	for (size_t i = 0; i < n; i++)
		rows_add(&r, (const char *)keys + i * m->key->size,
			 (const char *)vals + i * m->val->size);
	rows_sort(&r);
	for (size_t i = 0; i < r.n; i++) {
		rows_get(&r, i, &row);
		str_add(&said, i ? " " : "");
		value_key_compact(&row.key, "", &said);
		str_addc(&said, ':');
		value_text(&row.val, "", &said);
	}
	rows_done(&r);
}

static void check_order(struct rt *rt, struct types *ts)
{
	static const char words[4][16] = { "c", "a", "b", "ending in d's" };
	static const char same[3][16] = { "the same start", "the same", "the same stars" };
	static const int64_t values[4] = { 5, 9, 5, -1 }, keys[3] = { 10, -2, 3 };
	static const uint64_t huge[3] = { 1ull << 63, 0, ~0ull };
	static const int32_t pairs[5][2] = { { 1, 2 }, { 1, -3 }, { 0, 9 }, { -4, 0 }, { 1, 0 } };
	static const char letters[5] = "edcba";
	const struct type *ints[2] = { type_int(ts, 4, true), type_int(ts, 4, true) };
	struct map_desc m = { .name = "@", .key = type_string(ts, 16), .val = type_s64(ts) };

	order(rt, &m, words, values, 4, 0, false);	/* equal values: by key */
	check_str(said.ptr, "ending in d's:-1 b:5 c:5 a:9");
	order(rt, &m, words, values, 4, 3, false);
	check_str(said.ptr, "b:5 c:5 a:9");
	order(rt, &m, words, values, 4, 9, false);
	check_str(said.ptr, "ending in d's:-1 b:5 c:5 a:9");
	order(rt, &m, words, values, 4, 3, true);	/* the largest, by key */
	check_str(said.ptr, "a:9 b:5 c:5");
	order(rt, &m, same, (int64_t[3]){ 7, 7, 7 }, 3, 0, false);
	check_str(said.ptr, "the same:7 the same stars:7 the same start:7");
	order(rt, &m, words, values, 0, 5, false);
	check_str(said.ptr, "");
	m = (struct map_desc){ .name = "@", .key = type_s64(ts), .val = type_string(ts, 16) };
	order(rt, &m, keys, words, 3, 0, false);
	check_str(said.ptr, "-2:a 3:b 10:c");
	m.val = type_u64(ts);
	order(rt, &m, keys, huge, 3, 0, false);
	check_str(said.ptr, "-2:0 10:9223372036854775808 3:18446744073709551615");
	m.key = type_tuple(ts, ints, NULL, 2);
	m.val = type_string(ts, 1);
	order(rt, &m, pairs, letters, 5, 0, false);
	check_str(said.ptr, "-4,0:b 0,9:c 1,-3:d 1,0:a 1,2:e");
}

/* None is lost and none comes twice, be they all wanted or the last few. */
static void check_many(struct rt *rt, struct types *ts)
{
	enum { N = 50000, TOP = 100 };
	struct map_desc m = { .name = "@", .key = type_u64(ts), .val = type_u64(ts) };
	struct rows all, top;
	struct row row;

	rows_init(&all, rt, &m, 0, false);
	rows_init(&top, rt, &m, TOP, false);
	for (uint64_t i = 0; i < N; i++) {
		uint64_t val = (i * 7919) % N / 2;	/* each value twice */

		rows_add(&all, &i, &val);
		rows_add(&top, &i, &val);
	}
	rows_sort(&all);
	rows_sort(&top);
	check(all.n == N && top.n == TOP);
	for (uint64_t i = 0; i < N; i++) {
		rows_get(&all, i, &row);
		check(row.val.u == i / 2 && row.key.u * 7919 % N / 2 == i / 2);
		if (i >= N - TOP) {
			uint64_t key = row.key.u;

			rows_get(&top, i - (N - TOP), &row);
			check(row.val.u == i / 2 && row.key.u == key);
		}
	}
	rows_done(&all);
	rows_done(&top);
}

static void check_table(void)
{
	struct table t = { 0 };
	static int a, b;

	check(!table_get(&t, 0));
	for (uint64_t i = 0; i < 5000; i++)
		table_put(&t, i << 12, i & 1 ? (void *)&a : (void *)&b);
	table_put(&t, 0, &a);
	check(t.n == 5000 && table_get(&t, 0) == &a && table_get(&t, 2 << 12) == &b);
	check(table_get(&t, 4999ull << 12) == &a && !table_get(&t, 5000ull << 12));
	table_done(&t);
	check(!table_get(&t, 0));
}

/* A whole map without a key, in globals that are ours: set, zero(), clear(). */
static char seen[256];

static void sink_map_seen(struct sink *s, const struct sink_map *m)
{
	struct str text;
	struct row row;

	(void)s;
	str_init(&text);
	m->row(m->rows, 0, &row);
	value_text(&row.val, "..", &text);
	snprintf(seen, sizeof(seen), "%s: %s", m->name, text.ptr);
	str_done(&text);
}

static void sink_end_seen(struct sink *s)
{
	(void)s;
}

static void check_keyless(struct arena *arena, struct arena *own, struct types *ts)
{
	static const struct sink_ops ops = { .map = sink_map_seen, .end = sink_end_seen };
	uint64_t globals[64] = { 0 };
	struct map_desc m = { .name = "@k", .val = type_u64(ts), .store = STORE_SCALAR, .off = 16 };
	struct map_desc *maps[] = { &m };
	struct config config = { 0 };
	struct unit u = { .maps = maps, .nmaps = 1, .types = ts, .config = &config };
	struct sink sink = { .ops = &ops };
	static const int64_t none[3];
	uint8_t present = 0, ahead = 0;
	struct rt rt = {
		.u = &u, .sink = &sink, .globals = (uint8_t *)globals, .present = &present,
		.ahead = &ahead,
	};

	rt.arena = arena;
	rt.own = own;
	maps_print_all(&rt);
	check_str(seen, "");				/* never set: not shown at the end */
	rt_print_map(&rt, &m, 0, 1, TAKE_NOT);
	check_str(seen, "@k: 0");			/* but when asked for */
	globals[2] = 1;
	globals[3] = 42;
	maps_print_all(&rt);
	check_str(seen, "@k: 42");
	rt_zero_map(&rt, &m);
	maps_print_all(&rt);
	check_str(seen, "@k: 0");
	seen[0] = 0;
	rt_clear_map(&rt, &m);
	maps_print_all(&rt);
	check_str(seen, "");

	m.val = type_agg(ts, &least, type_u64(ts), 2, none);
	m.store = STORE_SLOTS;
	u.globals = (struct globals){ .nslots = 4, .stride = 64 };
	globals[2 + 8] = 6;
	globals[2 + 8 + 1] = 1;
	maps_print_all(&rt);
	check_str(seen, "@k: 6");
	rt_zero_map(&rt, &m);
	maps_print_all(&rt);
	check_str(seen, "@k: 0");			/* still there */
	seen[0] = 0;
	rt_clear_map(&rt, &m);
	maps_print_all(&rt);
	check_str(seen, "");
}

int main(void)
{
	struct arena *arena = arena_new(), *types_arena = arena_new();
	struct types *ts = types_new(types_arena, NULL);
	struct unit u = { .types = ts };
	struct rt rt = { .u = &u, .arena = arena };

	str_init(&said);
	check_merge(ts);
	check_order(&rt, ts);
	check_many(&rt, ts);
	check_table();
	check_keyless(arena, types_arena, ts);
	str_done(&said);
	arena_free(arena);
	arena_free(types_arena);
	return check_end();
}
