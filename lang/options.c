/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/options.c - options of the program itself, given behind `--` on the command line.
 *
 * A program has the options that it asks for with getopt(); nobody declares them apart. `names`
 * meets every call and enters it here, also those in branches that are dropped later, so that
 * the list is the same whatever is given. The default says the kind: boolean, number or text.
 * Afterwards words that are no option of the program are refused, and `--help` is noticed, which
 * ends compilation (see cli/compile.c). */
#include "lang/options.h"

#include <errno.h>
#include <string.h>
#include "base/num.h"

/* `--NAME` or `--NAME=VALUE`: is WORD one of this name? *RET_VALUE is NULL without a value. */
static bool is_word(const char *word, const char *name, const char **ret_value)
{
	size_t len = strlen(name);

	word += 2;
	if (strncmp(word, name, len) || (word[len] && word[len] != '='))
		return false;
	*ret_value = word[len] ? word + len + 1 : NULL;
	return true;
}

static struct program_option *find(const struct unit *u, const char *name)
{
	for (uint32_t i = 0; i < u->noptions; i++)
		if (!strcmp(u->options[i].name, name))
			return &u->options[i];
	return NULL;
}

static int read_number(const struct node *def, const char *text, struct node *lit)
{
	const char *why;
	struct num num;

	if (num_parse(text, strlen(text), true, &num, &why))
		return -EINVAL;
	if (num.negative && !def->num.negative)
		return -ERANGE;
	lit->num.val = num.val;
	lit->num.negative = num.negative;
	return 0;
}

/* What TEXT (NULL: the option stands alone) means for an option of this default. */
static int read_value(const struct node *def, const char *text, struct node *lit)
{
	bool yes = true;

	if (def->kind == N_BOOL) {
		if (text && num_parse_bool(text, &yes) < 0)
			return -EINVAL;
		lit->num.val = yes;
		return 0;
	}
	if (!text)
		return -ENODATA;
	if (def->kind == N_INT)
		return read_number(def, text, lit);
	lit->str.ptr = text;
	lit->str.len = (uint32_t)strlen(text);
	return 0;
}

static const char *wanted(const struct node *def)
{
	switch (def->kind) {
	case N_BOOL:	return "true or false";
	case N_INT:	return def->num.negative ? "a number" : "a number from 0 on";
	default:	return "a text";
	}
}

static int take_word(struct unit *u, struct program_option *o, const char *text)
{
	struct node *lit = arena_memdup(u->arena, o->def, sizeof(*lit));
	int err = read_value(o->def, text, lit);

	o->val = lit;
	if (err == -ENODATA)
		diag_error(u->diag, o->loc, E_OPTION_VALUE, "'--%s' needs a value: %s", o->name,
			   wanted(o->def));
	else if (err)
		diag_error(u->diag, o->loc, E_OPTION_VALUE, "'--%s' is %s, not '%s'", o->name,
			   wanted(o->def), text);
	if (err && o->def->kind == N_BOOL)
		diag_hint(u->diag, "true, yes, on and 1 are the same, as are false, no, off and 0");
	else if (err)
		diag_hint(u->diag, "write --%s=...", o->name);
	return err ? -EINVAL : 0;
}

static bool same_literal(const struct node *a, const struct node *b)
{
	if (a->kind != b->kind)
		return false;
	if (a->kind == N_STR)
		return a->str.len == b->str.len && !memcmp(a->str.ptr, b->str.ptr, a->str.len);
	return a->num.val == b->num.val && a->num.negative == b->num.negative;
}

static int same_again(struct unit *u, const struct node *call, const struct program_option *o,
		      const struct node *def, const char *doc)
{
	const char *what = NULL;

	if (!same_literal(o->def, def))
		what = "default";
	else if (!o->doc != !doc || (doc && strcmp(o->doc, doc)))
		what = "description";
	if (!what)
		return 0;
	diag_error(u->diag, call->loc, E_OPTION_DIFFERS,
		   "the option '--%s' has another %s here", o->name, what);
	diag_note(u->diag, o->loc, "'--%s' is asked for here", o->name);
	diag_hint(u->diag, "ask for it in one place, such as a macro");
	return -EINVAL;
}

int option_declare(struct unit *u, const struct node *call)
{
	const struct node *name = call->call.args, *def = name->next;
	const struct node *doc = def ? def->next : NULL;
	struct program_option *o;
	const char *text;
	int err = 0;

	if (name->kind != N_STR || (doc && doc->kind != N_STR))
		return 0;				/* the signature tells */
	if (!def)
		def = node_new(u->arena, N_BOOL, call->loc);
	if (def->kind != N_BOOL && def->kind != N_INT && def->kind != N_STR)
		return diag_error(u->diag, def->loc, E_OPTION_DEFAULT,
				  "the default of an option must be a literal");
	o = find(u, name->str.ptr);
	if (o)
		return same_again(u, call, o, def, doc ? doc->str.ptr : NULL);
	o = arena_push(u->arena, &u->options, &u->noptions, sizeof(*o));
	*o = (struct program_option){ .name = name->str.ptr, .loc = call->loc, .def = def,
				      .val = def, .doc = doc ? doc->str.ptr : NULL };
	for (uint32_t i = 0; i < u->nwords && !err; i++)
		if (is_word(u->words[i], o->name, &text))
			err = take_word(u, o, text);
	return err;
}

const struct program_option *option_of(const struct unit *u, const struct node *call)
{
	return call->call.args->kind == N_STR ? find(u, call->call.args->str.ptr) : NULL;
}

static const char *all_names(struct unit *u)
{
	const char *list = "";

	for (uint32_t i = 0; i < u->noptions; i++)
		list = arena_fmt(u->arena, "%s%s--%s", list, i ? ", " : "", u->options[i].name);
	return list;
}

static bool is_known(const struct unit *u, const char *word)
{
	const char *text;

	for (uint32_t i = 0; i < u->noptions; i++)
		if (is_word(word, u->options[i].name, &text))
			return true;
	return false;
}

int option_check(struct unit *u)
{
	int err = 0;

	for (uint32_t i = 0; i < u->nwords; i++) {
		if (is_known(u, u->words[i]))
			continue;
		if (!strcmp(u->words[i], "--help")) {
			u->help = true;
			continue;
		}
		err = diag_error(u->diag, (struct loc){ 0 }, E_OPTION,
				 "the program has no option '%.*s'",
				 (int)strcspn(u->words[i], "="), u->words[i]);
		if (u->noptions)
			diag_hint(u->diag, "its options are %s", all_names(u));
		else
			diag_hint(u->diag, "it has no options at all");
	}
	return err;
}

static void print_default(const struct node *def, FILE *fp)
{
	if (def->kind == N_BOOL)
		fprintf(fp, " (default: %s)", def->num.val ? "true" : "false");
	else if (def->kind == N_STR)
		fprintf(fp, " (default: \"%s\")", def->str.ptr);
	else
		fprintf(fp, def->num.negative ? " (default: %lld)" : " (default: %llu)",
			(long long)def->num.val);
}

void option_print(const struct unit *u, FILE *fp)
{
	fputs(u->noptions ? "options of this program, to be given after '--':\n"
			  : "this program has no options\n", fp);
	for (uint32_t i = 0; i < u->noptions; i++) {
		const struct program_option *o = &u->options[i];

		fprintf(fp, "  --%s%s%s", o->name, o->doc ? ": " : "", o->doc ? o->doc : "");
		print_default(o->def, fp);
		fputc('\n', fp);
	}
}
