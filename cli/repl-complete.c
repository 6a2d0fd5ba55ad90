/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/repl-complete.c - what could come next at the prompt.
 *
 * The text up to the cursor decides: a command's argument, an attach point (outside of braces and
 * predicates), a string (nothing), or an expression. Words come from the rows of builtins, probe
 * types and settings, from the kernel (attach points, types) and from the session.
 *
 * Members after '.' and '->' are those of the type that the compiler finds: the text is cut
 * behind the expression, its open brackets are closed, and it is compiled as far as types are
 * known; the node at the expression's place has its type, whatever else is wrong with the program.
 *
 * Attach points are offered part by part, as directories are. */
#include <glob.h>
#include <stdlib.h>
#include <string.h>
#include "cli/compile.h"
#include "cli/repl.h"
#include "host/btf.h"
#include "lang/node.h"
#include "lang/probe.h"
#include "lang/words.h"

#define WORD "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"

enum { MAX_PARTS = 8, MAX_DEPTH = 128 };

static bool is_word(char c)
{
	return c && strchr(WORD, c);
}

/* The identifier that TEXT, LEN bytes, ends with: where it starts. */
static size_t word_start(const char *text, size_t len)
{
	while (len && is_word(text[len - 1]))
		len--;
	return len;
}

static void offer(struct names *ret, const char *prefix, const char *name, const char *end)
{
	if (str_starts(name, prefix))
		names_add(ret, "%s%s", name, end);
}

/* ---- words of the language ------------------------------------------------------------------- */
struct offering { const char *prefix; struct names *ret; bool parens; };

static void offer_builtin(const struct builtin *b, void *arg)
{
	const struct offering *o = arg;
	struct sig sig;

	if (b->flags & BI_ALIAS)
		return;
	builtin_sig(b, &sig);
	offer(o->ret, o->prefix, sig.name, o->parens && sig.parens ? "(" : "");
}

/* Their keys are "macro NAME/N". */
static void offer_known(struct session *s, const char *prefix, struct names *ret)
{
	for (uint32_t i = 0; i < s->nknown; i++) {
		const char *name = s->known[i].key + strlen("macro ");

		if (str_starts(s->known[i].key, "macro ") && str_starts(name, prefix))
			names_add(ret, "%.*s(", (int)strcspn(name, "/"), name);
	}
}

static void offer_words(struct session *s, const char *prefix, struct names *ret)
{
	if (!*prefix)
		return;
	builtin_each(offer_builtin, &(struct offering){ prefix, ret, true });
	offer_known(s, prefix, ret);
	for (size_t i = 0; lang_word(i); i++)
		offer(ret, prefix, lang_word(i), "");
	names_sort_unique(ret);
}

static void offer_settings(const char *prefix, struct names *ret)
{
	for (const struct setting *row = settings; row->name; row++)
		offer(ret, prefix, row->name, "");
}

static void offer_help(const char *prefix, struct names *ret)
{
	builtin_each(offer_builtin, &(struct offering){ prefix, ret, false });
	for (size_t i = 0; probe_table[i]; i++)
		offer(ret, prefix, probe_table[i]->name, "");
	offer_settings(prefix, ret);
}

const char *complete_words(const char *name)
{
	size_t len = strspn(name, WORD);
	char *copy = strndup(name, len);
	const struct builtin *b = name[len] == '(' || !name[len] ? builtin_find(copy, 0) : NULL;

	free(copy);
	return b ? builtin_words(b) : NULL;
}

/* ---- types ----------------------------------------------------------------------------------- */
struct type_offer { struct btf_set *btf; const char *prefix; struct names *ret; };

static int offer_type(uint32_t id, const struct btf_type *t, void *arg)
{
	struct type_offer *o = arg;
	unsigned kind = BTF_INFO_KIND(t->info);

	(void)id;
	if (kind == BTF_KIND_STRUCT || kind == BTF_KIND_UNION || kind == BTF_KIND_ENUM)
		offer(o->ret, o->prefix, btf_string(o->btf, t->name_off), "");
	return 0;
}

static void offer_types(struct session *s, const char *prefix, struct names *ret)
{
	struct type_offer o = { host_btf(s->host), prefix, ret };

	if (o.btf && *prefix)
		btf_each(o.btf, offer_type, &o);
}

/* ---- attach points --------------------------------------------------------------------------- */
/* NAME is as the kernel has it, TYPED what stands there: up to the end of the part begun there. A
 * part that may be left out (fentry's module) is left out if it was. */
static void offer_part(struct names *ret, const char *typed, size_t type_len, bool optional,
		       const char *name)
{
	const char *rest = strchr(name, ':'), *end;
	struct str word;

	if (!rest)
		return;
	str_init(&word);
	str_addn(&word, typed, type_len);
	if (optional && strncmp(rest, typed + type_len, strlen(typed + type_len)) &&
	    !strchr(typed + type_len + 1, ':'))
		rest = strrchr(rest, ':');
	str_add(&word, rest);
	if (str_starts(word.ptr, typed)) {
		end = strchr(word.ptr + strlen(typed), ':');
		if (end)
			str_cut(&word, (size_t)(end + 1 - word.ptr));
		names_add(ret, "%s", word.ptr);
	}
	str_done(&word);
}

static void offer_binaries(const char *typed, size_t type_len, struct names *ret)
{
	struct str pattern;
	glob_t g;

	str_init(&pattern);
	str_addf(&pattern, "%s*", typed + type_len + 1);
	if (glob(pattern.ptr, GLOB_MARK, NULL, &g) == 0) {
		for (size_t i = 0; i < g.gl_pathc; i++) {
			size_t len = strlen(g.gl_pathv[i]);

			names_add(ret, "%.*s:%s%s", (int)type_len, typed, g.gl_pathv[i],
				  g.gl_pathv[i][len - 1] == '/' ? "" : ":");
		}
		globfree(&g);
	}
	str_done(&pattern);
}

static void match_points(struct session *s, const struct probe_ops *ops, const char *typed,
			 size_t type_len, struct names *ret)
{
	const char *part[MAX_PARTS];
	struct names found;
	struct str pattern;
	unsigned n = 0;

	str_init(&pattern);
	str_addf(&pattern, "%s*", typed + type_len + 1);
	for (char *p = pattern.ptr; p && n < MAX_PARTS; n++) {
		part[n] = p;
		p = strchr(p, ':');
		if (p)
			*p++ = 0;
	}
	names_init(&found);
	ops->match(s->host, part, n, &found);
	for (size_t i = 0; i < found.n; i++)
		offer_part(ret, typed, type_len, strchr(ops->syntax, '['), found.at[i]);
	names_done(&found);
	str_done(&pattern);
}

static void offer_points(struct session *s, const char *typed, struct names *ret)
{
	size_t type_len = strcspn(typed, ":");
	char *type = strndup(typed, type_len);
	const struct probe_ops *ops = probe_find(type);

	for (size_t i = 0; !typed[type_len] && probe_table[i]; i++)
		offer(ret, typed, probe_table[i]->name, probe_table[i]->special ? " " : ":");
	if (!typed[type_len])
		ops = NULL;
	if (ops && ops->user && !strchr(typed + type_len + 1, ':'))
		offer_binaries(typed, type_len, ret);
	else if (ops && ops->match)
		match_points(s, ops, typed, type_len, ret);
	free(type);
}

/* ---- members --------------------------------------------------------------------------------- */
/* Where the expression starts whose end is at END: `((struct sock *)arg0)->x`, `@m[1].0`. */
static size_t expr_start(const char *text, size_t end)
{
	int depth = 0;

	while (end) {
		char c = text[end - 1];

		if (c == ')' || c == ']')
			depth++;
		else if ((c == '(' || c == '[') && --depth < 0)
			break;
		else if (!depth && c == '>' && end > 1 && text[end - 2] == '-')
			end--;
		else if (!depth && !is_word(c) && !strchr(".$@([", c))
			break;
		end--;
	}
	return end;
}

/* Add what closes the brackets that TEXT leaves open. */
static void close_brackets(struct str *text)
{
	char open[MAX_DEPTH];
	unsigned n = 0;

	for (const char *p = text->ptr; *p; p++) {
		if (*p == '"')
			for (p++; *p && *p != '"'; p++)
				p += *p == '\\' && p[1];
		if (!*p)
			break;
		if (strchr("{([", *p) && n < MAX_DEPTH)
			open[n++] = *p;
		else if (strchr("})]", *p) && n)
			n--;
	}
	while (n--)
		str_add(text, open[n] == '{' ? "; }" : open[n] == '(' ? ")" : "]");
}

struct wanted { uint32_t from, to; uint16_t src; const struct type *found; };

static int find_type(struct node **kid, void *arg)
{
	struct wanted *w = arg;
	const struct node *n = *kid;

	if (n->type && n->loc.src == w->src && n->loc.off == w->from &&
	    n->loc.off + n->loc.len == w->to)
		w->found = n->type;
	return node_kids(*kid, find_type, arg);
}

static void offer_members(struct types *ts, const struct type *t, const char *prefix,
			  struct names *ret)
{
	const struct field *f;
	uint32_t n;

	while (t->kind == T_PTR)
		t = t->ptr.to;
	if (t->kind != T_RECORD)
		return;
	f = type_fields(ts, t, &n);
	for (uint32_t i = 0; i < n; i++) {
		if (f[i].name)
			offer(ret, prefix, f[i].name, "");
		else
			offer_members(ts, f[i].type, prefix, ret);
	}
}

/* The members of the expression [FROM, TO) of TEXT; false: it has no type here. */
static bool offer_fields(struct session *s, const char *text, size_t from, size_t to,
			 const char *prefix, struct names *ret)
{
	struct wanted w = { (uint32_t)from, (uint32_t)to, 0, NULL };
	struct str whole;
	struct job j;

	str_init(&whole);
	str_addn(&whole, text, to);
	close_brackets(&whole);
	run_job(s, &j, whole.ptr);
	compile(j.unit, "types", NULL, NULL);
	w.src = j.unit->src;
	for (uint32_t i = 0; i < j.unit->nprogs && !w.found; i++)
		node_kids((struct node *)j.unit->progs[i]->ast, find_type, &w);
	if (w.found)
		offer_members(j.unit->types, w.found, prefix, ret);
	job_done(&j);
	str_done(&whole);
	return w.found;
}

/* TEXT is a line: as it is, or, outside of braces, as an expression or a predicate. */
static void offer_fields_of(struct session *s, const char *text, size_t to, bool inside,
			    const char *prefix, struct names *ret)
{
	size_t from = expr_start(text, to);
	const char *slash = memchr(text, '/', from);
	struct str other;

	if (from == to || (inside && offer_fields(s, text, from, to, prefix, ret)))
		return;
	str_init(&other);
	str_addf(&other, "%.*s { ", slash ? (int)(slash - text) : 5, slash ? text : "begin");
	from += other.len - from;
	str_addn(&other, text + expr_start(text, to), to - expr_start(text, to));
	offer_fields(s, other.ptr, from, other.len, prefix, ret);
	str_done(&other);
}

/* ---- maps and variables ---------------------------------------------------------------------- */
/* The words of TEXT that start with SIGIL, except for the one that it ends with. */
static void offer_sigil(const char *text, char sigil, const char *prefix, struct names *ret)
{
	for (const char *p = strchr(text, sigil); p; p = strchr(p + 1, sigil)) {
		size_t len = strspn(p + 1, WORD);

		if (len && p[1 + len] && !strncmp(p + 1, prefix, strlen(prefix)))
			names_add(ret, "%.*s", (int)len, p + 1);
	}
}

static void offer_maps(struct session *s, const char *prefix, struct names *ret)
{
	for (const struct run *r = s->runs; r; r = r->next)
		for (uint32_t i = 0; i < r->job.unit->nmaps; i++)
			if (*r->job.unit->maps[i]->name)
				offer(ret, prefix, r->job.unit->maps[i]->name + 1, "");
}

/* ---- where we are ---------------------------------------------------------------------------- */
struct place { int depth; bool string, pred; size_t word; };

/* What the end of TEXT is in. A predicate is between a '/' behind a blank and the next one. */
static struct place place_of(const char *text)
{
	struct place p = { 0 };

	for (const char *c = text; *c; c++) {
		if (p.string && *c == '\\' && c[1])
			c++;
		else if (*c == '"')
			p.string = !p.string;
		else if (p.string)
			continue;
		else if (strchr("{([", *c))
			p.depth++;
		else if (strchr("})]", *c))
			p.depth--;
		else if (*c == '/' && !p.depth && c > text && (p.pred || c[-1] == ' '))
			p.pred = !p.pred;
		if (strchr(" \t\n,}", *c))
			p.word = (size_t)(c + 1 - text);
	}
	return p;
}

/* Is the word from AT the name of a struct, after that keyword? */
static bool names_struct(const char *text, size_t at)
{
	static const char *const keyword[] = { "struct", "union", "enum" };
	size_t from = at ? word_start(text, at - 1) : 0;

	for (size_t i = 0; at && i < COUNT(keyword); i++)
		if (from + strlen(keyword[i]) + 1 == at &&
		    str_starts(text + from, keyword[i]) && text[at - 1] == ' ')
			return true;
	return false;
}

static void offer_expression(struct session *s, const char *text, const struct place *p,
			     struct names *ret, size_t *ret_len)
{
	size_t len = strlen(text), at = word_start(text, len);
	const char *prefix = text + at, *words;
	char before = at ? text[at - 1] : 0;
	size_t sign = before == '.' ? 1 : before == '>' && at > 1 && text[at - 2] == '-' ? 2 : 0;
	char *name;

	*ret_len = len - at;
	if (sign)
		offer_fields_of(s, text, at - sign, p->depth > 0, prefix, ret);
	else if (before == '$')
		offer_sigil(text, '$', prefix, ret);
	else if (before == '@') {
		offer_sigil(text, '@', prefix, ret);
		offer_maps(s, prefix, ret);
	} else if (names_struct(text, at)) {
		offer_types(s, prefix, ret);
	} else if (before == '(' && !*prefix) {
		name = strndup(text + word_start(text, at - 1), at - word_start(text, at - 1));
		words = complete_words(name);
		if (words) {
			names_add(ret, "%s", words);
			*ret_len = COMPLETE_SHOW;
		}
		free(name);
	} else {
		offer_words(s, prefix, ret);
	}
}

static void complete_text(struct session *s, const char *text, struct names *ret, size_t *ret_len)
{
	struct place p = place_of(text);
	const char *word = text + p.word;

	if (p.string && !strchr(word, ':'))
		return;
	if (p.depth > 0 || p.pred || strpbrk(word, ".@$(>")) {
		offer_expression(s, text, &p, ret, ret_len);
		if (ret->n || p.depth > 0 || p.pred)
			return;
	}
	*ret_len = strlen(word);
	offer_points(s, word, ret);
	if (!strchr(word, ':'))
		offer_words(s, word, ret);
}

/* ---- commands -------------------------------------------------------------------------------- */
static void complete_argument(struct session *s, const struct command *c, const char *arg,
			      struct names *ret, size_t *ret_len)
{
	const char *word = strrchr(arg, ' ') ? strrchr(arg, ' ') + 1 : arg;

	*ret_len = strlen(word);
	switch (c->wants) {
	case WANTS_NAME:	offer_help(word, ret); break;
	case WANTS_PROBE:	offer_points(s, word, ret); break;
	case WANTS_STRUCT:	offer_types(s, word, ret); break;
	case WANTS_SETTING:	offer_settings(word, ret); break;
	case WANTS_FILE:	*ret_len = COMPLETE_FILES; break;
	case WANTS_LINE:	complete_text(s, arg, ret, ret_len); break;
	case WANTS_NOTHING:	break;
	case WANTS_MAP:
		*ret_len -= *word == '@';
		offer_maps(s, word + (*word == '@'), ret);
		break;
	case WANTS_JOB:
		for (const struct run *r = s->runs; r; r = r->next)
			if (r->running)
				names_add(ret, "%u", r->number);
		break;
	}
}

static void complete_command(struct session *s, const char *line, struct names *ret,
			     size_t *ret_len)
{
	size_t len = strcspn(line, " ");

	*ret_len = len;
	for (const struct command *c = commands; c->name; c++) {
		if (!line[len])
			offer(ret, line, c->name, *c->args ? " " : "");
		else if (strlen(c->name) == len && !strncmp(c->name, line, len))
			complete_argument(s, c, line + len + 1, ret, ret_len);
	}
}

void complete(struct session *s, const char *line, struct names *ret, size_t *ret_len)
{
	struct str text;

	*ret_len = 0;
	if (*line == '.' && !s->pending) {
		complete_command(s, line + 1, ret, ret_len);
	} else {
		str_init(&text);
		if (s->pending)
			str_addf(&text, "%s\n", s->pending);
		str_add(&text, line);
		complete_text(s, text.ptr, ret, ret_len);
		str_done(&text);
	}
	names_sort_unique(ret);
}
