/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/host_recorded.c - a recorded machine answers: events, functions, symbols, features. */
#include "host/host.h"

#include <errno.h>
#include "tests/unit/check.h"

/* The names in L, joined by spaces; L is emptied. */
static const char *joined(struct names *l)
{
	static char buf[4096];
	size_t at = 0;

	buf[0] = '\0';
	for (size_t i = 0; i < l->n; i++)
		at += (size_t)snprintf(buf + at, sizeof(buf) - at, "%s%s", i ? " " : "", l->at[i]);
	names_done(l);
	return buf;
}

static void test_names(void)
{
	struct names l;

	names_init(&l);
	names_add(&l, "%s:%d", "b", 1);
	names_add(&l, "a");
	names_add(&l, "b:1");
	names_add(&l, "a");
	names_sort_unique(&l);
	check(l.n == 2);
	check_str(joined(&l), "a b:1");
	names_sort_unique(&l);
	names_done(&l);
}

static void test_machine(struct host *h)
{
	unsigned ids[8];

	check(!host_is_live(h));
	check_str(host_release(h), "6.8.0-tiny");
	check(host_ncpus(h) == 9);
	check(host_online_cpus(h, ids, 8) == 3 && ids[0] == 0 && ids[1] == 2 && ids[2] == 3);
	check(host_online_cpus(h, ids, 2) == 2);
	check_str(host_user_name(h, 0), "root");
	check_str(host_user_name(h, 65534), "nobody");
	check(!host_user_name(h, 1));
	check(!host_pid_exists(h, 1));
}

static void check_field(const struct tp_field *f, const char *name, const char *type,
			uint32_t off, uint32_t size, uint32_t count)
{
	check_str(f->name, name);
	check_str(f->type, type);
	if (f->off != off || f->size != size || f->count != count)
		fprintf(stderr, "%s: offset %u, size %u, count %u\n", name, f->off, f->size,
			f->count);
	check(f->off == off && f->size == size && f->count == count);
}

static void test_formats(struct host *h)
{
	const struct tp_format *f = host_event_format(h, "syscalls", "sys_enter_openat");
	const struct tp_field *at;

	check(f && f->id == 782 && f->n == 5);
	if (!f)
		return;
	check_field(&f->field[0], "__syscall_nr", "int", 8, 4, 0);
	check(f->field[0].is_signed && !f->field[1].is_signed);
	check_field(&f->field[2], "filename", "const char *", 24, 8, 0);
	check_str(f->field[2].decl, "const char * filename");
	check(f == host_event_format(h, "syscalls", "sys_enter_openat"));
	f = host_event_format(h, "sched", "sched_process_exec");
	check(f && f->n == 3 && f->field[0].data_loc && !f->field[0].rel_loc);
	f = host_event_format(h, "odd", "shapes");
	check(f && f->id == 4711 && f->n == 13);
	if (!f || f->n != 13)
		return;
	at = f->field;
	check_field(at++, "comm", "char", 8, 16, 16);
	check_field(at++, "args", "unsigned long", 24, 48, 6);
	check_field(at++, "grid", "u32", 72, 32, 8);
	check_field(at++, "named", "char", 104, 16, 16);
	check_str(at->decl, "__data_loc char[] name");
	check_field(at++, "name", "char[]", 120, 4, 0);
	check(at->rel_loc && !at->data_loc);
	check_field(at++, "addrs", "u64[]", 124, 4, 0);
	check_field(at++, "page", "const struct page *", 128, 8, 0);
	check_field(at++, "buf", "const char *", 136, 8, 0);
	check_field(at++, "nested", "struct long_name", 144, 24, 0);
	check_field(at++, "pair", "struct long_name", 168, 48, 0);
	check_field(at++, "zones", "enum zone_type", 216, 20, 5);
	check_field(at++, "ok", "bool", 236, 1, 0);
	check_field(at++, "tail", "char", 237, 0, 0);
	errno = 0;
	check(!host_event_format(h, "odd", "no") && errno == ENOENT);
	check(!host_event_format(h, "..", "x") && errno == ENOENT);
	check(!host_event_format(h, "odd/shapes/..", "shapes") && errno == ENOENT);
}

static void test_listing(struct host *h)
{
	struct names l;

	names_init(&l);
	check(!host_events(h, "syscalls", "sys_enter_*", &l));
	check_str(joined(&l), "syscalls:sys_enter_open syscalls:sys_enter_openat");
	check(!host_events(h, "*", "s*p*s*", &l));
	check_str(joined(&l), "sched:sched_process_exec sched:sched_process_fork "
		  "odd:shapes");
	check(!host_events(h, "nothing", "*", &l) && !l.n);
	check(!host_kfuncs(h, NULL, "*", false, &l));
	check_str(joined(&l), "dup vfs_dummy vfs_read vfs_write");
	check(!host_kfuncs(h, NULL, "*d*", true, &l));
	check_str(joined(&l), "one:dup two:dup vmlinux:dup dummy:vfs_dummy vmlinux:vfs_read");
	check(!host_kfuncs(h, "dummy", "*", true, &l));
	check_str(joined(&l), "dummy:vfs_dummy");
	check(host_kfunc_traceable(h, NULL, "vfs_write"));
	check(host_kfunc_traceable(h, "dummy", "vfs_dummy"));
	check(!host_kfunc_traceable(h, "vmlinux", "vfs_dummy"));
	check(!host_kfunc_traceable(h, NULL, "vfs_read.part.0"));
	check(host_rawtps(h, "*", &l) == -ENOENT && !l.n);
}

static void test_symbols(struct host *h)
{
	const char *name = NULL, *module = NULL;
	uint64_t val = 0;

	check(!host_ksym_addr(h, "vfs_read", &val) && val == 0xffffffff81000100);
	check(host_ksym_addr(h, "vfs_rea", &val) == -ENOENT);
	for (int i = 0; i < 50; i++)			/* long enough for the index */
		check(!host_ksym_addr(h, "mod_b", &val) && val == 0xffffffffc0000010);
	check(host_ksym_addr(h, "zzz", &val) == -ENOENT);
	check(!host_ksym_name(h, 0xffffffff810001ff, &name, &val, &module));
	check_str(name, "vfs_read");
	check(val == 0xff && !module);
	check(!host_ksym_name(h, 0xffffffff81000004, &name, &val, NULL));
	check_str(name, "_stext");			/* the first of the aliases */
	check(!host_ksym_name(h, 0xffffffffc0000013, &name, &val, &module));
	check_str(name, "mod_b");
	check_str(module, "dummy");
	check(host_ksym_name(h, 0xffffffff80ffffff, &name, &val, &module) == -ENOENT);
	check(host_ksym_name(h, 0xffffffffc0001001, &name, &val, &module) == -ENOENT);
	check(host_ksym_name(h, 0xffffffffb0000000, &name, &val, &module) == -ENOENT);
	check(host_ksym_name(h, 1234, &name, &val, &module) == -ENOENT);
}

static void test_features(struct host *h)
{
	check(host_has(h, HF_BTF) && host_has(h, HF_RINGBUF) && host_has(h, HF_RAW_TP));
	check(!host_has(h, HF_FENTRY));
	host_deny(h, HF_RINGBUF);
	check(!host_has(h, HF_RINGBUF));
	check(host_feature_find("ringbuf") == HF_RINGBUF);
	check(host_feature_find("ringbu") == HOST_FEATURES);
	check_str(host_feature_name(HF_GET_FUNC_IP), "get_func_ip");
	check_str(host_feature_doc(HF_RINGBUF), "ring buffer");
}

/* Without the kernel's list, the text symbols of kallsyms; without anything, an error. */
static void test_poor(void)
{
	struct host *h = host_open("tests/host/poor");
	struct names l;
	uint64_t val;

	names_init(&l);
	check(!host_kfuncs(h, NULL, "*", true, &l));
	check_str(joined(&l), "vmlinux:vfs_read");
	check(host_events(h, "*", "*", &l) == -ENOENT && !host_has(h, HF_BTF));
	host_free(h);
	h = host_open("tests/host/none");
	check(host_kfuncs(h, NULL, "*", true, &l) < 0);
	check(!host_event_format(h, "a", "b") && errno == ENOENT);
	check(host_ksym_addr(h, "a", &val) == -ENOENT && host_ncpus(h) == 1);
	check(!host_user_name(h, 0));
	check_str(host_release(h), "");
	host_free(h);
}

int main(void)
{
	struct host *h = host_open("tests/host/tiny");

	test_names();
	test_machine(h);
	test_formats(h);
	test_listing(h);
	test_symbols(h);
	test_features(h);
	host_free(h);
	host_free(NULL);
	test_poor();
	return check_end();
}
