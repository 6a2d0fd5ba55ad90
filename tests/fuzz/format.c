/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/fuzz/format.c - the description of an event's record, as tracefs has it. */
#include "tests/fuzz/fuzz.h"

#include <string.h>
#include "host/priv.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *a = arena_new();
	const struct tp_format *f = tracefs_parse(a, arena_strndup(a, (const char *)data, size));

	for (uint32_t i = 0; i < f->n; i++)
		if (!*f->field[i].name || strlen(f->field[i].type) > size)
			BUG("field %u has no name", i);
	arena_free(a);
	return 0;
}
