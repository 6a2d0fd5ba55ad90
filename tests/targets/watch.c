/* SPDX-License-Identifier: GPL-2.0-or-later */
/* watch N: stores N times to the 8 bytes at 0x10000000, loads them N times, and does the same in
 * a second thread; stores N times to 0x10000008. With -w it waits for a line before it starts, with the
 * second thread there already. What watchpoint cases count. */
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { PAGE = 4096 };
static volatile uint64_t *word;
static long times;
static pthread_barrier_t go;

static void *use(void *arg)
{
	uint64_t sum = 0;

	pthread_barrier_wait(&go);
	for (long i = 0; i < times; i++) {
		word[0] = (uint64_t)i;
		sum += word[0];
		if (!arg)
			word[1] = sum;
	}
	return NULL;
}

int main(int argc, char **argv)
{
	int waits = argc > 2 && !strcmp(argv[2], "-w");
	pthread_t thread;

	times = argc > 1 ? strtol(argv[1], NULL, 10) : 1;
	word = mmap((void *)0x10000000, PAGE, PROT_READ | PROT_WRITE,
		    MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
	if (word == MAP_FAILED)
		return 1;
	pthread_barrier_init(&go, NULL, 2);
	if (pthread_create(&thread, NULL, use, &times))
		return 1;
	if (waits)
		getchar();
	use(NULL);
	pthread_join(thread, NULL);
	return 0;
}
