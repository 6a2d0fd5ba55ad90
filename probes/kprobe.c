/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/kprobe.c - any kernel function (kprobe), where it returns (kretprobe).
 *
 * Wildcards go through one kprobe_multi link when the kernel has it (Linux 5.18 with fprobe); else,
 * and for single functions, offsets and modules, each point is a perf event of the "kprobe" PMU.
 * The context is struct pt_regs. Whether a named function exists is asked when it is attached, not
 * before: the list of functions takes longer to read than everything else that ktrace does at its
 * start. */
#include <bpf/bpf.h>
#include <ctype.h>
#include <errno.h>
#include <linux/bpf.h>
#include <stdlib.h>
#include <string.h>
#include "base/num.h"
#include "host/arch.h"
#include "probes/probes.h"

enum { MULTI_FROM = 2 }; /* points from which one multi link is better than perf events */

struct kfunc {						/* priv */
	const char *module;				/* NULL: anywhere */
	const char *func;				/* NULL: by address */
	uint64_t off;					/* into func; or the address */
};

static const char *target_name(struct points *p, const struct kfunc *k)
{
	struct arena *a = p->unit->arena;
	const char *name = k->func ? k->func : arena_fmt(a, "0x%llx", (unsigned long long)k->off);

	if (k->module)
		name = arena_fmt(a, "%s:%s", k->module, name);
	if (k->func && k->off)
		name = arena_fmt(a, "%s+%llu", name, (unsigned long long)k->off);
	return arena_fmt(a, "%s:%s", p->ops->name, name);
}

static void add(struct points *p, const char *module, const char *func, uint64_t off, bool wild)
{
	struct kfunc *k = NEW(p->unit->arena, struct kfunc);

	k->module =
		module && strcmp(module, "vmlinux") ? arena_strdup(p->unit->arena, module) : NULL;
	k->func = func ? arena_strdup(p->unit->arena, func) : NULL;
	k->off = off;
	points_add(p, target_name(p, k), k, wild);
}

static int expand(struct points *p, const char *module, const char *func)
{
	struct left_out left = { 0 };
	struct names found;
	int err = 0;

	names_init(&found);
	host_kfuncs(p->unit->host, module, func, module != NULL, &found);
	for (size_t i = 0; i < found.n; i++) {
		char *colon = module ? strchr(found.at[i], ':') : NULL;

		const char *name = colon ? colon + 1 : found.at[i];

		if (danger_skip(p, name, &left))
			continue;
		if (colon)
			*colon = 0;
		add(p, colon ? found.at[i] : NULL, name, 0, true);
	}
	danger_tell(p, &left);
	if (found.n == left.n)
		err = points_missing(p, arena_fmt(p->unit->arena, "kernel function '%s'", func),
				     NULL);
	names_done(&found);
	return err;
}

static int parse_offset(struct points *p, const char *text, uint64_t *ret)
{
	struct num num;
	const char *why;

	if (num_parse(text, strlen(text), true, &num, &why) < 0 || num.negative)
		return diag_error(p->unit->diag, p->loc, E_PROBE_OFFSET,
				  "'%s' is not an offset into a function", text);
	*ret = num.val;
	return 0;
}

static int parse_address(struct points *p, const char *text)
{
	struct num num;
	const char *why;

	if (num_parse(text, strlen(text), true, &num, &why) < 0 || num.negative)
		return diag_error(p->unit->diag, p->loc, E_PROBE_ADDRESS, "'%s' is not an address",
				  text);
	if (!p->unit->unsafe) {
		diag_error(p->unit->diag, p->loc, E_RAW_ADDRESS,
			   "probing a raw address can crash the kernel");
		diag_hint(p->unit->diag, "use a function's name, or --unsafe if you are sure");
		return -EINVAL;
	}
	add(p, NULL, NULL, num.val, false);
	return 0;
}

static int parse_function(struct points *p, const char *const *part, unsigned n, bool offsets)
{
	const char *module = n == 2 ? part[0] : NULL, *func = n ? part[n - 1] : "", *plus;
	uint64_t off = 0;

	if (n < 1 || n > 2 || !*func || (module && !*module)) {
		diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX,
			   "'%s' needs the name of a kernel function", p->ops->name);
		diag_hint(p->unit->diag, "%s", p->ops->syntax);
		return -EINVAL;
	}
	if (points_wild(func) || (module && points_wild(module)))
		return expand(p, module, func);
	if (isdigit((unsigned char)*func))
		return parse_address(p, func);
	plus = strchr(func, '+');
	if (plus && !offsets)
		return diag_error(p->unit->diag, p->loc, E_RETURN_OFFSET,
				  "'%s' takes no offset: a function returns as a whole",
				  p->ops->name);
	if (plus && parse_offset(p, plus + 1, &off) < 0)
		return -EINVAL;
	if (plus)
		func = arena_strndup(p->unit->arena, func, (size_t)(plus - func));
	danger_warn(p, func);
	add(p, module, func, off, false);
	return 0;
}

static int parse_kprobe(struct points *p, const char *const *part, unsigned n)
{
	return parse_function(p, part, n, true);
}

static int parse_kretprobe(struct points *p, const char *const *part, unsigned n)
{
	return parse_function(p, part, n, false);
}

static int match_function(struct host *h, const char *type, const char *const *part, unsigned n,
			  struct names *ret)
{
	struct names found;
	int err;

	names_init(&found);
	err = host_kfuncs(h, n == 2 ? part[0] : NULL, n ? part[n - 1] : "*", n == 2, &found);
	for (size_t i = 0; i < found.n; i++)
		names_add(ret, "%s:%s", type, found.at[i]);
	names_done(&found);
	return err;
}

static int match_kprobe(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	return match_function(h, "kprobe", part, n, ret);
}

static int match_kretprobe(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	return match_function(h, "kretprobe", part, n, ret);
}

/* ---- code ------------------------------------------------------------------------------------------- */

static LLVMValueRef emit_func(struct cg *cg)
{
	LLVMValueRef arg = cg->ctx;

	if (host_has(cg->unit->host, HF_GET_FUNC_IP))
		return cg_helper(cg, BPF_FUNC_get_func_ip, &arg, 1);
	/* The saved ip may be as after a breakpoint; where it returns, this is asked for no more. */
	return LLVMBuildSub(cg->b, regs_ip(cg), cg_i64(cg, host_arch(cg->unit->host)->probe_ip),
			    "func");
}

/* ---- attaching ------------------------------------------------------------------------------------------ */

static bool can_multi(struct unit *u, const struct probe *p, unsigned uses, const struct type *args)
{
	const struct kfunc *k = p->priv;

	(void)u, (void)uses, (void)args;
	return p->prog->npoints >= MULTI_FROM && k->func && !k->off && !k->module;
}

static const char multi_when[] = "more than one function, by name, whole and of any module";

/* The points of a multi link, with their names and cookies as the kernel wants them. */
struct multi {
	struct rt *rt;
	const struct probe **points;
	const char **syms;
	__u64 *cookies;
	uint32_t n;
	int prog_fd;
	uint32_t flags;
};

static void multi_add(struct multi *m, const struct probe *p)
{
	m->points[m->n] = p;
	m->syms[m->n] = ((const struct kfunc *)p->priv)->func;
	m->cookies[m->n++] = p->cookie;
}

/* Link N points from FROM on; the link or -errno. */
static int link_points(const struct multi *m, uint32_t from, uint32_t n)
{
	LIBBPF_OPTS(bpf_link_create_opts, opts);
	int link;

	opts.kprobe_multi.flags = m->flags;
	opts.kprobe_multi.cnt = n;
	opts.kprobe_multi.syms = m->syms + from;
	opts.kprobe_multi.cookies = m->cookies + from;
	link = bpf_link_create(m->prog_fd, 0, BPF_TRACE_KPROBE_MULTI, &opts);
	if (link < 0)
		return link;
	rt_keep(m->rt, m->points[from], link, RT_LINK);
	rt_count(m->rt, n);
	return link;
}

/* One name that the kernel does not take spoils a whole link, and the kernel does not say which:
 * the halves are tried then, down to the one that is told. Each try takes the kernel a walk through
 * all of its symbols, so this is for what the lists of functions could not tell. */
static void link_range(const struct multi *m, uint32_t from, uint32_t n)
{
	int link = n ? link_points(m, from, n) : 0;

	if (link >= 0)
		return;
	if (n == 1) {
		rt_fail(m->rt, m->points[from], link == -ESRCH ? ENOENT : -link, "cannot attach");
		return;
	}
	link_range(m, from, n / 2);
	link_range(m, from + n / 2, n - n / 2);
}

/* Leave the names that are in no list of functions out, and tell them. */
static void drop_unknown(struct multi *m)
{
	uint32_t n = m->n;

	m->n = 0;
	for (uint32_t i = 0; i < n; i++) {
		if (host_kfunc_traceable(rt_host(m->rt), NULL, m->syms[i]))
			multi_add(m, m->points[i]);
		else
			rt_fail(m->rt, m->points[i], ENOENT, "cannot attach");
	}
}

static int attach_multi(struct rt *rt, const struct prog *prog, bool ret)
{
	struct multi m = {
		.rt = rt,
		.points = xcalloc(prog->npoints, sizeof(struct probe *)),
		.syms = xcalloc(prog->npoints, sizeof(*m.syms)),
		.cookies = xcalloc(prog->npoints, sizeof(*m.cookies)),
		.flags = ret ? BPF_F_KPROBE_MULTI_RETURN : 0,
	};
	int err = rt_load(rt, prog, 0, 0, &m.prog_fd);

	for (uint32_t i = 0; i < prog->npoints; i++)
		multi_add(&m, prog->points[i]);
	if (!err && link_points(&m, 0, m.n) < 0) {
		drop_unknown(&m);
		link_range(&m, 0, m.n);
	}
	free(m.points);
	free(m.syms);
	free(m.cookies);
	return err;
}

static int attach_entries(struct rt *rt, const struct prog *prog)
{
	return attach_multi(rt, prog, false);
}

static int attach_returns(struct rt *rt, const struct prog *prog)
{
	return attach_multi(rt, prog, true);
}

static int perf_one(struct rt *rt, const struct probe *p, int prog_fd, int type, bool ret)
{
	const struct kfunc *k = p->priv;
	struct perf_event_attr attr = {
		.type = (uint32_t)type, .config = ret, .sample_period = 1, .wakeup_events = 1
	};
	char *name = NULL;
	int err;

	if (k->func) {
		struct str s;

		str_init(&s);
		str_addf(&s, "%s%s%s", k->module ? k->module : "", k->module ? ":" : "", k->func);
		name = str_detach(&s);
	}
	attr.config1 = (uintptr_t)name;
	attr.config2 = k->off;
	err = perf_attach(rt, p, &attr, prog_fd, false);
	free(name);
	return err;
}

static int attach_perf(struct rt *rt, const struct prog *prog, bool ret)
{
	int type = perf_pmu_type("kprobe"), fd, err;

	if (type < 0) {
		rt_fail(rt, prog->points[0], EOPNOTSUPP, "the kernel has no kprobes");
		return 0;
	}
	err = rt_load(rt, prog, 0, 0, &fd);
	for (uint32_t i = 0; !err && i < prog->npoints; i++) {
		int bad = perf_one(rt, prog->points[i], fd, type, ret);

		if (bad)
			rt_fail(rt, prog->points[i], -bad, "cannot attach");
		else
			rt_count(rt, 1);
	}
	return err;
}

static int attach_entry(struct rt *rt, const struct prog *prog)
{
	return attach_perf(rt, prog, false);
}

static int attach_return(struct rt *rt, const struct prog *prog)
{
	return attach_perf(rt, prog, true);
}

static const struct mech mech_entries = {
	.name = "kprobe_multi",
	.prog_type = BPF_PROG_TYPE_KPROBE,
	.attach_type = BPF_TRACE_KPROBE_MULTI,
	.needs = HF_KPROBE_MULTI,
	.cookie = link_cookie,
	.can = can_multi,
	.when = multi_when,
	.emit_argn = regs_argn,
	.nargs = NARGS_OF_REGS,
	.emit_func = emit_func,
	.emit_reg = regs_named,
	.has_reg = regs_known,
	.attach = attach_entries,
};
static const struct mech mech_returns = {
	.name = "kprobe_multi",
	.prog_type = BPF_PROG_TYPE_KPROBE,
	.attach_type = BPF_TRACE_KPROBE_MULTI,
	.needs = HF_KPROBE_MULTI,
	.cookie = link_cookie,
	.can = can_multi,
	.when = multi_when,
	.emit_retval = regs_retval,
	.emit_func = emit_func,
	.func_needs = HF_GET_FUNC_IP,
	.emit_reg = regs_named,
	.has_reg = regs_known,
	.attach = attach_returns,
};
static const struct mech mech_entry = {
	.name = "perf kprobe",
	.prog_type = BPF_PROG_TYPE_KPROBE,
	.cookie = perf_cookie,
	.emit_argn = regs_argn,
	.nargs = NARGS_OF_REGS,
	.emit_func = emit_func,
	.emit_reg = regs_named,
	.has_reg = regs_known,
	.attach = attach_entry,
};
static const struct mech mech_return = {
	.name = "perf kretprobe",
	.prog_type = BPF_PROG_TYPE_KPROBE,
	.cookie = perf_cookie,
	.emit_retval = regs_retval,
	.emit_func = emit_func,
	.func_needs = HF_GET_FUNC_IP,
	.emit_reg = regs_named,
	.has_reg = regs_known,
	.attach = attach_return,
};

const struct probe_ops probe_kprobe = {
	.name = "kprobe",
	.alias = "k",
	.returns = "kretprobe",
	.syntax = "kprobe:[MODULE:]FUNCTION[+OFFSET]",
	.doc = "The start of a kernel function, or an instruction in it. "
	       "arg0, arg1 ... are its arguments. A wildcard leaves out functions at which a "
	       "probe may freeze the machine, unless --unsafe is given.",
	.example = "kprobe:vfs_read { @[comm] = count(); }",
	.pid_filter = true,
	.in_wild = true,
	.mechs = (const struct mech *const[]){ &mech_entries, &mech_entry, NULL },
	.parse = parse_kprobe,
	.match = match_kprobe,
	.ctx = regs_ctx,
};

const struct probe_ops probe_kretprobe = {
	.name	 = "kretprobe", .alias = "kr",
	.syntax	 = "kretprobe:[MODULE:]FUNCTION",
	.doc	 = "The return of a kernel function; `retval` is what it returns.",
	.example = "kretprobe:vfs_read { @bytes = hist(retval); }",
	.pid_filter = true,
	.unlisted = true,
	.mechs	 = (const struct mech *const[]){ &mech_returns, &mech_return, NULL },
	.parse	 = parse_kretprobe,
	.match	 = match_kretprobe,
	.ctx	 = regs_ctx,
};
