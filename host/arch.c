/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/arch.c - which kind of machine it is.
 *
 * Of this machine the compiler has known it: a program runs on one kind only, whatever uname(2) is
 * made to say by a personality. A record says it in DIR/machine, by uname's word; one without that
 * file was made before there was a choice, on x86-64. */
#include "host/arch.h"

#include <errno.h>
#include <string.h>
#include "base/io.h"
#include "host/priv.h"

#if defined(__x86_64__)
static const struct arch *const ours = &arch_x86_64;
#elif defined(__aarch64__)
static const struct arch *const ours = &arch_arm64;
#else
#error "ktrace has no row for this kind of machine: host/arch.h says what goes into one"
#endif

static const struct arch *const rows[] = { &arch_x86_64, &arch_arm64 };

const struct arch *arch_find(const char *name)
{
	for (size_t i = 0; i < COUNT(rows); i++)
		if (!strcmp(rows[i]->name, name))
			return rows[i];
	return NULL;
}

const struct arch *arch_of_elf(unsigned machine)
{
	for (size_t i = 0; i < COUNT(rows); i++)
		if (machine && (rows[i]->elf == machine || rows[i]->elf32 == machine))
			return rows[i];
	return NULL;
}

const struct arch_reg *arch_reg(const struct arch *a, const char *name)
{
	for (const struct arch_reg *r = a->regs; r->name; r++)
		if (!strcmp(r->name, name))
			return r;
	return NULL;
}

/* What the record says; NULL: a kind that we do not know. */
static const struct arch *recorded(struct host *h)
{
	const struct arch *a = &arch_x86_64;
	struct str s;

	str_init(&s);
	if (!io_read(host_file(h, NULL, "machine"), &s)) {
		str_cut(&s, strcspn(s.ptr, "\n"));
		a = arch_find(s.ptr);
	}
	str_done(&s);
	return a;
}

const struct arch *host_arch(struct host *h)
{
	if (!h->arch && h->dir)
		h->arch = recorded(h);
	if (!h->arch)
		h->arch = ours;
	return h->arch;
}

int host_arch_check(struct host *h)
{
	return !h->dir || recorded(h) ? 0 : -ENOTSUP;
}
