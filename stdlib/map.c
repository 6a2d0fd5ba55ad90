/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/map.c - maps as such: delete has_key len clear zero.
 *
 * delete() and has_key() work at once, in the program. clear() and zero() go over whole maps,
 * which a program should not do: they send an event, and whatever the map holds when it arrives
 * is concerned. */
#include "stdlib/stdlib.h"

#include <linux/bpf.h>

/* ---- delete ------------------------------------------------------------------------------------ */

static const struct map_desc *map_of(const struct node *call)
{
	return call->call.args->map.sym;
}

static const struct type *result_delete(struct sema *s, struct node *call)
{
	const struct map_desc *m = map_of(call);
	bool keyed = call->call.args->next || call->call.args->map.key;

	if (keyed || !m->keyed)
		return type_bool(s->types);
	sema_error(s, call->loc, E_MAP_KEYS, "'%s' has keys: say which one", m->name);
	sema_hint(s, "'clear(%s)' deletes all of them", m->name);
	return s->final ? &type_error : NULL;
}

static LLVMValueRef emit_delete(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	const struct node *map = call->call.args;
	const struct node *key = map->next ? map->next : map->map.key;
	LLVMValueRef ret = cg_map_delete(cg, map->map.sym, key);
	LLVMBasicBlockRef missing, done;

	(void)dst;
	if (cg_counts(cg, LOSS_DELETE)) {
		missing = cg_block(cg, "missing");
		done = cg_block(cg, "deleted");
		cg_branch(cg, emit_test(cg, LLVMIntSLT, ret, cg_i64(cg, 0)), missing, done);
		cg_enter(cg, missing);
		cg_failed(cg, LOSS_DELETE, BPF_FUNC_map_delete_elem, ret);
		cg_goto(cg, done);
		cg_enter(cg, done);
	}
	return emit_bool(cg, emit_test(cg, LLVMIntEQ, ret, cg_i64(cg, 0)));
}

/* ---- has_key, len ------------------------------------------------------------------------------ */

static const struct type *result_keyed(struct sema *s, struct node *call, const struct type *t)
{
	const struct map_desc *m = map_of(call);

	if (m->keyed)
		return t;
	sema_error(s, call->loc, E_MAP_KEYS, "'%s' has no keys", m->name);
	return s->final ? &type_error : NULL;
}

static const struct type *result_has_key(struct sema *s, struct node *call)
{
	return result_keyed(s, call, type_bool(s->types));
}

static LLVMValueRef emit_has_key(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	const struct node *map = call->call.args;
	LLVMValueRef at = cg_map_find(cg, map->map.sym, map->next);

	(void)dst;
	return emit_bool(cg, emit_test(cg, LLVMIntNE, at, cg_i64(cg, 0)));
}

static const struct type *result_len(struct sema *s, struct node *call)
{
	if (host_has(s->unit->host, HF_FOR_EACH_MAP))
		return result_keyed(s, call, type_s64(s->types));
	sema_error(s, call->loc, E_NEEDS_KERNEL, "this kernel cannot go over the entries of a map");
	return s->final ? &type_error : NULL;
}

/* A function that the kernel calls for each entry, and that does nothing. One for each program. */
static LLVMValueRef do_nothing(struct cg *cg)
{
	const char *name = arena_fmt(cg->arena, "count%u", cg->prog->id);
	LLVMTypeRef params[4] = { cg->ptr, cg->ptr, cg->ptr, cg->ptr };
	LLVMValueRef fn = LLVMGetNamedFunction(cg->mod, name);
	LLVMBasicBlockRef here = LLVMGetInsertBlock(cg->b);

	if (fn)
		return fn;
	fn = LLVMAddFunction(cg->mod, name, LLVMFunctionType(cg->i64, params, 4, false));
	LLVMSetSection(fn, LLVMGetSection(cg->fn));
	LLVMSetLinkage(fn, LLVMInternalLinkage);
	LLVMPositionBuilderAtEnd(cg->b, LLVMAppendBasicBlockInContext(cg->llvm, fn, "entry"));
	LLVMBuildRet(cg->b, cg_i64(cg, 0));
	LLVMPositionBuilderAtEnd(cg->b, here);
	return fn;
}

/* The kernel tells how many entries it has been at. */
static LLVMValueRef emit_len(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	LLVMValueRef args[4] = { cg_map_of(cg, map_of(call)), do_nothing(cg), cg_i64(cg, 0),
				 cg_i64(cg, 0) };

	(void)dst;
	return cg_helper(cg, BPF_FUNC_for_each_map_elem, args, 4);
}

/* ---- clear and zero ---------------------------------------------------------------------------- */

static const struct type *record_map(struct sema *s, const struct node *call, const void **ret_priv)
{
	*ret_priv = map_of(call);
	return type_nothing(s);
}

static LLVMValueRef emit_event(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	cg_send(cg, call->call.action, NULL);
	return NULL;
}

static int handle_clear(struct rt *rt, const struct action *a, const void *rec)
{
	(void)rec;
	return a->take == TAKE_DONE ? 0 : rt_clear_map(rt, a->priv);
}

static int handle_zero(struct rt *rt, const struct action *a, const void *rec)
{
	(void)rec;
	return a->take == TAKE_DONE ? 0 : rt_zero_map(rt, a->priv);
}

/* ---- rows -------------------------------------------------------------------------------------- */

const struct builtin builtins_map[] = {
	{ .sig	   = "? delete(map m[, any key])",
	  .doc	   = "Deletes an entry of a map, or the value of a map without keys. True if there "
		     "was one; when nobody asks and there was none, that is told at the end.",
	  .example = "tracepoint:syscalls:sys_enter_read { @at[tid] = nsecs; } "
		     "tracepoint:syscalls:sys_exit_read { delete(@at, tid); }",
	  .flags   = BI_DROP,
	  .result  = result_delete, .emit = emit_delete },
	{ .sig	   = "? delete(elem entry)",
	  .doc	   = "The same in an older spelling: `delete(@m[key])`.",
	  .example = "tracepoint:syscalls:sys_enter_read { @at[tid] = nsecs; delete(@at[tid]); }",
	  .flags   = BI_DROP | BI_ALIAS,
	  .result  = result_delete, .emit = emit_delete },
	{ .sig	   = "? has_key(map m, any key)",
	  .doc	   = "Whether a map has an entry with this key.",
	  .example = "tracepoint:syscalls:sys_enter_read { @at[tid] = nsecs; } "
		     "tracepoint:syscalls:sys_exit_read { if (has_key(@at, tid)) { @both = "
		     "count(); } }",
	  .result  = result_has_key, .emit = emit_has_key },
	{ .sig	   = "? len(map m)",
	  .doc	   = "How many entries a map has.",
	  .example = "profile:hz:99 { @[comm] = count(); } interval:s:1 { print(len(@)); }",
	  .result  = result_len, .emit = emit_len },
	{ .sig	   = "void clear(map m)",
	  .doc	   = "Deletes all entries of a map. Behind `print` of the same map in one block, "
		     "exactly what was printed is deleted: nothing is counted twice or lost.",
	  .example = "profile:hz:99 { @[comm] = count(); } interval:s:1 { print(@); clear(@); }",
	  .flags   = BI_ASYNC | BI_CLEARS,
	  .record  = record_map, .emit = emit_event, .handle = handle_clear },
	{ .sig	   = "void zero(map m)",
	  .doc	   = "Sets all values of a map to zero, and keeps its keys. Behind `print` as "
		     "exact as `clear`.",
	  .example = "profile:hz:99 { @[comm] = count(); } interval:s:1 { print(@); zero(@); }",
	  .flags   = BI_ASYNC | BI_ZEROES,
	  .record  = record_map, .emit = emit_event, .handle = handle_zero },
	{ 0 }
};
