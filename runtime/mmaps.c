/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/mmaps.c - which code lies where in processes that will be gone.
 *
 * User addresses are named when they are printed, often at the end, from /proc/PID/maps. Of a
 * process that has ended by then nothing is left there. So if the script can show user symbols
 * at all, the kernel is asked to report every mapping of code, exec and fork while the trace
 * runs: a dummy event of perf per CPU, with a small buffer. A record takes it a microsecond, a
 * few dozen per program that is started; nothing is taken from what is traced.
 *
 * Records are read when a name is wanted, or when a buffer is half full; those of all CPUs are
 * put in order of time first, as a process may have moved between its exec and its mappings.
 * Processes that were there before are told by the programs, with an event when they first meet
 * one (rt_met()): its mappings are read while it lives, and the files are opened, as both
 * may be gone later. A file that is opened later is known by the build id that was reported with
 * its mapping: another one at the same path, as that of a container that is gone, is not taken.
 *
 * Mechanisms that attach to files as they come (rt_on_mapping()) use the same records; then each
 * wakes us.
 *
 * The host keeps them (host_usym_mapped() and so on). That it may fail (perf_event_paranoid,
 * old kernels) is no error: processes that live are named anyway. perf_event_open(2). */
#include "runtime/priv.h"
#include <errno.h>
#include <linux/perf_event.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "host/elf.h"

enum {
	PAGES = 32, CPUS_MAX = 8192,
	MISC_BUILD_ID = 1 << 14,			/* PERF_RECORD_MISC_MMAP_BUILD_ID, of Linux 5.12 */
};

struct mmaps_cpu {
	struct watch watch;
	struct perf_event_mmap_page *page;
	struct mmaps_cpu *next;
};

struct note {						/* a copy, with its time */
	uint64_t time;
	const struct perf_event_header *head;
};

struct mapped {						/* of PERF_RECORD_MMAP2 */
	uint32_t pid, tid;
	uint64_t addr, len, off;
	uint8_t id_len, pad[3], id[20];			/* with MISC_BUILD_ID; else device and inode */
	uint32_t prot, flags;
	char path[];
};
struct forked { uint32_t pid, parent, tid, parent_tid; };
struct named { uint32_t pid, tid; };

/* ---- who needs it ------------------------------------------------------------------------- */
static bool shows_user_code(struct rt *rt, const struct type *t)
{
	const struct field *f;
	uint32_t n;

	if (!t)
		return false;
	if (t->kind == T_USYM || (t->kind == T_STACK && t->stack.user))
		return true;
	if (t->kind == T_ARRAY)
		return shows_user_code(rt, t->array.of);
	if (!type_is_tuple(t))
		return false;
	f = type_fields(rt->u->types, t, &n);
	for (uint32_t i = 0; i < n; i++)
		if (shows_user_code(rt, f[i].type))
			return true;
	return false;
}

static bool needed(struct rt *rt)
{
	const struct unit *u = rt->u;

	for (uint32_t i = 0; i < u->nmaps; i++)
		if (shows_user_code(rt, u->maps[i]->key) || shows_user_code(rt, u->maps[i]->val))
			return true;
	for (uint32_t i = 0; i < u->nactions; i++)
		if (shows_user_code(rt, u->actions[i]->rec))
			return true;
	return false;
}

/* ---- reading ------------------------------------------------------------------------------ */
static void add(struct rt *rt, struct note **list, uint32_t *n, const uint8_t *p, size_t size)
{
	struct note *r = arena_push(rt->mmaps_arena, list, n, sizeof(*r));

	memcpy(&r->time, p + size - sizeof(r->time), sizeof(r->time));	/* sample_id_all: it ends so */
	r->head = (const struct perf_event_header *)p;
}

static void collect(struct rt *rt, struct mmaps_cpu *c, size_t size, struct note **list,
		    uint32_t *n)
{
	const uint8_t *data = (const uint8_t *)c->page + sysconf(_SC_PAGESIZE);
	uint64_t at = c->page->data_tail, head;

	head = __atomic_load_n(&c->page->data_head, __ATOMIC_ACQUIRE);

	while (at < head) {
		struct perf_event_header h;
		uint8_t *copy;

		memcpy(&h, data + at % size, sizeof(h));	/* 8-aligned: a header does not wrap */
		copy = arena_alloc(rt->mmaps_arena, h.size);
		for (uint32_t i = 0; i < h.size; i += 8)
			memcpy(copy + i, data + (at + i) % size, 8);
		if (h.size >= sizeof(h) + sizeof(struct named) + 8)
			add(rt, list, n, copy, h.size);
		at += h.size;
	}
	__atomic_store_n(&c->page->data_tail, at, __ATOMIC_RELEASE);
}

static int by_time(const void *a, const void *b)
{
	const struct note *x = a, *y = b;

	return x->time < y->time ? -1 : x->time > y->time;
}

/* Whoever waits for mappings; PID 0: some were missed. */
static void tell_arrival(struct rt *rt, const struct mapped *m)
{
	for (uint32_t i = 0; i < rt->narrivals; i++)
		rt->arrivals[i].fn(rt, rt->arrivals[i].arg, m ? (int)m->pid : 0, m ? m->addr : 0,
				   m ? m->len : 0, m ? m->path : "");
}

static void apply_mapped(struct rt *rt, const struct perf_event_header *head)
{
	const struct mapped *m = (const void *)(head + 1);
	struct host *h = rt->u->host;
	struct str id;

	tell_arrival(rt, m);
	if (!rt->mmaps_names)
		return;
	str_init(&id);
	for (unsigned i = 0; head->misc & MISC_BUILD_ID && i < m->id_len && i < sizeof(m->id); i++)
		str_addf(&id, "%02x", m->id[i]);
	host_usym_mapped(h, m->pid, m->addr, m->len, m->off, m->path, id.len ? id.ptr : NULL);
	str_done(&id);
}

static void apply(struct rt *rt, const struct perf_event_header *head)
{
	struct host *h = rt->u->host;
	const struct forked *f = (const void *)(head + 1);
	const struct named *c = (const void *)(head + 1);

	if (head->type == PERF_RECORD_MMAP2)
		apply_mapped(rt, head);
	else if (head->type == PERF_RECORD_LOST)
		tell_arrival(rt, NULL);
	else if (!rt->mmaps_names)
		return;
	else if (head->type == PERF_RECORD_FORK && f->pid != f->parent)
		host_usym_forked(h, f->parent, f->pid);
	else if (head->type == PERF_RECORD_COMM && head->misc & PERF_RECORD_MISC_COMM_EXEC)
		host_usym_exec(h, c->pid);
}

void mmaps_read(struct rt *rt)
{
	struct note *list = NULL;
	uint32_t n = 0;

	if (!rt->mmaps)
		return;
	for (struct mmaps_cpu *c = rt->mmaps; c; c = c->next)
		collect(rt, c, PAGES * sysconf(_SC_PAGESIZE), &list, &n);
	if (n > 1)
		qsort(list, n, sizeof(*list), by_time);
	for (uint32_t i = 0; i < n; i++)
		apply(rt, list[i].head);
	if (n)
		arena_reset(rt->mmaps_arena);
}

void rt_on_mapping(struct rt *rt, rt_mapping_fn *fn, void *arg)
{
	struct arrival *a = arena_push(rt->own, &rt->arrivals, &rt->narrivals, sizeof(*a));

	*a = (struct arrival){ fn, arg };
}

void rt_met(struct rt *rt, int pid)
{
	mmaps_read(rt);
	host_usym_met(rt->u->host, pid);
}

static void ready(struct rt *rt, struct watch *w, uint32_t events)
{
	(void)w, (void)events;
	mmaps_read(rt);
}

/* ---- life --------------------------------------------------------------------------------- */
static bool open_cpu(struct rt *rt, unsigned cpu)
{
	size_t page = sysconf(_SC_PAGESIZE);
	struct mmaps_cpu *c = NEW(rt->own, struct mmaps_cpu);
	struct perf_event_attr attr = {
		.type = PERF_TYPE_SOFTWARE, .size = sizeof(attr), .config = PERF_COUNT_SW_DUMMY,
		.sample_type = PERF_SAMPLE_TIME, .sample_id_all = 1, .watermark = 1,
		.wakeup_watermark = rt->mmaps_soon ? 1 : PAGES * page / 2, .mmap = 1,
		.mmap2 = 1, .comm = 1, .comm_exec = 1, .task = 1, .build_id = 1,
	};
	void *p;

	c->watch.fd = syscall(__NR_perf_event_open, &attr, -1, cpu, -1, PERF_FLAG_FD_CLOEXEC);
	if (c->watch.fd < 0 && errno == EINVAL) {
		attr.build_id = 0;			/* before 5.12 */
		c->watch.fd = syscall(__NR_perf_event_open, &attr, -1, cpu, -1,
				      PERF_FLAG_FD_CLOEXEC);
	}
	c->watch.ready = ready;
	if (c->watch.fd < 0)
		return false;
	rt_keep(rt, NULL, c->watch.fd, RT_PERF);
	p = mmap(NULL, (PAGES + 1) * page, PROT_READ | PROT_WRITE, MAP_SHARED, c->watch.fd, 0);
	if (p == MAP_FAILED)
		return false;
	c->page = p;
	c->next = rt->mmaps;
	rt->mmaps = c;
	return rt_watch(rt, &c->watch, EPOLLIN) == 0;
}

void mmaps_open(struct rt *rt)
{
	unsigned *cpu, n;

	rt->mmaps_names = needed(rt);
	for (uint32_t i = 0; i < rt->u->nprogs; i++)
		rt->mmaps_soon |= rt->u->progs[i]->mech && rt->u->progs[i]->mech->arrivals;
	if (!rt->mmaps_names && !rt->mmaps_soon)
		return;
	rt->mmaps_arena = arena_new();
	cpu = NEW_ARRAY(rt->own, unsigned, CPUS_MAX);
	n = host_online_cpus(rt->u->host, cpu, CPUS_MAX);
	for (unsigned i = 0; i < n; i++)
		if (!open_cpu(rt, cpu[i]))
			return;
}

void mmaps_close(struct rt *rt)
{
	for (struct mmaps_cpu *c = rt->mmaps; c; c = c->next)
		munmap(c->page, (PAGES + 1) * sysconf(_SC_PAGESIZE));
	rt->mmaps = NULL;
	arena_free(rt->mmaps_arena);
	rt->mmaps_arena = NULL;
}
