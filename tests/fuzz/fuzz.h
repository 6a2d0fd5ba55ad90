/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/fuzz/fuzz.h - what the fuzz targets share.
 *
 * Each target is a program of libFuzzer (one LLVMFuzzerTestOneInput) around one reader of text or
 * bytes that ktrace does not make itself. What they find is told by the sanitizers; they check
 * nothing on their own, except that a failure was told (trial_pass). */
#ifndef TESTS_FUZZ_H
#define TESTS_FUZZ_H

#include "lang/unit.h"

/* A program on its way, as cli/main.c has it. */
struct trial {
	struct sources *sources;
	struct diag *diag;
	struct config *config;
	struct unit *unit;
};

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* The recorded machine of tests/host/small; made anew now and then, as its caches only grow. */
struct host *fuzz_host(void);
/* An empty directory of this process's own. */
const char *fuzz_dir(void);

void trial_start(struct trial *t, struct host *h, const void *text, size_t len);
/* What a pass gave: if it failed, it told an error; else this aborts. */
void trial_pass(struct trial *t, int err);
void trial_end(struct trial *t);			/* prints all messages into the void, in both forms */

#endif
