/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/cpp.h - what the readers of C share: tokens, macros, constants. lang/cdecl.h is what the
 * passes see of them.
 *
 * All that is read hangs in the unit's arena; the table of macros is freed with the unit. */
#ifndef LANG_CPP_H
#define LANG_CPP_H

#include "lang/cdecl.h"

enum ctok_kind { CT_END, CT_WORD, CT_NUM, CT_STR, CT_CHAR, CT_SIGN };

struct ctok {
	enum ctok_kind kind;
	bool blank, line;				/* layout before it; the first of its line */
	bool painted;					/* a macro's name within what it stands for: stays */
	const char *text;				/* its spelling, with quotes */
	const char *raw;				/* where it is in the text it was read from */
	struct loc loc;
};

struct ctoks { struct ctok *at; uint32_t n; };		/* grown by arena_push() */

struct cmacro {
	const char *name;
	struct loc loc;					/* src 0: not the script's */
	bool function, variadic, gone;			/* gone: #undef */
	bool active;					/* is being replaced at the moment */
	const char **param;
	uint32_t nparams;
	struct ctoks body;
	const struct node *tree;			/* what it is in a script; NULL: not asked yet */
	bool no_tree;					/* it was told that it is nothing there */
};

enum { CPP_CONDITIONS = 64, CPP_MOST_TOKENS = 1 << 17 };

struct cpp {
	struct unit *u;
	struct dict *macros;				/* struct cmacro */
	struct dict *aligned;				/* typedefs with an alignment of their own */
	struct cond {
		bool skip, taken, otherwise;		/* #else was there */
		struct loc loc;
	} cond[CPP_CONDITIONS];
	uint32_t depth;
	const char **later;				/* headers to look into when a name is unknown */
	uint32_t nlater, includes;
	uint32_t pack;					/* #pragma pack: 0 none */
	uint32_t pack_stack[16], npack;
	uint32_t made;					/* tokens of the expansion at hand */
	bool quiet;					/* in a header: what is unclear is passed over */
	bool weak;					/* and what is known already stays */
	bool failed;
};

struct cpp *cpp_of(struct unit *u);			/* made at the first question */

/* ---- cmacro.c */
void cpp_fail(struct cpp *c, struct loc loc, enum diag_code code, const char *what);
void cpp_tokens(struct cpp *c, struct loc loc, const char *text, struct ctoks *ret);
void cpp_expand(struct cpp *c, const struct ctok *tok, uint32_t n, struct ctoks *ret);
struct cmacro *cpp_macro(struct cpp *c, const char *name);	/* NULL: none */
/* TOK: the name, parameters and body, as behind #define. */
struct cmacro *cpp_add_macro(struct cpp *c, struct loc loc, const struct ctok *tok, uint32_t n);
/* Add T, with the place of USE (NULL: its own), unless there are too many. */
void cpp_add_token(struct cpp *c, struct ctoks *to, const struct ctok *t, const struct ctok *use);
/* The spelling of N tokens with a blank where one was. */
char *cpp_spell(struct cpp *c, const struct ctok *tok, uint32_t n);

/* ---- cpp.c */
/* Directives and declarations of TEXT; places are counted from LOC. PLAIN: it has been through
 * a preprocessor. */
void cpp_read(struct cpp *c, struct loc loc, const char *text, bool plain);

/* ---- cexpr.c */
struct cval { uint64_t val; bool is_unsigned, is_long; };

/* A reader of tokens; at < n, the last one is CT_END. */
struct cparse {
	struct cpp *c;
	const struct ctok *tok;
	uint32_t at, depth;
	bool failed;
	bool condition;					/* of #if: all is 64 bits, unknown words are 0 */
	const struct type *open[16];			/* records whose end has not been read */
	uint32_t nopen;
};
bool cparse_is(const struct cparse *p, const char *text);
bool cparse_accept(struct cparse *p, const char *text);
/* Tell what is wrong at the token at hand, once; returns NULL. */
void *cparse_fail(struct cparse *p, enum diag_code code, const char *what);
bool cparse_expect(struct cparse *p, const char *text);
void cparse_skip_group(struct cparse *p);		/* at an opening bracket: move behind its end */
bool cexpr_read(struct cparse *p, struct cval *ret);
bool cexpr_char(const char *text, uint64_t *ret);	/* 'a', '\n' */

/* ---- cdecl.c */
void cdecl_read(struct cpp *c, const struct ctok *tok, uint32_t n);
/* Does a type start here? And its name without a declared name: "struct x *", "int (*)[3]". */
bool cdecl_starts_type(const struct cparse *p);
const struct type *cdecl_type_name(struct cparse *p);

/* ---- clayout.c */
/* What __attribute__ and its like said. */
struct attrs { bool packed; uint32_t align; };

/* A record while it is read. */
struct layout {
	struct field *field;
	uint32_t n;
	uint64_t bits, size;				/* bits: where the next member may start */
	uint32_t align, pack;
	bool is_union, packed;
};
/* The alignment of a type; BTF's records have none of their own. */
uint32_t layout_align(struct types *ts, const struct type *t);
/* Append the member F, whose type has the alignment NATURAL; BITS < 0: it is no bitfield. */
void layout_place(struct layout *l, struct field f, const struct attrs *a, uint32_t natural,
		  int64_t bits);

/* ---- cheader.c */
void cheader_include(struct cpp *c, struct loc loc, const char *what);

#endif
