/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/whose.c - whose events: --comm, --pidns, --cgroup, --container and --follow become what
 * programs can ask of the current thread (struct whose).
 *
 * A container is found by the names of control groups of processes that run, no daemon is asked
 * (host/container.c). It is filtered by its control group; where that is of version 1, about which
 * programs cannot ask, by its pid namespace. Paths in the program are then as in the container, or
 * as the process of --pidns sees them. */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include "cli/cli.h"
#include "host/container.h"

static const struct loc nowhere;

/* The pid namespace of PID, for --pidns and pid(target_ns). False: there is no such process. */
static bool find_namespace(struct whose *w, int pid)
{
	char path[40];
	struct stat st;

	snprintf(path, sizeof(path), "/proc/%d/ns/pid", pid);
	if (stat(path, &st) < 0)
		return false;
	w->ns_dev = st.st_dev;
	w->ns_inode = st.st_ino;
	return true;
}

static void read_pidns(struct job *j, int pid)
{
	struct whose *w = &j->unit->whose;

	w->ns_pid = w->root_pid = pid;
	if (find_namespace(w, pid))
		return;
	if (errno == EACCES)
		diag_error(j->diag, nowhere, E_NO_PROCESS, "process %d does not show its pid "
			   "namespace: %s", pid, strerror(errno));
	else
		diag_error(j->diag, nowhere, E_NO_PROCESS, "there is no process %d", pid);
	diag_hint(j->diag, "--pidns takes a process in the namespace: 'lsns -t pid' shows some");
}

static void read_cgroup(struct job *j, const char *path)
{
	struct str dir;
	int err;

	str_init(&dir);
	err = host_cgroup_dir(j->host, path, &dir);
	if (!err) {
		j->unit->whose.cgroup = arena_strdup(j->unit->arena, dir.ptr);
	} else if (err == -EXDEV) {
		diag_error(j->diag, nowhere, E_NO_GROUP, "'%s' is a control group of version 1, "
			   "about which programs cannot ask", path);
		diag_hint(j->diag, "use one of version 2, as the line '0::' of /proc/PID/cgroup "
			  "has it, or --pidns");
	} else {
		diag_error(j->diag, nowhere, E_NO_GROUP, "cannot find the control group '%s': %s",
			   path, err == -ENOSYS ? "no file system of cgroup v2 is mounted"
						: strerror(-err));
		diag_hint(j->diag, "it is a directory, such as /sys/fs/cgroup/system.slice, or "
			  "its path below the root of all groups");
	}
	str_done(&dir);
}

/* ---- containers ------------------------------------------------------------------------------ */

static const char *called(struct job *j, const struct container *c)
{
	struct arena *a = j->unit->arena;
	const char *id = c->name ? c->id : arena_fmt(a, "%.12s", c->id);

	return c->name && strcmp(c->name, c->id)
		       ? arena_fmt(a, "%s (%.12s, %s)", c->name, c->id, c->runtime)
		       : arena_fmt(a, "%s (%s)", id, c->runtime);
}

/* Those of the N containers at C that match NAME (NULL: all), as a list to choose from. */
static void offer(struct job *j, const struct container *c, uint32_t n, const char *name)
{
	struct str s;

	str_init(&s);
	for (uint32_t i = 0; i < n; i++)
		if (!name || container_match(&c[i], name))
			str_addf(&s, "%s%s", s.len ? ", " : "", called(j, &c[i]));
	if (s.len)
		diag_hint(j->diag, "%s: %s", name ? "say more of its ID; these match" :
			  "these run", s.ptr);
	else
		diag_hint(j->diag, "no container runs here, as far as control groups tell");
	str_done(&s);
}

static void take_container(struct job *j, const struct container *c)
{
	struct whose *w = &j->unit->whose;

	w->container = called(j, c);
	w->root_pid = c->pid;
	w->cgroup = c->dir;
	find_namespace(w, c->pid);
	if (c->dir)
		return;
	if (container_own_pidns(c)) {
		w->ns_pid = c->pid;
		return;
	}
	diag_error(j->diag, nowhere, E_NO_CONTAINER, "container '%s' has a control group of "
		   "version 1, about which programs cannot ask, and no pid namespace of its own",
		   w->container);
	diag_hint(j->diag, "name its processes: -p PID with --follow, or --comm");
}

static void read_container(struct job *j, const char *name)
{
	const struct container *all, *found = NULL;
	uint32_t n = host_containers(j->host, &all), best = 0, many = 0;

	for (uint32_t i = 0; i < n; i++) {
		uint32_t how = container_match(&all[i], name);

		if (!how || how < best)
			continue;
		many = how > best ? 1 : many + 1;
		best = how;
		found = &all[i];
	}
	if (many == 1) {
		take_container(j, found);
		return;
	}
	diag_error(j->diag, nowhere, E_NO_CONTAINER, many ? "more than one container goes by '%s'" :
		   "no container that runs goes by '%s'", name);
	offer(j, all, n, many ? name : NULL);
}

void whose_read(struct job *j)
{
	const struct opts *o = j->opts;
	struct whose *w = &j->unit->whose;

	w->comm = o->comm;
	w->follow = o->follow;
	if (!host_is_live(j->host)) {			/* checked only: nobody is asked about */
		w->cgroup = o->cgroup ? o->cgroup : o->container;
		w->ns_pid = o->pidns;
		return;
	}
	if (o->pidns)
		read_pidns(j, o->pidns);
	if (o->cgroup)
		read_cgroup(j, o->cgroup);
	if (o->container)
		read_container(j, o->container);
	if (o->pid && !o->pidns)
		find_namespace(w, o->pid);
}
