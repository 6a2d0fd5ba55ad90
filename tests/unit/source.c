/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/source.c - places, lines, expansions. */
#include "base/source.h"

#include "tests/unit/check.h"

static bool pos_is(const struct sources *s, uint16_t src, uint32_t off, unsigned line, unsigned col)
{
	unsigned l, c;

	source_pos(s, (struct loc){ .src = src, .off = off }, &l, &c);
	return l == line && c == col;
}

static bool line_is(const struct sources *s, uint16_t src, unsigned line, const char *want)
{
	size_t len = 999;
	const char *text = source_line(s, src, line, &len);

	if (!want)
		return !text && len == 999;
	return text && len == strlen(want) && !memcmp(text, want, len);
}

static void test_places(void)
{
	struct sources *s = sources_new();
	uint16_t a = source_add(s, "a.bt", "ab\n\ncd\n", 7), b = source_add(s, "b", "xyz", 3);

	check(a == 1 && b == 2);
	check(source_get(s, 0) == NULL && source_get(s, 3) == NULL);
	check_str(source_get(s, 1)->name, "a.bt");
	check_str(source_get(s, 2)->text, "xyz");
	check(source_get(s, 1)->base == 1 && source_get(s, 1)->called_at.src == 0);
	check(pos_is(s, 1, 0, 1, 1) && pos_is(s, 1, 2, 1, 3));
	check(pos_is(s, 1, 3, 2, 1) && pos_is(s, 1, 4, 3, 1));
	check(pos_is(s, 1, 5, 3, 2) && pos_is(s, 1, 7, 4, 1));
	check(pos_is(s, 1, 700, 4, 1));
	check(pos_is(s, 2, 3, 1, 4));
	check(pos_is(s, 0, 3, 0, 0) && pos_is(s, 9, 3, 0, 0));
	check(line_is(s, 1, 1, "ab") && line_is(s, 1, 2, "") && line_is(s, 1, 3, "cd"));
	check(line_is(s, 1, 4, "") && line_is(s, 1, 5, NULL) && line_is(s, 1, 0, NULL));
	check(line_is(s, 2, 1, "xyz") && line_is(s, 3, 1, NULL));
	sources_free(s);
	sources_free(NULL);
}

static void test_expansion(void)
{
	struct sources *s = sources_new();
	uint16_t a = source_add(s, "a", "one\ntwo", 7), e, f;
	const struct source *first = source_get(s, a);

	e = source_expand(s, a, (struct loc){ .src = a, .off = 4, .len = 3 });
	f = source_expand(s, e, (struct loc){ .src = e, .off = 1, .len = 1 });
	check(e == 2 && f == 3);
	check(source_get(s, e)->base == a && source_get(s, f)->base == a);
	check(source_get(s, e)->called_at.off == 4 && source_get(s, f)->called_at.src == e);
	check(source_get(s, f)->text == first->text && source_get(s, a) == first);
	check(pos_is(s, f, 5, 2, 2));
	check(source_expand(s, 77, (struct loc){ 0 }) == 0);
	sources_free(s);
}

static void test_many(void)
{
	struct sources *s = sources_new();
	unsigned i;

	for (i = 1; i <= 65534; i++)
		if (source_add(s, "n", "t", 1) != i)
			break;
	check(i == 65535);
	check(source_add(s, "n", "t", 1) == 0);
	check(source_expand(s, 1, (struct loc){ 0 }) == 0);
	sources_free(s);
}

static void test_join(void)
{
	struct loc a = { .src = 1, .off = 10, .len = 2 }, b = { .src = 1, .off = 20, .len = 5 };
	struct loc far = { .src = 1, .off = 100000, .len = 5 };
	struct loc other = { .src = 2, .off = 20, .len = 5 };

	check(loc_join(a, b).off == 10 && loc_join(a, b).len == 15);
	check(loc_join(b, a).off == 20 && loc_join(b, a).len == 5);
	check(loc_join(a, a).len == 2);
	check(loc_join(a, far).len == 65535);
	check(loc_join(a, other).len == 2 && loc_join(a, other).src == 1);
}

int main(void)
{
	test_places();
	test_expansion();
	test_many();
	test_join();
	return check_end();
}
