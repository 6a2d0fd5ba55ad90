/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/node.h - the syntax tree.
 *
 * The parser makes it; `names` fills the sym links and turns bare names into calls; `types`
 * fills `type` of every expression; `fold` may replace a subtree. From `plan` on it is
 * read-only. Which union member is valid is the second column of nodes.def. Lists are chains
 * through `next`. Nodes live in the unit's arena.
 *
 * Variables are one if their names and their marks are: each expansion of a macro or function
 * marks those of its body. One that stands for its `value` was handed over as such: macros that
 * change what they are given do not take it. */
#ifndef LANG_NODE_H
#define LANG_NODE_H

#include "base/arena.h"
#include "base/source.h"
#include "lang/type.h"

enum node_kind {
#define NODE(kind, member, called, children) kind,
#include "lang/nodes.def"
#undef NODE
	NODE_KINDS
};

/* Operators of N_UNARY, N_BINARY, N_ASSIGN, with their spelling (op_name()). */
enum op {
	OP_NONE,
	OP_ADD, OP_SUB, OP_MUL, OP_DIV, OP_MOD, OP_AND, OP_OR, OP_XOR, OP_SHL, OP_SHR,
	OP_EQ, OP_NE, OP_LT, OP_GT, OP_LE, OP_GE, OP_LAND, OP_LOR,
	OP_NOT, OP_INV, OP_NEG, OP_DEREF, OP_ADDR, OP_INC, OP_DEC,
	OPS
};

enum { SUFFIX_PTR = -1, SUFFIX_OPEN = -2 };		/* N_SUFFIX val: `*`, `[]` */
enum { PARAM_COUNT = 0 };				/* N_PARAM n of `$#` */

struct node;
struct builtin;
struct prog;
struct action;
struct map_desc;

/* A scratch variable of one scope. */
struct var {
	const char *name;				/* "$x" */
	struct loc loc;					/* declaration or first assignment */
	struct loc typed_at;				/* where the type became what it is */
	const struct type *type;			/* NULL until inferred */
	bool declared;					/* by let: with a type, `fixed` */
	bool fixed, assigned, used;
	bool late;  /* declared without a value: 0 or empty until assigned */
	bool outer; /* used in a loop body that does not own it */
	struct var *next;				/* in its scope */
	uint8_t clocks;					/* bit i: holds times of enum clock i */
	uint32_t id;					/* within its probe */
	uint32_t mark; /* of the expansion whose body names it; 0: none */
	void *cg;					/* codegen's own */
};

struct node {
	enum node_kind kind;
	struct loc loc;
	struct node *next;				/* the sibling after this one */
	const struct type *type;			/* of an expression, from sema_types() */
	union {
		struct { uint64_t val; bool negative; bool duration; } num;
		struct { const char *ptr; uint32_t len; } str;
		struct { const char *name; } ident;
		struct { const char *name; struct var *sym; uint32_t mark; bool value; } var;
		struct {
			const char *name;
			struct node *key;
			struct map_desc *sym;
			bool value;
		} map;
		struct { uint32_t n; } param;
		struct { const char *name; struct node *args; const struct builtin *sym;
			 struct action *action; } call;
		struct { enum op op; struct node *arg; bool postfix; } unary;
		struct { enum op op; struct node *lhs, *rhs; } binary;
		struct {
			const char *name;
			struct node *base;
			const struct field *sym;
			bool arrow;
		} member;
		struct { struct node *test, *yes, *no; } cond;
		struct { struct node *spec, *arg; } cast;
		struct { struct node *first; } list;
		struct { const char *name; struct node *val; } named;
		struct { struct node *of, *path; } offs;
		struct { const char *keyword, *name; struct node *of, *suffix; } spec;
		struct {
			struct node *arg;
			bool value;
		} stmt; /* value: no `;`: the block's value */
		struct { struct node *var, *spec, *init; } let;
		struct { struct node *body; } block;
		struct { struct node *var, *over, *body; } loop;
		struct { const char *name; struct node *params, *result, *body; } def;
		struct { struct node *points, *pred, *body; struct prog *sym; } probe;
	};
};
_Static_assert(sizeof(struct node) <= 72, "a node is about one cache line");

struct node *node_new(struct arena *a, enum node_kind kind, struct loc loc);
/* A deep copy (without next), made for the expansion that source SRC (0: keep places) stands for. */
struct node *node_copy(struct arena *a, const struct node *n, uint16_t src);
/* Call FN with the address of each child (chains are walked: each link's address) in order of
 * evaluation; stops at the first non-zero and returns it. NULL children are skipped. */
int node_kids(struct node *n, int (*fn)(struct node **kid, void *arg), void *arg);
/* Append TAIL (may be a chain) to the chain *HEAD. */
void node_append(struct node **head, struct node *tail);
size_t node_count(const struct node *chain);
const char *node_called(enum node_kind kind);		/* "assignment" */
const char *node_kind_name(enum node_kind kind);	/* "N_ASSIGN" */
const char *op_name(enum op op);			/* "+", "&&" */

#endif
