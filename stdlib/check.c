/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/check.c - what several rows ask about their arguments and about the probe.
 *
 * A row's hooks run many times while types are inferred; an argument without a type yet is as
 * common as one with. After the last round every argument has a type or the user was told. */
#include "stdlib/stdlib.h"

#include <string.h>

const struct type *arg_type(const struct node *call, unsigned i)
{
	const struct node *arg = sema_arg(call, i);

	return arg ? arg->type : NULL;
}

bool arg_pending(const struct node *call, unsigned i)
{
	const struct node *arg = sema_arg(call, i);

	return arg && (!arg->type || arg->type->kind == T_ERROR);
}

int64_t arg_int(const struct node *call, unsigned i, int64_t def)
{
	int64_t val;

	return sema_int_literal(sema_arg(call, i), &val) ? val : def;
}

const char *arg_str(const struct node *call, unsigned i)
{
	const char *text;

	return sema_str_literal(sema_arg(call, i), &text) ? text : NULL;
}

bool arg_runs(const struct node *call, unsigned i)
{
	const struct node *arg = sema_arg(call, i);
	int64_t val;

	return arg && !sema_int_literal(arg, &val);
}

const struct type *type_nothing(struct sema *s)
{
	return type_tuple(s->types, NULL, NULL, 0);
}

enum space space_of(const struct prog *prog, const struct type *t)
{
	if (t->space != AS_NONE)
		return t->space;
	return prog && prog->ops && prog->ops->user ? AS_USER : AS_KERNEL;
}

const struct type *not_here(struct sema *s, const struct node *call)
{
	const char *probe = s->prog && s->prog->ops ? s->prog->ops->name : NULL;

	if (probe)
		sema_error(s, call->loc, E_NOT_HERE, "'%s' has no meaning in a probe of type '%s'",
			   call->call.name, probe);
	else
		sema_error(s, call->loc, E_NOT_HERE, "'%s' has no meaning outside of a probe",
			   call->call.name);
	return s->final ? &type_error : NULL;
}

bool mech_any(const struct sema *s, size_t offset)
{
	const struct mech *const *m = s->prog && s->prog->ops ? s->prog->ops->mechs : NULL;
	void (*fn)(void);

	for (; m && *m; m++) {
		memcpy(&fn, (const char *)*m + offset, sizeof(fn));
		if (fn)
			return true;
	}
	return false;
}
