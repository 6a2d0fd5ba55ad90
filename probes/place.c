/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/place.c - places in user code: from what a script says to offsets in files.
 *
 * What is said is a binary and one of
 *	FUNCTION[+OFFSET]	by its name in the symbol tables, which may be a pattern
 *	ADDRESS			as linked
 *	cpp:"ns::f(int)"	by its name as in C++ or Rust source, also a pattern; what is left
 *				out, parameters or return type, may be any
 *	@FILE:LINE[:COLUMN]	wherever the debug information has code for that line: once in each
 *				function that it is in or was inlined into
 * The binary may be stored in a ZIP archive (ARCHIVE!/MEMBER): the kernel then sees the archive,
 * and offsets are those in it. */
#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include "base/num.h"
#include "host/arch.h"
#include "host/elf.h"
#include "probes/probes.h"

/* Where the script's words lead: a binary, as it is called, and open. */
struct binary {
	struct points *points;
	struct arena *arena;
	struct diag *diag;
	const char *path;
	struct elf_file *elf;
};

/* Add the place OFF, which `probe` calls TYPE:PATH and then what FMT says. */
PRINTF(5, 6) static void add(struct binary *b, uint64_t off, const char *symbol, bool wild,
			     const char *fmt, ...)
{
	struct user_place *place = NEW(b->arena, struct user_place);
	struct points *p = b->points;
	const char *rest;
	va_list ap;

	place->path = elf_mapped_path(b->elf);
	place->symbol = symbol ? arena_strdup(b->arena, symbol) : NULL;
	place->off = off;
	va_start(ap, fmt);
	rest = arena_vfmt(b->arena, fmt, ap);
	va_end(ap);
	points_add(p, arena_fmt(b->arena, "%s:%s%s", p->ops->name, b->path, rest), place, wild);
}

/* The function of E most like NAME. */
static const char *suggest(struct arena *a, struct elf_file *e, const char *name)
{
	const struct elf_sym **sym;
	size_t n = elf_funcs(e, "*", &sym);
	struct nearest like = nearest_to(name, 3);
	const char *best;

	for (size_t i = 0; i < n; i++)
		nearest_try(&like, sym[i]->name);
	best = like.best ? arena_strdup(a, like.best) : NULL;
	free(sym);
	return best;
}

static int expand(struct binary *b, const char *pattern)
{
	const struct elf_sym **sym;
	size_t n = elf_funcs(b->elf, pattern, &sym);
	int err = 0;

	for (size_t i = 0; i < n; i++)
		add(b, sym[i]->off, sym[i]->name, true, ":%s", sym[i]->name);
	free(sym);
	if (!n)
		err = points_missing(b->points, arena_fmt(b->arena, "function '%s' in %s", pattern,
							  b->path), NULL);
	return err;
}

static int add_address(struct binary *b, const char *text)
{
	struct points *p = b->points;
	unsigned long long addr;
	struct num num;
	const char *why;
	uint64_t off;

	if (num_parse(text, strlen(text), true, &num, &why) < 0 || num.negative)
		return diag_error(b->diag, p->loc, E_PROBE_ADDRESS, "'%s' is not an address", text);
	addr = num.val;
	if (elf_addr_to_off(b->elf, num.val, &off) < 0) {
		diag_error(b->diag, p->loc, E_CODE_ADDRESS,
			   "address 0x%llx is outside the code of %s", addr, b->path);
		diag_hint(b->diag, "addresses are those that 'nm' and 'objdump' show");
		return -EINVAL;
	}
	if (!elf_func_at(b->elf, num.val) && !p->unit->unsafe) {
		diag_error(b->diag, p->loc, E_CODE_ADDRESS,
			   "no function of %s holds address 0x%llx", b->path, addr);
		diag_hint(b->diag, "a probe inside an instruction breaks the program; "
			  "--unsafe takes it all the same");
		return -EINVAL;
	}
	add(b, off, NULL, false, ":0x%llx", addr);
	return 0;
}

/* The number behind the '+' at PLUS, which must be inside of SYM, called FUNC. */
static int parse_offset(struct binary *b, const char *plus, const char *func,
			const struct elf_sym *sym, uint64_t *ret)
{
	struct points *p = b->points;
	struct num num = { 0 };
	const char *why;

	if (plus && (num_parse(plus + 1, strlen(plus + 1), true, &num, &why) < 0 || num.negative))
		return diag_error(b->diag, p->loc, E_PROBE_OFFSET,
				  "'%s' is not an offset into a function", plus + 1);
	if (sym && sym->size && num.val >= sym->size && !p->unit->unsafe)
		return diag_error(b->diag, p->loc, E_PROBE_OFFSET,
				  "offset %llu is outside '%s', which has %llu bytes",
				  (unsigned long long)num.val, func,
				  (unsigned long long)sym->size);
	*ret = num.val;
	return 0;
}

static int add_function(struct binary *b, const char *func, bool offsets)
{
	const char *plus = strchr(func, '+'), *like;
	const struct elf_sym *sym = elf_func(b->elf, func);
	uint64_t off;

	plus = !sym && offsets ? plus : NULL;
	if (plus) {
		func = arena_strndup(b->arena, func, (size_t)(plus - func));
		sym = elf_func(b->elf, func);
	}
	if (parse_offset(b, plus, func, sym, &off) < 0)
		return -EINVAL;
	if (!sym) {
		like = suggest(b->arena, b->elf, func);
		return points_missing(
			b->points, arena_fmt(b->arena, "function '%s' in %s", func, b->path),
			like ? arena_fmt(b->arena, "%s:%s:%s", b->points->ops->name, b->path, like)
			     : NULL);
	}
	if (off)
		add(b, sym->off + off, func, false, ":%s+%llu", func, (unsigned long long)off);
	else
		add(b, sym->off, func, false, ":%s", func);
	return 0;
}

/* ---- as the source has it ---------------------------------------------------------------- */

/* NAME in quotes, as it is written in a script. */
static void add_quoted(struct str *s, const char *name)
{
	str_addc(s, '"');
	for (; *name; name++) {
		if (*name == '"' || *name == '\\')
			str_addc(s, '\\');
		str_addc(s, *name);
	}
	str_addc(s, '"');
}

/* cpp:NAME[+OFFSET]. A '+' may be part of the name: of an operator's. */
static int add_cpp(struct binary *b, const char *name, bool offsets)
{
	struct host *h = b->points->unit->host;
	const struct elf_sym **sym;
	size_t n = elf_cpp_funcs(h, b->elf, name, &sym);
	const char *plus = !n && offsets ? strrchr(name, '+') : NULL;
	uint64_t off = 0;
	struct str quoted;
	int err = 0;

	if (plus) {
		free(sym);
		name = arena_strndup(b->arena, name, (size_t)(plus - name));
		n = elf_cpp_funcs(h, b->elf, name, &sym);
	}
	str_init(&quoted);
	for (size_t i = 0; i < n && !err; i++) {
		err = parse_offset(b, plus, name, sym[i], &off);
		str_clear(&quoted);
		add_quoted(&quoted, host_demangle(h, sym[i]->name));
		if (!err)
			add(b, sym[i]->off + off, sym[i]->name, points_wild(name), ":cpp:%s%s",
			    quoted.ptr, plus ? plus : "");
	}
	str_done(&quoted);
	free(sym);
	if (!n)
		err = points_missing(b->points, arena_fmt(b->arena, "C++ function '%s' in %s", name,
							  b->path), NULL);
	return err;
}

static bool parse_number(const char *text, uint32_t *ret)
{
	struct num num;
	const char *why;

	if (num_parse(text, strlen(text), true, &num, &why) < 0 || num.negative || !num.val ||
	    num.val > UINT32_MAX)
		return false;
	*ret = (uint32_t)num.val;
	return true;
}

static int no_line(struct binary *b, int n, const char *file, uint32_t line, uint32_t next)
{
	struct points *p = b->points;

	if (n == -ENODATA) {
		diag_error(b->diag, p->loc, E_NO_LINES,
			   "%s has no debug information: its source lines are not known", b->path);
		diag_hint(b->diag, "compile it with -g, or install the package with its debug "
			  "symbols");
		return -EINVAL;
	}
	if (n == -ENOENT)
		return points_missing(p, arena_fmt(b->arena, "source file '%s' in %s", file,
						   b->path), NULL);
	return points_missing(p, arena_fmt(b->arena, "code for line %u of '%s' in %s", line, file,
					   b->path),
			      next ? arena_fmt(b->arena, "%s:%s@%s:%u", p->ops->name, b->path, file,
					       next)
				   : NULL);
}

/* @FILE:LINE[:COLUMN], of which PART has FILE first. */
static int add_line(struct binary *b, const char *const *part, unsigned n, bool offsets)
{
	struct points *p = b->points;
	uint32_t line, col = 0, next;
	uint64_t *addr, off;
	int found;

	if (!offsets)
		return diag_error(b->diag, p->loc, E_PROBE_SYNTAX,
				  "'%s' takes a function: lines do not return", p->ops->name);
	if (n < 2 || n > 3 || !*part[0] || !parse_number(part[1], &line) ||
	    (n == 3 && !parse_number(part[2], &col))) {
		diag_error(b->diag, p->loc, E_PROBE_SYNTAX,
			   "behind '@' stand a source file and the number of a line");
		diag_hint(b->diag, "%s", p->ops->syntax);
		return -EINVAL;
	}
	found = elf_line_addrs(p->unit->host, b->elf, part[0], line, col, &addr, &next);
	if (found <= 0)
		return no_line(b, found, part[0], line, found ? 0 : next);
	for (int i = 0; i < found; i++)
		if (!elf_addr_to_off(b->elf, addr[i], &off))
			add(b, off, NULL, false, "@%s:%u%s%s", part[0], line, n == 3 ? ":" : "",
			    n == 3 ? part[2] : "");
	free(addr);
	return 0;
}

/* ---- binaries ---------------------------------------------------------------------------- */

const char *uprobe_binary(struct points *p, const char *name)
{
	struct str path;
	const char *ret = NULL;
	int err;

	str_init(&path);
	if (*name)
		err = host_find_binary(p->unit->host, name, unit_root_pid(p->unit), &path);
	else
		err = p->unit->target_pid ? host_pid_exe(p->unit->host, p->unit->target_pid, &path)
					  : -EINVAL;
	if (err == -EINVAL) {
		diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX, "'%s' needs the path of a binary",
			   p->ops->name);
		diag_hint(p->unit->diag, "%s; with -p the binary may be left out", p->ops->syntax);
	} else if (err) {
		diag_error(p->unit->diag, p->loc, E_PROBE_BINARY, "cannot find the binary '%s': %s",
			   name, strerror(-err));
		diag_hint(
			p->unit->diag,
			"give a path, a command in PATH, or a library such as libc or libssl.so.3");
	} else {
		ret = arena_strdup(p->unit->arena, path.ptr);
	}
	str_done(&path);
	return ret;
}

int uprobe_kind(struct points *p, struct elf_file *e, const char *path)
{
	const struct arch *is = elf_arch(e), *want = host_arch(p->unit->host);

	if (is == want)
		return 0;
	return diag_error(p->unit->diag, p->loc, E_BINARY_KIND,
			  "nothing runs '%s' on this machine, which is %s: it is for %s", path,
			  want->title, is ? is->title : "another kind");
}

/* The kernel catches a return by changing the return address on the stack. Go moves stacks and
 * walks them: a foreign address there ends the program. */
static int refuse_go(struct points *p, const char *path)
{
	diag_error(p->unit->diag, p->loc, E_GO_RETURN,
		   "%s is a Go program, which a probe on a function's return can crash", path);
	diag_hint(p->unit->diag, "put a uprobe on the function's return instructions "
		  "(uprobe:BINARY:FUNCTION+OFFSET), or --unsafe if you are sure");
	return -EINVAL;
}

static int open_binary(struct binary *b, const char *name)
{
	const char *why;

	b->path = uprobe_binary(b->points, name);
	if (!b->path)
		return -EINVAL;
	b->elf = host_elf(b->points->unit->host, b->path);
	if (b->elf)
		return uprobe_kind(b->points, b->elf, b->path);
	why = errno == ENOEXEC ? "it is not an ELF file" :
	      errno == ENOTSUP ? "it is compressed in its archive, so nothing can run it there" :
				 strerror(errno);
	return diag_error(b->diag, b->points->loc, E_BINARY_READ, "cannot read '%s': %s", b->path,
			  why);
}

int place_parse(struct points *p, const char *const *part, unsigned n, bool offsets)
{
	struct binary b = { .points = p, .arena = p->unit->arena, .diag = p->unit->diag };
	bool line = n > 1 && !strcmp(part[1], "@");
	bool cpp = !line && n > 1 && !strcmp(part[n - 2], "cpp") &&
		   (n == 3 || (n == 2 && p->unit->target_pid));
	const char *func = n ? part[n - 1] : "";

	if (n < 1 || (!line && n > 2u + cpp) || !*func) {
		diag_error(b.diag, p->loc, E_PROBE_SYNTAX, "'%s' needs a binary and a function",
			   p->ops->name);
		diag_hint(b.diag, "%s", p->ops->syntax);
		return -EINVAL;
	}
	if (open_binary(&b, line || n > 1u + cpp ? part[0] : "") < 0)
		return -EINVAL;
	if (line)
		return add_line(&b, part + 2, n - 2, offsets);
	if (!offsets && elf_is_go(b.elf) && !p->unit->unsafe)
		return refuse_go(p, b.path);
	if (cpp)
		return add_cpp(&b, func, offsets);
	if (points_wild(func))
		return expand(&b, func);
	if (isdigit((unsigned char)*func) && offsets)
		return add_address(&b, func);
	return add_function(&b, func, offsets);
}

/* List the C++ functions of E that match PATTERN, which may be in quotes. */
static void match_cpp(struct host *h, const char *type, const char *path, struct elf_file *e,
		      const char *pattern, struct names *ret)
{
	const struct elf_sym **sym;
	struct str name;
	size_t n;

	str_init(&name);
	for (; *pattern; pattern++)
		if (*pattern != '"')
			str_addc(&name, *pattern);
	n = elf_cpp_funcs(h, e, name.ptr, &sym);
	for (size_t i = 0; i < n; i++) {
		str_clear(&name);
		add_quoted(&name, host_demangle(h, sym[i]->name));
		names_add(ret, "%s:%s:cpp:%s", type, path, name.ptr);
	}
	str_done(&name);
	free(sym);
}

/* List the places of code for the line that PART, FILE and LINE, says: each by its function. */
static void match_line(struct host *h, const char *type, const char *path, struct elf_file *e,
		       const char *const *part, struct names *ret)
{
	uint32_t line, next;
	uint64_t *addr;
	int n;

	if (!parse_number(part[1], &line))
		return;
	n = elf_line_addrs(h, e, part[0], line, 0, &addr, &next);
	for (int i = 0; i < n; i++) {
		const struct elf_sym *sym = elf_func_at(e, addr[i]);

		if (!sym)
			names_add(ret, "%s:%s:0x%llx", type, path, (unsigned long long)addr[i]);
		else if (addr[i] == sym->addr)
			names_add(ret, "%s:%s:%s", type, path, sym->name);
		else
			names_add(ret, "%s:%s:%s+%llu", type, path, sym->name,
				  (unsigned long long)(addr[i] - sym->addr));
	}
	if (n > 0)
		free(addr);
}

int place_match(struct host *h, const char *type, const char *const *part, unsigned n,
		       struct names *ret)
{
	const struct elf_sym **sym;
	struct elf_file *e;
	struct str path;
	size_t found;
	int err;

	if (n < 1 || !*part[0])
		return 0;				/* no list without a binary */
	str_init(&path);
	err = host_find_binary(h, part[0], 0, &path);
	e = err ? NULL : host_elf(h, path.ptr);
	if (e && n == 3 && !strcmp(part[1], "cpp")) {
		match_cpp(h, type, path.ptr, e, part[2], ret);
	} else if (e && n > 1 && !strcmp(part[1], "@")) {
		if (n > 3)
			match_line(h, type, path.ptr, e, part + 2, ret);
	} else if (e) {
		found = elf_funcs(e, n > 1 ? part[1] : "*", &sym);
		for (size_t i = 0; i < found; i++)
			names_add(ret, "%s:%s:%s", type, path.ptr, sym[i]->name);
		free(sym);
	} else if (!err) {
		err = -errno;
	}
	str_done(&path);
	return err;
}
