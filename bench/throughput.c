/* SPDX-License-Identifier: GPL-2.0-or-later */
/* bench/throughput.c - does every line of a fast printf arrive?
 *
 *	throughput KTRACE [EVENTS_PER_SECOND [SECONDS]]		as root; a million for ten seconds
 *
 * This process makes system calls at the rate asked for on the last CPU, and ktrace prints three
 * arguments for each of them into a pipe, whose lines another process counts; both run on the first
 * CPU and before all else there (SCHED_FIFO), as the question is what ktrace can do when it has a
 * CPU. The rate is kept on average: who was held up catches up. At the end calls made, lines that
 * arrived, what ktrace said of losses, and the processor time of ktrace. */
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

struct result { volatile unsigned long lines, bytes; };

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void before_all(void)
{
	struct sched_param prio = { .sched_priority = 1 };

	if (sched_setscheduler(0, SCHED_FIFO, &prio))
		perror("throughput: not before all else");
}

static void pin(long cpu)
{
	cpu_set_t set;

	CPU_ZERO(&set);
	CPU_SET((size_t)cpu, &set);
	sched_setaffinity(0, sizeof(set), &set);
}

/* Count what comes out of FD until its end. */
static void count(int fd, struct result *ret)
{
	static char buf[1 << 20];
	ssize_t n;

	before_all();
	while ((n = read(fd, buf, sizeof(buf))) > 0) {
		ret->bytes += (unsigned long)n;
		for (const char *p = buf; (p = memchr(p, '\n', (size_t)(buf + n - p))); p++)
			ret->lines++;
	}
	_exit(0);
}

static pid_t start(const char *path, const char *script, int out)
{
	pid_t pid = fork();

	if (pid)
		return pid;
	dup2(out, 1);
	before_all();
	setenv("KTRACE_NOTIFY_ATTACHED", "1", 1);
	execl(path, path, "-q", "-e", script, (char *)NULL);
	_exit(127);
}

/* RATE calls a second for SECONDS; how many. */
static unsigned long make(double rate, double seconds)
{
	double begin = now(), t = begin;
	unsigned long made = 0, due;

	while (t - begin < seconds) {
		due = (unsigned long)((t - begin) * rate) + 1;
		for (; made < due; made++)
			syscall(SYS_getegid);
		t = now();
	}
	return made;
}

int main(int argc, char **argv)
{
	double rate = argc > 2 ? strtod(argv[2], NULL) : 1e6;
	double seconds = argc > 3 ? strtod(argv[3], NULL) : 10, t0;
	long last = sysconf(_SC_NPROCESSORS_ONLN) - 1;
	struct result *res;
	struct rusage use;
	unsigned long made;
	char script[256];
	pid_t counter, tracer;
	int fd[2], status;

	if (argc < 2 || geteuid()) {
		fprintf(stderr, "usage, as root: throughput KTRACE [EVENTS_PER_SECOND [SECONDS]]\n");
		return 2;
	}
	res = mmap(NULL, sizeof(*res), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (res == MAP_FAILED || pipe2(fd, O_CLOEXEC))
		return 1;
	setpriority(PRIO_PROCESS, 0, -20);
	fcntl(fd[0], F_SETPIPE_SZ, 1 << 20);
	snprintf(script, sizeof(script), "tracepoint:syscalls:sys_enter_getegid /pid == %d/ "
		 "{ printf(\"%%s %%d %%d\\n\", comm, tid, cpu); }", (int)getpid());
	pin(0);
	tracer = start(argv[1], script, fd[1]);
	close(fd[1]);
	counter = fork();
	if (counter == 0)
		count(fd[0], res);
	close(fd[0]);
	for (t0 = now(); !res->lines && now() - t0 < 20;)
		usleep(10000);				/* the line that says it is attached */
	pin(last);
	t0 = now();
	made = make(rate, seconds);
	t0 = now() - t0;
	usleep(300000);
	kill(tracer, SIGINT);
	wait4(tracer, &status, 0, &use);
	waitpid(counter, NULL, 0);
	/* besides the lines: that of the start, and two blank ones at the end */
	printf("calls %lu (%.0f a second), lines %lu (%lu bytes), missing %ld, processor time of "
	       "ktrace %.2f s of %.2f s\n", made, (double)made / t0, res->lines - 3, res->bytes,
	       (long)(made - (res->lines - 3)),
	       (double)use.ru_utime.tv_sec + (double)use.ru_utime.tv_usec / 1e6 +
	       (double)use.ru_stime.tv_sec + (double)use.ru_stime.tv_usec / 1e6, t0);
	return made == res->lines - 3 ? 0 : 1;
}
