/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/text.c - more of strings: startswith endswith like substr tolower str_concat
 * strcap memcmp.
 *
 * What is compared or made here lies in our memory, where zeros follow a string's end. Loops have
 * bounds that are known when the program is compiled, and end early at the NUL.
 *
 * like() matches a whole string against a pattern of literal text, `*` and `?`. The pattern is
 * compiled to one word of states: bit I is set while the first I characters of the pattern (without
 * its stars) have matched some way of reading the text so far; for each byte of the text the
 * states move up by one where their character fits, and those behind a star may stay. One loop,
 * whatever the stars do; it limits patterns to 63 characters beside the stars. */
#include "stdlib/stdlib.h"

#include <linux/bpf.h>
#include <string.h>

enum { BYTES = 256, MAX_PATTERN = 63, CONCAT_MAX = 1024 };

static LLVMValueRef byte_at(struct cg *cg, LLVMValueRef text, LLVMValueRef i)
{
	return cg_load_bits(cg, 8, emit_at(cg, text, i));
}

/* ---- beginnings and ends ----------------------------------------------------------------------- */

/* 1 where the N bytes of PART, up to its NUL, are what TEXT has from AT on. */
static LLVMValueRef emit_has_at(struct cg *cg, LLVMValueRef text, uint32_t cap, LLVMValueRef at,
				LLVMValueRef part, uint32_t n)
{
	LLVMValueRef same = emit_var(cg, cg_i64(cg, 0)), want, pos, zero = cg_i64(cg, 0);
	LLVMBasicBlockRef more = cg_block(cg, "more"), next = cg_block(cg, "next");
	LLVMBasicBlockRef yes = cg_block(cg, "yes"), done = cg_block(cg, "compared");
	struct emit_loop l;

	emit_loop(cg, n, &l);
	want = byte_at(cg, part, l.i);
	cg_branch(cg, emit_test(cg, LLVMIntEQ, want, zero), yes, more);
	cg_enter(cg, more);
	pos = emit_bound(cg, LLVMBuildAdd(cg->b, at, l.i, ""), cap - 1);
	cg_branch(cg, emit_test(cg, LLVMIntEQ, byte_at(cg, text, pos), want), next, done);
	cg_enter(cg, next);
	emit_loop_next(cg, &l);
	cg_goto(cg, yes);
	cg_enter(cg, yes);
	emit_set(cg, same, cg_i64(cg, 1));
	cg_goto(cg, done);
	cg_enter(cg, done);
	return emit_get(cg, same);
}

static LLVMValueRef emit_startswith(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	uint32_t cap, n;
	LLVMValueRef text = cg_string(cg, call->call.args, &cap);
	LLVMValueRef part = cg_string(cg, call->call.args->next, &n);

	(void)dst;
	return emit_has_at(cg, text, cap, cg_i64(cg, 0), part, n);
}

/* The end that is as long as the part; a part that is longer than the text cannot be one. */
static LLVMValueRef emit_endswith(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	uint32_t cap, n;
	LLVMValueRef text = cg_string(cg, call->call.args, &cap);
	LLVMValueRef part = cg_string(cg, call->call.args->next, &n);
	LLVMValueRef len = cg_strlen(cg, text, cap), tail = cg_strlen(cg, part, n), fits, at, same;

	(void)dst;
	fits = emit_test(cg, LLVMIntULE, tail, len);
	at = LLVMBuildSelect(cg->b, fits, LLVMBuildSub(cg->b, len, tail, ""), cg_i64(cg, 0), "");
	same = emit_has_at(cg, text, cap, at, part, n);
	return LLVMBuildAnd(cg->b, emit_bool(cg, fits), same, "");
}

/* ---- like -------------------------------------------------------------------------------------- */

struct pattern {
	uint64_t mask[BYTES];				/* bit I + 1: its character I may be this byte */
	uint64_t stay;					/* bit I: a star follows the first I */
	uint64_t goal;
	unsigned len;
};

/* -1: too long. */
static int read_pattern(const char *text, struct pattern *ret)
{
	memset(ret, 0, sizeof(*ret));
	for (; *text; text++) {
		if (*text == '*') {
			ret->stay |= UINT64_C(1) << ret->len;
			continue;
		}
		if (++ret->len > MAX_PATTERN)
			return -1;
		for (unsigned c = 1; c < BYTES; c++)
			if (*text == '?' || c == (unsigned char)*text)
				ret->mask[c] |= UINT64_C(1) << ret->len;
	}
	ret->goal = UINT64_C(1) << ret->len;
	return 0;
}

static const struct type *result_like(struct sema *s, struct node *call)
{
	const char *text = arg_str(call, 1);
	struct pattern p;

	if (!text || read_pattern(text, &p) == 0)
		return type_bool(s->types);
	sema_error(s, sema_arg(call, 1)->loc, E_PATTERN_LENGTH,
		   "a pattern has at most %d characters beside its stars", MAX_PATTERN);
	return s->final ? &type_error : NULL;
}

/* MASK where BYTE is C, else 0. Without a branch: the verifier would follow both sides of each, for
 * each character of the text (as it does for all bits of a sign, hence the product). LLVM must
 * not see what it is, it would make a branch of it. */
static LLVMValueRef emit_mask_if(struct cg *cg, LLVMValueRef byte, unsigned c, uint64_t mask)
{
	LLVMValueRef differs = LLVMBuildXor(cg->b, byte, cg_i64(cg, c), "");
	LLVMValueRef below = cg_opaque(cg, LLVMBuildSub(cg->b, differs, cg_i64(cg, 1), ""));
	LLVMValueRef is = cg_opaque(cg, LLVMBuildLShr(cg->b, below, cg_i64(cg, 63), ""));

	return LLVMBuildMul(cg->b, is, cg_i64(cg, mask), "");
}

/* The mask of BYTE: what any byte has, and for each of the few bytes that the pattern has, more. */
static LLVMValueRef emit_mask(struct cg *cg, const struct pattern *p, LLVMValueRef byte)
{
	uint64_t any = ~UINT64_C(0);
	LLVMValueRef mask;

	for (unsigned c = 1; c < BYTES; c++)
		any &= p->mask[c];
	mask = cg_i64(cg, any);
	for (unsigned c = 1; c < BYTES; c++)
		if (p->mask[c] != any)
			mask = LLVMBuildOr(cg->b, mask, emit_mask_if(cg, byte, c, p->mask[c]), "");
	return mask;
}

/* What is at STATE, in memory of a map: there the verifier does not follow values, so that one walk
 * through the loop is as good as another and it need not try them all. */
static LLVMValueRef emit_forgotten(struct cg *cg, LLVMValueRef state)
{
	LLVMValueRef now = emit_get(cg, state);

	LLVMSetVolatile(now, true);
	return now;
}

static LLVMValueRef emit_like(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	uint32_t cap;
	LLVMValueRef text = cg_string(cg, call->call.args, &cap), moved, byte, now;
	LLVMValueRef state = cg_kept(cg, cg_keep(cg, 8));
	LLVMBasicBlockRef more = cg_block(cg, "more"), next = cg_block(cg, "next");
	struct emit_loop l;
	struct pattern p;

	(void)dst;
	if (read_pattern(arg_str(call, 1), &p) < 0)
		BUG("the pattern was checked");
	emit_set(cg, state, cg_i64(cg, 1));
	emit_loop(cg, cap, &l);
	byte = cg_opaque(cg, byte_at(cg, text, l.i));
	cg_branch(cg, emit_test(cg, LLVMIntEQ, byte, cg_i64(cg, 0)), l.done, more);
	cg_enter(cg, more);
	now = emit_forgotten(cg, state);
	moved = LLVMBuildShl(cg->b, now, cg_i64(cg, 1), "");
	moved = LLVMBuildAnd(cg->b, moved, emit_mask(cg, &p, byte), "");
	now = LLVMBuildAnd(cg->b, now, cg_i64(cg, p.stay), "");
	now = cg_opaque(cg, LLVMBuildOr(cg->b, now, moved, ""));
	emit_set(cg, state, now);
	cg_branch(cg, emit_test(cg, LLVMIntEQ, now, cg_i64(cg, 0)), l.done, next);
	cg_enter(cg, next);
	emit_loop_next(cg, &l);
	now = LLVMBuildAnd(cg->b, emit_forgotten(cg, state), cg_i64(cg, p.goal), "");
	return emit_bool(cg, emit_test(cg, LLVMIntNE, now, cg_i64(cg, 0)));
}

/* ---- making strings ---------------------------------------------------------------------------- */

/* Room for what argument I can be, with its NUL. */
static uint32_t room(struct sema *s, const struct node *call, unsigned i)
{
	const struct type *t = arg_type(call, i);
	uint64_t cap = t->kind == T_STRING ? t->str.cap : t->kind == T_ARRAY ? t->array.len + 1 : 0;

	return (uint32_t)(cap ? cap : s->unit->config->max_strlen);
}

static const struct type *result_tolower(struct sema *s, struct node *call)
{
	return arg_pending(call, 0) ? NULL : type_string(s->types, room(s, call, 0));
}

/* N as a string that fills CAP bytes at DST. */
static void put_text(struct cg *cg, const struct node *n, LLVMValueRef dst, uint32_t cap)
{
	uint32_t own;
	LLVMValueRef text = cg_string(cg, n, &own);

	own = (uint32_t)min_u64(own, cap);
	cg_copy(cg, dst, text, own);
	if (own < cap)
		cg_zero(cg, cg_at(cg, dst, own), cap - own);
}

/* A letter is one of 26 values, found by a subtraction; what is none stays. */
static LLVMValueRef emit_tolower(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	uint32_t cap = call->type->str.cap;
	LLVMValueRef text = cg_mem(cg, cap, "lower"), byte, upper, low;
	LLVMBasicBlockRef more = cg_block(cg, "more");
	struct emit_loop l;

	put_text(cg, call->call.args, text, cap);
	emit_loop(cg, cap, &l);
	byte = cg_opaque(cg, byte_at(cg, text, l.i));
	cg_branch(cg, emit_test(cg, LLVMIntEQ, byte, cg_i64(cg, 0)), l.done, more);
	cg_enter(cg, more);
	upper = LLVMBuildSub(cg->b, byte, cg_i64(cg, 'A'), "");
	upper = emit_bool(cg, emit_test(cg, LLVMIntULT, upper, cg_i64(cg, 26)));
	low = LLVMBuildAdd(cg->b, byte, LLVMBuildShl(cg->b, upper, cg_i64(cg, 5), ""), "");
	cg_store_bits(cg, 8, emit_at(cg, text, l.i), low);
	emit_loop_next(cg, &l);
	cg_copy(cg, dst, text, cap);
	return NULL;
}

static const struct type *result_substr(struct sema *s, struct node *call)
{
	uint32_t cap;

	if (arg_pending(call, 0))
		return NULL;
	if (arg_int(call, 1, 0) < 0 || arg_int(call, 2, 0) < 0) {
		sema_error(s, call->loc, E_NEGATIVE, "'%s' takes no negative numbers",
			   call->call.name);
		return s->final ? &type_error : NULL;
	}
	cap = room(s, call, 0);
	return type_string(s->types, (uint32_t)min_u64(cap, (uint64_t)arg_int(call, 2, cap) + 1));
}

/* The kernel's own copying of strings stops at the NUL and wants no loop. */
static LLVMValueRef emit_substr(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	const struct node *from = call->call.args->next;
	uint32_t cap, to = call->type->str.cap;
	LLVMValueRef text = cg_string(cg, call->call.args, &cap), at, addr, len;

	len = cg_strlen(cg, text, cap);
	at = cg_expr(cg, from);
	at = LLVMBuildSelect(cg->b, emit_test(cg, LLVMIntULT, at, len), at, len, "");
	addr = emit_at(cg, text, emit_bound(cg, at, cap - 1));
	cg_read_string(cg, AS_KERNEL, dst, to, LLVMBuildPtrToInt(cg->b, addr, cg->i64, ""), NULL);
	return NULL;
}

static const struct type *result_concat(struct sema *s, struct node *call)
{
	if (arg_pending(call, 0) || arg_pending(call, 1))
		return NULL;
	return type_string(s->types, (uint32_t)min_u64(CONCAT_MAX, (uint64_t)room(s, call, 0) +
						       room(s, call, 1) - 1));
}

static LLVMValueRef emit_concat(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	uint32_t to = call->type->str.cap, cap_a, cap_b;
	LLVMValueRef a = cg_string(cg, call->call.args, &cap_a);
	LLVMValueRef b = cg_string(cg, call->call.args->next, &cap_b);
	LLVMValueRef both = cg_mem(cg, to + cap_b, "both"), at, args[3];

	cg_zero(cg, both, to + cap_b);
	cg_copy(cg, both, a, (uint32_t)min_u64(cap_a, to));
	at = emit_bound(cg, cg_strlen(cg, a, cap_a), to - 1);
	args[0] = emit_at(cg, both, at);
	args[1] = cg_i64(cg, cap_b);
	args[2] = LLVMBuildPtrToInt(cg->b, b, cg->i64, "");
	cg_helper(cg, BPF_FUNC_probe_read_kernel_str, args, 3);
	cg_copy(cg, dst, both, to);
	return NULL;
}

static LLVMValueRef emit_strcap(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	uint32_t cap;

	(void)dst;
	cg_string(cg, call->call.args, &cap);
	return cg_i64(cg, cap);
}

/* ---- memcmp ------------------------------------------------------------------------------------ */

enum { COMPARE_MAX = 1024 };

static const struct type *result_memcmp(struct sema *s, struct node *call)
{
	int64_t n = arg_int(call, 2, 0);

	if (arg_pending(call, 0) || arg_pending(call, 1) || arg_pending(call, 2))
		return NULL;
	for (unsigned i = 0; i < 2; i++) {
		const struct type *t = arg_type(call, i);
		bool sized = t->kind == T_STRING || t->kind == T_ARRAY || t->kind == T_RECORD;

		if (t->kind == T_PTR || type_is_int(t) || (sized && (int64_t)t->size >= n))
			continue;
		sema_error(s, sema_arg(call, i)->loc, E_ARG_TYPE,
			   "'%s' takes an address or %lld bytes or more, not '%s'", call->call.name,
			   (long long)n, t->name);
		return s->final ? &type_error : NULL;
	}
	if (n >= 0 && n <= COMPARE_MAX)
		return type_s64(s->types);
	sema_error(s, sema_arg(call, 2)->loc, E_COMPARE_LENGTH, "'%s' compares 0 to %d bytes",
		   call->call.name, COMPARE_MAX);
	return s->final ? &type_error : NULL;
}

/* The most bytes of argument I that can be compared. */
static uint32_t most_of(const struct node *call, unsigned i)
{
	const struct type *t = arg_type(call, i);

	return t->kind == T_PTR || type_is_int(t) ? COMPARE_MAX : t->size;
}

/* SIZE bytes of what N is or leads to, in our memory; LEN (NULL: SIZE) are asked for. */
static LLVMValueRef bytes_of(struct cg *cg, const struct node *n, uint32_t size, LLVMValueRef len)
{
	const struct type *t = n->type;
	LLVMValueRef mem;

	if (t->kind != T_PTR && !type_is_int(t)) {
		mem = cg_mem(cg, t->size, "bytes");
		cg_into(cg, n, mem, type_in(cg->unit->types, t, AS_NONE));
		return mem;
	}
	mem = cg_mem(cg, size, "bytes");
	if (len)
		emit_read(cg, space_of(cg->prog, t), mem, size, cg_expr(cg, n), len);
	else
		cg_read(cg, space_of(cg->prog, t), mem, size, cg_expr(cg, n));
	return mem;
}

/* The first LEN (NULL: all) of N bytes. */
static LLVMValueRef emit_differ(struct cg *cg, LLVMValueRef a, LLVMValueRef b, uint32_t n,
				LLVMValueRef len)
{
	LLVMValueRef differ = emit_var(cg, cg_i64(cg, 0)), in_a, in_b, sign;
	LLVMBasicBlockRef other = cg_block(cg, "other"), next = cg_block(cg, "next"), more;
	struct emit_loop l;

	emit_loop(cg, n, &l);
	if (len) {
		more = cg_block(cg, "more");
		cg_branch(cg, emit_test(cg, LLVMIntULT, l.i, len), more, l.done);
		cg_enter(cg, more);
	}
	in_a = byte_at(cg, a, l.i);
	in_b = byte_at(cg, b, l.i);
	cg_branch(cg, emit_test(cg, LLVMIntEQ, in_a, in_b), next, other);
	cg_enter(cg, other);
	sign = LLVMBuildSelect(cg->b, emit_test(cg, LLVMIntULT, in_a, in_b),
			       cg_i64(cg, UINT64_MAX), cg_i64(cg, 1), "");
	emit_set(cg, differ, sign);
	cg_goto(cg, l.done);
	cg_enter(cg, next);
	emit_loop_next(cg, &l);
	return emit_get(cg, differ);
}

static LLVMValueRef emit_memcmp(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	uint32_t n = (uint32_t)arg_int(call, 2, 0);
	LLVMValueRef a, b, len = NULL;

	(void)dst;
	if (arg_runs(call, 2)) {
		n = (uint32_t)min_u64(most_of(call, 0), most_of(call, 1));
		len = emit_bound(cg, cg_expr(cg, sema_arg(call, 2)), n);
	}
	if (!n)
		return cg_i64(cg, 0);
	a = bytes_of(cg, call->call.args, n, len);
	b = bytes_of(cg, call->call.args->next, n, len);
	return emit_differ(cg, a, b, n, len);
}

/* ---- rows -------------------------------------------------------------------------------------- */

const struct builtin builtins_text[] = {
	{ .sig	   = "bool startswith(string s, string part)",
	  .doc	   = "Whether a string begins with another.",
	  .example = "tracepoint:syscalls:sys_enter_openat /startswith(str(args.filename), "
		     "\"/etc/\")/ { @[comm] = count(); }",
	  .emit	   = emit_startswith },
	{ .sig	   = "bool endswith(string s, string part)",
	  .doc	   = "Whether a string ends with another.",
	  .example = "tracepoint:syscalls:sys_enter_openat /endswith(str(args.filename), "
		     "\".so\")/ { @[comm] = count(); }",
	  .emit	   = emit_endswith },
	{ .sig	   = "? like(string s, strlit pattern)",
	  .doc	   = "Whether a whole string matches a pattern, in which `*` stands for any text "
		     "and `?` for one byte. `s =~ \"pattern\"` is the same, `!~` the opposite.",
	  .example = "tracepoint:syscalls:sys_enter_openat /like(str(args.filename), "
		     "\"/proc/*/stat\")/ { @[comm] = count(); }",
	  .result  = result_like, .emit = emit_like },
	{ .sig	   = "? substr(string s, int from[, intlit length])",
	  .doc	   = "What a string has from a position (0 is the first byte) on, at most `length` "
		     "bytes.",
	  .example = "begin { print(substr(\"hello\", 1, 3)); exit(); }",
	  .result  = result_substr, .emit = emit_substr },
	{ .sig	   = "? tolower(string s)",
	  .doc	   = "A string with the letters A to Z made small.",
	  .example = "begin { print(tolower(\"Hello\")); exit(); }",
	  .result  = result_tolower, .emit = emit_tolower },
	{ .sig	   = "? str_concat(string a, string b)",
	  .doc	   = "Two strings, one behind the other, up to 1023 bytes.",
	  .example = "begin { print(str_concat(comm, \"!\")); exit(); }",
	  .result  = result_concat, .emit = emit_concat },
	{ .sig	   = "uint64 strcap(string s)",
	  .doc	   = "How many bytes a string has room for, with its NUL.",
	  .example = "begin { print(strcap(comm)); exit(); }",
	  .emit	   = emit_strcap },
	{ .sig	   = "? memcmp(any a, any b, int length)",
	  .doc	   = "Compares up to 1024 bytes at addresses, or of arrays, records and strings: "
		     "0 if they are equal, else -1 or 1 as the first that differs is smaller in "
		     "`a` or in `b`.",
	  .example = "begin { print(memcmp(comm, \"ktrace\", 6)); exit(); }",
	  .result  = result_memcmp, .emit = emit_memcmp },
	{ 0 }
};
