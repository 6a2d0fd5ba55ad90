/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/debugfile.c - where the symbols of stripped binaries are.
 *
 * A stripped binary leaves its symbols in one of three places, which are tried in this order:
 *	- a file under /usr/lib/debug/.build-id, named after the binary's build id;
 *	- a file named by its section .gnu_debuglink, beside it, in .debug/ beside it, or at the
 *	  same path under /usr/lib/debug (GDB's manual, "Separate Debug Files");
 *	- the binary itself: .gnu_debugdata is an xz-packed ELF file with the names of functions
 *	  only (GDB's manual, "MiniDebugInfo").
 * A binary that is seen through another process's root has its debug files there; ours are asked
 * second, as debug packages are mostly installed outside of containers.
 *
 * A file is believed if its build id is the binary's; where one has none, if the checksum
 * that .gnu_debuglink holds is that of the whole file. */
#include "host/elf.h"

#include <fcntl.h>
#include <gelf.h>
#include <libelf.h>
#include <lzma.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>
#include "host/priv.h"

enum {
	UNPACKED_MAX = 256 << 20,			/* bytes of an unpacked .gnu_debugdata */
	UNPACK_MEMORY = 64 << 20,			/* that the xz decoder may take */
};

static const char debug_dir[] = "/usr/lib/debug";

/* The directory of debug files number I, those of --debuginfo first; NULL: there are no more. */
static const char *debug_dir_at(const struct host *h, size_t i)
{
	const struct names *given = h->files.debug_dirs;
	size_t n = given ? given->n : 0;

	return i < n ? given->at[i] : i == n ? debug_dir : NULL;
}

static Elf_Data *section(struct elf_file *e, const char *want)
{
	Elf *elf = elf_image(e);
	Elf_Scn *scn = NULL;
	const char *name;
	GElf_Shdr sh;
	size_t names;

	if (elf_getshdrstrndx(elf, &names) < 0)
		return NULL;
	while ((scn = elf_nextscn(elf, scn))) {
		if (!gelf_getshdr(scn, &sh) || sh.sh_type == SHT_NOBITS)
			continue;
		name = elf_strptr(elf, names, sh.sh_name);
		if (name && !strcmp(name, want))
			return elf_rawdata(scn, NULL);
	}
	return NULL;
}

/* How much of PATH is the root of a process: "/proc/12/root" of "/proc/12/root/usr/bin/x". */
static size_t root_len(const char *path)
{
	static const char proc[] = "/proc/", root[] = "/root";
	const char *p = path + strlen(proc);
	size_t digits;

	if (!str_starts(path, proc))
		return 0;
	digits = strspn(p, "0123456789");
	if (!digits || !str_starts(p + digits, root) || p[digits + strlen(root)] != '/')
		return 0;
	return strlen(proc) + digits + strlen(root);
}

/* ---- files of their own ------------------------------------------------------------------ */

static bool has_checksum(const char *path, uint32_t want)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	uint8_t buf[1 << 16];
	uLong crc = crc32(0, NULL, 0);
	ssize_t n;

	if (fd < 0)
		return false;
	while ((n = read(fd, buf, sizeof(buf))) > 0)
		crc = crc32(crc, buf, (uInt)n);
	close(fd);
	return n == 0 && crc == want;
}

/* The file at PATH if it belongs to E. CHECKSUM: what it must have if build ids do not tell; or NULL. */
static struct elf_file *belongs(struct host *h, struct elf_file *e, const char *path,
				const uint32_t *checksum)
{
	struct elf_file *d = host_elf(h, path);
	const char *id = elf_build_id(e), *its = d ? elf_build_id(d) : NULL;

	if (!d || d == e)
		return NULL;
	if (id && its)
		return strcmp(id, its) ? NULL : d;
	return checksum && has_checksum(path, *checksum) ? d : NULL;
}

static struct elf_file *by_build_id(struct host *h, struct elf_file *e, size_t root)
{
	const char *id = elf_build_id(e);
	struct elf_file *d = NULL;
	const char *dir;
	struct str path;

	if (!id || strlen(id) < 4)
		return NULL;
	str_init(&path);
	if (root) {
		str_addn(&path, elf_path(e), root);
		str_addf(&path, "%s/.build-id/%.2s/%s.debug", debug_dir, id, id + 2);
		d = belongs(h, e, path.ptr, NULL);
	}
	for (size_t i = 0; !d && (dir = debug_dir_at(h, i)); i++) {
		str_clear(&path);
		str_addf(&path, "%s/.build-id/%.2s/%s.debug", dir, id, id + 2);
		d = belongs(h, e, path.ptr, NULL);
	}
	str_done(&path);
	return d;
}

/* LINK beside E, or below it, or under DEBUG_DIR of the root that is the first ROOT bytes of E's
 * path, or under our own directories of debug files. */
static struct elf_file *near(struct host *h, struct elf_file *e, size_t root, const char *link,
			     const uint32_t *checksum)
{
	const char *path = elf_path(e), *dir = path + root, *slash = strrchr(path, '/');
	int len = slash >= dir ? (int)(slash - dir) : 0;
	struct elf_file *d = NULL;
	const char *ours;
	struct str s;

	str_init(&s);
	for (int i = 0; i < (root ? 3 : 2) && !d; i++) {
		str_clear(&s);
		str_addn(&s, path, root);
		str_add(&s, i == 2 ? debug_dir : "");
		str_addf(&s, "%.*s%s/%s", len, dir, i == 1 ? "/.debug" : "", link);
		d = belongs(h, e, s.ptr, checksum);
	}
	for (size_t i = 0; !d && (ours = debug_dir_at(h, i)); i++) {
		str_clear(&s);
		str_addf(&s, "%s%.*s/%s", ours, len, dir, link);
		d = belongs(h, e, s.ptr, checksum);
	}
	str_done(&s);
	return d;
}

static struct elf_file *by_link(struct host *h, struct elf_file *e, size_t root)
{
	Elf_Data *data = section(e, ".gnu_debuglink");
	const char *link = data ? data->d_buf : NULL;
	uint32_t checksum;
	size_t len;

	if (!link || data->d_size < 8)
		return NULL;
	len = strnlen(link, data->d_size);
	if (!len || (len | 3) + 1 + sizeof(checksum) > data->d_size || strchr(link, '/'))
		return NULL;
	memcpy(&checksum, link + (len | 3) + 1, sizeof(checksum));	/* behind the NUL, aligned */
	return near(h, e, root, link, &checksum);
}

/* ---- packed into the binary -------------------------------------------------------------- */

static bool unpack(const void *p, size_t size, struct str *ret)
{
	lzma_stream s = LZMA_STREAM_INIT;
	lzma_ret err = lzma_stream_decoder(&s, UNPACK_MEMORY, 0);

	s.next_in = p;
	s.avail_in = size;
	while (err == LZMA_OK && ret->len < UNPACKED_MAX) {
		size_t room = ret->len ? ret->len : 4 * size;

		str_reserve(ret, room);
		s.next_out = (uint8_t *)ret->ptr + ret->len;
		s.avail_out = room;
		err = lzma_code(&s, LZMA_FINISH);
		ret->len += room - s.avail_out;
	}
	lzma_end(&s);
	return err == LZMA_STREAM_END;
}

static struct elf_file *from_inside(struct host *h, struct elf_file *e)
{
	Elf_Data *data = section(e, ".gnu_debugdata");
	struct elf_file *d = NULL;
	struct str image;

	if (!data || !data->d_size)
		return NULL;
	str_init(&image);
	if (unpack(data->d_buf, data->d_size, &image))
		d = elf_from_memory(h, elf_path(e), image.ptr, image.len);
	if (d)
		elf_own(d, str_detach(&image));
	str_done(&image);
	return d;
}

struct elf_file *elf_debug_file(struct host *h, struct elf_file *e)
{
	size_t root = root_len(elf_path(e));
	struct elf_file *d = by_build_id(h, e, root);

	return d ? d : by_link(h, e, root);
}

struct elf_file *elf_with_symbols(struct host *h, struct elf_file *e)
{
	struct elf_file *d = elf_debug_file(h, e);

	return d ? d : from_inside(h, e);
}
