/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/calls.c - many system calls by one program.
 *
 * A tracepoint:syscalls:sys_enter_NAME by itself is a perf event, which costs least while there are
 * few: 70 us to attach, 60 ms in the background to detach, and nearly nothing for other calls. A
 * wildcard over system calls makes hundreds. They are all made of two tracepoints, sys_enter and
 * sys_exit, so one program on each serves them: a table in a map says which numbers are asked for
 * and what attach point each one is. That costs 70 ns with every system call, and attaches and
 * detaches at once.
 *
 * The kernel's own syscalls:* tracepoints leave out calls of 32-bit processes, whose numbers mean
 * others; so does the filter here. kernel/trace/trace_syscalls.c. */
#include <bpf/bpf.h>
#include <errno.h>
#include <linux/bpf.h>
#include <linux/btf.h>
#include <stdlib.h>
#include <string.h>
#include "host/arch.h"
#include "host/btf.h"
#include "probes/probes.h"

enum {
	CALLS_FROM = 16,				/* points from which one program is better */
	CALLS_MAX = 512,				/* numbers; a power of two */
};

static const char enter[] = "sys_enter", leave[] = "sys_exit";

/* The number of the call that P is EVENT of, on machines of the kind A; -1: of none that we know. */
static int number_of(const struct arch *a, const struct probe *p, const char *event)
{
	const struct event *e = p->priv;
	const struct arch_call *c = a->calls;
	size_t len = strlen(event);

	if (strcmp(e->category, "syscalls") || !str_starts(e->name, event) || e->name[len] != '_')
		return -1;
	while (c->name && strcmp(c->event, e->name + len + 1))
		c++;
	return c->name ? c->number : -1;
}

/* Is P in its program's list once more? A table can name it only once. */
static bool is_repeated(const struct probe *p)
{
	for (uint32_t i = 0; p->cookie != p->id && i < p->prog->npoints; i++)
		if (p->prog->points[i]->id == p->cookie)
			return true;
	return false;
}

static bool can(struct unit *u, const struct probe *p, unsigned uses, const char *event)
{
	return p->prog->npoints >= CALLS_FROM && !(uses & (USE_ARGS | USE_CTX | USE_ARGN)) &&
	       number_of(host_arch(u->host), p, event) >= 0 && !is_repeated(p);
}

static bool can_enter(struct unit *u, const struct probe *p, unsigned uses,
		      const struct type *args)
{
	(void)args;
	return can(u, p, uses, enter);
}

static bool can_exit(struct unit *u, const struct probe *p, unsigned uses, const struct type *args)
{
	(void)args;
	return can(u, p, uses, leave);
}

static void prepare(struct unit *u, struct prog *prog)
{
	prog->table = unit_kmap(u, &(struct kmap){
		.name = "calls", .type = BPF_MAP_TYPE_ARRAY, .key_size = sizeof(uint32_t),
		.val_size = CALLS_MAX * sizeof(uint32_t), .max_entries = 1 });
}

/* ---- code -------------------------------------------------------------------------------- */

/* What the table says of NUMBER: the attach point's number plus 1, or 0. */
static LLVMValueRef emit_entry(struct cg *cg, LLVMValueRef number)
{
	LLVMValueRef at = LLVMBuildAnd(cg->b, cg_opaque(cg, number), cg_i64(cg, CALLS_MAX - 1), "");

	at = LLVMBuildShl(cg->b, at, cg_i64(cg, 2), "");
	at = LLVMBuildGEP2(cg->b, cg->i8, cg_map_value(cg, cg->prog->table), &at, 1, "entry");
	return cg_load_bits(cg, 32, at);
}

static LLVMValueRef emit_filter_of(struct cg *cg, LLVMValueRef number)
{
	const struct arch *arch = host_arch(cg->unit->host);
	LLVMValueRef status = cg_btf_member(cg, "task_struct", arch->compat_member, cg_task(cg),
					    cg_task_space(cg)), is, known;

	status = LLVMBuildAnd(cg->b, status, cg_i64(cg, arch->compat_bits), "");
	is = LLVMBuildICmp(cg->b, LLVMIntEQ, status, cg_i64(cg, 0), "");
	known = LLVMBuildICmp(cg->b, LLVMIntULT, number, cg_i64(cg, CALLS_MAX), "");
	is = LLVMBuildAnd(cg->b, is, known, "");
	known = LLVMBuildICmp(cg->b, LLVMIntNE, emit_entry(cg, number), cg_i64(cg, 0), "");
	return LLVMBuildAnd(cg->b, is, known, "asked_for");
}

static LLVMValueRef emit_point_of(struct cg *cg, LLVMValueRef number)
{
	return LLVMBuildSub(cg->b, emit_entry(cg, number), cg_i64(cg, 1), "point");
}

static LLVMValueRef enter_number(struct cg *cg)
{
	return words_argn(cg, 1);
}

/* sys_exit is given the registers, which still hold the number. */
static LLVMValueRef exit_number(struct cg *cg)
{
	return cg_btf_member(cg, "pt_regs", host_arch(cg->unit->host)->call_member,
			     words_argn(cg, 0), AS_BTF);
}

static LLVMValueRef filter_enter(struct cg *cg)
{
	return emit_filter_of(cg, enter_number(cg));
}

static LLVMValueRef filter_exit(struct cg *cg)
{
	return emit_filter_of(cg, exit_number(cg));
}

static LLVMValueRef point_enter(struct cg *cg)
{
	return emit_point_of(cg, enter_number(cg));
}

static LLVMValueRef point_exit(struct cg *cg)
{
	return emit_point_of(cg, exit_number(cg));
}

/* ---- attaching --------------------------------------------------------------------------- */

static int fill(struct rt *rt, const struct prog *prog, const char *event)
{
	const struct arch *arch = host_arch(rt_host(rt));
	uint32_t *entry = xcalloc(CALLS_MAX, sizeof(*entry)), key = 0;
	int err;

	for (uint32_t i = 0; i < prog->npoints; i++)
		entry[number_of(arch, prog->points[i], event)] = prog->points[i]->cookie + 1;
	err = bpf_map_update_elem(rt_kmap_fd(rt, prog->table), &key, entry, BPF_ANY);
	free(entry);
	return err < 0 ? -errno : 0;
}

static int attach(struct rt *rt, const struct prog *prog, const char *event)
{
	struct btf_set *b = host_btf(rt_host(rt));
	const char *name = arena_fmt(rt_arena(rt), "btf_trace_%s", event);
	uint32_t id = btf_kernel_id(b, btf_find(b, name, BTF_KIND_TYPEDEF));
	int fd, link, err = fill(rt, prog, event);

	if (!err)
		err = rt_load(rt, prog, id, 0, &fd);
	if (err)
		return err;
	link = raw_tp_open(rt, prog->points[0], NULL, fd);
	if (link < 0) {
		rt_fail(rt, prog->points[0], -link, "cannot attach to all system calls");
		return 0;
	}
	rt_keep(rt, prog->points[0], link, RT_LINK);
	rt_count(rt, prog->npoints);
	return 0;
}

static int attach_enter(struct rt *rt, const struct prog *prog)
{
	return attach(rt, prog, enter);
}

static int attach_exit(struct rt *rt, const struct prog *prog)
{
	return attach(rt, prog, leave);
}

const struct mech mech_calls_enter = {
	.name = "tp_btf sys_enter",
	.prog_type = BPF_PROG_TYPE_TRACING, .attach_type = BPF_TRACE_RAW_TP,
	.own_frames = 2, .lead_frames = 2,
	.needs = HF_TP_BTF, .can = can_enter, .prepare = prepare,
	.emit_filter = filter_enter, .emit_point = point_enter,
	.attach = attach_enter,
};

const struct mech mech_calls_exit = {
	.name = "tp_btf sys_exit",
	.prog_type = BPF_PROG_TYPE_TRACING, .attach_type = BPF_TRACE_RAW_TP,
	.own_frames = 2, .lead_frames = 2,
	.needs = HF_TP_BTF, .can = can_exit, .prepare = prepare,
	.emit_filter = filter_exit, .emit_point = point_exit,
	.attach = attach_exit,
};
