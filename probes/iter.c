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
 * Some iterators are about one thing, which their link names: the elements of one map; with -p
 * the threads, files or mappings of one process; control groups from one downwards, the root
 * of all if none is asked for.
 *
 * What the program writes into the file it writes for whoever reads it: one byte an object when
 * that is us, so that a read of N bytes is N objects (runtime/once.c), and printf() goes the way
 * of all events. A pinned iterator is for others to read, when we are gone: there printf()
 * writes its text into the file. Documentation/bpf/bpf_iterators.rst. */
#include <bpf/bpf.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <linux/btf.h>
#include <string.h>
#include <unistd.h>
#include "base/num.h"
#include "host/btf.h"
#include "probes/probes.h"

enum { WORD = 8 };

/* What the kernel wants to know of an iterator, by the type of its first argument. */
/* OF_TASK: what threads of a process share, such as its files; the first thread stands for all. */
enum target { TARGET_NONE, TARGET_MAP, TARGET_CGROUP, TARGET_TASK, TARGET_OF_TASK };

/* Of <linux/bpf.h>, which the system may have from before Linux 6.1. */
union target_info {
	struct { uint32_t fd; } map;
	struct { uint32_t order, fd; uint64_t id; } cgroup;
	struct { uint32_t tid, pid, pid_fd; } task;
};
enum { ORDER_DESCENDANTS = 2 };				/* BPF_CGROUP_ITER_DESCENDANTS_PRE */

struct iter {						/* priv */
	const char *name, *pin;				/* pin: a path, or NULL */
	const char *map;				/* TARGET_MAP: name or number */
	uint32_t func;					/* bpf_iter_NAME */
	enum target target;
	struct kept *kept;
};

struct kept {						/* found out late */
	const struct type *ctx;
	LLVMValueRef object, fn;			/* not NULL: the object, while FN is made, */
	uint32_t off;					/* and where it is among the arguments */
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

static const struct type *args_of(struct unit *u, const struct iter *it)
{
	return words_args(u, btf_type(host_btf(u->host), it->func)->type, 0);
}

static bool leads_to(const struct field *f, const char *record)
{
	const struct type *t = f->type->kind == T_PTR ? f->type->ptr.to : NULL;

	return t && t->name && !strcmp(t->name, record);
}

static enum target target_of(struct unit *u, const struct iter *it)
{
	uint32_t n;
	const struct field *f = type_fields(u->types, args_of(u, it), &n);

	if (n > 2 && leads_to(&f[1], "struct bpf_map"))
		return TARGET_MAP;
	if (n > 1 && leads_to(&f[1], "struct cgroup"))
		return TARGET_CGROUP;
	if (n < 2 || !leads_to(&f[1], "struct task_struct"))
		return TARGET_NONE;
	return n == 2 ? TARGET_TASK : TARGET_OF_TASK;
}

static bool of_process(const struct iter *it)
{
	return it->target == TARGET_TASK || it->target == TARGET_OF_TASK;
}

/* The argument that is an object, and NULL after the last one: what is in a map, else the first. */
static const struct field *object_of(struct unit *u, const struct iter *it)
{
	uint32_t n, at = it->target == TARGET_MAP ? 2 : 1;
	const struct field *f = type_fields(u->types, args_of(u, it), &n);

	return at < n && f[at].type->kind == T_PTR ? &f[at] : NULL;
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

	if (n < 1 || n > 3 || !*name || points_wild(name) || (n > 1 && !*part[n - 1])) {
		diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX,
			   "'iter' needs the name of one kind of objects");
		diag_hint(p->unit->diag, "%s; 'ktrace -l iter:' lists them", p->ops->syntax);
		return -EINVAL;
	}
	it->func = find_iter(p->unit->host, name);
	if (!it->func)
		return points_missing(p, arena_fmt(a, "iterator '%s'", name), suggest(p, name));
	it->name = arena_strdup(a, name);
	it->kept = NEW(a, struct kept);
	it->target = target_of(p->unit, it);
	if (it->target == TARGET_MAP && n > 1)
		it->map = part[1];
	if (n > (it->map ? 3u : 2u) || (it->target == TARGET_MAP && !it->map)) {
		diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX, it->target == TARGET_MAP ?
			   "'iter:%s' goes through the elements of a map: which one?" :
			   "too much stands behind 'iter:%s'", name);
		diag_hint(p->unit->diag, "iter:%s%s[:PIN]%s", name,
			  it->target == TARGET_MAP ? ":MAP" : "", it->target == TARGET_MAP ?
			  ", MAP its name or number, as 'bpftool map' shows them" : "");
		return -EINVAL;
	}
	it->pin = n > (it->map ? 2u : 1u) ? pin_path(a, part[n - 1]) : NULL;
	points_add(p, arena_fmt(a, "iter:%s%s%s%s%s", name, n > 1 ? ":" : "",
				n > 1 ? part[1] : "", n > 2 ? ":" : "", n > 2 ? part[2] : ""), it,
		   false);
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

/* With -p: is OBJECT, a task, one of that process? Its number is that of the first namespace. */
static LLVMValueRef is_targets(struct cg *cg, const struct field *f, LLVMValueRef object)
{
	LLVMBasicBlockRef there = cg_block(cg, "there");
	LLVMValueRef tgid, want;

	cg_branch(cg, LLVMBuildICmp(cg->b, LLVMIntNE, object, cg_i64(cg, 0), ""), there, cg->out);
	cg_enter(cg, there);
	tgid = cg_btf_member(cg, "task_struct", "tgid", object, f->type->space);
	want = cg_load_bits(cg, 32, cg_global(cg, cg->unit->globals.target_pid));
	tgid = LLVMBuildAnd(cg->b, tgid, cg_i64(cg, 0xffffffff), "");
	return LLVMBuildICmp(cg->b, LLVMIntEQ, tgid, want, "");
}

/* Write the byte that this object counts for, and ask whether there is one. */
static LLVMValueRef emit_filter(struct cg *cg)
{
	LLVMValueRef byte = cg_mem(cg, WORD, "byte"), args_of_write[3], object;
	const struct iter *it = iter_of(cg);
	const struct field *f = object_of(cg->unit, it);
	uint64_t dev, inode;

	if (!it->pin) {
		cg_store_bits(cg, 64, byte, cg_i64(cg, 0));
		args_of_write[0] = emit_seq(cg);
		args_of_write[1] = byte;
		args_of_write[2] = cg_i64(cg, 1);
		cg_helper(cg, BPF_FUNC_seq_write, args_of_write, 3);
	}
	if (!f)
		return NULL;
	object = cg_opaque(cg, cg_load_bits(cg, 64, cg_at(cg, cg->ctx, f->off)));
	it->kept->object = object;
	it->kept->fn = cg->fn;
	it->kept->off = f->off;
	if (of_process(it) && cg->unit->target_pid &&
	    !host_own_pid_ns(cg->unit->host, &dev, &inode))
		return is_targets(cg, f, object);
	return LLVMBuildICmp(cg->b, LLVMIntNE, object, cg_i64(cg, 0), "");
}

static LLVMValueRef emit_field(struct cg *cg, const struct field *f, LLVMValueRef dst)
{
	const struct kept *k = iter_of(cg)->kept;

	return k->object && f->off == k->off && k->fn == cg->fn ? k->object
								: words_field(cg, f, dst);
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

/* Does the map INFO go by NAME, its name or number? */
static bool goes_by(const struct bpf_map_info *info, const char *name)
{
	uint64_t id;

	if (!num_parse_u64(name, &id))
		return info->id == id;
	return !strncmp(info->name, name, sizeof(info->name) - 1);
}

/* The map NAME, open. -ENOENT, or -EINVAL when told: there are several. */
static int find_map(struct rt *rt, const struct probe *p, const char *name)
{
	struct str ids;
	uint32_t id = 0;
	int found = -ENOENT;

	str_init(&ids);
	while (!bpf_map_get_next_id(id, &id)) {
		struct bpf_map_info info;
		uint32_t len = sizeof(info);
		int fd = bpf_map_get_fd_by_id(id);

		memset(&info, 0, sizeof(info));
		if (fd >= 0 && !bpf_obj_get_info_by_fd(fd, &info, &len) && goes_by(&info, name)) {
			str_addf(&ids, "%s%u", ids.len ? ", " : "", id);
			if (found < 0) {
				found = fd;
				continue;
			}
			diag_error(rt_unit(rt)->diag, p->loc, E_ATTACH,
				   "probe '%s': more than one map is called '%s'", p->name, name);
			diag_hint(rt_unit(rt)->diag, "give its number, such as %s", ids.ptr);
			close(found);
			found = -EINVAL;
			id = UINT32_MAX;		/* enough was seen */
		}
		if (fd >= 0)
			close(fd);
	}
	str_done(&ids);
	return found;
}

/* What the link of P is to be told; *RET_FD is a descriptor in it, or -1. -errno, told. */
static int fill_target(struct rt *rt, const struct probe *p, union target_info *ret, int *ret_fd)
{
	const struct iter *it = p->priv;
	const struct unit *u = rt_unit(rt);

	*ret_fd = -1;
	if (it->target == TARGET_MAP) {
		*ret_fd = find_map(rt, p, it->map);
		if (*ret_fd == -ENOENT) {
			diag_error(u->diag, p->loc, E_ATTACH, "probe '%s': there is no map '%s'",
				   p->name, it->map);
			diag_hint(u->diag, "'bpftool map' shows those that the kernel has");
		}
		ret->map.fd = (uint32_t)*ret_fd;
		return *ret_fd < 0 ? *ret_fd : 0;
	}
	if (it->target == TARGET_CGROUP) {
		ret->cgroup.order = ORDER_DESCENDANTS;
		if (u->whose.cgroup)
			*ret_fd = open(u->whose.cgroup, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		ret->cgroup.fd = *ret_fd > 0 ? (uint32_t)*ret_fd : 0;
	}
	if (it->target == TARGET_TASK)
		ret->task.pid = (uint32_t)u->target_pid;
	if (it->target == TARGET_OF_TASK)
		ret->task.tid = (uint32_t)u->target_pid;
	return 0;
}

/* A link for P. Before Linux 6.1 the kernel does not know of one process: the program asks. */
static int link_iter(struct rt *rt, const struct probe *p, int prog_fd)
{
	const struct iter *it = p->priv;
	union target_info info;
	int fd, link, err;

	LIBBPF_OPTS(bpf_link_create_opts, opts);
	memset(&info, 0, sizeof(info));
	err = fill_target(rt, p, &info, &fd);
	if (err)
		return err;
	if (it->target != TARGET_NONE) {
		opts.iter_info = (union bpf_iter_link_info *)&info;
		opts.iter_info_len = sizeof(info);
	}
	link = bpf_link_create(prog_fd, 0, BPF_TRACE_ITER, &opts);
	if (link < 0 && of_process(it))
		link = bpf_link_create(prog_fd, 0, BPF_TRACE_ITER, NULL);
	if (link < 0)
		rt_fail(rt, p, -link, "cannot attach");
	if (fd >= 0)
		close(fd);
	return link;
}

static int attach_one(struct rt *rt, const struct prog *prog, const struct probe *p)
{
	const struct iter *it = p->priv;
	int fd, file, link,
		err = rt_load(rt, prog, btf_kernel_id(host_btf(rt_host(rt)), it->func), 0, &fd);

	if (err)
		return err;
	link = link_iter(rt, p, fd);
	if (link < 0)
		return 0;				/* told */
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
	.syntax	 = "iter:NAME[:PIN], iter:NAME:MAP[:PIN]",
	.doc	 = "Once for each of the kernel's objects of a kind, then the trace is over; "
		   "with PIN, each time the file PIN below /sys/fs/bpf is read. With -p, tasks are "
		   "those of that process; with --cgroup or --container, groups those below; the "
		   "elements of a map are those of MAP, its name or number.",
	.example = "iter:task { printf(\"%d %s\\n\", ctx.task.pid, ctx.task.comm); }",
	.once	 = true,
	.mechs	 = (const struct mech *const[]){ &mech_iter, NULL },
	.parse	 = parse_iter,
	.match	 = match,
	.describe = describe,
	.args	 = args,
	.ctx	 = ctx,
};
