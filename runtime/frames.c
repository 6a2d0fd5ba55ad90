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
 * are named at once.
 *
 * With show_debug_info a user frame has its source line behind the name, and the functions that
 * were inlined there have lines of their own, before it. The address of a caller is that of the
 * instruction behind the call, so the line is that of the byte before it.
 *
 * The kernel follows frame pointers. Where code has none the stack ends early, and looks whole.
 * It is whole if it ends where programs and threads begin: in one of the functions of the table
 * `roots`, or next to one, as those of a stripped C library have no names. If the last frame
 * is a function that is none, or no code at all, a line says that no caller was found. A last
 * frame that is code without a name tells nothing, and a depth that was asked for is no cut. */
#include "runtime/priv.h"
#include <bpf/bpf.h>
#include <stdlib.h>
#include <string.h>
#include "base/io.h"
#include "host/elf.h"

enum {
	INLINED_MAX = 32,				/* functions that are shown for one address */
	ROOT_FRAMES = 3,				/* how many frames may lie behind a root, and itself */
};

struct frames {
	uint32_t pid, n;
	uint32_t nlines;				/* more than N with inlined functions */
	enum stack_mode mode;
	bool user, full;				/* full: as deep as was asked for */
	const char **line;
	struct frames *next;				/* same id, but another form or process */
};

struct stack_key { uint64_t id; uint32_t pid, n; };	/* as it travels */
struct stack_ips { uint32_t n, pid; uint64_t ip[]; };	/* as it is stored */

/* What is told of one frame. */
struct told {
	uint64_t ip;
	const char *name;				/* "main+4"; NULL: none */
	const char *module;				/* NULL: the kernel */
	const struct code_line *at;			/* NULL: not known */
};

/* Add a line to F. Thousands of stacks are made of few different lines: each is kept once. */
PRINTF(3, 4) static void add_line(struct rt *rt, struct frames *f, const char *fmt, ...)
{
	struct symbols *s = &rt->syms;
	const char *kept;
	va_list ap;

	if (!s->lines) {
		s->lines = dict_new();
		str_init(&s->text);
	}
	str_clear(&s->text);
	va_start(ap, fmt);
	str_vaddf(&s->text, fmt, ap);
	va_end(ap);
	kept = dict_getn(s->lines, s->text.ptr, s->text.len);
	if (!kept) {
		kept = arena_strdup(rt->own, s->text.ptr);
		dict_put(s->lines, kept, (void *)kept);
	}
	*(const char **)arena_push(rt->own, &f->line, &f->nlines, sizeof(kept)) = kept;
}

/* "@file:line" of AT. */
static const char *place_text(struct rt *rt, const struct code_line *at)
{
	return at && at->file ? arena_fmt(rt->arena, "@%s:%u", at->file, at->line) : "";
}

static void add_frame(struct rt *rt, struct frames *f, const struct told *t)
{
	unsigned long long addr = t->ip;
	const char *name = t->name, *place = place_text(rt, t->at);

	if (!name)
		name = arena_fmt(rt->arena, "0x%llx", addr);
	switch (f->mode) {
	case STACK_BPFTRACE:
		add_line(rt, f, "%s%s", name, place);
		break;
	case STACK_PERF:
		add_line(rt, f, "%llx %s%s%s%s%s", addr, name, place, t->module ? " (" : "",
			 t->module ? t->module : "", t->module ? ")" : "");
		break;
	case STACK_RAW:
	case STACK_BUILD_ID:				/* of what is in no file */
		add_line(rt, f, "%llx", addr);
		break;
	}
}

static void add_inlined(struct rt *rt, struct frames *f, uint64_t ip, const struct code_line *at)
{
	const char *func = at->func ? at->func : "??";
	unsigned long long addr = ip;

	if (rt->u->config->cpp_demangle)
		func = host_demangle(rt->u->host, func);
	if (f->mode == STACK_PERF)
		add_line(rt, f, "%llx %s%s (inlined)", addr, func, place_text(rt, at));
	else
		add_line(rt, f, "[inlined] %s%s", func, place_text(rt, at));
}

static void kernel_lines(struct rt *rt, struct frames *f, const uint64_t *ip)
{
	const char **name = NEW_ARRAY(rt->arena, const char *, f->n);

	if (f->mode == STACK_BPFTRACE || f->mode == STACK_PERF)
		symbols_kernel(rt, ip, f->n, name);
	for (uint32_t i = 0; i < f->n; i++)
		add_frame(rt, f, &(struct told){ .ip = ip[i], .name = name[i] });
}

static void build_id_lines(struct rt *rt, struct frames *f, const uint64_t *ip)
{
	unsigned long long off;
	const char *id;
	uint64_t at;

	mmaps_read(rt);
	for (uint32_t i = 0; i < f->n; i++) {
		if (host_usym_build_id(rt->u->host, f->pid, ip[i], &id, &at) < 0) {
			add_frame(rt, f, &(struct told){ .ip = ip[i] });
			continue;
		}
		off = at;
		add_line(rt, f, "%s 0x%llx", id, off);
	}
}

static void user_line(struct rt *rt, struct frames *f, uint64_t ip, bool is_caller,
		      const char **ret_name)
{
	struct code_line at[INLINED_MAX];
	struct told told = { .ip = ip };
	unsigned n = 0;

	told.name = symbols_user(rt, f->pid, ip, true, &told.module);
	if (rt->u->config->show_debug_info)
		n = host_usym_lines(rt->u->host, f->pid, ip - is_caller, at, INLINED_MAX);
	for (unsigned i = 0; i + 1 < n; i++)
		add_inlined(rt, f, ip, &at[i]);
	if (n)
		told.at = &at[n - 1];
	if (!told.module)
		told.module = "[unknown]";
	add_frame(rt, f, &told);
	*ret_name = told.name;
}

/* ---- where stacks end -------------------------------------------------------------------- */

static const char *const roots[];

/* Is NAME, "main+4", a function that nobody calls, or main()? */
static bool is_root(const char *name)
{
	size_t len = strcspn(name, "+");

	for (size_t i = 0; roots[i]; i++)
		if (strlen(roots[i]) == len && !strncmp(roots[i], name, len))
			return true;
	return false;
}

/* Did the kernel find less than there is? NAME has those of the N frames at IP, NULL: none. */
static bool is_cut(struct rt *rt, struct frames *f, const uint64_t *ip, const char *const *name)
{
	for (uint32_t i = 0; i < f->n && i < ROOT_FRAMES; i++)
		if (name[f->n - 1 - i] && is_root(name[f->n - 1 - i]))
			return false;
	return name[f->n - 1] || !host_usym_is_code(rt->u->host, f->pid, ip[f->n - 1]);
}

static void mark_end(struct rt *rt, struct frames *f, const uint64_t *ip, const char *const *name)
{
	struct str text;
	uint64_t limit;

	if (!rt->u->config->mark_cut_stacks || !is_cut(rt, f, ip, name))
		return;
	str_init(&text);
	if (io_read("/proc/sys/kernel/perf_event_max_stack", &text) < 0 ||
	    (limit = strtoul(text.ptr, NULL, 10)) != f->n)
		limit = 0;
	str_done(&text);
	if (limit)
		add_line(rt, f, "[the kernel stops at %u frames]", f->n);
	else if (!f->full)
		add_line(rt, f, "[no caller found]");
}

static void user_lines(struct rt *rt, struct frames *f, const uint64_t *ip)
{
	const char **name = NEW_ARRAY(rt->arena, const char *, f->n);

	for (uint32_t i = 0; i < f->n; i++) {
		if (f->mode == STACK_RAW)
			add_frame(rt, f, &(struct told){ .ip = ip[i] });
		else
			user_line(rt, f, ip[i], i > 0, &name[i]);
	}
	if (f->mode != STACK_RAW)
		mark_end(rt, f, ip, name);
}

static struct frames *cached(struct rt *rt, const struct type *t, const struct stack_key *key)
{
	struct frames *f = table_get(&rt->syms.stack, key->id);

	while (f && (f->mode != t->stack.mode || f->user != t->stack.user || f->pid != key->pid ||
		     f->n != key->n || f->full != (key->n == t->stack.depth)))
		f = f->next;
	return f;
}

/* The stack is not in the table: it was full. */
static void lost_line(struct rt *rt, struct frames *f)
{
	add_line(rt, f, "[lost: the table of stacks was full]");
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
	f->full = key->n == t->stack.depth;
	if (!f->n)
		return f;
	if (rt->u->stacks == NO_KMAP ||
	    bpf_map_lookup_elem(rt->kmap_fd[rt->u->stacks], &key->id, ips) < 0) {
		lost_line(rt, f);
		return f;
	}
	f->n = min_u64(f->n, ips->n);
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
	ret.stack.n = f->nlines;
	ret.stack.indent = indents[t->stack.mode];
	return ret;
}

/* Where programs and threads begin: of the C libraries and loaders, and of Go. */
static const char *const roots[] = {
	"main", "_start", "__libc_start_main", "__libc_start_call_main", "_start_c", "__main",
	"_dl_start", "_dl_start_user", "_dlstart",
	"start_thread", "clone", "__clone", "clone3", "__clone3", "__start_context", "start",
	"runtime.main", "runtime.goexit", "runtime.goexit.abi0", "runtime.mstart",
	"runtime.mstart.abi0", "runtime.rt0_go", "runtime.rt0_go.abi0", "_rt0_amd64_linux",
	"_rt0_arm64_linux",
	NULL
};
