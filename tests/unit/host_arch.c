/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/host_arch.c - the rows of all kinds of machines: found, whole, in order. */
#include <elf.h>
#include "host/arch.h"
#include "host/host.h"
#include "tests/unit/check.h"

static const struct arch_call *call_of(const struct arch *a, unsigned number)
{
	const struct arch_call *c = a->calls;

	while (c->name && c->number != number)
		c++;
	return c->name ? c : NULL;
}

static void check_row(const struct arch *a)
{
	check(arch_find(a->name) == a && arch_of_elf(a->elf) == a);
	check(arch_reg(a, "pc") && arch_reg(a, "pc")->off == a->ip && arch_reg(a, "sp"));
	check(arch_reg(a, a->user.reg) && !arch_reg(a, "") && !arch_reg(a, "no"));
	for (const struct arch_reg *r = a->regs; r->name; r++)
		check(arch_reg(a, r->name) == r && r->off % 8 == 0);
	for (const struct arch_call *c = a->calls; c->name; c++) {
		check(!c[1].name || c[1].number > c->number);
		check(*c->event);
	}
}

static void check_numbers(void)
{
	check(!strcmp(call_of(&arch_x86_64, 257)->name, "openat"));
	check(!strcmp(call_of(&arch_x86_64, 63)->name, "uname"));
	check(!strcmp(call_of(&arch_x86_64, 63)->event, "newuname"));
	check(!strcmp(call_of(&arch_arm64, 56)->name, "openat"));
	check(!strcmp(call_of(&arch_arm64, 160)->event, "newuname"));
	check(!strcmp(call_of(&arch_arm64, 92)->event, "arm64_personality"));
	check(!call_of(&arch_arm64, 244) && !call_of(&arch_x86_64, 400));
}

static void check_hosts(void)
{
	struct host *live = host_open(NULL), *small = host_open("tests/host/small");
	struct host *arm = host_open("tests/host/arm64");

	check(host_arch(live) == &arch_x86_64 || host_arch(live) == &arch_arm64);
	check(host_arch(small) == &arch_x86_64 && host_arch(arm) == &arch_arm64);
	check(!host_arch_check(live) && !host_arch_check(small) && !host_arch_check(arm));
	host_free(live);
	host_free(small);
	host_free(arm);
}

int main(void)
{
	check_row(&arch_x86_64);
	check_row(&arch_arm64);
	check(arch_of_elf(EM_386) == &arch_x86_64);
	check(!arch_of_elf(0) && !arch_of_elf(EM_BPF) && !arch_find("") && !arch_find("vax"));
	check_numbers();
	check_hosts();
	return check_end();
}
