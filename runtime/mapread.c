/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/mapread.c - the elements of a map, as bytes, out of the kernel and back.
 *
 * Whole batches by BPF_MAP_LOOKUP_BATCH, nine times faster than key by key; where the kernel
 * has no batches for the kind of map (or none at all, before 5.6), key by key. A map goes on
 * changing while it is read: an element may be missed or, key by key, met twice when one before
 * it is deleted meanwhile. */
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

int mapread_all(struct rt *rt, const struct map_desc *m, struct map_bytes *ret)
{
	const struct kmap *k = &rt->u->kmaps[m->kmap];
	struct map_bytes b = { .key_size = k->key_size, .val_size = k->val_size };
	struct reader r = { .fd = rt->kmap_fd[m->kmap], .out = &b };
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

/* Elements deleted meanwhile do not come back: BPF_EXIST. */
int mapread_zero(struct rt *rt, const struct map_desc *m)
{
	int fd = rt->kmap_fd[m->kmap], err;
	struct map_bytes b;
	uint8_t *zero;

	err = mapread_all(rt, m, &b);
	if (err)
		return err;
	zero = xcalloc(1, b.val_size);
	for (size_t i = 0; i < b.n; i++)
		bpf_map_update_elem(fd, b.key + i * b.key_size, zero, BPF_EXIST);
	free(zero);
	mapread_done(&b);
	return 0;
}

int mapread_clear(struct rt *rt, const struct map_desc *m)
{
	int fd = rt->kmap_fd[m->kmap], err;
	struct map_bytes b;
	uint32_t n;

	if (is_array(rt->u->kmaps[m->kmap].type))
		return mapread_zero(rt, m);
	err = mapread_all(rt, m, &b);
	if (err)
		return err;
	n = b.n;
	if (n && bpf_map_delete_batch(fd, b.key, &n, NULL) < 0)
		for (size_t i = 0; i < b.n; i++)
			bpf_map_delete_elem(fd, b.key + i * b.key_size);
	mapread_done(&b);
	return 0;
}
