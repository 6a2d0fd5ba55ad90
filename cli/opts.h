/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/opts.h - the command line, read. */
#ifndef CLI_OPTS_H
#define CLI_OPTS_H

#include <regex.h>
#include <stdio.h>
#include "base/diag.h"
#include "host/host.h"
#include "output/sink.h"

struct opts {
	const char *expr;				/* -e; or */
	const char *file;				/* a script, "-": standard input */
	const char *const *param;			/* what follows the script */
	unsigned nparam;
	const char *const *word;			/* behind `--`: options of the script */
	unsigned nword;
	const char **include_dir, **header;		/* -I, --include; NULL-terminated */
	unsigned ninclude, nheader;
	const char *cmd, *output, *format, *has, *host, *record;
	char *no_feature, *debug;			/* lists, of all that were given; owned */
	const char *man, *generate;
	int pid, pidns, verbose;
	struct host_files files;			/* --traceable-functions, --debuginfo, KTRACE_BTF */
	struct names debug_dirs;			/* of files */
	regex_t *filter;				/* --probe-filter, or NULL */
	const char *cgroup, *container, *comm;		/* --cgroup ...; NULL */
	bool follow;
	enum sink_buffering buffering;
	enum diag_format diag;
	uint64_t events, time_ns;			/* -n, -t; 0: not given */
	bool help_all;					/* --help, not -h */
	bool repl, show;
	bool diag_given;
	bool test, bench, fmt;
	bool unsafe, yes, quiet, no_warnings, list, info, help, version, check, dry_run, warnings;
};

/* A row of cli/opts.def. */
struct option_row {
	char letter;					/* 0: none */
	const char *name, *arg;				/* arg NULL: takes none */
	const char *group, *doc;			/* group NULL: not for people */
};
extern const struct option_row option_rows[];		/* ends with name NULL */

/* Read ARGV. 0, or -EINVAL after a message to stderr. */
int opts_parse(int argc, char **argv, struct opts *ret);
void opts_done(struct opts *o);
void opts_help(FILE *fp, bool all);			/* -h: one screen; --help: all of them */
bool opts_help_one(const char *name, FILE *fp);		/* "-e", "--expr", "expr"; false: no such */
void opts_mdoc(FILE *fp); /* the options as items of an mdoc(7) list */
/* "ktrace: error: ..." and a hint, on stderr; returns 2, the status of a wrong command line. */
int opts_error(const char *hint, const char *fmt, ...) PRINTF(2, 3);

#endif
