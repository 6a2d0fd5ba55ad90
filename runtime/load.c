/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/load.c - the unit's maps and programs go into the kernel.
 *
 * Code arrives with maps by number: a 16-byte load whose source register is 5 (the map) or 6 (its
 * value) and whose immediate is an index into unit->kmaps. A copy is patched to carry the
 * descriptors under the numbers that the kernel knows (BPF_PSEUDO_MAP_FD and _VALUE); code itself
 * can so be compiled before any map exists, and be kept.
 *
 * The bpf() calls are made bare. libbpf's own wrappers first ask the kernel what it supports, which
 * takes longer than the loading of a small program; what these need is in every kernel since 5.8.
 *
 * A program is loaded without a log, and only when it is refused once more with one: the log costs
 * more than the verifier (runtime/verifier.c reads it). */
#include "runtime/priv.h"
#include <bpf/bpf.h>
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <sched.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

enum {
	SRC_MAP = 5, SRC_VALUE = 6, TRIES = 5, LOG_MAX = 1 << 24,
	RING_LEAST = 1 << 20, MEMORY_PART = 128,
};

int load_call(int cmd, union bpf_attr *attr)
{
	int res = syscall(__NR_bpf, cmd, attr, sizeof(*attr));

	return res < 0 ? -errno : res;
}

/* The kernel takes letters, digits, '_' and '.'. */
static void object_name(const char *name, char *ret)
{
	size_t n = 0;

	while (*name == '@' || *name == '_')
		name++;
	for (; *name && n < BPF_OBJ_NAME_LEN - 1; name++)
		ret[n++] = isalnum((unsigned char)*name) ? *name : '_';
	ret[n] = 0;
}

/* ---- maps --------------------------------------------------------------------------------- */
int load_map(const struct kmap *k, int inner_fd)
{
	union bpf_attr attr;

	memset(&attr, 0, sizeof(attr));
	attr.map_type = k->type;
	attr.key_size = k->key_size;
	attr.value_size = k->val_size;
	attr.max_entries = k->max_entries;
	attr.map_flags = k->flags;
	attr.inner_map_fd = inner_fd < 0 ? 0 : (uint32_t)inner_fd;
	object_name(k->name ? k->name : "", attr.map_name);
	return load_call(BPF_MAP_CREATE, &attr);
}

static int map_refused(struct rt *rt, const struct kmap *k, int err)
{
	struct diag *d = rt->u->diag;
	struct loc nowhere = { 0 };

	if (k->map)
		diag_error(d, k->map->first_use, E_MAP_CREATE,
			   "map '%s': the kernel refuses its storage: %s", k->map->name,
			   strerror(-err));
	else
		diag_error(d, nowhere, E_MAP_CREATE, "the kernel refuses the buffer '%s': %s",
			   k->name, strerror(-err));
	if (err == -E2BIG || err == -ENOMEM || err == -EINVAL)
		diag_hint(d, "it asks for %u elements, each a key of %u and a value of %u bytes",
			  k->max_entries, k->key_size, k->val_size);
	else if (err == -EPERM)
		diag_hint(d, "a limit on locked memory (ulimit -l), a container or the kernel's "
			  "lockdown may be what forbids it");
	return err;
}

static int map_globals(struct rt *rt)
{
	const struct globals *g = &rt->u->globals;
	const struct kmap *k = &rt->u->kmaps[g->kmap];
	size_t page = sysconf(_SC_PAGESIZE);
	void *p;

	rt->globals_len = align_up(align_up(k->val_size, 8) * k->max_entries, page);
	p = mmap(NULL, rt->globals_len, PROT_READ | PROT_WRITE, MAP_SHARED, rt->kmap_fd[g->kmap],
		 0);
	if (p == MAP_FAILED)
		return map_refused(rt, k, -errno);
	rt->globals = p;
	*(uint64_t *)rt_global(rt, g->start_ns) = clock_ns(CLOCK_BOOTTIME);
	return 0;
}

int load_element(int fd, uint32_t i, const void *value)
{
	union bpf_attr attr;

	memset(&attr, 0, sizeof(attr));
	attr.map_fd = fd;
	attr.key = (uintptr_t)&i;
	attr.value = (uintptr_t)value;
	return load_call(BPF_MAP_UPDATE_ELEM, &attr);
}

/* Of a map that allocates as it goes the kernel holds one element ready for each CPU. It gets more
 * when that one is taken, but only once interrupts are allowed again, and a sampler or a probe in
 * the scheduler may want two, for kstack and ustack. So one is taken and given back on each CPU
 * before. */
static void take_first(const struct kmap *k, int fd)
{
	char *key = xcalloc(1, k->key_size), *val = xcalloc(1, k->val_size);
	cpu_set_t all, one;

	if (sched_getaffinity(0, sizeof(all), &all) == 0) {
		for (int cpu = 0; cpu < CPU_SETSIZE; cpu++) {
			if (!CPU_ISSET(cpu, &all))
				continue;
			CPU_ZERO(&one);
			CPU_SET(cpu, &one);
			sched_setaffinity(0, sizeof(one), &one);
			if (bpf_map_update_elem(fd, key, val, BPF_NOEXIST) == 0)
				bpf_map_delete_elem(fd, key);
		}
		sched_setaffinity(0, sizeof(all), &all);
	}
	free(key);
	free(val);
}

/* An array of control groups takes the descriptor of a directory. */
static int load_group(const struct kmap *k, int fd)
{
	int dir = open(k->group, O_RDONLY | O_DIRECTORY | O_CLOEXEC), err;

	if (dir < 0)
		return -errno;
	err = load_element(fd, 0, &dir);
	close(dir);
	return err;
}

/* The ring of events as large as was planned, or as this machine has memory for: a 128th of it,
 * where the script does not say how large it is to be. */
static void fit_ring(struct rt *rt)
{
	struct unit *u = rt->u;
	long pages = sysconf(_SC_PHYS_PAGES);
	struct kmap *k;

	if (u->ring == NO_KMAP || u->config->perf_rb_pages || pages <= 0)
		return;
	k = &u->kmaps[u->ring];
	while (k->max_entries > RING_LEAST &&
	       k->max_entries / (uint64_t)sysconf(_SC_PAGESIZE) > (uint64_t)pages / MEMORY_PART)
		k->max_entries /= 2;
}

int load_maps(struct rt *rt)
{
	struct unit *u = rt->u;
	int err;

	fit_ring(rt);
	for (uint32_t i = 0; i < u->nkmaps; i++) {
		const struct kmap *k = &u->kmaps[i];
		int fd = load_map(k, k->inner ? rt->kmap_fd[k->inner[0]] : -1);

		if (fd < 0)
			return map_refused(rt, k, fd);
		rt->kmap_fd[i] = fd;
		err = k->init ? load_element(fd, 0, k->init) : k->group ? load_group(k, fd) : 0;
		if (!err && k->frozen && bpf_map_freeze(fd))
			err = -errno;
		for (uint32_t n = 0; k->inner && n < k->max_entries && !err; n++)
			err = load_element(fd, n, &rt->kmap_fd[k->inner[n]]);
		if (err < 0)
			return map_refused(rt, k, err);
		if (i == u->stacks && k->flags & BPF_F_NO_PREALLOC)
			take_first(k, fd);
	}
	return u->nkmaps ? map_globals(rt) : 0;
}

/* Names of the attach points, for programs that use `probe` as a string. */
void load_names(struct rt *rt)
{
	struct unit *u = rt->u;
	char *name;

	if (u->names == NO_KMAP)
		return;
	name = xcalloc(1, u->name_size);
	for (uint32_t i = 0; i < u->nprobes; i++) {
		memset(name, 0, u->name_size);
		memcpy(name, u->probes[i]->name, min_u64(strlen(u->probes[i]->name), u->name_size));
		if (load_element(rt->kmap_fd[u->names], i, name) < 0)
			break;
	}
	free(name);
}

/* ---- programs ----------------------------------------------------------------------------- */
static struct bpf_insn *patched(const struct rt *rt, const struct prog *prog)
{
	struct bpf_insn *insns = xcalloc(prog->ninsns, sizeof(*insns));

	memcpy(insns, prog->insns, prog->ninsns * sizeof(*insns));
	for (uint32_t i = 0; i + 1 < prog->ninsns; i++) {
		struct bpf_insn *in = &insns[i];

		if (in->code != (BPF_LD | BPF_IMM | BPF_DW))
			continue;
		if (in->src_reg == SRC_MAP || in->src_reg == SRC_VALUE) {
			if ((uint32_t)in->imm >= rt->u->nkmaps)
				BUG("program %u names map %d", prog->id, in->imm);
			in->src_reg = in->src_reg == SRC_MAP ? BPF_PSEUDO_MAP_FD
							     : BPF_PSEUDO_MAP_VALUE;
			in->imm = rt->kmap_fd[in->imm];
		}
		i++;					/* its second half is no instruction */
	}
	return insns;
}

static void prog_name(const struct prog *prog, char *ret)
{
	const char *name = prog->ops ? prog->ops->name : "prog", *colon;

	if (prog->npoints == 1) {
		colon = strrchr(prog->points[0]->name, ':');
		name = colon && colon[1] ? colon + 1 : prog->points[0]->name;
	}
	object_name(name, ret);
}

int load_prog(union bpf_attr *attr)
{
	int fd = -EAGAIN;

	for (int i = 0; i < TRIES && fd == -EAGAIN; i++)
		fd = load_call(BPF_PROG_LOAD, attr);
	return fd;
}

/* Load again, to be told why not. Old kernels keep the log's start, not its end: it must fit. */
static int prog_refused(struct rt *rt, const struct prog *prog, union bpf_attr *attr, int err)
{
	size_t size = max_u64(rt->u->config->log_size, 4096);
	char *log = NULL;
	int fd;

	for (;;) {
		log = xrealloc(log, size);
		log[0] = 0;
		attr->log_level = 1;
		attr->log_buf = (uintptr_t)log;
		attr->log_size = size;
		fd = load_prog(attr);
		if (fd != -ENOSPC || size >= LOG_MAX)
			break;
		size = min_u64(size * 4, LOG_MAX);
	}
	if (fd >= 0)
		close(fd);				/* it went well this time; still not to be trusted */
	verifier_refused(rt, prog, err, log);
	free(log);
	return err;
}

/* Type information of a program whose loops the kernel runs: it must say which functions there are.
 * Returns the BTF's fd, which may be closed once the program is loaded; -1 without. */
static int add_functions(const struct unit *u, const struct prog *prog, union bpf_attr *attr)
{
	union bpf_attr btf;
	int fd;

	if (!prog->nfuncs)
		return -1;
	memset(&btf, 0, sizeof(btf));
	btf.btf = (uintptr_t)u->btf;
	btf.btf_size = u->btf_len;
	fd = load_call(BPF_BTF_LOAD, &btf);
	if (fd < 0)
		return -1;				/* the verifier will say what it misses */
	attr->prog_btf_fd = fd;
	attr->func_info = (uintptr_t)prog->funcs;
	attr->func_info_cnt = prog->nfuncs;
	attr->func_info_rec_size = sizeof(struct bpf_func_info);
	return fd;
}

int rt_load(struct rt *rt, const struct prog *prog, uint32_t btf_id, int btf_fd, int *ret_fd)
{
	const char *license = rt->u->config->license;
	struct bpf_insn *insns;
	struct loaded *at;
	union bpf_attr attr;
	int fd, types;

	if (!prog->ninsns)
		BUG("program %u has no code", prog->id);
	insns = patched(rt, prog);
	memset(&attr, 0, sizeof(attr));
	attr.prog_type = prog->mech->prog_type;
	attr.expected_attach_type = prog->mech->attach_type;
	attr.insns = (uintptr_t)insns;
	attr.insn_cnt = prog->ninsns;
	attr.license = (uintptr_t)license;
	attr.attach_btf_id = btf_id;
	attr.attach_btf_obj_fd = btf_fd > 0 ? btf_fd : 0;
	if (prog->mech->sleepable)
		attr.prog_flags |= BPF_F_SLEEPABLE;
	prog_name(prog, attr.prog_name);
	types = add_functions(rt->u, prog, &attr);
	fd = load_prog(&attr);
	if (fd < 0)
		fd = prog_refused(rt, prog, &attr, fd);
	if (types >= 0)
		close(types);
	free(insns);
	if (fd < 0)
		return fd;
	fds_add(&rt->progs, fd);
	at = arena_push(rt->own, &rt->loaded, &rt->nloaded, sizeof(*at));
	*at = (struct loaded){ prog, fd };
	*ret_fd = fd;
	return 0;
}

int rt_test_run(struct rt *rt, int prog_fd, int cpu)
{
	union bpf_attr attr;

	(void)rt;
	memset(&attr, 0, sizeof(attr));
	attr.test.prog_fd = prog_fd;
	if (cpu >= 0) {
		attr.test.flags = BPF_F_TEST_RUN_ON_CPU;
		attr.test.cpu = cpu;
	}
	return load_call(BPF_PROG_TEST_RUN, &attr);
}
