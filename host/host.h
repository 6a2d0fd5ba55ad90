/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/host.h - this machine, or a directory pretending to be it.
 *
 * `struct host` owns what we ask the machine and caches of it; it outlives units. With a
 * directory (`--host DIR`, made by `--record-host`) the same answers come from files there:
 *	DIR/btf/vmlinux            kernel BTF (may be trimmed)
 *	DIR/tracing/available_events, DIR/tracing/available_filter_functions,
 *	DIR/tracing/events/CATEGORY/EVENT/format
 *	DIR/btf/MODULE             a module's BTF
 *	DIR/kallsyms, DIR/features (one name a line), DIR/release, DIR/passwd,
 *	DIR/machine                its kind, by uname's word ("x86_64", if the file is not there)
 *	DIR/cpus                   two lines as in /sys: possible CPUs, CPUs that are on ("0-3,5")
 *	DIR/contents               a line "SIZE PATH" for each of the others, if it is there at all
 * so that parsing and checking need neither root nor this kernel. Nothing here prints.
 * Everything returned is owned by the host and lives as long as it does, unless said otherwise. */
#ifndef HOST_HOST_H
#define HOST_HOST_H

#include "base/base.h"
#include "base/str.h"

struct host;
struct names;

struct host *host_open(const char *dir);		/* NULL: this machine. Never fails, looks late */
void host_free(struct host *h);
/* Files to look into before or instead of the machine's own: --traceable-functions, --debuginfo,
 * KTRACE_BTF. All may be NULL, and are the caller's, for as long as the host lives. Before the
 * first question. */
struct host_files {
	const char *btf;				/* the kernel's types, as /sys/kernel/btf/vmlinux */
	const char *functions;				/* as tracefs's available_filter_functions */
	const struct names *debug_dirs;			/* before /usr/lib/debug */
};
void host_use(struct host *h, const struct host_files *files);
bool host_is_live(const struct host *h);
/* Write what a directory as above has of H into DIR, which is new or empty. 0; or -errno, and
 * *RET_WHAT says which file could not be read or written. */
int host_record(struct host *h, const char *dir, const char **ret_what);
/* Is the directory of a recorded machine whole? 0; or -ENOENT (*RET_WHAT is not there), -EILSEQ (it
 * is damaged), -ENOTSUP (it is of a kind of machine without a row), or another -errno. */
int host_check(struct host *h, const char **ret_what);
const char *host_release(struct host *h);		/* uname -r */
void host_version(struct host *h, unsigned ret[3]);	/* its numbers: 6, 12, 3; 0 where it has none */
unsigned host_ncpus(struct host *h);			/* possible CPUs (size of per-CPU values) */
unsigned host_online_cpus(struct host *h, unsigned *ret, unsigned max);	/* ids; returns how many */

/* ---- kernel features (features.def): asked of the kernel, never of its version ------------ */
enum host_feature {
	HF_NONE,					/* every kernel has it */
#define FEATURE(code, name, since, doc, without) code,
#include "host/features.def"
#undef FEATURE
	HOST_FEATURES
};
bool host_has(struct host *h, enum host_feature f);	/* probed at the first question */
void host_deny(struct host *h, enum host_feature f);	/* --no-feature */
enum host_feature host_feature_find(const char *name);	/* HOST_FEATURES: none */
const char *host_feature_name(enum host_feature f);
const char *host_feature_doc(enum host_feature f);
const char *host_feature_without(enum host_feature f);	/* what does the work instead; "" nothing */

/* May programs of TYPE (BPF_PROG_TYPE_*, ATTACH: their expected_attach_type) call the kernel's
 * function that is FUNC_ID in its BTF? */
bool host_kfunc_allowed(struct host *h, uint32_t type, uint32_t attach, uint32_t func_id);

/* ---- a growing list of names, for listing and wildcards ------------------------------------ */
struct names {
	char **at;					/* owned; n of them */
	size_t n, cap;
};
void names_init(struct names *l);
void names_done(struct names *l);
void names_add(struct names *l, const char *fmt, ...) PRINTF(2, 3);
void names_sort_unique(struct names *l);

/* ---- tracefs (works without a mount: a detached one is made) ------------------------------- */
/* The type of a fixed array is its element's ("char", count 16), of a __data_loc one "char[]". */
struct tp_field {
	const char *decl;				/* as the format has it: "char comm[16]" */
	const char *type, *name;			/* "const char *", "filename" */
	uint32_t off, size;
	uint32_t count;					/* of a fixed array: elements; else 0 */
	bool is_signed;
	bool data_loc, rel_loc;				/* a u32 of length << 16 | offset */
};
struct tp_format {
	uint32_t id;
	const struct tp_field *field;			/* without the common_ fields */
	uint32_t n;
};
/* NULL: no such event (errno says why: ENOENT, EACCES ...). */
const struct tp_format *host_event_format(struct host *h, const char *category, const char *event);
/* Add "category:event" of every event that matches both patterns ('*' wildcards). -errno. */
int host_events(struct host *h, const char *category, const char *event, struct names *ret);
int host_tracefs_fd(struct host *h);			/* directory fd of tracefs, or -errno; the host's */

/* ---- kernel functions and symbols ------------------------------------------------------------ */
/* Functions that kprobes may attach to: available_filter_functions, else kallsyms text symbols.
 * Adds "func", or "module:func" with WITH_MODULE; MODULE NULL: any. -errno. */
int host_kfuncs(struct host *h, const char *module, const char *func, bool with_module,
		struct names *ret);
bool host_kfunc_traceable(struct host *h, const char *module, const char *func);
/* Raw tracepoints by BTF (btf_trace_NAME typedefs): adds "event". */
int host_rawtps(struct host *h, const char *event, struct names *ret);
/* Functions with BTF (fentry targets): adds "module:func". */
int host_btf_funcs(struct host *h, const char *module, const char *func, struct names *ret);
/* kallsyms, read at the first question. 0 and *RET, or -ENOENT. */
int host_ksym_addr(struct host *h, const char *name, uint64_t *ret);
/* Symbol that holds ADDR: name, offset into it, module or NULL. -ENOENT. */
int host_ksym_name(struct host *h, uint64_t addr, const char **ret_name, uint64_t *ret_off,
		   const char **ret_module);

/* ---- people, processes, groups ----------------------------------------------------------------- */
const char *host_user_name(struct host *h, uint32_t uid);	/* from /etc/passwd; NULL: unknown */
/* Device and inode of ktrace's pid namespace; false: it is the machine's first one. */
bool host_own_pid_ns(const struct host *h, uint64_t *ret_dev, uint64_t *ret_inode);
bool host_pid_exists(struct host *h, int pid);
/* Path of the cgroup v2 directory with inode ID, relative to the mount ("/user.slice"); NULL. */
const char *host_cgroup_path(struct host *h, uint64_t id);
int host_cgroup_id(struct host *h, const char *path, uint64_t *ret);
/* What PID runs: path of its executable as seen from here (through its root); -errno; RET added to. */
int host_pid_exe(struct host *h, int pid, struct str *ret);

#endif
