/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/keep.c - maps that outlive their program: the next one goes on with what is in them.
 *
 * At the prompt each line is a program of its own, with kernel maps and globals of its own layout.
 * What a map holds is copied as the program starts: the copies that each CPU has are merged into
 * one value on the way, which is what makes the two storages independent of each other. A parked
 * run (rt_park()) is one whose maps are still there to be read.
 *
 * Types may have become wider; an element that does not fit the new ones is lost, and told. Nothing
 * is taken over where values are numbers of things that ended with their run (rt_can_keep()). */
#include "runtime/priv.h"
#include <bpf/bpf.h>
#include <errno.h>
#include <linux/bpf.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* ---- which maps ----------------------------------------------------------------------------- */
static bool can_keep_type(const struct type *t)
{
	if (t->kind == T_STACK || t->kind == T_PROBE)
		return false;
	for (uint32_t i = 0; t->kind == T_RECORD && i < t->rec.rec->n; i++)
		if (!can_keep_type(t->rec.rec->field[i].type))
			return false;
	return t->kind != T_ARRAY || can_keep_type(t->array.of);
}

bool rt_can_keep(const struct map_desc *m)
{
	return m->val && m->val->size && can_keep_type(m->val) &&
	       (!m->key || can_keep_type(m->key));
}

static const struct map_desc *map_called(const struct unit *u, const char *name)
{
	for (uint32_t i = 0; i < u->nmaps; i++)
		if (!strcmp(u->maps[i]->name, name))
			return u->maps[i];
	return NULL;
}

/* ---- values of a type, as another ------------------------------------------------------------ */
static void convert_int(const struct type *to, uint8_t *dst, const struct type *from,
			const uint8_t *src)
{
	bool negative = type_is_signed(from) && src[from->size - 1] & 0x80;

	memset(dst, negative ? 0xff : 0, to->size);
	memcpy(dst, src, min_u64(to->size, from->size));
}

/* The program may have made integers and strings wider. false: it is another kind of value now. */
static bool convert(const struct type *to, uint8_t *dst, const struct type *from,
		    const uint8_t *src)
{
	if (to->kind != from->kind)
		return false;
	if (to->kind == T_INT || to->kind == T_STRING) {
		if (to->size < from->size)
			return false;
		memset(dst, 0, to->size);
		if (to->kind == T_INT)
			convert_int(to, dst, from, src);
		else
			memcpy(dst, src, from->size);
		return true;
	}
	if (to->kind == T_RECORD &&
	    (to->rec.rec->how == REC_TUPLE || to->rec.rec->how == REC_NAMED)) {
		const struct record *t = to->rec.rec, *f = from->rec.rec;
		bool ok = t->n == f->n;

		memset(dst, 0, to->size);
		for (uint32_t i = 0; ok && i < t->n; i++)
			ok = convert(t->field[i].type, dst + t->field[i].off, f->field[i].type,
				     src + f->field[i].off);
		return ok;
	}
	memcpy(dst, src, to->size);
	return to->size == from->size && !strcmp(to->name, from->name);
}

/* ---- copying -------------------------------------------------------------------------------- */
/* What could not be copied goes to *RET_LOST. */
static void fill_keyless(struct rt *rt, const struct map_desc *m, struct rt *from,
			 const struct map_desc *f, unsigned *ret_lost)
{
	const struct globals *g = &from->u->globals;
	const uint8_t *p = from->globals + f->off;
	uint8_t *to = rt->globals + m->off, *val;

	if (m->store == STORE_SCALAR && f->store == STORE_SCALAR) {
		*ret_lost += *(const uint64_t *)p && !convert(m->val, to + 8, f->val, p + 8);
		memcpy(to, p, 8);			/* is it set? */
		return;
	}
	if (m->store != f->store) {
		(*ret_lost)++;
		return;
	}
	rt->present[m->id] = from->present[f->id];
	val = xcalloc(1, align_up(f->val->size, 8));
	maps_merge(f, p, g->nslots, g->stride, val);
	*ret_lost += !convert(m->val, to, f->val, val);	/* the cell of CPU 0 */
	free(val);
}

struct filling {
	struct rt *rt;
	const struct map_desc *to, *from;
	unsigned lost;
};

static void fill_batch(void *arg, const struct map_bytes *b)
{
	struct filling *f = arg;
	const struct kmap *k = &f->rt->u->kmaps[f->to->kmap];
	size_t stride = align_up(f->from->val->size, 8);
	size_t ncells = b->percpu ? b->val_size / stride : 1;
	uint8_t *key = xcalloc(1, k->key_size), *old = xcalloc(1, stride);
	uint8_t *val = xcalloc(host_ncpus(f->rt->u->host) + 1, align_up(k->val_size, 8));

	for (size_t i = 0; i < b->n; i++) {
		maps_merge(f->from, b->val + i * b->val_size, ncells, stride, old);
		if (!convert(f->to->key, key, f->from->key, b->key + i * b->key_size) ||
		    !convert(f->to->val, val, f->from->val, old) ||	/* CPU 0's, the others stay 0 */
		    bpf_map_update_elem(f->rt->kmap_fd[f->to->kmap], key, val, BPF_ANY) < 0)
			f->lost++;
	}
	free(key);
	free(old);
	free(val);
}

static void fill_keyed(struct rt *rt, const struct map_desc *m, struct rt *from,
		       const struct map_desc *f, unsigned *ret_lost)
{
	struct filling fill = { rt, m, f, 0 };

	if (!f->key || mapread_all(from, f, fill_batch, &fill) < 0)
		fill.lost++;
	*ret_lost += fill.lost;
}

void keep_fill(struct rt *rt)
{
	for (uint32_t i = 0; rt->opt.kept && i < rt->u->nmaps; i++) {
		const struct map_desc *m = rt->u->maps[i], *f;
		struct rt *from = rt_can_keep(m) ? rt->opt.kept(rt->opt.kept_arg, m->name) : NULL;
		unsigned lost = 0;

		f = from ? map_called(from->u, m->name) : NULL;
		if (!f || !rt_can_keep(f))
			continue;
		if (m->key)
			fill_keyed(rt, m, from, f, &lost);
		else if (!f->key && from->globals)
			fill_keyless(rt, m, from, f, &lost);
		if (lost)
			diag_warn(rt->u->diag, m->first_use, W_MAP_KEPT,
				  "map '%s' goes on without %u of the elements it had", m->name,
				  lost);
	}
}

/* ---- cost ------------------------------------------------------------------------------------ */
int rt_count_cost(void)
{
	union bpf_attr attr;

	memset(&attr, 0, sizeof(attr));
	attr.enable_stats.type = BPF_STATS_RUN_TIME;
	return load_call(BPF_ENABLE_STATS, &attr);
}

void rt_cost(const struct rt *rt, uint64_t *ret_runs, uint64_t *ret_ns)
{
	for (uint32_t i = 0; i < rt->progs.n; i++) {
		struct bpf_prog_info info;
		uint32_t len = sizeof(info);

		memset(&info, 0, sizeof(info));
		if (bpf_obj_get_info_by_fd(rt->progs.at[i], &info, &len) < 0)
			continue;
		*ret_runs += info.run_cnt;
		*ret_ns += info.run_time_ns;
	}
}
