/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/config.c - settings, one row each in config.def.
 *
 * struct config and the table come out of the same rows, so a setting cannot be in one and
 * missing in the other; a row knows where its member is, and one function per kind of setting
 * writes it. Names that settings had before are accepted: those that were renamed (one of them
 * says the opposite) and those without any effect today.
 *
 * The caller decides which source wins by the order of its calls: script, environment, options.
 * In the environment BPFTRACE_NAME is read before KTRACE_NAME; a variable that names no setting
 * is none of our business.
 * Ownership: texts are copied into the config. */
#include "lang/config.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include "base/arena.h"
#include "base/num.h"
#include "base/str.h"

struct owned {						/* what config_new() really makes */
	struct config config;				/* first: a config is the start of one */
	struct arena *arena;
};

static const struct { const char *old, *name; bool inverted; } renamed[] = {
	{ "strlen", "max_strlen", false },
	{ "cat_bytes_max", "max_cat_bytes", false },
	{ "map_keys_max", "max_map_keys", false },
	{ "no_cpp_demangle", "cpp_demangle", true },
};

static const char *const dead[] = {
	"symbol_source", "max_type_res_iterations", "unstable_addr", "unstable_import",
	"unstable_macro", "unstable_map_decl", "use_blazesym", "max_ast_nodes", "node_max",
	"debug_output", "no_user_symbols",
};

size_t setting_word(const struct setting *s, unsigned i, const char **ret)
{
	const char *at = s->words;

	if (!at)
		return 0;
	while (i--) {
		at = strchr(at, '|');
		if (!at)
			return 0;
		at++;
	}
	*ret = at;
	return strcspn(at, "|=");
}

/* ------------------------------------------------------------------ values */

static int read_bool(const char *text, bool *ret)
{
	uint64_t n;

	if (!num_parse_bool(text, ret))
		return 0;
	if (num_parse_u64(text, &n))
		return -EINVAL;
	*ret = n != 0;
	return 0;
}

static int read_int(const struct setting *s, const char *text, uint64_t *ret)
{
	uint64_t n;

	if (num_parse_u64(text, &n) || n < s->lo || n > s->hi)
		return -EINVAL;
	*ret = n;
	return 0;
}

static bool same_word(const char *text, const char *word, size_t len)
{
	return strlen(text) == len && !strncasecmp(text, word, len);
}

/* The choice that TEXT is, by any of its spellings. */
static int read_choice(const struct setting *s, const char *text, unsigned *ret)
{
	const char *at = s->words;
	unsigned i = 0;
	size_t len;

	for (;; at += len + 1) {
		len = strcspn(at, "|=");
		if (same_word(text, at, len)) {
			*ret = i;
			return 0;
		}
		if (!at[len])
			return -EINVAL;
		i += at[len] == '|';
	}
}

/* The I-th word of the row S, as it is written there. */
static const char *word_alone(struct owned *o, const struct setting *s, unsigned i)
{
	const char *at = NULL;
	size_t len = setting_word(s, i, &at);

	return arena_strndup(o->arena, at, len);
}

/* Write VALUE where the row says. */
static int put(struct owned *o, const struct setting *s, const char *value, bool inverted)
{
	void *at = (char *)&o->config + s->offset;
	bool *flag = at;
	unsigned choice;
	int err;

	switch (s->kind) {
	case SET_BOOL:
		err = read_bool(value, flag);
		if (!err && inverted)
			*flag = !*flag;
		return err;
	case SET_INT:
		return read_int(s, value, at);
	case SET_STRING:
		if (s->words && read_choice(s, value, &choice))
			return -EINVAL;
		*(const char **)at = s->words ? word_alone(o, s, choice)
					      : arena_strdup(o->arena, value);
		return 0;
	case SET_CHOICE:
		return read_choice(s, value, at);
	}
	BUG("setting of kind %d", s->kind);
}

/* ------------------------------------------------------------------ names */

static const char *without_prefix(const char *name)
{
	static const char *const prefix[] = { "BPFTRACE_", "KTRACE_" };

	for (size_t i = 0; i < COUNT(prefix); i++)
		if (!strncasecmp(name, prefix[i], strlen(prefix[i])))
			return name + strlen(prefix[i]);
	return name;
}

static const struct setting *find(const char *name)
{
	const struct setting *s;

	for (s = settings; s->name; s++)
		if (!strcasecmp(s->name, name))
			return s;
	return NULL;
}

int config_set(struct config *c, const char *name, const char *value,
	       const struct setting **ret_row)
{
	const struct setting *s;
	bool inverted = false;
	size_t i;
	int err;

	name = without_prefix(name);
	for (i = 0; i < COUNT(dead); i++)
		if (!strcasecmp(dead[i], name))
			return -EALREADY;
	for (i = 0; i < COUNT(renamed); i++) {
		if (!strcasecmp(renamed[i].old, name)) {
			name = renamed[i].name;
			inverted = renamed[i].inverted;
		}
	}
	s = find(name);
	if (!s)
		return -ENOENT;
	if (ret_row)
		*ret_row = s;
	err = put((struct owned *)c, s, value, inverted);
	return err;
}

unsigned config_choice(const struct config *c, const char *name)
{
	const struct setting *s = find(name);
	unsigned choice;

	if (!s || s->kind != SET_CHOICE)
		BUG("setting '%s' is no choice", name);
	memcpy(&choice, (const char *)c + s->offset, sizeof(choice));
	return choice;
}

const char *config_suggest(const char *name)
{
	struct nearest like = nearest_to(without_prefix(name), 3);

	for (const struct setting *s = settings; s->name; s++)
		nearest_try(&like, s->name);
	return like.best;
}

/* ------------------------------------------------------------------ where they come from */

struct config *config_new(void)
{
	struct owned *o = xcalloc(1, sizeof(*o));
	struct config *c = &o->config;

	o->arena = arena_new();
#define SETTING_BOOL(name, def, doc)		c->name = def;
#define SETTING_INT(name, def, lo, hi, doc)	c->name = def;
#define SETTING_STRING(name, def, doc)		c->name = def;
#define SETTING_CHOICE(name, def, words, doc)	c->name = def;
#define SETTING_ONE_OF(name, def, words, doc)	c->name = def;
#include "lang/config.def"
	return c;
}

void config_free(struct config *c)
{
	struct owned *o = (struct owned *)c;

	if (!o)
		return;
	arena_free(o->arena);
	free(o);
}

static int read_prefix(struct config *c, const char *prefix, const char **ret_bad)
{
	struct owned *o = (struct owned *)c;
	const char *equals, *name;
	char **at;
	int err = 0;

	for (at = environ; at && *at; at++) {
		equals = strchr(*at, '=');
		if (!equals || strncmp(*at, prefix, strlen(prefix)) != 0)
			continue;
		name = arena_strndup(o->arena, *at, (size_t)(equals - *at));
		if (config_set(c, name, equals + 1, NULL) == -EINVAL && !err) {
			*ret_bad = name;
			err = -EINVAL;
		}
	}
	return err;
}

int config_env(struct config *c, const char **ret_bad)
{
	int old = read_prefix(c, "BPFTRACE_", ret_bad);
	const char *bad;
	int err = read_prefix(c, "KTRACE_", &bad);

	if (err && !old)
		*ret_bad = bad;
	return old ? old : err;
}

/* ------------------------------------------------------------------ the table */

const struct setting settings[] = {
#define ROW(n, k, ...) \
	{ .name = #n, .kind = k, .offset = offsetof(struct config, n), __VA_ARGS__ },
#define SETTING_BOOL(n, d, text)	ROW(n, SET_BOOL, .def = #d, .doc = text)
#define SETTING_INT(n, d, min, max, text) \
	ROW(n, SET_INT, .def = #d, .doc = text, .lo = min, .hi = max)
#define SETTING_STRING(n, d, text)	ROW(n, SET_STRING, .def = d, .doc = text)
#define SETTING_CHOICE(n, d, list, text) ROW(n, SET_CHOICE, .def = #d, .doc = text, .words = list)
#define SETTING_ONE_OF(n, d, list, text) ROW(n, SET_STRING, .def = d, .doc = text, .words = list)
#include "lang/config.def"
	{ 0 },
};

enum {
#define SETTING_BOOL(n, d, text)		ROW_OF_##n,
#define SETTING_INT(n, d, min, max, text)	ROW_OF_##n,
#define SETTING_STRING(n, d, text)		ROW_OF_##n,
#define SETTING_CHOICE(n, d, list, text)	ROW_OF_##n,
#define SETTING_ONE_OF(n, d, list, text)	ROW_OF_##n,
#include "lang/config.def"
	ROWS
};
_Static_assert(COUNT(settings) == ROWS + 1, "a row for every setting");
