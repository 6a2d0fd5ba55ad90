/* SPDX-License-Identifier: GPL-2.0-or-later */
/* base/arena.c - memory that is freed all at once.
 *
 * An arena is a list of chunks, filled one after the other from the front. `cur` is the chunk
 * being filled; those before it are full, those behind it are empty (left over by a reset).
 * A request that does not fit takes the next chunk if that is large enough, else a new chunk is
 * put between the two. Chunks double in size, so a large compilation makes few of them.
 *
 * With -DARENA_POISON (the hostile builds) every request is a block of its own from malloc(),
 * overwritten and really freed by reset and free: an address or valgrind sanitizer then sees
 * each overrun and each use of memory that a reset took away. The two halves below implement
 * the same three functions: arena_alloc, arena_reset and free_all. */
#include "base/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGN = 16 };

#ifdef ARENA_POISON

enum { POISON = 0xdb };

struct block {
	struct block *next;
	size_t size;
};
_Static_assert(sizeof(struct block) == ALIGN, "what follows the head is aligned");

struct arena {
	struct block *blocks;
};

static void free_all(struct arena *a)
{
	struct block *b, *next;

	for (b = a->blocks; b; b = next) {
		next = b->next;
		memset(b, POISON, sizeof(*b) + b->size);
		free(b);
	}
	a->blocks = NULL;
}

void *arena_alloc(struct arena *a, size_t size)
{
	struct block *b;

	if (size > SIZE_MAX / 2)
		BUG("arena request of %zu bytes", size);
	b = xcalloc(1, sizeof(*b) + size);
	b->size = size;
	b->next = a->blocks;
	a->blocks = b;
	return b + 1;
}

void arena_reset(struct arena *a)
{
	free_all(a);
}

#else

enum { FIRST_CHUNK = 16 << 10, LARGEST_CHUNK = 1 << 20 };

struct chunk {
	struct chunk *next;
	size_t size, used;				/* of data */
	_Alignas(ALIGN) char data[];
};

struct arena {
	struct chunk *first, *cur;			/* both NULL before the first request */
	size_t grow;					/* size of the next chunk */
};

static void free_all(struct arena *a)
{
	struct chunk *c, *next;

	for (c = a->first; c; c = next) {
		next = c->next;
		free(c);
	}
}

static struct chunk *add_chunk(struct arena *a, size_t size)
{
	struct chunk *c;

	if (!a->grow)
		a->grow = FIRST_CHUNK;
	if (size < a->grow)
		size = a->grow;
	c = xrealloc(NULL, sizeof(*c) + size);
	c->size = size;
	c->used = 0;
	if (a->cur) {
		c->next = a->cur->next;
		a->cur->next = c;
	} else {
		c->next = NULL;
		a->first = c;
	}
	if (a->grow < LARGEST_CHUNK)
		a->grow *= 2;
	return c;
}

void *arena_alloc(struct arena *a, size_t size)
{
	struct chunk *c = a->cur;
	size_t want = align_up(size, ALIGN);
	void *p;

	if (size > SIZE_MAX / 2)
		BUG("arena request of %zu bytes", size);
	if (!c || c->size - c->used < want) {
		if (c && c->next && c->next->size >= want)
			c = c->next;
		else
			c = add_chunk(a, want);
		c->used = 0;
		a->cur = c;
	}
	p = c->data + c->used;
	c->used += want;
	return memset(p, 0, want);
}

void arena_reset(struct arena *a)
{
	a->cur = a->first;
	if (a->cur)
		a->cur->used = 0;
}

#endif

struct arena *arena_new(void)
{
	return xcalloc(1, sizeof(struct arena));
}

void arena_free(struct arena *a)
{
	if (!a)
		return;
	free_all(a);
	free(a);
}

void *arena_memdup(struct arena *a, const void *p, size_t len)
{
	void *copy = arena_alloc(a, len);

	return len ? memcpy(copy, p, len) : copy;
}

char *arena_strndup(struct arena *a, const char *s, size_t len)
{
	char *copy = arena_alloc(a, len + 1);

	if (len)
		memcpy(copy, s, len);
	return copy;
}

char *arena_strdup(struct arena *a, const char *s)
{
	return arena_strndup(a, s, strlen(s));
}

char *arena_vfmt(struct arena *a, const char *fmt, va_list ap)
{
	va_list again;
	char *s;
	int len;

	va_copy(again, ap);
	len = vsnprintf(NULL, 0, fmt, ap);
	if (len < 0)
		BUG("bad format '%s'", fmt);
	s = arena_alloc(a, (size_t)len + 1);
	vsnprintf(s, (size_t)len + 1, fmt, again);
	va_end(again);
	return s;
}

char *arena_fmt(struct arena *a, const char *fmt, ...)
{
	va_list ap;
	char *s;

	va_start(ap, fmt);
	s = arena_vfmt(a, fmt, ap);
	va_end(ap);
	return s;
}

/* The capacity follows from the length: 4, 8, 16 ... so a vector of *n elements is full when
 * *n is 0 or one of these. *VEC is read and written as bytes because its type is the caller's. */
void *arena_push(struct arena *a, void *vec, uint32_t *n, size_t size)
{
	uint32_t full = *n;
	char *old, *bigger;

	memcpy(&old, vec, sizeof(old));
	if (full == 0 || (full >= 4 && (full & (full - 1)) == 0)) {
		if (full > UINT32_MAX / 2)
			BUG("vector of %u elements", full);
		bigger = arena_alloc(a, size * (full ? 2 * (size_t)full : 4));
		if (full)
			memcpy(bigger, old, size * full);
		memcpy(vec, &bigger, sizeof(bigger));
		old = bigger;
	}
	(*n)++;
	return old + size * full;
}
