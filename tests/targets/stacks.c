/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stacks N: calls leaf() N times (10,000), each time from another stack: the bits of a number are
 * the way down through 14 forks, 30 calls deep. `stacks deep N`: calls leaf() once, below N calls. */
#include <stdlib.h>
#include <string.h>

enum { LEVELS = 14 };

static volatile long sink;

__attribute__((noinline)) void nothing(void)
{
	sink = sink + 1;
}

__attribute__((noinline)) void leaf(void)
{
	nothing();					/* a leaf might have no frame of its own */
	sink = sink + 1;
}

static void descend(int level, unsigned long way);

__attribute__((noinline)) static void left(int level, unsigned long way)
{
	descend(level - 1, way >> 1);
	sink = sink + 1;
}

__attribute__((noinline)) static void right(int level, unsigned long way)
{
	descend(level - 1, way >> 1);
	sink = sink + 2;
}

__attribute__((noinline)) static void descend(int level, unsigned long way)
{
	if (!level)
		leaf();
	else if (way & 1)
		right(level, way);
	else
		left(level, way);
	sink = sink + 3;
}

__attribute__((noinline)) void deeper(long n)
{
	if (n > 0)
		deeper(n - 1);
	else
		leaf();
	sink = sink + 4;
}

int main(int argc, char **argv)
{
	unsigned long n = argc == 2 ? strtoul(argv[1], NULL, 10) : 10000;

	if (argc > 2 && !strcmp(argv[1], "deep")) {
		deeper(strtol(argv[2], NULL, 10));
		return 0;
	}
	for (unsigned long i = 0; i < n; i++)
		descend(LEVELS, i);
	return 0;
}
