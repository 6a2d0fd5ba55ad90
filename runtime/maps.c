/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/maps.c - a map of the script, as it is printed.
 *
 * Elements come as bytes from mapread.c or, for maps without a key, from the globals, which we
 * have mapped: no system call. Copies per CPU are merged, rows.c puts the result in order, and the
 * sink asks for one row after the other.
 *
 * `print(@m); clear(@m)` in one block is a reading of a meter: exactly what was printed is taken
 * away, so that what is counted meanwhile is printed the next time. Words in the globals are
 * exchanged for zeros; maps with keys have two halves for it (mapread.c).
 *
 * A map without a key is there once it was assigned. zero() keeps it there though its aggregation
 * has seen no value any more: that is rt->present. */
#include "runtime/priv.h"
#include <stdlib.h>
#include <string.h>

enum { BY_KEY = 1 };					/* map_order's second choice */

/* ---- merging ------------------------------------------------------------------------------ */
static bool all_zero(const uint8_t *p, size_t n)
{
	while (n && !p[n - 1])
		n--;
	return n == 0;
}

static bool cell_is_set(const struct type *t, const uint8_t *cell)
{
	if (t->kind == T_AGG && t->agg.how->is_set)
		return t->agg.how->is_set((const uint64_t *)cell, t);
	return !all_zero(cell, t->size);
}

/* Adding little-endian integers of any size is adding their low bytes. */
static void add_int(uint8_t *into, const uint8_t *cell, size_t size)
{
	uint64_t a = 0, b = 0;

	memcpy(&a, into, size);
	memcpy(&b, cell, size);
	a += b;
	memcpy(into, &a, size);
}

void maps_merge(const struct map_desc *m, const uint8_t *cell, size_t ncells, size_t stride,
		void *into)
{
	const struct type *t = m->val;
	bool first = true;

	memset(into, 0, t->size);
	for (size_t i = 0; i < ncells; i++, cell += stride) {
		if (!cell_is_set(t, cell))
			continue;
		if (first)
			memcpy(into, cell, t->size);
		else if (t->kind == T_AGG)
			t->agg.how->merge(into, (const uint64_t *)cell, t);
		else if (t->kind == T_INT)
			add_int(into, cell, t->size);
		first = false;
	}
}

/* ---- reading ------------------------------------------------------------------------------ */
static uint64_t *slot(struct rt *rt, const struct map_desc *m, uint32_t i)
{
	return (uint64_t *)(rt->globals + m->off + (size_t)i * rt->u->globals.stride);
}

/* Read all slots of M, whose words are counts, and leave zeros. In rt->arena. */
static const uint8_t *take_slots(struct rt *rt, const struct map_desc *m)
{
	uint32_t words = m->val->size / 8, n = rt->u->globals.nslots;
	uint64_t *all = NEW_ARRAY(rt->arena, uint64_t, (size_t)n * words), *to = all;

	for (uint32_t i = 0; i < n; i++)
		for (uint32_t w = 0; w < words; w++)
			*to++ = __atomic_exchange_n(slot(rt, m, i) + w, 0, __ATOMIC_RELAXED);
	return (const uint8_t *)all;
}

static void wipe_slots(struct rt *rt, const struct map_desc *m)
{
	for (uint32_t i = 0; i < rt->u->globals.nslots; i++)
		memset(slot(rt, m, i), 0, m->val->size);
}

static void slots_value(struct rt *rt, const struct map_desc *m, bool take, void *ret)
{
	const struct globals *g = &rt->u->globals;

	if (take && m->val->agg.how->additive) {
		maps_merge(m, take_slots(rt, m), g->nslots, m->val->size, ret);
		return;
	}
	maps_merge(m, rt_global(rt, m->off), g->nslots, g->stride, ret);
	if (take)
		wipe_slots(rt, m);
}

/* A word says whether M was assigned. A program that counts sets it before it adds, and may be
 * between the two: what is not zero was assigned as well. */
static bool scalar_value(struct rt *rt, const struct map_desc *m, enum take take, void *ret)
{
	uint64_t *set = rt_global(rt, m->off);
	void *val = set + 1;
	bool was = *set != 0;

	if (take == TAKE_CLEAR)
		__atomic_store_n(set, 0, __ATOMIC_RELAXED);
	if (take && m->val->size == 8)
		*(uint64_t *)ret = __atomic_exchange_n((uint64_t *)val, 0, __ATOMIC_RELAXED);
	else if (take && m->val->size == 4)
		*(uint32_t *)ret = __atomic_exchange_n((uint32_t *)val, 0, __ATOMIC_RELAXED);
	else
		memcpy(ret, val, m->val->size);
	if (take && m->val->size != 8 && m->val->size != 4)
		memset(val, 0, m->val->size);
	return was || (m->counted && !all_zero(ret, m->val->size));
}

static bool keyless_value(struct rt *rt, const struct map_desc *m, enum take take, void *ret)
{
	bool is_set;

	if (m->store == STORE_SCALAR)
		return scalar_value(rt, m, take, ret);
	slots_value(rt, m, take != TAKE_NOT, ret);
	is_set = cell_is_set(m->val, ret) || rt->present[m->id];
	if (take)
		rt->present[m->id] = take == TAKE_ZERO && is_set;
	return is_set;
}

/* All maps that the block of the action at hand takes turn at once. */
static void turn_block(struct rt *rt, const struct map_desc *m)
{
	const struct unit *u = rt->u;

	for (uint32_t i = 0; i < u->nactions; i++) {
		const struct action *a = u->actions[i];
		const struct map_desc *other = u->maps[a->map];

		if ((a->take != TAKE_CLEAR && a->take != TAKE_ZERO) || !other->key ||
		    a->block != u->actions[rt->action]->block || rt->ahead[a->map])
			continue;
		mapread_turn(rt, other);
		rt->ahead[a->map] = 1;
	}
	mapread_settle(rt, m);
}

/* The cells of each element, merged, become a row. */
struct collecting { struct rows *rows; void *val; };

static void collect_batch(void *arg, const struct map_bytes *b)
{
	const struct collecting *c = arg;
	const struct map_desc *m = c->rows->m;
	size_t stride = align_up(m->val->size, 8), ncells = b->percpu ? b->val_size / stride : 1;

	for (size_t i = 0; i < b->n; i++) {
		maps_merge(m, b->val + i * b->val_size, ncells, stride, c->val);
		rows_add(c->rows, b->key + i * b->key_size, c->val);
	}
}

static int read_elements(struct rt *rt, const struct map_desc *m, enum take take,
			 struct collecting *c)
{
	if (!take)
		return mapread_all(rt, m, collect_batch, c);
	if (!rt->ahead[m->id])
		turn_block(rt, m);
	rt->ahead[m->id] = 0;
	return mapread_take(rt, m, take == TAKE_ZERO, collect_batch, c);
}

static void collect(struct rt *rt, const struct map_desc *m, bool unset_too, enum take take,
		    struct rows *rows)
{
	struct collecting c = { rows, xcalloc(1, align_up(m->val->size, 8)) };
	int err = 0;

	if (m->key)
		err = read_elements(rt, m, take, &c);
	else if (keyless_value(rt, m, take, c.val) || unset_too)
		rows_add(rows, NULL, c.val);
	free(c.val);
	if (err < 0)
		rt_message(rt, NULL, "runtime_error", "map '%s' could not be read to its end: %s",
			   m->name, strerror(-err));
}

/* ---- printing ------------------------------------------------------------------------------- */
/* What the values of an aggregation are shown as. */
static enum value_kind shows(struct rt *rt, const struct type *t)
{
	uint64_t *zero;
	struct value v = { 0 };

	if (t->kind != T_AGG)
		return V_NONE;
	zero = NEW_ARRAY(rt->arena, uint64_t, t->agg.words);
	t->agg.how->show(zero, t, rt->arena, &v);
	return v.kind;
}

/* Of stats(): `top` and `div` mean nothing, as the compiler has told. */
static bool is_stats(const struct type *t)
{
	return t->kind == T_AGG && t->agg.how->stats && !t->agg.how->emit_value;
}

static void get_row(void *rows, size_t i, struct row *ret)
{
	rows_get(rows, i, ret);
}

static void print(struct rt *rt, const struct map_desc *m, uint64_t top, uint64_t div,
		  bool unset_too, enum take take)
{
	struct sink_map out = { .name = m->name, .keyed = m->key, .div = max_u64(div, 1) };
	struct rows rows;

	if (!m->val || !m->val->size)
		return;
	if (is_stats(m->val)) {
		out.div = 1;
		top = 0;
	}
	out.hist = shows(rt, m->val) == V_HIST;
	out.series = shows(rt, m->val) == V_SERIES;
	out.stats = m->val->kind == T_AGG && m->val->agg.how->stats;
	rows_init(&rows, rt, m, top, rt->u->config->map_order == BY_KEY);
	collect(rt, m, unset_too && !out.hist && !out.series, take, &rows);
	rows_sort(&rows);
	out.n = rows.n;
	out.row = get_row;
	out.rows = &rows;
	if (out.n)
		rt->sink->ops->map(rt->sink, &out);
	rows_done(&rows);
}

void rt_print_map(struct rt *rt, const struct map_desc *m, uint64_t top, uint64_t div,
		  enum take take)
{
	print(rt, m, top, div, true, take);
}

static int by_name(const void *a, const void *b)
{
	return strcmp((*(struct map_desc *const *)a)->name, (*(struct map_desc *const *)b)->name);
}

static void put_back(struct rt *rt, const struct map_desc *m)
{
	int err = mapread_put_back(rt, m);

	if (err < 0)
		rt_message(rt, NULL, "runtime_error", "map '%s' could not be read to its end: %s",
			   m->name, strerror(-err));
}

void maps_print_all(struct rt *rt)
{
	struct unit *u = rt->u;
	struct map_desc **sorted = NEW_ARRAY(rt->own, struct map_desc *, u->nmaps + 1);

	for (uint32_t i = 0; i < u->nmaps; i++)
		sorted[i] = u->maps[i];
	qsort(sorted, u->nmaps, sizeof(*sorted), by_name);
	rt->sink->ops->end(rt->sink);
	for (uint32_t i = 0; i < u->nmaps; i++) {
		if (rt->ahead[sorted[i]->id])
			put_back(rt, sorted[i]);
		print(rt, sorted[i], 0, 1, false, TAKE_NOT);
		arena_reset(rt->arena);
	}
}

/* ---- clear, zero -------------------------------------------------------------------------- */
static void wipe(struct rt *rt, const struct map_desc *m)
{
	if (m->store == STORE_SCALAR)
		memset((uint8_t *)rt_global(rt, m->off) + 8, 0, m->val->size);
	else
		wipe_slots(rt, m);
}

int rt_clear_map(struct rt *rt, const struct map_desc *m)
{
	if (m->key)
		return mapread_clear(rt, m);
	wipe(rt, m);
	rt->present[m->id] = 0;
	if (m->store == STORE_SCALAR)
		*(uint64_t *)rt_global(rt, m->off) = 0;
	return 0;
}

int rt_zero_map(struct rt *rt, const struct map_desc *m)
{
	void *val;

	if (m->key)
		return mapread_zero(rt, m);
	val = arena_alloc(rt->arena, align_up(m->val->size, 8));
	rt->present[m->id] = keyless_value(rt, m, TAKE_NOT, val);
	wipe(rt, m);
	return 0;
}
