/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Asks for its group with a buffer of its own in the second argument, and prints what is in it. */
#define _GNU_SOURCE
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>

int main(void)
{
	char text[16] = "untouched";

	syscall(SYS_getgroups, 0, text);
	puts(text);
	return 0;
}
