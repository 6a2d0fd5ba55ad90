/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/help.c - words of the rows: `ktrace help NAME` on the terminal, and the generated manual
 * pages in mdoc(7) (`--man PART`, called by man/generate.sh).
 *
 * Builtins, probe types, settings, options and messages describe themselves; nothing here knows one
 * by name. */
#include <stdlib.h>
#include <string.h>
#include "cli/cli.h"
#include "cli/repl.h"
#include "cli/short.h"
#include "lang/builtin.h"
#include "lang/config.h"
#include "lang/embedded.h"
#include "lang/probe.h"

/* ---- on the terminal --------------------------------------------------------------------------- */

static void builtin_help(const struct builtin *b, FILE *fp)
{
	fprintf(fp, "%s%s\n    %s\n    example: %s\n", builtin_words(b),
		b->flags & BI_UNSAFE ? "   (needs --unsafe)" : "", b->doc, b->example);
}

static void probe_help(const struct probe_ops *ops, FILE *fp)
{
	fprintf(fp, "%s\n    %s\n    example: %s\n", ops->syntax, ops->doc, ops->example);
	if (ops->alias)
		fprintf(fp, "    short: %s\n", ops->alias);
}

static const struct setting *setting_find(const char *name)
{
	for (const struct setting *s = settings; s->name; s++)
		if (!strcmp(s->name, name))
			return s;
	return NULL;
}

static bool feature_help(const char *name, FILE *fp)
{
	enum host_feature f = host_feature_find(name);

	if (f == HOST_FEATURES)
		return false;
	fprintf(fp, "%s\n    a feature of the kernel: %s\n    'ktrace --has %s' asks for it\n",
		name, host_feature_doc(f), name);
	return true;
}

/* A macro of the standard library: its head, and the comment above it. */
static void print_macro(const char *text, const char *head, FILE *fp)
{
	const char *end = strchr(head, '{'), *from = head, *to = head;

	while (from > text && strncmp(from, "/*", 2))
		from--;
	while (to > from && strncmp(to, "*/", 2))
		to--;
	fprintf(fp, "%.*s\n    ", (int)(end - head - 1), head);
	to -= to > from && to[-1] == ' ';
	for (from += 3; from < to; from++)
		if (*from != '\n')
			putc(*from, fp);
		else if (from[1] == ' ' && from[2] == '*')
			from += 2;
	putc('\n', fp);
}

static bool macro_help(const char *name, FILE *fp)
{
	bool found = false;
	struct str head;

	str_init(&head);
	str_addf(&head, "\nmacro %s(", name);
	for (size_t i = 0; embedded_files[i].name && !found; i++) {
		const char *at = strstr(embedded_files[i].text, head.ptr);

		if (at)
			print_macro(embedded_files[i].text, at + 1, fp);
		found = at;
	}
	str_done(&head);
	return found;
}

static void topics_macros(struct names *names)
{
	for (size_t i = 0; embedded_files[i].name; i++) {
		const char *at = embedded_files[i].text;

		while ((at = strstr(at, "\nmacro "))) {
			at += strlen("\nmacro ");
			names_add(names, "%.*s", (int)strcspn(at, "("), at);
		}
	}
}

static void topics_builtin(const struct builtin *b, void *arg)
{
	struct names *names = arg;
	struct sig sig;

	if (b->flags & BI_ALIAS)
		return;
	builtin_sig(b, &sig);
	names_add(names, "%s", sig.name);
}

static void print_columns(FILE *fp, const char *title, struct names *names)
{
	size_t col = 0;

	names_sort_unique(names);
	fprintf(fp, "%s:\n ", title);
	for (size_t i = 0; i < names->n; i++) {
		size_t len = strlen(names->at[i]);

		if (col + len + 1 > 76) {
			fputs("\n ", fp);
			col = 0;
		}
		fprintf(fp, " %s", names->at[i]);
		col += len + 1;
	}
	fputs("\n", fp);
}

static void help_topics(FILE *fp)
{
	struct names builtins, probes, sets;

	names_init(&builtins);
	names_init(&probes);
	names_init(&sets);
	builtin_each(topics_builtin, &builtins);
	topics_macros(&builtins);
	for (size_t i = 0; probe_table[i]; i++)
		names_add(&probes, "%s", probe_table[i]->name);
	for (const struct setting *s = settings; s->name; s++)
		names_add(&sets, "%s", s->name);
	fputs("ktrace help NAME explains one of these, an option (--expr), a form of the\n"
	      "command line (count), a command of the prompt (.print), a feature of the kernel,\n"
	      "and what a message's [tag] means.\n\n",
	      fp);
	print_columns(fp, "builtins and functions", &builtins);
	print_columns(fp, "probe types", &probes);
	print_columns(fp, "settings", &sets);
	names_done(&builtins);
	names_done(&probes);
	names_done(&sets);
}

bool help_find(const char *name, FILE *fp)
{
	const struct setting *set;
	const struct builtin *b;
	bool found = false;

	for (unsigned i = 0; (b = builtin_find(name, i)); i++, found = true)
		builtin_help(b, fp);
	if (probe_find(name)) {
		probe_help(probe_find(name), fp);
		found = true;
	}
	set = setting_find(name);
	if (set) {
		fprintf(fp, "config = { %s = %s }\n    %s\n", set->name, set->def, set->doc);
		found = true;
	}
	found |= opts_help_one(name, fp);
	found |= short_help(name, fp);
	found |= command_help(name, fp);
	found |= feature_help(name, fp);
	found |= macro_help(name, fp);
	if (diag_find(name) != DIAG_CODES) {
		fprintf(fp, "[%s]\n    %s\n", name, diag_help(diag_find(name)));
		found = true;
	}
	return found;
}

int help_print(const char *name, FILE *fp)
{
	if (!name) {
		help_topics(fp);
		return 0;
	}
	if (help_find(name, fp))
		return 0;
	return opts_error("'ktrace help' lists the names", "there is no help for '%s'", name);
}

/* ---- manual pages ---------------------------------------------------------------------------------- */

/* TEXT with what mdoc would take for a macro or an escape made harmless. */
static void mdoc(FILE *fp, const char *text)
{
	if (*text == '.' || *text == '\'')
		fputs("\\&", fp);
	for (; *text; text++) {
		if (*text == '\\')
			fputs("\\e", fp);
		else if (*text == '\n')
			fputs("\n", fp);
		else
			putc(*text, fp);
	}
}

/* Does a sentence end at AT? Each starts a line of its own. */
static bool sentence_ends(const char *at)
{
	return strchr(".?!", at[0]) && at[1] == ' ' && at[2] && !(at[2] >= 'a' && at[2] <= 'z');
}

static void mdoc_text(FILE *fp, const char *text)
{
	char line[512];
	size_t n;

	while (*text) {
		for (n = 0; text[n] && n + 1 < sizeof(line); n++) {
			line[n] = text[n];
			if (sentence_ends(text + n)) {
				n++;
				break;
			}
		}
		line[n] = '\0';
		mdoc(fp, line);
		for (text += n; *text == ' '; text++)
			;
		if (*text)
			fputs("\n", fp);
	}
}

static void mdoc_example(FILE *fp, const char *example)
{
	fputs(".Bd -literal -offset indent -compact\n", fp);
	mdoc(fp, example);
	fputs("\n.Ed\n", fp);
}

static void mdoc_head(FILE *fp, const char *page, const char *what)
{
	char upper[32] = "";

	for (size_t i = 0; page[i] && i + 1 < sizeof(upper); i++)
		upper[i] = page[i] >= 'a' && page[i] <= 'z' ? (char)(page[i] - 32) : page[i];
	fprintf(fp, ".\\\" made by man/generate.sh from the rows; do not edit\n"
		".Dd $Mdocdate$\n.Dt %s 7\n.Os\n.Sh NAME\n.Nm %s\n.Nd %s\n", upper, page, what);
}

static void mdoc_builtin(const struct builtin *b, void *arg)
{
	FILE *fp = arg;

	if (b->flags & BI_ALIAS)
		return;
	fputs(".It Li \"", fp);
	mdoc(fp, builtin_words(b));
	fputs("\"\n", fp);
	mdoc_text(fp, b->doc);
	if (b->flags & BI_UNSAFE)
		fputs("\nNeeds\n.Fl -unsafe .", fp);
	fputs("\n", fp);
	mdoc_example(fp, b->example);
}

static void man_stdlib(FILE *fp)
{
	mdoc_head(fp, "ktrace-stdlib", "builtin variables and functions of ktrace scripts");
	fputs(".Sh DESCRIPTION\nArguments in brackets may be left out.\n"
	      "A builtin without arguments may be written with or without parentheses.\n"
	      ".Bl -tag -width 4n\n",
	      fp);
	builtin_each(mdoc_builtin, fp);
	fputs(".El\n.Sh SEE ALSO\n.Xr ktrace 1 ,\n.Xr ktrace 7 ,\n.Xr ktrace-probes 7\n", fp);
}

static void man_probes(FILE *fp)
{
	mdoc_head(fp, "ktrace-probes", "probe types of ktrace scripts");
	fputs(".Sh DESCRIPTION\n.Bl -tag -width 4n\n", fp);
	for (size_t i = 0; probe_table[i]; i++) {
		const struct probe_ops *ops = probe_table[i];

		fputs(".It Li \"", fp);
		mdoc(fp, ops->syntax);
		fputs("\"\n", fp);
		mdoc_text(fp, ops->doc);
		if (ops->alias)
			fprintf(fp, "\nShort:\n.Li %s .", ops->alias);
		if (ops->old)
			fprintf(fp, "\nOlder scripts say\n.Li %s .", ops->old);
		fputs("\n", fp);
		mdoc_example(fp, ops->example);
	}
	fputs(".El\n.Sh SEE ALSO\n.Xr ktrace 1 ,\n.Xr ktrace 7 ,\n.Xr ktrace-stdlib 7\n", fp);
}

static void man_settings(FILE *fp)
{
	for (const struct setting *s = settings; s->name; s++) {
		fprintf(fp, ".It Li %s\n", s->name);
		mdoc_text(fp, s->doc);
		fprintf(fp, ".\nDefault:\n.Li \"%s\" .\n", s->def);
	}
}

static void man_commands(FILE *fp)
{
	for (const struct command *c = commands; c->name; c++) {
		fprintf(fp, ".It Li \"\\&.%s%s%s\"\n", c->name, *c->args ? " " : "", c->args);
		mdoc_text(fp, c->doc);
		fputs(".\n", fp);
	}
}

int man_print(const char *part, FILE *fp)
{
	static const struct { const char *name; void (*print)(FILE *); } parts[] = {
		{ "stdlib", man_stdlib }, { "probes", man_probes }, { "settings", man_settings },
		{ "options", opts_mdoc }, { "forms", short_mdoc }, { "commands", man_commands },
	};

	for (size_t i = 0; i < COUNT(parts); i++)
		if (!strcmp(parts[i].name, part)) {
			parts[i].print(fp);
			return 0;
		}
	return opts_error("the parts are stdlib, probes, settings, options, forms and commands",
			  "no manual part '%s'", part);
}
