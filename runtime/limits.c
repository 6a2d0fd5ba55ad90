/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/limits.c - may we, and is there room?
 *
 * Loading and attaching needs CAP_SYS_ADMIN, or since 5.8 CAP_BPF and CAP_PERFMON. It is asked
 * once at the start, as the kernel's own answer, EPERM from one of a dozen calls, says nothing.
 * Maps count as locked memory before 5.11, and each attach point may take a descriptor or two
 * per CPU: both limits are raised as far as we are allowed. The command of -c gets back what we
 * were given. */
#include "runtime/priv.h"
#include <errno.h>
#include <linux/capability.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#ifndef CAP_PERFMON
#define CAP_PERFMON	38
#define CAP_BPF		39
#endif

enum { SPARE_FILES = 256, FILES_MAX = 1 << 20 };

static uint64_t capabilities(void)
{
	struct __user_cap_header_struct head = { _LINUX_CAPABILITY_VERSION_3, 0 };
	struct __user_cap_data_struct data[2];

	memset(data, 0, sizeof(data));
	if (syscall(__NR_capget, &head, data) < 0)
		return ~0ull;				/* not known: let the kernel speak */
	return (uint64_t)data[1].effective << 32 | data[0].effective;
}

static int check_capabilities(struct rt *rt)
{
	uint64_t caps = capabilities(), both = 1ull << CAP_BPF | 1ull << CAP_PERFMON;
	struct loc nowhere = { 0 };

	if (caps & 1ull << CAP_SYS_ADMIN || (caps & both) == both)
		return 0;
	diag_error(rt->u->diag, nowhere, E_PRIVILEGE,
		   "not allowed to trace the kernel: it takes root, or the capabilities CAP_BPF "
		   "and CAP_PERFMON%s",
		   caps & both ? (caps & 1ull << CAP_BPF ? " (CAP_PERFMON is missing)"
							  : " (CAP_BPF is missing)") : "");
	diag_hint(rt->u->diag, "run it with sudo");
	return -EPERM;
}

static void raise_limit(int resource, uint64_t want, uint64_t saved[2])
{
	struct rlimit lim, up;

	if (getrlimit(resource, &lim) < 0)
		return;
	saved[0] = lim.rlim_cur;
	saved[1] = lim.rlim_max;
	if (lim.rlim_cur >= want)
		return;
	up.rlim_cur = want;
	up.rlim_max = lim.rlim_max > want ? lim.rlim_max : want;
	if (setrlimit(resource, &up) == 0)
		return;
	up = lim;					/* not beyond the hard limit, then */
	up.rlim_cur = lim.rlim_max < want ? lim.rlim_max : want;
	setrlimit(resource, &up);
}

int limits_raise(struct rt *rt)
{
	uint64_t files = SPARE_FILES + rt->u->nkmaps + rt->u->nprogs +
			 2ull * rt->u->nprobes * host_ncpus(rt->u->host);
	int err = check_capabilities(rt);

	if (err)
		return err;
	raise_limit(RLIMIT_MEMLOCK, RLIM_INFINITY, rt->saved_limits);
	raise_limit(RLIMIT_NOFILE, min_u64(files, FILES_MAX), rt->saved_limits + 2);
	rt->limits_saved = true;
	return 0;
}

static void restore(int resource, const uint64_t saved[2])
{
	struct rlimit lim = { saved[0], saved[1] };

	setrlimit(resource, &lim);
}

void limits_restore(struct rt *rt)
{
	if (!rt->limits_saved)
		return;
	restore(RLIMIT_MEMLOCK, rt->saved_limits);
	restore(RLIMIT_NOFILE, rt->saved_limits + 2);
}
