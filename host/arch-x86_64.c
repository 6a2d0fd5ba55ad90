/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/arch-x86_64.c - the row of x86-64.
 *
 * Registers are at their places in the kernel's struct pt_regs (arch/x86/include/asm/ptrace.h),
 * arguments follow the System V ABI. Operands of USDT arguments are in AT&T syntax: $5, %eax,
 * -20(%rbp), 8(%rax,%rbx,8), symbol+4(%rip), symbol; those of 32-bit programs as well. A symbol
 * is turned into its distance from the probe's instruction. */
#include <ctype.h>
#include <elf.h>
#include <string.h>
#include "host/arch.h"
#include "host/priv.h"
#include "host/usdt.h"

static const struct arch_reg regs[] = {
	{ "r15", 0 },        { "r14", 8 },  { "r13", 16 }, { "r12", 24 }, { "bp", 32 },
	{ "bx", 40 },        { "r11", 48 }, { "r10", 56 }, { "r9", 64 },  { "r8", 72 },
	{ "ax", 80 },        { "cx", 88 },  { "dx", 96 },  { "si", 104 }, { "di", 112 },
	{ "orig_rax", 120 }, { "ip", 128 }, { "pc", 128 }, { "cs", 136 }, { "flags", 144 },
	{ "sp", 152 },       { "ss", 160 }, { NULL, 0 },
};
static const uint16_t args[] = { 112, 104, 96, 88, 72, 64 };	/* di si dx cx r8 r9 */
enum { RETVAL_OFF = 80, IP_OFF = 128, INT3_BYTES = 1, TS_COMPAT = 2 };

static const struct arch_call calls[] = {
#define CALL(number, name) { number, #name, #name },
#define CALL_AS(number, name, event) { number, #name, #event },
#include "host/calls-x86_64.def"
#undef CALL
#undef CALL_AS
	{ 0, NULL, NULL }
};

static const struct constant constants[] = { { NULL, 0 } };

static const char *const macros[] = {
	"__x86_64__ 1", "__x86_64 1", "__amd64__ 1", "__amd64 1", NULL
};

/* ---- operands of USDT arguments ------------------------------------------------------------ */

static const char *const whole[] = {			/* as struct pt_regs calls them */
	"ax", "bx", "cx", "dx", "si", "di", "bp", "sp", "ip",
	"r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15",
};

static bool same(const char *a, const char *text, size_t len)
{
	return strlen(a) == len && !strncmp(a, text, len);
}

/* rax eax ax al sil r8d r8w r8b ... without '%': the register they are the low end of; ah: its
 * second byte. NULL. */
static const char *register_of(const char *text, size_t len, uint8_t *ret_shift)
{
	*ret_shift = 0;
	if (len == 2 && text[1] == 'h' && strchr("abcd", text[0]))
		*ret_shift = 8;
	for (size_t i = 0; i < COUNT(whole); i++) {
		const char *w = whole[i];

		if (*w == 'r') {			/* r8 and on: the suffix says the size */
			if (same(w, text, len) ||
			    (len > 2 && strchr("dwb", text[len - 1]) && same(w, text, len - 1)))
				return w;
			continue;
		}
		if (same(w, text, len) || (len == 3 && strchr("re", *text) && same(w, text + 1, 2)))
			return w;
		if (len == 2 && w[1] == 'x' && text[0] == w[0] && strchr("lh", text[1]))
			return w;			/* al, ah */
		if (len == 3 && text[2] == 'l' && w[1] != 'x' && !strncmp(w, text, 2))
			return w;			/* sil */
	}
	return NULL;
}

static bool read_register(struct usdt_reader *r, const char **ret, uint8_t *ret_shift)
{
	const char *start = r->p + 1;

	if (r->p == r->end || *r->p != '%')
		return false;
	for (r->p++; r->p < r->end && isalnum((unsigned char)*r->p); r->p++)
		;
	*ret = register_of(start, (size_t)(r->p - start), ret_shift);
	return *ret;
}

/* "(%rbp)", "(%rax,%rbx,8)", "(,%rbx,8)", "(%rip)" */
static bool read_base(struct usdt_reader *r, struct usdt_arg *a)
{
	uint8_t shift;

	r->p++;
	if (r->p < r->end && *r->p != ',' && !read_register(r, &a->reg, &shift))
		return false;
	if (r->p < r->end && *r->p == ',') {
		r->p++;
		a->scale = 1;
		if (!read_register(r, &a->index, &shift))
			return false;
	}
	if (r->end - r->p >= 2 && *r->p == ',') {
		a->scale = (uint8_t)(r->p[1] - '0');
		r->p += 2;
		if (!strchr("1248", r->p[-1]))
			return false;
	}
	if (r->p + 1 != r->end || *r->p != ')')
		return false;
	if (a->reg && !strcmp(a->reg, "ip")) {
		if (!a->near) /* relative to an instruction that we do not know */
			return false;
		a->reg = NULL;
	}
	return true;
}

static bool operand(struct usdt_reader *r, struct usdt_arg *a)
{
	if (*r->p == '%') {
		a->where = USDT_REG;
		return read_register(r, &a->reg, &a->shift) && r->p == r->end;
	}
	if (*r->p == '$') {
		a->where = USDT_CONST;
		r->p++;
		return r->p < r->end && usdt_read_sum(r, a) && r->p == r->end && !a->near;
	}
	a->where = USDT_MEM;
	if (!usdt_read_sum(r, a))
		return false;
	return r->p == r->end ? a->near : read_base(r, a);
}

const struct arch arch_x86_64 = {
	.name = "x86_64",
	.title = "x86-64",
	.triplet = "x86_64-linux-gnu",
	.elf = EM_X86_64,
	.elf32 = EM_386,
	.regs = regs,
	.regs_words = "ax, bx, cx, dx, si, di, bp, sp, ip, r8 ... r15 and flags",
	.arg = args,
	.nargs = COUNT(args),
	.retval = RETVAL_OFF,
	.ip = IP_OFF,
	.probe_ip = INT3_BYTES,
	.user = { "cs", 3, 3 },
	.calls = calls,
	.call_member = "orig_ax",
	.compat_member = "thread_info.status",
	.compat_bits = TS_COMPAT,
	.constants = constants,
	.macros = macros,
	.operand = operand,
};
