/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/build.c - the grammar's actions: nodes out of tokens and nodes.
 *
 * One function makes one kind of node and checks what the grammar lets through because it would be
 * unreadable otherwise: what can be assigned, what a loop goes over, that fields differ.
 *
 * Values: the last statement of a block may lack its `;`. In a block whose value is used (a block
 * expression, a branch of an `if` that is a value, a macro's body) that is the block's value,
 * marked in N_EXPR. Blocks come out of build_end_block() marked, because only what is around them
 * tells whether somebody asks for the value; build_drop_value() takes the mark away where nobody
 * does. So later passes need not know where they are: a mark means that the value is used.
 *
 * An `if` or block that starts a statement is a statement of its own (N_IF, N_BLOCK among the
 * others), but is wrapped in a marked N_EXPR when it is the value. */
#include "lang/build.h"

#include <string.h>
#include "base/dict.h"
#include "lang/parse.h"

struct node *build_node(struct parse *p, enum node_kind kind, struct loc loc)
{
	return node_new(p->u->arena, kind, loc);
}

/* -------------------------------------------------------------- chains */

struct chain chain_one(struct node *n)
{
	return (struct chain){ n, n };
}

struct chain chain_add(struct chain list, struct node *n)
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

struct node *build_int(struct parse *p, const struct token *t)
{
	struct node *n = build_node(p, t->kind == INT ? N_INT : N_BOOL, t->loc);

	n->num.val = t->kind == INT ? t->num.val : t->kind == TRUE;
	n->num.duration = t->num.duration;
	return n;
}

struct node *build_str(struct parse *p, enum node_kind kind, const struct token *t)
{
	struct node *n = build_node(p, kind, t->loc);

	n->str.ptr = t->name;
	n->str.len = t->len;
	return n;
}

struct node *build_name(struct parse *p, enum node_kind kind, const struct token *t)
{
	struct node *n = build_node(p, kind, t->loc);

	if (kind == N_VAR)
		n->var.name = t->name;
	else if (kind == N_MAP)
		n->map.name = t->name;
	else
		n->ident.name = t->name;
	return n;
}

struct node *build_param(struct parse *p, const struct token *t)
{
	struct node *n = build_node(p, N_PARAM, t->loc);

	n->param.n = (uint32_t)t->num.val;
	return n;
}

struct node *build_list(struct parse *p, enum node_kind kind, struct node *first, struct loc loc)
{
	struct node *n = build_node(p, kind, loc);

	n->list.first = first;
	return n;
}

struct node *build_named(struct parse *p, enum node_kind kind, const struct token *t,
			 struct node *val, struct loc loc)
{
	struct node *n = build_node(p, kind, loc);

	n->named.name = t->name;
	n->named.val = val;
	return n;
}

struct node *build_unary(struct parse *p, enum node_kind kind, enum op op, struct node *arg,
			 struct loc loc)
{
	struct node *n = build_node(p, kind, loc);

	n->unary.op = op;
	n->unary.arg = arg;
	return n;
}

/* A minus belongs to the number behind it: -9223372036854775808 is one. */
struct node *build_negative(struct parse *p, struct node *arg, struct loc loc)
{
	bool bare = arg->kind == N_INT && loc.off + 1 <= arg->loc.off && !arg->num.negative;

	if (!bare || arg->num.val > (uint64_t)1 << 63 || !arg->num.val)
		return build_unary(p, N_UNARY, OP_NEG, arg, loc);
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

struct node *build_step(struct parse *p, enum op op, struct node *arg, bool postfix,
			struct loc loc)
{
	struct node *n = build_unary(p, N_UNARY, op, arg, loc);

	n->unary.postfix = postfix;
	if (!is_place(arg))
		diag_error(p->u->diag, arg->loc, E_INCREMENT,
			   "'%s' counts variables and maps, not %s", op_name(op),
			   with_article(p, arg));
	return n;
}

struct node *build_address(struct parse *p, struct node *arg, struct loc loc)
{
	if (!is_place(arg) || (arg->kind == N_MAP && arg->map.key))
		diag_error(p->u->diag, arg->loc, E_ADDRESS,
			   "only variables and whole maps have an address, not %s",
			   arg->kind == N_MAP ? "a map's element" : with_article(p, arg));
	return build_unary(p, N_UNARY, OP_ADDR, arg, loc);
}

struct node *build_binary(struct parse *p, enum node_kind kind, enum op op, struct node *lhs,
			  struct node *rhs, struct loc loc)
{
	struct node *n = build_node(p, kind, loc);

	n->binary.op = op;
	n->binary.lhs = lhs;
	n->binary.rhs = rhs;
	return n;
}

struct node *build_like(struct parse *p, struct node *text, struct node *pattern, struct loc loc)
{
	struct node *n = build_node(p, N_CALL, loc);

	n->call.name = "like";
	text->next = pattern;
	n->call.args = text;
	return n;
}

struct node *build_cond(struct parse *p, enum node_kind kind, struct node *test, struct node *yes,
			struct node *no, struct loc loc)
{
	struct node *n = build_node(p, kind, loc);

	n->cond.test = test;
	n->cond.yes = yes;
	n->cond.no = no;
	return n;
}

/* Members of tuples are numbers; a number with members would be a fraction. */
struct node *build_member(struct parse *p, struct node *base, const struct token *t, bool arrow,
			  struct loc loc)
{
	struct node *n = build_node(p, N_MEMBER, loc);

	n->member.base = base;
	n->member.name = t->name;
	n->member.arrow = arrow;
	if (base->kind == N_INT && t->kind == INT) {
		diag_error(p->u->diag, loc, E_FRACTION,
			   "there are no fractions: numbers are integers");
	} else if (t->kind == INT && (t->name[strspn(t->name, "0123456789")] ||
				      (t->name[0] == '0' && t->name[1]))) {
		diag_error(p->u->diag, t->loc, E_TUPLE_ELEMENT,
			   "'%s' is no member of a tuple: they are 0, 1, 2 ...", t->name);
	}
	return n;
}

/* Several keys are one tuple. */
struct node *build_map(struct parse *p, const struct token *t, struct chain keys, struct loc loc)
{
	struct node *n = build_node(p, N_MAP, loc);
	struct loc around = loc_join(keys.first->loc, keys.last->loc);

	n->map.name = t->name;
	n->map.key = keys.first;
	if (keys.first != keys.last)
		n->map.key = build_list(p, N_TUPLE, keys.first, around);
	return n;
}

struct node *build_call(struct parse *p, const struct token *t, struct chain args, struct loc loc)
{
	struct node *n = build_node(p, N_CALL, loc);

	n->call.name = t->name;
	n->call.args = args.first;
	return n;
}

struct node *build_record(struct parse *p, struct chain fields, struct loc loc)
{
	struct dict *seen = dict_new();
	struct node *f, *first;

	for (f = fields.first; f; f = f->next) {
		first = dict_put(seen, f->named.name, f);
		if (first) {
			diag_error(p->u->diag, f->loc, E_DUPLICATE_FIELD,
				   "this record has two fields '%s'", f->named.name);
			diag_note(p->u->diag, first->loc, "the other one is here");
		}
	}
	dict_free(seen);
	return build_list(p, N_RECORD, fields.first, loc);
}

struct node *build_cast(struct parse *p, struct node *spec, struct node *arg, struct loc loc)
{
	struct node *n = build_node(p, N_CAST, loc);

	n->cast.spec = spec;
	n->cast.arg = arg;
	return n;
}

struct node *build_type(struct parse *p, const char *keyword, const char *name, struct node *of,
			struct chain suffixes, struct loc loc)
{
	struct node *n = build_node(p, N_TYPE, loc);

	n->spec.keyword = keyword;
	n->spec.name = name;
	n->spec.of = of;
	n->spec.suffix = suffixes.first;
	return n;
}

struct node *build_suffix(struct parse *p, uint64_t val, struct loc loc)
{
	struct node *n = build_node(p, N_SUFFIX, loc);

	n->num.val = val;
	return n;
}

struct node *build_offsetof(struct parse *p, struct node *of, struct chain path, struct loc loc)
{
	struct node *n = build_node(p, N_OFFSETOF, loc);

	n->offs.of = of;
	n->offs.path = path.first;
	return n;
}

const struct token *build_join_words(struct parse *p, const struct token *a, const struct token *b)
{
	struct token *both;

	if (!strcmp(b->name, "const") || !strcmp(b->name, "volatile"))
		return a;
	if (!strcmp(a->name, "const") || !strcmp(a->name, "volatile"))
		return b;
	both = arena_memdup(p->u->arena, a, sizeof(*a));
	both->name = arena_fmt(p->u->arena, "%s %s", a->name, b->name);
	return both;
}

/* -------------------------------------------------------------- statements */

/* `_ = e` throws the value away. */
struct node *build_assign(struct parse *p, enum op op, struct node *lhs, struct node *rhs,
			  struct loc loc)
{
	if (lhs->kind == N_IDENT && !strcmp(lhs->ident.name, "_") && op == OP_NONE)
		return build_unary(p, N_DISCARD, OP_NONE, rhs, loc);
	if (!is_place(lhs)) {
		diag_error(p->u->diag, lhs->loc, E_ASSIGN_TARGET,
			   "only variables and maps can be assigned, not %s", with_article(p, lhs));
		if (lhs->kind == N_IDENT)
			diag_hint(p->u->diag, "variables start with '$', maps with '@': $%s, @%s",
				  lhs->ident.name, lhs->ident.name);
		else if (lhs->kind == N_BINARY && op == OP_NONE)
			diag_hint(p->u->diag, "to compare, write '=='");
	}
	return build_binary(p, N_ASSIGN, op, lhs, rhs, loc);
}

struct node *build_let(struct parse *p, struct node *var, struct node *spec, struct node *init,
		       struct loc loc)
{
	struct node *n = build_node(p, N_LET, loc);

	n->let.var = var;
	n->let.spec = spec;
	n->let.init = init;
	return n;
}

struct node *build_for(struct parse *p, const struct token *var, struct loc var_loc,
		       struct node *over, struct node *body, struct loc loc)
{
	struct node *n = build_node(p, N_FOR, loc);

	n->loop.var = build_name(p, N_VAR, var);
	n->loop.var->loc = var_loc;
	n->loop.over = over;
	n->loop.body = build_drop_value(body);
	if (over->kind != N_MAP && over->kind != N_RANGE) {
		diag_error(p->u->diag, over->loc, E_LOOP_OVER,
			   "a loop goes over a map or a range, not %s", with_article(p, over));
		diag_hint(p->u->diag, "for ($i : 0..10) { ... } or for ($kv : @map) { ... }");
	}
	return n;
}

struct node *build_block(struct parse *p, struct chain body, struct loc loc)
{
	struct node *n = build_node(p, N_BLOCK, loc);

	n->block.body = body.first;
	return n;
}

struct node *build_while(struct parse *p, enum node_kind kind, struct node *test, struct node *body,
			 struct loc loc)
{
	return build_cond(p, kind, test, build_drop_value(body), NULL, loc);
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
struct node *build_drop_if(struct node *n)
{
	struct node *branch;

	if (n->kind == N_BLOCK)
		return build_drop_value(n);
	for (branch = n; branch && branch->kind == N_IF; branch = branch->cond.no)
		build_drop_value(branch->cond.yes);
	if (branch && branch->kind == N_BLOCK)
		build_drop_value(branch);
	return n;
}

struct node *build_drop_value(struct node *block)
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
			*at = build_drop_if(n->stmt.arg);
	}
	return block;
}

/* The statements of a block, LAST (may be NULL) without its `;`: mark the value. */
struct chain build_end_block(struct parse *p, struct chain list, struct node *last)
{
	struct node **at, *n, *wrap;

	for (at = &list.first; *at && (*at)->next; at = &(*at)->next)
		if ((*at)->kind == N_IF || (*at)->kind == N_BLOCK)
			build_drop_if(*at);
	n = *at;
	if (last) {
		if (n && (n->kind == N_IF || n->kind == N_BLOCK))
			build_drop_if(n);
		if (last->kind == N_EXPR)
			last->stmt.value = true;
		return chain_add(list, last);
	}
	if (!n || (n->kind != N_IF && n->kind != N_BLOCK))
		return list;
	if (!has_value(n)) {
		build_drop_if(n);
		return list;
	}
	wrap = build_node(p, N_EXPR, n->loc);
	wrap->stmt.arg = n;
	wrap->stmt.value = true;
	*at = wrap;
	list.last = wrap;
	return list;
}

/* -------------------------------------------------------------- the program */

struct node *build_arg(struct parse *p, enum node_kind kind, const struct token *name,
		       struct node *spec, struct loc loc)
{
	struct node *n = build_node(p, N_ARG, loc);

	n->let.var = build_name(p, kind, name);
	n->let.spec = spec;
	return n;
}

struct node *build_def(struct parse *p, enum node_kind kind, const struct token *name,
		       struct chain params, struct node *result, struct node *body, struct loc loc)
{
	struct node *n = build_node(p, kind, loc);

	n->def.name = name->name;
	n->def.params = params.first;
	n->def.result = result;
	n->def.body = body;
	return n;
}

struct node *build_probe(struct parse *p, struct chain points, struct node *pred, struct node *body,
			 struct loc loc)
{
	struct node *n = build_node(p, N_PROBE, loc);

	n->probe.points = points.first;
	n->probe.pred = pred;
	n->probe.body = build_drop_value(body);
	return n;
}

static void tell_order(struct parse *p, struct loc loc, const char *what)
{
	diag_error(p->u->diag, loc, E_ORDER, "%s must come before probes, macros and functions",
		   what);
	diag_note(p->u->diag, p->code, "the first of those is here");
}

void build_check_c(struct parse *p, struct loc loc)
{
	if (p->code.src)
		tell_order(p, loc, "C definitions");
}

void build_check_config(struct parse *p, struct loc loc)
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

void build_check_import(struct parse *p, struct loc loc)
{
	if (p->code.src)
		tell_order(p, loc, "imports");
}

void build_check_code(struct parse *p, struct loc loc)
{
	if (!p->code.src)
		p->code = loc;
}
