/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/list.c - `-l`: the probes that match a pattern, or those of a program; with -v their
 * arguments.
 *
 * A pattern is `type:part:part` with '*', several separated by commas; the type may be a pattern,
 * too. Without a colon it is looked for among the last parts of all the kernel's probe types. With
 * -p the types of user space look at what that process runs. Names
 * come from each type's match(); arguments by compiling `PATTERN { }` as far as its attach
 * points. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include "cli/cli.h"
#include "cli/compile.h"
#include "host/elf.h"
#include "lang/probe.h"

enum { MAX_PARTS = 8 };

static bool type_matches(const char *pattern, const struct probe_ops *ops)
{
	if (points_wild(pattern))
		return !ops->unlisted && str_glob(pattern, ops->name);
	return probe_find(pattern) == ops;
}

/* What PART matches in BINARY, as the first of them. */
static void match_in(struct host *h, const struct probe_ops *ops, const char *binary,
		     const char *const *part, unsigned n, struct names *ret)
{
	const char *own[MAX_PARTS] = { binary };

	for (unsigned i = 1; i < n; i++)
		own[i] = part[i];
	ops->match(h, own, n, ret);
}

/* With -p, binaries are those of its process: as it calls them or, by '*' or nothing, all that it
 * maps. */
static void match_type(const struct opts *o, struct host *h, const struct probe_ops *ops,
		       const char *const *part, unsigned n, struct names *ret)
{
	struct names files;
	struct str path;

	if (!o->pid || !ops->user || !n) {
		ops->match(h, part, n, ret);
		return;
	}
	names_init(&files);
	str_init(&path);
	if (!*part[0] || !strcmp(part[0], "*"))
		host_pid_binaries(h, o->pid, &files);
	else if (points_wild(part[0]) || host_find_binary(h, part[0], o->pid, &path) < 0)
		names_add(&files, "%s", part[0]);
	else
		names_add(&files, "%s", path.ptr);
	for (size_t i = 0; i < files.n; i++)
		match_in(h, ops, files.at[i], part, n, ret);
	str_done(&path);
	names_done(&files);
}

static int match_pattern(const struct opts *o, struct host *h, const char *pattern,
			 struct names *ret)
{
	struct arena *a = arena_new();
	const char *part[MAX_PARTS] = { "*" };
	const char *const *given;
	bool known = false;
	unsigned n;

	given = probe_split(a, pattern, &n);
	n = (unsigned)min_u64(n, MAX_PARTS);
	if (n == 1)					/* only a name */
		part[n++] = given[0];
	else
		memcpy(part, given, n * sizeof(*part));
	while (n > 2 && !*part[n - 1])
		n--;
	if (!*part[n - 1])
		part[n - 1] = "*";
	for (size_t i = 0; probe_table[i]; i++) {
		if (!probe_table[i]->match || !type_matches(part[0], probe_table[i]))
			continue;
		known = true;
		match_type(o, h, probe_table[i], part + 1, n - 1, ret);
	}
	arena_free(a);
	return known ? 0 : -ENOENT;
}

static int bad_type(const char *pattern)
{
	char *type = xstrdup(pattern);
	const char *like;
	char hint[96];

	type[strcspn(type, ":")] = 0;
	like = probe_suggest(type);
	snprintf(hint, sizeof(hint), like ? "did you mean '%s'?" : "'ktrace -h' shows how to list",
		 like);
	opts_error(hint, "there is no probe type '%s'", type);
	free(type);
	return 2;
}

static int print_names(struct names *found)
{
	names_sort_unique(found);
	for (size_t i = 0; i < found->n; i++) {
		fputs(found->at[i], stdout);
		putc('\n', stdout);
	}
	return found->n ? 0 : 1;
}

int list_program(struct job *j)
{
	int err = compile(j->unit, "points", NULL, NULL);

	job_tell(j);
	if (err < 0)
		return 1;
	for (uint32_t i = 0; i < j->unit->nprobes; i++) {
		const struct probe *p = j->unit->probes[i];
		struct names lines;

		if (p->ops->special)
			continue;
		fputs(p->name, stdout);
		putc('\n', stdout);
		if (!j->opts->verbose || !p->ops->describe)
			continue;
		names_init(&lines);
		p->ops->describe(j->unit, p, &lines);
		for (size_t k = 0; k < lines.n; k++)
			fprintf(stdout, "    %s\n", lines.at[k]);
		names_done(&lines);
	}
	return 0;
}

/* The names found, each with its arguments: as the program `NAME, NAME ... { }`. */
static int print_described(const struct opts *o, struct host *h, struct names *found)
{
	struct str text;
	struct job j;
	int status;

	names_sort_unique(found);
	str_init(&text);
	for (size_t i = 0; i < found->n; i++) {
		bool partial = found->at[i][strlen(found->at[i]) - 1] ==
			       ':'; /* software:x: is no whole probe */

		if (!partial)
			str_addf(&text, "%s\n,", found->at[i]);
		else
			fprintf(stdout, "%s\n", found->at[i]);
	}
	if (!text.len) {
		str_done(&text);
		return found->n ? 0 : 1;
	}
	str_add(&text, " { }");
	job_init(&j, o, h, "pattern", text.ptr, text.len);
	j.config->max_probes = j.config->max_bpf_progs = UINT64_MAX;
	status = list_program(&j);
	job_done(&j);
	str_done(&text);
	return status;
}

int list_pattern(const struct opts *o, struct host *h, const char *pattern)
{
	char *copy = xstrdup(pattern), *save = NULL;
	struct names found;
	int status = 0;

	names_init(&found);
	for (char *one = strtok_r(copy, ",", &save); one; one = strtok_r(NULL, ",", &save))
		if (match_pattern(o, h, one, &found) < 0)
			status = bad_type(one);
	if (!status)
		status = o->verbose ? print_described(o, h, &found) : print_names(&found);
	names_done(&found);
	free(copy);
	return status;
}
