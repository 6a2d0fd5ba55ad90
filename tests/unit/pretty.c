/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/pretty.c - every program of the tree that parses (examples/, stdlib/, the `prog` of
 * the golden cases): laid out it is the same tree, and laid out again it is the same text. */
#include "lang/pretty.h"

#include <glob.h>
#include <stdlib.h>
#include "base/io.h"
#include "tests/unit/check.h"

enum { AT_LEAST = 300 };				/* programs; fewer: something is not found */

/* The tree of TEXT, which the caller frees, or NULL; its layout is appended to RET. */
static char *tree_of(const char *name, const struct str *text, struct str *ret)
{
	struct sources *sources = sources_new();
	struct diag *diag = diag_new(sources);
	struct config *config = config_new();
	struct unit *u = unit_new(sources, diag, NULL, config);
	char *tree = NULL;
	size_t size;
	FILE *fp;

	u->src = source_add(sources, name, text->ptr, text->len);
	if (!pretty_print(u, ret)) {
		fp = open_memstream(&tree, &size);
		dump_tree(u, fp);
		fclose(fp);
	}
	unit_free(u);
	config_free(config);
	diag_free(diag);
	sources_free(sources);
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

static unsigned check_program(const char *name, const struct str *text)
{
	struct str once, twice;
	char *before, *after;

	str_init(&once);
	str_init(&twice);
	before = tree_of(name, text, &once);
	if (before) {
		after = tree_of(name, &once, &twice);
		if (!after || strcmp(once.ptr, twice.ptr))
			fprintf(stderr, "%s:\n", name);
		check_str(twice.ptr, once.ptr);
		check(after);
		if (after) {
			drop_c(before);
			drop_c(after);
			check_str(after, before);
		}
		free(after);
	}
	free(before);
	str_done(&once);
	str_done(&twice);
	return before != NULL;
}

/* Leave of a golden case its section `prog`; false: it has none. */
static bool cut_prog(struct str *text)
{
	static const char head[] = "\n--- prog\n";
	char *start = strstr(text->ptr, head), *end;
	struct str prog;

	if (!start)
		return false;
	start += sizeof(head) - 1;
	end = strstr(start - 1, "\n--- ");
	str_init(&prog);
	if (end >= start)
		str_addn(&prog, start, (size_t)(end + 1 - start));
	else if (!end)
		str_add(&prog, start);
	str_done(text);
	*text = prog;
	return true;
}

static unsigned check_all(const char *pattern, bool cases)
{
	unsigned n = 0;
	glob_t files;

	if (glob(pattern, 0, NULL, &files))
		return 0;
	for (size_t i = 0; i < files.gl_pathc; i++) {
		struct str text;

		str_init(&text);
		if (!io_read(files.gl_pathv[i], &text) && (!cases || cut_prog(&text)))
			n += check_program(files.gl_pathv[i], &text);
		str_done(&text);
	}
	globfree(&files);
	return n;
}

int main(void)
{
	unsigned n = check_all("examples/*.bt", false);

	check(n);
	n += check_all("stdlib/*.bt", false);
	n += check_all("tests/*/*.t", true);
	check(n >= AT_LEAST);
	return check_end();
}
