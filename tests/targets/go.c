/* SPDX-License-Identifier: GPL-2.0-or-later */
/* go: a program with the note that the Go compiler leaves, and a function of Go's name style. */
__asm__(".section .note.go.buildid,\"a\",@note\n"
	".balign 4\n.long 4, 4, 4\n.ascii \"Go\\0\\0\", \"abcd\"\n.previous\n");

__attribute__((noinline)) int work(int n);

int work(int n)
{
	__asm__ volatile("" : "+r"(n));
	return n + 1;
}

int main(int argc, char **argv)
{
	(void)argv;
	return work(argc) == 0;
}
