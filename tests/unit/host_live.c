/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/host_live.c - the running kernel answers: every feature's question, events, symbols,
 * control groups. What it answers depends on the kernel; that it answers, and the same twice, does
 * not. Needs root. With an argument: prints the features that the kernel has. */
#include "host/btf.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include "host/elf.h"
#include "tests/unit/check.h"

static void test_features(struct host *h, bool show)
{
	for (enum host_feature f = HF_NONE + 1; f < HOST_FEATURES; f++) {
		bool has = host_has(h, f);

		check(has == host_has(h, f));
		check(host_feature_find(host_feature_name(f)) == f);
		if (show && has)
			fprintf(stdout, "%s\n", host_feature_name(f));
	}
	check(host_has(h, HF_BTF) && host_has(h, HF_RINGBUF) && host_has(h, HF_RAW_TP));
	check(host_has(h, HF_TRACEFS) && host_has(h, HF_BOOT_NS) && host_has(h, HF_TEST_RUN));
	check(host_has(h, HF_ITER) && host_has(h, HF_TP_BTF));
}

static void test_events(struct host *h)
{
	const struct tp_format *f = host_event_format(h, "syscalls", "sys_enter_openat");
	struct names l;

	names_init(&l);
	check(f && f->id && f->n == 5);
	check(!host_events(h, "syscalls", "sys_enter_*", &l) && l.n > 200);
	names_sort_unique(&l);
	check(l.n > 200 && !strncmp(l.at[0], "syscalls:sys_enter_", 19));
	names_done(&l);
	check(!host_rawtps(h, "sched_*", &l) && l.n > 5);
	names_done(&l);
	check(!host_btf_funcs(h, "vmlinux", "vfs_read*", &l) && l.n >= 1);
	names_done(&l);
	check(!host_kfuncs(h, NULL, "vfs_*", false, &l) && l.n > 10);
	names_done(&l);
	check(host_kfunc_traceable(h, NULL, "vfs_read"));
	check(!host_kfunc_traceable(h, NULL, "no_such_function_anywhere"));
}

/* Every function of the first module with BTF is found, with the kernel's object that it is in. */
static void test_module_btf(struct host *h)
{
	DIR *dir = opendir("/sys/kernel/btf");
	const char *module = "", *owner = NULL;
	struct dirent *d;
	struct names l;
	uint32_t id;
	int fd = -2;

	while (dir && (d = readdir(dir)) && !*module)
		if (d->d_name[0] != '.' && strcmp(d->d_name, "vmlinux"))
			module = strdup(d->d_name);
	if (dir)
		closedir(dir);
	names_init(&l);
	check(!host_btf_funcs(h, module, "*", &l));
	for (size_t i = 0; i < l.n; i++) {
		id = btf_find_func(host_btf(h), module, strchr(l.at[i], ':') + 1, &owner, &fd);
		check(id && fd > 0 && btf_kernel_id(host_btf(h), id) > btf_count(host_btf(h)));
		check_str(owner, module);
		check_str(btf_name(host_btf(h), id), strchr(l.at[i], ':') + 1);
		check(btf_type(host_btf(h), btf_type(host_btf(h), id)->type));
	}
	if (*module)
		fprintf(stdout, "%s: %zu functions, fd %d\n", module, l.n, fd);
	names_done(&l);
}

static void test_symbols(struct host *h)
{
	const char *name = NULL, *module = NULL;
	uint64_t addr = 0, off = 0;

	if (host_ksym_addr(h, "vfs_read", &addr))
		return;					/* hidden */
	check(!host_ksym_name(h, addr + 3, &name, &off, &module) && off == 3 && !module);
	check_str(name, "vfs_read");
}

static void test_cgroups(struct host *h)
{
	uint64_t id = 0, again = 0;
	const char *path;

	if (host_cgroup_id(h, "/", &id))
		return;					/* no cgroup v2 here */
	check_str(host_cgroup_path(h, id), "/");
	check(!host_cgroup_path(h, ~0ull) && !host_cgroup_path(h, ~0ull));
	path = host_cgroup_path(h, id + 1);
	if (path && !host_cgroup_id(h, path, &again))	/* others come and go meanwhile */
		check(again == id + 1);
	check(host_cgroup_id(h, "/no/such/group", &id) == -ENOENT);
	check(host_cgroup_id(h, "/etc", &id) == -ENOENT);
}

/* Binaries as a process in a root of its own names them: absolute links stay in that root. */
static void test_root(struct host *h)
{
	static const char *const names[] = { "/bin/real", "/bin/link", "link", "/lib/up", "real" };
	char dir[] = "/tmp/ktrace-unit-XXXXXX", want[64];
	int hold[2], up[2], child;
	struct str s;
	char c = 0;

	check(mkdtemp(dir) && !chdir(dir) && !mkdir("bin", 0700) && !mkdir("lib", 0700));
	check(!symlink("/bin/real", "bin/link") && !symlink("../../../bin/link", "lib/up"));
	check(!symlink("round", "bin/round") && !close(open("bin/real", O_CREAT | O_RDWR, 0700)));
	check(!pipe(hold) && !pipe(up));
	child = fork();
	if (!child) {
		close(hold[1]);
		_exit(chroot(dir) || write(up[1], &c, 1) != 1 || read(hold[0], &c, 1));
	}
	check(read(up[0], &c, 1) == 1);
	setenv("PATH", "/none:bin::/bin", 1);
	snprintf(want, sizeof(want), "/proc/%d/root/bin/real", child);
	str_init(&s);
	for (size_t i = 0; i < COUNT(names); i++) {
		str_clear(&s);
		check(!host_find_binary(h, names[i], child, &s));
		check_str(s.ptr, want);
	}
	check(host_find_binary(h, "/bin/round", child, &s) == -ENOENT);
	check(host_find_binary(h, "/etc/passwd", child, &s) == -ENOENT);
	str_done(&s);
	close(hold[0]);
	close(hold[1]);
	waitpid(child, NULL, 0);
	check(!unlink("bin/real") && !unlink("bin/link") && !unlink("bin/round"));
	check(!unlink("lib/up") && !rmdir("bin") && !rmdir("lib") && !rmdir(dir));
}

int main(int argc, char **argv)
{
	struct host *h;

	(void)argv;
	if (geteuid())
		return 77;
	h = host_open(NULL);
	check(host_is_live(h) && *host_release(h) && host_ncpus(h) >= 1);
	check(host_online_cpus(h, (unsigned[1]){ 0 }, 1) == 1);
	if (!host_has(h, HF_BTF))
		return 77;
	test_features(h, argc > 1);
	test_events(h);
	test_module_btf(h);
	test_symbols(h);
	test_cgroups(h);
	test_root(h);
	host_free(h);
	return check_end();
}
