/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/unit.h - a compiled program: all that codegen and the runtime share.
 *
 * The passes (cli/compile.c) fill it in order; it is frozen before codegen, which only adds the
 * code. The runtime never sees a node.
 * Ownership: everything hangs in unit->arena; unit_free() is one call. */
#ifndef LANG_UNIT_H
#define LANG_UNIT_H

#include <regex.h>
#include <stdio.h>
#include "base/arena.h"
#include "base/diag.h"
#include "host/host.h"
#include "lang/config.h"
#include "lang/type.h"

struct builtin;
struct cpp;
struct node;
struct probe_ops;
struct program_option;
struct mech;
struct bpf_insn;
struct bpf_func_info;

/* ---- user maps ------------------------------------------------------------------------------ */
enum { NARROWEST = 4 }; /* bytes of a scalar value in a keyed map, at least: what is changed at once */

enum map_store {
	STORE_SCALAR, /* keyless value: in the globals, with a "set" word */
	STORE_SLOTS,  /* keyless aggregation: a slot per CPU in the globals */
	STORE_HASH,   /* keyed, one value for all CPUs */
	STORE_PERCPU, /* keyed, one value a CPU */
};

struct map_desc {
	const char *name;				/* "@x" */
	uint32_t id;					/* index into unit->maps */
	struct loc first_use, key_at, val_at;		/* for "became an integer map here" */
	const struct type *key, *val;			/* key NULL: keyless */
	bool keyed, keyless; /* how it was used so far; both: an error was told */
	bool assigned;					/* something is stored in it */
	bool counted;					/* ++ -- op= : updated atomically */
	uint8_t clocks;					/* bit i: holds times of enum clock i */
	uint32_t max_entries;				/* 0 until plan */
	const char *declared; /* "hash", "lruhash" ... of `let @x = hash(N)`; NULL */
	enum map_store store;
	uint32_t kmap; /* STORE_HASH, STORE_PERCPU: index into unit->kmaps */
	/* A print() takes away what it prints: a keyed map has two halves (kmaps) then, to which
	 * `kmap`, an array of maps, leads. Programs use the one whose number is at `turn` in the
	 * globals (u32). */
	bool taken;
	uint32_t half[2], turn;
	/* STORE_SCALAR, _SLOTS: offset in the globals' value. SCALAR: u64 set, then the value;
	 * SLOTS: of CPU 0's cell, CPU n's is n * globals.stride further. */
	uint32_t off;
	uint32_t lost, busy; /* index into the loss counters: inserts refused, full or not */
};

/* A map of a program that ran before, which this one goes on with: the types are of another unit. */
struct map_kept {
	const char *name;				/* "@x" */
	const struct type *key, *val;			/* key NULL: keyless */
};
/* The hint where the types of such a map are in the way; its first use has no place then. */
#define KEPT_MAP "'%s' is kept from a program before; '.clear %s' forgets it"

/* ---- kernel maps ------------------------------------------------------------------------------ */
struct kmap {
	const char *name; /* as the kernel shows it, at most 15 characters */
	uint32_t type;					/* BPF_MAP_TYPE_* */
	uint32_t key_size, val_size, max_entries, flags;
	const struct map_desc *map;			/* whose storage it is; NULL: ours */
	const char *group;				/* CGROUP_ARRAY: the directory of its element */
	const void *init;				/* an ARRAY's first value from the start; NULL: zeros */
	const uint32_t *inner;				/* ARRAY_OF_MAPS: the kmaps in it; else NULL */
	bool frozen; /* nobody writes it once it has its first value */
};

/* The globals: one mmapable ARRAY element, seen by every program and by the runtime. Offsets of its
 * parts (bytes); written once here, read by codegen and runtime alike. */
struct globals {
	uint32_t kmap;
	uint32_t size;
	uint32_t need_wake; /* u32: the reader sleeps, wake it (kernel.md 7) */
	uint32_t stopping;  /* u32: exit() was called, or the trace ends: probes do nothing */
	uint32_t lost_exit; /* u64: bit 32: the event of an exit() was lost; the status below it */
	uint32_t start_ns;  /* u64: boot time at the start, for `elapsed` */
	uint32_t child_pid;				/* u32: of -c */
	uint32_t target_pid; /* u32: of -p or -c when it filters, else 0 */
	uint32_t lost;					/* u64[nlost]: counters of what was lost */
	uint32_t zeros, zeros_size;     /* never written: template of new elements */
	uint32_t slots, stride, nslots; /* per-CPU part: nslots (a power of two) times stride */
};

/* Whose events are wanted, beside -p: from the command line (cli/whose.c), before the passes. All
 * that is given must hold of the current thread; programs ask at their start (codegen/filter.c).
 * `plan` makes the maps, where programs need them: NO_KMAP else. */
struct whose {
	bool follow; /* --follow: those of -p or -c, and their children */
	const char *comm; /* --comm: the thread's name, maybe with '*'; NULL: any */
	const char *cgroup; /* --cgroup, --container: a directory of cgroup v2; NULL: any */
	const char *container; /* as it is called, for -v; NULL: none was asked for */
	int ns_pid; /* --pidns: a process in the namespace; 0: any */
	uint64_t ns_dev, ns_inode; /* ns_pid's, or else that of -p or a container; inode 0: unknown */
	int root_pid; /* paths are as this process sees them; 0: as we do */
	uint32_t groups, children, letters; /* kmaps: CGROUP_ARRAY, HASH of pids, u32[256] */
	uint32_t child_lost; /* index into the loss counters: children that found no room */
};

/* What a loss counter counts; unit->losses says it by index. */
enum loss_kind {
	LOSS_RING, LOSS_MAP, LOSS_BUSY, LOSS_STACK, LOSS_READ, LOSS_STRING, LOSS_DIVIDE,
	LOSS_ROUNDS, LOSS_CHANGE, LOSS_LOOKUP, LOSS_DELETE, LOSS_CHILD, LOSS_CALL, LOSS_CODE,
	LOSS_KINDS
};
struct loss {
	enum loss_kind kind;				/* CODE: the last error of the counter before it */
	const struct map_desc *map;
	const struct prog *prog;
	struct loc loc;
	bool placed;					/* of the expression at LOC alone */
	const char *helper;				/* that failed; codegen fills it in */
};

/* ---- actions ------------------------------------------------------------------------------------ */
/* One place in the program that speaks to user space. On the wire an event is
 *	{ u32 action id; u32 point }  followed by the record.
 * The record's layout is `rec` (a tuple): sema computes it once, codegen stores through it, the
 * runtime reads through it. A record may end early: missing bytes are zero. */
enum { EVENT_HEADER = 8 };
/* print(@m) with clear(@m) or zero(@m) behind it in the same block is one action: what is printed
 * is what is taken away, and all that is left for the other to do is nothing. */
enum take { TAKE_NOT, TAKE_CLEAR, TAKE_ZERO, TAKE_DONE };
struct action {
	uint32_t id;					/* index into unit->actions */
	struct loc loc;
	const struct builtin *fn;			/* its handle() receives the record */
	const struct type *rec;
	const void *priv;				/* fn's own: a parsed format, a map, say */
	uint32_t lost; /* index into the loss counters: ring full */
	enum take take;
	uint32_t map;					/* TAKE_CLEAR, _ZERO: id of the map taken; */
	uint32_t block;					/* and which block it is in: the id of an action */
	bool steers;					/* exit and what is done to maps: must arrive */
};

/* ---- probes -------------------------------------------------------------------------------------- */
/* One attach point, wildcards already expanded. `priv` is for ops alone. */
struct probe {
	uint32_t id;					/* index into unit->probes */
	uint32_t cookie; /* id of the first point of this name: what programs know it by */
	const struct probe_ops *ops;
	const struct mech *mech;			/* how it is attached, from `plan` */
	uint32_t unfit;					/* bit i: ops->mechs[i] is for others */
	const char *name;				/* in full, as `probe` prints it */
	struct loc loc;
	struct prog *prog;
	bool wild; /* came from a wildcard: failing to attach is a warning */
	const void *priv;
};

/* What a program asks of its attach points (sema fills it, mechanisms look at it). */
enum use {
	USE_ARGS = 1, USE_CTX = 2, USE_RETVAL = 4, USE_ARGN = 8, USE_FUNC = 16, USE_PROBE = 32,
	USE_REG = 64, USE_STACK = 128, USE_SIGNAL = 256, USE_PACKET = 512,
};

/* One BPF program: a body with one type of `args`, for one mechanism. It may attach to many points. */
struct prog {
	uint32_t id;					/* index into unit->progs */
	const struct probe_ops *ops;
	const struct mech *mech;
	const struct node *ast;				/* N_PROBE */
	struct loc loc;
	const struct type *args, *retval;		/* NULL: the probe type has none */
	unsigned uses;					/* enum use */
	struct probe **points;
	uint32_t npoints;
	struct var *vars;				/* all scratch variables */
	uint32_t table;	/* kmap of the mechanism's, from its prepare() */
	uint32_t scratch, scratch_size;			/* its part of the scratch map's value */
	const struct bpf_insn
		*insns; /* once codegen is done; map loads carry kmap indices (src_reg 5, 6) */
	uint32_t ninsns;
	struct bpf_func_info
		*funcs;  /* with loops that the kernel runs: its functions, types in unit->btf; */
	uint32_t nfuncs; /* 0: neither BTF nor func_info is needed to load it */
};

struct unit {
	struct arena *arena;				/* owns all of what follows */
	struct sources *sources;			/* borrowed, as are the next three */
	struct diag *diag;
	struct host *host;
	struct config *config;
	struct types *types;
	uint16_t src;					/* the main text */
	const char *const *params;			/* positional parameters */
	uint32_t nparams;
	const char *const *words;			/* `--name=value` behind `--` */
	uint32_t nwords;
	struct program_option *options;			/* lang/options.h, from `names` */
	uint32_t noptions;
	bool help;					/* they are all that is asked for */
	int target_pid;					/* -p; 0: none */
	bool has_child;					/* -c */
	struct whose whose;
	bool unsafe;					/* --unsafe */
	bool sure;					/* --yes: no limit on attach points */
	/* Ask whoever sits there; NULL: nobody does. */
	bool (*confirm)(struct unit *u, const char *question);
	const regex_t *probe_filter;	/* --probe-filter: only points whose name it finds; or NULL */
	bool warnings; /* -k: reads of memory that fail are counted */
	const char *const *include_dirs;		/* -I, NULL-terminated or NULL */
	uint16_t prelude;				/* a text whose definitions come first; 0: none */
	const struct map_kept *kept;			/* maps that are there already */
	uint32_t nkept;
	const char *const *headers;			/* --include, likewise */

	struct node *ast;
	struct map_desc **maps;
	uint32_t nmaps;
	struct action **actions;
	uint32_t nactions;
	struct probe **probes;
	uint32_t nprobes;
	struct prog **progs;
	uint32_t nprogs;
	struct kmap *kmaps;
	uint32_t nkmaps;
	struct loss *losses;
	uint32_t nlosses;
	struct globals globals;
	bool prints_events; /* some action that does not steer is in a program that events run */
	uint32_t ring;   /* kmap of the ring buffer; NO_KMAP: nothing is sent */
	/* kmap of a second one, for actions that steer when `ring` is full: the producers' position
	 * in `ring` (u64), then an event; NO_KMAP: there is nothing to crowd them out */
	uint32_t steering;
	uint32_t stacks; /* kmap: u64 id -> { u32 n, u32 pid, u64 ip[] }; NO_KMAP */
	/* kmaps: u64 address -> u64 is it in a function that tracepoints call through; and the
	 * format that prints what function it is in. NO_KMAP: no stack may begin with one */
	uint32_t leads, lead_format;
	uint32_t met;    /* kmap: LRU_HASH of processes that BI_NOTES rows told us of; NO_KMAP */
	uint32_t scratch;				/* kmap: ARRAY, an element a CPU; NO_KMAP */
	uint32_t names; /* kmap: ARRAY of probe names by id, for probe as a string; NO_KMAP */
	uint32_t stack_depth, name_size; /* ips in an element of stacks; bytes in one of names */
	const void *btf;                 /* for BPF_BTF_LOAD, if any prog has funcs; NULL */
	uint32_t btf_len;
	struct cpp *c; /* the script's C: macros, headers (lang/cpp.h); NULL: it has none */
	struct dict *point_names;			/* struct probe by name; for points_add() */
	struct dict *map_names;				/* struct map_desc by name; for unit_map() */
	void *cg; /* the LLVM module between codegen and object */
};
enum { NO_KMAP = 0xffffffff };

/* SOURCES, DIAG, HOST and CONFIG are borrowed. */
struct unit *unit_new(struct sources *sources, struct diag *diag, struct host *host,
		      struct config *config);
void unit_free(struct unit *u);				/* NULL is fine */

/* The map called NAME ("@x"), made if there is none. */
struct map_desc *unit_map(struct unit *u, const char *name, struct loc use);
uint32_t unit_kmap(struct unit *u, const struct kmap *k);
/* Are events filtered by process: -p, or -c with --follow? */
bool unit_has_target(const struct unit *u);
/* The process whose view of the file system paths in the program belong to; 0: ours. */
int unit_root_pid(const struct unit *u);
uint32_t unit_loss(struct unit *u, const struct loss *l);

/* ---- the passes in lang/ (0, or < 0 after telling diag) ----------------------------------------- */
int parse(struct unit *u);				/* text u->src -> u->ast */
int sema_import(
	struct unit *u); /* stdlib macros, imports, C definitions, config block, parameters */
int sema_names(struct unit *u);				/* scopes, builtins, maps */
int sema_points(struct unit *u);			/* attach points: u->probes, u->progs */
int sema_types(struct unit *u);				/* inference */
int sema_fold(struct unit *u);				/* constants */
int sema_check(struct unit *u);				/* what types cannot say */
int sema_plan(struct unit *u);				/* storage, actions, mechanisms, layouts */
void dump_tree(const struct unit *u, FILE *fp); /* s-expressions, with types once they are known */
void dump_points(const struct unit *u, FILE *fp);
void dump_plan(const struct unit *u, FILE *fp);

#endif
