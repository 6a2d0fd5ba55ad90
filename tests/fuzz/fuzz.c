/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/fuzz/fuzz.c - what the fuzz targets share: a machine, a place, a program on its way.
 *
 * Inputs are hostile in what they make ktrace do, too: there is no compiler to be found for
 * #include, and the working directory is empty, so that they reach little but our own code. */
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>
#include <unistd.h>

enum { RUNS_PER_HOST = 2000 };

static char dir[] = "/tmp/ktrace-fuzz-XXXXXX";
static FILE *nowhere;

static void leave(void)
{
	if (chdir("/") == 0)
		rmdir(dir);				/* who put something there takes it out again */
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc, (void)argv;
	nowhere = fopen("/dev/null", "we");
	if (!nowhere || !mkdtemp(dir))
		BUG("no directory to work in");
	setenv("PATH", "/nonexistent", 1);
	atexit(leave);
	return 0;
}

const char *fuzz_dir(void)
{
	return dir;
}

struct host *fuzz_host(void)
{
	static struct host *host;
	static unsigned runs;

	if (host && ++runs % RUNS_PER_HOST == 0) {
		host_free(host);
		host = NULL;
	}
	if (!host)
		host = host_open(FUZZ_HOST);
	return host;
}

void trial_start(struct trial *t, struct host *h, const void *text, size_t len)
{
	t->sources = sources_new();
	t->diag = diag_new(t->sources);
	t->config = config_new();
	t->unit = unit_new(t->sources, t->diag, h, t->config);
	t->unit->src = source_add(t->sources, "stdin", text, len);
	t->unit->unsafe = true;
}

void trial_pass(struct trial *t, int err)
{
	if (err < 0 && !diag_errors(t->diag))
		BUG("a pass failed in silence");
}

void trial_end(struct trial *t)
{
	diag_print(t->diag, nowhere, diag_errors(t->diag) % 2 ? DIAG_TEXT : DIAG_JSON, false);
	unit_free(t->unit);
	config_free(t->config);
	diag_free(t->diag);
	sources_free(t->sources);
}
