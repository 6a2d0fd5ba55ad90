/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/fentry.c - kernel functions with typed arguments: entry and exit, through BTF.
 *
 * The kernel builds a trampoline that calls the program like a function: cheaper than a kprobe,
 * with the arguments' types and, at exit, arguments and return value together. A program is loaded
 * for one function (attach_btf_id), so that many points load the same code many times. The context
 * is an array of u64: the arguments, then at exit the return value. */
#include <bpf/bpf.h>
#include <errno.h>
#include <linux/bpf.h>
#include <linux/btf.h>
#include <string.h>
#include "host/btf.h"
#include "probes/probes.h"

struct target {						/* priv */
	const char *module, *func;
	uint32_t btf_id;				/* of the FUNC */
	int btf_fd;					/* of the module's BTF; 0: vmlinux */
};

static void add(struct points *p, const char *module, const char *func, uint32_t id, int fd,
		bool wild)
{
	struct target *t = NEW(p->unit->arena, struct target);

	t->module = arena_strdup(p->unit->arena, module);
	t->func = arena_strdup(p->unit->arena, func);
	t->btf_id = id;
	t->btf_fd = fd;
	points_add(p, arena_fmt(p->unit->arena, "%s:%s:%s", p->ops->name, module, func), t, wild);
}

static int expand(struct points *p, struct btf_set *b, const char *module, const char *func)
{
	struct left_out left = { 0 };
	struct names found;
	int err = 0;

	names_init(&found);
	host_btf_funcs(p->unit->host, module, func, &found);
	for (size_t i = 0; i < found.n; i++) {
		char *colon = strchr(found.at[i], ':');
		const char *owner;
		uint32_t id;
		int fd = 0;

		if (danger_skip(p, colon + 1, &left))
			continue;
		*colon = 0;
		id = btf_find_func(b, found.at[i], colon + 1, &owner, &fd);
		if (id)
			add(p, found.at[i], colon + 1, id, fd, true);
	}
	danger_tell(p, &left);
	if (found.n == left.n)
		err = points_missing(
			p, arena_fmt(p->unit->arena, "function '%s' with type information", func),
			NULL);
	names_done(&found);
	return err;
}

static const char *suggest(struct points *p, const char *func)
{
	struct nearest like = nearest_to(func, 2);
	const char *best;
	struct names all;

	names_init(&all);
	host_btf_funcs(p->unit->host, "vmlinux", "*", &all);
	for (size_t i = 0; i < all.n; i++)
		nearest_try(&like, strchr(all.at[i], ':') + 1);
	best = like.best ? arena_fmt(p->unit->arena, "%s:%s", p->ops->name, like.best) : NULL;
	names_done(&all);
	return best;
}

static bool lacks_modules(struct host *h, const char *module)
{
	return module && strcmp(module, "vmlinux") && !points_wild(module) &&
	       !host_has(h, HF_MODULE_BTF);
}

static int parse_target(struct points *p, const char *const *part, unsigned n)
{
	const char *module = n == 2 ? part[0] : NULL, *func = n ? part[n - 1] : "", *owner;
	struct btf_set *b = host_btf(p->unit->host);
	uint32_t id;
	int fd = 0;

	if (n < 1 || n > 2 || !*func) {
		diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX,
			   "'%s' needs the name of a kernel function", p->ops->name);
		diag_hint(p->unit->diag, "%s", p->ops->syntax);
		return -EINVAL;
	}
	if (!b) {
		diag_error(p->unit->diag, p->loc, E_PROBE_NEEDS,
			   "'%s' needs a kernel with type information (BTF)", p->ops->name);
		diag_hint(p->unit->diag,
			  "use kprobe:%s, or a kernel built with CONFIG_DEBUG_INFO_BTF", func);
		return -EINVAL;
	}
	if (lacks_modules(p->unit->host, module)) {
		diag_error(p->unit->diag, p->loc, E_PROBE_NEEDS,
			   "'%s' in a module needs a kernel with type information of modules "
			   "(since Linux 5.11)", p->ops->name);
		diag_hint(p->unit->diag, "use '%s:%s:%s', without types",
			  p->ops->retval ? "kretprobe" : "kprobe", module, func);
		return -EINVAL;
	}
	if (points_wild(func) || (module && points_wild(module)))
		return expand(p, b, module, func);
	id = btf_find_func(b, module, func, &owner, &fd);
	if (!id)
		return points_missing(
			p, arena_fmt(p->unit->arena, "function '%s' with type information", func),
			suggest(p, func));
	danger_warn(p, func);
	add(p, owner, func, id, fd, false);
	return 0;
}

static int match_target(struct host *h, const char *type, const char *const *part, unsigned n,
			struct names *ret)
{
	struct names found;
	int err;

	names_init(&found);
	err = host_btf_funcs(h, n == 2 ? part[0] : NULL, n ? part[n - 1] : "*", &found);
	for (size_t i = 0; i < found.n; i++)
		names_add(ret, "%s:%s", type, found.at[i]);
	names_done(&found);
	return err;
}

static int match_fentry(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	return match_target(h, "fentry", part, n, ret);
}

static int match_fexit(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	return match_target(h, "fexit", part, n, ret);
}

static uint32_t proto_of(struct unit *u, const struct target *t)
{
	return btf_type(host_btf(u->host), t->btf_id)->type;
}

static const struct type *args(struct sema *s, const struct probe *p)
{
	return words_args(s->unit, proto_of(s->unit, p->priv), 0);
}

static const struct type *retval(struct sema *s, const struct probe *p)
{
	const struct btf_type *proto =
		btf_type(host_btf(s->unit->host), proto_of(s->unit, p->priv));

	return proto->type ? type_btf(s->types, proto->type, AS_BTF) : &type_void;
}

static int describe(struct unit *u, const struct probe *p, struct names *ret)
{
	const struct type *t = words_args(u, proto_of(u, p->priv), 0);
	const struct btf_type *proto = btf_type(host_btf(u->host), proto_of(u, p->priv));
	const struct field *field;
	uint32_t n = 0;

	field = type_fields(u->types, t, &n);
	for (uint32_t i = 0; i < n; i++)
		names_add(ret, "%s %s", field[i].type->name, field[i].name);
	if (p->ops->retval && proto->type)
		names_add(ret, "%s retval", type_btf(u->types, proto->type, AS_BTF)->name);
	return 0;
}

/* ---- code ------------------------------------------------------------------------------------ */

static LLVMValueRef emit_func(struct cg *cg)
{
	LLVMValueRef arg = cg->ctx;

	return cg_helper(cg, BPF_FUNC_get_func_ip, &arg, 1);
}

static LLVMValueRef emit_retval(struct cg *cg)
{
	const struct target *t = cg->prog->points[0]->priv;
	const struct btf_type *proto = btf_type(host_btf(cg->unit->host), proto_of(cg->unit, t));
	struct field f = { .type = cg->prog->retval, .off = 8 * BTF_INFO_VLEN(proto->info) };

	return words_field(cg, &f, NULL);
}

static uint32_t target_of(const struct probe *p, int *ret_fd)
{
	const struct target *t = p->priv;

	*ret_fd = t->btf_fd;
	return t->btf_id;
}

static int attach(struct rt *rt, const struct prog *prog)
{
	return words_attach(rt, prog, target_of);
}

static const struct mech mech_fentry = {
	.name = "fentry", .prog_type = BPF_PROG_TYPE_TRACING, .attach_type = BPF_TRACE_FENTRY,
	.own_frames = 2,
	.emit_field = words_field, .emit_func = emit_func, .func_needs = HF_GET_FUNC_IP,
	.attach = attach,
};
static const struct mech mech_fexit = {
	.name = "fexit",
	.prog_type = BPF_PROG_TYPE_TRACING,
	.own_frames = 2,
	.attach_type = BPF_TRACE_FEXIT,
	.emit_field = words_field,
	.emit_retval = emit_retval,
	.emit_func = emit_func,
	.func_needs = HF_GET_FUNC_IP,
	.attach = attach,
};

const struct probe_ops probe_fentry = {
	.name = "fentry",
	.alias = "f",
	.returns = "fexit",
	.old = "kfunc",
	.syntax = "fentry:[MODULE:]FUNCTION",
	.doc = "The start of a kernel function, with typed arguments (`args.NAME`); "
	       "cheaper than kprobe.",
	.example = "fentry:vfs_read { @[comm] = hist(args.count); }",
	.pid_filter = true,
	.in_wild = true,
	.mechs = (const struct mech *const[]){ &mech_fentry, NULL },
	.parse = parse_target,
	.match = match_fentry,
	.describe = describe,
	.args = args,
};

const struct probe_ops probe_fexit = {
	.name	  = "fexit", .alias = "fr", .old = "kretfunc",
	.syntax	  = "fexit:[MODULE:]FUNCTION",
	.doc	  = "The return of a kernel function, with its typed arguments and `retval`.",
	.example  = "fexit:vfs_read { @[comm] = sum(retval); }",
	.pid_filter = true,
	.unlisted = true,
	.mechs	  = (const struct mech *const[]){ &mech_fexit, NULL },
	.parse	  = parse_target,
	.match	  = match_fexit,
	.describe = describe,
	.args	  = args,
	.retval	  = retval,
};
