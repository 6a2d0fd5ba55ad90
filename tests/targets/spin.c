/* SPDX-License-Identifier: GPL-2.0-or-later */
/* spin MS: burns MS milliseconds of processor time three functions deep. What profile cases sample. */
#include <stdlib.h>
#include <time.h>

static volatile unsigned long sink;

__attribute__((noipa)) void nothing(void)
{
}

__attribute__((noipa)) void burn_inner(void)
{
	nothing();					/* a leaf might have no frame of its own */
	for (int i = 0; i < 10000; i++)
		sink += (unsigned long)i;
}

__attribute__((noipa)) void burn_middle(clock_t end)
{
	while (clock() < end)
		burn_inner();
	sink++;
}

__attribute__((noipa)) void burn_outer(long ms)
{
	burn_middle(clock() + ms * CLOCKS_PER_SEC / 1000);
	sink++;
}

int main(int argc, char **argv)
{
	burn_outer(argc > 1 ? strtol(argv[1], NULL, 10) : 100);
	sink++;
	return 0;
}
