/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/attach.c - programs meet their events, and part from them again.
 *
 * How a program is attached is its mechanism's business (probes/). Here is kept what came of
 * it, so that it can be undone: at once and in the right order when the script ends, slowly and
 * completely when rt_free() is called, or by the kernel after we are gone.
 *
 * Closing a perf event, or a link on one, waits for grace periods of RCU, tens of milliseconds
 * each, one after the other. Disabling it by ioctl takes 3 us and stops its events as well. So
 * at the end perf events are disabled, links that close fast are closed, and what is left is
 * sent by SCM_RIGHTS into a socket that is itself part of the message: when our process ends
 * nobody can reach that socket any more, and the kernel's collector of such sockets closes what
 * is in flight, in the background. */
#include "runtime/priv.h"
#include <bpf/bpf.h>
#include <errno.h>
#include <linux/bpf.h>
#include <linux/perf_event.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <time.h>
#include <unistd.h>

enum {
	SCM_MAX = 253,					/* descriptors in a message, by the kernel */
	RUNS_NS = 100000000,				/* how long a timer may catch up */
	PROGRESS_EVERY = 200000000,			/* ns */
	KERNEL_ENOTSUPP = 524,				/* its own, which leaks out and has no name here */
};

static const struct { int err; const char *hint; } hints[] = {
	{ EPERM, "the kernel's lockdown, a security module or a container may forbid it" },
	{ EACCES, "the kernel's lockdown, a security module or a container may forbid it" },
	{ ENOENT, "the kernel has no such event or function, or it cannot be traced" },
	{ EOPNOTSUPP, "this kernel is built without what this probe type needs" },
	{ ENODEV, "this machine has no counter for it" },
	{ EINVAL, "the kernel does not take this attach point: it may be in the middle of an "
		  "instruction, or in a function that must not be traced" },
	{ EADDRNOTAVAIL, "there is no instruction at this address" },
	{ EILSEQ, "there is no instruction at this address" },
	{ EBUSY, "all slots for it are in use, maybe by a debugger or another tracer" },
	{ ENOSPC, "all slots for it are in use, maybe by a debugger or another tracer" },
	{ EMFILE, "too many open files: raise 'ulimit -n', or name fewer attach points" },
	{ E2BIG, "too many attach points for one kernel object: name fewer" },
	{ ESRCH, "the process has ended" },
	{ EBADF, "it needs an object of BPF, such as a map, that scripts cannot name" },
};

void fds_add(struct fds *l, int fd)
{
	if (l->n == l->cap) {
		l->cap = l->cap ? 2 * l->cap : 8;
		l->at = xrealloc(l->at, l->cap * sizeof(*l->at));
	}
	l->at[l->n++] = fd;
}

void fds_close(struct fds *l)
{
	for (uint32_t i = 0; i < l->n; i++)
		close(l->at[i]);
	free(l->at);
	*l = (struct fds){ 0 };
}

/* ---- "attaching 100 of 5000" -------------------------------------------------------------- */
static void tell_progress(struct rt *rt)
{
	uint64_t ns = rt->opt.progress ? clock_ns(CLOCK_MONOTONIC) : 0, all = rt->u->nprobes;

	if (!ns || ns - rt->attach_start < rt->opt.progress_after ||
	    ns - rt->progress_told < PROGRESS_EVERY)
		return;
	rt->progress_told = ns;
	rt->opt.progress(min_u64(max_u64(rt->attached, rt->nkept), all), all);
}

/* ---- what mechanisms call ----------------------------------------------------------------- */
void rt_keep(struct rt *rt, const struct probe *p, int fd, enum rt_fd_kind kind)
{
	if (rt->nkept == rt->kept_cap) {
		rt->kept_cap = rt->kept_cap ? 2 * rt->kept_cap : 16;
		rt->kept = xrealloc(rt->kept, rt->kept_cap * sizeof(*rt->kept));
	}
	rt->kept[rt->nkept++] = (struct kept){ fd, kind, p };
	tell_progress(rt);
}

void rt_detach(struct rt *rt, const struct probe *p)
{
	for (uint32_t i = 0; i < rt->nkept; i++) {
		if (rt->kept[i].probe != p || rt->kept[i].fd < 0)
			continue;
		close(rt->kept[i].fd);
		rt->kept[i].fd = -1;
	}
}

void rt_count(struct rt *rt, unsigned n)
{
	rt->attached += n;
}

void rt_fail(struct rt *rt, const struct probe *p, int err, const char *fmt, ...)
{
	struct diag *d = rt->u->diag;
	bool missing;
	va_list ap;
	char *what;

	if (err == KERNEL_ENOTSUPP)
		err = EOPNOTSUPP;
	/* the event, its whole type, or the device behind it */
	missing = err == ENOENT || err == EOPNOTSUPP || err == ENODEV;
	va_start(ap, fmt);
	what = arena_vfmt(rt->own, fmt, ap);
	va_end(ap);
	if (missing && rt->u->config->missing_probes == MISSING_IGNORE)
		return;
	if (p->wild || (missing && rt->u->config->missing_probes == MISSING_WARN)) {
		diag_warn(d, p->loc, E_ATTACH, "probe '%s': %s: %s", p->name, what, strerror(err));
	} else {
		diag_error(d, p->loc, E_ATTACH, "probe '%s': %s: %s", p->name, what, strerror(err));
		rt->fatal = true;
	}
	for (size_t i = 0; i < COUNT(hints); i++)
		if (hints[i].err == err)
			diag_hint(d, "%s", hints[i].hint);
}

void rt_at_begin(struct rt *rt, int prog_fd)
{
	fds_add(&rt->begins, prog_fd);
}

void rt_at_end(struct rt *rt, int prog_fd)
{
	fds_add(&rt->ends, prog_fd);
}

/* A timer has run out, maybe more than once: the program runs as often. What programs sent before
 * it is handled first; what it sends comes behind that in the ring, and is handled at once. A
 * timer that is faster than its program must not keep us from all else, nor fall ever further
 * behind: what is still due after a while is skipped, and told at the end. */
static void expired(struct rt *rt, struct watch *w, uint32_t events)
{
	struct timer *t = (struct timer *)w;
	uint64_t times, start = clock_ns(CLOCK_MONOTONIC);

	(void)events;
	if (read(w->fd, &times, sizeof(times)) != sizeof(times))
		return;
	ring_drain(rt, SIZE_MAX);
	for (; times && !rt->stopping && clock_ns(CLOCK_MONOTONIC) - start < RUNS_NS; times--) {
		rt_test_run(rt, t->prog_fd, -1);
		ring_drain(rt, SIZE_MAX);
	}
	if (!rt->stopping)
		t->skipped += times;
}

void rt_every(struct rt *rt, const struct probe *p, int prog_fd, uint64_t ns)
{
	struct timer *t = NEW(rt->own, struct timer);
	struct timer **at = arena_push(rt->own, &rt->timers, &rt->ntimers, sizeof(*at));

	t->watch.fd = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
	t->watch.ready = expired;
	t->probe = p;
	t->prog_fd = prog_fd;
	t->ns = max_u64(ns, 1);
	*at = t;
}

int rt_target_pid(const struct rt *rt)
{
	if (rt->child.pid)
		return rt->child.pid;
	return rt->opt.pid ? rt->opt.pid : -1;
}

/* Of which a trace without any is worth nothing: probes of the script; without `missing_probes`,
 * timers do not make up for them either. */
static bool is_wanted(const struct rt *rt, const struct prog *p)
{
	return p->npoints && !p->ops->special &&
	       (!p->ops->timer || p->ops->once || rt->u->config->missing_probes != MISSING_ERROR);
}

/* ---- life --------------------------------------------------------------------------------- */
/* Programs of begin and end (SPECIAL), or the others. */
static int attach_some(struct rt *rt, bool special)
{
	for (uint32_t i = 0; i < rt->u->nprogs; i++) {
		const struct prog *p = rt->u->progs[i];
		unsigned errors = diag_errors(rt->u->diag);
		uint64_t before;
		int err;

		if (p->ops->special != special || !p->npoints)
			continue;
		before = rt->attached;
		err = p->mech->attach(rt, p);
		if (is_wanted(rt, p))
			rt->wanted += rt->attached - before;
		tell_progress(rt);
		if (rt->fatal || diag_errors(rt->u->diag) > errors)
			return err ? err : -EINVAL;
	}
	return 0;
}

static bool wants_others(const struct rt *rt)
{
	for (uint32_t i = 0; i < rt->u->nprogs; i++)
		if (is_wanted(rt, rt->u->progs[i]))
			return true;
	return false;
}

int attach_all(struct rt *rt)
{
	struct loc nowhere = { 0 };
	int err;

	rt->attach_start = clock_ns(CLOCK_MONOTONIC);
	err = attach_some(rt, true);
	for (uint32_t i = 0; !err && !rt->opt.dry_run && i < rt->begins.n; i++) {
		rt_test_run(rt, rt->begins.at[i], -1);
		if (ring_half_full(rt))
			ring_drain(rt, SIZE_MAX);
	}
	if (!err)
		err = attach_some(rt, false);
	if (rt->progress_told)
		rt->opt.progress(rt->u->nprobes, rt->u->nprobes);
	if (!err && wants_others(rt) && !rt->wanted)
		return diag_error(rt->u->diag, nowhere, E_NOTHING_ATTACHED,
				  "none of the probes could be attached");
	if (!err)
		how_say(rt);
	return err;
}

int attach_start_timers(struct rt *rt)
{
	for (uint32_t i = 0; i < rt->ntimers; i++) {
		struct timer *t = rt->timers[i];
		struct timespec every = { t->ns / 1000000000, t->ns % 1000000000 };
		struct itimerspec its = { every, every };

		if (t->watch.fd < 0 || timerfd_settime(t->watch.fd, 0, &its, NULL) < 0)
			return -errno;
		if (rt_watch(rt, &t->watch, EPOLLIN) < 0)
			return -errno;
	}
	return 0;
}

enum { LINK_TCX = 11 };					/* BPF_LINK_TYPE_TCX, of Linux 6.6 */

/* Links of tracepoints and trampolines close in 0.1 ms; others wait for grace periods. Those of
 * packets take longer, but what they decide must not outlive us. */
static bool closes_fast(int fd)
{
	struct bpf_link_info info;
	uint32_t len = sizeof(info);

	memset(&info, 0, sizeof(info));
	if (bpf_obj_get_info_by_fd(fd, &info, &len) < 0)
		return true;				/* raw tracepoints before 5.8 are no links */
	return info.type == BPF_LINK_TYPE_RAW_TRACEPOINT || info.type == BPF_LINK_TYPE_TRACING ||
	       info.type == BPF_LINK_TYPE_ITER || info.type == BPF_LINK_TYPE_XDP ||
	       info.type == BPF_LINK_TYPE_CGROUP || info.type == LINK_TCX;
}

static bool is_perf_link(int fd)
{
	struct bpf_link_info info;
	uint32_t len = sizeof(info);

	memset(&info, 0, sizeof(info));
	return bpf_obj_get_info_by_fd(fd, &info, &len) == 0 &&
	       info.type == BPF_LINK_TYPE_PERF_EVENT;
}

/* What cannot be switched off otherwise is closed slowly when END is to see the end of all events. */
static void stop_link(struct rt *rt, struct kept *k)
{
	if (!closes_fast(k->fd) && (!rt->ends.n || is_perf_link(k->fd)))
		return;
	close(k->fd);
	k->fd = -1;
}

void attach_stop(struct rt *rt)
{
	for (uint32_t i = 0; i < rt->ntimers; i++)
		rt_unwatch(rt, &rt->timers[i]->watch);
	for (uint32_t i = 0; i < rt->nkept; i++)
		if (rt->kept[i].kind == RT_PERF && rt->kept[i].fd >= 0)
			ioctl(rt->kept[i].fd, PERF_EVENT_IOC_DISABLE, 0);
	for (uint32_t i = 0; i < rt->nkept; i++)
		if (rt->kept[i].kind == RT_LINK && rt->kept[i].fd >= 0)
			stop_link(rt, &rt->kept[i]);
}

void attach_free(struct rt *rt)
{
	for (uint32_t i = 0; i < rt->ntimers; i++)
		if (rt->timers[i]->watch.fd >= 0)
			close(rt->timers[i]->watch.fd);
	for (uint32_t i = 0; i < rt->nkept; i++)
		if (rt->kept[i].fd >= 0)
			close(rt->kept[i].fd);
	free(rt->kept);
	rt->kept = NULL;
	rt->nkept = rt->kept_cap = rt->ntimers = 0;
	fds_close(&rt->progs);
	free(rt->begins.at);
	free(rt->ends.at);
	rt->begins = rt->ends = (struct fds){ 0 };
}

static void send_fds(int sock, const int *fd, size_t n)
{
	union { char buf[CMSG_SPACE(SCM_MAX * sizeof(int))]; struct cmsghdr align; } control;
	struct iovec iov = { .iov_base = "", .iov_len = 1 };
	struct msghdr msg = { .msg_iov = &iov, .msg_iovlen = 1, .msg_control = control.buf,
			      .msg_controllen = CMSG_SPACE(n * sizeof(int)) };
	struct cmsghdr *c;

	memset(&control, 0, sizeof(control));
	c = CMSG_FIRSTHDR(&msg);
	c->cmsg_level = SOL_SOCKET;
	c->cmsg_type = SCM_RIGHTS;
	c->cmsg_len = CMSG_LEN(n * sizeof(int));
	memcpy(CMSG_DATA(c), fd, n * sizeof(int));
	sendmsg(sock, &msg, MSG_DONTWAIT | MSG_NOSIGNAL);	/* if not, the end is slow: no more */
}

void attach_hand_over(struct rt *rt)
{
	int pair[2], batch[SCM_MAX];
	size_t n = 0;

	if (!rt->nkept || socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) < 0)
		return;
	batch[n++] = pair[1];
	for (uint32_t i = 0; i < rt->nkept; i++) {
		if (rt->kept[i].fd < 0)
			continue;
		batch[n++] = rt->kept[i].fd;
		if (n == SCM_MAX) {
			send_fds(pair[0], batch, n);
			n = 0;
		}
	}
	if (n)
		send_fds(pair[0], batch, n);
	/*
	 * Now nobody but the collector is to know of them. It is called by the last close, and must
	 * find no descriptor of ours: with that of the socket it would leave all as it is until
	 * another socket's end, and what we still held we would have to close the slow way.
	 */
	for (uint32_t i = 0; i < rt->nkept; i++) {
		if (rt->kept[i].fd >= 0)
			close(rt->kept[i].fd);
		rt->kept[i].fd = -1;
	}
	close(pair[1]);
	close(pair[0]);
}
