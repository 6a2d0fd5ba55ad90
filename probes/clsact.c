/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/clsact.c - programs at traffic control where the kernel has no links for it (before 6.6).
 *
 * There a program is a filter of a queueing discipline, `clsact`, and both stay when the process
 * is gone. So for each filter there is a guard: a process that only waits for the end of a pipe
 * that we hold, even when we are killed, and takes the filter away. It is no child of ours:
 * nobody waits for it.
 *
 * The guard whose program was the first to need the discipline takes that away as well, but not
 * with the filters of others in it, who came later and rely on it: it waits until it is empty. The
 * kernel says EBUSY while another guard is at work in it, and it may go away under a filter that
 * is just being added: both are tried again.
 *
 * What is in it is asked by rtnetlink(7). */
#include <bpf/libbpf.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/pkt_sched.h>
#include <linux/rtnetlink.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include "probes/probes.h"

enum { TRIES = 10 };

static void pause_ms(unsigned ms)
{
	struct timespec t = { ms / 1000, ms % 1000 * 1000000L };

	nanosleep(&t, NULL);
}

/* Does the kernel's answer to a dump, up to its end, hold a filter? -errno: it cannot be had. */
static int read_filters(int sock)
{
	union { char buf[16384]; struct nlmsghdr align; } in;
	bool found = false;

	for (;;) {
		ssize_t len = recv(sock, in.buf, sizeof(in.buf), 0);
		struct nlmsghdr *h = &in.align;

		if (len <= 0)
			return len < 0 ? -errno : -EIO;
		for (; NLMSG_OK(h, (size_t)len); h = NLMSG_NEXT(h, len)) {
			if (h->nlmsg_type == NLMSG_DONE)
				return found;
			if (h->nlmsg_type == NLMSG_ERROR)
				return -EIO;		/* no discipline, or no interface any more */
			found |= h->nlmsg_type == RTM_NEWTFILTER;
		}
	}
}

static bool has_filters(int ifindex, uint32_t direction)
{
	struct { struct nlmsghdr head; struct tcmsg tc; } ask = {
		.head = { .nlmsg_len = sizeof(ask), .nlmsg_type = RTM_GETTFILTER,
			  .nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP },
		.tc = { .tcm_ifindex = ifindex, .tcm_parent = TC_H_MAKE(TC_H_CLSACT, direction) },
	};
	int sock = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE), found = -1;

	if (sock >= 0 && send(sock, &ask, sizeof(ask), 0) == sizeof(ask))
		found = read_filters(sock);
	if (sock >= 0)
		close(sock);
	return found > 0;
}

/* Take the discipline away, unless there is something in it or at work in it. */
static bool remove_discipline(const struct bpf_tc_hook *hook)
{
	LIBBPF_OPTS(bpf_tc_hook, both, .ifindex = hook->ifindex,
		    .attach_point = BPF_TC_INGRESS | BPF_TC_EGRESS);

	return !has_filters(hook->ifindex, TC_H_MIN_INGRESS) &&
	       !has_filters(hook->ifindex, TC_H_MIN_EGRESS) && bpf_tc_hook_destroy(&both) != -EBUSY;
}

/* In a process of its own: wait until nobody holds the other end of END, then tidy up. */
_Noreturn static void guard(int end, struct bpf_tc_hook *hook, struct bpf_tc_opts *filter,
			    bool made)
{
	char byte;

	setsid();
	dup2(end, 0);
	close_range(1, ~0u, 0);
	while (read(0, &byte, 1) < 0 && errno == EINTR)
		;
	bpf_tc_detach(hook, filter);
	for (unsigned ms = 5; made && !remove_discipline(hook); ms = ms < 1000 ? 2 * ms : ms)
		pause_ms(ms);
	_exit(0);
}

/* The end of a pipe to hold, or -errno: then there is no guard. */
static int start_guard(struct bpf_tc_hook *hook, struct bpf_tc_opts *filter, bool made)
{
	int end[2], status;
	pid_t pid;

	if (pipe2(end, O_CLOEXEC) < 0)
		return -errno;
	pid = fork();
	if (pid == 0) {
		pid = fork();
		if (pid)
			_exit(pid < 0);
		guard(end[0], hook, filter, made);
	}
	close(end[0]);
	if (pid > 0 && waitpid(pid, &status, 0) == pid && status == 0)
		return end[1];
	close(end[1]);
	return -EAGAIN;
}

int clsact_attach(int prog_fd, unsigned ifindex, bool egress)
{
	LIBBPF_OPTS(bpf_tc_hook, hook, .ifindex = (int)ifindex,
		    .attach_point = egress ? BPF_TC_EGRESS : BPF_TC_INGRESS);
	LIBBPF_OPTS(bpf_tc_opts, filter, .prog_fd = prog_fd);
	bool made = false;
	int err, end;

	libbpf_set_print(NULL);
	for (unsigned i = 0;; i++) {
		err = bpf_tc_hook_create(&hook);
		made |= err == 0;
		if (!err || err == -EEXIST)
			err = bpf_tc_attach(&hook, &filter);
		if (!err || i == TRIES || (err != -EINVAL && err != -ENOENT && err != -EBUSY))
			break;
		pause_ms(10);				/* it may just have gone with its maker */
	}
	filter.prog_fd = filter.prog_id = filter.flags = 0;
	end = err ? err : start_guard(&hook, &filter, made);
	if (!err && end < 0)
		bpf_tc_detach(&hook, &filter);
	if (made && end < 0)
		remove_discipline(&hook);
	return end;
}
