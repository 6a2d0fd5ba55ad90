/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/zip.c - members of ZIP archives that lie in them as they are.
 *
 * A library may be mapped straight out of an archive (Android's packages do) if it is stored there,
 * not compressed. So what is asked here is only where the bytes of a member are. The end of an
 * archive says where its directory is, that says for each member where its own header is, and the
 * bytes are behind that. Numbers are little-endian, without alignment. Archives so large
 * that they need the format's 64-bit extension have no members here.
 * Format: PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12, 4.3.16. */
#include <errno.h>
#include <string.h>
#include "host/priv.h"

enum {
	END_SIZE = 22, END_MAGIC = 0x06054b50, COMMENT_MAX = 65535,
	ENTRY_SIZE = 46, ENTRY_MAGIC = 0x02014b50,
	HEADER_SIZE = 30, HEADER_MAGIC = 0x04034b50,
};

static uint32_t get16(const uint8_t *p)
{
	return p[0] | (uint32_t)p[1] << 8;
}

static uint32_t get32(const uint8_t *p)
{
	return get16(p) | get16(p + 2) << 16;
}

/* The end record of the archive of SIZE bytes at P; NULL: it is none. */
static const uint8_t *find_end(const uint8_t *p, size_t size)
{
	for (size_t i = 0; size >= END_SIZE + i && i <= COMMENT_MAX; i++)
		if (get32(p + size - END_SIZE - i) == END_MAGIC)
			return p + size - END_SIZE - i;
	return NULL;
}

/* Where the bytes of the member with the directory's ENTRY are. */
static int place(const uint8_t *p, size_t size, const uint8_t *entry, struct zip_member *ret)
{
	uint64_t head = get32(entry + 42), off;

	if (head + HEADER_SIZE > size || get32(p + head) != HEADER_MAGIC)
		return -EINVAL;
	off = head + HEADER_SIZE + get16(p + head + 26) + get16(p + head + 28);
	*ret = (struct zip_member){
		.off = off, .size = get32(entry + 20), .stored = !get16(entry + 10),
		.name = (const char *)entry + ENTRY_SIZE, .name_len = get16(entry + 28),
	};
	return off > size || ret->size > size - off ? -EINVAL : 0;
}

static bool wanted(const struct zip_member *m, const char *name, uint64_t off)
{
	if (!name)
		return m->stored && off - m->off < m->size;
	return strlen(name) == m->name_len && !memcmp(name, m->name, m->name_len);
}

int zip_find(const void *image, size_t size, const char *name, uint64_t off,
	     struct zip_member *ret)
{
	const uint8_t *p = image, *end = find_end(p, size);
	struct zip_member m;
	uint64_t at;

	if (!end)
		return -ENOEXEC;
	at = get32(end + 16);
	for (uint32_t n = get16(end + 10); n && at + ENTRY_SIZE <= size; n--) {
		const uint8_t *entry = p + at;

		at += ENTRY_SIZE + get16(entry + 28) + get16(entry + 30) + get16(entry + 32);
		if (get32(entry) != ENTRY_MAGIC || at > size)
			return -EINVAL;
		if (place(p, size, entry, &m) || !wanted(&m, name, off))
			continue;
		*ret = m;
		return m.stored ? 0 : -ENOTSUP;
	}
	return -ENOENT;
}
