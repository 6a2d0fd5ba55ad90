/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/table.c - u64 -> pointer, for caches keyed by address or id.
 *
 * Open addressing with linear probing; nothing is ever taken out, so a free slot ends every
 * search. At most half of the slots are in use. */
#include "runtime/priv.h"
#include <stdlib.h>

static size_t slot(const struct table *t, uint64_t key)
{
	size_t i = (key * 0x9e3779b97f4a7c15ull) >> 20 & (t->cap - 1);

	while (t->val[i] && t->key[i] != key)
		i = (i + 1) & (t->cap - 1);
	return i;
}

static void grow(struct table *t)
{
	struct table old = *t;

	t->cap = old.cap ? old.cap * 2 : 64;
	t->key = xcalloc(t->cap, sizeof(*t->key));
	t->val = xcalloc(t->cap, sizeof(*t->val));
	for (size_t i = 0; i < old.cap; i++) {
		size_t to;

		if (!old.val[i])
			continue;
		to = slot(t, old.key[i]);
		t->key[to] = old.key[i];
		t->val[to] = old.val[i];
	}
	free(old.key);
	free(old.val);
}

void *table_get(const struct table *t, uint64_t key)
{
	return t->cap ? t->val[slot(t, key)] : NULL;
}

void table_put(struct table *t, uint64_t key, void *val)
{
	size_t i;

	if (2 * t->n >= t->cap)
		grow(t);
	i = slot(t, key);
	if (!t->val[i])
		t->n++;
	t->key[i] = key;
	t->val[i] = val;
}

void table_done(struct table *t)
{
	free(t->key);
	free(t->val);
	*t = (struct table){ 0 };
}
