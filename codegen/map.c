/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/map.c - the script's maps: reading, assigning, counting, deleting.
 *
 * How a map is stored was decided by the plan:
 *	STORE_SCALAR	in the globals: u64 "set", then the value. No helper is called.
 *	STORE_SLOTS	in the globals: a cell for each CPU, found by the CPU's number.
 *	STORE_HASH, STORE_PERCPU	a hash map of the kernel.
 * Keyed elements that are added to (counters, aggregations) are looked up, inserted as zeros if
 * they are missing, looked up again and changed in place; the insertion says NOEXIST, so that
 * whoever comes second adds to what the first one inserted. Additions to what other CPUs can see
 * are atomic: no increment is lost. Where the kernel refuses an insertion (the map is full), the
 * map's loss counter says so. */
#include "codegen/priv.h"

#include <errno.h>
#include <linux/bpf.h>

enum { MOST_TRIES = 128 };				/* of a change that others get in the way of */
enum { SET_WORD = 8 };					/* of STORE_SCALAR, before the value */

static bool is_hash(const struct map_desc *m)
{
	return m->store == STORE_HASH || m->store == STORE_PERCPU;
}

static LLVMValueRef scalar_at(struct cg *cg, const struct map_desc *m)
{
	return cg_global(cg, m->off + SET_WORD);
}

/* Of a map with keys the kernel's map, of one without the value (of a CPU's own: the first's). */
LLVMValueRef cg_map_address(struct cg *cg, const struct map_desc *m)
{
	if (is_hash(m))
		return cg_map_of(cg, m);
	return m->store == STORE_SCALAR ? scalar_at(cg, m) : cg_global(cg, m->off);
}

/* ---- keys and elements ------------------------------------------------------------------------------- */
LLVMValueRef cg_map_key(struct cg *cg, const struct map_desc *m, const struct node *key)
{
	LLVMValueRef mem;

	if (key->kind == N_VAR && type_same(key->type, m->key) && !type_is_scalar(m->key))
		return cg_var(cg, key->var.sym);
	mem = cg_mem(cg, m->key->size, "key");
	cg_into(cg, key, mem, m->key);
	return mem;
}

/* Pointer to the element's value, or NULL. */
static LLVMValueRef lookup(struct cg *cg, const struct map_desc *m, LLVMValueRef key)
{
	LLVMValueRef args[2] = { cg_map_of(cg, m), key };

	return LLVMBuildIntToPtr(cg->b, cg_helper(cg, BPF_FUNC_map_lookup_elem, args, 2), cg->ptr,
				 "");
}

static LLVMValueRef update(struct cg *cg, const struct map_desc *m, LLVMValueRef key,
			   LLVMValueRef val, uint64_t flags)
{
	LLVMValueRef args[4] = { cg_map_of(cg, m), key, val, cg_i64(cg, flags) };

	return cg_helper_int(cg, BPF_FUNC_map_update_elem, args, 4);
}

/* The value of the element with KEY, made of zeros if there is none; to LOST when the kernel
 * refuses, where *RET_WHY is its answer. */
static LLVMValueRef find_or_insert(struct cg *cg, const struct map_desc *m, LLVMValueRef key,
				   LLVMBasicBlockRef lost, LLVMValueRef *ret_why)
{
	LLVMBasicBlockRef missing = cg_block(cg, "missing"), have = cg_block(cg, "have"), from[2];
	LLVMValueRef v[2], phi;

	v[0] = lookup(cg, m, key);
	from[0] = LLVMGetInsertBlock(cg->b);
	cg_branch(cg, LLVMBuildIsNotNull(cg->b, v[0], ""), have, missing);
	cg_enter(cg, missing);
	*ret_why = update(cg, m, key, cg_global(cg, cg->unit->globals.zeros), BPF_NOEXIST);
	v[1] = lookup(cg, m, key);
	from[1] = LLVMGetInsertBlock(cg->b);
	cg_branch(cg, LLVMBuildIsNotNull(cg->b, v[1], ""), have, lost);
	cg_enter(cg, have);
	phi = LLVMBuildPhi(cg->b, cg->ptr, "element");
	LLVMAddIncoming(phi, v, from, 2);
	return phi;
}

/* In the block LOST, for an insertion that was refused by WHY. */
static void count_lost(struct cg *cg, const struct map_desc *m, LLVMBasicBlockRef lost,
		       LLVMValueRef why, LLVMBasicBlockRef done)
{
	LLVMBasicBlockRef full = cg_block(cg, "full"), busy = cg_block(cg, "busy");

	cg_enter(cg, lost);
	cg_branch(cg, cg_icmp(cg, LLVMIntEQ, why, cg_i64(cg, (uint64_t)-E2BIG)), full, busy);
	cg_enter(cg, full);
	cg_lost(cg, m->lost);
	cg_goto(cg, done);
	cg_enter(cg, busy);
	cg_lost(cg, m->busy);
	cg_goto(cg, done);
}

LLVMValueRef cg_map_find(struct cg *cg, const struct map_desc *m, const struct node *key)
{
	LLVMValueRef at;

	if (is_hash(m))
		return LLVMBuildPtrToInt(cg->b, lookup(cg, m, cg_map_key(cg, m, key)), cg->i64, "");
	at = LLVMBuildPtrToInt(cg->b, scalar_at(cg, m), cg->i64, "");
	return LLVMBuildSelect(cg->b, cg_nonzero(cg, cg_load_bits(cg, 64, cg_global(cg, m->off))),
			       at, cg_i64(cg, 0), "");
}

/* ---- cells of aggregations ------------------------------------------------------------------- */
/* The cell in slot NUMBER, which is cut to what there is. */
static LLVMValueRef slot_cell(struct cg *cg, const struct map_desc *m, LLVMValueRef number)
{
	const struct globals *g = &cg->unit->globals;
	LLVMValueRef at = LLVMBuildAnd(cg->b, number, cg_i64(cg, g->nslots - 1), "");

	at = LLVMBuildMul(cg->b, at, cg_i64(cg, g->stride), "");
	return LLVMBuildGEP2(cg->b, cg->i8, cg_global(cg, m->off), &at, 1, "cell");
}

static void aggregate(struct cg *cg, const struct node *map, const struct node *call)
{
	const struct map_desc *m = map->map.sym;
	const struct agg *agg = call->call.sym->agg;
	LLVMBasicBlockRef lost, done;
	LLVMValueRef cell, why;

	if (!is_hash(m)) {
		cell = slot_cell(cg, m, cg_helper_pure(cg, BPF_FUNC_get_smp_processor_id));
		agg->update(cg, call, cell, agg->additive);
		return;
	}
	lost = cg_block(cg, "lost");
	done = cg_block(cg, "aggregated");
	cell = find_or_insert(cg, m, cg_map_key(cg, m, map->map.key), lost, &why);
	agg->update(cg, call, cell, m->store == STORE_HASH);
	cg_goto(cg, done);
	count_lost(cg, m, lost, why, done);
	cg_enter(cg, done);
}

/* Call merge for the cells 0 ... N-1 that are there. */
struct cells { const struct map_desc *m; LLVMValueRef key, into; };

static LLVMValueRef cell_of(struct cg *cg, const struct cells *c, LLVMValueRef cpu)
{
	LLVMValueRef args[3] = { NULL, c->key, cpu };

	if (!is_hash(c->m))
		return slot_cell(cg, c->m, cpu);
	args[0] = cg_map_of(cg, c->m);
	return LLVMBuildIntToPtr(cg->b, cg_helper(cg, BPF_FUNC_map_lookup_percpu_elem, args, 3),
				 cg->ptr, "");
}

static void merge_cells(struct cg *cg, const struct cells *c, uint32_t n)
{
	LLVMValueRef var = cg_alloca(cg, cg->i64, "cpu"), cpu, cell;
	LLVMBasicBlockRef head = cg_block(cg, "cpu"), have = cg_block(cg, "cell"),
			  next = cg_block(cg, "next"), end = cg_block(cg, "merged");

	LLVMBuildStore(cg->b, cg_i64(cg, 0), var);
	cg_goto(cg, head);
	cg_enter(cg, head);
	cpu = cg_opaque(cg, LLVMBuildLoad2(cg->b, cg->i64, var, ""));
	cell = cell_of(cg, c, cpu);
	if (is_hash(c->m))
		cg_branch(cg, LLVMBuildIsNotNull(cg->b, cell, ""), have, next);
	else
		cg_goto(cg, have);
	cg_enter(cg, have);
	c->m->val->agg.how->emit_merge(cg, c->m->val, c->into, cell);
	cg_goto(cg, next);
	cg_enter(cg, next);
	cpu = LLVMBuildAdd(cg->b, cpu, cg_i64(cg, 1), "");
	LLVMBuildStore(cg->b, cpu, var);
	cg_branch(cg, cg_icmp(cg, LLVMIntULT, cpu, cg_i64(cg, n)), head, end);
	cg_enter(cg, end);
}

/* The one cell that all CPUs share. */
static void merge_shared(struct cg *cg, const struct map_desc *m, LLVMValueRef key,
			 LLVMValueRef into)
{
	LLVMBasicBlockRef have = cg_block(cg, "cell"), done = cg_block(cg, "merged");
	LLVMValueRef cell = lookup(cg, m, key);

	cg_branch(cg, LLVMBuildIsNotNull(cg->b, cell, ""), have, done);
	cg_enter(cg, have);
	m->val->agg.how->emit_merge(cg, m->val, into, cell);
	cg_goto(cg, done);
	cg_enter(cg, done);
}

void cg_map_merge(struct cg *cg, const struct map_desc *m, LLVMValueRef key, LLVMValueRef into)
{
	struct cells c = { m, key, into };
	uint32_t cpus = host_ncpus(cg->unit->host);

	cg_zero(cg, into, 8 * m->val->agg.words);
	if (m->store == STORE_SLOTS)
		merge_cells(cg, &c, (uint32_t)min_u64(cpus, cg->unit->globals.nslots));
	else if (m->store == STORE_PERCPU && host_has(cg->unit->host, HF_LOOKUP_PERCPU))
		merge_cells(cg, &c, cpus);
	else
		merge_shared(cg, m, key, into);
}

LLVMValueRef cg_map_number(struct cg *cg, const struct node *n)
{
	const struct map_desc *m = n->map.sym;
	LLVMValueRef key = is_hash(m) ? cg_map_key(cg, m, n->map.key) : NULL;
	LLVMValueRef cell = cg_mem(cg, 8 * m->val->agg.words, "cell");

	cg_map_merge(cg, m, key, cell);
	return m->val->agg.how->emit_value(cg, m->val, cell);
}

/* ---- reading --------------------------------------------------------------------------------- */
static void count_missing(struct cg *cg)
{
	cg_failed(cg, LOSS_LOOKUP, BPF_FUNC_map_lookup_elem, NULL);
}

static LLVMValueRef get_scalar(struct cg *cg, const struct map_desc *m, LLVMValueRef key)
{
	LLVMBasicBlockRef have = cg_block(cg, "have"), none = cg_block(cg, "none"),
			  done = cg_block(cg, "got"), from[2];
	LLVMValueRef at = lookup(cg, m, key), v[2] = { cg_i64(cg, 0), NULL }, phi;

	cg_branch(cg, LLVMBuildIsNotNull(cg->b, at, ""), have, none);
	cg_enter(cg, none);
	count_missing(cg);
	from[0] = LLVMGetInsertBlock(cg->b);
	cg_goto(cg, done);
	cg_enter(cg, have);
	v[1] = cg_load(cg, at, m->val);
	from[1] = LLVMGetInsertBlock(cg->b);
	cg_goto(cg, done);
	cg_enter(cg, done);
	phi = LLVMBuildPhi(cg->b, cg->i64, "value");
	LLVMAddIncoming(phi, v, from, 2);
	return phi;
}

LLVMValueRef cg_map_get(struct cg *cg, const struct node *n)
{
	const struct map_desc *m = n->map.sym;

	if (m->val->kind == T_AGG)
		return cg_map_number(cg, n);
	if (!type_is_scalar(m->val))
		return cg_as(cg, n, m->val);
	if (!is_hash(m))
		return cg_load(cg, scalar_at(cg, m), m->val);
	return get_scalar(cg, m, cg_map_key(cg, m, n->map.key));
}

/* The whole value of N, which is no scalar, to DST; zeros when it is missing. */
void cg_map_get_into(struct cg *cg, const struct node *n, LLVMValueRef dst)
{
	const struct map_desc *m = n->map.sym;
	LLVMBasicBlockRef have, none, done;
	LLVMValueRef at, key;

	if (m->val->kind == T_AGG) {
		key = is_hash(m) ? cg_map_key(cg, m, n->map.key) : NULL;
		cg_map_merge(cg, m, key, dst);
		return;
	}
	if (!is_hash(m)) {
		cg_copy(cg, dst, scalar_at(cg, m), m->val->size);
		return;
	}
	have = cg_block(cg, "have");
	none = cg_block(cg, "none");
	done = cg_block(cg, "got");
	at = lookup(cg, m, cg_map_key(cg, m, n->map.key));
	cg_branch(cg, LLVMBuildIsNotNull(cg->b, at, ""), have, none);
	cg_enter(cg, have);
	cg_copy(cg, dst, at, m->val->size);
	cg_goto(cg, done);
	cg_enter(cg, none);
	count_missing(cg);
	cg_zero(cg, dst, m->val->size);
	cg_goto(cg, done);
	cg_enter(cg, done);
}

/* ---- changing -------------------------------------------------------------------------------- */
static bool atomic_op(enum op op, LLVMAtomicRMWBinOp *ret)
{
	switch (op) {
	case OP_ADD: *ret = LLVMAtomicRMWBinOpAdd; return true;
	case OP_SUB: *ret = LLVMAtomicRMWBinOpSub; return true;
	case OP_AND: *ret = LLVMAtomicRMWBinOpAnd; return true;
	case OP_OR:  *ret = LLVMAtomicRMWBinOpOr; return true;
	case OP_XOR: *ret = LLVMAtomicRMWBinOpXor; return true;
	default: return false;
	}
}

/* V of type T as it lies in memory, in a word of TYPE: zeros are behind a narrow value. */
static LLVMValueRef as_word(struct cg *cg, LLVMValueRef v, const struct type *t, LLVMTypeRef type)
{
	return LLVMBuildTrunc(cg->b, cg_extend(cg, v, 8 * t->size, false), type, "");
}

/* What no instruction does at once (* / % << >>, and all of them where a value is narrower than the
 * instructions' words): computed, and put there if nobody else has been there since, else once
 * more. Returns the old value. */
static LLVMValueRef exchange_at(struct cg *cg, LLVMValueRef at, const struct type *t, enum op op,
				LLVMValueRef by)
{
	LLVMTypeRef type = t->size <= 4 ? cg->i32 : cg->i64;
	LLVMBasicBlockRef try = cg_block(cg, "try"), again = cg_block(cg, "again"),
			  lost = cg_block(cg, "beaten"), done = cg_block(cg, "exchanged");
	LLVMValueRef seen = cg_alloca(cg, cg->i64, "seen"), tries = cg_alloca(cg, cg->i64, "tries");
	LLVMValueRef old, new, pair, n;

	LLVMBuildStore(cg->b, cg_load(cg, at, t), seen);
	LLVMBuildStore(cg->b, cg_i64(cg, 0), tries);
	cg_goto(cg, try);
	cg_enter(cg, try);
	old = LLVMBuildLoad2(cg->b, cg->i64, seen, "");
	new = cg_fit(cg, cg_scaled(cg, op, t, old, by), type_s64(cg->unit->types), t);
	pair = LLVMBuildAtomicCmpXchg(cg->b, at, as_word(cg, old, t, type),
				      as_word(cg, new, t, type), LLVMAtomicOrderingMonotonic,
				      LLVMAtomicOrderingMonotonic, false);
	n = LLVMBuildExtractValue(cg->b, pair, 0, "");
	n = cg_extend(cg, LLVMBuildZExt(cg->b, n, cg->i64, ""), 8 * t->size, type_is_signed(t));
	LLVMBuildStore(cg->b, n, seen);
	cg_branch(cg, cg_icmp(cg, LLVMIntEQ, n, old), done, again);
	cg_enter(cg, again);
	n = LLVMBuildAdd(cg->b, LLVMBuildLoad2(cg->b, cg->i64, tries, ""), cg_i64(cg, 1), "");
	n = cg_opaque(cg, n);
	LLVMBuildStore(cg->b, n, tries);
	cg_branch(cg, cg_icmp(cg, LLVMIntULT, n, cg_i64(cg, MOST_TRIES)), try, lost);
	cg_enter(cg, lost);
	cg_lost(cg, (uint32_t)cg->priv->loss[LOSS_CHANGE]);
	cg_goto(cg, done);
	cg_enter(cg, done);
	return LLVMBuildLoad2(cg->b, cg->i64, seen, "");
}

/* Change the value of type T at AT, and return what it was. Kernels before 5.12 add atomically, but
 * do not tell to what: there the old value may be that of a moment before. */
static LLVMValueRef change_at(struct cg *cg, LLVMValueRef at, const struct type *t, enum op op,
			      LLVMValueRef by)
{
	bool fetch = host_has(cg->unit->host, HF_ATOMIC_FETCH);
	LLVMValueRef old = NULL, new;
	LLVMAtomicRMWBinOp rmw;

	if (fetch && (t->size < 4 || !atomic_op(op, &rmw)))
		return exchange_at(cg, at, t, op, by);
	if (t->size < 4 || !atomic_op(op, &rmw) || (!fetch && op != OP_ADD && op != OP_SUB)) {
		old = cg_load(cg, at, t);
		new = cg_scaled(cg, op, t, old, by);
		cg_store(cg, at, t, cg_fit(cg, new, type_s64(cg->unit->types), t));
		return old;
	}
	if (t->kind == T_PTR && t->ptr.to->size > 1)
		by = LLVMBuildMul(cg->b, by, cg_i64(cg, t->ptr.to->size), "");
	if (t->size == 4)
		by = LLVMBuildTrunc(cg->b, by, cg->i32, "");
	if (!fetch)
		old = cg_load(cg, at, t);
	new = LLVMBuildAtomicRMW(cg->b, rmw, at, by, LLVMAtomicOrderingMonotonic, false);
	if (!fetch)
		return old;
	if (t->size == 4)
		return type_is_signed(t) ? LLVMBuildSExt(cg->b, new, cg->i64, "")
					 : LLVMBuildZExt(cg->b, new, cg->i64, "");
	return new;
}

LLVMValueRef cg_map_change(struct cg *cg, const struct node *map, enum op op, LLVMValueRef by)
{
	const struct map_desc *m = map->map.sym;
	LLVMBasicBlockRef lost, done;
	LLVMValueRef why, at, old = cg_alloca(cg, cg->i64, "old");

	if (!is_hash(m)) {
		cg_store_bits(cg, 64, cg_global(cg, m->off), cg_i64(cg, 1));
		return change_at(cg, scalar_at(cg, m), m->val, op, by);
	}
	lost = cg_block(cg, "lost");
	done = cg_block(cg, "changed");
	LLVMBuildStore(cg->b, cg_i64(cg, 0), old);
	at = find_or_insert(cg, m, cg_map_key(cg, m, map->map.key), lost, &why);
	LLVMBuildStore(cg->b, change_at(cg, at, m->val, op, by), old);
	cg_goto(cg, done);
	count_lost(cg, m, lost, why, done);
	cg_enter(cg, done);
	return LLVMBuildLoad2(cg->b, cg->i64, old, "");
}

/* ---- assigning ------------------------------------------------------------------------------- */
static void update_or_lose(struct cg *cg, const struct map_desc *m, LLVMValueRef key,
			   LLVMValueRef val, LLVMBasicBlockRef done)
{
	LLVMBasicBlockRef lost = cg_block(cg, "lost");
	LLVMValueRef ret = update(cg, m, key, val, BPF_ANY);

	cg_branch(cg, cg_icmp(cg, LLVMIntSLT, ret, cg_i64(cg, 0)), lost, done);
	count_lost(cg, m, lost, ret, done);
	cg_enter(cg, done);
}

/* A scalar: into the element when there is one, which saves the map's update. */
static void set_scalar(struct cg *cg, const struct map_desc *m, LLVMValueRef key, LLVMValueRef val)
{
	LLVMBasicBlockRef have = cg_block(cg, "have"), none = cg_block(cg, "none"),
			  done = cg_block(cg, "set");
	LLVMValueRef at = lookup(cg, m, key), mem;

	cg_branch(cg, LLVMBuildIsNotNull(cg->b, at, ""), have, none);
	cg_enter(cg, have);
	cg_store(cg, at, m->val, val);
	cg_goto(cg, done);
	cg_enter(cg, none);
	mem = cg_mem(cg, (uint32_t)max_u64(m->val->size, NARROWEST), "value");
	if (m->val->size < NARROWEST)
		cg_zero(cg, mem, NARROWEST);
	cg_store(cg, mem, m->val, val);
	update_or_lose(cg, m, key, mem, done);
}

static void set_global(struct cg *cg, const struct map_desc *m, const struct node *val)
{
	LLVMValueRef v;

	if (type_is_scalar(m->val)) {
		v = cg_expr(cg, val);
		cg_store(cg, scalar_at(cg, m), m->val,
			 cg_fit(cg, v, type_is_scalar(val->type) ? val->type : m->val, m->val));
	} else if (val->kind == N_STR) {
		cg_into(cg, val, scalar_at(cg, m), m->val);
	} else {
		cg_copy(cg, scalar_at(cg, m), cg_as(cg, val, m->val), m->val->size);
	}
	cg_store_bits(cg, 64, cg_global(cg, m->off), cg_i64(cg, 1));
}

void cg_map_set(struct cg *cg, const struct node *map, const struct node *val)
{
	const struct map_desc *m = map->map.sym;
	LLVMValueRef v, key;

	if (m->val->kind == T_AGG && val->kind == N_CALL && val->call.sym->agg) {
		aggregate(cg, map, val);
	} else if (!is_hash(m)) {
		set_global(cg, m, val);
	} else if (type_is_scalar(m->val)) {
		v = cg_expr(cg, val);
		v = cg_fit(cg, v, type_is_scalar(val->type) ? val->type : m->val, m->val);
		key = cg_map_key(cg, m, map->map.key);
		set_scalar(cg, m, key, v);
	} else {
		v = cg_as(cg, val, m->val);
		key = cg_map_key(cg, m, map->map.key);
		update_or_lose(cg, m, key, v, cg_block(cg, "set"));
	}
}

/* ---- deleting -------------------------------------------------------------------------------- */
static LLVMValueRef delete_global(struct cg *cg, const struct map_desc *m)
{
	LLVMValueRef set = cg_global(cg, m->off), was = cg_load_bits(cg, 64, set);

	cg_zero(cg, set, SET_WORD + m->val->size);
	return LLVMBuildSelect(cg->b, cg_nonzero(cg, was), cg_i64(cg, 0), cg_i64(cg, (uint64_t)-2),
			       "");
}

/* A keyless aggregation: every CPU's cell is cleared. */
static LLVMValueRef delete_slots(struct cg *cg, const struct map_desc *m)
{
	const struct globals *g = &cg->unit->globals;

	for (uint32_t i = 0; i < g->nslots && i < host_ncpus(cg->unit->host); i++)
		cg_zero(cg, cg_global(cg, m->off + i * g->stride), 8 * m->val->agg.words);
	return cg_i64(cg, 0);
}

LLVMValueRef cg_map_delete(struct cg *cg, const struct map_desc *m, const struct node *key)
{
	LLVMValueRef args[2];

	if (m->store == STORE_SLOTS)
		return delete_slots(cg, m);
	if (m->store == STORE_SCALAR)
		return delete_global(cg, m);
	args[0] = cg_map_of(cg, m);
	args[1] = cg_map_key(cg, m, key);
	return cg_helper_int(cg, BPF_FUNC_map_delete_elem, args, 2);
}
