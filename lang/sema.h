/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/sema.h - what the rows' hooks may ask of the checker.
 *
 * Inference runs over the program until nothing changes, then once more to report: hooks are
 * called many times, and sema_error() is silent until that last round. A hook that meets an
 * argument without a type (NULL) returns NULL and is called again. */
#ifndef LANG_SEMA_H
#define LANG_SEMA_H

#include "lang/builtin.h"
#include "lang/node.h"
#include "lang/unit.h"

struct sema {
	struct unit *unit;
	struct types *types;
	struct arena *arena;
	struct prog *prog; /* the program being checked; NULL in `fn` */
	bool final;					/* the last round: errors are told */
	unsigned comptime;				/* within `comptime`: numbers lose their types */
	bool changed;        /* something got a wider type in this round */
	unsigned unresolved; /* expressions without a type in this round */
	const struct node *unknown;			/* the first of them in the last round */
	struct node *loop; /* the innermost loop, for break and continue */
	unsigned loops;
};

/* As diag_error(), but only in the last round; returns -EINVAL always. */
int sema_error(struct sema *s, struct loc loc, enum diag_code code, const char *fmt, ...)
	PRINTF(4, 5);
void sema_warn(struct sema *s, struct loc loc, enum diag_code code, const char *fmt, ...)
	PRINTF(4, 5);
void sema_note(struct sema *s, struct loc loc, const char *fmt, ...) PRINTF(3, 4);
void sema_hint(struct sema *s, const char *fmt, ...) PRINTF(2, 3);
/* The probe being checked needs this of its attach point (enum use). */
void sema_use(struct sema *s, unsigned uses);
/* Is WHAT, which may still change, allowed by SETTING (unstable_...)? false when told; a warning at
 * most once for each place. */
bool sema_unstable(struct sema *s, struct loc loc, const char *what, const char *setting);
/* The I-th argument of a call, or NULL. */
struct node *sema_arg(const struct node *call, unsigned i);
/* The type that ARG, a parameter of the kind `type`, names; NULL: not known (yet, or told). */
const struct type *sema_type(struct sema *s, struct node *arg);
/* Is N an integer / string literal (also `-1`, and parameters)? */
bool sema_int_literal(const struct node *n, int64_t *ret);
bool sema_str_literal(const struct node *n, const char **ret);
/* The clocks that the number N may be a time of, a bit for each of enum clock; 0: no time is known. */
unsigned sema_clocks(const struct node *n);
/* FROM is stored in TO, a variable or a map. */
void sema_note_clocks(struct sema *s, const struct node *to, const struct node *from);
/* Where addresses of unknown space lead in this probe: AS_USER for uprobe and usdt, else AS_KERNEL. */
enum space sema_space(const struct sema *s);

#endif
