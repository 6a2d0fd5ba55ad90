/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/priv.h - what the files of this layer share; nobody else includes it.
 *
 * struct host holds one pointer for each cache. The file that fills a cache knows its inside;
 * each is made at the first question, and freed by host_free() through its x_free(), which
 * takes NULL. What is small and lives as long as the host comes from the arena. */
#ifndef HOST_PRIV_H
#define HOST_PRIV_H

#include "base/arena.h"
#include "base/dict.h"
#include "host/arch.h"
#include "host/btf.h"
#include "host/elf.h"
#include "host/host.h"

enum answer { UNASKED, YES, NO, DENIED };

struct host {
	struct arena *arena;
	struct host_files files;
	char *dir;					/* of a recorded machine; NULL: this one */
	uint8_t has[HOST_FEATURES];			/* enum answer */
	const char *release;
	const struct arch *arch;			/* NULL: not asked for yet */
	char *cpus[2];					/* possible, on; as /sys writes them */
	bool btf_sought;
	struct btf_set *btf;
	struct tracefs *tracefs;
	struct ksyms *ksyms;
	struct kfuncs *kfuncs;
	struct binaries *binaries;
	struct usyms *usyms;
	struct dict *demangled;				/* C++ and Rust names by what they are in files */
	struct people *people;
	struct containers *containers;			/* in the arena */
};

/* The file that answers a question: LIVE on this machine, DIR/RECORDED on a recorded one. */
const char *host_file(struct host *h, const char *live, const char *recorded);

/* The list of CPUs that are possible (0) or on (1), as /sys writes it, without a newline. */
const char *host_cpu_list(struct host *h, unsigned which);

void btf_set_free(struct btf_set *b);
/* Call FN for every type of vmlinux and of the modules, as far as their names match the pattern
 * MODULE (NULL: all), until it returns non-zero. */
int btf_each_in(struct btf_set *b, const char *module,
		int (*fn)(const char *owner, uint32_t id, const struct btf_type *t, void *arg),
		void *arg);

void tracefs_free(struct tracefs *t);
/* The TEXT of an event's format, which is cut into pieces on the way. */
const struct tp_format *tracefs_parse(struct arena *a, char *text);
/* Read a file of tracefs into RET. -errno. */
int tracefs_read(struct host *h, const char *path, struct str *ret);

/* One symbol of the kernel. */
struct ksym {
	uint64_t addr;
	const char *name, *module;			/* module NULL: the kernel itself */
	char type;					/* as nm(1) has it */
};
void ksyms_free(struct ksyms *k);
/* All symbols in order of address; *RET_N of them. NULL: the kernel shows none. */
const struct ksym *ksyms_all(struct host *h, size_t *ret_n);

void kfuncs_free(struct kfuncs *k);

void binaries_free(struct binaries *b);
/* An open binary with this build id, or NULL. */
struct elf_file *elf_by_build_id(struct host *h, const char *id);
/* The member of the ZIP archive at PATH that holds the archive's byte OFF, if it is ELF; or NULL. */
struct elf_file *elf_in_zip(struct host *h, const char *path, uint64_t off);

struct zip_member {
	const char *name;				/* in the archive; not terminated */
	size_t name_len;
	uint64_t off, size;				/* its bytes */
	bool stored;					/* else they are compressed */
};
/* Find in the ZIP archive of SIZE bytes at IMAGE the member NAME, or, NAME NULL, the stored one
 * that holds byte OFF. -ENOEXEC: no archive, -ENOENT: no such member, -ENOTSUP: it is
 * compressed. */
int zip_find(const void *image, size_t size, const char *name, uint64_t off,
	     struct zip_member *ret);
/* The ELF image of SIZE bytes at P, which must outlive the host, known as NAME. NULL: none. */
struct elf_file *elf_from_memory(struct host *h, const char *name, void *p, size_t size);

void elf_own(struct elf_file *e, void *image);		/* IMAGE, which E is in, is freed with it */
/* The file that has the symbols that were stripped off E, in debugfile.c; NULL: none is here. */
struct elf_file *elf_with_symbols(struct host *h, struct elf_file *e);
/* The same, but only a file of its own, which may have more than symbols. */
struct elf_file *elf_debug_file(struct host *h, struct elf_file *e);

/* The inside of a binary, for what else is read from it (usdt.c); the notes once they were read. */
struct Elf;
struct usdt_notes;
const char *elf_path(const struct elf_file *e);
struct Elf *elf_image(struct elf_file *e);
struct arena *elf_arena(struct elf_file *e);
struct usdt_notes **elf_notes(struct elf_file *e);

/* The text of one USDT argument while an arch's operand() reads it. */
struct usdt_reader {
	struct elf_file *e;				/* NULL: it has no symbols */
	uint64_t addr;					/* of the probe's instruction */
	const char *p, *end;
};
/* A sum of numbers and at most one symbol, as far as it goes: "-20", "table+4", "4+table". */
bool usdt_read_sum(struct usdt_reader *r, struct usdt_arg *a);

struct dwarf;
struct dwarf **elf_dwarf(struct elf_file *e);		/* once it was read (dwarf.c) */
void dwarf_free(struct dwarf *d);			/* before the ELF image it is in */

void usyms_free(struct usyms *u);
void people_free(struct people *p);
/* Add all users to RET, as in /etc/passwd but only by name and number. */
void people_add_users(struct host *h, struct str *ret);

/* Does PID see other files than we do? (Its root or its mounts are not ours.) */
bool host_pid_is_elsewhere(int pid);
/* Do /proc/PID/NAME and /proc/self/NAME lead to one thing? Unknown: yes. */
bool host_pid_shares(int pid, const char *name);
const char *host_cgroup_mount(struct host *h);		/* of version 2; "": there is none */

#endif
