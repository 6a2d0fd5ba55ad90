/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/host_usdt.c - operands of USDT notes: all forms that compilers write, and nonsense,
 * on each kind of machine. */
#include "host/usdt.h"

#include "tests/unit/check.h"

enum { ADDR = 0x1000 };

struct operand {
	const char *text;
	struct usdt_arg is;
};

static const struct operand good[] = {
	{ "-4@%eax", { USDT_REG, 4, true, .reg = "ax" } },
	{ "8@%rdi", { USDT_REG, 8, .reg = "di" } },
	{ "%rdi", { USDT_REG, 8, .reg = "di" } },
	{ "1@%al", { USDT_REG, 1, .reg = "ax" } },
	{ "1@%ah", { USDT_REG, 1, .reg = "ax", .shift = 8 } },
	{ "1@%sil", { USDT_REG, 1, .reg = "si" } },
	{ "-2@%bp", { USDT_REG, 2, true, .reg = "bp" } },
	{ "4@%r8d", { USDT_REG, 4, .reg = "r8" } },
	{ "2@%r15w", { USDT_REG, 2, .reg = "r15" } },
	{ "1@%r10b", { USDT_REG, 1, .reg = "r10" } },
	{ "8@$5", { USDT_CONST, 8, .val = 5 } },
	{ "-4@$-1", { USDT_CONST, 4, true, .val = -1 } },
	{ "8@$0x10", { USDT_CONST, 8, .val = 16 } },
	{ "8@(%rax)", { USDT_MEM, 8, .reg = "ax" } },
	{ "-4@-20(%rbp)", { USDT_MEM, 4, true, .reg = "bp", .val = -20 } },
	{ "8@(%rax,%rbx,8)", { USDT_MEM, 8, .reg = "ax", .index = "bx", .scale = 8 } },
	{ "8@16(%rax,%r9)", { USDT_MEM, 8, .reg = "ax", .index = "r9", .scale = 1, .val = 16 } },
	{ "4@-8(,%rcx,4)", { USDT_MEM, 4, .index = "cx", .scale = 4, .val = -8 } },
	{ "8f@-8(%rbp)", { USDT_MEM, 8, .is_float = true, .reg = "bp", .val = -8 } },
};

static const char *const lost[] = {
	"",          "8@",
	"8f@%xmm0",  "8@%",
	"8@%eay",    "8@%r16",
	"8@$",       "8@5",
	"8@(%rax",   "8@(%rax))",
	"8@()x",     "8@(%rax,%rbx,3)",
	"8@8(%rip)", "8@no_such_symbol(%rip)",
	"-4@%fs:-8", "8@$5$6",
	"3@%eax(",
};

static const struct operand good_arm64[] = {
	{ "-4@w0", { USDT_REG, 4, true, .reg = "x0" } },
	{ "8@x30", { USDT_REG, 8, .reg = "x30" } },
	{ "8@sp", { USDT_REG, 8, .reg = "sp" } },
	{ "x7", { USDT_REG, 8, .reg = "x7" } },
	{ "4@5", { USDT_CONST, 4, .val = 5 } },
	{ "-8@-1", { USDT_CONST, 8, true, .val = -1 } },
	{ "-4@#-16", { USDT_CONST, 4, true, .val = -16 } },
	{ "8@0x10", { USDT_CONST, 8, .val = 16 } },
	{ "4@wzr", { .where = USDT_CONST, .size = 4 } },
	{ "8@[x0]", { USDT_MEM, 8, .reg = "x0" } },
	{ "-4@[sp, 12]", { USDT_MEM, 4, true, .reg = "sp", .val = 12 } },
	{ "-4@[sp,#12]", { USDT_MEM, 4, true, .reg = "sp", .val = 12 } },
	{ "2@[x29, -2]", { USDT_MEM, 2, .reg = "x29", .val = -2 } },
	{ "8@[x0, x1]", { USDT_MEM, 8, .reg = "x0", .index = "x1", .scale = 1, .index_bits = 64 } },
	{ "8@[x0, x1, lsl 3]",
	  { USDT_MEM, 8, .reg = "x0", .index = "x1", .scale = 8, .index_bits = 64 } },
	{ "4@[x19, w2, sxtw #2]",
	  { USDT_MEM, 4, .reg = "x19", .index = "x2", .scale = 4, .index_bits = 32,
	    .index_signed = true } },
	{ "1@[x19, w2, uxtw]",
	  { USDT_MEM, 1, .reg = "x19", .index = "x2", .scale = 1, .index_bits = 32 } },
	{ "8f@[x0, 16]", { USDT_MEM, 8, .is_float = true, .reg = "x0", .val = 16 } },
};

static const char *const lost_arm64[] = {
	"",             "8@",           "8f@d0",         "8@v0",           "8@x31",
	"8@%rax",       "8@$5",         "8@[x0",         "8@[]",           "8@[x0]!",
	"8@[x0], 16",   "8@[w0]",       "8@[xzr]",       "8@[x0, w1]",     "8@[x0, x1, lsl 4]",
	"8@[x0, x1, sxtw 3]", "8@[x0, w1, lsl 2]", "8@[x0, :lo12:name]", "8@x", "8@xylophone",
	"8@5x",         "3@x0",         "8@[x0, xzr]",
};

static void check_arg(const char *text, const struct usdt_arg *a, const struct usdt_arg *b)
{
	bool regs = (!a->reg == !b->reg) && (!a->index == !b->index);

	if (a->where == b->where && a->size == b->size && a->is_signed == b->is_signed &&
	    a->is_float == b->is_float && a->near == b->near && a->shift == b->shift &&
	    a->index_bits == b->index_bits && a->index_signed == b->index_signed &&
	    a->scale == b->scale && a->val == b->val && regs &&
	    (!a->reg || !strcmp(a->reg, b->reg)) && (!a->index || !strcmp(a->index, b->index)))
		return;
	fprintf(stderr, "'%s' is read wrong\n", text);
	check_failed = 1;
}

static void check_symbols(void)
{
	struct host *h = host_open(NULL);
	struct elf_file *e = host_elf(h, "/proc/self/exe");
	const struct elf_sym *sym = e ? elf_func(e, "main") : NULL;
	static const char *const near[] = {
		"8@main(%rip)", "8@main", "8@main+4(%rip)", "8@4+main(%rip)", "8@main-4(,%rax,2)",
	};
	static const int plus[] = { 0, 0, 4, 4, -4 };

	check(sym);
	for (size_t i = 0; sym && host_arch(h) == &arch_x86_64 && i < COUNT(near); i++) {
		struct usdt_arg a, want = { USDT_MEM, 8, .near = true };

		want.val = (int64_t)(sym->addr - ADDR) + plus[i];
		want.index = i == 4 ? "ax" : NULL;
		want.scale = i == 4 ? 2 : 0;
		usdt_operand(elf_arch(e), e, ADDR, 8, near[i], strlen(near[i]), &a);
		check_arg(near[i], &a, &want);
	}
	host_free(h);
}

static void check_all(const struct arch *arch, const struct operand *is, size_t n,
		      const char *const *not, size_t nnot)
{
	struct usdt_arg a;

	for (size_t i = 0; i < n; i++) {
		usdt_operand(arch, NULL, ADDR, 8, is[i].text, strlen(is[i].text), &a);
		check_arg(is[i].text, &a, &is[i].is);
	}
	for (size_t i = 0; i < nnot; i++) {
		usdt_operand(arch, NULL, ADDR, 8, not[i], strlen(not[i]), &a);
		if (a.where != USDT_LOST) {
			fprintf(stderr, "'%s' is taken for an operand of %s\n", not[i],
				arch->title);
			check_failed = 1;
		}
	}
}

int main(void)
{
	struct usdt_arg a;

	check_all(&arch_x86_64, good, COUNT(good), lost, COUNT(lost));
	check_all(&arch_arm64, good_arm64, COUNT(good_arm64), lost_arm64, COUNT(lost_arm64));
	usdt_operand(NULL, NULL, ADDR, 8, "8@x0", strlen("8@x0"), &a);
	check(a.where == USDT_LOST && a.size == 8);
	usdt_operand(&arch_x86_64, NULL, ADDR, 4, "(%esp)", strlen("(%esp)"), &a);
	check(a.where == USDT_MEM && a.size == 4);
	check_symbols();
	return check_end();
}
