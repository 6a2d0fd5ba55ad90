/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/watchpoint.c - memory that is read, written or run: the processor's debug registers.
 *
 * There are four of them for each thread, so this is for a few words of memory. With -p or -c
 * the address is one of that process: a perf event of the type breakpoint is opened for each of
 * its threads and handed down to the threads they start; those of -c wait for the command's
 * exec, for until then the memory is our own. Without, it is an address of the kernel, or the
 * name of one of its variables or functions, and is watched on all CPUs.
 *
 * Events that were handed down lose their cookie, so a program with several points tells them
 * apart by the address that was hit, which comes in its context. perf_event_open(2),
 * <linux/hw_breakpoint.h>. */
#include <bpf/bpf.h>
#include <dirent.h>
#include <errno.h>
#include <linux/bpf.h>
#include <linux/bpf_perf_event.h>
#include <linux/hw_breakpoint.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include "base/num.h"
#include "probes/probes.h"

struct watched {					/* priv */
	uint64_t addr;
	uint32_t len, type;				/* HW_BREAKPOINT_* */
};

/* ---- attach points -------------------------------------------------------------------------- */

static int parse_addr(struct points *p, const char *text, uint64_t *ret)
{
	bool of_kernel = !p->unit->target_pid && !p->unit->has_child;
	struct num num;
	const char *why;

	if (num_parse(text, strlen(text), true, &num, &why) == 0 && !num.negative) {
		*ret = num.val;
		return 0;
	}
	if (of_kernel && host_ksym_addr(p->unit->host, text, ret) == 0)
		return 0;
	diag_error(p->unit->diag, p->loc, E_PROBE_ADDRESS, "'%s' is not an address%s", text,
		   of_kernel ? " nor a symbol of the kernel" : "");
	diag_hint(p->unit->diag, "%s", p->ops->syntax);
	return -EINVAL;
}

static int parse_len(struct points *p, const char *text, uint32_t *ret)
{
	uint64_t len;

	if (num_parse_u64(text, &len) || len > 8 || !len || (len & (len - 1)))
		return diag_error(p->unit->diag, p->loc, E_WATCH_LENGTH,
				  "%s bytes cannot be watched, only 1, 2, 4 or 8", text);
	*ret = (uint32_t)len;
	return 0;
}

static int parse_mode(struct points *p, const char *text, uint32_t *ret)
{
	static const struct { char letter; uint32_t bit; } modes[] = {
		{ 'r', HW_BREAKPOINT_R }, { 'w', HW_BREAKPOINT_W }, { 'x', HW_BREAKPOINT_X },
	};
	uint32_t type = 0;

	for (const char *c = text; *c; c++) {
		size_t i = 0;

		while (i < COUNT(modes) && modes[i].letter != *c)
			i++;
		if (i == COUNT(modes) || type & modes[i].bit)
			type |= ~0u;			/* unknown, or twice */
		else
			type |= modes[i].bit;
	}
	if (type == HW_BREAKPOINT_W || type == HW_BREAKPOINT_RW || type == HW_BREAKPOINT_X) {
		*ret = type;
		return 0;
	}
	diag_error(p->unit->diag, p->loc, E_WATCH_MODE, "memory cannot be watched for '%s'",
		   text);
	diag_hint(p->unit->diag, "the modes are w (written), rw (read or written) and x (run)");
	return -EINVAL;
}

static int parse_watch(struct points *p, const char *const *part, unsigned n)
{
	struct watched *w = NEW(p->unit->arena, struct watched);

	if (n != 3) {
		diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX,
			   "'watchpoint' needs an address, a length and a mode");
		diag_hint(p->unit->diag, "%s, such as watchpoint:0x10000000:8:rw", p->ops->syntax);
		return -EINVAL;
	}
	if (parse_addr(p, part[0], &w->addr) || parse_len(p, part[1], &w->len) ||
	    parse_mode(p, part[2], &w->type))
		return -EINVAL;
	if (w->addr % w->len && w->type != HW_BREAKPOINT_X)
		return diag_error(p->unit->diag, p->loc, E_WATCH_ALIGN,
				  "address 0x%llx is not a multiple of the length %u",
				  (unsigned long long)w->addr, w->len);
	points_add(p, arena_fmt(p->unit->arena, "watchpoint:0x%llx:%u:%s",
				(unsigned long long)w->addr, w->len, part[2]), w, false);
	return 0;
}

static bool watches(const struct probe *p, uint64_t addr)
{
	return ((const struct watched *)p->priv)->addr == addr;
}

/* ---- code ----------------------------------------------------------------------------------- */

static LLVMValueRef emit_point(struct cg *cg)
{
	LLVMValueRef at = cg_at(cg, cg->ctx, offsetof(struct bpf_perf_event_data, addr)), hit, is;
	LLVMValueRef point = cg_i64(cg, cg->prog->points[0]->cookie);

	hit = cg_load_bits(cg, 64, at);
	for (uint32_t i = 1; i < cg->prog->npoints; i++) {
		const struct watched *w = cg->prog->points[i]->priv;

		is = LLVMBuildICmp(cg->b, LLVMIntEQ, hit, cg_i64(cg, w->addr), "");
		point = LLVMBuildSelect(cg->b, is, cg_i64(cg, cg->prog->points[i]->cookie), point,
					"");
	}
	return point;
}

/* ---- attaching ------------------------------------------------------------------------------ */

static struct perf_event_attr attr_of(const struct watched *w)
{
	return (struct perf_event_attr){
		.type = PERF_TYPE_BREAKPOINT, .bp_type = w->type, .bp_addr = w->addr,
		.bp_len = w->type == HW_BREAKPOINT_X ? sizeof(long) : w->len, .sample_period = 1,
	};
}

/* One thread and those that it starts, with --follow also its child processes. Before Linux 5.13
 * these in any case. */
static int watch_thread(struct rt *rt, const struct probe *p, int prog_fd, int tid)
{
	struct perf_event_attr attr = attr_of(p->priv);
	int err;

	attr.inherit = 1;
	attr.inherit_thread = !rt_unit(rt)->whose.follow;
	attr.disabled = attr.enable_on_exec = rt_opt(rt)->cmd != NULL;
	err = perf_attach_to(rt, p, &attr, prog_fd, tid, -1, p->cookie);
	if (err != -EINVAL && err != -E2BIG)
		return err;
	attr.inherit_thread = 0;
	return perf_attach_to(rt, p, &attr, prog_fd, tid, -1, p->cookie);
}

static int watch_process(struct rt *rt, const struct probe *p, int prog_fd, int pid)
{
	int err = -ESRCH;
	char path[32];
	struct dirent *d;
	uint64_t tid;
	DIR *dir;

	snprintf(path, sizeof(path), "/proc/%d/task", pid);
	dir = opendir(path);
	while (dir && (d = readdir(dir))) {
		int bad;

		if (num_parse_u64(d->d_name, &tid))
			continue;
		bad = watch_thread(rt, p, prog_fd, (int)tid);
		if (bad != -ESRCH)			/* that one has just ended */
			err = bad;
		if (bad && bad != -ESRCH)
			break;
	}
	if (dir)
		closedir(dir);
	return err;
}

/* PID, and with --follow its children that run already. */
static int watch_target(struct rt *rt, const struct probe *p, int prog_fd, int pid)
{
	int map = rt_kmap_fd(rt, rt_unit(rt)->whose.children);
	int err = watch_process(rt, p, prog_fd, pid);
	uint32_t key, next, *after = NULL;

	while (!err && map >= 0 && !bpf_map_get_next_key(map, after, &next)) {
		key = next;
		after = &key;
		if ((int)key != pid)
			watch_process(rt, p, prog_fd, (int)key);	/* it may just have ended */
	}
	return err;
}

static int attach(struct rt *rt, const struct prog *prog)
{
	int fd, pid = rt_target_pid(rt), err = rt_load(rt, prog, 0, 0, &fd);

	for (uint32_t i = 0; !err && i < prog->npoints; i++) {
		const struct probe *p = prog->points[i];
		struct perf_event_attr attr = attr_of(p->priv);
		int bad;

		bad = pid > 0 ? watch_target(rt, p, fd, pid) : perf_attach(rt, p, &attr, fd, true);
		if (bad)
			rt_fail(rt, p, -bad, "cannot watch this address");
		else
			rt_count(rt, 1);
	}
	return err;
}

static const struct mech mech_watch = {
	.name = "perf breakpoint", .prog_type = BPF_PROG_TYPE_PERF_EVENT, .nested = true,
	.emit_point = emit_point, .emit_func = regs_ip, .emit_reg = regs_named,
	.has_reg = regs_known, .attach = attach,
};

const struct probe_ops probe_watchpoint = {
	.name	 = "watchpoint",
	.alias	 = "w",
	.syntax	 = "watchpoint:ADDRESS:LENGTH:{w|rw|x}",
	.doc	 = "Memory that is written, read or run: of the process of -p or -c, else of "
		   "the kernel, where the address may be a symbol's name. The processor watches "
		   "at most four.",
	.example = "watchpoint:0x10000000:8:rw { @[ustack] = count(); }",
	.pid_filter = true,
	.unlisted = true,
	.mechs	 = (const struct mech *const[]){ &mech_watch, NULL },
	.parse	 = parse_watch,
	.watches = watches,
	.ctx	 = regs_ctx,
};
