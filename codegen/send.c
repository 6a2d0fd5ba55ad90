/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/send.c - events to user space, through the ring buffer.
 *
 * On the wire: { u32 action; u32 point }, then the action's record (lang/unit.h). A small record is
 * reserved in the ring, filled there and submitted. What could have effects is evaluated before the
 * reservation: it must happen even if the ring is full, and a program may not end while it holds
 * one. A large record is built in scratch and copied to the ring; when its last member is a string,
 * only up to that string's end.
 *
 * The reader polls while events flow, and then sleeps: only when it says so (need_wake) is it
 * woken. A full ring is counted, by action; what steers the trace then goes into a second one, and
 * if that is full, too, the status of an exit() into the globals. */
#include "codegen/priv.h"

#include <linux/bpf.h>

/* The wake-up flag for submit and output; asking for a wake-up clears the wish. */
static LLVMValueRef wake_flags(struct cg *cg)
{
	LLVMValueRef wish = cg_global(cg, cg->unit->globals.need_wake), flags, v[2];
	LLVMBasicBlockRef wake = cg_block(cg, "wake"), done = cg_block(cg, "send"), from[2];

	v[0] = cg_i64(cg, BPF_RB_NO_WAKEUP);
	v[1] = cg_i64(cg, BPF_RB_FORCE_WAKEUP);
	from[0] = LLVMGetInsertBlock(cg->b);
	cg_branch(cg, cg_nonzero(cg, cg_load_bits(cg, 32, wish)), wake, done);
	cg_enter(cg, wake);
	cg_store_bits(cg, 32, wish, cg_i64(cg, 0));
	from[1] = LLVMGetInsertBlock(cg->b);
	cg_goto(cg, done);
	cg_enter(cg, done);
	flags = LLVMBuildPhi(cg->b, cg->i64, "flags");
	LLVMAddIncoming(flags, v, from, 2);
	return flags;
}

static void put_header(struct cg *cg, const struct action *a, LLVMValueRef rec)
{
	LLVMValueRef point = cg_point(cg);

	cg_store_bits(cg, 32, rec, cg_i64(cg, a->id));
	cg_store_bits(cg, 32, cg_at(cg, rec, 4), point);
}

void cg_send_raw(struct cg *cg, const struct action *a, LLVMValueRef rec, LLVMValueRef len)
{
	LLVMValueRef args[4] = { NULL, rec, NULL, NULL }, ret;
	LLVMBasicBlockRef full = cg_block(cg, "full"), done = cg_block(cg, "sent");

	put_header(cg, a, rec);
	args[3] = wake_flags(cg);
	args[0] = cg_map(cg, cg->unit->ring);
	args[2] = LLVMBuildAdd(cg->b, len, cg_i64(cg, EVENT_HEADER), "");
	ret = cg_helper(cg, BPF_FUNC_ringbuf_output, args, 4);
	cg_branch(cg, cg_icmp(cg, LLVMIntSLT, ret, cg_i64(cg, 0)), full, done);
	cg_enter(cg, full);
	cg_lost(cg, a->lost);
	cg_goto(cg, done);
	cg_enter(cg, done);
}

/* ---- small records -------------------------------------------------------------------------------------- */
/* May N be evaluated while a reservation is held? */
static bool is_tame(const struct node *n);

static int is_wild(struct node **kid, void *arg)
{
	(void)arg;
	return !is_tame(*kid);
}

static bool is_tame(const struct node *n)
{
	switch (n->kind) {
	case N_BLOCK: case N_IF: case N_TERNARY:
		return false;
	case N_UNARY:
		if (n->unary.op == OP_INC || n->unary.op == OP_DEC)
			return false;
		break;
	case N_CALL:
		if (n->call.sym->flags & (BI_ASYNC | BI_ENDS))
			return false;
		break;
	case N_MAP:
		if (n->map.sym->val->kind == T_AGG)
			return false;
		break;
	default:
		break;
	}
	return !node_kids((struct node *)n, is_wild, NULL);
}

/* One member of the record: its value when it was evaluated before the reservation. */
struct member { const struct node *arg; const struct field *f; LLVMValueRef early; };

static void evaluate_early(struct cg *cg, struct member *m)
{
	const struct type *t = m->f->type;

	if (type_is_scalar(t)) {
		m->early = cg_expr(cg, m->arg);
		m->early = cg_fit(cg, m->early, type_is_scalar(m->arg->type) ? m->arg->type : t, t);
	} else if (!is_tame(m->arg)) {
		m->early = cg_as(cg, m->arg, t);
	}
}

static void put_member(struct cg *cg, const struct member *m, LLVMValueRef rec)
{
	LLVMValueRef at = cg_at(cg, rec, m->f->off);

	if (!m->early)
		cg_into(cg, m->arg, at, m->f->type);
	else if (type_is_scalar(m->f->type))
		cg_store(cg, at, m->f->type, m->early);
	else
		cg_copy(cg, at, m->early, m->f->type->size);
}

/* Clear what no member covers. Members lie in any order. */
static void clear_gaps(struct cg *cg, const struct type *t, const struct member *m, uint32_t n,
		       LLVMValueRef rec)
{
	uint32_t at = 0, next;

	while (at < t->size) {
		next = t->size;
		for (uint32_t i = 0; i < n; i++) {
			uint32_t from = m[i].f->off, to = from + m[i].f->type->size;

			if (from <= at && at < to) {
				at = to;
				next = at;
				break;
			}
			if (from > at && from < next)
				next = from;
		}
		if (next > at)
			cg_zero(cg, cg_at(cg, rec, at), next - at);
		at = next;
	}
}

/* Room for SIZE bytes in a ring buffer, or to FULL. */
static LLVMValueRef reserve(struct cg *cg, uint32_t kmap, uint32_t size, LLVMBasicBlockRef full)
{
	LLVMValueRef args[3] = { cg_map(cg, kmap), cg_i64(cg, size), cg_i64(cg, 0) }, at;
	LLVMBasicBlockRef fill = cg_block(cg, "fill");

	at = LLVMBuildIntToPtr(cg->b, cg_helper(cg, BPF_FUNC_ringbuf_reserve, args, 3), cg->ptr,
			       "event");
	cg_branch(cg, LLVMBuildIsNotNull(cg->b, at, ""), fill, full);
	cg_enter(cg, fill);
	return at;
}

/* The event, HEAD bytes into what was reserved at AT, and off it goes. */
static void fill(struct cg *cg, const struct action *a, struct member *m, uint32_t n,
		 LLVMValueRef at, uint32_t head)
{
	LLVMValueRef event = cg_at(cg, at, head), rec = cg_at(cg, event, EVENT_HEADER), args[2];

	put_header(cg, a, event);
	clear_gaps(cg, a->rec, m, n, rec);
	for (uint32_t i = 0; i < n; i++)
		put_member(cg, &m[i], rec);
	args[1] = wake_flags(cg);
	args[0] = at;
	cg_helper(cg, BPF_FUNC_ringbuf_submit, args, 2);
}

/* The ring is full. What steers has another one, and says at which point it was sent. */
static void send_aside(struct cg *cg, const struct action *a, struct member *m, uint32_t n,
		       LLVMBasicBlockRef full)
{
	LLVMValueRef args[2] = { cg_map(cg, cg->unit->ring), cg_i64(cg, BPF_RB_PROD_POS) }, at;
	LLVMValueRef sent = cg_helper(cg, BPF_FUNC_ringbuf_query, args, 2);

	at = reserve(cg, cg->unit->steering, 8 + EVENT_HEADER + a->rec->size, full);
	cg_store_bits(cg, 64, at, sent);
	fill(cg, a, m, n, at, 8);
}

/* Both rings are full: exit() is not to be lost, so its status goes into the globals. */
static void keep_status(struct cg *cg, const struct member *m, uint32_t n)
{
	LLVMValueRef status = n ? m[0].early : cg_i64(cg, 0);

	status = LLVMBuildAnd(cg->b, status, cg_i64(cg, 0xffffffff), "");
	status = LLVMBuildOr(cg->b, status, cg_i64(cg, 1ll << 32), "");
	cg_store_bits(cg, 64, cg_global(cg, cg->unit->globals.lost_exit), status);
}

static void send_small(struct cg *cg, const struct action *a, struct member *m, uint32_t n)
{
	LLVMBasicBlockRef full = cg_block(cg, "full"), done = cg_block(cg, "sent"), aside;

	for (uint32_t i = 0; i < n; i++)
		evaluate_early(cg, &m[i]);
	fill(cg, a, m, n, reserve(cg, cg->unit->ring, EVENT_HEADER + a->rec->size, full), 0);
	cg_goto(cg, done);
	if (a->steers && cg->unit->steering != NO_KMAP) {
		aside = full;
		full = cg_block(cg, "lost");
		cg_enter(cg, aside);
		send_aside(cg, a, m, n, full);
		cg_goto(cg, done);
	}
	cg_enter(cg, full);
	if (a->fn->flags & BI_ENDS)
		keep_status(cg, m, n);
	else
		cg_lost(cg, a->lost);
	cg_goto(cg, done);
	cg_enter(cg, done);
}

/* ---- large records --------------------------------------------------------------------------- */
/* The member that lies last. */
static const struct member *last_member(const struct member *m, uint32_t n)
{
	const struct member *last = NULL;

	for (uint32_t i = 0; i < n; i++)
		if (!last || m[i].f->off > last->f->off)
			last = &m[i];
	return last;
}

/* Put the last member, a string, at REC, and return the length of the record up to that string's end. */
static LLVMValueRef put_tail(struct cg *cg, const struct member *m, LLVMValueRef rec)
{
	struct cg_priv *p = cg->priv;
	uint32_t cap = m->f->type->size;
	LLVMValueRef at = cg_at(cg, rec, m->f->off), len;

	p->tail = at;
	p->tail_len = cg_alloca(cg, cg->i64, "tail");
	p->tail_known = false;
	LLVMBuildStore(cg->b, cg_i64(cg, cap), p->tail_len);
	cg_into(cg, m->arg, at, m->f->type);
	if (p->tail_known)
		len = LLVMBuildLoad2(cg->b, cg->i64, p->tail_len, "");
	else
		len = cg_strlen(cg, at, cap);
	p->tail = NULL;
	return LLVMBuildAdd(cg->b, len, cg_i64(cg, m->f->off), "");
}

static void send_large(struct cg *cg, const struct action *a, struct member *m, uint32_t n)
{
	LLVMValueRef mem = cg_mem(cg, EVENT_HEADER + a->rec->size, "event"),
		     rec = cg_at(cg, mem, EVENT_HEADER);
	const struct member *last = last_member(m, n);
	LLVMValueRef len = cg_i64(cg, a->rec->size);

	clear_gaps(cg, a->rec, m, n, rec);
	for (uint32_t i = 0; i < n; i++)
		if (&m[i] == last && last->f->type->kind == T_STRING)
			len = put_tail(cg, last, rec);
		else
			put_member(cg, &m[i], rec);
	cg_send_raw(cg, a, mem, len);
}

void cg_send(struct cg *cg, const struct action *a, const struct node *args)
{
	uint32_t n, i = 0;
	const struct field *f = type_fields(cg->unit->types, a->rec, &n);
	struct member *m = NEW_ARRAY(cg->arena, struct member, n + 1);

	if (cg->prog->mech && cg->prog->mech->emit_send && cg->prog->mech->emit_send(cg, a, args))
		return;
	for (; i < n && args; i++, args = args->next)
		m[i] = (struct member){ .arg = args, .f = &f[i] };
	if (EVENT_HEADER + a->rec->size <= RESERVE_MAX)
		send_small(cg, a, m, i);
	else
		send_large(cg, a, m, i);
}
