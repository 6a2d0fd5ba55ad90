/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/parse.y - the grammar: tokens into the tree.
 *
 * The parser walks the array that lex.l and token.c made, so there is little left to decide: the
 * grammar has no conflicts and no tricks. Two things are done beside it.
 *
 * Mistakes: syntax_report() tells one and moves to where the statement (within braces) or the
 * probe, macro ... (outside) ends; the rules with `error` take it up from there. No state in which
 * `error` was just read may reduce whatever comes next (each such rule has a longer twin): then
 * yyerrok could find the same mistake for ever. */
%code requires {
#include "lang/lexer.h"
}

%{
#include "lang/parse.h"

#include <errno.h>
#include "lang/build.h"

/* An empty rule's place is behind what comes before it. */
#define YYLLOC_DEFAULT(cur, rhs, n) ((cur) = (n) ? loc_join(YYRHSLOC(rhs, 1), YYRHSLOC(rhs, n)) : \
				     loc_after(YYRHSLOC(rhs, 0)))

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
}

%token END 0 "the end of the program"
%token <tok> C_TEXT "a C definition" POINT "an attach point"
%token <tok> IDENT "a name" VAR "a variable" MAP "a map" MAP_AT "a map's element"
%token <tok> PARAM "a parameter" INT "a number" STR "a string"
%token <tok> CONFIG "'config'" MACRO "'macro'" FN "'fn'" LET "'let'" IMPORT "'import'"
%token <tok> IF "'if'" STMT_IF "an 'if' statement" ELSE "'else'" FOR "'for'" WHILE "'while'"
%token <tok> UNROLL "'unroll'"
%token <tok> RETURN "'return'" BREAK "'break'" CONTINUE "'continue'"
%token <tok> SIZEOF "'sizeof'" OFFSETOF "'offsetof'" TYPEOF "'typeof'" TYPEINFO "'typeinfo'"
%token <tok> COMPTIME "'comptime'" TRUE "'true'" FALSE "'false'"
%token <tok> STRUCT "'struct'" UNION "'union'" ENUM "'enum'"
%token <tok> PRED_OPEN "a predicate" PRED_CLOSE "'/'" STMT_BLOCK "a block"
%token <tok> CAST_OPEN "a cast" CAST_CLOSE "')'" TYPE_OPEN "a type in parentheses"
%token <tok> OP_ASSIGN "an assignment operator" DOTS "'..'" ARROW "'->'"

%token <tok> ';' ',' '{' '}' '(' ')' '[' ']' '.' '='
%token <tok> ':' '?' '|' '^' '&' '<' '>' '+' '-' '*' '/' '%'
%token <tok> LOR "'||'" LAND "'&&'" EQ "'=='" NE "'!='" LE "'<='" GE "'>='" SHL "'<<'" SHR "'>>'"
%token <tok> LIKE "'=~'" UNLIKE "'!~'"
%token <tok> '!' '~' INC "'++'" DEC "'--'"
%right '?'
%left LOR
%left LAND
%left '|'
%left '^'
%left '&'
%left EQ NE LIKE UNLIKE
%left '<' '>' LE GE
%left SHL SHR
%left '+' '-'
%left '*' '/' '%'

%type <list> items points point_list settings setting_list params param_list fn_params
%type <list> fn_param_list stmts body exprs args arg_list fields path suffixes
%type <node> item probe config setting setting_val import mapdecl macro fn param fn_param result
%type <node> block stmt_block if_stmt else_part if_expr blocklike simple stmt let_type let_init
%type <node> expr unary postfix primary arg type tagged typeof type_arg over suffix opt_expr
%type <tok> words

%%

/* ---- the program ---- */

program:
	items				{ p->program = build_list(p, N_PROGRAM, $1.first, @1); }
;
items:
	%empty				{ $$ = chain_one(NULL); }
|	items item			{ $$ = chain_add($1, $2); }
|	items ';'			{ $$ = $1; }
|	items error			{ $$ = $1; yyerrok; }
|	items error '}'			{ $$ = $1; yyerrok; }
;
item:
	C_TEXT				{ build_check_c(p, @$); $$ = build_str(p, N_C, $1); }
|	config				{ build_check_config(p, @$); $$ = $1; }
|	import				{ build_check_import(p, @$); $$ = $1; }
|	mapdecl				{ build_check_code(p, @$); $$ = $1; }
|	macro				{ build_check_code(p, @$); $$ = $1; }
|	fn				{ build_check_code(p, @$); $$ = $1; }
|	probe				{ build_check_code(p, @$); $$ = $1; }
;
probe:
	point_list block		{ $$ = build_probe(p, $1, NULL, $2, @$); }
|	point_list PRED_OPEN expr PRED_CLOSE block
					{ $$ = build_probe(p, $1, $3, $5, @$); }
;
point_list:
	points
|	points ','			{ $$ = $1; }
;
points:
	POINT				{ $$ = chain_one(build_str(p, N_POINT, $1)); }
|	points ',' POINT		{ $$ = chain_add($1, build_str(p, N_POINT, $3)); }
;
config:
	CONFIG '=' '{' settings '}'	{ $$ = build_list(p, N_CONFIG, $4.first, @$); }
;
settings:
	setting_list
|	setting_list setting		{ $$ = chain_add($1, $2); }
|	setting_list error		{ $$ = $1; yyerrok; }
;
setting_list:
	%empty				{ $$ = chain_one(NULL); }
|	setting_list setting ';'	{ $$ = chain_add($1, $2); }
|	setting_list error ';'		{ $$ = $1; yyerrok; }
;
setting:
	IDENT '=' setting_val		{ $$ = build_named(p, N_SETTING, $1, $3, @$); }
;
setting_val:
	INT				{ $$ = build_int(p, $1); }
|	'-' INT				{ $$ = build_negative(p, build_int(p, $2), @$); }
|	STR				{ $$ = build_str(p, N_STR, $1); }
|	IDENT				{ $$ = build_name(p, N_IDENT, $1); }
|	TRUE				{ $$ = build_int(p, $1); }
|	FALSE				{ $$ = build_int(p, $1); }
;
import:
	IMPORT STR			{ $$ = build_str(p, N_IMPORT, $2); $$->loc = @$; }
;
mapdecl:
	LET MAP '=' IDENT '(' args ')'	{ $$ = build_named(p, N_MAPDECL, $2, build_call(p, $4, $6,
							  loc_join(@4, @7)), @$); }
;
macro:
	MACRO IDENT '(' params ')' block
					{ $$ = build_def(p, N_MACRO, $2, $4, NULL, $6, @$); }
;
params:
	%empty				{ $$ = chain_one(NULL); }
|	param_list
;
param_list:
	param				{ $$ = chain_one($1); }
|	param_list ',' param		{ $$ = chain_add($1, $3); }
;
param:
	VAR				{ $$ = build_arg(p, N_VAR, $1, NULL, @$); }
|	MAP				{ $$ = build_arg(p, N_MAP, $1, NULL, @$); }
|	IDENT				{ $$ = build_arg(p, N_IDENT, $1, NULL, @$); }
;
fn:
	FN IDENT '(' fn_params ')' result block
					{ $$ = build_def(p, N_FN, $2, $4, $6, $7, @$);
					  build_drop_value($7); }
;
fn_params:
	%empty				{ $$ = chain_one(NULL); }
|	fn_param_list
;
fn_param_list:
	fn_param			{ $$ = chain_one($1); }
|	fn_param_list ',' fn_param	{ $$ = chain_add($1, $3); }
;
fn_param:
	VAR ':' type			{ $$ = build_arg(p, N_VAR, $1, $3, @$); }
;
result:
	%empty				{ $$ = NULL; }
|	':' type			{ $$ = $2; }
;

/* ---- statements ---- */

block:
	'{' body '}'			{ $$ = build_block(p, $2, @$); }
;
stmt_block:
	STMT_BLOCK body '}'		{ $$ = build_block(p, $2, @$); }
;
body:
	stmts				{ $$ = build_end_block(p, $1, NULL); }
|	stmts simple			{ $$ = build_end_block(p, $1, $2); }
|	stmts error			{ $$ = build_end_block(p, $1, NULL); yyerrok; }
;
stmts:
	%empty				{ $$ = chain_one(NULL); }
|	stmts stmt			{ $$ = chain_add($1, $2); }
|	stmts error ';'			{ $$ = $1; yyerrok; }
;
stmt:
	simple ';'
|	blocklike
|	blocklike ';'			{ $$ = build_drop_if($1); }
;
blocklike:
	if_stmt
|	stmt_block
|	WHILE expr block		{ $$ = build_while(p, N_WHILE, $2, $3, @$); }
|	UNROLL expr block		{ $$ = build_while(p, N_UNROLL, $2, $3, @$); }
|	FOR '(' VAR ':' over ')' block	{ $$ = build_for(p, $3, @3, $5, $7, @$); }
|	FOR VAR ':' over block		{ $$ = build_for(p, $2, @2, $4, $5, @$); }
;
over:
	postfix
|	postfix DOTS postfix		{ $$ = build_binary(p, N_RANGE, OP_NONE, $1, $3, @$); }
;
if_stmt:
	STMT_IF expr block else_part	{ $$ = build_cond(p, N_IF, $2, $3, $4, @$); }
;
if_expr:
	IF expr block else_part		{ $$ = build_cond(p, N_IF, $2, $3, $4, @$); }
;
else_part:
	%empty				{ $$ = NULL; }
|	ELSE block			{ $$ = $2; }
|	ELSE if_expr			{ $$ = $2; }
;
simple:
	expr				{ $$ = build_node(p, N_EXPR, @$); $$->stmt.arg = $1; }
|	expr '=' expr			{ $$ = build_assign(p, OP_NONE, $1, $3, @$); }
|	expr OP_ASSIGN expr		{ $$ = build_assign(p, $2->op, $1, $3, @$); }
|	LET VAR let_type let_init	{ $$ = build_let(p, build_name(p, N_VAR, $2), $3, $4, @$); }
|	RETURN opt_expr			{ $$ = build_unary(p, N_RETURN, OP_NONE, $2, @$); }
|	BREAK				{ $$ = build_node(p, N_BREAK, @$); }
|	CONTINUE			{ $$ = build_node(p, N_CONTINUE, @$); }
|	IMPORT STR			{ $$ = build_str(p, N_IMPORT, $2); $$->loc = @$; }
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
|	expr '?' expr ':' expr %prec '?'	{ $$ = build_cond(p, N_TERNARY, $1, $3, $5, @$); }
|	expr '?' ':' expr %prec '?'	{ $$ = build_cond(p, N_TERNARY, $1, NULL, $4, @$); }
|	expr LOR expr			{ $$ = build_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr LAND expr			{ $$ = build_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '|' expr			{ $$ = build_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '^' expr			{ $$ = build_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '&' expr			{ $$ = build_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr EQ expr			{ $$ = build_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr NE expr			{ $$ = build_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr LIKE expr			{ $$ = build_like(p, $1, $3, @$); }
|	expr UNLIKE expr		{ $$ = build_like(p, $1, $3, @$);
					  $$ = build_unary(p, N_UNARY, OP_NOT, $$, @$); }
|	expr '<' expr			{ $$ = build_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '>' expr			{ $$ = build_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr LE expr			{ $$ = build_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr GE expr			{ $$ = build_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr SHL expr			{ $$ = build_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr SHR expr			{ $$ = build_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '+' expr			{ $$ = build_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '-' expr			{ $$ = build_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '*' expr			{ $$ = build_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '/' expr			{ $$ = build_binary(p, N_BINARY, $2->op, $1, $3, @$); }
|	expr '%' expr			{ $$ = build_binary(p, N_BINARY, $2->op, $1, $3, @$); }
;
unary:
	postfix
|	'-' unary			{ $$ = build_negative(p, $2, @$); }
|	'!' unary			{ $$ = build_unary(p, N_UNARY, OP_NOT, $2, @$); }
|	UNLIKE unary			{ $$ = build_unary(p, N_UNARY, OP_INV, $2, @$);
					  $$ = build_unary(p, N_UNARY, OP_NOT, $$, @$); }
|	'~' unary			{ $$ = build_unary(p, N_UNARY, OP_INV, $2, @$); }
|	'*' unary			{ $$ = build_unary(p, N_UNARY, OP_DEREF, $2, @$); }
|	'&' unary			{ $$ = build_address(p, $2, @$); }
|	INC unary			{ $$ = build_step(p, OP_INC, $2, false, @$); }
|	DEC unary			{ $$ = build_step(p, OP_DEC, $2, false, @$); }
|	COMPTIME unary			{ $$ = build_unary(p, N_COMPTIME, OP_NONE, $2, @$); }
|	CAST_OPEN type CAST_CLOSE unary	{ $$ = build_cast(p, $2, $4, @$); }
;
postfix:
	primary
|	postfix '.' IDENT		{ $$ = build_member(p, $1, $3, false, @$); }
|	postfix '.' INT			{ $$ = build_member(p, $1, $3, false, @$); }
|	postfix ARROW IDENT		{ $$ = build_member(p, $1, $3, true, @$); }
|	postfix '[' expr ']'		{ $$ = build_binary(p, N_INDEX, OP_NONE, $1, $3, @$); }
|	postfix INC			{ $$ = build_step(p, OP_INC, $1, true, @$); }
|	postfix DEC			{ $$ = build_step(p, OP_DEC, $1, true, @$); }
;
primary:
	INT				{ $$ = build_int(p, $1); }
|	TRUE				{ $$ = build_int(p, $1); }
|	FALSE				{ $$ = build_int(p, $1); }
|	STR				{ $$ = build_str(p, N_STR, $1); }
|	PARAM				{ $$ = build_param(p, $1); }
|	VAR				{ $$ = build_name(p, N_VAR, $1); }
|	MAP				{ $$ = build_name(p, N_MAP, $1); }
|	MAP_AT '[' exprs ']'		{ $$ = build_map(p, $1, $3, @$); }
|	IDENT				{ $$ = build_name(p, N_IDENT, $1); }
|	IDENT '(' args ')'		{ $$ = build_call(p, $1, $3, @$); }
|	SIZEOF type_arg			{ $$ = build_unary(p, N_SIZEOF, OP_NONE, $2, @$); }
|	TYPEINFO type_arg		{ $$ = build_unary(p, N_TYPEINFO, OP_NONE, $2, @$); }
|	OFFSETOF TYPE_OPEN type ',' path ')'	{ $$ = build_offsetof(p, $3, $5, @$); }
|	OFFSETOF '(' expr ',' path ')'	{ $$ = build_offsetof(p, $3, $5, @$); }
|	'(' expr ')'			{ $$ = $2; $$->loc = @$; }
|	'(' ')'				{ $$ = build_list(p, N_TUPLE, NULL, @$); }
|	'(' expr ',' ')'		{ $$ = build_list(p, N_TUPLE, $2, @$); }
|	'(' expr ',' exprs opt_comma ')'
					{ $2->next = $4.first; $$ = build_list(p, N_TUPLE, $2, @$); }
|	'(' fields opt_comma ')'	{ $$ = build_record(p, $2, @$); }
|	if_expr
|	block
;
opt_comma: %empty | ',' ;
exprs:
	expr				{ $$ = chain_one($1); }
|	exprs ',' expr			{ $$ = chain_add($1, $3); }
;
fields:
	IDENT '=' expr			{ $$ = chain_one(build_named(p, N_FIELD, $1, $3, @$)); }
|	fields ',' IDENT '=' expr	{ $$ = chain_add($1, build_named(p, N_FIELD, $3, $5,
							 loc_join(@3, @5))); }
;
args:
	%empty				{ $$ = chain_one(NULL); }
|	arg_list
;
arg_list:
	arg				{ $$ = chain_one($1); }
|	arg_list ',' arg		{ $$ = chain_add($1, $3); }
;
arg:
	expr
|	typeof
|	tagged
;
path:
	IDENT				{ $$ = chain_one(build_name(p, N_IDENT, $1)); }
|	path '.' IDENT			{ $$ = chain_add($1, build_name(p, N_IDENT, $3)); }
;

/* ---- types ---- */

type_arg:
	TYPE_OPEN type ')'		{ $$ = $2; }
|	'(' expr ')'			{ $$ = $2; }
;
typeof:
	TYPEOF type_arg			{ $$ = build_unary(p, N_TYPEOF, OP_NONE, $2, @$); }
;
type:
	words suffixes			{ $$ = build_type(p, NULL, $1->name, NULL, $2, @$); }
|	tagged
|	typeof suffixes			{ $$ = build_type(p, NULL, NULL, $1, $2, @$); }
;
tagged:
	STRUCT IDENT suffixes		{ $$ = build_type(p, "struct", $2->name, NULL, $3, @$); }
|	UNION IDENT suffixes		{ $$ = build_type(p, "union", $2->name, NULL, $3, @$); }
|	ENUM IDENT suffixes		{ $$ = build_type(p, "enum", $2->name, NULL, $3, @$); }
;
words:
	IDENT
|	words IDENT			{ $$ = build_join_words(p, $1, $2); }
;
suffixes:
	%empty				{ $$ = chain_one(NULL); }
|	suffixes suffix			{ $$ = chain_add($1, $2); }
;
suffix:
	'*'				{ $$ = build_suffix(p, (uint64_t)SUFFIX_PTR, @$); }
|	'[' ']'				{ $$ = build_suffix(p, (uint64_t)SUFFIX_OPEN, @$); }
|	'[' INT ']'			{ $$ = build_suffix(p, $2->num.val, @$); }
;

%%

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
				  "this is nested too deeply: at most %d operators and blocks "
				  "in each other", MOST_DEEP);
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
		return diag_error(u->diag, none, E_TOO_LONG, "the program is longer than %d MiB",
				  MOST_TEXT >> 20);
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
