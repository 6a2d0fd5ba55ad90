/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/args.c - contexts that are an array of u64, one an argument: raw tracepoints, with and
 * without BTF, and function entry and exit.
 *
 * Each argument, whatever its type, fills one word (the kernel passes them so to the program).
 * `args` is a record whose fields lie at 8, 16 ... from the context; pointers to structures are
 * known to the verifier (AS_BTF) and are followed by plain loads. */
#include <linux/btf.h>
#include "host/btf.h"
#include "probes/probes.h"

LLVMValueRef words_argn(struct cg *cg, unsigned n)
{
	return cg_load_bits(cg, 64, cg_at(cg, cg->ctx, 8 * (uint64_t)n));
}

LLVMValueRef word_narrow(struct cg *cg, LLVMValueRef word, const struct type *t)
{
	LLVMTypeRef small;

	if (t->size >= 8 || !t->size)
		return word;
	small = LLVMIntTypeInContext(cg->llvm, t->size * 8);
	word = LLVMBuildTrunc(cg->b, word, small, "");
	return type_is_signed(t) ? LLVMBuildSExt(cg->b, word, cg->i64, "")
				 : LLVMBuildZExt(cg->b, word, cg->i64, "");
}

LLVMValueRef words_field(struct cg *cg, const struct field *f, LLVMValueRef dst)
{
	LLVMValueRef word = cg_load_bits(cg, 64, cg_at(cg, cg->ctx, f->off));

	(void)dst;
	return word_narrow(cg, word, f->type);
}

const struct type *words_args(struct unit *u, uint32_t btf_proto, unsigned skip)
{
	struct btf_set *b = host_btf(u->host);
	const struct btf_type *proto = btf_type(b, btf_proto);
	const struct btf_param *param = (const struct btf_param *)(proto + 1);
	unsigned n = BTF_INFO_VLEN(proto->info), at = 0;
	struct field *field = NEW_ARRAY(u->arena, struct field, n + 1);

	for (unsigned i = skip; i < n; i++) {
		const char *name = btf_string(b, param[i].name_off);
		struct field *f = &field[at++];

		if (!param[i].type) {			/* `...` ends the list */
			at--;
			break;
		}
		f->name = *name ? name : arena_fmt(u->arena, "arg%u", i - skip);
		f->type = type_btf(u->types, param[i].type, AS_BTF);
		f->off = 8 * (i - skip);
	}
	return type_in(u->types, type_record(u->types, "args", REC_ARGS, field, at, 8 * at, 8),
		       AS_CTX);
}

int words_attach(struct rt *rt, const struct prog *prog,
		 uint32_t (*target)(const struct probe *p, int *ret_fd))
{
	struct btf_set *b = host_btf(rt_host(rt));

	for (uint32_t i = 0; i < prog->npoints; i++) {
		const struct probe *p = prog->points[i];
		int fd, link, module = 0;
		uint32_t id = target(p, &module);

		link = rt_load(rt, prog, btf_kernel_id(b, id), module, &fd);
		if (link && !p->wild)
			return link;
		if (!link)
			link = raw_tp_open(rt, p, NULL, fd);
		if (link < 0) {
			rt_fail(rt, p, -link, "cannot attach");
			continue;
		}
		rt_keep(rt, p, link, RT_LINK);
		rt_count(rt, 1);
	}
	return 0;
}
