/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/memory.c - numbers and addresses as such: bswap kptr uptr.
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

const struct builtin builtins_memory[] = {
	{ .sig	   = "? bswap(int n)",
	  .doc	   = "`n` with its bytes in reverse order; unsigned, and as wide as `n`.",
	  .example = "begin { printf(\"%x\\n\", bswap((uint32)0x11223344)); exit(); }",
	  .result  = result_bswap, .emit = emit_bswap },
	{ .sig	   = "? kptr(num p)",
	  .doc	   = "`p` as an address of kernel memory.",
	  .example = "tracepoint:syscalls:sys_enter_openat { @ = str(kptr(args.filename)); }",
	  .result  = result_kptr, .emit = emit_same },
	{ .sig	   = "? uptr(num p)",
	  .doc	   = "`p` as an address of user memory.",
	  .example = "tracepoint:raw_syscalls:sys_enter /args.id == 257/ { "
		     "@[str(uptr(args.args[1]))] = count(); }",
	  .result  = result_uptr, .emit = emit_same },
	{ 0 }
};
