/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/host_usdt.c - operands of USDT notes: all forms that compilers write, and nonsense. */
#include "host/usdt.h"

#include "tests/unit/check.h"

enum { ADDR = 0x1000 };

static const struct {
	const char *text;
	struct usdt_arg is;
} good[] = {
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

static void check_arg(const char *text, const struct usdt_arg *a, const struct usdt_arg *b)
{
	bool regs = (!a->reg == !b->reg) && (!a->index == !b->index);

	if (a->where == b->where && a->size == b->size && a->is_signed == b->is_signed &&
	    a->is_float == b->is_float && a->near == b->near && a->shift == b->shift &&
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
	for (size_t i = 0; sym && i < COUNT(near); i++) {
		struct usdt_arg a, want = { USDT_MEM, 8, .near = true };

		want.val = (int64_t)(sym->addr - ADDR) + plus[i];
		want.index = i == 4 ? "ax" : NULL;
		want.scale = i == 4 ? 2 : 0;
		usdt_operand(e, ADDR, 8, near[i], strlen(near[i]), &a);
		check_arg(near[i], &a, &want);
	}
	host_free(h);
}

int main(void)
{
	struct usdt_arg a;

	for (size_t i = 0; i < COUNT(good); i++) {
		usdt_operand(NULL, ADDR, 8, good[i].text, strlen(good[i].text), &a);
		check_arg(good[i].text, &a, &good[i].is);
	}
	for (size_t i = 0; i < COUNT(lost); i++) {
		usdt_operand(NULL, ADDR, 8, lost[i], strlen(lost[i]), &a);
		if (a.where != USDT_LOST) {
			fprintf(stderr, "'%s' is taken for an operand\n", lost[i]);
			check_failed = 1;
		}
	}
	usdt_operand(NULL, ADDR, 4, "(%esp)", strlen("(%esp)"), &a);
	check(a.where == USDT_MEM && a.size == 4);
	check_symbols();
	return check_end();
}
