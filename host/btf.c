/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/btf.c - kernel type information: Documentation/bpf/btf.rst, read in place.
 *
 * A BTF object is a header, a run of types of various lengths, and a run of strings. Types have
 * no index, so finding number N needs a walk from the first. The whole walk, over the 126,000 types
 * of a kernel, takes a millisecond, and so does looking for a name on the way; the first walk
 * notes where each eighth type is. So a script that needs one or two types pays 1 to 2 ms and
 * 64 KB. When walks for names have cost as much as a hash table of all names does, it is made.
 *
 * Kernels since 6.16 or so let the file be mapped: nothing is copied then. Older ones are read.
 *
 * The object of a module goes on where vmlinux's types and strings end, and so does that of the
 * next module: their numbers collide. Each module is therefore read into memory of ours and
 * renumbered to go on after the modules before it, so that an id means one type in the whole set.
 *
 * Invariant: the n types of an object were checked to lie inside it with all that follows them
 * (members, parameters), so a damaged file can give nonsense but no access outside. */
#include "host/btf.h"

#include <bpf/bpf.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>
#include "host/priv.h"

enum {
	STRIDE = 8,					/* types between two that are noted */
	WALKS = 6,					/* so many walks cost as much as the table */
	HUGE_PAGE = 2 << 20,
	MAX_DEPTH = 64,					/* of modifiers around a type */
};

/* A name that was looked for. */
struct known {
	const char *name;
	unsigned kind;
	uint32_t id;					/* 0: there is none */
};

struct blob {
	const char *name;				/* "vmlinux" or the module's */
	const struct blob *base;			/* of a module: vmlinux, whose strings it uses too */
	char *data;
	size_t size;
	bool mapped;
	int fd;						/* of the kernel's object; -1: not asked for */
	const char *types, *strs;
	uint32_t type_len, str_len;
	uint32_t first_id, n;				/* its types are first_id ... first_id + n - 1 */
	uint32_t first_str;				/* offset of its first string in the set */
	uint32_t shift;					/* the kernel's id of a type is its id - shift */
	uint32_t *off;					/* of each STRIDEth; NULL: not walked yet */
	uint64_t effort;				/* types looked at in vain, so far */
	struct known *known;				/* what the walks found */
	uint32_t nknown;
	uint32_t *hash, mask;				/* ids, 0 empty; NULL: not made yet */
};

struct btf_set {
	struct host *host;
	struct blob vmlinux;
	struct blob *modules;				/* all that are loaded, by name */
	size_t nmodules;
	bool modules_known, modules_read;
	uint32_t next_id, next_str;			/* where the next module goes on */
};

/* Bytes behind struct btf_type: FIXED and EACH times its vlen. */
static const struct { uint8_t fixed, each; } extra[] = {
	[BTF_KIND_INT]		= { 4, 0 },
	[BTF_KIND_ARRAY]	= { sizeof(struct btf_array), 0 },
	[BTF_KIND_STRUCT]	= { 0, sizeof(struct btf_member) },
	[BTF_KIND_UNION]	= { 0, sizeof(struct btf_member) },
	[BTF_KIND_ENUM]		= { 0, sizeof(struct btf_enum) },
	[BTF_KIND_FUNC_PROTO]	= { 0, sizeof(struct btf_param) },
	[BTF_KIND_VAR]		= { sizeof(struct btf_var), 0 },
	[BTF_KIND_DATASEC]	= { 0, sizeof(struct btf_var_secinfo) },
	[BTF_KIND_DECL_TAG]	= { sizeof(struct btf_decl_tag), 0 },
	[BTF_KIND_ENUM64]	= { 0, sizeof(struct btf_enum64) },
};
_Static_assert(COUNT(extra) == NR_BTF_KINDS, "every kind has a length");

/* Length of T with what follows it; 0 for a kind that we do not know. */
static inline uint32_t type_bytes(const struct btf_type *t)
{
	uint32_t kind = BTF_INFO_KIND(t->info);

	if (kind >= NR_BTF_KINDS)
		return 0;
	return (uint32_t)sizeof(*t) + extra[kind].fixed + extra[kind].each * BTF_INFO_VLEN(t->info);
}

static const struct btf_type *type_after(const struct btf_type *t)
{
	return (const struct btf_type *)((const char *)t + type_bytes(t));
}

static const struct btf_type *blob_type(const struct blob *b, uint32_t id)
{
	uint32_t i = id - b->first_id;
	const struct btf_type *t = (const struct btf_type *)(b->types + b->off[i / STRIDE]);

	for (i %= STRIDE; i; i--)
		t = type_after(t);
	return t;
}

static inline const char *blob_string(const struct blob *b, uint32_t off)
{
	if (b->base && off < b->base->str_len)
		b = b->base;
	return off - b->first_str < b->str_len ? b->strs + (off - b->first_str) : "";
}

static inline bool is_called(const struct blob *b, const struct btf_type *t, const char *name)
{
	const char *s = blob_string(b, t->name_off);

	return *s == *name && !strcmp(s, name);
}

/* The first walk: note where types are; on the way find the first of KIND that is called NAME
 * (NULL: none). A damaged type ends the object. */
static uint32_t walk(struct blob *b, const char *name, unsigned kind)
{
	uint32_t total = b->type_len, *off, found = 0, n = 0, at, len;
	const struct btf_type *t;

	off = xrealloc(NULL, (total / sizeof(*t) / STRIDE + 1) * sizeof(*off));
	for (at = 0; total - at >= sizeof(*t); at += len) {
		t = (const struct btf_type *)(b->types + at);
		len = type_bytes(t);
		if (!len || len > total - at)
			break;
		if (n++ % STRIDE == 0)
			off[(n - 1) / STRIDE] = at;
		if (BTF_INFO_KIND(t->info) == kind && name && !found && is_called(b, t, name))
			found = b->first_id + n - 1;
	}
	b->off = off;
	b->n = n;
	return found;
}

/* ---- opening an object ------------------------------------------------------------------- */

/* Find the parts of the object that was put into b->data. -EINVAL. */
static int blob_parse(struct blob *b)
{
	const struct btf_header *h = (const void *)b->data;
	uint64_t body;

	if (b->size < sizeof(*h) || h->magic != BTF_MAGIC || h->hdr_len > b->size)
		return -EINVAL;
	body = b->size - h->hdr_len;
	if ((uint64_t)h->type_off + h->type_len > body ||
	    (uint64_t)h->str_off + h->str_len > body ||
	    (h->hdr_len + h->type_off) % 4 || !h->str_len)
		return -EINVAL;
	b->types = b->data + h->hdr_len + h->type_off;
	b->type_len = h->type_len;
	b->strs = b->data + h->hdr_len + h->str_off;
	b->str_len = h->str_len;
	return b->strs[b->str_len - 1] ? -EINVAL : 0;
}

/* Read the whole of FD, of which fstat() says SIZE bytes, into memory of ours: a large object into
 * huge pages, which takes a third of the time. */
static int blob_read(struct blob *b, int fd, size_t size)
{
	size_t room = size < HUGE_PAGE ? size : align_up(size, HUGE_PAGE);
	ssize_t n = 1;

	b->data = size < HUGE_PAGE ? malloc(room) : aligned_alloc(HUGE_PAGE, room);
	if (!b->data)
		return -ENOMEM;
	if (size >= HUGE_PAGE)
		madvise(b->data, room, MADV_HUGEPAGE);	/* if not, then not */
	while (b->size < size && n > 0) {
		n = read(fd, b->data + b->size, size - b->size);
		if (n > 0)
			b->size += (size_t)n;
	}
	return n < 0 ? -errno : 0;
}

/* Map PATH, or read it where the kernel does not allow that or WRITABLE memory is wanted. */
static int blob_open(struct blob *b, const char *path, bool writable)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC), err = 0;
	void *p = MAP_FAILED;
	struct stat st;

	if (fd < 0)
		return -errno;
	if (fstat(fd, &st) < 0 || st.st_size <= 0 || st.st_size > UINT32_MAX)
		err = -EINVAL;
	else if (!writable)
		p = mmap(NULL, (size_t)st.st_size, PROT_READ, MAP_PRIVATE, fd, 0);
	if (p != MAP_FAILED) {
		b->data = p;
		b->size = (size_t)st.st_size;
		b->mapped = true;
	} else if (!err) {
		err = blob_read(b, fd, (size_t)st.st_size);
	}
	close(fd);
	return err ? err : blob_parse(b);
}

static void blob_close(struct blob *b)
{
	if (b->mapped)
		munmap(b->data, b->size);
	else
		free(b->data);
	if (b->fd >= 0)
		close(b->fd);
	free(b->off);
	free(b->hash);
}

struct btf_set *host_btf(struct host *h)
{
	struct btf_set *b;
	const char *file;

	if (h->btf_sought || h->has[HF_BTF] == DENIED)
		return h->has[HF_BTF] == DENIED ? NULL : h->btf;
	h->btf_sought = true;
	b = xcalloc(1, sizeof(*b));
	b->host = h;
	b->vmlinux.fd = -1;
	file = h->files.btf ? h->files.btf : host_file(h, "/sys/kernel/btf/vmlinux", "btf/vmlinux");
	if (blob_open(&b->vmlinux, file, false)) {
		btf_set_free(b);
		return NULL;
	}
	b->vmlinux.name = "vmlinux";
	b->vmlinux.first_id = 1;
	b->next_str = b->vmlinux.str_len;
	return h->btf = b;
}

void btf_set_free(struct btf_set *b)
{
	if (!b)
		return;
	blob_close(&b->vmlinux);
	for (size_t i = 0; i < b->nmodules; i++)
		blob_close(&b->modules[i]);
	free(b->modules);
	free(b);
}

/* ---- modules ----------------------------------------------------------------------------- */

/* How far ids and string offsets of a module move; those below FROM are vmlinux's and stay. */
struct renumber {
	uint32_t from_id, id, from_str, str;
};

static void move_id(const struct renumber *r, uint32_t *id)
{
	if (*id >= r->from_id)
		*id += r->id;
}

static void move_str(const struct renumber *r, uint32_t *off)
{
	if (*off >= r->from_str)
		*off += r->str;
}

/* The entries behind T: in all kinds the name is first, and the type comes next if there is one. */
static void move_entries(const struct renumber *r, struct btf_type *t, bool types)
{
	uint32_t each = extra[BTF_INFO_KIND(t->info)].each / 4, *at = (uint32_t *)(t + 1);

	for (uint32_t i = 0; i < BTF_INFO_VLEN(t->info); i++, at += each) {
		move_str(r, &at[0]);
		if (types)
			move_id(r, &at[1]);
	}
}

static void move_type(const struct renumber *r, struct btf_type *t)
{
	struct btf_array *array = (struct btf_array *)(t + 1);
	struct btf_var_secinfo *sec = (struct btf_var_secinfo *)(t + 1);

	move_str(r, &t->name_off);
	switch (BTF_INFO_KIND(t->info)) {
	case BTF_KIND_ARRAY:
		move_id(r, &array->type);
		move_id(r, &array->index_type);
		break;
	case BTF_KIND_STRUCT:
	case BTF_KIND_UNION:
		move_entries(r, t, true);
		break;
	case BTF_KIND_ENUM:
	case BTF_KIND_ENUM64:
		move_entries(r, t, false);
		break;
	case BTF_KIND_FUNC_PROTO:
		move_id(r, &t->type);
		move_entries(r, t, true);
		break;
	case BTF_KIND_DATASEC:
		for (uint32_t i = 0; i < BTF_INFO_VLEN(t->info); i++)
			move_id(r, &sec[i].type);
		break;
	case BTF_KIND_PTR:
	case BTF_KIND_TYPEDEF:
	case BTF_KIND_VOLATILE:
	case BTF_KIND_CONST:
	case BTF_KIND_RESTRICT:
	case BTF_KIND_FUNC:
	case BTF_KIND_VAR:
	case BTF_KIND_DECL_TAG:
	case BTF_KIND_TYPE_TAG:
		move_id(r, &t->type);
		break;
	}
}

/* Read module M and give it the numbers after the last one. On failure it has no types. */
static void module_read(struct btf_set *set, struct blob *m)
{
	struct btf_type *t;
	const char *path;
	struct renumber r = { .from_id = btf_count(set) + 1, .from_str = set->vmlinux.str_len };

	path = arena_fmt(set->host->arena, "%s/%s",
			 host_file(set->host, "/sys/kernel/btf", "btf"), m->name);
	if (blob_open(m, path, true))
		m->type_len = m->str_len = 0;
	m->first_id = set->next_id;
	m->first_str = set->next_str;
	m->shift = r.id = set->next_id - r.from_id;
	r.str = set->next_str - r.from_str;
	walk(m, NULL, 0);
	t = (struct btf_type *)m->types;		/* may be changed: it was read, not mapped */
	for (uint32_t i = 0; i < m->n; i++, t = (struct btf_type *)type_after(t))
		move_type(&r, t);
	set->next_id += m->n;
	set->next_str += m->str_len;
}

static int compare_blobs(const void *a, const void *b)
{
	return strcmp(((const struct blob *)a)->name, ((const struct blob *)b)->name);
}

static void list_modules(struct btf_set *set)
{
	DIR *dir = opendir(host_file(set->host, "/sys/kernel/btf", "btf"));
	struct dirent *d;

	set->modules_known = true;
	set->next_id = btf_count(set) + 1;
	while (dir && (d = readdir(dir))) {
		if (d->d_name[0] == '.' || !strcmp(d->d_name, "vmlinux"))
			continue;
		set->modules = xrealloc(set->modules, (set->nmodules + 1) * sizeof(*set->modules));
		set->modules[set->nmodules++] = (struct blob){
			.name = arena_strdup(set->host->arena, d->d_name), .fd = -1,
			.base = &set->vmlinux };
	}
	if (dir)
		closedir(dir);
	if (set->nmodules)
		qsort(set->modules, set->nmodules, sizeof(*set->modules), compare_blobs);
}

/* The next object after B (NULL: the first) whose name matches MODULE (NULL: all), walked or,
 * if it is vmlinux, at least open. NULL: no more. */
static struct blob *next_blob(struct btf_set *set, const struct blob *b, const char *module)
{
	size_t i = b && b != &set->vmlinux ? (size_t)(b - set->modules) + 1 : 0;

	if (!b && (!module || str_glob(module, "vmlinux")))
		return &set->vmlinux;
	if (!set->modules_known)
		list_modules(set);
	for (; i < set->nmodules; i++) {
		if (module && !str_glob(module, set->modules[i].name))
			continue;
		if (!set->modules[i].off)
			module_read(set, &set->modules[i]);
		return &set->modules[i];
	}
	return NULL;
}

static struct blob *blob_of(struct btf_set *set, uint32_t id)
{
	if (!set->vmlinux.off)
		walk(&set->vmlinux, NULL, 0);
	if (id && id <= set->vmlinux.n)
		return &set->vmlinux;
	for (size_t i = 0; i < set->nmodules; i++)
		if (set->modules[i].off && id - set->modules[i].first_id < set->modules[i].n)
			return &set->modules[i];
	return NULL;
}

/* The fd of the kernel's BTF object called NAME, or -1. */
static int object_fd(const char *name)
{
	char seen[64];
	struct bpf_btf_info info;
	uint32_t id = 0, len;
	int fd;

	while (!bpf_btf_get_next_id(id, &id)) {
		fd = bpf_btf_get_fd_by_id(id);
		if (fd < 0)
			continue;
		info = (struct bpf_btf_info){ .name = (uintptr_t)seen, .name_len = sizeof(seen) };
		len = sizeof(info);
		seen[0] = '\0';
		if (!bpf_obj_get_info_by_fd(fd, &info, &len) && !strcmp(seen, name))
			return fd;
		close(fd);
	}
	return -1;
}

/* ---- names ------------------------------------------------------------------------------- */

static uint32_t hash_of(const char *s)
{
	uint32_t h = 2166136261u;

	for (; *s; s++)
		h = (h ^ (uint8_t)*s) * 16777619u;
	return h;
}

static void make_hash(struct blob *b)
{
	const struct btf_type *t = (const struct btf_type *)b->types;
	uint32_t size = 64, at;

	while (size < b->n * 2)
		size *= 2;
	b->hash = xcalloc(size, sizeof(*b->hash));
	b->mask = size - 1;
	for (uint32_t i = 0; i < b->n; i++, t = type_after(t)) {
		if (!t->name_off)
			continue;
		at = hash_of(blob_string(b, t->name_off)) & b->mask;
		while (b->hash[at])
			at = (at + 1) & b->mask;
		b->hash[at] = b->first_id + i;
	}
}

static uint32_t find_hashed(const struct blob *b, const char *name, unsigned kind)
{
	const struct btf_type *t;
	uint32_t at = hash_of(name) & b->mask;

	for (; b->hash[at]; at = (at + 1) & b->mask) {
		t = blob_type(b, b->hash[at]);
		if (BTF_INFO_KIND(t->info) == kind && !strcmp(blob_string(b, t->name_off), name))
			return b->hash[at];
	}
	return 0;
}

static uint32_t find_walking(struct blob *b, const char *name, unsigned kind)
{
	const struct btf_type *t = (const struct btf_type *)b->types;
	uint32_t i;

	for (i = 0; i < b->n; i++, t = type_after(t))
		if (BTF_INFO_KIND(t->info) == kind && is_called(b, t, name))
			break;
	b->effort += i;
	return i < b->n ? b->first_id + i : 0;
}

/* A name is asked for by each pass that meets it: what was found, or not, is remembered. */
static uint32_t blob_find(struct btf_set *set, struct blob *b, const char *name, unsigned kind)
{
	struct known *k;
	uint32_t id;

	if (!*name)
		return 0;
	if (!b->hash && b->off && b->effort > (uint64_t)b->n * WALKS)
		make_hash(b);
	if (b->hash)
		return find_hashed(b, name, kind);
	for (uint32_t i = 0; i < b->nknown; i++)
		if (b->known[i].kind == kind && !strcmp(b->known[i].name, name))
			return b->known[i].id;
	id = b->off ? find_walking(b, name, kind) : walk(b, name, kind);
	k = arena_push(set->host->arena, &b->known, &b->nknown, sizeof(*k));
	*k = (struct known){ arena_strdup(set->host->arena, name), kind, id };
	return id;
}

uint32_t btf_find(struct btf_set *b, const char *name, unsigned kind)
{
	struct blob *blob = NULL;
	uint32_t id = 0;

	while (!id && (blob = next_blob(b, blob, NULL)))
		id = blob_find(b, blob, name, kind);
	return id;
}

uint32_t btf_find_func(struct btf_set *b, const char *module, const char *name,
		       const char **ret_module, int *ret_fd)
{
	struct blob *blob = NULL;
	uint32_t id = 0;

	while (!id && (blob = next_blob(b, blob, module)))
		id = blob_find(b, blob, name, BTF_KIND_FUNC);
	if (!id)
		return 0;
	if (ret_module)
		*ret_module = blob->name;
	if (ret_fd && blob != &b->vmlinux && blob->fd < 0 && host_is_live(b->host))
		blob->fd = object_fd(blob->name);
	if (ret_fd)
		*ret_fd = blob == &b->vmlinux ? 0 : blob->fd;
	return id;
}

/* ---- types ------------------------------------------------------------------------------- */

uint32_t btf_count(const struct btf_set *b)
{
	struct blob *v = (struct blob *)&b->vmlinux;	/* the index is no part of its value */

	if (!v->off)
		walk(v, NULL, 0);
	return v->n;
}

const struct btf_type *btf_type(struct btf_set *b, uint32_t id)
{
	const struct blob *blob = blob_of(b, id);

	return blob ? blob_type(blob, id) : NULL;
}

uint32_t btf_kernel_id(struct btf_set *b, uint32_t id)
{
	const struct blob *blob = blob_of(b, id);

	return blob ? id - blob->shift : 0;
}

const char *btf_string(struct btf_set *b, uint32_t off)
{
	if (off < b->vmlinux.str_len)
		return b->vmlinux.strs + off;
	for (size_t i = 0; i < b->nmodules; i++)
		if (b->modules[i].off && off - b->modules[i].first_str < b->modules[i].str_len)
			return blob_string(&b->modules[i], off);
	return "";
}

const char *btf_name(struct btf_set *b, uint32_t id)
{
	const struct btf_type *t = btf_type(b, id);

	return t ? btf_string(b, t->name_off) : "";
}

uint32_t btf_skip_mods(struct btf_set *b, uint32_t id)
{
	const struct btf_type *t;

	for (unsigned depth = 0; depth < MAX_DEPTH && (t = btf_type(b, id)); depth++) {
		switch (BTF_INFO_KIND(t->info)) {
		case BTF_KIND_TYPEDEF:
		case BTF_KIND_CONST:
		case BTF_KIND_VOLATILE:
		case BTF_KIND_RESTRICT:
		case BTF_KIND_TYPE_TAG:
			id = t->type;
			break;
		default:
			return id;
		}
	}
	return 0;
}

static uint32_t size_of(struct btf_set *b, uint32_t id, unsigned depth)
{
	const struct btf_type *t = btf_type(b, btf_skip_mods(b, id));
	const struct btf_array *array;

	if (!t || depth > MAX_DEPTH)
		return 0;
	switch (BTF_INFO_KIND(t->info)) {
	case BTF_KIND_INT:
	case BTF_KIND_STRUCT:
	case BTF_KIND_UNION:
	case BTF_KIND_ENUM:
	case BTF_KIND_ENUM64:
	case BTF_KIND_FLOAT:
	case BTF_KIND_DATASEC:
		return t->size;
	case BTF_KIND_PTR:
		return sizeof(uint64_t);
	case BTF_KIND_ARRAY:
		array = (const struct btf_array *)(t + 1);
		return array->nelems * size_of(b, array->type, depth + 1);
	case BTF_KIND_VAR:
		return size_of(b, t->type, depth + 1);
	default:
		return 0;
	}
}

uint32_t btf_sizeof(struct btf_set *b, uint32_t id)
{
	return size_of(b, id, 0);
}

int btf_each_in(struct btf_set *b, const char *module,
		int (*fn)(const char *owner, uint32_t id, const struct btf_type *t, void *arg),
		void *arg)
{
	struct blob *blob = NULL;
	const struct btf_type *t;
	int stop = 0;

	while (!stop && (blob = next_blob(b, blob, module))) {
		if (!blob->off)
			walk(blob, NULL, 0);
		t = (const struct btf_type *)blob->types;
		for (uint32_t i = 0; i < blob->n && !stop; i++, t = type_after(t))
			stop = fn(blob->name, blob->first_id + i, t, arg);
	}
	return stop;
}

int btf_each(struct btf_set *b, int (*fn)(uint32_t id, const struct btf_type *t, void *arg),
	     void *arg)
{
	const struct btf_type *t = (const struct btf_type *)b->vmlinux.types;
	uint32_t n = btf_count(b);
	int stop = 0;

	for (uint32_t id = 1; id <= n && !stop; id++, t = type_after(t))
		stop = fn(id, t, arg);
	return stop;
}
