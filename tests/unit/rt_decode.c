/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/rt_decode.c - bytes and a type make a value: each kind, as its text. */
#include "tests/unit/check.h"
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include "runtime/priv.h"

static struct rt rt;
static struct types *ts;

static void check_value(const struct type *t, const void *bytes, const char *want)
{
	struct value v = rt_decode(&rt, t, bytes);
	struct str text;

	str_init(&text);
	value_text(&v, "..", &text);
	check_str(text.ptr, want);
	str_done(&text);
	arena_reset(rt.arena);
}

static void check_numbers(void)
{
	const uint8_t ff[8] = { 255, 255, 255, 255, 255, 255, 255, 255 };
	const uint8_t odd[8] = { 1, 2, 0, 0, 0, 0, 0, 128 };
	const struct type *u8 = type_int(ts, 1, false);

	check_value(type_int(ts, 1, true), ff, "-1");
	check_value(u8, ff, "255");
	check_value(type_int(ts, 2, true), ff, "-1");
	check_value(type_int(ts, 2, false), odd, "513");
	check_value(type_int(ts, 4, true), ff, "-1");
	check_value(type_int(ts, 4, false), ff, "4294967295");
	check_value(type_s64(ts), odd, "-9223372036854775295");
	check_value(type_u64(ts), ff, "18446744073709551615");
	check_value(type_bool(ts), odd, "true");
	check_value(type_ptr(ts, u8, AS_KERNEL), odd, "0x8000000000000201");
}

static void check_texts(void)
{
	const uint8_t full[6] = "abcdef";
	struct { uint32_t len; char room[4]; } buf = { 3, { 'a', 1, 'c', 0 } };

	check_value(type_string(ts, 6), "ab\0\0\0", "ab");
	check_value(type_string(ts, 4), full, "abcd..");
	check_value(type_array(ts, type_int(ts, 1, true), 3), full, "abc");
	check_value(type_array(ts, type_int(ts, 1, false), 3), full, "[97,98,99]");
	check_value(type_buffer(ts, 4), &buf, "a\\x01c");
	buf.len = 99;					/* more than there is room for */
	check_value(type_buffer(ts, 4), &buf, "a\\x01c\\x00");
}

static void check_composed(void)
{
	const struct type *pair[2] = { type_int(ts, 1, false), type_u64(ts) }, *tuple;
	const struct type *u32 = type_int(ts, 4, false), *s32 = type_int(ts, 4, true);
	const struct field inner[] = { { .name = "c", .type = u32 } };
	const struct type *anon = type_record(ts, "inner", REC_STRUCT, inner, 1, 4, 4);
	const struct field fields[] = {
		{ .name = "a", .type = u32, .off = 0, .bit_off = 3, .bits = 5 },
		{ .name = "b", .type = s32, .off = 1, .bit_off = 0, .bits = 4 },
		{ .name = NULL, .type = anon, .off = 4 },
		{ .name = "d", .type = u32, .off = 8, .data_loc = true },
	};
	const struct type *rec = type_record(ts, "struct x", REC_STRUCT, fields, 4, 12, 4);
	uint8_t bytes[32] = { 0 };

	bytes[0] = 7;
	bytes[8] = 9;
	tuple = type_tuple(ts, pair, NULL, 2);
	check_value(tuple, bytes, "(7, 9)");
	check_value(type_array(ts, tuple, 2), bytes, "[(7, 9),(0, 0)]");
	bytes[0] = 0xfa;
	bytes[1] = 0x0e;
	bytes[4] = 4;
	check_value(rec, bytes, "{ .a = 31, .b = -2, .c = 4, .d = null }");
}

static void check_special(void)
{
	struct { uint32_t family; uint8_t addr[16]; } inet = { 2, { 127, 0, 0, 1 } };
	const uint8_t mac[6] = { 0, 0x1b, 0xff, 1, 2, 3 };
	struct probe p = { .name = "kprobe:vfs_read" }, *probes[] = { &p };
	uint64_t zero = 0, ns = 1500000000ull * 1000000000 + 123456789, stack[2] = { 0, 0 };

	rt.u->probes = probes;
	rt.u->nprobes = 1;
	check_value(type_simple(ts, T_INET), &inet, "127.0.0.1");
	inet.family = 10;
	memset(inet.addr, 0, 16);
	inet.addr[15] = 1;
	check_value(type_simple(ts, T_INET), &inet, "::1");
	check_value(type_simple(ts, T_MAC), mac, "00:1B:FF:01:02:03");
	check_value(type_simple(ts, T_PROBE), &zero, "kprobe:vfs_read");
	check_value(type_simple(ts, T_KSYM), &zero, "0x0");
	check_value(type_simple(ts, T_USER), &zero, "root");
	check_value(type_stack(ts, false, STACK_BPFTRACE, 127), stack, "\n");
	rt.wall_known[CLK_BOOT] = true;			/* a clock that runs since 1970 */
	check_value(type_time(ts, CLK_BOOT, "%Y-%m-%d %H:%M:%S.%f %l %k %%f"), &ns,
		    "2017-07-14 02:40:00.123456 123 123456789 %f");
	check_value(type_time(ts, CLK_BOOT, ""), &ns, "");
}

int main(void)
{
	struct arena *arena = arena_new();
	struct unit u = { .ring = NO_KMAP, .stacks = NO_KMAP, .names = NO_KMAP };

	setenv("TZ", "UTC0", 1);
	tzset();
	ts = types_new(arena, NULL);
	u.types = ts;
	u.host = host_open(NULL);
	rt.u = &u;
	rt.arena = arena_new();
	rt.own = arena_new();
	check_numbers();
	check_texts();
	check_composed();
	check_special();
	table_done(&rt.syms.kernel);
	arena_free(rt.arena);
	arena_free(rt.own);
	host_free(u.host);
	arena_free(arena);
	return check_end();
}
