/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/expr.c - expressions.
 *
 * Two functions do the work, each one switch over the kind of node: scalar() gives an i64, into()
 * writes a value of any other type to memory. into() is told the type wanted, hands it down through
 * tuples, conditionals and blocks, and converts at the leaves: so no value is built twice, and each
 * branch of a conditional fills the same memory (a pointer that depends on a branch would puzzle
 * the verifier).
 *
 * What lies in memory already (variables, members, elements) is a place (place.c) and only copied
 * when somebody wants it elsewhere. */
#include "codegen/priv.h"

#include <linux/bpf.h>

/* ---- variables ---------------------------------------------------------------------------------- */
struct var_slot *var_slot(struct cg *cg, struct var *v)
{
	struct var_slot *s = v->cg;

	if (!s)
		v->cg = s = NEW(cg->arena, struct var_slot);
	if (s->gen != cg->priv->gen)
		*s = (struct var_slot){ .gen = cg->priv->gen };
	return s;
}

/* Is V best kept in a register? Not if LLVM had too many of those, and would spill them to the
 * stack: then only pointers that the verifier must go on knowing. */
static bool in_register(struct cg *cg, const struct var *v)
{
	if (!type_is_scalar(v->type) || cg->priv->module->stack_budget)
		return type_is_scalar(v->type);
	return v->type->kind == T_PTR && (v->type->space == AS_BTF || v->type->space == AS_CTX);
}

LLVMValueRef cg_var(struct cg *cg, struct var *v)
{
	struct var_slot *s = var_slot(cg, v);

	if (s->fn != cg->fn) {
		s->fn = cg->fn;
		if (in_register(cg, v)) {
			s->where = VAR_REG;
			s->mem = cg_alloca(cg, cg->i64, v->name);
		} else {
			mem_var(cg, s, type_is_scalar(v->type) ? 8 : v->type->size, v->name);
		}
	}
	return s->where == VAR_SCRATCH ? mem_scratch(cg, s->off) : s->mem;
}

/* ---- conversions of values in memory ---------------------------------------------------------------- */
static void convert_record(struct cg *cg, LLVMValueRef src, const struct type *from,
			   LLVMValueRef dst, const struct type *to)
{
	uint32_t n, m;
	const struct field *f = type_fields(cg->unit->types, from, &n);
	const struct field *t = type_fields(cg->unit->types, to, &m);

	cg_zero(cg, dst, to->size);
	for (uint32_t i = 0; i < n && i < m; i++)
		cg_convert(cg, cg_at(cg, src, f[i].off), f[i].type, cg_at(cg, dst, t[i].off),
			   t[i].type);
}

static void convert_bytes(struct cg *cg, LLVMValueRef src, uint32_t have, LLVMValueRef dst,
			  uint32_t want)
{
	cg_copy(cg, dst, src, (uint32_t)min_u64(have, want));
	if (want > have)
		cg_zero(cg, cg_at(cg, dst, have), want - have);
}

/* A buffer into a smaller or larger one: its length may have to shrink. */
static void convert_buffer(struct cg *cg, LLVMValueRef src, const struct type *from,
			   LLVMValueRef dst, const struct type *to)
{
	LLVMValueRef len, most = cg_i64(cg, to->str.cap);

	convert_bytes(cg, cg_at(cg, src, 4), from->str.cap, cg_at(cg, dst, 4), to->str.cap);
	len = cg_load_bits(cg, 32, src);
	if (to->str.cap < from->str.cap)
		len = LLVMBuildSelect(cg->b, cg_icmp(cg, LLVMIntUGT, len, most), most, len, "");
	cg_store_bits(cg, 32, dst, len);
}

void cg_convert(struct cg *cg, LLVMValueRef src, const struct type *from, LLVMValueRef dst,
		const struct type *to)
{
	LLVMValueRef addr;

	if (type_same(from, to)) {
		cg_copy(cg, dst, src, to->size);
	} else if (type_is_scalar(to) && type_is_scalar(from)) {
		cg_store(cg, dst, to, cg_fit(cg, cg_load(cg, src, from), from, to));
	} else if (from->kind == T_STRING && to->kind == T_STRING) {
		convert_bytes(cg, src, from->size, dst, to->size);
	} else if (from->kind == T_BUFFER && to->kind == T_BUFFER) {
		convert_buffer(cg, src, from, dst, to);
	} else if (type_is_chars(from) && to->kind == T_STRING) {
		addr = LLVMBuildPtrToInt(cg->b, src, cg->i64, "");
		cg_read_string(cg, AS_KERNEL, dst, to->size, addr,
			       cg_i64(cg, min_u64(from->size + 1, to->size)));
	} else if (from->kind == T_RECORD && to->kind == T_RECORD) {
		convert_record(cg, src, from, dst, to);
	} else {
		convert_bytes(cg, src, from->size, dst, to->size);
	}
}

/* ---- control within expressions ---------------------------------------------------------------------- */
const struct node *block_value(const struct node *block)
{
	const struct node *n;

	if (!block || block->kind != N_BLOCK)
		return block;
	for (n = block->block.body; n && n->next; n = n->next)
		;
	return n && n->kind == N_EXPR && n->stmt.value ? n->stmt.arg : NULL;
}

/* The value of what may be a block: its statements are emitted, then its value. NULL: it has none. */
static const struct node *enter_block(struct cg *cg, const struct node *n)
{
	if (n->kind == N_BLOCK)
		cg_stmts(cg, n->block.body);
	return block_value(n);
}

static LLVMValueRef scalar_branch(struct cg *cg, const struct node *n, const struct type *t)
{
	const struct node *val = n ? enter_block(cg, n) : NULL;
	LLVMValueRef v = val ? cg_expr(cg, val) : NULL;

	if (!v)
		return cg_i64(cg, 0);
	return cg_fit(cg, v, val->type, t);
}

static LLVMValueRef scalar_cond(struct cg *cg, const struct node *n)
{
	LLVMBasicBlockRef yes = cg_block(cg, "yes"), no = cg_block(cg, "no"),
			  done = cg_block(cg, "done");
	LLVMBasicBlockRef from[2];
	LLVMValueRef v[2], test = NULL, phi;
	bool is_void = !type_is_scalar(n->type);

	if (n->cond.yes) {
		cg_branch(cg, cg_cond(cg, n->cond.test), yes, no);
	} else {
		test = cg_expr(cg, n->cond.test);
		cg_branch(cg, cg_nonzero(cg, test), yes, no);
	}
	cg_enter(cg, yes);
	v[0] = n->cond.yes ? scalar_branch(cg, n->cond.yes, n->type)
			   : cg_fit(cg, test, n->cond.test->type, n->type);
	from[0] = LLVMGetInsertBlock(cg->b);
	cg_goto(cg, done);
	cg_enter(cg, no);
	v[1] = scalar_branch(cg, n->cond.no, n->type);
	from[1] = LLVMGetInsertBlock(cg->b);
	cg_goto(cg, done);
	cg_enter(cg, done);
	if (is_void)
		return NULL;
	phi = LLVMBuildPhi(cg->b, cg->i64, "value");
	LLVMAddIncoming(phi, v, from, 2);
	return phi;
}

static void into_branch(struct cg *cg, const struct node *n, LLVMValueRef dst,
			const struct type *as)
{
	const struct node *val = n ? enter_block(cg, n) : NULL;

	if (val)
		cg_into(cg, val, dst, as);
	else
		cg_zero(cg, dst, as->size);
}

static void into_cond(struct cg *cg, const struct node *n, LLVMValueRef dst, const struct type *as)
{
	LLVMBasicBlockRef yes = cg_block(cg, "yes"), no = cg_block(cg, "no"),
			  done = cg_block(cg, "done");

	cg_branch(cg, cg_cond(cg, n->cond.test), yes, no);
	cg_enter(cg, yes);
	into_branch(cg, n->cond.yes ? n->cond.yes : n->cond.test, dst, as);
	cg_goto(cg, done);
	cg_enter(cg, no);
	into_branch(cg, n->cond.no, dst, as);
	cg_goto(cg, done);
	cg_enter(cg, done);
}

/* && and ||, which leave the right side alone when the left one decides. */
static LLVMValueRef logical(struct cg *cg, const struct node *n)
{
	bool is_and = n->binary.op == OP_LAND;
	LLVMBasicBlockRef more = cg_block(cg, "more"), done = cg_block(cg, "decided"), from[2];
	LLVMValueRef v[2], phi;

	v[0] = cg_cond(cg, n->binary.lhs);
	from[0] = LLVMGetInsertBlock(cg->b);
	cg_branch(cg, v[0], is_and ? more : done, is_and ? done : more);
	cg_enter(cg, more);
	v[1] = cg_cond(cg, n->binary.rhs);
	from[1] = LLVMGetInsertBlock(cg->b);
	cg_goto(cg, done);
	cg_enter(cg, done);
	v[0] = cg_int(cg, 1, !is_and);
	v[0] = LLVMConstInt(cg->i1, !is_and, false);
	phi = LLVMBuildPhi(cg->b, cg->i1, "");
	LLVMAddIncoming(phi, v, from, 2);
	return phi;
}

/* ---- scalars ------------------------------------------------------------------------------------------- */
static bool compares(enum op op)
{
	return op >= OP_EQ && op <= OP_GE;
}

/* ++ and --: of a map by what the kernel has for that, of a variable here. */
static LLVMValueRef step(struct cg *cg, const struct node *n)
{
	const struct node *arg = n->unary.arg;
	enum op op = n->unary.op == OP_INC ? OP_ADD : OP_SUB;
	LLVMValueRef old, new, by = cg_i64(cg, 1);

	if (arg->kind == N_MAP) {
		old = cg_map_change(cg, arg, op, by);
		new = cg_scaled(cg, op, arg->type, old, by);
		return n->unary.postfix ? old : cg_fit(cg, new, n->type, arg->type);
	}
	old = LLVMBuildLoad2(cg->b, cg->i64, cg_var(cg, arg->var.sym), "");
	new = cg_scaled(cg, op, arg->type, old, by);
	new = cg_fit(cg, new, type_s64(cg->unit->types), arg->var.sym->type);
	LLVMBuildStore(cg->b, new, cg_var(cg, arg->var.sym));
	return n->unary.postfix ? old : new;
}

static LLVMValueRef unary(struct cg *cg, const struct node *n)
{
	struct place p;
	LLVMValueRef v;

	switch (n->unary.op) {
	case OP_NOT:
		return cg_bool(cg, LLVMBuildNot(cg->b, cg_cond(cg, n->unary.arg), ""));
	case OP_INV:
		return LLVMBuildNot(cg->b, cg_expr(cg, n->unary.arg), "");
	case OP_NEG:
		return LLVMBuildNeg(cg->b, cg_expr(cg, n->unary.arg), "");
	case OP_DEREF:
		p = place_of(cg, n);
		return place_read(cg, &p);
	case OP_ADDR:
		v = n->unary.arg->kind == N_MAP ? cg_map_address(cg, n->unary.arg->map.sym) :
						  cg_var(cg, n->unary.arg->var.sym);
		return LLVMBuildPtrToInt(cg->b, v, cg->i64, "");
	case OP_INC: case OP_DEC:
		return step(cg, n);
	default:
		BUG("unary '%s'", op_name(n->unary.op));
	}
}

static LLVMValueRef binary(struct cg *cg, const struct node *n)
{
	enum op op = n->binary.op;
	const struct node *l = n->binary.lhs, *r = n->binary.rhs;
	LLVMValueRef a, b;

	if (compares(op))
		return cg_bool(cg, cg_compare(cg, n));
	if (op == OP_LAND || op == OP_LOR)
		return cg_bool(cg, logical(cg, n));
	a = cg_expr(cg, l);
	b = cg_expr(cg, r);
	if (n->type->kind == T_PTR)
		return r->type->kind == T_PTR ? cg_scaled(cg, op, n->type, b, a)
					      : cg_scaled(cg, op, n->type, a, b);
	return cg_fit(cg, cg_arith(cg, op, a, b, type_is_signed(n->type)),
		      type_s64(cg->unit->types), n->type);
}

static LLVMValueRef cast(struct cg *cg, const struct node *n)
{
	const struct node *arg = n->cast.arg;
	const struct type *from = arg->type;

	if (type_is_scalar(from))
		return cg_fit(cg, cg_expr(cg, arg), from, n->type);
	if (from->kind == T_AGG)
		return cg_fit(cg, cg_expr(cg, arg), type_s64(cg->unit->types), n->type);
	/* bytes that are read as a number */
	return cg_load(cg, cg_expr(cg, arg), n->type);
}

static LLVMValueRef call(struct cg *cg, const struct node *n, LLVMValueRef dst)
{
	const struct builtin *b = n->call.sym;
	LLVMValueRef v = NULL;

	if (b->emit)
		v = b->emit(cg, n, dst);
	else if (b->flags & BI_ASYNC)
		cg_send(cg, n->call.action, n->call.args);
	else
		BUG("'%s' has no code", b->sig);
	if (b->flags & BI_ENDS)
		cg_end(cg);
	return v;
}

static LLVMValueRef scalar(struct cg *cg, const struct node *n)
{
	const struct field *arg = place_arg(cg, n);
	const struct node *val;
	struct place p;

	if (arg)
		return cg->prog->mech->emit_field(cg, arg, NULL);
	switch (n->kind) {
	case N_INT: case N_BOOL:
		return cg_i64(cg, n->num.val);
	case N_VAR:
		return LLVMBuildLoad2(cg->b, cg->i64, cg_var(cg, n->var.sym), "");
	case N_MAP:
		return cg_map_get(cg, n);
	case N_CALL:
		return call(cg, n, NULL);
	case N_UNARY:
		return unary(cg, n);
	case N_BINARY:
		return binary(cg, n);
	case N_TERNARY: case N_IF:
		return scalar_cond(cg, n);
	case N_BLOCK:
		val = enter_block(cg, n);
		return val ? cg_expr(cg, val) : NULL;
	case N_MEMBER: case N_INDEX:
		p = place_of(cg, n);
		return place_read(cg, &p);
	case N_CAST:
		return cast(cg, n);
	case N_COMPTIME:
		return cg_expr(cg, n->unary.arg);
	case N_SIZEOF:
		return cg_i64(cg, n->unary.arg->type->size);
	default:
		BUG("%s is not a scalar", node_kind_name(n->kind));
	}
}

static LLVMValueRef cond(struct cg *cg, const struct node *n)
{
	if (n->kind == N_BINARY && compares(n->binary.op))
		return cg_compare(cg, n);
	if (n->kind == N_BINARY && (n->binary.op == OP_LAND || n->binary.op == OP_LOR))
		return logical(cg, n);
	if (n->kind == N_UNARY && n->unary.op == OP_NOT)
		return LLVMBuildNot(cg->b, cg_cond(cg, n->unary.arg), "");
	return cg_nonzero(cg, scalar(cg, n));
}

LLVMValueRef cg_cond(struct cg *cg, const struct node *n)
{
	LLVMMetadataRef before = cg_here(cg, n);
	LLVMValueRef v = cond(cg, n);

	cg_back(cg, before);
	return v;
}

/* ---- values in memory ------------------------------------------------------------------------------------ */
static void into_tuple(struct cg *cg, const struct node *n, LLVMValueRef dst, const struct type *as)
{
	uint32_t nfields, end = 0;
	const struct field *f = type_fields(cg->unit->types, as, &nfields);
	const struct node *kid = n->list.first;

	for (uint32_t i = 0; i < nfields && kid; i++, kid = kid->next) {
		if (f[i].off > end)
			cg_zero(cg, cg_at(cg, dst, end), f[i].off - end);
		cg_into(cg, kid->kind == N_FIELD ? kid->named.val : kid, cg_at(cg, dst, f[i].off),
			f[i].type);
		end = f[i].off + f[i].type->size;
	}
	if (as->size > end)
		cg_zero(cg, cg_at(cg, dst, end), as->size - end);
}

/* A place outside, or of another type than wanted. */
static void into_place(struct cg *cg, const struct node *n, LLVMValueRef dst, const struct type *as)
{
	struct place p = place_of(cg, n);
	const struct type *from = n->type;
	LLVMValueRef tmp;

	if (p.own) {
		cg_convert(cg, cg_at(cg, p.base, p.off), from, dst, as);
	} else if ((type_is_chars(from) || from->kind == T_STRING) && as->kind == T_STRING) {
		place_text(cg, &p, dst, as->size);
	} else if (type_same(from, as)) {
		place_copy(cg, &p, dst);
	} else {
		tmp = cg_mem(cg, from->size, "");
		place_copy(cg, &p, tmp);
		cg_convert(cg, tmp, from, dst, as);
	}
}

/* What makes a value of N->type from nothing: written to DST. */
static void make(struct cg *cg, const struct node *n, LLVMValueRef dst)
{
	if (n->kind == N_MAP)
		cg_map_get_into(cg, n, dst);
	else if (n->kind == N_CALL)
		call(cg, n, dst);
	else
		BUG("%s of type %s", node_kind_name(n->kind), n->type->name);
}

static void into_made(struct cg *cg, const struct node *n, LLVMValueRef dst, const struct type *as)
{
	LLVMValueRef tmp;

	if (type_same(n->type, as)) {
		make(cg, n, dst);
	} else if (n->type->kind == T_STRING && as->kind == T_STRING && n->type->size <= as->size) {
		make(cg, n, dst);
		cg_zero(cg, cg_at(cg, dst, n->type->size), as->size - n->type->size);
	} else {
		tmp = cg_mem(cg, n->type->size, "");
		make(cg, n, tmp);
		cg_convert(cg, tmp, n->type, dst, as);
	}
}

static void into(struct cg *cg, const struct node *n, LLVMValueRef dst, const struct type *as)
{
	const struct node *val;
	LLVMValueRef v;

	if (type_is_scalar(as)) {
		v = cg_expr(cg, n);
		cg_store(cg, dst, as, cg_fit(cg, v, type_is_scalar(n->type) ? n->type : as, as));
		return;
	}
	switch (n->kind) {
	case N_STR:
		cg_text(cg, dst, as->size, n->str.ptr, n->str.len);
		return;
	case N_TUPLE: case N_RECORD:
		into_tuple(cg, n, dst, as);
		return;
	case N_TERNARY: case N_IF:
		into_cond(cg, n, dst, as);
		return;
	case N_BLOCK:
		val = enter_block(cg, n);
		into_branch(cg, val, dst, as);
		return;
	case N_COMPTIME:
		cg_into(cg, n->unary.arg, dst, as);
		return;
	case N_CAST:
		cg_convert(cg, cg_as(cg, n->cast.arg, n->cast.arg->type), n->cast.arg->type, dst,
			   as);
		return;
	default:
		if (place_is(cg, n))
			into_place(cg, n, dst, as);
		else
			into_made(cg, n, dst, as);
	}
}

void cg_into(struct cg *cg, const struct node *n, LLVMValueRef dst, const struct type *as)
{
	LLVMMetadataRef before = cg_here(cg, n);

	into(cg, n, dst, as);
	cg_back(cg, before);
}

LLVMValueRef cg_as(struct cg *cg, const struct node *n, const struct type *t)
{
	LLVMValueRef mem;
	struct place p;

	if (!type_is_scalar(t) && type_same(n->type, t) && place_is(cg, n)) {
		p = place_of(cg, n);
		if (p.own)
			return cg_at(cg, p.base, p.off);
		mem = cg_mem(cg, t->size, "");
		place_copy(cg, &p, mem);
		return mem;
	}
	mem = cg_mem(cg, t->size, "");
	cg_into(cg, n, mem, t);
	return mem;
}

LLVMValueRef cg_expr(struct cg *cg, const struct node *n)
{
	LLVMMetadataRef before = cg_here(cg, n);
	LLVMValueRef v;

	if (type_is_scalar(n->type) || n->type->kind == T_VOID)
		v = scalar(cg, n);
	else if (n->type->kind == T_AGG && n->kind == N_MAP && n->type->agg.how->emit_value)
		v = cg_map_number(cg, n);
	else
		v = cg_as(cg, n, n->type);
	cg_back(cg, before);
	return v;
}

/* ---- strings --------------------------------------------------------------------------------- */
/* The name of the attach point, from the table of names when there are several. */
static LLVMValueRef point_name(struct cg *cg, const struct node *n, uint32_t *ret_cap)
{
	const struct unit *u = cg->unit;
	LLVMValueRef key = cg_mem(cg, 4, "point"), mem = cg_mem(cg, u->name_size, "name"), at,
		     args[2];
	LLVMBasicBlockRef found = cg_block(cg, "named"), none = cg_block(cg, "nameless"),
			  done = cg_block(cg, "name");

	cg_store_bits(cg, 32, key, cg_expr(cg, n));
	args[0] = cg_map(cg, u->names);
	args[1] = key;
	at = LLVMBuildIntToPtr(cg->b, cg_helper(cg, BPF_FUNC_map_lookup_elem, args, 2), cg->ptr,
			       "");
	cg_branch(cg, LLVMBuildIsNotNull(cg->b, at, ""), found, none);
	cg_enter(cg, found);
	cg_copy(cg, mem, at, u->name_size);
	cg_goto(cg, done);
	cg_enter(cg, none);
	cg_zero(cg, mem, u->name_size);
	cg_goto(cg, done);
	cg_enter(cg, done);
	*ret_cap = u->name_size;
	return mem;
}

LLVMValueRef cg_string(struct cg *cg, const struct node *n, uint32_t *ret_cap)
{
	struct types *ts = cg->unit->types;

	if (n->type->kind == T_PROBE)
		return point_name(cg, n, ret_cap);
	*ret_cap = n->type->size;
	if (type_is_chars(n->type))
		return cg_as(cg, n, type_string(ts, n->type->size));
	return cg_as(cg, n, n->type);
}
