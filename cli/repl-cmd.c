/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/repl-cmd.c - the commands of the prompt. One row each, at the end: help, completion and the
 * manual are made from them.
 *
 * A command works on what the session has: programs that run or have ended (repl-run.c), what
 * lines have defined, settings. Each says itself what is wrong with its argument. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "base/io.h"
#include "base/num.h"
#include "cli/repl.h"

enum { HELP_COLUMN = 22, DEEPEST = 8 };

static int wrong(const char *hint, const char *what, const char *word)
{
	opts_error(hint, "%s '%s'", what, word);
	return -EINVAL;
}

/* ---- words ----------------------------------------------------------------------------------- */
bool command_help(const char *name, FILE *fp)
{
	for (const struct command *c = commands; c->name && *name == '.'; c++)
		if (!strcmp(c->name, name + 1)) {
			fprintf(fp, ".%s %s\n    at the prompt: %s\n", c->name, c->args, c->doc);
			return true;
		}
	return false;
}

static int cmd_help(struct session *s, char *arg)
{
	char left[64];

	(void)s;
	if (*arg)
		return help_print(arg, stdout) ? -EINVAL : 0;
	for (const struct command *c = commands; c->name; c++) {
		snprintf(left, sizeof(left), ".%s %s", c->name, c->args);
		fprintf(stdout, "%-*s %s\n", HELP_COLUMN, left, c->doc);
	}
	fputs("\nA program runs until ^C, with '&' at its end in the background; an "
	      "expression is printed.\n'.help NAME' explains a builtin, a probe type, a "
	      "setting ...; TAB completes.\n",
	      stdout);
	return 0;
}

static int cmd_list(struct session *s, char *arg)
{
	return list_pattern(&s->opts, s->host, *arg ? arg : "*:*") > 1 ? -EINVAL : 0;
}

static int cmd_args(struct session *s, char *arg)
{
	struct opts o = s->opts;

	o.verbose = 1;
	if (!*arg)
		return wrong("such as '.args tracepoint:sched:sched_switch'", "which probe?", arg);
	return list_pattern(&o, s->host, arg) > 1 ? -EINVAL : 0;
}

/* ---- types ----------------------------------------------------------------------------------- */
/* The members of T, which is at OFF and DEEP levels inside. Those of a member without a name are
 * reached by their own names, and stand here. */
static void print_fields(struct types *ts, const struct type *t, uint32_t off, int deep)
{
	uint32_t n;
	const struct field *f = type_fields(ts, t, &n);

	for (uint32_t i = 0; i < n; i++) {
		fprintf(stdout, "%8u  %*s%s%s%s", off + f[i].off, deep * 4, "", f[i].type->name,
			f[i].name ? " " : "", f[i].name ? f[i].name : "");
		if (f[i].bits)
			fprintf(stdout, " : %u", f[i].bits);
		fputc('\n', stdout);
		if (!f[i].name && f[i].type->kind == T_RECORD && deep < DEEPEST)
			print_fields(ts, f[i].type, off + f[i].off, deep + 1);
	}
}

static void print_type(struct types *ts, const struct type *t)
{
	fprintf(stdout, "%s (%u bytes)\n", t->name, t->size);
	if (t->kind == T_RECORD)
		print_fields(ts, t, 0, 0);
	for (uint32_t i = 0; t->kind == T_ENUM && i < t->enu.n; i++)
		fprintf(stdout, "%8lld  %s\n", (long long)t->enu.at[i].val, t->enu.at[i].name);
}

/* "struct sock", "sock", "enum pid_type", "pid_t". */
static const struct type *find_type(struct types *ts, const char *text)
{
	static const char *const keyword[] = { "struct", "union", "enum" };
	const struct type *t;

	for (size_t i = 0; i < COUNT(keyword); i++)
		if (str_starts(text, keyword[i]) && text[strlen(keyword[i])] == ' ')
			return type_named(ts, keyword[i], text + strlen(keyword[i]) + 1);
	t = type_named(ts, NULL, text);
	for (size_t i = 0; !t && i < COUNT(keyword); i++)
		t = type_named(ts, keyword[i], text);
	return t;
}

/* In a unit that has read what the session has defined. */
static int cmd_type(struct session *s, char *arg)
{
	const struct type *t;
	const char *like;
	char hint[128];
	struct job j;

	if (!*arg)
		return wrong("such as '.type struct task_struct'", "which type?", arg);
	run_job(s, &j, "begin { }");
	t = run_compiles(&j, "import") ? find_type(j.unit->types, arg) : NULL;
	if (t) {
		print_type(j.unit->types, t);
	} else {
		like = type_suggest(j.unit->types, arg);
		snprintf(hint, sizeof(hint), like ? "did you mean '%s'?" : "%s", like ? like : "");
		wrong(like ? hint : NULL, "there is no type", arg);
	}
	job_done(&j);
	return t ? 0 : -EINVAL;
}

/* ---- maps ------------------------------------------------------------------------------------ */
static int no_map(const char *name)
{
	return wrong("'.maps' lists them", "there is no map", name);
}

int repl_print(struct session *s, const char *arg)
{
	char *copy = xstrdup(arg), *save = NULL, *name = strtok_r(copy, " \t", &save);
	char *top = strtok_r(NULL, " \t", &save);
	const struct map_desc *m;
	struct run *r = name ? run_of_map(s, name, &m) : NULL;
	uint64_t n = 0;
	int err = 0;

	if (top && num_parse_u64(top, &n) < 0) {
		err = wrong("'.print @m 5' prints the last five", "not a number:", top);
	} else if (!r) {
		err = no_map(name ? name : "");
	} else {
		rt_print_map(r->rt, m, n, 1, TAKE_NOT);
		sink_flush(&r->sink);
	}
	free(copy);
	return err;
}

static int cmd_print(struct session *s, char *arg)
{
	return repl_print(s, arg);
}

static int cmd_clear(struct session *s, char *arg)
{
	const struct map_desc *m;
	struct run *r = run_of_map(s, arg, &m);

	if (!r)
		return no_map(arg);
	if (r->running)
		rt_clear_map(r->rt, m);
	run_forget(s, arg);
	return 0;
}

static void print_map(const struct run *r, const struct map_desc *m)
{
	fprintf(stdout, "%s%s%s%s  %s", m->name, m->key ? "[" : "", m->key ? m->key->name : "",
		m->key ? "]" : "", m->val->name);
	if (r->running)
		fprintf(stdout, "  of [%u]", r->number);
	fprintf(stdout, "%s\n", rt_can_keep(m) ? "" : "  (other programs cannot use it)");
}

static int cmd_maps(struct session *s, char *arg)
{
	const struct map_desc *m;
	const struct run *r;
	struct names names;

	(void)arg;
	names_init(&names);
	for (r = s->runs; r; r = r->next)
		for (uint32_t i = 0; i < r->job.unit->nmaps; i++)
			names_add(&names, "%s", r->job.unit->maps[i]->name);
	names_sort_unique(&names);
	for (size_t i = 0; i < names.n; i++) {
		r = *names.at[i] ? run_of_map(s, names.at[i], &m) : NULL;
		if (r)
			print_map(r, m);
	}
	names_done(&names);
	return 0;
}

/* ---- programs -------------------------------------------------------------------------------- */
static int cmd_jobs(struct session *s, char *arg)
{
	bool any = false;

	(void)arg;
	for (unsigned n = 1; n <= s->numbers; n++)
		for (const struct run *r = s->runs; r; r = r->next)
			if (r->running && r->number == n) {
				fprintf(stdout, "[%u] %s\n", r->number, r->text);
				any = true;
			}
	if (!any)
		fputs("no program runs; '&' at its end starts one in the background\n", stdout);
	return 0;
}

/* The running program with NUMBER, or the latest; NULL: there is none. */
static struct run *run_by(struct session *s, uint64_t number)
{
	for (struct run *r = s->runs; r; r = r->next)
		if (r->running && (!number || r->number == number))
			return r;
	return NULL;
}

static int cmd_stop(struct session *s, char *arg)
{
	uint64_t n = 0;
	struct run *r;

	if (*arg && num_parse_u64(arg, &n) < 0)
		return wrong("'.jobs' lists the programs that run", "not a number:", arg);
	r = run_by(s, n);
	if (!r) {
		opts_error(NULL, *arg ? "no program %s runs" : "no program runs", arg);
		return -EINVAL;
	}
	run_end(s, r);
	return 0;
}

static int cmd_cost(struct session *s, char *arg)
{
	(void)arg;
	if (s->cost_fd < 0) {
		s->cost_fd = rt_count_cost();
		if (s->cost_fd < 0)
			return wrong(NULL, "the kernel does not count:", strerror(-s->cost_fd));
		fputs("the kernel counts from now on\n", stdout);
	}
	for (const struct run *r = s->runs; r; r = r->next) {
		uint64_t runs = 0, ns = 0;
		char total[32], each[32];

		if (!r->running)
			continue;
		rt_cost(r->rt, &runs, &ns);
		fprintf(stdout, "[%u] %llu runs, %s in all, %s each\n", r->number,
			(unsigned long long)runs, num_format_ns(ns, total),
			num_format_ns(runs ? ns / runs : 0, each));
	}
	return 0;
}

/* ---- files, settings ------------------------------------------------------------------------- */
static int cmd_save(struct session *s, char *arg)
{
	struct str text;
	FILE *fp = *arg ? fopen(arg, "we") : NULL;

	if (!*arg)
		return wrong("'.save FILE' writes a script", "which file?", arg);
	if (!fp) {
		opts_error(NULL, "cannot write '%s': %s", arg, strerror(errno));
		return -EINVAL;
	}
	str_init(&text);
	repl_definitions(s, &text);
	fprintf(fp, "%s%s", text.ptr, s->last ? s->last : "");
	fclose(fp);
	str_done(&text);
	return 0;
}

static int cmd_load(struct session *s, char *arg)
{
	struct str text;
	int err;

	str_init(&text);
	err = io_read(arg, &text);
	if (err < 0)
		opts_error(NULL, "cannot read '%s': %s", arg, strerror(-err));
	else
		err = repl_do(s, text.ptr);
	str_done(&text);
	return err;
}

static int bad_setting(const char *key, const char *value, int err, const struct setting *row)
{
	const char *like = config_suggest(key);
	char hint[256];

	snprintf(hint, sizeof(hint),
		 like ? "did you mean '%s'?" : "'ktrace help' lists the settings", like);
	if (err == -ENOENT)
		return wrong(hint, "there is no setting", key);
	snprintf(hint, sizeof(hint), "%s: %s", key, row ? row->doc : "it has no effect any more");
	return wrong(hint, "not a value for it:", value);
}

static int cmd_set(struct session *s, char *arg)
{
	size_t len = strcspn(arg, " \t=");
	char *value = arg + len + strspn(arg + len, " \t=");
	const struct setting *row = NULL;
	struct config *try;
	int err;

	for (size_t i = 0; !*arg && i + 1 < s->set.n; i += 2)
		fprintf(stdout, "%s = %s\n", s->set.at[i], s->set.at[i + 1]);
	if (!*arg)
		return 0;
	arg[len] = 0;
	try = config_new();
	err = config_set(try, arg, value, &row);
	config_free(try);
	if (err < 0)
		return bad_setting(arg, value, err, row);
	names_add(&s->set, "%s", arg);			/* the last one counts */
	names_add(&s->set, "%s", value);
	return 0;
}

static int cmd_time(struct session *s, char *arg)
{
	(void)arg;
	s->timing = !s->timing;
	return 0;
}

static int cmd_sh(struct session *s, char *arg)
{
	(void)s;
	fflush(stdout);
	return system(arg) < 0 ? wrong(NULL, "it cannot be run:", arg) : 0;
}

static int cmd_complete(struct session *s, char *arg)
{
	struct names found;
	size_t len;

	names_init(&found);
	complete(s, arg, &found, &len);
	for (size_t i = 0; i < found.n; i++)
		fprintf(stdout, "%s\n", found.at[i]);
	names_done(&found);
	return 0;
}

static int cmd_quit(struct session *s, char *arg)
{
	(void)arg;
	s->quit = true;
	return 0;
}

const struct command commands[] = {
	{ "help", "[NAME]", "these commands; or what NAME is", WANTS_NAME, "help", cmd_help },
	{ "list", "[PATTERN]", "the probes that match", WANTS_PROBE, NULL, cmd_list },
	{ "args", "PROBE", "its arguments and their types", WANTS_PROBE, NULL, cmd_args },
	{ "type", "TYPE", "offset, type and name of its members", WANTS_STRUCT, NULL, cmd_type },
	{ "maps", "", "the maps that there are, and of which types they are", WANTS_NOTHING, NULL,
	  cmd_maps },
	{ "print", "@MAP [TOP]", "a map; its last TOP entries", WANTS_MAP, NULL, cmd_print },
	{ "clear", "@MAP", "empty a map; forget it if no program runs that has it", WANTS_MAP,
	  NULL, cmd_clear },
	{ "jobs", "", "the programs that run", WANTS_NOTHING, NULL, cmd_jobs },
	{ "stop", "[NUMBER]", "end a program, the latest if none is named, and print its maps",
	  WANTS_JOB, NULL, cmd_stop },
	{ "cost", "", "how often and how long the programs ran; the first .cost starts counting",
	  WANTS_NOTHING, NULL, cmd_cost },
	{ "save", "FILE", "write the definitions and the last program, as a script", WANTS_FILE,
	  NULL, cmd_save },
	{ "load", "FILE", "do what is in FILE as if it were typed", WANTS_FILE, NULL, cmd_load },
	{ "set", "[KEY VALUE]", "a setting for all that follows; the settings made", WANTS_SETTING,
	  NULL, cmd_set },
	{ "time", "", "tell from now on how long each line took; or no more", WANTS_NOTHING, NULL,
	  cmd_time },
	{ "sh", "COMMAND", "run COMMAND in a shell", WANTS_NOTHING, NULL, cmd_sh },
	{ "complete", "LINE", "what TAB would offer at the end of LINE", WANTS_LINE, NULL,
	  cmd_complete },
	{ "quit", "", "end all programs, print their maps, leave", WANTS_NOTHING, "quit exit",
	  cmd_quit },
	{ 0 },
};
