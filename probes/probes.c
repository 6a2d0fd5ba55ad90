/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/probes.c - the probe types, in the order of the manual.
 *
 * A line here is all that the rest needs to know of a probe type: attach points, `-l`, help, the
 * manual and tests find its row by this table, and ask the row for everything else. */
#include "probes/probes.h"

const struct probe_ops *const probe_table[] = {
	&probe_begin,
	&probe_end,
	&probe_interval,
	&probe_profile,
	&probe_tracepoint,
	&probe_rawtracepoint,
	&probe_kprobe,
	&probe_kretprobe,
	&probe_fentry,
	&probe_fexit,
	&probe_uprobe,
	&probe_uretprobe,
	&probe_usdt,
	&probe_software,
	&probe_hardware,
	&probe_watchpoint,
	&probe_lsm,
	&probe_xdp,
	&probe_tc,
	&probe_cgroup,
	&probe_socket,
	&probe_iter,
	&probe_self,
	&probe_test,
	&probe_bench,
	NULL
};
