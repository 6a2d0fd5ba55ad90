/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/arena.c - alignment, zeroing, growth, reset, vectors. */
#include "base/arena.h"

#include "tests/unit/check.h"

static bool is_zero(const unsigned char *p, size_t len)
{
	while (len--)
		if (*p++)
			return false;
	return true;
}

static void test_alloc(void)
{
	static const size_t sizes[] = { 0, 1, 15, 16, 17, 4000, 70000, 3, 3 << 20, 9 };
	struct arena *a = arena_new();
	unsigned char *p;
	size_t round, i;

	for (round = 0; round < 3; round++) {
		for (i = 0; i < COUNT(sizes); i++) {
			p = arena_alloc(a, sizes[i]);
			check((uintptr_t)p % 16 == 0);
			check(is_zero(p, sizes[i]));
			memset(p, 0xff, sizes[i]);
		}
		arena_reset(a);
	}
	arena_free(a);
	arena_free(NULL);
	a = arena_new();
	arena_reset(a);
	arena_free(a);
}

static void test_many(void)
{
	struct arena *a = arena_new();
	uint32_t *at[5000], i;

	for (i = 0; i < COUNT(at); i++) {
		at[i] = arena_alloc(a, 4 * (1 + i % 7));
		*at[i] = i;
	}
	for (i = 0; i < COUNT(at); i++)
		check(*at[i] == i);
	arena_free(a);
}

static void test_text(void)
{
	struct arena *a = arena_new();
	char big[5000];

	check_str(arena_strdup(a, "abc"), "abc");
	check_str(arena_strndup(a, "abcdef", 2), "ab");
	check_str(arena_strndup(a, NULL, 0), "");
	check_str(arena_fmt(a, "%s-%d", "x", 7), "x-7");
	memset(big, 'y', sizeof(big));
	big[sizeof(big) - 1] = '\0';
	check_str(arena_fmt(a, "%s", big), big);
	check(!memcmp(arena_memdup(a, "a\0b", 3), "a\0b", 3));
	check(arena_memdup(a, NULL, 0) != NULL);
	arena_free(a);
}

static void test_push(void)
{
	struct item { uint64_t a; char b[5]; } *items = NULL, *it;
	struct arena *a = arena_new();
	uint32_t n = 0, i;

	for (i = 0; i < 1000; i++) {
		it = arena_push(a, &items, &n, sizeof(*it));
		check(it == &items[i] && n == i + 1);
		check(it->a == 0 && it->b[4] == 0);
		it->a = i;
		it->b[4] = 'x';
		arena_alloc(a, i % 3);
	}
	for (i = 0; i < n; i++)
		check(items[i].a == i);
	arena_free(a);
}

int main(void)
{
	test_alloc();
	test_many();
	test_text();
	test_push();
	return check_end();
}
