/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/host_elf.c - this program's own functions, libraries, processes. */
#include "host/elf.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include "base/io.h"
#include "tests/unit/check.h"

int host_elf_test_function(int n);
int host_elf_test_alias(int n) __attribute__((alias("host_elf_test_function")));
int __host_elf_test_alias(int n) __attribute__((alias("host_elf_test_function")));

__attribute__((noinline)) int host_elf_test_function(int n)
{
	__asm__ volatile("" : "+r"(n));
	return n + 1;
}

static void test_self(struct host *h)
{
	struct elf_file *e = host_elf(h, "/proc/self/exe");
	const struct elf_sym *s, **found = NULL;
	uint64_t val = 0;
	char code[8] = "";
	int fd;

	check(e && e == host_elf(h, "/proc/self/exe"));
	if (!e)
		return;
	s = elf_func(e, "host_elf_test_function");
	check(s && s->size && !elf_func(e, "host_elf_test_functio"));
	if (!s)
		return;
	check(!elf_addr_to_off(e, s->addr, &val) && val == s->off);
	check(!elf_off_to_addr(e, s->off, &val) && val == s->addr);
	check(elf_addr_to_off(e, 1ull << 60, &val) == -EINVAL);
	check(elf_off_to_addr(e, 1ull << 60, &val) == -EINVAL);
	fd = open("/proc/self/exe", O_RDONLY);
	check(pread(fd, code, sizeof(code), (off_t)s->off) == sizeof(code));
	check(!memcmp(code, (void *)(uintptr_t)host_elf_test_function, sizeof(code)));
	close(fd);
	check(elf_funcs(e, "*host_elf_test_*", &found) == 3);
	free(found);
	check(elf_funcs(e, "no_such_*", &found) == 0);
	free(found);
	check(elf_func_at(e, s->addr) == elf_func_at(e, s->addr + s->size - 1));
	check_str(elf_func_at(e, s->addr + 1)->name, "host_elf_test_alias");
	check(!elf_func_at(e, 0) && !elf_func_at(e, ~0ull));
	check(!elf_build_id(e) || strlen(elf_build_id(e)) >= 16);
}

static void test_no_elf(struct host *h)
{
	errno = 0;
	check(!host_elf(h, "/etc/passwd") && errno == ENOEXEC);
	check(!host_elf(h, "/etc") && errno == ENOEXEC);
	check(!host_elf(h, "/no/such/file") && errno == ENOENT);
}

static const char *find(struct host *h, const char *name, struct str *s)
{
	str_clear(s);
	return host_find_binary(h, name, 0, s) ? "none" : s->ptr;
}

static void test_find(struct host *h)
{
	struct elf_file *e;
	struct str s;

	str_init(&s);
	check(strstr(find(h, "libc", &s), "/libc.so.6"));
	check(strstr(find(h, "libc.so.6", &s), "/libc.so.6"));
	check(strstr(find(h, "libc.so", &s), "/libc.so.6"));
	check_str(find(h, "libnosuch", &s), "none");
	check_str(find(h, "lib", &s), "none");
	check_str(find(h, "", &s), "none");
	check_str(find(h, "/etc", &s), "none");
	check_str(find(h, "/bin/sh", &s), "/bin/sh");
	check_str(find(h, "./no/such", &s), "none");
	check_str(find(h, "no-such-command", &s), "none");
	check(strstr(find(h, "sh", &s), "/sh"));
	e = host_elf(h, find(h, "libc", &s));
	check(e && elf_func(e, "read") && elf_func(e, "malloc") && elf_build_id(e));
	if (e)
		check_str(elf_func_at(e, elf_func(e, "read")->addr + 4)->name, "read");
	str_done(&s);
}

static void test_usym(struct host *h)
{
	const char *name = NULL, *module = NULL;
	uint64_t off = 0, at = (uintptr_t)host_elf_test_function;
	struct str exe;
	int pid = getpid();

	str_init(&exe);
	check(!host_pid_exe(h, pid, &exe) && host_pid_exists(h, pid));
	check(!host_usym(h, pid, at + 2, &name, &off, &module));
	check_str(name, "host_elf_test_alias");
	check(off == 2);
	check_str(module, exe.ptr);
	str_done(&exe);
	check(host_usym(h, pid, (uintptr_t)&exe, &name, &off, &module) == -ENOENT);
	check(host_usym(h, pid, 16, &name, &off, &module) == -ENOENT && !module);
	check(host_usym(h, -1, at, &name, &off, &module) == -ENOENT);
	if (getauxval(AT_SYSINFO_EHDR)) {
		at = getauxval(AT_SYSINFO_EHDR);
		for (int i = 0; i < 0x400; i++, at += 16)
			if (!host_usym(h, pid, at, &name, &off, &module))
				break;
		check(strstr(name, "vdso") || strstr(name, "get"));
		check_str(module, "[vdso]");
	}
}

/* Code made at run time, and a process that has gone. */
static void test_jit_and_gone(struct host *h)
{
	void *code = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	const char *name = NULL, *module = NULL;
	uint64_t off = 0, at = (uintptr_t)code;
	int hold[2], child, fd;
	struct str s, path;

	check(!pipe(hold));
	child = fork();
	if (!child) {
		close(hold[1]);
		_exit(read(hold[0], &off, 1) != 0);
	}
	str_init(&s);
	str_init(&path);
	str_addf(&path, "/tmp/perf-%d.map", child);
	str_addf(&s, "%llx 40 Lwith spaces;::run\n%llx 10 second\nrubbish\n",
		 (unsigned long long)at, (unsigned long long)at + 0x100);
	fd = open(path.ptr, O_WRONLY | O_CREAT | O_EXCL, 0644);
	check(fd >= 0 && !io_write_all(fd, s.ptr, s.len));
	close(fd);
	check(!host_usym(h, child, at + 0x3f, &name, &off, &module));
	check_str(name, "Lwith spaces;::run");
	check(off == 0x3f && !module);
	check(host_usym(h, child, at + 0x40, &name, &off, &module) == -ENOENT);
	check(!host_usym(h, child, at + 0x100, &name, &off, &module));
	check_str(name, "second");
	unlink(path.ptr);
	close(hold[0]);
	close(hold[1]);
	waitpid(child, NULL, 0);
	check(!host_pid_exists(h, child));
	check(!host_usym(h, child, (uintptr_t)host_elf_test_function, &name, &off, &module));
	check_str(name, "host_elf_test_alias");
	check(!host_usym(h, child, at, &name, &off, &module));
	check(host_usym(h, child, 16, &name, &off, &module) == -ENOENT);
	str_done(&s);
	str_done(&path);
	munmap(code, 4096);
}

int main(void)
{
	struct host *h = host_open(NULL);

	check(host_elf_test_function(1) == 2);
	test_self(h);
	test_no_elf(h);
	test_find(h);
	test_usym(h);
	test_jit_and_gone(h);
	host_free(h);
	return check_end();
}
