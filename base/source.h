/* SPDX-License-Identifier: GPL-2.0-or-later */
/* base/source.h - program texts and places in them.
 *
 * A place is a struct loc: source number, byte offset, length. Source 0 is "no place".
 * The expansion of a macro is a source of its own that shares the text of the macro's source
 * and remembers the place of the call, so that every place can say where it was expanded from.
 * Ownership: the set owns copies of names and texts until sources_free(). */
#ifndef BASE_SOURCE_H
#define BASE_SOURCE_H

#include "base/base.h"

struct loc {
	uint32_t off;
	uint16_t len, src;				/* src 0: no place */
};

struct source {
	const char *name;				/* "stdin", a file name */
	const char *text;				/* NUL-terminated; text[len] is NUL */
	size_t len;
	struct loc called_at;				/* of an expansion: the macro call; else src 0 */
	uint16_t base;					/* of an expansion: what it copies; else itself */
	uint32_t before, after;				/* bytes of a frame around it (source_frame) */
};

struct sources;

struct sources *sources_new(void);
void sources_free(struct sources *s);
/* Add a text; returns its number (1...). Texts past 65,534 give 0. */
uint16_t source_add(struct sources *s, const char *name, const char *text, size_t len);
/* The first BEFORE and the last AFTER bytes of SRC are a frame that nobody has written: no place
 * and no line shows them. */
void source_frame(struct sources *s, uint16_t src, size_t before, size_t after);
/* A copy of source SRC for the expansion at CALL; returns its number. */
uint16_t source_expand(struct sources *s, uint16_t src, struct loc call);
const struct source *source_get(const struct sources *s, uint16_t src);	/* NULL: no such */
/* Line and column (bytes; both from 1) of LOC's first byte; 0 and 0 if LOC is no place. */
void source_pos(const struct sources *s, struct loc loc, unsigned *ret_line, unsigned *ret_col);
/* The text of line LINE (from 1), without its newline; *RET_LEN its length. NULL: no such line.
 * A text that ends in a newline has an empty last line behind it, where its end is. */
const char *source_line(const struct sources *s, uint16_t src, unsigned line, size_t *ret_len);
/* The place from the start of A to the end of B (same source; else A). */
struct loc loc_join(struct loc a, struct loc b);

#endif
