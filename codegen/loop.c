/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/loop.c - for: over ranges and over maps.
 *
 * The kernel runs these loops and calls the body back for each round: bpf_loop(),
 * bpf_for_each_map_elem(). So the body is a function of its own, with what it shares with the code
 * around it in an environment on the stack:
 *	ENV_CTX		the program's context
 *	ENV_ENDED	PROGRAM_ENDED, LOOP_LEFT: what the body asked for
 *	ENV_RET		what the program returns
 *	ENV_FROM, _TO	of a range
 *	then the variables of the code around: the values of scalars, which go in before the loop
 *	and come out after it; the addresses of those on the stack. What lies in scratch is found
 *	by its offset.
 * break is a return of 1, continue one of 0. The kernel does at most MOST_ROUNDS at a time: when
 * there may be more, a second function that it calls back goes from one lot to the next; where
 * the stack of all calls has no room for that, what is left out is counted. Short ranges, and all
 * of them on kernels without bpf_loop(), are plain loops, which the verifier walks. */
#include "codegen/priv.h"

#include <linux/bpf.h>

enum { ENV_CTX, ENV_ENDED, ENV_RET, ENV_FROM, ENV_TO, ENV_VARS };
enum { GOES_ON, PROGRAM_ENDED, LOOP_LEFT };		/* ENV_ENDED */
enum { MOST_PLAIN = 16, MOST_ROUNDS = 1 << 23, MOST_FRAMES = 5, MOST_WALKED = 1024 };
enum { MOST_SHARED = 14 }; /* variables: with more there is no room on the stack for lots */

struct capture { struct var *v; struct var_slot outer; bool changed; };
struct body {						/* of a loop that the kernel runs */
	struct cg *cg;
	const struct node *loop;
	struct capture *vars;
	uint32_t nvars;
	LLVMValueRef env, inner;			/* outside and inside of the body */
	LLVMValueRef outer_ret;
	bool many;					/* rounds: done lot by lot */
	struct frame frame;
};

/* ---- variables ------------------------------------------------------------------------------------------ */
/* The variable that N gives another value; NULL: none. */
static const struct var *changed_by(const struct node *n)
{
	const struct node *to = n->kind == N_ASSIGN ? n->binary.lhs : NULL;

	if (n->kind == N_UNARY && (n->unary.op == OP_INC || n->unary.op == OP_DEC))
		to = n->unary.arg;
	return to && to->kind == N_VAR ? to->var.sym : NULL;
}

static int find_vars(struct node **kid, void *arg)
{
	struct body *b = arg;
	struct node *n = *kid;
	struct var_slot *s;

	if (n->kind != N_VAR || !n->var.sym) {
		const struct var *v = changed_by(n);

		node_kids(n, find_vars, arg);
		for (uint32_t i = 0; i < b->nvars; i++)
			b->vars[i].changed |= b->vars[i].v == v;
		return 0;
	}
	s = var_slot(b->cg, n->var.sym);
	if (s->fn != b->cg->fn)
		return 0;				/* the body's own */
	for (uint32_t i = 0; i < b->nvars; i++)
		if (b->vars[i].v == n->var.sym)
			return 0;
	*(struct capture *)arena_push(b->cg->arena, &b->vars, &b->nvars, sizeof(*b->vars)) =
		(struct capture){ .v = n->var.sym, .outer = *s };
	return 0;
}

static LLVMValueRef env_at(struct cg *cg, LLVMValueRef env, unsigned i)
{
	return cg_at(cg, env, 8 * (uint64_t)i);
}

static LLVMValueRef env_get(struct cg *cg, LLVMValueRef env, unsigned i, LLVMTypeRef t)
{
	LLVMValueRef v = LLVMBuildLoad2(cg->b, t, env_at(cg, env, i), "");

	LLVMSetAlignment(v, 8);
	return v;
}

static void env_put(struct cg *cg, LLVMValueRef env, unsigned i, LLVMValueRef v)
{
	LLVMSetAlignment(LLVMBuildStore(cg->b, v, env_at(cg, env, i)), 8);
}

/* V, and the verifier forgets what it knows of it: each
 * round with another known value would be a new thing to it. */
static LLVMValueRef blurred(struct cg *cg, LLVMValueRef v)
{
	LLVMValueRef zero = cg_load_bits(cg, 64, cg_global(cg, cg->unit->globals.zeros));

	return LLVMBuildAdd(cg->b, v, zero, "");
}

/* What goes into the environment for a variable in a register. What the body counts must not be
 * known at the start, or the verifier goes along with the counting; an address must stay one. */
static LLVMValueRef captured(struct cg *cg, const struct capture *c)
{
	LLVMValueRef v = LLVMBuildLoad2(cg->b, cg->i64, c->outer.mem, "");
	const struct type *t = c->v->type;

	return c->changed && type_is_int(t) && t->space == AS_NONE ? blurred(cg, v) : v;
}

static void fill_env(struct cg *cg, struct body *b)
{
	uint32_t size = ENV_VARS + b->nvars;

	b->env = cg_alloca(cg, LLVMArrayType2(cg->i64, size), "env");
	cg->priv->stack += 8 * size;
	env_put(cg, b->env, ENV_CTX, cg->ctx);
	env_put(cg, b->env, ENV_ENDED, cg_i64(cg, GOES_ON));
	env_put(cg, b->env, ENV_RET, LLVMBuildLoad2(cg->b, cg->i64, cg->priv->ret, ""));
	env_put(cg, b->env, ENV_FROM, cg_i64(cg, 0));
	env_put(cg, b->env, ENV_TO, cg_i64(cg, 0));
	for (uint32_t i = 0; i < b->nvars; i++) {
		struct var_slot *s = &b->vars[i].outer;

		if (s->where == VAR_REG)
			env_put(cg, b->env, ENV_VARS + i, captured(cg, &b->vars[i]));
		else
			env_put(cg, b->env, ENV_VARS + i,
				s->where == VAR_STACK ? s->mem : cg_i64(cg, 0));
	}
}

/* Inside of the body: the variables are where the environment says. */
static void bind_vars(struct cg *cg, struct body *b)
{
	for (uint32_t i = 0; i < b->nvars; i++) {
		struct var_slot *s = var_slot(cg, b->vars[i].v);

		s->fn = cg->fn;
		if (s->where == VAR_REG)
			s->mem = env_at(cg, b->inner, ENV_VARS + i);
		else if (s->where == VAR_STACK)
			s->mem = env_get(cg, b->inner, ENV_VARS + i, cg->ptr);
	}
}

static void unbind_vars(struct cg *cg, struct body *b)
{
	for (uint32_t i = 0; i < b->nvars; i++) {
		struct var_slot *s = var_slot(cg, b->vars[i].v);

		*s = b->vars[i].outer;
		if (s->where == VAR_REG)
			LLVMBuildStore(cg->b, env_get(cg, b->env, ENV_VARS + i, cg->i64), s->mem);
	}
}

/* ---- the body as a function ------------------------------------------------------------------ */
static void open_body(struct cg *cg, struct body *b, const LLVMTypeRef *params, unsigned n)
{
	const char *name = arena_fmt(cg->arena, "prog%u.%u", cg->prog->id, ++cg->priv->nbodies);

	fill_env(cg, b);
	frame_open(cg, &b->frame, name, params, n);
	b->inner = LLVMGetParam(b->frame.fn, n - 1);
	cg->ctx = b->frame.ctx = env_get(cg, b->inner, ENV_CTX, cg->ptr);
	bind_vars(cg, b);
	b->outer_ret = cg->priv->ret;
	cg->priv->ret = env_at(cg, b->inner, ENV_RET);
}

/* Emit the statements, and the three ways out: next round, no more rounds, no more program. */
static void close_body(struct cg *cg, struct body *b)
{
	struct loop loop = { cg_block(cg, "break"), cg_block(cg, "continue"), NULL };

	b->frame.loop = &loop;
	cg_stmt(cg, b->loop->loop.body);
	cg_goto(cg, loop.cont);
	cg_enter(cg, loop.cont);
	LLVMBuildRet(cg->b, cg_i64(cg, 0));
	cg_enter(cg, cg->out);
	env_put(cg, b->inner, ENV_ENDED, cg_i64(cg, PROGRAM_ENDED));
	LLVMBuildRet(cg->b, cg_i64(cg, 1));
	cg_enter(cg, loop.brk);
	env_put(cg, b->inner, ENV_ENDED, cg_i64(cg, LOOP_LEFT));
	LLVMBuildRet(cg->b, cg_i64(cg, 1));
	cg->priv->ret = b->outer_ret;
	frame_close(cg, &b->frame);
}

/* Back around the loop: call FN, take over what it changed. */
static void run_body(struct cg *cg, struct body *b, int helper, LLVMValueRef first, LLVMValueRef fn)
{
	LLVMValueRef args[4] = { first, fn, b->env, cg_i64(cg, 0) }, ended;
	LLVMBasicBlockRef on = cg_block(cg, "endfor");

	cg_helper(cg, helper, args, 4);
	unbind_vars(cg, b);
	LLVMBuildStore(cg->b, env_get(cg, b->env, ENV_RET, cg->i64), cg->priv->ret);
	ended = env_get(cg, b->env, ENV_ENDED, cg->i64);
	cg_branch(cg, cg_icmp(cg, LLVMIntEQ, ended, cg_i64(cg, PROGRAM_ENDED)), cg->out, on);
	cg_enter(cg, on);
}

/* ---- ranges ---------------------------------------------------------------------------------- */
static bool is_short(LLVMValueRef from, LLVMValueRef to)
{
	return LLVMIsAConstantInt(from) && LLVMIsAConstantInt(to) &&
	       LLVMConstIntGetSExtValue(to) - LLVMConstIntGetSExtValue(from) <= MOST_PLAIN;
}

/* How many rounds there are from FROM to TO, at most MOST. */
static LLVMValueRef rounds(struct cg *cg, LLVMValueRef from, LLVMValueRef to, uint64_t limit)
{
	LLVMValueRef n = LLVMBuildSub(cg->b, to, from, ""), most = cg_i64(cg, limit);

	/* (the difference of far ends is seen as an unsigned number) */
	n = LLVMBuildSelect(cg->b, cg_icmp(cg, LLVMIntUGT, n, most), most, n, "");
	return LLVMBuildSelect(cg->b, cg_icmp(cg, LLVMIntSGT, to, from), n, cg_i64(cg, 0),
			       "rounds");
}

/* May there be more rounds than the kernel does at a time? */
static bool may_be_many(LLVMValueRef from, LLVMValueRef to)
{
	if (!LLVMIsAConstantInt(from) || !LLVMIsAConstantInt(to))
		return true;
	return LLVMConstIntGetSExtValue(to) > LLVMConstIntGetSExtValue(from) &&
	       LLVMConstIntGetZExtValue(to) - LLVMConstIntGetZExtValue(from) > MOST_ROUNDS;
}

static int deepest(struct node **kid, void *arg)
{
	unsigned *most = arg, inner = 0;

	node_kids(*kid, deepest, &inner);
	inner += (*kid)->kind == N_FOR;
	if (inner > *most)
		*most = inner;
	return 0;
}

/* Is there room for one more call in between? */
static bool can_nest(struct cg *cg, const struct node *n)
{
	unsigned frames = cg->priv->lots, inner = 0;

	node_kids((struct node *)n->loop.body, deepest, &inner);
	for (const struct frame *f = cg->priv->frame; f; f = f->outer)
		frames++;
	return frames + inner + 2 <= MOST_FRAMES;
}

/* A function that does one lot of the rounds of B, for the kernel to call back. */
static LLVMValueRef lots(struct cg *cg, const struct body *b)
{
	const char *name = arena_fmt(cg->arena, "prog%u.%u", cg->prog->id, ++cg->priv->nbodies);
	LLVMTypeRef params[2] = { cg->i64, cg->ptr };
	LLVMValueRef env, from, n, args[4] = { NULL, b->frame.fn, NULL, cg_i64(cg, 0) };
	LLVMBasicBlockRef here = LLVMGetInsertBlock(cg->b);
	struct frame f = { .outer = NULL };

	frame_open(cg, &f, name, params, 2);
	env = LLVMGetParam(f.fn, 1);
	from = env_get(cg, env, ENV_FROM, cg->i64);
	n = rounds(cg, from, env_get(cg, env, ENV_TO, cg->i64), MOST_ROUNDS);
	args[0] = n;
	args[2] = env;
	cg_helper(cg, BPF_FUNC_loop, args, 4);
	env_put(cg, env, ENV_FROM, blurred(cg, LLVMBuildAdd(cg->b, from, n, "")));
	n = env_get(cg, env, ENV_ENDED, cg->i64);
	LLVMBuildRet(cg->b, LLVMBuildSelect(cg->b, cg_nonzero(cg, n), cg_i64(cg, 1), cg_i64(cg, 0),
					    ""));
	cg_enter(cg, cg->out);
	LLVMBuildRet(cg->b, cg_i64(cg, 1));
	frame_close(cg, &f);
	cg_enter(cg, here);
	return f.fn;
}

/* Are there more than MOST rounds? */
static LLVMValueRef is_cut(struct cg *cg, LLVMValueRef from, LLVMValueRef to, uint64_t most)
{
	return cg_icmp(cg, LLVMIntUGT, rounds(cg, from, to, most + 1), cg_i64(cg, most));
}

/* Count a loop that ended before its time. */
static void count_cut(struct cg *cg, LLVMValueRef cut)
{
	LLVMBasicBlockRef yes = cg_block(cg, "cut"), no = cg_block(cg, "uncut");

	cg_branch(cg, cut, yes, no);
	cg_enter(cg, yes);
	cg_lost(cg, (uint32_t)cg->priv->loss[LOSS_ROUNDS]);
	cg_goto(cg, no);
	cg_enter(cg, no);
}

static void run_range(struct cg *cg, struct body *b, LLVMValueRef from, LLVMValueRef to)
{
	LLVMValueRef fn = b->frame.fn, count = rounds(cg, from, to, MOST_ROUNDS);
	LLVMValueRef cut = NULL, left;

	if (b->many) {
		fn = lots(cg, b);
		from = blurred(cg, from);
		count = rounds(cg, from, to, (uint64_t)MOST_ROUNDS * MOST_ROUNDS);
		count = LLVMBuildAdd(cg->b, count, cg_i64(cg, MOST_ROUNDS - 1), "");
		count = LLVMBuildLShr(cg->b, count, cg_i64(cg, __builtin_ctz(MOST_ROUNDS)), "");
	} else if (may_be_many(from, to)) {
		cut = is_cut(cg, from, to, MOST_ROUNDS);
	}
	env_put(cg, b->env, ENV_FROM, from);
	env_put(cg, b->env, ENV_TO, to);
	run_body(cg, b, BPF_FUNC_loop, count, fn);
	if (!cut)
		return;
	left = cg_nonzero(cg, env_get(cg, b->env, ENV_ENDED, cg->i64));
	count_cut(cg, LLVMBuildAnd(cg->b, cut, LLVMBuildNot(cg->b, left, ""), ""));
}

/* COUNT rounds (at most so many that the verifier can walk through them) from FROM on. CUT (NULL:
 * no) says whether there should be more. */
static void plain_range(struct cg *cg, const struct node *n, LLVMValueRef from,
			LLVMValueRef count, LLVMValueRef cut)
{
	struct loop loop = { cg_block(cg, "endfor"), cg_block(cg, "next"), cg->priv->frame->loop };
	LLVMBasicBlockRef head = cg_block(cg, "for"), body = cg_block(cg, "do"),
			  spent = cg_block(cg, "spent");
	LLVMValueRef at = cg_alloca(cg, cg->i64, "at"), i;

	LLVMBuildStore(cg->b, cg_i64(cg, 0), at);
	cg_goto(cg, head);
	cg_enter(cg, head);
	i = cg_opaque(cg, LLVMBuildLoad2(cg->b, cg->i64, at, ""));
	LLVMBuildStore(cg->b, i, at);
	cg_branch(cg, cg_icmp(cg, LLVMIntULT, i, count), body, spent);
	cg_enter(cg, spent);
	if (cut)
		count_cut(cg, cut);
	cg_goto(cg, loop.brk);
	cg_enter(cg, body);
	LLVMBuildStore(cg->b, LLVMBuildAdd(cg->b, from, i, ""), cg_var(cg, n->loop.var->var.sym));
	cg->priv->frame->loop = &loop;
	cg_stmt(cg, n->loop.body);
	cg->priv->frame->loop = loop.outer;
	cg_goto(cg, loop.cont);
	cg_enter(cg, loop.cont);
	i = LLVMBuildLoad2(cg->b, cg->i64, at, "");
	LLVMBuildStore(cg->b, LLVMBuildAdd(cg->b, i, cg_i64(cg, 1), ""), at);
	cg_goto(cg, head);
	cg_enter(cg, loop.brk);
}

/* Without bpf_loop(): a constant number of rounds is left to the verifier to walk; else as many are
 * done as it will certainly walk. */
static void walked_range(struct cg *cg, const struct node *n, LLVMValueRef from, LLVMValueRef to)
{
	bool known = LLVMIsAConstantInt(from) && LLVMIsAConstantInt(to);

	plain_range(cg, n, from, rounds(cg, from, to, known ? INT64_MAX : MOST_WALKED),
		    known ? NULL : is_cut(cg, from, to, MOST_WALKED));
}

static void range_loop(struct cg *cg, const struct node *n)
{
	const struct node *range = n->loop.over;
	LLVMValueRef from = cg_expr(cg, range->binary.lhs), to = cg_expr(cg, range->binary.rhs), i;
	LLVMTypeRef params[2] = { cg->i64, cg->ptr };
	LLVMBasicBlockRef here;
	struct body b = { .cg = cg, .loop = n };

	if (is_short(from, to) || !host_has(cg->unit->host, HF_LOOP)) {
		walked_range(cg, n, from, to);
		return;
	}
	node_kids((struct node *)n->loop.body, find_vars, &b);
	b.many = may_be_many(from, to) && b.nvars <= MOST_SHARED && can_nest(cg, n);
	cg->priv->lots += b.many;
	here = LLVMGetInsertBlock(cg->b);
	open_body(cg, &b, params, 2);
	i = LLVMBuildAnd(cg->b, LLVMGetParam(b.frame.fn, 0), cg_i64(cg, 0xffffffff), "");
	i = LLVMBuildAdd(cg->b, i, env_get(cg, b.inner, ENV_FROM, cg->i64), "");
	LLVMBuildStore(cg->b, i, cg_var(cg, n->loop.var->var.sym));
	close_body(cg, &b);
	cg_enter(cg, here);
	cg->priv->lots -= b.many;
	run_range(cg, &b, from, to);
}

/* ---- maps ------------------------------------------------------------------------------------ */
/* The value of the element, as a member of type T of the loop's tuple at DST. */
static void element_value(struct cg *cg, const struct map_desc *m, LLVMValueRef key,
			  LLVMValueRef val, LLVMValueRef dst, const struct type *t)
{
	const struct agg *how;
	LLVMValueRef cell;

	if (m->val->kind != T_AGG) {
		cg_convert(cg, val, m->val, dst, t);
		return;
	}
	how = m->val->agg.how;
	cell = cg_mem(cg, 8 * m->val->agg.words, "cell");
	if (m->store == STORE_PERCPU) {
		cg_map_merge(cg, m, key, cell);
	} else {
		cg_zero(cg, cell, 8 * m->val->agg.words);
		how->emit_merge(cg, m->val, cell, val);
	}
	cg_store(cg, dst, t, how->emit_value(cg, m->val, cell));
}

static void set_entry(struct cg *cg, const struct node *n, const struct body *b)
{
	const struct map_desc *m = n->loop.over->map.sym;
	struct var *v = n->loop.var->var.sym;
	LLVMValueRef key = LLVMGetParam(b->frame.fn, 1), val = LLVMGetParam(b->frame.fn, 2),
		     mem = cg_var(cg, v);
	uint32_t nf;
	const struct field *f = type_fields(cg->unit->types, v->type, &nf);
	struct mark mark = mem_mark(cg);

	cg_zero(cg, mem, v->type->size);
	cg_convert(cg, key, m->key, cg_at(cg, mem, f[0].off), f[0].type);
	element_value(cg, m, key, val, cg_at(cg, mem, f[1].off), f[1].type);
	mem_release(cg, mark);
}

static void map_loop(struct cg *cg, const struct node *n)
{
	LLVMTypeRef params[4] = { cg->ptr, cg->ptr, cg->ptr, cg->ptr };
	LLVMBasicBlockRef here;
	struct body b = { .cg = cg, .loop = n };

	node_kids((struct node *)n->loop.body, find_vars, &b);
	here = LLVMGetInsertBlock(cg->b);
	open_body(cg, &b, params, 4);
	set_entry(cg, n, &b);
	close_body(cg, &b);
	cg_enter(cg, here);
	run_body(cg, &b, BPF_FUNC_for_each_map_elem, cg_map_of(cg, n->loop.over->map.sym),
		 b.frame.fn);
}

void cg_loop(struct cg *cg, const struct node *n)
{
	if (n->loop.over->kind == N_RANGE)
		range_loop(cg, n);
	else
		map_loop(cg, n);
}
