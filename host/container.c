/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/container.c - which containers run here, by what control groups are called.
 *
 * Each runtime puts the processes of a container into a control group whose name has the
 * container's ID or name in it, by a scheme of its own (the table below). /proc/PID/cgroup of all
 * processes shows these names, of both versions of control groups, without asking a daemon. What
 * people call a container is in a file of its runtime, if it may be read: docker's config.v2.json,
 * the containers.json of podman's and CRI-O's storage, the config.json that containerd makes for
 * each task. A container of containerd's own client has a group called as it likes; its task's
 * directory has the process. systemd-nspawn and LXC put the name itself into the group's. */
#include "host/container.h"

#include <dirent.h>
#include <errno.h>
#include <glob.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include "base/io.h"
#include "base/num.h"
#include "host/priv.h"

enum { ID_LEN = 64 };

/* What the groups of a runtime's containers are called: PREFIX, ID or name, SUFFIX; or, with
 * PARENT, ID or name in a group that is called so. */
static const struct scheme {
	const char *runtime, *parent, *prefix, *suffix;
	bool id;					/* 64 hex digits; else a name, as systemd escapes it */
} schemes[] = {
	{ "docker",	    NULL,     "docker-",	 ".scope",   true },
	{ "docker",	    "docker", "",		 "",	     true },
	{ "podman",	    NULL,     "libpod-",	 ".scope",   true },
	{ "podman",	    NULL,     "libpod-",	 "",	     true },
	{ "containerd",	    NULL,     "cri-containerd-", ".scope",   true },
	{ "containerd",	    NULL,     "nerdctl-",	 ".scope",   true },
	{ "cri-o",	    NULL,     "crio-",		 ".scope",   true },
	{ "cri-o",	    NULL,     "crio-",		 "",	     true },
	{ "containerd",	    NULL,     "",		 "",	     true },
	{ "lxc",	    NULL,     "lxc.payload.",	 "",	     false },
	{ "lxc",	    "lxc",    "",		 "",	     false },
	{ "systemd-nspawn", NULL,     "systemd-nspawn@", ".service", false },
	{ "machine",	    NULL,     "machine-",	 ".scope",   false },
};

struct containers {
	struct container *at;
	uint32_t n;
};

/* ---- names of groups ------------------------------------------------------------------------- */

static bool is_id(const char *text, size_t len)
{
	return len == ID_LEN && strspn(text, "0123456789abcdef") >= len;
}

/* systemd writes `-` in a name as `\x2d`. */
static const char *unescape(struct arena *a, const char *text, size_t len)
{
	char *out = arena_strndup(a, text, len), *to = out, hex[3] = { 0 };

	for (const char *p = out; *p; p++) {
		if (p[0] == '\\' && p[1] == 'x' && p[2] && p[3]) {
			memcpy(hex, p + 2, 2);
			*to++ = (char)strtoul(hex, NULL, 16);
			p += 3;
		} else {
			*to++ = *p;
		}
	}
	*to = '\0';
	return out;
}

/* The scheme of the group called WORD[0..LEN) in one called PARENT[0..PARENT_LEN), and where in
 * WORD the ID or name is; NULL: no container's. */
static const struct scheme *scheme_of(const char *parent, size_t parent_len, const char *word,
				      size_t len, size_t *ret_from, size_t *ret_len)
{
	for (size_t i = 0; i < COUNT(schemes); i++) {
		const struct scheme *s = &schemes[i];
		size_t pre = strlen(s->prefix), post = strlen(s->suffix);

		if (s->parent && (strlen(s->parent) != parent_len ||
				  memcmp(parent, s->parent, parent_len)))
			continue;
		if (len <= pre + post || memcmp(word, s->prefix, pre) ||
		    memcmp(word + len - post, s->suffix, post))
			continue;
		if (s->id && !is_id(word + pre, len - pre - post))
			continue;
		*ret_from = pre;
		*ret_len = len - pre - post;
		return s;
	}
	return NULL;
}

static struct container *container_get(struct host *h, const char *id)
{
	struct containers *all = h->containers;
	struct container *c;

	for (uint32_t i = 0; i < all->n; i++)
		if (!strcmp(all->at[i].id, id))
			return &all->at[i];
	c = arena_push(h->arena, &all->at, &all->n, sizeof(*c));
	*c = (struct container){ .id = arena_strdup(h->arena, id) };
	return c;
}

struct seen { struct host *h; int pid; };

/* "0::/system.slice/docker-...scope", or of version 1 "4:memory:/docker/..." */
static int see_group(char *line, size_t len, void *arg)
{
	const struct seen *seen = arg;
	bool second = str_starts(line, "0::");
	const char *path = strchr(line, '/'), *word, *parent = "";
	size_t n, parent_len = 0, from, id_len;
	struct container *c;

	(void)len;
	for (word = path; word && *word; word += n) {
		const struct scheme *s;

		word += *word == '/';
		n = strcspn(word, "/");
		s = scheme_of(parent, parent_len, word, n, &from, &id_len);
		parent = word;
		parent_len = n;
		if (!s)
			continue;
		c = container_get(seen->h, unescape(seen->h->arena, word + from, id_len));
		if (!c->pid) {
			c->pid = seen->pid;
			c->runtime = s->runtime;
			c->name = s->id ? NULL : c->id;
		}
		if (second && !c->dir && *host_cgroup_mount(seen->h))
			c->dir = arena_fmt(seen->h->arena, "%s%.*s", host_cgroup_mount(seen->h),
					   (int)(word + n - path), path);
	}
	return 0;
}

static void see_process(struct host *h, int pid)
{
	struct seen seen = { h, pid };
	char path[40];

	snprintf(path, sizeof(path), "/proc/%d/cgroup", pid);
	io_each_line_in(path, see_group, &seen);	/* if not, it has just ended */
}

/* ---- what people call them ------------------------------------------------------------------- */

static json_t *read_json(const char *path)
{
	json_error_t bad;

	return json_load_file(path, 0, &bad);
}

static void name_it(struct host *h, struct container *c, const char *name)
{
	if (name && *name)
		c->name = arena_strdup(h->arena, name + (*name == '/'));
}

static void name_by_docker(struct host *h, struct container *c)
{
	json_t *top = read_json(arena_fmt(h->arena, "/var/lib/docker/containers/%s/config.v2.json",
					  c->id));

	name_it(h, c, json_string_value(json_object_get(top, "Name")));
	json_decref(top);
}

/* Paths that match PATTERN; free with globfree(). */
static void find(const char *pattern, glob_t *ret)
{
	if (glob(pattern, 0, NULL, ret))
		ret->gl_pathc = 0;
}

static void name_by_storage(struct host *h, const char *pattern)
{
	json_t *top, *one;
	glob_t files;
	size_t k;

	find(pattern, &files);
	for (size_t i = 0; i < files.gl_pathc; i++) {
		top = read_json(files.gl_pathv[i]);
		json_array_foreach(top, k, one) {
			const char *id = json_string_value(json_object_get(one, "id"));
			json_t *names = json_object_get(one, "names");

			for (uint32_t c = 0; id && c < h->containers->n; c++)
				if (!strcmp(h->containers->at[c].id, id))
					name_it(h, &h->containers->at[c],
						json_string_value(json_array_get(names, 0)));
		}
		json_decref(top);
	}
	globfree(&files);
}

/* DIR: /run/containerd/io.containerd.runtime.v2.task/NAMESPACE/ID */
static void see_task(struct host *h, const char *dir)
{
	static const char *const keys[] = { "nerdctl/name", "io.kubernetes.cri.container-name" };
	const char *id = strrchr(dir, '/') + 1;
	struct container *c = container_get(h, id);
	json_t *top, *notes;
	uint64_t pid;

	if (!c->pid && !io_read_u64(arena_fmt(h->arena, "%s/init.pid", dir), &pid)) {
		struct str group;
		const char *path;

		str_init(&group);
		io_read(arena_fmt(h->arena, "/proc/%d/cgroup", (int)pid), &group);
		path = strstr(group.ptr, "0::/");
		c->pid = (int)pid;
		c->runtime = "containerd";
		if (path && *host_cgroup_mount(h))
			c->dir = arena_fmt(h->arena, "%s%.*s", host_cgroup_mount(h),
					   (int)strcspn(path + 3, "\n"), path + 3);
		str_done(&group);
	}
	top = read_json(arena_fmt(h->arena, "%s/config.json", dir));
	notes = json_object_get(top, "annotations");
	for (size_t i = 0; i < COUNT(keys) && !c->name; i++)
		name_it(h, c, json_string_value(json_object_get(notes, keys[i])));
	json_decref(top);
}

static void see_tasks(struct host *h)
{
	glob_t dirs;

	find("/run/containerd/io.containerd.runtime.v2.task/*/*", &dirs);
	for (size_t i = 0; i < dirs.gl_pathc; i++)
		see_task(h, dirs.gl_pathv[i]);
	globfree(&dirs);
}

/* What has no process does not run: a task's directory that was left behind. */
static void drop_empty(struct containers *all)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < all->n; i++)
		if (all->at[i].pid)
			all->at[kept++] = all->at[i];
	all->n = kept;
}

uint32_t host_containers(struct host *h, const struct container **ret)
{
	struct dirent *d;
	uint64_t pid;
	DIR *dir;

	if (!h->containers) {
		h->containers = NEW(h->arena, struct containers);
		dir = host_is_live(h) ? opendir("/proc") : NULL;
		while (dir && (d = readdir(dir)))
			if (!num_parse_u64(d->d_name, &pid))
				see_process(h, (int)pid);
		if (dir)
			closedir(dir);
		for (uint32_t i = 0; i < h->containers->n; i++)
			name_by_docker(h, &h->containers->at[i]);
		name_by_storage(h, "/var/lib/containers/storage/*-containers/containers.json");
		name_by_storage(h, "/home/*/.local/share/containers/storage/*-containers/"
				   "containers.json");
		see_tasks(h);
		drop_empty(h->containers);
	}
	*ret = h->containers->at;
	return h->containers->n;
}

unsigned container_match(const struct container *c, const char *name)
{
	if (!strcmp(c->id, name) || (c->name && !strcmp(c->name, name)))
		return 2;
	return str_starts(c->id, name) && is_id(c->id, strlen(c->id));
}

bool container_own_pidns(const struct container *c)
{
	return !host_pid_shares(c->pid, "ns/pid");
}
