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

/* What is said of a macro of the standard library: its head, and in the comment above it what it
 * does and, behind "example: ", a program. */
struct macro_words { struct str head, doc, example; };

static void macro_read(const char *text, const char *head, struct macro_words *ret)
{
	const char *from = head, *to = head, *example;

	while (from > text && strncmp(from, "/*", 2))
		from--;
	while (to > from && strncmp(to, "*/", 2))
		to--;
	str_init(&ret->head);
	str_init(&ret->doc);
	str_init(&ret->example);
	str_addn(&ret->head, head, strcspn(head, "{"));
	str_cut(&ret->head, ret->head.len - 1);
	to -= to > from && to[-1] == ' ';
	for (from += 3; from < to; from++) {
		str_addc(&ret->doc, *from == '\n' ? ' ' : *from);
		from += *from == '\n' && from[1] == ' ' && from[2] == '*' ? 3 : 0;
	}
	example = strstr(ret->doc.ptr, " example: ");
	if (!example)
		return;
	str_add(&ret->example, example + strlen(" example: "));
	str_cut(&ret->doc, (size_t)(example - ret->doc.ptr));
}

/* Call FN for each macro whose name is NAME, or (NULL) for all. Was there one? */
static bool macros_each(const char *name, void (*fn)(const struct macro_words *, FILE *),
			FILE *fp)
{
	static const char word[] = "\nmacro ";
	struct macro_words words;
	bool found = false;

	for (size_t i = 0; embedded_files[i].name; i++) {
		const char *text = embedded_files[i].text, *at = text;

		while ((at = strstr(at, word))) {
			size_t len = strcspn(at + strlen(word), "(");

			at++;
			if (name && (strlen(name) != len ||
				     strncmp(at + strlen(word) - 1, name, len)))
				continue;
			macro_read(text, at, &words);
			fn(&words, fp);
			str_done(&words.head);
			str_done(&words.doc);
			str_done(&words.example);
			found = true;
		}
	}
	return found;
}

static void print_macro(const struct macro_words *w, FILE *fp)
{
	fprintf(fp, "%s\n    %s\n    example: %s\n", w->head.ptr, w->doc.ptr, w->example.ptr);
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
	found |= macros_each(name, print_macro, fp);
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

static void mdoc_macro(const struct macro_words *w, FILE *fp)
{
	fputs(".It Li \"", fp);
	mdoc(fp, w->head.ptr);
	fputs("\"\n", fp);
	mdoc_text(fp, w->doc.ptr);
	fputs("\n", fp);
	mdoc_example(fp, w->example.ptr);
}

static void man_stdlib(FILE *fp)
{
	mdoc_head(fp, "ktrace-stdlib", "builtin variables and functions of ktrace scripts");
	fputs(".Sh DESCRIPTION\nArguments in brackets may be left out.\n"
	      "A builtin without arguments may be written with or without parentheses.\n"
	      ".Bl -tag -width 4n\n",
	      fp);
	builtin_each(mdoc_builtin, fp);
	macros_each(NULL, mdoc_macro, fp);
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
