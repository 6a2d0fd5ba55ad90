/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/main.c - the command: what was asked for, and the way from a text to a running program.
 *
 * Exit status: 0 ended normally, 1 the program is wrong, 2 the command line is wrong, 3 the machine
 * refused; exit(N) in the script gives N. Messages go to standard error, what the script prints to
 * standard output or -o FILE. At the end of a run nothing is freed: the process leaves at once. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "base/num.h"
#include "cli/cli.h"
#include "cli/compile.h"
#include "cli/generate.h"
#include "cli/lsp.h"
#include "cli/repl.h"
#include "codegen/cg.h"
#include "host/btf.h"
#include "lang/options.h"
#include "lang/pretty.h"
#include "runtime/rt.h"

enum { PROGRESS_MS = 500 };

/* For rt's callback, which knows the unit only. */
static struct job *running;

/* The variable that says when to use colours: ours, then bpftrace's; NULL: neither is set. */
static const char *color_variable(void)
{
	static const char *const names[] = { "KTRACE_COLOR", "BPFTRACE_COLOR" };

	for (size_t i = 0; i < COUNT(names); i++)
		if (getenv(names[i]))
			return names[i];
	return NULL;
}

/* Are there to be colours in what goes to FD? */
static bool use_color(int fd)
{
	const char *name = color_variable(), *none = getenv("NO_COLOR");

	if (name && !strcmp(getenv(name), "always"))
		return true;
	if (name && !strcmp(getenv(name), "never"))
		return false;
	return isatty(fd) && !(none && *none);
}

static int check_color(void)
{
	const char *name = color_variable(), *when = name ? getenv(name) : "auto";

	if (!strcmp(when, "auto") || !strcmp(when, "always") || !strcmp(when, "never"))
		return 0;
	return opts_error("it is auto, always or never", "%s is '%s'", name, when);
}

void job_init(struct job *j, const struct opts *o, struct host *h, const char *name,
	      const char *text, size_t len)
{
	const char *bad;

	*j = (struct job){ .opts = o, .host = h };
	j->sources = sources_new();
	j->diag = diag_new(j->sources);
	j->config = config_new();
	diag_mute_warnings(j->diag, o->no_warnings);
	if (config_env(j->config, &bad) < 0)
		diag_warn(j->diag, (struct loc){ 0 }, W_ENVIRONMENT,
			  "the environment's '%s' has no valid value: ignored", bad);
	j->unit = unit_new(j->sources, j->diag, h, j->config);
	j->unit->src = source_add(j->sources, name, text, len);
	j->unit->params = o->param;
	j->unit->nparams = o->nparam;
	j->unit->words = o->word;
	j->unit->nwords = o->nword;
	j->unit->target_pid = o->pid;
	j->unit->has_child = o->cmd != NULL;
	whose_read(j);
	j->unit->unsafe = o->unsafe;
	j->unit->sure = o->yes;
	j->unit->warnings = o->warnings;
	j->unit->probe_filter = o->filter;
	j->unit->include_dirs = o->include_dir;
	j->unit->headers = o->header;
}

void job_done(struct job *j)
{
	unit_free(j->unit);
	config_free(j->config);
	diag_free(j->diag);
	sources_free(j->sources);
}

void job_tell(struct job *j)
{
	diag_print(j->diag, stderr, j->opts->diag, use_color(STDERR_FILENO));
	fflush(stderr);
}

static void tell(struct unit *u)
{
	(void)u;
	job_tell(running);
}

static void say(const char *text)
{
	fprintf(stderr, "%s\n", text);
}

bool job_confirm(struct unit *u, const char *question)
{
	char answer[16];

	(void)u;
	fprintf(stderr, "%s [y/N] ", question);
	fflush(stderr);
	return fgets(answer, sizeof(answer), stdin) && (*answer == 'y' || *answer == 'Y');
}

/* On one line of the terminal, which is gone when all are attached. */
static void progress(uint64_t done, uint64_t all)
{
	if (done < all)
		fprintf(stderr, "\rattaching: %llu of %llu probes\033[K",
			(unsigned long long)done, (unsigned long long)all);
	else
		fputs("\r\033[K", stderr);
	fflush(stderr);
}

static uint64_t progress_after(void)
{
	const char *ms = getenv("KTRACE_PROGRESS_MS");
	uint64_t n;

	return (ms && num_parse_u64(ms, &n) == 0 ? n : PROGRESS_MS) * 1000000;
}

/* Run the compiled program. Does not come back: rt_leave(). */
static int run(struct job *j)
{
	const struct opts *o = j->opts;
	const char *notify = getenv("KTRACE_NOTIFY_ATTACHED");
	struct rt_options opt = {
		.cmd = o->cmd, .pid = o->pid, .verbose = o->verbose, .quiet = o->quiet,
		.notify_attached = notify && !strcmp(notify, "1"), .warnings = o->warnings,
		.no_warnings = o->no_warnings, .dry_run = o->dry_run,
		.test = o->test, .bench = o->bench,
		.insn_loc = cg_insn_loc, .tell = tell, .say = say,
		.progress = !o->quiet && isatty(STDERR_FILENO) ? progress : NULL,
		.progress_after = progress_after(),
	};
	struct sink sink;
	struct rt *rt;
	FILE *fp = o->output ? fopen(o->output, "we") : stdout;
	int status;

	if (!fp)
		return opts_error(NULL, "cannot write to '%s': %s", o->output, strerror(errno));
	opt.color = use_color(fileno(fp));
	sink_init(&sink, o->format, fp, o->buffering);
	sink.cut_mark = j->config->str_trunc_trailer;
	sink.quantiles = j->config->hist_quantiles;
	running = j;
	rt = rt_new(j->unit, &sink, &opt);
	status = rt_run(rt);
	job_tell(j);
	given_explain(j);
	rt_leave(rt, status);
}

/* The status for errors of compilation: 3 when all of them are about the machine, not the program. */
static int status_of(const struct diag *d)
{
	static const enum diag_code machine[] = {
		E_PROBE_MISSING, E_NO_PROBES, E_PROBE_BINARY, E_BINARY_READ, E_CODE_ADDRESS,
		E_BINARY_KIND, E_NO_LINES, E_NO_GROUP, E_NO_CONTAINER, E_NO_PROCESS,
		E_PROBE_NEEDS, E_NEEDS_KERNEL, E_NEEDS_BTF, E_PRIVILEGE,
	};
	unsigned n = 0;

	for (size_t i = 0; i < COUNT(machine); i++)
		n += diag_errors_of(d, machine[i]);
	return n && n == diag_errors(d) ? 3 : 1;
}

static int run_program(struct job *j)
{
	const char *last = j->opts->check ? "check" : NULL, *bad = NULL;
	int err;

	if (j->opts->debug && !compile_dumps(j->opts->debug, &last, &bad)) {
		opts_error(NULL, "unknown stage '%.*s'", (int)strcspn(bad, ","), bad);
		fputs("hint: the stages are ", stderr);
		compile_names(stderr);
		fputc('\n', stderr);
		return 2;
	}
	if (!last && isatty(STDIN_FILENO) && isatty(STDERR_FILENO))
		j->unit->confirm = job_confirm;
	err = diag_errors(j->diag) ? -EINVAL : compile(j->unit, last, j->opts->debug, stdout);
	job_tell(j);
	if (err < 0 || diag_errors(j->diag)) {
		given_explain(j);
		return status_of(j->diag);
	}
	if (j->unit->help) {
		option_print(j->unit, stderr);
		return 1;
	}
	if (last)
		return 0;
	if (!host_is_live(j->host))
		return j->opts->dry_run ? 0 : opts_error("--check and --dry-run do not need it",
						   "a program cannot run on the machine '%s', "
						   "which is a record", j->opts->host);
	return run(j);
}

/* --fmt: the program, laid out; written only once it is whole, so that FILE and -o may be the same. */
static int lay_out(struct job *j, const struct str *text)
{
	const struct opts *o = j->opts;
	struct str out;
	FILE *fp;
	int status = 0;

	str_init(&out);
	if (pretty_print(j->unit, &out) < 0) {
		job_tell(j);
		status = 1;
	} else if (o->check) {
		status = out.len != text->len || memcmp(out.ptr, text->ptr, text->len);
		if (status)
			opts_error("'ktrace --fmt' writes it",
				   "the layout of '%s' is not canonical", o->file ? o->file : "-e");
	} else if (!(fp = o->output ? fopen(o->output, "we") : stdout)) {
		status = opts_error(NULL, "cannot write to '%s': %s", o->output, strerror(errno));
	} else {
		fwrite(out.ptr, 1, out.len, fp);
		if (fflush(fp) || ferror(fp))
			status = opts_error(NULL, "cannot write: %s", strerror(errno));
	}
	str_done(&out);
	return status;
}

static int run_given(struct job *j, const struct str *text)
{
	if (j->opts->show) {
		fputs(text->ptr, stdout);
		return 0;
	}
	if (j->opts->fmt)
		return lay_out(j, text);
	if (j->opts->list)
		return list_program(j);
	return run_program(j);
}

static int with_program(const struct opts *o, struct host *h)
{
	bool is_short = !o->list && given_is_short(o);
	const char *name = is_short ? "expanded"
			 : o->expr || !strcmp(o->file, "-") ? "stdin" : o->file;
	struct opts own = *o;
	struct str text;
	struct job j;
	int status;

	own.nparam = is_short ? 0 : o->nparam;
	str_init(&text);
	status = given_read(o, h, &text);
	if (!status) {
		job_init(&j, &own, h, name, text.ptr, text.len);
		status = run_given(&j, &text);
		job_done(&j);
	}
	str_done(&text);
	return status;
}

static int list(const struct opts *o, struct host *h)
{
	if (o->expr || (o->file && access(o->file, R_OK) == 0))
		return with_program(o, h);
	return list_pattern(o, h, o->file ? o->file : "*:*");
}

static int has(struct host *h, const char *name)
{
	enum host_feature f = host_feature_find(name);

	if (f == HOST_FEATURES)
		return opts_error("'ktrace --info' lists them", "there is no feature '%s'", name);
	return host_has(h, f) ? 0 : 1;
}

static int deny_features(struct host *h, const char *list)
{
	char *copy = xstrdup(list), *save = NULL;
	int err = 0;

	for (char *word = strtok_r(copy, ",", &save); word; word = strtok_r(NULL, ",", &save)) {
		enum host_feature f = host_feature_find(word);

		if (f == HOST_FEATURES)
			err = opts_error("'ktrace --info' lists them", "there is no feature '%s'",
					 word);
		else
			host_deny(h, f);
	}
	free(copy);
	return err;
}

static int record(const struct opts *o, struct host *h)
{
	const char *what = NULL;
	int err = host_record(h, o->record, &what);

	if (!err)
		return 0;
	opts_error(err == -ENOTEMPTY ? "give the name of a new directory"
		   : err == -EACCES || err == -EPERM ? "recording a machine needs root" : NULL,
		   "cannot record this machine: %s: %s", what, strerror(-err));
	return err == -ENOTEMPTY ? 2 : 3;
}

/* Is the record of --host whole? */
static int check_host(const struct opts *o, struct host *h)
{
	const char *what = NULL;
	int err = host_check(h, &what);

	if (!err)
		return 0;
	return opts_error("'ktrace --record-host DIR' makes a record",
			  "'%s' is not the record of a machine, or not all of it: %s: %s", o->host,
			  what, err == -EILSEQ ? "damaged" :
			  err == -ENOTSUP ? "an unknown kind of machine" : strerror(-err));
}

/* What the host is to look into besides the machine's own files. */
static int use_files(struct opts *o, struct host *h)
{
	const char *name = "KTRACE_BTF", *btf = getenv(name);

	if (!btf) {
		name = "BPFTRACE_BTF";
		btf = getenv(name);
	}
	o->files.btf = btf && *btf ? btf : NULL;
	o->files.debug_dirs = &o->debug_dirs;
	host_use(h, &o->files);
	if (!o->files.btf || host_btf(h))
		return 0;
	return opts_error("'bpftool btf dump file FILE' shows what it holds",
			  "%s '%s' has no types of a kernel (BTF) that can be read", name, btf);
}

static int help(const struct opts *o)
{
	int status = o->nparam ? 0 : help_print(NULL, stdout);

	for (unsigned i = 0; i < o->nparam; i++)
		status |= help_print(o->param[i], stdout);
	return status;
}

static int dispatch(struct opts *o, struct host *h)
{
	if (use_files(o, h))
		return 2;
	if (o->no_feature && deny_features(h, o->no_feature))
		return 2;
	if (o->host && check_host(o, h))
		return 2;
	if (o->record)
		return record(o, h);
	if (o->generate)
		return generate_print(o->generate, stdout);
	if (o->man)
		return man_print(o->man, stdout);
	if (o->file && !strcmp(o->file, "help") && access(o->file, R_OK))
		return help(o);
	if (o->file && !strcmp(o->file, "lsp") && access(o->file, R_OK))
		return lsp_run(o, h);
	if (o->info)
		return info_print(h, stdout);
	if (o->has)
		return has(h, o->has);
	if (o->list)
		return list(o, h);
	if (o->expr || o->file)
		return with_program(o, h);
	if (o->repl || (isatty(STDIN_FILENO) && isatty(STDOUT_FILENO)))
		return repl(o, h);
	opts_help(stderr, false);
	return 2;
}

int main(int argc, char **argv)
{
	struct opts o;
	struct host *h;
	int status;

	if (opts_parse(argc, argv, &o) < 0 || check_color())
		return 2;
	if (o.help || o.version) {
		if (o.help)
			opts_help(stdout, o.help_all);
		else
			version_print(stdout);
		return 0;
	}
	h = host_open(o.host);
	status = dispatch(&o, h);
	host_free(h);
	opts_done(&o);
	return status;
}
