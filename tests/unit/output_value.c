/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/output_value.c - the text of every kind of value, and the order among them. */
#include "output/value.h"

#include "tests/unit/check.h"

#define STR(text) { .kind = V_STR, .str = { text, sizeof(text) - 1, false } }
#define INT(n) { .kind = V_INT, .i = n }
#define UINT(n) { .kind = V_UINT, .u = n }
#define TUPLE(of) { .kind = V_TUPLE, .tuple = { NULL, of, COUNT(of) } }

static struct str buf;

static const char *text(const struct value *v)
{
	str_clear(&buf);
	value_text(v, "..", &buf);
	return buf.ptr;
}

static const char *key(const struct value *v)
{
	str_clear(&buf);
	value_key_text(v, "..", &buf);
	return buf.ptr;
}

static const char *compact(const struct value *v)
{
	str_clear(&buf);
	value_key_compact(v, "..", &buf);
	return buf.ptr;
}

static void test_simple(void)
{
	struct value v = { .kind = V_NONE };

	check_str(text(&v), "null");
	v = (struct value){ .kind = V_BOOL, .u = 1 };
	check_str(text(&v), "true");
	v.u = 0;
	check_str(text(&v), "false");
	v = (struct value)INT(INT64_MIN);
	check_str(text(&v), "-9223372036854775808");
	v = (struct value)UINT(UINT64_MAX);
	check_str(text(&v), "18446744073709551615");
	v = (struct value){ .kind = V_POINTER, .u = 0xABCD };
	check_str(text(&v), "0xabcd");
	v = (struct value){ .kind = V_ENUM, .symbol = { "RED", 3 } };
	check_str(text(&v), "RED");
	v.symbol.text = NULL;
	check_str(text(&v), "3");
	v = (struct value){ .kind = V_SYMBOL, .symbol = { "vfs_read+4", 0x1234 } };
	check_str(text(&v), "vfs_read+4");
	v.symbol.text = NULL;
	check_str(text(&v), "0x1234");
	v = (struct value)STR("a b\n");
	check_str(text(&v), "a b\n");
	v.str.cut = true;
	check_str(text(&v), "a b\n..");
	v = (struct value){ .kind = V_BYTES, .str = { "a\x01\xff~", 4, false } };
	check_str(text(&v), "a\\x01\\xff~");
	v = (struct value){ .kind = V_TEXT, .str = { "127.0.0.1", 9, false } };
	check_str(text(&v), "127.0.0.1");
}

static void test_composed(void)
{
	static const char *const names[] = { "a", "bc" };
	static const char *const frames[] = { "f+1", "g+2" };
	const struct value pair[] = { INT(2), INT(3) };
	const struct value of[] = { INT(1), STR("a b"), TUPLE(pair) };
	struct value v = TUPLE(of);

	check_str(text(&v), "(1, a b, (2, 3))");
	check_str(key(&v), "1, a b, (2, 3)");
	check_str(compact(&v), "1,a b,(2,3)");
	v.kind = V_ARRAY;
	check_str(text(&v), "[1,a b,(2, 3)]");
	check_str(key(&v), "[1,a b,(2, 3)]");
	v = (struct value){ .kind = V_RECORD, .tuple = { names, pair, 2 } };
	check_str(text(&v), "{ .a = 2, .bc = 3 }");
	check_str(compact(&v), "{.a=2,.bc=3}");
	v.tuple.n = 0;
	check_str(text(&v), "{}");
	v = (struct value){ .kind = V_STACK, .stack = { frames, 2, "        " } };
	check_str(text(&v), "\n        f+1\n        g+2\n");
	v.stack.indent = NULL;
	check_str(key(&v), "\nf+1\ng+2\n");
	v.stack.n = 0;
	check_str(text(&v), "\n");
	v = (struct value){ .kind = V_STATS, .stats = { 3, -7, true } };
	check_str(text(&v), "{ .count = 3, .average = -2, .total = -7 }");
	v.stats.is_signed = false;
	check_str(text(&v), "{ .count = 3, .average = 6148914691236517203, "
		  ".total = 18446744073709551609 }");
	v.stats.n = 0;
	check(value_average(&v) == 0);
}

static void test_divide(void)
{
	struct value v = INT(-7);

	check(value_divide(&v, 2).i == -3 && value_divide(&v, 0).i == -7);
	check(value_divide(&v, UINT64_MAX).i == 0);
	v.i = 7;
	check(value_divide(&v, 2).i == 3);
	v = (struct value)UINT(UINT64_MAX);
	check(value_divide(&v, 2).u == UINT64_MAX / 2);
	v = (struct value){ .kind = V_STATS, .stats = { 2, 100, false } };
	check(value_divide(&v, 10).stats.total == 100);
}

static bool before(struct value a, struct value b)
{
	return value_compare(&a, &b) < 0 && value_compare(&b, &a) > 0 &&
	       value_compare(&a, &a) == 0 && value_compare(&b, &b) == 0;
}

static void test_order(void)
{
	const struct value t1[] = { INT(-1), STR("z") }, t2[] = { INT(1), STR("a") };
	const struct value t3[] = { INT(1), STR("a"), INT(0) };
	uint64_t few[] = { 0, 2 }, many[] = { 2, 1 };
	struct value small = { .kind = V_HIST, .hist = { .count = few, .n = 2 } };
	struct value large = { .kind = V_HIST, .hist = { .count = many, .n = 2 } };

	check(before((struct value)INT(-5), (struct value)INT(-4)));
	check(before((struct value)INT(-5), (struct value)UINT(0)));
	check(before((struct value)INT(5), (struct value)UINT(UINT64_MAX)));
	check(before((struct value)STR("a"), (struct value)STR("b")));
	check(before((struct value)STR("a"), (struct value)STR("aa")));
	check(before((struct value)STR("z"), (struct value)STR("\xff")));
	check(before((struct value)STR(""), (struct value)STR("a")));
	check(before((struct value)TUPLE(t1), (struct value)TUPLE(t2)));
	check(before((struct value)TUPLE(t2), (struct value)TUPLE(t3)));
	check(before(small, large));
	check(before((struct value){ .kind = V_STATS, .stats = { 4, -8, true } },
		     (struct value){ .kind = V_STATS, .stats = { 1, 1, true } }));
	check(value_sorts_by_value(&t1[0]) && value_sorts_by_value(&small));
	check(!value_sorts_by_value(&t1[1]));
}

int main(void)
{
	str_init(&buf);
	test_simple();
	test_composed();
	test_divide();
	test_order();
	str_done(&buf);
	return check_end();
}
