/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Types without a kernel: layout, names, promotion, script definitions. */
#include "lang/type.h"
#include "tests/unit/check.h"

static struct types *ts;

static const struct type *named(const char *name)
{
	return type_named(ts, NULL, name);
}

static const struct type *lit(int64_t v)
{
	return type_literal(ts, (uint64_t)v, v < 0);
}

static const struct type *join(const struct type *a, const struct type *b)
{
	const struct type *ab = type_promote(ts, a, b), *ba = type_promote(ts, b, a);

	check(ab == ba);
	return ab;
}

static const char *joined(const struct type *a, const struct type *b)
{
	const struct type *t = join(a, b);

	return t ? t->name : "none";
}

static const struct type *pair(const struct type *a, const struct type *b)
{
	return type_tuple(ts, (const struct type *[]){ a, b }, NULL, 2);
}

static void names(void)
{
	const struct type *rec = type_record(ts, "struct foo", REC_STRUCT, NULL, 0, 8, 8);
	const struct type *u64 = type_u64(ts);

	check_str(named("uint64")->name, "uint64");
	check_str(type_string(ts, 16)->name, "string[16]");
	check_str(type_buffer(ts, 64)->name, "buffer[64]");
	check_str(type_ptr(ts, rec, AS_KERNEL)->name, "struct foo *");
	check_str(type_ptr(ts, type_ptr(ts, lit(1), AS_USER), AS_USER)->name, "int8 **");
	check_str(type_array(ts, type_int(ts, 4, true), 4)->name, "int32[4]");
	check_str(pair(lit(1), type_string(ts, 3))->name, "(int8,string[3])");
	check_str(type_tuple(ts, NULL, NULL, 0)->name, "()");
	check_str(type_tuple(ts, &u64, (const char *[]){ "a" }, 1)->name, "(a=uint64)");
	check_str(type_stack(ts, false, STACK_PERF, 5)->name, "kstack");
	check_str(type_simple(ts, T_USYM)->name, "usym_t");
}

static void by_name(void)
{
	check(named("unsigned int") == type_int(ts, 4, false));
	check(named("long long unsigned") == type_u64(ts));
	check(named("char") == type_int(ts, 1, true));
	check(named("unsigned char") == type_int(ts, 1, false));
	check(named("long") == type_s64(ts));
	check(named("short int") == type_int(ts, 2, true));
	check(named("__u32") == type_int(ts, 4, false));
	check(named("size_t") == type_u64(ts));
	check(named("str_t") == named("string"));
	check(named("void") == &type_void);
	check(!named("long char"));
	check(!named("long long long"));
	check(!named("nonsense"));
	check(!named(""));
	check(!type_named(ts, "struct", "sock"));
	check(!type_suggest(ts, "task_strukt"));
}

static void layout(void)
{
	const struct type *m[] = { type_bool(ts), type_u64(ts), type_int(ts, 2, true) };
	const struct type *t = type_tuple(ts, m, NULL, 3);
	struct field f;

	check(t->size == 24 && t->align == 8);
	check(type_field(ts, t, "1", &f) && f.off == 8 && f.type == type_u64(ts));
	check(type_field(ts, t, "2", &f) && f.off == 16);
	check(!type_field(ts, t, "3", &f));
	check(t == type_tuple(ts, m, NULL, 3));
	check(t != type_tuple(ts, m, (const char *[]){ "a", "b", "c" }, 3));
	check(type_is_tuple(t) && !type_is_record(t));
	check(type_buffer(ts, 5)->size == 9);
	check(type_simple(ts, T_INET)->size == 20);
}

static void literals(void)
{
	check_str(lit(127)->name, "int8");
	check_str(lit(128)->name, "int16");
	check_str(lit(-128)->name, "int8");
	check_str(lit(1ll << 31)->name, "int64");
	check_str(type_literal(ts, UINT64_MAX, false)->name, "uint64");
	check(lit(1)->num.flex && !lit(-1)->num.flex);
	check(type_same(lit(1), type_int(ts, 1, true)));
}

static void integers(void)
{
	const struct type *u8 = named("uint8"), *u32 = named("uint32"), *s32 = named("int32");

	check_str(joined(lit(1), u32), "uint32");
	check(!join(lit(1), u32)->num.flex);
	check(join(lit(1), lit(300))->num.flex);
	check_str(joined(lit(300), u8), "uint16");
	check_str(joined(u32, s32), "int64");
	check_str(joined(u8, s32), "int32");
	check_str(joined(named("uint64"), s32), "int64");
	check_str(joined(lit(-1), u8), "int16");
	check_str(joined(type_bool(ts), type_bool(ts)), "bool");
	check_str(joined(type_bool(ts), u32), "uint32");
	check(join(NULL, u32) == u32);
	check(join(&type_error, u32) == &type_error);
	check(type_fits(ts, lit(1), u32) && type_fits(ts, u8, s32) && !type_fits(ts, s32, u32));
	check(join(type_in(ts, u32, AS_USER), lit(8))->space == AS_USER);
	check(join(type_in(ts, u32, AS_USER), type_in(ts, u32, AS_KERNEL))->space == AS_NONE);
}

static void others(void)
{
	const struct type *s3 = type_string(ts, 3), *s9 = type_string(ts, 9);
	const struct type *rec = type_record(ts, "struct bar", REC_STRUCT, NULL, 0, 8, 8);
	const struct type *p = type_ptr(ts, rec, AS_KERNEL);
	const struct type *chars = type_array(ts, named("char"), 16);

	check(join(s3, s9) == s9);
	check_str(joined(chars, s9), "string[16]");
	check_str(joined(pair(lit(1), s9), pair(named("uint64"), s3)), "(uint64,string[9])");
	check(!join(pair(lit(1), s3), pair(s3, s3)));
	check(!join(s3, lit(1)));
	check(join(p, type_ptr(ts, rec, AS_USER))->space == AS_NONE);
	check(join(p, type_ptr(ts, &type_void, AS_KERNEL)) == p);
	check(!join(p, type_ptr(ts, chars, AS_KERNEL)));
	check(join(p, lit(0)) == p);
	check(!join(p, named("uint64")));
	check(!type_is_chars(type_array(ts, named("uint8"), 6)));
	check(!join(type_stack(ts, false, 0, 5), type_stack(ts, true, 0, 5)));
	check(join(type_stack(ts, false, 0, 5), type_stack(ts, false, 0, 9))->stack.depth == 9);
}

/* struct list { int n; struct list *next; union { int a; struct { short b, c; }; }; } */
static void definitions(void)
{
	const struct type *declared = type_record(ts, "struct list", REC_STRUCT, NULL, 0, 0, 1);
	const struct type *s16 = named("int16"), *s32 = named("int32"), *list;
	struct field in[] = { { .name = "b", .type = s16 },
			      { .name = "c", .type = s16, .off = 2 } };
	const struct type *inner = type_record(ts, NULL, REC_STRUCT, in, 2, 4, 2);
	struct field un[] = { { .name = "a", .type = s32 }, { .type = inner } };
	const struct type *u = type_record(ts, NULL, REC_UNION, un, 2, 4, 4);
	struct field all[] = {
		{ .name = "n", .type = s32 },
		{ .name = "next", .type = type_ptr(ts, declared, AS_NONE), .off = 8 },
		{ .type = u, .off = 16 },
	};
	struct field f;

	list = type_record(ts, "struct list", REC_STRUCT, all, 3, 24, 8);
	type_define(ts, "struct", "list", list);
	check(type_named(ts, "struct", "list") == list && named("list") == list);
	check(named("struct list") == list);
	check(type_field(ts, list, "c", &f) && f.off == 18 && f.in_union && f.type == s16);
	check(type_field(ts, list, "n", &f) && f.off == 0 && !f.in_union);
	check(type_field(ts, type_in(ts, list, AS_USER), "next", &f) && f.type->space == AS_USER);
	check(f.type->ptr.to == list);
	check(type_field(ts, f.type->ptr.to, "next", &f) && f.type->ptr.to == list);
}

int main(void)
{
	struct arena *a = arena_new();

	ts = types_new(a, NULL);
	names();
	by_name();
	layout();
	literals();
	integers();
	others();
	definitions();
	arena_free(a);
	return check_end();
}
