/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/funcs.c - which kernel functions and raw tracepoints there are to trace.
 *
 * The kernel's own list is tracefs's available_filter_functions: every function with an entry
 * that can be patched, one a line, `name` or `name [module]`. Where it cannot be read (no
 * ftrace, or not allowed) the text symbols of kallsyms stand in, without the sections in which
 * a probe is refused, and where there are none either, the functions in BTF. Names with
 * `.part.` or `.cold` are pieces that the compiler cut off a function; `__pfx_` and `__cfi_` are
 * the padding before one: nobody means those.
 *
 * The list takes 20 ms or more, so a plain name is first looked up in BTF, which takes 1 ms and
 * is nearly always right; when it is not, attaching says so. What has BTF and no place to patch
 * only matters in listings, where the list is read anyway. */
#include "host/host.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include "base/io.h"
#include "host/priv.h"

struct kfunc {
	const char *name, *module;			/* module NULL: the kernel itself */
};

struct kfuncs {
	struct kfunc *at;				/* by name, then module */
	size_t n, cap;
	char *text;					/* the kernel's own list; NULL: not to be read */
	bool guessed;					/* so the others were asked for it */
	int err;					/* nothing could be read: -errno */
};

static bool is_exact(const char *pattern)
{
	return pattern && !strchr(pattern, '*');
}

/* "vmlinux" is our name for the kernel itself; its symbols have no module. */
static const char *module_name(const char *module)
{
	return module ? module : "vmlinux";
}

/* ---- the list ---------------------------------------------------------------------------- */

static bool is_piece(const char *name)
{
	return strstr(name, ".part.") || strstr(name, ".cold") || str_starts(name, "__pfx_") ||
	       str_starts(name, "__cfi_") || str_starts(name, "__ftrace_invalid_address__");
}

static void add_func(struct kfuncs *f, const char *name, const char *module)
{
	if (is_piece(name))
		return;
	if (f->n == f->cap) {
		f->cap = f->cap ? f->cap * 2 : 1 << 15;
		f->at = xrealloc(f->at, f->cap * sizeof(*f->at));
	}
	f->at[f->n++] = (struct kfunc){ name, module };
}

static int read_available(struct host *h, struct kfuncs *f)
{
	struct str text;
	char *line, *next, *module;
	int err;

	str_init(&text);
	err = h->files.functions ? io_read(h->files.functions, &text)
				 : tracefs_read(h, "available_filter_functions", &text);
	if (err || !text.len) {
		str_done(&text);
		return err ? err : -ENOENT;
	}
	f->text = str_detach(&text);
	for (line = f->text; *line; line = next) {
		next = line + strcspn(line, "\n");
		if (*next)
			*next++ = '\0';
		module = strstr(line, " [");
		if (module) {
			*module = '\0';
			module += 2;
			module[strcspn(module, "]")] = '\0';
		}
		add_func(f, line, module);
	}
	return 0;
}

/* Parts of the kernel's text where a probe is refused: the symbols at both ends. */
static const char *const refused[][2] = {
	{ "__noinstr_text_start",	"__noinstr_text_end" },
	{ "__entry_text_start",		"__entry_text_end" },
	{ "__kprobes_text_start",	"__kprobes_text_end" },
	{ "_sinittext",			"_einittext" },
};

static int read_kallsyms(struct host *h, struct kfuncs *f)
{
	uint64_t from[COUNT(refused)] = { 0 }, to[COUNT(refused)] = { 0 };
	const struct ksym *sym;
	size_t n, r;

	sym = ksyms_all(h, &n);
	if (!sym)
		return -ENOENT;
	for (r = 0; r < COUNT(refused); r++)
		if (host_ksym_addr(h, refused[r][0], &from[r]) ||
		    host_ksym_addr(h, refused[r][1], &to[r]))
			from[r] = to[r] = 0;
	for (size_t i = 0; i < n; i++) {
		if (!strchr("tTwW", sym[i].type))
			continue;
		if (sym[i].module && (!strcmp(sym[i].module, "bpf") ||
				      str_starts(sym[i].module, "__builtin__")))
			continue;			/* code that the kernel made itself */
		for (r = 0; r < COUNT(refused); r++)
			if (sym[i].addr >= from[r] && sym[i].addr < to[r])
				break;
		if (r == COUNT(refused))
			add_func(f, sym[i].name, sym[i].module);
	}
	return 0;
}

static int see_btf_func(const char *owner, uint32_t id, const struct btf_type *t, void *arg)
{
	struct host *h = arg;

	if (BTF_INFO_KIND(t->info) == BTF_KIND_FUNC)
		add_func(h->kfuncs, btf_name(h->btf, id), strcmp(owner, "vmlinux") ? owner : NULL);
	return 0;
}

static int read_btf(struct host *h, struct kfuncs *f)
{
	if (host_btf(h))
		btf_each_in(h->btf, NULL, see_btf_func, h);
	return f->n ? 0 : -ENOENT;
}

static int compare_funcs(const void *a, const void *b)
{
	const struct kfunc *x = a, *y = b;
	int c = strcmp(x->name, y->name);

	return c ? c : strcmp(module_name(x->module), module_name(y->module));
}

static void sort_funcs(struct kfuncs *f)
{
	if (f->n)
		qsort(f->at, f->n, sizeof(*f->at), compare_funcs);
}

/* The kernel's own list; NULL if it cannot be read. */
static const struct kfuncs *kfuncs_own(struct host *h)
{
	if (!h->kfuncs) {
		h->kfuncs = xcalloc(1, sizeof(*h->kfuncs));
		h->kfuncs->err = read_available(h, h->kfuncs);
		sort_funcs(h->kfuncs);
	}
	return h->kfuncs->text ? h->kfuncs : NULL;
}

/* The kernel's own list, or the best guess at it. */
static const struct kfuncs *kfuncs_get(struct host *h)
{
	const struct kfuncs *own = kfuncs_own(h);
	struct kfuncs *f = h->kfuncs;

	if (own || f->guessed)
		return f;
	f->guessed = true;
	if (!read_kallsyms(h, f) || !read_btf(h, f))
		f->err = 0;
	sort_funcs(f);
	return f;
}

void kfuncs_free(struct kfuncs *f)
{
	if (!f)
		return;
	free(f->at);
	free(f->text);
	free(f);
}

/* The first function of the list called NAME; F->n: none. */
static size_t first_called(const struct kfuncs *f, const char *name)
{
	size_t lo = 0, hi = f->n, mid;

	while (lo < hi) {
		mid = lo + (hi - lo) / 2;
		if (strcmp(f->at[mid].name, name) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < f->n && !strcmp(f->at[lo].name, name) ? lo : f->n;
}

static bool is_listed(const struct kfuncs *f, const char *module, const char *name)
{
	for (size_t i = first_called(f, name); i < f->n && !strcmp(f->at[i].name, name); i++)
		if (!module || str_glob(module, module_name(f->at[i].module)))
			return true;
	return false;
}

/* ---- questions --------------------------------------------------------------------------- */

int host_kfuncs(struct host *h, const char *module, const char *func, bool with_module,
		struct names *ret)
{
	const struct kfuncs *f = kfuncs_get(h);
	const struct kfunc *at, *last = NULL;

	for (size_t i = 0; i < f->n; i++) {
		at = &f->at[i];
		if (!str_glob(func, at->name) ||
		    (module && !str_glob(module, module_name(at->module))))
			continue;
		if (last && !strcmp(last->name, at->name) && (!with_module ||
		    !strcmp(module_name(last->module), module_name(at->module))))
			continue;			/* static functions of one name */
		last = at;
		if (with_module)
			names_add(ret, "%s:%s", module_name(at->module), at->name);
		else
			names_add(ret, "%s", at->name);
	}
	return f->err;
}

bool host_kfunc_traceable(struct host *h, const char *module, const char *func)
{
	bool own = h->kfuncs && h->kfuncs->text;	/* read already: then it decides */
	struct btf_set *b = own ? NULL : host_btf(h);

	if (b && btf_find_func(b, module ? module : "vmlinux", func, NULL, NULL))
		return true;
	return is_listed(kfuncs_get(h), module, func);
}

/* What btf_each_in() looks for, and where to put it. */
struct search {
	struct btf_set *btf;
	const char *pattern;
	const struct kfuncs *only;			/* if not NULL: those in this list */
	struct names *ret;
};

static const char rawtp_prefix[] = "btf_trace_";

static int add_rawtp(const char *owner, uint32_t id, const struct btf_type *t, void *arg)
{
	const struct search *s = arg;
	const char *name;

	(void)owner;
	if (BTF_INFO_KIND(t->info) != BTF_KIND_TYPEDEF)
		return 0;
	name = btf_name(s->btf, id);
	if (str_starts(name, rawtp_prefix) && str_glob(s->pattern, name + sizeof(rawtp_prefix) - 1))
		names_add(s->ret, "%s", name + sizeof(rawtp_prefix) - 1);
	return 0;
}

int host_rawtps(struct host *h, const char *event, struct names *ret)
{
	struct search s = { .btf = host_btf(h), .pattern = event, .ret = ret };
	struct str name;

	if (!s.btf)
		return -ENOENT;
	if (!is_exact(event)) {
		btf_each_in(s.btf, NULL, add_rawtp, &s);
		return 0;
	}
	str_init(&name);
	str_addf(&name, "%s%s", rawtp_prefix, event);
	if (btf_find(s.btf, name.ptr, BTF_KIND_TYPEDEF))
		names_add(ret, "%s", event);
	str_done(&name);
	return 0;
}

static int add_btf_func(const char *owner, uint32_t id, const struct btf_type *t, void *arg)
{
	const struct search *s = arg;
	const char *name;

	if (BTF_INFO_KIND(t->info) != BTF_KIND_FUNC)
		return 0;
	name = btf_name(s->btf, id);
	if (str_glob(s->pattern, name) && (!s->only || is_listed(s->only, owner, name)))
		names_add(s->ret, "%s:%s", owner, name);
	return 0;
}

int host_btf_funcs(struct host *h, const char *module, const char *func, struct names *ret)
{
	struct search s = { .btf = host_btf(h), .pattern = func, .ret = ret };
	const char *owner;

	if (!s.btf)
		return -ENOENT;
	if (is_exact(func) && (!module || is_exact(module))) {
		if (btf_find_func(s.btf, module, func, &owner, NULL))
			names_add(ret, "%s:%s", owner, func);
		return 0;
	}
	s.only = kfuncs_own(h);
	btf_each_in(s.btf, module, add_btf_func, &s);
	return 0;
}
