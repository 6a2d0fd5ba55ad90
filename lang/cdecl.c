/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/cdecl.c - declarations of C: struct, union, enum, typedef.
 *
 * A reader of tokens that cpp.c has made. A declaration is words that name a type, then
 * declarators that say what is made of it: `*x`, `x[3]`, `(*x)(int)`, from the name outwards;
 * so the part in parentheses is read last, with the type that stands around it.
 *
 * A definition hides the kernel's type of that name, in itself already. A struct that is
 * only pointed to may be defined later, or by the kernel: it gets a record without members,
 * which type.c completes by name. Stored pointers lead to kernel memory; a record that is
 * found in user memory has them lead there. Functions and variables are passed over. In a
 * header (c->quiet) so is what is not understood, up to the end of its declaration. */
#include "lang/cpp.h"

#include <string.h>
#include "base/dict.h"
#include "lang/type_priv.h"

/* The words of a declaration. */
struct specs {
	const struct type *type;
	uint32_t align;					/* of the type, where it is not type->align */
	struct attrs attrs;
	bool is_typedef, function_only;
};

enum { MOST_NESTED = 50 };				/* declarators, dimensions, stars */

struct declarator {
	const char *name;
	const struct type *type;
	struct attrs attrs;
	bool is_function;
};

static bool read_specs(struct cparse *p, struct specs *ret);
static bool read_declarator(struct cparse *p, const struct type *t, struct declarator *ret);

static void *fail(struct cparse *p, const char *what)
{
	return cparse_fail(p, E_DEFINE, what);
}

static struct types *types_of(const struct cparse *p)
{
	return p->c->u->types;
}

static bool is_one_of(const struct cparse *p, const char *const *words, size_t n)
{
	if (p->tok[p->at].kind == CT_WORD)
		for (size_t i = 0; i < n; i++)
			if (cparse_is(p, words[i]))
				return true;
	return false;
}

/* ------------------------------------------------------------------ attributes */

static bool accept_attr(struct cparse *p, const char *name)
{
	const char *text = p->tok[p->at].text;
	size_t len = strlen(name);

	if (strcmp(text, name) != 0 &&
	    (strncmp(text, "__", 2) != 0 || strncmp(text + 2, name, len) != 0 ||
	     strcmp(text + 2 + len, "__") != 0))
		return false;
	p->at++;
	return true;
}

static void take_align(struct cparse *p, uint32_t *ret)
{
	struct cval v;

	if (!cexpr_read(p, &v))
		return;
	if (!v.val || v.val > 1 << 20 || (v.val & (v.val - 1)))
		cparse_fail(p, E_C_ALIGN, "an alignment is a power of two");
	else if (v.val > *ret)
		*ret = (uint32_t)v.val;
}

/* "(packed, aligned(8))" inside of the outer parentheses. */
static void read_attr_list(struct cparse *p, struct attrs *a)
{
	while (!p->failed && !cparse_is(p, ")") && p->tok[p->at].kind != CT_END) {
		if (accept_attr(p, "packed")) {
			a->packed = true;
		} else if (accept_attr(p, "aligned")) {
			if (cparse_accept(p, "(")) {
				take_align(p, &a->align);
				cparse_expect(p, ")");
			} else {
				a->align = 16;
			}
		} else if (cparse_is(p, "(")) {
			cparse_skip_group(p);
		} else {
			p->at++;
		}
	}
}

static bool read_alignas(struct cparse *p, struct attrs *a)
{
	const struct type *t;

	if (!cparse_accept(p, "_Alignas") && !cparse_accept(p, "alignas"))
		return false;
	if (!cparse_expect(p, "("))
		return true;
	if (cdecl_starts_type(p)) {
		t = cdecl_type_name(p);
		if (t && t->align > a->align)
			a->align = t->align;
	} else {
		take_align(p, &a->align);
	}
	cparse_expect(p, ")");
	return true;
}

/* Attributes, qualifiers and whatever else says nothing about a type. */
static void read_attrs(struct cparse *p, struct attrs *a)
{
	static const char *const assembly[] = { "__asm__", "asm", "__asm" };
	static const char *const silent[] = {
		"const", "volatile", "restrict", "__const", "__const__", "__volatile__",
		"__restrict", "__restrict__", "__extension__", "_Atomic", "__user", "__kernel",
		"__rcu", "__iomem", "__percpu", "__force", "__bitwise", "__inline", "__inline__",
		"__always_inline", "_Noreturn", "__randomize_layout", "__ro_after_init",
		"__read_mostly", "__init", "__must_check", "__printf",
	};

	for (;;) {
		if (cparse_accept(p, "__attribute__") || cparse_accept(p, "__attribute")) {
			if (cparse_expect(p, "(") && cparse_expect(p, "(")) {
				read_attr_list(p, a);
				if (cparse_expect(p, ")"))
					cparse_expect(p, ")");
			}
		} else if (is_one_of(p, assembly, COUNT(assembly))) {
			p->at++;
			cparse_skip_group(p);
		} else if (is_one_of(p, silent, COUNT(silent))) {
			p->at++;
		} else if (!read_alignas(p, a)) {
			return;
		}
		if (p->failed)
			return;
	}
}

static bool is_open(const struct cparse *p, const struct type *t)
{
	for (uint32_t i = 0; i < p->nopen; i++)
		if (p->open[i] == t)
			return true;
	return false;
}

/* ------------------------------------------------------------------ declarators */

/* `[2][3]` behind a name: the last one is the innermost. */
static const struct type *read_arrays(struct cparse *p, const struct type *t)
{
	struct cval len = { .val = 0 };
	uint64_t size;

	if (p->failed || !cparse_accept(p, "["))
		return t;
	while (cparse_accept(p, "static") || cparse_accept(p, "restrict") ||
	       cparse_accept(p, "__restrict"))
		;
	if (!cparse_is(p, "]") && !cexpr_read(p, &len))
		return NULL;
	if (!len.is_unsigned && (int64_t)len.val < 0)
		return cparse_fail(p, E_C_ARRAY, "an array has no negative length");
	if (!cparse_expect(p, "]"))
		return NULL;
	if (++p->depth > MOST_NESTED)
		return cparse_fail(p, E_TOO_DEEP, "this array has too many dimensions");
	t = read_arrays(p, t);
	p->depth--;
	if (!t)
		return NULL;
	t = types_complete(types_of(p), t);
	if (t->kind == T_FUNC || t->kind == T_VOID || is_open(p, t))
		return cparse_fail(p, E_C_ARRAY, arena_fmt(p->c->u->arena,
							   "an array cannot be made of '%s'",
							   t->name));
	if (__builtin_mul_overflow((uint64_t)t->size, len.val, &size) || size > 1u << 30)
		return cparse_fail(p, E_C_ARRAY, "an array this large is a mistake");
	return type_array(types_of(p), t, (uint32_t)len.val);
}

/* What stands behind a name: arrays, parameters. */
static const struct type *read_suffix(struct cparse *p, const struct type *t, bool *ret_function)
{
	struct attrs none = { .align = 0 };

	if (cparse_is(p, "(")) {
		cparse_skip_group(p);
		*ret_function = true;
		read_attrs(p, &none);
		return type_simple(types_of(p), T_FUNC);
	}
	return read_arrays(p, t);
}

/* Is the `(` at hand one around a declarator? Else it is one of parameters. */
static bool is_nested(const struct cparse *p)
{
	const struct ctok *t = &p->tok[p->at + 1];
	const struct cparse inside = { .c = p->c, .tok = t };

	return cparse_is(p, "(") &&
	       (!strcmp(t->text, "*") || !strcmp(t->text, "(") || !strcmp(t->text, "[") ||
		!strcmp(t->text, "__attribute__") ||
		(t->kind == CT_WORD && !cdecl_starts_type(&inside)));
}

static bool read_nested(struct cparse *p, const struct type *t, struct declarator *ret)
{
	uint32_t inside = p->at + 1, behind;

	cparse_skip_group(p);
	t = read_suffix(p, t, &ret->is_function);
	if (!t || p->failed)
		return false;
	behind = p->at;
	p->at = inside;
	ret->is_function = false;
	if (!read_declarator(p, t, ret) || !cparse_expect(p, ")"))
		return false;
	p->at = behind;
	return true;
}

static bool read_declarator(struct cparse *p, const struct type *t, struct declarator *ret)
{
	unsigned stars = 0;
	bool good = true;

	if (++p->depth > MOST_NESTED)
		return cparse_fail(p, E_TOO_DEEP, "this is nested too deeply") != NULL;
	read_attrs(p, &ret->attrs);
	while (cparse_accept(p, "*")) {
		struct attrs of_pointer = { .align = 0 };

		if (++stars > MOST_NESTED)
			return cparse_fail(p, E_TOO_DEEP,
					   "this is a pointer to too many pointers") != NULL;
		t = type_ptr(types_of(p), t, AS_KERNEL);
		read_attrs(p, &of_pointer);
	}
	if (is_nested(p)) {
		good = read_nested(p, t, ret);
	} else {
		if (p->tok[p->at].kind == CT_WORD)
			ret->name = p->tok[p->at++].text;
		ret->type = read_suffix(p, t, &ret->is_function);
	}
	if (good && ret->type)
		read_attrs(p, &ret->attrs);
	p->depth--;
	return good && ret->type && !p->failed;
}

/* ------------------------------------------------------------------ records */

static bool check_member(struct cparse *p, struct declarator *d, int64_t bits)
{
	d->type = types_complete(types_of(p), d->type);
	if (bits >= 0 && (!type_is_int(d->type) || bits > d->type->size * 8))
		cparse_fail(p, E_C_BITFIELD,
			    "a bitfield is an integer of at most its type's width");
	else if (bits < 0 && (is_open(p, d->type) || d->type->kind == T_FUNC ||
			      (d->type->kind == T_VOID && !d->type->size)))
		cparse_fail(p, E_C_MEMBER, arena_fmt(p->c->u->arena,
						     "a member cannot be of type '%s'",
						     d->type->name));
	else if (d->type->kind == T_RECORD && !d->type->size && d->type->rec.rec->loaded &&
		 !d->type->rec.rec->n && !d->type->rec.rec->btf_id &&
		 type_named(types_of(p), NULL, d->type->name) != d->type && d->name)
		cparse_fail(p, E_C_TYPE,
			    arena_fmt(p->c->u->arena, "'%s' is not defined", d->type->name));
	return !p->failed;
}

/* Is F's name one of another member already? */
static bool is_taken(const struct layout *l, const char *name)
{
	for (uint32_t i = 0; i < l->n; i++)
		if (name && l->field[i].name && !strcmp(l->field[i].name, name))
			return true;
	return false;
}

static bool read_member(struct cparse *p, struct layout *l, const struct specs *sp)
{
	struct declarator d = { .attrs = { .align = sp->attrs.align } };
	struct field f = { 0 };
	struct cval v = { .val = 0 };
	int64_t bits = -1;
	uint32_t natural;

	if (!cparse_is(p, ":") && !cparse_is(p, ";")) {
		if (!read_declarator(p, sp->type, &d))
			return false;
	} else {
		d.type = sp->type;
	}
	if (cparse_accept(p, ":")) {
		if (!cexpr_read(p, &v))
			return false;
		bits = (int64_t)min_u64(v.val, 1000);
	}
	read_attrs(p, &d.attrs);
	if (p->failed || !check_member(p, &d, bits))
		return false;
	if (bits < 0 && !d.name && d.type->kind != T_RECORD)
		return cparse_fail(p, E_C_MEMBER, "a member needs a name") != NULL;
	if (is_taken(l, d.name))
		return cparse_fail(p, E_DUPLICATE_FIELD,
				   arena_fmt(p->c->u->arena, "there is a member '%s' already",
					     d.name)) != NULL;
	if (!bits && d.name)
		return cparse_fail(p, E_C_BITFIELD,
				   "a bitfield of no bits cannot have a name") != NULL;
	natural = d.type == sp->type && sp->align ? sp->align
						  : layout_align(types_of(p), d.type);
	f.name = d.name;
	f.type = d.type;
	layout_place(l, f, &d.attrs, natural, bits);
	return true;
}

static bool skip_assert(struct cparse *p)
{
	if (!cparse_is(p, "_Static_assert") && !cparse_is(p, "static_assert"))
		return false;
	p->at++;
	cparse_skip_group(p);
	return cparse_accept(p, ";") || true;
}

static bool has_no_name(const struct type *t)
{
	return t->kind == T_RECORD && strstr(t->name, " {");
}

static bool read_members(struct cparse *p, struct layout *l)
{
	struct specs sp = { .type = NULL };

	if (skip_assert(p) || cparse_accept(p, ";"))
		return true;
	if (!read_specs(p, &sp))
		return false;
	/* a struct with a name and without a member's declares nothing */
	if (cparse_is(p, ";") && !has_no_name(sp.type))
		return cparse_accept(p, ";");
	do {
		if (!read_member(p, l, &sp))
			return false;
	} while (cparse_accept(p, ","));
	return cparse_expect(p, ";");
}

/* How many members a body may have at most: declarators end in a comma or semicolon. */
static uint32_t count_members(const struct cparse *p)
{
	uint32_t n = 1, depth = 1;

	for (const struct ctok *t = &p->tok[p->at]; depth && t->kind != CT_END; t++) {
		depth += !strcmp(t->text, "{");
		depth -= !strcmp(t->text, "}");
		n += !strcmp(t->text, ",") || !strcmp(t->text, ";");
	}
	return n;
}

/* Attributes behind a body count for it: look at them before the members. */
static void read_later_attrs(struct cparse *p, struct attrs *a)
{
	uint32_t start = p->at;

	p->at--;
	cparse_skip_group(p);
	read_attrs(p, a);
	p->at = start;
}

static const struct type *declared_record(struct cparse *p, const char *keyword, const char *name)
{
	return type_record(types_of(p), arena_fmt(p->c->u->arena, "%s %s", keyword, name),
			   !strcmp(keyword, "union") ? REC_UNION : REC_STRUCT, NULL, 0, 0, 1);
}

/* Behind the `{`. */
static const struct type *read_record(struct cparse *p, const char *keyword, const char *name,
				      struct attrs *a)
{
	struct layout l = { .is_union = !strcmp(keyword, "union"), .align = 1,
			    .pack = p->c->pack };
	struct types *ts = types_of(p);
	bool hide = name && !(p->c->weak && type_named(ts, keyword, name));
	const struct type *t = name ? declared_record(p, keyword, name) : &type_void;

	if (p->nopen == COUNT(p->open))
		return cparse_fail(p, E_TOO_DEEP, "definitions are nested too deeply");
	if (hide)
		type_define(ts, keyword, name, t);
	p->open[p->nopen++] = t;
	read_later_attrs(p, a);
	l.packed = a->packed;
	l.field = NEW_ARRAY(p->c->u->arena, struct field, count_members(p));
	while (!p->failed && !cparse_is(p, "}"))
		if (p->tok[p->at].kind == CT_END || !read_members(p, &l))
			fail(p, "the definition has no end");
	p->nopen--;
	if (p->failed)
		return NULL;
	p->at++;
	if (a->align > l.align)
		l.align = a->align;
	if (align_up(l.size, l.align) > 1u << 30)
		return fail(p, "a struct this large is a mistake");
	t = type_record(ts, name ? arena_fmt(p->c->u->arena, "%s %s", keyword, name) : NULL,
			l.is_union ? REC_UNION : REC_STRUCT, l.field, l.n,
			(uint32_t)align_up(l.size, l.align), l.align);
	if (hide)
		type_define(ts, keyword, name, t);
	return t;
}

/* ------------------------------------------------------------------ enumerations */

/* int or unsigned int, or the 64-bit ones where a value needs it; the smallest when packed. */
static void enum_shape(struct type *t, const struct enumerator *at, bool packed)
{
	uint32_t bits = packed ? 8 : 32;
	uint64_t most = 0;
	int64_t least = 0;

	for (uint32_t i = 0; i < t->enu.n; i++) {
		bool negative = t->enu.is_signed && (int64_t)at[i].val < 0;

		if (negative && (int64_t)at[i].val < least)
			least = (int64_t)at[i].val;
		if (!negative && at[i].val > most)
			most = at[i].val;
	}
	while (bits < 64 && (least < -(INT64_C(1) << (bits - 1)) ||
			     most >> (t->enu.is_signed ? bits - 1 : bits)))
		bits *= 2;
	t->size = t->align = bits / 8;
}

static bool read_enumerator(struct cparse *p, struct enumerator **at, struct type *t,
			    struct cval *next)
{
	struct enumerator *e;
	struct attrs none = { .align = 0 };

	if (p->tok[p->at].kind != CT_WORD)
		return cparse_fail(p, E_C_ENUM, "expected the name of a constant") != NULL;
	e = arena_push(p->c->u->arena, at, &t->enu.n, sizeof(*e));
	e->name = p->tok[p->at++].text;
	t->enu.at = *at;
	read_attrs(p, &none);
	if (cparse_accept(p, "=") && !cexpr_read(p, next))
		return false;
	e = &(*at)[t->enu.n - 1];
	e->val = next->val;
	t->enu.is_signed |= !next->is_unsigned && (int64_t)next->val < 0;
	next->val++;
	if (!cparse_accept(p, ",") && !cparse_is(p, "}"))
		return cparse_fail(p, E_C_ENUM, "expected ',' or '}'") != NULL;
	return true;
}

/* The constants so far may be used by those behind them. */
static const struct type *publish_enum(struct cparse *p, struct type *t, const char *name)
{
	const struct type *made = types_intern(types_of(p), t);
	uint64_t val;

	if (p->c->weak && (!t->enu.n || type_enumerator(types_of(p), t->enu.at[0].name, &val)))
		return made;
	type_define(types_of(p), "enum", name ? name : "", made);
	return made;
}

static const struct type *read_enum(struct cparse *p, const char *name, struct attrs *a)
{
	struct type t = { .kind = T_ENUM, .size = 4, .align = 4 };
	struct cval next = { .val = 0 };
	struct enumerator *at = NULL;
	struct types *ts = types_of(p);
	const struct type **open;
	uint32_t slot = ts->ndefined;

	t.name = name ? types_string(ts, arena_fmt(p->c->u->arena, "enum %s", name))
		      : "enum {...}";
	read_later_attrs(p, a);
	open = arena_push(p->c->u->arena, &ts->defined, &ts->ndefined, sizeof(*open));
	while (!p->failed && !cparse_is(p, "}")) {
		*open = &t;				/* the constants read so far */
		if (p->tok[p->at].kind == CT_END)
			fail(p, "the definition has no end");
		else
			read_enumerator(p, &at, &t, &next);
		open = &ts->defined[slot];
	}
	ts->ndefined = slot;
	if (p->failed)
		return NULL;
	p->at++;
	enum_shape(&t, at, a->packed);
	return publish_enum(p, &t, name);
}

/* ------------------------------------------------------------------ type names */

/* `struct name`, with a body or without. */
static const struct type *read_tagged(struct cparse *p, struct specs *sp)
{
	const char *keyword = p->tok[p->at++].text, *name = NULL;
	bool is_enum = !strcmp(keyword, "enum");
	struct types *ts = types_of(p);
	struct attrs a = { .align = 0 };
	const struct type *t;

	read_attrs(p, &a);
	if (p->tok[p->at].kind == CT_WORD)
		name = p->tok[p->at++].text;
	read_attrs(p, &a);
	if (p->failed)
		return NULL;
	if (cparse_accept(p, "{")) {
		t = is_enum ? read_enum(p, name, &a) : read_record(p, keyword, name, &a);
		if (t)
			read_attrs(p, &a);
		(void)sp;
		return t;
	}
	if (!name)
		return fail(p, "expected a name or '{'");
	t = type_named(ts, keyword, name);
	if (t)
		return t;
	return is_enum ? type_int(ts, 4, false) : declared_record(p, keyword, name);
}

static const struct type *floating(struct types *ts, const char *name, uint32_t size)
{
	struct type t = { .kind = T_VOID, .size = size, .align = size, .name = name };

	return types_intern(ts, &t);
}

/* "unsigned long long int" and the like. NULL: not made of C's own words. */
static const struct type *read_base(struct cparse *p, struct specs *sp)
{
	enum { SIGNED, UNSIGNED, SHORT, LONG, INT, CHAR, BOOL, VOID, FLOAT, DOUBLE, INT128, WORDS };
	static const char *const words[WORDS][3] = {
		[SIGNED] = { "signed", "__signed__", "__signed" }, [UNSIGNED] = { "unsigned" },
		[SHORT] = { "short" }, [LONG] = { "long" }, [INT] = { "int" }, [CHAR] = { "char" },
		[BOOL] = { "_Bool" }, [VOID] = { "void" }, [FLOAT] = { "float", "_Float32" },
		[DOUBLE] = { "double", "_Float64", "_Float32x" },
		[INT128] = { "__int128", "__int128_t", "__uint128_t" },
	};
	unsigned seen[WORDS] = { 0 }, n = 0, i;
	struct types *ts = types_of(p);

	for (;; n++) {
		read_attrs(p, &sp->attrs);
		for (i = 0; i < WORDS; i++)
			if (p->tok[p->at].kind == CT_WORD &&
			    ((words[i][0] && cparse_is(p, words[i][0])) ||
			     (words[i][1] && cparse_is(p, words[i][1])) ||
			     (words[i][2] && cparse_is(p, words[i][2]))))
				break;
		if (i == WORDS)
			break;
		seen[i]++;
		p->at++;
	}
	if (!n)
		return NULL;
	if (seen[VOID])
		return &type_void;
	if (seen[FLOAT])
		return floating(ts, "float", 4);
	if (seen[DOUBLE])
		return floating(ts, seen[LONG] ? "long double" : "double", seen[LONG] ? 16 : 8);
	if (seen[BOOL])
		return type_bool(ts);
	if (seen[INT128]) {
		sp->align = 16;
		return type_array(ts, type_u64(ts), 2);
	}
	return type_int(ts, seen[CHAR] ? 1 : seen[SHORT] ? 2 : seen[LONG] ? 8 : 4,
			!seen[UNSIGNED]);
}

static const struct type *read_typedef_name(struct cparse *p, struct specs *sp)
{
	const char *name = p->tok[p->at].text;
	const struct type *t;
	const uint32_t *align;

	if (p->tok[p->at].kind != CT_WORD)
		return cparse_fail(p, E_C_TYPE,
				   *name ? arena_fmt(p->c->u->arena, "expected a type, not '%s'",
						     name)
					 : "expected a type");
	t = type_named(types_of(p), NULL, name);
	if (!t || (t->kind >= T_STACK && t->kind != T_INET) || t->kind == T_STRING ||
	    t->kind == T_BUFFER)
		return cparse_fail(p, E_C_TYPE,
				   arena_fmt(p->c->u->arena, "there is no type '%s'", name));
	align = dict_get(p->c->aligned, name);
	if (align)
		sp->align = *align;
	p->at++;
	return t;
}

static bool read_specs(struct cparse *p, struct specs *ret)
{
	static const char *const storage[] = { "static", "extern", "register", "inline",
					       "_Thread_local", "__thread", "auto" };

	for (;;) {
		read_attrs(p, &ret->attrs);
		if (cparse_accept(p, "typedef"))
			ret->is_typedef = true;
		else if (is_one_of(p, storage, COUNT(storage)))
			p->at++;
		else
			break;
	}
	if (p->failed)
		return false;
	if (cparse_is(p, "struct") || cparse_is(p, "union") || cparse_is(p, "enum"))
		ret->type = read_tagged(p, ret);
	else
		ret->type = read_base(p, ret);
	if (!ret->type && !p->failed)
		ret->type = read_typedef_name(p, ret);
	if (ret->type) {
		read_attrs(p, &ret->attrs);
		if (cparse_accept(p, "typedef"))	/* `int typedef x;` */
			ret->is_typedef = true;
	}
	return ret->type && !p->failed;
}

bool cdecl_starts_type(const struct cparse *p)
{
	static const char *const words[] = {
		"struct", "union", "enum", "unsigned", "signed", "long", "short", "int", "char",
		"_Bool", "void", "float", "double", "const", "volatile", "__int128", "typeof",
	};
	const struct ctok *t = &p->tok[p->at];
	uint64_t val;

	if (t->kind != CT_WORD)
		return false;
	if (is_one_of(p, words, COUNT(words)))
		return true;
	return !type_enumerator(types_of(p), t->text, &val) &&
	       type_named(types_of(p), NULL, t->text);
}

const struct type *cdecl_type_name(struct cparse *p)
{
	struct specs sp = { .type = NULL };
	struct declarator d = { .name = NULL };

	if (!read_specs(p, &sp) || !read_declarator(p, sp.type, &d))
		return NULL;
	return types_complete(types_of(p), d.type);
}

/* ------------------------------------------------------------------ declarations */

static void define_typedef(struct cparse *p, const struct specs *sp, const struct declarator *d)
{
	uint32_t align = sp->attrs.align > d->attrs.align ? sp->attrs.align : d->attrs.align;
	const struct type *t = d->type;
	struct types *ts = types_of(p);
	struct type named;

	if (!align && d->type == sp->type)
		align = sp->align;
	if (!d->name || (p->c->weak && type_named(ts, NULL, d->name)))
		return;
	if (t->kind == T_RECORD && (align > t->align || strstr(t->name, " {...}"))) {
		named = *t;				/* a struct without a name is called so */
		if (strstr(t->name, " {...}"))
			named.name = types_string(ts, d->name);
		if (align > t->align) {
			named.align = align;
			named.size = (uint32_t)align_up(t->size, align);
		}
		named.rec.rec = arena_memdup(ts->arena, t->rec.rec, sizeof(*t->rec.rec));
		t = types_intern(ts, &named);
	}
	type_define(ts, NULL, d->name, t);
	if (align)
		dict_put(p->c->aligned, d->name,
			 arena_memdup(ts->arena, &align, sizeof(align)));
}

/* Behind a declarator: an initial value, a function's body. false: that ended the declaration. */
static bool skip_value(struct cparse *p, const struct declarator *d)
{
	if (d->is_function && cparse_is(p, "{")) {
		cparse_skip_group(p);
		return false;
	}
	if (!cparse_accept(p, "="))
		return true;
	while (p->tok[p->at].kind != CT_END && !cparse_is(p, ",") && !cparse_is(p, ";")) {
		if (p->tok[p->at].kind == CT_SIGN && strchr("([{", *p->tok[p->at].text))
			cparse_skip_group(p);
		else
			p->at++;
	}
	return true;
}

static void read_declaration(struct cparse *p)
{
	struct specs sp = { .type = NULL };
	struct declarator d;

	if (skip_assert(p) || cparse_accept(p, ";") || !read_specs(p, &sp))
		return;
	while (!cparse_is(p, ";") && p->tok[p->at].kind != CT_END) {
		d = (struct declarator){ .attrs = { .align = 0 } };
		if (!read_declarator(p, sp.type, &d))
			return;
		if (!d.name) {
			fail(p, "expected a name or ';'");
			return;
		}
		if (sp.is_typedef)
			define_typedef(p, &sp, &d);
		else if (!skip_value(p, &d))
			return;
		if (!cparse_accept(p, ",") && !cparse_is(p, ";") &&
		    p->tok[p->at].kind != CT_END) {
			cparse_expect(p, ";");
			return;
		}
	}
	cparse_accept(p, ";");				/* the last one's may be missing */
}

/* Behind the declaration that starts at START and was not understood. */
static void skip_declaration(struct cparse *p, uint32_t start)
{
	p->at = start;
	while (p->tok[p->at].kind != CT_END) {
		bool body = cparse_is(p, "{");
		bool paren = p->at && !strcmp(p->tok[p->at - 1].text, ")");

		if (cparse_accept(p, ";"))
			return;
		if (p->tok[p->at].kind == CT_SIGN && strchr("([{", *p->tok[p->at].text))
			cparse_skip_group(p);
		else
			p->at++;
		if (body && paren && !cparse_is(p, ";"))	/* a function's */
			return;
	}
}

void cdecl_read(struct cpp *c, const struct ctok *tok, uint32_t n)
{
	struct cparse p = { .c = c, .tok = tok };

	(void)n;
	while (p.tok[p.at].kind != CT_END) {
		uint32_t start = p.at;

		read_declaration(&p);
		if (p.failed && !c->quiet)
			return;
		if (p.failed)
			skip_declaration(&p, start);
		p.failed = false;
		p.depth = p.nopen = 0;
	}
}
