/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/usdt.c - probes that programs and libraries declare themselves (<sys/sdt.h>).
 *
 * host/usdt.c reads what a binary declares: places in its code, and for each place where its
 * arguments are. A probe of one name may have many places (it was inlined): it is one attach
 * point, with a uprobe at each. A program often looks at a counter, the semaphore, before it
 * does the work for a probe: the kernel raises it while a uprobe with its offset is attached.
 *
 * Arguments are read by code made for them: no table is consulted when the probe is hit. Where
 * the places of one program keep an argument differently, the code first asks which place it is,
 * and there is one piece of code for each way. The attach cookie says it: the attach point's
 * number in its lower half, that of the place among all of the program in its upper half. */
#include <errno.h>
#include <glob.h>
#include <linux/bpf.h>
#include <stdlib.h>
#include <string.h>
#include "host/usdt.h"
#include "probes/probes.h"

enum { LONGEST_TYPO = 3, PLACE_SHIFT = 32, PAGE_MASK = 0xfff };

struct spot {
	struct user_place place;
	const struct usdt_note *note;
};

struct named { /* priv: the probe of one name in one binary */
	struct spot *spot;
	uint32_t n;
};

/* A place of a program, wherever it belongs. */
struct at {
	const struct probe *probe;
	const struct spot *spot;
	uint64_t cookie;
};

/* ---- attach points -------------------------------------------------------------------------- */

/* NOTE[0..N) are the places of one probe. */
static void add(struct points *p, struct elf_file *e, const char *path,
		const struct usdt_note *const *note, uint32_t n, bool wild)
{
	struct named *d = NEW(p->unit->arena, struct named);

	d->spot = NEW_ARRAY(p->unit->arena, struct spot, n);
	d->n = n;
	for (uint32_t i = 0; i < n; i++) {
		d->spot[i].place.path = elf_mapped_path(e);
		d->spot[i].place.off = note[i]->off;
		d->spot[i].place.semaphore = note[i]->semaphore;
		d->spot[i].note = note[i];
	}
	points_add(
		p,
		arena_fmt(p->unit->arena, "usdt:%s:%s:%s", path, (*note)->provider, (*note)->name),
		d, wild);
}

static bool same_probe(const struct usdt_note *a, const struct usdt_note *b)
{
	return !strcmp(a->provider, b->provider) && !strcmp(a->name, b->name);
}

/* Add what matches in the binary PATH; how many places. */
static size_t add_from(struct points *p, struct elf_file *e, const char *path, const char *provider,
		       const char *name, bool wild)
{
	const struct usdt_note **note;
	size_t n = elf_usdts(e, provider, name, &note), i = 0;

	while (i < n) {
		uint32_t same = 1;

		while (i + same < n && same_probe(note[i], note[i + same]))
			same++;
		add(p, e, path, &note[i], same, wild);
		i += same;
	}
	free(note);
	return n;
}

static const char *suggest(struct points *p, struct elf_file *e, const char *path, const char *name)
{
	const struct usdt_note **note;
	size_t n = elf_usdts(e, "*", "*", &note);
	struct nearest like = nearest_to(name, LONGEST_TYPO);
	const char *best = NULL;

	for (size_t i = 0; i < n; i++)
		if (nearest_try(&like, note[i]->name))
			best = arena_fmt(p->unit->arena, "usdt:%s:%s:%s", path, note[i]->provider,
					 note[i]->name);
	free(note);
	return best;
}

static int missing(struct points *p, const char *provider, const char *name, const char *where,
		   const char *like)
{
	struct arena *a = p->unit->arena;
	const char *what = arena_fmt(a, "%s%s%s", strcmp(provider, "*") ? provider : "",
				     strcmp(provider, "*") ? ":" : "", name);

	return points_missing(p, arena_fmt(a, "USDT probe '%s' in %s", what, where), like);
}

static int from_file(struct points *p, const char *path, const char *provider, const char *name)
{
	/* A provider that is left out is "*", and no wildcard for what a missing probe means. */
	bool wild = points_wild(name) || (points_wild(provider) && strcmp(provider, "*"));
	struct elf_file *e = host_elf(p->unit->host, path);

	if (!e)
		return diag_error(p->unit->diag, p->loc, E_BINARY_READ, "cannot read '%s': %s",
				  path,
				  errno == ENOEXEC ? "it is not an ELF file" : strerror(errno));
	if (uprobe_kind(p, e, path) < 0)
		return -EINVAL;
	if (add_from(p, e, path, provider, name, wild))
		return 0;
	return missing(p, provider, name, path, wild ? NULL : suggest(p, e, path, name));
}

/* Files that a pattern of paths or "*" (all that is mapped as code) stands for. */
static void list_files(struct host *h, const char *pattern, int pid, struct names *ret)
{
	glob_t found;

	if (!strchr(pattern, '/')) {
		host_pid_binaries(h, pid, ret);
		return;
	}
	if (glob(pattern, 0, NULL, &found))
		return;
	for (size_t i = 0; i < found.gl_pathc; i++)
		names_add(ret, "%s", found.gl_pathv[i]);
	globfree(&found);
}

static int from_files(struct points *p, const char *pattern, const char *provider, const char *name)
{
	struct names files;
	size_t n = 0;

	names_init(&files);
	list_files(p->unit->host, pattern, p->unit->target_pid, &files);
	for (size_t i = 0; i < files.n; i++) {
		struct elf_file *e = host_elf(p->unit->host, files.at[i]);

		if (e && elf_arch(e) == host_arch(p->unit->host))
			n += add_from(p, e, arena_strdup(p->unit->arena, files.at[i]), provider,
				      name, true);
	}
	names_done(&files);
	return n ? 0
		 : missing(p, provider, name, strchr(pattern, '/') ? pattern : "what runs", NULL);
}

/* PATH:PROVIDER:NAME, PATH:NAME, or NAME alone. An empty path is all that the process of -p
 * maps. */
static int parse_probe(struct points *p, const char *const *part, unsigned n)
{
	const char *path = n > 1 ? part[0] : "", *name = n ? part[n - 1] : "";
	const char *provider = n == 3 && *part[1] ? part[1] : "*";

	if (n < 1 || n > 3 || !*name) {
		diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX,
			   "'usdt' needs a binary and the name of a probe");
		diag_hint(p->unit->diag, "%s; 'ktrace -l usdt:BINARY' lists them", p->ops->syntax);
		return -EINVAL;
	}
	if (points_wild(path) || (!*path && p->unit->target_pid))
		return from_files(p, path, provider, name);
	path = uprobe_binary(p, path);
	return path ? from_file(p, path, provider, name) : -EINVAL;
}

/* ---- listing -------------------------------------------------------------------------------- */

static void match_file(struct host *h, const char *path, const char *provider, const char *name,
		       struct names *ret)
{
	struct elf_file *e = host_elf(h, path);
	const struct usdt_note **note;
	size_t n = e ? elf_usdts(e, provider, name, &note) : 0;

	for (size_t i = 0; i < n; i++)
		names_add(ret, "usdt:%s:%s:%s", path, note[i]->provider, note[i]->name);
	if (e)
		free(note);
}

static int match(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	const char *provider = n > 2 && *part[1] ? part[1] : "*", *name = n > 1 ? part[n - 1] : "*";
	struct names files;
	struct str path;
	int err = 0;

	if (n < 1 || !*part[0])
		return 0;				/* no list without a binary */
	names_init(&files);
	str_init(&path);
	if (points_wild(part[0])) {
		list_files(h, part[0], 0, &files);
	} else {
		err = host_find_binary(h, part[0], 0, &path);
		if (!err)
			names_add(&files, "%s", path.ptr);
	}
	for (size_t i = 0; i < files.n; i++)
		match_file(h, files.at[i], provider, name, ret);
	names_sort_unique(ret);
	str_done(&path);
	names_done(&files);
	return err;
}

static const struct type *arg_type(struct types *ts, const struct usdt_arg *a)
{
	return type_int(ts, a->size, a->is_signed);
}

static bool is_told(const struct usdt_note *note, unsigned n)
{
	return n < note->nargs && note->arg[n].where != USDT_LOST;
}

static bool has_argn(const struct probe *p, unsigned n)
{
	const struct named *d = p->priv;

	for (uint32_t i = 0; i < d->n; i++)
		if (is_told(d->spot[i].note, n))
			return true;
	return false;
}

/* As the first place has them. */
static int describe(struct unit *u, const struct probe *p, struct names *ret)
{
	const struct usdt_note *note = ((const struct named *)p->priv)->spot->note;

	for (unsigned i = 0; i < note->nargs; i++) {
		const struct usdt_arg *a = &note->arg[i];
		const char *type = a->is_float ? a->size == 4 ? "float" : "double"
					       : arg_type(u->types, a)->name;

		names_add(ret, "%s arg%u%s", type, i, has_argn(p, i) ? "" : " (cannot be read)");
	}
	return 0;
}

/* ---- code ----------------------------------------------------------------------------------- */

/* All places of PROG, in order of its points; *RET_N of them, in A. */
static struct at *places(struct arena *a, const struct prog *prog, uint32_t *ret_n)
{
	struct at *all = NULL;

	*ret_n = 0;
	for (uint32_t i = 0; i < prog->npoints; i++) {
		const struct named *d = prog->points[i]->priv;

		for (uint32_t k = 0; k < d->n; k++) {
			struct at *at = arena_push(a, &all, ret_n, sizeof(*at));

			at->probe = prog->points[i];
			at->spot = &d->spot[k];
			at->cookie =
				(uint64_t)(*ret_n - 1) << PLACE_SHIFT | prog->points[i]->cookie;
		}
	}
	return all;
}

/* How AT passes argument N; NULL: it does not. */
static const struct usdt_arg *arg_at(const struct at *at, unsigned n)
{
	return is_told(at->spot->note, n) ? &at->spot->note->arg[n] : NULL;
}

static bool same_name(const char *a, const char *b)
{
	return a == b || (a && b && !strcmp(a, b));
}

static bool same_arg(const struct usdt_arg *a, const struct usdt_arg *b)
{
	if (!a || !b)
		return a == b;
	return a->where == b->where && a->size == b->size && a->is_signed == b->is_signed &&
	       a->near == b->near && a->shift == b->shift && a->scale == b->scale &&
	       a->val == b->val && a->index_bits == b->index_bits &&
	       a->index_signed == b->index_signed && same_name(a->reg, b->reg) &&
	       same_name(a->index, b->index);
}

/* A part of a register may be an index. */
static LLVMValueRef index_of(struct cg *cg, const struct usdt_arg *a)
{
	LLVMValueRef index = regs_named(cg, a->index);

	if (!a->index_bits)
		return index;
	return word_narrow(cg, index,
			   type_int(cg->unit->types, a->index_bits / 8, a->index_signed));
}

static LLVMValueRef emit_address(struct cg *cg, const struct usdt_arg *a)
{
	LLVMValueRef at = cg_i64(cg, (uint64_t)a->val), index;

	if (a->near)
		at = LLVMBuildAdd(cg->b, regs_ip(cg), at, "");
	if (a->reg)
		at = LLVMBuildAdd(cg->b, regs_named(cg, a->reg), at, "");
	if (a->index) {
		index = index_of(cg, a);
		index = LLVMBuildMul(cg->b, index, cg_i64(cg, a->scale), "");
		at = LLVMBuildAdd(cg->b, at, index, "");
	}
	return at;
}

static LLVMValueRef emit_one(struct cg *cg, const struct usdt_arg *a)
{
	const struct type *t = a ? arg_type(cg->unit->types, a) : NULL;
	LLVMValueRef v;

	switch (a ? a->where : USDT_LOST) {
	case USDT_CONST:
		return word_narrow(cg, cg_i64(cg, (uint64_t)a->val), t);
	case USDT_REG:
		v = regs_named(cg, a->reg);
		if (a->shift)
			v = LLVMBuildLShr(cg->b, v, cg_i64(cg, a->shift), "");
		return word_narrow(cg, v, t);
	case USDT_MEM:
		return cg_read_scalar(cg, AS_USER, emit_address(cg, a), t);
	case USDT_LOST:
		break;
	}
	return cg_i64(cg, 0); /* of a wildcard's points, one that lacks it */
}

/* The first place that passes argument N as place I does. */
static uint32_t first_like(const struct at *at, uint32_t i, unsigned n)
{
	uint32_t k = 0;

	while (!same_arg(arg_at(&at[k], n), arg_at(&at[i], n)))
		k++;
	return k;
}

/* Without attach cookies (before Linux 5.15): where in its page the instruction lies tells which
 * place it is, as files are mapped by whole pages, of 4 KiB at least. */
static LLVMValueRef emit_by_address(struct cg *cg, const struct at *at, uint32_t nplaces)
{
	LLVMValueRef off = LLVMBuildAnd(cg->b, regs_ip(cg), cg_i64(cg, PAGE_MASK), "");
	LLVMValueRef cookie = cg_i64(cg, at->cookie), is;

	for (uint32_t i = 0; i < nplaces; i++) {
		uint64_t mine = at[i].spot->note->addr & PAGE_MASK;

		for (uint32_t k = 0; k < i; k++)
			if ((at[k].spot->note->addr & PAGE_MASK) == mine)
				diag_error(cg->unit->diag, at[i].probe->loc, E_NEEDS_KERNEL,
					   "this kernel cannot tell places of '%s' and '%s' apart",
					   at[k].probe->name, at[i].probe->name);
		is = LLVMBuildICmp(cg->b, LLVMIntEQ, off, cg_i64(cg, mine), "");
		cookie = LLVMBuildSelect(cg->b, is, cg_i64(cg, at[i].cookie), cookie, "");
	}
	return cookie;
}

static LLVMValueRef emit_cookie(struct cg *cg, const struct at *at, uint32_t nplaces)
{
	LLVMValueRef context = cg->ctx;

	if (!cg->prog->mech->cookie(cg->unit))
		return emit_by_address(cg, at, nplaces);
	return cg_helper(cg, BPF_FUNC_get_attach_cookie, &context, 1);
}

static LLVMValueRef emit_point(struct cg *cg)
{
	uint32_t n;
	const struct at *at = places(cg->arena, cg->prog, &n);

	return LLVMBuildAnd(cg->b, emit_cookie(cg, at, n), cg_i64(cg, (1ull << PLACE_SHIFT) - 1),
			    "point");
}

/* Argument N, which N places AT pass in different ways. */
static LLVMValueRef emit_choice(struct cg *cg, const struct at *at, uint32_t nplaces, unsigned n)
{
	LLVMBasicBlockRef *block = NEW_ARRAY(cg->arena, LLVMBasicBlockRef, nplaces),
			  done = cg_block(cg, "arg"), end;
	LLVMValueRef choice, phi, v;

	for (uint32_t i = 0; i < nplaces; i++)
		block[i] = first_like(at, i, n) == i ? cg_block(cg, "place")
						     : block[first_like(at, i, n)];
	choice = LLVMBuildSwitch(cg->b, emit_cookie(cg, at, nplaces), block[0], nplaces);
	for (uint32_t i = 1; i < nplaces; i++)
		LLVMAddCase(choice, cg_i64(cg, at[i].cookie), block[i]);
	cg_enter(cg, done);
	phi = LLVMBuildPhi(cg->b, cg->i64, "");
	for (uint32_t i = 0; i < nplaces; i++) {
		if (first_like(at, i, n) != i)
			continue;
		cg_enter(cg, block[i]);
		v = emit_one(cg, arg_at(&at[i], n));
		end = LLVMGetInsertBlock(cg->b);
		cg_goto(cg, done);
		LLVMAddIncoming(phi, &v, &end, 1);
	}
	cg_enter(cg, done);
	return phi;
}

static LLVMValueRef emit_argn(struct cg *cg, unsigned n)
{
	uint32_t nplaces, i = 0;
	const struct at *at = places(cg->arena, cg->prog, &nplaces);

	while (i < nplaces && !first_like(at, i, n))
		i++;
	return i == nplaces ? emit_one(cg, arg_at(at, n)) : emit_choice(cg, at, nplaces, n);
}

/* ---- attaching ------------------------------------------------------------------------------ */

static bool can_multi(struct unit *u, const struct probe *p, unsigned uses, const struct type *args)
{
	const struct named *d = p->priv;

	(void)u, (void)uses, (void)args;
	return max_u64(d->n, p->prog->npoints) >= UPROBE_MULTI_FROM;
}

static int attach(struct rt *rt, const struct prog *prog, bool multi)
{
	struct arena *a = arena_new();
	struct user_spot *spot;
	struct at *at;
	uint32_t n;
	int err;

	at = places(a, prog, &n);
	spot = NEW_ARRAY(a, struct user_spot, n);
	for (uint32_t i = 0; i < n; i++)
		spot[i] = (struct user_spot){ at[i].probe, &at[i].spot->place, at[i].cookie };
	err = (multi ? uprobe_attach_multi : uprobe_attach_perf)(rt, prog, spot, n, false);
	arena_free(a);
	return err;
}

static int attach_multi(struct rt *rt, const struct prog *prog)
{
	return attach(rt, prog, true);
}

static int attach_perf(struct rt *rt, const struct prog *prog)
{
	return attach(rt, prog, false);
}

#define USDT_MECH(mech_name, type, feature, cookie_fn, can_fn, attach_fn) {			\
	.name = mech_name, .prog_type = BPF_PROG_TYPE_KPROBE, .attach_type = type,		\
	.needs = feature, .when = uprobe_multi_when,						\
	.cookie = cookie_fn, .can = can_fn, .emit_point = emit_point, .emit_argn = emit_argn,	\
	.nargs = USDT_ARGS, .emit_func = regs_ip, .emit_reg = regs_named,			\
	.has_reg = regs_known, .attach = attach_fn,						\
}
static const struct mech mech_multi =
	USDT_MECH("uprobe_multi", UPROBE_MULTI_TYPE, HF_UPROBE_MULTI, link_cookie, can_multi,
		  attach_multi);
static const struct mech mech_perf =
	USDT_MECH("perf uprobe", 0, HF_NONE, perf_cookie, NULL, attach_perf);

const struct probe_ops probe_usdt = {
	.name	 = "usdt",
	.alias	 = "U",
	.syntax	 = "usdt:BINARY:[PROVIDER:]NAME, usdt:[PROVIDER:]NAME with -p",
	.doc	 = "A probe that a program or library declares itself; arg0, arg1 ... are what it "
		   "passes.",
	.example = "usdt:libstdc++.so.6:libstdcxx:throw { @[ustack] = count(); }",
	.user	 = true,
	.pid_filter = true,
	.unlisted = true,
	.in_wild = true,
	.mechs	 = (const struct mech *const[]){ &mech_multi, &mech_perf, NULL },
	.parse	 = parse_probe,
	.match	 = match,
	.describe = describe,
	.has_argn = has_argn,
	.ctx	 = regs_ctx,
};
