/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/child.c - the command of -c, and the process of -p.
 *
 * The command is forked early, because its pid goes into programs and attach points, and waits
 * before its exec until everything is attached: not one of its events is missed. It is released
 * by a byte through a pipe; should we die before, the pipe closes and it leaves. A second pipe,
 * which a successful exec closes, brings back the errno of one that failed.
 *
 * The command is split at blanks and looked for in PATH; no shell is involved. Either process is
 * watched through a pidfd: when it ends, so does the trace. */
#include "runtime/priv.h"
#include <errno.h>
#include <linux/limits.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <fcntl.h>
#include <unistd.h>

static int refused(struct rt *rt, const char *name, int err)
{
	struct loc nowhere = { 0 };

	diag_error(rt->u->diag, nowhere, E_COMMAND, "command '%s': cannot be run: %s", name,
		   strerror(err));
	if (err == ENOENT && !strchr(name, '/'))
		diag_hint(rt->u->diag, "it is not in PATH; no shell is involved: write "
			  "'sh -c ...' in a file for more than a command and its arguments");
	return -err;
}

static char **split(struct rt *rt, const char *cmd)
{
	char *text = arena_strdup(rt->own, cmd), *p = text;
	char **argv = NEW_ARRAY(rt->own, char *, strlen(cmd) / 2 + 2);
	size_t n = 0;

	while (*p) {
		while (*p == ' ' || *p == '\t')
			*p++ = 0;
		if (*p)
			argv[n++] = p;
		while (*p && *p != ' ' && *p != '\t')
			p++;
	}
	return argv;
}

static bool runnable(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISREG(st.st_mode) && access(path, X_OK) == 0;
}

/* The file that NAME means, as execvp() would find it; NULL and errno. */
static const char *find(struct rt *rt, const char *name)
{
	const char *path = getenv("PATH"), *end;

	if (strchr(name, '/')) {
		if (runnable(name))
			return name;
		errno = access(name, F_OK) < 0 ? errno : EACCES;
		return NULL;
	}
	for (path = path ? path : "/usr/bin:/bin"; ; path = end + 1) {
		const char *file;

		end = strchrnul(path, ':');
		file = end == path ? arena_fmt(rt->own, "./%s", name)
				   : arena_fmt(rt->own, "%.*s/%s", (int)(end - path), path, name);
		if (runnable(file))
			return file;
		if (!*end)
			break;
	}
	errno = ENOENT;
	return NULL;
}

/* In the child: wait, and become the command. */
static _Noreturn void become(struct rt *rt, const char *file, char **argv, int gate, int report)
{
	sigset_t none;
	char byte;
	int err;

	prctl(PR_SET_PDEATHSIG, SIGTERM);
	if (read(gate, &byte, 1) != 1)
		_exit(0);
	limits_restore(rt);
	signal(SIGPIPE, SIG_DFL);
	sigemptyset(&none);
	sigprocmask(SIG_SETMASK, &none, NULL);
	execv(file, argv);
	err = errno;
	while (write(report, &err, sizeof(err)) < 0 && errno == EINTR)
		;
	_exit(127);
}

static void ended(struct rt *rt, struct watch *w, uint32_t events)
{
	(void)events;
	if (follow_goes_on(rt, w))
		return;
	rt_unwatch(rt, w);
	ring_drain(rt, SIZE_MAX);
	rt->stopping = true;
}

static int watch_pid(struct rt *rt, int pid)
{
	struct watch *w = &rt->child.watch;

	w->fd = syscall(__NR_pidfd_open, pid, 0);
	w->ready = ended;
	return w->fd < 0 ? -errno : rt_watch(rt, w, EPOLLIN);
}

static int spawn(struct rt *rt, const char *file, char **argv)
{
	struct child *c = &rt->child;
	int gate[2], report[2], pid;

	if (pipe2(gate, O_CLOEXEC) < 0)
		return -errno;
	if (pipe2(report, O_CLOEXEC) < 0) {
		int err = errno;

		close(gate[0]);
		close(gate[1]);
		return -err;
	}
	pid = fork();
	if (pid == 0) {
		close(gate[1]);
		close(report[0]);
		become(rt, file, argv, gate[0], report[1]);
	}
	close(gate[0]);
	close(report[1]);
	c->gate = gate[1];
	c->report = report[0];
	if (pid < 0)
		return -errno;
	c->pid = pid;
	return watch_pid(rt, pid);
}

static int no_process(struct rt *rt, int pid)
{
	struct loc nowhere = { 0 };

	diag_error(rt->u->diag, nowhere, E_NO_PROCESS, "there is no process %d", pid);
	diag_hint(rt->u->diag, "-p takes the id of a process that runs, as 'pgrep NAME' shows it");
	return -ESRCH;
}

int child_start(struct rt *rt)
{
	const char *file;
	char **argv;
	int err;

	if (rt->opt.pid && watch_pid(rt, rt->opt.pid) == -ESRCH)	/* other failures: only ^C ends it */
		return no_process(rt, rt->opt.pid);
	if (!rt->opt.cmd)
		return 0;
	argv = split(rt, rt->opt.cmd);
	if (!argv[0])
		return refused(rt, rt->opt.cmd, ENOENT);
	file = find(rt, argv[0]);
	if (!file)
		return refused(rt, argv[0], errno);
	err = spawn(rt, file, argv);
	return err ? refused(rt, argv[0], -err) : 0;
}

int child_go(struct rt *rt)
{
	struct child *c = &rt->child;
	int err = 0;

	if (!c->pid)
		return 0;
	if (write(c->gate, "", 1) != 1)
		err = errno;
	close(c->gate);
	c->gate = -1;
	while (!err && read(c->report, &err, sizeof(err)) < 0 && errno == EINTR)
		err = 0;
	close(c->report);
	c->report = -1;
	return err ? refused(rt, rt->opt.cmd, err) : 0;
}

void child_end(struct rt *rt)
{
	struct child *c = &rt->child;

	if (c->gate >= 0)
		close(c->gate);
	if (c->report >= 0)
		close(c->report);
	c->gate = c->report = -1;
	if (c->pid && waitpid(c->pid, NULL, WNOHANG) == 0)
		kill(c->pid, SIGTERM);
	c->pid = 0;
}
