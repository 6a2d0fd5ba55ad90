/* SPDX-License-Identifier: GPL-2.0-or-later */
/* pages N: touches N pages that were never touched before, between the calls of touch_begin() and
 * touch_end(), which get their address. What cases about page faults count. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <stdlib.h>
#include <sys/mman.h>

enum { PAGE = 4096 };

__attribute__((noipa)) void touch_begin(const volatile char *at)
{
	(void)at;
}

__attribute__((noipa)) void touch_end(const volatile char *at)
{
	(void)at;
}

__attribute__((noipa)) static void touch(volatile char *at, long n)
{
	for (long i = 0; i < n; i++)
		at[i * PAGE] = 1;
}

int main(int argc, char **argv)
{
	long n = argc > 1 ? strtol(argv[1], NULL, 10) : 1;
	char *at = mmap(NULL, (size_t)(n + 1) * PAGE, PROT_READ | PROT_WRITE,
			MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (at == MAP_FAILED)
		return 1;
	madvise(at, (size_t)(n + 1) * PAGE, MADV_NOHUGEPAGE);
	touch(at + n * PAGE, 1);			/* what the loop itself needs is there now */
	touch_end(at);
	touch_begin(at);
	touch(at, n);
	touch_end(at);
	return 0;
}
