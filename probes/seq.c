/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/seq.c - printf() into the file of an iterator, by the kernel's printf.
 *
 * A pinned iterator is read by others when we are gone, so its text cannot be made by us. The
 * helper bpf_seq_printf takes a format of the kernel's and an array of 64-bit words; strings are
 * given by address and read as any kernel memory, so ours will do. It knows integers
 * and strings, with a width and the flags 0, + , - and blank; what it does not know is told.
 * lib/vsprintf.c, kernel/bpf/helpers.c (bpf_bprintf_prepare). */
#include <linux/bpf.h>
#include <string.h>
#include "base/fmt.h"
#include "lang/node.h"
#include "probes/probes.h"

enum { WORD = 8, MAX_WORDS = 12 };			/* MAX_BPRINTF_VARARGS */

static bool is_text(const struct type *t)
{
	return t->kind == T_STRING || type_is_chars(t);
}

/* The letters of the kernel's conversion for a value of type T, or NULL. */
static const char *letters_of(const struct fmt_spec *s, const struct type *t)
{
	switch (s->conv) {
	case FMT_TEXT:
		return is_text(t)          ? "s"
		       : !type_is_int(t)   ? NULL
		       : type_is_signed(t) ? "lld"
					   : "llu";
	case FMT_SIGNED:
		return "lld";
	case FMT_UNSIGNED:
		return "llu";
	case FMT_HEX: case FMT_POINTER:
		return s->upper ? "llX" : "llx";
	case FMT_CHAR:
		return "s";				/* older kernels know no %c */
	case FMT_OCTAL: case FMT_BYTES: case FMT_BYTES_ESCAPED: case FMT_BYTES_SPACED: case FMT_GFP:
		break;
	}
	return NULL;
}

static bool add_spec(struct str *ret, const struct fmt_spec *s, const struct type *t)
{
	const char *letters = letters_of(s, t);

	if (!letters || s->precision >= 0 || (s->alt && s->conv != FMT_HEX))
		return false;
	if (s->conv == FMT_POINTER || s->alt)
		str_add(ret, "0x");
	str_addc(ret, '%');
	if (s->left)
		str_addc(ret, '-');
	if (s->plus)
		str_addc(ret, '+');
	if (s->space)
		str_addc(ret, ' ');
	if (s->zero)
		str_addc(ret, '0');
	if (s->width)
		str_addf(ret, "%u", s->width);
	str_add(ret, letters);
	return true;
}

static void add_text(struct str *ret, const char *text, uint32_t len)
{
	for (uint32_t i = 0; i < len; i++) {
		if (text[i] == '%')
			str_addc(ret, '%');
		str_addc(ret, text[i]);
	}
}

/* The word for value N, printed as S says. */
static LLVMValueRef emit_word(struct cg *cg, const struct node *n, const struct fmt_spec *s)
{
	struct types *ts = cg->unit->types;
	LLVMValueRef mem;
	uint32_t cap;

	if (s->conv == FMT_CHAR) {
		mem = cg_mem(cg, WORD, "char");
		cg_store_bits(cg, 64, mem,
			      LLVMBuildAnd(cg->b, cg_expr(cg, n), cg_i64(cg, 0xff), ""));
		return LLVMBuildPtrToInt(cg->b, mem, cg->i64, "");
	}
	if (s->conv == FMT_TEXT && is_text(n->type))
		return LLVMBuildPtrToInt(cg->b, cg_string(cg, n, &cap), cg->i64, "");
	if (s->conv == FMT_TEXT || s->conv == FMT_POINTER)
		return cg_expr(cg, n);
	return word_narrow(cg, cg_expr(cg, n), type_int(ts, s->size, s->conv == FMT_SIGNED));
}

/* The kernel's format, and the values in DATA; how many, or < 0: one that it cannot print. */
static int emit_parts(struct cg *cg, const struct format *f, const struct node *args,
		      struct str *ret, LLVMValueRef data)
{
	int n = 0;

	for (uint32_t i = 0; i < f->nparts; i++) {
		const struct fmt_part *p = &f->part[i];

		if (!p->is_arg) {
			add_text(ret, p->text, p->len);
			continue;
		}
		if (n == MAX_WORDS || !add_spec(ret, &p->spec, args->type))
			return -1;
		cg_store_bits(cg, 64, cg_at(cg, data, (uint64_t)n++ * WORD),
			      emit_word(cg, args, &p->spec));
		args = args->next;
	}
	return n;
}

void seq_printf(struct cg *cg, LLVMValueRef seq, const struct action *a, const struct node *args)
{
	LLVMValueRef data = cg_mem(cg, MAX_WORDS * WORD, "words"), text, call[5];
	struct str format;
	uint32_t size;
	int n;

	str_init(&format);
	n = emit_parts(cg, a->priv, args, &format, data);
	if (n < 0) {
		diag_error(cg->unit->diag, a->loc, E_PINNED,
			   "the kernel, which prints for a pinned iterator, cannot print this");
		diag_hint(cg->unit->diag,
			  "%%d %%u %%x %%c %%p %%s, with a width; at most %d values", MAX_WORDS);
	} else {
		size = (uint32_t)align_up(format.len + 1, WORD);
		text = cg_mem(cg, size, "format");
		cg_text(cg, text, size, format.ptr, (uint32_t)format.len);
		call[0] = seq;
		call[1] = text;
		call[2] = cg_i64(cg, format.len + 1);
		call[3] = n ? data : LLVMConstNull(cg->ptr);
		call[4] = cg_i64(cg, (uint64_t)n * WORD);
		cg_helper(cg, BPF_FUNC_seq_printf, call, COUNT(call));
	}
	str_done(&format);
}
