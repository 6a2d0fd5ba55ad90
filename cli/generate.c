/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/generate.c - completion for shells, grammars for editors: `ktrace --generate WHAT`.
 *
 * Nothing here lists an option, a builtin or a probe type: the rows do. What a shell has to ask
 * while keys are pressed (names of probes) it asks `ktrace -l`, which answers in milliseconds.
 * How a file is used stands in its first lines.
 *
 * Formats: bash(1) "Programmable Completion", zshcompsys(1), fish's complete(1), Vim's syntax.txt,
 * and the grammars of TextMate, which Visual Studio Code reads. */
#include "cli/generate.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include "cli/opts.h"
#include "cli/short.h"
#include "lang/builtin.h"
#include "lang/probe.h"
#include "lang/words.h"

/* ---- words, gathered ------------------------------------------------------------------------- */

enum sort { FUNCTION, VARIABLE };

struct wanted { struct names names; enum sort sort; };

static void add_builtin(const struct builtin *b, void *arg)
{
	struct wanted *w = arg;
	struct sig sig;

	builtin_sig(b, &sig);
	if ((w->sort == FUNCTION) == sig.parens)
		names_add(&w->names, "%s", sig.name);
}

/* The builtins of a sort, in order; to be ended with names_done(). */
static struct names builtin_names(enum sort sort)
{
	struct wanted w = { .sort = sort };

	names_init(&w.names);
	builtin_each(add_builtin, &w);
	names_sort_unique(&w.names);
	return w.names;
}

static struct names probe_names(void)
{
	struct names names;

	names_init(&names);
	for (size_t i = 0; probe_table[i]; i++) {
		const struct probe_ops *ops = probe_table[i];

		names_add(&names, "%s", ops->name);
		if (ops->alias)
			names_add(&names, "%s", ops->alias);
		if (ops->old)
			names_add(&names, "%s", ops->old);
	}
	names_sort_unique(&names);
	return names;
}

static struct names keyword_names(void)
{
	struct names names;

	names_init(&names);
	for (size_t i = 0; lang_word(i); i++)
		names_add(&names, "%s", lang_word(i));
	names_sort_unique(&names);
	return names;
}

static const char types[] = "u?int(8|16|32|64)|u(8|16|32|64)|bool|string|buffer|void|char|short|"
			    "int|long|unsigned|signed|size_t";

static void print_names(FILE *fp, struct names *names, const char *between)
{
	for (size_t i = 0; i < names->n; i++)
		fprintf(fp, "%s%s", i ? between : "", names->at[i]);
	names_done(names);
}

/* TEXT, where any byte of STOP gets a backslash. */
static void print_escaped(FILE *fp, const char *text, const char *stop)
{
	for (; *text; text++) {
		if (strchr(stop, *text))
			putc('\\', fp);
		putc(*text, fp);
	}
}

/* ---- shells ------------------------------------------------------------------------------------ */

/* What completes an option's argument, by the name that its row gives it. */
static const struct filler {
	const char *arg, *bash, *zsh, *fish;
} fillers[] = {
	{ "FILE",    "-f",		"_files",	 "-rF" },
	{ "DIR",     "-d",		"_files -/",	 "-rF" },
	{ "COMMAND", "-c",		"_command_names", "-x -a '(__fish_complete_command)'" },
	{ "PID",     "-W \"$(cd /proc && echo [0-9]*)\"", "_pids",
	  "-x -a '(__fish_complete_pids)'" },
	{ "MODE",    "-W 'line full none'", "(line full none)", "-x -a 'line full none'" },
	{ "FORMAT",  "-W 'text json csv folded'", "(text json csv folded)",
	  "-x -a 'text json csv folded'" },
	{ "FORM",    "-W 'text json'", "(text json)", "-x -a 'text json'" },
	{ "WHAT",    "-W 'bash zsh fish vim textmate'", "(bash zsh fish vim textmate)",
	  "-x -a 'bash zsh fish vim textmate'" },
};

/* Words that may come first and are neither files nor probes; NULL: no more. */
static const char *verb(size_t i, const char **ret_doc)
{
	static const char *const more[][2] = {
		{ "help", "explain a builtin, a probe type, an option, a setting" },
		{ "lsp", "serve an editor" },
	};
	size_t n = 0;

	if (short_word(i, ret_doc))
		return short_word(i, ret_doc);
	while (short_word(n, NULL))
		n++;
	if (i - n >= COUNT(more))
		return NULL;
	*ret_doc = more[i - n][1];
	return more[i - n][0];
}

/* The types of probes that go on with a colon. */
static void print_types(FILE *fp)
{
	for (size_t i = 0; probe_table[i]; i++)
		if (!probe_table[i]->special)
			fprintf(fp, "%s: ", probe_table[i]->name);
}

static const struct filler *filler_of(const struct option_row *row)
{
	for (size_t i = 0; row->arg && i < COUNT(fillers); i++)
		if (!strcmp(fillers[i].arg, row->arg))
			return &fillers[i];
	return NULL;
}

static void bash_option(FILE *fp, const struct option_row *row)
{
	const struct filler *f = filler_of(row);

	if (!row->arg)
		return;
	if (row->letter)
		fprintf(fp, "\t-%c|", row->letter);
	else
		putc('\t', fp);
	if (f)
		fprintf(fp, "--%s) mapfile -t COMPREPLY < <(compgen %s -- \"$cur\"); return;;\n",
			row->name, f->bash);
	else
		fprintf(fp, "--%s) return;;\n", row->name);
}

static void print_bash(FILE *fp)
{
	const char *word, *doc;

	fputs("# completion of ktrace for bash: source <(ktrace --generate bash)\n"
	      "_ktrace() {\n"
	      "\tlocal line=${COMP_LINE:0:COMP_POINT} cur before prev\n"
	      "\tcur=${line##*[ \\'\\\"]} prev=${COMP_WORDS[COMP_CWORD - 1]}\n"
	      "\tcase $prev in\n",
	      fp);
	for (const struct option_row *row = option_rows; row->name; row++)
		if (row->group)
			bash_option(fp, row);
	fputs("\tesac\n"
	      "\tcase $cur in\n"
	      "\t-*) mapfile -t COMPREPLY < <(compgen -W '",
	      fp);
	for (const struct option_row *row = option_rows; row->name; row++)
		if (row->group)
			fprintf(fp, "--%s ", row->name);
	fputs("' -- \"$cur\"); return;;\n"
	      "\t*:*) # bash takes a colon for the end of a word\n"
	      "\t\tbefore=${cur%\"${cur##*:}\"}\n"
	      "\t\tmapfile -t COMPREPLY < <(ktrace -l \"$cur*\" 2>/dev/null | head -n 500)\n"
	      "\t\tCOMPREPLY=(\"${COMPREPLY[@]#\"$before\"}\"); return;;\n"
	      "\tesac\n"
	      "\tmapfile -t COMPREPLY < <(compgen -f -X '!*.bt' -- \"$cur\"\n"
	      "\t\tcompgen -d -- \"$cur\"\n"
	      "\t\tcompgen -W '",
	      fp);
	for (size_t i = 0; (word = verb(i, &doc)); i++)
		fprintf(fp, "%s ", word);
	print_types(fp);
	fputs("' -- \"$cur\")\n}\ncomplete -o nospace -F _ktrace ktrace\n", fp);
}

static void zsh_option(FILE *fp, const struct option_row *row)
{
	const struct filler *f = filler_of(row);

	for (int longer = !row->letter; longer <= 1; longer++) {
		fputs("\t'", fp);
		if (longer)
			fprintf(fp, "--%s%s", row->name, row->arg ? "=" : "");
		else
			fprintf(fp, "-%c%s", row->letter, row->arg ? "+" : "");
		putc('[', fp);
		for (const char *c = row->doc; *c; c++) {
			if (strchr("[]:", *c))
				putc('\\', fp);
			if (*c == '\'')
				fputs("'\\'", fp);
			putc(*c, fp);
		}
		putc(']', fp);
		if (row->arg)
			fprintf(fp, ":%s:%s", row->arg, f ? f->zsh : "");
		fputs("' \\\n", fp);
	}
}

static void print_zsh(FILE *fp)
{
	const char *word, *doc;

	fputs("#compdef ktrace\n"
	      "# completion of ktrace for zsh: ktrace --generate zsh >DIR/_ktrace, DIR in $fpath\n"
	      "_ktrace_word() {\n"
	      "\tlocal -a forms found\n"
	      "\tforms=(",
	      fp);
	for (size_t i = 0; (word = verb(i, &doc)); i++)
		fprintf(fp, "'%s:%s' ", word, doc);
	fputs(")\n"
	      "\tif [[ $PREFIX == *:* ]]; then\n"
	      "\t\tfound=(${(f)\"$(ktrace -l \"$PREFIX*\" 2>/dev/null | head -n 500)\"})\n"
	      "\t\tcompadd -a found\n"
	      "\telse\n"
	      "\t\t_describe form forms\n"
	      "\t\tcompadd -S '' -- ",
	      fp);
	print_types(fp);
	fputs("\n\t\t_files -g '*.bt'\n\tfi\n}\n_arguments -s -S \\\n", fp);
	for (const struct option_row *row = option_rows; row->name; row++)
		if (row->group)
			zsh_option(fp, row);
	fputs("\t'*:word:_ktrace_word'\n", fp);
}

static void fish_option(FILE *fp, const struct option_row *row)
{
	const struct filler *f = filler_of(row);

	fputs("complete -c ktrace", fp);
	if (row->letter)
		fprintf(fp, " -s %c", row->letter);
	fprintf(fp, " -l %s", row->name);
	if (row->arg)
		fprintf(fp, " %s", f ? f->fish : "-x");
	fputs(" -d '", fp);
	print_escaped(fp, row->doc, "'\\");
	fputs("'\n", fp);
}

static void print_fish(FILE *fp)
{
	const char *word, *doc;

	fputs("# completion of ktrace for fish: ktrace --generate fish | source\n"
	      "function __ktrace_probes\n"
	      "\tset -l cur (commandline -ct)\n"
	      "\tif string match -q '*:*' -- $cur\n"
	      "\t\tktrace -l \"$cur*\" 2>/dev/null | head -n 500\n"
	      "\tend\n"
	      "end\n"
	      "complete -c ktrace -a '(__ktrace_probes)'\n",
	      fp);
	for (size_t i = 0; (word = verb(i, &doc)); i++) {
		fprintf(fp, "complete -c ktrace -n __fish_use_subcommand -a %s -d '", word);
		print_escaped(fp, doc, "'\\");
		fputs("'\n", fp);
	}
	fputs("complete -c ktrace -n __fish_use_subcommand -a '", fp);
	print_types(fp);
	fputs("'\n", fp);
	for (const struct option_row *row = option_rows; row->name; row++)
		if (row->group)
			fish_option(fp, row);
}

/* ---- editors ----------------------------------------------------------------------------------- */

static void vim_keywords(FILE *fp, const char *group, struct names names)
{
	fprintf(fp, "syn keyword %s ", group);
	print_names(fp, &names, " ");
	putc('\n', fp);
}

static void print_vim(FILE *fp)
{
	struct names names = probe_names();

	fputs("\" Vim syntax of ktrace scripts: ktrace --generate vim >~/.vim/syntax/ktrace.vim\n"
	      "\" and in ~/.vimrc: autocmd BufNewFile,BufRead *.bt setfiletype ktrace\n"
	      "if exists('b:current_syntax')\n\tfinish\nendif\n",
	      fp);
	vim_keywords(fp, "ktraceKeyword", keyword_names());
	vim_keywords(fp, "ktraceFunction", builtin_names(FUNCTION));
	vim_keywords(fp, "ktraceVariable", builtin_names(VARIABLE));
	fputs("syn match ktraceProbe /\\c^\\s*\\(", fp);
	print_names(fp, &names, "\\|");
	fputs("\\)\\ze\\(:\\|\\s*\\({\\|,\\|$\\)\\)/\n", fp);
	fprintf(fp, "syn match ktraceType /\\v<(%s)>/\n", types);
	fputs("syn match ktraceMap /@\\k*/\n"
	      "syn match ktraceScratch /\\$\\(\\k\\+\\|#\\)/\n"
	      "syn match ktraceNumber /\\v<(0x\\x+|\\d[0-9_]*(e\\d+)?)(u?l?l?|ns|us|ms|s|m|h|d)>/\n"
	      "syn match ktraceEscape /\\\\./ contained\n"
	      "syn match ktraceFormat /%[-+ #0-9.*hlzjt]*[a-zA-Z%]/ contained\n"
	      "syn region ktraceString start=/\"/ skip=/\\\\./ end=/\"/ oneline "
	      "contains=ktraceEscape,ktraceFormat\n"
	      "syn match ktracePre /^\\s*#.*/\n"
	      "syn match ktraceComment /\\/\\/.*/\n"
	      "syn region ktraceComment start=/\\/\\*/ end=/\\*\\//\n"
	      "hi def link ktraceKeyword Statement\nhi def link ktraceFunction Function\n"
	      "hi def link ktraceVariable Identifier\nhi def link ktraceProbe Label\n"
	      "hi def link ktraceType Type\nhi def link ktraceMap Identifier\n"
	      "hi def link ktraceScratch Identifier\nhi def link ktraceNumber Number\n"
	      "hi def link ktraceString String\nhi def link ktraceEscape SpecialChar\n"
	      "hi def link ktraceFormat SpecialChar\nhi def link ktracePre PreProc\n"
	      "hi def link ktraceComment Comment\nlet b:current_syntax = 'ktrace'\n",
	      fp);
}

static json_t *pattern(const char *scope, const char *match)
{
	return json_pack("{s:s, s:s}", "name", scope, "match", match);
}

/* A pattern for whole words: those of NAMES, which are ended. */
static json_t *words(const char *scope, const char *before, struct names names, const char *behind)
{
	char *text = NULL;
	size_t size;
	FILE *fp = open_memstream(&text, &size);
	json_t *made;

	fputs(before, fp);
	print_names(fp, &names, "|");
	fputs(behind, fp);
	fclose(fp);
	made = pattern(scope, text);
	free(text);
	return made;
}

static json_t *region(const char *scope, const char *begin, const char *end, json_t *inside)
{
	return json_pack("{s:s, s:s, s:s, s:o}", "name", scope, "begin", begin, "end", end,
			 "patterns", inside);
}

static void print_textmate(FILE *fp)
{
	json_t *list = json_array(), *in_string = json_array();
	char type[sizeof(types) + 8];

	snprintf(type, sizeof(type), "\\b(%s)\\b", types);
	json_array_append_new(in_string, pattern("constant.character.escape.ktrace", "\\\\."));
	json_array_append_new(in_string, pattern("constant.other.placeholder.ktrace",
						 "%[-+ #0-9.*hlzjt]*[a-zA-Z%]"));
	json_array_append_new(list, pattern("comment.line.ktrace", "//.*"));
	json_array_append_new(list, region("comment.block.ktrace", "/\\*", "\\*/", json_array()));
	json_array_append_new(list, pattern("meta.preprocessor.ktrace", "^\\s*#.*"));
	json_array_append_new(list, region("string.quoted.double.ktrace", "\"", "\"", in_string));
	json_array_append_new(list, words("entity.name.type.probe.ktrace", "(?i)^\\s*(",
					  probe_names(), ")(?=:|\\s*(\\{|,|$))"));
	json_array_append_new(list, words("keyword.control.ktrace", "\\b(", keyword_names(),
					  ")\\b"));
	json_array_append_new(list, words("support.function.ktrace", "\\b(",
					  builtin_names(FUNCTION), ")\\b(?=\\s*\\()"));
	json_array_append_new(list, words("variable.language.ktrace", "\\b(",
					  builtin_names(VARIABLE), ")\\b"));
	json_array_append_new(list, pattern("storage.type.ktrace", type));
	json_array_append_new(list, pattern("variable.other.map.ktrace", "@\\w*"));
	json_array_append_new(list, pattern("variable.other.ktrace", "\\$(\\w+|#)"));
	json_array_append_new(list, pattern("constant.numeric.ktrace",
			"\\b(0x[0-9a-fA-F]+|\\d[0-9_]*(e\\d+)?)(u?l?l?|ns|us|ms|s|m|h|d)\\b"));
	list = json_pack("{s:s, s:s, s:[s], s:o}", "name", "ktrace", "scopeName", "source.ktrace",
			 "fileTypes", "bt", "patterns", list);
	json_dumpf(list, fp, JSON_INDENT(2));
	putc('\n', fp);
	json_decref(list);
}

static const struct {
	const char *name;
	void (*print)(FILE *fp);
} made[] = {
	{ "bash",     print_bash },
	{ "zsh",      print_zsh },
	{ "fish",     print_fish },
	{ "vim",      print_vim },
	{ "textmate", print_textmate },
};

int generate_print(const char *what, FILE *fp)
{
	for (size_t i = 0; i < COUNT(made); i++)
		if (!strcmp(made[i].name, what)) {
			made[i].print(fp);
			return 0;
		}
	return opts_error("it makes completion for bash, zsh and fish, "
			  "and grammars for vim and textmate",
			  "cannot generate '%s'", what);
}
