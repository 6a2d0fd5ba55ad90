/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/number.c - names for numbers: signal_name strerror syscall_name.
 *
 * Scripts compare such names and use them as keys, so they are strings, made where the event
 * happens: a table of texts, 64 bytes each, lies in an array map that is filled before anything
 * runs, and the number chooses one of them. The last one is for numbers without a name. */
#include "stdlib/stdlib.h"

#include <linux/bpf.h>
#include <string.h>
#include "host/arch.h"

enum { TEXT = 64, SIGNALS = 65, ERRORS = 134, SYSCALLS = 1024 };

/* The texts of numbers 0 to n - 1, and one more. */
static uint32_t new_table(struct unit *u, const char *name, uint32_t n, const char *unknown,
			  char **ret)
{
	char *text = arena_alloc(u->arena, (size_t)(n + 1) * TEXT);

	memset(text, 0, (size_t)(n + 1) * TEXT);
	for (uint32_t i = 0; i <= n; i++)
		memcpy(text + (size_t)i * TEXT, unknown, strlen(unknown));
	*ret = text;
	return unit_kmap(u, &(struct kmap){
		.name = name, .type = BPF_MAP_TYPE_ARRAY, .key_size = 4,
		.val_size = (n + 1) * TEXT, .max_entries = 1, .init = text });
}

static void put(char *table, uint32_t i, const char *name)
{
	if (!name)
		return;
	memset(table + (size_t)i * TEXT, 0, TEXT);
	memcpy(table + (size_t)i * TEXT, name, min_u64(strlen(name), TEXT - 1));
}

static bool has_table(const struct unit *u, const char *name, uint32_t *ret)
{
	for (uint32_t i = 0; i < u->nkmaps; i++) {
		*ret = i;
		if (!u->kmaps[i].map && !strcmp(u->kmaps[i].name, name))
			return true;
	}
	return false;
}

/* ---- the tables -------------------------------------------------------------------------------- */

static void fill_signals(const struct arch *arch, char *table)
{
	char name[TEXT] = "SIG";

	(void)arch;
	for (uint32_t i = 1; i < SIGNALS; i++) {
		if (!sigabbrev_np((int)i))
			continue;
		memcpy(name + 3, sigabbrev_np((int)i), strlen(sigabbrev_np((int)i)) + 1);
		put(table, i, name);
	}
}

static void fill_errors(const struct arch *arch, char *table)
{
	(void)arch;
	for (uint32_t i = 0; i < ERRORS; i++)
		put(table, i, strerrordesc_np((int)i));
}

static void fill_syscalls(const struct arch *arch, char *table)
{
	for (const struct arch_call *c = arch->calls; c->name; c++)
		if (c->number < SYSCALLS)
			put(table, c->number, c->name);
}

struct table {
	const char *name, *unknown;
	uint32_t n;
	void (*fill)(const struct arch *arch, char *table);
};
static const struct table signals = { "signals", "Unknown signal", SIGNALS, fill_signals };
static const struct table errors = { "errors", "Unknown error", ERRORS, fill_errors };
static const struct table syscalls = { "syscalls", "unknown", SYSCALLS, fill_syscalls };

/* ---- code -------------------------------------------------------------------------------------- */

static const struct type *result_from(struct sema *s, const struct table *t)
{
	uint32_t kmap;
	char *text;

	if (s->final && !has_table(s->unit, t->name, &kmap)) {
		new_table(s->unit, t->name, t->n, t->unknown, &text);
		t->fill(host_arch(s->unit->host), text);
	}
	return type_string(s->types, TEXT);
}

static void emit_from(struct cg *cg, LLVMValueRef n, const struct table *t, LLVMValueRef dst)
{
	uint32_t kmap;
	LLVMValueRef off;

	if (!has_table(cg->unit, t->name, &kmap))
		BUG("no table '%s'", t->name);
	n = emit_bound(cg, n, t->n);
	off = LLVMBuildMul(cg->b, n, cg_i64(cg, TEXT), "");
	cg_copy(cg, dst, emit_at(cg, cg_map_value(cg, kmap), off), TEXT);
}

static const struct type *result_signal_name(struct sema *s, struct node *call)
{
	(void)call;
	return result_from(s, &signals);
}

static LLVMValueRef emit_signal_name(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	emit_from(cg, cg_expr(cg, call->call.args), &signals, dst);
	return NULL;
}

static const struct type *result_strerror(struct sema *s, struct node *call)
{
	(void)call;
	return result_from(s, &errors);
}

/* What system calls return is negative. */
static LLVMValueRef emit_strerror(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	LLVMValueRef n = cg_expr(cg, call->call.args), below;

	if (call->call.args->type->size < 8)
		n = LLVMBuildSExt(cg->b, LLVMBuildTrunc(cg->b, n, cg->i32, ""), cg->i64, "");
	below = emit_test(cg, LLVMIntSLT, n, cg_i64(cg, 0));
	n = LLVMBuildSelect(cg->b, below, LLVMBuildNeg(cg->b, n, ""), n, "");
	emit_from(cg, n, &errors, dst);
	return NULL;
}

static const struct type *result_syscall_name(struct sema *s, struct node *call)
{
	(void)call;
	return result_from(s, &syscalls);
}

static LLVMValueRef emit_syscall_name(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	emit_from(cg, cg_expr(cg, call->call.args), &syscalls, dst);
	return NULL;
}

const struct builtin builtins_number[] = {
	{ .sig	   = "? signal_name(int signal)",
	  .doc	   = "The name of a signal, such as SIGKILL.",
	  .example = "tracepoint:signal:signal_generate { @[signal_name(args.sig)] = count(); }",
	  .flags   = BI_FEW, .result = result_signal_name, .emit = emit_signal_name },
	{ .sig	   = "? strerror(int error)",
	  .doc	   = "What an error number means; system calls return it negated, which does not "
		     "matter.",
	  .example = "tracepoint:syscalls:sys_exit_openat /args.ret < 0/ { "
		     "@[strerror(args.ret)] = count(); }",
	  .flags   = BI_FEW, .result = result_strerror, .emit = emit_strerror },
	{ .sig	   = "? syscall_name(int number)",
	  .doc	   = "The name of the system call with this number.",
	  .example = "tracepoint:raw_syscalls:sys_enter { @[syscall_name(args.id)] = count(); }",
	  .flags   = BI_FEW, .result = result_syscall_name, .emit = emit_syscall_name },
	{ 0 }
};
