/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/ksyms.c - kernel symbols: name to address and address to symbol.
 *
 * /proc/kallsyms has one line a symbol, `ffffffff81000000 T _text` or, with a tab,
 * `... t fn\t[module]`. The kernel makes the text as it is read, 36 ms for 122,000 lines, so it is
 * read at the first question and not before; a live trace asks the kernel itself (the runtime's
 * business) and comes here only where it cannot.
 *
 * The text is kept and cut into strings in place. Symbols are sorted by address, those with the
 * same address in the file's order, so that the first of several aliases is the answer, as it is
 * in the kernel's own messages. Names are looked for one after the other (1 ms) until there have
 * been so many questions that an index by name pays.
 *
 * With kptr_restrict all addresses read as zero: then there are names, but no addresses. */
#include "host/host.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include "base/io.h"
#include "host/priv.h"

enum {
	MANY_LOOKUPS = 20,				/* from then on an index by name pays */
	LONGEST_SYMBOL = 16 << 20,			/* no address lies so far behind its symbol */
};

struct ksyms {
	char *text;
	struct ksym *sym;				/* n of them, by address */
	size_t n, cap;
	bool hidden;					/* kptr_restrict: addresses are zero */
	unsigned lookups;
	const struct ksym **by_name;			/* n of them, or NULL */
};

static int compare_addr(const void *a, const void *b)
{
	const struct ksym *x = a, *y = b;

	if (x->addr != y->addr)
		return x->addr < y->addr ? -1 : 1;
	return x->name < y->name ? -1 : x->name > y->name;	/* the file's order */
}

static int compare_name(const void *a, const void *b)
{
	const struct ksym *x = *(const struct ksym *const *)a, *y = *(const struct ksym *const *)b;
	int c = strcmp(x->name, y->name);

	return c ? c : (x > y) - (x < y);
}

static int hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* Cut the line at P (ends at END, which is NUL) into a symbol; false if it is none. */
static bool parse_line(char *p, char *end, struct ksym *ret)
{
	char *tab;
	int digit;

	*ret = (struct ksym){ 0 };
	for (; (digit = hex_digit(*p)) >= 0; p++)
		ret->addr = ret->addr << 4 | (unsigned)digit;
	if (end - p < 4 || p[0] != ' ' || p[2] != ' ')
		return false;
	ret->type = p[1];
	ret->name = p + 3;
	tab = memchr(p, '\t', (size_t)(end - p));
	if (tab) {
		*tab = '\0';
		if (tab[1] == '[' && end[-1] == ']') {
			ret->module = tab + 2;
			end[-1] = '\0';
		}
	}
	return true;
}

static void parse_all(struct ksyms *k)
{
	struct ksym s;
	char *line, *end;
	bool sorted = true;

	k->hidden = true;
	for (line = k->text; *line; line = end + 1) {
		end = line + strcspn(line, "\n");
		if (!*end)
			break;				/* every line ends in a newline */
		*end = '\0';
		if (!parse_line(line, end, &s))
			continue;
		if (k->n == k->cap) {
			k->cap = k->cap ? k->cap * 2 : 1 << 16;
			k->sym = xrealloc(k->sym, k->cap * sizeof(*k->sym));
		}
		k->hidden &= !s.addr;
		sorted &= !k->n || k->sym[k->n - 1].addr <= s.addr;
		k->sym[k->n++] = s;
	}
	if (!sorted)
		qsort(k->sym, k->n, sizeof(*k->sym), compare_addr);
}

static struct ksyms *ksyms_get(struct host *h)
{
	struct ksyms *k = h->ksyms;
	struct str text;

	if (k)
		return k;
	k = h->ksyms = xcalloc(1, sizeof(*k));
	str_init(&text);
	io_read(host_file(h, "/proc/kallsyms", "kallsyms"), &text);
	str_addc(&text, '\n');				/* on the heap, whatever was read */
	k->text = str_detach(&text);
	parse_all(k);
	return k;
}

void ksyms_free(struct ksyms *k)
{
	if (!k)
		return;
	free(k->by_name);
	free(k->sym);
	free(k->text);
	free(k);
}

const struct ksym *ksyms_all(struct host *h, size_t *ret_n)
{
	struct ksyms *k = ksyms_get(h);

	*ret_n = k->n;
	return k->n ? k->sym : NULL;
}

static const struct ksym *find_scanning(const struct ksyms *k, const char *name)
{
	for (size_t i = 0; i < k->n; i++)
		if (!strcmp(k->sym[i].name, name))
			return &k->sym[i];
	return NULL;
}

static const struct ksym *find_sorted(struct ksyms *k, const char *name)
{
	size_t lo = 0, hi = k->n, mid;

	if (!k->by_name) {
		k->by_name = xcalloc(k->n + 1, sizeof(*k->by_name));
		for (size_t i = 0; i < k->n; i++)
			k->by_name[i] = &k->sym[i];
		qsort(k->by_name, k->n, sizeof(*k->by_name), compare_name);
	}
	while (lo < hi) {				/* the first that is not below NAME */
		mid = lo + (hi - lo) / 2;
		if (strcmp(k->by_name[mid]->name, name) < 0)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo < k->n && !strcmp(k->by_name[lo]->name, name) ? k->by_name[lo] : NULL;
}

int host_ksym_addr(struct host *h, const char *name, uint64_t *ret)
{
	struct ksyms *k = ksyms_get(h);
	const struct ksym *s;

	s = ++k->lookups < MANY_LOOKUPS ? find_scanning(k, name) : find_sorted(k, name);
	if (!s || k->hidden)
		return -ENOENT;
	*ret = s->addr;
	return 0;
}

int host_ksym_name(struct host *h, uint64_t addr, const char **ret_name, uint64_t *ret_off,
		   const char **ret_module)
{
	struct ksyms *k = ksyms_get(h);
	size_t lo = 0, hi = k->n, mid;

	while (lo < hi) {				/* the first that is above ADDR */
		mid = lo + (hi - lo) / 2;
		if (k->sym[mid].addr <= addr)
			lo = mid + 1;
		else
			hi = mid;
	}
	if (!lo || k->hidden || (lo == k->n && k->sym[lo - 1].addr != addr))
		return -ENOENT;
	for (lo--; lo && k->sym[lo - 1].addr == k->sym[lo].addr; lo--)
		;
	if (addr - k->sym[lo].addr > LONGEST_SYMBOL || !k->sym[lo].addr)
		return -ENOENT;
	*ret_name = k->sym[lo].name;
	*ret_off = addr - k->sym[lo].addr;
	if (ret_module)
		*ret_module = k->sym[lo].module;
	return 0;
}
