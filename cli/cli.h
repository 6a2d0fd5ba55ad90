/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/cli.h - what the files of the command share. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "cli/opts.h"
#include "host/host.h"
#include "lang/unit.h"

/* One program on its way: the unit and what it borrows. */
struct job {
	const struct opts *opts;
	struct host *host;
	struct sources *sources;
	struct diag *diag;
	struct config *config;
	struct unit *unit;
};

/* Make a job of TEXT called NAME. Always succeeds. HOST is borrowed. */
void job_init(struct job *j, const struct opts *o, struct host *h, const char *name,
	      const char *text, size_t len);
void job_done(struct job *j);
/* For unit->confirm: QUESTION to the terminal; the answer is from there, too. */
bool job_confirm(struct unit *u, const char *question);
void job_tell(struct job *j);				/* print the messages so far to stderr */

/* The unit of J learns whose events are wanted, beside -p: --cgroup and its kin. What is wrong goes
 * to its diag (whose.c). */
void whose_read(struct job *j);

/* The program that the command line gives. 0, or the exit status after a message (given.c). */
int given_read(const struct opts *o, struct host *h, struct str *text);
/* What its errors may come from, if the shell or a shorthand is between us and what was typed. */
void given_explain(const struct job *j);
bool given_is_short(const struct opts *o);		/* is it a shorthand (short.h)? */

/* -l: list what matches, or the probes of the program. Exit status. */
int list_pattern(const struct opts *o, struct host *h, const char *pattern);
int list_program(struct job *j);
int info_print(struct host *h, FILE *fp);		/* --info */
/* Print to FP what the rows say of NAME; false: no row has it, nothing was printed. */
bool help_find(const char *name, FILE *fp);
int help_print(const char *name, FILE *fp); /* `ktrace help NAME`; NULL: the names. Exit status */
int man_print(const char *part,
	      FILE *fp); /* a generated part of the manual, in mdoc(7). Exit status */
void version_print(FILE *fp);				/* -V */

#endif
