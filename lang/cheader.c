/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/cheader.c - `#include`.
 *
 * Scripts include the kernel's headers for its types, which its BTF has already, and for
 * constants, which are in a table (stdlib/constants.def). So with BTF a header of the kernel
 * or of the C library is only noted. Should a name be unknown later, those of them that are
 * on this machine are read then, and what they define is added to what there is.
 *
 * A header of the user's own, beside the script or in a directory of -I, is run through the
 * system's preprocessor (`cc -E -dD`), which knows how such files include each other, and
 * what comes out is read by cdecl.c: macros, types; functions are passed over. The script's
 * macros so far are put in front of it. Without a compiler our own preprocessor reads it. */
#include "lang/cpp.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>
#include "base/dict.h"
#include "base/io.h"
#include "host/arch.h"
#include "host/btf.h"

enum { MOST_NESTED = 32, MOST_DIRS = 32 };

extern char **environ;

/* Headers of the kernel and of the C library: what scripts want of them is known without. */
static const char *const known[] = {
	"linux/", "net/", "asm/", "asm-generic/", "uapi/", "sys/", "scsi/", "drm/", "trace/",
	"sound/", "rdma/", "video/", "xen/", "acpi/", "crypto/", "keys/", "kvm/", "math-emu/",
	"media/", "memory/", "misc/", "mtd/", "net-next/", "pcmcia/", "ras/", "soc/", "target/",
	"vdso/", "clocksource/", "dt-bindings/", "kunit/", "arpa/", "netinet/", "bits/",
	"generated/", "bpf/", "arch/", "include/", "kernel/", "fs/", "block/", "mm/", "drivers/",
	"security/", "virt/",
	"vmlinux.h", "errno.h", "signal.h", "fcntl.h", "stdint.h", "stddef.h", "stdbool.h",
	"sched.h", "string.h", "stdio.h", "stdlib.h", "unistd.h", "limits.h", "inttypes.h",
	"time.h", "poll.h", "netdb.h", "ctype.h",
};

static bool is_known(const char *name)
{
	for (size_t i = 0; i < COUNT(known); i++) {
		size_t len = strlen(known[i]);

		if (!strncmp(name, known[i], len) && (known[i][len - 1] == '/' || !name[len]))
			return true;
	}
	return false;
}

/* ------------------------------------------------------------------ where it is */

static const char *in_dir(struct cpp *c, const char *dir, size_t len, const char *name)
{
	const char *path = len ? arena_fmt(c->u->arena, "%.*s/%s", (int)len, dir, name) : name;

	return access(path, R_OK) ? NULL : path;
}

/* Beside the script, for "name.h". */
static const char *beside(struct cpp *c, struct loc loc, const char *name)
{
	const struct source *src = source_get(c->u->sources, loc.src);
	const char *slash = src ? strrchr(src->name, '/') : NULL;

	if (*name == '/')
		return in_dir(c, "", 0, name);
	return slash ? in_dir(c, src->name, (size_t)(slash - src->name), name)
		     : in_dir(c, "", 0, name);
}

static const char *in_options(struct cpp *c, const char *name)
{
	const char *path = NULL;

	for (const char *const *dir = c->u->include_dirs; dir && *dir && !path; dir++)
		path = in_dir(c, *dir, strlen(*dir), name);
	return path;
}

static const char *in_system(struct cpp *c, const char *name)
{
	const char *dirs[] = { "/usr/local/include", "/usr/include",
			       arena_fmt(c->u->arena, "/usr/include/%s",
					 host_arch(c->u->host)->triplet) };
	const char *path = NULL;

	for (size_t i = 0; i < COUNT(dirs) && !path; i++)
		path = in_dir(c, dirs[i], strlen(dirs[i]), name);
	return path;
}

/* ------------------------------------------------------------------ the system's preprocessor */

/* The script's own macros, as text. */
static void add_macros(struct cpp *c, struct str *ret)
{
	void *val;

	for (size_t i = 0; dict_at(c->macros, i, &val); i++) {
		const struct cmacro *m = val;

		if (m->gone || !m->loc.src)
			continue;
		str_addf(ret, "#define %s%s", m->name, m->function ? "(" : "");
		for (uint32_t k = 0; k < m->nparams; k++)
			str_addf(ret, "%s%s", k ? "," : "",
				 m->variadic && k + 1 == m->nparams ? "..." : m->param[k]);
		str_addf(ret, "%s %s\n", m->function ? ")" : "",
			 cpp_spell(c, m->body.at, m->body.n));
	}
}

static int file_of(const char *text, size_t len)
{
	int fd = memfd_create("ktrace-cpp", MFD_CLOEXEC);

	if (fd < 0)
		return -errno;
	if (io_write_all(fd, text, len) < 0 || lseek(fd, 0, SEEK_SET) < 0) {
		close(fd);
		return -EIO;
	}
	return fd;
}

static int spawn(struct cpp *c, const int fd[3])
{
	char *argv[16 + 2 * MOST_DIRS] = { "cc", "-E", "-dD", "-P", "-w", "-xc" };
	int n = 6, status = 0, err;
	posix_spawn_file_actions_t acts;
	pid_t pid;

	for (const char *const *dir = c->u->include_dirs; dir && *dir && n < 2 * MOST_DIRS; dir++)
		argv[n++] = arena_fmt(c->u->arena, "-I%s", *dir);
	argv[n] = "-";
	posix_spawn_file_actions_init(&acts);
	for (int i = 0; i < 3; i++)
		posix_spawn_file_actions_adddup2(&acts, fd[i], i);
	err = posix_spawnp(&pid, argv[0], &acts, NULL, argv, environ);
	posix_spawn_file_actions_destroy(&acts);
	if (err)
		return -err;
	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return -errno;
	if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
		return -ENOENT;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

static void read_back(int fd, struct str *ret)
{
	if (fd >= 0 && lseek(fd, 0, SEEK_SET) == 0)
		io_read_fd(fd, ret);
}

/* TEXT through `cc -E`: its output, or what it complains of. 0, its status, or -ENOENT: there is
 * no compiler. */
static int preprocess(struct cpp *c, const struct str *text, struct str *ret_out,
		      struct str *ret_err)
{
	int fd[3] = { file_of(text->ptr, text->len), file_of("", 0), file_of("", 0) }, ret = -EIO;

	if (fd[0] >= 0 && fd[1] >= 0 && fd[2] >= 0)
		ret = spawn(c, fd);
	read_back(fd[1], ret_out);
	read_back(fd[2], ret_err);
	for (int i = 0; i < 3; i++)
		if (fd[i] >= 0)
			close(fd[i]);
	return ret;
}

/* Read TEXT quietly, whatever state the reader is in. */
static void read_quietly(struct cpp *c, struct loc loc, const char *text, bool plain, bool weak)
{
	bool quiet = c->quiet, was_weak = c->weak;

	c->quiet = true;
	c->weak = weak;
	cpp_read(c, loc, text, plain);
	c->quiet = quiet;
	c->weak = was_weak;
}

static void tell_refused(struct cpp *c, struct loc loc, const char *name, const struct str *err)
{
	const char *first = err->len ? err->ptr : "";

	diag_error(c->u->diag, loc, E_C_PREPROCESSOR,
		   "the C preprocessor does not get through '%s'", name);
	if (*first)
		diag_note(c->u->diag, (struct loc){ .src = 0 }, "it says: %.*s",
			  (int)strcspn(first, "\n"), first);
	c->failed = true;
}

/* Without a compiler: by our own means. */
static void load_ourselves(struct cpp *c, struct loc loc, const char *path)
{
	struct str text;

	str_init(&text);
	if (c->includes < MOST_NESTED && !io_read(path, &text)) {
		c->includes++;
		read_quietly(c, loc, arena_strdup(c->u->arena, text.ptr), false,
			     c->weak);
		c->includes--;
	}
	str_done(&text);
}

static void load(struct cpp *c, struct loc loc, const char *path, const char *name)
{
	struct str in, out, err;
	char *full = realpath(path, NULL);
	int status;

	str_init(&in);
	str_init(&out);
	str_init(&err);
	add_macros(c, &in);
	str_addf(&in, "#include \"%s\"\n", full ? full : path);
	free(full);
	status = preprocess(c, &in, &out, &err);
	if (status == 0)
		read_quietly(c, loc, arena_strdup(c->u->arena, out.ptr), true, false);
	else if (status < 0)
		load_ourselves(c, loc, path);
	else
		tell_refused(c, loc, name, &err);
	str_done(&in);
	str_done(&out);
	str_done(&err);
}

/* ------------------------------------------------------------------ later */

bool c_look_further(struct unit *u)
{
	struct cpp *c = u->c;
	struct str in, out, err;
	bool any = false;

	if (!c || !c->nlater)
		return false;
	str_init(&in);
	str_init(&out);
	str_init(&err);
	for (uint32_t i = 0; i < c->nlater; i++) {
		if (in_system(c, c->later[i])) {
			str_addf(&in, "#include <%s>\n", c->later[i]);
			any = true;
		}
	}
	c->nlater = 0;					/* asked once */
	any = any && !preprocess(c, &in, &out, &err);
	if (any)
		read_quietly(c, (struct loc){ .src = 0 },
			     arena_strdup(u->arena, out.ptr), true, true);
	str_done(&in);
	str_done(&out);
	str_done(&err);
	return any;
}

/* ------------------------------------------------------------------ the directive */

static void note_later(struct cpp *c, const char *name)
{
	const char **at = arena_push(c->u->arena, &c->later, &c->nlater, sizeof(*at));

	*at = name;
}

static void tell_missing(struct cpp *c, struct loc loc, const char *name, bool btf)
{
	if (c->quiet)
		return;
	if (btf) {
		diag_warn(c->u->diag, loc, E_INCLUDE, "there is no header '%s'", name);
		diag_hint(c->u->diag, "the kernel's types and the constants of common headers "
				      "are known without any header");
		return;
	}
	c->failed = true;
	diag_error(c->u->diag, loc, E_INCLUDE, "there is no header '%s'", name);
	if (is_known(name))
		diag_hint(c->u->diag, "this kernel has no type information (BTF), so its headers "
				      "must be installed");
	else
		diag_hint(c->u->diag, "'-I DIR' adds a directory in which headers are found");
}

static void include(struct cpp *c, struct loc loc, const char *name, bool quoted)
{
	bool btf = host_btf(c->u->host) != NULL;
	const char *path = quoted ? beside(c, loc, name) : NULL;

	if (!path)
		path = in_options(c, name);
	if (!path && btf && is_known(name)) {
		note_later(c, name);
		return;
	}
	if (!path)
		path = in_system(c, name);
	if (path)
		load(c, loc, path, name);
	else
		tell_missing(c, loc, name, btf);
}

/* What stands behind `#include`, when a macro makes it. */
static const char *expanded(struct cpp *c, struct loc loc, const char *what)
{
	struct ctoks toks = { .n = 0 }, full = { .n = 0 };

	cpp_tokens(c, loc, what, &toks);
	cpp_expand(c, toks.at, toks.n - 1, &full);
	c->made = 0;
	return cpp_spell(c, full.at, full.n);
}

void cheader_include(struct cpp *c, struct loc loc, const char *what)
{
	size_t len;

	if (*what != '"' && *what != '<')
		what = expanded(c, loc, what);
	len = strcspn(what + (*what != '\0'), *what == '<' ? ">" : "\"");
	if ((*what != '"' && *what != '<') || !len || !what[len + 1]) {
		if (c->quiet)
			return;
		c->failed = true;
		diag_error(c->u->diag, loc, E_C_INCLUDE,
			   "'#include' is followed by <name.h> or \"name.h\"");
		return;
	}
	include(c, loc, arena_strndup(c->u->arena, what + 1, len), *what == '"');
}

int c_header(struct unit *u, struct loc loc, const char *path)
{
	struct cpp *c = cpp_of(u);
	bool before = c->failed, failed;

	c->failed = false;
	load(c, loc, path, path);
	failed = c->failed;
	c->failed |= before;
	return failed ? -1 : 0;
}
