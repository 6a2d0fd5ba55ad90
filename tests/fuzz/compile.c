/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/fuzz/compile.c - a program's text through all passes, down to the code, for the recorded
 * machine. */
#include "cli/compile.h"
#include "tests/fuzz/fuzz.h"

static const char *const params[] = { "1", "sched_process_exec", "x y" };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct trial t;

	trial_start(&t, fuzz_host(), data, size);
	t.unit->params = params;
	t.unit->nparams = COUNT(params);
	trial_pass(&t, compile(t.unit, NULL, NULL, NULL));
	trial_end(&t);
	return 0;
}
