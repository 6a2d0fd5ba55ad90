/* SPDX-License-Identifier: GPL-2.0-or-later */
/* shapes: one call through a namespace, a class and a template, to functions named as Rust does. */
extern "C" __attribute__((noipa)) int inner(int n) __asm__("_ZN6shapes5inner17h0123456789abcdefE");

extern "C" __attribute__((noipa)) int newer(int n) __asm__("_RNvNtCs1234_6shapes5newer4leaf");

static volatile int sink;

extern "C" int newer(int n)
{
	sink += n;
	return sink;
}

extern "C" int inner(int n)
{
	sink += newer(n);
	return sink;
}

namespace geom {

struct shape {
	__attribute__((noipa)) int area(int times);
	__attribute__((noipa)) int area(long times, const char *unit) const;
};

template <typename T> __attribute__((noipa)) T twice(T n)
{
	sink += inner(n);
	return sink;
}

int shape::area(int times)
{
	sink += twice<int>(times);
	return sink;
}

int shape::area(long times, const char *unit) const
{
	sink += times + *unit;
	return sink;
}

}

int main()
{
	geom::shape s;

	sink += s.area(3);
	sink += s.area(3, "cm");
	return 0;
}
