/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/rt.h - a running program: load, attach, collect, print, leave.
 *
 * `rt` owns fds, links and mappings; rt_free() tolerates any half-built state. Life: rt_new(),
 * rt_run(), then rt_leave() or rt_free(). The handlers of asynchronous builtins and the attach
 * functions of probe mechanisms are called with it, from within rt_run(). */
#ifndef RUNTIME_RT_H
#define RUNTIME_RT_H

#include <stdarg.h>
#include "lang/probe.h"
#include "lang/unit.h"
#include "output/sink.h"
#include "output/value.h"

struct rt;

struct rt_options {
	const char *cmd;				/* -c: run it, trace until it ends; NULL */
	int pid;					/* -p: 0 none */
	int verbose;
	bool quiet;					/* no "Attached" line */
	bool test, bench;				/* run test: and bench: probes */
	bool dry_run;					/* stop once all is attached: nothing runs */
	bool notify_attached;				/* KTRACE_NOTIFY_ATTACHED */
	bool warnings;					/* -k: failed reads and the like are told */
	bool no_warnings;
	bool color;
	bool shared;					/* signals are the caller's, not ours to take */
	/* Place of instruction INSN of PROG (cg_insn_loc(); the runtime knows no LLVM). */
	struct loc (*insn_loc)(struct unit *u, const struct prog *prog, uint32_t insn);
	void (*tell)(struct unit *u);			/* print what diag holds by now; may be NULL */
	void (*say)(const char *line);			/* -v: what is being done; may be NULL */
	/* While attaching, from PROGRESS_AFTER nanoseconds on, a few times a second; at the end, if
	 * it was called, with DONE as large as ALL. May be NULL. */
	void (*progress)(uint64_t done, uint64_t all);
	uint64_t progress_after;
	/* Of which run does this one take over the map NAME ("@x") as it is now? NULL: it starts
	 * empty. The hook may be NULL. */
	struct rt *(*kept)(void *arg, const char *name);
	void *kept_arg;
};

struct rt *rt_new(struct unit *u, struct sink *sink, const struct rt_options *opt);
void rt_free(struct rt *rt);				/* NULL is fine */
/* The whole life. Returns the exit status (0, exit(N)'s N, 3: the machine refused, already told). */
int rt_run(struct rt *rt);
/* Leave the process at once with STATUS: descriptors are handed to the kernel's collector, no
 * memory is freed. Output is flushed first. Does not return. */
_Noreturn void rt_leave(struct rt *rt, int status);

/* ---- several in one process, driven by the caller (opt.shared) -------------------------------- */
/* rt_run() in pieces. Attach: 0, or the exit status when the machine refused (told; rt_park() it). */
int rt_start(struct rt *rt);
bool rt_waits(const struct rt *rt);			/* is there something that events can come from? */
/* Handle what has happened, without sleeping; false: the trace is over, rt_end() is next. */
bool rt_step(struct rt *rt);
/* When to call rt_step(): FD is readable (poll(2)), or so many milliseconds are over (-1: never). */
int rt_poll_fd(const struct rt *rt);
int rt_poll_timeout(struct rt *rt);
/* No event any more; end's programs run, the maps are printed. Returns the exit status. */
int rt_end(struct rt *rt);
/* All but the maps is closed: they can be printed, cleared and taken over until rt_free(). */
void rt_park(struct rt *rt);
/* Can another program go on with a map of M's types? Stacks and attach points are numbers of one run. */
bool rt_can_keep(const struct map_desc *m);
/* How often the programs ran and how long, as far as the kernel counted; ns and runs are added to. */
void rt_cost(const struct rt *rt, uint64_t *ret_runs, uint64_t *ret_ns);
int rt_count_cost(void); /* the kernel counts as long as this fd is open; -errno */

/* ---- for handlers ---------------------------------------------------------------------------- */
struct unit *rt_unit(struct rt *rt);
struct sink *rt_sink(struct rt *rt);
const struct rt_options *rt_opt(const struct rt *rt);
struct arena *rt_arena(struct rt *rt);			/* reset after each event */
/* The value of type T at BYTES, symbolised, in rt_arena(). It may point into BYTES. */
struct value rt_decode(struct rt *rt, const struct type *t, const void *bytes);
/* Member I of action A's record at REC. */
struct value rt_arg(struct rt *rt, const struct action *a, const void *rec, unsigned i);
const struct probe *rt_point(const struct rt *rt);	/* whose event it is; NULL: not known */
void rt_stop(struct rt *rt, int status);		/* exit(): finish after this event */
/* Print the last TOP rows (0: all), numbers divided by DIV (>= 1); what is read is taken away as
 * TAKE says. */
void rt_print_map(struct rt *rt, const struct map_desc *m, uint64_t top, uint64_t div,
		  enum take take);
/* No event of P any more: what attaches it is closed. */
void rt_detach(struct rt *rt, const struct probe *p);
int rt_clear_map(struct rt *rt, const struct map_desc *m);
int rt_zero_map(struct rt *rt, const struct map_desc *m);
/* A message of the program (errorf, a failed cat ...) with the action's place, through the sink.
 * KIND as in struct sink_message; FMT NULL: strerror(errno). */
void rt_message(struct rt *rt, const struct action *a, const char *kind, const char *fmt, ...)
	PRINTF(4, 5);
/* What to add to a time of CLOCK for nanoseconds since 1970. */
uint64_t rt_wall_offset(struct rt *rt, enum clock clock);

/* PID is traced for the first time: what will be needed to name its addresses is read while it lives. */
void rt_met(struct rt *rt, int pid);

/* ---- for attaching --------------------------------------------------------------------------- */
/* Load PROG; BTF_ID and BTF_FD are attach_btf_id and attach_btf_obj_fd (0: none). The fd is rt's.
 * A rejection by the verifier is told with the script's line; -errno then. */
int rt_load(struct rt *rt, const struct prog *prog, uint32_t btf_id, int btf_fd, int *ret_fd);
/* FD, which attaches a program to P, is rt's from now on: RT_LINK a BPF link, RT_PERF a perf event,
 * which the end of the trace disables. */
enum rt_fd_kind { RT_LINK, RT_PERF };
void rt_keep(struct rt *rt, const struct probe *p, int fd, enum rt_fd_kind kind);
/* N more points are attached (for "Attached N probes"): not counted by rt_keep(), rt_at_begin() and
 * the like; mechanisms call it. */
void rt_count(struct rt *rt, unsigned n);
/* Attaching P failed with ERR (positive errno): an error, or a warning when P is from a wildcard;
 * with the reason, and a hint where one is known. FMT: what was tried ("cannot attach"). */
void rt_fail(struct rt *rt, const struct probe *p, int err, const char *fmt, ...) PRINTF(4, 5);
int rt_test_run(struct rt *rt, int prog_fd, int cpu);	/* run it once; CPU < 0: here */
/* From now on every NS, for P, an interval. */
void rt_every(struct rt *rt, const struct probe *p, int prog_fd, uint64_t ns);
/* To be done once when everything is attached: read FD, an iterator, to its end (FD is rt's then);
 * run a test, a benchmark. */
void rt_read_once(struct rt *rt, const struct probe *p, int fd);
void rt_run_test(struct rt *rt, const struct probe *p, int prog_fd);
void rt_run_bench(struct rt *rt, const struct probe *p, int prog_fd);
int rt_on_signal(struct rt *rt, int signal_number, int prog_fd);	/* run when we get it; -errno */
void rt_at_begin(struct rt *rt, int prog_fd);		/* run before the others are attached */
void rt_at_end(struct rt *rt, int prog_fd);
/* From now on call FN, soon after a process has mapped code of PATH (as it sees it) at START; pid
 * 0: some were missed, look at all processes. For mechanisms with `arrivals`. */
typedef void rt_mapping_fn(struct rt *rt, void *arg, int pid, uint64_t start, uint64_t len,
			   const char *path);
void rt_on_mapping(struct rt *rt, rt_mapping_fn *fn, void *arg);
int rt_target_pid(const struct rt *rt);			/* of -p, or the command of -c; -1: everything */
int rt_kmap_fd(const struct rt *rt, uint32_t kmap);
struct host *rt_host(struct rt *rt);

#endif
