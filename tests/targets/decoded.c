/* SPDX-License-Identifier: GPL-2.0-or-later */
/* decoded: system calls whose arguments have names. What cases of decode_args trace. */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

int main(void)
{
	int fd = openat(AT_FDCWD, "decoded-file", O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0640);

	openat(fd, "", O_PATH | O_NOFOLLOW | 0x40000000);
	mkdirat(AT_FDCWD, "decoded-dir", 01755);
	unlinkat(AT_FDCWD, "decoded-dir", AT_REMOVEDIR);
	unlinkat(AT_FDCWD, "decoded-file", 0);
	mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	madvise(NULL, 0, MADV_DONTNEED);
	socket(AF_INET6, SOCK_DGRAM | SOCK_NONBLOCK, 0);
	socket(AF_VSOCK, SOCK_STREAM, 0);
	lseek(fd, 0, SEEK_END);
	flock(fd, LOCK_EX | LOCK_NB);
	kill(getpid(), SIGWINCH);
	return 0;
}
