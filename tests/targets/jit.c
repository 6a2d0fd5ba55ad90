/* SPDX-License-Identifier: GPL-2.0-or-later */
/* jit MS: for MS milliseconds calls reached() from code that was made at run time, and is described, as
 * runtimes do, in /tmp/perf-PID.map. */
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

enum { CODE = 64 };

static volatile long sink;

__attribute__((noinline)) void nothing(void)
{
	sink = sink + 1;
}

__attribute__((noinline)) void reached(void)
{
	nothing();					/* a leaf might have no frame of its own */
	sink = sink + 1;
}

/* What is copied: it refers to nothing by its own address. */
__attribute__((noinline, aligned(64))) static long template(void (*call)(void), long n)
{
	call();
	return n + 1;
}

int main(int argc, char **argv)
{
	long ms = argc > 1 ? strtol(argv[1], NULL, 10) : 1, n = 0, (*made)(void (*)(void), long);
	char path[64], *code;
	FILE *map;

	code = mmap(NULL, CODE, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (code == MAP_FAILED)
		return 2;
	memcpy(code, (void *)template, CODE);
	__builtin___clear_cache(code, code + CODE);
	snprintf(path, sizeof(path), "/tmp/perf-%d.map", (int)getpid());
	map = fopen(path, "w");
	if (!map)
		return 3;
	fprintf(map, "%lx %x lang::made(int) [tier 1]\n", (unsigned long)code, CODE);
	fclose(map);
	memcpy(&made, &code, sizeof(code));
	while (ms--) {
		n = made(reached, n);
		usleep(1000);
	}
	unlink(path);
	return n < 0;
}
