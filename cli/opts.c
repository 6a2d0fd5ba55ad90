/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/opts.c - the command line: one row an option (opts.def), read by getopt_long(3).
 *
 * Options end at the script: what follows it are its parameters, also when they start with a dash.
 * With -e the first word that is not an option starts the parameters. With -l it is the pattern,
 * which options may follow. */
#include "cli/opts.h"

#include <errno.h>
#include <getopt.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "base/num.h"
#include "base/str.h"
#include "lang/whose.h"

enum option_code {
#define OPT(code, letter, name, arg, group, doc) code,
#include "cli/opts.def"
#undef OPT
	OPTIONS
};

enum { LONG_ONLY = 256, PID_MAX = 0x400000 };

const struct option_row option_rows[] = {
#define OPT(code, letter, name, arg, group, doc) [code] = { letter, name, arg, group, doc },
#include "cli/opts.def"
#undef OPT
	[OPTIONS] = { 0 },
};
_Static_assert(COUNT(option_rows) == OPTIONS + 1, "a row for each option");

int opts_error(const char *hint, const char *fmt, ...)
{
	va_list ap;

	fputs("ktrace: error: ", stderr);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	if (hint)
		fprintf(stderr, "hint: %s\n", hint);
	return 2;
}

static void filter_free(regex_t *re)
{
	if (re)
		regfree(re);
	free(re);
}

static int bad(const char *hint, const char *what, const char *value)
{
	opts_error(hint, "%s '%s'", what, value);
	return -EINVAL;
}

static int parse_pid(const char *text, int *ret)
{
	uint64_t pid;

	if (num_parse_u64(text, &pid) < 0)
		return bad("a process is named by its number", "not a process id:", text);
	if (pid == 0 || pid > PID_MAX)
		return bad("process ids are 1 to 4194304", "process id out of range:", text);
	*ret = (int)pid;
	return 0;
}

static int parse_name(const char *text, const char *option, const char **ret)
{
	if (!*text)
		return bad("it takes a name", "nothing stands behind", option);
	*ret = text;
	return 0;
}

static int parse_comm(const char *text, const char **ret)
{
	size_t letters = 0;

	for (const char *p = text; *p; p++)
		letters += *p != '*';
	if (letters > COMM_LETTERS)
		return bad("the kernel keeps 15 bytes of a thread's name", "no thread is called",
			   text);
	return parse_name(text, "--comm", ret);
}

static int parse_count(const char *text, uint64_t *ret)
{
	if (num_parse_u64(text, ret) == 0 && *ret)
		return 0;
	return bad("-n takes the number of events to show", "not a number of events:", text);
}

static int parse_time(const char *text, uint64_t *ret)
{
	const char *why;
	struct num num;

	if (num_parse(text, strlen(text), false, &num, &why) < 0 || !num.val)
		return bad("-t takes a time such as 10s, 500ms or 1m", "not a time:", text);
	*ret = num.duration ? num.val : num.val * 1000000000;	/* without a unit: seconds */
	return 0;
}

static int parse_buffering(const char *text, enum sink_buffering *ret)
{
	if (!strcmp(text, "line"))
		*ret = SINK_LINE;
	else if (!strcmp(text, "full"))
		*ret = SINK_FULL;
	else if (!strcmp(text, "none"))
		*ret = SINK_NONE;
	else
		return bad("the modes are line, full and none", "unknown buffering mode", text);
	return 0;
}

static int parse_format(const char *text, const char **ret)
{
	for (size_t i = 0; sink_formats[i]; i++)
		if (!strcmp(sink_formats[i]->name, text)) {
			*ret = text;
			return 0;
		}
	return bad("the formats are text, json, csv and folded", "unknown output format", text);
}

static int parse_filter(const char *text, regex_t **ret)
{
	regex_t *re = xcalloc(1, sizeof(*re));
	int err = regcomp(re, text, REG_EXTENDED | REG_NOSUB);
	char why[96];

	if (err) {
		regerror(err, re, why, sizeof(why));
		free(re);
		opts_error("extended regular expressions are described in regex(7)",
			   "--probe-filter '%s': %s", text, why);
		return -EINVAL;
	}
	filter_free(*ret);
	*ret = re;
	return 0;
}

static int parse_functions(const char *path, const char **ret)
{
	if (access(path, R_OK)) {
		opts_error(NULL, "--traceable-functions '%s': %s", path, strerror(errno));
		return -errno;
	}
	*ret = path;
	return 0;
}

/* DIR[:DIR]...; a '+' or '-' in front asks for a checksum or not: it is always compared. */
static int parse_dirs(const char *text, struct names *ret)
{
	const char *next;

	for (; *text; text = next) {
		text += *text == '+' || *text == '-';
		next = text + strcspn(text, ":");
		names_add(ret, "%.*s", (int)(next - text), text);
		if (access(ret->at[ret->n - 1], X_OK)) {
			opts_error(NULL, "--debuginfo '%s': %s", ret->at[ret->n - 1],
				   strerror(errno));
			return -errno;
		}
		next += *next == ':';
	}
	return 0;
}

static int parse_diag(const char *text, struct opts *ret)
{
	if (strcmp(text, "text") && strcmp(text, "json"))
		return bad("the formats are text and json", "unknown message format", text);
	ret->diag = strcmp(text, "json") ? DIAG_TEXT : DIAG_JSON;
	ret->diag_given = true;
	return 0;
}

/* Lists may be given in several parts, "a,b" and "c". */
static void add_words(char **list, const char *more)
{
	struct str s;

	str_init(&s);
	if (*list)
		str_addf(&s, "%s,", *list);
	str_add(&s, more);
	free(*list);
	*list = str_detach(&s);
}

static int take(struct opts *o, enum option_code code, const char *arg)
{
	switch (code) {
	case O_EXPR:		o->expr = arg; break;
	case O_INCLUDE:		o->include_dir[o->ninclude++] = arg; break;
	case O_REPL:		o->repl = true; break;
	case O_HEADER:		o->header[o->nheader++] = arg; break;
	case O_UNSAFE:		o->unsafe = true; break;
	case O_YES:		o->yes = true; break;
	case O_CMD:		o->cmd = arg; break;
	case O_PID:		return parse_pid(arg, &o->pid);
	case O_FILTER:		return parse_filter(arg, &o->filter);
	case O_FOLLOW:		o->follow = true; break;
	case O_CGROUP:		o->cgroup = arg; break;
	case O_CONTAINER:	return parse_name(arg, "--container", &o->container);
	case O_PIDNS:		return parse_pid(arg, &o->pidns);
	case O_COMM:		return parse_comm(arg, &o->comm);
	case O_EVENTS:		return parse_count(arg, &o->events);
	case O_TIME:		return parse_time(arg, &o->time_ns);
	case O_SHOW:		o->show = true; break;
	case O_NO_FEAT:		add_words(&o->no_feature, arg); break;
	case O_OUTPUT:		o->output = arg; break;
	case O_FORMAT:		return parse_format(arg, &o->format);
	case O_BUFFER:		return parse_buffering(arg, &o->buffering);
	case O_QUIET:		o->quiet = true; break;
	case O_NO_WARN:		o->no_warnings = true; break;
	case O_VERBOSE:		o->verbose++; break;
	case O_LIST:		o->list = true; break;
	case O_INFO:		o->info = true; break;
	case O_HAS:		o->has = arg; break;
	case O_HELP:		o->help = true; break;
	case O_VERSION:		o->version = true; break;
	case O_CHECK:		o->check = true; break;
	case O_FMT:		o->fmt = true; break;
	case O_TEST:		o->test = true; break;
	case O_BENCH:		o->bench = true; break;
	case O_DRY_RUN:		o->dry_run = true; break;
	case O_DEBUG:		add_words(&o->debug, arg); break;
	case O_HOST:		o->host = arg; break;
	case O_RECORD:		o->record = arg; break;
	case O_FUNCTIONS:	return parse_functions(arg, &o->files.functions);
	case O_DEBUGINFO:	return parse_dirs(arg, &o->debug_dirs);
	case O_DIAG:		return parse_diag(arg, o);
	case O_WARNINGS:	o->warnings = true; break;
	case O_GENERATE:	o->generate = arg; break;
	case O_MAN:		o->man = arg; break;
	case O_BTF:		break;
	case OPTIONS:		BUG("no such option");
	}
	return 0;
}

/* What getopt_long wants, from the rows. '+': stop at the first word that is no option. */
static void getopt_tables(char *letters, struct option *longs)
{
	*letters++ = '+';
	*letters++ = ':';
	for (size_t i = 0; i < OPTIONS; i++) {
		longs[i] = (struct option){ option_rows[i].name,
					    option_rows[i].arg ? required_argument : no_argument, NULL,
					    (int)(LONG_ONLY + i) };
		if (!option_rows[i].letter)
			continue;
		*letters++ = option_rows[i].letter;
		if (option_rows[i].arg)
			*letters++ = ':';
	}
	*letters = 0;
}

static enum option_code code_of(int c)
{
	for (size_t i = 0; i < OPTIONS; i++)
		if (c == (int)(LONG_ONLY + i) ||
		    (option_rows[i].letter && c == option_rows[i].letter))
			return (enum option_code)i;
	return OPTIONS;
}

/* The long option most like TEXT, for "did you mean". */
static const char *suggest(const char *text)
{
	struct nearest like;

	while (*text == '-')
		text++;
	like = nearest_to(text, 3);
	for (size_t i = 0; i < OPTIONS; i++)
		nearest_try(&like, option_rows[i].name);
	return like.best;
}

static int unknown(const char *word)
{
	const char *like = suggest(word);
	char hint[96];

	snprintf(hint, sizeof(hint),
		 like ? "did you mean '--%s'?" : "'ktrace -h' lists the options", like);
	return bad(hint, "unknown option", word);
}

static int check_together(const struct opts *o)
{
	if (o->cmd && o->pid)
		return bad("-c starts the process to trace, -p names one that runs",
			   "-c does not go with", "-p");
	if (o->follow && !o->cmd && !o->pid)
		return bad("it needs the process whose children are meant: -p PID or -c COMMAND",
			   "there is nobody to", "--follow");
	if (o->cgroup && o->container)
		return bad("a container is a control group", "--cgroup does not go with",
			   "--container");
	if (o->repl && (o->expr || o->file || o->cmd))
		return bad("the prompt reads its lines from standard input",
			   "--repl does not go with", o->cmd ? "-c" : o->expr ? "-e" : o->file);
	if (o->expr && o->file && strcmp(o->file, "-") == 0)
		return bad("give the program once", "-e does not go with", "-");
	return 0;
}

/* What follows the script: parameters, and behind `--` also options of its own. With -e that `--`
 * has ended our options, too. */
static void take_words(int argc, char **argv, struct opts *ret)
{
	const char **param = xcalloc((size_t)argc + 1, sizeof(*param));
	const char **word = xcalloc((size_t)argc + 1, sizeof(*word));
	const char *before = argv[optind - 1];
	bool own = ret->expr && before != ret->expr && !strcmp(before, "--");

	for (int i = optind; i < argc; i++) {
		if (!own && !strcmp(argv[i], "--"))
			own = true;
		else if (own && str_starts(argv[i], "--"))
			word[ret->nword++] = argv[i];
		else
			param[ret->nparam++] = argv[i];
	}
	ret->param = param;
	ret->word = word;
}

/* The options from optind on, up to the first word that is none. */
static int take_options(int argc, char **argv, struct opts *ret)
{
	char letters[2 * OPTIONS + 3];
	struct option longs[OPTIONS + 1] = { 0 };
	int c, err;

	getopt_tables(letters, longs);
	opterr = 0;
	while ((c = getopt_long(argc, argv, letters, longs, NULL)) != -1) {
		const char *word = argv[optind - 1];
		char letter[3] = { '-', (char)optopt, 0 };

		if (c == '?')
			return unknown(optopt && optopt < LONG_ONLY ? letter : word);
		if (c == ':')
			return bad("'ktrace -h' lists the options", "an argument is missing after",
				   word);
		ret->help_all |= c == LONG_ONLY + O_HELP;
		err = take(ret, code_of(c), optarg);
		if (err < 0)
			return err;
	}
	return 0;
}

int opts_parse(int argc, char **argv, struct opts *ret)
{
	int err;

	*ret = (struct opts){ .format = "text" };
	names_init(&ret->debug_dirs);
	ret->include_dir = xcalloc((size_t)argc + 1, sizeof(*ret->include_dir));
	ret->header = xcalloc((size_t)argc + 1, sizeof(*ret->header));
	err = take_options(argc, argv, ret);
	if (err < 0)
		return err;
	if (!ret->expr && optind < argc)
		ret->file = argv[optind++];
	if (ret->list && ret->file && optind < argc && *argv[optind] == '-') {
		err = take_options(argc, argv, ret);	/* -l PATTERN -p PID */
		if (err < 0)
			return err;
	}
	take_words(argc, argv, ret);
	if (!ret->diag_given && !strcmp(ret->format, "json"))
		ret->diag = DIAG_JSON;
	return check_together(ret);
}

void opts_done(struct opts *o)
{
	free(o->debug);
	free(o->no_feature);
	free(o->include_dir);
	free(o->header);
	free((void *)o->param);
	free((void *)o->word);
	filter_free(o->filter);
	names_done(&o->debug_dirs);
}

enum { LEFT_SHORT = 20, LEFT_ALL = 24 };

static void help_row(FILE *fp, const struct option_row *r, int left_width)
{
	char left[64], letter[8] = "    ";

	if (r->letter)
		snprintf(letter, sizeof(letter), "-%c, ", r->letter);
	snprintf(left, sizeof(left), "%s--%s%s%s", letter, r->name, r->arg ? " " : "",
		 r->arg ? r->arg : "");
	fprintf(fp, "  %-*s %s\n", left_width, left, r->doc);
}

/* What is needed every day has a small letter. */
static bool is_daily(const struct option_row *r)
{
	return r->letter >= 'a' && strcmp(r->group, "check");
}

void opts_help(FILE *fp, bool all)
{
	fputs("usage: ktrace [OPTION]... FILE [PARAMETER]...  a script ('-': standard input)\n"
	      "       ktrace [OPTION]... -e PROGRAM           the script itself\n"
	      "       ktrace [OPTION]... PROBE                its events, with their arguments\n"
	      "       ktrace [OPTION]... count|stacks PROBE | latency FUNCTION\n"
	      "       ktrace                                  the prompt\n"
	      "       ktrace help [NAME]                      explain a builtin, an option ...\n",
	      fp);
	fputs(all ? "       ktrace [OPTION]... FILE -- --help       options of the script itself\n"
		    "       ktrace -l [PATTERN]                     list probes\n"
		    "       ktrace lsp                              serve an editor (LSP)\n\n"
		  : "\n",
	      fp);
	for (size_t i = 0; i < OPTIONS; i++)
		if (option_rows[i].group && (all || is_daily(&option_rows[i])))
			help_row(fp, &option_rows[i], all ? LEFT_ALL : LEFT_SHORT);
	if (!all)
		fputs("      --help           all options\n", fp);
	fputs("\nexamples:\n"
	      "  ktrace -e 'tracepoint:syscalls:sys_enter_openat { @[comm] = count(); }'\n"
	      "  ktrace -e 'profile:hz:99 { @[kstack(5)] = count(); }'\n"
	      "  ktrace -n 5 tracepoint:sched:sched_process_exec\n",
	      fp);
}

bool opts_help_one(const char *name, FILE *fp)
{
	const char *word = name + strspn(name, "-");
	bool found = false;

	for (size_t i = 0; i < OPTIONS; i++) {
		char letter[2] = { option_rows[i].letter, 0 };

		if (!option_rows[i].group || (strcmp(word, option_rows[i].name) &&
				       (name == word || !*letter || strcmp(word, letter))))
			continue;
		help_row(fp, &option_rows[i], LEFT_SHORT);
		found = true;
	}
	return found;
}

void opts_mdoc(FILE *fp)
{
	for (size_t i = 0; i < OPTIONS; i++) {
		const struct option_row *r = &option_rows[i];

		if (!r->group)
			continue;
		fputs(".It", fp);
		if (r->letter)
			fprintf(fp, " Fl %c%s%s ,", r->letter, r->arg ? " Ar " : "",
				r->arg ? r->arg : "");
		fprintf(fp, " Fl -%s%s%s\n%s.\n", r->name, r->arg ? " Ar " : "",
			r->arg ? r->arg : "", r->doc);
	}
}
