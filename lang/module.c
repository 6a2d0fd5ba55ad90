/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/module.c - import: other files that belong to the program.
 *
 * Paths are relative to the file that imports. A file counts once, however it is called, which
 * also ends circles; the script itself is one of them. Since programs run as root, a directory
 * that everybody may write to is refused. A directory stands for all files in it that can be
 * imported, in the order of their names. `stdlib/NAME` is embedded: its macros are known
 * without an import, so there is nothing to do but to see that it is there.
 *
 * Headers are read for their types and constants, by cheader.c. */
#include "lang/module.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "base/dict.h"
#include "base/io.h"
#include "lang/cdecl.h"

struct module {
	struct macros *m;
	struct dict *seen;
	struct loc loc;					/* of the import */
	struct node *items;
};

static int fail(struct module *p, enum diag_code code, const char *why, const char *path)
{
	diag_error(p->m->u->diag, p->loc, code, "cannot import '%s': %s", path, why);
	return -EINVAL;
}

static bool ends_with(const char *text, const char *end)
{
	size_t n = strlen(text), k = strlen(end);

	return n > k && !strcmp(text + n - k, end);
}

/* ------------------------------------------------------------------ files */

/* Is this the first time that the file is met? */
static bool is_new(struct module *p, const struct stat *st)
{
	char key[48];

	snprintf(key, sizeof(key), "%llx:%llx", (unsigned long long)st->st_dev,
		 (unsigned long long)st->st_ino);
	return !dict_put(p->seen, key, p->seen);
}

/* A text of the language. */
static int read_script(struct module *p, const char *path, const struct str *text)
{
	struct unit *u = p->m->u;
	uint16_t src = text->len ? source_add(u->sources, path, text->ptr, text->len) : 0;
	struct node *program = src ? parse_other(u, src) : NULL;

	if (program)
		node_append(&p->items, program->list.first);
	return program || !text->len ? 0 : -EINVAL;
}

/* The file NAME of the directory DIR; PATH is for messages. */
static int read_file(struct module *p, int dir, const char *name, const char *path)
{
	struct stat st;
	struct str text;
	int err;

	if (ends_with(name, ".bpf.c") || ends_with(name, ".bpf.o"))
		return fail(p, E_NOT_YET, "code in C is not imported by this version", path);
	if (!ends_with(name, ".bt") && !ends_with(name, ".h"))
		return fail(p, E_IMPORT_KIND, "only .bt and .h files can be imported", path);
	str_init(&text);
	err = fstatat(dir, name, &st, 0) ? -errno : io_read_at(dir, name, &text);
	if (err < 0)
		fail(p, E_IMPORT, strerror(-err), path);
	else if (is_new(p, &st))
		err = ends_with(name, ".h") ? c_header(p->m->u, p->loc, path)
					    : read_script(p, path, &text);
	str_done(&text);
	return err;
}

static int is_importable(const struct dirent *e)
{
	return *e->d_name != '.' && (ends_with(e->d_name, ".bt") || ends_with(e->d_name, ".h") ||
				     ends_with(e->d_name, ".bpf.c") ||
				     ends_with(e->d_name, ".bpf.o"));
}

static int read_all(struct module *p, int dir, const char *path)
{
	struct dirent **entry;
	int n = scandirat(dir, ".", &entry, is_importable, alphasort), err = 0;

	if (n < 0)
		return fail(p, E_IMPORT, strerror(errno), path);
	if (!n)
		err = fail(p, E_IMPORT_EMPTY, "there is no .bt or .h file in it", path);
	for (int i = 0; i < n; i++) {
		if (!err)
			err = read_file(p, dir, entry[i]->d_name,
					arena_fmt(p->m->u->arena, "%s/%s", path,
						  entry[i]->d_name));
		free(entry[i]);
	}
	free(entry);
	return err;
}

/* Open the directory PATH unless everybody may write to it. */
static int open_dir(struct module *p, const char *path, const char *what)
{
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct stat st;

	if (fd < 0)
		return fail(p, E_IMPORT, strerror(errno), what);
	if (!fstat(fd, &st) && !(st.st_mode & S_IWOTH))
		return fd;
	close(fd);
	fail(p, E_IMPORT_WRITABLE, "everybody may write to its directory", what);
	diag_hint(p->m->u->diag, "'chmod o-w %s' makes it safe", path);
	return -EINVAL;
}

static int read_path(struct module *p, const char *path)
{
	struct arena *a = p->m->u->arena;
	const char *slash = strrchr(path, '/');
	const char *dir = slash ? arena_strndup(a, path, (size_t)(slash - path) + 1) : ".";
	struct stat st;
	bool whole = !stat(path, &st) && S_ISDIR(st.st_mode);
	int fd = open_dir(p, whole ? path : dir, path), err;

	if (fd < 0)
		return fd;
	err = whole ? read_all(p, fd, path) : read_file(p, fd, slash ? slash + 1 : path, path);
	close(fd);
	return err;
}

/* ------------------------------------------------------------------ imports */

static int read_embedded(struct module *p, const char *name)
{
	size_t len = strlen(name) - (ends_with(name, ".bt") ? 3 : 0);

	if (macro_embedded(p->m, arena_strndup(p->m->u->arena, name, len)))
		return 0;
	return fail(p, E_IMPORT_STDLIB, "the standard library has no such part",
		    arena_fmt(p->m->u->arena, "stdlib/%s", name));
}

/* The script itself is not imported again. */
static void see_script(struct module *p)
{
	const struct source *s = source_get(p->m->u->sources, p->m->u->src);
	struct stat st;

	if (!dict_count(p->seen) && !stat(s->name, &st))
		is_new(p, &st);
}

int module_read(struct macros *m, struct dict *seen, const struct node *import,
		struct node **ret)
{
	struct module p = { .m = m, .seen = seen, .loc = import->loc };
	const char *path = import->str.ptr, *slash;
	const struct source *from = source_get(m->u->sources, import->loc.src);
	int err;

	see_script(&p);
	if (!strcmp(path, "stdlib") || str_starts(path, "stdlib/"))
		return path[6] ? read_embedded(&p, path + 7) : 0;
	slash = strrchr(from->name, '/');
	if (slash && *path != '/')
		path = arena_fmt(m->u->arena, "%.*s/%s", (int)(slash - from->name), from->name,
				 path);
	err = *path ? read_path(&p, path) : fail(&p, E_IMPORT, "there is no name", path);
	if (!err)
		*ret = p.items;
	return err;
}
