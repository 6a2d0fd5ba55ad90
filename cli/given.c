/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/given.c - the program that the command line gives: a file, -e, standard input, a shorthand.
 *
 * A shell comes first, and takes what was meant for us: it splits what is not quoted at blanks,
 * puts names of files where '*' stood, and its own parameters where $1 did. What is left of a
 * program then is seldom one; what happened can be told from the words. (The $1 of a program in
 * double quotes is lang/syntax.c's to notice.) */
#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "base/io.h"
#include "cli/short.h"
#include "lang/builtin.h"

/* Is a `{` among the parameters, as in `ktrace -e kprobe:f { ... }`? */
static bool has_pieces(const struct opts *o)
{
	for (unsigned i = 0; i < o->nparam; i++)
		if (*o->param[i] == '{' || strstr(o->param[i], "{"))
			return true;
	return false;
}

static bool is_split(const struct opts *o, const char *text)
{
	return !strchr(text, '{') && has_pieces(o);
}

static int tell_split(const char *text)
{
	return opts_error("put the whole program in single quotes: ktrace -e '...'",
			  "the shell has split the program into words; '%s' is only the first",
			  text);
}

/* `ktrace -l *`: words that all are files. */
static bool is_globbed(const struct opts *o)
{
	if (!o->list || !o->nparam || !o->file || access(o->file, F_OK))
		return false;
	for (unsigned i = 0; i < o->nparam; i++)
		if (access(o->param[i], F_OK))
			return false;
	return true;
}

static int read_file(const struct opts *o, struct str *text)
{
	int err = strcmp(o->file, "-") ? io_read(o->file, text) : io_read_fd(STDIN_FILENO, text);
	const char *hint = NULL;

	if (!err)
		return 0;
	if (err == -ENOENT && strpbrk(o->file, "{:"))
		hint = "a program on the command line goes after -e";
	else if (err == -ENOENT && !strpbrk(o->file, "./"))
		hint = "a probe has its type in front: tracepoint:sched:sched_switch; "
		       "'ktrace -l' finds it";
	return opts_error(hint, "cannot read '%s': %s", o->file, strerror(-err));
}

/* The form of the command line that its words are; they are no parameters then. */
static int read_short(const struct opts *o, struct host *h, struct str *text)
{
	const char **word = xcalloc(o->nparam + 1, sizeof(*word));
	int status;

	word[0] = o->file;
	memcpy(word + 1, o->param, o->nparam * sizeof(*word));
	status = short_expand(o, h, word, o->nparam + 1, text);
	free(word);
	return status;
}

bool given_is_short(const struct opts *o)
{
	return !o->expr && o->file && access(o->file, R_OK) && short_is(o->file);
}

/* What stands behind the script is the script's. If it looks like an option and the script asks for
 * no parameter, it was meant for us. */
static void warn_of_options(const struct opts *o, const struct str *text)
{
	const char *p = text->ptr;

	if (o->quiet || !o->nparam || *o->param[0] != '-' ||
	    !isalpha((unsigned char)o->param[0][1]))
		return;
	for (p = strchr(p, '$'); p; p = strchr(p + 1, '$'))
		if (p[1] == '#' || isdigit((unsigned char)p[1]))
			return;
	fprintf(stderr,
		"ktrace: warning: '%s' is handed to the script, which asks for no parameters\n"
		"hint: options of ktrace come before the script, the script's own behind '--'\n",
		o->param[0]);
}

static int read_script(const struct opts *o, struct str *text)
{
	int status = 0;

	if (o->expr)
		str_add(text, o->expr);
	else
		status = read_file(o, text);
	if (!status)
		warn_of_options(o, text);
	return status;
}

int given_read(const struct opts *o, struct host *h, struct str *text)
{
	const char *first = o->expr ? o->expr : o->file;

	if (is_globbed(o))
		return opts_error("put the pattern in single quotes: ktrace -l '*'",
				  "the shell has put names of %u files where '*' stood",
				  o->nparam + 1);
	if ((o->expr || access(first, F_OK)) && is_split(o, first))
		return tell_split(first);
	if (!o->list && given_is_short(o))
		return read_short(o, h, text);
	if ((o->events || o->time_ns) &&
	    (o->expr || !strcmp(first, "-") || !access(first, R_OK)))
		return opts_error("a script ends itself: interval:s:10 { exit(); }",
				  "%s is for a probe given alone, count, latency and stacks",
				  o->events ? "-n" : "-t");
	return read_script(o, text);
}

/* Is a function that wants a literal string called with none, and no quote anywhere? */
static bool lacks_quotes(const char *text)
{
	const struct builtin *b;
	struct sig sig;

	for (const char *p = strchr(text, '('); p && !strchr(text, '"'); p = strchr(p + 1, '(')) {
		const char *from = p;
		char *name;

		while (from > text && (isalnum((unsigned char)from[-1]) || from[-1] == '_'))
			from--;
		name = strndup(from, (size_t)(p - from));
		b = builtin_find(name, 0);
		free(name);
		if (!b)
			continue;
		builtin_sig(b, &sig);
		if (sig.min && sig.arg[0].kind == ARG_STRLIT)
			return true;
	}
	return false;
}

void given_explain(const struct job *j)
{
	const struct opts *o = j->opts;

	if (!diag_errors(j->diag) || o->diag != DIAG_TEXT)
		return;
	if (o->expr && lacks_quotes(o->expr))
		fputs("hint: there is no '\"' in the program; if there was, the shell has taken "
		      "it: put the program in single quotes\n",
		      stderr);
	if (!o->list && given_is_short(o))
		fprintf(stderr, "note: that is the script that '%s' means; --show prints it\n",
			o->file);
}
