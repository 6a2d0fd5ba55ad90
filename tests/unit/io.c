/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/io.c - reading and writing files, whole and by line. */
#include "base/io.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>
#include "tests/unit/check.h"

static char dir[] = "/tmp/ktrace-io-XXXXXX";

static int make(int dirfd, const char *name, const char *text, size_t len)
{
	int fd = openat(dirfd, name, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

	check(fd >= 0 && io_write_all(fd, text, len) == 0 && lseek(fd, 0, SEEK_SET) == 0);
	return fd;
}

static int join_lines(char *line, size_t len, void *arg)
{
	struct str *s = arg;

	check(strlen(line) == len);
	str_addf(s, "[%s]", line);
	return !strcmp(line, "stop") ? 42 : 0;
}

static void test_whole(int dirfd)
{
	struct str s;

	str_init(&s);
	str_add(&s, "<");
	close(make(dirfd, "f", "a\0b", 3));
	check(io_read_at(dirfd, "f", &s) == 0);
	check(s.len == 4 && !memcmp(s.ptr, "<a\0b", 5));
	check(io_read_at(dirfd, "nowhere", &s) == -ENOENT && s.len == 4);
	check(io_read_at(dirfd, ".", &s) == -EISDIR && s.len == 4);
	check(io_read_fd(-1, &s) == -EBADF);
	check(io_read("/proc/self/stat", &s) == 0 && s.len > 20);
	str_done(&s);
}

static void test_lines(int dirfd)
{
	struct str s, big;
	int fd;

	str_init(&s);
	str_init(&big);
	fd = make(dirfd, "l", "one\n\ntwo\nlast", 13);
	check(io_each_line(fd, join_lines, &s) == 0);
	check_str(s.ptr, "[one][][two][last]");
	close(fd);
	str_clear(&s);
	fd = make(dirfd, "l", "a\nstop\nb\n", 9);
	check(io_each_line(fd, join_lines, &s) == 42);
	check_str(s.ptr, "[a][stop]");
	close(fd);
	str_pad(&big, 'x', 200000);
	str_add(&big, "\ny\n");
	str_clear(&s);
	fd = make(dirfd, "l", big.ptr, big.len);
	check(io_each_line(fd, join_lines, &s) == 0);
	check(s.len == 200000 + 2 + 3 && !strcmp(s.ptr + 200002, "[y]"));
	close(fd);
	check(io_each_line(-1, join_lines, &s) == -EBADF);
	str_done(&s);
	str_done(&big);
}

static bool u64_is(int dirfd, const char *text, int err, uint64_t want)
{
	struct str path;
	uint64_t val = 0;
	int got;

	str_init(&path);
	str_addf(&path, "%s/n", dir);
	close(make(dirfd, "n", text, strlen(text)));
	got = io_read_u64(path.ptr, &val);
	str_done(&path);
	return got == err && val == want;
}

int main(void)
{
	int dirfd = mkdtemp(dir) ? open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;
	uint64_t val;

	check(dirfd >= 0);
	test_whole(dirfd);
	test_lines(dirfd);
	check(u64_is(dirfd, "42\n", 0, 42));
	check(u64_is(dirfd, "pid: 7 8\n", 0, 7));
	check(u64_is(dirfd, "max\n", -EINVAL, 0));
	check(u64_is(dirfd, "99999999999999999999", -ERANGE, 0));
	check(io_read_u64("/nonexistent", &val) == -ENOENT);
	unlinkat(dirfd, "f", 0);
	unlinkat(dirfd, "l", 0);
	unlinkat(dirfd, "n", 0);
	close(dirfd);
	rmdir(dir);
	return check_end();
}
