/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/constants.c - the table of constants is sorted, so that each row is found. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include "lang/constant.h"
#include "tests/unit/check.h"

static void check_rows(void)
{
#define C(name, val) { #name, val },
	static const struct constant rows[] = {
#include "stdlib/constants.def"
	};
#undef C

	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
		const struct constant *c = constant_find(&arch_x86_64, rows[i].name);

		check(c && !strcmp(c->name, rows[i].name) && c->val == rows[i].val);
		check(!i || strcmp(rows[i - 1].name, rows[i].name) < 0);
	}
	check(!constant_find(&arch_x86_64, "") && !constant_find(&arch_arm64, "zzz") &&
	      !constant_find(&arch_arm64, "E"));
}

#if defined(__aarch64__)
#define OURS &arch_arm64
#else
#define OURS &arch_x86_64
#endif
#define SAME(name) (constant_find(OURS, #name) && constant_find(OURS, #name)->val == (name))

static void check_values(void)
{
	check(SAME(EPERM) && SAME(ENOENT) && SAME(EDQUOT) && SAME(SIGKILL) && SAME(SIGSYS));
	check(SAME(AF_INET) && SAME(AF_INET6) && SAME(SOCK_STREAM) && SAME(MSG_PEEK));
	check(SAME(O_CREAT) && SAME(O_CLOEXEC) && SAME(O_TMPFILE) && SAME(AT_FDCWD));
	check(SAME(O_DIRECTORY) && SAME(O_NOFOLLOW) && SAME(O_DIRECT));
	check(constant_find(&arch_arm64, "O_DIRECTORY")->val == 040000);
	check(constant_find(&arch_x86_64, "O_DIRECTORY")->val == 0200000);
	check(SAME(S_IFREG) && SAME(S_IFMT) && SAME(PROT_EXEC) && SAME(MAP_ANONYMOUS));
}

int main(void)
{
	check_rows();
	check_values();
	return check_end();
}
