/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/frames.c - stacks: from an id to lines of text.
 *
 * A stack travels as { u64 id, u32 pid, u32 frames }; its addresses were stored once, under the
 * id, in the table of stacks: { u32 n, u32 pid, u64 ip[] }. Here they get their text, in one of
 * the forms
 *	bpftrace	        vfs_read+16
 *	perf		<tab>ffffffff81234567 vfs_read+16 (module)
 *	raw		ffffffff81234567
 *	build_id	<build id of the file> 0x<offset in the file>
 * and since a stack that was seen once is mostly seen often, the lines are kept by id: printing
 * a map of thousands of stacks costs one look-up each. All unknown kernel addresses of a stack
 * are named at once. */
#include "runtime/priv.h"
#include <bpf/bpf.h>
#include <stdlib.h>
#include <string.h>
#include "host/elf.h"

struct frames {
	uint32_t pid, n;
	enum stack_mode mode;
	bool user;
	const char **line;
	struct frames *next;				/* same id, but another form or process */
};

struct stack_key { uint64_t id; uint32_t pid, n; };	/* as it travels */
struct stack_ips { uint32_t n, pid; uint64_t ip[]; };	/* as it is stored */

static const char *line_text(struct rt *rt, enum stack_mode mode, uint64_t ip, const char *name,
			     const char *module)
{
	unsigned long long addr = ip;

	switch (mode) {
	case STACK_BPFTRACE:
		return name ? arena_strdup(rt->own, name) : arena_fmt(rt->own, "0x%llx", addr);
	case STACK_PERF:
		if (!name)
			name = arena_fmt(rt->arena, "0x%llx", addr);
		return arena_fmt(rt->own, "%llx %s%s%s%s", addr, name, module ? " (" : "",
				 module ? module : "", module ? ")" : "");
	case STACK_RAW:
	case STACK_BUILD_ID:				/* of what is in no file */
		return arena_fmt(rt->own, "%llx", addr);
	}
	BUG("a stack of mode %d", mode);
}

static void kernel_lines(struct rt *rt, struct frames *f, const uint64_t *ip)
{
	const char **name = NEW_ARRAY(rt->arena, const char *, f->n);

	if (f->mode == STACK_BPFTRACE || f->mode == STACK_PERF)
		symbols_kernel(rt, ip, f->n, name);
	for (uint32_t i = 0; i < f->n; i++)
		f->line[i] = line_text(rt, f->mode, ip[i], name[i], NULL);
}

static void build_id_lines(struct rt *rt, struct frames *f, const uint64_t *ip)
{
	unsigned long long off;
	const char *id;
	uint64_t at;

	mmaps_read(rt);
	for (uint32_t i = 0; i < f->n; i++) {
		if (host_usym_build_id(rt->u->host, f->pid, ip[i], &id, &at) < 0) {
			f->line[i] = line_text(rt, f->mode, ip[i], NULL, NULL);
			continue;
		}
		off = at;
		f->line[i] = arena_fmt(rt->own, "%s 0x%llx", id, off);
	}
}

static void user_lines(struct rt *rt, struct frames *f, const uint64_t *ip)
{
	for (uint32_t i = 0; i < f->n; i++) {
		const char *name = NULL, *module = NULL;

		if (f->mode == STACK_BPFTRACE || f->mode == STACK_PERF)
			name = symbols_user(rt, f->pid, ip[i], true, &module);
		f->line[i] = line_text(rt, f->mode, ip[i], name, module ? module : "[unknown]");
	}
}

static struct frames *cached(struct rt *rt, const struct type *t, const struct stack_key *key)
{
	struct frames *f = table_get(&rt->syms.stack, key->id);

	while (f && (f->mode != t->stack.mode || f->user != t->stack.user || f->pid != key->pid ||
		     f->n != key->n))
		f = f->next;
	return f;
}

/* The stack is not in the table: it was full. */
static void lost_line(struct rt *rt, struct frames *f)
{
	f->line = NEW_ARRAY(rt->own, const char *, 1);
	f->line[0] = "[lost: the table of stacks was full]";
	f->n = 1;
}

static struct frames *resolve(struct rt *rt, const struct type *t, const struct stack_key *key)
{
	size_t size = sizeof(struct stack_ips) + 8ull * rt->u->stack_depth;
	struct stack_ips *ips = arena_alloc(rt->arena, size);
	struct frames *f = NEW(rt->own, struct frames);

	f->mode = t->stack.mode;
	f->user = t->stack.user;
	f->pid = key->pid;
	f->n = min_u64(key->n, rt->u->stack_depth);
	if (!f->n)
		return f;
	if (rt->u->stacks == NO_KMAP ||
	    bpf_map_lookup_elem(rt->kmap_fd[rt->u->stacks], &key->id, ips) < 0) {
		lost_line(rt, f);
		return f;
	}
	f->n = min_u64(f->n, ips->n);
	f->line = NEW_ARRAY(rt->own, const char *, f->n);
	if (f->user && f->mode == STACK_BUILD_ID)
		build_id_lines(rt, f, ips->ip);
	else if (f->user)
		user_lines(rt, f, ips->ip);
	else
		kernel_lines(rt, f, ips->ip);
	if (f->n != key->n)
		return f;				/* cut short: would not be found again */
	f->next = table_get(&rt->syms.stack, key->id);
	table_put(&rt->syms.stack, key->id, f);
	return f;
}

struct value frames_decode(struct rt *rt, const struct type *t, const void *bytes)
{
	static const char *const indents[] = {
		[STACK_BPFTRACE] = "        ", [STACK_PERF] = "\t",
		[STACK_RAW] = "", [STACK_BUILD_ID] = "",
	};
	struct value ret = { .kind = V_STACK };
	struct stack_key key;
	struct frames *f;

	memcpy(&key, bytes, sizeof(key));
	f = cached(rt, t, &key);
	if (!f)
		f = resolve(rt, t, &key);
	ret.stack.frame = f->line;
	ret.stack.n = f->n;
	ret.stack.indent = indents[t->stack.mode];
	return ret;
}
