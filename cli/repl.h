/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/repl.h - what the files of the prompt share.
 *
 * repl.c reads a line and does what it says, repl-cmd.c if that is a command; repl-run.c runs
 * programs and keeps their maps; repl-line.c is the terminal (readline); repl-complete.c knows what
 * could come next.
 * Ownership: the session owns all that hangs from it; text arguments are borrowed. */
#ifndef CLI_REPL_H
#define CLI_REPL_H

#include "cli/cli.h"
#include "runtime/rt.h"

/* One program of the session. It stays when it has ended while it holds the newest of a map. */
struct run {
	struct run *next;				/* the one started before */
	unsigned number;
	char *text;
	const struct frame *frame;			/* around what was typed; NULL */
	struct job job;
	struct sink sink;				/* the session's, with marks of its own */
	struct rt *rt;
	bool running, background;
};

/* A definition that later lines know. A new one with the same key takes its place. */
struct known { char *key, *text; };

struct session {
	struct opts opts;				/* of the command line */
	struct host *host;
	struct sink sink;
	struct run *runs;				/* the newest first */
	unsigned numbers;				/* given to programs so far */
	struct known *known;
	uint32_t nknown;
	struct names set;				/* KEY, VALUE, KEY, VALUE ... */
	char *last;					/* the last program, for .save; NULL */
	int cost_fd;					/* the kernel counts; -1 */
	const char *pending;				/* lines of the same input before; NULL */
	bool terminal, timing, quit;
	bool prompting;					/* keys are waited for */
	bool failed;					/* some line was wrong */
};

/* ---- repl.c ------------------------------------------------------------------------------- */
/* A command of the prompt. Help, completion and the manual read these rows. */
enum wants { WANTS_NOTHING, WANTS_NAME, WANTS_PROBE, WANTS_STRUCT, WANTS_MAP, WANTS_JOB, WANTS_FILE,
	     WANTS_SETTING, WANTS_LINE };
struct command {
	const char *name, *args, *doc;
	enum wants wants;				/* what its argument is, for completion */
	const char *plain;				/* understood without a dot, too; NULL */
	int (*run)(struct session *s, char *arg);	/* 0, or < 0 after a message */
};
extern const struct command commands[];			/* ends with name NULL */
bool command_help(const char *name, FILE *fp);		/* ".print"; false: there is no such */
/* The prompt, until its end. Exit status. */
int repl(const struct opts *o, struct host *h);
int repl_do(struct session *s, const char *line);	/* what LINE says; < 0 after a message */
/* Add the text of all that lines have defined. */
void repl_definitions(struct session *s, struct str *ret);
int repl_print(struct session *s, const char *map);	/* .print */
/* Does TEXT stop within brackets, a string or a comment? */
bool repl_is_open(const char *text);

/* ---- repl-run.c --------------------------------------------------------------------------- */
enum run_how { RUN_FOREGROUND, RUN_BACKGROUND, RUN_EXPRESSION };
/* What makes a program of statements or an expression; messages do not show it. */
struct frame { const char *before, *after; };
/* Compile and run TEXT. 0, or < 0 after a message; unless in the background it has ended then. */
int run_start(struct session *s, const char *text, enum run_how how);
/* The same of TEXT in FRAME, which stays; maps are not printed at its end. */
int run_framed(struct session *s, const char *text, const struct frame *frame);
/* Make a job of TEXT that knows what the session knows. */
void run_job(struct session *s, struct job *ret, const char *text);
/* Does it, up to and with the pass LAST? In silence. */
bool run_compiles(struct job *j, const char *last);
/* Does TEXT compile up to and with the pass LAST? In silence. */
bool run_would(struct session *s, const char *text, const char *last);
void run_end(struct session *s, struct run *r);		/* stop it; its maps are printed */
void runs_done(struct session *s);			/* stop and free all of them */
/* Who has the map NAME: of those that run the newest, else of the others; NULL: nobody. */
struct run *run_of_map(struct session *s, const char *name, const struct map_desc **ret);
void run_forget(struct session *s, const char *map);	/* of programs that have ended */
/* Serve what runs until FD (-1: none) can be read (true), R (NULL: none) has ended, or somebody
 * pressed ^C or wants us to end (both: false). */
bool runs_serve(struct session *s, int fd, const struct run *r);
void runs_step(struct session *s);			/* what has happened by now, once */
void runs_signals(void);				/* take SIGINT, SIGTERM, SIGHUP */
bool runs_interrupted(struct session *s); /* since the last question; may set s->quit */

/* ---- repl-line.c -------------------------------------------------------------------------- */
void line_open(struct session *s);			/* the terminal: completion, history */
void line_close(void);
/* The next line, to be freed; NULL: there are no more. ^C gives an empty one. */
char *line_read(struct session *s, const char *prompt);
void line_hide(void);					/* programs are about to print */
void line_show(void);
void line_remember(const char *text);			/* for the history, one entry */

/* ---- repl-complete.c ---------------------------------------------------------------------- */
/* The characters between which readline sees words. */
#define COMPLETE_BREAKS " \t\n\"'`@$><=;|&{(,)[]+-*/%!~^?."
/* What could stand for the end of LINE (its last *RET_LEN bytes), in order. Lengths that are none:
 * names of files; RET is not to be put there but to be shown. */
#define COMPLETE_FILES SIZE_MAX
#define COMPLETE_SHOW (SIZE_MAX - 1)
void complete(struct session *s, const char *line, struct names *ret, size_t *ret_len);
/* The signature of the function called NAME, or NULL. */
const char *complete_words(const char *name);

#endif
