/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/repl-run.c - the programs of the prompt: all in one process, driven by one loop.
 *
 * Each has a unit and a run of the runtime of its own. The runtime's epoll set is itself a
 * descriptor that can be polled, so the loop here sleeps on those of all programs, on the
 * terminal, and on a pipe that signals write to; nothing needs a thread.
 *
 * What a program leaves is its maps: the run is parked, everything else of it goes to the kernel's
 * collector, and the prompt is back at once. A map's newest state counts: that of a running
 * program, the latest first, then that of the program that ended last. A line that names a map
 * starts with a copy of it. A run that holds the newest of no map is freed. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "cli/compile.h"
#include "cli/repl.h"
#include "codegen/cg.h"

enum { MOST_POLLED = 256 };

static int wake[2] = { -1, -1 };
static volatile sig_atomic_t interrupted, ended;
static struct job *telling;				/* for the runtime's callback */

/* ---- signals --------------------------------------------------------------------------------- */
static void on_signal(int signal_number)
{
	int saved = errno;

	if (signal_number == SIGINT)
		interrupted = 1;
	else
		ended = 1;
	if (write(wake[1], "", 1) < 0)
		errno = saved;				/* full: it is awake */
	errno = saved;
}

void runs_signals(void)
{
	struct sigaction act = { .sa_handler = on_signal };

	if (pipe2(wake, O_CLOEXEC | O_NONBLOCK) < 0)
		wake[0] = wake[1] = -1;
	sigaction(SIGINT, &act, NULL);
	sigaction(SIGTERM, &act, NULL);
	sigaction(SIGHUP, &act, NULL);
}

bool runs_interrupted(struct session *s)
{
	bool was = interrupted || ended;
	char buf[16];

	while (read(wake[0], buf, sizeof(buf)) > 0)
		;
	s->quit |= ended;
	interrupted = 0;
	return was;
}

/* ---- maps that stay -------------------------------------------------------------------------- */
static const struct map_desc *map_in(const struct run *r, const char *name)
{
	for (uint32_t i = 0; i < r->job.unit->nmaps; i++)
		if (!strcmp(r->job.unit->maps[i]->name, name) && r->job.unit->maps[i]->val)
			return r->job.unit->maps[i];
	return NULL;
}

struct run *run_of_map(struct session *s, const char *name, const struct map_desc **ret)
{
	struct run *found = NULL;

	for (struct run *r = s->runs; r && !(found && found->running); r = r->next)
		if (map_in(r, name) && (!found || r->running))
			found = r;
	if (found)
		*ret = map_in(found, name);
	return found;
}

static struct rt *kept(void *arg, const char *name)
{
	const struct map_desc *m;
	struct run *r = run_of_map(arg, name, &m);

	return r ? r->rt : NULL;
}

/* What the unit of J may know of maps that are there. */
static void recall(struct session *s, struct unit *u)
{
	struct map_kept *list = NULL;
	uint32_t n = 0;

	for (struct run *r = s->runs; r; r = r->next)
		for (uint32_t i = 0; i < r->job.unit->nmaps; i++) {
			const struct map_desc *m = r->job.unit->maps[i], *newest;
			struct map_kept *k;

			if (!rt_can_keep(m) || run_of_map(s, m->name, &newest) != r)
				continue;
			k = arena_push(u->arena, &list, &n, sizeof(*k));
			*k = (struct map_kept){ .name = m->name, .key = m->key, .val = m->val };
		}
	u->kept = list;
	u->nkept = n;
}

static void run_free(struct run *r)
{
	rt_free(r->rt);
	job_done(&r->job);
	str_done(&r->sink.buf);
	free(r->text);
	free(r);
}

static bool is_needed(struct session *s, const struct run *r)
{
	const struct map_desc *m;

	for (uint32_t i = 0; i < r->job.unit->nmaps; i++)
		if (r->job.unit->maps[i]->val &&
		    run_of_map(s, r->job.unit->maps[i]->name, &m) == r)
			return true;
	return r->running;
}

static void collect(struct session *s)
{
	for (struct run **at = &s->runs; *at;) {
		struct run *r = *at;

		if (is_needed(s, r)) {
			at = &r->next;
			continue;
		}
		*at = r->next;
		run_free(r);
	}
}

/* Their name is taken from the map: nobody finds it any more. */
void run_forget(struct session *s, const char *map)
{
	for (struct run *r = s->runs; r; r = r->next)
		for (uint32_t i = 0; !r->running && i < r->job.unit->nmaps; i++)
			if (!strcmp(r->job.unit->maps[i]->name, map))
				r->job.unit->maps[i]->name = "";
	collect(s);
}

/* ---- compiling ------------------------------------------------------------------------------- */
void run_job(struct session *s, struct job *ret, const char *text)
{
	struct str all;

	str_init(&all);
	job_init(ret, &s->opts, s->host, "input", text, strlen(text));
	repl_definitions(s, &all);
	if (all.len)
		ret->unit->prelude = source_add(ret->sources, "definitions", all.ptr, all.len);
	for (size_t i = 0; i + 1 < s->set.n; i += 2)
		config_set(ret->config, s->set.at[i], s->set.at[i + 1], NULL);
	recall(s, ret->unit);
	str_done(&all);
}

bool run_compiles(struct job *j, const char *last)
{
	return compile(j->unit, last, NULL, NULL) == 0 && !diag_errors(j->diag);
}

bool run_would(struct session *s, const char *text, const char *last)
{
	struct job j;
	bool ok;

	run_job(s, &j, text);
	ok = run_compiles(&j, last);
	job_done(&j);
	return ok;
}

/* ---- running --------------------------------------------------------------------------------- */
static void tell(struct unit *u)
{
	(void)u;
	job_tell(telling);
}

static void say(const char *text)
{
	fprintf(stderr, "%s\n", text);
}

static int prepare(struct session *s, struct run *r, enum run_how how)
{
	struct rt_options opt = {
		.pid = s->opts.pid, .verbose = s->opts.verbose, .quiet = s->opts.quiet,
		.warnings = s->opts.warnings, .no_warnings = s->opts.no_warnings, .shared = true,
		.insn_loc = cg_insn_loc, .tell = tell, .say = say, .kept = kept, .kept_arg = s,
	};

	run_job(s, &r->job, r->text);
	if (r->frame)
		source_frame(r->job.sources, r->job.unit->src, strlen(r->frame->before),
			     strlen(r->frame->after));
	if (s->terminal)
		r->job.unit->confirm = job_confirm;
	if (compile(r->job.unit, NULL, NULL, stdout) < 0 || diag_errors(r->job.diag)) {
		job_tell(&r->job);
		return -EINVAL;
	}
	if (how == RUN_EXPRESSION)
		r->job.config->print_maps_on_exit = false;
	r->sink = s->sink;
	str_init(&r->sink.buf);
	r->sink.cut_mark = r->job.config->str_trunc_trailer;
	r->rt = rt_new(r->job.unit, &r->sink, &opt);
	if (!rt_waits(r->rt)) {
		rt_free(r->rt);
		opt.quiet = true;			/* it is over before one could read it */
		r->rt = rt_new(r->job.unit, &r->sink, &opt);
	}
	return 0;
}

void run_end(struct session *s, struct run *r)
{
	telling = &r->job;
	rt_end(r->rt);
	job_tell(&r->job);
	fflush(stdout);
	rt_park(r->rt);
	r->running = false;
	collect(s);
}

/* R is in the list from here on: what it is told, and what it holds, must be found there. */
static int begin(struct session *s, struct run *r)
{
	int status;

	telling = &r->job;
	status = rt_start(r->rt);
	job_tell(&r->job);
	fflush(stdout);
	r->next = s->runs;
	s->runs = r;
	r->running = !status;
	if (!status)
		return 0;
	rt_park(r->rt);
	s->runs = r->next;
	run_free(r);
	return -EIO;
}

/* Takes TEXT over. */
static int start(struct session *s, char *text, enum run_how how, const struct frame *frame)
{
	struct run *r = xcalloc(1, sizeof(*r));

	r->text = text;
	r->frame = frame;
	r->background = how == RUN_BACKGROUND;
	if (prepare(s, r, how) < 0) {
		run_free(r);
		return -EINVAL;
	}
	if (begin(s, r) < 0)
		return -EIO;
	if (!rt_waits(r->rt)) {
		run_end(s, r);
		return 0;
	}
	r->number = ++s->numbers;
	if (r->background) {
		fprintf(stdout, "[%u] runs\n", r->number);
		fflush(stdout);
		return 0;
	}
	runs_serve(s, -1, r);
	runs_interrupted(s);
	run_end(s, r);
	return 0;
}

int run_start(struct session *s, const char *text, enum run_how how)
{
	return start(s, xstrdup(text), how, NULL);
}

int run_framed(struct session *s, const char *text, const struct frame *frame)
{
	struct str all;

	str_init(&all);
	str_addf(&all, "%s%s%s", frame->before, text, frame->after);
	return start(s, str_detach(&all), RUN_EXPRESSION, frame);
}

void runs_done(struct session *s)
{
	struct run *r, *oldest;

	for (;;) {
		oldest = NULL;
		for (r = s->runs; r; r = r->next)
			if (r->running)
				oldest = r;
		if (!oldest)
			break;
		run_end(s, oldest);
	}
	while ((r = s->runs)) {
		s->runs = r->next;
		run_free(r);
	}
}

/* ---- the loop -------------------------------------------------------------------------------- */
/* Let all programs handle what has happened; false: R has ended. Others that end say so. */
static bool step_all(struct session *s, const struct run *r)
{
	bool on = true;

	for (struct run *one = s->runs, *next; one; one = next) {
		next = one->next;
		telling = &one->job;
		if (!one->running || rt_step(one->rt))
			continue;
		if (one == r) {
			on = false;
			continue;
		}
		fprintf(stdout, "[%u] has ended\n", one->number);
		run_end(s, one);
		next = s->runs;				/* some may be gone: start again */
	}
	return on;
}

static int poll_all(struct session *s, int fd, struct pollfd *p)
{
	int timeout = -1;
	nfds_t n = 2;

	p[0] = (struct pollfd){ .fd = fd, .events = POLLIN };
	p[1] = (struct pollfd){ .fd = wake[0], .events = POLLIN };
	for (struct run *r = s->runs; r && n < MOST_POLLED; r = r->next) {
		int ms = r->running ? rt_poll_timeout(r->rt) : -1;

		if (!r->running)
			continue;
		p[n++] = (struct pollfd){ .fd = rt_poll_fd(r->rt), .events = POLLIN };
		if (ms >= 0 && (timeout < 0 || ms < timeout))
			timeout = ms;
	}
	return poll(p, n, timeout);
}

static bool step_aside(struct session *s, const struct run *r, bool printing)
{
	bool on;

	if (printing)
		line_hide();
	on = step_all(s, r);
	if (printing)
		line_show();
	return on;
}

static bool any_runs(const struct session *s)
{
	for (const struct run *r = s->runs; r; r = r->next)
		if (r->running)
			return true;
	return false;
}

void runs_step(struct session *s)
{
	step_all(s, NULL);
}

bool runs_serve(struct session *s, int fd, const struct run *r)
{
	struct pollfd p[MOST_POLLED];
	bool draw = false; /* at the prompt only what poll() tells of is worth drawing it again */

	for (;;) {
		if (!step_aside(s, r, draw && any_runs(s)) || interrupted || ended)
			return false;
		draw = s->prompting;
		if (poll_all(s, fd, p) > 0 && p[0].revents && !interrupted && !ended)
			return true;		/* not what was typed after ^C, before it is done */
	}
}
