/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/fuzz/parse.c - a program's text through the scanner and the grammar. */
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct trial t;

	trial_start(&t, fuzz_host(), data, size);
	trial_pass(&t, parse(t.unit));
	trial_end(&t);
	return 0;
}
