/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/dict.c - put, get, replace, order, growth. */
#include "base/dict.h"

#include <stdio.h>
#include "tests/unit/check.h"

static void test_small(void)
{
	struct dict *d = dict_new();
	int one, two;
	void *val = &one;

	check(dict_get(d, "a") == NULL && dict_count(d) == 0);
	check(dict_at(d, 0, &val) == NULL && val == &one);
	check(dict_put(d, "a", &one) == NULL);
	check(dict_put(d, "", &two) == NULL);
	check(dict_get(d, "a") == &one && dict_get(d, "") == &two);
	check(dict_getn(d, "abc", 1) == &one);
	check(dict_getn(d, "abc", 2) == NULL);
	check(dict_put(d, "a", &two) == &one);
	check(dict_get(d, "a") == &two && dict_count(d) == 2);
	check_str(dict_at(d, 0, &val), "a");
	check(val == &two);
	dict_free(d);
	dict_free(NULL);
}

static void test_large(void)
{
	static int vals[20000];
	struct dict *d = dict_new();
	char key[32];
	void *val;
	size_t i;

	for (i = 0; i < COUNT(vals); i++) {
		snprintf(key, sizeof(key), "key%zu", i);
		check(dict_put(d, key, &vals[i]) == NULL);
	}
	check(dict_count(d) == COUNT(vals));
	for (i = 0; i < COUNT(vals); i++) {
		snprintf(key, sizeof(key), "key%zu", i);
		check(dict_get(d, key) == &vals[i]);
		check_str(dict_at(d, i, &val), key);
		check(val == &vals[i]);
	}
	check(dict_get(d, "key20000") == NULL);
	dict_free(d);
}

int main(void)
{
	test_small();
	test_large();
	return check_end();
}
