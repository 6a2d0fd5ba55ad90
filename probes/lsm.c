/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/lsm.c - what the kernel asks its security modules: may this file be opened?
 *
 * For each question, a hook, the kernel has a function bpf_lsm_HOOK, which does nothing; a
 * program that is attached to it (as to any function, by a trampoline) sees its arguments, typed
 * by BTF, and what it returns is the answer: 0 yes, -errno no. A program answers 0 unless its
 * script says otherwise by `return`, which changes the system and so needs --unsafe; whatever the
 * script computes, what is returned is 0 or an errno, or else the verifier refuses the program.
 * One no is enough: other modules are not outvoted.
 *
 * The kernel calls the functions only when its list of modules has `bpf`: built in, or by the
 * parameter lsm= at boot. Where it has not, the attach points are refused here, because programs
 * could be attached and would never run. Documentation/bpf/prog_lsm.rst. */
#include <bpf/bpf.h>
#include <errno.h>
#include <linux/bpf.h>
#include <linux/btf.h>
#include <string.h>
#include "host/btf.h"
#include "probes/probes.h"

enum { MAX_ERRNO = 4095 };

struct hook {						/* priv */
	uint32_t btf_id;				/* of the FUNC bpf_lsm_HOOK */
};

static const char prefix[] = "bpf_lsm_";

/* ---- attach points -------------------------------------------------------------------------- */

/* Names of the hooks like PATTERN, without anything in front. */
static int list_hooks(struct host *h, const char *pattern, struct names *ret)
{
	struct names found;
	struct str s;
	int err;

	str_init(&s);
	str_addf(&s, "%s%s", prefix, pattern);
	names_init(&found);
	err = host_btf_funcs(h, "vmlinux", s.ptr, &found);
	for (size_t i = 0; i < found.n; i++)
		names_add(ret, "%s", strchr(found.at[i], ':') + 1 + strlen(prefix));
	names_sort_unique(ret);
	names_done(&found);
	str_done(&s);
	return err;
}

static const char *suggest(struct points *p, const char *name)
{
	struct nearest like = nearest_to(name, 3);
	const char *best;
	struct names all;

	names_init(&all);
	list_hooks(p->unit->host, "*", &all);
	for (size_t i = 0; i < all.n; i++)
		nearest_try(&like, all.at[i]);
	best = like.best ? arena_fmt(p->unit->arena, "lsm:%s", like.best) : NULL;
	names_done(&all);
	return best;
}

static int needs(struct points *p, const char *what, const char *hint)
{
	diag_error(p->unit->diag, p->loc, E_PROBE_NEEDS, "'lsm' needs %s", what);
	diag_hint(p->unit->diag, "%s", hint);
	return -EINVAL;
}

static int add_hooks(struct points *p, const char *pattern)
{
	struct arena *a = p->unit->arena;
	struct btf_set *b = host_btf(p->unit->host);
	struct names found;
	struct hook *hook;
	int err = 0;

	names_init(&found);
	list_hooks(p->unit->host, pattern, &found);
	for (size_t i = 0; i < found.n; i++) {
		hook = NEW(a, struct hook);
		hook->btf_id = btf_find(b, arena_fmt(a, "%s%s", prefix, found.at[i]),
					BTF_KIND_FUNC);
		points_add(p, arena_fmt(a, "lsm:%s", found.at[i]), hook, points_wild(pattern));
	}
	if (!found.n)
		err = points_missing(p, arena_fmt(a, "security hook '%s'", pattern),
				     points_wild(pattern) ? NULL : suggest(p, pattern));
	names_done(&found);
	return err;
}

static int parse_hook(struct points *p, const char *const *part, unsigned n)
{
	if (n != 1 || !*part[0]) {
		diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX,
			   "'lsm' needs the name of one security hook");
		diag_hint(p->unit->diag, "%s; 'ktrace -l lsm:' lists them", p->ops->syntax);
		return -EINVAL;
	}
	if (!host_btf(p->unit->host))
		return needs(p, "a kernel with type information (BTF)",
			     "it is built with CONFIG_DEBUG_INFO_BTF");
	return add_hooks(p, part[0]);
}

static int match(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	struct names found;
	int err;

	if (n > 1)
		return 0;
	names_init(&found);
	err = list_hooks(h, n ? part[0] : "*", &found);
	for (size_t i = 0; i < found.n; i++)
		names_add(ret, "lsm:%s", found.at[i]);
	names_done(&found);
	return err;
}

/* ---- types ---------------------------------------------------------------------------------- */

static const struct type *args_of(struct unit *u, const struct hook *hook)
{
	return words_args(u, btf_type(host_btf(u->host), hook->btf_id)->type, 0);
}

static const struct type *args(struct sema *s, const struct probe *p)
{
	return args_of(s->unit, p->priv);
}

static int describe(struct unit *u, const struct probe *p, struct names *ret)
{
	const struct field *f;
	uint32_t n;

	f = type_fields(u->types, args_of(u, p->priv), &n);
	for (uint32_t i = 0; i < n; i++)
		names_add(ret, "%s %s", f[i].type->name, f[i].name);
	return 0;
}

/* ---- code and attaching --------------------------------------------------------------------- */

/* 0 instead of what is no answer. */
static LLVMValueRef emit_return(struct cg *cg, LLVMValueRef val)
{
	LLVMValueRef bad, zero = cg_i64(cg, 0);

	val = cg_opaque(cg, val);
	bad = LLVMBuildICmp(cg->b, LLVMIntSGT, val, zero, "");
	val = cg_opaque(cg, LLVMBuildSelect(cg->b, bad, zero, val, ""));
	bad = LLVMBuildICmp(cg->b, LLVMIntSLT, val, cg_i64(cg, (uint64_t)-MAX_ERRNO), "");
	return cg_opaque(cg, LLVMBuildSelect(cg->b, bad, zero, val, ""));
}

static uint32_t target(const struct probe *p, int *ret_fd)
{
	(void)ret_fd;
	return ((const struct hook *)p->priv)->btf_id;
}

static int attach(struct rt *rt, const struct prog *prog)
{
	if (host_has(rt_host(rt), HF_LSM))
		return words_attach(rt, prog, target);
	for (uint32_t i = 0; i < prog->npoints; i++)
		rt_fail(rt, prog->points[i], EOPNOTSUPP, "'bpf' is not among the kernel's "
			"security modules (its parameter lsm=), or it has no trampolines");
	return 0;
}

static const struct mech mech_lsm = {
	.name = "lsm", .prog_type = BPF_PROG_TYPE_LSM, .attach_type = BPF_LSM_MAC,
	.own_frames = 2,
	.emit_field = words_field, .emit_return = emit_return, .attach = attach,
};

const struct probe_ops probe_lsm = {
	.name	 = "lsm",
	.syntax	 = "lsm:HOOK",
	.doc	 = "Each time the kernel asks its security modules whether something is allowed, "
		   "with the hook's typed arguments (`args.NAME`). With --unsafe `return -EPERM;` "
		   "forbids it; without a `return` it is allowed.",
	.example = "lsm:inode_unlink { @[comm, str(args.dentry.d_name.name)] = count(); }",
	.pid_filter = true,
	.verdict = true,
	.mechs	 = (const struct mech *const[]){ &mech_lsm, NULL },
	.parse	 = parse_hook,
	.match	 = match,
	.describe = describe,
	.args	 = args,
};
