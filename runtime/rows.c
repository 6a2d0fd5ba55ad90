/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/rows.c - the elements of a map in the order in which they are printed.
 *
 * The order is part of the language: numbers, counts, averages and histograms ascend by value,
 * everything else by key, or all by key where the setting map_order says so. Equal values are
 * ordered by key, so that the same contents always print the same.
 *
 * Maps have millions of elements. An element is kept as its bytes, of which most are zeros (small
 * numbers, short strings in long fields, histograms with few values): those at the end of the key
 * and at both ends of the value are left out. Nothing is decoded but one row at a time, for the
 * sink and to sort: each row gets a word that orders it as far as a word goes (value_word()), and
 * only among rows with equal words does the next word matter, which replaces it. Stacks and the
 * like have no words, and long strings with the same beginning too many: those are compared.
 *
 * Of print(@m, 10) ten rows are kept and as many more as make it worth to sort them again. */
#include "runtime/priv.h"
#include <stdlib.h>
#include <string.h>

enum { SPARE = 4096, WORDS_MAX = 16 };

/* ---- packing ---------------------------------------------------------------------------------- */
/* Numbers in groups of seven bits, the low ones first. */
static void put_number(struct str *s, uint64_t n)
{
	for (; n >= 128; n >>= 7)
		str_addc(s, (char)(n | 128));
	str_addc(s, (char)n);
}

static uint64_t get_number(const uint8_t **p)
{
	uint64_t n = 0;

	for (unsigned shift = 0;; shift += 7) {
		uint8_t c = *(*p)++;

		n |= (uint64_t)(c & 127) << shift;
		if (!(c & 128))
			return n;
	}
}

/* Bytes of P without zeros at the end. */
static size_t trimmed(const uint8_t *p, size_t n)
{
	while (n && !p[n - 1])
		n--;
	return n;
}

static void pack(struct str *s, const uint8_t *p, size_t size)
{
	size_t n = trimmed(p, size), skip = 0;

	while (skip < n && !p[skip])
		skip++;
	put_number(s, skip);
	put_number(s, n - skip);
	str_addn(s, p + skip, n - skip);
}

static const uint8_t *unpack(const uint8_t *p, uint8_t *ret, size_t size)
{
	size_t skip = get_number(&p), n = get_number(&p);

	memset(ret, 0, skip);
	memcpy(ret + skip, p, n);
	memset(ret + skip + n, 0, size - skip - n);
	return p + n;
}

static const uint8_t *element(const struct rows *r, const struct row_at *at)
{
	return (const uint8_t *)r->packed.ptr + at->at;
}

/* The key of the element AT, decoded, its bytes in r->key[WHICH]. *RET_VAL: where the value is. */
static struct value key_of(const struct rows *r, const struct row_at *at, unsigned which,
			   const uint8_t **ret_val)
{
	const struct type *t = r->m->key;

	*ret_val = element(r, at);
	if (!t)
		return (struct value){ .kind = V_NONE };
	*ret_val = unpack(*ret_val, r->key[which], t->size);
	return rt_decode(r->rt, t, r->key[which]);
}

void rows_get(struct rows *r, size_t i, struct row *ret)
{
	const uint8_t *val;

	arena_reset(r->rt->arena);
	ret->key = key_of(r, &r->at[i], 0, &val);
	unpack(val, r->val, r->m->val->size);
	ret->val = rt_decode(r->rt, r->m->val, r->val);
}

/* ---- order ------------------------------------------------------------------------------------ */
static int by_word(const void *a, const void *b)
{
	const struct row_at *x = a, *y = b;

	return x->word < y->word ? -1 : x->word > y->word;
}

static int by_key(const void *a, const void *b, void *rows)
{
	struct rows *r = rows;
	const uint8_t *rest;
	struct value x, y;

	arena_reset(r->rt->arena);
	x = key_of(r, a, 0, &rest);
	y = key_of(r, b, 1, &rest);
	return value_compare(&x, &y);
}

/* Give the rows of AT the word I of their keys. false: there is none. */
static bool set_key_words(struct rows *r, struct row_at *at, size_t n, size_t word)
{
	const uint8_t *rest;
	struct value key;

	for (size_t i = 0; i < n; i++) {
		arena_reset(r->rt->arena);
		key = key_of(r, &at[i], 0, &rest);
		if (!value_word(&key, word, &at[i].word))
			return false;
	}
	return true;
}

/* Sort AT, whose rows are equal up to word WORD of their keys. */
static void sort_by_key(struct rows *r, struct row_at *at, size_t n, size_t word)
{
	if (n < 2)
		return;
	if (word >= WORDS_MAX || !set_key_words(r, at, n, word)) {
		qsort_r(at, n, sizeof(*at), by_key, r);
		return;
	}
	qsort(at, n, sizeof(*at), by_word);
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i + 1; end < n && at[end].word == at[i].word;)
			end++;
		sort_by_key(r, at + i, end - i, word + 1);
	}
}

static void sort_by_value(struct rows *r)
{
	struct row_at *at = r->at;
	struct row row;

	for (size_t i = 0; i < r->n; i++) {
		rows_get(r, i, &row);
		value_word(&row.val, 0, &at[i].word);	/* what sorts by value has one */
	}
	qsort(at, r->n, sizeof(*at), by_word);
	for (size_t i = 0, end; i < r->n; i = end) {
		for (end = i + 1; end < r->n && at[end].word == at[i].word;)
			end++;
		sort_by_key(r, at + i, end - i, 0);
	}
}

static bool goes_by_value(struct rows *r)
{
	struct row row;

	rows_get(r, 0, &row);
	return value_sorts_by_value(&row.val);
}

/* Only the last N rows stay, in order; the others' bytes go. */
static void keep_last(struct rows *r, size_t n)
{
	struct str packed;

	if (r->n <= n)
		return;
	memmove(r->at, r->at + r->n - n, n * sizeof(*r->at));
	r->n = n;
	str_init(&packed);
	for (size_t i = 0; i < n; i++) {
		const uint8_t *p = element(r, &r->at[i]), *end = p;

		for (unsigned part = r->m->key ? 0 : 1; part < 2; part++) {
			get_number(&end);
			end += get_number(&end);
		}
		r->at[i].at = packed.len;
		str_addn(&packed, p, (size_t)(end - p));
	}
	str_done(&r->packed);
	r->packed = packed;
}

/* As print(@m, top) has them: the order of values decides who stays. */
static void sort(struct rows *r)
{
	if (goes_by_value(r))
		sort_by_value(r);
	else
		sort_by_key(r, r->at, r->n, 0);
	if (r->top)
		keep_last(r, r->top);
}

void rows_sort(struct rows *r)
{
	if (!r->n)
		return;
	if (!r->keys || (r->top && r->top < r->n))
		sort(r);
	if (r->keys)
		sort_by_key(r, r->at, r->n, 0);
}

/* ---- life ------------------------------------------------------------------------------------- */
void rows_init(struct rows *r, struct rt *rt, const struct map_desc *m, uint64_t top, bool keys)
{
	*r = (struct rows){ .rt = rt, .m = m, .top = top, .keys = keys };
	str_init(&r->packed);
	r->val = xcalloc(1, align_up(m->val->size, 8));
	for (size_t i = 0; m->key && i < COUNT(r->key); i++)
		r->key[i] = xcalloc(1, m->key->size);
}

void rows_done(struct rows *r)
{
	str_done(&r->packed);
	free(r->at);
	free(r->val);
	for (size_t i = 0; i < COUNT(r->key); i++)
		free(r->key[i]);
	*r = (struct rows){ 0 };
}

void rows_add(struct rows *r, const void *key, const void *val)
{
	if (r->top && r->n > SPARE && (r->n - SPARE) / 2 > r->top)
		sort(r);
	if (r->n == r->cap) {
		r->cap = r->cap ? 2 * r->cap : 64;
		r->at = xrealloc(r->at, r->cap * sizeof(*r->at));
	}
	r->at[r->n++] = (struct row_at){ .at = r->packed.len };
	if (key)
		pack(&r->packed, key, r->m->key->size);
	pack(&r->packed, val, r->m->val->size);
}
