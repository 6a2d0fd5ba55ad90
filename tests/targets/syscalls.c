/* SPDX-License-Identifier: GPL-2.0-or-later */
/* syscalls N [CPU]: makes N getegid() system calls, on CPU if given. What tracepoint cases count. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <sched.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	long times = argc > 1 ? strtol(argv[1], NULL, 10) : 1;
	cpu_set_t set;

	if (argc > 2) {
		CPU_ZERO(&set);
		CPU_SET(strtoul(argv[2], NULL, 10), &set);
		if (sched_setaffinity(0, sizeof(set), &set))
			return 1;
	}
	while (times-- > 0)
		syscall(SYS_getegid);
	return 0;
}
