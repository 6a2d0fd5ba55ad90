/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/type.h - types. Interned in the unit's arena: same type, same pointer.
 *
 * A NULL `const struct type *` is a type not known yet (inference goes on); T_ERROR is one about
 * which the user has been told: it fits everything and silences follow-on errors.
 *
 * How values live in memory (stack, scratch, map keys and values, event records), little endian:
 *	bool, int, enum, pointer	`size` bytes
 *	string[N]	N bytes, NUL-padded to the end, so that equal strings are equal bytes;
 *			without a NUL inside: it was cut
 *	buffer[N]	u32 length, then N bytes of room, zero beyond length; size 4 + N
 *	array, record, tuple		as in C, padding zeroed
 *	stack		u64 id (key into the stack table), u32 pid (0: kernel), u32 frames
 *	ksym		u64 address;	usym: u64 address, u32 pid, u32 0
 *	user		u64 uid;	cgroup: u64 id
 *	probe		u64 attach point number (unit->probes)
 *	time		u64 ns of its clock
 *	inet		u32 family (2, 10), 16 bytes;	mac: 6 bytes
 *	agg		u64[words]; what the words mean is agg.how's business
 * As SSA values in codegen the first group (and user, cgroup, probe, ksym, time) are i64, sign- or
 * zero-extended by their type; all others are pointers to memory of the above layout.
 *
 * Spaces: of a pointer (or an integer that is an address) where it leads; of a record, array or
 * string that is not ours where its bytes live. Values in our own memory are AS_NONE. */
#ifndef LANG_TYPE_H
#define LANG_TYPE_H

#include "base/arena.h"
#include "base/base.h"

struct agg;
struct host;

enum type_kind {
	T_ERROR,					/* already reported: stay quiet */
	T_VOID, T_BOOL, T_INT, T_ENUM, T_PTR, T_ARRAY, T_STRING, T_BUFFER,
	T_RECORD,					/* struct, union, tuple, record, `args` */
	T_FUNC,						/* pointed to by function pointers only */
	T_STACK, T_KSYM, T_USYM, T_USER, T_CGROUP, T_PROBE, T_TIME, T_INET, T_MAC,
	T_AGG,
	TYPE_KINDS
};

enum space {
	AS_NONE,   /* our own memory; of an integer: not known */
	AS_KERNEL, /* kernel memory, any address: probe_read_kernel */
	AS_USER,   /* user memory: probe_read_user */
	AS_BTF,    /* kernel object the verifier knows: plain loads */
	AS_CTX,    /* the program's context: plain loads at fixed offsets */
};

enum stack_mode { STACK_BPFTRACE, STACK_PERF, STACK_RAW, STACK_BUILD_ID };
/* Not CLOCK_...: those are macros of <time.h>. */
enum clock { CLK_BOOT, CLK_MONO, CLK_TAI, CLK_SW_TAI };

struct str;
/* How a number is shown in words. */
struct arch;
struct wording {
	void (*add)(const struct wording *w, const struct arch *arch, uint64_t val,
		    struct str *ret);
};

struct field {
	const char *name;				/* NULL: anonymous */
	const struct type *type;
	uint32_t off;					/* bytes from the start of the record */
	uint8_t bit_off, bits;  /* bits 0: not a bitfield; bit_off from the byte `off` */
	bool data_loc, rel_loc; /* tracepoint: u32 of length << 16 | offset is what lies at off */
	bool in_union;          /* inside a union: the verifier's knowledge ends */
	const struct wording *words; /* NULL: it is shown as its type is */
};

enum record_how { REC_STRUCT, REC_UNION, REC_TUPLE, REC_NAMED, REC_ARGS };

struct record { /* shared by the variants of a type that differ in space */
	enum record_how how;
	uint32_t btf_id;				/* 0: not from BTF */
	bool loaded; /* fields of kernel structs are read late: type_fields() */
	const struct field *field;
	uint32_t n;
};

struct enumerator { const char *name; uint64_t val; };

struct type {
	enum type_kind kind;
	uint32_t size, align; /* in memory; size 0: void, incomplete, function */
	const char *name;     /* as the user would write it: "uint64", "struct sock *" */
	enum space space;
	union {
		struct {
			bool is_signed, flex;
		} num; /* flex: a literal, takes the other side's sign */
		struct {
			const struct enumerator *at;
			uint32_t n;
			uint32_t btf_id;
			bool is_signed;
		} enu;
		struct { const struct type *to; } ptr;
		struct { const struct type *of; uint32_t len; bool numbers; } array;
		struct { uint32_t cap; } str;		/* string and buffer: bytes of room */
		struct { struct record *rec; } rec;
		struct { bool user; enum stack_mode mode; uint32_t depth; } stack;
		struct { enum clock clock; const char *format; } time;
		struct { const char *filter; } cgroup;
		struct {
			const struct agg *how;
			const struct type *of; /* of: the counted integer type */
			uint32_t words;
			int64_t param[3];
		} agg; /* hist: k; lhist: min max step */
	};
};

struct types;						/* the intern table of one unit */

/* HOST may be NULL (no kernel types then). Lives in ARENA. */
struct types *types_new(struct arena *arena, struct host *host);

/* ---- constructors: return the one interned type ---------------------------------------------- */
extern const struct type type_error, type_void;
const struct type *type_bool(struct types *ts);
const struct type *type_int(struct types *ts, uint32_t size, bool is_signed);
const struct type *type_literal(struct types *ts, uint64_t val,
				bool negative); /* smallest, flex if >= 0 */
const struct type *type_u64(struct types *ts);
const struct type *type_s64(struct types *ts);
const struct type *type_string(struct types *ts, uint32_t cap);
const struct type *type_buffer(struct types *ts, uint32_t cap);
const struct type *type_ptr(struct types *ts, const struct type *to, enum space space);
const struct type *type_array(struct types *ts, const struct type *of, uint32_t len);
/* The same, but never text: int8[4] as the script says it, not C's char[4]. */
const struct type *type_numbers(struct types *ts, const struct type *of, uint32_t len);
const struct type *type_stack(struct types *ts, bool user, enum stack_mode mode, uint32_t depth);
const struct type *type_time(struct types *ts, enum clock clock, const char *format);
const struct type *type_cgroup(struct types *ts, const char *filter);
const struct type *type_simple(struct types *ts,
			       enum type_kind kind); /* KSYM USYM USER PROBE INET MAC */
const struct type *type_agg(struct types *ts, const struct agg *how, const struct type *of,
			    uint32_t words, const int64_t param[3]);
/* A tuple (names NULL) or record of N members, laid out as C would. */
const struct type *type_tuple(struct types *ts, const struct type *const *member,
			      const char *const *names, uint32_t n);
/* A record of the script's own or of `args`, with the layout given; not interned by content:
 * each call makes a new type. FIELD is copied. */
const struct type *type_record(struct types *ts, const char *name, enum record_how how,
			       const struct field *field, uint32_t n, uint32_t size,
			       uint32_t align);
/* T with another space (for records, arrays, strings, pointers, integers); T itself if it has it. */
const struct type *type_in(struct types *ts, const struct type *t, enum space space);

/* ---- kernel and script types by name ------------------------------------------------------------ */
/* What a script means by NAME: "uint64", "struct sock", "task_struct", "size_t", "string" (cap 0)
 * ... KEYWORD is "struct", "union", "enum" or NULL. NULL: no such type. Script definitions come
 * first. */
const struct type *type_named(struct types *ts, const char *keyword, const char *name);
/* Is NAME a type of the language itself, such as uint64? */
bool type_is_word(struct types *ts, const char *name);
/* Type of BTF id (with pointers leading to SPACE, records living there). */
const struct type *type_btf(struct types *ts, uint32_t btf_id, enum space space);
/* Make the script's own definition known under "struct NAME" (or union, enum, typedef: KEYWORD NULL). */
void type_define(struct types *ts, const char *keyword, const char *name, const struct type *t);
/* Value of the enumeration constant NAME (of a script's or the kernel's enums); its type or NULL. */
const struct type *type_enumerator(struct types *ts, const char *name, uint64_t *ret);
/* Up to N names of structs like NAME, for "did you mean". */
const char *type_suggest(struct types *ts, const char *name);

/* What T, a type of another unit, is called here; NULL: there is no such type. */
const struct type *type_import(struct types *ts, const struct type *t);

/* ---- questions -------------------------------------------------------------------------------------- */
/* All members of a record (read from BTF if need be). */
const struct field *type_fields(struct types *ts, const struct type *rec, uint32_t *ret_n);
/* Member NAME ("0", "1" ... in tuples), looked up through anonymous members; off is from the start
 * of REC, and the type has REC's space where that applies. false: none. */
bool type_field(struct types *ts, const struct type *rec, const char *name, struct field *ret);
bool type_is_int(const struct type *t);			/* bool, int, enum */
bool type_is_scalar(const struct type *t); /* held in a register by codegen: see the top */
bool type_is_signed(const struct type *t);
bool type_is_record(const struct type *t);		/* T_RECORD, not a tuple */
bool type_is_tuple(const struct type *t);
bool type_is_huge(const struct type *t);  /* unsigned of 64 bits, not a literal */
bool type_is_below(const struct type *t); /* signed, not a literal: may be below 0 */
bool type_is_cond(const struct type *t);  /* may stand in a condition: int, bool, enum, pointer */
bool type_is_chars(const struct type *t); /* array of C's char: converts to a string */
/* The type both fit into (language reference 1.9-1.11: integers promote, strings widen, tuples
 * member by member, pointers equal or void); NULL: they do not go together. Spaces that differ
 * give AS_NONE. A or B NULL gives the other. */
const struct type *type_promote(struct types *ts, const struct type *a, const struct type *b);
/* May a value of FROM be stored where TO is, by widening only? */
bool type_fits(struct types *ts, const struct type *from, const struct type *to);
/* Same but for space and flex? */
bool type_same(const struct type *a, const struct type *b);

#endif
