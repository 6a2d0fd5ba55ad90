/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Types of this machine's kernel. Skipped where it has no BTF. */
#include "host/btf.h"
#include "lang/type.h"
#include "tests/unit/check.h"

static struct types *ts;

static const struct type *field_of(const struct type *t, const char *name, struct field *ret)
{
	memset(ret, 0, sizeof(*ret));
	check(type_field(ts, t, name, ret));
	return ret->type ? ret->type : &type_error;
}

static void task(void)
{
	const struct type *t = type_named(ts, "struct", "task_struct"), *p;
	struct field f;
	uint32_t n;

	check(t && t == type_named(ts, NULL, "task_struct") && t->size > 1000);
	check(type_fields(ts, t, &n) && n > 50);
	check_str(field_of(t, "comm", &f)->name, "int8[16]");
	check(type_is_chars(f.type));
	check_str(field_of(t, "pid", &f)->name, "int32");
	check_str(field_of(t, "real_parent", &f)->name, "struct task_struct *");
	check(f.type->space == AS_KERNEL && f.type->ptr.to == t);
	p = field_of(type_in(ts, t, AS_BTF), "mm", &f);
	check(p->kind == T_PTR && p->space == AS_BTF);
	check_str(field_of(type_in(ts, p->ptr.to, p->space), "total_vm", &f)->name, "uint64");
	check(field_of(type_in(ts, t, AS_BTF), "set_child_tid", &f)->space != AS_BTF);
	check(!type_field(ts, t, "no_such_member", &f));
	/* a bitfield: in both encodings an aligned unit that holds it */
	field_of(t, "in_execve", &f);
	check(f.bits == 1 && f.off % 4 == 0 && f.bit_off < 32);
}

static void sock(void)
{
	const struct type *t = type_named(ts, "struct", "sock"), *common;
	struct field f;

	common = field_of(t, "__sk_common", &f);
	check_str(common->name, "struct sock_common");
	check_str(field_of(common, "skc_dport", &f)->name, "uint16");
	check(f.off == 12 && f.in_union);
	check_str(field_of(common, "skc_daddr", &f)->name, "uint32");
	check(f.off == 0 && f.in_union);
	check_str(field_of(common, "skc_family", &f)->name, "uint16");
	check(!f.in_union);
	check_str(field_of(type_named(ts, "struct", "in6_addr"), "in6_u", &f)->name, "union {...}");
	check_str(field_of(f.type, "u6_addr8", &f)->name, "uint8[16]");
}

static void others(void)
{
	uint64_t v = 0;
	const struct type *t, *fops = type_named(ts, "struct", "file_operations");
	struct field f;

	check_str(field_of(fops, "read", &f)->name, "function *");
	t = type_enumerator(ts, "BPF_MAP_TYPE_ARRAY", &v);
	check(t && v == 2);
	check_str(t ? t->name : "", "enum bpf_map_type");
	check(t == type_named(ts, "enum", "bpf_map_type"));
	check(!type_enumerator(ts, "NO_SUCH_CONSTANT", &v));
	check_str(type_named(ts, NULL, "atomic_t")->name, "atomic_t");
	check(!type_named(ts, "struct", "no_such_struct"));
	check_str(type_suggest(ts, "task_strukt"), "task_struct");
	check(type_named(ts, NULL, "u64") == type_u64(ts));
	check(type_named(ts, NULL, "blk_opf_t") == type_int(ts, 4, false));
}

static uint32_t bytes_of(const struct field *f)
{
	return f->bits ? (f->bit_off + f->bits + 7) / 8u : f->type->size;
}

/* Every record of the kernel can be read, and its members lie inside it. */
static int read_record(uint32_t id, const struct btf_type *t, void *arg)
{
	unsigned kind = BTF_INFO_KIND(t->info);
	const struct type *rec;
	const struct field *f;
	uint32_t i, n, *count = arg;

	if ((kind != BTF_KIND_STRUCT && kind != BTF_KIND_UNION) || ++*count % 7)
		return 0;
	rec = type_btf(ts, id, AS_KERNEL);
	f = type_fields(ts, rec, &n);
	for (i = 0; i < n; i++)
		check(f[i].off + bytes_of(&f[i]) <= rec->size);
	return 0;
}

int main(void)
{
	struct host *h = host_open(NULL);
	struct arena *a = arena_new();
	uint32_t count = 0;

	if (!host_btf(h)) {
		host_free(h);
		arena_free(a);
		return 77;
	}
	ts = types_new(a, h);
	task();
	sock();
	others();
	btf_each(host_btf(h), read_record, &count);
	arena_free(a);
	host_free(h);
	return check_end();
}
