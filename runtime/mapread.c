/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/mapread.c - the elements of a map, as bytes, out of the kernel and back.
 *
 * They come a batch at a time (BPF_MAP_LOOKUP_BATCH, nine times faster than key by key; where the
 * kernel has no batches for the kind of map, key by key), and whoever asked gets each batch before
 * the next is read: a map of millions is never in our memory as the kernel has it. A map goes on
 * changing while it is read: an element may be missed or, key by key, met twice when one before
 * it is deleted meanwhile. A batch is a number of whole buckets, so that those that were handed on
 * may be deleted before the next is read.
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
	struct map_bytes b;				/* the batch; room for CHUNK elements */
	size_t chunk, all;				/* all: how many were handed on */
	map_each *each;
	void *arg;
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

static void reserve(struct reader *r)
{
	r->b.key = xrealloc(r->b.key, r->chunk * r->b.key_size);
	r->b.val = xrealloc(r->b.val, r->chunk * r->b.val_size);
}

static void hand_on(struct reader *r, size_t n)
{
	r->b.n = n;
	r->all += n;
	if (n)
		r->each(r->arg, &r->b);
}

static int read_batches(struct reader *r)
{
	uint64_t at[2][8];
	unsigned turn = 0;
	bool first = true;

	for (;;) {
		uint32_t n = r->chunk;
		int err = bpf_map_lookup_batch(r->fd, first ? NULL : at[turn], at[!turn], r->b.key,
					       r->b.val, &n, NULL);

		if (err == -ENOSPC) {			/* a hash bucket with more than fits */
			r->chunk *= 2;
			reserve(r);
			continue;
		}
		if (err && err != -ENOENT)
			return err;
		hand_on(r, n);
		if (err == -ENOENT)			/* the end; N still counts */
			return 0;
		first = false;
		turn = !turn;
	}
}

/* MOST: a map whose elements come and go brings us back to its beginning again and again. */
static int read_keys(struct reader *r, size_t most)
{
	size_t key_size = r->b.key_size, n = 0;
	uint8_t *last = xcalloc(1, key_size);
	const void *before = NULL;
	int err = 0;

	while (!err && r->all + n < most) {
		err = bpf_map_get_next_key(r->fd, before, r->b.key + n * key_size);
		if (err)
			break;
		memcpy(last, r->b.key + n * key_size, key_size);
		before = last;
		if (bpf_map_lookup_elem(r->fd, last, r->b.val + n * r->b.val_size))
			continue;			/* deleted meanwhile */
		if (++n == r->chunk) {
			hand_on(r, n);
			n = 0;
		}
	}
	hand_on(r, n);
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

static int read_all(struct rt *rt, uint32_t kmap, map_each *each, void *arg)
{
	const struct kmap *k = &rt->u->kmaps[kmap];
	struct reader r = { .fd = rt->kmap_fd[kmap], .each = each, .arg = arg };
	int err;

	r.b = (struct map_bytes){ .key_size = k->key_size, .val_size = k->val_size };
	r.b.percpu = is_percpu(k->type);
	if (r.b.percpu)
		r.b.val_size = align_up(k->val_size, 8) * host_ncpus(rt->u->host);
	r.chunk = BATCH_BYTES / (r.b.key_size + r.b.val_size);
	r.chunk = min_u64(BATCH_MAX, max_u64(BATCH_MIN, r.chunk));
	r.chunk = min_u64(r.chunk, max_u64(k->max_entries, BATCH_MIN));
	reserve(&r);
	err = read_batches(&r);
	if (err && !r.all)
		err = read_keys(&r, 2 * (size_t)k->max_entries);
	free(r.b.key);
	free(r.b.val);
	return err;
}

int mapread_all(struct rt *rt, const struct map_desc *m, map_each *each, void *arg)
{
	return read_all(rt, in_use(rt, m), each, arg);
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
static void zero_batch(void *arg, const struct map_bytes *b)
{
	put_zeros(*(int *)arg, b, BPF_EXIST);
}

int mapread_zero(struct rt *rt, const struct map_desc *m)
{
	int fd = fd_of(rt, m);

	return mapread_all(rt, m, zero_batch, &fd);
}

static void delete_batch(void *arg, const struct map_bytes *b)
{
	delete_keys(*(int *)arg, b);
}

int mapread_clear(struct rt *rt, const struct map_desc *m)
{
	int fd = fd_of(rt, m);

	if (is_array(rt->u->kmaps[in_use(rt, m)].type))
		return mapread_zero(rt, m);
	return mapread_all(rt, m, delete_batch, &fd);
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

struct taking { int from, zeros; map_each *each; void *arg; };	/* zeros -1: none are left */

static void take_batch(void *arg, const struct map_bytes *b)
{
	const struct taking *t = arg;

	t->each(t->arg, b);
	if (t->zeros >= 0)
		put_zeros(t->zeros, b, BPF_NOEXIST);
	delete_keys(t->from, b);
}

int mapread_take(struct rt *rt, const struct map_desc *m, bool keep, map_each *each, void *arg)
{
	uint32_t from = m->half[!turn(rt, m)];
	struct taking t = { rt->kmap_fd[from], keep ? fd_of(rt, m) : -1, each, arg };

	return read_all(rt, from, take_batch, &t);
}

/* Add what lies at VAL, an element of N cells, to the element with KEY. What cannot be added is
 * older than what is there. */
static void put_one(struct rt *rt, const struct map_desc *m, const void *key, const uint8_t *val,
		    size_t n)
{
	size_t stride = align_up(m->val->size, 8);
	uint8_t *both = xcalloc(2 * n + 1, stride), *sum = both + 2 * n * stride;

	memcpy(both, val, n * stride);
	if (bpf_map_lookup_elem(fd_of(rt, m), key, both + n * stride) == 0) {
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

struct putting { struct rt *rt; const struct map_desc *m; };

static void put_batch(void *arg, const struct map_bytes *b)
{
	const struct putting *p = arg;
	size_t cells = b->percpu ? b->val_size / align_up(p->m->val->size, 8) : 1;

	for (size_t i = 0; i < b->n; i++)
		put_one(p->rt, p->m, b->key + i * b->key_size, b->val + i * b->val_size, cells);
}

int mapread_put_back(struct rt *rt, const struct map_desc *m)
{
	struct putting p = { rt, m };

	return mapread_take(rt, m, false, put_batch, &p);
}
