/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/fuzz/elf.c - a binary: its symbols, segments, build id, and the probes it declares. */
#include <stdlib.h>
#include <string.h>
#include "host/elf.h"
#include "host/priv.h"
#include "host/usdt.h"
#include "tests/fuzz/fuzz.h"

static void read_symbols(struct host *h, struct elf_file *e)
{
	const struct elf_sym **found = NULL;
	size_t n = elf_funcs(e, "*", &found), i;
	uint64_t val;

	for (i = 0; i < n && i < 64; i++) {
		elf_func_at(e, found[i]->addr + found[i]->size / 2);
		elf_addr_to_off(e, found[i]->addr, &val);
		elf_off_to_addr(e, found[i]->off, &val);
		elf_func(e, found[i]->name);
		host_demangle(h, found[i]->name);
	}
	free(found);
	elf_func_at(e, 0);
	elf_func_at(e, ~0ull);
	elf_func(e, "main");
}

static void read_notes(struct elf_file *e)
{
	const struct usdt_note **notes = NULL;
	size_t n = elf_usdts(e, "*", "*", &notes), i;

	for (i = 0; i < n; i++)
		for (unsigned k = 0; k < notes[i]->nargs; k++)
			if (notes[i]->arg[k].size > 8)
				BUG("an argument of %u bytes", notes[i]->arg[k].size);
	free(notes);
	elf_build_id(e);
	elf_is_go(e);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct host *h = host_open(FUZZ_HOST);
	void *image = xcalloc(size + 1, 1);
	struct elf_file *e;

	if (size)
		memcpy(image, data, size);
	e = elf_from_memory(h, "fuzz", image, size);
	if (e) {
		read_symbols(h, e);
		read_notes(e);
	}
	host_free(h);
	free(image);
	return 0;
}
