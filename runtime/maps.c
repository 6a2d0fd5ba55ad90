/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/maps.c - a map of the script, as it is printed.
 *
 * Elements come as bytes from mapread.c or, for maps without a key, from the globals, which we
 * have mapped: no system call. Copies per CPU are merged, the result is decoded and sorted, and
 * the sink gets the rows.
 *
 * The order is part of the language: numbers, counts, averages and histograms ascend by value,
 * everything else by key. Equal values are ordered by key, so that the same contents always
 * print the same.
 *
 * `print(@m); clear(@m)` side by side is a reading of a meter: of a map without a key exactly
 * what was printed is taken away, atomically, so that what is counted meanwhile is printed the
 * next time. Maps with keys are deleted key by key: what comes between the two is lost.
 *
 * A map without a key is there once it was assigned. zero() keeps it there though its aggregation
 * has seen no value any more: that is rt->present. */
#include "runtime/priv.h"
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TOGETHER_NS = 100000000 };			/* two actions of one event are handled within */

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

/* ---- order -------------------------------------------------------------------------------- */
static int by_key(const void *a, const void *b)
{
	return value_compare(&((const struct row *)a)->key, &((const struct row *)b)->key);
}

static int by_value(const void *a, const void *b)
{
	int c = value_compare(&((const struct row *)a)->val, &((const struct row *)b)->val);

	return c ? c : by_key(a, b);
}

size_t maps_order(struct row *rows, size_t n, uint64_t top)
{
	if (n > 1)
		qsort(rows, n, sizeof(*rows),
		      value_sorts_by_value(&rows[0].val) ? by_value : by_key);
	return top && top < n ? n - top : 0;
}

/* ---- printing and clearing in one action --------------------------------------------------- */
/* Can counts be subtracted from M's slots, word by word? */
static bool is_meter(const struct map_desc *m)
{
	return m->store == STORE_SLOTS && m->val->agg.how->additive;
}

static uint64_t *slot(struct rt *rt, const struct map_desc *m, uint32_t i)
{
	return (uint64_t *)(rt->globals + m->off + (size_t)i * rt->u->globals.stride);
}

static uint64_t now(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (uint64_t)ts.tv_sec * 1000000000 + (uint64_t)ts.tv_nsec;
}

static const struct prog *prog_of(const struct rt *rt, uint32_t action)
{
	return rt->u->losses[rt->u->actions[action]->lost].prog;
}

/* Is this the action right behind the one that has just printed M? */
static bool shot_is_meant(const struct rt *rt, const struct map_desc *m)
{
	return rt->shot.map == m && rt->action == rt->shot.action + 1 &&
	       prog_of(rt, rt->action) == prog_of(rt, rt->shot.action) &&
	       now() - rt->shot.ns < TOGETHER_NS;
}

/* Read all slots of M, once: what is printed is what is_meter() maps are cleared by. */
static const uint8_t *take_shot(struct rt *rt, const struct map_desc *m)
{
	uint32_t words = m->val->size / 8;
	uint64_t *to;

	free(rt->shot.word);
	to = rt->shot.word = xcalloc((size_t)rt->u->globals.nslots * words, 8);
	rt->shot.map = m;
	rt->shot.action = rt->action;
	rt->shot.ns = now();
	for (uint32_t i = 0; i < rt->u->globals.nslots; i++)
		for (uint32_t w = 0; w < words; w++)
			*to++ = __atomic_load_n(slot(rt, m, i) + w, __ATOMIC_RELAXED);
	return (const uint8_t *)rt->shot.word;
}

/* Take away what was printed, if M was just printed to be cleared. */
static bool clear_shot(struct rt *rt, const struct map_desc *m)
{
	uint32_t words = m->val->size / 8;
	const uint64_t *from = rt->shot.word;

	if (!is_meter(m) || !shot_is_meant(rt, m))
		return false;
	for (uint32_t i = 0; i < rt->u->globals.nslots; i++)
		for (uint32_t w = 0; w < words; w++)
			__atomic_fetch_sub(slot(rt, m, i) + w, *from++, __ATOMIC_RELAXED);
	rt->shot.map = NULL;
	return true;
}

/* ---- reading ------------------------------------------------------------------------------ */
static bool keyless_value(struct rt *rt, const struct map_desc *m, void *ret)
{
	const struct globals *g = &rt->u->globals;
	const uint8_t *p = rt_global(rt, m->off);

	if (m->store == STORE_SCALAR) {
		memcpy(ret, p + 8, m->val->size);
		return *(const uint64_t *)p != 0;
	}
	if (is_meter(m) && !shot_is_meant(rt, m))
		maps_merge(m, take_shot(rt, m), g->nslots, m->val->size, ret);
	else
		maps_merge(m, p, g->nslots, g->stride, ret);
	return cell_is_set(m->val, ret) || rt->present[m->id];
}

static size_t rows_of(struct rt *rt, const struct map_desc *m, bool unset_too, struct row **ret)
{
	void *val = arena_alloc(rt->arena, align_up(m->val->size, 8));
	size_t ncells, stride = align_up(m->val->size, 8);
	struct map_bytes b;
	struct row *rows;

	if (!m->key) {
		if (!keyless_value(rt, m, val) && !unset_too)
			return 0;
		*ret = rows = NEW(rt->arena, struct row);
		rows->val = rt_decode(rt, m->val, val);
		return 1;
	}
	if (mapread_all(rt, m, &b) < 0)
		return 0;
	*ret = rows = NEW_ARRAY(rt->arena, struct row, b.n + 1);
	ncells = b.percpu ? b.val_size / stride : 1;
	for (size_t i = 0; i < b.n; i++) {
		/* text of what is decoded lies in the bytes: they must last as long as the rows */
		rows[i].key = rt_decode(rt, m->key, arena_memdup(rt->arena, b.key + i * b.key_size,
								 b.key_size));
		val = arena_alloc(rt->arena, stride);
		maps_merge(m, b.val + i * b.val_size, ncells, stride, val);
		rows[i].val = rt_decode(rt, m->val, val);
	}
	mapread_done(&b);
	return b.n;
}

static bool shows_hist(struct rt *rt, const struct type *t)
{
	uint64_t *zero;
	struct value v = { 0 };

	if (t->kind != T_AGG)
		return false;
	zero = NEW_ARRAY(rt->arena, uint64_t, t->agg.words);
	t->agg.how->show(zero, t, rt->arena, &v);
	return v.kind == V_HIST;
}

static void print(struct rt *rt, const struct map_desc *m, uint64_t top, uint64_t div,
		  bool unset_too)
{
	struct sink_map out = { .name = m->name, .keyed = m->key, .div = max_u64(div, 1) };
	struct row *rows = NULL;
	size_t skip;

	if (!m->val || !m->val->size)
		return;
	out.hist = shows_hist(rt, m->val);
	out.n = rows_of(rt, m, unset_too && !out.hist, &rows);
	if (!out.n)
		return;
	skip = maps_order(rows, out.n, top);
	out.row = rows + skip;
	out.n -= skip;
	out.stats = m->val->kind == T_AGG && m->val->agg.how->stats;
	rt->sink->ops->map(rt->sink, &out);
}

void rt_print_map(struct rt *rt, const struct map_desc *m, uint64_t top, uint64_t div)
{
	print(rt, m, top, div, true);
}

static int by_name(const void *a, const void *b)
{
	return strcmp((*(struct map_desc *const *)a)->name, (*(struct map_desc *const *)b)->name);
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
		print(rt, sorted[i], 0, 1, false);
		arena_reset(rt->arena);
	}
}

/* ---- clear, zero -------------------------------------------------------------------------- */
static void wipe(struct rt *rt, const struct map_desc *m)
{
	const struct globals *g = &rt->u->globals;
	uint8_t *p = rt_global(rt, m->off);

	if (m->store == STORE_SCALAR) {
		memset(p + 8, 0, m->val->size);
		return;
	}
	if (clear_shot(rt, m))
		return;
	for (uint32_t i = 0; i < g->nslots; i++)
		memset(p + (size_t)i * g->stride, 0, m->val->size);
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
	rt->present[m->id] = keyless_value(rt, m, val);
	wipe(rt, m);
	return 0;
}
