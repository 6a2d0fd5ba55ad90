/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/tracefs.c - the kernel's events: which there are, and what their records look like.
 *
 * tracefs is used where it is mounted. Where it is not, a mount of our own is made that no
 * directory shows (fsopen, fsmount): it costs 6 us, needs no cleaning up, and ends with us.
 *
 * The list of all events is one file, read once at the first listing. A record is described by
 * events/CATEGORY/EVENT/format, one field a line:
 *
 *	field:const char * filename;	offset:24;	size:8;	signed:0;
 *
 * The declaration is C, or nearly: `__data_loc char[] name` says that the record holds the place
 * of a string, not the string, and the bound of an array may be the name of a constant of the
 * kernel's, which is why a bound that is no number is computed from the field's size. The common_
 * fields, the same in all events, are left out. */
#include "host/host.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>
#include "base/io.h"
#include "host/priv.h"

enum { MAGIC_TRACEFS = 0x74726163 };			/* TRACEFS_MAGIC of <linux/magic.h> */

struct event {
	const char *category, *name;
};

struct tracefs {
	int fd;						/* or -errno */
	struct arena *arena;
	struct dict *formats;				/* "category:event" -> struct tp_format */
	struct event *events;
	uint32_t nevents;
	int listed;					/* 0 not yet, 1 done, else -errno */
};

/* ---- the file system --------------------------------------------------------------------- */

static int open_mounted(const char *path)
{
	int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	struct statfs st;

	if (fd < 0)
		return -errno;
	if (!fstatfs(fd, &st) && (uint32_t)st.f_type == MAGIC_TRACEFS)
		return fd;
	close(fd);
	return -ENOENT;
}

static int open_detached(void)
{
	int fs = (int)syscall(SYS_fsopen, "tracefs", FSOPEN_CLOEXEC), fd = -1, err;

	if (fs < 0)
		return -errno;
	if (!syscall(SYS_fsconfig, fs, FSCONFIG_CMD_CREATE, NULL, NULL, 0))
		fd = (int)syscall(SYS_fsmount, fs, FSMOUNT_CLOEXEC, 0);
	err = -errno;
	close(fs);
	return fd < 0 ? err : fd;
}

static int open_tracefs(struct host *h)
{
	int fd, first;

	if (h->dir) {
		fd = open(host_file(h, NULL, "tracing"), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
		return fd < 0 ? -errno : fd;
	}
	first = fd = open_mounted("/sys/kernel/tracing");
	if (fd < 0)
		fd = open_mounted("/sys/kernel/debug/tracing");
	if (fd < 0)
		fd = open_detached();
	return fd < 0 && first == -EACCES ? first : fd;
}

static struct tracefs *tracefs_get(struct host *h)
{
	struct tracefs *t = h->tracefs;

	if (!t) {
		t = h->tracefs = xcalloc(1, sizeof(*t));
		t->fd = open_tracefs(h);
		t->arena = arena_new();
		t->formats = dict_new();
	}
	return t;
}

void tracefs_free(struct tracefs *t)
{
	if (!t)
		return;
	if (t->fd >= 0)
		close(t->fd);
	arena_free(t->arena);
	dict_free(t->formats);
	free(t);
}

int host_tracefs_fd(struct host *h)
{
	return h->has[HF_TRACEFS] == DENIED ? -EOPNOTSUPP : tracefs_get(h)->fd;
}

int tracefs_read(struct host *h, const char *path, struct str *ret)
{
	int fd = host_tracefs_fd(h);

	return fd < 0 ? fd : io_read_at(fd, path, ret);
}

/* ---- formats ----------------------------------------------------------------------------- */

/* The number behind KEY ("offset:") in LINE; 0 without one. */
static uint32_t number_after(const char *line, const char *key)
{
	const char *p = strstr(line, key);

	return p ? (uint32_t)strtoul(p + strlen(key), NULL, 10) : 0;
}

/* Size of an element of type TYPE, if its words alone tell; else 0. */
static uint32_t element_size(const char *type)
{
	static const struct { const char *word; uint32_t size; } words[] = {
		{ "*", 8 }, { "enum ", 4 }, { "long", 8 }, { "short", 2 }, { "char", 1 },
		{ "bool", 1 },
		{ "u8", 1 }, { "s8", 1 }, { "u16", 2 }, { "s16", 2 }, { "u32", 4 }, { "s32", 4 },
		{ "u64", 8 }, { "s64", 8 }, { "int8", 1 }, { "int16", 2 }, { "int32", 4 },
		{ "int64", 8 }, { "size_t", 8 }, { "int", 4 }, { "unsigned", 4 },
	};

	if (str_starts(type, "struct ") || str_starts(type, "union "))
		return strchr(type, '*') ? 8 : 0;
	for (size_t i = 0; i < COUNT(words); i++)
		if (strstr(type, words[i].word))
			return words[i].size;
	return 0;
}

/* Number of elements of an array whose bounds are TEXT ("16]", "4][2]", "TASK_COMM_LEN]"). */
static uint32_t array_count(const char *text, const struct tp_field *f)
{
	uint32_t each = element_size(f->type);
	uint64_t n = 1;
	char *end;

	for (const char *p = text; ; p = end + 2) {
		n *= strtoul(p, &end, 0);
		if (end == p || *end != ']')
			break;				/* a name, or a formula */
		if (end[1] != '[')
			return n <= f->size ? (uint32_t)n : 0;
	}
	return each ? f->size / each : 0;
}

/* Take `__attribute__((...))` out of TYPE: kernels built by clang have some. */
static void drop_attributes(char *type)
{
	char *p, *end;
	int depth;

	while ((p = strstr(type, "__attribute__"))) {
		end = p + strcspn(p, "(");
		depth = 0;
		do
			depth += (*end == '(') - (*end == ')');
		while (*end && end++ && depth);
		end += strspn(end, " ");
		memmove(p, end, strlen(end) + 1);
	}
}

/* Split a declaration into what it says: type, name, array. -EINVAL. */
static int parse_decl(struct arena *a, struct tp_field *f)
{
	char *decl = arena_strdup(a, f->decl), *name, *end;

	f->data_loc = str_starts(decl, "__data_loc ");
	f->rel_loc = str_starts(decl, "__rel_loc ");
	if (f->data_loc || f->rel_loc)
		decl = strchr(decl, ' ') + 1;
	drop_attributes(decl);
	end = decl + strlen(decl);
	if (end > decl && end[-1] == ']')
		end = strchr(decl, '[') ? strchr(decl, '[') : end;
	name = end;
	while (name > decl && (isalnum((unsigned char)name[-1]) || name[-1] == '_'))
		name--;
	if (name == end || name == decl)
		return -EINVAL;
	f->name = arena_strndup(a, name, (size_t)(end - name));
	while (name > decl && name[-1] == ' ')
		name--;
	f->type = arena_strndup(a, decl, (size_t)(name - decl));
	if (*end == '[')
		f->count = array_count(end + 1, f);
	return 0;
}

static void parse_field(struct arena *a, struct tp_format *fmt, const char *line)
{
	const char *decl = line + strlen("field:"), *end = strchr(decl, ';');
	struct tp_field f = { 0 };

	if (!end)
		return;
	f.decl = arena_strndup(a, decl, (size_t)(end - decl));
	f.off = number_after(end, "offset:");
	f.size = number_after(end, "size:");
	f.is_signed = number_after(end, "signed:");
	if (parse_decl(a, &f) || str_starts(f.name, "common_"))
		return;
	*(struct tp_field *)arena_push(a, &fmt->field, &fmt->n, sizeof(f)) = f;
}

const struct tp_format *tracefs_parse(struct arena *a, char *text)
{
	struct tp_format *fmt = NEW(a, struct tp_format);
	char *line, *next;

	for (line = text; line; line = next) {
		next = strchr(line, '\n');
		if (next)
			*next++ = '\0';
		line += strspn(line, "\t ");
		if (str_starts(line, "ID:"))
			fmt->id = number_after(line, "ID:");
		else if (str_starts(line, "field:"))
			parse_field(a, fmt, line);
		else if (str_starts(line, "print fmt:"))
			break;
	}
	return fmt;
}

/* May NAME be a name in events/? (No way out of the directory.) */
static bool is_plain(const char *name)
{
	return *name && *name != '.' && !strchr(name, '/');
}

const struct tp_format *host_event_format(struct host *h, const char *category, const char *event)
{
	struct tracefs *t = tracefs_get(h);
	char *key = arena_fmt(t->arena, "%s:%s", category, event), *path;
	const struct tp_format *fmt = dict_get(t->formats, key);
	struct str text;
	int err;

	if (fmt)
		return fmt;
	if (!is_plain(category) || !is_plain(event)) {
		errno = ENOENT;
		return NULL;
	}
	str_init(&text);
	path = arena_fmt(t->arena, "events/%s/%s/format", category, event);
	err = tracefs_read(h, path, &text);
	if (!err)
		fmt = tracefs_parse(t->arena, text.ptr);
	if (!err)
		dict_put(t->formats, key, (void *)fmt);
	str_done(&text);
	errno = -err;
	return fmt;
}

/* ---- listing ----------------------------------------------------------------------------- */

static void add_event(struct tracefs *t, char *line)
{
	struct event *e;
	char *colon = strchr(line, ':');

	if (!colon)
		return;
	*colon = '\0';
	e = arena_push(t->arena, &t->events, &t->nevents, sizeof(*e));
	e->category = line;
	e->name = colon + 1;
}

static int list_events(struct host *h, struct tracefs *t)
{
	struct str text;
	char *line, *next;
	int err;

	str_init(&text);
	err = tracefs_read(h, "available_events", &text);
	line = err ? NULL : arena_strdup(t->arena, text.ptr);
	str_done(&text);
	for (; line && *line; line = next) {
		next = line + strcspn(line, "\n");
		if (*next)
			*next++ = '\0';
		add_event(t, line);
	}
	return err ? err : 1;
}

int host_events(struct host *h, const char *category, const char *event, struct names *ret)
{
	struct tracefs *t = tracefs_get(h);

	if (!t->listed)
		t->listed = list_events(h, t);
	if (t->listed < 0)
		return t->listed;
	for (uint32_t i = 0; i < t->nevents; i++)
		if (str_glob(category, t->events[i].category) && str_glob(event, t->events[i].name))
			names_add(ret, "%s:%s", t->events[i].category, t->events[i].name);
	return 0;
}
