/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/elf.h - user binaries: finding them, their functions, names for addresses in them.
 * ELF: the System V ABI and elf(5), read through libelf. */
#ifndef HOST_ELF_H
#define HOST_ELF_H

#include "host/host.h"

struct arch;

struct elf_sym {
	const char *name;				/* owned by the elf_file */
	uint64_t addr;					/* virtual address as linked */
	uint64_t off;					/* offset in the file: what uprobes want */
	uint64_t size;
};

struct elf_file;					/* an open binary; the host caches it by path */

/* The binary at PATH (already resolved); "ARCHIVE!/MEMBER" is one that is stored in a ZIP archive.
 * NULL and errno on failure (ENOEXEC: not ELF, ENOTSUP: a compressed member). */
struct elf_file *host_elf(struct host *h, const char *path);
/* The file that the kernel sees: the archive of a member, which offsets count from; else the path. */
const char *elf_mapped_path(const struct elf_file *e);
/* Turn what a script names (absolute path, relative path, command in PATH, "libc", "libssl.so.3"
 * through ld.so.cache) into a path as seen from here, inside PID's mount namespace if PID > 0
 * (through /proc/PID/root). Adds to RET. -ENOENT. */
int host_find_binary(struct host *h, const char *name, int pid, struct str *ret);

/* Add the paths of all files that PID maps as code (0: that any process does), as seen from here. -errno. */
int host_pid_binaries(struct host *h, int pid, struct names *ret);

const struct elf_sym *elf_func(struct elf_file *e, const char *name);	/* NULL: none. Exact name */
/* Every function whose name matches PATTERN; the array is the caller's to free(). */
size_t elf_funcs(struct elf_file *e, const char *pattern, const struct elf_sym ***ret);
/* The function or variable NAME, its offset in the file not filled in; -ENOENT. */
int elf_symbol(struct elf_file *e, const char *name, struct elf_sym *ret);
bool elf_moves(struct elf_file *e);			/* is it loaded where there is room (PIE, library)? */
/* The function that holds virtual address ADDR; NULL: none. */
const struct elf_sym *elf_func_at(struct elf_file *e, uint64_t addr);
/* File offset of virtual address ADDR and back; -EINVAL outside the loaded segments. */
int elf_addr_to_off(struct elf_file *e, uint64_t addr, uint64_t *ret);
int elf_off_to_addr(struct elf_file *e, uint64_t off, uint64_t *ret);
/* Build id as lower-case hex, or NULL. */
const char *elf_build_id(struct elf_file *e);
/* As elf_funcs(), of the C++ and Rust functions whose name as in the source matches: all of it, or
 * without its parameters or return type. Several symbols of one function count once. */
size_t elf_cpp_funcs(struct host *h, struct elf_file *e, const char *pattern,
		     const struct elf_sym ***ret);
/* A line of source code, and the function that it is in. */
struct code_line {
	const char *func;				/* as in symbol tables; NULL: not known */
	const char *file;				/* NULL: not known */
	uint32_t line;					/* 0: not known */
};
/* Where address ADDR of E comes from: where functions were inlined the innermost first, the one
 * that has the symbol last. At most MAX; returns how many, 0: there is no debug information. */
unsigned elf_lines(struct host *h, struct elf_file *e, uint64_t addr, struct code_line *ret,
		   unsigned max);
/* The addresses where code of LINE (and column COL, 0: any) of FILE begins, once for each function
 * that it is in or was inlined into. FILE is the end of a path. The array is the caller's to
 * free(). Returns how many; 0: none, and *RET_NEXT is the next line that has code, or 0;
 * -ENODATA: there is no debug information; -ENOENT: none of that file. */
int elf_line_addrs(struct host *h, struct elf_file *e, const char *file, uint32_t line,
		   uint32_t col, uint64_t **ret, uint32_t *ret_next);
const struct arch *elf_arch(struct elf_file *e);	/* what it is made for; NULL: no row for it */
bool elf_is_go(struct elf_file *e);			/* made by the Go compiler: it has its note */

/* ---- names for user addresses ---------------------------------------------------------------- */
/* Symbol of user address ADDR in process PID: name and offset into it, and the module (path of the
 * mapped file). Mappings are read when first asked for and again after a miss; vdso and
 * /tmp/perf-PID.map are known. -ENOENT: nothing; *RET_MODULE may be set even then (else NULL). */
int host_usym(struct host *h, int pid, uint64_t addr, const char **ret_name, uint64_t *ret_off,
	      const char **ret_module);

/* Build id of the file that PID has mapped at ADDR, and ADDR's offset in that file. -ENOENT. */
int host_usym_build_id(struct host *h, int pid, uint64_t addr, const char **ret_id,
		       uint64_t *ret_off);
/* Does PID have code mapped at ADDR? Also true when nothing is known of PID. */
bool host_usym_is_code(struct host *h, int pid, uint64_t addr);
/* elf_lines() of user address ADDR in process PID. */
unsigned host_usym_lines(struct host *h, int pid, uint64_t addr, struct code_line *ret,
			 unsigned max);
/* A C++ or Rust function's NAME as the source has it, "ns::f(int)"; other names as they are. */
const char *host_demangle(struct host *h, const char *name);

/* What somebody who watches processes has seen, for those that are gone when they are asked about:
 * code of PATH was mapped, another program is executed, PARENT has forked. BUILD_ID in hex; NULL:
 * not known. */
void host_usym_mapped(struct host *h, int pid, uint64_t start, uint64_t len, uint64_t off,
		      const char *path, const char *build_id);
/* PID lives, and will be asked about: read what is not known of it. */
void host_usym_met(struct host *h, int pid);
void host_usym_exec(struct host *h, int pid);
void host_usym_forked(struct host *h, int parent, int pid);

#endif
