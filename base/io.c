/* SPDX-License-Identifier: GPL-2.0-or-later */
/* base/io.c - files, whole or line by line.
 *
 * Most of what we read is in /proc, /sys and tracefs, whose files have no size and give a few
 * lines a read: so everything reads until the end and trusts no st_size. Signals are part of
 * a tracer's life; a call that one interrupted is repeated here and nowhere else. */
#include "base/io.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <string.h>
#include <unistd.h>

enum { PIECE = 64 << 10 };				/* bytes asked for in one read */

/* Read once, behind the end of S. Returns the number of bytes, 0 at the end, or -errno. */
static ssize_t read_piece(int fd, struct str *s)
{
	ssize_t n;

	str_reserve(s, PIECE);
	do
		n = read(fd, s->ptr + s->len, PIECE);
	while (n < 0 && errno == EINTR);
	if (n < 0)
		n = -errno;
	else
		s->len += (size_t)n;
	s->ptr[s->len] = '\0';
	return n;
}

int io_read_fd(int fd, struct str *ret)
{
	size_t before = ret->len;
	ssize_t n;

	do
		n = read_piece(fd, ret);
	while (n > 0);
	if (n < 0)
		str_cut(ret, before);
	return (int)n;
}

int io_read_at(int dirfd, const char *path, struct str *ret)
{
	int fd = openat(dirfd, path, O_RDONLY | O_CLOEXEC), err;

	if (fd < 0)
		return -errno;
	err = io_read_fd(fd, ret);
	close(fd);
	return err;
}

int io_read(const char *path, struct str *ret)
{
	return io_read_at(AT_FDCWD, path, ret);
}

/* Give the whole lines of S to FN, and keep in S what is behind the last newline. */
static int give_lines(struct str *s, int (*fn)(char *, size_t, void *), void *arg)
{
	char *line = s->ptr, *end = s->ptr + s->len, *nl;
	int err = 0;

	while (!err && (nl = memchr(line, '\n', (size_t)(end - line)))) {
		*nl = '\0';
		err = fn(line, (size_t)(nl - line), arg);
		line = nl + 1;
	}
	s->len = (size_t)(end - line);
	memmove(s->ptr, line, s->len + 1);
	return err;
}

int io_each_line(int fd, int (*fn)(char *line, size_t len, void *arg), void *arg)
{
	struct str s;
	ssize_t n;
	int err;

	str_init(&s);
	do {
		n = read_piece(fd, &s);
		err = n > 0 ? give_lines(&s, fn, arg) : (int)n;
	} while (!err && n > 0);
	if (!err && s.len)				/* a last line without newline */
		err = fn(s.ptr, s.len, arg);
	str_done(&s);
	return err;
}

int io_each_line_in(const char *path, int (*fn)(char *line, size_t len, void *arg), void *arg)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC), err;

	if (fd < 0)
		return -errno;
	err = io_each_line(fd, fn, arg);
	close(fd);
	return err;
}

int io_write_all(int fd, const void *p, size_t len)
{
	struct pollfd pfd = { .fd = fd, .events = POLLOUT };
	const char *at = p;
	ssize_t n;

	while (len) {
		n = write(fd, at, len);
		if (n >= 0) {
			at += n;
			len -= (size_t)n;
		} else if (errno == EAGAIN) {
			poll(&pfd, 1, -1);
		} else if (errno != EINTR) {
			return -errno;
		}
	}
	return 0;
}

int io_read_u64(const char *path, uint64_t *ret)
{
	uint64_t val = 0;
	struct str s;
	const char *p;
	int err;

	str_init(&s);
	err = io_read(path, &s);
	p = s.ptr + strcspn(s.ptr, "0123456789");
	if (!err && !*p)
		err = -EINVAL;
	for (; !err && *p >= '0' && *p <= '9'; p++)
		if (__builtin_mul_overflow(val, (uint64_t)10, &val) ||
		    __builtin_add_overflow(val, (uint64_t)(*p - '0'), &val))
			err = -ERANGE;
	if (!err)
		*ret = val;
	str_done(&s);
	return err;
}
