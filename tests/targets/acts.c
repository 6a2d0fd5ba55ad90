/* SPDX-License-Identifier: GPL-2.0-or-later */
/* acts WHAT...: does one thing after the other, each once, for the cases of examples/. An act that this kernel
 * refuses is no failure: that it was tried can be traced. */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statfs.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <sys/xattr.h>
#include <time.h>
#include <unistd.h>

static void act_sleep(void)
{
	struct timespec t = { .tv_nsec = 7000000 };

	syscall(SYS_clock_nanosleep, CLOCK_MONOTONIC, 0, &t, NULL);
}

static void act_xattr(void)
{
	char value[8];

	close(open("an-act", O_CREAT | O_RDWR, 0600));
	setxattr("an-act", "user.colour", "green", 5, 0);
	getxattr("an-act", "user.colour", value, sizeof(value));
	removexattr("an-act", "user.colour");
	unlink("an-act");
}

static void act_stat(void)
{
	struct statfs fs;
	struct stat st;

	syscall(SYS_newfstatat, AT_FDCWD, "/an-act/that/is/not", &st, 0);
	syscall(SYS_newfstatat, AT_FDCWD, "/proc/self/exe", &st, 0);
	statfs("/proc", &fs);
}

static void act_sync(void)
{
	int fd = open("an-act", O_CREAT | O_RDWR, 0600);

	if (write(fd, "x", 1) == 1)
		fsync(fd);
	fdatasync(fd);
	close(fd);
	unlink("an-act");
}

static void act_setuid(void)
{
	if (fork() == 0)
		_exit(setresgid(-1, 65534, -1) | setuid(65534) | (setuid(0) == 0));
	wait(NULL);
}

static void act_ptrace(void)
{
	pid_t pid = fork();

	if (pid == 0) {
		pause();
		_exit(0);
	}
	ptrace(PTRACE_SEIZE, pid, 0, 0);
	kill(pid, SIGKILL);
	waitpid(pid, NULL, 0);
}

static void act_signal(void)
{
	signal(SIGUSR2, SIG_IGN);
	raise(SIGUSR2);
}

static void act_exit(void)
{
	if (fork() == 0)
		_exit(42);
	wait(NULL);
	if (fork() == 0)
		kill(getpid(), SIGTERM);
	else
		wait(NULL);
}

static void *work(void *arg)
{
	return arg;
}

static void act_thread(void)
{
	pthread_t t;

	if (pthread_create(&t, NULL, work, NULL) == 0)
		pthread_join(t, NULL);
}

static void act_errors(void)
{
	close(-1);
	close(-1);
	if (chdir("/an-act/that/is/not") == 0)
		abort();
}

static void act_mount(void)
{
	if (unshare(CLONE_NEWNS) == 0 && mount("none", "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 &&
	    mount("an-act", "/mnt", "tmpfs", MS_NOSUID, NULL) == 0)
		umount2("/mnt", MNT_DETACH);
}

static void act_flock(void)
{
	int fd = open("an-act", O_CREAT | O_RDWR, 0600);

	if (flock(fd, LOCK_EX) == 0)
		flock(fd, LOCK_UN);
	close(fd);
	unlink("an-act");
}

static void drop(void *p)
{
	__asm__ volatile("" : : "r"(p) : "memory");	/* or the compiler leaves both calls out */
	free(p);
}

static void act_malloc(void)
{
	for (int i = 0; i < 100; i++)
		drop(malloc(5000));
	for (int i = 0; i < 10; i++)
		memset(malloc(70000), 1, 1);
}

static void act_spin(void)
{
	clock_t end = clock() + CLOCKS_PER_SEC / 5;

	while (clock() < end)
		for (volatile int i = 0; i < 1000000; i++)
			;
}

/* 3000 bytes to a server, 600 back; then to a port where nobody listens. */
static void act_tcp(void)
{
	struct sockaddr_in at = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	int listener = socket(AF_INET, SOCK_STREAM, 0), fd = socket(AF_INET, SOCK_STREAM, 0), peer;
	static char buf[3000];
	socklen_t len = sizeof(at);

	bind(listener, (struct sockaddr *)&at, sizeof(at));
	listen(listener, 5);
	getsockname(listener, (struct sockaddr *)&at, &len);
	if (connect(fd, (struct sockaddr *)&at, sizeof(at)) < 0)
		abort();
	peer = accept(listener, NULL, NULL);
	close(listener);
	if (send(fd, buf, 3000, 0) != 3000 || recv(peer, buf, 3000, MSG_WAITALL) != 3000 ||
	    send(peer, buf, 600, 0) != 600 || recv(fd, buf, 600, MSG_WAITALL) != 600)
		abort();
	close(fd);
	close(peer);
	fd = socket(AF_INET, SOCK_STREAM, 0);
	if (connect(fd, (struct sockaddr *)&at, sizeof(at)) == 0)
		abort();
	close(fd);
}

/* One end goes away with data that it has not read: the other gets a reset. */
static void act_reset(void)
{
	struct sockaddr_in at = { .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
	int listener = socket(AF_INET, SOCK_STREAM, 0), fd = socket(AF_INET, SOCK_STREAM, 0), peer;
	socklen_t len = sizeof(at);
	char byte;

	bind(listener, (struct sockaddr *)&at, sizeof(at));
	listen(listener, 5);
	getsockname(listener, (struct sockaddr *)&at, &len);
	if (connect(fd, (struct sockaddr *)&at, sizeof(at)) < 0)
		abort();
	peer = accept(listener, NULL, NULL);
	if (send(fd, "x", 1, 0) != 1 || recv(peer, &byte, 1, MSG_PEEK) != 1)
		abort();
	close(peer);
	if (recv(fd, &byte, 1, 0) >= 0)
		abort();
	close(fd);
	close(listener);
}

static void act_resolve(void)
{
	struct addrinfo *found = NULL;

	if (getaddrinfo("localhost", NULL, NULL, &found) == 0)
		freeaddrinfo(found);
}

static void act_read(void)
{
	char buf[4096];
	int fd = open("/proc/self/exe", O_RDONLY);

	for (int i = 0; i < 3; i++)
		if (pread(fd, buf, sizeof(buf), 0) != sizeof(buf))
			abort();
	close(fd);
}

static int spilled[2];

static void *spill(void *arg)
{
	for (int i = 0; i < 20000; i++) {
		pthread_mutex_lock(arg);
		spilled[0]++;
		pthread_mutex_unlock(arg);
	}
	return NULL;
}

static void act_mutex(void)
{
	static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
	struct timespec t = { .tv_nsec = 20000000 };
	pthread_t a;

	pthread_mutex_lock(&mutex);
	if (pthread_create(&a, NULL, spill, &mutex) != 0)
		return;
	nanosleep(&t, NULL);
	pthread_mutex_unlock(&mutex);
	pthread_join(a, NULL);
}

static void *elbow(void *arg)
{
	for (int i = 0; i < 3000; i++) {
		char *p = mmap(NULL, 16384, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

		*p = 1;
		munmap(p, 16384);
	}
	return arg;
}

static void act_crowd(void)
{
	pthread_t t[4];

	for (int i = 0; i < 4; i++)
		if (pthread_create(&t[i], NULL, elbow, NULL) != 0)
			abort();
	for (int i = 0; i < 4; i++)
		pthread_join(t[i], NULL);
}

static void act_memory(void)
{
	size_t size = 64 << 20;
	char *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (p == MAP_FAILED)
		return;
	memset(p, 1, size);
	for (size_t i = 0; i < size; i += 4096)
		if (p[i] != 1)
			abort();
}

static const struct { const char *name; void (*act)(void); } acts[] = {
	{ "crowd", act_crowd }, { "errors", act_errors }, { "exit", act_exit }, { "flock", act_flock },
	{ "malloc", act_malloc }, { "memory", act_memory }, { "mount", act_mount }, { "mutex", act_mutex }, { "ptrace", act_ptrace },
	{ "read", act_read }, { "reset", act_reset }, { "resolve", act_resolve },
	{ "setuid", act_setuid }, { "signal", act_signal }, { "sleep", act_sleep },
	{ "spin", act_spin }, { "stat", act_stat }, { "sync", act_sync }, { "tcp", act_tcp }, { "thread", act_thread },
	{ "xattr", act_xattr },
};

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++) {
		size_t n = 0;

		while (n < sizeof(acts) / sizeof(*acts) && strcmp(acts[n].name, argv[i]) != 0)
			n++;
		if (n == sizeof(acts) / sizeof(*acts)) {
			fprintf(stderr, "acts: there is no act '%s'\n", argv[i]);
			return 2;
		}
		acts[n].act();
	}
	return 0;
}
