/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/macro.h - macros and functions of the language: what `import` and macro.c share. */
#ifndef LANG_MACRO_H
#define LANG_MACRO_H

#include "lang/pass.h"

/* One macro or function. */
struct def {
	struct def *next;				/* of the same name, in order */
	struct node *node;				/* N_MACRO, N_FN */
	bool open;					/* its body is being expanded */
	bool used;					/* something calls it */
};

struct macros {
	struct unit *u;
	struct dict *user, *embedded;			/* first struct def by name */
	struct dict *index;				/* name of a macro -> struct embedded; or NULL */
	uint16_t *sources;				/* of embedded files, 0: not read yet */
	uint32_t marks;					/* given to expansions so far */
	uint32_t nodes;					/* looked at so far */
	unsigned level;					/* of the tree */
	bool failed;
};

struct macros *macros_new(struct unit *u);
void macros_free(struct macros *m);
/* Take the definition N (N_MACRO, N_FN), which may belong to the standard library. */
void macro_define(struct macros *m, struct node *n);
/* Expand the calls at and below N, which is not part of a definition. */
void macro_expand(struct macros *m, struct node *n);

/* The program is expanded and nothing calls the definition N: what is wrong in it is told anyway. */
void macro_unused(struct macros *m, const struct node *n);

/* ---- between macro.c, fn.c and import.c ------------------------------------------------ */
/* The tree of another text; NULL when told. */
struct node *parse_other(struct unit *u, uint16_t src);
/* The text of NAME ("base") of the standard library, as a source; 0: there is none. */
uint16_t macro_embedded(struct macros *m, const char *name);
/* A place for what BODY stands for at CALL. false when told. */
bool macro_place(struct macros *m, const struct node *def, struct loc call, uint16_t *ret_src);
/* What CALL of function DEF stands for: a block. NULL when told. */
struct node *fn_inline(struct macros *m, const struct def *def, const struct node *call);
PRINTF(4, 5) void macro_error(struct macros *m, struct loc loc, enum diag_code code,
			      const char *fmt, ...);

#endif
