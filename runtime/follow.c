/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/follow.c - --follow: the children of the process of -p or -c, and theirs.
 *
 * A table has the processes that count, by the number that the machine's first pid namespace gives
 * them; a program that filters looks its own process up (codegen/filter.c). Two programs of ours
 * keep it, from before the first probe is attached: on sched_process_fork a new process goes in if
 * its parent is in, on sched_process_free it goes out. That event comes when nobody can hear of the
 * process any more, so what it does while it ends is still its own. Threads of a process share its
 * number, and exec keeps it. Children that run already are found in /proc, by a parent that is in;
 * again until nobody new is found, as they go on having children meanwhile.
 *
 * Where ktrace runs in a pid namespace of its own, numbers in /proc are not those of the table: who
 * the target is, is then asked of a helper, and children that run already are not found.
 *
 * The trace goes on after the end of the target while one of its children lives. */
#include "runtime/priv.h"
#include <bpf/bpf.h>
#include <dirent.h>
#include <errno.h>
#include <linux/bpf.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "base/io.h"
#include "base/num.h"

enum {
	INSNS = 64,
	/* the stack: what a helper says of the namespace, then of the child, and of us */
	NS_TGID = -12, NS_IDS = -16, CHILD_PID = -24, CHILD_TGID = -20, OURS = -4,
};

struct code {
	struct bpf_insn insn[INSNS];
	uint32_t n;
};

static void op(struct code *c, unsigned code, unsigned dst, unsigned src, int off, int imm)
{
	if (c->n == INSNS)
		BUG("a program of ours is too long");
	c->insn[c->n++] = (struct bpf_insn){ .code = (uint8_t)code, .dst_reg = dst & 15,
					     .src_reg = src & 15, .off = (int16_t)off, .imm = imm };
}

static void call(struct code *c, int helper)
{
	op(c, BPF_JMP | BPF_CALL, 0, 0, 0, helper);
}

static void set(struct code *c, unsigned reg, int imm)
{
	op(c, BPF_ALU64 | BPF_MOV | BPF_K, reg, 0, 0, imm);
}

/* REG = where OFF on the stack is */
static void stack(struct code *c, unsigned reg, int off)
{
	op(c, BPF_ALU64 | BPF_MOV | BPF_X, reg, BPF_REG_10, 0, 0);
	op(c, BPF_ALU64 | BPF_ADD | BPF_K, reg, 0, 0, off);
}

static void wide(struct code *c, unsigned reg, unsigned what, uint64_t low, uint64_t high)
{
	op(c, BPF_LD | BPF_IMM | BPF_DW, reg, what, 0, (int)(uint32_t)low);
	op(c, 0, 0, 0, 0, (int)(uint32_t)high);
}

static void leave(struct code *c)
{
	set(c, BPF_REG_0, 0);
	op(c, BPF_JMP | BPF_EXIT, 0, 0, 0, 0);
}

/* Put pid and tgid of the task that r7 points to on the stack, and leave if it is no process but
 * a thread of one. */
static void read_task(struct code *c, const uint32_t off[2])
{
	for (int i = 0; i < 2; i++) {
		stack(c, BPF_REG_1, CHILD_PID + 4 * i);
		set(c, BPF_REG_2, 4);
		op(c, BPF_ALU64 | BPF_MOV | BPF_X, BPF_REG_3, BPF_REG_7, 0, 0);
		op(c, BPF_ALU64 | BPF_ADD | BPF_K, BPF_REG_3, 0, 0, (int)off[i]);
		call(c, BPF_FUNC_probe_read_kernel);
	}
	op(c, BPF_LDX | BPF_MEM | BPF_W, BPF_REG_1, BPF_REG_10, CHILD_PID, 0);
	op(c, BPF_LDX | BPF_MEM | BPF_W, BPF_REG_2, BPF_REG_10, CHILD_TGID, 0);
	op(c, BPF_JMP | BPF_JEQ | BPF_X, BPF_REG_1, BPF_REG_2, 2, 0);
	leave(c);
}

/* Is the current process the target, by its number in our namespace? Else leave. */
static void ask_namespace(struct rt *rt, struct code *c)
{
	uint64_t dev, inode;

	if (host_own_pid_ns(rt->u->host, &dev, &inode)) {
		wide(c, BPF_REG_1, 0, dev, dev >> 32);
		wide(c, BPF_REG_2, 0, inode, inode >> 32);
		stack(c, BPF_REG_3, NS_IDS);
		op(c, BPF_ST | BPF_MEM | BPF_DW, BPF_REG_3, 0, 0, 0);
		set(c, BPF_REG_4, 8);
		call(c, BPF_FUNC_get_ns_current_pid_tgid);
		op(c, BPF_LDX | BPF_MEM | BPF_W, BPF_REG_1, BPF_REG_10, NS_TGID, 0);
		op(c, BPF_JMP | BPF_JEQ | BPF_K, BPF_REG_1, 0, 2, rt_target_pid(rt));
	}
	leave(c);
}

/* Of the raw tracepoint's arguments, parent and child: the child. */
static void code_fork(struct rt *rt, struct code *c, const uint32_t off[2])
{
	const struct unit *u = rt->u;
	int map = rt_kmap_fd(rt, u->whose.children), globals = rt_kmap_fd(rt, u->globals.kmap);
	uint32_t jump;

	op(c, BPF_LDX | BPF_MEM | BPF_DW, BPF_REG_7, BPF_REG_1, 8, 0);
	call(c, BPF_FUNC_get_current_pid_tgid);
	op(c, BPF_ALU64 | BPF_RSH | BPF_K, BPF_REG_0, 0, 0, 32);
	op(c, BPF_STX | BPF_MEM | BPF_W, BPF_REG_10, BPF_REG_0, OURS, 0);
	wide(c, BPF_REG_1, BPF_PSEUDO_MAP_FD, (uint64_t)map, 0);
	stack(c, BPF_REG_2, OURS);
	call(c, BPF_FUNC_map_lookup_elem);
	jump = c->n;
	op(c, BPF_JMP | BPF_JNE | BPF_K, BPF_REG_0, 0, 0, 0);
	ask_namespace(rt, c);
	c->insn[jump].off = (int16_t)(c->n - jump - 1);
	read_task(c, off);
	wide(c, BPF_REG_1, BPF_PSEUDO_MAP_FD, (uint64_t)map, 0);
	stack(c, BPF_REG_2, CHILD_TGID);
	stack(c, BPF_REG_3, CHILD_PID);
	set(c, BPF_REG_4, BPF_ANY);
	call(c, BPF_FUNC_map_update_elem);
	op(c, BPF_JMP | BPF_JEQ | BPF_K, BPF_REG_0, 0, 4, 0);
	set(c, BPF_REG_2, 1);
	wide(c, BPF_REG_1, BPF_PSEUDO_MAP_VALUE, (uint64_t)globals,
	     u->globals.lost + 8 * u->whose.child_lost);
	op(c, BPF_STX | BPF_ATOMIC | BPF_DW, BPF_REG_1, BPF_REG_2, 0, BPF_ADD);
	leave(c);
}

static void code_free(struct rt *rt, struct code *c, const uint32_t off[2])
{
	op(c, BPF_LDX | BPF_MEM | BPF_DW, BPF_REG_7, BPF_REG_1, 0, 0);
	read_task(c, off);
	wide(c, BPF_REG_1, BPF_PSEUDO_MAP_FD, (uint64_t)rt_kmap_fd(rt, rt->u->whose.children), 0);
	stack(c, BPF_REG_2, CHILD_TGID);
	call(c, BPF_FUNC_map_delete_elem);
	leave(c);
}

static int refused(struct rt *rt, const char *event, int err)
{
	struct loc nowhere = { 0 };

	diag_error(rt->u->diag, nowhere, E_ATTACH, "--follow: cannot watch '%s': %s", event,
		   strerror(-err));
	return err;
}

static int watch_event(struct rt *rt, const char *event, struct code *c)
{
	union bpf_attr attr;
	int prog, link;

	memset(&attr, 0, sizeof(attr));
	attr.prog_type = BPF_PROG_TYPE_RAW_TRACEPOINT;
	attr.insns = (uintptr_t)c->insn;
	attr.insn_cnt = c->n;
	attr.license = (uintptr_t)"GPL";
	prog = load_prog(&attr);
	if (prog < 0)
		return refused(rt, event, prog);
	fds_add(&rt->progs, prog);
	memset(&attr, 0, sizeof(attr));
	attr.raw_tracepoint.name = (uintptr_t)event;
	attr.raw_tracepoint.prog_fd = (uint32_t)prog;
	link = load_call(BPF_RAW_TRACEPOINT_OPEN, &attr);
	if (link < 0)
		return refused(rt, event, link);
	rt_keep(rt, NULL, link, RT_LINK);
	return 0;
}

/* ---- those who run already ---------------------------------------------------------------- */
static bool is_in(int map, uint32_t pid)
{
	uint32_t val;

	return bpf_map_lookup_elem(map, &pid, &val) == 0;
}

/* The parent of PID, from "PID (NAME) STATE PARENT ...", where NAME may have anything in it; 0: it
 * has ended. */
static uint32_t parent_of(uint64_t pid)
{
	struct str text;
	char path[40], *end;
	uint32_t parent = 0;

	snprintf(path, sizeof(path), "/proc/%llu/stat", (unsigned long long)pid);
	str_init(&text);
	if (!io_read(path, &text)) {
		end = strrchr(text.ptr, ')');
		if (end && strlen(end) > 4)
			parent = (uint32_t)strtoul(end + 4, NULL, 10);
	}
	str_done(&text);
	return parent;
}

/* Put in everyone whose parent is in; how many were new. */
static unsigned add_children(int map)
{
	DIR *dir = opendir("/proc");
	unsigned found = 0;
	struct dirent *d;
	uint64_t pid;

	while (dir && (d = readdir(dir))) {
		uint32_t key, parent;

		if (num_parse_u64(d->d_name, &pid) || is_in(map, (uint32_t)pid))
			continue;
		parent = parent_of(pid);
		key = (uint32_t)pid;
		if (!parent || !is_in(map, parent) ||
		    bpf_map_update_elem(map, &key, &key, BPF_ANY))
			continue;
		found++;
		if (!parent_of(pid))			/* it ended before it was in */
			bpf_map_delete_elem(map, &key);
	}
	if (dir)
		closedir(dir);
	return found;
}

static int seed(struct rt *rt)
{
	int map = rt_kmap_fd(rt, rt->u->whose.children);
	uint32_t pid = (uint32_t)rt_target_pid(rt);

	if (bpf_map_update_elem(map, &pid, &pid, BPF_ANY))
		return refused(rt, "children", -errno);
	while (rt->opt.pid && add_children(map))
		continue;
	return 0;
}

int follow_start(struct rt *rt)
{
	const struct type *task = type_named(rt->u->types, "struct", "task_struct");
	uint64_t dev, inode;
	struct code code = { .n = 0 };
	struct field pid, tgid;
	uint32_t off[2];
	int err;

	if (rt->u->whose.children == NO_KMAP)
		return 0;
	if (!task || !type_field(rt->u->types, task, "pid", &pid) ||
	    !type_field(rt->u->types, task, "tgid", &tgid))
		return diag_error(rt->u->diag, (struct loc){ 0 }, E_NEEDS_BTF,
				  "--follow needs the kernel's type information (BTF)");
	off[0] = pid.off;
	off[1] = tgid.off;
	code_fork(rt, &code, off);
	err = watch_event(rt, "sched_process_fork", &code);
	code.n = 0;
	code_free(rt, &code, off);
	if (!err)
		err = watch_event(rt, "sched_process_free", &code);
	if (err || host_own_pid_ns(rt->u->host, &dev, &inode))
		return err;
	return seed(rt);
}

/* ---- the end ------------------------------------------------------------------------------ */
/* A descriptor that tells the end of PID; -1 if it has come, be it that its parent has not asked. */
static int open_living(uint32_t pid)
{
	int fd = (int)syscall(__NR_pidfd_open, pid, 0);
	struct pollfd p = { .fd = fd, .events = POLLIN };

	if (fd >= 0 && poll(&p, 1, 0) > 0) {
		close(fd);
		return -1;
	}
	return fd;
}

bool follow_goes_on(struct rt *rt, struct watch *w)
{
	uint32_t key, next, *after = NULL;
	uint64_t dev, inode;
	int map = rt_kmap_fd(rt, rt->u->whose.children), fd = -1;

	if (map < 0 || host_own_pid_ns(rt->u->host, &dev, &inode))
		return false;
	while (fd < 0 && bpf_map_get_next_key(map, after, &next) == 0) {
		key = next;
		after = &key;
		fd = open_living(key);
	}
	if (fd < 0)
		return false;
	rt_unwatch(rt, w);
	close(w->fd);
	w->fd = fd;
	return rt_watch(rt, w, EPOLLIN) == 0;
}
