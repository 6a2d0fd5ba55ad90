/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/memory.c - numbers and addresses as such: bswap kptr uptr container_of.
 *
 * sizeof and offsetof belong to the grammar. kptr() and uptr() emit nothing: they only change
 * what the type says about where an address leads. */
#include "stdlib/stdlib.h"

#include <string.h>

static const struct type *result_bswap(struct sema *s, struct node *call)
{
	if (arg_pending(call, 0))
		return NULL;
	return type_int(s->types, arg_type(call, 0)->size, false);
}

static LLVMValueRef emit_bswap(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	static const char name[] = "llvm.bswap";
	unsigned bits = 8 * call->type->size;
	LLVMTypeRef t = LLVMIntTypeInContext(cg->llvm, bits);
	LLVMValueRef v = cg_expr(cg, call->call.args), fn;

	(void)dst;
	v = bits < 64 ? LLVMBuildTrunc(cg->b, v, t, "") : v;
	if (bits > 8) {
		fn = LLVMGetIntrinsicDeclaration(cg->mod, LLVMLookupIntrinsicID(name, strlen(name)),
						 &t, 1);
		v = LLVMBuildCall2(cg->b, LLVMGlobalGetValueType(fn), fn, &v, 1, "");
	}
	return bits < 64 ? LLVMBuildZExt(cg->b, v, cg->i64, "") : v;
}

static const struct type *result_in(struct sema *s, struct node *call, enum space space)
{
	const struct type *t = arg_type(call, 0);

	if (arg_pending(call, 0))
		return NULL;
	if (t->kind == T_PTR || t->kind == T_INT)
		return type_in(s->types, t, space);
	sema_error(s, call->call.args->loc, E_ARG_TYPE,
		   "'%s' takes a pointer or an integer, not '%s'", call->call.name, t->name);
	return s->final ? &type_error : NULL;
}

static const struct type *result_kptr(struct sema *s, struct node *call)
{
	return result_in(s, call, AS_KERNEL);
}

static const struct type *result_uptr(struct sema *s, struct node *call)
{
	return result_in(s, call, AS_USER);
}

static LLVMValueRef emit_same(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	return cg_expr(cg, call->call.args);
}

/* ---- container_of ------------------------------------------------------------------------------ */

/* How far PATH ("a", "a.b") is from the start of T, whose type then becomes the member's. */
static bool find_member(struct sema *s, const struct type **t, const struct node *path,
			uint64_t *off)
{
	bool more = path->kind == N_MEMBER;
	const char *name = more ? path->member.name : path->ident.name;
	struct field f;

	if (more && !find_member(s, t, path->member.base, off))
		return false;
	if ((*t)->kind == T_RECORD && type_field(s->types, *t, name, &f)) {
		*off += f.off;
		*t = f.type;
		return true;
	}
	sema_error(s, path->loc, E_MEMBER, "'%s' has no member '%s'", (*t)->name, name);
	return false;
}

/* Told when there is no such type or member. */
static const struct type *container(struct sema *s, const struct node *call, uint64_t *ret_off)
{
	struct node *type = call->call.args->next;
	const struct type *whole = sema_type(s, type), *t;

	*ret_off = 0;
	if (!whole || whole->kind == T_ERROR)
		return NULL;
	while (whole->kind == T_PTR)
		whole = whole->ptr.to;
	t = whole;
	return find_member(s, &t, type->next, ret_off) ? whole : NULL;
}

static const struct type *result_container(struct sema *s, struct node *call)
{
	const struct type *p = arg_type(call, 0), *whole;
	enum space space;
	uint64_t off;

	if (arg_pending(call, 0))
		return NULL;
	whole = container(s, call, &off);
	if (!whole)
		return s->final ? &type_error : NULL;
	space = p->space == AS_NONE ? sema_space(s) : p->space == AS_USER ? AS_USER : AS_KERNEL;
	return type_ptr(s->types, whole, space);
}

static LLVMValueRef emit_container(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	struct sema s = { .unit = cg->unit, .types = cg->unit->types, .arena = cg->arena,
			  .prog = cg->prog };
	const struct node *p = call->call.args;
	LLVMValueRef at = p->type->kind == T_ARRAY || p->type->kind == T_RECORD
				  ? cg_address(cg, p) : cg_expr(cg, p);
	uint64_t off;

	(void)dst;
	if (!container(&s, call, &off))
		BUG("the type was checked");
	return LLVMBuildSub(cg->b, at, cg_i64(cg, off), "container");
}

const struct builtin builtins_memory[] = {
	{ .sig	   = "? bswap(int n)",
	  .doc	   = "`n` with its bytes in reverse order; unsigned, and as wide as `n`.",
	  .example = "begin { printf(\"%x\\n\", bswap((uint32)0x11223344)); exit(); }",
	  .result  = result_bswap, .emit = emit_bswap },
	{ .sig	   = "? kptr(num p)",
	  .doc	   = "`p` as an address of kernel memory.",
	  .example = "uprobe:libc:malloc { $task = (uint64)curtask; "
		     "print(((struct task_struct *)kptr($task)).prio); }",
	  .result  = result_kptr, .emit = emit_same },
	{ .sig	   = "? uptr(num p)",
	  .doc	   = "`p` as an address of user memory.",
	  .example = "tracepoint:raw_syscalls:sys_enter /args.id == 257/ { "
		     "@[str(uptr(args.args[1]))] = count(); }",
	  .result  = result_uptr, .emit = emit_same },
	{ .sig	   = "? container_of(num p, type record, path member)",
	  .doc	   = "The record of which `p` is the address of a member.",
	  .example = "begin { print(container_of(curtask.tasks.next, struct task_struct, "
		     "tasks).comm); exit(); }",
	  .result  = result_container, .emit = emit_container },
	{ 0 }
};
