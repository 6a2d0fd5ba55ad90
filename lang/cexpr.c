/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/cexpr.c - constant expressions of C: `#if A > 1`, `char x[N * 2]`, `enum { A = 1 << 3 }`.
 *
 * They are computed while they are read. A value knows its width and sign as in C: int and
 * unsigned int are cut to 32 bits after each step, the rest is 64 bits wide; in a condition
 * of the preprocessor all are. What is not evaluated (behind a false `&&`, in the other arm
 * of `?:`) is read all the same, and may divide by zero.
 *
 * A macro has been replaced before; a word that is left is a constant of an enumeration or
 * of a well-known header, `sizeof` or a cast; in a condition it counts as 0.
 *
 * One function for a binary operator of any level: it reads an operand, and as long as an
 * operator follows that binds tighter than the one before, makes the two of them the left
 * side of the next. */
#include "lang/cpp.h"

#include <ctype.h>
#include <string.h>
#include "base/num.h"
#include "lang/constant.h"
#include "lang/node.h"

enum { DEPTH_MAX = 100 };

static const struct {
	char text[3];
	uint8_t level;					/* higher binds tighter */
	enum op op;
} binary[] = {
	{ "||", 1, OP_LOR }, { "&&", 2, OP_LAND }, { "|", 3, OP_OR },	{ "^", 4, OP_XOR },
	{ "&", 5, OP_AND },  { "==", 6, OP_EQ },   { "!=", 6, OP_NE },	{ "<", 7, OP_LT },
	{ ">", 7, OP_GT },   { "<=", 7, OP_LE },   { ">=", 7, OP_GE },	{ "<<", 8, OP_SHL },
	{ ">>", 8, OP_SHR }, { "+", 9, OP_ADD },   { "-", 9, OP_SUB },	{ "*", 10, OP_MUL },
	{ "/", 10, OP_DIV }, { "%", 10, OP_MOD },
};

static struct cval read_choice(struct cparse *p, bool used);

/* ------------------------------------------------------------------ tokens */

bool cparse_is(const struct cparse *p, const char *text)
{
	return !strcmp(p->tok[p->at].text, text);
}

bool cparse_accept(struct cparse *p, const char *text)
{
	if (!*text || !cparse_is(p, text))
		return false;
	p->at++;
	return true;
}

void *cparse_fail(struct cparse *p, enum diag_code code, const char *what)
{
	if (!p->failed && !p->c->quiet) {
		diag_error(p->c->u->diag, p->tok[p->at].loc, code, "%s", what);
		p->c->failed = true;
	}
	p->failed = true;
	return NULL;
}

bool cparse_expect(struct cparse *p, const char *text)
{
	const char *got = p->tok[p->at].text;

	if (cparse_accept(p, text))
		return true;
	cparse_fail(p, p->condition ? E_C_CONDITION : E_DEFINE,
		    arena_fmt(p->c->u->arena, "expected '%s'%s%s%s", text, *got ? ", not '" : "",
			      got, *got ? "'" : ""));
	return false;
}

void cparse_skip_group(struct cparse *p)
{
	uint32_t depth = 0;

	do {
		const struct ctok *t = &p->tok[p->at];

		if (t->kind == CT_END)
			return;
		if (t->kind == CT_SIGN && strchr("([{", *t->text))
			depth++;
		if (t->kind == CT_SIGN && strchr(")]}", *t->text))
			depth--;
		p->at++;
	} while (depth);
}

/* ------------------------------------------------------------------ values */

static struct cval no_value(struct cparse *p, const char *what)
{
	cparse_fail(p, p->condition ? E_C_CONDITION : E_DEFINE, what);
	return (struct cval){ .val = 0 };
}

static struct cval cut(struct cval v)
{
	if (!v.is_long)
		v.val = v.is_unsigned ? (uint32_t)v.val : (uint64_t)(int64_t)(int32_t)v.val;
	return v;
}

static struct cval of_int(int64_t val)
{
	return (struct cval){ .val = (uint64_t)val };
}

/* An integer without its suffix: the first of int, unsigned, long, unsigned long that holds it. */
static struct cval read_number(struct cparse *p)
{
	const char *text = p->tok[p->at].text, *why;
	size_t len = strlen(text), digits = len;
	bool suffix_u = false, suffix_l = false;
	struct num num;

	while (digits && strchr("uUlL", text[digits - 1])) {
		digits--;
		suffix_u |= (text[digits] | 0x20) == 'u';
		suffix_l |= (text[digits] | 0x20) == 'l';
	}
	if (num_parse(text, digits, true, &num, &why) || num.negative || num.duration)
		return no_value(p, arena_fmt(p->c->u->arena, "'%s' is not an integer", text));
	p->at++;
	return (struct cval){
		.val = num.val,
		.is_long = p->condition || suffix_l || num.val > UINT32_MAX ||
			   (num.val > INT32_MAX && *text != '0' && !suffix_u),
		.is_unsigned = suffix_u || num.val > INT64_MAX ||
			       (num.val > INT32_MAX && num.val <= UINT32_MAX && *text == '0' &&
				!p->condition && !suffix_l),
	};
}

static bool read_escape(const char *at, uint64_t *ret, const char **ret_end)
{
	static const char from[] = "abfnrtv\\'\"?0", to[] = "\a\b\f\n\r\t\v\\'\"?";
	const char *found = strchr(from, *at);
	uint64_t val = 0;

	if (*at == 'x') {
		for (at++; isxdigit((unsigned char)*at); at++)
			val = val * 16 + (uint64_t)(isdigit((unsigned char)*at)
						    ? *at - '0' : (*at | 0x20) - 'a' + 10);
	} else if (*at >= '0' && *at <= '7') {
		for (; *at >= '0' && *at <= '7'; at++)
			val = val * 8 + (uint64_t)(*at - '0');
	} else if (*at && found) {
		val = (unsigned char)to[found - from];
		at++;
	} else {
		return false;
	}
	*ret = val;
	*ret_end = at;
	return true;
}

bool cexpr_char(const char *text, uint64_t *ret)
{
	const char *end = text + 2;

	if (text[0] != '\'' || !text[1] || text[1] == '\'')
		return false;
	*ret = (uint64_t)(int64_t)(int8_t)text[1];
	if (text[1] == '\\' && !read_escape(text + 2, ret, &end))
		return false;
	*ret = (uint64_t)(int64_t)(int8_t)*ret;
	return end[0] == '\'' && !end[1];
}

static bool well_known(struct cparse *p, const char *name, uint64_t *ret)
{
	const struct constant *k = constant_find(host_arch(p->c->u->host), name);

	if (k)
		*ret = (uint64_t)k->val;
	return k != NULL;
}

static struct cval read_word(struct cparse *p)
{
	const char *name = p->tok[p->at].text;
	const struct type *t;
	uint64_t val = 0;

	if (p->condition) {
		if (!strcmp(name, "true"))
			val = 1;
		else
			well_known(p, name, &val);
		p->at++;
		if (cparse_is(p, "("))			/* __has_include(...) and the like */
			cparse_skip_group(p);
		return (struct cval){ .val = val, .is_long = true };
	}
	t = type_enumerator(p->c->u->types, name, &val);
	if (!t && !well_known(p, name, &val))
		return no_value(p, arena_fmt(p->c->u->arena, "'%s' is not a constant", name));
	p->at++;
	return (struct cval){ .val = val, .is_long = (int64_t)val != (int32_t)val,
			      .is_unsigned = t && !type_is_signed(t) && val > INT32_MAX };
}

/* sizeof(int), sizeof(struct x), offsetof(struct x, y), behind their word. */
static struct cval read_size(struct cparse *p, bool offset)
{
	struct cval v = { .is_long = true, .is_unsigned = true };
	const struct type *t;
	struct field f = { .off = 0 };

	if (!cparse_expect(p, "(") || !(t = cdecl_type_name(p)))
		return no_value(p, "expected a type");
	if (!t->size)
		return no_value(p, arena_fmt(p->c->u->arena, "the size of '%s' is not known",
					     t->name));
	v.val = t->size;
	if (offset) {
		if (!cparse_expect(p, ",") || t->kind != T_RECORD ||
		    !type_field(p->c->u->types, t, p->tok[p->at].text, &f))
			return no_value(p, "expected a member");
		v.val = f.off;
		p->at++;
	}
	cparse_expect(p, ")");
	return v;
}

/* ------------------------------------------------------------------ operators */

static struct cval read_operand(struct cparse *p, bool used);

/* "(type)x", behind the parenthesis. */
static struct cval read_cast(struct cparse *p, bool used)
{
	const struct type *t = cdecl_type_name(p);
	struct cval v;

	if (!t || !cparse_expect(p, ")"))
		return no_value(p, "expected a type");
	v = read_operand(p, used);
	if (type_is_int(t) && t->size < 8) {
		unsigned gone = 64 - t->size * 8;

		v.val = type_is_signed(t) ? (uint64_t)((int64_t)(v.val << gone) >> gone)
					  : v.val << gone >> gone;
		if (t->kind == T_BOOL)
			v.val = v.val != 0;
	}
	v.is_long = t->size == 8;
	v.is_unsigned = t->size >= 4 && !type_is_signed(t);
	return v;
}

static struct cval read_unary(struct cparse *p, bool used)
{
	char sign = *p->tok[p->at++].text;
	struct cval v = read_operand(p, used);

	if (sign == '-')
		v.val = 0 - v.val;
	else if (sign == '~')
		v.val = ~v.val;
	else if (sign == '!')
		v = (struct cval){ .val = !v.val, .is_long = p->condition };
	return cut(v);
}

static struct cval read_primary(struct cparse *p, bool used)
{
	const struct ctok *t = &p->tok[p->at];
	struct cval v;

	if (t->kind == CT_SIGN && strchr("-~!+", *t->text) && !t->text[1])
		return read_unary(p, used);
	if (cparse_accept(p, "(")) {
		if (!p->condition && cdecl_starts_type(p))
			return read_cast(p, used);
		v = read_choice(p, used);
		cparse_expect(p, ")");
		return v;
	}
	if (t->kind == CT_NUM)
		return read_number(p);
	if (t->kind == CT_CHAR && cexpr_char(t->text, &v.val)) {
		p->at++;
		return (struct cval){ .val = v.val, .is_long = p->condition };
	}
	if (!p->condition && (cparse_accept(p, "sizeof") || cparse_accept(p, "_Alignof")))
		return read_size(p, false);
	if (!p->condition && (cparse_accept(p, "offsetof") ||
			      cparse_accept(p, "__builtin_offsetof")))
		return read_size(p, true);
	if (t->kind == CT_WORD)
		return read_word(p);
	return no_value(p, *t->text ? arena_fmt(p->c->u->arena,
						"expected a constant, not '%s'", t->text)
				    : "expected a constant");
}

static struct cval read_operand(struct cparse *p, bool used)
{
	struct cval v = { .val = 0 };

	if (p->failed)
		return v;
	if (++p->depth > DEPTH_MAX)
		v = no_value(p, "this is nested too deeply");
	else
		v = read_primary(p, used);
	p->depth--;
	return v;
}

static struct cval divide(struct cparse *p, bool mod, struct cval a, struct cval b, bool used)
{
	struct cval v = a;

	if (!b.val) {
		if (used)
			return no_value(p, "division by zero");
		return of_int(0);
	}
	if (a.is_unsigned)
		v.val = mod ? a.val % b.val : a.val / b.val;
	else if ((int64_t)b.val == -1)
		v.val = mod ? 0 : 0 - a.val;
	else
		v.val = (uint64_t)(mod ? (int64_t)a.val % (int64_t)b.val
				       : (int64_t)a.val / (int64_t)b.val);
	return v;
}

static bool less(struct cval a, struct cval b)
{
	return a.is_unsigned ? a.val < b.val : (int64_t)a.val < (int64_t)b.val;
}

static struct cval shift(enum op op, struct cval a, struct cval b)
{
	unsigned by = (unsigned)b.val & 63;

	if (op == OP_SHL)
		a.val <<= by;
	else if (a.is_unsigned)
		a.val >>= by;
	else
		a.val = (uint64_t)((int64_t)a.val >> by);
	return cut(a);
}

static struct cval apply(struct cparse *p, enum op op, struct cval a, struct cval b, bool used)
{
	struct cval v;
	bool yes;

	if (op == OP_SHL || op == OP_SHR)
		return shift(op, a, b);
	/* the usual conversions: the wider of the two; of equal ones the unsigned one */
	v.is_long = a.is_long || b.is_long;
	v.is_unsigned = (a.is_unsigned && a.is_long >= b.is_long) ||
			(b.is_unsigned && b.is_long >= a.is_long);
	a.is_long = b.is_long = v.is_long;
	a.is_unsigned = b.is_unsigned = v.is_unsigned;
	a = cut(a);
	b = cut(b);
	switch (op) {
	case OP_ADD: v.val = a.val + b.val; return cut(v);
	case OP_SUB: v.val = a.val - b.val; return cut(v);
	case OP_MUL: v.val = a.val * b.val; return cut(v);
	case OP_DIV: case OP_MOD: return cut(divide(p, op == OP_MOD, a, b, used));
	case OP_AND: v.val = a.val & b.val; return v;
	case OP_OR:  v.val = a.val | b.val; return v;
	case OP_XOR: v.val = a.val ^ b.val; return v;
	case OP_EQ:  yes = a.val == b.val; break;
	case OP_NE:  yes = a.val != b.val; break;
	case OP_LT:  yes = less(a, b); break;
	case OP_GT:  yes = less(b, a); break;
	case OP_LE:  yes = !less(b, a); break;
	case OP_GE:  yes = !less(a, b); break;
	case OP_LAND: yes = a.val && b.val; break;
	default:     yes = a.val || b.val;
	}
	return (struct cval){ .val = yes, .is_long = p->condition };
}

/* The operator at hand, if it is of LEVEL or binds tighter; -1: none. */
static int operator_at(const struct cparse *p, unsigned level)
{
	if (p->tok[p->at].kind == CT_SIGN)
		for (size_t i = 0; i < COUNT(binary); i++)
			if (cparse_is(p, binary[i].text))
				return binary[i].level >= level ? (int)i : -1;
	return -1;
}

static struct cval read_level(struct cparse *p, unsigned level, bool used)
{
	struct cval a = read_operand(p, used), b;
	bool right;
	int i;

	while (!p->failed && (i = operator_at(p, level)) >= 0) {
		p->at++;
		right = used && (binary[i].op == OP_LAND ? a.val != 0
				 : binary[i].op != OP_LOR || !a.val);
		b = read_level(p, binary[i].level + 1u, right);
		a = apply(p, binary[i].op, a, b, right);
	}
	return a;
}

static struct cval read_choice(struct cparse *p, bool used)
{
	struct cval test = read_level(p, 1, used), yes, no;

	if (p->failed || !cparse_accept(p, "?"))
		return test;
	yes = read_choice(p, used && test.val);
	cparse_expect(p, ":");
	no = read_choice(p, used && !test.val);
	return test.val ? yes : no;
}

bool cexpr_read(struct cparse *p, struct cval *ret)
{
	struct cval v = read_choice(p, true);

	if (p->failed)
		return false;
	*ret = v;
	return true;
}
