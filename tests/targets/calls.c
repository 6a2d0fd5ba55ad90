/* SPDX-License-Identifier: GPL-2.0-or-later */
/* calls N: calls work() N times with its number and a text; work() returns twice the number. With -w
 * it waits for a line before. What uprobe cases count. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

__attribute__((noipa)) long work(long n, const char *text)
{
	return *text ? 2 * n : 0;			/* touched: memory never used may not be there to be read */
}

__attribute__((noipa)) long work_other(long n)
{
	return n + 1;
}

int main(int argc, char **argv)
{
	long times = argc > 1 ? strtol(argv[1], NULL, 10) : 1, sum = 0;

	if (argc > 2 && !strcmp(argv[2], "-w"))
		getchar();
	for (long i = 0; i < times; i++)
		sum += work(i, "some text") + work_other(i);
	return sum < 0;
}
