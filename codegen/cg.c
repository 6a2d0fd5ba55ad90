/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/cg.c - the frame of a program: its function, what runs before the body, control flow.
 *
 * A program is
 *	entry	what is needed on the stack
 *	setup	the address of this CPU's scratch memory, and which half of a map with two is in
 *		use, when there turned out to be a need for them
 *	start	the filters: exit(), -p and its kin (filter.c), the mechanism's own, the script's
 *		predicate; then the body
 *	out	return
 * entry and setup are closed last, when it is known what goes into them. The blocks of a callback
 * are the same; its `out` notes that the program is to end, and stops the kernel's loop.
 *
 * Places: cg_here() is called for each statement and expression, and cg_back() when what it
 * consists of is done. When they are wanted (only after the verifier has refused a program), each
 * distinct place becomes a line number of its own. */
#include "codegen/priv.h"

#include <linux/bpf.h>
#include <stdio.h>
#include <string.h>

/* ---- blocks --------------------------------------------------------------------------------------- */
LLVMBasicBlockRef cg_block(struct cg *cg, const char *name)
{
	return LLVMAppendBasicBlockInContext(cg->llvm, cg->fn, name);
}

bool cg_dead(struct cg *cg)
{
	return LLVMGetBasicBlockTerminator(LLVMGetInsertBlock(cg->b)) != NULL;
}

void cg_goto(struct cg *cg, LLVMBasicBlockRef to)
{
	if (!cg_dead(cg))
		LLVMBuildBr(cg->b, to);
}

void cg_branch(struct cg *cg, LLVMValueRef i1, LLVMBasicBlockRef yes, LLVMBasicBlockRef no)
{
	if (!cg_dead(cg))
		LLVMBuildCondBr(cg->b, i1, yes, no);
}

/* Blocks lie in the order in which they are filled. */
void cg_enter(struct cg *cg, LLVMBasicBlockRef block)
{
	LLVMBasicBlockRef last = LLVMGetLastBasicBlock(cg->fn);

	if (block != last && !LLVMGetFirstInstruction(block))
		LLVMMoveBasicBlockAfter(block, last);
	LLVMPositionBuilderAtEnd(cg->b, block);
}

void cg_end(struct cg *cg)
{
	cg_goto(cg, cg->out);
	cg_enter(cg, cg_block(cg, "dead"));
}

/* ---- places --------------------------------------------------------------------------------------- */
static unsigned line_of(struct module *m, struct loc loc)
{
	struct loc *last = m->nlocs ? &m->locs[m->nlocs - 1] : NULL;

	if (!last || memcmp(last, &loc, sizeof(loc)))
		*(struct loc *)arena_push(m->unit->arena, &m->locs, &m->nlocs, sizeof(loc)) = loc;
	return m->nlocs;
}

LLVMMetadataRef cg_here(struct cg *cg, const struct node *n)
{
	struct module *m = cg->priv->module;
	struct cg_priv *p = cg->priv;
	LLVMMetadataRef before;
	struct loc *place;

	place = arena_push(cg->arena, &p->places, &p->nplaces, sizeof(*place));
	*place = n->loc.src || p->nplaces < 2 ? n->loc : p->places[p->nplaces - 2];
	if (!m->di)
		return NULL;
	before = LLVMGetCurrentDebugLocation2(cg->b);
	if (n->loc.src)
		LLVMSetCurrentDebugLocation2(cg->b, LLVMDIBuilderCreateDebugLocation(cg->llvm,
			line_of(m, n->loc), 1, cg->priv->frame->scope, NULL));
	return before;
}

static void set_place(struct cg *cg, LLVMMetadataRef place)
{
	if (cg->priv->module->di)
		LLVMSetCurrentDebugLocation2(cg->b, place);
}

void cg_back(struct cg *cg, LLVMMetadataRef before)
{
	cg->priv->nplaces--;
	set_place(cg, before);
}

static void frame_scope(struct cg *cg, struct frame *f, const char *name)
{
	struct module *m = cg->priv->module;
	LLVMMetadataRef type, place;

	if (!m->di)
		return;
	f->before = LLVMGetCurrentDebugLocation2(cg->b);
	type = LLVMDIBuilderCreateSubroutineType(m->di, m->file, NULL, 0, LLVMDIFlagZero);
	f->scope = LLVMDIBuilderCreateFunction(m->di, m->file, name, strlen(name), name,
					       strlen(name), m->file, 1, type, false, true, 1,
					       LLVMDIFlagZero, true);
	LLVMSetSubprogram(f->fn, f->scope);
	place = LLVMDIBuilderCreateDebugLocation(cg->llvm, 0, 0, f->scope, NULL);
	LLVMSetCurrentDebugLocation2(cg->b, place);
}

/* ---- functions -------------------------------------------------------------------------------------- */
/* Make F's state what is emitted into. */
static void frame_enter(struct cg *cg, struct frame *f)
{
	cg->priv->frame = f;
	if (!f)
		return;
	cg->fn = f->fn;
	cg->ctx = f->ctx;
	cg->entry = f->entry;
	cg->out = f->out;
}

/* A new function of N parameters, to be filled from its start block on. */
void frame_open(struct cg *cg, struct frame *f, const char *name, const LLVMTypeRef *params,
		unsigned n)
{
	char section[16];

	prog_section(cg->prog, section);
	f->outer = cg->priv->frame;
	f->fn = LLVMAddFunction(cg->mod, name,
				LLVMFunctionType(cg->i64, (LLVMTypeRef *)params, n, false));
	LLVMSetSection(f->fn, section);
	if (f->outer)
		LLVMSetLinkage(f->fn, LLVMInternalLinkage);
	f->ctx = LLVMGetParam(f->fn, 0);
	cg->fn = f->fn;
	f->entry = cg_block(cg, "entry");
	f->setup = cg_block(cg, "setup");
	f->start = cg_block(cg, "start");
	f->out = cg_block(cg, "out");
	frame_enter(cg, f);
	frame_scope(cg, f, name);
	cg_enter(cg, f->start);
	f->scratch = cg_alloca(cg, cg->ptr, "scratch");
}

/* Find this CPU's scratch memory, or leave. */
static void find_scratch(struct cg *cg, struct frame *f)
{
	LLVMValueRef key = cg_alloca(cg, cg->i64, "cpu"), at, args[2];

	cg_store_bits(cg, 32, key, cg_helper_pure(cg, BPF_FUNC_get_smp_processor_id));
	args[0] = cg_map(cg, cg->unit->scratch);
	args[1] = key;
	at = cg_helper(cg, BPF_FUNC_map_lookup_elem, args, 2);
	at = LLVMBuildIntToPtr(cg->b, at, cg->ptr, "");
	LLVMBuildStore(cg->b, at, f->scratch);
	cg_branch(cg, LLVMBuildIsNotNull(cg->b, at, ""), f->start, f->out);
}

/* Ask once which half of a map is in use: all that one run does is done in the same. */
static void find_half(struct cg *cg, struct frame *f, const struct half *h)
{
	LLVMValueRef key = cg_alloca(cg, cg->i64, "first"), at, args[2];
	LLVMBasicBlockRef next = cg_block(cg, "setup");

	cg_store_bits(cg, 32, key, cg_load_bits(cg, 32, cg_global(cg, h->map->turn)));
	args[0] = cg_map(cg, h->map->kmap);
	args[1] = key;
	at = cg_helper(cg, BPF_FUNC_map_lookup_elem, args, 2);
	at = LLVMBuildIntToPtr(cg->b, at, cg->ptr, "");
	LLVMBuildStore(cg->b, at, h->mem);
	cg_branch(cg, LLVMBuildIsNotNull(cg->b, at, ""), next, f->out);
	cg_enter(cg, next);
}

LLVMValueRef cg_map_of(struct cg *cg, const struct map_desc *m)
{
	struct frame *f = cg->priv->frame;
	struct half *h;
	uint32_t i = 0;

	if (!m->taken)
		return cg_map(cg, m->kmap);
	while (i < f->nhalves && f->halves[i].map != m)
		i++;
	if (i == f->nhalves) {
		h = arena_push(cg->arena, &f->halves, &f->nhalves, sizeof(*h));
		*h = (struct half){ m, cg_alloca(cg, cg->ptr, "half") };
	}
	return LLVMBuildLoad2(cg->b, cg->ptr, f->halves[i].mem, "");
}

void frame_close(struct cg *cg, struct frame *f)
{
	LLVMPositionBuilderAtEnd(cg->b, f->setup);
	for (uint32_t i = 0; i < f->nhalves; i++)
		find_half(cg, f, &f->halves[i]);
	if (f->uses_scratch)
		find_scratch(cg, f);
	cg_goto(cg, f->start);
	cg_enter(cg, f->entry);
	cg_goto(cg, f->setup);
	frame_enter(cg, f->outer);
	if (f->outer)
		set_place(cg, f->before);
}

/* ---- programs --------------------------------------------------------------------------------------- */
void cg_go_on_if(struct cg *cg, LLVMValueRef i1)
{
	LLVMBasicBlockRef yes = cg_block(cg, "passed");

	cg_branch(cg, i1, yes, cg->out);
	cg_enter(cg, yes);
}

/* Nothing is done any more once exit() was called, on any CPU. What we run ourselves is not asked. */
static void filter_stopping(struct cg *cg)
{
	LLVMValueRef stopping;

	if (!cg->prog->ops || cg->prog->ops->special || cg->prog->ops->once)
		return;
	stopping = cg_load_bits(cg, 32, cg_global(cg, cg->unit->globals.stopping));
	cg_go_on_if(cg, cg_icmp(cg, LLVMIntEQ, stopping, cg_i64(cg, 0)));
}

static void filters(struct cg *cg)
{
	const struct node *pred = cg->prog->ast->probe.pred;
	LLVMValueRef more;

	filter_stopping(cg);
	cg_filters(cg);
	if (cg->prog->mech && cg->prog->mech->emit_filter) {
		more = cg->prog->mech->emit_filter(cg);
		if (more)
			cg_go_on_if(cg, more);
	}
	if (pred)
		cg_go_on_if(cg, cg_cond(cg, pred));
}

/* Which of the unit's counters are this program's: its own before those for all. */
static void find_losses(struct cg *cg)
{
	const struct unit *u = cg->unit;

	for (unsigned k = 0; k < LOSS_KINDS; k++)
		cg->priv->loss[k] = -1;
	for (uint32_t i = 0; i < u->nlosses; i++) {
		const struct loss *l = &u->losses[i];

		if (!l->map && !l->placed &&
		    (l->prog == cg->prog || (!l->prog && cg->priv->loss[l->kind] < 0)))
			cg->priv->loss[l->kind] = (int)i;
	}
}

/* The counter for failures of KIND of the expression at hand, else the program's; -1: none. */
static int loss_here(struct cg *cg, enum loss_kind kind)
{
	const struct cg_priv *p = cg->priv;
	const struct unit *u = cg->unit;

	for (uint32_t k = p->nplaces; k-- > 0;)
		for (uint32_t i = 0; i < u->nlosses; i++) {
			const struct loss *l = &u->losses[i];

			if (l->placed && l->kind == kind && l->prog == cg->prog &&
			    !memcmp(&l->loc, &p->places[k], sizeof(l->loc)))
				return (int)i;
		}
	return p->loss[kind];
}

bool cg_counts(struct cg *cg, enum loss_kind kind)
{
	return loss_here(cg, kind) >= 0;
}

static const char *helper_name(int helper)
{
	switch (helper) {
	case BPF_FUNC_probe_read_kernel:	return "probe_read_kernel";
	case BPF_FUNC_probe_read_kernel_str:	return "probe_read_kernel_str";
	case BPF_FUNC_probe_read_user:		return "probe_read_user";
	case BPF_FUNC_probe_read_user_str:	return "probe_read_user_str";
	case BPF_FUNC_map_lookup_elem:		return "map_lookup_elem";
	case BPF_FUNC_map_delete_elem:		return "map_delete_elem";
	case BPF_FUNC_send_signal:		return "send_signal";
	case BPF_FUNC_send_signal_thread:	return "send_signal_thread";
	default:				return NULL;
	}
}

void cg_failed(struct cg *cg, enum loss_kind kind, int helper, LLVMValueRef code)
{
	int i = loss_here(cg, kind);
	struct loss *l = i >= 0 ? &cg->unit->losses[i] : NULL;

	if (!l)
		return;
	cg_lost(cg, (uint32_t)i);
	if (!l->placed)
		return;
	l->helper = helper_name(helper);
	if (code)
		cg_store_bits(cg, 64, cg_global(cg, cg->unit->globals.lost + 8 * ((uint32_t)i + 1)),
			      code);
}

static void types_init(struct cg *cg)
{
	cg->i1 = LLVMInt1TypeInContext(cg->llvm);
	cg->i8 = LLVMInt8TypeInContext(cg->llvm);
	cg->i16 = LLVMInt16TypeInContext(cg->llvm);
	cg->i32 = LLVMInt32TypeInContext(cg->llvm);
	cg->i64 = LLVMInt64TypeInContext(cg->llvm);
	cg->ptr = LLVMPointerTypeInContext(cg->llvm, 0);
}

void prog_section(const struct prog *prog, char ret[16])
{
	snprintf(ret, 16, "p%u", prog->id);
}

void emit_prog(struct module *m, struct prog *prog)
{
	static unsigned gen;
	struct cg_priv priv = { .module = m, .gen = ++gen };
	struct frame frame = { 0 };
	struct cg cg = { .unit = m->unit, .prog = prog, .arena = m->unit->arena, .llvm = m->llvm,
			 .mod = m->mod, .priv = &priv };
	LLVMValueRef ret;
	char name[16];

	cg.b = LLVMCreateBuilderInContext(m->llvm);
	types_init(&cg);
	find_losses(&cg);
	snprintf(name, sizeof(name), "probe%u", prog->id);
	frame_open(&cg, &frame, name, &cg.ptr, 1);
	cg_here(&cg, prog->ast);
	priv.ret = cg_alloca(&cg, cg.i64, "ret");
	cg_enter(&cg, cg.entry);
	LLVMBuildStore(cg.b, cg_i64(&cg, prog->mech ? (uint64_t)prog->mech->ret : 0), priv.ret);
	cg_enter(&cg, frame.start);
	filters(&cg);
	if (prog->ast->probe.body)
		cg_stmt(&cg, prog->ast->probe.body);
	cg_goto(&cg, cg.out);
	cg_enter(&cg, cg.out);
	ret = LLVMBuildLoad2(cg.b, cg.i64, priv.ret, "");
	if (prog->mech && prog->mech->emit_return)
		ret = prog->mech->emit_return(&cg, ret);
	LLVMBuildRet(cg.b, ret);
	frame_close(&cg, &frame);
	LLVMDisposeBuilder(cg.b);
}
