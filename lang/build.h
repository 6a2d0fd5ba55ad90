/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/build.h - the actions of lang/parse.y; nobody else needs it. What is not said is plain: a
 * node of that kind, at LOC, of these parts. */
#ifndef LANG_BUILD_H
#define LANG_BUILD_H

#include "lang/lexer.h"

struct node *build_node(struct parse *p, enum node_kind kind, struct loc loc);

/* Chains that know their end. NULL adds nothing. */
struct chain chain_one(struct node *n);
struct chain chain_add(struct chain list, struct node *n);

/* Expressions. */
struct node *build_int(struct parse *p, const struct token *t);
struct node *build_str(struct parse *p, enum node_kind kind, const struct token *t);
struct node *build_name(struct parse *p, enum node_kind kind, const struct token *t);
struct node *build_param(struct parse *p, const struct token *t);
struct node *build_list(struct parse *p, enum node_kind kind, struct node *first, struct loc loc);
struct node *build_named(struct parse *p, enum node_kind kind, const struct token *t,
			 struct node *val, struct loc loc);
struct node *build_unary(struct parse *p, enum node_kind kind, enum op op, struct node *arg,
			 struct loc loc);
/* A minus belongs to the number behind it. */
struct node *build_negative(struct parse *p, struct node *arg, struct loc loc);
/* ++ and --. */
struct node *build_step(struct parse *p, enum op op, struct node *arg, bool postfix,
			struct loc loc);
struct node *build_address(struct parse *p, struct node *arg, struct loc loc);
struct node *build_binary(struct parse *p, enum node_kind kind, enum op op, struct node *lhs,
			  struct node *rhs, struct loc loc);
/* `s =~ "pattern"`: a call of like(). */
struct node *build_like(struct parse *p, struct node *text, struct node *pattern, struct loc loc);
struct node *build_cond(struct parse *p, enum node_kind kind, struct node *test, struct node *yes,
			struct node *no, struct loc loc);
struct node *build_member(struct parse *p, struct node *base, const struct token *t, bool arrow,
			  struct loc loc);
struct node *build_map(struct parse *p, const struct token *t, struct chain keys, struct loc loc);
struct node *build_call(struct parse *p, const struct token *t, struct chain args, struct loc loc);
struct node *build_record(struct parse *p, struct chain fields, struct loc loc);
struct node *build_cast(struct parse *p, struct node *spec, struct node *arg, struct loc loc);
struct node *build_type(struct parse *p, const char *keyword, const char *name, struct node *of,
			struct chain suffixes, struct loc loc);
struct node *build_suffix(struct parse *p, uint64_t val, struct loc loc);
struct node *build_offsetof(struct parse *p, struct node *of, struct chain path, struct loc loc);

/* Statements; `_ = e` becomes N_DISCARD. */
struct node *build_assign(struct parse *p, enum op op, struct node *lhs, struct node *rhs,
			  struct loc loc);
struct node *build_let(struct parse *p, struct node *var, struct node *spec, struct node *init,
		       struct loc loc);
struct node *build_block(struct parse *p, struct chain body, struct loc loc);
struct node *build_while(struct parse *p, enum node_kind kind, struct node *test, struct node *body,
			 struct loc loc);
struct node *build_for(struct parse *p, const struct token *var, struct loc var_loc,
		       struct node *over, struct node *body, struct loc loc);
/* A parameter of a macro or function: KIND is of its name. */
struct node *build_arg(struct parse *p, enum node_kind kind, const struct token *name,
		       struct node *spec, struct loc loc);
struct node *build_def(struct parse *p, enum node_kind kind, const struct token *name,
		       struct chain params, struct node *result, struct node *body, struct loc loc);
struct node *build_probe(struct parse *p, struct chain points, struct node *pred, struct node *body,
			 struct loc loc);
/* The statements of a block, LAST (may be NULL) without its `;`: mark the value. */
struct chain build_end_block(struct parse *p, struct chain list, struct node *last);
/* Nobody asks for the value of this block, of this `if` or block statement. */
struct node *build_drop_value(struct node *block);
struct node *build_drop_if(struct node *n);
/* "unsigned" and "int" are one name; const and volatile are left out. */
const struct token *build_join_words(struct parse *p, const struct token *a, const struct token *b);

/* The order of the program: what comes first, comes first. */
void build_check_c(struct parse *p, struct loc loc);
void build_check_config(struct parse *p, struct loc loc);
void build_check_import(struct parse *p, struct loc loc);
void build_check_code(struct parse *p, struct loc loc);

#endif
