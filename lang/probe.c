/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/probe.c - finding probe types, reading the words of attach points, collecting points.
 *
 * The rows are in probes/; nothing here knows one by name. An attach point is a raw word of the
 * program (language reference 1.6): parts separated by ':', quoted where a part has one in it. This
 * file takes words apart and keeps what the rows' parse() makes of them; points.c drives it.
 *
 * What a row finds is added to the unit with the next number, which is also the cookie by which a
 * program knows at run time where it was hit. */
#include "lang/probe.h"

#include <regex.h>
#include <string.h>
#include <strings.h>
#include "base/dict.h"
#include "lang/node.h"

const struct probe_ops *probe_find(const char *name)
{
	const struct probe_ops *const *ops;

	for (ops = probe_table; *ops; ops++) {
		if ((*ops)->alias && !strcmp((*ops)->alias, name))
			return *ops;
		if (!strcasecmp((*ops)->name, name))
			return *ops;
		if ((*ops)->old && !strcasecmp((*ops)->old, name))
			return *ops;
	}
	return NULL;
}

const char *probe_suggest(const char *name)
{
	struct nearest like = nearest_to(name, 3);

	for (const struct probe_ops *const *ops = probe_table; *ops; ops++)
		nearest_try(&like, (*ops)->name);
	return like.best;
}

/* ------------------------------------------------------------------ words */

static void add_part(struct arena *a, const char ***parts, uint32_t *n, const char *text,
		     size_t len)
{
	const char **part = arena_push(a, parts, n, sizeof(*part));

	*part = arena_strndup(a, text, len);
}

const char *const *probe_split(struct arena *a, const char *word, unsigned *ret_n)
{
	char *part = arena_alloc(a, strlen(word) + 1);
	const char **parts = NULL;
	bool quoted = false;
	uint32_t n = 0;
	size_t len = 0;

	for (; *word; word++) {
		if (*word == '"') {
			quoted = !quoted;
		} else if (quoted && *word == '\\' && word[1]) {
			part[len++] = *++word;
		} else if (!quoted && (*word == ':' || *word == '@')) {
			add_part(a, &parts, &n, part, len);
			len = 0;
			if (*word == '@')
				add_part(a, &parts, &n, "@", 1);
		} else {
			part[len++] = *word;
		}
	}
	add_part(a, &parts, &n, part, len);
	*ret_n = n;
	return parts;
}

/* ------------------------------------------------------------------ points */

/* Points of one name are one to the script, which sees names: they share a number. */
static uint32_t cookie_of(struct unit *u, struct probe *p)
{
	struct probe *first;

	if (!u->point_names)
		u->point_names = dict_new();
	first = dict_get(u->point_names, p->name);
	if (first)
		return first->id;
	dict_put(u->point_names, p->name, p);
	return p->id;
}

static bool left_out(const struct points *p, const char *name)
{
	const regex_t *filter = p->unit->probe_filter;

	return filter && !p->ops->unfiltered && regexec(filter, name, 0, NULL, 0);
}

void points_add(struct points *p, const char *name, const void *priv, bool wild)
{
	struct unit *u = p->unit;
	struct probe *new, **at;

	p->found++;
	if (left_out(p, name))
		return;
	new = NEW(u->arena, struct probe);
	new->id = u->nprobes;
	new->ops = p->ops;
	new->name = arena_strdup(u->arena, p->user_name ? p->user_name : name);
	new->loc = p->loc;
	new->cookie = cookie_of(u, new);
	new->wild = wild || p->wild;
	new->priv = priv;
	at = arena_push(u->arena, &u->probes, &u->nprobes, sizeof(struct probe *));
	*at = new;
}

int points_missing(struct points *p, const char *what, const char *suggest)
{
	const char *no = points_wild(what) ? "nothing matches" : "there is no";
	struct diag *d = p->unit->diag;
	int err = 0;

	switch ((enum missing)p->unit->config->missing_probes) {
	case MISSING_ERROR:
		err = diag_error(d, p->loc, E_PROBE_MISSING, "%s %s", no, what);
		break;
	case MISSING_WARN:
		diag_warn(d, p->loc, E_PROBE_MISSING, "%s %s", no, what);
		break;
	case MISSING_IGNORE:
		return 0;
	}
	if (suggest)
		diag_hint(d, "did you mean '%s'?", suggest);
	else if (err)
		diag_hint(d, "if it may be missing: 'config = { missing_probes = warn }'");
	return err;
}

bool points_wild(const char *text)
{
	return strchr(text, '*') != NULL;
}
