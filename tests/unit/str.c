/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/str.c - growing, escaping, UTF-8, globs, distances. */
#include "base/str.h"

#include <stdlib.h>
#include "tests/unit/check.h"

static void test_grow(void)
{
	struct str s;
	char *p;
	int i;

	str_init(&s);
	check_str(s.ptr, "");
	str_done(&s);
	str_done(&s);
	for (i = 0; i < 1000; i++)
		str_addf(&s, "%d,", i);
	check(s.len == 3890 && strlen(s.ptr) == 3890);
	str_clear(&s);
	check_str(s.ptr, "");
	str_add(&s, "ab");
	str_addc(&s, 'c');
	str_pad(&s, '-', 3);
	str_pad(&s, '-', 0);
	str_addn(&s, "\0x", 2);
	check(s.len == 8 && !memcmp(s.ptr, "abc---\0x", 9));
	str_cut(&s, 3);
	str_cut(&s, 10);
	check_str(s.ptr, "abc");
	p = str_detach(&s);
	check_str(p, "abc");
	free(p);
	check(s.len == 0 && s.cap == 0);
	p = str_detach(&s);
	check_str(p, "");
	free(p);
	str_addf(&s, "%0300d", 1);
	check(s.len == 300 && s.ptr[299] == '1');
	str_done(&s);
}

static const char *escaped(struct str *s, const char *bytes, size_t len)
{
	str_clear(s);
	str_add_escaped(s, bytes, len);
	return s->ptr;
}

static const char *json(struct str *s, const char *bytes, size_t len)
{
	str_clear(s);
	str_add_json(s, bytes, len);
	return s->ptr;
}

static void test_escape(void)
{
	struct str s;

	str_init(&s);
	check_str(escaped(&s, "a\n\t\r\"\\\x01\xff\0z", 10), "a\\n\\t\\r\\\"\\\\\\x01\\xff\\x00z");
	check_str(escaped(&s, "", 0), "");
	check_str(json(&s, "a\n\t\r\"\\\x01\0z", 9), "a\\n\\t\\r\\\"\\\\\\u0001\\u0000z");
	check_str(json(&s, "h\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80", 12),
		  "h\xc3\xa9 \xe2\x82\xac \xf0\x9f\x98\x80");
	check_str(json(&s, "\xff.", 2), "\xef\xbf\xbd.");
	check_str(json(&s, "\xc3", 1), "\xef\xbf\xbd");
	check_str(json(&s, "\xc0\x80", 2), "\xef\xbf\xbd\xef\xbf\xbd");
	check_str(json(&s, "\xed\xa0\x80", 3), "\xef\xbf\xbd\xef\xbf\xbd\xef\xbf\xbd");
	check_str(json(&s, "\xe2\x82x", 3), "\xef\xbf\xbd\xef\xbf\xbdx");
	str_done(&s);
}

static void test_utf8(void)
{
	check(str_utf8("", 0) == 0);
	check(str_utf8("a", 1) == 1);
	check(str_utf8("\xc3\xa9", 2) == 2);
	check(str_utf8("\xc3\xa9", 1) == 0);
	check(str_utf8("\xf4\x8f\xbf\xbf", 4) == 4);
	check(str_utf8("\xf4\x90\x80\x80", 4) == 0);
	check(str_utf8("\xf0\x80\x80\x80", 4) == 0);
	check(str_utf8("\xe0\x80\x80", 3) == 0);
	check(str_width("abc", 3) == 3);
	check(str_width("h\xc3\xa9\t!", 5) == 4);
	check(str_width("\xff\xfe", 2) == 2);
}

static void test_glob(void)
{
	check(str_glob("abc", "abc"));
	check(!str_glob("abc", "abcd"));
	check(!str_glob("abc", "ab"));
	check(str_glob("*", ""));
	check(str_glob("**", "x"));
	check(str_glob("vfs_*", "vfs_read"));
	check(!str_glob("vfs_*", "xvfs_read"));
	check(str_glob("*read*", "vfs_readv"));
	check(str_glob("a*b*c", "axxbyybzc"));
	check(!str_glob("a*b*c", "axxbyybz"));
	check(str_glob("", ""));
	check(!str_glob("", "a"));
	check(!str_glob("?", "a") && !str_glob("[a]", "a"));
	check(str_starts("kprobe:x", "kprobe:"));
	check(!str_starts("kp", "kprobe"));
	check(str_starts("kp", ""));
}

static void test_distance(void)
{
	check(str_distance("", "", 3) == 0);
	check(str_distance("", "abc", 3) == 3);
	check(str_distance("", "abcd", 3) == 4);
	check(str_distance("count", "count", 3) == 0);
	check(str_distance("cuont", "count", 3) == 1);
	check(str_distance("cont", "count", 3) == 1);
	check(str_distance("xount", "count", 3) == 1);
	check(str_distance("kitten", "sitting", 5) == 3);
	check(str_distance("kitten", "sitting", 2) == 3);
	check(str_distance("abcdefgh", "hgfedcba", 2) == 3);
}

static const char *nearest_of(const char *text, const char *a, const char *b)
{
	struct nearest n = nearest_to(text, 2);

	nearest_try(&n, a);
	nearest_try(&n, b);
	return n.best ? n.best : "";
}

static void test_nearest(void)
{
	check(!strcmp(nearest_of("coumt", "amount", "count"), "count"));
	check(!strcmp(nearest_of("coumt", "counts", "count"), "count"));
	check(!strcmp(nearest_of("count", "coun", "ount"), "coun"));	/* the first of equals */
	check(!strcmp(nearest_of("count", "hist", "avg"), ""));
	check(!strcmp(nearest_of("sun", "s", "sum"), "sum"));
	check(!strcmp(nearest_of("sun", "s", "max"), ""));
	check(!strcmp(nearest_of("x", "y", "z"), ""));
	check(!strcmp(nearest_of("", "y", "z"), ""));
}

int main(void)
{
	test_grow();
	test_escape();
	test_utf8();
	test_glob();
	test_distance();
	test_nearest();
	return check_end();
}
