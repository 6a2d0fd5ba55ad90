/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/lexer.h - what lex.l, token.c, syntax.c and parse.y share; nobody else needs it.
 *
 * The text is read whole into an array of tokens, then the parser walks the array. So the
 * few places where the grammar needs to look further ahead than one token (is `(x)` a cast?)
 * and the way back after a mistake (where does this statement end?) are loops over an array. */
#ifndef LANG_LEXER_H
#define LANG_LEXER_H

#include "base/num.h"
#include "lang/node.h"
#include "lang/unit.h"

enum {
	MOST_TEXT = 4 << 20,				/* bytes of program */
	MOST_NESTED = 200,				/* brackets within brackets */
	MOST_TOLD = 100,				/* mistakes; then it is no program */
	MOST_DEEP = 1200,				/* levels of the tree */
};

struct token {
	int kind;					/* of parse.h: IDENT, '+' ... */
	enum op op;					/* of operators */
	struct loc loc;
	uint32_t depth; /* braces around it; { and its } are outside */
	uint32_t match; /* ( [ {: index of the closing one; 0: none */
	bool item;					/* the first of a probe, macro ... */
	bool line;					/* the first of its line */
	bool broken;					/* what is wrong before it was told */
	const char *name;				/* the text of words and numbers */
	uint32_t len;					/* of name, which may hold NUL in strings */
	struct num num;					/* of numbers and $N */
};

/* A chain under construction. */
struct chain { struct node *first, *last; };

struct lexer {
	struct unit *u;
	const char *text;
	uint32_t len, pos; /* pos: where the text not read yet starts */
	struct token *tokens;
	uint32_t ntokens;
	uint32_t braces;				/* open */
	uint32_t pred; /* number of the token that opened it, or 0 */
	bool pred_if;  /* an `if` was in it: braces may follow a value */
	bool item, line, broken;			/* what the next token will be */
	bool lost; /* an open comment or string may hide a brace */
	bool decl; /* in a `let` or `import` outside of braces */
	uint32_t macro;					/* token_shape: number of the `macro` around, or 0 */
};

struct parse {
	struct unit *u;
	struct token *tokens;				/* ends with END */
	uint32_t ntokens, at;				/* at: the one to give next */
	const struct token *last;			/* the one given last */
	bool give_semicolon; /* a `;` that is not there, after a mistake */
	struct token semicolon;
	bool end_told;           /* what is wrong at the text's end was told */
	struct loc config, code; /* the config block; the first probe, macro ... */
	struct node *program;
};

/* lex.l: the text of u->src into lx->tokens; mistakes are told, and mended with likely tokens. */
int lex_text(struct lexer *lx);
/* token.c */
struct loc token_loc(const struct lexer *lx, uint32_t off, size_t len);
void token_add(struct lexer *lx, int kind, enum op op, uint32_t off, uint32_t len);
/* The index of the first byte from OFF that is neither blank nor in a comment. */
uint32_t token_skip_layout(const struct lexer *lx, uint32_t off);
/* The end of the C definition that starts at OFF; 0: it is none, or has no end (told). */
uint32_t token_c_end(struct lexer *lx, uint32_t off);
/* Tell casts from groups, block statements from block values, find the brackets' other ends. */
int token_shape(struct lexer *lx);

/* syntax.c: tell that the token p->last is not one of the N expected ones of KINDS (called NAMES),
 * and move to where its statement, probe ... ends. */
void syntax_report(struct parse *p, const int *kinds, const char *const *names, int n);
/* Is the token of this symbol's kind one that starts an expression? */
bool token_starts_value(int kind);
/* Is the token one after which an operator can stand? */
bool token_ends_value(int kind);

#endif
