/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/lsp.c - `ktrace lsp`: what an editor asks, over standard input and output.
 *
 * The protocol is the Language Server Protocol 3.17: messages of JSON-RPC 2.0, each behind a header
 * with its length. Documents are kept whole and come whole with each change. One that was opened or
 * changed is compiled up to the checks, and its messages are published; nothing is loaded, so no
 * privilege is needed beyond reading what the script names. Each request is a row of the table at
 * the end.
 *
 * Positions are lines from 0 and UTF-16 code units, or bytes where the client agrees to utf-8. */
#include "cli/lsp.h"

#include <ctype.h>
#include <errno.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include "base/str.h"
#include "cli/compile.h"
#include "cli/repl.h"
#include "lang/builtin.h"
#include "lang/node.h"
#include "lang/pretty.h"
#include "lang/probe.h"

enum {
	MOST_BYTES = 64 << 20,				/* of a message */
	PARSE_ERROR = -32700, NO_METHOD = -32601, BAD_PARAMS = -32602,
	SEVERITY_ERROR = 1, SEVERITY_WARNING = 2,
	SYNC_FULL = 1,
};

struct doc {
	char *uri, *path;
	struct str text;
	struct doc *next;
};

struct server {
	const struct opts *opts;
	struct host *host;
	struct doc *docs;
	bool utf8;					/* positions count bytes */
	bool shut;					/* shutdown was asked for */
	bool over;
};

/* --------------------------------------------------------------- messages */

/* The length that the header on standard input gives; < 0: the input is over or no header. */
static long read_header(void)
{
	static const char name[] = "Content-Length:";
	char *line = NULL;
	size_t cap = 0;
	long length = -1;

	while (getline(&line, &cap, stdin) > 0 && strcmp(line, "\r\n") && strcmp(line, "\n"))
		if (!strncasecmp(line, name, sizeof(name) - 1))
			length = strtol(line + sizeof(name) - 1, NULL, 10);
	free(line);
	return length >= 0 && length <= MOST_BYTES ? length : -1;
}

/* The next message's text, without checks; the caller frees it. NULL: there is none. */
static char *read_body(long length)
{
	char *body = length < 0 ? NULL : malloc((size_t)length + 1);

	if (body && fread(body, 1, (size_t)length, stdin) != (size_t)length) {
		free(body);
		body = NULL;
	}
	return body;
}

/* MESSAGE is released. */
static void send_message(json_t *message)
{
	char *text = json_dumps(message, JSON_COMPACT);

	fprintf(stdout, "Content-Length: %zu\r\n\r\n%s", strlen(text), text);
	fflush(stdout);
	free(text);
	json_decref(message);
}

static void reply(const json_t *id, json_t *result)
{
	send_message(json_pack("{s:s, s:O, s:o}", "jsonrpc", "2.0", "id", id, "result", result));
}

static void refuse(const json_t *id, int code, const char *why)
{
	json_t *error = json_pack("{s:i, s:s}", "code", code, "message", why);

	send_message(json_pack("{s:s, s:O?, s:o}", "jsonrpc", "2.0", "id", id, "error", error));
}

static void notify(const char *method, json_t *params)
{
	send_message(json_pack("{s:s, s:s, s:o}", "jsonrpc", "2.0", "method", method, "params",
			       params));
}

/* -------------------------------------------------------------- positions */

static unsigned units_of(const struct server *s, const char *bytes, size_t len)
{
	unsigned n = 0;

	if (s->utf8)
		return (unsigned)len;
	for (size_t i = 0, step; i < len; i += step) {
		step = str_utf8(bytes + i, len - i);
		n += step == 4 ? 2 : 1;
		step += !step;
	}
	return n;
}

/* The index of POSITION in TEXT; behind the end of a line is its end. */
static size_t offset_of(const struct server *s, const struct str *text, const json_t *position)
{
	json_int_t line = json_integer_value(json_object_get(position, "line"));
	json_int_t want = json_integer_value(json_object_get(position, "character"));
	const char *at = text->ptr, *nl, *p;

	while (line-- > 0 && (nl = strchr(at, '\n')))
		at = nl + 1;
	for (p = at; *p && *p != '\n' && (json_int_t)units_of(s, at, (size_t)(p - at)) < want; p++)
		;
	return (size_t)(p - text->ptr);
}

/* The position of byte COL (from 1) of LINE (from 1). */
static json_t *position_of(const struct server *s, const struct str *text, json_int_t line,
			   json_int_t col)
{
	const char *at = text->ptr, *nl;
	size_t len;

	for (json_int_t i = 1; i < line && (nl = strchr(at, '\n')); i++)
		at = nl + 1;
	len = strcspn(at, "\n");
	if (col > 0 && (size_t)col - 1 < len)
		len = (size_t)col - 1;
	return json_pack("{s:I, s:i}", "line", line > 0 ? line - 1 : 0, "character",
			 (int)units_of(s, at, col > 0 ? len : 0));
}

static json_t *range_of(const struct server *s, const struct str *text, const json_t *place)
{
	json_int_t line = json_integer_value(json_object_get(place, "line"));
	json_int_t col = json_integer_value(json_object_get(place, "col"));
	json_int_t end = json_integer_value(json_object_get(place, "end_col"));

	return json_pack("{s:o, s:o}", "start", position_of(s, text, line, col), "end",
			 position_of(s, text, line, end > col ? end : col + 1));
}

/* -------------------------------------------------------------- documents */

static int hex_digit(char c)
{
	if (isdigit((unsigned char)c))
		return c - '0';
	return isxdigit((unsigned char)c) ? (c | 32) - 'a' + 10 : -1;
}

/* The path of a file: URI (RFC 8089); any other URI as it is. The caller frees it. */
static char *path_of(const char *uri)
{
	const char *from = str_starts(uri, "file://") ? uri + 7 : uri;
	char *path = xstrdup(from), *to = path;

	for (; *from; from++) {
		int high = *from == '%' ? hex_digit(from[1]) : -1;
		int low = high < 0 ? -1 : hex_digit(from[2]);

		*to++ = low < 0 ? *from : (char)(high << 4 | low);
		from += low < 0 ? 0 : 2;
	}
	*to = '\0';
	return path;
}

static struct doc **doc_link(struct server *s, const char *uri)
{
	struct doc **link = &s->docs;

	while (*link && strcmp((*link)->uri, uri))
		link = &(*link)->next;
	return link;
}

/* The document that PARAMS are about; NULL: it is not open. */
static struct doc *doc_of(struct server *s, const json_t *params)
{
	const json_t *uri = json_object_get(json_object_get(params, "textDocument"), "uri");

	return json_is_string(uri) ? *doc_link(s, json_string_value(uri)) : NULL;
}

static void doc_close(struct doc **link)
{
	struct doc *d = *link;

	*link = d->next;
	str_done(&d->text);
	free(d->uri);
	free(d->path);
	free(d);
}

static void start_job(struct server *s, const struct doc *d, struct job *ret)
{
	job_init(ret, s->opts, s->host, d->path, d->text.ptr, d->text.len);
}

/* The message RECORD of --diag json as the protocol has it. */
static json_t *diagnostic(const struct server *s, const struct doc *d, const json_t *record)
{
	const char *level = json_string_value(json_object_get(record, "level"));
	const json_t *hints = json_object_get(record, "hints"), *hint;
	const json_t *notes = json_object_get(record, "notes"), *note;
	const char *file = json_string_value(json_object_get(record, "file"));
	json_t *related = json_array(), *made;
	struct str text;
	size_t i;

	str_init(&text);
	str_add(&text, json_string_value(json_object_get(record, "message")));
	json_array_foreach(hints, i, hint)
		str_addf(&text, "\nhint: %s", json_string_value(hint));
	json_array_foreach(notes, i, note)
		if (file && !strcmp(file, d->path))
			json_array_append_new(related, json_pack("{s:{s:s, s:o}, s:O}", "location",
					"uri", d->uri, "range", range_of(s, &d->text, note),
					"message", json_object_get(note, "message")));
	made = json_pack("{s:o, s:i, s:s, s:O?, s:s, s:o}", "range", range_of(s, &d->text, record),
			 "severity", level && !strcmp(level, "error") ? SEVERITY_ERROR :
			 SEVERITY_WARNING, "source", "ktrace", "code",
			 json_object_get(record, "tag"), "message", text.ptr, "relatedInformation",
			 related);
	str_done(&text);
	return made;
}

/* Compile D and tell the editor what is wrong with it. */
static void publish(struct server *s, const struct doc *d)
{
	json_t *list = json_array(), *record;
	char *text = NULL, *line, *next;
	size_t size;
	FILE *fp = open_memstream(&text, &size);
	struct job j;

	start_job(s, d, &j);
	compile(j.unit, "check", NULL, NULL);
	diag_print(j.diag, fp, DIAG_JSON, false);
	job_done(&j);
	fclose(fp);
	for (line = text; *line; line = next) {
		next = line + strcspn(line, "\n");
		record = json_loadb(line, (size_t)(next - line), 0, NULL);
		next += *next == '\n';
		if (record)
			json_array_append_new(list, diagnostic(s, d, record));
		json_decref(record);
	}
	free(text);
	notify("textDocument/publishDiagnostics",
	       json_pack("{s:s, s:o}", "uri", d->uri, "diagnostics", list));
}

/* ------------------------------------------------------------------- hover */

struct find {
	uint16_t src;
	uint32_t off;
	const struct node *best;			/* the smallest one with a type */
};

static int find_typed(struct node **kid, void *arg)
{
	const struct node *n = *kid;
	struct find *f = arg;
	bool typed = (n->type || n->kind == N_MAP) && n->kind != N_BLOCK;

	if (typed && n->loc.src == f->src && n->loc.off <= f->off &&
	    f->off < n->loc.off + n->loc.len && (!f->best || n->loc.len <= f->best->loc.len))
		f->best = n;
	return node_kids(*kid, find_typed, arg);
}

/* What is known of the type of the expression at OFF. */
static void hover_type(struct server *s, const struct doc *d, size_t off, FILE *fp)
{
	const struct map_desc *m;
	struct find f = { .off = (uint32_t)off };
	struct job j;

	start_job(s, d, &j);
	compile(j.unit, "types", NULL, NULL);
	f.src = j.unit->src;
	for (uint32_t i = 0; i < j.unit->nprogs; i++)
		node_kids((struct node *)j.unit->progs[i]->ast, find_typed, &f);
	m = f.best && f.best->kind == N_MAP ? f.best->map.sym : NULL;
	if (m && m->key && m->val)
		fprintf(fp, "%s[%s]: %s\n", m->name, m->key->name, m->val->name);
	else if (m && m->val)
		fprintf(fp, "%s: %s\n", m->name, m->val->name);
	else if (f.best && f.best->type)
		fprintf(fp, "%.*s: %s\n", (int)f.best->loc.len, d->text.ptr + f.best->loc.off,
			f.best->type->name);
	job_done(&j);
}

static bool is_word(char c)
{
	return isalnum((unsigned char)c) || c == '_';
}

/* The name around OFF, empty for that of a map or variable; the caller frees it. */
static char *word_at(const struct str *text, size_t off)
{
	size_t from = off, to = off;
	char *word;

	while (from && is_word(text->ptr[from - 1]))
		from--;
	while (is_word(text->ptr[to]))
		to++;
	if (from && strchr("@$", text->ptr[from - 1]))
		to = from;
	word = xcalloc(1, to - from + 1);
	memcpy(word, text->ptr + from, to - from);
	return word;
}

static void on_hover(struct server *s, const json_t *id, const json_t *params)
{
	const struct doc *d = doc_of(s, params);
	char *text = NULL, *word;
	size_t size, off;
	FILE *fp;

	if (!d) {
		refuse(id, BAD_PARAMS, "the document is not open");
		return;
	}
	off = offset_of(s, &d->text, json_object_get(params, "position"));
	word = word_at(&d->text, off);
	fp = open_memstream(&text, &size);
	hover_type(s, d, off, fp);
	help_find(word, fp);
	fclose(fp);
	if (size)
		reply(id, json_pack("{s:{s:s, s:s}}", "contents", "kind", "plaintext", "value",
				    text));
	else
		reply(id, json_null());
	free(text);
	free(word);
}

/* -------------------------------------------------------------- completion */

/* What could stand at the position: as at the prompt, seen from the document's text before it. */
static void on_completion(struct server *s, const json_t *id, const json_t *params)
{
	const struct doc *d = doc_of(s, params);
	struct session session = { .opts = *s->opts, .host = s->host };
	json_t *items = json_array(), *range;
	struct names names;
	size_t off, len = 0;
	char *before;

	if (!d) {
		json_decref(items);
		refuse(id, BAD_PARAMS, "the document is not open");
		return;
	}
	names_init(&names);
	off = offset_of(s, &d->text, json_object_get(params, "position"));
	before = strndup(d->text.ptr, off);
	complete(&session, before, &names, &len);
	for (size_t i = 0; len <= off && i < names.n; i++) {
		json_t *end = json_object_get(params, "position");
		json_int_t column = json_integer_value(json_object_get(end, "character"));

		range = json_pack("{s:{s:O, s:I}, s:O}", "start", "line",
				  json_object_get(end, "line"), "character",
				  column - units_of(s, d->text.ptr + off - len, len), "end", end);
		json_array_append_new(items, json_pack("{s:s, s:{s:o, s:s}}", "label", names.at[i],
						       "textEdit", "range", range, "newText",
						       names.at[i]));
	}
	free(before);
	names_done(&names);
	reply(id, items);
}

/* -------------------------------------------------------------- the methods */

static void on_initialize(struct server *s, const json_t *id, const json_t *params)
{
	const json_t *general = json_object_get(json_object_get(params, "capabilities"), "general");
	const json_t *encodings = json_object_get(general, "positionEncodings"), *one;
	size_t i;

	json_array_foreach(encodings, i, one)
		if (json_is_string(one) && !strcmp(json_string_value(one), "utf-8"))
			s->utf8 = true;
	reply(id, json_pack("{s:{s:s, s:i, s:b, s:b, s:{s:[s,s,s,s,s]}}, s:{s:s}}",
			    "capabilities", "positionEncoding", s->utf8 ? "utf-8" : "utf-16",
			    "textDocumentSync", SYNC_FULL, "hoverProvider", true,
			    "documentFormattingProvider", true, "completionProvider",
			    "triggerCharacters", ".", ":", ">", "@", "$",
			    "serverInfo", "name", "ktrace"));
}

static void on_shutdown(struct server *s, const json_t *id, const json_t *params)
{
	(void)params;
	s->shut = true;
	reply(id, json_null());
}

static void on_exit_now(struct server *s, const json_t *id, const json_t *params)
{
	(void)id, (void)params;
	s->over = true;
}

static void on_open(struct server *s, const json_t *id, const json_t *params)
{
	const json_t *doc = json_object_get(params, "textDocument");
	const char *uri = json_string_value(json_object_get(doc, "uri"));
	const char *text = json_string_value(json_object_get(doc, "text"));
	struct doc **link;

	(void)id;
	if (!uri || !text)
		return;
	link = doc_link(s, uri);
	if (!*link) {
		*link = xcalloc(1, sizeof(**link));
		(*link)->uri = xstrdup(uri);
		(*link)->path = path_of(uri);
		str_init(&(*link)->text);
	}
	str_clear(&(*link)->text);
	str_add(&(*link)->text, text);
	publish(s, *link);
}

static void on_change(struct server *s, const json_t *id, const json_t *params)
{
	const json_t *changes = json_object_get(params, "contentChanges");
	const json_t *last = json_array_get(changes, json_array_size(changes) - 1);
	const char *text = json_string_value(json_object_get(last, "text"));
	struct doc *d = doc_of(s, params);

	(void)id;
	if (!d || !text)
		return;
	str_clear(&d->text);
	str_add(&d->text, text);
	publish(s, d);
}

static void on_close(struct server *s, const json_t *id, const json_t *params)
{
	const struct doc *d = doc_of(s, params);

	(void)id;
	if (!d)
		return;
	notify("textDocument/publishDiagnostics",
	       json_pack("{s:s, s:[]}", "uri", d->uri, "diagnostics"));
	doc_close(doc_link(s, d->uri));
}

static void on_formatting(struct server *s, const json_t *id, const json_t *params)
{
	const struct doc *d = doc_of(s, params);
	json_t *edits = json_array();
	struct str text;
	struct job j;

	if (!d) {
		json_decref(edits);
		refuse(id, BAD_PARAMS, "the document is not open");
		return;
	}
	str_init(&text);
	start_job(s, d, &j);
	if (!pretty_print(j.unit, &text) && strcmp(text.ptr, d->text.ptr)) {
		json_int_t lines = 1;

		for (const char *p = d->text.ptr; (p = strchr(p, '\n')); p++)
			lines++;
		json_array_append_new(edits, json_pack("{s:{s:{s:i, s:i}, s:{s:I, s:i}}, s:s}",
				"range", "start", "line", 0, "character", 0, "end", "line", lines,
				"character", 0, "newText", text.ptr));
	}
	job_done(&j);
	str_done(&text);
	reply(id, edits);
}

static const struct method {
	const char *name;
	void (*run)(struct server *s, const json_t *id, const json_t *params);
	bool asks;					/* a request: it has an id and gets a reply */
} methods[] = {
	{ "initialize",			on_initialize,	true },
	{ "shutdown",			on_shutdown,	true },
	{ "exit",			on_exit_now,	false },
	{ "textDocument/didOpen",	on_open,	false },
	{ "textDocument/didChange",	on_change,	false },
	{ "textDocument/didClose",	on_close,	false },
	{ "textDocument/hover",		on_hover,	true },
	{ "textDocument/completion",	on_completion,	true },
	{ "textDocument/formatting",	on_formatting,	true },
};

static void handle(struct server *s, const json_t *message)
{
	const char *name = json_string_value(json_object_get(message, "method"));
	const json_t *id = json_object_get(message, "id");
	const json_t *params = json_object_get(message, "params");

	if (!name)
		return;					/* a reply; we ask nothing */
	for (size_t i = 0; i < COUNT(methods); i++)
		if (!strcmp(methods[i].name, name)) {
			if (!methods[i].asks || id)
				methods[i].run(s, id, params);
			return;
		}
	if (id)
		refuse(id, NO_METHOD, "there is no such method");
}

int lsp_run(const struct opts *o, struct host *h)
{
	struct server s = { .opts = o, .host = h };
	json_t *message;
	long length;
	char *body;

	while (!s.over && (length = read_header()) >= 0 && (body = read_body(length))) {
		message = json_loadb(body, (size_t)length, 0, NULL);
		free(body);
		if (message)
			handle(&s, message);
		else
			refuse(NULL, PARSE_ERROR, "the message is not valid JSON");
		json_decref(message);
	}
	while (s.docs)
		doc_close(&s.docs);
	return s.shut ? 0 : 1;
}
