/* SPDX-License-Identifier: GPL-2.0-or-later */
/* base/source.c - program texts, and what line and column a place in them is.
 *
 * A source keeps the offsets at which its lines start; a place is found among them by halving.
 * An expansion has the text and the line table of its base, which owns both: everything about
 * places therefore works on expansions without knowing that they are some. Sources are
 * allocated one by one, because source_get() hands out pointers that must stay valid. */
#include "base/source.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_SOURCES = 65534 };

struct entry {
	struct source pub;
	const uint32_t *start;				/* offset of each line */
	unsigned nlines;				/* at least 1 */
};

struct sources {
	struct entry **at;				/* number - 1 */
	unsigned n, cap;
};

static const struct entry *find_entry(const struct sources *s, uint16_t src)
{
	return src >= 1 && src <= s->n ? s->at[src - 1] : NULL;
}

static struct entry *add_entry(struct sources *s)
{
	if (s->n == MOST_SOURCES)
		return NULL;
	if (s->n == s->cap) {
		s->cap = s->cap ? 2 * s->cap : 4;
		s->at = xrealloc(s->at, s->cap * sizeof(struct entry *));
	}
	return s->at[s->n++] = xcalloc(1, sizeof(struct entry));
}

static void find_lines(struct entry *e)
{
	const char *text = e->pub.text, *end = text + e->pub.len, *p;
	uint32_t *start;
	unsigned n = 1;

	for (p = text; (p = memchr(p, '\n', (size_t)(end - p))); p++)
		n++;
	start = xcalloc(n, sizeof(*start));
	e->start = start;
	e->nlines = n;
	for (p = text, n = 1; (p = memchr(p, '\n', (size_t)(end - p))); p++)
		start[n++] = (uint32_t)(p + 1 - text);
}

/* Index of the line that holds the byte at OFF. */
static unsigned line_of(const struct entry *e, uint32_t off)
{
	unsigned lo = 0, hi = e->nlines, mid;

	while (hi - lo > 1) {
		mid = lo + (hi - lo) / 2;
		if (e->start[mid] <= off)
			lo = mid;
		else
			hi = mid;
	}
	return lo;
}

struct sources *sources_new(void)
{
	return xcalloc(1, sizeof(struct sources));
}

void sources_free(struct sources *s)
{
	struct entry *e;
	unsigned i;

	if (!s)
		return;
	for (i = 0; i < s->n; i++) {
		e = s->at[i];
		if (e->pub.base == i + 1) {
			free((char *)e->pub.name);
			free((char *)e->pub.text);
			free((uint32_t *)e->start);
		}
		free(e);
	}
	free(s->at);
	free(s);
}

uint16_t source_add(struct sources *s, const char *name, const char *text, size_t len)
{
	struct entry *e = len < UINT32_MAX ? add_entry(s) : NULL;
	char *copy;

	if (!e)
		return 0;
	copy = xrealloc(NULL, len + 1);
	if (len)
		memcpy(copy, text, len);
	copy[len] = '\0';
	e->pub.name = xstrdup(name);
	e->pub.text = copy;
	e->pub.len = len;
	e->pub.base = (uint16_t)s->n;
	find_lines(e);
	return (uint16_t)s->n;
}

void source_frame(struct sources *s, uint16_t src, size_t before, size_t after)
{
	struct entry *e = src && src <= s->n ? s->at[src - 1] : NULL;

	if (e && before + after <= e->pub.len) {
		e->pub.before = (uint32_t)before;
		e->pub.after = (uint32_t)after;
	}
}

uint16_t source_expand(struct sources *s, uint16_t src, struct loc call)
{
	const struct entry *from = find_entry(s, src);
	struct entry *e = from ? add_entry(s) : NULL;

	if (!e)
		return 0;
	*e = *from;
	e->pub.called_at = call;
	return (uint16_t)s->n;
}

const struct source *source_get(const struct sources *s, uint16_t src)
{
	const struct entry *e = find_entry(s, src);

	return e ? &e->pub : NULL;
}

void source_pos(const struct sources *s, struct loc loc, unsigned *ret_line, unsigned *ret_col)
{
	const struct entry *e = find_entry(s, loc.src);
	unsigned line;
	uint32_t off;

	*ret_line = *ret_col = 0;
	if (!e)
		return;
	off = (uint32_t)max_u64(min_u64(loc.off, e->pub.len - e->pub.after), e->pub.before);
	line = line_of(e, off);
	*ret_line = line + 1;
	*ret_col = off - (line ? e->start[line] : e->pub.before) + 1;
}

const char *source_line(const struct sources *s, uint16_t src, unsigned line, size_t *ret_len)
{
	const struct entry *e = find_entry(s, src);
	size_t start, end;

	if (!e || line < 1 || line > e->nlines)
		return NULL;
	start = line > 1 ? e->start[line - 1] : e->pub.before;
	end = line < e->nlines ? e->start[line] - 1 : e->pub.len;
	end = min_u64(end, e->pub.len - e->pub.after);
	*ret_len = end > start ? end - start : 0;
	return e->pub.text + start;
}

struct loc loc_join(struct loc a, struct loc b)
{
	uint64_t end = (uint64_t)b.off + b.len;

	if (a.src != b.src || end < (uint64_t)a.off + a.len)
		return a;
	a.len = (uint16_t)min_u64(end - a.off, UINT16_MAX);
	return a;
}
