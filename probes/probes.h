/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/probes.h - the rows of all probe types, and what their files share. */
#ifndef PROBES_PROBES_H
#define PROBES_PROBES_H

#include <linux/perf_event.h>
#include "codegen/cg.h"
#include "lang/probe.h"
#include "runtime/rt.h"

extern const struct probe_ops probe_begin, probe_end, probe_interval, probe_profile;
extern const struct probe_ops probe_tracepoint, probe_rawtracepoint;
extern const struct probe_ops probe_kprobe, probe_kretprobe, probe_fentry, probe_fexit;
extern const struct probe_ops probe_uprobe, probe_uretprobe, probe_usdt;
extern const struct probe_ops probe_software, probe_hardware, probe_watchpoint;
extern const struct probe_ops probe_lsm, probe_xdp, probe_tc, probe_cgroup, probe_socket;
extern const struct probe_ops probe_iter, probe_self, probe_test, probe_bench;

/* ---- functions better not probed (probes/danger.c) --------------------------------------------- */
struct left_out {					/* of one wildcard */
	unsigned n;
	const char *func, *why;				/* the first */
};
/* Is FUNC, which a wildcard has found, to be left out? L counts it then. */
bool danger_skip(const struct points *p, const char *func, struct left_out *l);
void danger_tell(const struct points *p, const struct left_out *l);	/* a warning, if there are any */
/* FUNC was named: a warning, if there is reason. */
void danger_warn(const struct points *p, const char *func);

/* ---- registers (probes/regs.c): contexts that are or start with struct pt_regs ----------------- */
LLVMValueRef regs_argn(struct cg *cg,
		       unsigned n); /* the calling convention's N-th integer argument */
LLVMValueRef regs_retval(struct cg *cg);
LLVMValueRef regs_named(struct cg *cg, const char *reg);	/* NULL: no such register */
LLVMValueRef regs_ip(struct cg *cg);
const struct type *regs_ctx(struct sema *s,
			    const struct probe *p);     /* struct pt_regs *, in AS_CTX */
bool regs_known(struct host *h, const char *reg);	/* is it a register of this machine? */
enum { WORDS_NARGS = 12 };				/* arguments that mechanisms of words can give */

/* ---- contexts that are an array of u64 (probes/args.c): raw_tp, tp_btf, fentry, fexit ------------ */
LLVMValueRef words_argn(struct cg *cg, unsigned n);
LLVMValueRef words_field(struct cg *cg, const struct field *f, LLVMValueRef dst);
/* What of WORD is a value of type T, extended to 64 bits. */
LLVMValueRef word_narrow(struct cg *cg, LLVMValueRef word, const struct type *t);
/* The record `args` of the function type BTF_PROTO (FUNC_PROTO) without its first SKIP parameters. */
const struct type *words_args(struct unit *u, uint32_t btf_proto, unsigned skip);

/* Load PROG for each of its points and attach it there. TARGET says which type of the kernel's BTF
 * that is or, with *RET_FD, of a module's. */
int words_attach(struct rt *rt, const struct prog *prog,
		 uint32_t (*target)(const struct probe *p, int *ret_fd));

/* ---- raw tracepoints (probes/rawtp.c) --------------------------------------------------------------- */
bool raw_tp_cookie(struct unit *u); /* a mechanism's cookie(), as perf_cookie() */
/* Attach PROG_FD to the raw tracepoint NAME (NULL: the one it was loaded for), P's number as its
 * cookie where the kernel can. The link, or -errno. */
int raw_tp_open(struct rt *rt, const struct probe *p, const char *name, int prog_fd);

/* Load PROG once and attach it to the raw tracepoint of each of its points, called NAME. */
int raw_tp_attach(struct rt *rt, const struct prog *prog,
		  const char *(*name)(const struct probe *p));

/* ---- tracepoints (probes/tracepoint.c, probes/calls.c) ---------------------------------------------- */
struct event {						/* priv */
	const char *category, *name;
	const struct tp_format *format;
};
extern const struct mech mech_calls_enter, mech_calls_exit;

/* What the numbers of member FIELD of EVENT mean (probes/decode.c); NULL: nothing special. */
const struct wording *decode_find(const char *event, const char *field);

/* ---- perf events (probes/perf.c) ------------------------------------------------------------------ */
/* Open ATTR for every online CPU (PER_CPU) or once (for pid -1 on CPU 0; a target PID where > 0)
 * and attach PROG_FD to it for P, by a link with P's number as its cookie, or the older ioctl.
 * -errno. */
int perf_attach(struct rt *rt, const struct probe *p, struct perf_event_attr *attr, int prog_fd,
		bool per_cpu);
/* The same on one CPU (-1: any) for one thread (-1: all), with the cookie COOKIE. */
int perf_attach_to(struct rt *rt, const struct probe *p, struct perf_event_attr *attr, int prog_fd,
		   int tid, int cpu, uint64_t cookie);
bool perf_cookie(struct unit *u);			/* a mechanism's cookie() */
bool link_cookie(struct unit *u);			/* that of kprobe_multi and uprobe_multi */
/* Type number of a dynamic PMU ("kprobe", "uprobe"), or -errno. */
int perf_pmu_type(const char *name);

/* ---- places in user code (probes/place.c, probes/uprobe.c) ----------------------------------------- */
enum {
	UPROBE_MULTI_TYPE = 48, /* BPF_TRACE_UPROBE_MULTI, of Linux 6.6 */
	UPROBE_MULTI_FROM = 2
}; /* places from which one such link is better */
extern const char uprobe_multi_when[];			/* a mechanism's when */
struct elf_file;
struct user_place {					/* priv, or its first member */
	const char *path;				/* as the kernel opens it */
	const char *symbol;				/* NULL: by offset */
	uint64_t off;					/* in the file */
	uint64_t semaphore; /* in the file: counts who traces the place; 0: none */
};
const char *uprobe_place(const struct probe *p, uint64_t *ret_off);	/* for struct probe_ops */
/* The binary that a script names (""; that of -p), as a path. NULL: told. */
const char *uprobe_binary(struct points *p, const char *name);
/* Is E, which a script calls PATH, a binary for the machine that is traced? < 0: told. */
int uprobe_kind(struct points *p, struct elf_file *e, const char *path);
/* For struct probe_ops: add the places that PART means, in the middle of functions only with
 * OFFSETS; list the functions that it means, of a probe of the type TYPE. */
int place_parse(struct points *p, const char *const *part, unsigned n, bool offsets);
int place_match(struct host *h, const char *type, const char *const *part, unsigned n,
		struct names *ret);
struct user_spot { /* where the kernel is to break, for which attach point */
	const struct probe *probe;
	const struct user_place *place;
	uint64_t cookie;
};
/* Attach to N spots, those of one file and one probe next to each other: by a link for each file,
 * or a perf event each. */
int uprobe_attach_multi(struct rt *rt, const struct prog *prog, const struct user_spot *spot,
			uint32_t n, bool ret);
int uprobe_attach_perf(struct rt *rt, const struct prog *prog, const struct user_spot *spot,
		       uint32_t n, bool ret);
/* Attach PROG_FD to the N places at SPOT, all in one file: by a link (MULTI), or a perf event each.
 * -errno, in silence. */
int uprobe_tie(struct rt *rt, int prog_fd, const struct user_spot *spot, uint32_t n, bool ret,
	       bool multi);
LLVMValueRef uprobe_return_func(struct cg *cg);		/* for struct mech, emit_func */

/* ---- places in whatever processes run (probes/hunt.c) ------------------------------------------ */
bool hunt_is(const char *const *part, unsigned n);	/* mapped:NAME:..., buildid:HEX:... */
int hunt_parse(struct points *p, const char *const *part, unsigned n);
extern const struct mech mech_hunt_entries, mech_hunt_entry, mech_hunt_returns, mech_hunt_return;

/* ---- text for the reader of an iterator (probes/seq.c) ---------------------------------------------- */
/* Emit what writes action A, a printf of ARGS, into the seq_file SEQ (i64), by the kernel's own
 * printf. Told when that cannot print it. */
void seq_printf(struct cg *cg, LLVMValueRef seq, const struct action *a, const struct node *args);

/* ---- traffic control without links (probes/clsact.c) ---------------------------------------------- */
/* Attach PROG_FD to an interface by a filter. A descriptor to hold, or -errno: when the last one
 * who holds it is gone, however that ended, the filter goes, and what was made for it. */
int clsact_attach(int prog_fd, unsigned ifindex, bool egress);

/* ---- packets (probes/packet.c) ---------------------------------------------------------------- */
enum packet_from {
	PACKET_XDP,					/* struct xdp_md */
	PACKET_ETHER,					/* struct __sk_buff, at the link's header */
	PACKET_NO_ETHER,				/* the same, at the internet's header */
};
const struct type *packet_type(struct types *ts);
const struct type *packet_record(struct sema *s);	/* for struct probe_ops */
/* To be called from emit_filter: take the packet apart, if the program uses `packet`. */
void packet_parse(struct cg *cg, enum packet_from from);
LLVMValueRef packet_emit(struct cg *cg);		/* for struct mech, emit_packet */

/* ---- timers (probes/special.c) ---------------------------------------------------------------------- */
struct timer {
	uint64_t ns;					/* period, or */
	uint64_t hz;					/* frequency: one of them is 0 */
};
/* PART: "s" "1", or "1s". Adds the point named TYPE:unit:N. */
int timer_parse(struct points *p, const char *const *part, unsigned n);

#endif
