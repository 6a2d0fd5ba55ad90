/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/tracepoint.c - tracepoints, by category and name.
 *
 * Two mechanisms. A perf event hands the program the record that the kernel formats, laid out as
 * tracefs' format file says: `args` is that record, read by plain loads from the context. When no
 * argument is read, the raw tracepoint of the same name costs 45 ns less an event and detaches at
 * once (kernel.md 2.2, 6.2); it exists for every event but those made up by tracing itself:
 * syscalls:* (two raw tracepoints serve them all, probes/calls.c) and dynamic ones.
 *
 * Arguments of system calls are user pointers; all others lead to kernel memory. A `__data_loc`
 * field is a pointer to where in the record its bytes lie. Format:
 * Documentation/trace/events.rst. */
#include <bpf/bpf.h>
#include <ctype.h>
#include <errno.h>
#include <linux/bpf.h>
#include <string.h>
#include "probes/probes.h"

static bool is_syscalls(const struct event *e)
{
	return !strcmp(e->category, "syscalls");
}

/* Does tracefs itself make this event up (no raw tracepoint)? */
static bool is_made_up(const struct event *e)
{
	if (is_syscalls(e) || !strcmp(e->category, "ftrace") || !strcmp(e->category, "synthetic"))
		return true;
	return e->format && e->format->n && str_starts(e->format->field[0].name, "__probe_");
}

/* ---- the type of args ----------------------------------------------------------------------------- */

/* The words of a C type without const, volatile and stars; "struct" and the like in
 * *RET_KEYWORD. */
static const char *base_words(struct arena *a, const char *decl, const char **ret_keyword,
			      unsigned *ret_stars)
{
	struct str s;
	char *copy = arena_strdup(a, decl), *word, *save = NULL;
	const char *name;

	*ret_keyword = NULL;
	*ret_stars = 0;
	for (char *p = copy; *p; p++) {
		if (*p == '*') {
			(*ret_stars)++;
			*p = ' ';
		} else if (*p == '[') {
			*p = 0;
			break;
		}
	}
	str_init(&s);
	for (word = strtok_r(copy, " ", &save); word; word = strtok_r(NULL, " ", &save)) {
		if (!strcmp(word, "const") || !strcmp(word, "volatile") || !strcmp(word, "__user"))
			continue;
		if (!strcmp(word, "struct") || !strcmp(word, "union") || !strcmp(word, "enum")) {
			*ret_keyword = arena_strdup(a, word);
			continue;
		}
		str_add(&s, s.len ? " " : "");
		str_add(&s, word);
	}
	name = arena_strdup(a, s.ptr);
	str_done(&s);
	return name;
}

static const struct type *pointee(struct unit *u, const char *keyword, const char *name)
{
	const struct type *t;

	if (!strcmp(name, "void") || !*name)
		return &type_void;
	t = type_named(u->types, keyword, name);
	return t ? t : &type_void;
}

static const struct type *field_type(struct unit *u, const struct tp_field *f, enum space space)
{
	const char *keyword, *name;
	const struct type *t;
	unsigned stars;

	name = base_words(u->arena, f->type, &keyword, &stars);
	if (stars) {
		t = pointee(u, keyword, name);
		while (stars--)
			t = type_ptr(u->types, t, space);
		return t;
	}
	t = type_named(u->types, keyword, name);
	if (f->data_loc || f->rel_loc)
		return type_ptr(u->types, t && t->size ? t : type_int(u->types, 1, true),
				AS_KERNEL);
	if (f->count) {
		uint32_t each = f->size / f->count;

		if (!t || t->size != each)
			t = type_int(u->types, each, f->is_signed);
		return type_in(u->types, type_array(u->types, t, f->count), AS_CTX);
	}
	if (t && t->kind == T_ENUM && t->size == f->size)
		return t;
	if (t && t->kind == T_BOOL && f->size == 1)
		return t;
	if (t && t->kind == T_RECORD && t->size == f->size)
		return type_in(u->types, t, AS_CTX);
	if (f->size == 1 || f->size == 2 || f->size == 4 || f->size == 8)
		return type_int(u->types, f->size, f->is_signed);
	return type_in(u->types, type_array(u->types, type_int(u->types, 1, false), f->size),
		       AS_CTX);
}

static const struct type *args(struct sema *s, const struct probe *p)
{
	const struct event *e = p->priv;
	struct field *field;
	uint32_t end = 8;

	if (!e->format)
		return NULL;
	field = NEW_ARRAY(s->arena, struct field, e->format->n + 1);
	for (uint32_t i = 0; i < e->format->n; i++) {
		const struct tp_field *f = &e->format->field[i];

		field[i].name = f->name;
		field[i].type = field_type(s->unit, f, is_syscalls(e) ? AS_USER : AS_KERNEL);
		field[i].off = f->off;
		field[i].data_loc = f->data_loc;
		field[i].rel_loc = f->rel_loc;
		if (s->unit->config->decode_args && type_is_int(field[i].type))
			field[i].words = decode_find(e->name, f->name);
		end = (uint32_t)max_u64(end, f->off + f->size);
	}
	return type_in(s->types, type_record(s->types, "args", REC_ARGS, field, e->format->n,
					     (uint32_t)align_up(end, 8), 8), AS_CTX);
}

/* ---- finding events ---------------------------------------------------------------------------------- */

static void add_event(struct points *p, const char *category, const char *name, bool wild)
{
	struct event *e = NEW(p->unit->arena, struct event);

	e->category = arena_strdup(p->unit->arena, category);
	e->name = arena_strdup(p->unit->arena, name);
	e->format = host_event_format(p->unit->host, category, name);
	if (!e->format && wild)
		return;
	points_add(p, arena_fmt(p->unit->arena, "tracepoint:%s:%s", category, name), e, wild);
}

static int expand(struct points *p, const char *category, const char *name)
{
	struct names found;
	int err;

	names_init(&found);
	err = host_events(p->unit->host, category, name, &found);
	for (size_t i = 0; i < found.n; i++) {
		char *colon = strchr(found.at[i], ':');

		*colon = 0;
		add_event(p, found.at[i], colon + 1, true);
	}
	err = found.n ? 0
		      : points_missing(p,
				       arena_fmt(p->unit->arena, "tracepoint '%s:%s'%s", category,
						 name,
						 err == -EACCES || err == -EPERM
							 ? " (not allowed to look: are you root?)"
							 : ""),
				       NULL);
	names_done(&found);
	return err;
}

/* The event most like CATEGORY:NAME, for "did you mean". */
static const char *suggest(struct points *p, const char *category, const char *name)
{
	struct nearest like = nearest_to(arena_fmt(p->unit->arena, "%s:%s", category, name), 4);
	const char *best;
	struct names all;

	names_init(&all);
	host_events(p->unit->host, "*", "*", &all);
	for (size_t i = 0; i < all.n; i++)
		nearest_try(&like, all.at[i]);
	best = like.best ? arena_fmt(p->unit->arena, "tracepoint:%s", like.best) : NULL;
	names_done(&all);
	return best;
}

static int parse_event(struct points *p, const char *const *part, unsigned n)
{
	const char *category = n == 2 ? part[0] : "*", *name = n ? part[n - 1] : "";

	if (n < 1 || n > 2 || !*name || !*category || (n == 1 && !points_wild(name))) {
		diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX,
			   "a tracepoint has a category and a name");
		diag_hint(p->unit->diag, "tracepoint:CATEGORY:EVENT; 'ktrace -l' lists them");
		return -EINVAL;
	}
	if (points_wild(category) || points_wild(name))
		return expand(p, category, name);
	if (!host_event_format(p->unit->host, category, name)) {
		if (errno == EACCES || errno == EPERM) {
			diag_error(p->unit->diag, p->loc, E_PRIVILEGE,
				   "not allowed to read the format of tracepoint '%s:%s'", category,
				   name);
			diag_hint(p->unit->diag, "tracefs is root's: run ktrace as root");
			return -EINVAL;
		}
		return points_missing(
			p, arena_fmt(p->unit->arena, "tracepoint '%s:%s'", category, name),
			suggest(p, category, name));
	}
	add_event(p, category, name, false);
	return 0;
}

static int match(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	struct names found;
	int err;

	names_init(&found);
	err = host_events(h, n == 2 ? part[0] : "*", n ? part[n - 1] : "*", &found);
	for (size_t i = 0; i < found.n; i++)
		names_add(ret, "tracepoint:%s", found.at[i]);
	names_done(&found);
	return err;
}

static int describe(struct unit *u, const struct probe *p, struct names *ret)
{
	const struct event *e = p->priv;

	(void)u;
	for (uint32_t i = 0; e->format && i < e->format->n; i++)
		names_add(ret, "%s", e->format->field[i].decl);
	return 0;
}

/* ---- code ------------------------------------------------------------------------------------------------ */

static LLVMValueRef emit_field(struct cg *cg, const struct field *f, LLVMValueRef dst)
{
	LLVMValueRef base = LLVMBuildPtrToInt(cg->b, cg->ctx, cg->i64, ""), off;
	LLVMValueRef at = LLVMBuildAdd(cg->b, base, cg_i64(cg, f->off), "");

	(void)dst;
	if (!f->data_loc && !f->rel_loc)
		return cg_read_field(cg, AS_CTX, at, f);
	off = cg_load_bits(cg, 32, cg_at(cg, cg->ctx, f->off));
	off = LLVMBuildAnd(cg->b, off, cg_i64(cg, 0xffff), "");
	if (f->rel_loc)
		off = LLVMBuildAdd(cg->b, off, cg_i64(cg, f->off + 4), "");
	return LLVMBuildAdd(cg->b, base, off, "data_loc");
}

static bool can_raw(struct unit *u, const struct probe *p, unsigned uses,
		    const struct type *args_type)
{
	(void)args_type;
	if (uses & (USE_ARGS | USE_CTX) || is_made_up(p->priv))
		return false;
	return !(uses & USE_PROBE) || p->prog->npoints == 1 || host_has(u->host, HF_RAW_TP_COOKIE);
}

static const char *name_of(const struct probe *p)
{
	return ((const struct event *)p->priv)->name;
}

static int attach_raw(struct rt *rt, const struct prog *prog)
{
	return raw_tp_attach(rt, prog, name_of);
}

static int attach_again(struct rt *rt, const struct probe *p, struct perf_event_attr *attr)
{
	int fd, err = rt_load(rt, p->prog, 0, 0, &fd);

	return err ? err : perf_attach(rt, p, attr, fd, false);
}

static int attach_perf(struct rt *rt, const struct prog *prog)
{
	int fd, err = rt_load(rt, prog, 0, 0, &fd);

	for (uint32_t i = 0; !err && i < prog->npoints; i++) {
		const struct probe *p = prog->points[i];
		struct perf_event_attr attr = {
			.type = PERF_TYPE_TRACEPOINT, .sample_period = 1, .wakeup_events = 1,
			.config = ((const struct event *)p->priv)->format->id,
		};
		int bad = perf_attach(rt, p, &attr, fd, false);

		if (bad == -EEXIST) /* named twice: one program runs once an event */
			bad = attach_again(rt, p, &attr);
		if (bad)
			rt_fail(rt, p, -bad, "cannot attach");
		else
			rt_count(rt, 1);
	}
	return err;
}

static const struct mech mech_raw = {
	.name	   = "raw_tp",
	.prog_type = BPF_PROG_TYPE_RAW_TRACEPOINT,
	.own_frames = 2, .lead_frames = 2,
	.needs	   = HF_RAW_TP,
	.cookie	   = raw_tp_cookie,
	.can	   = can_raw,
	.when	   = "programs without args, at events that are not made up of others",
	.attach	   = attach_raw,
};

static const struct mech mech_perf = {
	.name	    = "perf tracepoint",
	.prog_type  = BPF_PROG_TYPE_TRACEPOINT,
	.lead_frames = 2,
	.cookie	    = perf_cookie,
	.emit_field = emit_field,
	.attach	    = attach_perf,
};

const struct probe_ops probe_tracepoint = {
	.name	  = "tracepoint", .alias = "t",
	.syntax	  = "tracepoint:CATEGORY:EVENT",
	.doc	  = "A static event of the kernel, with the arguments of its format (`args.NAME`).",
	.example  = "tracepoint:syscalls:sys_enter_openat { @[str(args.filename)] = count(); }",
	.pid_filter = true,
	.in_wild = true,
	.mechs	  = (const struct mech *const[]){
		&mech_raw, &mech_calls_enter, &mech_calls_exit, &mech_perf, NULL },
	.parse	  = parse_event,
	.match	  = match,
	.describe = describe,
	.args	  = args,
};
