/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/cdecl.c - struct, union and enum definitions of a script.
 *
 * A reader for the part of C's declarations that such definitions are made of: base types,
 * pointers, arrays, bitfields, function pointers, records inside records, enumerations, the
 * attribute `packed`. Layout is the System V ABI's: members at multiples of their
 * alignment; a bitfield goes into a unit of its type if the rest of it has room, else into
 * the next one.
 *
 * A struct that is only pointed to may be defined later, or by the kernel: it gets a record
 * without members, which type.c completes by name. Pointers are stored as leading to kernel
 * memory; a record that is found in user memory has them lead there. */
#include "lang/cdecl.h"

#include <ctype.h>
#include <string.h>
#include "base/num.h"
#include "lang/node.h"
#include "lang/type_priv.h"

enum { WORD_MAX = 64, DEPTH_MAX = 16 };

struct cdecl {
	struct unit *u;
	struct loc loc; /* of the definition; a message points at the word */
	const char *text, *at;
	char word[WORD_MAX]; /* the token at hand: a word, number or sign; "": the end */
	const char *word_at;
	unsigned depth;
	bool failed;
};

/* A record or enum while it is read. */
struct layout {
	struct field *field;
	uint32_t n, size, align, bits;			/* bits: where the next member may start */
	bool is_union, packed;
};

static const struct type *read_type(struct cdecl *c);

/* ------------------------------------------------------------------ words */

static const char *skip_blanks(const char *at)
{
	for (;;) {
		at += strspn(at, " \t\r\n");
		if (!strncmp(at, "//", 2))
			at += strcspn(at, "\n");
		else if (!strncmp(at, "/*", 2) && strstr(at + 2, "*/"))
			at = strstr(at + 2, "*/") + 2;
		else
			return at;
	}
}

static void advance(struct cdecl *c)
{
	size_t len = 0;

	c->at = c->word_at = skip_blanks(c->at);
	while (isalnum((unsigned char)c->at[len]) || c->at[len] == '_')
		len++;
	if (!len && *c->at)
		len = 1;
	if (len >= WORD_MAX)
		len = WORD_MAX - 1;
	memcpy(c->word, c->at, len);
	c->word[len] = '\0';
	c->at += len;
}

static bool is(const struct cdecl *c, const char *word)
{
	return !strcmp(c->word, word);
}

static bool accept(struct cdecl *c, const char *word)
{
	if (!is(c, word))
		return false;
	advance(c);
	return true;
}

static const struct type *fail(struct cdecl *c, const char *what)
{
	struct loc at = c->loc;

	if (!c->failed) {
		at.off += (uint32_t)(c->word_at - c->text);
		at.len = (uint16_t)(*c->word ? strlen(c->word) : 1);
		diag_error(c->u->diag, at, E_DEFINE, "%s", what);
	}
	c->failed = true;
	return NULL;
}

static bool expect(struct cdecl *c, const char *word)
{
	if (accept(c, word))
		return true;
	fail(c, arena_fmt(c->u->arena, "expected '%s'%s%s%s", word, *c->word ? ", not '" : "",
			  c->word, *c->word ? "'" : ""));
	return false;
}

static bool is_name(const struct cdecl *c)
{
	return isalpha((unsigned char)*c->word) || *c->word == '_';
}

static const char *take_name(struct cdecl *c)
{
	const char *name = arena_strdup(c->u->arena, c->word);

	advance(c);
	return name;
}

static uint64_t take_number(struct cdecl *c)
{
	bool minus = accept(c, "-");
	struct num num = { 0 };
	const char *why;

	if (num_parse(c->word, strlen(c->word), false, &num, &why))
		fail(c, "expected a number");
	advance(c);
	return minus ? 0 - num.val : num.val;
}

/* Skip a group in parentheses, whose opening one is at hand. */
static void skip_group(struct cdecl *c)
{
	unsigned depth = 0;

	do {
		depth += is(c, "(");
		depth -= is(c, ")");
		advance(c);
	} while (depth && *c->word);
}

/* Attributes and qualifiers; is one of them `packed`? */
static bool skip_attributes(struct cdecl *c)
{
	static const char *const qualifiers[] = { "const",    "volatile", "restrict", "__user",
						  "__kernel", "__rcu",    "__iomem",  "static",
						  "extern",   "register" };
	bool packed = false, again = true;

	while (again) {
		again = false;
		for (size_t i = 0; i < COUNT(qualifiers); i++)
			again |= accept(c, qualifiers[i]);
		if (accept(c, "__attribute__")) {
			const char *from = c->word_at, *found = strstr(from, "packed");

			skip_group(c);
			packed |= found && found < c->word_at;
			again = true;
		}
	}
	return packed;
}

/* ------------------------------------------------------------------ records */

static void place(struct layout *l, struct field f, uint32_t bits, bool is_bits)
{
	uint32_t size = f.type->size, align = l->packed ? 1 : f.type->align, unit = size * 8;

	if (l->is_union)
		l->bits = 0;
	if (is_bits && !bits) {				/* `int : 0`: the next one starts a unit */
		l->bits = (uint32_t)align_up(l->bits, unit);
		return;
	}
	if (!is_bits) {
		f.off = (uint32_t)align_up((l->bits + 7) / 8, align);
		l->bits = (f.off + size) * 8;
	} else {
		if (!l->packed && l->bits / unit != (l->bits + bits - 1) / unit)
			l->bits = (uint32_t)align_up(l->bits, unit);
		f.off = l->packed ? l->bits / 8 : l->bits / unit * size;
		f.bit_off = (uint8_t)(l->bits - f.off * 8);
		f.bits = (uint8_t)bits;
		l->bits += bits;
	}
	f.in_union = l->is_union;
	if ((l->bits + 7) / 8 > l->size)
		l->size = (l->bits + 7) / 8;
	if (align > l->align)
		l->align = align;
	l->field[l->n++] = f;
}

/* "[2][3]" behind a name: the last one is the innermost. */
static const struct type *read_arrays(struct cdecl *c, const struct type *t)
{
	uint64_t len = 0;

	if (!accept(c, "["))
		return t;
	if (!is(c, "]"))
		len = take_number(c);
	if (!expect(c, "]"))
		return NULL;
	t = read_arrays(c, t);
	return t ? type_array(c->u->types, t, (uint32_t)min_u64(len, 1 << 24)) : NULL;
}

/* "*name[3]", "(*name)(int)". */
static const struct type *read_declarator(struct cdecl *c, const struct type *t,
					  const char **ret_name)
{
	struct types *ts = c->u->types;

	skip_attributes(c);
	while (accept(c, "*")) {
		t = type_ptr(ts, t, AS_KERNEL);
		skip_attributes(c);
	}
	*ret_name = NULL;
	if (accept(c, "(")) {
		if (!expect(c, "*") || !is_name(c))
			return fail(c, "this declaration is not understood");
		*ret_name = take_name(c);
		if (!expect(c, ")") || !is(c, "("))
			return fail(c, "this declaration is not understood");
		skip_group(c);
		return type_ptr(ts, type_simple(ts, T_FUNC), AS_KERNEL);
	}
	if (is_name(c))
		*ret_name = take_name(c);
	return read_arrays(c, t);
}

static void read_members(struct cdecl *c, struct layout *l, const struct type *base)
{
	uint32_t bits;
	bool is_bits;

	do {
		struct field f = { 0 };

		f.type = read_declarator(c, base, &f.name);
		is_bits = f.type && accept(c, ":");
		bits = is_bits ? (uint32_t)take_number(c) : 0;
		skip_attributes(c);
		if (!f.type || c->failed)
			return;
		if (is_bits && (!type_is_int(f.type) || bits > f.type->size * 8)) {
			fail(c, "a bitfield is an integer of at most its type's width");
			return;
		}
		if (!is_bits && !f.type->size && f.type->kind != T_ARRAY &&
		    f.type->kind != T_RECORD) {
			fail(c, "a member cannot have this type");
			return;
		}
		place(l, f, bits, is_bits);
	} while (accept(c, ",") && !c->failed);
	expect(c, ";");
}

/* How many members a body may have at most: declarators end in a comma or semicolon. */
static uint32_t count_members(const char *at)
{
	uint32_t n = 1;

	for (; *at; at++)
		n += *at == ',' || *at == ';';
	return n;
}

static const struct type *read_record(struct cdecl *c, const char *keyword, const char *name,
				      bool packed)
{
	struct layout l = { .is_union = !strcmp(keyword, "union"), .packed = packed, .align = 1 };
	struct types *ts = c->u->types;
	const struct type *t;

	l.field = NEW_ARRAY(c->u->arena, struct field, count_members(c->at));
	while (!is(c, "}") && !c->failed) {
		if (!*c->word)
			return fail(c, "the definition has no end");
		t = read_type(c);
		if (t)
			read_members(c, &l, t);
	}
	advance(c);
	if (c->failed)
		return NULL;
	t = type_record(ts, name ? arena_fmt(c->u->arena, "%s %s", keyword, name) : NULL,
			l.is_union ? REC_UNION : REC_STRUCT, l.field, l.n,
			(uint32_t)align_up(l.size, l.align), l.align);
	if (name)
		type_define(ts, keyword, name, t);
	return t;
}

/* Does "packed" stand behind the body that starts here? */
static bool packed_behind(const char *at)
{
	unsigned depth = 1;

	for (; *at && depth; at++)
		depth = *at == '{' ? depth + 1 : *at == '}' ? depth - 1 : depth;
	at = skip_blanks(at);
	return str_starts(at, "__attribute__") && strstr(at, "packed") &&
	       strstr(at, "packed") < at + strcspn(at, ";,");
}

static const struct type *read_enum(struct cdecl *c, const char *name)
{
	struct enumerator *at = NULL, *e;
	struct type t = { .kind = T_ENUM, .size = 4, .align = 4 };
	uint64_t next = 0;

	while (!is(c, "}") && !c->failed) {
		if (!is_name(c))
			return fail(c, "expected the name of a constant");
		e = arena_push(c->u->arena, &at, &t.enu.n, sizeof(*e));
		e->name = take_name(c);
		e->val = accept(c, "=") ? take_number(c) : next;
		t.enu.is_signed |= (int64_t)e->val < 0;
		next = e->val + 1;
		if (!accept(c, ",") && !is(c, "}"))
			return fail(c, "expected ',' or '}'");
	}
	advance(c);
	if (c->failed)
		return NULL;
	t.enu.at = at;
	t.name = name ? types_string(c->u->types, arena_fmt(c->u->arena, "enum %s", name))
		      : "enum {...}";
	type_define(c->u->types, "enum", name ? name : "", types_intern(c->u->types, &t));
	return types_intern(c->u->types, &t);
}

/* ------------------------------------------------------------------ type names */

/* `struct name`, with a body or without. */
static const struct type *read_tagged(struct cdecl *c)
{
	const char *keyword = take_name(c), *name = NULL;
	struct types *ts = c->u->types;
	bool packed = skip_attributes(c);
	const struct type *t = NULL;

	if (is_name(c))
		name = take_name(c);
	packed |= skip_attributes(c);
	if (is(c, "{")) {
		packed |= packed_behind(c->at);
		advance(c);
		if (c->depth == DEPTH_MAX)
			return fail(c, "definitions are nested too deep");
		c->depth++;
		t = !strcmp(keyword, "enum") ? read_enum(c, name)
					     : read_record(c, keyword, name, packed);
		c->depth--;
		skip_attributes(c);
		return t;
	}
	if (!name)
		return fail(c, "expected a name or '{'");
	t = type_named(ts, keyword, name);
	if (t)
		return t;
	if (!strcmp(keyword, "enum"))
		return type_int(ts, 4, false);
	return type_record(ts, arena_fmt(c->u->arena, "%s %s", keyword, name),
			   !strcmp(keyword, "union") ? REC_UNION : REC_STRUCT, NULL, 0, 0, 1);
}

/* "unsigned long long int" and the like. NULL: not made of C's own words. */
static const struct type *read_base(struct cdecl *c)
{
	struct types *ts = c->u->types;
	unsigned longs = 0, seen = 0;
	bool is_unsigned = false, is_char = false, is_short = false, is_bool = false,
	     is_void = false;

	for (;; seen++) {
		if (accept(c, "unsigned"))
			is_unsigned = true;
		else if (accept(c, "long"))
			longs++;
		else if (accept(c, "short"))
			is_short = true;
		else if (accept(c, "char"))
			is_char = true;
		else if (accept(c, "_Bool"))
			is_bool = true;
		else if (accept(c, "void"))
			is_void = true;
		else if (!accept(c, "int") && !accept(c, "signed"))
			break;
		skip_attributes(c);
	}
	if (!seen)
		return NULL;
	if (is_void)
		return &type_void;
	if (is_bool)
		return type_bool(ts);
	return type_int(ts, is_char ? 1 : is_short ? 2 : longs ? 8 : 4, !is_unsigned);
}

static const struct type *read_type(struct cdecl *c)
{
	const struct type *t;

	skip_attributes(c);
	if (is(c, "struct") || is(c, "union") || is(c, "enum"))
		return read_tagged(c);
	if (is(c, "float") || is(c, "double"))
		return fail(c, "there are no floating point types");
	t = read_base(c);
	if (t || !is_name(c))
		return t ? t : fail(c, "expected a type");
	t = type_named(c->u->types, NULL, c->word);
	if (!t)
		return fail(c, arena_fmt(c->u->arena, "there is no type '%s'", c->word));
	advance(c);
	return t;
}

int cdecl_read(struct unit *u, const struct node *n)
{
	struct cdecl c = { .u = u, .loc = n->loc, .text = n->str.ptr, .at = n->str.ptr };

	advance(&c);
	read_tagged(&c);
	if (!c.failed)
		accept(&c, ";");
	if (!c.failed && *c.word)
		fail(&c, "this does not belong to the definition");
	return c.failed ? -1 : 0;
}
