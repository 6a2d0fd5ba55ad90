/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/string.c - strings and bytes: str buf strlen strncmp strstr strcontains.
 *
 * In our memory a string fills all of its room: zeros follow its end, so that equal strings are
 * equal bytes, and a string without a zero is one that was cut. str() without a length gives up
 * to max_strlen bytes; to know whether there was more it reads one byte more than it keeps. (Not
 * so from 1024 on: there the language has always kept 1023 bytes and no mark.) With a length N,
 * which counts the NUL, it gives at most N - 1 bytes in a string of N + 1, which never looks cut.
 *
 * Searching is done with the algorithm of Baeza-Yates and Gonnet: one bit of a word for each byte
 * of what is sought, one table look-up for each byte of where. One loop instead of two is what
 * keeps the verifier's work small; it limits the needle to 64 bytes. */
#include "stdlib/stdlib.h"

#include <linux/bpf.h>
#include <string.h>

enum { NO_MARK_FROM = 1024, MAX_NEEDLE = 64, BYTES = 256 };

static uint64_t max_strlen(const struct unit *u)
{
	return u->config->max_strlen;
}

/* Is T text that lies in memory as such? */
static bool is_chars(const struct type *t)
{
	return t->kind == T_STRING || t->kind == T_PROBE || type_is_chars(t);
}

/* Argument I, a length: false when it is a literal that is negative, which is told. */
static bool length_good(struct sema *s, const struct node *call, unsigned i)
{
	if (arg_int(call, i, 0) >= 0)
		return true;
	sema_error(s, sema_arg(call, i)->loc, E_NEGATIVE,
		   "the length for '%s' must not be negative", call->call.name);
	return false;
}

/* The bytes of room of text of type T. */
static uint64_t room_of(const struct unit *u, const struct type *t)
{
	uint64_t n = t->kind == T_STRING  ? t->str.cap
		     : t->kind == T_ARRAY ? t->array.len
					  : u->name_size;

	return n ? n : max_strlen(u);
}

/* ---- str --------------------------------------------------------------------------------------- */

static bool str_takes(struct sema *s, const struct node *call)
{
	const struct node *arg = call->call.args;
	const struct type *t = arg->type;

	if (t->kind == T_PTR || type_is_int(t))
		return true;
	if (is_chars(t))
		return true;
	sema_error(s, arg->loc, E_ARG_TYPE, "'%s' takes an address or text, not '%s'",
		   call->call.name, t->name);
	return false;
}

static const struct type *result_str(struct sema *s, struct node *call)
{
	const struct type *t = arg_type(call, 0);
	uint64_t most = max_strlen(s->unit), cap = most, len = (uint64_t)arg_int(call, 1, 0);

	if (arg_pending(call, 0) || arg_pending(call, 1))
		return NULL;
	if (!str_takes(s, call) || !length_good(s, call, 1))
		return s->final ? &type_error : NULL;
	if (is_chars(t))
		cap = most = room_of(s->unit, t);
	if (sema_arg(call, 1) && !arg_runs(call, 1)) {
		cap = min_u64(len + 1, most);
		if (len + 1 > most && !is_chars(t)) {
			sema_warn(s, call->call.args->next->loc, W_LENGTH,
				  "the length %llu is cut to %llu, which is max_strlen",
				  (unsigned long long)len, (unsigned long long)most);
			sema_hint(s, "'config = { max_strlen = %llu }' allows it",
				  (unsigned long long)len + 1);
		}
	}
	return type_string(s->types, (uint32_t)cap);
}

/* The text of a literal: cut to as many bytes as the length says, as scripts expect of
 * parameters. */
static struct node *fold_str(struct sema *s, struct node *call)
{
	const struct node *arg = call->call.args;
	struct node *lit;
	int64_t len = INT64_MAX;

	if (arg->next && (!sema_int_literal(arg->next, &len) || len < 0))
		return NULL;
	if (arg->kind != N_STR && arg->kind != N_INT)
		return NULL;
	lit = node_new(s->arena, N_STR, call->loc);
	lit->str.ptr = arg->str.ptr;
	if (arg->kind == N_INT && arg->num.negative)
		lit->str.ptr = arena_fmt(s->arena, "%lld", (long long)arg->num.val);
	else if (arg->kind == N_INT)
		lit->str.ptr = arena_fmt(s->arena, "%llu", (unsigned long long)arg->num.val);
	lit->str.len = (uint32_t)strlen(lit->str.ptr);
	if ((uint64_t)len < lit->str.len) {
		lit->str.ptr = arena_strndup(s->arena, lit->str.ptr, (size_t)len);
		lit->str.len = (uint32_t)len;
	}
	return lit;
}

/* Text that is ours already; what the length cuts off becomes zeros. */
static void copy_text(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	uint32_t cap = call->type->str.cap, len = (uint32_t)arg_int(call, 1, cap + 1);
	LLVMValueRef whole;

	if (arg_runs(call, 1)) {
		whole = cg_mem(cg, cap, "text");
		cg_into(cg, call->call.args, whole, call->type);
		cg_read_string(cg, AS_KERNEL, dst, cap,
			       LLVMBuildPtrToInt(cg->b, whole, cg->i64, ""),
			       emit_bound(cg, cg_expr(cg, call->call.args->next), cap));
		return;
	}
	cg_into(cg, call->call.args, dst, call->type);
	if (len && len < cap + 1)
		cg_zero(cg, cg_at(cg, dst, len - 1), cap - (len - 1));
}

static LLVMValueRef emit_str(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	const struct node *arg = call->call.args;
	uint32_t cap = call->type->str.cap;
	LLVMValueRef addr, whole, len;
	enum space space = space_of(cg->prog, arg->type);

	if (is_chars(arg->type)) {
		copy_text(cg, call, dst);
		return NULL;
	}
	addr = cg_expr(cg, arg);
	if (arg->next) {
		len = arg_runs(call, 1) ? emit_bound(cg, cg_expr(cg, arg->next), cap)
			: cg_i64(cg, min_u64((uint64_t)arg_int(call, 1, 0), cap));
		cg_read_string(cg, space, dst, cap, addr, len);
	} else if (cap >= NO_MARK_FROM) {
		cg_read_string(cg, space, dst, cap, addr, NULL);
	} else {
		whole = cg_mem(cg, cap + 1, "str");
		cg_read_string(cg, space, whole, cap + 1, addr, NULL);
		cg_copy(cg, dst, whole, cap);
	}
	return NULL;
}

/* ---- buf --------------------------------------------------------------------------------------- */

enum { BUF_HEAD = 4 };

/* Bytes that a value of type T has to offer, 0: it is only an address. */
static uint64_t buf_whole(const struct type *t)
{
	return t->kind == T_STRING || t->kind == T_ARRAY || t->kind == T_RECORD ? t->size : 0;
}

static const struct type *result_buf(struct sema *s, struct node *call)
{
	const struct type *t = arg_type(call, 0);
	uint64_t most = max_strlen(s->unit) > BUF_HEAD ? max_strlen(s->unit) - BUF_HEAD : 1, cap,
		 whole;

	if (arg_pending(call, 0) || arg_pending(call, 1))
		return NULL;
	whole = buf_whole(t);
	if (!whole && t->kind != T_PTR && !type_is_int(t)) {
		sema_error(s, call->call.args->loc, E_ARG_TYPE,
			   "'%s' takes an address, an array or a string, "
			   "not '%s'",
			   call->call.name, t->name);
		return s->final ? &type_error : NULL;
	}
	if (!whole && !sema_arg(call, 1)) {
		sema_error(s, call->loc, E_LENGTH_MISSING, "'%s' of an address needs a length",
			   call->call.name);
		return s->final ? &type_error : NULL;
	}
	if (!length_good(s, call, 1))
		return s->final ? &type_error : NULL;
	cap = arg_runs(call, 1) ? most : (uint64_t)arg_int(call, 1, (int64_t)whole);
	if (whole && t->space == AS_NONE)
		cap = min_u64(cap, whole);
	if (cap > most)
		sema_warn(s, call->loc, W_LENGTH,
			  "the buffer is cut to %llu bytes, the room that max_strlen gives",
			  (unsigned long long)most);
	return type_buffer(s->types, (uint32_t)max_u64(min_u64(cap, most), 1));
}

static LLVMValueRef emit_buf(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	const struct node *arg = call->call.args;
	const struct type *t = arg->type;
	uint32_t cap = call->type->str.cap, used = cap;
	bool ours = buf_whole(t) && t->space == AS_NONE;
	enum space space = buf_whole(t) ? t->space : space_of(cg->prog, t);
	LLVMValueRef bytes = cg_at(cg, dst, BUF_HEAD), from, len;

	if (ours)
		from = LLVMBuildPtrToInt(cg->b, cg_expr(cg, arg), cg->i64, "");
	else
		from = buf_whole(t) ? cg_address(cg, arg) : cg_expr(cg, arg);
	if (arg_runs(call, 1)) {
		len = emit_bound(cg, cg_expr(cg, arg->next), cap);
		emit_read(cg, ours ? AS_KERNEL : space, bytes, cap, from, len);
		cg_store_bits(cg, 32, dst, len);
		return NULL;
	}
	if (arg_int(call, 1, cap) < used)
		used = (uint32_t)arg_int(call, 1, cap);	/* none at all: the room is never 0 */
	cg_store_bits(cg, 32, dst, cg_i64(cg, used));
	if (ours)
		cg_copy(cg, bytes, cg_expr(cg, arg), cap);
	else
		cg_read(cg, space, bytes, cap, from);
	if (used < cap)
		cg_zero(cg, cg_at(cg, bytes, used), cap - used);
	return NULL;
}

/* ---- comparing and searching ------------------------------------------------------------------- */

static LLVMValueRef emit_strlen(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	uint32_t cap;
	LLVMValueRef text = cg_string(cg, call->call.args, &cap);

	(void)dst;
	return cg_strlen(cg, text, cap);
}

static const struct type *result_strncmp(struct sema *s, struct node *call)
{
	if (!length_good(s, call, 2))
		return s->final ? &type_error : NULL;
	return type_u64(s->types);
}

static LLVMValueRef byte_at(struct cg *cg, LLVMValueRef text, LLVMValueRef i)
{
	return cg_load_bits(cg, 8, emit_at(cg, text, i));
}

static LLVMValueRef emit_strncmp(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	uint32_t cap[2];
	LLVMValueRef a = cg_string(cg, call->call.args, &cap[0]);
	LLVMValueRef b = cg_string(cg, call->call.args->next, &cap[1]), in_a, in_b;
	uint64_t most = min_u64((uint64_t)arg_int(call, 2, 0), min_u64(cap[0], cap[1]));
	LLVMValueRef differ = emit_var(cg, cg_i64(cg, 1));
	LLVMBasicBlockRef same = cg_block(cg, "same"), equal = cg_block(cg, "equal");
	LLVMBasicBlockRef next = cg_block(cg, "next"), done = cg_block(cg, "compared");
	struct emit_loop l;

	(void)dst;
	emit_loop(cg, most, &l);
	in_a = byte_at(cg, a, l.i);
	in_b = byte_at(cg, b, l.i);
	cg_branch(cg, emit_test(cg, LLVMIntEQ, in_a, in_b), same, done);
	cg_enter(cg, same);
	cg_branch(cg, emit_test(cg, LLVMIntEQ, in_a, cg_i64(cg, 0)), equal, next);
	cg_enter(cg, next);
	emit_loop_next(cg, &l);
	cg_goto(cg, equal);
	cg_enter(cg, equal);
	emit_set(cg, differ, cg_i64(cg, 0));
	cg_goto(cg, done);
	cg_enter(cg, done);
	return emit_get(cg, differ);
}

static bool needle_fits(struct sema *s, const struct node *call)
{
	const struct node *needle = sema_arg(call, 1);
	const char *text = arg_str(call, 1);
	uint64_t most = text ? strlen(text) : room_of(s->unit, needle->type) - 1;

	if (most <= MAX_NEEDLE)
		return true;
	sema_error(s, needle->loc, E_PATTERN_LENGTH,
		   "what '%s' seeks may have %d bytes, this may have %llu", call->call.name,
		   MAX_NEEDLE, (unsigned long long)most);
	sema_hint(s, "'str(..., %d)' has no more", MAX_NEEDLE);
	return false;
}

static const struct type *result_strstr(struct sema *s, struct node *call)
{
	if (arg_pending(call, 0) || arg_pending(call, 1))
		return NULL;
	return needle_fits(s, call) ? type_s64(s->types) : s->final ? &type_error : NULL;
}

static const struct type *result_strcontains(struct sema *s, struct node *call)
{
	return result_strstr(s, call) ? type_bool(s->types) : NULL;
}

/* MASKS[c] has bit I set where byte I of the needle is c. */
static void fill_masks(struct cg *cg, LLVMValueRef masks, LLVMValueRef needle, uint32_t cap)
{
	LLVMBasicBlockRef more = cg_block(cg, "more");
	LLVMValueRef byte, at, bit;
	struct emit_loop l;

	cg_zero(cg, masks, BYTES * 8);
	emit_loop(cg, min_u64(cap, MAX_NEEDLE), &l);
	byte = byte_at(cg, needle, l.i);
	cg_branch(cg, emit_test(cg, LLVMIntNE, byte, cg_i64(cg, 0)), more, l.done);
	cg_enter(cg, more);
	at = emit_at(cg, masks, LLVMBuildShl(cg->b, byte, cg_i64(cg, 3), ""));
	bit = LLVMBuildShl(cg->b, cg_i64(cg, 1), l.i, "");
	cg_store_bits(cg, 64, at, LLVMBuildOr(cg->b, cg_load_bits(cg, 64, at), bit, ""));
	emit_loop_next(cg, &l);
}

/* Where the second argument first is in the first, or -1. */
static LLVMValueRef emit_strstr(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	uint32_t hay_cap, cap;
	LLVMValueRef hay = cg_string(cg, call->call.args, &hay_cap);
	LLVMValueRef needle = cg_string(cg, call->call.args->next, &cap),
		     masks = cg_mem(cg, BYTES * 8, "masks");
	LLVMValueRef len = cg_strlen(cg, needle, cap), one = cg_i64(cg, 1), zero = cg_i64(cg, 0);
	LLVMBasicBlockRef more = cg_block(cg, "more"), hit = cg_block(cg, "hit"),
			  next = cg_block(cg, "next");
	LLVMValueRef empty = emit_test(cg, LLVMIntEQ, len, zero), state, byte, goal, found, last;
	struct emit_loop l;

	(void)dst;
	found = emit_var(cg, LLVMBuildSelect(cg->b, empty, zero, cg_i64(cg, UINT64_MAX), ""));
	last = LLVMBuildSub(cg->b, len, one, "");
	goal = LLVMBuildShl(cg->b, one, LLVMBuildAnd(cg->b, last, cg_i64(cg, 63), ""), "");
	fill_masks(cg, masks, needle, cap);
	state = emit_var(cg, zero);
	emit_loop(cg, hay_cap, &l);
	byte = byte_at(cg, hay, l.i);
	cg_branch(cg, emit_test(cg, LLVMIntNE, byte, zero), more, l.done);
	cg_enter(cg, more);
	byte = emit_at(cg, masks, LLVMBuildShl(cg->b, byte, cg_i64(cg, 3), ""));
	emit_set(cg, state,
		 LLVMBuildAnd(cg->b,
			      LLVMBuildOr(cg->b, LLVMBuildShl(cg->b, emit_get(cg, state), one, ""),
					  one, ""),
			      cg_load_bits(cg, 64, byte), ""));
	cg_branch(
		cg,
		emit_test(cg, LLVMIntNE, LLVMBuildAnd(cg->b, emit_get(cg, state), goal, ""), zero),
		hit, next);
	cg_enter(cg, hit);
	emit_set(cg, found, LLVMBuildSub(cg->b, l.i, last, ""));
	cg_goto(cg, l.done);
	cg_enter(cg, next);
	emit_loop_next(cg, &l);
	return emit_get(cg, found);
}

static LLVMValueRef emit_strcontains(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	return emit_bool(cg, emit_test(cg, LLVMIntSGE, emit_strstr(cg, call, dst), cg_i64(cg, 0)));
}

/* ---- rows -------------------------------------------------------------------------------------- */

const struct builtin builtins_string[] = {
	{ .sig	   = "? str(any address[, int length])",
	  .doc	   = "The string at an address, up to `max_strlen` bytes; with a length, which "
		     "counts the NUL, "
		     "at most `length` - 1 bytes.",
	  .example = "tracepoint:syscalls:sys_enter_openat { @[str(args.filename)] = count(); }",
	  .flags   = BI_TEXT,
	  .result  = result_str, .fold = fold_str, .emit = emit_str },
	{ .sig	   = "? buf(any data[, int length])",
	  .doc	   = "Bytes at an address, or of an array or string; printed with %r, %rx or %rh.",
	  .example = "tracepoint:syscalls:sys_enter_write { printf(\"%r\\n\", buf(args.buf, "
		     "args.count)); }",
	  .result  = result_buf, .emit = emit_buf },
	{ .sig	   = "uint64 strlen(string s)",
	  .doc	   = "How many bytes a string has.",
	  .example = "tracepoint:syscalls:sys_enter_openat { @ = hist(strlen(str(args.filename))); "
		     "}",
	  .emit	   = emit_strlen },
	{ .sig	   = "? strncmp(string a, string b, intlit n)",
	  .doc	   = "0 if the first `n` bytes of two strings are the same, 1 if not.",
	  .example = "tracepoint:syscalls:sys_enter_openat /strncmp(str(args.filename), \"/etc/\", "
		     "5) == 0/ "
		     "{ @[comm] = count(); }",
	  .result  = result_strncmp, .emit = emit_strncmp },
	{ .sig	   = "? strcontains(string s, string part)",
	  .doc	   = "Whether `part` (up to 64 bytes) is somewhere in `s`.",
	  .example = "tracepoint:syscalls:sys_enter_openat /strcontains(str(args.filename), "
		     "\".so\")/ "
		     "{ @[comm] = count(); }",
	  .result  = result_strcontains, .emit = emit_strcontains },
	{ .sig	   = "? strstr(string s, string part)",
	  .doc	   = "Where `part` (up to 64 bytes) begins in `s`, or -1.",
	  .example = "tracepoint:syscalls:sys_enter_openat { @[strstr(str(args.filename), "
		     "\"/lib\")] = count(); }",
	  .result  = result_strstr, .emit = emit_strstr },
	{ 0 }
};
