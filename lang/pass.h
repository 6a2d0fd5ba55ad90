/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/pass.h - what the passes between tree and unit share; no other layer includes it. */
#ifndef LANG_PASS_H
#define LANG_PASS_H

#include "lang/sema.h"

/* ---- the tree ------------------------------------------------------------------------ */
/* Make N what BY is, in its place in the tree and in its list. */
void node_become(struct node *n, const struct node *by);
/* Make N the literal that is VAL; a type that N has is kept. */
void node_become_int(struct node *n, uint64_t val, bool negative);
bool node_is_literal(const struct node *n);		/* N_INT, N_BOOL, N_STR */

/* ---- programs ------------------------------------------------------------------------ */
/* A checker for U; its `prog` is set by whoever walks the programs. */
struct sema sema_start(struct unit *u);
/* The N_PROBE of a program, for passes that may change it. */
struct node *prog_tree(const struct prog *p);
/* Give P variables of its own, so that it shares none with what its tree was copied from. */
void prog_own_vars(struct unit *u, struct prog *p);

/* ---- names (names.c) ----------------------------------------------------------------- */
/* Tell that nobody knows the function that CALL calls; < 0. */
int names_unknown(struct unit *u, const struct node *call);

/* ---- folding (fold.c) ---------------------------------------------------------------- */
/* Replace what is constant below and at N, without knowing types. Silent unless S is final. */
void fold_literals(struct sema *s, struct node *n);

/* ---- inference (types*.c) ------------------------------------------------------------ */
/* The type of a failed expression: silence in the last round, "not known yet" before it. */
const struct type *infer_failed(const struct sema *s);
/* Find the type of N (may be void or an aggregation); NULL: not known yet. */
const struct type *infer_expr(struct sema *s, struct node *n);
/* The same where a value is needed: no void, no aggregation that is not a number. */
const struct type *infer_value(struct sema *s, struct node *n);
/* The same for what may stand in a condition. */
void infer_cond(struct sema *s, struct node *n);
/* `if comptime ...` with a condition that needs types: N becomes the branch that is taken. false:
 * nothing is known yet, or it was told. */
bool infer_choice(struct sema *s, struct node *n);
/* A block, in a scope of its own; WANT: as an expression whose value is used. */
const struct type *infer_block(struct sema *s, struct node *n, bool want);
void infer_call(struct sema *s, struct node *n);
void infer_unary(struct sema *s, struct node *n);
void infer_binary(struct sema *s, struct node *n);
void infer_member(struct sema *s, struct node *n);
void infer_index(struct sema *s, struct node *n);
void infer_deref(struct sema *s, struct node *n);
void infer_cast(struct sema *s, struct node *n);
void infer_sizeof(struct sema *s, struct node *n);
void infer_offsetof(struct sema *s, struct node *n);
/* `typeinfo(x)` becomes the record (btf_id, base_type, full_type) once the type of x is known. */
void infer_typeinfo(struct sema *s, struct node *n);
/* The type that N_TYPE says; NULL when not known (yet, or told). */
const struct type *infer_spec(struct sema *s, struct node *spec);
/* The element of a map: its key is typed and widens the map's keys. Returns the value's type. */
const struct type *infer_element(struct sema *s, struct node *map);
/* The key KEY of map M, given apart from it, as in has_key(@m, key). */
void infer_key(struct sema *s, struct map_desc *m, struct node *key);
/* The type of what OP gives for values of the types A and B; told and failed when it gives none. */
const struct type *infer_arith(struct sema *s, struct node *at, enum op op, const struct type *a,
			       const struct type *b);
/* What a value of type T becomes where it is stored: in our own memory, not known to the verifier. */
const struct type *stored_type(struct sema *s, const struct type *t);
/* What T becomes where it meets OTHER in one place (a variable, the value of a conditional). */
const struct type *infer_meet(struct sema *s, const struct type *t, const struct type *other);
/* Words for messages: "a string" / "strings", with the type's name where that says more. */
const char *type_one(struct sema *s, const struct type *t);
const char *type_many(struct sema *s, const struct type *t);


/* ---- storage (plan.c) ---------------------------------------------------------------- */
/* The kinds that a map can be declared as: `let @x = lruhash(10);`. */
struct map_kind {
	const char *name;
	uint32_t type;					/* BPF_MAP_TYPE_* */
	bool percpu;
};
const struct map_kind *map_kind_find(const char *name);	/* NULL: none */

#endif
