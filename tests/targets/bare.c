/* SPDX-License-Identifier: GPL-2.0-or-later */
/* bare: three functions deep, and none has a frame pointer (see CMakeLists.txt). */
static volatile int sink;

__attribute__((noinline)) void deep(int n)
{
	sink += n;
}

__attribute__((noinline)) void middle(int n)
{
	deep(n + 1);
	sink++;
}

int main(int argc, char **argv)
{
	(void)argv;
	middle(argc);
	sink++;
	return 0;
}
