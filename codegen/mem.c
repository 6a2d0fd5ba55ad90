/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/mem.c - our own memory: a little stack, much scratch; copying, clearing, literals.
 *
 * The BPF stack has 512 bytes for a program and its callbacks together. Values of at most
 * on_stack_limit bytes live there as long as STACK_BUDGET lasts; everything else lies in the
 * program's region of this CPU's element of the scratch map, at an offset that is known here and
 * now, because programs are emitted one after the other. So no value is ever too large.
 *
 * Pieces of up to INLINE_BYTES are copied and cleared by loads and stores. Beyond that the kernel
 * does it: bpf_probe_read_kernel() copies from any address of ours, and fills the destination with
 * zeros when the address is one that it refuses, as NULL is: a memset() for the price of a call.
 *
 * Stores must be aligned on the stack, where the verifier insists; elsewhere the machines we run on
 * do not care. mem_width() knows which is which by walking back to what a pointer was made from. */
#include "codegen/priv.h"

#include <linux/bpf.h>
#include <string.h>

/* ---- taking and giving back ------------------------------------------------------------------- */
LLVMValueRef cg_alloca(struct cg *cg, LLVMTypeRef t, const char *name)
{
	LLVMBasicBlockRef here = LLVMGetInsertBlock(cg->b);
	LLVMValueRef v;

	LLVMPositionBuilderAtEnd(cg->b, cg->entry);
	v = LLVMBuildAlloca(cg->b, t, name);
	LLVMSetAlignment(v, 8);
	LLVMPositionBuilderAtEnd(cg->b, here);
	return v;
}

/* A piece of the stack; NULL when the budget is used up. */
static LLVMValueRef take_stack(struct cg *cg, uint32_t size, const char *name)
{
	struct cg_priv *p = cg->priv;
	struct slot *s;

	for (uint32_t i = 0; i < p->nslots; i++) {
		s = &p->slots[i];
		if (!s->busy && s->size == size && s->fn == cg->fn) {
			s->busy = true;
			s->since = ++p->seq;
			return s->mem;
		}
	}
	if (p->stack + size > p->module->stack_budget)
		return NULL;
	p->stack += size;
	s = arena_push(cg->arena, &p->slots, &p->nslots, sizeof(*s));
	s->mem = cg_alloca(cg, LLVMArrayType2(cg->i64, size / 8), name);
	s->size = size;
	s->fn = cg->fn;
	s->busy = true;
	s->since = ++p->seq;
	return s->mem;
}

static uint32_t take_scratch(struct cg *cg, uint32_t size)
{
	struct cg_priv *p = cg->priv;
	uint32_t off = p->top;

	p->top += size;
	if (cg->prog->scratch_size < p->top)
		cg->prog->scratch_size = p->top;
	return off;
}

LLVMValueRef mem_scratch(struct cg *cg, uint32_t off)
{
	struct frame *f = cg->priv->frame;

	f->uses_scratch = true;
	return cg_at(cg, LLVMBuildLoad2(cg->b, cg->ptr, f->scratch, "scratch"),
		     cg->prog->scratch + off);
}

static bool fits_stack(struct cg *cg, uint32_t size)
{
	return size <= max_u64(cg->unit->config->on_stack_limit, 8);
}

LLVMValueRef cg_mem(struct cg *cg, uint32_t size, const char *name)
{
	uint32_t whole = (uint32_t)align_up(size ? size : 1, 8);
	LLVMValueRef v = fits_stack(cg, whole) ? take_stack(cg, whole, name) : NULL;

	return v ? v : mem_scratch(cg, take_scratch(cg, whole));
}

uint32_t cg_keep(struct cg *cg, uint32_t size)
{
	return take_scratch(cg, (uint32_t)align_up(size, 8));
}

LLVMValueRef cg_kept(struct cg *cg, uint32_t keep)
{
	return mem_scratch(cg, keep);
}

/* Memory of a variable: it stays until the program ends. */
void mem_var(struct cg *cg, struct var_slot *v, uint32_t size, const char *name)
{
	uint32_t whole = (uint32_t)align_up(size ? size : 1, 8);

	cg->priv->pins++;
	v->mem = fits_stack(cg, whole) ? take_stack(cg, whole, name) : NULL;
	v->where = v->mem ? VAR_STACK : VAR_SCRATCH;
	if (!v->mem)
		v->off = take_scratch(cg, whole);
}

struct mark mem_mark(struct cg *cg)
{
	return (struct mark){ cg->priv->top, cg->priv->seq, cg->priv->pins };
}

void mem_release(struct cg *cg, struct mark m)
{
	struct cg_priv *p = cg->priv;

	if (p->pins != m.pins)
		return;
	p->top = m.top;
	for (uint32_t i = 0; i < p->nslots; i++)
		if (p->slots[i].since > m.seq)
			p->slots[i].busy = false;
}

/* ---- how wide accesses may be ------------------------------------------------------------------ */
/* What PTR was made from, with *RET_OFF (0 when unknown steps were taken: then *RET_KNOWN
 * false). */
static LLVMValueRef base_of(LLVMValueRef ptr, uint64_t *ret_off, bool *ret_known)
{
	LLVMValueRef by;

	*ret_off = 0;
	*ret_known = true;
	while (LLVMIsAGetElementPtrInst(ptr)) {
		by = LLVMGetOperand(ptr, 1);
		if (LLVMIsAConstantInt(by))
			*ret_off += LLVMConstIntGetZExtValue(by);
		else
			*ret_known = false;
		ptr = LLVMGetOperand(ptr, 0);
	}
	return ptr;
}

static bool on_stack(LLVMValueRef ptr)
{
	uint64_t off;
	bool known;

	ptr = base_of(ptr, &off, &known);
	return LLVMIsAAllocaInst(ptr) ||
	       (LLVMIsALoadInst(ptr) && !LLVMIsAAllocaInst(LLVMGetOperand(ptr, 0)));
}

/* Bytes that one access at PTR may have. */
uint32_t mem_width(LLVMValueRef ptr)
{
	uint64_t off;
	bool known;

	if (!on_stack(ptr))
		return 8;
	base_of(ptr, &off, &known);
	if (!known)
		return 1;
	off |= 8;
	return (uint32_t)(off & -off);
}

/* ---- loads and stores --------------------------------------------------------------------------- */
LLVMValueRef cg_at(struct cg *cg, LLVMValueRef ptr, uint64_t off)
{
	LLVMValueRef by = cg_i64(cg, off);

	return off ? LLVMBuildGEP2(cg->b, cg->i8, ptr, &by, 1, "") : ptr;
}

/* What is loaded from the context must be loaded as written: LLVM may not make a narrower load of it. */
static bool is_context(struct cg *cg, LLVMValueRef ptr)
{
	uint64_t off;
	bool known;

	return base_of(ptr, &off, &known) == cg->ctx;
}

LLVMValueRef cg_load_bits(struct cg *cg, unsigned bits, LLVMValueRef ptr)
{
	LLVMValueRef v = LLVMBuildLoad2(cg->b, LLVMIntTypeInContext(cg->llvm, bits), ptr, "");

	LLVMSetAlignment(v, bits / 8);
	if (bits < 64)
		v = LLVMBuildZExt(cg->b, v, cg->i64, "");
	return is_context(cg, ptr) ? cg_opaque(cg, v) : v;
}

void cg_store_bits(struct cg *cg, unsigned bits, LLVMValueRef ptr, LLVMValueRef val)
{
	if (bits < 64)
		val = LLVMBuildTrunc(cg->b, val, LLVMIntTypeInContext(cg->llvm, bits), "");
	LLVMSetAlignment(LLVMBuildStore(cg->b, val, ptr), bits / 8);
}

LLVMValueRef cg_load(struct cg *cg, LLVMValueRef ptr, const struct type *t)
{
	LLVMValueRef v =
		LLVMBuildLoad2(cg->b, LLVMIntTypeInContext(cg->llvm, 8 * t->size), ptr, "");

	LLVMSetAlignment(v, t->size);
	if (t->size == 8)
		return v;
	return type_is_signed(t) ? LLVMBuildSExt(cg->b, v, cg->i64, "")
				 : LLVMBuildZExt(cg->b, v, cg->i64, "");
}

void cg_store(struct cg *cg, LLVMValueRef ptr, const struct type *t, LLVMValueRef val)
{
	cg_store_bits(cg, 8 * t->size, ptr, val);
}

/* The next piece of SIZE bytes that starts at OFF, at most WIDE. */
static uint32_t piece(uint32_t off, uint32_t size, uint32_t wide)
{
	while (wide > size - off)
		wide /= 2;
	return wide;
}

void cg_copy(struct cg *cg, LLVMValueRef dst, LLVMValueRef src, uint32_t size)
{
	uint32_t wide = (uint32_t)min_u64(mem_width(dst), mem_width(src)), n;
	LLVMValueRef args[3] = { dst, cg_i64(cg, size), src };

	if (size > INLINE_BYTES) {
		cg_helper(cg, BPF_FUNC_probe_read_kernel, args, 3);
		return;
	}
	for (uint32_t off = 0; off < size; off += n) {
		n = piece(off, size, wide);
		cg_store_bits(cg, 8 * n, cg_at(cg, dst, off),
			      cg_load_bits(cg, 8 * n, cg_at(cg, src, off)));
	}
}

void cg_zero(struct cg *cg, LLVMValueRef dst, uint32_t size)
{
	uint32_t wide = mem_width(dst), n;
	LLVMValueRef args[3] = { dst, cg_i64(cg, size), cg_i64(cg, 0) };

	if (size > INLINE_BYTES) {
		cg_helper(cg, BPF_FUNC_probe_read_kernel, args, 3);
		return;
	}
	for (uint32_t off = 0; off < size; off += n) {
		n = piece(off, size, wide);
		cg_store_bits(cg, 8 * n, cg_at(cg, dst, off), cg_i64(cg, 0));
	}
}

void cg_text(struct cg *cg, LLVMValueRef dst, uint32_t cap, const char *bytes, uint32_t len)
{
	uint32_t wide = mem_width(dst), used = (uint32_t)min_u64(len, cap), n, off;

	for (off = 0; off < used; off += n) {
		uint64_t word = 0;

		n = piece(off, cap, wide);
		memcpy(&word, bytes + off, min_u64(n, used - off));
		cg_store_bits(cg, 8 * n, cg_at(cg, dst, off), cg_i64(cg, word));
	}
	if (off < cap)
		cg_zero(cg, cg_at(cg, dst, off), cap - off);
}

/* 1 if the byte at PTR + POS is not zero, else 0: arithmetic on a value that LLVM knows nothing of,
 * or it would make a branch of it. */
static LLVMValueRef nonzero_at(struct cg *cg, LLVMValueRef ptr, LLVMValueRef pos)
{
	LLVMValueRef v = LLVMBuildGEP2(cg->b, cg->i8, ptr, &pos, 1, "");

	v = cg_opaque(cg, cg_load_bits(cg, 8, v));
	v = LLVMBuildAdd(cg->b, v, cg_i64(cg, 255), "");
	return LLVMBuildLShr(cg->b, v, cg_i64(cg, 8), "");
}

/* The bytes before the first zero among the CAP at PTR, which are all zero from there on. Binary
 * search without branches, so that the verifier sees one path; POS stays below CAP by
 * construction. */
LLVMValueRef cg_strlen(struct cg *cg, LLVMValueRef ptr, uint32_t cap)
{
	LLVMValueRef pos = cg_i64(cg, 0), more;

	for (uint32_t n = cap, half; n > 1; n -= half) {
		half = n / 2;
		more = nonzero_at(cg, ptr, LLVMBuildAdd(cg->b, pos, cg_i64(cg, half - 1), ""));
		pos = LLVMBuildAdd(cg->b, pos, LLVMBuildMul(cg->b, more, cg_i64(cg, half), ""), "");
		pos = cg_opaque(cg, pos);
	}
	return LLVMBuildAdd(cg->b, pos, nonzero_at(cg, ptr, pos), "len");
}
