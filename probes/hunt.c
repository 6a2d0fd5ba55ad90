/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/hunt.c - functions of a binary wherever it is: mapped:NAME:FUNCTION is in every file of
 * that name that a process maps as code, buildid:HEX:FUNCTION in every one with that build id.
 *
 * The kernel breaks at places in files, so the job is to find the files. What processes run now is
 * in /proc/PID/maps; each file is opened through /proc/PID/map_files, which leads to it even if it
 * was deleted or is in the mount namespace of a container. Later ones show by the records of perf
 * that the runtime reads (rt_on_mapping()): a moment passes between the first mapping of a new
 * file and its probe. From then on all processes that map it are seen, by the kernel alone.
 *
 * A file counts once. It is known by device and inode number, and kept open so that no other gets
 * them. Containers of one image see one file at several places, by devices of their own
 * (overlayfs): those are the same file if inode number, size and time are.
 *
 * NAME is a pattern for the last part of the path or, with a slash, for all of it. A point is one
 * for all its files: its name is what the script says. */
#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>
#include "base/io.h"
#include "base/num.h"
#include "host/arch.h"
#include "host/elf.h"
#include "probes/probes.h"

enum { MAGIC_OVERLAY = 0x794c7630, ID_MAX = 40, FIRST_FD = 4096 };

struct file { uint64_t dev, ino, size, time; };

struct hunt {						/* while it runs */
	struct rt *rt;
	const struct probe *probe;
	int prog_fd;
	bool multi, ret;
	struct file *seen;				/* whatever was looked at */
	uint32_t nseen, nfiles;				/* files: those that it is attached to */
};

struct quarry {						/* priv; first what is in a file: nothing */
	struct user_place place;
	const char *name, *id;				/* one is NULL */
	const char *func;
	bool cpp;
	struct hunt *hunt;
};

/* ---- attach points --------------------------------------------------------------------------- */

bool hunt_is(const char *const *part, unsigned n)
{
	bool said = n && (!strcmp(part[0], "mapped") || !strcmp(part[0], "buildid"));

	return said && (n > 3 || (n == 3 && strcmp(part[1], "cpp")));
}

/* TEXT in lower case if it is a build id; NULL. */
static const char *parse_id(struct arena *a, const char *text)
{
	size_t len = strlen(text);
	char *id = arena_strdup(a, text);

	if (!len || len % 2 || len > ID_MAX || strspn(text, "0123456789abcdefABCDEF") < len)
		return NULL;
	for (char *p = id; *p; p++)
		*p = (char)tolower((unsigned char)*p);
	return id;
}

int hunt_parse(struct points *p, const char *const *part, unsigned n)
{
	struct arena *a = p->unit->arena;
	struct quarry *q = NEW(a, struct quarry);
	bool by_id = !strcmp(part[0], "buildid");

	q->cpp = n == 4 && !strcmp(part[2], "cpp");
	q->func = part[n - 1];
	q->hunt = NEW(a, struct hunt);
	if (n > 3u + q->cpp || !*q->func || !*part[1]) {
		diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX,
			   "'%s' needs a %s and a function", part[0], by_id ? "build id" : "name");
		diag_hint(p->unit->diag, "%s", p->ops->syntax);
		return -EINVAL;
	}
	q->id = by_id ? parse_id(a, part[1]) : NULL;
	q->name = by_id ? NULL : part[1];
	if (by_id && !q->id) {
		diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX, "'%s' is not a build id",
			   part[1]);
		diag_hint(p->unit->diag, "'file' and 'readelf -n' show it: up to 40 hex digits");
		return -EINVAL;
	}
	points_add(p, arena_fmt(a, q->cpp ? "%s:%s:%s:cpp:\"%s\"" : "%s:%s:%s:%s", p->ops->name,
				part[0], part[1], q->func), q, true);
	return 0;
}

static bool can_hunt(struct unit *u, const struct probe *p, unsigned uses, const struct type *args)
{
	const struct user_place *place = p->priv;

	(void)u, (void)uses, (void)args;
	return !place->path;
}

/* ---- files ----------------------------------------------------------------------------------- */

static struct file file_of(int fd, const struct stat *st)
{
	struct statfs fs;

	if (!fstatfs(fd, &fs) && (uint32_t)fs.f_type == MAGIC_OVERLAY)
		return (struct file){ 0, st->st_ino, (uint64_t)st->st_size,
				      (uint64_t)st->st_mtim.tv_sec * 1000000000 +
				      (uint64_t)st->st_mtim.tv_nsec };
	return (struct file){ .dev = st->st_dev, .ino = st->st_ino };
}

/* Is F looked at for the first time? */
static bool is_new(struct hunt *h, const struct file *f)
{
	struct arena *a = rt_unit(h->rt)->arena;

	for (uint32_t i = 0; i < h->nseen; i++)
		if (!memcmp(&h->seen[i], f, sizeof(*f)))
			return false;
	*(struct file *)arena_push(a, &h->seen, &h->nseen, sizeof(*f)) = *f;
	return true;
}

static bool by_name(const struct quarry *q, const char *path)
{
	const char *slash = strrchr(path, '/');

	return !q->name || str_glob(q->name, strchr(q->name, '/') || !slash ? path : slash + 1);
}

/* Attach to the functions of E, which is PATH for the kernel; how many there are, or -errno. */
static int attach_file(struct hunt *h, struct elf_file *e, const char *path)
{
	const struct quarry *q = h->probe->priv;
	struct unit *u = rt_unit(h->rt);
	const struct elf_sym **sym = NULL;
	size_t n = q->cpp ? elf_cpp_funcs(u->host, e, q->func, &sym)
			  : elf_funcs(e, q->func, &sym);
	struct user_place *place = NEW_ARRAY(u->arena, struct user_place, n + 1);
	struct user_spot *spot = NEW_ARRAY(u->arena, struct user_spot, n + 1);
	int err = 0;

	for (size_t i = 0; i < n; i++) {
		place[i] = (struct user_place){ .path = path, .off = sym[i]->off };
		spot[i] = (struct user_spot){ h->probe, &place[i], h->probe->cookie };
	}
	free(sym);
	if (n)
		err = uprobe_tie(h->rt, h->prog_fd, spot, (uint32_t)n, h->ret, h->multi);
	return err ? err : (int)n;
}

/* FD under a number that no other file had or will have, so that it makes a name for it, also
 * when the process that maps it is gone. Where numbers run out FD is as it was, and stays open. */
static int number_anew(int fd, bool *ret_stays)
{
	static int next = FIRST_FD;
	int other = fcntl(fd, F_DUPFD_CLOEXEC, next);

	*ret_stays = other < 0;
	if (other < 0)
		return fd;
	next = other + 1;
	close(fd);
	return other;
}

/* The file that is open as FD, mapped as PATH. False: it is of no use, nor is its descriptor. */
static bool meet(struct hunt *h, int *fd, const char *path)
{
	const struct quarry *q = h->probe->priv;
	struct unit *u = rt_unit(h->rt);
	const char *name;
	struct elf_file *e;
	struct stat st;
	struct file f;
	bool stays;
	int n;

	if (fstat(*fd, &st) < 0 || !S_ISREG(st.st_mode))
		return false;
	f = file_of(*fd, &st);
	if (!is_new(h, &f))
		return false;
	*fd = number_anew(*fd, &stays);
	name = arena_fmt(u->arena, "/proc/self/fd/%d", *fd);
	e = host_elf(u->host, name);
	if (!e || elf_arch(e) != host_arch(u->host) || (h->ret && elf_is_go(e) && !u->unsafe))
		return stays;
	if (q->id && (!elf_build_id(e) || strcmp(elf_build_id(e), q->id)))
		return stays;
	n = attach_file(h, e, name);
	if (n < 0)
		rt_fail(h->rt, h->probe, -n, "cannot attach to %s", path);
	if (n <= 0)
		return stays;
	h->nfiles++;
	if (rt_opt(h->rt)->verbose && rt_opt(h->rt)->say)
		rt_opt(h->rt)->say(arena_fmt(u->arena, "%s: %d place%s in %s", h->probe->name, n,
					     n == 1 ? "" : "s", path));
	return true;
}

/* PID has mapped PATH at START..START+LEN. The first way to the file that is open leads to it. */
static void look(struct hunt *h, int pid, uint64_t start, uint64_t len, const char *path)
{
	struct arena *a = rt_arena(h->rt);
	const char *ways[3];

	if (*path != '/' || !by_name(h->probe->priv, path))
		return;
	ways[0] = arena_fmt(a, "/proc/%d/map_files/%llx-%llx", pid, (unsigned long long)start,
			    (unsigned long long)(start + len));
	ways[1] = arena_fmt(a, "/proc/%d/root%s", pid, path);
	ways[2] = path;					/* it has ended: maybe it is ours, and comes again */
	for (size_t i = 0; i < COUNT(ways); i++) {
		int fd = open(ways[i], O_RDONLY | O_CLOEXEC | O_NONBLOCK);

		if (fd < 0)
			continue;
		if (meet(h, &fd, path))
			rt_keep(h->rt, h->probe, fd, RT_LINK);
		else
			close(fd);
		return;
	}
}

struct walk { struct hunt *hunt; int pid; };

/* "7f00-7f10 r-xp 00001000 fe:01 1234   /usr/lib/libc.so.6 (deleted)" */
static int see_mapping(char *line, size_t len, void *arg)
{
	static const char deleted[] = " (deleted)";
	const struct walk *w = arg;
	const char *flags = strchr(line, ' '), *end;
	char *path = strchr(line, '/'), *dash;
	uint64_t from, to;

	if (!path || !flags || flags[3] != 'x')
		return 0;
	end = line + len - (sizeof(deleted) - 1);
	if (end > path && !strcmp(end, deleted))
		path[end - path] = '\0';
	from = strtoull(line, &dash, 16);
	to = *dash == '-' ? strtoull(dash + 1, NULL, 16) : from;
	look(w->hunt, w->pid, from, to - from, path);
	return 0;
}

static void search_process(struct hunt *h, int pid)
{
	struct walk w = { h, pid };
	char path[32];

	snprintf(path, sizeof(path), "/proc/%d/maps", pid);
	io_each_line_in(path, see_mapping, &w);		/* if not, it has just ended */
}

static void search_all(struct hunt *h)
{
	DIR *dir = opendir("/proc");
	struct dirent *d;
	uint64_t pid;

	while (dir && (d = readdir(dir)))
		if (!num_parse_u64(d->d_name, &pid))
			search_process(h, (int)pid);
	if (dir)
		closedir(dir);
}

/* ---- attaching ------------------------------------------------------------------------------- */

static void arrived(struct rt *rt, void *arg, int pid, uint64_t start, uint64_t len,
		    const char *path)
{
	struct hunt *h = arg;
	uint32_t before = h->nseen;

	if (pid)
		look(h, pid, start, len, path);
	else
		search_all(h);
	if (h->nseen > before && rt_opt(rt)->tell)
		rt_opt(rt)->tell(rt_unit(rt));		/* what could not be attached */
}

static int attach(struct rt *rt, const struct prog *prog, bool multi, bool ret)
{
	int fd, err = rt_load(rt, prog, 0, 0, &fd);

	for (uint32_t i = 0; !err && i < prog->npoints; i++) {
		const struct quarry *q = prog->points[i]->priv;

		*q->hunt = (struct hunt){ .rt = rt, .probe = prog->points[i], .prog_fd = fd,
					  .multi = multi, .ret = ret };
		rt_on_mapping(rt, arrived, q->hunt);
		search_all(q->hunt);
		rt_count(rt, 1);
	}
	return err;
}

static int attach_entries(struct rt *rt, const struct prog *prog)
{
	return attach(rt, prog, true, false);
}

static int attach_entry(struct rt *rt, const struct prog *prog)
{
	return attach(rt, prog, false, false);
}

static int attach_returns(struct rt *rt, const struct prog *prog)
{
	return attach(rt, prog, true, true);
}

static int attach_return(struct rt *rt, const struct prog *prog)
{
	return attach(rt, prog, false, true);
}

static const char *note(struct rt *rt, const struct probe *p)
{
	const struct quarry *q = p->priv;

	return arena_fmt(rt_arena(rt), "%u file%s now, and those to come", q->hunt->nfiles,
			 q->hunt->nfiles == 1 ? "" : "s");
}

/* As those of uprobe.c, whose programs these are. */
#define HUNT_MECH(called, cookie_of, attach_fn, ...)                                         \
	{                                                                                    \
		.name = called, .prog_type = BPF_PROG_TYPE_KPROBE, .can = can_hunt,          \
		.arrivals = true, .note = note, .cookie = cookie_of, .emit_reg = regs_named, \
		.has_reg = regs_known, .attach = attach_fn, __VA_ARGS__                      \
	}
const struct mech mech_hunt_entries = HUNT_MECH("uprobe_multi", link_cookie, attach_entries,
	.attach_type = UPROBE_MULTI_TYPE, .needs = HF_UPROBE_MULTI, .emit_argn = regs_argn,
	.nargs = NARGS_OF_REGS, .emit_func = regs_ip);
const struct mech mech_hunt_entry = HUNT_MECH("perf uprobe", perf_cookie, attach_entry,
	.emit_argn = regs_argn, .nargs = NARGS_OF_REGS, .emit_func = regs_ip);
const struct mech mech_hunt_returns = HUNT_MECH("uprobe_multi", link_cookie, attach_returns,
	.attach_type = UPROBE_MULTI_TYPE, .needs = HF_UPROBE_MULTI, .emit_retval = regs_retval,
	.emit_func = uprobe_return_func, .func_needs = HF_UPROBE_MULTI);
const struct mech mech_hunt_return = HUNT_MECH("perf uretprobe", perf_cookie, attach_return,
	.emit_retval = regs_retval, .emit_func = uprobe_return_func,
	.func_needs = HF_UPROBE_MULTI);
