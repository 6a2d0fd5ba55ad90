/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/container.h - the containers that run on this machine, as control groups tell. */
#ifndef HOST_CONTAINER_H
#define HOST_CONTAINER_H

#include "host/host.h"

struct container {
	const char *id;					/* 64 hex digits, or as its runtime calls it */
	const char *name;				/* for people; NULL: not known */
	const char *runtime;				/* "docker", "podman" ... */
	const char *dir;				/* its control group of version 2; NULL: it has none */
	int pid;					/* a process in it */
};
/* All of them, looked for at the first question: *RET, how many is returned. */
uint32_t host_containers(struct host *h, const struct container **ret);
/* Does C go by NAME? 0: no; 1: its ID starts so; 2: it is its name, or the whole ID. */
unsigned container_match(const struct container *c, const char *name);
bool container_own_pidns(const struct container *c);	/* does it see other processes than we? */
/* The directory that PATH, as it is or below the mount of cgroup v2, means. -EXDEV: it is a group
 * of version 1, -ENOSYS: there is no version 2; -ENOENT ... */
int host_cgroup_dir(struct host *h, const char *path, struct str *ret);

#endif
