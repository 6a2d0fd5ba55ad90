/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/plan-dump.c - `-d plan`: what sema_plan() decided, one line a thing.
 *
 * Sizes and offsets are in bytes. What depends on the machine (how many CPUs) is left out,
 * so that tests may compare the text. */
#include <linux/bpf.h>

#include "lang/builtin.h"
#include "lang/node.h"
#include "lang/probe.h"

static const char *store_name(const struct map_desc *m)
{
	switch (m->store) {
	case STORE_SCALAR: return "scalar";
	case STORE_SLOTS:  return "slots";
	case STORE_HASH:   return "hash";
	case STORE_PERCPU: return "percpu";
	}
	return "?";
}

static const char *kmap_type(uint32_t type)
{
	switch (type) {
	case BPF_MAP_TYPE_ARRAY:	   return "array";
	case BPF_MAP_TYPE_HASH:		   return "hash";
	case BPF_MAP_TYPE_LRU_HASH:	   return "lru_hash";
	case BPF_MAP_TYPE_PERCPU_HASH:	   return "percpu_hash";
	case BPF_MAP_TYPE_LRU_PERCPU_HASH: return "lru_percpu_hash";
	case BPF_MAP_TYPE_RINGBUF:	   return "ringbuf";
	default:			   return "?";
	}
}

static void dump_maps(const struct unit *u, FILE *fp)
{
	for (uint32_t i = 0; i < u->nmaps; i++) {
		const struct map_desc *m = u->maps[i];

		if (!m->val)
			continue;
		fprintf(fp, "map %s %s", m->name, store_name(m));
		if (m->key)
			fprintf(fp, " key=%s", m->key->name);
		fprintf(fp, " value=%s", m->val->name);
		if (m->key)
			fprintf(fp, " entries=%u", m->max_entries);
		if (m->counted)
			fputs(" counted", fp);
		fputc('\n', fp);
	}
	for (uint32_t i = 0; i < u->nkmaps; i++) {
		const struct kmap *k = &u->kmaps[i];

		fprintf(fp, "kmap %u %s %s", i, k->name, kmap_type(k->type));
		if (k->map)
			fprintf(fp, " key=%u value=%u", k->key_size, k->val_size);
		if (k->flags & BPF_F_NO_PREALLOC)
			fputs(" no_prealloc", fp);
		if (k->flags & BPF_F_MMAPABLE)
			fputs(" mmapable", fp);
		fputc('\n', fp);
	}
}

static void dump_record(const struct type *rec, FILE *fp)
{
	fprintf(fp, " %u {", rec->size);
	for (uint32_t i = 0; rec->kind == T_RECORD && i < rec->rec.rec->n; i++)
		fprintf(fp, "%s %u:%s", i ? "," : "", rec->rec.rec->field[i].off,
			rec->rec.rec->field[i].type->name);
	fputs(" }\n", fp);
}

static void dump_prog(const struct prog *p, FILE *fp)
{
	fprintf(fp, "prog %u %s by %s:", p->id, p->ops->name, p->mech ? p->mech->name : "nothing");
	for (uint32_t i = 0; i < p->npoints; i++)
		fprintf(fp, " %s", p->points[i]->name);
	fputc('\n', fp);
	for (const struct var *v = p->vars; v; v = v->next)
		fprintf(fp, "  var %s %s\n", v->name, v->type ? v->type->name : "?");
}

void dump_plan(const struct unit *u, FILE *fp)
{
	struct sig sig;

	dump_maps(u, fp);
	for (uint32_t i = 0; i < u->nactions; i++) {
		const struct action *a = u->actions[i];

		builtin_sig(a->fn, &sig);
		fprintf(fp, "action %u %s", a->id, sig.name);
		dump_record(a->rec, fp);
	}
	for (uint32_t i = 0; i < u->nprogs; i++)
		dump_prog(u->progs[i], fp);
}
