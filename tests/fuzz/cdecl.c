/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/fuzz/cdecl.c - C as in front of probes: directives, conditions, macros, declarations; and
 * the same text as if it came from a preprocessor. */
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>
#include <string.h>
#include "lang/cpp.h"

static void read_c(const char *text, size_t size, bool plain)
{
	struct trial t;

	trial_start(&t, fuzz_host(), text, size);
	cpp_read(cpp_of(t.unit), (struct loc){ .src = t.unit->src }, text, plain);
	trial_pass(&t, cpp_of(t.unit)->failed ? -1 : 0);
	trial_end(&t);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = xcalloc(size + 1, 1);

	if (size)
		memcpy(text, data, size);
	read_c(text, strlen(text), false);
	read_c(text, strlen(text), true);
	free(text);
	return 0;
}
