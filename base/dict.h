/* SPDX-License-Identifier: GPL-2.0-or-later */
/* base/dict.h - string -> pointer hash table. (Not "map": in ktrace that is a BPF map.)
 *
 * Keys are copied; values are the caller's. Iteration is in order of insertion. */
#ifndef BASE_DICT_H
#define BASE_DICT_H

#include "base/base.h"

struct dict;

struct dict *dict_new(void);
void dict_free(struct dict *d);				/* NULL is fine; values are left alone */
void *dict_get(const struct dict *d, const char *key);	/* NULL: none */
void *dict_getn(const struct dict *d, const char *key, size_t len);
/* Set KEY to VAL (not NULL); returns the value it had before, or NULL. */
void *dict_put(struct dict *d, const char *key, void *val);
size_t dict_count(const struct dict *d);
/* The I-th entry: its key, and its value in *RET; NULL past the end. */
const char *dict_at(const struct dict *d, size_t i, void **ret);

#endif
