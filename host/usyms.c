/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/usyms.c - names for addresses in processes.
 *
 * An address is looked up in the process's mappings (/proc/PID/maps), the mapping leads to a file
 * and an offset in it, the file's symbols (host/elf.c, shared by all processes) to a name. Mappings
 * are read when a process is first asked about, and again when an address is in none, because
 * programs load libraries as they run; but not more often than the maps can have changed: a run of
 * unknown addresses reads them once per millisecond at most.
 *
 * Two kinds of memory have no file: the vdso, whose image is the same as ours, and code that a
 * runtime (Java, node) made, which such runtimes describe in /tmp/perf-PID.map: lines of start,
 * size (both hex) and a name to the end of the line. That file is believed only if it is
 * the process's owner's or root's.
 *
 * When a process has gone, what was read of it stays and still answers. Most that are short-lived
 * are gone before they are first asked about: whoever follows their mappings as they are made
 * (runtime/mmaps.c) tells them here. What is read replaces what was told. */
#include "host/elf.h"

#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include "base/io.h"
#include "host/priv.h"

enum {
	PAUSE_NS = 1000 * 1000,				/* between two readings of one process's maps */
	BUCKETS = 1024,
	PROCESSES_MAX = 1 << 16,			/* then all are forgotten */
};

struct mapping {
	uint64_t start, end, off;
	const char *path;				/* in the usyms' arena; "" for nameless memory */
	const char *build_id;				/* of the file, likewise; NULL: not known */
	bool code, sought;
	struct elf_file *elf;				/* once it was sought; NULL: no symbols */
};

struct jit_func {
	uint64_t start, size;
	const char *name;
};

struct process {
	struct process *next;
	int pid, parent;				/* parent 0: not known */
	uid_t owner;					/* whose it is, as far as known; else root's */
	bool followed;					/* told of from its exec on */
	bool elsewhere;					/* in a root or mounts that are not ours */
	struct mapping *maps;				/* by address */
	uint32_t nmaps, cap;
	uint64_t read_at;				/* time of the last reading, ns */
	struct jit_func *jit;				/* by address */
	uint32_t njit;
	struct timespec jit_time;			/* mtime of the file that was read */
};

struct usyms {
	struct arena *arena;
	struct dict *texts;				/* paths and build ids, each once */
	struct process *bucket[BUCKETS];		/* by pid; the one asked about last is first */
	uint32_t nprocesses;
	struct elf_file *vdso;
	bool vdso_sought;
};

static struct usyms *usyms_get(struct host *h)
{
	struct usyms *u = h->usyms;

	if (!u) {
		u = h->usyms = xcalloc(1, sizeof(*u));
		u->arena = arena_new();
		u->texts = dict_new();
	}
	return u;
}

static void forget_all(struct usyms *u)
{
	struct process *p, *next;

	for (size_t i = 0; i < BUCKETS; i++) {
		for (p = u->bucket[i]; p; p = next) {
			next = p->next;
			free(p->maps);
			free(p->jit);
			free(p);
		}
		u->bucket[i] = NULL;
	}
	u->nprocesses = 0;
}

void usyms_free(struct usyms *u)
{
	if (!u)
		return;
	forget_all(u);
	dict_free(u->texts);
	arena_free(u->arena);
	free(u);
}

static uint64_t now_ns(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (uint64_t)t.tv_sec * 1000000000 + (uint64_t)t.tv_nsec;
}

/* ---- mappings ---------------------------------------------------------------------------- */

static const char *keep_text(struct usyms *u, const char *text)
{
	char *kept = dict_get(u->texts, text);

	if (!kept) {
		kept = arena_strdup(u->arena, text);
		dict_put(u->texts, kept, kept);
	}
	return kept;
}

/* What see_mapping() reads into. */
struct reading {
	struct usyms *usyms;
	struct mapping *maps;
	uint32_t n, cap;
};

/* "55d0c8a00000-55d0c8a2f000 r-xp 0002f000 fe:00 123456      /usr/bin/bash" */
static int see_mapping(char *line, size_t len, void *arg)
{
	struct reading *r = arg;
	struct mapping m = { 0 };
	char *p = line;

	(void)len;
	m.start = strtoull(p, &p, 16);
	if (*p != '-')
		return 0;
	m.end = strtoull(p + 1, &p, 16);
	if (strlen(p) < 6)
		return 0;
	m.code = strlen(p) > 3 && p[3] == 'x';
	m.off = strtoull(p + 6, &p, 16);		/* behind the rights */
	for (int word = 0; word < 2; word++) {		/* device, inode */
		p += strspn(p, " ");
		p += strcspn(p, " ");
	}
	p += strspn(p, " ");
	m.path = keep_text(r->usyms, p);
	if (r->n == r->cap) {
		r->cap = r->cap ? r->cap * 2 : 32;
		r->maps = xrealloc(r->maps, r->cap * sizeof(*r->maps));
	}
	r->maps[r->n++] = m;
	return 0;
}

/* Read the mappings of P again. On failure, or when the process is ending, the old ones stay. */
static void read_maps(struct usyms *u, struct process *p)
{
	struct reading r = { .usyms = u };
	char path[32];

	p->read_at = now_ns();
	snprintf(path, sizeof(path), "/proc/%d/maps", p->pid);
	io_each_line_in(path, see_mapping, &r);
	if (!r.n) {
		free(r.maps);
		return;
	}
	free(p->maps);
	p->maps = r.maps;
	p->nmaps = r.n;
	p->cap = r.cap;
	p->elsewhere = host_pid_is_elsewhere(p->pid);
}

static struct process *find_process(struct usyms *u, int pid)
{
	struct process **first = &u->bucket[(unsigned)pid % BUCKETS], **at, *p;

	for (at = first; (p = *at); at = &p->next)
		if (p->pid == pid)
			break;
	if (p) {
		*at = p->next;				/* to the front: it will be asked about again */
	} else {
		p = xcalloc(1, sizeof(*p));
		p->pid = pid;
		u->nprocesses++;
	}
	p->next = *first;
	*first = p;
	return p;
}

static struct mapping *mapping_at(struct process *p, uint64_t addr)
{
	uint32_t lo = 0, hi = p->nmaps, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (p->maps[mid].end <= addr)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < p->nmaps && p->maps[lo].start <= addr ? &p->maps[lo] : NULL;
}

/* ---- images ------------------------------------------------------------------------------ */

/* The vdso in our own memory. Its size is where its section table ends: nothing lies behind. */
static struct elf_file *vdso_image(struct host *h, struct usyms *u)
{
	Elf64_Ehdr *head = (Elf64_Ehdr *)getauxval(AT_SYSINFO_EHDR);

	if (!u->vdso_sought && head)
		u->vdso = elf_from_memory(h, "[vdso]", head, head->e_shoff +
					  (size_t)head->e_shnum * head->e_shentsize);
	u->vdso_sought = true;
	return u->vdso;
}

/* Is E what was mapped, as far as both have build ids? */
static bool is_mapped(const struct mapping *m, struct elf_file *e)
{
	const char *id = m->build_id ? elf_build_id(e) : NULL;

	return !id || !strcmp(id, m->build_id);
}

/* Open the file behind M: by its path; when that is gone or was replaced, through the mapping; or
 * by its build id, if it was opened for somebody else. */
static struct elf_file *file_image(struct host *h, const struct process *p, const struct mapping *m)
{
	struct elf_file *e = NULL;
	struct str path;

	str_init(&path);
	if (p->elsewhere)
		str_addf(&path, "/proc/%d/root", p->pid);
	str_add(&path, m->path);
	e = host_elf(h, path.ptr);
	if (!e && errno == ENOEXEC)
		e = elf_in_zip(h, path.ptr, m->off);
	if (!e || !is_mapped(m, e)) {
		str_clear(&path);
		str_addf(&path, "/proc/%d/map_files/%llx-%llx", p->pid,
			 (unsigned long long)m->start, (unsigned long long)m->end);
		e = host_elf(h, path.ptr);
	}
	if ((!e || !is_mapped(m, e)) && m->build_id)
		e = elf_by_build_id(h, m->build_id);
	str_done(&path);
	return e;
}

static void find_image(struct host *h, struct process *p, struct mapping *m)
{
	if (!m->sought && !strcmp(m->path, "[vdso]"))
		m->elf = vdso_image(h, h->usyms);
	else if (!m->sought && m->path[0] == '/')
		m->elf = file_image(h, p, m);
	m->sought = true;
}

static int sym_in_image(struct host *h, struct process *p, struct mapping *m, uint64_t addr,
			const char **ret_name, uint64_t *ret_off)
{
	bool vdso = !strcmp(m->path, "[vdso]");
	const struct elf_sym *s;
	uint64_t linked = addr - m->start;

	find_image(h, p, m);
	if (!m->elf || elf_off_to_addr(m->elf, addr - m->start + (vdso ? 0 : m->off), &linked))
		return -ENOENT;
	s = elf_func_at(m->elf, linked);
	if (!s)
		return -ENOENT;
	*ret_name = s->name;
	*ret_off = linked - s->addr;
	return 0;
}

/* ---- code made at run time --------------------------------------------------------------- */

struct jit_reading {
	struct arena *arena;
	struct jit_func *at;
	uint32_t n, cap;
};

static int see_jit_func(char *line, size_t len, void *arg)
{
	struct jit_reading *r = arg;
	struct jit_func f;
	char *p;

	(void)len;
	f.start = strtoull(line, &p, 16);
	if (p == line || *p != ' ')
		return 0;
	f.size = strtoull(p + 1, &p, 16);
	if (*p != ' ')
		return 0;
	f.name = arena_strdup(r->arena, p + 1);
	if (r->n == r->cap) {
		r->cap = r->cap ? r->cap * 2 : 256;
		r->at = xrealloc(r->at, r->cap * sizeof(*r->at));
	}
	r->at[r->n++] = f;
	return 0;
}

static int compare_jit(const void *a, const void *b)
{
	const struct jit_func *x = a, *y = b;

	return x->start < y->start ? -1 : x->start > y->start;
}

/* The number that P has in its own namespace: the last word of NSpid in its status. */
static int inner_pid(int pid)
{
	struct str path, text;
	const char *p, *end;
	int inner = pid;

	str_init(&path);
	str_init(&text);
	str_addf(&path, "/proc/%d/status", pid);
	if (!io_read(path.ptr, &text) && (p = strstr(text.ptr, "\nNSpid:"))) {
		end = p + 1 + strcspn(p + 1, "\n");
		while (end[-1] >= '0' && end[-1] <= '9')
			end--;
		inner = (int)strtol(end, NULL, 10);
	}
	str_done(&path);
	str_done(&text);
	return inner;
}

/* Open P's map of run-time code if it is newer than what was read and its owner is trusted. */
static int open_jit(struct process *p)
{
	struct str path;
	struct stat st;
	int fd;

	str_init(&path);
	str_addf(&path, "/proc/%d", p->pid);
	if (!stat(path.ptr, &st))
		p->owner = st.st_uid;
	if (p->elsewhere)
		str_add(&path, "/root");		/* behind /proc/PID */
	else
		str_clear(&path);
	str_addf(&path, "/tmp/perf-%d.map", p->elsewhere ? inner_pid(p->pid) : p->pid);
	fd = open(path.ptr, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOFOLLOW);
	str_done(&path);
	if (fd < 0)
		return fd;
	if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode) ||
	    (st.st_uid && st.st_uid != p->owner) ||
	    (st.st_mtim.tv_sec == p->jit_time.tv_sec &&
	     st.st_mtim.tv_nsec == p->jit_time.tv_nsec)) {
		close(fd);
		return -1;
	}
	p->jit_time = st.st_mtim;
	return fd;
}

static void read_jit(struct usyms *u, struct process *p)
{
	struct jit_reading r = { .arena = u->arena };
	int fd = open_jit(p);

	if (fd < 0)
		return;
	io_each_line(fd, see_jit_func, &r);
	close(fd);
	if (r.n)
		qsort(r.at, r.n, sizeof(*r.at), compare_jit);
	free(p->jit);
	p->jit = r.at;
	p->njit = r.n;
}

static int sym_in_jit(const struct process *p, uint64_t addr, const char **ret_name,
		      uint64_t *ret_off)
{
	uint32_t lo = 0, hi = p->njit, mid;

	while (lo < hi) {				/* the first that is above ADDR */
		mid = lo + (hi - lo) / 2;
		if (p->jit[mid].start <= addr)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (!lo || addr - p->jit[lo - 1].start >= p->jit[lo - 1].size)
		return -ENOENT;
	*ret_name = p->jit[lo - 1].name;
	*ret_off = addr - p->jit[lo - 1].start;
	return 0;
}

/* The mapping of P at ADDR, read again if there is none. */
static struct mapping *sure_mapping(struct usyms *u, struct process *p, uint64_t addr)
{
	struct mapping *m = mapping_at(p, addr);

	if (!m && (!p->read_at || now_ns() - p->read_at > PAUSE_NS)) {
		read_maps(u, p);
		m = mapping_at(p, addr);
	}
	return m;
}

/* Find ADDR in PID, or, if nothing is known of it, in its parent: it has what its parent had. */
static struct mapping *locate(struct host *h, int pid, uint64_t addr, struct process **ret)
{
	struct usyms *u = usyms_get(h);
	struct mapping *m;
	struct process *p;

	for (; host_is_live(h) && pid > 0; pid = p->parent) {
		p = find_process(u, pid);
		m = sure_mapping(u, p, addr);
		if (m)
			*ret = p;
		if (m || p->nmaps)
			return m;
	}
	return NULL;
}

int host_usym_build_id(struct host *h, int pid, uint64_t addr, const char **ret_id,
		       uint64_t *ret_off)
{
	struct process *p;
	struct mapping *m = locate(h, pid, addr, &p);

	if (!m)
		return -ENOENT;
	find_image(h, p, m);
	if (!m->elf || !elf_build_id(m->elf))
		return -ENOENT;
	*ret_id = elf_build_id(m->elf);
	*ret_off = addr - m->start + m->off;
	return 0;
}

bool host_usym_is_code(struct host *h, int pid, uint64_t addr)
{
	struct process *p = NULL;
	struct mapping *m = locate(h, pid, addr, &p);

	if (m)
		return m->code;
	return !host_is_live(h) || !find_process(usyms_get(h), pid)->nmaps;
}

unsigned host_usym_lines(struct host *h, int pid, uint64_t addr, struct code_line *ret,
			 unsigned max)
{
	struct process *p;
	struct mapping *m = locate(h, pid, addr, &p);
	uint64_t linked;

	if (!m || m->path[0] != '/')
		return 0;
	find_image(h, p, m);
	if (!m->elf || elf_off_to_addr(m->elf, addr - m->start + m->off, &linked))
		return 0;
	return elf_lines(h, m->elf, linked, ret, max);
}

int host_usym(struct host *h, int pid, uint64_t addr, const char **ret_name, uint64_t *ret_off,
	      const char **ret_module)
{
	struct process *p;
	struct mapping *m = locate(h, pid, addr, &p);

	*ret_module = NULL;
	if (!m)
		return -ENOENT;
	if (m->path[0] == '/' || !strcmp(m->path, "[vdso]")) {
		*ret_module = m->path;
		if (!sym_in_image(h, p, m, addr, ret_name, ret_off))
			return 0;
		if (m->elf)
			return -ENOENT;			/* else it may be shared memory with such code */
	}
	if (!sym_in_jit(p, addr, ret_name, ret_off))
		return 0;
	read_jit(h->usyms, p);
	return sym_in_jit(p, addr, ret_name, ret_off);
}

/* ---- what others have seen --------------------------------------------------------------- */

static struct process *told_process(struct host *h, int pid)
{
	struct usyms *u = usyms_get(h);

	if (u->nprocesses >= PROCESSES_MAX)
		forget_all(u);
	return find_process(u, pid);
}

/* Make room for [START, END): what lay there is no more. Returns where it belongs. */
static uint32_t cut_out(struct process *p, uint64_t start, uint64_t end)
{
	uint32_t from = 0, to;

	while (from < p->nmaps && p->maps[from].end <= start)
		from++;
	for (to = from; to < p->nmaps && p->maps[to].start < end; )
		to++;
	memmove(&p->maps[from], &p->maps[to], (p->nmaps - to) * sizeof(*p->maps));
	p->nmaps -= to - from;
	return from;
}

/* The kernel reports nameless memory as "//anon". */
void host_usym_mapped(struct host *h, int pid, uint64_t start, uint64_t len, uint64_t off,
		      const char *path, const char *build_id)
{
	struct process *p = told_process(h, pid);
	uint32_t at;

	if (p->nmaps == p->cap) {
		p->cap = p->cap ? 2 * p->cap : 8;
		p->maps = xrealloc(p->maps, p->cap * sizeof(*p->maps));
	}
	if (!p->nmaps)
		p->elsewhere = host_pid_is_elsewhere(pid);
	at = p->nmaps ? cut_out(p, start, start + len) : 0;
	memmove(&p->maps[at + 1], &p->maps[at], (p->nmaps - at) * sizeof(*p->maps));
	p->maps[at] = (struct mapping){ .start = start, .end = start + len, .off = off,
					.code = true };
	p->maps[at].path = keep_text(h->usyms, str_starts(path, "//") ? "" : path);
	p->maps[at].build_id = build_id ? keep_text(h->usyms, build_id) : NULL;
	p->nmaps++;
}

void host_usym_exec(struct host *h, int pid)
{
	struct process *p = told_process(h, pid);

	p->nmaps = p->njit = 0;
	p->parent = 0;
	p->followed = true;
	p->jit_time = (struct timespec){ 0 };
}

void host_usym_forked(struct host *h, int parent, int pid)
{
	struct process *p;

	host_usym_exec(h, pid);				/* the pid may have been another's */
	p = find_process(h->usyms, pid);
	p->parent = parent;
	p->followed = false;
	p->read_at = 0;
}

/* Open what P has mapped, while its root can be reached and the files are there. */
static void open_images(struct host *h, struct process *p)
{
	for (uint32_t i = 0; i < p->nmaps; i++)
		if (p->maps[i].path[0] == '/' && p->maps[i].code)
			find_image(h, p, &p->maps[i]);
}

void host_usym_met(struct host *h, int pid)
{
	struct process *p;

	if (!host_is_live(h) || pid <= 0)
		return;
	p = told_process(h, pid);
	if (!p->read_at && !(p->followed && p->nmaps))
		read_maps(h->usyms, p);
	if (!p->nmaps && p->parent)
		host_usym_met(h, p->parent);
	open_images(h, p);
	read_jit(h->usyms, p);
}
