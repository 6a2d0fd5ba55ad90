/* SPDX-License-Identifier: GPL-2.0-or-later */
/* base/arena.h - memory that is freed all at once.
 *
 * Ownership: whatever comes from an arena lives until arena_reset() or arena_free()
 * of that arena; nothing in it is freed alone. Allocation cannot fail. */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stdarg.h>
#include "base/base.h"

struct arena;

struct arena *arena_new(void);
void arena_free(struct arena *a);			/* NULL is fine */
void arena_reset(struct arena *a);			/* forget the contents, keep the memory */

/* SIZE zeroed bytes, aligned to 16. */
void *arena_alloc(struct arena *a, size_t size);
void *arena_memdup(struct arena *a, const void *p, size_t len);
char *arena_strdup(struct arena *a, const char *s);
char *arena_strndup(struct arena *a, const char *s, size_t len);
char *arena_fmt(struct arena *a, const char *fmt, ...) PRINTF(2, 3);
char *arena_vfmt(struct arena *a, const char *fmt, va_list ap) PRINTF(2, 0);

/* Append one zeroed element of SIZE bytes to the vector *VEC (a pointer variable) of *N
 * elements, moving it when it must grow, and return the element. The vector must have been
 * grown by this function only and start as NULL, 0. Usage:
 *	struct probe *p = arena_push(a, &u->probes, &u->nprobes, sizeof(*p)); */
void *arena_push(struct arena *a, void *vec, uint32_t *n, size_t size);

#endif
