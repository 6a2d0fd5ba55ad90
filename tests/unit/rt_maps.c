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

static struct value number(int64_t i)
{
	return (struct value){ .kind = V_INT, .i = i };
}

static struct value word(const char *s)
{
	return (struct value){ .kind = V_STR, .str = { .ptr = s, .len = strlen(s) } };
}

static void check_order(void)
{
	struct row rows[] = {
		{ word("c"), number(5) }, { word("a"), number(9) }, { word("b"), number(5) },
		{ word("d"), number(-1) },
	};
	struct row texts[] = {
		{ number(10), word("x") }, { number(-2), word("z") }, { number(3), word("y") },
	};

	check(maps_order(rows, 4, 0, false) == 0);
	check(rows[0].val.i == -1 && rows[3].val.i == 9);
	check_str(rows[1].key.str.ptr, "b");		/* equal values: by key */
	check_str(rows[2].key.str.ptr, "c");
	check(maps_order(rows, 4, 3, false) == 1);
	check(maps_order(rows, 4, 9, false) == 0);
	maps_order(texts, 3, 0, false);
	check(texts[0].key.i == -2 && texts[1].key.i == 3 && texts[2].key.i == 10);
	check(maps_order(NULL, 0, 5, false) == 0);
	check(maps_order(rows, 4, 3, true) == 1 && value_compare(&rows[1].key, &rows[2].key) < 0);
}

static void check_many(void)
{
	enum { N = 20000 };
	struct row *rows = xcalloc(N, sizeof(*rows));

	for (int i = 0; i < N; i++)
		rows[i] = (struct row){ number(i), number((i * 7919) % N) };
	maps_order(rows, N, 0, false);
	for (int i = 1; i < N; i++)
		check(rows[i - 1].val.i <= rows[i].val.i);
	free(rows);
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

	(void)s;
	str_init(&text);
	value_text(&m->row[0].val, "..", &text);
	snprintf(seen, sizeof(seen), "%s: %s", m->name, text.ptr);
	str_done(&text);
}

static void sink_end_seen(struct sink *s)
{
	(void)s;
}

static void check_keyless(struct arena *arena, struct types *ts)
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

	rt.arena = rt.own = arena;
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

	check_merge(ts);
	check_order();
	check_many();
	check_table();
	check_keyless(arena, ts);
	arena_free(arena);
	arena_free(types_arena);
	return check_end();
}
