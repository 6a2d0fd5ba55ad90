/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/types-call.c - inference: calls of builtins, as their rows want it.
 *
 * The signature says how each argument is looked at: evaluated and checked (int, string
 * ...), evaluated and literal (strlit, intlit), or not evaluated at all (map, name). A
 * parameter called `key` after a map is a key of that map and widens its keys. Then the
 * row's result() speaks: it has the arguments' types, may tell what is wrong with them, and
 * gives the result's type unless the signature has it. */
#include "lang/pass.h"

#include <string.h>
#include "base/num.h"

static const char *const kind_words[] = {
	[ARG_INT] = "an integer",
	[ARG_PTR] = "a pointer or an integer",
	[ARG_NUM] = "an integer or a pointer",
	[ARG_STRING] = "a string",
	[ARG_STRLIT] = "a string literal",
	[ARG_INTLIT] = "an integer literal",
	[ARG_NAME] = "a word",
	[ARG_TYPE] = "a type",
	[ARG_PATH] = "the name of a member",
	[ARG_MAP] = "a map without a key",
	[ARG_ELEM] = "an element of a map",
	[ARG_STACK] = "a stack",
	[ARG_ANY] = "a value",
};

static bool is_text(const struct type *t)
{
	return t->kind == T_STRING || t->kind == T_PROBE || type_is_chars(t);
}

/* Is ARG, whose type is T (NULL: it has none), what a parameter of KIND takes? */
static bool suits(enum arg_kind kind, const struct node *arg, const struct type *t)
{
	int64_t val;

	switch (kind) {
	case ARG_NAME:
		return arg->kind == N_IDENT;
	case ARG_TYPE:
		return arg->kind == N_TYPE || arg->kind == N_IDENT || arg->kind == N_TYPEOF;
	case ARG_PATH:
		return arg->kind == N_IDENT || arg->kind == N_MEMBER;
	case ARG_MAP:
		return arg->kind == N_MAP && !arg->map.key;
	case ARG_ELEM:
		return arg->kind == N_MAP;
	default:
		break;
	}
	if (!t || t->kind == T_ERROR)
		return true;
	switch (kind) {
	case ARG_INT:
		return type_is_int(t);
	case ARG_NUM:
		return type_is_int(t) || t->kind == T_PTR;
	case ARG_PTR:
		return type_is_int(t) || t->kind == T_PTR || t->kind == T_ARRAY ||
		       t->kind == T_STRING;
	case ARG_STRING:
		return is_text(t);
	case ARG_STRLIT:
		return arg->kind == N_STR;
	case ARG_INTLIT:
		return sema_int_literal(arg, &val);
	case ARG_STACK:
		return t->kind == T_STACK;
	default:
		return true;
	}
}

static const char *what_is(struct sema *s, enum arg_kind kind, const struct node *arg)
{
	if (kind == ARG_STRLIT && arg->kind == N_INT)
		return "a number";
	if (arg->kind == N_MAP && kind != ARG_STRLIT && kind != ARG_INTLIT && !arg->type)
		return "a map";
	if (!arg->type || kind == ARG_STRLIT || kind == ARG_INTLIT || kind == ARG_NAME ||
	    kind == ARG_TYPE || kind == ARG_PATH || kind == ARG_MAP || kind == ARG_ELEM)
		return arena_fmt(s->arena, "this %s", node_called(arg->kind));
	return type_one(s, arg->type);
}

static void tell_arg(struct sema *s, const struct node *call, const struct node *arg,
		     enum arg_kind kind, unsigned i)
{
	sema_error(s, arg->loc, E_ARG_TYPE, "argument %u of '%s' must be %s, not %s", i + 1,
		   call->call.name, kind_words[kind], what_is(s, kind, arg));
	if (kind == ARG_STRLIT && arg->kind == N_INT)
		sema_hint(s, "a parameter as text is 'str($1)'");
	sema_hint(s, "it is '%s'", builtin_words(call->call.sym));
}

static const struct type *infer_arg(struct sema *s, struct node *arg, enum arg_kind kind)
{
	switch (kind) {
	case ARG_NAME: case ARG_TYPE: case ARG_PATH:
		return NULL;
	case ARG_MAP:
		if (arg->kind == N_MAP && !arg->map.key) {
			arg->type = arg->map.sym->val;
			return NULL;
		}
		return infer_value(s, arg);
	case ARG_ELEM:
		if (arg->kind == N_MAP) {
			arg->type = infer_element(s, arg);
			return NULL;
		}
		return infer_value(s, arg);
	default:
		return infer_value(s, arg);
	}
}

/* false: an argument is wrong, or is known to be. */
static bool infer_args(struct sema *s, struct node *n, const struct sig *sig)
{
	struct map_desc *map = NULL;
	bool good = true;
	unsigned i = 0;

	for (struct node *arg = n->call.args; arg; arg = arg->next, i++) {
		bool named = i < sig->max && i < COUNT(sig->arg);
		enum arg_kind kind = named ? sig->arg[i].kind : ARG_ANY;
		const struct type *t;

		if (map && named && !strcmp(sig->arg[i].name, "key")) {
			infer_key(s, map, arg);
			continue;
		}
		t = infer_arg(s, arg, kind);
		if (!suits(kind, arg, t)) {
			tell_arg(s, n, arg, kind, i);
			good = false;
		}
		good &= !t || t->kind != T_ERROR;
		map = kind == ARG_MAP && arg->kind == N_MAP && !arg->map.key ? arg->map.sym : NULL;
	}
	return good;
}

/* "uint64", "string[16]", "void"; `?` gives NULL. */
static const struct type *sig_result(struct sema *s, const struct builtin *b, const struct sig *sig)
{
	const char *open = strchr(sig->result, '['), *close = open ? strchr(open, ']') : NULL;
	const struct type *t;
	struct num cap;
	const char *why;

	if (!strcmp(sig->result, "void"))
		return &type_void;
	if (!strcmp(sig->result, "?"))
		return NULL;
	if (close && !num_parse(open + 1, (size_t)(close - open - 1), false, &cap, &why) &&
	    str_starts(sig->result, "string"))
		return type_string(s->types, (uint32_t)cap.val);
	t = type_named(s->types, NULL, sig->result);
	if (!t)
		BUG("row '%s': unknown type '%s'", b->sig, sig->result);
	return t;
}

/* An aggregation's state depends on its arguments; what is counted has 64 bits. */
static const struct type *agg_type(struct sema *s, struct node *n)
{
	const struct agg *agg = n->call.sym->agg;
	const struct node *first = n->call.args;
	const struct type *of = type_u64(s->types);
	int64_t param[3] = { 0 };
	uint32_t words;

	if (first && !first->type)
		return NULL;
	if (first && type_is_signed(first->type))
		of = type_s64(s->types);
	words = agg->words(s, n, param);
	return words ? type_agg(s->types, agg, of, words, param) : infer_failed(s);
}

void infer_call(struct sema *s, struct node *n)
{
	const struct builtin *b = n->call.sym;
	const struct type *t;
	struct sig sig;

	n->type = infer_failed(s);
	if (!b && s->final)
		names_unknown(s->unit, n);
	if (!b)
		return;
	sema_use(s, b->uses);
	builtin_sig(b, &sig);
	t = sig_result(s, b, &sig);
	if (!infer_args(s, n, &sig)) {
		n->type = t && !b->agg ? t : infer_failed(s);
		return;
	}
	if (b->agg)
		n->type = agg_type(s, n);
	else if (b->result)
		n->type = b->result(s, n);
	else
		n->type = t;
}
