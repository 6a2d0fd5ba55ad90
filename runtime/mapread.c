/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/mapread.c - the elements of a map, as bytes, out of the kernel and back.
 *
 * Whole batches by BPF_MAP_LOOKUP_BATCH, nine times faster than key by key; where the kernel
 * has no batches for the kind of map (or none at all, before 5.6), key by key. A map goes on
 * changing while it is read: an element may be missed or, key by key, met twice when one before
 * it is deleted meanwhile.
 *
 * A map that is printed and emptied in one action has two halves. The globals say which one is in
 * use; programs find it once a run, in an array of maps. Taking means: say that it is the other
 * one, which is empty, wait for programs that began before (the kernel does so before an update
 * of a map of maps returns), and read at leisure what nobody changes any more. So each addition
 * is in exactly one reading, and programs pay for one lookup in an array. The wait takes some
 * milliseconds: all maps of a block of the script turn together. */
#include "runtime/priv.h"
#include <bpf/bpf.h>
#include <errno.h>
#include <linux/bpf.h>
#include <stdlib.h>
#include <string.h>

enum { BATCH_BYTES = 1 << 20, BATCH_MIN = 64, BATCH_MAX = 4096 };

struct reader {
	int fd;
	struct map_bytes *out;
	size_t cap;
	size_t chunk;
};

static bool is_percpu(uint32_t type)
{
	return type == BPF_MAP_TYPE_PERCPU_HASH || type == BPF_MAP_TYPE_LRU_PERCPU_HASH ||
	       type == BPF_MAP_TYPE_PERCPU_ARRAY;
}

static bool is_array(uint32_t type)
{
	return type == BPF_MAP_TYPE_ARRAY || type == BPF_MAP_TYPE_PERCPU_ARRAY;
}

static void reserve(struct reader *r, size_t extra)
{
	struct map_bytes *b = r->out;

	if (b->n + extra <= r->cap)
		return;
	r->cap = max_u64(r->cap * 2, b->n + extra);
	b->key = xrealloc(b->key, r->cap * b->key_size);
	b->val = xrealloc(b->val, r->cap * b->val_size);
}

static int read_batches(struct reader *r)
{
	struct map_bytes *b = r->out;
	uint64_t at[2][8];
	unsigned turn = 0;
	bool first = true;

	for (;;) {
		uint32_t n = r->chunk;
		int err;

		reserve(r, r->chunk);
		err = bpf_map_lookup_batch(r->fd, first ? NULL : at[turn], at[!turn],
					   b->key + b->n * b->key_size, b->val + b->n * b->val_size,
					   &n, NULL);
		if (err == -ENOSPC) {			/* a hash bucket with more than fits */
			r->chunk *= 2;
			continue;
		}
		if (err && err != -ENOENT)
			return err;
		b->n += n;
		if (err == -ENOENT)			/* the end; N still counts */
			return 0;
		first = false;
		turn = !turn;
	}
}

static int read_keys(struct reader *r)
{
	struct map_bytes *b = r->out;
	const void *before = NULL;
	uint8_t *last = xcalloc(1, b->key_size);
	int err;

	for (;;) {
		reserve(r, 1);
		err = bpf_map_get_next_key(r->fd, before, b->key + b->n * b->key_size);
		if (err)
			break;
		memcpy(last, b->key + b->n * b->key_size, b->key_size);
		before = last;
		if (!bpf_map_lookup_elem(r->fd, last, b->val + b->n * b->val_size))
			b->n++;				/* else: deleted meanwhile */
	}
	free(last);
	return err == -ENOENT ? 0 : err;
}

static uint32_t turn(const struct rt *rt, const struct map_desc *m)
{
	return __atomic_load_n((uint32_t *)rt_global(rt, m->turn), __ATOMIC_RELAXED) & 1;
}

/* Where the elements of M are now. */
static uint32_t in_use(const struct rt *rt, const struct map_desc *m)
{
	return m->taken ? m->half[turn(rt, m)] : m->kmap;
}

static int fd_of(const struct rt *rt, const struct map_desc *m)
{
	return rt->kmap_fd[in_use(rt, m)];
}

static int read_all(struct rt *rt, uint32_t kmap, struct map_bytes *ret)
{
	const struct kmap *k = &rt->u->kmaps[kmap];
	struct map_bytes b = { .key_size = k->key_size, .val_size = k->val_size };
	struct reader r = { .fd = rt->kmap_fd[kmap], .out = &b };
	int err;

	b.percpu = is_percpu(k->type);
	if (b.percpu)
		b.val_size = align_up(k->val_size, 8) * host_ncpus(rt->u->host);
	r.chunk = min_u64(BATCH_MAX, max_u64(BATCH_MIN, BATCH_BYTES / (b.key_size + b.val_size)));
	r.chunk = min_u64(r.chunk, max_u64(k->max_entries, BATCH_MIN));
	err = read_batches(&r);
	if (err && !b.n)
		err = read_keys(&r);
	if (err && !b.n) {
		mapread_done(&b);
		return err;
	}
	*ret = b;
	return 0;
}

void mapread_done(struct map_bytes *b)
{
	free(b->key);
	free(b->val);
	b->key = b->val = NULL;
}

int mapread_all(struct rt *rt, const struct map_desc *m, struct map_bytes *ret)
{
	return read_all(rt, in_use(rt, m), ret);
}

/* ---- emptying ------------------------------------------------------------------------------- */
static void put_zeros(int fd, const struct map_bytes *b, uint64_t flags)
{
	uint8_t *zero = xcalloc(1, b->val_size);

	for (size_t i = 0; i < b->n; i++)
		bpf_map_update_elem(fd, b->key + i * b->key_size, zero, flags);
	free(zero);
}

static void delete_keys(int fd, const struct map_bytes *b)
{
	uint32_t n = b->n;

	if (n && bpf_map_delete_batch(fd, b->key, &n, NULL) < 0)
		for (size_t i = 0; i < b->n; i++)
			bpf_map_delete_elem(fd, b->key + i * b->key_size);
}

/* Elements deleted meanwhile do not come back: BPF_EXIST. */
int mapread_zero(struct rt *rt, const struct map_desc *m)
{
	struct map_bytes b;
	int err = mapread_all(rt, m, &b);

	if (err)
		return err;
	put_zeros(fd_of(rt, m), &b, BPF_EXIST);
	mapread_done(&b);
	return 0;
}

int mapread_clear(struct rt *rt, const struct map_desc *m)
{
	struct map_bytes b;
	int err;

	if (is_array(rt->u->kmaps[in_use(rt, m)].type))
		return mapread_zero(rt, m);
	err = mapread_all(rt, m, &b);
	if (err)
		return err;
	delete_keys(fd_of(rt, m), &b);
	mapread_done(&b);
	return 0;
}

/* ---- two halves ----------------------------------------------------------------------------- */
void mapread_turn(struct rt *rt, const struct map_desc *m)
{
	__atomic_store_n((uint32_t *)rt_global(rt, m->turn), !turn(rt, m), __ATOMIC_SEQ_CST);
}

int mapread_settle(struct rt *rt, const struct map_desc *m)
{
	return load_element(rt->kmap_fd[m->kmap], 0, &rt->kmap_fd[m->half[0]]);
}

int mapread_take(struct rt *rt, const struct map_desc *m, bool keep, struct map_bytes *ret)
{
	uint32_t from = m->half[!turn(rt, m)];
	int err = read_all(rt, from, ret);

	if (err)
		return err;
	if (keep)
		put_zeros(fd_of(rt, m), ret, BPF_NOEXIST);
	delete_keys(rt->kmap_fd[from], ret);
	return 0;
}

/* Add what lies at VAL, an element of N cells, to the element with KEY. What cannot be added is
 * older than what is there. */
static void put_one(struct rt *rt, const struct map_desc *m, const void *key, const uint8_t *val,
		    size_t n)
{
	size_t stride = align_up(m->val->size, 8);
	uint8_t *both = xcalloc(2 * n, stride);
	void *sum;

	memcpy(both, val, n * stride);
	if (bpf_map_lookup_elem(fd_of(rt, m), key, both + n * stride) == 0) {
		sum = arena_alloc(rt->arena, stride);
		maps_merge(m, both, 2 * n, stride, sum);
		memset(both, 0, n * stride);
		memcpy(both, sum, m->val->size);
	}
	if (m->val->kind == T_AGG || m->counted)
		bpf_map_update_elem(fd_of(rt, m), key, both, BPF_ANY);
	else
		bpf_map_update_elem(fd_of(rt, m), key, val, BPF_NOEXIST);
	free(both);
}

void mapread_put_back(struct rt *rt, const struct map_desc *m)
{
	struct map_bytes b;
	size_t cells;

	if (mapread_take(rt, m, false, &b) < 0)
		return;
	cells = b.percpu ? b.val_size / align_up(m->val->size, 8) : 1;
	for (size_t i = 0; i < b.n; i++)
		put_one(rt, m, b.key + i * b.key_size, b.val + i * b.val_size, cells);
	mapread_done(&b);
}
