/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/rawtp.c - raw tracepoints: the arguments as the kernel passes them, before it formats
 * them.
 *
 * With BTF they are attached as tp_btf: the verifier knows the types of the arguments, so that
 * `args.task->pid` is a plain load. Without, as raw_tp, with arg0 ... only. Names come from the
 * typedefs `btf_trace_NAME`, arguments from the functions `__traceiter_NAME` (whose first parameter
 * is the tracer's own); include/linux/tracepoint.h, include/trace/bpf_probe.h. */
#include <bpf/bpf.h>
#include <errno.h>
#include <linux/bpf.h>
#include <linux/btf.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "host/btf.h"
#include "probes/probes.h"

enum { ARGS_MAX = 12 };					/* MAX_BPF_FUNC_ARGS */

struct rawtp {						/* priv */
	const char *name;
	uint32_t typedef_id;				/* btf_trace_NAME; 0: no BTF */
};

/* BPF_RAW_TRACEPOINT_OPEN's part of union bpf_attr, with the cookie of Linux 6.10, which the
 * system's header may not have yet. */
struct raw_tp_attr {
	uint64_t name;
	uint32_t prog_fd, pad;
	uint64_t cookie;
};

bool raw_tp_cookie(struct unit *u)
{
	return host_has(u->host, HF_RAW_TP_COOKIE);
}

int raw_tp_open(struct rt *rt, const struct probe *p, const char *name, int prog_fd)
{
	struct raw_tp_attr attr = { .name = (uintptr_t)name, .prog_fd = (uint32_t)prog_fd };
	size_t size = offsetof(struct raw_tp_attr, cookie);
	int fd;

	if (p->prog->npoints > 1 && host_has(rt_host(rt), HF_RAW_TP_COOKIE)) {
		attr.cookie = p->cookie;
		size = sizeof(attr);
	}
	fd = (int)syscall(SYS_bpf, BPF_RAW_TRACEPOINT_OPEN, &attr, size);
	return fd < 0 ? -errno : fd;
}

static void add(struct points *p, const char *name, uint32_t id, bool wild)
{
	struct rawtp *r = NEW(p->unit->arena, struct rawtp);

	r->name = arena_strdup(p->unit->arena, name);
	r->typedef_id = id;
	points_add(p, arena_fmt(p->unit->arena, "rawtracepoint:vmlinux:%s", name), r, wild);
}

static uint32_t typedef_of(struct points *p, const char *name)
{
	struct btf_set *b = host_btf(p->unit->host);

	return b ? btf_find(b, arena_fmt(p->unit->arena, "btf_trace_%s", name), BTF_KIND_TYPEDEF)
		 : 0;
}

static const char *suggest(struct points *p, const char *name)
{
	struct nearest like = nearest_to(name, 3);
	const char *best;
	struct names all;

	names_init(&all);
	host_rawtps(p->unit->host, "*", &all);
	for (size_t i = 0; i < all.n; i++)
		nearest_try(&like, all.at[i]);
	best = like.best ? arena_fmt(p->unit->arena, "rawtracepoint:%s", like.best) : NULL;
	names_done(&all);
	return best;
}

static int expand(struct points *p, const char *pattern)
{
	struct names found;
	int err = 0;

	names_init(&found);
	host_rawtps(p->unit->host, pattern, &found);
	for (size_t i = 0; i < found.n; i++)
		add(p, found.at[i], typedef_of(p, found.at[i]), true);
	if (!found.n)
		err = points_missing(p, arena_fmt(p->unit->arena, "raw tracepoint '%s'", pattern),
				     NULL);
	names_done(&found);
	return err;
}

static int parse_event(struct points *p, const char *const *part, unsigned n)
{
	const char *name = n ? part[n - 1] : "";
	uint32_t id;

	if (n < 1 || n > 2 || !*name) {
		diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX,
			   "a raw tracepoint needs the name of an event");
		diag_hint(p->unit->diag, "rawtracepoint:EVENT, such as rawtracepoint:sched_switch");
		return -EINVAL;
	}
	if (points_wild(name))
		return expand(p, name);
	id = typedef_of(p, name);
	if (!id && host_btf(p->unit->host))
		return points_missing(p, arena_fmt(p->unit->arena, "raw tracepoint '%s'", name),
				      suggest(p, name));
	add(p, name, id, false);
	return 0;
}

static int match(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	struct names found;
	int err;

	names_init(&found);
	err = host_rawtps(h, n ? part[n - 1] : "*", &found);
	for (size_t i = 0; i < found.n; i++)
		names_add(ret, "rawtracepoint:vmlinux:%s", found.at[i]);
	names_done(&found);
	return err;
}

/* The FUNC_PROTO of the event's arguments, with names: __traceiter_NAME, else the typedef's. */
static uint32_t proto_of(struct unit *u, const struct rawtp *r)
{
	struct btf_set *b = host_btf(u->host);
	uint32_t id = btf_find(b, arena_fmt(u->arena, "__traceiter_%s", r->name), BTF_KIND_FUNC);
	const struct btf_type *t = btf_type(b, id ? id : r->typedef_id);

	return id ? t->type : btf_type(b, btf_skip_mods(b, t->type))->type;
}

static const struct type *args(struct sema *s, const struct probe *p)
{
	const struct rawtp *r = p->priv;

	return r->typedef_id ? words_args(s->unit, proto_of(s->unit, r), 1) : NULL;
}

static int describe(struct unit *u, const struct probe *p, struct names *ret)
{
	const struct rawtp *r = p->priv;
	const struct type *t = r->typedef_id ? words_args(u, proto_of(u, r), 1) : NULL;
	const struct field *field;
	uint32_t n = 0;

	if (!t)
		return 0;
	field = type_fields(u->types, t, &n);
	for (uint32_t i = 0; i < n; i++)
		names_add(ret, "%s %s", field[i].type->name, field[i].name);
	return 0;
}

static bool can_btf(struct unit *u, const struct probe *p, unsigned uses,
		    const struct type *args_type)
{
	const struct rawtp *r = p->priv;

	(void)u, (void)args_type;
	/* The typed kind is loaded for one event; it is worth that where types are used. */
	return r->typedef_id && uses & USE_ARGS;
}

static uint32_t target(const struct probe *p, int *ret_fd)
{
	(void)ret_fd;
	return ((const struct rawtp *)p->priv)->typedef_id;
}

static int attach_btf(struct rt *rt, const struct prog *prog)
{
	return words_attach(rt, prog, target);
}

int raw_tp_attach(struct rt *rt, const struct prog *prog,
		  const char *(*name)(const struct probe *p))
{
	int fd, link, err = rt_load(rt, prog, 0, 0, &fd);

	for (uint32_t i = 0; !err && i < prog->npoints; i++) {
		const struct probe *p = prog->points[i];

		link = raw_tp_open(rt, p, name(p), fd);
		if (link < 0) {
			rt_fail(rt, p, -link, "cannot attach");
			continue;
		}
		rt_keep(rt, p, link, RT_LINK);
		rt_count(rt, 1);
	}
	return err;
}

static const char *name_of(const struct probe *p)
{
	return ((const struct rawtp *)p->priv)->name;
}

static int attach_raw(struct rt *rt, const struct prog *prog)
{
	return raw_tp_attach(rt, prog, name_of);
}

static const struct mech mech_btf = {
	.name	     = "tp_btf",
	.prog_type   = BPF_PROG_TYPE_TRACING,
	.attach_type = BPF_TRACE_RAW_TP,
	.own_frames  = 2, .lead_frames = 2,
	.cookie	     = raw_tp_cookie,
	.needs	     = HF_TP_BTF,
	.can	     = can_btf,
	.when	     = "programs that use args",
	.emit_field  = words_field,
	.emit_argn   = words_argn, .nargs = WORDS_NARGS,
	.attach	     = attach_btf,
};

static const struct mech mech_raw = {
	.name	   = "raw_tp",
	.prog_type = BPF_PROG_TYPE_RAW_TRACEPOINT,
	.own_frames = 2, .lead_frames = 2,
	.cookie	   = raw_tp_cookie,
	.emit_argn = words_argn, .nargs = WORDS_NARGS,
	.attach	   = attach_raw,
};

const struct probe_ops probe_rawtracepoint = {
	.name = "rawtracepoint",
	.alias = "rt",
	.syntax = "rawtracepoint[:MODULE]:EVENT",
	.doc = "A tracepoint, before the kernel formats its arguments: "
	       "typed by BTF, or arg0, arg1 ...",
	.example = "rawtracepoint:sched_switch { @[args.next->comm] = count(); }",
	.pid_filter = true,
	.in_wild = true,
	.mechs = (const struct mech *const[]){ &mech_btf, &mech_raw, NULL },
	.parse = parse_event,
	.match = match,
	.describe = describe,
	.args = args,
};
