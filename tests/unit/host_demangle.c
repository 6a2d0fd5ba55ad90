/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/host_demangle.c - C++ names, Rust names, and what only looks like them. */
#include "host/elf.h"

#include "tests/unit/check.h"

int main(void)
{
	static const char *const names[][2] = {
		{ "main", "main" },
		{ "_Znwm", "operator new(unsigned long)" },
		{ "_ZN4geom5shape4areaEid", "geom::shape::area(int, double)" },
		{ "_ZN4geom5widthIiEEvT_", "void geom::width<int>(int)" },
		{ "_ZN", "_ZN" },
		{ "_Zebra", "_Zebra" },
		{ "_ZN3std2rt10lang_start17h0123456789abcdefE", "std::rt::lang_start" },
		{ "_ZN3std2rt10lang_start17h0123456789abcdegE",
		  "std::rt::lang_start::h0123456789abcdeg" },
		{ "_ZN66_$LT$alloc..vec..Vec$LT$T$GT$$u20$as$u20$core..ops..drop..Drop$GT$"
		  "4drop17h0123456789abcdefE",
		  "<alloc::vec::Vec<T> as core::ops::drop::Drop>::drop" },
		{ "_ZN4core28_$u7b$$u7b$closure$u7d$$u7d$17h0123456789abcdefE",
		  "core::{{closure}}" },
		{ "_RNvC5crate4main", "crate::main" },
		{ "_RNvNtCs1234_7mycrate3foo3bar", "mycrate::foo::bar" },
		{ "_Rubbish", "_Rubbish" },
	};
	struct host *h = host_open(NULL);

	for (size_t i = 0; i < COUNT(names); i++) {
		check_str(host_demangle(h, names[i][0]), names[i][1]);
		check(host_demangle(h, names[i][0]) == host_demangle(h, names[i][0]));
	}
	host_free(h);
	return check_end();
}
