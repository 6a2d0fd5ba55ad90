/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/ask.c - questions about the machine: has_field has_type has_func has_tracepoint
 * has_feature kver.
 *
 * Kernels differ: members are renamed, functions come and go. A script that is to run on
 * several asks. The answers are constants before types are known, so an `if` or `?:` on one
 * drops the other branch unread, and that may use what this kernel does not have. */
#include "stdlib/stdlib.h"

#include <stdlib.h>
#include <string.h>

static struct node *answer(struct sema *s, const struct node *call, bool yes)
{
	struct node *lit = node_new(s->arena, N_BOOL, call->loc);

	lit->num.val = yes;
	return lit;
}

static struct node *number(struct sema *s, const struct node *call, uint64_t val)
{
	struct node *lit = node_new(s->arena, N_INT, call->loc);

	lit->num.val = val;
	return lit;
}

/* The type that an argument names; NULL: there is none. */
static const struct type *type_of_arg(struct sema *s, const struct node *arg)
{
	if (arg->kind == N_TYPEOF)
		arg = arg->unary.arg;
	if (arg->kind == N_IDENT)
		return type_named(s->types, NULL, arg->ident.name);
	if (arg->kind == N_TYPE && arg->spec.name)
		return type_named(s->types, arg->spec.keyword, arg->spec.name);
	return NULL;
}

static bool is_type(const struct node *arg)
{
	if (arg->kind == N_TYPEOF)
		arg = arg->unary.arg;
	return arg->kind == N_IDENT || arg->kind == N_TYPE;
}

/* The type of an expression is known too late. What is no type at all is told with the types of
 * arguments. */
static struct node *no_name(struct sema *s, const struct node *call)
{
	if (call->call.args->kind == N_TYPEOF)
		sema_error(s, call->call.args->loc, E_ARG_TYPE, "'%s' takes the name of a type",
			   call->call.name);
	return NULL;
}

static struct node *fold_has_type(struct sema *s, struct node *call)
{
	if (!is_type(call->call.args))
		return no_name(s, call);
	return answer(s, call, type_of_arg(s, call->call.args) != NULL);
}

/* The type of the member that PATH ("a", "a.b") leads to; NULL: there is none. */
static const struct type *member_type(struct sema *s, const struct type *t,
				      const struct node *path)
{
	const char *name = path->ident.name;
	struct field f;

	if (path->kind == N_MEMBER) {
		t = member_type(s, t, path->member.base);
		name = path->member.name;
	} else if (path->kind != N_IDENT) {
		return NULL;
	}
	while (t && t->kind == T_PTR)
		t = t->ptr.to;
	if (!t || t->kind != T_RECORD || !type_field(s->types, t, name, &f))
		return NULL;
	return f.type;
}

static struct node *fold_has_field(struct sema *s, struct node *call)
{
	const struct node *type = call->call.args;

	if (!is_type(type) || (type->next->kind != N_IDENT && type->next->kind != N_MEMBER))
		return no_name(s, call);
	return answer(s, call, member_type(s, type_of_arg(s, type), type->next) != NULL);
}

static struct node *fold_has_func(struct sema *s, struct node *call)
{
	const char *name = arg_str(call, 0), *colon = name ? strchr(name, ':') : NULL;
	const char *module = colon ? arena_strndup(s->arena, name, (size_t)(colon - name)) : NULL;
	const char *func = colon ? colon + 1 : name;
	uint64_t addr;

	if (!name)
		return NULL;
	return answer(s, call, host_kfunc_traceable(s->unit->host, module, func) ||
			       (!module && !host_ksym_addr(s->unit->host, func, &addr)));
}

static struct node *fold_has_tracepoint(struct sema *s, struct node *call)
{
	const char *name = arg_str(call, 0), *colon = name ? strchr(name, ':') : NULL;
	struct names found;
	bool yes;

	if (!name)
		return NULL;
	if (!colon) {
		sema_error(s, call->call.args->loc, E_EVENT_NAME,
			   "'%s' is not a tracepoint's name", name);
		sema_hint(s, "write it as in 'sched:sched_switch'");
		return NULL;
	}
	names_init(&found);
	yes = host_events(s->unit->host,
			  arena_strndup(s->arena, name, (size_t)(colon - name)), colon + 1,
			  &found) >= 0 && found.n;
	names_done(&found);
	return answer(s, call, yes);
}

static struct node *fold_has_feature(struct sema *s, struct node *call)
{
	const char *name = arg_str(call, 0);
	enum host_feature f = name ? host_feature_find(name) : HOST_FEATURES;

	if (!name)
		return NULL;
	if (f == HOST_FEATURES) {
		sema_error(s, call->call.args->loc, E_NO_FEATURE, "there is no feature '%s'", name);
		sema_hint(s, "'ktrace --info' lists them");
		return NULL;
	}
	return answer(s, call, host_has(s->unit->host, f));
}

static uint64_t version_code(const unsigned v[3])
{
	return (uint64_t)v[0] << 16 | (v[1] & 255) << 8 | (v[2] < 255 ? v[2] : 255);
}

static struct node *fold_kver(struct sema *s, struct node *call)
{
	unsigned v[3];

	host_version(s->unit->host, v);
	return number(s, call, version_code(v));
}

static struct node *fold_kver_of(struct sema *s, struct node *call)
{
	const char *text = arg_str(call, 0), *at = text;
	unsigned v[3] = { 0 };
	char *end;

	if (!text)
		return NULL;
	for (int i = 0; i < 3; i++, at = end + 1) {
		v[i] = (unsigned)strtoul(at, &end, 10);
		if (end == at || (*end && *end != '.'))
			break;
		if (!*end)
			return number(s, call, version_code(v));
	}
	sema_error(s, call->call.args->loc, E_KERNEL_VERSION, "'%s' is not a version of the kernel",
		   text);
	sema_hint(s, "write it as in 'kver(\"6.12\")' or 'kver(\"6.12.3\")'");
	return NULL;
}

const struct builtin builtins_ask[] = {
	{ .sig	   = "bool has_field(type record, path member)",
	  .doc	   = "Whether this kernel's (or the script's) struct has a member, also one inside "
		     "of others (`a.b`). A constant: an `if` on it drops the other branch.",
	  .example = "begin { if (has_field(struct task_struct, __state)) "
		     "{ print(curtask->__state); } exit(); }",
	  .flags   = BI_CONST | BI_EARLY,
	  .fold	   = fold_has_field },
	{ .sig	   = "bool has_type(type name)",
	  .doc	   = "Whether there is a type of this name, as in `has_type(struct folio)`. A "
		     "constant.",
	  .example = "begin { print(has_type(struct folio)); exit(); }",
	  .flags   = BI_CONST | BI_EARLY,
	  .fold	   = fold_has_type },
	{ .sig	   = "bool has_func(strlit name)",
	  .doc	   = "Whether the kernel has a function of this name (\"name\" or "
		     "\"module:name\"). A constant.",
	  .example = "begin { print(has_func(\"vfs_read\")); exit(); }",
	  .flags   = BI_CONST | BI_EARLY,
	  .fold	   = fold_has_func },
	{ .sig	   = "bool has_tracepoint(strlit name)",
	  .doc	   = "Whether the kernel has a tracepoint (\"category:name\", `*` stands for "
		     "anything). A constant.",
	  .example = "begin { print(has_tracepoint(\"sched:sched_switch\")); exit(); }",
	  .flags   = BI_CONST | BI_EARLY,
	  .fold	   = fold_has_tracepoint },
	{ .sig	   = "bool has_feature(strlit name)",
	  .doc	   = "Whether the kernel has a feature that `ktrace --info` lists. A constant.",
	  .example = "begin { print(has_feature(\"btf\")); exit(); }",
	  .flags   = BI_CONST | BI_EARLY,
	  .fold	   = fold_has_feature },
	{ .sig	   = "uint64 kver",
	  .doc	   = "The kernel's version as a number, to be compared with `kver(\"6.12\")`. A "
		     "constant.",
	  .example = "begin { if (kver >= kver(\"6.12\")) { print(\"new\"); } exit(); }",
	  .flags   = BI_CONST | BI_EARLY,
	  .fold	   = fold_kver },
	{ .sig	   = "uint64 kver(strlit version)",
	  .doc	   = "The number of a version of the kernel, as in `kver(\"6.12.3\")`. A constant.",
	  .example = "begin { print(kver >= kver(\"5.10\")); exit(); }",
	  .flags   = BI_CONST | BI_EARLY,
	  .fold	   = fold_kver_of },
	{ 0 }
};
