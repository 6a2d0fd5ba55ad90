/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/dwarf.c - source lines: from an address to its lines, through functions that were inlined,
 * and from a line to its addresses.
 *
 * Debug information (DWARF, read through libdw) is in the binary itself or in the debug file that
 * belongs to it (debugfile.c); what dwz has moved to a file shared by several, and what a compiler
 * has left in .dwo files, libdw finds. It is opened at the first question about a binary.
 *
 * An address leads to a unit: the ranges of all are collected once, from the units themselves,
 * as not every compiler writes .debug_aranges. A unit's functions are collected when one of its
 * addresses is first asked for. Inside of a function the tree is followed down: every inlined
 * function on the way was called at the line that it says itself, and the innermost is at
 * the line of the address in the line table. */
#include "host/elf.h"

#include <dwarf.h>
#include <elfutils/libdw.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include "host/priv.h"

enum { DEEPEST = 64 };					/* blocks and functions in each other */

struct span {						/* of addresses [lo, hi) */
	uint64_t lo, hi;
	uint32_t id;					/* of a unit; of a function in its unit */
};

struct spans {
	struct span *at;				/* by address once sorted */
	uint32_t n;
};

struct dwarf_unit {
	Dwarf_Die die;					/* has the line table */
	Dwarf_Die tree;					/* has the functions: another with split DWARF */
	bool read;
	struct spans spans;				/* of its functions */
	Dwarf_Die *func;
	uint32_t nfuncs;
};

struct dwarf {
	Dwarf *dw;					/* NULL: there is none */
	struct arena *arena;				/* the binary's */
	bool read;
	struct spans spans;				/* of its units */
	struct dwarf_unit *unit;
	uint32_t nunits;
};

void dwarf_free(struct dwarf *d)
{
	if (d && d->dw)
		dwarf_end(d->dw);
}

static Dwarf *open_dwarf(struct elf_file *e)
{
	return dwarf_begin_elf(elf_image(e), DWARF_C_READ, NULL);
}

/* ---- spans ------------------------------------------------------------------------------- */

static int compare_spans(const void *a, const void *b)
{
	const struct span *x = a, *y = b;

	return x->lo < y->lo ? -1 : x->lo > y->lo;
}

static void sort_spans(struct spans *s)
{
	if (s->n)
		qsort(s->at, s->n, sizeof(*s->at), compare_spans);
}

/* Add the code of DIE, which has the number ID. Code at 0 is what the linker has dropped. */
static void add_spans(struct arena *a, struct spans *s, Dwarf_Die *die, uint32_t id)
{
	Dwarf_Addr base, lo, hi;
	ptrdiff_t at = 0;

	while ((at = dwarf_ranges(die, at, &base, &lo, &hi)) > 0)
		if (lo && lo < hi)
			*(struct span *)arena_push(a, &s->at, &s->n, sizeof(*s->at)) =
				(struct span){ lo, hi, id };
}

static const struct span *span_at(const struct spans *s, uint64_t addr)
{
	uint32_t lo = 0, hi = s->n, mid;

	while (lo < hi) {				/* the first that is above ADDR */
		mid = lo + (hi - lo) / 2;
		if (s->at[mid].lo <= addr)
			lo = mid + 1;
		else
			hi = mid;
	}
	return lo && addr < s->at[lo - 1].hi ? &s->at[lo - 1] : NULL;
}

/* ---- units and functions ----------------------------------------------------------------- */

static void read_units(struct dwarf *d)
{
	Dwarf_CU *cu = NULL;
	Dwarf_Die die, split;
	struct dwarf_unit *u;
	uint8_t type;

	d->read = true;
	while (!dwarf_get_units(d->dw, cu, &cu, NULL, &type, &die, &split)) {
		if (type != DW_UT_compile && type != DW_UT_skeleton)
			continue;
		add_spans(d->arena, &d->spans, &die, d->nunits);
		u = arena_push(d->arena, &d->unit, &d->nunits, sizeof(*u));
		u->die = die;
		u->tree = type == DW_UT_skeleton && split.addr ? split : die;
	}
	sort_spans(&d->spans);
}

/* The debug information of E with its units; NULL: there is none. */
static struct dwarf *dwarf_of(struct host *h, struct elf_file *e)
{
	struct dwarf **at = elf_dwarf(e), *d = *at;
	struct elf_file *debug;

	if (!d) {
		d = *at = NEW(elf_arena(e), struct dwarf);
		d->arena = elf_arena(e);
		d->dw = open_dwarf(e);
		debug = d->dw ? NULL : elf_debug_file(h, e);
		if (debug)
			d->dw = open_dwarf(debug);
	}
	if (d->dw && !d->read)
		read_units(d);
	return d->dw ? d : NULL;
}

/* Is DIE something that functions are defined in, but that has no code itself? */
static bool holds_functions(Dwarf_Die *die)
{
	switch (dwarf_tag(die)) {
	case DW_TAG_namespace:
	case DW_TAG_module:
	case DW_TAG_class_type:
	case DW_TAG_structure_type:
	case DW_TAG_union_type:
	case DW_TAG_enumeration_type:
		return true;
	default:
		return false;
	}
}

/* Add the functions below DIE to those of U. */
static void read_functions(struct dwarf *d, struct dwarf_unit *u, Dwarf_Die *parent, unsigned depth)
{
	Dwarf_Die die;
	int more = depth < DEEPEST ? dwarf_child(parent, &die) : 1;

	for (; more == 0; more = dwarf_siblingof(&die, &die)) {
		if (dwarf_tag(&die) == DW_TAG_subprogram) {
			add_spans(d->arena, &u->spans, &die, u->nfuncs);
			*(Dwarf_Die *)arena_push(d->arena, &u->func, &u->nfuncs, sizeof(die)) = die;
		} else if (holds_functions(&die)) {
			read_functions(d, u, &die, depth + 1);
		}
	}
}

/* ---- from an address to lines ------------------------------------------------------------ */

/* The name of the function DIE as symbol tables have it, or, where it has none there, its own. */
static const char *function_name(Dwarf_Die *die)
{
	static const unsigned names[] = {
		DW_AT_linkage_name, DW_AT_MIPS_linkage_name, DW_AT_name,
	};
	Dwarf_Attribute attr;

	for (size_t i = 0; i < COUNT(names); i++)
		if (dwarf_attr_integrate(die, names[i], &attr))
			return dwarf_formstring(&attr);
	return NULL;
}

static uint32_t number(Dwarf_Die *die, unsigned name)
{
	Dwarf_Attribute attr;
	Dwarf_Word val;

	return dwarf_attr(die, name, &attr) && !dwarf_formudata(&attr, &val) ? (uint32_t)val : 0;
}

/* Where the inlined function DIE was called. */
static void call_site(struct dwarf_unit *u, Dwarf_Die *die, struct code_line *ret)
{
	uint32_t file = number(die, DW_AT_call_file);
	Dwarf_Files *files;
	size_t n;

	ret->line = number(die, DW_AT_call_line);
	ret->file = NULL;
	if (!dwarf_getsrcfiles(&u->die, &files, &n) && file < n)
		ret->file = dwarf_filesrc(files, file, NULL, NULL);
}

/* The child of DIE that is code and holds ADDR. */
static bool step_in(Dwarf_Die *die, uint64_t addr)
{
	Dwarf_Die child;
	int more, tag;

	for (more = dwarf_child(die, &child); more == 0; more = dwarf_siblingof(&child, &child)) {
		tag = dwarf_tag(&child);
		if ((tag == DW_TAG_inlined_subroutine || tag == DW_TAG_lexical_block) &&
		    dwarf_haspc(&child, addr) > 0) {
			*die = child;
			return true;
		}
	}
	return false;
}

/* Follow ADDR down from the function DIE into what was inlined there; returns how many functions
 * were met, RET has the outermost first, with the line that was left for the next one. */
static unsigned follow_inlined(struct dwarf_unit *u, Dwarf_Die die, uint64_t addr,
			       struct code_line *ret, unsigned max)
{
	unsigned n = 1;

	ret[0] = (struct code_line){ .func = function_name(&die) };
	for (unsigned depth = 0; depth < DEEPEST && n < max && step_in(&die, addr); depth++) {
		if (dwarf_tag(&die) != DW_TAG_inlined_subroutine)
			continue;
		call_site(u, &die, &ret[n - 1]);
		ret[n++] = (struct code_line){ .func = function_name(&die) };
	}
	return n;
}

/* Collect the functions of U, once. */
static struct dwarf_unit *whole(struct dwarf *d, struct dwarf_unit *u)
{
	if (!u->read) {
		u->read = true;
		read_functions(d, u, &u->tree, 0);
		sort_spans(&u->spans);
	}
	return u;
}

static void reverse(struct code_line *at, unsigned n)
{
	for (unsigned i = 0; i < n / 2; i++) {
		struct code_line t = at[i];

		at[i] = at[n - 1 - i];
		at[n - 1 - i] = t;
	}
}

unsigned elf_lines(struct host *h, struct elf_file *e, uint64_t addr, struct code_line *ret,
		   unsigned max)
{
	struct dwarf *d = dwarf_of(h, e);
	const struct span *s = d ? span_at(&d->spans, addr) : NULL;
	struct dwarf_unit *u = s ? &d->unit[s->id] : NULL;
	Dwarf_Line *line;
	unsigned n = 1;
	int lineno = 0;

	if (!u || !max)
		return 0;
	s = span_at(&whole(d, u)->spans, addr);
	ret[0] = (struct code_line){ 0 };
	if (s)
		n = follow_inlined(u, u->func[s->id], addr, ret, max);
	line = dwarf_getsrc_die(&u->die, addr);
	if (line && !dwarf_lineno(line, &lineno)) {
		ret[n - 1].file = dwarf_linesrc(line, NULL, NULL);
		ret[n - 1].line = (uint32_t)lineno;
	}
	reverse(ret, n);
	return n;
}

/* ---- from a line to addresses ------------------------------------------------------------ */

struct line_search {
	const char *file;
	uint32_t line, col, next;
	bool file_seen;
	uint64_t *addr;					/* the lowest in each of SCOPE */
	const void **scope;				/* functions and inlined ones, by where their DIE is */
	uint32_t n, nscopes;
};

/* Does PATH end in the file that is looked for? */
static bool is_file(const char *path, const char *file)
{
	size_t len = path ? strlen(path) : 0, tail = strlen(file);

	return len >= tail && !strcmp(path + len - tail, file) &&
	       (len == tail || path[len - tail - 1] == '/');
}

/* What tells apart the function, or inlined one, that ADDR is in. */
static const void *scope_of(struct dwarf_unit *u, uint64_t addr)
{
	const struct span *s = span_at(&u->spans, addr);
	const void *scope = NULL;
	Dwarf_Die die;

	if (!s)
		return NULL;
	die = u->func[s->id];
	scope = die.addr;
	for (unsigned depth = 0; depth < DEEPEST && step_in(&die, addr); depth++)
		if (dwarf_tag(&die) == DW_TAG_inlined_subroutine)
			scope = die.addr;
	return scope;
}

static void found_line(struct dwarf *d, struct line_search *l, const void *scope, uint64_t addr)
{
	for (uint32_t i = 0; scope && i < l->n; i++) {
		if (l->scope[i] == scope) {
			l->addr[i] = min_u64(l->addr[i], addr);
			return;
		}
	}
	*(uint64_t *)arena_push(d->arena, &l->addr, &l->n, sizeof(addr)) = addr;
	*(const void **)arena_push(d->arena, &l->scope, &l->nscopes, sizeof(scope)) = scope;
}

static void see_line(struct dwarf *d, struct dwarf_unit *u, Dwarf_Line *line,
		     struct line_search *l)
{
	int lineno = 0, col = 0;
	bool begins = false, ends = true;
	Dwarf_Addr addr;

	dwarf_lineno(line, &lineno);
	dwarf_linecol(line, &col);
	dwarf_linebeginstatement(line, &begins);
	dwarf_lineendsequence(line, &ends);
	if (!begins || ends || dwarf_lineaddr(line, &addr) || !addr)
		return;
	if ((uint32_t)lineno > l->line && (!l->next || (uint32_t)lineno < l->next))
		l->next = (uint32_t)lineno;
	if ((uint32_t)lineno == l->line && (!l->col || (uint32_t)col == l->col))
		found_line(d, l, scope_of(whole(d, u), addr), addr);
}

static void search_unit(struct dwarf *d, struct dwarf_unit *u, struct line_search *l)
{
	const char *last = NULL, *file;
	bool wanted = false;
	Dwarf_Lines *lines;
	size_t n;

	if (dwarf_getsrclines(&u->die, &lines, &n))
		return;
	for (size_t i = 0; i < n; i++) {
		Dwarf_Line *line = dwarf_onesrcline(lines, i);

		file = dwarf_linesrc(line, NULL, NULL);
		if (file != last)
			wanted = is_file(file, l->file);
		last = file;
		l->file_seen |= wanted;
		if (wanted)
			see_line(d, u, line, l);
	}
}

int elf_line_addrs(struct host *h, struct elf_file *e, const char *file, uint32_t line,
		   uint32_t col, uint64_t **ret, uint32_t *ret_next)
{
	struct line_search l = { .file = file, .line = line, .col = col };
	struct dwarf *d = dwarf_of(h, e);

	if (!d)
		return -ENODATA;
	for (uint32_t i = 0; i < d->nunits; i++)
		search_unit(d, &d->unit[i], &l);
	if (!l.file_seen)
		return -ENOENT;
	*ret_next = l.next;
	*ret = xcalloc(l.n + 1, sizeof(**ret));
	if (l.n)
		memcpy(*ret, l.addr, l.n * sizeof(**ret));
	return (int)l.n;
}
