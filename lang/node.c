/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/node.c - making, walking and copying tree nodes.
 *
 * The last column of nodes.def says where the children of each kind are. Here it becomes a table
 * of offsets, so that one loop walks every kind: copying, checking and searching are written
 * once. A child that is one node and a child that is a chain look the same to the walk, because
 * a node that is not in a chain has no next. */
#include "lang/node.h"

#include <string.h>

enum { MOST_KIDS = 3 };

struct shape {
	const char *name, *called;
	unsigned nkids;
	size_t kid[MOST_KIDS];				/* offsets in struct node */
};

#define AT(path)	offsetof(struct node, path)
#define NONE		0, { 0 }
#define ONE(a)		1, { AT(a) }
#define LIST(a)		1, { AT(a) }
#define TWO(a, b)	2, { AT(a), AT(b) }
#define THREE(a, b, c)	3, { AT(a), AT(b), AT(c) }
static const struct shape shapes[NODE_KINDS] = {
#define NODE(kind, member, called, children) [kind] = { #kind, called, children },
#include "lang/nodes.def"
#undef NODE
};

static const char *const ops[OPS] = {
	[OP_NONE] = "",
	[OP_ADD] = "+", [OP_SUB] = "-", [OP_MUL] = "*", [OP_DIV] = "/", [OP_MOD] = "%",
	[OP_AND] = "&", [OP_OR] = "|", [OP_XOR] = "^", [OP_SHL] = "<<", [OP_SHR] = ">>",
	[OP_EQ] = "==", [OP_NE] = "!=", [OP_LT] = "<", [OP_GT] = ">", [OP_LE] = "<=",
	[OP_GE] = ">=", [OP_LAND] = "&&", [OP_LOR] = "||",
	[OP_NOT] = "!", [OP_INV] = "~", [OP_NEG] = "-", [OP_DEREF] = "*", [OP_ADDR] = "&",
	[OP_INC] = "++", [OP_DEC] = "--",
};

static struct node **kid_at(struct node *n, unsigned i)
{
	return (struct node **)((char *)n + shapes[n->kind].kid[i]);
}

struct node *node_new(struct arena *a, enum node_kind kind, struct loc loc)
{
	struct node *n = NEW(a, struct node);

	n->kind = kind;
	n->loc = loc;
	return n;
}

int node_kids(struct node *n, int (*fn)(struct node **kid, void *arg), void *arg)
{
	struct node **kid;
	unsigned i;
	int ret;

	for (i = 0; i < shapes[n->kind].nkids; i++) {
		for (kid = kid_at(n, i); *kid; kid = &(*kid)->next) {
			ret = fn(kid, arg);
			if (ret)
				return ret;
		}
	}
	return 0;
}

/* Each chain is rebuilt in its order; links to symbols are shared with the original. */
struct node *node_copy(struct arena *a, const struct node *n, uint16_t src)
{
	struct node *copy = arena_memdup(a, n, sizeof(*n));
	struct node **kid;
	const struct node *from;
	unsigned i;

	copy->next = NULL;
	if (src && copy->loc.src)
		copy->loc.src = src;
	for (i = 0; i < shapes[n->kind].nkids; i++) {
		kid = kid_at(copy, i);
		from = *kid;
		for (; from; from = from->next) {
			*kid = node_copy(a, from, src);
			kid = &(*kid)->next;
		}
	}
	return copy;
}

void node_append(struct node **head, struct node *tail)
{
	while (*head)
		head = &(*head)->next;
	*head = tail;
}

size_t node_count(const struct node *chain)
{
	size_t n = 0;

	for (; chain; chain = chain->next)
		n++;
	return n;
}

const char *node_called(enum node_kind kind)
{
	return shapes[kind].called;
}

const char *node_kind_name(enum node_kind kind)
{
	return shapes[kind].name;
}

const char *op_name(enum op op)
{
	return ops[op];
}
