/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/place.c - values that lie somewhere: variables, members, elements, what pointers lead to.
 *
 * A place is a base and a constant offset. `a->b.c[2].d` is one place: the value of `a`, and the
 * sum of the offsets; only pointers on the way are read. Knowing base and offset apart matters
 * twice. The context may be read at constant offsets only, so its loads are built on the context
 * itself. And a kernel object that the verifier knows (AS_BTF) is read by plain loads, but may have
 * to be compared with NULL first: its pointer is, not the sum. A NULL reads as 0, as it does for
 * all other spaces.
 *
 * What the verifier knows ends at unions, at elements with a computed index, and at whole records
 * and arrays: those are read as any kernel memory. */
#include "codegen/priv.h"

#include <linux/bpf.h>
#include <string.h>

static enum space any_kernel(enum space s)
{
	return s == AS_BTF || s == AS_CTX ? AS_KERNEL : s;
}

/* Where an address of unknown space leads in this probe. */
static enum space default_space(struct cg *cg)
{
	return cg->prog->ops && cg->prog->ops->user ? AS_USER : AS_KERNEL;
}

/* ---- what is a place -------------------------------------------------------------------------------- */
static bool is_args(const struct type *t)
{
	return t && t->kind == T_RECORD && t->rec.rec->how == REC_ARGS;
}

static bool is_kept(const struct node *n)
{
	return n->kind == N_CALL && n->call.sym && (n->call.sym->flags & BI_PLACE);
}

const struct field *place_arg(struct cg *cg, const struct node *n)
{
	const struct node *base = n->kind == N_MEMBER ? n->member.base : NULL;

	if (!base || base->kind == N_VAR || !is_args(base->type) || base->type->space == AS_NONE)
		return NULL;
	if (!type_is_scalar(n->member.sym->type))
		return NULL;				/* lies in the context, whole */
	return cg->prog->mech && cg->prog->mech->emit_field ? n->member.sym : NULL;
}

bool place_is(struct cg *cg, const struct node *n)
{
	switch (n->kind) {
	case N_VAR:
		return true;
	case N_MEMBER:
		return !place_arg(cg, n);
	case N_INDEX:
		return true;
	case N_UNARY:
		return n->unary.op == OP_DEREF;
	case N_CALL:
		return is_kept(n) || (is_args(n->type) && n->type->space != AS_NONE);
	default:
		return false;
	}
}

/* ---- finding them -------------------------------------------------------------------------------------- */
/* The place a pointer leads to. */
static struct place place_at(struct cg *cg, LLVMValueRef addr, const struct type *ptr)
{
	struct place p = { .space = ptr->space, .base = addr };

	if (p.space == AS_NONE)
		p.space = default_space(cg);
	p.sure = p.space == AS_BTF && cg_is_task(cg, addr);
	p.type = ptr->kind == T_PTR ? ptr->ptr.to : type_u64(cg->unit->types);
	return p;
}

static struct place place_mem(LLVMValueRef mem, const struct type *t)
{
	return (struct place){ .own = true, .base = mem, .type = t };
}

static struct place args_place(struct cg *cg, const struct node *n)
{
	const struct mech *m = cg->prog->mech;
	LLVMValueRef addr = m && m->emit_args ? m->emit_args(cg)
					      : LLVMBuildPtrToInt(cg->b, cg->ctx, cg->i64, "");

	return (struct place){ .space = n->type->space, .base = addr, .type = n->type,
			       .sure = true };
}

/* The record N stands for; pointers are followed however many there are. */
static struct place record_place(struct cg *cg, const struct node *n)
{
	struct place p;
	LLVMValueRef v;

	if (n->type->kind != T_PTR)
		return place_of(cg, n);
	p = place_at(cg, cg_expr(cg, n), n->type);
	while (p.type->kind == T_PTR) {
		v = place_read(cg, &p);
		p = place_at(cg, v, p.type);
	}
	return p;
}

static struct place member_place(struct cg *cg, const struct node *n)
{
	const struct field *f = n->member.sym;
	struct place p = record_place(cg, n->member.base);

	p.off += f->off;
	p.field = f;
	p.type = f->type;
	if (f->in_union && p.space == AS_BTF)
		p.space = AS_KERNEL;
	return p;
}

/* Element I of own memory: an index that is not below LEN reads element 0. */
static struct place own_element(struct cg *cg, struct place p, LLVMValueRef i, uint32_t len,
				uint32_t size)
{
	LLVMValueRef in;

	i = cg_opaque(cg, i);
	in = cg_icmp(cg, LLVMIntULT, i, cg_i64(cg, len));
	i = LLVMBuildSelect(cg->b, in, i, cg_i64(cg, 0), "");
	i = LLVMBuildMul(cg->b, i, cg_i64(cg, size), "");
	p.base = cg_at(cg, p.base, p.off);
	p.base = LLVMBuildGEP2(cg->b, cg->i8, p.base, &i, 1, "");
	p.off = 0;
	return p;
}

static struct place element_place(struct cg *cg, const struct node *n)
{
	const struct node *over = n->binary.lhs;
	const struct type *t = over->type;
	LLVMValueRef i;
	struct place p;
	uint32_t size;

	p = t->kind == T_PTR ? place_at(cg, cg_expr(cg, over), t) : place_of(cg, over);
	p.type = n->type;
	p.field = NULL;
	size = t->kind == T_PTR ? t->ptr.to->size : t->kind == T_ARRAY ? t->array.of->size : 1;
	i = cg_expr(cg, n->binary.rhs);
	if (LLVMIsAConstantInt(i) && (!p.own || LLVMConstIntGetZExtValue(i) * size < t->size)) {
		p.off += LLVMConstIntGetZExtValue(i) * size;
		return p;
	}
	if (p.own)
		return own_element(cg, p, i, t->size / (size ? size : 1), size);
	p.base = LLVMBuildAdd(cg->b, place_addr(cg, &p),
			      LLVMBuildMul(cg->b, i, cg_i64(cg, size), ""), "");
	p.off = 0;
	p.space = any_kernel(p.space);
	return p;
}

struct place place_of(struct cg *cg, const struct node *n)
{
	struct place p;

	if (n->kind == N_VAR)
		return place_mem(cg_var(cg, n->var.sym), n->type);
	if (n->kind == N_MEMBER && !place_arg(cg, n))
		return member_place(cg, n);
	if (n->kind == N_INDEX)
		return element_place(cg, n);
	if (n->kind == N_UNARY && n->unary.op == OP_DEREF) {
		if (type_is_record(n->unary.arg->type))
			return place_of(cg, n->unary.arg);
		p = place_at(cg, cg_expr(cg, n->unary.arg), n->unary.arg->type);
		p.type = n->type;
		return p;
	}
	if (is_kept(n))
		return place_mem(n->call.sym->emit(cg, n, NULL), n->type);
	if (n->kind == N_CALL && is_args(n->type) && n->type->space != AS_NONE)
		return args_place(cg, n);
	return place_mem(cg_as(cg, n, n->type), n->type);
}

/* ---- reading them ---------------------------------------------------------------------------------------- */
LLVMValueRef place_addr(struct cg *cg, const struct place *p)
{
	LLVMValueRef a = p->own ? LLVMBuildPtrToInt(cg->b, p->base, cg->i64, "") : p->base;

	return p->off ? LLVMBuildAdd(cg->b, a, cg_i64(cg, p->off), "") : a;
}

/* A scalar or bitfield that lies in one word: the word as loaded, then the bits of it. */
struct word { uint64_t off; unsigned bits, shift, len; bool is_signed; };

static struct word word_of(uint64_t off, const struct type *t, const struct field *f)
{
	struct word w = { .off = off, .bits = 8 * t->size, .len = 8 * t->size,
			  .is_signed = type_is_signed(t) };
	unsigned size = 1;

	if (!f || !f->bits)
		return w;
	while (size < 8 && (off % size) * 8 + f->bit_off + f->bits > 8 * size)
		size *= 2;
	w.off = off & ~(uint64_t)(size - 1);
	w.bits = 8 * size;
	w.shift = (unsigned)(off - w.off) * 8 + f->bit_off;
	w.len = f->bits;
	return w;
}

static LLVMValueRef word_value(struct cg *cg, LLVMValueRef v, const struct word *w)
{
	if (w->len == w->bits)
		return cg_extend(cg, v, w->bits, w->is_signed);
	v = LLVMBuildShl(cg->b, v, cg_i64(cg, 64 - w->shift - w->len), "");
	return w->is_signed ? LLVMBuildAShr(cg->b, v, cg_i64(cg, 64 - w->len), "") :
			      LLVMBuildLShr(cg->b, v, cg_i64(cg, 64 - w->len), "");
}

/* ADDR is the context, or its sum with constants: the same as a pointer that is visibly one. NULL:
 * it is not. */
static LLVMValueRef context_ptr(struct cg *cg, LLVMValueRef addr)
{
	uint64_t off = 0;

	while (LLVMIsABinaryOperator(addr) && LLVMGetInstructionOpcode(addr) == LLVMAdd &&
	       LLVMIsAConstantInt(LLVMGetOperand(addr, 1))) {
		off += LLVMConstIntGetZExtValue(LLVMGetOperand(addr, 1));
		addr = LLVMGetOperand(addr, 0);
	}
	if (!LLVMIsAPtrToIntInst(addr))
		return NULL;
	addr = LLVMGetOperand(addr, 0);
	while (LLVMIsAGetElementPtrInst(addr) && LLVMIsAConstantInt(LLVMGetOperand(addr, 1))) {
		off += LLVMConstIntGetZExtValue(LLVMGetOperand(addr, 1));
		addr = LLVMGetOperand(addr, 0);
	}
	return addr == cg->ctx ? cg_at(cg, addr, off) : NULL;
}

/* A plain load that LLVM may neither narrow nor widen: the kernel checks it against the field. */
static LLVMValueRef known_load(struct cg *cg, LLVMValueRef ptr, unsigned bits)
{
	return cg_opaque(cg, cg_load_bits(cg, bits, ptr));
}

static LLVMValueRef known_word(struct cg *cg, const struct place *p, const struct word *w)
{
	LLVMBasicBlockRef load, done, from[2];
	LLVMValueRef v[2], phi;

	phi = LLVMBuildIntToPtr(cg->b, p->base, cg->ptr, "");
	if (p->sure)
		return known_load(cg, cg_at(cg, phi, w->off), w->bits);
	load = cg_block(cg, "follow");
	done = cg_block(cg, "followed");
	v[0] = cg_i64(cg, 0);
	from[0] = LLVMGetInsertBlock(cg->b);
	cg_branch(cg, cg_nonzero(cg, p->base), load, done);
	cg_enter(cg, load);
	v[1] = known_load(cg, cg_at(cg, phi, w->off), w->bits);
	from[1] = LLVMGetInsertBlock(cg->b);
	cg_goto(cg, done);
	cg_enter(cg, done);
	phi = LLVMBuildPhi(cg->b, cg->i64, "");
	LLVMAddIncoming(phi, v, from, 2);
	return phi;
}

static LLVMValueRef read_word(struct cg *cg, const struct place *p, const struct word *w)
{
	LLVMValueRef addr, mem;
	struct mark m;

	if (p->own)
		return cg_load_bits(cg, w->bits, cg_at(cg, p->base, w->off));
	if (p->space == AS_BTF)
		return known_word(cg, p, w);
	addr = w->off ? LLVMBuildAdd(cg->b, p->base, cg_i64(cg, w->off), "") : p->base;
	if (p->space == AS_CTX) {
		mem = context_ptr(cg, addr);
		if (mem)
			return cg_load_bits(cg, w->bits, mem);
	}
	m = mem_mark(cg);
	mem = cg_mem(cg, 8, "word");
	cg_read(cg, any_kernel(p->space), mem, w->bits / 8, addr);
	addr = cg_load_bits(cg, w->bits, mem);
	mem_release(cg, m);
	return addr;
}

LLVMValueRef place_read(struct cg *cg, const struct place *p)
{
	struct word w = word_of(p->off, p->type, p->field);

	return word_value(cg, read_word(cg, p, &w), &w);
}

/* All of it: kernel objects by address, as the verifier would check each member of them; `args`
 * too, because programs may load its members but not what lies before them. */
void place_copy(struct cg *cg, const struct place *p, LLVMValueRef dst)
{
	LLVMValueRef src, addr;
	uint32_t size = p->type->size;

	if (p->own) {
		cg_copy(cg, dst, cg_at(cg, p->base, p->off), size);
		return;
	}
	addr = place_addr(cg, p);
	src = p->space == AS_CTX && size <= 64 && !is_args(p->type) ? context_ptr(cg, addr) : NULL;
	if (!src || p->off % 8) {
		cg_read(cg, any_kernel(p->space), dst, size, addr);
		return;
	}
	cg_copy(cg, dst, src, size);
}

/* ---- names of tasks and the like ------------------------------------------------------------------------- */
enum { SHORT_TEXT = 32 };

/* WORD without what follows its first zero byte; *ON is all ones while the text goes on. */
static LLVMValueRef cut_word(struct cg *cg, LLVMValueRef word, LLVMValueRef *on)
{
	LLVMValueRef t = LLVMBuildSub(cg->b, word, cg_i64(cg, 0x0101010101010101), "");

	t = LLVMBuildAnd(cg->b, t, LLVMBuildNot(cg->b, word, ""), "");
	t = LLVMBuildAnd(cg->b, t, cg_i64(cg, 0x8080808080808080), "");
	word = LLVMBuildAnd(cg->b, word, *on, "");
	*on = LLVMBuildSelect(cg->b, cg_nonzero(cg, t), cg_i64(cg, 0), *on, "");
	/* the lowest bit of t is the highest of the first byte that is 0 */
	t = LLVMBuildAnd(cg->b, t, LLVMBuildNeg(cg->b, t, ""), "");
	t = LLVMBuildSub(cg->b, LLVMBuildLShr(cg->b, t, cg_i64(cg, 7), ""), cg_i64(cg, 1), "");
	return LLVMBuildAnd(cg->b, word, t, "");
}

static void load_text(struct cg *cg, LLVMValueRef src, uint32_t size, LLVMValueRef dst)
{
	LLVMValueRef on = cg_i64(cg, UINT64_MAX), v;

	for (uint32_t off = 0; off < size; off += 8) {
		v = known_load(cg, cg_at(cg, src, off), 64);
		cg_store_bits(cg, 64, cg_at(cg, dst, off), cut_word(cg, v, &on));
	}
}

/* The same where the verifier knows SRC, unless it is NULL. */
static void load_known_text(struct cg *cg, const struct place *p, LLVMValueRef dst)
{
	LLVMBasicBlockRef load = cg_block(cg, "follow"), none = cg_block(cg, "null"),
			  done = cg_block(cg, "followed");
	LLVMValueRef src = cg_at(cg, LLVMBuildIntToPtr(cg->b, p->base, cg->ptr, ""), p->off);

	if (p->sure)
		cg_goto(cg, load);
	else
		cg_branch(cg, cg_nonzero(cg, p->base), load, none);
	cg_enter(cg, load);
	load_text(cg, src, p->type->size, dst);
	cg_goto(cg, done);
	cg_enter(cg, none);
	cg_zero(cg, dst, p->type->size);
	cg_goto(cg, done);
	cg_enter(cg, done);
}

/* Characters at P as a string of CAP bytes: short ones (names of tasks) by plain loads where that
 * is allowed. */
void place_text(struct cg *cg, const struct place *p, LLVMValueRef dst, uint32_t cap)
{
	uint32_t size = p->type->size, most = size ? (uint32_t)min_u64(size + 1, cap) : cap;
	LLVMValueRef addr = place_addr(cg, p), src;
	bool small = size && size <= SHORT_TEXT && size % 8 == 0 && size <= cap &&
		     mem_width(dst) == 8;

	src = small && p->space == AS_CTX ? context_ptr(cg, addr) : NULL;
	if (src && mem_width(src) == 8 && p->off % 8 == 0) {
		load_text(cg, src, size, dst);
	} else if (small && p->space == AS_BTF) {
		load_known_text(cg, p, dst);
	} else {
		cg_read_string(cg, p->space, dst, cap, addr, cg_i64(cg, most));
		return;
	}
	if (cap > size)
		cg_zero(cg, cg_at(cg, dst, size), cap - size);
}

/* ---- for rows -------------------------------------------------------------------------------- */
LLVMValueRef cg_address(struct cg *cg, const struct node *n)
{
	struct place p = place_of(cg, n);

	return place_addr(cg, &p);
}

/* The place at ADDR: what was added to it is taken apart again, to see what it is the address of. */
static struct place place_split(struct cg *cg, enum space space, LLVMValueRef addr,
				const struct type *t)
{
	struct place p = { .space = space, .base = addr, .type = t };

	if (space == AS_NONE) {
		p.own = true;
		p.base = LLVMBuildIntToPtr(cg->b, addr, cg->ptr, "");
		return p;
	}
	while (space == AS_BTF && LLVMIsABinaryOperator(p.base) &&
	       LLVMGetInstructionOpcode(p.base) == LLVMAdd &&
	       LLVMIsAConstantInt(LLVMGetOperand(p.base, 1))) {
		p.off += LLVMConstIntGetZExtValue(LLVMGetOperand(p.base, 1));
		p.base = LLVMGetOperand(p.base, 0);
	}
	p.sure = cg_is_task(cg, p.base);
	return p;
}

LLVMValueRef cg_read_scalar(struct cg *cg, enum space space, LLVMValueRef addr,
			    const struct type *t)
{
	struct place p = place_split(cg, space, addr, t);

	return place_read(cg, &p);
}

LLVMValueRef cg_read_field(struct cg *cg, enum space space, LLVMValueRef addr,
			   const struct field *f)
{
	struct place p = place_split(cg, f->in_union ? any_kernel(space) : space, addr, f->type);

	p.field = f;
	return type_is_scalar(f->type) ? place_read(cg, &p) : addr;
}

LLVMValueRef cg_btf_member(struct cg *cg, const char *name, const char *path, LLVMValueRef base,
			   enum space space)
{
	struct types *ts = cg->unit->types;
	const struct type *t = type_named(ts, "struct", name);
	struct place p = { .space = space, .base = base };
	struct field f;

	p.sure = cg_is_task(cg, base);
	while (*path) {
		size_t len = strcspn(path, ".");
		const char *word = arena_strndup(cg->arena, path, len);

		if (!t || !type_field(ts, type_in(ts, t, p.space), word, &f))
			BUG("no member '%s' in struct %s", word, name);
		p.off += f.off;
		p.type = f.type;
		path += len + (path[len] == '.');
		if (f.type->kind == T_PTR && *path)
			p = (struct place){ .space = f.in_union ? any_kernel(p.space) : p.space,
					    .base = place_read(cg, &p), .type = f.type->ptr.to };
		t = p.type;
	}
	p.field = f.bits ? arena_memdup(cg->arena, &f, sizeof(f)) : NULL;
	return type_is_scalar(p.type) ? place_read(cg, &p) : place_addr(cg, &p);
}
