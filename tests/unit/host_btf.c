/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/host_btf.c - types of a machine made up here, with two modules, and of the real one. */
#include "host/btf.h"

#include <bpf/btf.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
#include "base/io.h"
#include "tests/unit/check.h"

static char dir[] = "/tmp/ktrace-unit-XXXXXX";

static void save(struct btf *btf, const char *name)
{
	char path[128];
	uint32_t size;
	const void *raw = btf__raw_data(btf, &size);
	int fd;

	snprintf(path, sizeof(path), "%s/btf/%s", dir, name);
	fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	check(fd >= 0 && !io_write_all(fd, raw, size));
	close(fd);
}

/* A module with a function, a structure that points to itself and to vmlinux's int, and an enum. */
static void make_module(struct btf *base, const char *name, const char *func, const char *member)
{
	struct btf *m = btf__new_empty_split(base);
	int first = (int)btf__type_cnt(base), proto;

	check(btf__add_struct(m, func, 16) == first);	/* called as its function is */
	btf__add_field(m, member, first + 1, 0, 0);
	btf__add_field(m, "value", 1, 64, 0);
	check(btf__add_ptr(m, first) == first + 1);
	proto = btf__add_func_proto(m, first + 1);
	btf__add_func_param(m, "self", first + 1);
	check(btf__add_func(m, func, BTF_FUNC_GLOBAL, proto) == first + 3);
	btf__add_enum(m, "color", 4);
	btf__add_enum_value(m, member, 7);
	btf__add_array(m, 1, first, 3);
	save(m, name);
	btf__free(m);
}

static void make_machine(void)
{
	struct btf *b = btf__new_empty();
	char path[128];
	int proto, td;

	check(mkdtemp(dir));
	snprintf(path, sizeof(path), "%s/btf", dir);
	mkdir(path, 0700);
	check(btf__add_int(b, "int", 4, BTF_INT_SIGNED) == 1);
	check(btf__add_fwd(b, "task", BTF_FWD_STRUCT) == 2);
	check(btf__add_struct(b, "task", 24) == 3);
	btf__add_field(b, "pid", 1, 0, 0);
	btf__add_field(b, "comm", 4, 32, 0);
	check(btf__add_array(b, 1, 5, 16) == 4);
	check(btf__add_int(b, "char", 1, BTF_INT_CHAR) == 5);
	td = btf__add_typedef(b, "task_t", 3);
	td = btf__add_const(b, td);
	td = btf__add_volatile(b, td);
	check(td == 8);
	proto = btf__add_func_proto(b, 1);		/* 9 */
	btf__add_func_param(b, "t", btf__add_ptr(b, td));	/* 10 */
	btf__add_func(b, "vfs_read", BTF_FUNC_STATIC, proto);	/* 11 */
	btf__add_typedef(b, "btf_trace_sched_switch", 10);
	btf__add_typedef(b, "btf_trace_sys_enter", 10);
	btf__add_enum64(b, "big", 8, false);		/* 14 */
	btf__add_enum64_value(b, "huge", 1ull << 40);
	save(b, "vmlinux");
	make_module(b, "aaa", "a_func", "a_next");
	make_module(b, "zzz", "z_func", "z_next");
	btf__free(b);
}

static void remove_machine(void)
{
	static const char *const files[] = { "/btf/vmlinux", "/btf/aaa", "/btf/zzz", "/btf", "" };
	char path[128];

	for (size_t i = 0; i < COUNT(files); i++) {
		snprintf(path, sizeof(path), "%s%s", dir, files[i]);
		check(!remove(path));
	}
}

static int count_types(uint32_t id, const struct btf_type *t, void *arg)
{
	uint32_t *n = arg;

	check(t && id == *n + 1);
	(*n)++;
	return 0;
}

static void test_vmlinux(struct btf_set *b)
{
	uint32_t n = 0;
	const char *module = NULL;
	int fd = -2;

	check(btf_find(b, "vfs_read", BTF_KIND_FUNC) == 11);
	check(btf_find(b, "task", BTF_KIND_STRUCT) == 3);
	check(btf_find(b, "task", BTF_KIND_FWD) == 2);
	check(btf_find(b, "tas", BTF_KIND_STRUCT) == 0 && btf_find(b, "", BTF_KIND_STRUCT) == 0);
	check(btf_find(b, "pid", BTF_KIND_STRUCT) == 0);
	check(btf_count(b) == 14 && !btf_each(b, count_types, &n) && n == 14);
	check(!btf_type(b, 0) && !btf_type(b, 1000) && btf_type(b, 14));
	check_str(btf_name(b, 3), "task");
	check_str(btf_name(b, 0), "");
	check_str(btf_string(b, 1u << 30), "");
	check(btf_skip_mods(b, 8) == 3 && btf_skip_mods(b, 0) == 0);
	check(btf_sizeof(b, 8) == 24 && btf_sizeof(b, 4) == 16 && btf_sizeof(b, 10) == 8);
	check(btf_sizeof(b, 9) == 0 && btf_sizeof(b, 0) == 0 && btf_sizeof(b, 14) == 8);
	check(btf_find_func(b, "vmlinux", "vfs_read", &module, &fd) == 11 && fd == 0);
	check_str(module, "vmlinux");
	for (int i = 0; i < 20; i++)			/* by scan, then by table */
		check(btf_find(b, "btf_trace_sys_enter", BTF_KIND_TYPEDEF) == 13);
	check(btf_find(b, "int", BTF_KIND_INT) == 1 && !btf_find(b, "nothing", BTF_KIND_INT));
}

/* A module's types after renumbering: FUNC's structure has FUNC's name and a pointer to itself. */
static void test_module(struct btf_set *b, const char *module, const char *func, const char *member)
{
	uint32_t id = btf_find_func(b, module, func, NULL, NULL), self;
	const struct btf_type *t = btf_type(b, id), *s;
	const struct btf_member *m;
	const char *owner = NULL;
	int fd = -2;

	check(id && btf_find_func(b, NULL, func, &owner, &fd) == id && fd == -1);
	check_str(owner, module);
	check(btf_kernel_id(b, id) == 18 && btf_kernel_id(b, 3) == 3);
	check(!btf_find_func(b, "vmlinux", func, NULL, NULL));
	self = btf_find(b, func, BTF_KIND_STRUCT);
	s = btf_type(b, self);
	check(t && s && self + 3 == id);
	if (!t || !s)
		return;
	m = (const struct btf_member *)(s + 1);
	check_str(btf_string(b, m[0].name_off), member);
	check_str(btf_string(b, m[1].name_off), "value");
	check(m[0].type == self + 1 && m[1].type == 1);
	check(btf_type(b, m[0].type)->type == self);
	t = btf_type(b, t->type);			/* its prototype */
	check(t->type == self + 1 && ((const struct btf_param *)(t + 1))->type == self + 1);
	check_str(btf_string(b, ((const struct btf_param *)(t + 1))->name_off), "self");
	t = btf_type(b, id + 1);
	check_str(btf_string(b, ((const struct btf_enum *)(t + 1))->name_off), member);
	check(btf_sizeof(b, id + 2) == 3 * 16);
}

static void test_made_up(void)
{
	struct host *h;
	struct btf_set *b;
	struct names l;

	make_machine();
	h = host_open(dir);
	b = host_btf(h);
	check(b && b == host_btf(h));
	if (b) {
		test_vmlinux(b);
		test_module(b, "zzz", "z_func", "z_next");
		test_module(b, "aaa", "a_func", "a_next");
	}
	names_init(&l);
	check(!host_rawtps(h, "sched_*", &l) && !host_rawtps(h, "sys_enter", &l) && l.n == 2);
	check_str(l.at[0], "sched_switch");
	check(!host_rawtps(h, "sched", &l) && l.n == 2);
	check(!host_btf_funcs(h, NULL, "*_*", &l) && l.n == 5);
	check_str(l.at[2], "vmlinux:vfs_read");
	check_str(l.at[4], "zzz:z_func");
	check(!host_btf_funcs(h, "aaa", "a_func", &l) && l.n == 6);
	check(host_kfunc_traceable(h, NULL, "vfs_read"));
	names_done(&l);
	check(!host_kfuncs(h, NULL, "*", true, &l) && l.n == 3);	/* no other list here */
	check_str(l.at[0], "aaa:a_func");
	names_done(&l);
	host_deny(h, HF_BTF);
	check(!host_btf(h));
	host_free(h);
	remove_machine();
}

/* The running kernel's: read access is all it takes. */
static void test_live(void)
{
	struct host *h = host_open(NULL);
	struct btf_set *b = host_btf(h);
	uint32_t func, task;
	const struct btf_type *t;

	if (b) {
		func = btf_find(b, "vfs_read", BTF_KIND_FUNC);
		task = btf_find(b, "task_struct", BTF_KIND_STRUCT);
		check(func && task && btf_sizeof(b, task) > 1000);
		t = btf_type(b, btf_type(b, func)->type);
		check(BTF_INFO_KIND(t->info) == BTF_KIND_FUNC_PROTO && BTF_INFO_VLEN(t->info) == 4);
		check_str(btf_string(b, ((const struct btf_param *)(t + 1))[2].name_off), "count");
		for (int i = 0; i < 10; i++)
			check(btf_find(b, "vfs_read", BTF_KIND_FUNC) == func);
		check(btf_find(b, "task_struct", BTF_KIND_STRUCT) == task);
	}
	host_free(h);
}

int main(void)
{
	test_made_up();
	test_live();
	return check_end();
}
