/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/short.c - shorthand: `ktrace PROBE`, `ktrace count PROBE` stand for text of the language.
 *
 * Each form is a row that writes the script it stands for, which then goes the way of every script;
 * --show prints it. A readable file of the same name is a script, as it has always been: shorthand
 * is what would otherwise be an error.
 *
 * A probe without an action prints the arguments of its events, each as its type wants it: the
 * attach point is compiled with an empty body, and the format made from the record `args`. At most
 * LINES lines a second are printed, the others counted; -n prints the first N instead. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "base/num.h"
#include "cli/compile.h"
#include "cli/short.h"
#include "lang/probe.h"

enum { LINES = 100, MOST_FIELDS = 24 };

/* What a form is told. */
struct asked {
	const struct opts *opts;
	struct host *host;
	const char *what;				/* the probe or function */
};

/* ---- probes as words --------------------------------------------------------------------------- */
static const struct probe_ops *type_of(const char *word)
{
	char *type = strndup(word, strcspn(word, ":"));
	const struct probe_ops *ops = strchr(word, ':') ? probe_find(type) : NULL;

	free(type);
	return ops;
}

/* A function alone is one of the kernel's. */
static void add_probe(struct str *ret, const char *what)
{
	str_addf(ret, "%s%s", type_of(what) ? "" : "kprobe:", what);
}

static void add_time(struct str *ret, const struct opts *o)
{
	if (o->time_ns)
		str_addf(ret, "\ninterval:us:%llu\n{\n\texit();\n}\n",
			 (unsigned long long)max_u64(o->time_ns / 1000, 1));
}

/* ---- a probe without an action ----------------------------------------------------------------- */
/* How a field of type T is printed: its conversion, and *RET_CALL when str() is to read it. */
static const char *conversion(const struct type *t, bool *ret_call)
{
	*ret_call = t->kind == T_PTR && t->ptr.to->kind == T_INT && t->ptr.to->size == 1;
	if (*ret_call || t->kind == T_STRING || t->kind == T_ENUM || type_is_chars(t))
		return "%s";
	if (t->kind == T_PTR)
		return "%p";
	if (t->kind == T_INT)
		return t->num.is_signed ? "%ld" : "%lu";
	if (t->kind == T_ARRAY && type_is_int(t->array.of))
		return "%s";
	return t->kind == T_BOOL ? "%d" : NULL;
}

static void add_fields(struct types *ts, const struct type *args, struct str *format,
		       struct str *list)
{
	uint32_t n, added = 0;
	const struct field *f = type_fields(ts, args, &n);

	for (uint32_t i = 0; i < n && added < MOST_FIELDS; i++) {
		bool call;
		const char *how = f[i].name ? conversion(f[i].type, &call) : NULL;

		if (!how)
			continue;
		str_addf(format, " %s=%s", f[i].name, how);
		str_addf(list, call ? ", str(args.%s)" : ", args.%s", f[i].name);
		added++;
	}
}

/* Compile the attach points of WHAT with the body { print(VALUE); }: what is wrong, the script
 * itself will tell. RET must be freed. */
static bool try_value(const struct asked *a, const char *value, struct job *ret)
{
	struct str text;
	bool ok;

	str_init(&text);
	str_addf(&text, "%s { print(%s); }", a->what, value);
	job_init(ret, a->opts, a->host, "probe", text.ptr, text.len);
	ok = compile(ret->unit, "types", NULL, NULL) == 0 && !diag_errors(ret->diag);
	str_done(&text);
	return ok;
}

static bool has_value(const struct asked *a, const char *value)
{
	struct job j;
	bool ok = try_value(a, value, &j);

	job_done(&j);
	return ok;
}

/* What the points of WHAT have in common is shown: fields, a return value, arguments by number. */
static void add_arguments(const struct asked *a, struct str *format, struct str *list)
{
	struct job j;
	bool typed = try_value(a, "args", &j);

	if (j.unit->nprobes > 1) {
		str_add(format, " %s");
		str_add(list, ", probe");
	}
	if (typed && j.unit->nprogs == 1) {
		add_fields(j.unit->types, j.unit->progs[0]->args, format, list);
	} else if (typed) {
		str_add(format, " %s");
		str_add(list, ", args");
	} else if (has_value(a, "retval")) {
		str_add(format, " retval=%ld");
		str_add(list, ", (int64)retval");
	} else if (has_value(a, "(arg0, arg1, arg2)")) {
		str_add(format, " arg0=0x%lx arg1=0x%lx arg2=0x%lx");
		str_add(list, ", arg0, arg1, arg2");
	}
	job_done(&j);
}

static void add_limited(struct str *ret, const char *what, const char *print)
{
	str_addf(ret,
		 "begin\n{\n\t@room = %d;\n}\n\n"
		 "%s\n{\n\tif (@room > 0) {\n\t\t@room--;\n\t\t%s\n\t} else {\n\t\t@hidden++;\n"
		 "\t}\n}\n\n"
		 "interval:s:1\n{\n\t$n = @hidden;\n\tif ($n > 0) {\n"
		 "\t\tprintf(\"... %%d more were not shown\\n\", $n);\n\t\t@hidden -= $n;\n\t}\n"
		 "\t@room = %d;\n}\n\n"
		 "end\n{\n\tif (@hidden > 0) {\n"
		 "\t\tprintf(\"... %%d more were not shown\\n\", @hidden);\n\t}\n"
		 "\tclear(@room);\n\tclear(@hidden);\n}\n",
		 LINES, what, print, LINES);
}

static void add_first(struct str *ret, const char *what, const char *print, uint64_t events)
{
	unsigned long long n = events;

	str_addf(ret,
		 "%s\n{\n\t$n = @shown++;\n\tif ($n < %llu) {\n\t\t%s\n\t}\n"
		 "\tif ($n + 1 == %llu) {\n\t\texit();\n\t}\n}\n\n"
		 "end\n{\n\tclear(@shown);\n}\n",
		 what, n, print, n);
}

static int expand_probe(const struct asked *a, struct str *ret)
{
	struct str format, list, print;

	str_init(&format);
	str_init(&list);
	str_init(&print);
	add_arguments(a, &format, &list);
	str_addf(&print, "printf(\"%%-16s %%-7d%s\\n\", comm, pid%s);", format.ptr, list.ptr);
	if (a->opts->events)
		add_first(ret, a->what, print.ptr, a->opts->events);
	else
		add_limited(ret, a->what, print.ptr);
	str_done(&format);
	str_done(&list);
	str_done(&print);
	return 0;
}

/* ---- verbs ------------------------------------------------------------------------------------- */
static int expand_count(const struct asked *a, struct str *ret)
{
	add_probe(ret, a->what);
	str_add(ret, "\n{\n\t@[probe] = count();\n}\n");
	return 0;
}

/* Functions within functions of the pattern have times of their own. */
static int expand_latency(const struct asked *a, struct str *ret)
{
	const struct probe_ops *ops = type_of(a->what) ? type_of(a->what) : probe_find("kprobe");
	const char *name = type_of(a->what) ? strchr(a->what, ':') + 1 : a->what;
	const char *key = points_wild(name) ? "tid, func" : "tid";

	if (!ops->returns)
		return opts_error("it takes a function: 'latency vfs_read', 'latency "
				  "uprobe:/bin/bash:readline'",
				  "'%s' has no end that could be traced", a->what);
	str_addf(ret,
		 "%s:%s\n{\n\t@start[%s] = nsecs;\n}\n\n"
		 "%s:%s\n/@start[%s]/\n{\n\t@ns[func] = hist(nsecs - @start[%s]);\n"
		 "\tdelete(@start, %s%s%s);\n}\n\n"
		 "end\n{\n\tclear(@start);\n}\n",
		 ops->name, name, key, ops->returns, name, key, key,
		 points_wild(name) ? "(" : "", key, points_wild(name) ? ")" : "");
	return 0;
}

static int expand_stacks(const struct asked *a, struct str *ret)
{
	const struct probe_ops *ops = type_of(a->what);

	add_probe(ret, a->what);
	str_addf(ret, "\n{\n\t@[%s] = count();\n}\n", ops && ops->user ? "ustack" : "kstack");
	return 0;
}

static const struct form {
	const char *verb, *args, *doc;
	int (*expand)(const struct asked *a, struct str *ret);
} forms[] = {
	{ "count", "PROBE", "how often PROBE, a pattern or a kernel function happens",
	  expand_count },
	{ "latency", "FUNCTION", "how long calls of FUNCTION take, as a histogram",
	  expand_latency },
	{ "stacks", "PROBE", "from where PROBE or a kernel function is reached", expand_stacks },
};

/* ---- from words --------------------------------------------------------------------------------- */
static const struct form *form_of(const char *word)
{
	for (size_t i = 0; i < COUNT(forms); i++)
		if (!strcmp(forms[i].verb, word))
			return &forms[i];
	return NULL;
}

const char *short_word(size_t i, const char **ret_doc)
{
	if (i >= COUNT(forms))
		return NULL;
	if (ret_doc)
		*ret_doc = forms[i].doc;
	return forms[i].verb;
}

bool short_is(const char *word)
{
	return form_of(word) || (type_of(word) && !strpbrk(word, "{ \t\n"));
}

/* One word too many, or none: the shell is the likely reason for the first. */
static int wrong_words(const struct form *f, const char *const *word, unsigned n)
{
	unsigned files = 0;

	for (unsigned i = 1; i < n; i++)
		files += access(word[i], F_OK) == 0;
	if (f && n < 2)
		return opts_error(f->doc, "'%s' takes one argument, %s", f->verb, f->args);
	return opts_error(files > 1 ? "the shell has put names of files where '*' stood: put it in "
				      "single quotes"
				    : "options come before it",
			  "'%s' is one word too many behind '%s'", word[1 + (f != NULL)], word[0]);
}

int short_expand(const struct opts *o, struct host *h, const char *const *word, unsigned n,
		 struct str *ret)
{
	const struct form *f = form_of(word[0]);
	struct asked a = { o, h, f && n > 1 ? word[1] : word[0] };
	int status;

	if (n != (f ? 2 : 1))
		return wrong_words(f, word, n);
	if (f && o->events)
		return opts_error("it ends a probe that prints its events; -t ends all forms",
				  "-n does not go with '%s'", f->verb);
	status = f ? f->expand(&a, ret) : expand_probe(&a, ret);
	if (!status)
		add_time(ret, o);
	return status;
}

bool short_help(const char *name, FILE *fp)
{
	const struct form *f = form_of(name);

	if (f)
		fprintf(fp, "ktrace %s %s\n    %s\n", f->verb, f->args, f->doc);
	return f;
}

void short_mdoc(FILE *fp)
{
	for (size_t i = 0; i < COUNT(forms); i++)
		fprintf(fp, ".It Nm Cm %s Ar %s\n%s.\n", forms[i].verb, forms[i].args,
			forms[i].doc);
}
