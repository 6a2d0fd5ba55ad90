/* SPDX-License-Identifier: GPL-2.0-or-later */
/* output/printf.c - values into text by a printf format (language reference 4.2).
 *
 * Each conversion makes its text without padding, which is then padded in one place. Integers are
 * cut to as many bytes as the conversion's length says before anything else, so that %d of a
 * 64-bit value shows its low half and %x of -1 is ffffffff, as in C. Width counts columns of a
 * terminal, not bytes, so that columns stay straight with names that are not ASCII; precision
 * shortens text, never in the middle of a character.
 *
 * Allocation flags of the kernel (%gr) are named the way people write them: usual combinations
 * first, then single bits. The bits are those of include/linux/gfp_types.h, which have not moved
 * since Linux 5.15. */
#include "output/printf.h"

#include <string.h>

enum { MOST_DIGITS = 22 };				/* of 64 bits in octal */

static const struct { const char *name; uint32_t bits; } gfp[] = {
	{ "GFP_USER", 0x100cc0 },
	{ "GFP_KERNEL_ACCOUNT", 0x400cc0 },
	{ "GFP_KERNEL", 0xcc0 },
	{ "GFP_NOFS", 0xc40 },
	{ "GFP_ATOMIC", 0x820 },
	{ "GFP_NOIO", 0xc00 },
	{ "GFP_NOWAIT", 0x800 },
	{ "GFP_DMA", 0x1 },
	{ "__GFP_HIGHMEM", 0x2 },
	{ "__GFP_DMA32", 0x4 },
	{ "__GFP_MOVABLE", 0x8 },
	{ "__GFP_RECLAIMABLE", 0x10 },
	{ "__GFP_HIGH", 0x20 },
	{ "__GFP_IO", 0x40 },
	{ "__GFP_FS", 0x80 },
	{ "__GFP_ZERO", 0x100 },
	{ "__GFP_DIRECT_RECLAIM", 0x400 },
	{ "__GFP_WRITE", 0x1000 },
	{ "__GFP_NOWARN", 0x2000 },
	{ "__GFP_RETRY_MAYFAIL", 0x4000 },
	{ "__GFP_NOFAIL", 0x8000 },
	{ "__GFP_NORETRY", 0x10000 },
	{ "__GFP_MEMALLOC", 0x20000 },
	{ "__GFP_COMP", 0x40000 },
	{ "__GFP_NOMEMALLOC", 0x80000 },
	{ "__GFP_HARDWALL", 0x100000 },
	{ "__GFP_THISNODE", 0x200000 },
	{ "__GFP_ACCOUNT", 0x400000 },
	{ "__GFP_ZEROTAGS", 0x800000 },
};

/* ------------------------------------------------------------------ integers */

static bool is_number(const struct value *v)
{
	switch (v->kind) {
	case V_BOOL: case V_INT: case V_UINT: case V_POINTER: case V_ENUM: case V_SYMBOL:
		return true;
	default:
		return false;
	}
}

static uint64_t bits_of(const struct value *v, unsigned size)
{
	uint64_t u = v->kind == V_ENUM || v->kind == V_SYMBOL ? v->symbol.raw : v->u;

	return size < 8 ? u & ((1ull << size * 8) - 1) : u;
}

static uint64_t extend(uint64_t u, unsigned size)
{
	unsigned gone = 64 - size * 8;

	return (uint64_t)((int64_t)(u << gone) >> gone);
}

/* Add SIGN and the digits of U in BASE, with zeros between the two up to the width if wanted. */
static void add_number(const struct fmt_spec *spec, const char *sign, uint64_t u, unsigned base,
		       struct str *s)
{
	const char *set = spec->upper ? "0123456789ABCDEF" : "0123456789abcdef";
	char digits[MOST_DIGITS + 1];
	size_t n = sizeof(digits), len;

	do {
		digits[--n] = set[u % base];
		u /= base;
	} while (u);
	len = strlen(sign) + sizeof(digits) - n;
	str_add(s, sign);
	if (spec->zero && !spec->left && spec->width > len)
		str_pad(s, '0', spec->width - len);
	str_addn(s, digits + n, sizeof(digits) - n);
}

static void add_signed(const struct fmt_spec *spec, uint64_t u, struct str *s)
{
	int64_t v = (int64_t)extend(u, spec->size);
	const char *sign = v < 0 ? "-" : spec->plus ? "+" : spec->space ? " " : "";

	add_number(spec, sign, v < 0 ? 0 - (uint64_t)v : (uint64_t)v, 10, s);
}

static void add_gfp(uint64_t u, struct str *s)
{
	const char *bar = "";

	if (!u)
		str_addc(s, '0');
	for (size_t i = 0; i < COUNT(gfp); i++) {
		if ((u & gfp[i].bits) != gfp[i].bits)
			continue;
		str_addf(s, "%s%s", bar, gfp[i].name);
		bar = "|";
		u &= ~(uint64_t)gfp[i].bits;
	}
	if (u)
		str_addf(s, "%s0x%jx", bar, (uintmax_t)u);
}

/* ------------------------------------------------------------------ text and bytes */

/* Shorten what S has from START on to MOST bytes, less the beginning of a character. */
static void cut(struct str *s, size_t start, size_t most)
{
	size_t end = start, len;

	if (s->len - start <= most)
		return;
	while (end < start + most) {
		len = str_utf8(s->ptr + end, s->len - end);
		if (end + (len ? len : 1) > start + most)
			break;
		end += len ? len : 1;
	}
	str_cut(s, end);
}

static void add_hex(const struct value *v, const char *before, const char *between, struct str *s)
{
	for (size_t i = 0; i < v->str.len; i++)
		str_addf(s, "%s%s%02x", i ? between : "", before, (unsigned char)v->str.ptr[i]);
}

static bool is_bytes(const struct value *v)
{
	return v->kind == V_BYTES || v->kind == V_STR;
}

/* ------------------------------------------------------------------ conversions */

static void add_integer(const struct fmt_spec *spec, const struct value *v, struct str *s)
{
	uint64_t u = bits_of(v, spec->size);

	switch (spec->conv) {
	case FMT_SIGNED:
		add_signed(spec, u, s);
		break;
	case FMT_UNSIGNED:
		add_number(spec, "", u, 10, s);
		break;
	case FMT_OCTAL:
		add_number(spec, spec->alt && u ? "0" : "", u, 8, s);
		break;
	case FMT_HEX:
		add_number(spec, !spec->alt || !u ? "" : spec->upper ? "0X" : "0x", u, 16, s);
		break;
	case FMT_POINTER:
		add_number(spec, u ? "0x" : "", u, 16, s);
		break;
	case FMT_CHAR:
		str_addc(s, (char)u);
		break;
	case FMT_GFP:
		add_gfp(u, s);
		break;
	case FMT_TEXT: case FMT_BYTES: case FMT_BYTES_ESCAPED: case FMT_BYTES_SPACED:
		break;
	}
}

static void add_conversion(const struct fmt_spec *spec, const struct value *v, const char *cut_mark,
			   struct str *s)
{
	size_t start = s->len;

	switch (spec->conv) {
	case FMT_BYTES:
		if (is_bytes(v))
			value_bytes_text(v->str.ptr, v->str.len, s);
		break;
	case FMT_BYTES_ESCAPED:
		if (is_bytes(v))
			add_hex(v, "\\x", "", s);
		break;
	case FMT_BYTES_SPACED:
		if (is_bytes(v))
			add_hex(v, "", " ", s);
		break;
	case FMT_TEXT:
		value_text(v, cut_mark, s);
		if (spec->precision >= 0)
			cut(s, start, (size_t)spec->precision);
		break;
	default:
		if (is_number(v))
			add_integer(spec, v, s);
		else
			value_text(v, cut_mark, s);
		break;
	}
}

/* Pad what S has from START on with blanks to WIDTH columns. */
static void pad(struct str *s, size_t start, const struct fmt_spec *spec)
{
	size_t cols = str_width(s->ptr + start, s->len - start), len = s->len - start, blanks;

	if (cols >= spec->width)
		return;
	blanks = spec->width - cols;
	str_pad(s, ' ', blanks);
	if (spec->left)
		return;
	memmove(s->ptr + start + blanks, s->ptr + start, len);
	memset(s->ptr + start, ' ', blanks);
}

void format_render(const struct format *f, const struct value *args, size_t n, const char *cut_mark,
		   struct str *ret)
{
	size_t next = 0, start;

	for (uint32_t i = 0; i < f->nparts; i++) {
		const struct fmt_part *p = &f->part[i];

		if (!p->is_arg) {
			str_addn(ret, p->text, p->len);
		} else if (next < n) {
			start = ret->len;
			add_conversion(&p->spec, &args[next++], cut_mark, ret);
			pad(ret, start, &p->spec);
		}
	}
}
