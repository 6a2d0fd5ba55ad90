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
#include <ctype.h>
#include <errno.h>
#include <linux/bpf.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "base/num.h"
#include "host/elf.h"
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

static void add(struct points *p, const char *path, const char *symbol, uint64_t off,
		uint64_t delta, bool wild)
{
	struct user_place *place = NEW(p->unit->arena, struct user_place);
	struct arena *a = p->unit->arena;
	const char *name;

	place->path = path;
	place->symbol = symbol ? arena_strdup(a, symbol) : NULL;
	place->off = off + delta;
	if (!symbol)
		name = arena_fmt(a, "%s:%s:0x%llx", p->ops->name, path,
				 (unsigned long long)place->off);
	else if (delta)
		name = arena_fmt(a, "%s:%s:%s+%llu", p->ops->name, path, symbol,
				 (unsigned long long)delta);
	else
		name = arena_fmt(a, "%s:%s:%s", p->ops->name, path, symbol);
	points_add(p, name, place, wild);
}

/* The function of E most like NAME. */
static const char *suggest(struct arena *a, struct elf_file *e, const char *name)
{
	const struct elf_sym **sym;
	size_t n = elf_funcs(e, "*", &sym);
	const char *best = NULL;
	unsigned least = 4;

	for (size_t i = 0; i < n; i++) {
		unsigned d = str_distance(sym[i]->name, name, least);

		if (d < least) {
			least = d;
			best = sym[i]->name;
		}
	}
	best = best ? arena_strdup(a, best) : NULL;
	free(sym);
	return best;
}

static int expand(struct points *p, struct elf_file *e, const char *path, const char *pattern)
{
	const struct elf_sym **sym;
	size_t n = elf_funcs(e, pattern, &sym);
	int err = 0;

	for (size_t i = 0; i < n; i++)
		add(p, path, sym[i]->name, sym[i]->off, 0, true);
	free(sym);
	if (!n)
		err = points_missing(
			p, arena_fmt(p->unit->arena, "function '%s' in %s", pattern, path), NULL);
	return err;
}

static int add_address(struct points *p, struct elf_file *e, const char *path, const char *text)
{
	const struct elf_sym *sym;
	struct num num;
	const char *why;
	uint64_t off;

	if (num_parse(text, strlen(text), true, &num, &why) < 0 || num.negative)
		return diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX, "'%s' is not an address",
				  text);
	if (elf_addr_to_off(e, num.val, &off) < 0) {
		diag_error(p->unit->diag, p->loc, E_PROBE_BINARY,
			   "address 0x%llx is outside the code of %s", (unsigned long long)num.val,
			   path);
		diag_hint(p->unit->diag, "addresses are those that 'nm' and 'objdump' show");
		return -EINVAL;
	}
	sym = elf_func_at(e, num.val);
	if (!sym && !p->unit->unsafe) {
		diag_error(p->unit->diag, p->loc, E_PROBE_BINARY,
			   "no function of %s holds address 0x%llx", path,
			   (unsigned long long)num.val);
		diag_hint(
			p->unit->diag,
			"a probe inside an instruction breaks the program; "
			"--unsafe takes it all the same");
		return -EINVAL;
	}
	add(p, path, NULL, off, 0, false);
	return 0;
}

static int add_function(struct points *p, struct elf_file *e, const char *path, const char *func,
			bool offsets)
{
	const char *plus = strchr(func, '+'), *why, *like;
	const struct elf_sym *sym = elf_func(e, func);
	struct num num = { 0 };

	if (!sym && plus && offsets) {
		if (num_parse(plus + 1, strlen(plus + 1), true, &num, &why) < 0 || num.negative)
			return diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX,
					  "'%s' is not an offset into a function", plus + 1);
		func = arena_strndup(p->unit->arena, func, (size_t)(plus - func));
		sym = elf_func(e, func);
	}
	if (!sym) {
		like = suggest(p->unit->arena, e, func);
		return points_missing(
			p, arena_fmt(p->unit->arena, "function '%s' in %s", func, path),
			like ? arena_fmt(p->unit->arena, "%s:%s:%s", p->ops->name, path, like)
			     : NULL);
	}
	if (sym->size && num.val >= sym->size && !p->unit->unsafe)
		return diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX,
				  "offset %llu is outside '%s', which has %llu bytes",
				  (unsigned long long)num.val, func, (unsigned long long)sym->size);
	add(p, path, func, sym->off, num.val, false);
	return 0;
}

const char *uprobe_binary(struct points *p, const char *name)
{
	struct str path;
	const char *ret = NULL;
	int err;

	str_init(&path);
	if (*name)
		err = host_find_binary(p->unit->host, name, p->unit->target_pid, &path);
	else
		err = p->unit->target_pid ? host_pid_exe(p->unit->host, p->unit->target_pid, &path)
					  : -EINVAL;
	if (err == -EINVAL) {
		diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX, "'%s' needs the path of a binary",
			   p->ops->name);
		diag_hint(p->unit->diag, "%s; with -p the binary may be left out", p->ops->syntax);
	} else if (err) {
		diag_error(p->unit->diag, p->loc, E_PROBE_BINARY, "cannot find the binary '%s': %s",
			   name, strerror(-err));
		diag_hint(
			p->unit->diag,
			"give a path, a command in PATH, or a library such as libc or libssl.so.3");
	} else {
		ret = arena_strdup(p->unit->arena, path.ptr);
	}
	str_done(&path);
	return ret;
}

/* The kernel catches a return by changing the return address on the stack. Go moves stacks and
 * walks them: a foreign address there ends the program. */
static int refuse_go(struct points *p, const char *path)
{
	diag_error(p->unit->diag, p->loc, E_UNSAFE,
		   "%s is a Go program, which a probe on a function's return can crash", path);
	diag_hint(p->unit->diag, "put a uprobe on the function's return instructions "
		  "(uprobe:BINARY:FUNCTION+OFFSET), or --unsafe if you are sure");
	return -EINVAL;
}

static int parse_place(struct points *p, const char *const *part, unsigned n, bool offsets)
{
	const char *func = n ? part[n - 1] : "", *path;
	struct elf_file *e;

	if (n < 1 || n > 2 || !*func) {
		diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX,
			   "'%s' needs a binary and a function", p->ops->name);
		diag_hint(p->unit->diag, "%s", p->ops->syntax);
		return -EINVAL;
	}
	path = uprobe_binary(p, n == 2 ? part[0] : "");
	if (!path)
		return -EINVAL;
	e = host_elf(p->unit->host, path);
	if (!e)
		return diag_error(p->unit->diag, p->loc, E_PROBE_BINARY, "cannot read '%s': %s",
				  path,
				  errno == ENOEXEC ? "it is not an ELF file" : strerror(errno));
	if (!offsets && elf_is_go(e) && !p->unit->unsafe)
		return refuse_go(p, path);
	if (points_wild(func))
		return expand(p, e, path, func);
	if (isdigit((unsigned char)*func) && offsets)
		return add_address(p, e, path, func);
	return add_function(p, e, path, func, offsets);
}

static int parse_uprobe(struct points *p, const char *const *part, unsigned n)
{
	return parse_place(p, part, n, true);
}

static int parse_uretprobe(struct points *p, const char *const *part, unsigned n)
{
	return parse_place(p, part, n, false);
}

static int match_place(struct host *h, const char *type, const char *const *part, unsigned n,
		       struct names *ret)
{
	const struct elf_sym **sym;
	struct elf_file *e;
	struct str path;
	size_t found;
	int err;

	if (n < 1 || !*part[0])
		return 0;				/* no list without a binary */
	str_init(&path);
	err = host_find_binary(h, part[0], 0, &path);
	e = err ? NULL : host_elf(h, path.ptr);
	if (e) {
		found = elf_funcs(e, n > 1 ? part[1] : "*", &sym);
		for (size_t i = 0; i < found; i++)
			names_add(ret, "%s:%s:%s", type, path.ptr, sym[i]->name);
		free(sym);
	} else if (!err) {
		err = -errno;
	}
	str_done(&path);
	return err;
}

static int match_uprobe(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	return match_place(h, "uprobe", part, n, ret);
}

static int match_uretprobe(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	return match_place(h, "uretprobe", part, n, ret);
}

/* ---- code ------------------------------------------------------------------------------------ */

static LLVMValueRef emit_return_func(struct cg *cg)
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

/* One link for the first of SPOT[0..N), as many as are in one file; returns how many. */
static uint32_t link_file(struct rt *rt, const struct user_spot *spot, uint32_t n, int prog_fd,
			  bool ret)
{
	const char *path = spot->place->path;
	uint64_t *off = xcalloc(n, sizeof(*off)), *cookie = xcalloc(n, sizeof(*cookie));
	uint64_t *semaphore = xcalloc(n, sizeof(*semaphore));
	struct uprobe_multi_attr attr = { .prog_fd = (uint32_t)prog_fd,
					  .attach_type = UPROBE_MULTI_TYPE };
	uint32_t i;
	int fd;

	for (i = 0; i < n && !strcmp(spot[i].place->path, path); i++) {
		off[i] = spot[i].place->off;
		semaphore[i] = spot[i].place->semaphore;
		if (semaphore[i])
			attr.ref_ctr_offsets = (uintptr_t)semaphore;
		cookie[i] = spot[i].cookie;
	}
	n = i;
	attr.path = (uintptr_t)path;
	attr.offsets = (uintptr_t)off;
	attr.cookies = (uintptr_t)cookie;
	attr.cnt = n;
	attr.multi_flags = ret ? UPROBE_MULTI_RETURN : 0;
	attr.pid = (uint32_t)rt_opt(rt)->pid;		/* the command of -c has children */
	fd = (int)syscall(SYS_bpf, BPF_LINK_CREATE, &attr, offsetof(struct uprobe_multi_attr, pad));
	if (fd < 0)
		rt_fail(rt, spot->probe, errno, "cannot attach to %u places in %s", n, path);
	else
		rt_keep(rt, spot->probe, fd, RT_LINK);
	for (i = 0; fd >= 0 && i < n; i++)
		rt_count(rt, !i || spot[i].probe != spot[i - 1].probe);
	free(off);
	free(cookie);
	free(semaphore);
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
	int type = perf_pmu_type("uprobe"), fd, err;

	if (type < 0) {
		rt_fail(rt, prog->points[0], EOPNOTSUPP, "the kernel has no uprobes");
		return 0;
	}
	err = rt_load(rt, prog, 0, 0, &fd);
	for (uint32_t i = 0; !err && i < n; i++) {
		const struct user_place *place = spot[i].place;
		struct perf_event_attr attr = {
			.type = (uint32_t)type,
			.config = ret | place->semaphore << SEMAPHORE_SHIFT,
			.config1 = (uintptr_t)place->path,
			.config2 = place->off,
			.sample_period = 1,
			.wakeup_events = 1,
		};
		int bad = perf_attach_to(rt, spot[i].probe, &attr, fd, -1, 0, spot[i].cookie);

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
	.nargs = REGS_NARGS,
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
	.emit_func = emit_return_func,
	.emit_reg = regs_named,
	.has_reg = regs_known,
	.attach = attach_returns,
};
static const struct mech mech_entry = {
	.name = "perf uprobe",
	.prog_type = BPF_PROG_TYPE_KPROBE,
	.cookie = perf_cookie,
	.emit_argn = regs_argn,
	.nargs = REGS_NARGS,
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
	.emit_func = emit_return_func,
	.emit_reg = regs_named,
	.has_reg = regs_known,
	.attach = attach_return,
};

const struct probe_ops probe_uprobe = {
	.name = "uprobe",
	.alias = "u",
	.syntax = "uprobe:BINARY:FUNCTION[+OFFSET], uprobe:BINARY:ADDRESS",
	.doc = "The start of a function of a program or library, in every process that runs it.",
	.example = "uprobe:libc:malloc { @bytes[comm] = hist(arg0); }",
	.user = true,
	.pid_filter = true,
	.unlisted = true,
	.in_wild = true,
	.mechs = (const struct mech *const[]){ &mech_entries, &mech_entry, NULL },
	.parse = parse_uprobe,
	.match = match_uprobe,
	.ctx = regs_ctx,
};

const struct probe_ops probe_uretprobe = {
	.name	 = "uretprobe", .alias = "ur",
	.syntax	 = "uretprobe:BINARY:FUNCTION",
	.doc	 = "The return of a function of a program or library; `retval` is what it returns.",
	.example = "uretprobe:/bin/bash:readline { printf(\"%s\\n\", str(retval)); }",
	.user	 = true,
	.pid_filter = true,
	.unlisted = true,
	.mechs	 = (const struct mech *const[]){ &mech_returns, &mech_return, NULL },
	.parse	 = parse_uretprobe,
	.match	 = match_uretprobe,
	.ctx	 = regs_ctx,
};
