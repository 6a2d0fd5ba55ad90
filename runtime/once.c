/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/once.c - programs that no event runs, but we: iterators, signals to ourselves, tests,
 * benchmarks.
 *
 * An iterator is a file: each read runs its program for as many of the kernel's objects as fill
 * the buffer, one byte an object (probes/iter.c). So a short buffer bounds what one read sends
 * through the ring buffer, and the ring is emptied between two reads: nothing is lost, however
 * much there is.
 *
 * A test is a program that is run once and has to return 0. What it prints is held back, and
 * shown if it fails. A benchmark is run until it took a millisecond in total. The kernel's own
 * clock around each run (BPF_ENABLE_STATS) leaves out the system call; what the clock itself
 * costs is measured with an empty program and taken off.
 *
 * All this happens when everything else is attached. */
#include "runtime/priv.h"
#include <bpf/bpf.h>
#include <errno.h>
#include <linux/bpf.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/signalfd.h>
#include <unistd.h>
#include "base/num.h"

enum {
	OBJECTS = 64,					/* of an iterator, in one read */
	BENCH_NS = 1000000, BENCH_RUNS = 1 << 22, BENCH_BATCH = 256,
	NAME_COLUMN = 41, TIME_COLUMN = 15, RUNS_COLUMN = 15,
};

/* ---- what mechanisms call ------------------------------------------------------------------- */
static void later(struct rt *rt, const struct probe *p, int fd, enum once_kind kind)
{
	struct once *o = arena_push(rt->own, &rt->once, &rt->nonce, sizeof(*o));

	*o = (struct once){ p, fd, kind };
}

void rt_read_once(struct rt *rt, const struct probe *p, int fd)
{
	later(rt, p, fd, ONCE_READ);
}

void rt_run_test(struct rt *rt, const struct probe *p, int prog_fd)
{
	later(rt, p, prog_fd, ONCE_TEST);
}

void rt_run_bench(struct rt *rt, const struct probe *p, int prog_fd)
{
	later(rt, p, prog_fd, ONCE_BENCH);
}

static void got_signal(struct rt *rt, struct watch *w, uint32_t events)
{
	struct signalfd_siginfo info;

	(void)events;
	if (read(w->fd, &info, sizeof(info)) != sizeof(info))
		return;
	ring_drain(rt, SIZE_MAX);			/* what came before it */
	for (uint32_t i = 0; i < rt->self.progs.n; i++)
		rt_test_run(rt, rt->self.progs.at[i], -1);
	ring_drain(rt, SIZE_MAX);
}

int rt_on_signal(struct rt *rt, int signal_number, int prog_fd)
{
	sigset_t set;

	fds_add(&rt->self.progs, prog_fd);
	if (rt->self.progs.n > 1)
		return 0;
	sigemptyset(&set);
	sigaddset(&set, signal_number);
	sigprocmask(SIG_BLOCK, &set, NULL);
	rt->self.watch.ready = got_signal;
	rt->self.watch.fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	return rt->self.watch.fd < 0 ? -errno : rt_watch(rt, &rt->self.watch, EPOLLIN);
}

/* ---- iterators ------------------------------------------------------------------------------ */
static void read_all(struct rt *rt, const struct once *o)
{
	char objects[OBJECTS];
	ssize_t n = 1;

	while (n && !rt->stopping) {
		n = read(o->fd, objects, sizeof(objects));
		if (n < 0 && errno != EAGAIN && errno != EINTR) {
			rt_fail(rt, o->probe, errno, "the iterator ended early");
			break;
		}
		rt_round(rt, false);
	}
	close(o->fd);
}

/* ---- tests ---------------------------------------------------------------------------------- */
/* What the program returned; -errno. */
static int64_t run(int prog_fd)
{
	union bpf_attr attr;
	int err;

	memset(&attr, 0, sizeof(attr));
	attr.test.prog_fd = (uint32_t)prog_fd;
	err = load_call(BPF_PROG_TEST_RUN, &attr);
	return err < 0 ? err : (int64_t)attr.test.retval;
}

/* A line: "[  FAILED  ] name", the word (NULL: none) in green or red on a terminal. */
static void say(struct rt *rt, const char *word, bool good, const char *fmt, ...) PRINTF(4, 5);
static void say(struct rt *rt, const char *word, bool good, const char *fmt, ...)
{
	struct str s;
	va_list ap;

	if (rt->sink->ops->result)			/* it has them as records */
		return;
	str_init(&s);
	if (word && rt->opt.color)
		str_addf(&s, "\033[%dm[%s]\033[0m ", good ? 32 : 31, word);
	else if (word)
		str_addf(&s, "[%s] ", word);
	va_start(ap, fmt);
	str_vaddf(&s, fmt, ap);
	va_end(ap);
	rt->sink->ops->text(rt->sink, "test", s.ptr, s.len);
	str_done(&s);
}

/* Forget an exit() and go on. Its status. */
static int take_exit(struct rt *rt)
{
	int status;

	rt_lost_exit(rt);
	status = rt->by_exit ? rt->status : 0;
	if (rt->by_exit) {
		rt->by_exit = rt->stopping = false;
		rt->status = 0;
		*(uint32_t *)rt_global(rt, rt->u->globals.stopping) = 0;
	}
	return status;
}

/* Run the test; what it printed into RET. */
static bool passes(struct rt *rt, const struct once *o, char **ret_text, size_t *ret_len)
{
	FILE *fp = rt->sink->fp, *err = rt->sink->err, *held = open_memstream(ret_text, ret_len);
	uint64_t complaints = rt->complaints;
	int64_t val;
	int left;

	if (!held)
		return false;
	rt->sink->fp = rt->sink->err = held;
	val = run(o->fd);
	ring_drain(rt, SIZE_MAX);
	if (val < 0)
		fprintf(held, "it cannot be run: %s\n", strerror((int)-val));
	else if (val)
		fprintf(held, "it returned %lld\n", (long long)val);
	left = take_exit(rt);
	if (left)
		fprintf(held, "it left with status %d\n", left);
	rt->sink->fp = fp;
	rt->sink->err = err;
	fclose(held);
	return !val && !left && complaints == rt->complaints;
}

static bool run_test(struct rt *rt, const struct once *o)
{
	const char *name =
		strchr(o->probe->name, ':') ? strchr(o->probe->name, ':') + 1 : o->probe->name;
	char *text = NULL, took[32];
	size_t len = 0;
	uint64_t start;
	bool good;

	say(rt, " RUN      ", true, "%s\n", name);
	start = clock_ns(CLOCK_MONOTONIC);
	good = passes(rt, o, &text, &len);
	start = clock_ns(CLOCK_MONOTONIC) - start;
	if (rt->sink->ops->result)
		rt->sink->ops->result(rt->sink, &(struct sink_result){
			.name = name, .passed = good, .ns = start,
			.output = good || !text ? "" : text, .len = good ? 0 : len });
	if (!good && len)
		say(rt, NULL, false, "%s", text);
	say(rt, good ? "       OK " : "  FAILED  ", good, "%s (%s)\n", name,
	    num_format_ns(start, took));
	free(text);
	return good;
}

static uint32_t count_of(const struct rt *rt, enum once_kind kind)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < rt->nonce; i++)
		n += rt->once[i].kind == kind;
	return n;
}

static void run_tests(struct rt *rt)
{
	uint32_t n = count_of(rt, ONCE_TEST), failed = 0;

	if (!n)
		return;
	say(rt, "==========", true, "Running %u test%s.\n", n, n == 1 ? "" : "s");
	for (uint32_t i = 0; i < rt->nonce; i++)
		if (rt->once[i].kind == ONCE_TEST)
			failed += !run_test(rt, &rt->once[i]);
	say(rt, "==========", true, "%u test%s ran.\n", n, n == 1 ? "" : "s");
	say(rt, "  PASSED  ", true, "%u test%s.\n", n - failed, n - failed == 1 ? "" : "s");
	if (!failed)
		return;
	say(rt, "  FAILED  ", false, "%u test%s.\n", failed, failed == 1 ? "" : "s");
	rt->status = 1;
}

/* ---- benchmarks ----------------------------------------------------------------------------- */
static int spent(int prog_fd, uint64_t *ret_ns, uint64_t *ret_runs)
{
	struct bpf_prog_info info;
	uint32_t len = sizeof(info);

	memset(&info, 0, sizeof(info));
	if (bpf_obj_get_info_by_fd(prog_fd, &info, &len) < 0)
		return -errno;
	*ret_ns = info.run_time_ns;
	*ret_runs = info.run_cnt;
	return 0;
}

/* Run the program until it took long enough: nanoseconds a run, and how many. What it sends is
 * thrown away. */
static int measure(struct rt *rt, int prog_fd, double *ret_ns, uint64_t *ret_runs)
{
	uint64_t ns = 0, runs = 0;
	int err = 0;

	for (uint64_t batch = 1; !err && ns < BENCH_NS && runs < BENCH_RUNS; batch *= 2) {
		for (uint64_t i = 0; !err && i < batch; i++) {
			int64_t val = run(prog_fd);

			err = val < 0 ? (int)val : 0;
			if (i % BENCH_BATCH == BENCH_BATCH - 1)
				ring_discard(rt);
		}
		ring_discard(rt);
		if (!err)
			err = spent(prog_fd, &ns, &runs);
	}
	*ret_ns = runs ? (double)ns / (double)runs : 0;
	*ret_runs = runs;
	return err;
}

/* What a run of nothing takes. */
static double clock_cost(struct rt *rt)
{
	static const struct bpf_insn nothing[] = {
		{ .code = BPF_ALU64 | BPF_MOV | BPF_K, .dst_reg = BPF_REG_0 },
		{ .code = BPF_JMP | BPF_EXIT },
	};
	union bpf_attr attr;
	uint64_t runs;
	double ns = 0;
	int fd;

	memset(&attr, 0, sizeof(attr));
	attr.prog_type = BPF_PROG_TYPE_RAW_TRACEPOINT;
	attr.insns = (uintptr_t)nothing;
	attr.insn_cnt = COUNT(nothing);
	attr.license = (uintptr_t)"GPL";
	fd = load_prog(&attr);
	if (fd < 0)
		return 0;
	if (measure(rt, fd, &ns, &runs) < 0)
		ns = 0;
	close(fd);
	return ns;
}

static void run_bench(struct rt *rt, const struct once *o, double clock)
{
	const char *name =
		strchr(o->probe->name, ':') ? strchr(o->probe->name, ':') + 1 : o->probe->name;
	uint64_t runs;
	double ns;
	int err = measure(rt, o->fd, &ns, &runs);

	if (err) {
		rt_fail(rt, o->probe, -err, "it cannot be run");
		return;
	}
	ns = ns > clock ? ns - clock : 0.0;
	if (rt->sink->ops->result)
		rt->sink->ops->result(rt->sink, &(struct sink_result){
			.name = name, .bench = true, .ns = (uint64_t)(ns + 0.5), .runs = runs });
	say(rt, NULL, true, "%-*s%*.1f%*llu\n", NAME_COLUMN, name, TIME_COLUMN, ns,
	    RUNS_COLUMN, (unsigned long long)runs);
}

static void run_benches(struct rt *rt)
{
	char dashes[NAME_COLUMN + TIME_COLUMN + RUNS_COLUMN + 1] = "";
	union bpf_attr attr;
	double clock;
	int stats;

	if (!count_of(rt, ONCE_BENCH))
		return;
	memset(&attr, 0, sizeof(attr));
	attr.enable_stats.type = BPF_STATS_RUN_TIME;
	stats = load_call(BPF_ENABLE_STATS, &attr);
	if (stats < 0) {
		rt_fail(rt, rt->once->probe, -stats, "the kernel does not measure programs");
		return;
	}
	clock = clock_cost(rt);
	memset(dashes, '-', sizeof(dashes) - 1);
	say(rt, NULL, true, "%-*s%*s%*s\n%s\n", NAME_COLUMN, "Benchmark", TIME_COLUMN, "Time(ns)",
	    RUNS_COLUMN, "Iterations", dashes);
	for (uint32_t i = 0; i < rt->nonce; i++)
		if (rt->once[i].kind == ONCE_BENCH)
			run_bench(rt, &rt->once[i], clock);
	close(stats);
}

/* ---- the runtime's side --------------------------------------------------------------------- */
void once_run(struct rt *rt)
{
	if (!rt->nonce)
		return;
	ring_drain(rt, SIZE_MAX);
	run_tests(rt);
	run_benches(rt);
	for (uint32_t i = 0; i < rt->nonce; i++)
		if (rt->once[i].kind == ONCE_READ)
			read_all(rt, &rt->once[i]);
}

void once_close(struct rt *rt)
{
	if (!rt->self.progs.n)
		return;
	close(rt->self.watch.fd);
	free(rt->self.progs.at);			/* they are in rt->progs, too */
	rt->self.progs = (struct fds){ 0 };
}
