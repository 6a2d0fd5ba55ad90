/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Values into text by printf formats. */
#include "lang/format.h"
#include "output/printf.h"
#include "tests/unit/check.h"

static struct sema sema;
static struct str out;

static const char *show(const char *text, const struct value *args, size_t n)
{
	struct loc nowhere = { 0 };
	const struct format *f = format_parse(&sema, nowhere, text, (uint32_t)strlen(text));

	str_clear(&out);
	check(f != NULL);
	if (f)
		format_render(f, args, n, "..", &out);
	return out.ptr;
}

static const char *num(const char *text, int64_t i)
{
	return show(text, &(struct value){ .kind = V_INT, .i = i }, 1);
}

static const char *str(const char *text, const char *s)
{
	struct value v = { .kind = V_STR, .str = { .ptr = s, .len = strlen(s) } };

	return show(text, &v, 1);
}

static void integers(void)
{
	check_str(num("%d", 5000000000), "705032704");
	check_str(num("%ld", 5000000000), "5000000000");
	check_str(num("%lld|", INT64_MIN), "-9223372036854775808|");
	check_str(num("%u", -1), "4294967295");
	check_str(num("%lu", -1), "18446744073709551615");
	check_str(num("%x", -1), "ffffffff");
	check_str(num("%hhd", 255), "-1");
	check_str(num("%hu", 65537), "1");
	check_str(num("%#x %%", 255), "0xff %");
	check_str(num("%#X", 255), "0XFF");
	check_str(num("%#x", 0), "0");
	check_str(num("%#o", 8), "010");
	check_str(num("%lo", -1), "1777777777777777777777");
	check_str(num("%5d|", 42), "   42|");
	check_str(num("%-5d|", 42), "42   |");
	check_str(num("%05d|", -42), "-0042|");
	check_str(num("%-05d|", 42), "42   |");
	check_str(num("%+d% d", 7), "+7");
	check_str(num("% d", 7), " 7");
	check_str(num("%#010x", 255), "0x000000ff");
	check_str(num("%c", 'A'), "A");
	check_str(num("%3c|", 'A'), "  A|");
	check_str(num("%p", 0x1234), "0x1234");
	check_str(num("%p", 0), "0");
	check_str(num("%s", -3), "-3");
	check_str(num("%gr", 0xcc0), "GFP_KERNEL");
	check_str(num("%gr", 0xdc0), "GFP_KERNEL|__GFP_ZERO");
	check_str(num("%gr", 0x40000000), "0x40000000");
	check_str(num("%gr", 0), "0");
}

static void texts(void)
{
	struct value buf = { .kind = V_BYTES, .str = { .ptr = "a\0\xff", .len = 3 } };
	struct value was_cut = { .kind = V_STR, .str = { .ptr = "abc", .len = 3, .cut = true } };
	struct value color = { .kind = V_ENUM, .symbol = { .text = "RED", .raw = 3 } };
	struct value two[] = { { .kind = V_UINT, .u = 1 }, color };
	struct value pair = { .kind = V_TUPLE, .tuple = { .at = two, .n = 2 } };

	check_str(str("%-10.4s|", "abcdef"), "abcd      |");
	check_str(str("%6s|", "abc"), "   abc|");
	check_str(str("%.2s", "h\xc3\xa9"), "h");
	check_str(str("%4s|", "\xc3\xa9"), "   \xc3\xa9|");
	check_str(str("%.0s|", "abc"), "|");
	check_str(str("%rh", "hi"), "68 69");
	check_str(show("%s", &was_cut, 1), "abc..");
	check_str(show("%r", &buf, 1), "a\\x00\\xff");
	check_str(show("%rx", &buf, 1), "\\x61\\x00\\xff");
	check_str(show("%rh", &buf, 1), "61 00 ff");
	check_str(show("%s %d", (struct value[]){ color, color }, 2), "RED 3");
	check_str(show("%d=%s\n", two, 2), "1=RED\n");
	check_str(show("%s", &pair, 1), "(1, RED)");
	check_str(show("%d", &(struct value){ .kind = V_BOOL, .u = 1 }, 1), "1");
	check_str(show("a%db", NULL, 0), "ab");
}

int main(void)
{
	struct arena *a = arena_new();

	sema = (struct sema){ .arena = a };
	str_init(&out);
	integers();
	texts();
	str_done(&out);
	arena_free(a);
	return check_end();
}
