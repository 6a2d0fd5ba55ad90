/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/fuzz/parse.c - a program's text through the scanner and the grammar, and its layout.
 *
 * What parses is laid out (`ktrace --fmt`): that parses too, is the same tree, and laid out once
 * more it is the same text. tests/unit/pretty.c asks the same of all programs of the tree. */
#include "tests/fuzz/fuzz.h"

#include <stdlib.h>
#include <string.h>
#include "lang/pretty.h"

/* The tree of SIZE bytes at TEXT, which the caller frees, or NULL; their layout is appended to RET. */
static char *tree_of(const void *text, size_t size, struct str *ret)
{
	struct trial t;
	char *tree = NULL;
	size_t len;
	FILE *fp;
	int err;

	trial_start(&t, fuzz_host(), text, size);
	err = pretty_print(t.unit, ret);
	trial_pass(&t, err);
	if (!err) {
		fp = open_memstream(&tree, &len);
		dump_tree(t.unit, fp);
		fclose(fp);
	}
	trial_end(&t);
	return tree;
}

/* The texts of C definitions lose blanks at their ends. */
static void drop_c(char *tree)
{
	for (char *c = strstr(tree, "(c \""), *end; c; c = strstr(c, "(c \"")) {
		end = c + strcspn(c, "\n");
		memmove(c, end, strlen(end) + 1);
	}
}

static void check_layout(const struct str *once, char *before)
{
	struct str twice;
	char *after;

	str_init(&twice);
	after = tree_of(once->ptr, once->len, &twice);
	if (!after)
		BUG("what was laid out does not parse:\n%s", once->ptr);
	if (once->len != twice.len || memcmp(once->ptr, twice.ptr, once->len))
		BUG("laid out twice:\n%s\n--- and once:\n%s", twice.ptr, once->ptr);
	drop_c(before);
	drop_c(after);
	if (strcmp(before, after))
		BUG("laid out it is another tree:\n%s\n--- and was:\n%s", after, before);
	free(after);
	str_done(&twice);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct str once;
	char *before;

	str_init(&once);
	before = tree_of(data, size, &once);
	if (before)
		check_layout(&once, before);
	free(before);
	str_done(&once);
	return 0;
}
