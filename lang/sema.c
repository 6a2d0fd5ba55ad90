/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/sema.c - what the hooks of rows may ask of the checker, and what the passes share.
 *
 * Inference visits every expression many times; only the last visit may speak. So messages
 * go through sema_error() and its like, which are silent before `final`. The state that
 * makes them belong together (a note belongs to the message before it) is diag's. */
#include "lang/pass.h"

#include <errno.h>
#include <stdarg.h>
#include "lang/probe.h"

int sema_error(struct sema *s, struct loc loc, enum diag_code code, const char *fmt, ...)
{
	va_list ap;

	if (!s->final)
		return -EINVAL;
	va_start(ap, fmt);
	diag_error(s->unit->diag, loc, code, "%s", arena_vfmt(s->arena, fmt, ap));
	va_end(ap);
	return -EINVAL;
}

void sema_warn(struct sema *s, struct loc loc, enum diag_code code, const char *fmt, ...)
{
	va_list ap;

	if (!s->final)
		return;
	va_start(ap, fmt);
	diag_warn(s->unit->diag, loc, code, "%s", arena_vfmt(s->arena, fmt, ap));
	va_end(ap);
}

void sema_note(struct sema *s, struct loc loc, const char *fmt, ...)
{
	va_list ap;

	if (!s->final || !loc.src)
		return;
	va_start(ap, fmt);
	diag_note(s->unit->diag, loc, "%s", arena_vfmt(s->arena, fmt, ap));
	va_end(ap);
}

void sema_hint(struct sema *s, const char *fmt, ...)
{
	va_list ap;

	if (!s->final)
		return;
	va_start(ap, fmt);
	diag_hint(s->unit->diag, "%s", arena_vfmt(s->arena, fmt, ap));
	va_end(ap);
}

void sema_use(struct sema *s, unsigned uses)
{
	if (s->prog)
		s->prog->uses |= uses;
}

bool sema_unstable(struct sema *s, struct loc loc, const char *what, const char *setting)
{
	enum { REFUSE, WARN } how = config_choice(s->unit->config, setting);

	if (how == REFUSE)
		sema_error(s, loc, E_UNSTABLE, "'%s' may still change and must be allowed", what);
	else if (how == WARN)
		sema_warn(s, loc, E_UNSTABLE, "'%s' may still change", what);
	if (how <= WARN)
		sema_hint(s, "'config = { %s = enable }' allows it without a word", setting);
	return how != REFUSE;
}

enum space sema_space(const struct sema *s)
{
	return s->prog && s->prog->ops && s->prog->ops->user ? AS_USER : AS_KERNEL;
}

struct sema sema_start(struct unit *u)
{
	return (struct sema){ .unit = u, .types = u->types, .arena = u->arena };
}

/* ------------------------------------------------------------------ literals and nodes */

struct node *sema_arg(const struct node *call, unsigned i)
{
	struct node *n = call->call.args;

	while (n && i--)
		n = n->next;
	return n;
}

bool sema_int_literal(const struct node *n, int64_t *ret)
{
	if (n && n->kind == N_UNARY && n->unary.op == OP_NEG && n->unary.arg->kind == N_INT) {
		*ret = (int64_t)(0 - n->unary.arg->num.val);
		return true;
	}
	if (!n || n->kind != N_INT)
		return false;
	*ret = (int64_t)n->num.val;
	return true;
}

bool sema_str_literal(const struct node *n, const char **ret)
{
	if (!n || n->kind != N_STR)
		return false;
	*ret = n->str.ptr;
	return true;
}

bool node_is_literal(const struct node *n)
{
	return n->kind == N_INT || n->kind == N_BOOL || n->kind == N_STR;
}

void node_become(struct node *n, const struct node *by)
{
	struct node *next = n->next;

	*n = *by;
	n->next = next;
}

void node_become_int(struct node *n, uint64_t val, bool negative)
{
	struct node lit = { .kind = N_INT, .loc = n->loc, .type = n->type,
			    .num = { .val = val, .negative = negative } };

	node_become(n, &lit);
}

struct node *prog_tree(const struct prog *p)
{
	return (struct node *)p->ast;			/* plan freezes it; before, it is ours */
}

/* ------------------------------------------------------------------ words for types */

struct words {
	const char *one, *many;
};

static const struct words words_for[TYPE_KINDS] = {
	[T_ERROR] = { "an error", "errors" },
	[T_VOID] = { "nothing", "nothing" },
	[T_BOOL] = { "a boolean", "booleans" },
	[T_INT] = { "an integer", "integers" },
	[T_ENUM] = { "an integer", "integers" },
	[T_PTR] = { "a pointer", "pointers" },
	[T_ARRAY] = { "an array", "arrays" },
	[T_STRING] = { "a string", "strings" },
	[T_BUFFER] = { "a buffer", "buffers" },
	[T_RECORD] = { "a record", "records" },
	[T_FUNC] = { "a function", "functions" },
	[T_STACK] = { "a stack", "stacks" },
	[T_KSYM] = { "a kernel symbol", "kernel symbols" },
	[T_USYM] = { "a user symbol", "user symbols" },
	[T_USER] = { "a user name", "user names" },
	[T_CGROUP] = { "a cgroup path", "cgroup paths" },
	[T_PROBE] = { "a probe name", "probe names" },
	[T_TIME] = { "a time", "times" },
	[T_INET] = { "an internet address", "internet addresses" },
	[T_MAC] = { "a hardware address", "hardware addresses" },
	[T_AGG] = { "an aggregation", "aggregations" },
};

/* Kinds whose word says little without the name. */
static bool is_named(const struct type *t)
{
	return t->kind == T_PTR || t->kind == T_RECORD || t->kind == T_ARRAY || t->kind == T_AGG ||
	       t->kind == T_STACK;
}

const char *type_one(struct sema *s, const struct type *t)
{
	if (type_is_tuple(t))
		return arena_fmt(s->arena, "a tuple '%s'", t->name);
	if (is_named(t))
		return arena_fmt(s->arena, "%s '%s'", words_for[t->kind].one, t->name);
	return words_for[t->kind].one;
}

const char *type_many(struct sema *s, const struct type *t)
{
	if (type_is_tuple(t))
		return arena_fmt(s->arena, "tuples '%s'", t->name);
	if (is_named(t))
		return arena_fmt(s->arena, "%s '%s'", words_for[t->kind].many, t->name);
	return words_for[t->kind].many;
}
