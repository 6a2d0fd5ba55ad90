/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/record.c - a machine written into a directory, and such a directory looked over.
 *
 * What is asked of a machine while a program is checked is in a few files of the kernel, so a
 * record is a copy of them, under the names that host_file() knows, together with the answers
 * that are no file (features, release, kind of machine, users). What this kernel does not have is
 * left out: then the recorded machine does not have it either. Of /etc/passwd only names and
 * numbers are taken.
 *
 * DIR/contents has a line "SIZE PATH" for each file, so that a record that lost something on its
 * way elsewhere is told from a machine that never had it. A directory made by hand needs none.
 *
 * A record may be made of a record, too: everything is read through the host. */
#include "host/host.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include "base/io.h"
#include "host/priv.h"

struct record {
	struct host *host;
	const char *dir;
	struct str contents;
	const char *what;				/* the file at hand */
};

/* ---- writing ------------------------------------------------------------------------------- */

/* Make the directories on the way to DIR/NAME. */
static int make_way(struct record *r, const char *name)
{
	for (const char *p = strchr(name, '/'); p; p = strchr(p + 1, '/')) {
		char *dir = arena_fmt(r->host->arena, "%s/%.*s", r->dir, (int)(p - name), name);

		if (mkdir(dir, 0777) < 0 && errno != EEXIST)
			return -errno;
	}
	return 0;
}

static int put_file(struct record *r, const char *name, const struct str *text)
{
	const char *path = arena_fmt(r->host->arena, "%s/%s", r->dir, name);
	int err, fd;

	r->what = path;
	err = make_way(r, name);
	if (err)
		return err;
	fd = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
	if (fd < 0)
		return -errno;
	err = io_write_all(fd, text->ptr, text->len);
	if (close(fd) < 0 && !err)
		err = -errno;
	str_addf(&r->contents, "%zu %s\n", text->len, name);
	return err;
}

/* Copy a file of the machine, if it has it. */
static int copy_file(struct record *r, const char *live, const char *name)
{
	struct str text;
	int err;

	str_init(&text);
	r->what = host_file(r->host, live, name);
	err = io_read(r->what, &text);
	if (!err)
		err = put_file(r, name, &text);
	else if (err == -ENOENT)
		err = 0;
	str_done(&text);
	return err;
}

/* Copy a file of tracefs, if the machine has it and shows it (to root: some hide the list of
 * functions even from root, and those who ask have to do without it here as there). */
static int copy_tracing(struct record *r, const char *name)
{
	const char *path = arena_fmt(r->host->arena, "tracing/%s", name);
	struct str text;
	int err;

	str_init(&text);
	r->what = path;
	err = tracefs_read(r->host, name, &text);
	if (!err)
		err = put_file(r, path, &text);
	else if (err == -ENOENT || err == -EPERM || err == -EOPNOTSUPP)
		err = 0;
	str_done(&text);
	return err;
}

static int record_events(struct record *r)
{
	struct names events;
	int err;

	names_init(&events);
	r->what = "tracing/available_events";
	err = host_events(r->host, "*", "*", &events);
	if (err == -ENOENT || err == -EOPNOTSUPP)
		err = 0;
	for (size_t i = 0; !err && i < events.n; i++) {
		*strchr(events.at[i], ':') = '/';
		err = copy_tracing(r, arena_fmt(r->host->arena, "events/%s/format", events.at[i]));
	}
	names_done(&events);
	return err;
}

static int record_btf(struct record *r)
{
	const char *from = host_file(r->host, "/sys/kernel/btf", "btf");
	struct dirent *d;
	DIR *dir;
	int err = 0;

	r->what = from;
	dir = opendir(from);
	if (!dir)
		return errno == ENOENT ? 0 : -errno;
	while (!err && (d = readdir(dir)))
		if (d->d_name[0] != '.')
			err = copy_file(r,
					arena_fmt(r->host->arena, "/sys/kernel/btf/%s", d->d_name),
					arena_fmt(r->host->arena, "btf/%s", d->d_name));
	closedir(dir);
	return err;
}

static void add_features(struct host *h, struct str *ret)
{
	for (enum host_feature f = HF_NONE + 1; f < HOST_FEATURES; f++)
		if (host_has(h, f))
			str_addf(ret, "%s\n", host_feature_name(f));
}

static void add_release(struct host *h, struct str *ret)
{
	str_addf(ret, "%s\n", host_release(h));
}

static void add_machine(struct host *h, struct str *ret)
{
	str_addf(ret, "%s\n", host_arch(h)->name);
}

static void add_cpus(struct host *h, struct str *ret)
{
	str_addf(ret, "%s\n%s\n", host_cpu_list(h, 0), host_cpu_list(h, 1));
}

static int record_words(struct record *r, const char *name,
			void (*add)(struct host *, struct str *))
{
	struct str text;
	int err;

	str_init(&text);
	add(r->host, &text);
	err = put_file(r, name, &text);
	str_done(&text);
	return err;
}

/* DIR is made, or is there and empty. */
static int make_empty(const char *path)
{
	struct dirent *d;
	DIR *dir;
	int err = 0;

	if (mkdir(path, 0777) == 0)
		return 0;
	dir = errno == EEXIST ? opendir(path) : NULL;
	if (!dir)
		return -errno;
	while (!err && (d = readdir(dir)))
		if (strcmp(d->d_name, ".") && strcmp(d->d_name, ".."))
			err = -ENOTEMPTY;
	closedir(dir);
	return err;
}

static int record_all(struct record *r)
{
	bool may = !host_is_live(r->host) || geteuid() == 0;	/* else all features are missing */
	int err = may ? make_empty(r->dir) : -EPERM;

	if (!err)
		err = copy_tracing(r, "available_events");
	if (!err)
		err = record_events(r);
	if (!err)
		err = copy_tracing(r, "available_filter_functions");
	if (!err)
		err = record_btf(r);
	if (!err)
		err = copy_file(r, "/proc/kallsyms", "kallsyms");
	if (!err)
		err = record_words(r, "features", add_features);
	if (!err)
		err = record_words(r, "machine", add_machine);
	if (!err)
		err = record_words(r, "cpus", add_cpus);
	if (!err)
		err = record_words(r, "passwd", people_add_users);
	return err ? err : record_words(r, "release", add_release);
}

int host_record(struct host *h, const char *dir, const char **ret_what)
{
	struct record r = { .host = h, .dir = dir, .what = dir };
	struct str contents;
	int err;

	str_init(&r.contents);
	err = record_all(&r);
	contents = r.contents;
	if (!err)
		err = put_file(&r, "contents", &contents);
	str_done(&r.contents);
	if (err)
		*ret_what = r.what;
	return err;
}

/* ---- looking over -------------------------------------------------------------------------- */

/* Is the file of a line "SIZE PATH" there, and as long as it was? */
static int check_file(struct host *h, char *line, const char **ret_what)
{
	char *name;
	size_t size = strtoull(line, &name, 10);
	const char *path = host_file(h, NULL, name + (*name == ' '));
	struct stat st;

	if (stat(path, &st) == 0 && (size_t)st.st_size == size)
		return 0;
	*ret_what = path;
	return errno == ENOENT ? -ENOENT : -EILSEQ;
}

static int check_files(struct host *h, const char **ret_what)
{
	char *line, *next;
	struct str text;
	int err = 0;

	str_init(&text);
	io_read(host_file(h, NULL, "contents"), &text);
	for (line = text.ptr; !err && *line; line = next) {
		next = line + strcspn(line, "\n");
		if (*next)
			*next++ = '\0';
		errno = 0;
		err = check_file(h, line, ret_what);
	}
	str_done(&text);
	return err;
}

int host_check(struct host *h, const char **ret_what)
{
	const char *btf = host_file(h, NULL, "btf/vmlinux");

	*ret_what = h->dir;
	if (access(*ret_what, X_OK) < 0)
		return -errno;
	*ret_what = host_file(h, NULL, "release");
	if (access(*ret_what, R_OK) < 0)
		return -errno;
	*ret_what = host_file(h, NULL, "machine");
	if (host_arch_check(h) < 0)
		return -ENOTSUP;
	if (access(btf, F_OK) == 0 && h->has[HF_BTF] != DENIED && !host_btf(h)) {
		*ret_what = btf;
		return -EILSEQ;
	}
	return check_files(h, ret_what);
}
