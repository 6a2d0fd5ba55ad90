/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/builtin.h - what a builtin must say about itself. Rows live in stdlib/.
 *
 * Everything that knows a builtin by name reads its row: name resolution, arity and type checks,
 * events and their dispatch, `ktrace help`, completion, ktrace-stdlib(7), and a test that compiles
 * the example. Overloads are two rows with one name, tried in order (by arity).
 *
 * Signatures:   RESULT NAME            a variable: `pid`, also `pid()`
 *               RESULT NAME(ARGS)      ARGS: KIND NAME, ... ; [optional ones in brackets]; `...`
 *                                      for any more
 * RESULT: void, a type name ("uint64", "string[16]"), or `?` when result() says it.
 * KIND:   int     any integer, bool, enum
 *         ptr     pointer or integer
 *         num     integer or pointer, for keys and the like
 *         string
 *         strlit  string literal, after folding
 *         intlit  integer literal, after folding
 *         name    bare word, not evaluated: N_IDENT stays as it is
 *         type    a type or the name of one, not evaluated
 *         path    member or member.member, not evaluated
 *         map     bare @map, not evaluated
 *         elem    map element, not evaluated
 *         stack
 *         any     */
#ifndef LANG_BUILTIN_H
#define LANG_BUILTIN_H

#include "lang/unit.h"

typedef struct LLVMOpaqueValue *LLVMValueRef;		/* lang/ includes no LLVM header */

struct node; struct sema; struct cg; struct rt; struct value;

enum {
	BI_ASYNC = 1,    /* sends an event: action, record, handle() */
	BI_PLACE = 1024, /* emit() takes no DST: it returns where the value lies, in our memory */
	BI_UNSAFE = 2,   /* only with --unsafe */
	BI_CONST = 4,    /* folded at compile time by fold() */
	BI_ENDS = 8,     /* ends the probe: exit() */
	BI_ALIAS = 16,   /* another name; left out of manuals */
	BI_TEXT = 32,    /* `$1` as its first argument is text, even "12" */
	BI_DROP = 64,    /* its result may be left unused without a warning */
	BI_FORMAT = 256, /* what it prints is its action's priv, a struct format */
	BI_EARLY = 512,  /* BI_CONST that is known before types are: decides branches */
	BI_NOTES = 2048, /* where it meets a process for the first time it sends an event as well */
	BI_FEW = 128,    /* few distinct values: keys of it come and go seldom */
	BI_SHOWS = 4096, /* prints the map that is its first argument */
	BI_FAILS = 32768, /* does something that may fail: told at the end, with its place */
	BI_CLEARS = 8192, BI_ZEROES = 16384, /* empties the map that is its argument, or its values */
};

/* An aggregation: count(), hist() and the like, assigned to a map. Its state is a cell of words. */
struct agg {
	bool additive; /* two cells add up word by word (with atomic adds: exact when shared) */
	bool stats;    /* avg() and stats(): JSON calls their maps so */
	/* Words of a cell (> 0) and the parameters, once the arguments are typed; told to sema when
	 * wrong: 0. */
	uint32_t (*words)(struct sema *, const struct node *call, int64_t param[3]);
	/* Emit the update of the cell at CELL (pointer to u64 words) for CALL; ATOMIC: others share it. */
	void (*update)(struct cg *, const struct node *call, LLVMValueRef cell, bool atomic);
	/* Emit the value as an i64 (count, sum, min, max, avg as numbers in expressions); NULL: has
	 * none. CELL is one already merged over CPUs by emitted code (through emit_merge). */
	LLVMValueRef (*emit_value)(struct cg *, const struct type *, LLVMValueRef cell);
	void (*emit_merge)(struct cg *, const struct type *, LLVMValueRef into, LLVMValueRef cell);
	bool (*is_set)(const uint64_t *cell, const struct type *);	/* has it seen a value? */
	void (*merge)(uint64_t *into, const uint64_t *cell, const struct type *); /* over CPUs */
	void (*show)(const uint64_t *cell, const struct type *, struct arena *, struct value *ret);
};

struct builtin {
	const char *sig; /* "uint64 strlen(string s)", "uint32 pid" */
	const char *doc, *example;			/* man page, REPL help, and a test case */
	unsigned flags;
	unsigned uses;					/* enum use: what it needs of the probe */
	const struct agg *agg;
	const char *unstable;				/* the setting that allows it; NULL: none needed */
	/* A call of it was found in the program, dead code included; its literals are folded. < 0
	 * when told. */
	int (*declare)(struct unit *, const struct node *call);
	/* The result's type, when the signature cannot say, after the arguments are typed. NULL:
	 * not known yet, or an error was told. Also the place for checks of arguments. */
	const struct type *(*result)(struct sema *, struct node *call);
	/* The clock (enum clock) that the result of CALL is a time of; < 0: of none. NULL: of none. */
	int (*clock)(const struct node *call);
	/* BI_ASYNC: the record to send (a tuple; NULL: a tuple of the arguments' types) and priv of
	 * the action. */
	const struct type *(*record)(struct sema *, const struct node *call, const void **ret_priv);
	/* BI_CONST: the literal it is (N_INT, N_STR), or NULL when told or not constant. */
	struct node *(*fold)(struct sema *, struct node *call);
	/* Emit. Results that are scalars (type_is_scalar) are returned as i64 with DST NULL; others
	 * are written whole to DST (padding too), and NULL is returned. NULL emit and BI_ASYNC:
	 * cg_send() of all arguments. */
	LLVMValueRef (*emit)(struct cg *, const struct node *call, LLVMValueRef dst);
	/* BI_ASYNC: an event has arrived: LEN bytes of record at REC, padded with zeros to the
	 * record's size. */
	int (*handle)(struct rt *, const struct action *, const void *rec);
};

extern const struct builtin
	*const builtin_groups[]; /* arrays that end with sig NULL; stdlib/stdlib.c */

/* ---- finding and reading rows (lang/builtin.c) ---------------------------------------------------- */
enum arg_kind {
	ARG_INT,
	ARG_PTR,
	ARG_NUM,
	ARG_STRING,
	ARG_STRLIT,
	ARG_INTLIT,
	ARG_NAME,
	ARG_TYPE,
	ARG_PATH,
	ARG_MAP,
	ARG_ELEM,
	ARG_STACK,
	ARG_ANY
};
struct sig_arg { enum arg_kind kind; char name[24]; };
struct sig {						/* a signature, parsed */
	char name[32], result[32];
	bool parens, more;				/* `...` */
	unsigned min, max;				/* arguments; max counts those named */
	struct sig_arg arg[8];
};
void builtin_sig(const struct builtin *b, struct sig *ret);
/* The signature as people read it: a result that is computed goes without saying. */
const char *builtin_words(const struct builtin *b);
/* The I-th row called NAME (I 0, 1 ... for overloads); NULL: no more. */
const struct builtin *builtin_find(const char *name, unsigned i);
/* The name most like NAME among builtins, or NULL. */
const char *builtin_suggest(const char *name);
/* Call FN for each row, group by group. */
void builtin_each(void (*fn)(const struct builtin *, void *arg), void *arg);

#endif
