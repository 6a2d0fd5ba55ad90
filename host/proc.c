/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/proc.c - processes, users and control groups.
 *
 * Users come from /etc/passwd and nowhere else: a static program has no name service. A control
 * group's id is what the kernel's helpers give and is the inode number of its directory; the
 * directory is found by opening that number as a file handle, and where that is not allowed
 * by looking through the tree once for each id that is asked for. */
#include "host/host.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>
#include "base/io.h"
#include "base/num.h"
#include "host/container.h"
#include "host/priv.h"

enum {
	MAGIC_CGROUP2 = 0x63677270,			/* CGROUP2_SUPER_MAGIC of <linux/magic.h>, */
	MAGIC_CGROUP1 = 0x27e0eb,			/* CGROUP_SUPER_MAGIC */
	HANDLE_KERNFS = 0xfe,				/* FILEID_KERNFS of the kernel: a 64-bit inode number */
	FIRST_PID_NS = 0xeffffffc,			/* its inode number, which never changes */
	DEEPEST = 64,					/* directories below the mount that are searched */
};

struct user {
	uint32_t uid;
	const char *name;
};

struct group {
	uint64_t id;
	const char *path;				/* NULL: looked for, not found */
};

struct people {
	struct user *users;
	uint32_t nusers;
	bool users_known;
	struct group *groups;
	uint32_t ngroups;
	char *mount;					/* of cgroup v2; "" if there is none */
};

static struct people *people_get(struct host *h)
{
	if (!h->people)
		h->people = xcalloc(1, sizeof(*h->people));
	return h->people;
}

void people_free(struct people *p)
{
	free(p);					/* what it points to is in the host's arena */
}

/* ---- users ------------------------------------------------------------------------------- */

/* "name:password:uid:..." */
static void add_user(struct host *h, const char *line)
{
	const char *colon = strchr(line, ':'), *uid = colon ? strchr(colon + 1, ':') : NULL;
	struct user *u;

	if (!uid || colon == line || uid[1] < '0' || uid[1] > '9')
		return;
	u = arena_push(h->arena, &h->people->users, &h->people->nusers, sizeof(*u));
	u->uid = (uint32_t)strtoul(uid + 1, NULL, 10);
	u->name = arena_strndup(h->arena, line, (size_t)(colon - line));
}

static void read_users(struct host *h)
{
	struct str text;
	char *line, *next;

	h->people->users_known = true;
	str_init(&text);
	io_read(host_file(h, "/etc/passwd", "passwd"), &text);
	for (line = text.ptr; *line; line = next) {
		next = line + strcspn(line, "\n");
		if (*next)
			*next++ = '\0';
		add_user(h, line);
	}
	str_done(&text);
}

const char *host_user_name(struct host *h, uint32_t uid)
{
	struct people *p = people_get(h);

	if (!p->users_known)
		read_users(h);
	for (uint32_t i = 0; i < p->nusers; i++)
		if (p->users[i].uid == uid)
			return p->users[i].name;
	return NULL;
}

void people_add_users(struct host *h, struct str *ret)
{
	struct people *p = people_get(h);

	if (!p->users_known)
		read_users(h);
	for (uint32_t i = 0; i < p->nusers; i++)
		str_addf(ret, "%s:x:%u:\n", p->users[i].name, p->users[i].uid);
}

/* ---- processes --------------------------------------------------------------------------- */

bool host_own_pid_ns(const struct host *h, uint64_t *ret_dev, uint64_t *ret_inode)
{
	struct stat st;

	if (!host_is_live(h) || stat("/proc/self/ns/pid", &st) < 0 || st.st_ino == FIRST_PID_NS)
		return false;
	*ret_dev = st.st_dev;
	*ret_inode = st.st_ino;
	return true;
}

bool host_pid_exists(struct host *h, int pid)
{
	return host_is_live(h) && pid > 0 && (!kill(pid, 0) || errno == EPERM);
}

/* Add the target of the link PATH. */
static int read_link(const char *path, struct str *ret)
{
	char buf[4096];
	ssize_t n = readlink(path, buf, sizeof(buf));

	if (n < 0)
		return -errno;
	str_addn(ret, buf, (size_t)n);
	return 0;
}

bool host_pid_shares(int pid, const char *name)
{
	struct stat theirs, ours;
	struct str path;
	bool same;

	str_init(&path);
	str_addf(&path, "/proc/%d/%s", pid, name);
	same = stat(path.ptr, &theirs) < 0;
	str_clear(&path);
	str_addf(&path, "/proc/self/%s", name);
	same = same || stat(path.ptr, &ours) < 0 ||
	       (theirs.st_ino == ours.st_ino && theirs.st_dev == ours.st_dev);
	str_done(&path);
	return same;
}

bool host_pid_is_elsewhere(int pid)
{
	return !host_pid_shares(pid, "ns/mnt") || !host_pid_shares(pid, "root");
}

int host_pid_exe(struct host *h, int pid, struct str *ret)
{
	struct str link, exe;
	int err;

	if (!host_is_live(h))
		return -ENOENT;
	str_init(&link);
	str_init(&exe);
	str_addf(&link, "/proc/%d/exe", pid);
	err = read_link(link.ptr, &exe);
	if (err)
		goto out;
	if (host_pid_is_elsewhere(pid))
		str_addf(ret, "/proc/%d/root%s", pid, exe.ptr);
	else if (access(exe.ptr, F_OK) < 0)		/* deleted: the link still opens it */
		str_add(ret, link.ptr);
	else
		str_add(ret, exe.ptr);
out:
	str_done(&link);
	str_done(&exe);
	return err;
}

struct mapped { int pid; bool elsewhere; struct names *ret; };

/* "7f00-7f10 r-xp 00001000 fe:01 1234   /usr/lib/libc.so.6" */
static int see_mapping(char *line, size_t len, void *arg)
{
	const struct mapped *m = arg;
	const char *path = strchr(line, '/'), *flags = strchr(line, ' ');

	(void)len;
	if (!path || !flags || flags[3] != 'x' || strstr(path, " (deleted)"))
		return 0;
	if (m->elsewhere)
		names_add(m->ret, "/proc/%d/root%s", m->pid, path);
	else
		names_add(m->ret, "%s", path);
	return 0;
}

static int binaries_of(int pid, struct names *ret)
{
	struct mapped m = { pid, host_pid_is_elsewhere(pid), ret };
	char path[32];

	snprintf(path, sizeof(path), "/proc/%d/maps", pid);
	return io_each_line_in(path, see_mapping, &m);
}

int host_pid_binaries(struct host *h, int pid, struct names *ret)
{
	struct dirent *d;
	uint64_t each;
	DIR *dir;
	int err;

	if (!host_is_live(h))
		return -ENOENT;
	if (pid) {
		err = binaries_of(pid, ret);
		names_sort_unique(ret);
		return err;
	}
	dir = opendir("/proc");
	while (dir && (d = readdir(dir)))
		if (!num_parse_u64(d->d_name, &each))
			binaries_of((int)each, ret);	/* one that has just ended has none */
	if (dir)
		closedir(dir);
	names_sort_unique(ret);
	return dir ? 0 : -errno;
}

/* ---- control groups ---------------------------------------------------------------------- */

/* If LINE of mountinfo is a mount of cgroup v2, copy its directory: "... / DIR opts - cgroup2 ..." */
static int see_mount(char *line, size_t len, void *arg)
{
	struct host *h = arg;
	const char *sep = strstr(line, " - cgroup2 "), *dir = line;

	(void)len;
	for (int word = 0; sep && word < 4; word++)
		dir = strchr(dir, ' ') ? strchr(dir, ' ') + 1 : line;
	if (sep)
		h->people->mount = arena_strndup(h->arena, dir, strcspn(dir, " "));
	return sep ? 1 : 0;
}

const char *host_cgroup_mount(struct host *h)
{
	struct people *p = people_get(h);

	if (p->mount)
		return p->mount;
	if (host_is_live(h))
		io_each_line_in("/proc/self/mountinfo", see_mount, h);
	if (!p->mount)
		p->mount = arena_strdup(h->arena, "");
	return p->mount;
}

/* The path of the directory with inode ID by its file handle; -errno. */
static int path_by_handle(const char *mount, uint64_t id, struct str *ret)
{
	struct {
		struct file_handle head;
		uint64_t id;				/* where the head's f_handle is */
	} handle = { { .handle_bytes = sizeof(id), .handle_type = HANDLE_KERNFS }, id };
	int mfd = open(mount, O_RDONLY | O_DIRECTORY | O_CLOEXEC), fd, err;
	struct str link;

	if (mfd < 0)
		return -errno;
	fd = open_by_handle_at(mfd, &handle.head, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	err = fd < 0 ? -errno : 0;
	close(mfd);
	if (err)
		return err;
	str_init(&link);
	str_addf(&link, "/proc/self/fd/%d", fd);
	err = read_link(link.ptr, ret);
	str_done(&link);
	close(fd);
	return err;
}

/* Look below the directory PATH for inode ID; PATH becomes its path. */
static bool find_inode(struct str *path, uint64_t id, unsigned depth)
{
	DIR *dir = depth < DEEPEST ? opendir(path->ptr) : NULL;
	size_t len = path->len;
	bool found = false;
	struct dirent *d;

	while (dir && !found && (d = readdir(dir))) {
		if (d->d_type != DT_DIR || d->d_name[0] == '.')
			continue;
		str_addf(path, "/%s", d->d_name);
		found = d->d_ino == id || find_inode(path, id, depth + 1);
		if (!found)
			str_cut(path, len);
	}
	if (dir)
		closedir(dir);
	return found;
}

static const char *seek_cgroup(struct host *h, uint64_t id)
{
	const char *mount = host_cgroup_mount(h), *found = NULL;
	size_t len = strlen(mount);
	struct str path;
	struct stat st;

	if (!len)
		return NULL;
	if (!stat(mount, &st) && st.st_ino == id)
		return "/";
	str_init(&path);
	if (path_by_handle(mount, id, &path)) {
		str_clear(&path);
		str_add(&path, mount);
		if (!find_inode(&path, id, 0))
			str_clear(&path);
	}
	/* the files in a group have numbers as well */
	if (str_starts(path.ptr, mount) && path.ptr[len] == '/' && !stat(path.ptr, &st) &&
	    S_ISDIR(st.st_mode))
		found = arena_strdup(h->arena, path.ptr + len);
	str_done(&path);
	return found;
}

const char *host_cgroup_path(struct host *h, uint64_t id)
{
	struct people *p = people_get(h);
	const char *path;
	struct group *g;

	for (uint32_t i = 0; i < p->ngroups; i++)
		if (p->groups[i].id == id)
			return p->groups[i].path;
	path = seek_cgroup(h, id);
	g = arena_push(h->arena, &p->groups, &p->ngroups, sizeof(*g));
	g->id = id;
	g->path = path;
	return path;
}

/* Is PATH a directory in a cgroup v2 file system? 0, *RET its inode number; or -errno, -EXDEV: of
 * version 1. */
static int inode_of(const char *path, uint64_t *ret)
{
	struct statfs fs;
	struct stat st;

	if (stat(path, &st) < 0 || statfs(path, &fs) < 0)
		return -errno;
	if ((uint32_t)fs.f_type == MAGIC_CGROUP1)
		return -EXDEV;
	if (!S_ISDIR(st.st_mode) || (uint32_t)fs.f_type != MAGIC_CGROUP2)
		return -ENOENT;
	*ret = st.st_ino;
	return 0;
}

/* The same, below the mount too; the directory that it is is added to RET. */
static int find_group(struct host *h, const char *path, uint64_t *ret_inode, struct str *ret)
{
	const char *mount = host_cgroup_mount(h);
	struct str full;
	int err = inode_of(path, ret_inode);

	if (!err)
		str_add(ret, path);
	if (!err || err == -EXDEV)
		return err;
	if (!*mount)
		return -ENOSYS;
	str_init(&full);
	str_addf(&full, "%s/%s", mount, path + strspn(path, "/"));
	err = inode_of(full.ptr, ret_inode);
	if (!err)
		str_add(ret, full.ptr);
	str_done(&full);
	return err;
}

int host_cgroup_dir(struct host *h, const char *path, struct str *ret)
{
	uint64_t inode;

	return find_group(h, path, &inode, ret);
}

int host_cgroup_id(struct host *h, const char *path, uint64_t *ret)
{
	struct str dir;
	int err;

	if (!host_is_live(h))
		return -ENOENT;
	str_init(&dir);
	err = find_group(h, path, ret, &dir);
	str_done(&dir);
	return err;
}
