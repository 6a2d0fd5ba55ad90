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
 * template. Operands are read by the row of the binary's kind of machine (host/arch-*.c). A
 * symbol among them is turned into its distance from the probe's instruction, whose address a
 * program knows when it runs: so it does not matter where the file is mapped.
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
		if (is && !strncmp(is, name, len) && !is[len]) {
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

bool usdt_read_sum(struct usdt_reader *r, struct usdt_arg *a)
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

/* "-4@", "8f@"; the assembler's '@' may also be within a symbol, so only digits lead to it. */
static void read_size(struct usdt_reader *r, struct usdt_arg *a)
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

void usdt_operand(const struct arch *arch, struct elf_file *e, uint64_t addr, unsigned word,
		  const char *text, size_t len, struct usdt_arg *ret)
{
	struct usdt_reader r = { e, addr, text, text + len };
	struct usdt_arg a = { .size = (uint8_t)word };

	read_size(&r, &a);
	if (!arch || r.p == r.end || !arch->operand(&r, &a))
		a = (struct usdt_arg){ .where = USDT_LOST, .size = a.size, .is_signed = a.is_signed,
				       .is_float = a.is_float };
	*ret = a;
}

/* Where the argument at TEXT ends: at a blank that is not in brackets. */
static size_t arg_len(const char *text)
{
	size_t n = 0;

	for (bool in = false; text[n] && (in || text[n] != ' '); n++)
		in = text[n] == '[' || (in && text[n] != ']');
	return n;
}

static void read_args(struct elf_file *e, struct usdt_note *n, unsigned word, const char *text)
{
	const struct arch *arch = elf_arch(e);

	while (n->nargs < USDT_ARGS) {
		size_t len;

		text += strspn(text, " ");
		len = arg_len(text);
		if (!len)
			break;
		usdt_operand(arch, e, n->addr, word, text, len, &n->arg[n->nargs++]);
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
