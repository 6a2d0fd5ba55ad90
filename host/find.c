/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/find.c - from what a script calls a binary to a path that we can open.
 *
 * A word with a slash is a path. A word that starts with "lib" is a library: as the loader names
 * it, `libssl.so.3`, or without what follows, `libc`. /etc/ld.so.cache answers first, then the
 * loader's usual directories, so that a container without a cache works too. Every other word, and
 * a "lib" that no library has, is a command in $PATH. Only a regular file is an answer, and of
 * libraries only one of the machine's own kind: a 32-bit one of the same name is passed over.
 *
 * All of it happens under a root: our own, or that of a process in a container, seen through
 * /proc/PID/root. There, a symbolic link to an absolute path would lead back into our own tree, so
 * links are followed here and not by the kernel. */
#include "host/elf.h"

#include <dirent.h>
#include <elf.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "base/io.h"
#include "host/priv.h"

enum { MOST_LINKS = 40 };

/* /etc/ld.so.cache as glibc 2.2 and newer write it: this, N entries, then strings. Offsets of
 * strings count from the start of this header. */
struct cache_entry {
	int32_t flags;
	uint32_t name, path;
	uint32_t os_version;
	uint64_t hwcap;
};

struct cache_file {
	char magic[20];
	uint32_t n, string_bytes;
	uint32_t unused[5];
	struct cache_entry entry[];
};

static const char cache_magic[] = "glibc-ld.so.cache1.1";
_Static_assert(sizeof(cache_magic) == sizeof(((struct cache_file *)0)->magic) + 1, "no NUL");

/* Where loaders look without a cache; in the first ones, in a directory for each kind of machine. */
static const char *const triplet_dirs[] = { "/lib", "/usr/lib" };
static const char *const library_dirs[] = {
	"/lib64", "/usr/lib64", "/usr/local/lib", "/lib", "/usr/lib",
};

/* A root, and the kind of the libraries wanted in it. */
struct place {
	const char *root;
	const struct arch *arch;
};

/* ---- paths under a root ------------------------------------------------------------------ */

/* Drop the last component of PATH, which is below LEN bytes of root. */
static void path_up(struct str *path, size_t len)
{
	const char *slash = memrchr(path->ptr + len, '/', path->len - len);

	str_cut(path, slash ? (size_t)(slash - path->ptr) : len);
}

/* Add to PATH, which has LEN bytes of root in front, the components of REST, following links. */
static int follow(struct str *path, size_t len, const char *rest, unsigned depth)
{
	char target[PATH_MAX];
	size_t before, word;
	ssize_t n;
	int err;

	for (rest += strspn(rest, "/"); *rest; rest += strspn(rest, "/")) {
		word = strcspn(rest, "/");
		before = path->len;
		if (word == 2 && !memcmp(rest, "..", 2)) {
			path_up(path, len);
		} else if (word != 1 || *rest != '.') {
			str_addc(path, '/');
			str_addn(path, rest, word);
			n = readlink(path->ptr, target, sizeof(target) - 1);
			if (n > 0) {
				if (depth >= MOST_LINKS)
					return -ELOOP;
				target[n] = '\0';
				str_cut(path, target[0] == '/' ? len : before);
				err = follow(path, len, target, depth + 1);
				if (err)
					return err;
			}
		}
		rest += word;
	}
	return 0;
}

static bool is_file(const char *path)
{
	struct stat st;

	return !stat(path, &st) && S_ISREG(st.st_mode);
}

/* Add where PATH (absolute, as seen in ROOT) is for us. In our own root that is PATH as it was
 * written. False: the links go round in circles. */
static bool under(const char *root, const char *path, struct str *ret)
{
	str_add(ret, root);
	if (*root)
		return !follow(ret, ret->len, path, 0);
	str_add(ret, path);
	return true;
}

/* As under(), if there is a file. */
static bool take(const char *root, const char *path, struct str *ret)
{
	struct str full;
	bool ok;

	str_init(&full);
	ok = under(root, path, &full) && is_file(full.ptr);
	if (ok)
		str_add(ret, full.ptr);
	str_done(&full);
	return ok;
}

/* ---- libraries --------------------------------------------------------------------------- */

/* Is PATH a 64-bit ELF file for machines of the kind ARCH? */
static bool is_for(const struct arch *arch, const char *path)
{
	Elf64_Ehdr head = { 0 };
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n = 0;

	if (fd >= 0) {
		n = read(fd, &head, sizeof(head));
		close(fd);
	}
	return n == sizeof(head) && !memcmp(head.e_ident, ELFMAG, SELFMAG) &&
	       head.e_ident[EI_CLASS] == ELFCLASS64 && head.e_machine == arch->elf;
}

/* Does the library SONAME ("libc.so.6") go by NAME ("libc.so.6", "libc.so", "libc")? */
static bool goes_by(const char *soname, const char *name)
{
	size_t len = strlen(name);

	if (strncmp(soname, name, len))
		return false;
	return !soname[len] || str_starts(soname + len, ".so") ||
	       (strstr(name, ".so") && soname[len] == '.');
}

/* Take the library PATH if it is one that we could load. */
static bool take_library(const struct place *in, const char *path, struct str *ret)
{
	size_t before = ret->len;

	if (!take(in->root, path, ret))
		return false;
	if (is_for(in->arch, ret->ptr + before))
		return true;
	str_cut(ret, before);
	return false;
}

/* Look in the cache, which is SIZE bytes at P and ends in a NUL. */
static bool search_cache(const struct place *in, const char *name, const char *p, size_t size,
			 struct str *ret)
{
	const char *start = memmem(p, size, cache_magic, sizeof(cache_magic) - 1);
	const struct cache_file *c = (const void *)start;
	uint32_t n;

	if (!start || (start - p) % 8 || size - (size_t)(start - p) < sizeof(*c))
		return false;				/* an older format may be in front of it */
	size -= (size_t)(start - p);
	n = (uint32_t)min_u64(c->n, (size - sizeof(*c)) / sizeof(c->entry[0]));
	for (uint32_t i = 0; i < n; i++)
		if (c->entry[i].name < size && c->entry[i].path < size &&
		    goes_by(start + c->entry[i].name, name) &&
		    take_library(in, start + c->entry[i].path, ret))
			return true;
	return false;
}

/* Look in the directory DIR; of several versions the last by name. */
static bool search_dir(const struct place *in, const char *dir, const char *name, struct str *ret)
{
	struct str path, best;
	struct dirent *d;
	bool found = false;
	DIR *open_dir;

	str_init(&path);
	str_init(&best);
	open_dir = under(in->root, dir, &path) ? opendir(path.ptr) : NULL;
	while (open_dir && (d = readdir(open_dir))) {
		if (!goes_by(d->d_name, name))
			continue;
		str_clear(&path);
		str_addf(&path, "%s/%s", dir, d->d_name);
		if (best.len && strcmp(path.ptr, best.ptr) <= 0)
			continue;
		str_clear(&best);
		str_add(&best, path.ptr);
	}
	if (open_dir)
		closedir(open_dir);
	if (best.len)
		found = take_library(in, best.ptr, ret);
	str_done(&path);
	str_done(&best);
	return found;
}

static bool find_library(const struct place *in, const char *name, struct str *ret)
{
	struct str path, cache;
	bool found;

	str_init(&path);
	str_init(&cache);
	str_addf(&path, "%s/etc/ld.so.cache", in->root);
	found = !io_read(path.ptr, &cache) && search_cache(in, name, cache.ptr, cache.len, ret);
	for (size_t i = 0; !found && i < COUNT(triplet_dirs); i++) {
		str_clear(&path);
		str_addf(&path, "%s/%s", triplet_dirs[i], in->arch->triplet);
		found = search_dir(in, path.ptr, name, ret);
	}
	for (size_t i = 0; !found && i < COUNT(library_dirs); i++)
		found = search_dir(in, library_dirs[i], name, ret);
	str_done(&path);
	str_done(&cache);
	return found;
}

/* ---- commands ---------------------------------------------------------------------------- */

static bool find_command(const char *root, const char *name, struct str *ret)
{
	const char *dirs = getenv("PATH"), *dir;
	struct str path;
	bool found = false;
	size_t len;

	if (!dirs || !*dirs)
		dirs = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";
	str_init(&path);
	for (dir = dirs; *dir && !found; dir += len + (dir[len] == ':')) {
		len = strcspn(dir, ":");
		if (*dir != '/')
			continue;			/* the working directory is not ours to guess */
		str_clear(&path);
		str_addn(&path, dir, len);
		str_addf(&path, "/%s", name);
		found = take(root, path.ptr, ret);
	}
	str_done(&path);
	return found;
}

static int find_archive(struct host *h, const char *name, const char *member, int pid,
			struct str *ret)
{
	struct str archive;
	int err;

	str_init(&archive);
	if (!memchr(name, '/', (size_t)(member - name)))
		str_add(&archive, "./");		/* nobody has archives in PATH */
	str_addn(&archive, name, (size_t)(member - name));
	err = host_find_binary(h, archive.ptr, pid, ret);
	if (!err)
		str_add(ret, member);
	str_done(&archive);
	return err;
}

int host_find_binary(struct host *h, const char *name, int pid, struct str *ret)
{
	const char *member = strstr(name, "!/");
	struct place in = { .arch = host_arch(h) };
	struct str root;
	bool found;

	if (!*name)
		return -ENOENT;
	if (member && access(name, F_OK))
		return find_archive(h, name, member, pid, ret);
	str_init(&root);
	if (pid > 0 && host_pid_is_elsewhere(pid))
		str_addf(&root, "/proc/%d/root", pid);
	in.root = root.ptr;
	if (*name == '/')
		found = take(root.ptr, name, ret);
	else if (strchr(name, '/'))
		found = take("", name, ret);
	else
		found = (str_starts(name, "lib") && find_library(&in, name, ret)) ||
			find_command(root.ptr, name, ret);
	str_done(&root);
	return found ? 0 : -ENOENT;
}
