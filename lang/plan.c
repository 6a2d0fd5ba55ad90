/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/plan.c - where everything lives, and how everything is attached.
 *
 * The last pass over the tree. What it decides was measured:
 *
 *   mechanisms	each attach point takes the first of its probe type that can; a program whose
 *		points take different ones is divided: a program has one kind of context
 *   maps	without keys: in the globals, one mmapable array element that programs and
 *		runtime see alike (a slot per CPU for aggregations). With keys: a hash map.
 *		Aggregations whose cells add up are shared and counted atomically where keys
 *		come and go (pid, addresses), and kept per CPU where keys are few (comm, cpu),
 *		because there CPUs would meet in one element
 *   actions	every call of a row that sends an event gets a number and the layout of its
 *		record
 *
 * The scratch map is the last one: only codegen finds out how much the programs need. */
#include "lang/pass.h"

#include <linux/bpf.h>
#include <string.h>
#include "lang/probe.h"
#include "lang/whose.h"

enum {
	CACHE_LINE = 64,
	RING_DEFAULT = 1 << 20,
	RING_EVENTS = 8 << 20,				/* a quarter of a second of a million short lines */
	RING_NOTES = 1 << 16,
	RING_STEERING = 1 << 16,
	PROCESSES_MET = 4096,
	PAGE = 4096,
	LEADS = 1024, /* addresses of which is known whether they are in such a function */
	PREALLOC_MAX = 128, /* larger elements are allocated when they are made */
	STACKS_MIN = 16384, /* different stacks that can be told apart */
};

struct plan {
	struct unit *u;
	struct sema s;
	bool *few;					/* by map: all keys have few values */
	uint32_t stack_depth;
	bool kernel_stacks;
	uint32_t late_flags;				/* of maps whose elements are made when needed */
	bool names;
};

/* ------------------------------------------------------------------ mechanisms */

/* Is mechanism I the kernel's to give, and right for P? */
static bool is_fit(struct unit *u, struct probe *p, unsigned i)
{
	const struct mech *m = p->ops->mechs[i];

	if (m->can && !m->can(u, p, p->prog->uses, p->prog->args)) {
		p->unfit |= 1u << i;
		return false;
	}
	return host_has(u->host, m->needs);
}

static const struct mech *best_mech(struct unit *u, struct probe *p)
{
	unsigned i = 0;

	/* The last one is the most general: when it cannot either, attaching says why. */
	while (p->ops->mechs[i + 1] && !is_fit(u, p, i))
		i++;
	return p->ops->mechs[i];
}

static struct prog *divide(struct unit *u, const struct prog *from, const struct mech *mech,
			   uint32_t room)
{
	struct prog *p = arena_memdup(u->arena, from, sizeof(*from)), **at;
	struct node *ast = node_copy(u->arena, from->ast, 0);

	ast->probe.sym = p;
	p->id = u->nprogs;
	p->ast = ast;
	p->mech = mech;
	p->points = NEW_ARRAY(u->arena, struct probe *, room);
	p->npoints = 0;
	prog_own_vars(u, p);
	at = arena_push(u->arena, &u->progs, &u->nprogs, sizeof(struct prog *));
	*at = p;
	return p;
}

/* The part of PROG, among it and the programs from FIRST on, that takes MECH and can hold one more
 * point: a program that asks which point it is cannot tell two apart without a cookie. */
static struct prog *part_for(struct unit *u, struct prog *prog, uint32_t first,
			     const struct mech *mech, uint32_t room)
{
	bool alone;

	if (prog->mech == mech && !prog->npoints)
		return prog;
	alone = prog->uses & USE_PROBE && !mech->emit_point && !(mech->cookie && mech->cookie(u));
	if (prog->mech == mech && !alone)
		return prog;
	for (uint32_t i = first; i < u->nprogs && !alone; i++)
		if (u->progs[i]->mech == mech)
			return u->progs[i];
	return divide(u, prog, mech, room);
}

static void choose_mechs(struct unit *u, struct prog *prog)
{
	struct probe **points = prog->points;
	uint32_t n = prog->npoints, first = u->nprogs;

	if (!n)
		return;
	for (uint32_t i = 0; i < n; i++)		/* of the whole: can() counts its points */
		points[i]->mech = best_mech(u, points[i]);
	prog->mech = points[0]->mech;
	prog->points = NEW_ARRAY(u->arena, struct probe *, n);
	prog->npoints = 0;
	for (uint32_t i = 0; i < n; i++) {
		struct prog *part = part_for(u, prog, first, points[i]->mech, n - i);

		part->points[part->npoints++] = points[i];
		points[i]->prog = part;
	}
}

/* ------------------------------------------------------------------ what the programs hold */

/* Does this key take few distinct values, whatever the machine does? */
static bool is_few(const struct node *n)
{
	switch (n->kind) {
	case N_INT: case N_BOOL: case N_STR:
		return true;
	case N_CALL:
		return n->call.sym->flags & BI_FEW;
	case N_CAST:
		return is_few(n->cast.arg);
	case N_TUPLE:
		for (const struct node *kid = n->list.first; kid; kid = kid->next)
			if (!is_few(kid))
				return false;
		return true;
	default:
		return n->type && n->type->kind == T_BOOL;
	}
}

/* Is PROG run by events, be they few or a million a second, and not by us? */
static bool comes_from_outside(const struct prog *prog)
{
	return prog && prog->ops && !prog->ops->special && !prog->ops->timer && !prog->ops->once;
}

static void plan_action(struct plan *p, struct node *call)
{
	const struct builtin *b = call->call.sym;
	struct unit *u = p->u;
	struct action *a = NEW(u->arena, struct action), **at;
	const struct type **member;
	uint32_t n = 0;

	a->id = u->nactions;
	a->loc = call->loc;
	a->fn = b;
	a->steers = b->flags & (BI_ENDS | BI_SHOWS | BI_CLEARS | BI_ZEROES);
	if (!a->steers && !(b->flags & BI_NOTES) && comes_from_outside(p->s.prog))
		u->prints_events = true;
	if (b->record)
		a->rec = b->record(&p->s, call, &a->priv);
	if (!a->rec) {
		member = NEW_ARRAY(u->arena, const struct type *, node_count(call->call.args) + 1);
		for (const struct node *arg = call->call.args; arg; arg = arg->next)
			member[n++] = stored_type(&p->s, arg->type);
		a->rec = type_tuple(u->types, member, NULL, n);
	}
	a->lost = unit_loss(
		u, &(struct loss){ .kind = LOSS_RING, .prog = p->s.prog, .loc = call->loc });
	at = arena_push(u->arena, &u->actions, &u->nactions, sizeof(struct action *));
	*at = a;
	call->call.action = a;
}

static bool is_name_as_text(const struct node *a, const struct node *b)
{
	return a->type && b->type && a->type->kind == T_PROBE && b->type->kind != T_PROBE;
}

static bool takes_name_as_text(const struct node *call)
{
	struct sig sig;
	unsigned i = 0;

	builtin_sig(call->call.sym, &sig);
	for (const struct node *arg = call->call.args; arg; arg = arg->next, i++)
		if (arg->type && arg->type->kind == T_PROBE && i < sig.max &&
		    sig.arg[i].kind == ARG_STRING)
			return true;
	return false;
}

/* ------------------------------------------------------------------ what may fail */

static void may_fail(struct plan *p, enum loss_kind kind, const struct node *n)
{
	const struct map_desc *m = n->kind == N_MAP ? n->map.sym : NULL;
	struct loss l = { .kind = kind, .map = m, .prog = p->s.prog, .loc = n->loc,
			  .placed = true };

	if (kind == LOSS_DELETE)
		l.map = n->call.args->map.sym;
	unit_loss(p->u, &l);
	l.kind = LOSS_CODE;
	unit_loss(p->u, &l);
}

static bool may_divide_by_zero(const struct node *n)
{
	if ((n->kind != N_BINARY && n->kind != N_ASSIGN) ||
	    (n->binary.op != OP_DIV && n->binary.op != OP_MOD))
		return false;
	return n->binary.rhs->kind != N_INT;
}

/* Counters for what fails while the program runs, each with its place. A delete() whose result
 * nobody asks for is told when it found nothing; reads and look-ups are with -k. */
static void plan_failures(struct plan *p, const struct node *n)
{
	const struct node *call = n->kind == N_EXPR ? n->stmt.arg : NULL;

	if (call && call->kind == N_CALL && call->call.sym->flags & BI_DROP && call->call.args &&
	    call->call.args->kind == N_MAP)
		may_fail(p, LOSS_DELETE, call);
	if (n->kind == N_CALL && n->call.sym->flags & BI_FAILS)
		may_fail(p, LOSS_CALL, n);
	if (may_divide_by_zero(n))
		may_fail(p, LOSS_DIVIDE, n);
	if (!p->u->warnings)
		return;
	if (n->kind == N_CALL || n->kind == N_MEMBER || n->kind == N_INDEX || n->kind == N_UNARY)
		may_fail(p, LOSS_READ, n);
	if (n->kind == N_MAP && n->map.key)
		may_fail(p, LOSS_LOOKUP, n);
}

/* ------------------------------------------------------------------ print, then clear */

static const struct node *call_of(const struct node *statement, unsigned flags)
{
	const struct node *call = statement->kind == N_EXPR ? statement->stmt.arg : NULL;

	return call && call->kind == N_CALL && call->call.sym->flags & flags ? call : NULL;
}

static int mentions(struct node **kid, void *map)
{
	const struct node *n = *kid;

	if ((n->kind == N_MAP && n->map.sym == map) ||
	    (n->kind == N_CALL && n->call.sym->flags & BI_ENDS))
		return 1;
	return node_kids(*kid, mentions, map);
}

/* Does what stands between two statements about MAP leave it and the way alone? */
static bool passes_by(struct node *n, struct map_desc *map)
{
	return (n->kind == N_EXPR || n->kind == N_ASSIGN) && !mentions(&n, map);
}

/* Find the clear() or zero() that belongs to each print() of BLOCK. */
static void pair_up(const struct node *block)
{
	const struct action *first = NULL;

	for (struct node *n = block->block.body; n; n = n->next) {
		const struct node *print = call_of(n, BI_SHOWS), *empty = NULL;
		struct map_desc *m = print ? print->call.args->map.sym : NULL;
		struct node *at = n->next;

		while (m && at && !empty) {
			empty = call_of(at, BI_CLEARS | BI_ZEROES);
			if (empty && empty->call.args->map.sym != m)
				empty = NULL;
			if (!empty && !passes_by(at, m))
				break;
			at = at->next;
		}
		if (!empty)
			continue;
		m->taken = true;
		if (!first)
			first = print->call.action;
		print->call.action->take =
			empty->call.sym->flags & BI_CLEARS ? TAKE_CLEAR : TAKE_ZERO;
		print->call.action->map = m->id;
		print->call.action->block = first->id;
		empty->call.action->take = TAKE_DONE;
	}
}

/* Does the call N tell of processes? Only if what it gives is in one: no kernel address is. */
static bool takes_note(const struct node *n)
{
	return n->call.sym->flags & BI_NOTES && n->type && n->type->kind != T_KSYM;
}

static int look(struct node **kid, void *arg)
{
	struct plan *p = arg;
	struct node *n = *kid;
	int ret;

	if (n->kind == N_TYPE) /* what typeof() is asked about is not run */
		return 0;
	plan_failures(p, n);
	if (n->type && n->type->kind == T_STACK) {
		p->stack_depth = (uint32_t)max_u64(p->stack_depth, n->type->stack.depth);
		p->kernel_stacks |= !n->type->stack.user;
	}
	if (n->kind == N_CALL && (n->call.sym->flags & BI_ASYNC || takes_note(n)))
		plan_action(p, n);
	if (n->kind == N_CALL)
		p->names |= takes_name_as_text(n);
	if (n->kind == N_BINARY)
		p->names |= is_name_as_text(n->binary.lhs, n->binary.rhs) ||
			    is_name_as_text(n->binary.rhs, n->binary.lhs);
	if (n->kind == N_ASSIGN && n->binary.lhs->kind == N_MAP && n->binary.lhs->map.key)
		p->few[n->binary.lhs->map.sym->id] &= is_few(n->binary.lhs->map.key);
	ret = node_kids(n, look, p);
	if (n->kind == N_BLOCK)
		pair_up(n);
	return ret;
}

/* ------------------------------------------------------------------ maps */

static const struct map_kind map_kinds[] = {
	{ "hash",	  BPF_MAP_TYPE_HASH,		.percpu = false },
	{ "lruhash",	  BPF_MAP_TYPE_LRU_HASH,	.percpu = false },
	{ "percpuhash",	  BPF_MAP_TYPE_PERCPU_HASH,	.percpu = true },
	{ "percpulruhash", BPF_MAP_TYPE_LRU_PERCPU_HASH, .percpu = true },
	{ .name = NULL }
};

const struct map_kind *map_kind_find(const char *name)
{
	for (const struct map_kind *k = map_kinds; k->name; k++)
		if (!strcmp(k->name, name))
			return k;
	return NULL;
}

/* What takes the place of a map whose contents are taken away as they are printed. */
static void plan_halves(struct unit *u, struct map_desc *m, const struct kmap *k)
{
	m->half[0] = m->kmap;
	m->half[1] = unit_kmap(u, k);
	m->kmap = unit_kmap(u, &(struct kmap){
		.name = k->name, .type = BPF_MAP_TYPE_ARRAY_OF_MAPS, .key_size = 4, .val_size = 4,
		.max_entries = COUNT(m->half), .inner = m->half });
}

static void plan_keyed(struct plan *p, struct map_desc *m)
{
	const struct type *val = m->val;
	bool percpu = val->kind == T_AGG && (!val->agg.how->additive || p->few[m->id]);
	const struct map_kind *kind =
		m->declared ? map_kind_find(m->declared) : &map_kinds[percpu ? 2 : 0];
	struct kmap k = { .key_size = m->key->size, .val_size = val->size, .map = m };
	char *name = arena_fmt(p->u->arena, "AT_%s", m->name + 1);

	if (type_is_scalar(val))
		k.val_size = (uint32_t)max_u64(k.val_size, NARROWEST);
	if (strlen(name) > 15)
		name[15] = '\0';
	if (!m->max_entries)
		m->max_entries = (uint32_t)p->u->config->max_map_keys;
	m->store = kind->percpu ? STORE_PERCPU : STORE_HASH;
	k.name = name;
	k.type = kind->type;
	k.max_entries = m->max_entries;
	if (kind->type == BPF_MAP_TYPE_PERCPU_HASH ||
	    (kind->type == BPF_MAP_TYPE_HASH && k.key_size + k.val_size > PREALLOC_MAX))
		k.flags = p->late_flags;
	m->kmap = unit_kmap(p->u, &k);
	if (m->taken)
		plan_halves(p->u, m, &k);
	m->lost =
		unit_loss(p->u, &(struct loss){ .kind = LOSS_MAP, .map = m, .loc = m->first_use });
	m->busy =
		unit_loss(p->u, &(struct loss){ .kind = LOSS_BUSY, .map = m, .loc = m->first_use });
}

static void plan_maps(struct plan *p)
{
	for (uint32_t i = 0; i < p->u->nmaps; i++) {
		struct map_desc *m = p->u->maps[i];

		if (!m->val)				/* declared, not used */
			continue;
		if (m->key)
			plan_keyed(p, m);
		else
			m->store = m->val->kind == T_AGG ? STORE_SLOTS : STORE_SCALAR;
	}
}

/* ------------------------------------------------------------------ the globals */

static uint32_t take(uint32_t *top, uint32_t size, uint32_t align)
{
	uint32_t at = (uint32_t)align_up(*top, align);

	*top = at + size;
	return at;
}

static uint32_t power_of_two(uint32_t n)
{
	uint32_t p = 1;

	while (p < n)
		p *= 2;
	return p;
}

static void plan_globals(struct unit *u)
{
	struct globals *g = &u->globals;
	uint32_t top = 0, slots = 0;

	g->need_wake = take(&top, 4, 4);
	g->stopping = take(&top, 4, 4);
	g->lost_exit = take(&top, 8, 8);
	g->start_ns = take(&top, 8, 8);
	g->child_pid = take(&top, 4, 4);
	g->target_pid = take(&top, 4, 4);
	for (uint32_t i = 0; i < u->nmaps; i++)
		if (u->maps[i]->taken)
			u->maps[i]->turn = take(&top, 4, 4);
	top = (uint32_t)align_up(top, CACHE_LINE);	/* what programs write is not beside it */
	for (uint32_t i = 0; i < u->nmaps; i++) {
		struct map_desc *m = u->maps[i];

		if (!m->val)
			continue;
		if (m->store == STORE_SCALAR)
			m->off = take(&top, 8 + m->val->size, 8);
		else if (m->store != STORE_SLOTS && m->val->size > g->zeros_size)
			g->zeros_size = m->val->size;
	}
	g->zeros_size = (uint32_t)max_u64(align_up(g->zeros_size, 8), 8);
	g->zeros = take(&top, g->zeros_size, CACHE_LINE);
	g->slots = take(&top, 0, CACHE_LINE);
	for (uint32_t i = 0; i < u->nmaps; i++)
		if (u->maps[i]->val && u->maps[i]->store == STORE_SLOTS)
			u->maps[i]->off = g->slots + take(&slots, u->maps[i]->val->size, 8);
	if (slots) {
		g->stride = (uint32_t)align_up(slots, CACHE_LINE);
		g->nslots = power_of_two(host_ncpus(u->host));
		top += g->stride * g->nslots;
	}
	g->lost = take(&top, 8 * (u->nlosses ? u->nlosses : 1), CACHE_LINE);
	g->size = top;
	u->kmaps[g->kmap].val_size = g->size;
}

/* ------------------------------------------------------------------ the pass */

static uint32_t array(struct unit *u, const char *name, uint32_t size, uint32_t n, uint32_t flags)
{
	return unit_kmap(u, &(struct kmap){ .name = name, .type = BPF_MAP_TYPE_ARRAY, .key_size = 4,
					    .val_size = size, .max_entries = n, .flags = flags });
}

static bool only_notes(const struct unit *u)
{
	for (uint32_t i = 0; i < u->nactions; i++)
		if (!(u->actions[i]->fn->flags & BI_NOTES))
			return false;
	return true;
}

static void plan_met(struct unit *u)
{
	for (uint32_t i = 0; i < u->nactions && u->met == NO_KMAP; i++)
		if (u->actions[i]->fn->flags & BI_NOTES)
			u->met = unit_kmap(u, &(struct kmap){
				.name = "met", .type = BPF_MAP_TYPE_LRU_HASH, .key_size = 4,
				.val_size = 4, .max_entries = PROCESSES_MET });
}

static uint32_t ring(struct unit *u, const char *name, uint32_t bytes)
{
	return unit_kmap(u, &(struct kmap){ .name = name, .type = BPF_MAP_TYPE_RINGBUF,
					    .max_entries = power_of_two(bytes) });
}

static void plan_ring(struct unit *u)
{
	uint64_t bytes = u->config->perf_rb_pages * PAGE;
	uint32_t steer = 0;

	if (!u->nactions)
		return;
	if (!bytes)
		bytes = only_notes(u) ? RING_NOTES : u->prints_events ? RING_EVENTS : RING_DEFAULT;
	bytes = min_u64(bytes, UINT64_C(1) << 31);
	u->ring = ring(u, "ring", (uint32_t)bytes);
	for (uint32_t i = 0; i < u->nactions; i++)
		steer += u->actions[i]->steers;
	if (steer && steer < u->nactions)
		u->steering = ring(u, "steering", RING_STEERING);
}

static void plan_stacks(struct plan *p)
{
	struct unit *u = p->u;

	if (!p->stack_depth)
		return;
	u->stack_depth = p->stack_depth;
	u->stacks = unit_kmap(u, &(struct kmap){
		.name = "stacks", .type = BPF_MAP_TYPE_HASH, .key_size = 8,
		.val_size = 8 + 8 * p->stack_depth, .flags = p->late_flags,
		.max_entries = (uint32_t)max_u64(STACKS_MIN, u->config->max_map_keys) });
}

/* Whether a tracepoint calls programs through a function of its own differs with the moment, so
 * programs ask the kernel for the names of what is on top, once for each address. */
static void plan_leads(struct plan *p)
{
	struct unit *u = p->u;
	bool lead = false;

	for (uint32_t i = 0; i < u->nprogs; i++)
		lead |= u->progs[i]->mech && u->progs[i]->mech->lead_frames &&
			u->progs[i]->uses & USE_STACK;
	if (!lead || !p->kernel_stacks || !host_has(u->host, HF_SNPRINTF))
		return;
	u->leads = unit_kmap(u, &(struct kmap){
		.name = "leads", .type = BPF_MAP_TYPE_LRU_HASH, .key_size = 8, .val_size = 8,
		.max_entries = LEADS });
	u->lead_format = unit_kmap(u, &(struct kmap){
		.name = "lead_format", .type = BPF_MAP_TYPE_ARRAY, .key_size = 4, .val_size = 8,
		.max_entries = 1, .flags = BPF_F_RDONLY_PROG, .init = "%ps\0\0\0\0",
		.frozen = true });
}

static void plan_names(struct plan *p)
{
	struct unit *u = p->u;
	size_t longest = 0;

	if (!p->names)
		return;
	for (uint32_t i = 0; i < u->nprobes; i++)
		longest = max_u64(longest, strlen(u->probes[i]->name));
	u->name_size = (uint32_t)align_up(longest + 1, 8);
	u->names = array(u, "names", u->name_size, u->nprobes, 0);
}

/* Counters of what a program itself cannot tell: they cost nothing until they count. Only those of
 * failed reads make the code longer, so they are made when they are wanted. */
static void plan_losses(struct unit *u, const struct prog *prog)
{
	static const enum loss_kind kinds[] = {
		LOSS_STACK, LOSS_DIVIDE, LOSS_READ, LOSS_ROUNDS, LOSS_CHANGE,
	};

	for (size_t i = 0; i < COUNT(kinds); i++)
		if (kinds[i] != LOSS_READ || u->warnings)
			unit_loss(u, &(struct loss){
				.kind = kinds[i], .prog = prog, .loc = prog->loc });
}

/* Elements that are allocated as they come save start-up and memory, where programs may do so. */
static uint32_t late_flags(struct unit *u)
{
	for (uint32_t i = 0; i < u->nprogs; i++)
		if (u->progs[i]->mech && u->progs[i]->mech->nested &&
		    !host_has(u->host, HF_PERF_ALLOC))
			return 0;
	return BPF_F_NO_PREALLOC;
}

int sema_plan(struct unit *u)
{
	struct plan p = { .u = u, .s = sema_start(u) };
	unsigned before = diag_errors(u->diag);
	uint32_t nprogs = u->nprogs;

	p.s.final = true;
	p.few = NEW_ARRAY(u->arena, bool, u->nmaps + 1);
	memset(p.few, true, u->nmaps);
	for (uint32_t i = 0; i < nprogs; i++)
		choose_mechs(u, u->progs[i]);
	for (uint32_t i = 0; i < u->nprogs; i++) {
		p.s.prog = u->progs[i];
		node_kids(prog_tree(p.s.prog), look, &p);
		plan_losses(u, p.s.prog);
	}
	p.late_flags = late_flags(u);
	u->globals.kmap = array(u, "globals", 0, 1, BPF_F_MMAPABLE);
	plan_ring(u);
	plan_met(u);
	plan_stacks(&p);
	plan_leads(&p);
	plan_names(&p);
	plan_maps(&p);
	for (uint32_t i = 0; i < u->nprogs; i++)
		if (u->progs[i]->mech && u->progs[i]->mech->prepare)
			u->progs[i]->mech->prepare(u, u->progs[i]);
	whose_plan(u, p.late_flags);
	plan_globals(u);
	u->scratch = array(u, "scratch", 0, host_ncpus(u->host), 0);	/* codegen finds the size */
	return diag_errors(u->diag) > before ? -1 : 0;
}
