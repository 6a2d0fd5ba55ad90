/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/demangle.c - C++ and Rust names as they are written in the source.
 *
 * C++ names (_Z...) are read by the C++ runtime library. Rust's older names have that form, too: a
 * path whose last part is a hash (17h and 16 digits), and where characters that C++ has no
 * place for are escaped ($LT$ for <, $u7b$ for {, .. for ::). The hash is dropped and the
 * escapes are undone; what has no such hash is C++ and stays as it came.
 * Rust's newer names (_R...) are read by LLVM, which is in the program anyway. Each name is worked
 * out once. */
#include "host/elf.h"

#include <stdlib.h>
#include <string.h>
#include "host/priv.h"

enum { HASH_LEN = 19 };					/* "::h0123456789abcdef" */

/* Of the C++ ABI, whose header is C++. */
char *__cxa_demangle(const char *name, char *buf, size_t *len, int *status);

/* std::string_view as it is handed over: in two registers. */
struct view { size_t len; const char *ptr; };

/* char *llvm::rustDemangle(std::string_view), of LLVM's C++ interface: it has no other. */
char *rust_demangle(struct view name)
	__asm__("_ZN4llvm12rustDemangleESt17basic_string_viewIcSt11char_traitsIcEE");

static bool ends_in_hash(const char *name, size_t len)
{
	const char *hash = name + len - HASH_LEN;

	return len > HASH_LEN && str_starts(hash, "::h") &&
	       strspn(hash + 3, "0123456789abcdef") == HASH_LEN - 3;
}

/* What the escape at P ("$LT$...", "$u20$...") stands for, *RET_LEN is its length; or NULL. */
static const char *unescape(const char *p, size_t *ret_len, char buf[2])
{
	static const struct { const char *code, *text; } known[] = {
		{ "$SP$", "@" }, { "$BP$", "*" }, { "$RF$", "&" }, { "$LT$", "<" },
		{ "$GT$", ">" }, { "$LP$", "(" }, { "$RP$", ")" }, { "$C$", "," },
	};
	char *end;

	for (size_t i = 0; i < COUNT(known); i++) {
		*ret_len = strlen(known[i].code);
		if (str_starts(p, known[i].code))
			return known[i].text;
	}
	if (!str_starts(p, "$u"))
		return NULL;
	buf[0] = (char)strtoul(p + 2, &end, 16);
	buf[1] = '\0';
	*ret_len = (size_t)(end - p) + 1;
	return end > p + 2 && *end == '$' && buf[0] >= ' ' && buf[0] < 127 ? buf : NULL;
}

static void add_rust(struct str *s, const char *name, size_t len)
{
	const char *p = name, *end = name + len, *text;
	char buf[2];
	size_t n;

	while (p < end) {
		if (p[0] == '_' && p[1] == '$' && (p == name || p[-1] == ':'))
			p++;				/* it is before a '$' that begins a part */
		text = *p == '$' ? unescape(p, &n, buf) : NULL;
		if (text) {
			str_add(s, text);
			p += n;
		} else if (p[0] == '.' && p[1] == '.') {
			str_add(s, "::");
			p += 2;
		} else {
			str_addc(s, *p++);
		}
	}
}

static const char *demangle(struct host *h, const char *name)
{
	const char *ret = name;
	struct str s;
	size_t len;
	char *text;

	if (name[1] == 'R')
		text = rust_demangle((struct view){ strcspn(name, "."), name });
	else
		text = __cxa_demangle(name, NULL, NULL, NULL);
	if (!text)
		return name;
	len = strlen(text);
	str_init(&s);
	if (ends_in_hash(text, len))
		add_rust(&s, text, len - HASH_LEN);
	else
		str_addn(&s, text, len);
	ret = arena_strdup(h->arena, s.ptr);
	str_done(&s);
	free(text);
	return ret;
}

const char *host_demangle(struct host *h, const char *name)
{
	const char *known;

	if (name[0] != '_' || (name[1] != 'Z' && name[1] != 'R'))
		return name;
	if (!h->demangled)
		h->demangled = dict_new();
	known = dict_get(h->demangled, name);
	if (!known) {
		known = demangle(h, name);
		dict_put(h->demangled, name, (void *)known);
	}
	return known;
}

/* ---- names as scripts write them --------------------------------------------------------- */

/* Where the list of parameters of NAME starts: at the '(' that belongs to the last ')'. */
static size_t params_at(const char *name)
{
	const char *end = strrchr(name, ')');
	int depth = 0;

	for (const char *p = end; p && p >= name; p--) {
		depth += (*p == ')') - (*p == '(');
		if (!depth)
			return (size_t)(p - name);
	}
	return strlen(name);
}

/* How much of the first LEN bytes of NAME is a return type, which functions made from templates
 * have in front: up to the last blank outside of brackets. */
static size_t return_type_len(const char *name, size_t len)
{
	size_t found = 0;
	int depth = 0;

	for (size_t i = 0; i < len; i++) {
		if (!strncmp(name + i, "operator", strlen("operator")))
			break;				/* its blanks and brackets are its name */
		depth += (name[i] == '<' || name[i] == '(') - (name[i] == '>' || name[i] == ')');
		if (name[i] == ' ' && !depth)
			found = i + 1;
	}
	return found;
}

static bool matches(const char *pattern, const char *name)
{
	size_t params = params_at(name), type = return_type_len(name, params);
	struct str bare;
	bool yes;

	if (str_glob(pattern, name) || str_glob(pattern, name + type))
		return true;
	str_init(&bare);
	str_addn(&bare, name, params);
	yes = str_glob(pattern, bare.ptr) || str_glob(pattern, bare.ptr + type);
	str_done(&bare);
	return yes;
}

size_t elf_cpp_funcs(struct host *h, struct elf_file *e, const char *pattern,
		     const struct elf_sym ***ret)
{
	const struct elf_sym **at;
	size_t n = elf_funcs(e, "_*", &at), kept = 0;

	for (size_t i = 0; i < n; i++) {
		const char *name = host_demangle(h, at[i]->name);

		if (name == at[i]->name || !matches(pattern, name))
			continue;
		if (kept && at[kept - 1]->addr == at[i]->addr &&
		    !strcmp(host_demangle(h, at[kept - 1]->name), name))
			continue;
		at[kept++] = at[i];
	}
	*ret = at;
	return kept;
}
