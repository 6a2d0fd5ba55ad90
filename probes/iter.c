/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/iter.c - all objects of one kind that the kernel has: tasks, open files, maps, sockets.
 *
 * The kernel has a function bpf_iter_NAME, which does nothing, for each kind; a program attached
 * to it is called with what the function's parameters say, once an object, while somebody reads
 * the iterator's file. Its arguments are words, typed by BTF, as those of fentry (args.c):
 * `args.task`, also spelled `ctx.task`. After the last object there is a call with NULL in its
 * place: the program's body is not for that, so it leaves. The verifier knows then that the
 * pointer is not NULL; the body has to use that very value, and not load it again.
 *
 * What the program writes into the file it writes for whoever reads it: one byte an object when
 * that is us, so that a read of N bytes is N objects (runtime/once.c), and printf() goes the way
 * of all events. A pinned iterator is for others to read, when we are gone: there printf()
 * writes its text into the file. Documentation/bpf/bpf_iterators.rst. */
#include <bpf/bpf.h>
#include <errno.h>
#include <linux/bpf.h>
#include <linux/btf.h>
#include <string.h>
#include <unistd.h>
#include "host/btf.h"
#include "probes/probes.h"

enum { WORD = 8 };

struct iter {						/* priv */
	const char *name, *pin;				/* pin: a path, or NULL */
	uint32_t func;					/* bpf_iter_NAME */
	struct kept *kept;
};

struct kept {						/* found out late */
	const struct type *ctx;
	LLVMValueRef object, fn;			/* not NULL: the object, while FN is made */
};

/* ---- attach points -------------------------------------------------------------------------- */

static uint32_t find_iter(struct host *h, const char *name)
{
	struct btf_set *b = host_btf(h);
	uint32_t id = 0;
	struct str s;

	if (!b)
		return 0;
	str_init(&s);
	str_addf(&s, "bpf_iter__%s", name);
	if (btf_find(b, s.ptr, BTF_KIND_STRUCT)) {
		str_clear(&s);
		str_addf(&s, "bpf_iter_%s", name);
		id = btf_find(b, s.ptr, BTF_KIND_FUNC);
	}
	str_done(&s);
	return id;
}

struct wanted { struct btf_set *b; const char *pattern; struct names *ret; };

static int add_struct(uint32_t id, const struct btf_type *t, void *arg)
{
	static const char prefix[] = "bpf_iter__";
	const struct wanted *w = arg;
	const char *name = btf_string(w->b, t->name_off);

	(void)id;
	if (BTF_INFO_KIND(t->info) == BTF_KIND_STRUCT && str_starts(name, prefix) &&
	    str_glob(w->pattern, name + strlen(prefix)))
		names_add(w->ret, "%s", name + strlen(prefix));
	return 0;
}

/* Names of the kernel's iterators. */
static void list_iters(struct host *h, const char *pattern, struct names *ret)
{
	struct wanted w = { host_btf(h), pattern, ret };

	if (w.b)
		btf_each(w.b, add_struct, &w);
	names_sort_unique(ret);
}

static const char *suggest(struct points *p, const char *name)
{
	struct nearest like = nearest_to(name, 3);
	const char *best;
	struct names all;

	names_init(&all);
	list_iters(p->unit->host, "*", &all);
	for (size_t i = 0; i < all.n; i++)
		nearest_try(&like, all.at[i]);
	best = like.best ? arena_fmt(p->unit->arena, "iter:%s", like.best) : NULL;
	names_done(&all);
	return best;
}

static const char *pin_path(struct arena *a, const char *pin)
{
	return *pin == '/' ? arena_strdup(a, pin) : arena_fmt(a, "/sys/fs/bpf/%s", pin);
}

static int parse_iter(struct points *p, const char *const *part, unsigned n)
{
	struct arena *a = p->unit->arena;
	struct iter *it = NEW(a, struct iter);
	const char *name = n ? part[0] : "";

	if (n < 1 || n > 2 || !*name || points_wild(name) || (n == 2 && !*part[1])) {
		diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX,
			   "'iter' needs the name of one kind of objects");
		diag_hint(p->unit->diag, "%s; 'ktrace -l iter:' lists them", p->ops->syntax);
		return -EINVAL;
	}
	it->func = find_iter(p->unit->host, name);
	if (!it->func)
		return points_missing(p, arena_fmt(a, "iterator '%s' in this kernel", name),
				      suggest(p, name));
	it->name = arena_strdup(a, name);
	it->pin = n == 2 ? pin_path(a, part[1]) : NULL;
	it->kept = NEW(a, struct kept);
	points_add(p, n == 2 ? arena_fmt(a, "iter:%s:%s", name, part[1]) :
		   arena_fmt(a, "iter:%s", name), it, false);
	return 0;
}

static int match(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	struct names found;

	names_init(&found);
	list_iters(h, n ? part[0] : "*", &found);
	for (size_t i = 0; i < found.n; i++)
		if (find_iter(h, found.at[i]))
			names_add(ret, "iter:%s", found.at[i]);
	names_done(&found);
	return 0;
}

/* ---- types ---------------------------------------------------------------------------------- */

static const struct type *args_of(struct unit *u, const struct iter *it)
{
	return words_args(u, btf_type(host_btf(u->host), it->func)->type, 0);
}

static const struct type *args(struct sema *s, const struct probe *p)
{
	return args_of(s->unit, p->priv);
}

/* The same: one type, however often it is asked for. */
static const struct type *ctx(struct sema *s, const struct probe *p)
{
	const struct iter *it = p->priv;

	if (!it->kept->ctx)
		it->kept->ctx = args_of(s->unit, it);
	return it->kept->ctx;
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

/* ---- code ----------------------------------------------------------------------------------- */

static const struct iter *iter_of(const struct cg *cg)
{
	return cg->prog->points[0]->priv;
}

/* args.meta->seq: the file that is being read. */
static LLVMValueRef emit_seq(struct cg *cg)
{
	LLVMValueRef meta = cg_opaque(cg, cg_load_bits(cg, 64, cg->ctx));

	return cg_opaque(cg, cg_load_bits(cg, 64, LLVMBuildIntToPtr(cg->b, meta, cg->ptr, "")));
}

/* Write the byte that this object counts for, and ask whether there is one. */
static LLVMValueRef emit_filter(struct cg *cg)
{
	LLVMValueRef byte = cg_mem(cg, WORD, "byte"), args_of_write[3], object;
	const struct field *f;
	uint32_t n;

	if (!iter_of(cg)->pin) {
		cg_store_bits(cg, 64, byte, cg_i64(cg, 0));
		args_of_write[0] = emit_seq(cg);
		args_of_write[1] = byte;
		args_of_write[2] = cg_i64(cg, 1);
		cg_helper(cg, BPF_FUNC_seq_write, args_of_write, 3);
	}
	f = type_fields(cg->unit->types, args_of(cg->unit, iter_of(cg)), &n);
	if (n < 2 || f[1].type->kind != T_PTR)
		return NULL;
	object = cg_opaque(cg, cg_load_bits(cg, 64, cg_at(cg, cg->ctx, f[1].off)));
	iter_of(cg)->kept->object = object;
	iter_of(cg)->kept->fn = cg->fn;
	return LLVMBuildICmp(cg->b, LLVMIntNE, object, cg_i64(cg, 0), "");
}

static LLVMValueRef emit_field(struct cg *cg, const struct field *f, LLVMValueRef dst)
{
	const struct kept *k = iter_of(cg)->kept;

	return f->off == WORD && k->object && k->fn == cg->fn ? k->object : words_field(cg, f, dst);
}

/* Nobody is there to hear of events of a pinned iterator. */
static bool emit_send(struct cg *cg, const struct action *a, const struct node *args)
{
	if (!iter_of(cg)->pin)
		return false;
	if (a->fn->flags & BI_FORMAT)
		seq_printf(cg, emit_seq(cg), a, args);
	else
		diag_error(cg->unit->diag, a->loc, E_PINNED,
			   "a pinned iterator can print by printf() only");
	return true;
}

/* ---- attaching ------------------------------------------------------------------------------ */

static int pin(struct rt *rt, const struct probe *p, int link)
{
	const struct iter *it = p->priv;
	struct str s;

	if (bpf_obj_pin(link, it->pin))
		return -errno;
	if (!rt_opt(rt)->quiet) {
		str_init(&s);
		str_addf(&s, "Program pinned to %s\n", it->pin);
		rt_sink(rt)->ops->text(rt_sink(rt), "pinned", s.ptr, s.len);
		str_done(&s);
	}
	return 0;
}

static int attach_one(struct rt *rt, const struct prog *prog, const struct probe *p)
{
	const struct iter *it = p->priv;
	int fd, file, link,
		err = rt_load(rt, prog, btf_kernel_id(host_btf(rt_host(rt)), it->func), 0, &fd);

	if (err)
		return err;
	link = bpf_link_create(fd, 0, BPF_TRACE_ITER, NULL);
	if (link < 0) {
		rt_fail(rt, p, -link, "cannot attach");
		return 0;
	}
	rt_keep(rt, p, link, RT_LINK);
	file = it->pin ? pin(rt, p, link) : bpf_iter_create(link);
	if (file < 0)
		rt_fail(rt, p, -file, it->pin ? "cannot be pinned" : "cannot be read");
	else
		rt_count(rt, 1);
	if (file > 0)
		rt_read_once(rt, p, file);
	return 0;
}

static int attach(struct rt *rt, const struct prog *prog)
{
	int err = 0;

	for (uint32_t i = 0; !err && i < prog->npoints; i++)
		err = attach_one(rt, prog, prog->points[i]);
	return err;
}

static const struct mech mech_iter = {
	.name = "iter", .prog_type = BPF_PROG_TYPE_TRACING, .attach_type = BPF_TRACE_ITER,
	.own_frames = 2,
	.emit_field = emit_field, .emit_filter = emit_filter,
	.emit_send = emit_send, .attach = attach,
};

const struct probe_ops probe_iter = {
	.name	 = "iter",
	.alias	 = "it",
	.syntax	 = "iter:NAME[:PIN]",
	.doc	 = "Once for each of the kernel's objects of a kind, then the trace is over; "
		   "with PIN, each time the file PIN below /sys/fs/bpf is read.",
	.example = "iter:task { printf(\"%d %s\\n\", ctx.task.pid, ctx.task.comm); }",
	.once	 = true,
	.mechs	 = (const struct mech *const[]){ &mech_iter, NULL },
	.parse	 = parse_iter,
	.match	 = match,
	.describe = describe,
	.args	 = args,
	.ctx	 = ctx,
};
