/* SPDX-License-Identifier: GPL-2.0-or-later */
/* bench/bench.c - ktrace against Debian's bpftrace, in one run, on this machine.
 *
 *	bench KTRACE [ROUNDS]		as root; one table on standard output
 *
 * Machines are noisy: every figure is taken ROUNDS times (ten), the two tools in turn, and shown as
 * minimum and median; what counts is the ratio. What is measured:
 *	start and exit	from spawn until wait4(2) returns, and the peak of resident memory (ru_maxrss)
 *	ns per event	run_time_ns / run_cnt of the programs (BPF_ENABLE_STATS, bpf(2)), while this
 *			process makes a known number of system calls; includes the kernel's clock (about 50 ns)
 *	many functions	the same, of what attaches to a hundred functions of the C library and leaves
 *	many stacks	the same, of ten thousand different stacks of a program that is built beside
 *			(tests/targets/stacks), symbols and printing included
 *	events per second   printf of three arguments for each system call, at a ladder of rates: the highest at which
 *			every line arrived
 * A measurement, not a test: it asserts nothing. */
#include <bpf/bpf.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define COUNT(a) (sizeof(a) / sizeof((a)[0]))

enum { MAX_ROUNDS = 100, MAX_PROGS = 64, EVENTS = 300000, BURST_NS = 500000000 };

static const char *tool[2];				/* ktrace, bpftrace */
static unsigned rounds = 10;
static const char *command;				/* for -c; NULL: none */

struct series { double at[MAX_ROUNDS]; unsigned n; };

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec * 1e9 + (double)t.tv_nsec;
}

static int by_value(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static void add(struct series *s, double v)
{
	if (s->n < MAX_ROUNDS)
		s->at[s->n++] = v;
}

static double min_of(struct series *s)
{
	qsort(s->at, s->n, sizeof(s->at[0]), by_value);
	return s->n ? s->at[0] : 0;
}

static double median_of(struct series *s)
{
	qsort(s->at, s->n, sizeof(s->at[0]), by_value);
	return s->n ? s->at[s->n / 2] : 0;
}

/* One line of the table: what, unit, then min and median of both, and the ratio of the minima. */
static void line(const char *what, const char *unit, struct series *ours, struct series *theirs,
		 bool more_is_better)
{
	double a = min_of(ours), b = min_of(theirs);

	if (more_is_better) {
		a = median_of(ours);
		b = median_of(theirs);
	}
	printf("%-46s %-5s %10.1f %10.1f   %10.1f %10.1f   %6.1fx\n", what, unit, min_of(ours),
	       median_of(ours), min_of(theirs), median_of(theirs),
	       more_is_better ? (b > 0 ? a / b : 0) : (a > 0 ? b / a : 0));
	fflush(stdout);
}

/* ---- running a tool --------------------------------------------------------------------------------- */

struct run { pid_t pid; int out; };			/* out: read end of its output, or -1 */

static struct run start(const char *path, const char *script, const char *to)
{
	int pipefd[2] = { -1, -1 };
	struct run r;

	if (!to && pipe(pipefd))
		exit(1);
	fflush(stdout);
	r.pid = fork();
	if (r.pid == 0) {
		int out = to ? open(to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600) : pipefd[1];

		dup2(out, 1);
		dup2(out, 2); /* one of the two says there that it has attached */
		if (!to) {
			close(pipefd[0]);
			close(pipefd[1]);
		}
		setenv("KTRACE_NOTIFY_ATTACHED", "1", 1);
		setenv("__BPFTRACE_NOTIFY_PROBES_ATTACHED", "1", 1);
		setenv("BPFTRACE_MAP_KEYS_MAX", "16384", 1); /* what either of the two is told by */
		setenv("BPFTRACE_MAX_MAP_KEYS", "16384", 1);
		if (command)
			execl(path, path, "-c", command, "-e", script, (char *)NULL);
		else
			execl(path, path, "-e", script, (char *)NULL);
		_exit(127);
	}
	if (!to)
		close(pipefd[1]);
	r.out = pipefd[0];
	return r;
}

/* Wait until the tool says that its probes are attached. */
static bool attached(const struct run *r, const char *file)
{
	char buf[4096];
	double until = now() + 20e9;
	size_t len = 0;

	while (now() < until) {
		ssize_t n;
		int fd = file ? open(file, O_RDONLY | O_CLOEXEC) : r->out;

		n = read(fd, buf + (file ? 0 : len), sizeof(buf) - 1 - (file ? 0 : len));
		if (file)
			close(fd);
		if (n > 0) {
			len = (size_t)n + (file ? 0 : len);
			buf[len] = 0;
			if (strstr(buf, "NOTIFY"))
				return true;
		}
		if (!file && n <= 0)
			return false;
		usleep(2000);
	}
	return false;
}

static volatile pid_t stopping;

/* A tool that does not end is told and killed: the others are measured all the same. */
static void too_slow(int sig)
{
	static const char text[] = "bench: a tool did not end within 20 s of SIGINT: killed\n";

	(void)sig;
	kill(stopping, SIGKILL);
	if (write(STDERR_FILENO, text, sizeof(text) - 1) < 0)
		return;
}

static void stop(struct run *r)
{
	stopping = r->pid;
	signal(SIGALRM, too_slow);
	alarm(20);
	kill(r->pid, SIGINT);
	if (r->out >= 0) {
		char buf[65536];

		while (read(r->out, buf, sizeof(buf)) > 0)
			;
		close(r->out);
	}
	waitpid(r->pid, NULL, 0);
	alarm(0);
}

/* ---- start and exit --------------------------------------------------------------------------------- */

static void spawn_once(const char *path, const char *script, struct series *ms, struct series *mib)
{
	struct rusage use;
	double t0 = now();
	struct run r = start(path, script, "/dev/null");
	int status;

	wait4(r.pid, &status, 0, &use);
	if (!WIFEXITED(status) || WEXITSTATUS(status))
		fprintf(stderr, "bench: %s ended with status %d\n", path, status);
	add(ms, (now() - t0) / 1e6);
	add(mib, (double)use.ru_maxrss / 1024);
}

static void bench_start(const char *what, const char *script)
{
	struct series ms[2] = { 0 }, mib[2] = { 0 };
	char label[64];

	for (unsigned i = 0; i < rounds; i++)
		for (int k = 0; k < 2; k++)
			spawn_once(tool[k], script, &ms[k], &mib[k]);
	snprintf(label, sizeof(label), "%s: start and exit", what);
	line(label, "ms", &ms[0], &ms[1], false);
	snprintf(label, sizeof(label), "%s: peak memory", what);
	line(label, "MiB", &mib[0], &mib[1], false);
}

/* What takes the peer seconds is not done as often. */
static void bench_long(const char *what, const char *script)
{
	unsigned before = rounds;

	if (rounds > 3)
		rounds = 3;
	bench_start(what, script);
	rounds = before;
}

static void bench_stacks(const char *ktrace)
{
	const char *slash = strrchr(ktrace, '/');
	char target[4096], script[4200], run[4200];

	snprintf(target, sizeof(target), "%.*s/tests/targets/stacks", slash ? (int)(slash - ktrace) : 1,
		 slash ? ktrace : ".");
	if (access(target, X_OK)) {
		fprintf(stderr, "bench: %s is not there: no figures of stacks\n", target);
		return;
	}
	snprintf(script, sizeof(script), "uprobe:%s:leaf { @[ustack] = count(); }", target);
	snprintf(run, sizeof(run), "%s 10000", target);
	command = run;
	bench_long("10,000 stacks", script);
	command = NULL;
}

/* ---- ns per event ------------------------------------------------------------------------------------ */

struct progs { uint32_t id[MAX_PROGS]; uint64_t ns[MAX_PROGS], runs[MAX_PROGS]; unsigned n; };

static void read_progs(struct progs *ret)
{
	uint32_t id = 0;

	ret->n = 0;
	while (ret->n < MAX_PROGS && !bpf_prog_get_next_id(id, &id)) {
		struct bpf_prog_info info = { 0 };
		__u32 len = sizeof(info);
		int fd = bpf_prog_get_fd_by_id(id);

		if (fd < 0)
			continue;
		if (!bpf_obj_get_info_by_fd(fd, &info, &len)) {
			ret->id[ret->n] = id;
			ret->ns[ret->n] = info.run_time_ns;
			ret->runs[ret->n++] = info.run_cnt;
		}
		close(fd);
	}
}

static void make_events(unsigned n)
{
	while (n--)
		syscall(SYS_getegid);
}

/* ns per run of the program that ran most between the two readings. */
static double cost(const struct progs *a, const struct progs *b)
{
	double ns = 0;
	uint64_t most = 0;

	for (unsigned i = 0; i < b->n; i++) {
		uint64_t runs = b->runs[i], time = b->ns[i];

		for (unsigned k = 0; k < a->n; k++)
			if (a->id[k] == b->id[i]) {
				runs -= a->runs[k];
				time -= a->ns[k];
			}
		if (runs > most) {
			most = runs;
			ns = (double)time / (double)runs;
		}
	}
	return most >= EVENTS ? ns : 0;
}

static void event_once(const char *path, const char *script, struct series *ns)
{
	struct progs before, after;
	struct run r = start(path, script, NULL);
	double each;

	if (attached(&r, NULL)) {
		make_events(EVENTS / 10);
		read_progs(&before);
		make_events(EVENTS);
		read_progs(&after);
		each = cost(&before, &after);
		if (each > 0)
			add(ns, each);
	}
	stop(&r);
}

static void bench_event(const char *what, const char *script)
{
	struct series ns[2] = { 0 };

	for (unsigned i = 0; i < rounds; i++)
		for (int k = 0; k < 2; k++)
			event_once(tool[k], script, &ns[k]);
	line(what, "ns", &ns[0], &ns[1], false);
}

/* ---- events per second --------------------------------------------------------------------------------- */

static const char printf_script[] =
	"tracepoint:syscalls:sys_enter_getegid { printf(\"%s %d %d\\n\", comm, pid, tid); }";

static void pin(int cpu)
{
	cpu_set_t set;

	CPU_ZERO(&set);
	CPU_SET(cpu, &set);
	sched_setaffinity(0, sizeof(set), &set);
}

/* Make events at RATE a second for half a second; how many were made, and in *RET_RATE how fast. */
static unsigned burst(double rate, double *ret_rate)
{
	double t0 = now(), t = t0;
	unsigned made = 0;

	while (t - t0 < BURST_NS) {
		unsigned due = (unsigned)((t - t0) * rate / 1e9) + 1;

		while (made < due) {
			syscall(SYS_getegid);
			made++;
			if ((made & 63) == 0 && now() - t0 >= BURST_NS)
				break;
		}
		t = now();
	}
	*ret_rate = made / ((t - t0) / 1e9);
	return made;
}

static unsigned count_lines(const char *file, const char *with)
{
	FILE *fp = fopen(file, "re");
	char buf[256];
	unsigned n = 0;

	while (fp && fgets(buf, sizeof(buf), fp))
		n += !strncmp(buf, with, strlen(with));
	if (fp)
		fclose(fp);
	return n;
}

/* Did every one of the events at RATE arrive? *RET_RATE: the rate reached. */
static bool lossless(const char *path, double rate, double *ret_rate)
{
	char file[] = "/tmp/ktrace-bench.XXXXXX";
	int fd = mkstemp(file);
	struct run r = start(path, printf_script, file);
	unsigned made = 0, arrived = 0;

	close(fd);
	if (attached(&r, file)) {
		made = burst(rate, ret_rate);
		usleep(200000);
	}
	stop(&r);
	arrived = count_lines(file, "bench ");
	unlink(file);
	return made && arrived == made;
}

static double ladder(const char *path)
{
	static const double rate[] = { 20e3, 40e3, 80e3, 160e3, 320e3, 640e3, 1280e3, 2560e3 };
	double best = 0, reached = 0;

	for (size_t i = 0; i < COUNT(rate); i++) {
		if (!lossless(path, rate[i], &reached))
			break;
		if (reached <= best * 1.05)
			break;				/* the producer can make no more */
		best = reached;
	}
	return best;
}

static void bench_printf(void)
{
	struct series rate[2] = { 0 };

	for (unsigned i = 0; i < rounds; i++)
		for (int k = 0; k < 2; k++)
			add(&rate[k], ladder(tool[k]) / 1000);
	line("printf of 3 arguments, none lost", "k/s", &rate[0], &rate[1], true);
}

/* The peer wants tracefs mounted; give both the same, in a mount namespace that ends with us. */
static void mount_tracefs(void)
{
	if (!access("/sys/kernel/tracing/events", F_OK))
		return;
	if (unshare(CLONE_NEWNS) || mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) ||
	    mount("tracefs", "/sys/kernel/tracing", "tracefs", 0, NULL))
		fprintf(stderr, "bench: no tracefs: %s\n", strerror(errno));
}

int main(int argc, char **argv)
{
	int stats;

	if (argc < 2 || geteuid()) {
		fprintf(stderr, "usage, as root: bench KTRACE [ROUNDS]\n");
		return 2;
	}
	tool[0] = argv[1];
	tool[1] = access("/usr/bin/bpftrace", X_OK) ? argv[1] : "/usr/bin/bpftrace";
	if (argc > 2)
		rounds = (unsigned)strtoul(argv[2], NULL, 10);
	if (rounds < 1 || rounds > MAX_ROUNDS)
		return 2;
	signal(SIGPIPE, SIG_IGN);
	mount_tracefs();
	prctl(PR_SET_NAME, "bench");			/* how its lines are told from others */
	pin(1 % (int)sysconf(_SC_NPROCESSORS_ONLN)); /* the producer; readers have the other CPU */
	printf("%-46s %-5s %21s   %21s   %7s\n%-46s %-5s %10s %10s   %10s %10s   %7s\n", "", "",
	       "ktrace", strcmp(tool[0], tool[1]) ? "bpftrace (Debian)" : "(no bpftrace: ktrace)",
	       "", "", "", "min", "median", "min", "median", "better");
	bench_start("begin and exit", "BEGIN { exit(); }");
	bench_start(
		"keyed count on a tracepoint",
		"BEGIN { exit(); } tracepoint:syscalls:sys_enter_getppid { @[comm] = count(); }");
	bench_long("uprobe:libc:str* with probe",
		   "uprobe:libc:str* { @[probe] = count(); } interval:ms:1 { exit(); }");
	bench_stacks(argv[1]);
	stats = bpf_enable_stats(BPF_STATS_RUN_TIME);
	bench_event("@ = count(), an event",
		    "tracepoint:syscalls:sys_enter_getegid { @ = count(); }");
	bench_event("@[comm] = count(), an event",
		    "tracepoint:syscalls:sys_enter_getegid { @[comm] = count(); }");
	bench_event("@[pid] = count(), an event",
		    "tracepoint:syscalls:sys_enter_getegid { @[pid] = count(); }");
	bench_event("@ = hist(tid), an event",
		    "tracepoint:syscalls:sys_enter_getegid { @ = hist(tid); }");
	bench_event("@[tid] = nsecs, an event",
		    "tracepoint:syscalls:sys_enter_getegid { @[tid] = nsecs; }");
	if (stats >= 0)
		close(stats);
	bench_printf();
	return 0;
}
