/* SPDX-License-Identifier: GPL-2.0-or-later */
/* base/str.h - a growing string on the heap.
 *
 * Invariant: after str_init() `ptr` is never NULL and ptr[len] is NUL.
 * Ownership: the struct owns ptr until str_done() or str_detach(). */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdarg.h>
#include "base/base.h"

struct str {
	char *ptr;
	size_t len, cap;				/* cap 0: ptr is a static empty string */
};

void str_init(struct str *s);
void str_done(struct str *s);				/* twice is fine */
void str_clear(struct str *s);				/* empty it, keep the memory */
void str_add(struct str *s, const char *text);
void str_addn(struct str *s, const void *bytes, size_t len);
void str_addc(struct str *s, char c);
void str_pad(struct str *s, char c, size_t n);		/* C, N times */
void str_reserve(struct str *s, size_t extra);		/* room for EXTRA bytes and the NUL behind len */
void str_cut(struct str *s, size_t len);		/* shorten to LEN bytes; no effect if not longer */
void str_addf(struct str *s, const char *fmt, ...) PRINTF(2, 3);
void str_vaddf(struct str *s, const char *fmt, va_list ap) PRINTF(2, 0);
char *str_detach(struct str *s);			/* the caller free()s it; S is empty again */

/* Add BYTES as inside a C string literal: \n \t \r \" \\, other unprintable bytes as \xNN. */
void str_add_escaped(struct str *s, const char *bytes, size_t len);

/* Add BYTES as inside a JSON string (RFC 8259): always valid UTF-8; a byte that is not part
 * of a valid sequence becomes U+FFFD. */
void str_add_json(struct str *s, const char *bytes, size_t len);

/* Add BYTES as valid UTF-8 without NULs: a byte that is not part of a valid sequence, and a NUL,
 * becomes U+FFFD. */
void str_add_utf8(struct str *s, const char *bytes, size_t len);

/* Length (1...4) of the valid UTF-8 sequence at the start of BYTES; 0: there is none. */
size_t str_utf8(const char *bytes, size_t len);

/* Columns that LEN bytes of UTF-8 take on a terminal: one a code point, a tab counts one;
 * an invalid byte counts one. */
size_t str_width(const char *bytes, size_t len);

/* Does TEXT match the pattern PAT, in which '*' stands for any run of characters and all
 * else for itself? */
bool str_glob(const char *pat, const char *text);
bool str_starts(const char *text, const char *prefix);

/* Edit distance (Damerau-Levenshtein, adjacent swaps count one) for "did you mean"; stops
 * counting at LIMIT + 1. */
unsigned str_distance(const char *a, const char *b, unsigned limit);

/*
 * The one word of many that is most like TEXT, the first of equals, for "did you mean":
 *
 *	struct nearest n = nearest_to(text, 3);
 *
 *	for each word
 *		nearest_try(&n, word);
 *	... n.best: NULL, or one of the words, not copied
 *
 * LIMIT is the number of edits up to which a word is still alike; one edit where TEXT has but two
 * or three letters, none in a single one. nearest_try() says whether WORD is the best so far.
 */
struct nearest {
	const char *text, *best;
	unsigned limit;
};
struct nearest nearest_to(const char *text, unsigned limit);
bool nearest_try(struct nearest *n, const char *word);

#endif
