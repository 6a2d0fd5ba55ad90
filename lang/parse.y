/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/parse.y - the grammar: tokens into the tree.
 *
 * The parser walks the array that lex.l and token.c made, so there is little left to decide: the
 * grammar has no conflicts and no tricks. Two things are done beside it.
 *
 * Mistakes: syntax_report() tells one and moves to where the statement (within braces) or the
 * probe, macro ... (outside) ends; the rules with `error` take it up from there. No state in which
 * `error` was just read may reduce whatever comes next (each such rule has a longer twin): then
 * yyerrok could find the same mistake for ever.
 *
 * Values: the last statement of a block may lack its `;`. In a block whose value is used (a
 * block expression, a branch of an `if` that is a value, a macro's body) that is the block's value,
 * marked in N_EXPR. All blocks come out of `block` marked; drop_value() takes the mark
 * away where nobody asks for the value, so that later passes need not know where they are.
 *
 * A `if` or block that starts a statement is a statement of its own (N_IF, N_BLOCK among the others), but
 * is wrapped in a marked N_EXPR when it is the value. */
%code requires {
#include "lang/lexer.h"
}

%{
#include "lang/parse.h"

#include <errno.h>
#include <inttypes.h>
#include <string.h>
#include "base/dict.h"

/* An empty rule's place is behind what comes before it. */
#define YYLLOC_DEFAULT(cur, rhs, n) ((cur) = (n) ? loc_join(YYRHSLOC(rhs, 1), YYRHSLOC(rhs, n)) : \
				     loc_after(YYRHSLOC(rhs, 0)))
#define NODE_AT(kind, loc) node_new(p->u->arena, kind, loc)

static struct loc loc_after(struct loc l)
{
	return (struct loc){ .off = l.off + l.len, .src = l.src };
}

%}

%define api.pure full
%define api.location.type {struct loc}
%define api.symbol.prefix {SYM_}
%define parse.error custom
%define parse.lac full
%define lr.default-reduction consistent
%locations
%expect 0
%param { struct parse *p }
%initial-action { @$ = (struct loc){ .src = p->u->src }; }

%union {
	const struct token *tok;
	struct node *node;
	struct chain list;
}

%code {
static int yylex(YYSTYPE *val, YYLTYPE *loc, struct parse *p);
static void yyerror(YYLTYPE *loc, struct parse *p, const char *msg);
static struct chain one(struct node *n);
static struct chain add(struct chain list, struct node *n);
static struct node *make_int(struct parse *p, const struct token *t);
static struct node *make_str(struct parse *p, enum node_kind kind, const struct token *t);
static struct node *make_name(struct parse *p, enum node_kind kind, const struct token *t);
static struct node *make_list(struct parse *p, enum node_kind kind, struct node *first, struct loc loc);
static struct node *make_named(struct parse *p, enum node_kind kind, const struct token *t,
			       struct node *val, struct loc loc);
static struct node *make_unary(struct parse *p, enum node_kind kind, enum op op, struct node *arg,
			       struct loc loc);
static struct node *make_negative(struct parse *p, struct node *arg, struct loc loc);
static struct node *make_step(struct parse *p, enum op op, struct node *arg, bool postfix, struct loc loc);
static struct node *make_address(struct parse *p, struct node *arg, struct loc loc);
static struct node *make_binary(struct parse *p, enum node_kind kind, enum op op, struct node *lhs,
				struct node *rhs, struct loc loc);
static struct node *make_cond(struct parse *p, enum node_kind kind, struct node *test, struct node *yes,
			      struct node *no, struct loc loc);
static struct node *make_member(struct parse *p, struct node *base, const struct token *t, bool arrow,
				struct loc loc);
static struct node *make_map(struct parse *p, const struct token *t, struct chain keys, struct loc loc);
static struct node *make_call(struct parse *p, const struct token *t, struct chain args, struct loc loc);
static struct node *make_record(struct parse *p, struct chain fields, struct loc loc);
static struct node *make_cast(struct parse *p, struct node *spec, struct node *arg, struct loc loc);
static struct node *make_type(struct parse *p, const char *keyword, const char *name, struct node *of,
			      struct loc loc);
static struct node *make_suffix(struct parse *p, uint64_t val, struct loc loc);
static struct node *make_offsetof(struct parse *p, struct node *of, struct chain path, struct loc loc);
static struct node *make_assign(struct parse *p, enum op op, struct node *lhs, struct node *rhs,
				struct loc loc);
static struct node *make_let(struct parse *p, enum node_kind kind, struct node *var, struct node *spec,
			     struct node *init, struct loc loc);
static struct node *make_for(struct parse *p, const struct token *var, struct loc var_loc,
			     struct node *over, struct node *body, struct loc loc);
static struct node *make_def(struct parse *p, enum node_kind kind, const struct token *name,
			     struct chain params, struct node *result, struct node *body, struct loc loc);
static struct node *make_probe(struct parse *p, struct chain points, struct node *pred,
			       struct node *body, struct loc loc);
static struct chain end_block(struct parse *p, struct chain list, struct node *last);
static struct node *drop_value(struct node *block);
static struct node *drop_if(struct node *n);
static const char *join_words(struct parse *p, const char *a, const struct token *t);
static void note_c(struct parse *p, struct loc loc);
static void note_config(struct parse *p, struct loc loc);
static void note_import(struct parse *p, struct loc loc);
static void note_code(struct parse *p, struct loc loc);
}

%token END 0 "the end of the program"
%token <tok> C_TEXT "a C definition" POINT "an attach point"
%token <tok> IDENT "a name" VAR "a variable" MAP "a map" MAP_AT "a map's element" PARAM "a parameter"
%token <tok> INT "a number" STR "a string"
%token <tok> CONFIG "'config'" MACRO "'macro'" FN "'fn'" LET "'let'" IMPORT "'import'"
%token <tok> IF "'if'" STMT_IF "an 'if' statement" ELSE "'else'" FOR "'for'" WHILE "'while'" UNROLL "'unroll'"
%token <tok> RETURN "'return'" BREAK "'break'" CONTINUE "'continue'"
%token <tok> SIZEOF "'sizeof'" OFFSETOF "'offsetof'" TYPEOF "'typeof'" TYPEINFO "'typeinfo'"
%token <tok> COMPTIME "'comptime'" TRUE "'true'" FALSE "'false'" STRUCT "'struct'" UNION "'union'" ENUM "'enum'"
%token <tok> PRED_OPEN "a predicate" PRED_CLOSE "'/'" STMT_BLOCK "a block"
%token <tok> CAST_OPEN "a cast" CAST_CLOSE "')'" TYPE_OPEN "a type in parentheses"
%token <tok> OP_ASSIGN "an assignment operator" DOTS "'..'" ARROW "'->'"

%token <tok> ';' ',' '{' '}' '(' ')' '[' ']' '.' '='
%token <tok> ':' '?' '|' '^' '&' '<' '>' '+' '-' '*' '/' '%'
%token <tok> LOR "'||'" LAND "'&&'" EQ "'=='" NE "'!='" LE "'<='" GE "'>='" SHL "'<<'" SHR "'>>'"
%token <tok> '!' '~' INC "'++'" DEC "'--'"
%right '?'
%left LOR
%left LAND
%left '|'
%left '^'
%left '&'
%left EQ NE
%left '<' '>' LE GE
%left SHL SHR
%left '+' '-'
%left '*' '/' '%'

%type <list> items points point_list settings setting_list params param_list fn_params
%type <list> fn_param_list stmts body exprs args arg_list fields path suffixes
%type <node> item probe config setting setting_val import mapdecl macro fn param fn_param result
%type <node> block stmt_block if_stmt else_part if_expr blocklike simple stmt let_type let_init
%type <node> expr unary postfix primary arg type typeof type_arg over suffix opt_expr
%type <tok> words

%%

/* ---- the program ---- */

program:
	items				{ p->program = make_list(p, N_PROGRAM, $1.first, @1); }
;
items:
	%empty				{ $$ = one(NULL); }
|	items item			{ $$ = add($1, $2); }
|	items ';'			{ $$ = $1; }
|	items error			{ $$ = $1; yyerrok; }
|	items error '}'			{ $$ = $1; yyerrok; }
;
item:
	C_TEXT				{ note_c(p, @$); $$ = make_str(p, N_C, $1); }
|	config				{ note_config(p, @$); $$ = $1; }
|	import				{ note_import(p, @$); $$ = $1; }
|	mapdecl				{ note_code(p, @$); $$ = $1; }
|	macro				{ note_code(p, @$); $$ = $1; }
|	fn				{ note_code(p, @$); $$ = $1; }
|	probe				{ note_code(p, @$); $$ = $1; }
;
probe:
	point_list block		{ $$ = make_probe(p, $1, NULL, $2, @$); }
|	point_list PRED_OPEN expr PRED_CLOSE block
					{ $$ = make_probe(p, $1, $3, $5, @$); }
;
point_list:
	points
|	points ','			{ $$ = $1; }
;
points:
	POINT				{ $$ = one(make_str(p, N_POINT, $1)); }
|	points ',' POINT		{ $$ = add($1, make_str(p, N_POINT, $3)); }
;
config:
	CONFIG '=' '{' settings '}'	{ $$ = make_list(p, N_CONFIG, $4.first, @$); }
;
settings:
	setting_list
|	setting_list setting		{ $$ = add($1, $2); }
|	setting_list error		{ $$ = $1; yyerrok; }
;
setting_list:
	%empty				{ $$ = one(NULL); }
|	setting_list setting ';'	{ $$ = add($1, $2); }
|	setting_list error ';'		{ $$ = $1; yyerrok; }
;
setting:
	IDENT '=' setting_val		{ $$ = make_named(p, N_SETTING, $1, $3, @$); }
;
setting_val:
	INT				{ $$ = make_int(p, $1); }
|	'-' INT				{ $$ = make_negative(p, make_int(p, $2), @$); }
|	STR				{ $$ = make_str(p, N_STR, $1); }
|	IDENT				{ $$ = make_name(p, N_IDENT, $1); }
|	TRUE				{ $$ = make_int(p, $1); }
|	FALSE				{ $$ = make_int(p, $1); }
;
import:
	IMPORT STR			{ $$ = make_str(p, N_IMPORT, $2); $$->loc = @$; }
;
mapdecl:
	LET MAP '=' IDENT '(' args ')'	{ $$ = make_named(p, N_MAPDECL, $2, make_call(p, $4, $6,
							  loc_join(@4, @7)), @$); }
;
macro:
	MACRO IDENT '(' params ')' block
					{ $$ = make_def(p, N_MACRO, $2, $4, NULL, $6, @$); }
;
params:
	%empty				{ $$ = one(NULL); }
|	param_list
;
param_list:
	param				{ $$ = one($1); }
|	param_list ',' param		{ $$ = add($1, $3); }
;
param:
	VAR				{ $$ = make_let(p, N_ARG, make_name(p, N_VAR, $1), NULL, NULL, @$); }
|	MAP				{ $$ = make_let(p, N_ARG, make_name(p, N_MAP, $1), NULL, NULL, @$); }
|	IDENT				{ $$ = make_let(p, N_ARG, make_name(p, N_IDENT, $1), NULL, NULL, @$); }
;
fn:
	FN IDENT '(' fn_params ')' result block
					{ $$ = make_def(p, N_FN, $2, $4, $6, drop_value($7), @$); }
;
fn_params:
	%empty				{ $$ = one(NULL); }
|	fn_param_list
;
fn_param_list:
	fn_param			{ $$ = one($1); }
|	fn_param_list ',' fn_param	{ $$ = add($1, $3); }
;
fn_param:
	VAR ':' type			{ $$ = make_let(p, N_ARG, make_name(p, N_VAR, $1), $3, NULL, @$); }
;
result:
	%empty				{ $$ = NULL; }
|	':' type			{ $$ = $2; }
;

/* ---- statements ---- */

block:
	'{' body '}'			{ $$ = NODE_AT(N_BLOCK, @$); $$->block.body = $2.first; }
;
stmt_block:
	STMT_BLOCK body '}'		{ $$ = NODE_AT(N_BLOCK, @$); $$->block.body = $2.first; }
;
body:
	stmts				{ $$ = end_block(p, $1, NULL); }
|	stmts simple			{ $$ = end_block(p, $1, $2); }
|	stmts error			{ $$ = end_block(p, $1, NULL); yyerrok; }
;
stmts:
	%empty				{ $$ = one(NULL); }
|	stmts stmt			{ $$ = add($1, $2); }
|	stmts error ';'			{ $$ = $1; yyerrok; }
;
stmt:
	simple ';'
|	blocklike
|	blocklike ';'			{ $$ = drop_if($1); }
;
blocklike:
	if_stmt
|	stmt_block
|	WHILE expr block		{ $$ = make_cond(p, N_WHILE, $2, drop_value($3), NULL, @$); }
|	UNROLL expr block		{ $$ = make_cond(p, N_UNROLL, $2, drop_value($3), NULL, @$); }
|	FOR '(' VAR ':' over ')' block	{ $$ = make_for(p, $3, @3, $5, $7, @$); }
|	FOR VAR ':' over block		{ $$ = make_for(p, $2, @2, $4, $5, @$); }
;
over:
	postfix
|	postfix DOTS postfix		{ $$ = make_binary(p, N_RANGE, OP_NONE, $1, $3, @$); }
;
if_stmt:
	STMT_IF expr block else_part	{ $$ = make_cond(p, N_IF, $2, $3, $4, @$); }
;
if_expr:
	IF expr block else_part		{ $$ = make_cond(p, N_IF, $2, $3, $4, @$); }
;
else_part:
	%empty				{ $$ = NULL; }
|	ELSE block			{ $$ = $2; }
|	ELSE if_expr			{ $$ = $2; }
;
simple:
	expr				{ $$ = NODE_AT(N_EXPR, @$); $$->stmt.arg = $1; }
|	expr '=' expr			{ $$ = make_assign(p, OP_NONE, $1, $3, @$); }
|	expr OP_ASSIGN expr		{ $$ = make_assign(p, $2->op, $1, $3, @$); }
|	LET VAR let_type let_init	{ $$ = make_let(p, N_LET, make_name(p, N_VAR, $2), $3, $4, @$); }
|	RETURN opt_expr			{ $$ = make_unary(p, N_RETURN, OP_NONE, $2, @$); }
|	BREAK				{ $$ = NODE_AT(N_BREAK, @$); }
|	CONTINUE			{ $$ = NODE_AT(N_CONTINUE, @$); }
|	IMPORT STR			{ $$ = make_str(p, N_IMPORT, $2); $$->loc = @$; }
;
let_type:
	%empty				{ $$ = NULL; }
|	':' type			{ $$ = $2; }
;
let_init:
	%empty				{ $$ = NULL; }
|	'=' expr			{ $$ = $2; }
;
opt_expr:
	%empty				{ $$ = NULL; }
|	expr
;

/* ---- expressions ---- */

expr:
	unary
|	expr '?' expr ':' expr %prec '?'	{ $$ = make_cond(p, N_TERNARY, $1, $3, $5, @$); }
|	expr '?' ':' expr %prec '?'	{ $$ = make_cond(p, N_TERNARY, $1, NULL, $4, @$); }
|	expr LOR expr			{ $$ = make_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr LAND expr			{ $$ = make_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '|' expr			{ $$ = make_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '^' expr			{ $$ = make_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '&' expr			{ $$ = make_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr EQ expr			{ $$ = make_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr NE expr			{ $$ = make_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '<' expr			{ $$ = make_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '>' expr			{ $$ = make_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr LE expr			{ $$ = make_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr GE expr			{ $$ = make_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr SHL expr			{ $$ = make_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr SHR expr			{ $$ = make_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '+' expr			{ $$ = make_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '-' expr			{ $$ = make_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '*' expr			{ $$ = make_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '/' expr			{ $$ = make_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '%' expr			{ $$ = make_binary(p, N_BINARY, $2->op, $1, $3, @$); }
;
unary:
	postfix
|	'-' unary			{ $$ = make_negative(p, $2, @$); }
|	'!' unary			{ $$ = make_unary(p, N_UNARY, OP_NOT, $2, @$); }
|	'~' unary			{ $$ = make_unary(p, N_UNARY, OP_INV, $2, @$); }
|	'*' unary			{ $$ = make_unary(p, N_UNARY, OP_DEREF, $2, @$); }
|	'&' unary			{ $$ = make_address(p, $2, @$); }
|	INC unary			{ $$ = make_step(p, OP_INC, $2, false, @$); }
|	DEC unary			{ $$ = make_step(p, OP_DEC, $2, false, @$); }
|	COMPTIME unary			{ $$ = make_unary(p, N_COMPTIME, OP_NONE, $2, @$); }
|	CAST_OPEN type CAST_CLOSE unary	{ $$ = make_cast(p, $2, $4, @$); }
;
postfix:
	primary
|	postfix '.' IDENT		{ $$ = make_member(p, $1, $3, false, @$); }
|	postfix '.' INT			{ $$ = make_member(p, $1, $3, false, @$); }
|	postfix ARROW IDENT		{ $$ = make_member(p, $1, $3, true, @$); }
|	postfix '[' expr ']'		{ $$ = make_binary(p, N_INDEX, OP_NONE, $1, $3, @$); }
|	postfix INC			{ $$ = make_step(p, OP_INC, $1, true, @$); }
|	postfix DEC			{ $$ = make_step(p, OP_DEC, $1, true, @$); }
;
primary:
	INT				{ $$ = make_int(p, $1); }
|	TRUE				{ $$ = make_int(p, $1); }
|	FALSE				{ $$ = make_int(p, $1); }
|	STR				{ $$ = make_str(p, N_STR, $1); }
|	PARAM				{ $$ = NODE_AT(N_PARAM, @$); $$->param.n = (uint32_t)$1->num.val; }
|	VAR				{ $$ = make_name(p, N_VAR, $1); }
|	MAP				{ $$ = make_name(p, N_MAP, $1); }
|	MAP_AT '[' exprs ']'		{ $$ = make_map(p, $1, $3, @$); }
|	IDENT				{ $$ = make_name(p, N_IDENT, $1); }
|	IDENT '(' args ')'		{ $$ = make_call(p, $1, $3, @$); }
|	SIZEOF type_arg			{ $$ = make_unary(p, N_SIZEOF, OP_NONE, $2, @$); }
|	TYPEINFO type_arg		{ $$ = make_unary(p, N_TYPEINFO, OP_NONE, $2, @$); }
|	OFFSETOF TYPE_OPEN type ',' path ')'	{ $$ = make_offsetof(p, $3, $5, @$); }
|	OFFSETOF '(' expr ',' path ')'	{ $$ = make_offsetof(p, $3, $5, @$); }
|	'(' expr ')'			{ $$ = $2; $$->loc = @$; }
|	'(' ')'				{ $$ = make_list(p, N_TUPLE, NULL, @$); }
|	'(' expr ',' ')'		{ $$ = make_list(p, N_TUPLE, $2, @$); }
|	'(' expr ',' exprs opt_comma ')'	{ $2->next = $4.first; $$ = make_list(p, N_TUPLE, $2, @$); }
|	'(' fields opt_comma ')'	{ $$ = make_record(p, $2, @$); }
|	if_expr
|	block
;
opt_comma: %empty | ',' ;
exprs:
	expr				{ $$ = one($1); }
|	exprs ',' expr			{ $$ = add($1, $3); }
;
fields:
	IDENT '=' expr			{ $$ = one(make_named(p, N_FIELD, $1, $3, @$)); }
|	fields ',' IDENT '=' expr	{ $$ = add($1, make_named(p, N_FIELD, $3, $5, loc_join(@3, @5))); }
;
args:
	%empty				{ $$ = one(NULL); }
|	arg_list
;
arg_list:
	arg				{ $$ = one($1); }
|	arg_list ',' arg		{ $$ = add($1, $3); }
;
arg:
	expr
|	typeof
;
path:
	IDENT				{ $$ = one(make_name(p, N_IDENT, $1)); }
|	path '.' IDENT			{ $$ = add($1, make_name(p, N_IDENT, $3)); }
;

/* ---- types ---- */

type_arg:
	TYPE_OPEN type ')'		{ $$ = $2; }
|	'(' expr ')'			{ $$ = $2; }
;
typeof:
	TYPEOF type_arg			{ $$ = make_unary(p, N_TYPEOF, OP_NONE, $2, @$); }
;
type:
	words suffixes			{ $$ = make_type(p, NULL, $1->name, NULL, @$); $$->spec.suffix = $2.first; }
|	STRUCT IDENT suffixes		{ $$ = make_type(p, "struct", $2->name, NULL, @$); $$->spec.suffix = $3.first; }
|	UNION IDENT suffixes		{ $$ = make_type(p, "union", $2->name, NULL, @$); $$->spec.suffix = $3.first; }
|	ENUM IDENT suffixes		{ $$ = make_type(p, "enum", $2->name, NULL, @$); $$->spec.suffix = $3.first; }
|	typeof suffixes			{ $$ = make_type(p, NULL, NULL, $1, @$); $$->spec.suffix = $2.first; }
;
words:
	IDENT
|	words IDENT			{ struct token *t = NEW(p->u->arena, struct token);

					  *t = *$1; t->name = join_words(p, $1->name, $2); $$ = t; }
;
suffixes:
	%empty				{ $$ = one(NULL); }
|	suffixes suffix			{ $$ = add($1, $2); }
;
suffix:
	'*'				{ $$ = make_suffix(p, (uint64_t)SUFFIX_PTR, @$); }
|	'[' ']'				{ $$ = make_suffix(p, (uint64_t)SUFFIX_OPEN, @$); }
|	'[' INT ']'			{ $$ = make_suffix(p, $2->num.val, @$); }
;

%%

/* -------------------------------------------------------------- chains */

static struct chain one(struct node *n)
{
	return (struct chain){ n, n };
}

static struct chain add(struct chain list, struct node *n)
{
	if (!n)
		return list;
	if (list.last)
		list.last->next = n;
	else
		list.first = n;
	list.last = n;
	return list;
}

/* -------------------------------------------------------------- expressions */

static struct node *make_int(struct parse *p, const struct token *t)
{
	struct node *n = NODE_AT(t->kind == INT ? N_INT : N_BOOL, t->loc);

	n->num.val = t->kind == INT ? t->num.val : t->kind == TRUE;
	n->num.duration = t->num.duration;
	return n;
}

static struct node *make_str(struct parse *p, enum node_kind kind, const struct token *t)
{
	struct node *n = NODE_AT(kind, t->loc);

	n->str.ptr = t->name;
	n->str.len = t->len;
	return n;
}

static struct node *make_name(struct parse *p, enum node_kind kind, const struct token *t)
{
	struct node *n = NODE_AT(kind, t->loc);

	if (kind == N_VAR)
		n->var.name = t->name;
	else if (kind == N_MAP)
		n->map.name = t->name;
	else
		n->ident.name = t->name;
	return n;
}

static struct node *make_list(struct parse *p, enum node_kind kind, struct node *first, struct loc loc)
{
	struct node *n = NODE_AT(kind, loc);

	n->list.first = first;
	return n;
}

static struct node *make_named(struct parse *p, enum node_kind kind, const struct token *t,
			       struct node *val, struct loc loc)
{
	struct node *n = NODE_AT(kind, loc);

	n->named.name = t->name;
	n->named.val = val;
	return n;
}

static struct node *make_unary(struct parse *p, enum node_kind kind, enum op op, struct node *arg,
			       struct loc loc)
{
	struct node *n = NODE_AT(kind, loc);

	n->unary.op = op;
	n->unary.arg = arg;
	return n;
}

/* A minus belongs to the number behind it: -9223372036854775808 is one. */
static struct node *make_negative(struct parse *p, struct node *arg, struct loc loc)
{
	bool bare = arg->kind == N_INT && loc.off + 1 <= arg->loc.off && !arg->num.negative;

	if (!bare || arg->num.val > (uint64_t)1 << 63 || !arg->num.val)
		return make_unary(p, N_UNARY, OP_NEG, arg, loc);
	arg->num.val = 0 - arg->num.val;
	arg->num.negative = true;
	arg->loc = loc;
	return arg;
}

static const char *with_article(struct parse *p, const struct node *n)
{
	const char *called = node_called(n->kind);

	return arena_fmt(p->u->arena, "%s %s", strchr("aeiou", *called) ? "an" : "a", called);
}

static bool is_place(const struct node *n)
{
	return n->kind == N_VAR || n->kind == N_MAP;
}

static struct node *make_step(struct parse *p, enum op op, struct node *arg, bool postfix, struct loc loc)
{
	struct node *n = make_unary(p, N_UNARY, op, arg, loc);

	n->unary.postfix = postfix;
	if (!is_place(arg))
		diag_error(p->u->diag, arg->loc, E_ASSIGN_TARGET,
			   "'%s' counts variables and maps, not %s", op_name(op), with_article(p, arg));
	return n;
}

static struct node *make_address(struct parse *p, struct node *arg, struct loc loc)
{
	if (!is_place(arg) || (arg->kind == N_MAP && arg->map.key))
		diag_error(p->u->diag, arg->loc, E_ASSIGN_TARGET,
			   "only variables and whole maps have an address, not %s",
			   arg->kind == N_MAP ? "a map's element" : with_article(p, arg));
	return make_unary(p, N_UNARY, OP_ADDR, arg, loc);
}

static struct node *make_binary(struct parse *p, enum node_kind kind, enum op op, struct node *lhs,
				struct node *rhs, struct loc loc)
{
	struct node *n = NODE_AT(kind, loc);

	n->binary.op = op;
	n->binary.lhs = lhs;
	n->binary.rhs = rhs;
	return n;
}

static struct node *make_cond(struct parse *p, enum node_kind kind, struct node *test, struct node *yes,
			      struct node *no, struct loc loc)
{
	struct node *n = NODE_AT(kind, loc);

	n->cond.test = test;
	n->cond.yes = yes;
	n->cond.no = no;
	return n;
}

/* Members of tuples are numbers; a number with members would be a fraction. */
static struct node *make_member(struct parse *p, struct node *base, const struct token *t, bool arrow,
				struct loc loc)
{
	struct node *n = NODE_AT(N_MEMBER, loc);

	n->member.base = base;
	n->member.name = t->name;
	n->member.arrow = arrow;
	if (base->kind == N_INT && t->kind == INT) {
		diag_error(p->u->diag, loc, E_BAD_NUMBER, "there are no fractions: numbers are integers");
	} else if (t->kind == INT && (t->name[strspn(t->name, "0123456789")] ||
				      (t->name[0] == '0' && t->name[1]))) {
		diag_error(p->u->diag, t->loc, E_SYNTAX, "'%s' is no member of a tuple: they are 0, 1, 2 ...",
			   t->name);
	}
	return n;
}

/* Several keys are one tuple. */
static struct node *make_map(struct parse *p, const struct token *t, struct chain keys, struct loc loc)
{
	struct node *n = NODE_AT(N_MAP, loc);

	n->map.name = t->name;
	n->map.key = keys.first;
	if (keys.first != keys.last)
		n->map.key = make_list(p, N_TUPLE, keys.first, loc_join(keys.first->loc, keys.last->loc));
	return n;
}

static struct node *make_call(struct parse *p, const struct token *t, struct chain args, struct loc loc)
{
	struct node *n = NODE_AT(N_CALL, loc);

	n->call.name = t->name;
	n->call.args = args.first;
	return n;
}

static struct node *make_record(struct parse *p, struct chain fields, struct loc loc)
{
	struct dict *seen = dict_new();
	struct node *f, *first;

	for (f = fields.first; f; f = f->next) {
		first = dict_put(seen, f->named.name, f);
		if (first) {
			diag_error(p->u->diag, f->loc, E_DUPLICATE_FIELD, "this record has two fields '%s'",
				   f->named.name);
			diag_note(p->u->diag, first->loc, "the other one is here");
		}
	}
	dict_free(seen);
	return make_list(p, N_RECORD, fields.first, loc);
}

static struct node *make_cast(struct parse *p, struct node *spec, struct node *arg, struct loc loc)
{
	struct node *n = NODE_AT(N_CAST, loc);

	n->cast.spec = spec;
	n->cast.arg = arg;
	return n;
}

static struct node *make_type(struct parse *p, const char *keyword, const char *name, struct node *of,
			      struct loc loc)
{
	struct node *n = NODE_AT(N_TYPE, loc);

	n->spec.keyword = keyword;
	n->spec.name = name;
	n->spec.of = of;
	return n;
}

static struct node *make_suffix(struct parse *p, uint64_t val, struct loc loc)
{
	struct node *n = NODE_AT(N_SUFFIX, loc);

	n->num.val = val;
	return n;
}

static struct node *make_offsetof(struct parse *p, struct node *of, struct chain path, struct loc loc)
{
	struct node *n = NODE_AT(N_OFFSETOF, loc);

	n->offs.of = of;
	n->offs.path = path.first;
	return n;
}

/* "unsigned" "int": one name; words that change nothing here are left out. */
static const char *join_words(struct parse *p, const char *a, const struct token *t)
{
	if (!strcmp(t->name, "const") || !strcmp(t->name, "volatile"))
		return a;
	if (!strcmp(a, "const") || !strcmp(a, "volatile"))
		return t->name;
	return arena_fmt(p->u->arena, "%s %s", a, t->name);
}

/* -------------------------------------------------------------- statements */

/* `_ = e` throws the value away. */
static struct node *make_assign(struct parse *p, enum op op, struct node *lhs, struct node *rhs,
				struct loc loc)
{
	if (lhs->kind == N_IDENT && !strcmp(lhs->ident.name, "_") && op == OP_NONE)
		return make_unary(p, N_DISCARD, OP_NONE, rhs, loc);
	if (!is_place(lhs)) {
		diag_error(p->u->diag, lhs->loc, E_ASSIGN_TARGET,
			   "only variables and maps can be assigned, not %s", with_article(p, lhs));
		if (lhs->kind == N_IDENT)
			diag_hint(p->u->diag, "variables start with '$', maps with '@': $%s, @%s",
				  lhs->ident.name, lhs->ident.name);
		else if (lhs->kind == N_BINARY && op == OP_NONE)
			diag_hint(p->u->diag, "to compare, write '=='");
	}
	return make_binary(p, N_ASSIGN, op, lhs, rhs, loc);
}

static struct node *make_let(struct parse *p, enum node_kind kind, struct node *var, struct node *spec,
			     struct node *init, struct loc loc)
{
	struct node *n = NODE_AT(kind, loc);

	n->let.var = var;
	n->let.spec = spec;
	n->let.init = init;
	return n;
}

static struct node *make_for(struct parse *p, const struct token *var, struct loc var_loc,
			     struct node *over, struct node *body, struct loc loc)
{
	struct node *n = NODE_AT(N_FOR, loc);

	n->loop.var = make_name(p, N_VAR, var);
	n->loop.var->loc = var_loc;
	n->loop.over = over;
	n->loop.body = drop_value(body);
	if (over->kind != N_MAP && over->kind != N_RANGE) {
		diag_error(p->u->diag, over->loc, E_SYNTAX, "a loop goes over a map or a range, not %s",
			   with_article(p, over));
		diag_hint(p->u->diag, "for ($i : 0..10) { ... } or for ($kv : @map) { ... }");
	}
	return n;
}

static struct node *last_of(struct node *block)
{
	struct node *n = block->block.body;

	while (n && n->next)
		n = n->next;
	return n;
}

/* Does the block or `if` end in a value on each way? */
static bool has_value(struct node *n)
{
	struct node *last;

	for (; n && n->kind == N_IF; n = n->cond.no)
		if (!has_value(n->cond.yes))
			return false;
	last = n ? last_of(n) : NULL;
	return last && last->kind == N_EXPR && last->stmt.value;
}

/* Nobody asks for the value of this `if` or block statement. */
static struct node *drop_if(struct node *n)
{
	struct node *branch;

	if (n->kind == N_BLOCK)
		return drop_value(n);
	for (branch = n; branch && branch->kind == N_IF; branch = branch->cond.no)
		drop_value(branch->cond.yes);
	if (branch && branch->kind == N_BLOCK)
		drop_value(branch);
	return n;
}

static struct node *drop_value(struct node *block)
{
	struct node **at = &block->block.body, *n;

	if (!*at)
		return block;
	while ((*at)->next)
		at = &(*at)->next;
	n = *at;
	if (n->kind == N_EXPR && n->stmt.value) {
		n->stmt.value = false;
		if (n->stmt.arg->kind == N_IF || n->stmt.arg->kind == N_BLOCK)
			*at = drop_if(n->stmt.arg);
	}
	return block;
}

/* The statements of a block, LAST (may be NULL) without its `;`: mark the value. */
static struct chain end_block(struct parse *p, struct chain list, struct node *last)
{
	struct node **at, *n, *wrap;

	for (at = &list.first; *at && (*at)->next; at = &(*at)->next)
		if ((*at)->kind == N_IF || (*at)->kind == N_BLOCK)
			drop_if(*at);
	n = *at;
	if (last) {
		if (n && (n->kind == N_IF || n->kind == N_BLOCK))
			drop_if(n);
		if (last->kind == N_EXPR)
			last->stmt.value = true;
		return add(list, last);
	}
	if (!n || (n->kind != N_IF && n->kind != N_BLOCK))
		return list;
	if (!has_value(n)) {
		drop_if(n);
		return list;
	}
	wrap = NODE_AT(N_EXPR, n->loc);
	wrap->stmt.arg = n;
	wrap->stmt.value = true;
	*at = wrap;
	list.last = wrap;
	return list;
}

/* -------------------------------------------------------------- the program */

static struct node *make_def(struct parse *p, enum node_kind kind, const struct token *name,
			     struct chain params, struct node *result, struct node *body, struct loc loc)
{
	struct node *n = NODE_AT(kind, loc);

	n->def.name = name->name;
	n->def.params = params.first;
	n->def.result = result;
	n->def.body = body;
	return n;
}

static struct node *make_probe(struct parse *p, struct chain points, struct node *pred,
			       struct node *body, struct loc loc)
{
	struct node *n = NODE_AT(N_PROBE, loc);

	n->probe.points = points.first;
	n->probe.pred = pred;
	n->probe.body = drop_value(body);
	return n;
}

static void tell_order(struct parse *p, struct loc loc, const char *what)
{
	diag_error(p->u->diag, loc, E_ORDER, "%s must come before probes, macros and functions", what);
	diag_note(p->u->diag, p->code, "the first of those is here");
}

static void note_c(struct parse *p, struct loc loc)
{
	if (p->code.src)
		tell_order(p, loc, "C definitions");
}

static void note_config(struct parse *p, struct loc loc)
{
	loc.len = (uint16_t)min_u64(loc.len, strlen("config"));
	if (p->config.src) {
		diag_error(p->u->diag, loc, E_DUPLICATE_CONFIG, "there is a config block already");
		diag_note(p->u->diag, p->config, "the other one is here");
	} else if (p->code.src) {
		tell_order(p, loc, "the config block");
	}
	p->config = loc;
}

static void note_import(struct parse *p, struct loc loc)
{
	if (p->code.src)
		tell_order(p, loc, "imports");
}

static void note_code(struct parse *p, struct loc loc)
{
	if (!p->code.src)
		p->code = loc;
}

/* -------------------------------------------------------------- the parser's ends */

static int yylex(YYSTYPE *val, YYLTYPE *loc, struct parse *p)
{
	const struct token *t;

	if (p->give_semicolon) {
		p->give_semicolon = false;
		t = &p->semicolon;
	} else {
		t = p->last = &p->tokens[p->at];
		p->at += p->at + 1 < p->ntokens;
	}
	val->tok = t;
	*loc = t->loc;
	return t->kind;
}

static int yyreport_syntax_error(const yypcontext_t *ctx, struct parse *p)
{
	yysymbol_kind_t expected[YYNTOKENS];
	int n = yypcontext_expected_tokens(ctx, expected, YYNTOKENS), i, token, kinds[YYNTOKENS];
	const char *names[YYNTOKENS];

	for (i = 0; i < n; i++) {
		names[i] = yysymbol_name(expected[i]);
		kinds[i] = 0;
		for (token = 0; token <= YYMAXUTOK; token++)
			if (YYTRANSLATE(token) == expected[i])
				kinds[i] = token;
	}
	syntax_report(p, kinds, names, n);
	return 0;
}

/* Only for what is not a mistake in the text: the stack is full. */
static void yyerror(YYLTYPE *loc, struct parse *p, const char *msg)
{
	(void)msg;
	diag_error(p->u->diag, *loc, E_TOO_DEEP, "this is nested too deeply");
}

/* How deep the tree is, but for chains: passes over it recurse. */
static int check_deep(struct node **kid, void *arg)
{
	struct deep { struct parse *p; int level; } *d = arg;
	int ret;

	if (d->level == MOST_DEEP)
		return diag_error(d->p->u->diag, (*kid)->loc, E_TOO_DEEP,
				  "this is nested too deeply: at most %d operators and blocks in each other",
				  MOST_DEEP);
	d->level++;
	ret = node_kids(*kid, check_deep, arg);
	d->level--;
	return ret;
}

int parse(struct unit *u)
{
	const struct source *src = source_get(u->sources, u->src);
	struct lexer lx = { .u = u, .text = src->text, .len = (uint32_t)src->len, .line = true };
	struct parse p = { .u = u };
	struct deep { struct parse *p; int level; } deep = { &p, 0 };
	unsigned errors = diag_errors(u->diag);
	struct loc none = { .src = u->src };

	if (src->len > MOST_TEXT)
		return diag_error(u->diag, none, E_SYNTAX, "the program is longer than %d MiB", MOST_TEXT >> 20);
	lex_text(&lx);
	p.end_told = diag_errors(u->diag) > errors;
	if (token_shape(&lx))
		return -EINVAL;
	p.tokens = lx.tokens;
	p.ntokens = lx.ntokens;
	if (yyparse(&p) || diag_errors(u->diag) > errors)
		return -EINVAL;
	if (check_deep(&p.program, &deep))
		return -EINVAL;
	u->ast = p.program;
	return 0;
}
