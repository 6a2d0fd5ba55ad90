/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/btf.h - kernel type information, mapped and scanned once.
 *
 * The format is the kernel's (Documentation/bpf/btf.rst, <linux/btf.h>). Not libbpf's reader:
 * that parses for 10 ms what a script needs 1 ms for. Module BTF is "split": its ids and
 * string offsets go on where vmlinux's end; a struct btf_set hides that.
 * Ownership: the host's; valid as long as the host. */
#ifndef HOST_BTF_H
#define HOST_BTF_H

#include <linux/btf.h>
#include "host/host.h"

struct btf_set;						/* vmlinux, and modules once they are asked for */

struct btf_set *host_btf(struct host *h);		/* NULL: the kernel has none */
uint32_t btf_count(const struct btf_set *b);		/* number of vmlinux types */

/* The type with ID (0 is void: NULL). Members, parameters and so on follow it in memory. */
const struct btf_type *btf_type(struct btf_set *b, uint32_t id);
const char *btf_string(struct btf_set *b, uint32_t off);	/* "" for 0 */
const char *btf_name(struct btf_set *b, uint32_t id);

/* Id of the type called NAME with kind KIND (BTF_KIND_*); 0: none. vmlinux first, then loaded
 * modules (each read when first needed). A struct that is only declared is of another kind,
 * BTF_KIND_FWD. */
uint32_t btf_find(struct btf_set *b, const char *name, unsigned kind);
/* As btf_find() for functions, in MODULE only ("vmlinux" or a module's name or pattern; NULL:
 * anywhere). *RET_MODULE gets the owner; *RET_FD, if not NULL, the fd of its BTF object (0 for
 * vmlinux, -1 if the kernel gives none; the host's). */
uint32_t btf_find_func(struct btf_set *b, const char *module, const char *name,
		       const char **ret_module, int *ret_fd);
/* The id by which the kernel knows ID inside its own BTF object: what attach_btf_id takes. Differs
 * from ID only for types of modules. */
uint32_t btf_kernel_id(struct btf_set *b, uint32_t id);
/* Skip typedefs, const, volatile, restrict and type tags. */
uint32_t btf_skip_mods(struct btf_set *b, uint32_t id);
/* Size in bytes of a type; 0 when it has none. */
uint32_t btf_sizeof(struct btf_set *b, uint32_t id);
/* Call FN for every type of vmlinux in order of id until it returns non-zero. */
int btf_each(struct btf_set *b, int (*fn)(uint32_t id, const struct btf_type *t, void *arg),
	     void *arg);

#endif
