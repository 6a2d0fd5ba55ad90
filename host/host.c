/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/host.c - the machine as an object: opening it, its size, and lists of names.
 *
 * Opening does nothing but remember a directory: each question is asked of the machine when
 * somebody wants the answer, and then once. So a script that needs no types pays for no types,
 * and one that names no user never reads /etc/passwd. The invariant of the layer: an answer
 * that was given stays valid (the memory too) until host_free().
 *
 * A recorded machine is a directory with the files that would have been read here, nearly
 * under the names that they have here; host_file() is the one place that knows the difference. */
#include "host/host.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/utsname.h>
#include "base/io.h"
#include "host/priv.h"

struct host *host_open(const char *dir)
{
	struct host *h = xcalloc(1, sizeof(*h));

	h->arena = arena_new();
	if (dir)
		h->dir = arena_strdup(h->arena, dir);
	return h;
}

void host_free(struct host *h)
{
	if (!h)
		return;
	dict_free(h->demangled);
	usyms_free(h->usyms);				/* before the binaries it points to */
	binaries_free(h->binaries);
	kfuncs_free(h->kfuncs);
	ksyms_free(h->ksyms);
	tracefs_free(h->tracefs);
	btf_set_free(h->btf);
	people_free(h->people);
	arena_free(h->arena);
	free(h);
}

void host_use(struct host *h, const struct host_files *files)
{
	h->files = *files;
}

bool host_is_live(const struct host *h)
{
	return !h->dir;
}

const char *host_file(struct host *h, const char *live, const char *recorded)
{
	return h->dir ? arena_fmt(h->arena, "%s/%s", h->dir, recorded) : live;
}

/* The first line of a recorded file, or "". */
static char *recorded_line(struct host *h, const char *name, unsigned line)
{
	struct str s;
	char *p, *ret;

	str_init(&s);
	io_read(host_file(h, NULL, name), &s);
	for (p = s.ptr; line && *p; line--)
		p += strcspn(p, "\n") + (p[strcspn(p, "\n")] == '\n');
	ret = arena_strndup(h->arena, p, strcspn(p, "\n"));
	str_done(&s);
	return ret;
}

const char *host_release(struct host *h)
{
	struct utsname u;

	if (!h->release && h->dir)
		h->release = recorded_line(h, "release", 0);
	else if (!h->release)
		h->release = uname(&u) < 0 ? "" : arena_strdup(h->arena, u.release);
	return h->release;
}

void host_version(struct host *h, unsigned ret[3])
{
	const char *p = host_release(h);
	char *end;

	ret[0] = ret[1] = ret[2] = 0;
	for (int i = 0; i < 3; i++, p = end + 1) {
		ret[i] = (unsigned)strtoul(p, &end, 10);
		if (end == p || *end != '.')
			return;
	}
}

/* ---- CPUs -------------------------------------------------------------------------------- */

/* Which lists of CPUs there are, in the order of host->cpus and of the lines of DIR/cpus. */
static const char *const cpu_lists[] = {
	"/sys/devices/system/cpu/possible",
	"/sys/devices/system/cpu/online",
};

const char *host_cpu_list(struct host *h, unsigned which)
{
	struct str s;

	if (h->cpus[which])
		return h->cpus[which];
	if (h->dir) {
		h->cpus[which] = recorded_line(h, "cpus", which);
	} else {
		str_init(&s);
		io_read(cpu_lists[which], &s);
		h->cpus[which] = arena_strndup(h->arena, s.ptr, strcspn(s.ptr, "\n"));
		str_done(&s);
	}
	return h->cpus[which];
}

/* Read the next "3" or "0-3" of a list; false at its end. */
static bool next_range(const char **list, unsigned *ret_first, unsigned *ret_last)
{
	char *end;

	*ret_first = *ret_last = (unsigned)strtoul(*list, &end, 10);
	if (end == *list)
		return false;
	if (*end == '-')
		*ret_last = (unsigned)strtoul(end + 1, &end, 10);
	*list = end + (*end == ',');
	return true;
}

unsigned host_ncpus(struct host *h)
{
	const char *list = host_cpu_list(h, 0);
	unsigned first, last, n = 1;

	while (next_range(&list, &first, &last))
		if (last >= n)
			n = last + 1;
	return n;
}

unsigned host_online_cpus(struct host *h, unsigned *ret, unsigned max)
{
	const char *list = host_cpu_list(h, 1);
	unsigned first, last, n = 0;

	while (next_range(&list, &first, &last))
		for (; first <= last && n < max; first++)
			ret[n++] = first;
	if (!n && max)
		ret[n++] = 0;
	return n;
}

/* ---- names ------------------------------------------------------------------------------- */

void names_init(struct names *l)
{
	*l = (struct names){ 0 };
}

void names_done(struct names *l)
{
	for (size_t i = 0; i < l->n; i++)
		free(l->at[i]);
	free(l->at);
	names_init(l);
}

void names_add(struct names *l, const char *fmt, ...)
{
	struct str s;
	va_list ap;

	if (l->n == l->cap) {
		l->cap = l->cap ? l->cap * 2 : 64;
		l->at = xrealloc(l->at, l->cap * sizeof(*l->at));
	}
	str_init(&s);
	va_start(ap, fmt);
	str_vaddf(&s, fmt, ap);
	va_end(ap);
	l->at[l->n++] = str_detach(&s);
}

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

void names_sort_unique(struct names *l)
{
	size_t kept = 0;

	if (l->n)
		qsort(l->at, l->n, sizeof(*l->at), compare_names);
	for (size_t i = 0; i < l->n; i++) {
		if (kept && !strcmp(l->at[kept - 1], l->at[i]))
			free(l->at[i]);
		else
			l->at[kept++] = l->at[i];
	}
	l->n = kept;
}
