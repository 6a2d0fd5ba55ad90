/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/comptime.c - what is decided before the program runs: getopt() config probetype and their
 * kin.
 *
 * None of these leaves code behind. getopt() is a literal whose type is that of its default and
 * not that of the value given, so that a program has the same types whatever its user wants. What
 * fail() and static_assert() say is told when the branch that they stand in is not dropped. */
#include "stdlib/stdlib.h"

#include <string.h>
#include "lang/config.h"
#include "lang/options.h"
#include "lang/probe.h"

/* ---- getopt ------------------------------------------------------------------------------------ */

static const struct type *result_getopt(struct sema *s, struct node *call)
{
	const struct program_option *o = option_of(s->unit, call);

	if (!o)
		return s->final ? &type_error : NULL;
	switch (o->def->kind) {
	case N_BOOL:
		return type_bool(s->types);
	case N_INT:
		return type_int(s->types, 8, o->def->num.negative);
	default:
		return type_string(s->types,
				   (uint32_t)max_u64(o->val->str.len, o->def->str.len) + 1);
	}
}

static struct node *fold_getopt(struct sema *s, struct node *call)
{
	const struct program_option *o = option_of(s->unit, call);
	struct node *lit = o ? node_copy(s->arena, o->val, 0) : NULL;

	if (lit)
		lit->loc = call->loc;
	return lit;
}

/* ---- config, probetype ------------------------------------------------------------------------- */

static struct node *text_node(struct sema *s, struct loc loc, const char *text, size_t len)
{
	struct node *lit = node_new(s->arena, N_STR, loc);

	lit->str.ptr = arena_strndup(s->arena, text, len);
	lit->str.len = (uint32_t)len;
	return lit;
}

/* What the setting S is now. */
static struct node *setting_value(struct sema *s, struct loc loc, const struct setting *set)
{
	const void *at = (const char *)s->unit->config + set->offset;
	struct node *lit;
	const char *word;
	size_t len;

	switch (set->kind) {
	case SET_STRING:
		word = *(const char *const *)at;
		return text_node(s, loc, word, strlen(word));
	case SET_CHOICE:
		len = setting_word(set, *(const unsigned *)at, &word);
		return text_node(s, loc, word, len);
	case SET_BOOL:
		lit = node_new(s->arena, N_BOOL, loc);
		lit->num.val = *(const bool *)at;
		return lit;
	case SET_INT:
		lit = node_new(s->arena, N_INT, loc);
		lit->num.val = *(const uint64_t *)at;
		return lit;
	}
	BUG("a setting of kind %d", set->kind);
}

static struct node *fold_config(struct sema *s, struct node *call)
{
	struct node *record = node_new(s->arena, N_RECORD, call->loc);

	for (const struct setting *set = settings; set->name; set++) {
		struct node *field = node_new(s->arena, N_FIELD, call->loc);

		field->named.name = set->name;
		field->named.val = setting_value(s, call->loc, set);
		node_append(&record->list.first, field);
	}
	return record;
}

static struct node *fold_probetype(struct sema *s, struct node *call)
{
	const struct probe_ops *ops = s->prog ? s->prog->ops : NULL;
	const char *name;

	if (!ops) {
		not_here(s, call);
		return NULL;
	}
	name = ops->kind ? ops->kind : ops->name;
	return text_node(s, call->loc, name, strlen(name));
}

/* ---- fail, static_assert ----------------------------------------------------------------------- */

/* The text of a literal. */
static const char *literal_text(struct sema *s, const struct node *n)
{
	switch (n->kind) {
	case N_STR:	return n->str.ptr;
	case N_BOOL:	return n->num.val ? "true" : "false";
	case N_INT:
		return arena_fmt(s->arena, n->num.negative ? "%lld" : "%llu",
				 (long long)n->num.val);
	default:	return NULL;
	}
}

/* FORMAT with a literal for each conversion; NULL: one of ARG is none. */
static const char *format_literals(struct sema *s, const char *format, const struct node *arg)
{
	const char *text = "", *percent;

	for (; arg && (percent = strchr(format, '%')); arg = arg->next) {
		const char *val = literal_text(s, arg);
		size_t spec = 1 + strspn(percent + 1, "-+ #0123456789.hlqjzt");

		if (!val)
			return NULL;
		text = arena_fmt(s->arena, "%s%.*s%s", text, (int)(percent - format), format, val);
		format = percent + spec + (percent[spec] != '\0');
	}
	return arena_fmt(s->arena, "%s%s", text, format);
}

static const struct type *result_fail(struct sema *s, struct node *call)
{
	const char *text;

	if (!s->final)
		return &type_void;
	text = format_literals(s, arg_str(call, 0), call->call.args->next);
	if (text)
		sema_error(s, call->loc, E_ASSERT, "%s", text);
	else
		sema_error(s, call->loc, E_CONSTANT, "'fail' takes literals only");
	return &type_void;
}

static const struct type *result_static_assert(struct sema *s, struct node *call)
{
	const struct node *cond = call->call.args;

	if (!s->final || cond->type == &type_error)
		return &type_void;
	if (cond->kind != N_INT && cond->kind != N_BOOL)
		sema_error(s, cond->loc, E_CONDITION, "this is no condition");
	else if (!cond->num.val)
		sema_error(s, call->loc, E_ASSERT, "%s", arg_str(call, 1));
	return &type_void;
}

/* The condition is as behind `comptime`. */
static int declare_static_assert(struct unit *u, const struct node *call)
{
	struct node *cond = call->call.args, *in = arena_memdup(u->arena, cond, sizeof(*in));

	if (cond->kind == N_COMPTIME)
		return 0;
	in->next = NULL;
	cond->kind = N_COMPTIME;
	memset(&cond->unary, 0, sizeof(cond->unary));
	cond->unary.arg = in;
	return 0;
}

static LLVMValueRef emit_nothing(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)cg, (void)call, (void)dst;
	return NULL;
}

const struct builtin builtins_comptime[] = {
	{ .sig	   = "? getopt(strlit name[, any default, strlit description])",
	  .doc	   = "What the script is given as --name=value behind '--', else the default.",
	  .example = "begin { print(getopt(\"count\", 10, \"how many\")); exit(); }",
	  .flags   = BI_CONST, .declare = option_declare,
	  .result  = result_getopt, .fold = fold_getopt },
	{ .sig	   = "? config",
	  .doc	   = "The settings in force, as a record: `config.max_strlen`, `config.license`. "
		     "Constants.",
	  .example = "begin { print(config.max_map_keys); exit(); }",
	  .flags   = BI_CONST | BI_EARLY,
	  .fold	   = fold_config },
	{ .sig	   = "? probetype",
	  .doc	   = "The type of the probe: \"kprobe\", \"tracepoint\" and so on, \"special\" for "
		     "begin, end and self. A constant.",
	  .example = "begin, interval:s:1 { if (probetype == \"special\") { print(\"begins\"); } "
		     "exit(); }",
	  .flags   = BI_CONST | BI_EARLY,
	  .fold	   = fold_probetype },
	{ .sig	   = "void static_assert(any condition, strlit message)",
	  .doc	   = "The program is wrong, and the message says why, unless the condition holds.",
	  .example = "begin { static_assert(sizeof(uint64) == 8, \"64 bits\"); exit(); }",
	  .declare = declare_static_assert,
	  .result  = result_static_assert, .emit = emit_nothing },
	{ .sig	   = "void fail(strlit format, ...)",
	  .doc	   = "The program is wrong if this is reached: for branches of 'if comptime'.",
	  .example = "begin { if comptime (1 > 2) { fail(\"no %d\", 1); } exit(); }",
	  .result  = result_fail, .emit = emit_nothing },
	{ 0 }
};
