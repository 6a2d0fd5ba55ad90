/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/uprobe.c - functions of programs and libraries: uprobe where they start, uretprobe where
 * they return.
 *
 * A point is a file and an offset in it; the kernel breaks there in every process that maps the
 * file, running or to come. One perf event costs 8 ms to attach and 80 ms to detach, however small;
 * a uprobe_multi link costs that once for any number of offsets of one file (kernel.md 2.2), so it
 * is taken from two points on. The context is struct pt_regs of the user code, and addresses lead
 * to user memory. perf_event_open(2) with the "uprobe" PMU; include/uapi/linux/bpf.h
 * (link_create.uprobe_multi). */
#include <errno.h>
#include <linux/bpf.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "probes/probes.h"

enum {
	UPROBE_MULTI_RETURN = 1, /* BPF_F_UPROBE_MULTI_RETURN */
	SEMAPHORE_SHIFT = 32
}; /* in config, as the PMU's format/ref_ctr_offset says */

/* BPF_LINK_CREATE's part of union bpf_attr for uprobe_multi (Linux 6.6), which the system's header
 * may not have. */
struct uprobe_multi_attr {
	uint32_t prog_fd, target_fd, attach_type, flags;
	uint64_t path, offsets, ref_ctr_offsets, cookies;
	uint32_t cnt, multi_flags, pid, pad;
};

static int parse_uprobe(struct points *p, const char *const *part, unsigned n)
{
	return hunt_is(part, n) ? hunt_parse(p, part, n) : place_parse(p, part, n, true);
}

static int parse_uretprobe(struct points *p, const char *const *part, unsigned n)
{
	return hunt_is(part, n) ? hunt_parse(p, part, n) : place_parse(p, part, n, false);
}

static int match_uprobe(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	return place_match(h, "uprobe", part, n, ret);
}

static int match_uretprobe(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	return place_match(h, "uretprobe", part, n, ret);
}

const char *uprobe_place(const struct probe *p, uint64_t *ret_off)
{
	const struct user_place *place = p->priv;

	*ret_off = place->off;
	return place->path;
}

/* ---- code ------------------------------------------------------------------------------------ */

LLVMValueRef uprobe_return_func(struct cg *cg)
{
	LLVMValueRef arg = cg->ctx;

	return cg_helper(cg, BPF_FUNC_get_func_ip, &arg, 1);
}

/* ---- attaching ------------------------------------------------------------------------------- */

static bool can_multi(struct unit *u, const struct probe *p, unsigned uses, const struct type *args)
{
	(void)u, (void)uses, (void)args;
	return p->prog->npoints >= UPROBE_MULTI_FROM;
}

const char uprobe_multi_when[] = "more than one place";

/* A link for the N places at SPOT, all in one file. -errno. */
static int link_places(struct rt *rt, const struct user_spot *spot, uint32_t n, int prog_fd,
		       bool ret)
{
	uint64_t *off = xcalloc(n, sizeof(*off)), *cookie = xcalloc(n, sizeof(*cookie));
	uint64_t *semaphore = xcalloc(n, sizeof(*semaphore));
	struct uprobe_multi_attr attr = { .prog_fd = (uint32_t)prog_fd,
					  .attach_type = UPROBE_MULTI_TYPE };
	int fd;

	for (uint32_t i = 0; i < n; i++) {
		off[i] = spot[i].place->off;
		semaphore[i] = spot[i].place->semaphore;
		if (semaphore[i])
			attr.ref_ctr_offsets = (uintptr_t)semaphore;
		cookie[i] = spot[i].cookie;
	}
	attr.path = (uintptr_t)spot->place->path;
	attr.offsets = (uintptr_t)off;
	attr.cookies = (uintptr_t)cookie;
	attr.cnt = n;
	attr.multi_flags = ret ? UPROBE_MULTI_RETURN : 0;
	if (!rt_unit(rt)->whose.follow)
		attr.pid = (uint32_t)rt_opt(rt)->pid;	/* the command of -c has children */
	fd = (int)syscall(SYS_bpf, BPF_LINK_CREATE, &attr, offsetof(struct uprobe_multi_attr, pad));
	fd = fd < 0 ? -errno : fd;
	if (fd >= 0)
		rt_keep(rt, spot->probe, fd, RT_LINK);
	free(off);
	free(cookie);
	free(semaphore);
	return fd < 0 ? fd : 0;
}

static int perf_place(struct rt *rt, const struct user_spot *spot, int prog_fd, bool ret)
{
	const struct user_place *place = spot->place;
	int type = perf_pmu_type("uprobe");
	struct perf_event_attr attr = {
		.type = (uint32_t)type,
		.config = ret | place->semaphore << SEMAPHORE_SHIFT,
		.config1 = (uintptr_t)place->path,
		.config2 = place->off,
		.sample_period = 1,
		.wakeup_events = 1,
	};

	if (type < 0)
		return -EOPNOTSUPP;
	return perf_attach_to(rt, spot->probe, &attr, prog_fd, -1, 0, spot->cookie);
}

int uprobe_tie(struct rt *rt, int prog_fd, const struct user_spot *spot, uint32_t n, bool ret,
	       bool multi)
{
	int err = multi ? link_places(rt, spot, n, prog_fd, ret) : 0;

	for (uint32_t i = 0; !multi && !err && i < n; i++)
		err = perf_place(rt, &spot[i], prog_fd, ret);
	return err;
}

/* The first of SPOT[0..N), as many as are in one file; returns how many. */
static uint32_t link_file(struct rt *rt, const struct user_spot *spot, uint32_t n, int prog_fd,
			  bool ret)
{
	const char *path = spot->place->path;
	uint32_t i = 0;
	int err;

	while (i < n && !strcmp(spot[i].place->path, path))
		i++;
	n = i;
	err = link_places(rt, spot, n, prog_fd, ret);
	if (err)
		rt_fail(rt, spot->probe, -err, "cannot attach to %u places in %s", n, path);
	for (i = 0; !err && i < n; i++)
		rt_count(rt, !i || spot[i].probe != spot[i - 1].probe);
	return n;
}

int uprobe_attach_multi(struct rt *rt, const struct prog *prog, const struct user_spot *spot,
			uint32_t n, bool ret)
{
	int fd, err = rt_load(rt, prog, 0, 0, &fd);

	for (uint32_t i = 0; !err && i < n;)
		i += link_file(rt, spot + i, n - i, fd, ret);
	return err;
}

int uprobe_attach_perf(struct rt *rt, const struct prog *prog, const struct user_spot *spot,
		       uint32_t n, bool ret)
{
	int fd, err;

	if (perf_pmu_type("uprobe") < 0) {
		rt_fail(rt, prog->points[0], EOPNOTSUPP, "the kernel has no uprobes");
		return 0;
	}
	err = rt_load(rt, prog, 0, 0, &fd);
	for (uint32_t i = 0; !err && i < n; i++) {
		int bad = perf_place(rt, &spot[i], fd, ret);

		if (bad)
			rt_fail(rt, spot[i].probe, -bad, "cannot attach");
		else
			rt_count(rt, !i || spot[i].probe != spot[i - 1].probe);
	}
	return err;
}

static int attach(struct rt *rt, const struct prog *prog, bool multi, bool ret)
{
	struct user_spot *spot = xcalloc(prog->npoints, sizeof(*spot));
	int err;

	for (uint32_t i = 0; i < prog->npoints; i++)
		spot[i] = (struct user_spot){ prog->points[i], prog->points[i]->priv,
					      prog->points[i]->cookie };
	err = (multi ? uprobe_attach_multi : uprobe_attach_perf)(rt, prog, spot, prog->npoints,
								 ret);
	free(spot);
	return err;
}

static int attach_entries(struct rt *rt, const struct prog *prog)
{
	return attach(rt, prog, true, false);
}

static int attach_returns(struct rt *rt, const struct prog *prog)
{
	return attach(rt, prog, true, true);
}

static int attach_entry(struct rt *rt, const struct prog *prog)
{
	return attach(rt, prog, false, false);
}

static int attach_return(struct rt *rt, const struct prog *prog)
{
	return attach(rt, prog, false, true);
}

static const struct mech mech_entries = {
	.name = "uprobe_multi",
	.prog_type = BPF_PROG_TYPE_KPROBE,
	.attach_type = UPROBE_MULTI_TYPE,
	.needs = HF_UPROBE_MULTI,
	.cookie = link_cookie,
	.can = can_multi,
	.when = uprobe_multi_when,
	.emit_argn = regs_argn,
	.nargs = NARGS_OF_REGS,
	.emit_func = regs_ip,
	.emit_reg = regs_named,
	.has_reg = regs_known,
	.attach = attach_entries,
};
static const struct mech mech_returns = {
	.name = "uprobe_multi",
	.prog_type = BPF_PROG_TYPE_KPROBE,
	.attach_type = UPROBE_MULTI_TYPE,
	.needs = HF_UPROBE_MULTI,
	.cookie = link_cookie,
	.can = can_multi,
	.when = uprobe_multi_when,
	.emit_retval = regs_retval,
	.emit_func = uprobe_return_func,
	.func_needs = HF_UPROBE_MULTI, /* it came with that */
	.emit_reg = regs_named,
	.has_reg = regs_known,
	.attach = attach_returns,
};
static const struct mech mech_entry = {
	.name = "perf uprobe",
	.prog_type = BPF_PROG_TYPE_KPROBE,
	.cookie = perf_cookie,
	.emit_argn = regs_argn,
	.nargs = NARGS_OF_REGS,
	.emit_func = regs_ip,
	.emit_reg = regs_named,
	.has_reg = regs_known,
	.attach = attach_entry,
};
static const struct mech mech_return = {
	.name = "perf uretprobe",
	.prog_type = BPF_PROG_TYPE_KPROBE,
	.cookie = perf_cookie,
	.emit_retval = regs_retval,
	.emit_func = uprobe_return_func,
	.func_needs = HF_UPROBE_MULTI, /* it came with that */
	.emit_reg = regs_named,
	.has_reg = regs_known,
	.attach = attach_return,
};

const struct probe_ops probe_uprobe = {
	.name = "uprobe",
	.alias = "u",
	.returns = "uretprobe",
	.syntax = "uprobe:BINARY:[cpp:]FUNCTION[+OFFSET], uprobe:BINARY:ADDRESS, "
		  "uprobe:BINARY@FILE:LINE[:COLUMN], uprobe:mapped:NAME:[cpp:]FUNCTION, "
		  "uprobe:buildid:HEX:[cpp:]FUNCTION",
	.doc = "The start of a function of a program or library, in every process that runs it, "
	       "or any place in it. `cpp:\"ns::f\"` is a C++ or Rust function by its name in the "
	       "source, with or without its parameters; a source line needs debug information. "
	       "`A.zip!/lib/x.so` is a library stored in an archive. `mapped:libssl.so*` is every "
	       "file of that name which a process runs now or later, in containers too, and "
	       "`buildid:HEX` every one with that build id.",
	.example = "uprobe:libc:malloc { @bytes[comm] = hist(arg0); }",
	.user = true,
	.pid_filter = true,
	.unlisted = true,
	.in_wild = true,
	.mechs = (const struct mech *const[]){ &mech_hunt_entries, &mech_hunt_entry, &mech_entries,
						 &mech_entry, NULL },
	.parse = parse_uprobe,
	.match = match_uprobe,
	.place = uprobe_place,
	.ctx = regs_ctx,
};

const struct probe_ops probe_uretprobe = {
	.name	 = "uretprobe", .alias = "ur",
	.syntax	 = "uretprobe:BINARY:[cpp:]FUNCTION, uretprobe:mapped:NAME:[cpp:]FUNCTION, "
		   "uretprobe:buildid:HEX:[cpp:]FUNCTION",
	.doc	 = "The return of a function of a program or library; `retval` is what it returns.",
	.example = "uretprobe:/bin/bash:readline { printf(\"%s\\n\", str(retval)); }",
	.user	 = true,
	.pid_filter = true,
	.unlisted = true,
	.mechs	 = (const struct mech *const[]){ &mech_hunt_returns, &mech_hunt_return,
						    &mech_returns, &mech_return, NULL },
	.parse	 = parse_uretprobe,
	.match	 = match_uretprobe,
	.place	 = uprobe_place,
	.ctx	 = regs_ctx,
};
