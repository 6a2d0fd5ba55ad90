/* SPDX-License-Identifier: GPL-2.0-or-later */
/* base/str.c - a growing string on the heap, and the few questions we ask of strings.
 *
 * An empty string owns nothing: it points to one shared NUL that nobody writes, told by cap 0.
 * Every writer therefore goes through str_reserve(), which moves the string to the heap and
 * leaves room for the NUL. Bytes are bytes; only str_utf8() knows what a code point is, and the
 * JSON and width functions are built on it. */
#include "base/str.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char empty[1];

void str_init(struct str *s)
{
	s->ptr = empty;
	s->len = s->cap = 0;
}

void str_done(struct str *s)
{
	if (s->cap)
		free(s->ptr);
	str_init(s);
}

void str_clear(struct str *s)
{
	str_cut(s, 0);
}

void str_cut(struct str *s, size_t len)
{
	if (len >= s->len)
		return;
	s->len = len;
	s->ptr[len] = '\0';
}

void str_reserve(struct str *s, size_t extra)
{
	size_t want = s->len + extra + 1, cap = s->cap ? s->cap : 32;

	if (want <= s->len)
		BUG("string of %zu + %zu bytes", s->len, extra);
	if (want <= s->cap)
		return;
	while (cap < want)
		cap *= 2;
	s->ptr = xrealloc(s->cap ? s->ptr : NULL, cap);
	s->ptr[s->len] = '\0';
	s->cap = cap;
}

void str_addn(struct str *s, const void *bytes, size_t len)
{
	if (!len)
		return;
	str_reserve(s, len);
	memcpy(s->ptr + s->len, bytes, len);
	s->len += len;
	s->ptr[s->len] = '\0';
}

void str_add(struct str *s, const char *text)
{
	str_addn(s, text, strlen(text));
}

void str_addc(struct str *s, char c)
{
	str_addn(s, &c, 1);
}

void str_pad(struct str *s, char c, size_t n)
{
	if (!n)
		return;
	str_reserve(s, n);
	memset(s->ptr + s->len, c, n);
	s->len += n;
	s->ptr[s->len] = '\0';
}

void str_vaddf(struct str *s, const char *fmt, va_list ap)
{
	size_t room;
	va_list again;
	int len;

	str_reserve(s, 64);
	room = s->cap - s->len;
	va_copy(again, ap);
	len = vsnprintf(s->ptr + s->len, room, fmt, ap);
	if (len < 0)
		BUG("bad format '%s'", fmt);
	if ((size_t)len >= room) {
		str_reserve(s, (size_t)len);
		vsnprintf(s->ptr + s->len, (size_t)len + 1, fmt, again);
	}
	va_end(again);
	s->len += (size_t)len;
}

void str_addf(struct str *s, const char *fmt, ...)
{
	va_list ap;

	va_start(ap, fmt);
	str_vaddf(s, fmt, ap);
	va_end(ap);
}

char *str_detach(struct str *s)
{
	char *p = s->cap ? s->ptr : xstrdup("");

	str_init(s);
	return p;
}

/* The letter that stands for C behind a backslash, or 0. */
static char escape_letter(unsigned char c)
{
	switch (c) {
	case '\n': return 'n';
	case '\t': return 't';
	case '\r': return 'r';
	case '"':  return '"';
	case '\\': return '\\';
	default:   return 0;
	}
}

void str_add_escaped(struct str *s, const char *bytes, size_t len)
{
	unsigned char c;
	size_t i;

	for (i = 0; i < len; i++) {
		c = (unsigned char)bytes[i];
		if (escape_letter(c))
			str_addf(s, "\\%c", escape_letter(c));
		else if (c < 0x20 || c > 0x7e)
			str_addf(s, "\\x%02x", c);
		else
			str_addc(s, (char)c);
	}
}

void str_add_json(struct str *s, const char *bytes, size_t len)
{
	size_t i, n;
	unsigned char c;

	for (i = 0; i < len; i += n) {
		c = (unsigned char)bytes[i];
		n = str_utf8(bytes + i, len - i);
		if (n == 0) {
			str_add(s, "\xef\xbf\xbd");	/* U+FFFD */
			n = 1;
		} else if (escape_letter(c)) {
			str_addf(s, "\\%c", escape_letter(c));
		} else if (c < 0x20) {
			str_addf(s, "\\u%04x", c);
		} else {
			str_addn(s, bytes + i, n);
		}
	}
}

void str_add_utf8(struct str *s, const char *bytes, size_t len)
{
	size_t i, n;

	for (i = 0; i < len; i += n) {
		n = bytes[i] ? str_utf8(bytes + i, len - i) : 0;
		if (n)
			str_addn(s, bytes + i, n);
		else
			str_add(s, "\xef\xbf\xbd");	/* U+FFFD */
		n += !n;
	}
}

/* Besides the shape of the bytes, what RFC 3629 forbids: longer forms than necessary,
 * surrogates, and code points past 0x10ffff; all three show in the first two bytes. */
size_t str_utf8(const char *bytes, size_t len)
{
	const unsigned char *p = (const unsigned char *)bytes;
	size_t n, i;

	if (len == 0)
		return 0;
	if (p[0] < 0x80)
		return 1;
	if (p[0] < 0xc2 || p[0] > 0xf4)
		return 0;
	n = p[0] < 0xe0 ? 2 : p[0] < 0xf0 ? 3 : 4;
	if (n > len)
		return 0;
	for (i = 1; i < n; i++)
		if ((p[i] & 0xc0) != 0x80)
			return 0;
	if ((p[0] == 0xe0 && p[1] < 0xa0) || (p[0] == 0xed && p[1] > 0x9f) ||
	    (p[0] == 0xf0 && p[1] < 0x90) || (p[0] == 0xf4 && p[1] > 0x8f))
		return 0;
	return n;
}

size_t str_width(const char *bytes, size_t len)
{
	size_t i, n, width = 0;

	for (i = 0; i < len; i += n ? n : 1) {
		n = str_utf8(bytes + i, len - i);
		width++;
	}
	return width;
}

/* Only the last '*' seen has to be tried again: what an earlier one could gain by taking
 * more, the last one gains too. */
bool str_glob(const char *pat, const char *text)
{
	const char *star = NULL, *retry = NULL;

	while (*text) {
		if (*pat == '*') {
			star = ++pat;
			retry = text;
		} else if (*pat == *text) {
			pat++;
			text++;
		} else if (star) {
			pat = star;
			text = ++retry;
		} else {
			return false;
		}
	}
	while (*pat == '*')
		pat++;
	return *pat == '\0';
}

bool str_starts(const char *text, const char *prefix)
{
	return strncmp(text, prefix, strlen(prefix)) == 0;
}

static unsigned min3(unsigned a, unsigned b, unsigned c)
{
	return (unsigned)min_u64(min_u64(a, b), c);
}

/* The classic table, of which three rows are kept: row[i % 3][j] is the distance between the
 * first i bytes of A and the first j of B. Once two rows in a row exceed LIMIT, so do all. */
unsigned str_distance(const char *a, const char *b, unsigned limit)
{
	size_t na = strlen(a), nb = strlen(b), i, j, width = nb + 1;
	unsigned *rows, *up, *here, *upup, best, last_best = 0;

	if (na > nb + limit || nb > na + limit)
		return limit + 1;
	rows = xcalloc(3 * width, sizeof(*rows));
	for (j = 0; j < width; j++)
		rows[j] = (unsigned)j;
	for (i = 1; i <= na; i++) {
		here = rows + i % 3 * width;
		up = rows + (i + 2) % 3 * width;
		upup = rows + (i + 1) % 3 * width;
		best = here[0] = (unsigned)i;
		for (j = 1; j < width; j++) {
			here[j] = min3(up[j] + 1, here[j - 1] + 1,
				       up[j - 1] + (a[i - 1] != b[j - 1]));
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
				here[j] = (unsigned)min_u64(here[j], upup[j - 2] + 1);
			best = (unsigned)min_u64(best, here[j]);
		}
		if (best > limit && last_best > limit)
			break;
		last_best = best;
	}
	best = i > na ? rows[na % 3 * width + nb] : limit + 1;
	free(rows);
	return (unsigned)min_u64(best, limit + 1);
}

struct nearest nearest_to(const char *text, unsigned limit)
{
	size_t len = strlen(text);

	return (struct nearest){ text, NULL, len > 3 ? limit : len > 1 };
}

bool nearest_try(struct nearest *n, const char *word)
{
	unsigned d = str_distance(word, n->text, n->limit);

	if (d > n->limit || (n->best && d == n->limit))
		return false;
	n->best = word;
	n->limit = d;
	return true;
}
