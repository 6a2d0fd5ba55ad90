/* SPDX-License-Identifier: GPL-2.0-or-later */
/* archived FILE N: maps the page of FILE, an archive that this program itself is stored in, that has
 * the code of answer(), and calls it there N times. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

__attribute__((noinline, aligned(64))) long answer(long n)
{
	return n * 0x5ca1ab1e + 0x1eadbeef;		/* code like no other */
}

enum { CODE = 16 };

int main(int argc, char **argv)
{
	size_t page = (size_t)sysconf(_SC_PAGESIZE), off;
	long (*there)(long n);
	struct stat st;
	char *all, *at;
	int fd;

	if (argc != 3 || (fd = open(argv[1], O_RDONLY)) < 0 || fstat(fd, &st) < 0)
		return 2;
	all = malloc((size_t)st.st_size);		/* a mapping would have the probe in it */
	if (!all || read(fd, all, (size_t)st.st_size) != st.st_size)
		return 2;
	at = memmem(all, (size_t)st.st_size, (char *)answer, CODE);
	if (!at)
		return 3;
	off = (size_t)(at - all);
	at = mmap(NULL, 2 * page, PROT_READ | PROT_EXEC, MAP_PRIVATE, fd, (off_t)(off & ~(page - 1)));
	if (at == MAP_FAILED)
		return 4;
	at += off & (page - 1);
	memcpy(&there, &at, sizeof(at));
	for (long i = 0; i < atol(argv[2]); i++)
		if (there(i) != answer(i))
			return 5;
	return 0;
}
