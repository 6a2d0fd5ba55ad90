/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/builtin.c - finding rows of builtins, and reading their signatures.
 *
 * The rows are in stdlib/ and only declared here; this file never names one. Names are
 * asked for at each call of a program, so the first question makes a table of them, for good: the
 * rows are constants. Parsing a signature is for those who want to know its arguments.
 *
 * A signature that cannot be read is a mistake in the row, hence a BUG. */
#include "lang/builtin.h"

#include <string.h>
#include "base/dict.h"

static const char *const kind_words[] = {
	[ARG_INT] = "int", [ARG_PTR] = "ptr", [ARG_NUM] = "num", [ARG_STRING] = "string",
	[ARG_STRLIT] = "strlit", [ARG_INTLIT] = "intlit", [ARG_NAME] = "name",
	[ARG_TYPE] = "type", [ARG_PATH] = "path", [ARG_MAP] = "map",
	[ARG_ELEM] = "elem", [ARG_STACK] = "stack", [ARG_ANY] = "any",
};
_Static_assert(COUNT(kind_words) == ARG_ANY + 1, "a word for every kind");

/* Where the name is in a signature: the last word before its parenthesis. */
static const char *sig_name(const char *sig, size_t *ret_len)
{
	size_t end = strcspn(sig, "("), start = end;

	while (start && sig[start - 1] != ' ' && sig[start - 1] != '*')
		start--;
	*ret_len = end - start;
	return sig + start;
}

static void copy(char *to, size_t room, const char *from, size_t len, const char *sig)
{
	if (len >= room || !len)
		BUG("signature '%s': a name of %zu bytes", sig, len);
	memcpy(to, from, len);
	to[len] = '\0';
}

static enum arg_kind kind_of(const char *word, size_t len, const char *sig)
{
	for (unsigned i = 0; i < COUNT(kind_words); i++)
		if (strlen(kind_words[i]) == len && !memcmp(kind_words[i], word, len))
			return (enum arg_kind)i;
	BUG("signature '%s': unknown kind '%.*s'", sig, (int)len, word);
}

/* "ptr p[, int len], ..." up to the closing parenthesis. */
static void parse_args(const char *at, const char *sig, struct sig *ret)
{
	bool optional = false;
	size_t len, word;

	for (at += strspn(at, "([], "); *at && *at != ')'; at += strspn(at, "], ")) {
		len = strcspn(at, ",[])");
		if (!strncmp(at, "...", 3)) {
			ret->more = true;
		} else {
			if (ret->max == COUNT(ret->arg))
				BUG("signature '%s': too many arguments", sig);
			word = strcspn(at, " ");
			if (word >= len)
				BUG("signature '%s': an argument without a name", sig);
			ret->arg[ret->max].kind = kind_of(at, word, sig);
			copy(ret->arg[ret->max].name, sizeof(ret->arg[0].name), at + word + 1,
			     len - word - 1, sig);
			ret->max++;
			ret->min += !optional;
		}
		at += len;
		if (*at == '[') {
			optional = true;
			at++;
		}
	}
}

void builtin_sig(const struct builtin *b, struct sig *ret)
{
	size_t len;
	const char *name = sig_name(b->sig, &len), *end = name, *open = strchr(name, '(');

	memset(ret, 0, sizeof(*ret));
	copy(ret->name, sizeof(ret->name), name, len, b->sig);
	while (end > b->sig && end[-1] == ' ')
		end--;
	copy(ret->result, sizeof(ret->result), b->sig, (size_t)(end - b->sig), b->sig);
	if (!open)
		return;
	ret->parens = true;
	parse_args(open, b->sig, ret);
	if (open[1] == '[')				/* all of them may be left out */
		ret->min = 0;
}

const char *builtin_words(const struct builtin *b)
{
	return b->sig + (str_starts(b->sig, "? ") ? 2 : 0);
}

void builtin_each(void (*fn)(const struct builtin *, void *arg), void *arg)
{
	const struct builtin *const *group;
	const struct builtin *b;

	for (group = builtin_groups; *group; group++)
		for (b = *group; b->sig; b++)
			fn(b, arg);
}

/* The rows by name: what the table holds are lists of them, in order. */
struct same_name {
	const struct builtin *row;
	struct same_name *next;
};
static struct dict *by_name;

static void name_row(const struct builtin *b, void *arg)
{
	struct same_name *s = xcalloc(1, sizeof(*s)), *first;
	char name[sizeof(((struct sig *)0)->name)];
	const char *is;
	size_t len;

	(void)arg;
	is = sig_name(b->sig, &len);
	snprintf(name, sizeof(name), "%.*s", (int)len, is);
	s->row = b;
	first = dict_get(by_name, name);
	if (!first) {
		dict_put(by_name, name, s);
		return;
	}
	while (first->next)
		first = first->next;
	first->next = s;
}

const struct builtin *builtin_find(const char *name, unsigned i)
{
	const struct same_name *s;

	if (!by_name) {					/* for good: the rows are constant */
		by_name = dict_new();
		builtin_each(name_row, NULL);
	}
	for (s = dict_get(by_name, name); s && i; i--)
		s = s->next;
	return s ? s->row : NULL;
}

const char *builtin_suggest(const char *name)
{
	/* what functions were called in old releases */
	static const char *const was[][2] = { { "stack", "kstack" }, { "sym", "ksym" } };
	static _Thread_local char best[sizeof(((struct sig *)0)->name)];
	struct nearest like = nearest_to(name, 2);
	const struct builtin *const *group;
	const struct builtin *b;
	struct sig sig;

	for (size_t i = 0; i < COUNT(was); i++)
		if (!strcmp(was[i][0], name))
			return was[i][1];
	for (group = builtin_groups; *group; group++) {
		for (b = *group; b->sig; b++) {
			builtin_sig(b, &sig);
			if (nearest_try(&like, sig.name))
				memcpy(best, sig.name, sizeof(best));
		}
	}
	return like.best ? best : NULL;
}
