/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/elf.c - user binaries: their functions, addresses and build ids.
 *
 * Functions come from both symbol tables of a file: .dynsym names what a library offers, .symtab,
 * if it was not stripped, everything; if it was, the .symtab that belongs to it may be elsewhere
 * (debugfile.c). They are merged and sorted by address. A probe wants offsets
 * in the file, symbols have addresses as linked: the PT_LOAD segments translate, both ways.
 *
 * One address often has several names (`read`, `__read`, `__libc_read`). All can be asked for; the
 * one that is printed is the one with the fewest leading underscores, global before local.
 *
 * Open binaries stay open (mapped) until the host is freed, since names point into them. One that
 * was replaced on disk meanwhile is opened anew; the old one stays for those who hold names. */
#include "host/elf.h"

#include <errno.h>
#include <fcntl.h>
#include <gelf.h>
#include <libelf.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include "host/priv.h"

struct segment {
	uint64_t addr, off, size;
};

struct func {
	struct elf_sym sym;				/* first: the answers point to it */
	uint8_t rank;					/* which of several names is printed: the lowest */
};

struct elf_file {
	struct elf_file *next;
	struct host *host;
	void *own;					/* an image in memory that is ours to free */
	void *archive;					/* mapped, the ELF image is BASE bytes in it; */
	size_t archive_size;				/* or NULL */
	uint64_t base;
	const char *mapped_path;
	struct arena *arena;
	const char *path;
	struct stat st;					/* of the file when it was opened */
	int fd;						/* -1: an image in memory */
	Elf *elf;
	struct segment *segments;
	uint32_t nsegments;
	bool funcs_read;
	struct func *funcs;				/* by address, then rank */
	uint32_t nfuncs;
	uint64_t longest;				/* size of the longest function */
	const char *build_id;
	bool build_id_read;
	struct usdt_notes *notes;
	struct dwarf *dwarf;
};

struct binaries {
	struct elf_file *first;
};

/* ---- opening ----------------------------------------------------------------------------- */

static int read_segments(struct elf_file *e)
{
	size_t n;
	GElf_Phdr ph;
	struct segment *s;

	if (elf_kind(e->elf) != ELF_K_ELF || elf_getphdrnum(e->elf, &n) < 0)
		return -ENOEXEC;
	for (size_t i = 0; i < n; i++) {
		if (!gelf_getphdr(e->elf, (int)i, &ph) || ph.p_type != PT_LOAD)
			continue;
		s = arena_push(e->arena, &e->segments, &e->nsegments, sizeof(*s));
		*s = (struct segment){ ph.p_vaddr, e->base + ph.p_offset, ph.p_filesz };
	}
	return 0;
}

static void elf_close(struct elf_file *e)
{
	elf_end(e->elf);
	if (e->fd >= 0)
		close(e->fd);
	arena_free(e->arena);
	free(e->own);
	if (e->archive)
		munmap(e->archive, e->archive_size);
	free(e);
}

static void keep(struct host *h, struct elf_file *e)
{
	if (!h->binaries)
		h->binaries = xcalloc(1, sizeof(*h->binaries));
	e->next = h->binaries->first;
	h->binaries->first = e;
}

/* A new elf_file around FD (>= 0, becomes its own) or the image at P. */
static struct elf_file *elf_open(struct host *h, const char *path, int fd, void *p, size_t size)
{
	struct elf_file *e = xcalloc(1, sizeof(*e));
	int err = -ENOEXEC;

	elf_version(EV_CURRENT);
	e->host = h;
	e->arena = arena_new();
	e->path = e->mapped_path = arena_strdup(e->arena, path);
	e->fd = fd;
	if (fd >= 0 && fstat(fd, &e->st) < 0)
		err = -errno;
	e->elf = fd >= 0 ? elf_begin(fd, ELF_C_READ_MMAP, NULL) : elf_memory(p, size);
	if (e->elf)
		err = read_segments(e);
	if (err) {
		elf_close(e);
		errno = -err;
		return NULL;
	}
	keep(h, e);
	return e;
}

static bool is_current(const struct elf_file *e, const struct stat *st)
{
	return e->fd >= 0 && e->st.st_ino == st->st_ino && e->st.st_dev == st->st_dev &&
	       e->st.st_size == st->st_size && e->st.st_mtim.tv_sec == st->st_mtim.tv_sec &&
	       e->st.st_mtim.tv_nsec == st->st_mtim.tv_nsec;
}

/* A member of an archive: SIZE bytes at MAP are that of FD, and all three become its own. */
static struct elf_file *open_member(struct host *h, const char *path, const struct zip_member *m,
				    int fd, void *map, const struct stat *st)
{
	struct elf_file *e = xcalloc(1, sizeof(*e));

	elf_version(EV_CURRENT);
	e->host = h;
	e->arena = arena_new();
	e->path = arena_fmt(e->arena, "%s!/%.*s", path, (int)m->name_len, m->name);
	e->mapped_path = arena_strdup(e->arena, path);
	e->st = *st;
	e->fd = fd;
	e->archive = map;
	e->archive_size = (size_t)st->st_size;
	e->base = m->off;
	e->elf = elf_memory((char *)map + m->off, m->size);
	if (e->elf && !read_segments(e)) {
		keep(h, e);
		return e;
	}
	elf_close(e);
	errno = ENOEXEC;
	return NULL;
}

static struct elf_file *known(struct host *h, const struct stat *st, uint64_t base)
{
	struct elf_file *e = h->binaries ? h->binaries->first : NULL;

	while (e && !(is_current(e, st) && e->base == base))
		e = e->next;
	return e;
}

/* The member NAME of the archive at PATH, or that which holds byte OFF of it. */
static struct elf_file *in_zip(struct host *h, const char *path, const char *name, uint64_t off)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK), err = -ENOEXEC;
	struct elf_file *e = NULL;
	struct zip_member m;
	void *map = MAP_FAILED;
	struct stat st;

	if (fd < 0)
		return NULL;
	if (!fstat(fd, &st) && S_ISREG(st.st_mode) && st.st_size)
		map = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (map != MAP_FAILED)
		err = zip_find(map, (size_t)st.st_size, name, off, &m);
	if (!err)
		e = known(h, &st, m.off);
	if (!err && !e)
		return open_member(h, path, &m, fd, map, &st);
	if (map != MAP_FAILED)
		munmap(map, (size_t)st.st_size);
	close(fd);
	errno = -err;
	return e;
}

struct elf_file *elf_in_zip(struct host *h, const char *path, uint64_t off)
{
	return in_zip(h, path, NULL, off);
}

static struct elf_file *named_in_zip(struct host *h, const char *path)
{
	const char *name = strstr(path, "!/");
	struct elf_file *e;
	struct str archive;

	if (!name) {
		errno = ENOENT;
		return NULL;
	}
	str_init(&archive);
	str_addn(&archive, path, (size_t)(name - path));
	e = in_zip(h, archive.ptr, name + 2, 0);
	str_done(&archive);
	return e;
}

struct elf_file *host_elf(struct host *h, const char *path)
{
	struct elf_file *e;
	struct stat st;
	int fd;

	fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (fd < 0 && (errno == ENOENT || errno == ENOTDIR))
		return named_in_zip(h, path);
	if (fd < 0)
		return NULL;
	if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode)) {
		close(fd);
		errno = ENOEXEC;
		return NULL;
	}
	e = known(h, &st, 0);
	if (e)
		close(fd);
	return e ? e : elf_open(h, path, fd, NULL, 0);
}

struct elf_file *elf_from_memory(struct host *h, const char *name, void *p, size_t size)
{
	return elf_open(h, name, -1, p, size);
}

void elf_own(struct elf_file *e, void *image)
{
	e->own = image;
}

const char *elf_path(const struct elf_file *e)
{
	return e->path;
}

const char *elf_mapped_path(const struct elf_file *e)
{
	return e->mapped_path;
}

struct Elf *elf_image(struct elf_file *e)
{
	return e->elf;
}

struct arena *elf_arena(struct elf_file *e)
{
	return e->arena;
}

struct usdt_notes **elf_notes(struct elf_file *e)
{
	return &e->notes;
}

struct dwarf **elf_dwarf(struct elf_file *e)
{
	return &e->dwarf;
}

void binaries_free(struct binaries *b)
{
	struct elf_file *e, *next;

	for (e = b ? b->first : NULL; e; e = e->next)
		dwarf_free(e->dwarf);			/* it may be in another binary's image */
	for (e = b ? b->first : NULL; e; e = next) {
		next = e->next;
		elf_close(e);
	}
	free(b);
}

/* ---- functions --------------------------------------------------------------------------- */

int elf_addr_to_off(struct elf_file *e, uint64_t addr, uint64_t *ret)
{
	for (uint32_t i = 0; i < e->nsegments; i++) {
		const struct segment *s = &e->segments[i];

		if (addr - s->addr < s->size) {
			*ret = addr - s->addr + s->off;
			return 0;
		}
	}
	return -EINVAL;
}

int elf_off_to_addr(struct elf_file *e, uint64_t off, uint64_t *ret)
{
	for (uint32_t i = 0; i < e->nsegments; i++) {
		const struct segment *s = &e->segments[i];

		if (off - s->off < s->size) {
			*ret = off - s->off + s->addr;
			return 0;
		}
	}
	return -EINVAL;
}

static void add_func(struct elf_file *e, const GElf_Sym *s, const char *name)
{
	unsigned type = GELF_ST_TYPE(s->st_info), bind = GELF_ST_BIND(s->st_info);
	struct func f = { .sym = { .name = name, .addr = s->st_value, .size = s->st_size } };
	size_t plain, underscores;

	if ((type != STT_FUNC && type != STT_GNU_IFUNC) || s->st_shndx == SHN_UNDEF || !*name)
		return;
	if (elf_addr_to_off(e, f.sym.addr, &f.sym.off))
		return;
	plain = strcspn(name, "@");			/* "memcpy@@GLIBC_2.14" */
	if (name[plain])
		f.sym.name = arena_strndup(e->arena, name, plain);
	underscores = strspn(name, "_");
	f.rank = (uint8_t)min_u64(underscores, 31) * 4 +
		 (bind == STB_GLOBAL ? 0 : bind == STB_WEAK ? 1 : 2);
	if (f.sym.size > e->longest)
		e->longest = f.sym.size;
	*(struct func *)arena_push(e->arena, &e->funcs, &e->nfuncs, sizeof(f)) = f;
}

/* Add the functions of table SCN of ELF, which is E's or of what belongs to it. */
static void read_table(struct elf_file *e, Elf *elf, Elf_Scn *scn, const GElf_Shdr *sh)
{
	Elf_Data *data = elf_getdata(scn, NULL);
	const char *name;
	GElf_Sym sym;

	if (!data || !sh->sh_entsize)
		return;
	for (size_t i = 0; i < data->d_size / sh->sh_entsize; i++) {
		if (!gelf_getsym(data, (int)i, &sym))
			continue;
		name = elf_strptr(elf, sh->sh_link, sym.st_name);
		if (name)
			add_func(e, &sym, name);
	}
}

/* Look for NAME in table SCN of ELF. */
static bool seek_symbol(Elf *elf, Elf_Scn *scn, const GElf_Shdr *sh, const char *name,
			GElf_Sym *ret)
{
	Elf_Data *data = elf_getdata(scn, NULL);
	const char *is;

	for (size_t i = 0; data && sh->sh_entsize && i < data->d_size / sh->sh_entsize; i++) {
		if (!gelf_getsym(data, (int)i, ret) || ret->st_shndx == SHN_UNDEF ||
		    GELF_ST_TYPE(ret->st_info) == STT_TLS)
			continue;
		is = elf_strptr(elf, sh->sh_link, ret->st_name);
		if (is && !strcmp(is, name))
			return true;
	}
	return false;
}

int elf_symbol(struct elf_file *e, const char *name, struct elf_sym *ret)
{
	Elf_Scn *scn = NULL;
	GElf_Shdr sh;
	GElf_Sym sym;

	while ((scn = elf_nextscn(e->elf, scn))) {
		if (!gelf_getshdr(scn, &sh) ||
		    (sh.sh_type != SHT_SYMTAB && sh.sh_type != SHT_DYNSYM) ||
		    !seek_symbol(e->elf, scn, &sh, name, &sym))
			continue;
		*ret = (struct elf_sym){ .name = name, .addr = sym.st_value, .size = sym.st_size };
		return 0;
	}
	return -ENOENT;
}

bool elf_moves(struct elf_file *e)
{
	GElf_Ehdr header;

	return gelf_getehdr(e->elf, &header) && header.e_type == ET_DYN;
}

static int compare_funcs(const void *a, const void *b)
{
	const struct func *x = a, *y = b;

	if (x->sym.addr != y->sym.addr)
		return x->sym.addr < y->sym.addr ? -1 : 1;
	if (x->rank != y->rank)
		return x->rank < y->rank ? -1 : 1;
	return strcmp(x->sym.name, y->sym.name);
}

/* Read the tables of ELF; was there a complete one? */
static bool read_tables(struct elf_file *e, Elf *elf)
{
	Elf_Scn *scn = NULL;
	GElf_Shdr sh;
	bool all = false;

	while ((scn = elf_nextscn(elf, scn))) {
		if (!gelf_getshdr(scn, &sh))
			continue;
		if (sh.sh_type == SHT_SYMTAB || sh.sh_type == SHT_DYNSYM)
			read_table(e, elf, scn, &sh);
		all |= sh.sh_type == SHT_SYMTAB;
	}
	return all;
}

/* Read all tables once; what is in several is kept once. */
static void read_funcs(struct elf_file *e)
{
	struct elf_file *symbols;
	uint32_t kept = 0;

	if (e->funcs_read)
		return;
	e->funcs_read = true;
	if (!read_tables(e, e->elf) && e->fd >= 0) {
		symbols = elf_with_symbols(e->host, e);
		if (symbols)
			read_tables(e, symbols->elf);
	}
	if (e->nfuncs)
		qsort(e->funcs, e->nfuncs, sizeof(*e->funcs), compare_funcs);
	for (uint32_t i = 0; i < e->nfuncs; i++)
		if (!kept || compare_funcs(&e->funcs[kept - 1], &e->funcs[i]))
			e->funcs[kept++] = e->funcs[i];
	e->nfuncs = kept;
}

const struct elf_sym *elf_func(struct elf_file *e, const char *name)
{
	read_funcs(e);
	for (uint32_t i = 0; i < e->nfuncs; i++)
		if (!strcmp(e->funcs[i].sym.name, name))
			return &e->funcs[i].sym;
	return NULL;
}

size_t elf_funcs(struct elf_file *e, const char *pattern, const struct elf_sym ***ret)
{
	const struct elf_sym **found;
	size_t n = 0;

	read_funcs(e);
	found = xcalloc(e->nfuncs + 1, sizeof(*found));
	for (uint32_t i = 0; i < e->nfuncs; i++)
		if (str_glob(pattern, e->funcs[i].sym.name))
			found[n++] = &e->funcs[i].sym;
	*ret = found;
	return n;
}

/* The first function of those that have the address of function I. */
static uint32_t first_alias(const struct elf_file *e, uint32_t i)
{
	while (i && e->funcs[i - 1].sym.addr == e->funcs[i].sym.addr)
		i--;
	return i;
}

const struct elf_sym *elf_func_at(struct elf_file *e, uint64_t addr)
{
	uint32_t lo = 0, hi, mid, i, end;
	const struct elf_sym *s;
	uint64_t off;

	read_funcs(e);
	for (hi = e->nfuncs; lo < hi; ) {		/* the first that is above ADDR */
		mid = lo + (hi - lo) / 2;
		if (e->funcs[mid].sym.addr <= addr)
			lo = mid + 1;
		else
			hi = mid;
	}
	for (end = lo; end; end = i) {			/* one address after the other, downwards */
		i = first_alias(e, end - 1);
		s = &e->funcs[i].sym;
		for (uint32_t a = i; a < end; a++)
			if (addr - s->addr < e->funcs[a].sym.size)
				return &e->funcs[a].sym;
		if (!s->size && end == lo)		/* assembler without .size: until the next */
			return elf_addr_to_off(e, addr, &off) ? NULL : s;
		if (addr - s->addr > e->longest)
			break;
	}
	return NULL;
}

/* ---- build id ---------------------------------------------------------------------------- */

static const char *id_in_notes(struct elf_file *e, Elf_Data *data)
{
	size_t off = 0, next, name, desc;
	GElf_Nhdr note;
	struct str hex;
	const char *id;

	for (; data && (next = gelf_getnote(data, off, &note, &name, &desc)); off = next) {
		if (note.n_type != NT_GNU_BUILD_ID || note.n_namesz != 4 ||
		    memcmp((char *)data->d_buf + name, "GNU", 4))
			continue;
		str_init(&hex);
		for (uint32_t i = 0; i < note.n_descsz; i++)
			str_addf(&hex, "%02x", ((uint8_t *)data->d_buf)[desc + i]);
		id = arena_strdup(e->arena, hex.ptr);
		str_done(&hex);
		return id;
	}
	return NULL;
}

static bool has_go_note(Elf_Data *notes)
{
	size_t at = 0, name, desc;
	GElf_Nhdr nh;

	while (notes && (at = gelf_getnote(notes, at, &nh, &name, &desc)) > 0)
		if (nh.n_namesz == 4 && !memcmp((const char *)notes->d_buf + name, "Go\0", 4))
			return true;
	return false;
}

const struct arch *elf_arch(struct elf_file *e)
{
	GElf_Ehdr head;

	return gelf_getehdr(e->elf, &head) ? arch_of_elf(head.e_machine) : NULL;
}

bool elf_is_go(struct elf_file *e)
{
	size_t n = 0;
	GElf_Phdr ph;

	elf_getphdrnum(e->elf, &n);
	for (size_t i = 0; i < n; i++)
		if (gelf_getphdr(e->elf, (int)i, &ph) && ph.p_type == PT_NOTE &&
		    has_go_note(elf_getdata_rawchunk(e->elf, (int64_t)ph.p_offset, ph.p_filesz,
						     ph.p_align == 8 ? ELF_T_NHDR8 : ELF_T_NHDR)))
			return true;
	return false;
}

const char *elf_build_id(struct elf_file *e)
{
	size_t n = 0;
	GElf_Phdr ph;

	if (e->build_id_read)
		return e->build_id;
	e->build_id_read = true;
	elf_getphdrnum(e->elf, &n);
	for (size_t i = 0; i < n && !e->build_id; i++)
		if (gelf_getphdr(e->elf, (int)i, &ph) && ph.p_type == PT_NOTE)
			e->build_id = id_in_notes(e, elf_getdata_rawchunk(e->elf,
					(int64_t)ph.p_offset, ph.p_filesz,
					ph.p_align == 8 ? ELF_T_NHDR8 : ELF_T_NHDR));
	return e->build_id;
}

struct elf_file *elf_by_build_id(struct host *h, const char *id)
{
	struct elf_file *e = h->binaries ? h->binaries->first : NULL;
	const char *its;

	for (; e; e = e->next) {
		its = elf_build_id(e);
		if (its && !strcmp(its, id))
			return e;
	}
	return NULL;
}
