/* SPDX-License-Identifier: GPL-2.0-or-later */
/* files N: creates, writes (N bytes in one write), reads back (N bytes in one read) and unlinks the file
 * "a-file-to-unlink" in the working directory. What file system cases count. */
#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

int main(int argc, char **argv)
{
	size_t n = argc > 1 ? strtoul(argv[1], NULL, 10) : 100;
	char *buf = calloc(1, n);
	int fd = open("a-file-to-unlink", O_RDWR | O_CREAT | O_TRUNC, 0600);

	if (fd < 0 || write(fd, buf, n) != (ssize_t)n || pread(fd, buf, n, 0) != (ssize_t)n)
		return 1;
	return unlink("a-file-to-unlink");
}
