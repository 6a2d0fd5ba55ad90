/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/priv.h - what the files of this layer share; nobody else includes it.
 *
 * struct rt is plain data; the file named beside a member is the one that changes it. Everything
 * that came from the kernel (fds, mappings) is listed here and closed by rt_free(), or handed to
 * the kernel's collector by rt_leave(). */
#ifndef RUNTIME_PRIV_H
#define RUNTIME_PRIV_H

#include <signal.h>
#include <sys/types.h>
#include <time.h>
#include "base/dict.h"
#include "runtime/rt.h"

/* ---- u64 -> pointer (table.c) ------------------------------------------------------------- */
struct table {						/* all zero: empty */
	uint64_t *key;
	void **val;					/* NULL: free */
	size_t n, cap;					/* cap 0 or a power of two */
};
void *table_get(const struct table *t, uint64_t key);	/* NULL: none */
void table_put(struct table *t, uint64_t key, void *val);
void table_done(struct table *t);

/* ---- the loop (rt.c) ---------------------------------------------------------------------- */
struct watch {						/* an fd in the epoll set; embedded in its owner */
	int fd;
	void (*ready)(struct rt *rt, struct watch *w, uint32_t events);
};
int rt_watch(struct rt *rt, struct watch *w, uint32_t events);
void rt_unwatch(struct rt *rt, struct watch *w);

struct fds { int *at; uint32_t n, cap; };		/* owned */
void fds_add(struct fds *l, int fd);
void fds_close(struct fds *l);

/* ---- the ring buffer (ring.c) ------------------------------------------------------------- */
struct ring {
	struct watch watch;				/* fd -1: the program sends nothing */
	uint64_t *consumer;				/* ours to write */
	const uint64_t *producer;
	const uint8_t *data;				/* a window: of the data twice in a row */
	uint64_t from, mapped;				/* where in that it begins; how long it is */
	uint64_t size, page;
	unsigned empty;					/* rounds without an event */
	bool armed;					/* need_wake is set: the kernel will wake us */
	uint8_t *pad;					/* a record that ended early, filled up */
	size_t pad_size;
};
int ring_open(struct rt *rt);
void ring_close(struct rt *rt);
/* Handle what is there, at most MAX events; how many there were. */
size_t ring_drain(struct rt *rt, size_t max);
void ring_discard(struct rt *rt);			/* forget what is there */
int ring_timeout(struct rt *rt);			/* milliseconds that the loop may sleep; -1: for ever */
bool ring_half_full(const struct rt *rt);
bool ring_is_empty(const struct rt *rt);

/* ---- loading (load.c, verifier.c) --------------------------------------------------------- */
union bpf_attr;
int load_call(int cmd, union bpf_attr *attr);		/* bpf(2): a result >= 0, or -errno */
int load_map(const struct kmap *k, int inner_fd);	/* fd or -errno, in silence; as are the next */
int load_prog(union bpf_attr *attr);
int load_element(int fd, uint32_t i, const void *value);	/* of an array */
int load_maps(struct rt *rt);				/* told when it fails */
void load_names(struct rt *rt);
int verifier_refused(struct rt *rt, const struct prog *prog, int err, const char *log);

/* One instruction of the verifier's log with the state around it. */
struct verdict {
	const char *why;				/* the verifier's complaint: its first line, */
	size_t why_len, all_len;			/* and all of it */
	bool has_insn;
	uint32_t insn;					/* the last one it looked at */
	const char *from;				/* the deciding lines, with the complaint */
	size_t from_len;
	bool too_large;					/* the limit on instructions */
};
/* Find what decided in LOG; false: nothing that looks like a verifier's log. */
bool verifier_parse(const char *log, struct verdict *ret);
/* WHY in our words and what to do about it, or false. */
bool verifier_explain(const char *why, size_t len, const char **ret_says, const char **ret_hint);

/* ---- attaching (attach.c) ----------------------------------------------------------------- */
struct kept { int fd; enum rt_fd_kind kind; const struct probe *probe; };
struct timer {
	struct watch watch;
	const struct probe *probe;
	int prog_fd;
	uint64_t ns, skipped;				/* skipped: runs, as others took too long */
};
void how_say(struct rt *rt);				/* how.c, -v: by which mechanism, and why */
int attach_all(struct rt *rt);				/* begin's programs run on the way */
int attach_start_timers(struct rt *rt);
void attach_stop(struct rt *rt);			/* no event any more; slow ones are left for leave */
void attach_free(struct rt *rt);
void attach_hand_over(struct rt *rt);			/* to the kernel's collector */

/* ---- maps (maps.c, mapread.c) ------------------------------------------------------------- */
struct map_bytes {					/* some elements, as they lie in the kernel */
	uint8_t *key, *val;
	size_t n, key_size, val_size;			/* strides; of a value with its copies for all CPUs */
	bool percpu;
};
typedef void map_each(void *arg, const struct map_bytes *b);
/* All elements of M, a batch after the other, to EACH, which may delete them. < 0: it ended early. */
int mapread_all(struct rt *rt, const struct map_desc *m, map_each *each, void *arg);
/* From now on programs use the other half of M, and none uses this one any more after the next
 * mapread_settle() of any map. */
void mapread_turn(struct rt *rt, const struct map_desc *m);
int mapread_settle(struct rt *rt, const struct map_desc *m);
/* What is in the half that is not used to EACH, and away with it. KEEP: its keys are in the other
 * with zeros. */
int mapread_take(struct rt *rt, const struct map_desc *m, bool keep, map_each *each, void *arg);
/* What is in the half that is not used goes back to the one that is. No program may run. */
int mapread_put_back(struct rt *rt, const struct map_desc *m);
int mapread_zero(struct rt *rt, const struct map_desc *m);
int mapread_clear(struct rt *rt, const struct map_desc *m);
void maps_print_all(struct rt *rt);
void keep_fill(struct rt *rt);				/* what opt.kept has for our maps (keep.c) */
/* Merge NCELLS values of M, STRIDE bytes apart, into INTO (val->size bytes, 8-aligned). */
void maps_merge(const struct map_desc *m, const uint8_t *cell, size_t ncells, size_t stride,
		void *into);

/* ---- the rows of a map in order (rows.c) -------------------------------------------------- */
struct rows {						/* owned: packed, at, val */
	struct rt *rt;
	const struct map_desc *m;
	uint64_t top;
	bool keys;
	struct str packed;				/* elements, without most of their zeros */
	struct row_at { uint64_t word, at; } *at;	/* where in `packed`, and what it is sorted by */
	size_t n, cap;
	uint8_t *val, *key[2];				/* one element (and another key), unpacked */
};
/* TOP: the last so many are wanted (0: all). KEYS: those that are kept go by key. */
void rows_init(struct rows *r, struct rt *rt, const struct map_desc *m, uint64_t top, bool keys);
void rows_done(struct rows *r);
/* An element; KEY NULL: M has none. Both are copied. */
void rows_add(struct rows *r, const void *key, const void *val);
/* All were added: put them in order. */
void rows_sort(struct rows *r);
/* Row I of R->n, decoded; valid until the next call. */
void rows_get(struct rows *r, size_t i, struct row *ret);

/* ---- values (decode.c, wall.c, symbolize.c, frames.c) ------------------------------------- */
struct symbols {
	bool sought, usable;				/* the kernel-side program */
	int map_fd, fmt_fd, prog_fd;
	uint8_t *page;
	struct table kernel;				/* address -> text "name+off" */
	struct table stack;				/* id -> struct frames */
	struct dict *lines;				/* of stacks, each once; NULL: none yet */
	struct str text;				/* a line as it is made */
};
void symbols_done(struct rt *rt);
/* The text of each of the N kernel addresses ("vfs_read+16", "0x..."), owned by the cache. */
void symbols_kernel(struct rt *rt, const uint64_t *addr, size_t n, const char **ret);
/* Of a user address: "main+4"; *RET_MODULE may be NULL. NULL: not known. In the arena rt->arena. */
const char *symbols_user(struct rt *rt, int pid, uint64_t addr, bool with_offset,
			 const char **ret_module);
struct value frames_decode(struct rt *rt, const struct type *t, const void *bytes);
struct value time_decode(struct rt *rt, const struct type *t, uint64_t ns);

/* ---- code of processes that end (mmaps.c) ------------------------------------------------ */
struct mmaps_cpu;
struct arrival { rt_mapping_fn *fn; void *arg; };	/* of rt_on_mapping() */
void mmaps_open(struct rt *rt);
void mmaps_read(struct rt *rt);				/* what was seen by now goes to the host */
void mmaps_close(struct rt *rt);

/* ---- what we run ourselves (once.c) ------------------------------------------------------- */
enum once_kind { ONCE_READ, ONCE_TEST, ONCE_BENCH };
struct once {
	const struct probe *probe;
	int fd;						/* an iterator's, owned; or a program's */
	enum once_kind kind;
};
void once_run(struct rt *rt);				/* all that is to be run as everything is attached */
void once_close(struct rt *rt);
void rt_lost_exit(struct rt *rt);			/* was there an exit() without an event? */
/* One round of the loop; SLEEP: until something happens. */
void rt_round(struct rt *rt, bool sleep);

/* ---- the command of -c (child.c) ---------------------------------------------------------- */
struct child {
	pid_t pid;					/* 0: none */
	int gate, report;				/* written to: go; read from: errno of its exec; -1 */
	struct watch watch;				/* a pidfd; also that of -p */
};
int child_start(struct rt *rt);
int child_go(struct rt *rt);
void child_end(struct rt *rt);				/* SIGTERM; reaped when it has ended */

/* ---- --follow (follow.c) ------------------------------------------------------------------ */
int follow_start(struct rt *rt);			/* if it is asked for; told */
/* The process of W has ended: watch another of those that are followed. false: none lives. */
bool follow_goes_on(struct rt *rt, struct watch *w);

/* ---- limits.c, losses.c ------------------------------------------------------------------- */
int limits_raise(struct rt *rt);			/* capabilities, memlock, open files; told */
void limits_restore(struct rt *rt);			/* in the child */
void losses_now(struct rt *rt);				/* "Lost N events", when there are more */
void losses_ledger(struct rt *rt);

struct rt {
	struct unit *u;
	struct sink *sink;
	struct rt_options opt;
	struct arena *arena;				/* reset after each event */
	struct arena *own;				/* as long as rt */
	int epoll;
	struct watch signals, output;
	sigset_t old_mask;				/* what signals did before rt_run() */
	void (*old_pipe)(int), (*old_ending[3])(int);
	bool signals_taken, signals_released;
	int *kmap_fd;					/* by kmap; -1 */
	uint8_t *globals;				/* load.c */
	size_t globals_len;
	struct ring ring, steering;
	struct fds progs, begins, ends;			/* ends and begins are not owned: also in progs */
	struct loaded { const struct prog *prog; int fd; } *loaded;	/* not owned: also in progs */
	uint32_t nloaded;
	struct timer **timers;
	uint32_t ntimers;
	struct once *once;
	uint32_t nonce;
	struct { struct watch watch; struct fds progs; } self;	/* signals to us; not owned: in progs */
	uint64_t complaints;				/* messages of the program but warnings */
	struct kept *kept;
	uint32_t nkept, kept_cap;
	uint64_t attached, wanted;			/* points; those that the trace is for */
	uint64_t attach_start, progress_told;		/* ns; 0: nothing was told */
	bool fatal;					/* rt_fail() told an error */
	bool stopping, by_exit;				/* by_exit: nothing more is handled */
	bool only_end;					/* only what begin and end sent is */
	bool quiet_stop;				/* nobody reads us any more */
	int status;
	uint8_t *present;				/* by map id: zeroed, but still there (keyless) */
	uint8_t *ahead;					/* by map id: the half not in use waits to be taken */
	struct symbols syms;
	struct mmaps_cpu *mmaps;			/* NULL: nobody asks for mappings */
	bool mmaps_names, mmaps_soon;			/* user code is shown; somebody waits for files */
	struct arrival *arrivals;
	uint32_t narrivals;
	struct arena *mmaps_arena;
	struct child child;
	uint64_t lost_told, lost_checked;		/* losses.c: events, and when (ns) */
	int64_t wall[4];				/* by enum clock */
	bool wall_known[4];
	uint64_t saved_limits[4];
	bool limits_saved;
	uint32_t point;					/* of the event being handled */
	uint32_t action;
};

static inline uint64_t clock_ns(clockid_t clock)
{
	struct timespec ts;

	clock_gettime(clock, &ts);
	return (uint64_t)ts.tv_sec * 1000000000 + (uint64_t)ts.tv_nsec;
}

static inline void *rt_global(const struct rt *rt, uint32_t off)
{
	return rt->globals + off;
}

#endif
