/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/usdt.c - probes that a program declares itself, as <sys/sdt.h> writes them down.
 *
 * Such a probe is one nop in the code and one note in the section .note.stapsdt (owner
 * "stapsdt", type 3): the nop's address, the address of the section .stapsdt.base when the file
 * was linked, that of a semaphore or 0, and three strings: provider, name, arguments. Tools that
 * move a file's addresses after linking (prelink) do not know the note; how far .stapsdt.base is
 * from where it was says how far all else has moved.
 *
 * An argument is N@OPERAND: its size in bytes, negative when it is signed, `f` behind it when it
 * is a floating-point number, and the operand that the compiler filled into the assembler's
 * template, in AT&T syntax: $5, %eax, -20(%rbp), 8(%rax,%rbx,8), symbol+4(%rip), symbol. A
 * symbol is turned into its distance from the probe's instruction, whose address a program knows
 * when it runs: so it does not matter where the file is mapped.
 *
 * Format: the wiki page "UserSpaceProbeImplementation" of SystemTap. */
#include "host/usdt.h"

#include <ctype.h>
#include <errno.h>
#include <gelf.h>
#include <libelf.h>
#include <stdlib.h>
#include <string.h>
#include "base/num.h"
#include "host/priv.h"

enum { NOTE_TYPE = 3, WORDS = 3 };

struct usdt_notes {
	struct usdt_note *at;
	uint32_t n;
};

/* ---- registers ------------------------------------------------------------------------------ */

static const char *const whole[] = {			/* as struct pt_regs calls them */
	"ax", "bx", "cx", "dx", "si", "di", "bp", "sp", "ip",
	"r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15",
};

static bool same(const char *a, const char *text, size_t len)
{
	return strlen(a) == len && !strncmp(a, text, len);
}

/* rax eax ax al sil r8d r8w r8b ... without '%': the register they are the low end of; ah: its
 * second byte. NULL. */
static const char *register_of(const char *text, size_t len, uint8_t *ret_shift)
{
	*ret_shift = 0;
	if (len == 2 && text[1] == 'h' && strchr("abcd", text[0]))
		*ret_shift = 8;
	for (size_t i = 0; i < COUNT(whole); i++) {
		const char *w = whole[i];

		if (*w == 'r') {			/* r8 and on: the suffix says the size */
			if (same(w, text, len) ||
			    (len > 2 && strchr("dwb", text[len - 1]) && same(w, text, len - 1)))
				return w;
			continue;
		}
		if (same(w, text, len) || (len == 3 && strchr("re", *text) && same(w, text + 1, 2)))
			return w;
		if (len == 2 && w[1] == 'x' && text[0] == w[0] && strchr("lh", text[1]))
			return w;			/* al, ah */
		if (len == 3 && text[2] == 'l' && w[1] != 'x' && !strncmp(w, text, 2))
			return w;			/* sil */
	}
	return NULL;
}

/* ---- symbols -------------------------------------------------------------------------------- */

static bool look_in(Elf *elf, Elf_Scn *scn, const GElf_Shdr *sh, const char *name, size_t len,
		    uint64_t *ret)
{
	Elf_Data *data = elf_getdata(scn, NULL);
	GElf_Sym sym;

	for (size_t i = 0; data && sh->sh_entsize && i < data->d_size / sh->sh_entsize; i++) {
		const char *is;

		if (!gelf_getsym(data, (int)i, &sym) || sym.st_shndx == SHN_UNDEF ||
		    GELF_ST_TYPE(sym.st_info) == STT_TLS)
			continue;
		is = elf_strptr(elf, sh->sh_link, sym.st_name);
		if (is && same(is, name, len)) {
			*ret = sym.st_value;
			return true;
		}
	}
	return false;
}

static bool symbol_addr(struct elf_file *e, const char *name, size_t len, uint64_t *ret)
{
	Elf_Scn *scn = NULL;
	GElf_Shdr sh;

	while (e && (scn = elf_nextscn(elf_image(e), scn)))
		if (gelf_getshdr(scn, &sh) &&
		    (sh.sh_type == SHT_SYMTAB || sh.sh_type == SHT_DYNSYM) &&
		    look_in(elf_image(e), scn, &sh, name, len, ret))
			return true;
	return false;
}

/* ---- operands ------------------------------------------------------------------------------- */

struct reader {
	struct elf_file *e;
	uint64_t addr;
	const char *p, *end;
};

/* A sum of numbers and at most one symbol, as far as it goes: "-20", "table+4", "4+table". */
static bool read_sum(struct reader *r, struct usdt_arg *a)
{
	while (r->p < r->end && *r->p != '(') {
		bool minus = *r->p == '-';
		const char *start;
		struct num num;
		const char *why;
		uint64_t sym;

		if (*r->p == '-' || *r->p == '+')
			r->p++;
		start = r->p;
		while (r->p < r->end && (isalnum((unsigned char)*r->p) || strchr("_.$@", *r->p)))
			r->p++;
		if (start == r->p)
			return false;
		if (isdigit((unsigned char)*start)) {
			if (num_parse(start, (size_t)(r->p - start), true, &num, &why) < 0)
				return false;
			a->val = (int64_t)((uint64_t)a->val + (minus ? -num.val : num.val));
		} else {
			if (minus || a->near ||
			    !symbol_addr(r->e, start, (size_t)(r->p - start), &sym))
				return false;
			a->val = (int64_t)((uint64_t)a->val + sym - r->addr);
			a->near = true;
		}
	}
	return true;
}

static bool read_register(struct reader *r, const char **ret, uint8_t *ret_shift)
{
	const char *start = r->p + 1;

	if (r->p == r->end || *r->p != '%')
		return false;
	for (r->p++; r->p < r->end && isalnum((unsigned char)*r->p); r->p++)
		;
	*ret = register_of(start, (size_t)(r->p - start), ret_shift);
	return *ret;
}

/* "(%rbp)", "(%rax,%rbx,8)", "(,%rbx,8)", "(%rip)" */
static bool read_base(struct reader *r, struct usdt_arg *a)
{
	uint8_t shift;

	r->p++;
	if (r->p < r->end && *r->p != ',' && !read_register(r, &a->reg, &shift))
		return false;
	if (r->p < r->end && *r->p == ',') {
		r->p++;
		a->scale = 1;
		if (!read_register(r, &a->index, &shift))
			return false;
	}
	if (r->end - r->p >= 2 && *r->p == ',') {
		a->scale = (uint8_t)(r->p[1] - '0');
		r->p += 2;
		if (!strchr("1248", r->p[-1]))
			return false;
	}
	if (r->p + 1 != r->end || *r->p != ')')
		return false;
	if (a->reg && !strcmp(a->reg, "ip")) {
		if (!a->near) /* relative to an instruction that we do not know */
			return false;
		a->reg = NULL;
	}
	return true;
}

static bool read_operand(struct reader *r, struct usdt_arg *a)
{
	if (*r->p == '%' && r->p < r->end) {
		a->where = USDT_REG;
		return read_register(r, &a->reg, &a->shift) && r->p == r->end;
	}
	if (*r->p == '$') {
		a->where = USDT_CONST;
		r->p++;
		return r->p < r->end && read_sum(r, a) && r->p == r->end && !a->near;
	}
	a->where = USDT_MEM;
	if (!read_sum(r, a))
		return false;
	return r->p == r->end ? a->near : read_base(r, a);
}

/* "-4@", "8f@"; the assembler's '@' may also be within a symbol, so only digits lead to it. */
static void read_size(struct reader *r, struct usdt_arg *a)
{
	const char *p = r->p;
	bool minus = p < r->end && *p == '-';
	unsigned size = 0;

	for (p += minus; p < r->end && isdigit((unsigned char)*p); p++)
		size = size * 10 + (unsigned)(*p - '0');
	if (p < r->end && *p == 'f')
		p++;
	if (p == r->end || *p != '@' || size > 8 || !size || (size & (size - 1)))
		return;
	a->is_signed = minus;
	a->is_float = p[-1] == 'f';
	a->size = (uint8_t)size;
	r->p = p + 1;
}

void usdt_operand(struct elf_file *e, uint64_t addr, unsigned word, const char *text, size_t len,
		  struct usdt_arg *ret)
{
	struct reader r = { e, addr, text, text + len };
	struct usdt_arg a = { .size = (uint8_t)word };

	read_size(&r, &a);
	if (r.p == r.end || !read_operand(&r, &a))
		a = (struct usdt_arg){ .where = USDT_LOST, .size = a.size, .is_signed = a.is_signed,
				       .is_float = a.is_float };
	*ret = a;
}

static void read_args(struct elf_file *e, struct usdt_note *n, unsigned word, const char *text)
{
	while (n->nargs < USDT_ARGS) {
		size_t len;

		text += strspn(text, " ");
		len = strcspn(text, " ");
		if (!len)
			break;
		usdt_operand(e, n->addr, word, text, len, &n->arg[n->nargs++]);
		text += len;
	}
}

/* ---- notes ---------------------------------------------------------------------------------- */

static uint64_t word_at(const char *p, unsigned size)
{
	uint64_t w = 0;

	memcpy(&w, p, size);				/* little endian, as is the machine */
	return w;
}

/* LEN bytes of description; BASE is where .stapsdt.base is now. */
static void add_note(struct elf_file *e, struct usdt_notes *all, const char *desc, size_t len,
		     uint64_t base)
{
	unsigned word = gelf_getclass(elf_image(e)) == ELFCLASS32 ? 4 : 8;
	const char *text = desc + WORDS * word, *end = desc + len, *args;
	struct usdt_note n = { 0 };
	uint64_t moved = 0, sem;

	if (len < WORDS * word + 3 || end[-1])
		return;
	n.provider = text;
	n.name = text + strlen(text) + 1;
	if (n.name >= end)
		return;
	args = n.name + strlen(n.name) + 1;
	if (args >= end || !*n.name)
		return;
	if (base)
		moved = base - word_at(desc + word, word);
	n.addr = word_at(desc, word) + moved;
	sem = word_at(desc + 2 * word, word);
	if (elf_addr_to_off(e, n.addr, &n.off) ||
	    (sem && elf_addr_to_off(e, sem + moved, &n.semaphore)))
		return;
	read_args(e, &n, word, args);
	*(struct usdt_note *)arena_push(elf_arena(e), &all->at, &all->n, sizeof(n)) = n;
}

static void read_section(struct elf_file *e, struct usdt_notes *all, Elf_Data *data, uint64_t base)
{
	size_t off = 0, next, name, desc;
	GElf_Nhdr note;

	for (; data && (next = gelf_getnote(data, off, &note, &name, &desc)); off = next)
		if (note.n_type == NOTE_TYPE && note.n_namesz == sizeof("stapsdt") &&
		    !memcmp((const char *)data->d_buf + name, "stapsdt", sizeof("stapsdt")))
			add_note(e, all, (const char *)data->d_buf + desc, note.n_descsz, base);
}

static int compare(const void *a, const void *b)
{
	const struct usdt_note *x = a, *y = b;
	int d = strcmp(x->provider, y->provider);

	d = d ? d : strcmp(x->name, y->name);
	return d ? d : x->off < y->off ? -1 : x->off > y->off;
}

static struct usdt_notes *read_notes(struct elf_file *e)
{
	struct usdt_notes *all = NEW(elf_arena(e), struct usdt_notes);
	Elf_Scn *scn = NULL, *notes = NULL;
	uint64_t base = 0;
	size_t strings;
	GElf_Shdr sh;

	if (elf_getshdrstrndx(elf_image(e), &strings))
		return all;
	while ((scn = elf_nextscn(elf_image(e), scn))) {
		const char *name = gelf_getshdr(scn, &sh)
					   ? elf_strptr(elf_image(e), strings, sh.sh_name)
					   : NULL;

		if (name && !strcmp(name, ".note.stapsdt"))
			notes = scn;
		else if (name && !strcmp(name, ".stapsdt.base"))
			base = sh.sh_addr;
	}
	if (notes)
		read_section(e, all, elf_getdata(notes, NULL), base);
	if (all->n)
		qsort(all->at, all->n, sizeof(*all->at), compare);
	return all;
}

size_t elf_usdts(struct elf_file *e, const char *provider, const char *name,
		 const struct usdt_note ***ret)
{
	struct usdt_notes **notes = elf_notes(e);
	const struct usdt_note **found;
	size_t n = 0;

	if (!*notes)
		*notes = read_notes(e);
	found = xcalloc((*notes)->n + 1, sizeof(*found));
	for (uint32_t i = 0; i < (*notes)->n; i++)
		if (str_glob(provider, (*notes)->at[i].provider) &&
		    str_glob(name, (*notes)->at[i].name))
			found[n++] = &(*notes)->at[i];
	*ret = found;
	return n;
}
