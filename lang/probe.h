/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/probe.h - what a probe type must say about itself. Rows live in probes/.
 *
 * A probe type has one or more mechanisms, cheapest first: the ways in which the kernel can be
 * asked for the same events. `plan` takes the first whose can() agrees for each attach point;
 * points of one body that take the same mechanism share a program. */
#ifndef LANG_PROBE_H
#define LANG_PROBE_H

#include "lang/builtin.h"
#include "lang/sema.h"

struct points;

enum { NARGS_OF_REGS };					/* as many as come in registers: host_arch() */

/* One way to attach. The context of its programs is its business: emit_* read it. */
struct mech {
	const char *name;				/* "raw_tp", for -v and --dry-run */
	int prog_type, attach_type;			/* as in <linux/bpf.h> */
	enum host_feature needs;			/* the kernel must have it */
	bool sleepable;
	/* Does the attach point's number arrive by bpf_get_attach_cookie()? Asks features; NULL:
	 * never. */
	bool (*cookie)(struct unit *);
	/* Frames of a kernel stack that are the program's and of what calls programs; and how many
	 * may lie between these and the event, of functions that tracepoints call through. */
	uint8_t own_frames, lead_frames;
	bool nested; /* its programs may interrupt the allocator: see HF_PERF_ALLOC */
	/* May this point be attached so, for a program that uses USES (enum use)? Asks for no more
	 * features than it must. NULL: always. */
	bool (*can)(struct unit *, const struct probe *, unsigned uses, const struct type *args);
	const char *when;				/* for -v: what can() asks for, or NULL */
	/* PROG has this mechanism and all its points: make the maps that it needs. NULL: none. */
	void (*prepare)(struct unit *, struct prog *);
	/* The address of the record `args` (i64) in space type->space; NULL: prog->args fields are
	 * read by emit_field. */
	LLVMValueRef (*emit_args)(struct cg *);
	/* Emit field F of `args` as an expression would be: i64, or into DST. NULL: by address. */
	LLVMValueRef (*emit_field)(struct cg *, const struct field *f, LLVMValueRef dst);
	LLVMValueRef (*emit_argn)(struct cg *, unsigned n);	/* arg0 ...; NULL: none */
	LLVMValueRef (*emit_retval)(struct cg *);
	LLVMValueRef (*emit_func)(struct cg *);			/* address of the traced function */
	enum host_feature func_needs;				/* it needs that of the kernel */
	LLVMValueRef (*emit_reg)(struct cg *,
				 const char *reg); /* reg("ip"); NULL result: no such register */
	LLVMValueRef (*emit_point)(
		struct cg *);             /* u->probes index; NULL: cookie, or the only point */
	/* Is there such a register? Asked before emit_reg. */
	bool (*has_reg)(struct host *, const char *reg);
	unsigned nargs; /* how many arguments emit_argn can give; NARGS_OF_REGS: what the machine has */
	/* A filter at the start of the program, beyond -p; returns an i1 "go on", or NULL. */
	LLVMValueRef (*emit_filter)(struct cg *);
	/* Do otherwise than send action A with the values ARGS to us; false: send it. */
	bool (*emit_send)(struct cg *, const struct action *a, const struct node *args);
	long ret; /* what the program returns by default */
	/* What the program returns for `return VAL`, where the kernel takes some values only. */
	LLVMValueRef (*emit_return)(struct cg *, LLVMValueRef val);
	/* The address in our memory of the record `packet`, of ops->packet's type; NULL: none. */
	LLVMValueRef (*emit_packet)(struct cg *);
	/* Load PROG (once, or once a point, rt_load()) and attach it to POINTS; failures are told
	 * through rt_fail(). -errno only when nothing could be attached. */
	int (*attach)(struct rt *, const struct prog *prog);
	bool arrivals;					/* it asks for rt_on_mapping() */
	/* What -v says of a point of this mechanism, in rt_arena(); NULL: nothing more. */
	const char *(*note)(struct rt *, const struct probe *);
};

struct probe_ops {
	const char *name, *alias;			/* "kprobe", "k" */
	const char *kind; /* what `probetype` says; NULL: the name */
	const char *old; /* an older name that means the same ("kfunc"), or NULL */
	const char *returns; /* the type of probe where the same function returns, or NULL */
	const char *syntax;				/* "kprobe[:module]:function[+offset]" */
	const char *doc, *example;
	bool user;    /* addresses lead to user memory by default */
	bool special; /* begin, end: run by us, not attached; not counted as a filter's subject */
	bool unfiltered; /* begin, end, signals to us: no business of --probe-filter */
	bool once;    /* runs by itself when all is attached: there is nothing to wait for */
	bool timer;					/* interval: no -p filter either */
	bool unlisted;   /* -l shows it only when its type is named: returns, timers, binaries */
	bool pid_filter; /* -p and its kin: a filter must be emitted (the mechanism cannot) */
	bool in_wild;    /* `*` as the probe type means this one too */
	bool verdict;    /* the kernel obeys what it returns: `return EXPR` needs --unsafe */
	const struct mech *const *mechs;		/* cheapest first, NULL-terminated */
	/* Split text PART[0..n) (after the type's name, split at unquoted ':') into priv, expanding
	 * wildcards: call points_add() for each attach point found. Tells diag what is wrong with
	 * suggestions. < 0 when told. */
	int (*parse)(struct points *, const char *const *part, unsigned n);
	/* Names for -l and completion, as "kprobe:vfs_read". PATTERN as parts; n may be 0 (all). */
	int (*match)(struct host *, const char *const *part, unsigned n, struct names *ret);
	/* Lines "    type name" for -lv. */
	int (*describe)(struct unit *, const struct probe *, struct names *ret);
	/* The record `args` / type of retval at this point; NULL: none (or told). */
	const struct type *(*args)(struct sema *, const struct probe *);
	const struct type *(*retval)(struct sema *, const struct probe *);
	/* The file that it is a place in, and where; NULL: it is no place in a file. */
	const char *(*place)(const struct probe *, uint64_t *ret_off);
	/* Does it watch this address? NULL: it watches none. */
	bool (*watches)(const struct probe *, uint64_t addr);
	/* Has this point an argument `argN`? NULL: as many as its mechanisms give. */
	bool (*has_argn)(const struct probe *, unsigned n);
	/* The type of `ctx` (a pointer in AS_CTX), or NULL: there is none. */
	const struct type *(*ctx)(struct sema *, const struct probe *);
	/* The type of `packet`, or NULL: there is none. */
	const struct type *(*packet)(struct sema *);
};
extern const struct probe_ops *const probe_table[];	/* NULL-terminated; probes/probes.c */

/* The row for a name, alias (case matters) or full name (any case); NULL. */
const struct probe_ops *probe_find(const char *name);
const char *probe_suggest(const char *name);
/* The parts of an attach point's word: split at ':' and around '@' outside of quotes; quotes are
 * dropped, and `\x` in them is x. *RET_N gets their number, at least 1. They live in A. */
const char *const *probe_split(struct arena *a, const char *word, unsigned *ret_n);

/* ---- for parse() hooks ------------------------------------------------------------------------------- */
struct points {						/* one attach point text being expanded */
	struct unit *unit;
	struct loc loc;					/* of the text */
	const struct probe_ops *ops;
	const char *user_name;				/* `name=` prefix or NULL */
	struct node *ast;				/* the N_PROBE */
	unsigned found;
	bool wild; /* the probe type was a wildcard: all its points are `wild` */
};
/* Add the attach point NAME (printed by `probe`, e.g. "kprobe:vfs_read") with the row's PRIV,
 * unless --probe-filter leaves it out. */
void points_add(struct points *p, const char *name, const void *priv, bool wild);
/* Tell that nothing matches, as the setting missing_probes wants (error, warning, silence). Returns
 * < 0 if it is an error. SUGGEST may be NULL. */
int points_missing(struct points *p, const char *what, const char *suggest);
enum missing { MISSING_ERROR, MISSING_WARN, MISSING_IGNORE };	/* missing_probes, in its order */
bool points_wild(const char *text);			/* has a '*' */

#endif
