/* SPDX-License-Identifier: GPL-2.0-or-later */
/* base/diag.h - messages about the user's program, with source locations.
 *
 * A function that takes a diag reports its own failure there, exactly once,
 * and returns < 0. A function that takes none returns -errno, in silence.
 * Messages are collected, sorted by place, and printed by diag_print(), in the form
 *
 *	stdin:1:17: error: '@a' holds integers, cannot assign a string [map-type]
 *	    1 | BEGIN { @a = 1; @a = "x"; }
 *	      |                 ^~~~~~~~
 *	stdin:1:9: note: '@a' became an integer map here
 *	hint: use another map, or 'str()' on both sides
 */
#ifndef BASE_DIAG_H
#define BASE_DIAG_H

#include <stdio.h>
#include "base/base.h"
#include "base/source.h"

enum diag_code {
#define ERR(code, tag, help) code,			/* every kind of message has a row */
#include "base/errors.def"
#undef ERR
	DIAG_CODES
};

enum diag_format { DIAG_TEXT, DIAG_JSON };

struct diag;

/* SRC is borrowed and must outlive the diag. */
struct diag *diag_new(const struct sources *src);
void diag_free(struct diag *d);

/* Returns -EINVAL, so that `return diag_error(...)` is one statement. LOC with src 0 gives a
 * message without a place ("ktrace: error: ..."). The same code at the same place is kept once. */
int diag_error(struct diag *d, struct loc loc, enum diag_code code, const char *fmt, ...)
	PRINTF(4, 5);
void diag_warn(struct diag *d, struct loc loc, enum diag_code code, const char *fmt, ...)
	PRINTF(4, 5);
/* A note or hint belongs to the message before it. A note's text is lower case, no full stop. */
void diag_note(struct diag *d, struct loc loc, const char *fmt, ...) PRINTF(3, 4);
void diag_hint(struct diag *d, const char *fmt, ...) PRINTF(2, 3);

unsigned diag_errors(const struct diag *d);		/* number of errors so far */
unsigned diag_errors_of(const struct diag *d, enum diag_code code);	/* of them, with this code */
void diag_mute_warnings(struct diag *d, bool mute);	/* --no-warnings */
/* Print what was collected since the last call, at most 20 errors, then "too many errors". */
void diag_print(struct diag *d, FILE *fp, enum diag_format format, bool color);

const char *diag_tag(enum diag_code code);		/* "map-type" */
const char *diag_help(enum diag_code code);		/* what the tag means, one sentence */
/* The code with TAG; DIAG_CODES if there is none. */
enum diag_code diag_find(const char *tag);

#endif
