/* SPDX-License-Identifier: GPL-2.0-or-later */
/* inlined: a call of leaf() through two functions that are inlined into a third; one of them is also
 * inlined into another, which is called with arguments. */
static volatile int sink;

extern "C" __attribute__((noinline)) void nothing()
{
	sink = sink + 1;
}

extern "C" __attribute__((noinline)) void leaf()
{
	nothing();					/* a leaf might have no frame of its own */
	sink = sink + 1;
}

namespace geom {

__attribute__((always_inline)) inline void deepest(int n)
{
	sink = sink + n;
	leaf();
	sink = sink + 1;
}

struct box {
	__attribute__((always_inline)) void middle(int n)
	{
		if (n) {
			int twice = n * 2;

			deepest(twice);
		}
		sink = sink + 1;
	}
};

__attribute__((noinline)) void outer(int n)
{
	box b;

	b.middle(n);
	sink = sink + 1;
}

__attribute__((noinline)) void again(int n)
{
	deepest(n + 1);
	sink = sink + 2;
}

}

int main(int argc, char **argv)
{
	(void)argv;
	if (argc > 1)
		geom::again(argc);
	geom::outer(argc);
	sink = sink + 1;
	return 0;
}
