/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/type_priv.h - the intern table, shared by type.c, ctype.c and cdecl.c only.
 *
 * One hash table from bytes to pointers serves types, names and memos alike: the first byte of a
 * key says whose it is. Ownership: the arena's. */
#ifndef LANG_TYPE_PRIV_H
#define LANG_TYPE_PRIV_H

#include "lang/type.h"

struct btf_set;

struct entry {
	struct entry *next;
	uint32_t hash, len;
	void *val;					/* NULL until the finder sets it */
	char key[];
};

struct types {
	struct arena *arena;
	struct host *host;
	struct btf_set *btf; /* NULL: not asked for yet, or there is none */
	bool btf_asked;
	struct entry **bucket;
	uint32_t nbuckets, n;
	const struct type **defined; /* enums that the script defines, for their constants */
	uint32_t ndefined;
};

/* Whose key it is. */
enum key_owner {
	KEY_STRING = 's', KEY_TYPE = 't', KEY_TUPLE = 'u', KEY_NAMED_TUPLE = 'U', KEY_BTF = 'b',
	KEY_DEFINED = 'd', KEY_KERNEL = 'k', KEY_ENUMERATOR = 'e',
};

/* Where the pointer for the key WHOSE, BYTES is kept; NULL in it if it is new. */
void **types_slot(struct types *ts, enum key_owner whose, const void *bytes, size_t len);
/* The one copy of TEXT; NULL gives NULL. */
const char *types_string(struct types *ts, const char *text);

/* The one type with these parts: kind, space, union, size, align; name of records and enums. */
const struct type *types_intern(struct types *ts, const struct type *parts);
/* T as it is when found in memory of SPACE: what lies there, and where its pointers lead. */
const struct type *types_inside(struct types *ts, const struct type *t, enum space space);
/* A record that is only declared gives the one that is defined, if there is one. */
const struct type *types_complete(struct types *ts, const struct type *t);
/* Read the members of a kernel record (ctype.c). */
void types_load(struct types *ts, struct record *rec);

#endif
