/* SPDX-License-Identifier: GPL-2.0-or-later */
/* base/dict.c - string -> pointer hash table.
 *
 * Two arrays: `entries`, in the order of insertion, and `slots`, an open-addressed table of
 * numbers into it (number + 1; 0 is a free slot). Nothing is ever removed, so there are no
 * tombstones, the order of insertion is the order of the array, and growing the table means
 * filling new slots from the hashes that the entries keep. The table is at most half full.
 * Keys live in an arena of the dictionary's own. */
#include "base/dict.h"

#include <stdlib.h>
#include <string.h>
#include "base/arena.h"

struct entry {
	const char *key;
	size_t len;
	uint64_t hash;
	void *val;
};

struct dict {
	struct arena *keys;
	struct entry *entries;
	size_t n, cap;					/* cap: a power of two, or 0 */
	uint32_t *slots;				/* 2 * cap of them */
};

/* FNV-1a, 64 bits, folded so that the low bits that we use depend on all. */
static uint64_t hash_bytes(const char *key, size_t len)
{
	uint64_t h = 0xcbf29ce484222325;
	size_t i;

	for (i = 0; i < len; i++)
		h = (h ^ (unsigned char)key[i]) * 0x100000001b3;
	return h ^ h >> 32;
}

static void grow(struct dict *d)
{
	size_t i, at, nslots;

	d->cap = d->cap ? d->cap * 2 : 8;
	if (d->cap > UINT32_MAX / 4)
		BUG("dictionary of %zu entries", d->n);
	nslots = d->cap * 2;
	d->entries = xrealloc(d->entries, d->cap * sizeof(*d->entries));
	free(d->slots);
	d->slots = xcalloc(nslots, sizeof(*d->slots));
	for (i = 0; i < d->n; i++) {
		at = d->entries[i].hash & (nslots - 1);
		while (d->slots[at])
			at = (at + 1) & (nslots - 1);
		d->slots[at] = (uint32_t)i + 1;
	}
}

/* The slot that holds KEY, or the free one where it belongs. */
static uint32_t *find_slot(const struct dict *d, const char *key, size_t len, uint64_t hash)
{
	size_t mask = d->cap * 2 - 1, at = hash & mask;
	const struct entry *e;

	for (; d->slots[at]; at = (at + 1) & mask) {
		e = &d->entries[d->slots[at] - 1];
		if (e->hash == hash && e->len == len && !memcmp(e->key, key, len))
			break;
	}
	return &d->slots[at];
}

struct dict *dict_new(void)
{
	struct dict *d = xcalloc(1, sizeof(*d));

	d->keys = arena_new();
	return d;
}

void dict_free(struct dict *d)
{
	if (!d)
		return;
	arena_free(d->keys);
	free(d->entries);
	free(d->slots);
	free(d);
}

void *dict_getn(const struct dict *d, const char *key, size_t len)
{
	uint32_t *slot;

	if (!d->n)
		return NULL;
	slot = find_slot(d, key, len, hash_bytes(key, len));
	return *slot ? d->entries[*slot - 1].val : NULL;
}

void *dict_get(const struct dict *d, const char *key)
{
	return dict_getn(d, key, strlen(key));
}

void *dict_put(struct dict *d, const char *key, void *val)
{
	size_t len = strlen(key);
	uint64_t hash = hash_bytes(key, len);
	struct entry *e;
	uint32_t *slot;
	void *old;

	if (!val)
		BUG("dictionary value of '%s' is NULL", key);
	if (d->n == d->cap)
		grow(d);
	slot = find_slot(d, key, len, hash);
	if (*slot) {
		e = &d->entries[*slot - 1];
		old = e->val;
		e->val = val;
		return old;
	}
	d->entries[d->n++] = (struct entry){
		.key = arena_strndup(d->keys, key, len), .len = len, .hash = hash, .val = val,
	};
	*slot = (uint32_t)d->n;
	return NULL;
}

size_t dict_count(const struct dict *d)
{
	return d->n;
}

const char *dict_at(const struct dict *d, size_t i, void **ret)
{
	if (i >= d->n)
		return NULL;
	*ret = d->entries[i].val;
	return d->entries[i].key;
}
