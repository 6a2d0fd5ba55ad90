/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/clayout.c - where the members of a struct or union lie.
 *
 * Layout is what GCC does for x86-64 (System V ABI); that of arm64 is the same but for
 * bitfields without a name. A member lies at a multiple of its
 * alignment, which `aligned` raises, `packed` makes 1 and `#pragma pack` limits. A bitfield
 * follows the one before if it does not reach over more units of its type's alignment than
 * the type itself would; without a name it takes room and asks for no alignment. Where
 * something packs, bitfields follow each other bit by bit. */
#include "lang/cpp.h"

/* BTF says nothing of alignments: that of the members, unless they are packed. */
static uint32_t align_of(struct types *ts, const struct type *t, unsigned depth)
{
	const struct field *f;
	uint32_t n, align = 1;

	if (t->kind == T_ARRAY)
		return align_of(ts, t->array.of, depth);
	if (t->kind != T_RECORD || !t->rec.rec->btf_id || depth > 16)
		return t->align ? t->align : 1;
	f = type_fields(ts, t, &n);
	for (uint32_t i = 0; i < n; i++) {
		uint32_t a = align_of(ts, f[i].type, depth + 1);

		if (!f[i].bits && f[i].off % a)
			return 1;
		align = a > align ? a : align;
	}
	return t->size % align ? 1 : align;
}

uint32_t layout_align(struct types *ts, const struct type *t)
{
	return align_of(ts, t, 0);
}

/* Where a bitfield of BITS bits of a type of SIZE bytes, aligned to ALIGN, starts. One of no bits
 * makes the next start a unit, whatever is packed. */
static uint64_t bit_start(const struct layout *l, uint32_t size, uint32_t bits, uint32_t align,
			  bool packed)
{
	uint64_t unit = align * 8ull, at = l->bits;

	if (!bits)
		return align_up(at, unit);
	if (!packed && !l->pack && (at % unit + bits + unit - 1) / unit > size * 8ull / unit)
		return align_up(at, unit);
	return at;
}

/* How codegen reads it: from an aligned unit of its type's size, if it lies within one. */
static void place_bits(struct field *f, uint64_t at, uint32_t bits)
{
	uint64_t size = f->type->size, unit = at / 8 / size * size;

	if (at + bits > (unit + size) * 8)
		unit = at / 8;
	f->off = (uint32_t)unit;
	f->bit_off = (uint8_t)(at - unit * 8);
	f->bits = (uint8_t)bits;
}

static uint32_t capped(const struct layout *l, uint32_t align)
{
	return l->pack && align > l->pack ? l->pack : align;
}

/* A bitfield. Returns its alignment for the record: with `#pragma pack` that of its type counts
 * even where it is packed. */
static uint32_t place_bitfield(struct layout *l, struct field *f, const struct attrs *a,
			       uint32_t natural, uint32_t bits)
{
	bool packed = l->packed || a->packed;
	uint64_t at;

	if (a->align)
		l->bits = align_up(l->bits, capped(l, a->align) * 8ull);
	at = bit_start(l, f->type->size, bits, natural, packed);
	if (bits)
		place_bits(f, at, bits);
	l->bits = at + bits;
	natural = l->pack ? capped(l, natural) : packed ? 1 : natural;
	return (uint32_t)max_u64(natural, capped(l, a->align));
}

void layout_place(struct layout *l, struct field f, const struct attrs *a, uint32_t natural,
		  int64_t bits)
{
	bool packed = l->packed || a->packed;
	uint32_t align = capped(l, (uint32_t)max_u64(packed ? 1 : natural, a->align));

	if (l->is_union)
		l->bits = 0;
	if (bits < 0) {
		f.off = (uint32_t)align_up((l->bits + 7) / 8, align);
		l->bits = (f.off + (uint64_t)f.type->size) * 8;
	} else {
		align = place_bitfield(l, &f, a, natural, (uint32_t)bits);
	}
	if ((l->bits + 7) / 8 > l->size)
		l->size = (l->bits + 7) / 8;
	f.in_union = l->is_union;
	if (bits >= 0 && !f.name)			/* room without a name */
		return;
	if (align > l->align)
		l->align = align;
	l->field[l->n++] = f;
}
