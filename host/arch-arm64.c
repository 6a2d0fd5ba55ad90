/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/arch-arm64.c - the row of arm64 (aarch64).
 *
 * The kernel's struct pt_regs (arch/arm64/include/asm/ptrace.h) starts with the 31 general
 * registers, sp, pc and pstate, which is all that the contexts of perf events have. r0 and on are
 * the same registers as x0 and on. Arguments follow the procedure call standard (AAPCS64).
 *
 * Operands of USDT arguments, as GCC and clang write them: a number with or without '#'; x1, w1,
 * sp, xzr; and in brackets the address of memory: [sp], [sp, 12], [x0, x1], [x0, x1, lsl 3],
 * [x0, w1, sxtw 3]. */
#include <ctype.h>
#include <elf.h>
#include <stdlib.h>
#include <string.h>
#include "host/arch.h"
#include "host/priv.h"
#include "host/usdt.h"

#define R(n) { "x" #n, 8 * n }, { "r" #n, 8 * n }
static const struct arch_reg regs[] = {
	R(0), R(1), R(2), R(3), R(4), R(5), R(6), R(7), R(8), R(9), R(10), R(11), R(12), R(13),
	R(14), R(15), R(16), R(17), R(18), R(19), R(20), R(21), R(22), R(23), R(24), R(25), R(26),
	R(27), R(28), R(29), R(30), { "fp", 232 }, { "lr", 240 }, { "sp", 248 }, { "pc", 256 },
	{ "pstate", 264 }, { NULL, 0 },
};
static const uint16_t args[] = { 0, 8, 16, 24, 32, 40, 48, 56 };	/* x0 ... x7 */
enum { RETVAL_OFF = 0, PC_OFF = 256, PSR_MODE = 0xf, TIF_32BIT = 22, MOST_SHIFT = 4 };

static const struct arch_call calls[] = {
#define CALL(number, name) { number, #name, #name },
#define CALL_AS(number, name, event) { number, #name, #event },
#include "host/calls-arm64.def"
#undef CALL
#undef CALL_AS
	{ 0, NULL, NULL }
};

static const struct constant constants[] = {		/* asm/fcntl.h */
	{ "O_DIRECTORY", 040000 },  { "O_NOFOLLOW", 0100000 }, { "O_DIRECT", 0200000 },
	{ "O_LARGEFILE", 0400000 }, { "O_TMPFILE", 020040000 }, { NULL, 0 },
};

static const char *const macros[] = { "__aarch64__ 1", "__ARM_64BIT_STATE 1", NULL };

/* ---- operands of USDT arguments ------------------------------------------------------------ */

static void skip_blanks(struct usdt_reader *r)
{
	while (r->p < r->end && *r->p == ' ')
		r->p++;
}

static bool take(struct usdt_reader *r, char c)
{
	skip_blanks(r);
	if (r->p == r->end || *r->p != c)
		return false;
	r->p++;
	skip_blanks(r);
	return true;
}

/* The word at the reader, which goes on behind it: its length, and where it starts. */
static size_t read_word(struct usdt_reader *r, const char **ret)
{
	*ret = r->p;
	while (r->p < r->end && isalnum((unsigned char)*r->p))
		r->p++;
	return (size_t)(r->p - *ret);
}

/* x1, w1, sp, wsp; NULL: no register (xzr and wzr are none: they are 0). BITS is how much of it. */
static bool read_register(struct usdt_reader *r, const char **ret, uint8_t *ret_bits)
{
	char name[4] = "x";
	const char *word;
	size_t len = read_word(r, &word);
	const struct arch_reg *reg;

	*ret_bits = len && *word == 'w' ? 32 : 64;
	*ret = NULL;
	if (len == 3 && (!strncmp(word, "xzr", 3) || !strncmp(word, "wzr", 3)))
		return true;
	if ((len == 2 && !strncmp(word, "sp", 2)) || (len == 3 && !strncmp(word, "wsp", 3)))
		memcpy(name, "sp", 3);
	else if ((len == 2 || len == 3) && strchr("xw", *word) && isdigit((unsigned char)word[1]))
		memcpy(name + 1, word + 1, len - 1);
	reg = arch_reg(&arch_arm64, name);
	*ret = reg ? reg->name : NULL;
	return *ret;
}

/* "5", "#-5" */
static bool read_number(struct usdt_reader *r, struct usdt_arg *a)
{
	struct usdt_reader part = *r;

	if (part.p < part.end && *part.p == '#')
		part.p++;
	r->p = part.p;
	while (r->p < r->end && (isalnum((unsigned char)*r->p) || strchr("+-", *r->p)))
		r->p++;
	part.end = r->p;
	return part.p < part.end && usdt_read_sum(&part, a) && part.p == part.end && !a->near;
}

/* "lsl 3", "sxtw 3", "uxtw": what is done to the index. */
static bool read_extension(struct usdt_reader *r, struct usdt_arg *a)
{
	static const struct { char word[5]; uint8_t bits; bool is_signed; } ways[] = {
		{ "lsl", 64, false }, { "sxtx", 64, false }, { "uxtx", 64, false },
		{ "uxtw", 32, false }, { "sxtw", 32, true },
	};
	struct usdt_arg shift = { 0 };
	const char *word;
	size_t len = read_word(r, &word), i = 0;

	while (i < COUNT(ways) && (strlen(ways[i].word) != len || strncmp(ways[i].word, word, len)))
		i++;
	if (i == COUNT(ways) || ways[i].bits != a->index_bits)
		return false;
	a->index_signed = ways[i].is_signed;
	skip_blanks(r);
	if (r->p < r->end && *r->p != ']' && !read_number(r, &shift))
		return false;
	a->scale = (uint8_t)(1u << ((uint64_t)shift.val & (MOST_SHIFT - 1)));
	return shift.val >= 0 && shift.val < MOST_SHIFT;
}

/* "[sp]", "[x0, 12]", "[x0, x1, lsl 3]" */
static bool read_memory(struct usdt_reader *r, struct usdt_arg *a)
{
	uint8_t bits;

	if (!take(r, '[') || !read_register(r, &a->reg, &bits) || !a->reg || bits != 64)
		return false;
	if (take(r, ',')) {
		if (r->p < r->end && strchr("xw", *r->p)) {
			a->scale = 1;
			if (!read_register(r, &a->index, &a->index_bits) || !a->index)
				return false;
			if (take(r, ',') ? !read_extension(r, a) : a->index_bits != 64)
				return false;
		} else if (!read_number(r, a)) {
			return false;
		}
	}
	return take(r, ']') && r->p == r->end;
}

static bool operand(struct usdt_reader *r, struct usdt_arg *a)
{
	uint8_t bits;

	if (*r->p == '[') {
		a->where = USDT_MEM;
		return read_memory(r, a);
	}
	if (isdigit((unsigned char)*r->p) || strchr("#-", *r->p)) {
		a->where = USDT_CONST;
		return read_number(r, a) && r->p == r->end;
	}
	a->where = USDT_REG;
	if (!read_register(r, &a->reg, &bits) || r->p != r->end)
		return false;
	if (!a->reg)
		a->where = USDT_CONST;			/* xzr */
	return true;
}

const struct arch arch_arm64 = {
	.name = "aarch64",
	.title = "arm64",
	.triplet = "aarch64-linux-gnu",
	.elf = EM_AARCH64,
	.regs = regs,
	.regs_words = "x0 ... x30 (or r0 ... r30), fp, lr, sp, pc and pstate",
	.arg = args,
	.nargs = COUNT(args),
	.retval = RETVAL_OFF,
	.ip = PC_OFF,
	.repeats = 1,
	.user = { "pstate", PSR_MODE, 0 },
	.calls = calls,
	.call_member = "syscallno",
	.compat_member = "thread_info.flags",
	.compat_bits = 1ull << TIF_32BIT,
	.constants = constants,
	.macros = macros,
	.operand = operand,
};
