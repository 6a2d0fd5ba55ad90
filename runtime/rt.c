/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/rt.c - the life of a running program, and its one loop.
 *
 *	maps, globals, the command	forked but waiting
 *	begin's programs		run before anything else is attached
 *	attach				"Attached N probes"
 *	the loop			until exit(), ^C, the command's end, or nobody reads us
 *	detach, end's programs, what is left in the ring, the maps, what was lost
 *
 * The loop sleeps in epoll_wait() on all there is: the ring buffer, signals (signalfd), timers
 * (timerfd), the command (pidfd), and our output's reader, whose leaving shows as EPOLLERR.
 * There is no tick: with nothing to do it sleeps for ever (see ring.c for the one exception, a
 * millisecond while events flow). A script of begin and end alone has nothing to wait for and
 * does not loop.
 *
 * Lines are written by the round: stdio would write each by itself, and a busy ring would overflow
 * meanwhile. Who watches sees no difference, as the loop flushes before it sleeps.
 *
 * The first SIGINT or SIGTERM ends the trace in an orderly way. From then on these signals have
 * their default action again: a second one ends the process at once. */
#include "runtime/priv.h"
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/signalfd.h>
#include <unistd.h>
#include "base/io.h"

enum { EVENTS = 16, ROUND = 16384, BUFFER = 1 << 16, STATUS_REFUSED = 3 };

/* ---- small questions ---------------------------------------------------------------------- */
struct unit *rt_unit(struct rt *rt)
{
	return rt->u;
}

struct sink *rt_sink(struct rt *rt)
{
	return rt->sink;
}

const struct rt_options *rt_opt(const struct rt *rt)
{
	return &rt->opt;
}

struct arena *rt_arena(struct rt *rt)
{
	return rt->arena;
}

struct host *rt_host(struct rt *rt)
{
	return rt->u->host;
}

int rt_kmap_fd(const struct rt *rt, uint32_t kmap)
{
	return kmap < rt->u->nkmaps ? rt->kmap_fd[kmap] : -1;
}

const struct probe *rt_point(const struct rt *rt)
{
	return rt->point < rt->u->nprobes ? rt->u->probes[rt->point] : NULL;
}

void rt_message(struct rt *rt, const struct action *a, const char *kind, const char *fmt, ...)
{
	struct sink_message msg = { .kind = kind, .text = strerror(errno) };
	const struct source *src = a ? source_get(rt->u->sources, a->loc.src) : NULL;
	va_list ap;

	rt->complaints += strcmp(kind, "warnf") != 0;
	if (fmt) {
		va_start(ap, fmt);
		msg.text = arena_vfmt(rt->arena, fmt, ap);
		va_end(ap);
	}
	if (src) {
		msg.file = src->name;
		source_pos(rt->u->sources, a->loc, &msg.line, &msg.col);
	}
	rt->sink->ops->message(rt->sink, &msg);
}

void rt_stop(struct rt *rt, int status)
{
	rt->stopping = rt->by_exit = true;
	rt->status = status;
}

/* ---- the loop ----------------------------------------------------------------------------- */
int rt_watch(struct rt *rt, struct watch *w, uint32_t events)
{
	struct epoll_event ev = { .events = events, .data.ptr = w };

	return epoll_ctl(rt->epoll, EPOLL_CTL_ADD, w->fd, &ev) < 0 ? -errno : 0;
}

void rt_unwatch(struct rt *rt, struct watch *w)
{
	epoll_ctl(rt->epoll, EPOLL_CTL_DEL, w->fd, NULL);
}

static void signalled(struct rt *rt, struct watch *w, uint32_t events)
{
	struct signalfd_siginfo info;

	(void)events;
	if (read(w->fd, &info, sizeof(info)) == sizeof(info))
		rt->stopping = true;
}

static void reader_left(struct rt *rt, struct watch *w, uint32_t events)
{
	if (!(events & (EPOLLERR | EPOLLHUP)))
		return;
	rt_unwatch(rt, w);
	rt->stopping = rt->quiet_stop = true;
}

static const int ending[] = { SIGINT, SIGTERM, SIGHUP };

static void signals_take(struct rt *rt, sigset_t *ret)
{
	sigemptyset(ret);
	for (size_t i = 0; i < COUNT(ending); i++)
		sigaddset(ret, ending[i]);
	rt->old_pipe = signal(SIGPIPE, SIG_IGN);
	sigprocmask(SIG_BLOCK, ret, &rt->old_mask);
	rt->signals_taken = true;
}

/* The next signal is not ours: it ends the process, unless we get to signals_give_back(). One that
 * came while something else ended the trace was the first. */
static void signals_release(struct rt *rt)
{
	struct signalfd_siginfo info;

	while (read(rt->signals.fd, &info, sizeof(info)) == sizeof(info))
		continue;
	for (size_t i = 0; i < COUNT(ending); i++)
		rt->old_ending[i] = signal(ending[i], SIG_DFL);
	rt->signals_released = true;
	sigprocmask(SIG_SETMASK, &rt->old_mask, NULL);
}

static void signals_give_back(struct rt *rt)
{
	if (!rt->signals_taken)
		return;
	for (size_t i = 0; rt->signals_released && i < COUNT(ending); i++)
		signal(ending[i], rt->old_ending[i]);
	signal(SIGPIPE, rt->old_pipe);
	sigprocmask(SIG_SETMASK, &rt->old_mask, NULL);
}

static int loop_open(struct rt *rt)
{
	sigset_t set;

	rt->epoll = epoll_create1(EPOLL_CLOEXEC);
	if (!rt->opt.shared) {
		signals_take(rt, &set);
		rt->signals.fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	}
	if (rt->epoll < 0 || (!rt->opt.shared && rt->signals.fd < 0))
		return -errno;
	if (rt->sink->fp && rt->sink->buffering == SINK_LINE)
		setvbuf(rt->sink->fp, NULL, _IOFBF, BUFFER);
	rt->signals.ready = signalled;
	rt->output.fd = rt->sink->fp ? fileno(rt->sink->fp) : -1;
	rt->output.ready = reader_left;
	if (rt->output.fd >= 0)
		rt_watch(rt, &rt->output, 0);		/* a file cannot be watched, nor leave */
	return rt->opt.shared ? 0 : rt_watch(rt, &rt->signals, EPOLLIN);
}

static void flush(struct rt *rt)
{
	sink_flush(rt->sink);
	if (rt->sink->fp && ferror(rt->sink->fp))
		rt->stopping = rt->quiet_stop = true;
}

static bool exit_was_called(const struct rt *rt)
{
	return rt->globals && __atomic_load_n((uint32_t *)rt_global(rt, rt->u->globals.stopping),
					      __ATOMIC_ACQUIRE);
}

void rt_lost_exit(struct rt *rt)
{
	uint64_t *at, val;

	if (!rt->globals)
		return;
	at = rt_global(rt, rt->u->globals.lost_exit);
	val = __atomic_exchange_n(at, 0, __ATOMIC_ACQUIRE);
	if (val && !rt->by_exit)
		rt_stop(rt, (int)(uint32_t)val);
}

void rt_round(struct rt *rt, bool sleep)
{
	bool leave = exit_was_called(rt);
	size_t handled = ring_drain(rt, ROUND);
	struct epoll_event ev[EVENTS];
	int n;

	if (leave && ring_is_empty(rt)) {		/* its event was one of those lost */
		rt_lost_exit(rt);
		rt->stopping = true;
	}

	if (handled) {
		losses_now(rt);
		if (rt->sink->buffering != SINK_FULL)
			flush(rt);
	}
	if (rt->stopping)
		return;
	n = epoll_wait(rt->epoll, ev, EVENTS, !sleep || handled == ROUND ? 0 : ring_timeout(rt));
	for (int i = 0; i < n && !rt->stopping; i++) {
		struct watch *w = ev[i].data.ptr;

		w->ready(rt, w, ev[i].events);
	}
	if (n > 0 && rt->sink->buffering != SINK_FULL)
		flush(rt);
}

static void loop(struct rt *rt)
{
	while (!rt->stopping)
		rt_round(rt, true);
}

/* ---- life --------------------------------------------------------------------------------- */
struct rt *rt_new(struct unit *u, struct sink *sink, const struct rt_options *opt)
{
	struct rt *rt = xcalloc(1, sizeof(*rt));

	rt->u = u;
	rt->sink = sink;
	rt->opt = *opt;
	rt->arena = arena_new();
	rt->own = arena_new();
	rt->kmap_fd = xcalloc(u->nkmaps + 1, sizeof(*rt->kmap_fd));
	for (uint32_t i = 0; i < u->nkmaps; i++)
		rt->kmap_fd[i] = -1;
	rt->present = xcalloc(u->nmaps + 1, 1);
	rt->ahead = xcalloc(u->nmaps + 1, 1);
	rt->epoll = rt->signals.fd = rt->output.fd = rt->ring.watch.fd = rt->steering.watch.fd = -1;
	rt->child.gate = rt->child.report = rt->child.watch.fd = -1;
	rt->syms.map_fd = rt->syms.fmt_fd = rt->syms.prog_fd = -1;
	return rt;
}

static void close_fd(int *fd)
{
	if (*fd >= 0)
		close(*fd);
	*fd = -1;
}

/* Everything but what the maps need. */
static void release(struct rt *rt)
{
	child_end(rt);
	attach_free(rt);
	ring_close(rt);
	once_close(rt);
	mmaps_close(rt);
	close_fd(&rt->child.watch.fd);
	close_fd(&rt->signals.fd);
	close_fd(&rt->epoll);
	signals_give_back(rt);
}

void rt_park(struct rt *rt)
{
	attach_hand_over(rt);
	release(rt);
}

void rt_free(struct rt *rt)
{
	if (!rt)
		return;
	release(rt);
	symbols_done(rt);
	if (rt->globals)
		munmap(rt->globals, rt->globals_len);
	for (uint32_t i = 0; i < rt->u->nkmaps; i++)
		close_fd(&rt->kmap_fd[i]);
	free(rt->kmap_fd);
	free(rt->present);
	free(rt->ahead);
	arena_free(rt->arena);
	arena_free(rt->own);
	free(rt);
}

static void tell(struct rt *rt)
{
	if (rt->opt.tell)
		rt->opt.tell(rt->u);
}

/* What programs want to know of this run. */
static void fill_globals(struct rt *rt)
{
	const struct globals *g = &rt->u->globals;
	int target = rt_target_pid(rt);

	if (!rt->globals)
		return;
	*(uint32_t *)rt_global(rt, g->child_pid) = rt->child.pid;
	*(uint32_t *)rt_global(rt, g->target_pid) = target > 0 ? target : 0;
}

static int start(struct rt *rt)
{
	struct loc nowhere = { 0 };
	int err = limits_raise(rt);

	if (!err)
		err = loop_open(rt);
	if (!err)
		err = load_maps(rt);
	if (err)
		return err;
	load_names(rt);
	keep_fill(rt);
	err = ring_open(rt);
	if (err)
		return diag_error(rt->u->diag, nowhere, E_MAP_CREATE,
				  "the buffer for events cannot be mapped: %s", strerror(-err));
	err = child_start(rt);
	if (err)
		return err;
	mmaps_open(rt);
	fill_globals(rt);
	err = follow_start(rt);
	return err ? err : attach_all(rt);
}

static void announce(struct rt *rt)
{
	static const char word[] = "KTRACE_NOTIFY_ATTACHED\n";

	if (!rt->opt.quiet)
		rt->sink->ops->attached(rt->sink, rt->attached);
	if (rt->sink->buffering != SINK_FULL)
		sink_flush(rt->sink);
	if (rt->opt.notify_attached) {
		sink_flush(rt->sink);
		io_write_all(STDOUT_FILENO, word, sizeof(word) - 1);
	}
}

bool rt_waits(const struct rt *rt)
{
	for (uint32_t i = 0; i < rt->u->nprogs; i++)
		if (!rt->u->progs[i]->ops->special && !rt->u->progs[i]->ops->once &&
		    rt->u->progs[i]->npoints)
			return true;
	return rt->child.pid != 0;
}

/* What END prints comes last; what others sent after exit() does not come at all, be it that exit()
 * ended the trace or that it was still in the ring as something else did. A program that was
 * running on another CPU as exit() was called may send as late as END: ring_drain() knows. */
static void finish(struct rt *rt)
{
	if (rt->signals_taken)
		signals_release(rt);
	if (rt->globals)
		__atomic_store_n((uint32_t *)rt_global(rt, rt->u->globals.stopping), 1,
				 __ATOMIC_RELAXED);
	attach_stop(rt);
	if (!rt->quiet_stop)
		ring_drain(rt, SIZE_MAX);
	rt_lost_exit(rt);
	if (rt->by_exit)
		ring_discard(rt);
	rt->only_end = rt->by_exit;
	rt->by_exit = false;
	for (uint32_t i = 0; i < rt->ends.n; i++)
		rt_test_run(rt, rt->ends.at[i], -1);
	child_end(rt);
	if (rt->quiet_stop)
		return;
	ring_drain(rt, SIZE_MAX);
	rt_lost_exit(rt);
	if (rt->u->config->print_maps_on_exit)
		maps_print_all(rt);
	sink_flush(rt->sink);
	losses_ledger(rt);
}

int rt_start(struct rt *rt)
{
	unsigned errors = diag_errors(rt->u->diag);
	struct loc nowhere = { 0 };
	int err = start(rt);

	if (!err) {
		tell(rt);				/* warnings: what a wildcard could not attach */
		if (rt->opt.dry_run)
			return 0;
		announce(rt);
		err = attach_start_timers(rt);
	}
	if (!err)
		err = child_go(rt);
	if (err) {
		if (diag_errors(rt->u->diag) == errors)
			diag_error(rt->u->diag, nowhere, E_ATTACH, "the trace cannot start: %s",
				   strerror(-err));
		attach_stop(rt);
		child_end(rt);
		tell(rt);
		return STATUS_REFUSED;
	}
	once_run(rt);
	return 0;
}

bool rt_step(struct rt *rt)
{
	if (!rt->stopping)
		rt_round(rt, false);
	return !rt->stopping;
}

int rt_poll_fd(const struct rt *rt)
{
	return rt->epoll;
}

int rt_poll_timeout(struct rt *rt)
{
	return rt->stopping ? 0 : ring_timeout(rt);
}

int rt_end(struct rt *rt)
{
	if (!rt_waits(rt))
		ring_drain(rt, SIZE_MAX);
	finish(rt);
	return rt->status;
}

int rt_run(struct rt *rt)
{
	int status = rt_start(rt);

	if (status)
		return status;
	if (rt->opt.dry_run) {
		attach_stop(rt);
		child_end(rt);
		return 0;
	}
	if (rt_waits(rt))
		loop(rt);
	return rt_end(rt);
}

void rt_leave(struct rt *rt, int status)
{
	sink_flush(rt->sink);
	attach_hand_over(rt);
	_exit(status);
}
