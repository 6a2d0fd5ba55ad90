/* SPDX-License-Identifier: GPL-2.0-or-later */
/* base/base.h - words that every file may use. Includes nothing of ours. */
#ifndef BASE_BASE_H
#define BASE_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Number of elements of an array (not of a pointer). */
#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

/* The arguments FMT (and those from ARG on) are a printf format and its arguments. */
#define PRINTF(fmt, arg) __attribute__((__format__(__printf__, fmt, arg)))

/* A state that only a mistake of ours can reach: says where on stderr and aborts. */
#define BUG(...) bug_at(__FILE__, __LINE__, __VA_ARGS__)
_Noreturn void bug_at(const char *file, int line, const char *fmt, ...) PRINTF(3, 4);

/* A zeroed object (or N of them) of TYPE in an arena; never NULL. */
#define NEW(arena, type) ((type *)arena_alloc(arena, sizeof(type)))
#define NEW_ARRAY(arena, type, n) ((type *)arena_alloc(arena, sizeof(type) * (size_t)(n)))

/* Heap memory that cannot fail: out of memory ends the program with a message. */
void *xcalloc(size_t n, size_t size);
void *xmalloc(size_t size);				/* for readline; ours are the others */
void *xrealloc(void *old, size_t size);
char *xstrdup(const char *s);

static inline uint64_t min_u64(uint64_t a, uint64_t b)
{
	return a < b ? a : b;
}

static inline uint64_t max_u64(uint64_t a, uint64_t b)
{
	return a > b ? a : b;
}

/* N rounded up to a multiple of ALIGN, which is a power of two. */
static inline uint64_t align_up(uint64_t n, uint64_t align)
{
	return (n + align - 1) & ~(align - 1);
}

#endif
