/* SPDX-License-Identifier: GPL-2.0-or-later */
/* base/io.h - files, whole or line by line. All return 0 or -errno. */
#ifndef BASE_IO_H
#define BASE_IO_H

#include <stdarg.h>
#include "base/base.h"
#include "base/str.h"

/* Add the whole of PATH (relative to DIRFD; AT_FDCWD: the working directory) to RET. */
int io_read_at(int dirfd, const char *path, struct str *ret);
int io_read(const char *path, struct str *ret);
int io_read_fd(int fd, struct str *ret);

/* Call FN with each line (without newline, NUL-terminated, may be modified) of the open file
 * FD; stops at the first non-zero result of FN and returns it. */
int io_each_line(int fd, int (*fn)(char *line, size_t len, void *arg), void *arg);
/* The same of the file at PATH; -errno also where it cannot be opened. */
int io_each_line_in(const char *path, int (*fn)(char *line, size_t len, void *arg), void *arg);

int io_write_all(int fd, const void *p, size_t len);

/* The first unsigned decimal in PATH (such as a pid file or a /sys value). */
int io_read_u64(const char *path, uint64_t *ret);

#endif
