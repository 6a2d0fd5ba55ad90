/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/repl.c - the prompt: what a line means, and the commands.
 *
 * A line that starts with '.' and a letter is a command (the rows at the end). Any other is tried
 * as a program; if the parser does not take it, as statements of a begin probe; and if those are
 * one expression that has a value, that is printed. What a program defines (macros, functions, C
 * types, imports) is kept as text and comes before each later line as a prelude of its own
 * (unit->prelude), so that places in messages are those of the line.
 *
 * Without a terminal the same is done with the lines of standard input, without a prompt; the
 * exit status then says whether all of them were right. */
#include "cli/repl.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include "cli/short.h"
#include "lang/node.h"
#include "lang/probe.h"

#define WORD "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"

enum { MOST_WORDS = 8 };

static int run_text(struct session *s, const char *text, bool background);

/* ---- is the line complete? ------------------------------------------------------------------- */
/* Behind the string, comment or character at P; NULL: it has no end. */
static const char *skip_one(const char *p)
{
	const char *end;

	if (*p == '"') {
		for (p++; *p && *p != '"'; p++)
			if (*p == '\\' && p[1])
				p++;
		return *p ? p + 1 : NULL;
	}
	if (p[0] == '/' && p[1] == '*') {
		end = strstr(p + 2, "*/");
		return end ? end + 2 : NULL;
	}
	return p[0] == '/' && p[1] == '/' ? p + strcspn(p, "\n") : p + 1;
}

bool repl_is_open(const char *text)
{
	size_t len = strlen(text);
	int depth = 0;

	for (const char *p = text; *p;) {
		depth += strchr("{[(", *p) ? 1 : strchr("}])", *p) ? -1 : 0;
		p = skip_one(p);
		if (!p)
			return true;
	}
	return depth > 0 || (len && text[len - 1] == '\\');
}

/* ---- what the session knows ------------------------------------------------------------------ */
/* What a definition of C is called: its first words, "struct point", "#define N". */
static char *c_key(const char *text, size_t len)
{
	size_t n = 0, words = 2;

	if (str_starts(text, "typedef"))
		return strndup(text, len);
	while (n < len && words) {
		n += strcspn(text + n, " \t\n({;");
		if (--words)
			n += strspn(text + n, " \t");
	}
	return strndup(text, n < len ? n : len);
}

static void know(struct session *s, char *key, char *text)
{
	for (uint32_t i = 0; i < s->nknown; i++)
		if (!strcmp(s->known[i].key, key)) {
			free(s->known[i].text);
			s->known[i].text = text;
			free(key);
			return;
		}
	s->known = xrealloc(s->known, (s->nknown + 1) * sizeof(*s->known));
	s->known[s->nknown++] = (struct known){ key, text };
}

static char *key_of(const struct node *n, const char *text)
{
	struct str key;

	str_init(&key);
	if (n->kind == N_MACRO || n->kind == N_FN)
		str_addf(&key, "macro %s/%zu", n->def.name, node_count(n->def.params));
	else if (n->kind == N_IMPORT)
		str_addf(&key, "import %s", n->str.ptr);
	else if (n->kind == N_C)
		return c_key(text, n->loc.len);
	return str_detach(&key);
}

/* Keep the definitions of PROGRAM, whose text is TEXT. */
static void know_all(struct session *s, const struct node *program, const char *text)
{
	for (const struct node *n = program->list.first; n; n = n->next) {
		const char *from = text + n->loc.off;

		if (n->kind == N_MACRO || n->kind == N_FN || n->kind == N_IMPORT || n->kind == N_C)
			know(s, key_of(n, from), strndup(from, n->loc.len));
	}
}

/* Macros and functions are known by one kind of key, and come after the rest. */
void repl_definitions(struct session *s, struct str *ret)
{
	for (int macros = 0; macros < 2; macros++)
		for (uint32_t i = 0; i < s->nknown; i++)
			if (str_starts(s->known[i].key, "macro ") == (bool)macros)
				str_addf(ret, "%s\n", s->known[i].text);
}

/* Without those that the program has itself, which would be told twice. */
static void forget_all(struct session *s, const struct node *program, const char *text)
{
	for (const struct node *n = program->list.first; n; n = n->next) {
		char *key = key_of(n, text + n->loc.off);

		for (uint32_t i = 0; i < s->nknown; i++)
			if (*key && !strcmp(s->known[i].key, key)) {
				free(s->known[i].key);
				free(s->known[i].text);
				memmove(&s->known[i], &s->known[i + 1],
					(--s->nknown - i) * sizeof(*s->known));
				break;
			}
		free(key);
	}
}

/* ---- what a line means ----------------------------------------------------------------------- */
enum meaning { M_WRONG, M_NOTHING, M_PROGRAM, M_DEFINITIONS };

static enum meaning meaning_of(const struct unit *u)
{
	enum meaning m = M_NOTHING;

	for (const struct node *n = u->ast->list.first; n; n = n->next) {
		if (n->kind == N_PROBE)
			return M_PROGRAM;
		m = M_DEFINITIONS;
	}
	return m;
}

/* Parse TEXT as it stands. J must be freed. */
static enum meaning read_text(struct session *s, const char *text, struct job *ret)
{
	run_job(s, ret, text);
	return run_compiles(ret, "parse") ? meaning_of(ret->unit) : M_WRONG;
}

/* Definitions alone are right if an empty program with them is. */
static int define(struct session *s, struct job *j, const char *text)
{
	struct str whole;
	bool ok;

	forget_all(s, j->unit->ast, text);
	str_init(&whole);
	str_addf(&whole, "%s\nbegin { }", text);
	ok = run_would(s, whole.ptr, "names");
	if (ok)
		know_all(s, j->unit->ast, text);
	else
		run_start(s, whole.ptr, RUN_EXPRESSION);	/* says what is wrong */
	str_done(&whole);
	return ok ? 0 : -EINVAL;
}

static int run_program(struct session *s, struct job *j, const char *text, bool background)
{
	struct str rest;
	int err;

	forget_all(s, j->unit->ast, text);
	err = run_start(s, text, background ? RUN_BACKGROUND : RUN_FOREGROUND);
	if (err < 0)
		return err;
	know_all(s, j->unit->ast, text);
	str_init(&rest);
	for (const struct node *n = j->unit->ast->list.first; n; n = n->next)
		if (n->kind == N_PROBE || n->kind == N_CONFIG || n->kind == N_MAPDECL)
			str_addf(&rest, "%.*s%s\n", n->loc.len, text + n->loc.off,
				 n->kind == N_MAPDECL ? ";" : "");
	free(s->last);
	s->last = str_detach(&rest);
	return 0;
}

/* An expression that has a value is printed, other statements are run. */
static int run_statements(struct session *s, const char *text)
{
	static const struct frame value = { "begin { print((", "\n)); }" };
	static const struct frame statement = { "begin { ", "\n}" };
	struct str as_value;
	bool is_value;

	if (*text == '@' && !text[1 + strspn(text + 1, WORD)])
		return repl_print(s, text);		/* also what no program could go on with */
	str_init(&as_value);
	str_addf(&as_value, "%s%s%s", value.before, text, value.after);
	is_value = run_would(s, as_value.ptr, "check");
	str_done(&as_value);
	return run_framed(s, text, is_value ? &value : &statement);
}

/* Does TEXT look like a program, so that it is as one that its mistakes are to be told? */
static bool seems_program(const char *text)
{
	char *word = strndup(text, strcspn(text, " \t\n:{/,"));
	bool yes = probe_find(word) || strchr(text, '{') || *text == '#';

	free(word);
	return yes;
}

/* `count vfs_read`, `t:sched:sched_switch`: the script that the words stand for. */
static int run_short(struct session *s, const char *text, bool background)
{
	char *copy = xstrdup(text), *save = NULL;
	const char *word[MOST_WORDS];
	struct str script;
	unsigned n = 0;
	int err;

	for (char *w = strtok_r(copy, " \t\n", &save); w && n < MOST_WORDS;
	     w = strtok_r(NULL, " \t\n", &save))
		word[n++] = w;
	str_init(&script);
	err = short_expand(&s->opts, s->host, word, n, &script) ? -EINVAL
		: run_text(s, script.ptr, background);
	str_done(&script);
	free(copy);
	return err;
}

/* Its first word is one of a shorthand, and there is no program. */
static bool seems_short(const char *text)
{
	char *word = strndup(text, strcspn(text, " \t\n"));
	bool yes = !strchr(text, '{') && short_is(word);

	free(word);
	return yes;
}

static int run_text(struct session *s, const char *text, bool background)
{
	struct job j;
	enum meaning m = read_text(s, text, &j);
	int err = 0;

	if (m == M_PROGRAM)
		err = run_program(s, &j, text, background);
	else if (m == M_DEFINITIONS)
		err = define(s, &j, text);
	else if (m == M_WRONG && seems_short(text))
		err = run_short(s, text, background);
	else if (m == M_WRONG && seems_program(text)) {
		job_tell(&j);
		err = -EINVAL;
	} else if (m == M_WRONG)
		err = run_statements(s, text);
	job_done(&j);
	return err;
}

/* ---- the session ----------------------------------------------------------------------------- */
static const struct command *command_find(const char *name, size_t len)
{
	for (const struct command *c = commands; c->name; c++)
		if (strlen(c->name) == len && !strncmp(c->name, name, len))
			return c;
	return NULL;
}

static int run_command(struct session *s, char *text)
{
	size_t len = strcspn(text, " \t\n");
	const struct command *c = command_find(text, len);
	char name[32];

	snprintf(name, sizeof(name), ".%.*s", (int)len, text);
	if (c)
		return c->run(s, text + len + strspn(text + len, " \t\n"));
	opts_error("'.help' lists the commands", "there is no command '%s'", name);
	return -EINVAL;
}

/* Is TEXT what people type who do not know the prompt yet: "help", "exit"? Its command. */
static const struct command *plain_command(const char *text)
{
	size_t len = strcspn(text, " \t\n");

	for (const struct command *c = commands; c->name; c++)
		for (const char *p = c->plain; p; p = strchr(p, ' ') ? strchr(p, ' ') + 1 : NULL)
			if (strcspn(p, " ") == len && !strncmp(p, text, len) &&
			    (!text[len] || *c->args))
				return c;
	return NULL;
}

static char *trim(char *text)
{
	size_t len;

	text += strspn(text, " \t\n");
	len = strlen(text);
	while (len && strchr(" \t\n", text[len - 1]))
		text[--len] = 0;
	return text;
}

/* Is `&` the end of TEXT? It is taken off. */
static bool take_ampersand(char *text)
{
	size_t len = strlen(text);

	if (len < 2 || text[len - 1] != '&' || text[len - 2] == '&')
		return false;
	text[len - 1] = 0;
	trim(text);
	return true;
}

static double seconds(void)
{
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC, &ts);
	return (double)ts.tv_sec + (double)ts.tv_nsec / 1e9;
}

int repl_do(struct session *s, const char *line)
{
	char *copy = xstrdup(line), *text = trim(copy);
	bool command = text[0] == '.' && text[1] >= 'a' && text[1] <= 'z';
	const struct command *plain = plain_command(text);
	bool background = !command && take_ampersand(text);
	double start = seconds();
	int err = 0;

	if (plain)
		err = plain->run(s, trim(text + strcspn(text, " \t\n")));
	else if (*text)
		err = command ? run_command(s, text + 1) : run_text(s, text, background);
	if (*text && s->timing)
		fprintf(stdout, "%.1f ms\n", (seconds() - start) * 1000);
	fflush(stdout);
	free(copy);
	return err;
}

/* One line, or more while brackets are open; false: there are no more. */
static bool read_line(struct session *s, struct str *ret)
{
	bool more = false;
	char *line;

	str_clear(ret);
	do {
		s->pending = more ? ret->ptr : NULL;
		line = line_read(s, more ? "   ...> " : "ktrace> ");
		if (line && more)
			str_addc(ret, '\n');
		if (line)
			str_add(ret, line);
		if (runs_interrupted(s))
			str_clear(ret);			/* ^C: what was typed is forgotten */
		more = line && *ret->ptr != '.' && repl_is_open(ret->ptr);
		free(line);
	} while (line && more);
	return line != NULL || ret->len;
}

static void session_done(struct session *s)
{
	runs_done(s);
	sink_done(&s->sink);
	for (uint32_t i = 0; i < s->nknown; i++) {
		free(s->known[i].key);
		free(s->known[i].text);
	}
	free(s->known);
	free(s->last);
	names_done(&s->set);
	if (s->cost_fd >= 0)
		close(s->cost_fd);
}

int repl(const struct opts *o, struct host *h)
{
	struct session s = { .opts = *o, .host = h, .cost_fd = -1 };
	FILE *fp = o->output ? fopen(o->output, "we") : stdout;
	struct str line;

	if (!fp)
		return opts_error(NULL, "cannot write to '%s': %s", o->output, strerror(errno));
	sink_init(&s.sink, o->format, fp, o->buffering);
	s.terminal = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
	names_init(&s.set);
	str_init(&line);
	runs_signals();
	if (s.terminal) {
		fprintf(stdout, "ktrace v%s: a program, an expression, or .help; .quit ends\n",
			KTRACE_VERSION);
		line_open(&s);
	}
	while (!s.quit && read_line(&s, &line)) {
		if (s.terminal)
			line_remember(line.ptr);
		if (repl_do(&s, line.ptr) < 0)
			s.failed = true;
	}
	if (s.terminal)
		line_close();
	session_done(&s);
	str_done(&line);
	return s.failed && !s.terminal ? 1 : 0;
}
