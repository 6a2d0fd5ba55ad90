/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/fuzz/btf.c - the kernel's types as a record of a machine may have them: damaged. */
#include "host/btf.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include "base/io.h"
#include "lang/type.h"
#include "tests/fuzz/fuzz.h"

enum { MOST_TYPES = 1000 };

static void put(const char *path, const uint8_t *data, size_t size)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);

	if (fd < 0 || io_write_all(fd, data, size) < 0)
		BUG("cannot write %s", path);
	close(fd);
}

/* The types that a script would see. */
static void see_types(struct btf_set *b, struct types *ts)
{
	const struct type *t;
	struct field f;
	uint32_t n, fields;

	n = (uint32_t)min_u64(btf_count(b), MOST_TYPES);
	for (uint32_t id = 1; id <= n; id++) {
		btf_name(b, btf_skip_mods(b, id));
		btf_sizeof(b, id);
		t = type_btf(ts, id, AS_KERNEL);
		if (t->kind == T_RECORD) {
			type_fields(ts, t, &fields);
			type_field(ts, t, "comm", &f);
		}
	}
	type_named(ts, "struct", "task_struct");
	type_named(ts, NULL, "u64");
	type_suggest(ts, "task_strukt");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *sub = "btf", *file = "btf/vmlinux";
	struct arena *a = arena_new();
	struct names found;
	struct host *h;

	if (chdir(fuzz_dir()) < 0)
		BUG("the directory is gone");
	mkdir(sub, 0700);
	put(file, data, size);
	h = host_open(".");
	names_init(&found);
	if (host_btf(h)) {
		see_types(host_btf(h), types_new(a, h));
		host_rawtps(h, "sched_*", &found);
		host_btf_funcs(h, NULL, "vfs_*", &found);
		btf_find_func(host_btf(h), NULL, "vfs_read", NULL, NULL);
	}
	names_done(&found);
	arena_free(a);
	host_free(h);
	unlink(file);
	rmdir(sub);
	return 0;
}
