/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/diag.c - what messages look like, in which order, and how many. */
#include "base/diag.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include "tests/unit/check.h"

static struct sources *src;

static struct loc at(uint16_t n, uint32_t off, uint16_t len)
{
	return (struct loc){ .src = n, .off = off, .len = len };
}

/* What diag_print() writes, in memory that the next call reuses. */
static const char *printed(struct diag *d, enum diag_format format, bool color)
{
	static char *text;
	size_t len;
	FILE *fp;

	free(text);
	text = NULL;
	fp = open_memstream(&text, &len);
	diag_print(d, fp, format, color);
	fclose(fp);
	return text;
}

static void test_shape(void)
{
	static const char prog[] = "BEGIN { @a = 1; @a = \"x\"; }";
	uint16_t n = source_add(src, "stdin", prog, sizeof(prog) - 1);
	struct diag *d = diag_new(src);

	check(diag_error(d, at(n, 16, 8), E_SYNTAX, "'%s' holds integers", "@a") == -EINVAL);
	diag_note(d, at(n, 8, 2), "'@a' became an integer map here");
	diag_hint(d, "use another map, or %s", "'str()' on both sides");
	check(diag_errors(d) == 1);
	check_str(printed(d, DIAG_TEXT, false),
		  "stdin:1:17: error: '@a' holds integers [syntax]\n"
		  "    1 | BEGIN { @a = 1; @a = \"x\"; }\n"
		  "      |                 ^~~~~~~~\n"
		  "stdin:1:9: note: '@a' became an integer map here\n"
		  "hint: use another map, or 'str()' on both sides\n");
	check_str(printed(d, DIAG_TEXT, false), "");
	check(diag_error(d, at(n, 16, 2), E_SYNTAX, "again") == -EINVAL);
	diag_note(d, at(n, 8, 2), "belongs to nothing");
	check_str(printed(d, DIAG_TEXT, false), "");
	check(diag_errors(d) == 1);
	diag_free(d);
	diag_free(NULL);
}

static void test_json(void)
{
	uint16_t n = source_add(src, "q\".bt", "abc\ndef\n", 8);
	struct diag *d = diag_new(src);

	diag_warn(d, at(n, 5, 40), E_SYNTAX, "say \"no\"");
	diag_note(d, at(n, 0, 1), "one");
	diag_note(d, at(0, 0, 0), "two");
	diag_hint(d, "h1");
	diag_hint(d, "h2");
	diag_error(d, at(0, 0, 0), E_SYNTAX, "nowhere");
	check_str(printed(d, DIAG_JSON, true),
		  "{\"level\": \"error\", \"tag\": \"syntax\", \"file\": null, \"line\": 0, "
		  "\"col\": 0, \"end_col\": 0, \"message\": \"nowhere\", "
		  "\"notes\": [], \"hints\": []}\n"
		  "{\"level\": \"warning\", \"tag\": \"syntax\", \"file\": \"q\\\".bt\", "
		  "\"line\": 2, \"col\": 2, \"end_col\": 4, \"message\": \"say \\\"no\\\"\", "
		  "\"notes\": [{\"file\": \"q\\\".bt\", \"line\": 1, \"col\": 1, "
		  "\"end_col\": 2, \"message\": \"one\"}, "
		  "{\"file\": null, \"line\": 0, \"col\": 0, \"end_col\": 0, "
		  "\"message\": \"two\"}], \"hints\": [\"h1\", \"h2\"]}\n");
	diag_free(d);
}

static void test_order(void)
{
	uint16_t n = source_add(src, "f", "ab\n\tcd\xc3\xa9" "f\x1b\n\n", 12);
	struct diag *d = diag_new(src);

	diag_error(d, at(n, 6, 2), E_SYNTAX, "second");
	diag_note(d, at(n, 0, 2), "elsewhere");
	diag_warn(d, at(n, 4, 5), E_SYNTAX, "first");
	diag_error(d, at(n, 12, 0), E_SYNTAX, "at the end");
	diag_error(d, at(0, 0, 0), E_SYNTAX, "no place");
	diag_error(d, at(0, 0, 0), E_SYNTAX, "no place either");
	diag_error(d, at(0, 0, 0), E_SYNTAX, "no place");
	diag_hint(d, "lost, its message is a repetition");
	check(diag_errors(d) == 4);
	check_str(printed(d, DIAG_TEXT, false),
		  "ktrace: error: no place [syntax]\n"
		  "ktrace: error: no place either [syntax]\n"
		  "f:2:2: warning: first [syntax]\n"
		  "    2 |     cd\xc3\xa9" "f?\n"
		  "      |     ^~~~\n"
		  "f:2:4: error: second [syntax]\n"
		  "    2 |     cd\xc3\xa9" "f?\n"
		  "      |       ^\n"
		  "f:1:1: note: elsewhere\n"
		  "    1 | ab\n"
		  "      | ^~\n"
		  "f:4:1: error: at the end [syntax]\n"
		  "    4 |\n"
		  "      | ^\n");
	diag_free(d);
}

static void test_lines(void)
{
	uint16_t n = source_add(src, "m", "x {\n\ty\n}", 8);
	struct diag *d = diag_new(src);

	diag_error(d, at(n, 2, 6), E_SYNTAX, "over lines");
	diag_error(d, at(n, 3, 1), E_SYNTAX, "at a newline");
	diag_error(d, at(n, 4, 2), E_SYNTAX, "from a tab");
	check_str(printed(d, DIAG_TEXT, false),
		  "m:1:3: error: over lines [syntax]\n"
		  "    1 | x {\n"
		  "      |   ^\n"
		  "m:1:4: error: at a newline [syntax]\n"
		  "    1 | x {\n"
		  "      |    ^\n"
		  "m:2:1: error: from a tab [syntax]\n"
		  "    2 |     y\n"
		  "      | ^~~~~\n");
	diag_free(d);
}

static void test_expansion(void)
{
	uint16_t lib = source_add(src, "lib", "macro m() { bad }", 17);
	uint16_t prog = source_add(src, "prog", "a\nm()\n", 6);
	uint16_t inner = source_expand(src, lib, at(prog, 2, 3));
	uint16_t deep = source_expand(src, lib, at(inner, 6, 3));
	struct diag *d = diag_new(src);

	diag_error(d, at(deep, 12, 3), E_SYNTAX, "bad");
	diag_note(d, at(prog, 0, 1), "a note");
	check_str(printed(d, DIAG_TEXT, false),
		  "lib:1:13: error: bad [syntax]\n"
		  "    1 | macro m() { bad }\n"
		  "      |             ^~~\n"
		  "lib:1:7: note: expanded from here\n"
		  "prog:2:1: note: expanded from here\n"
		  "    2 | m()\n"
		  "      | ^~~\n"
		  "prog:1:1: note: a note\n"
		  "    1 | a\n"
		  "      | ^\n");
	diag_free(d);
}

static void test_limit(void)
{
	static const char text[] = "0123456789012345678901234567890";
	uint16_t n = source_add(src, "lim", text, sizeof(text) - 1);
	struct diag *d = diag_new(src);
	const char *out, *p;
	unsigned i, heads = 0;

	for (i = 25; i-- > 0;)
		diag_error(d, at(n, i, 1), E_SYNTAX, "number %u", i);
	check(diag_errors(d) == 25);
	out = printed(d, DIAG_TEXT, false);
	for (p = out; (p = strstr(p, ": error: number ")); p++)
		heads++;
	check(heads == 20);
	check(strstr(out, "number 0 [") < strstr(out, "number 19 ["));
	check(!strstr(out, "number 20 ["));
	check_str(out + strlen(out) - strlen("\ntoo many errors\n"), "\ntoo many errors\n");
	diag_warn(d, at(n, 1, 1), E_SYNTAX, "quiet");
	diag_mute_warnings(d, true);
	check_str(printed(d, DIAG_TEXT, false), "");
	diag_free(d);
}

static void test_words(void)
{
	struct diag *d = diag_new(src);

	check_str(diag_tag(E_SYNTAX), "syntax");
	check(strlen(diag_help(E_SYNTAX)) > 0);
	check(diag_find("syntax") == E_SYNTAX && diag_find("nonsense") == DIAG_CODES);
	diag_error(d, at(0, 0, 0), E_SYNTAX, "x");
	check_str(printed(d, DIAG_TEXT, true),
		  "\033[1mktrace: \033[0m\033[1;31merror:\033[0m x [syntax]\n");
	diag_free(d);
}

int main(void)
{
	src = sources_new();
	test_shape();
	test_json();
	test_order();
	test_lines();
	test_expansion();
	test_limit();
	test_words();
	sources_free(src);
	return check_end();
}
