/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/dump.c - the tree as text, for `-d` and for tests.
 *
 * Expressions are s-expressions on one line; statements have a line each, indented under what they
 * belong to. Where an expression holds statements (a block or an `if` that is a value), those
 * stay on its line too. A type, once known, follows its expression after a colon. Whatever the
 * parser made can be seen here: no two different trees have the same text, places apart. */
#include "lang/node.h"
#include "lang/unit.h"

#include <inttypes.h>
#include "base/str.h"

enum { INLINE = -1, STEP = 2 };

struct dump {
	struct str out;
	int indent;					/* INLINE: everything on this line */
};

static void put(struct dump *d, const struct node *n);		/* nodes hold nodes */

static void put_break(struct dump *d)
{
	if (d->indent == INLINE) {
		str_addc(&d->out, ' ');
		return;
	}
	str_addc(&d->out, '\n');
	str_pad(&d->out, ' ', (size_t)d->indent);
}

/* Each node of CHAIN after a blank. */
static void put_each(struct dump *d, const struct node *chain)
{
	for (; chain; chain = chain->next) {
		str_addc(&d->out, ' ');
		put(d, chain);
	}
}

/* As put_each(), even for statements that are values. */
static void put_inline(struct dump *d, const struct node *chain)
{
	int was = d->indent;

	d->indent = INLINE;
	put_each(d, chain);
	d->indent = was;
}

/* Each node of CHAIN on a line of its own. */
static void put_lines(struct dump *d, const struct node *chain)
{
	d->indent += d->indent == INLINE ? 0 : STEP;
	for (; chain; chain = chain->next) {
		put_break(d);
		put(d, chain);
	}
	d->indent -= d->indent == INLINE ? 0 : STEP;
}

/* "(WORD KIDS...)"; A and B are single nodes or chains, or NULL. */
static void put_form(struct dump *d, const char *word, const struct node *a, const struct node *b)
{
	str_addf(&d->out, "(%s", word);
	put_each(d, a);
	put_each(d, b);
	str_addc(&d->out, ')');
}

static void put_string(struct dump *d, const struct node *n)
{
	str_addc(&d->out, '"');
	str_add_escaped(&d->out, n->str.ptr, n->str.len);
	str_addc(&d->out, '"');
}

static void put_int(struct dump *d, const struct node *n)
{
	if (n->num.negative)
		str_addf(&d->out, "%" PRId64, (int64_t)n->num.val);
	else
		str_addf(&d->out, "%" PRIu64, n->num.val);
	if (n->num.duration)
		str_add(&d->out, "ns");
}

static void put_suffix(struct dump *d, const struct node *n)
{
	switch ((int64_t)n->num.val) {
	case SUFFIX_PTR:
		str_addc(&d->out, '*');
		break;
	case SUFFIX_OPEN:
		str_add(&d->out, "[]");
		break;
	default:
		str_addf(&d->out, "[%" PRIu64 "]", n->num.val);
	}
}

static void put_type(struct dump *d, const struct node *n)
{
	const struct node *s;

	str_addc(&d->out, '<');
	if (n->spec.of)
		put(d, n->spec.of);
	else if (n->spec.keyword)
		str_addf(&d->out, "%s %s", n->spec.keyword, n->spec.name);
	else
		str_add(&d->out, n->spec.name);
	for (s = n->spec.suffix; s; s = s->next)
		put_suffix(d, s);
	str_addc(&d->out, '>');
}

static void put_map(struct dump *d, const struct node *n)
{
	if (n->map.key)
		put_form(d, n->map.name, n->map.key, NULL);
	else
		str_add(&d->out, n->map.name);
}

static void put_unary(struct dump *d, const struct node *n)
{
	str_addf(&d->out, "(%s%s", n->unary.postfix ? "post" : "", op_name(n->unary.op));
	put_each(d, n->unary.arg);
	str_addc(&d->out, ')');
}

static void put_assign(struct dump *d, const struct node *n)
{
	str_addf(&d->out, "(%s=", op_name(n->binary.op));
	put_each(d, n->binary.lhs);
	put_each(d, n->binary.rhs);
	str_addc(&d->out, ')');
}

static void put_member(struct dump *d, const struct node *n)
{
	str_addf(&d->out, "(%s", n->member.arrow ? "->" : ".");
	put_each(d, n->member.base);
	str_addf(&d->out, " %s)", n->member.name);
}

static void put_offsetof(struct dump *d, const struct node *n)
{
	const struct node *part;

	str_add(&d->out, "(offsetof");
	put_each(d, n->offs.of);
	for (part = n->offs.path; part; part = part->next)
		str_addf(&d->out, "%c%s", part == n->offs.path ? ' ' : '.', part->ident.name);
	str_addc(&d->out, ')');
}

/* Both branches of an `if`, each on its lines. */
static void put_if(struct dump *d, const struct node *n)
{
	str_add(&d->out, "(if");
	put_inline(d, n->cond.test);
	put_lines(d, n->cond.yes);
	put_lines(d, n->cond.no);
	str_addc(&d->out, ')');
}

static void put_stmt(struct dump *d, const struct node *n)
{
	if (!n->stmt.value) {
		put(d, n->stmt.arg);
		return;
	}
	put_form(d, "value", n->stmt.arg, NULL);
}

static void put_let(struct dump *d, const struct node *n)
{
	put_form(d, "let", n->let.var, n->let.spec);
	if (!n->let.init)
		return;
	str_cut(&d->out, d->out.len - 1);
	str_addc(&d->out, ' ');
	put(d, n->let.init);
	str_addc(&d->out, ')');
}

static void put_loop(struct dump *d, const char *word, const struct node *head,
		     const struct node *over, const struct node *body)
{
	str_addf(&d->out, "(%s", word);
	put_inline(d, head);
	put_inline(d, over);
	put_lines(d, body->block.body);
	str_addc(&d->out, ')');
}

static void put_def(struct dump *d, const char *word, const struct node *n)
{
	str_addf(&d->out, "(%s ", word);
	put_form(d, n->def.name, n->def.params, NULL);
	put_each(d, n->def.result);
	put_lines(d, n->def.body->block.body);
	str_addc(&d->out, ')');
}

static void put_probe(struct dump *d, const struct node *n)
{
	str_add(&d->out, "(probe");
	put_each(d, n->probe.points);
	if (n->probe.pred) {
		str_add(&d->out, "\n    (when");
		put_inline(d, n->probe.pred);
		str_addc(&d->out, ')');
	}
	put_lines(d, n->probe.body->block.body);
	str_addc(&d->out, ')');
}

/* A form with a line for each of LINES. N_BLOCK among statements is a scope. */
static void put_block(struct dump *d, const char *head, const struct node *lines)
{
	str_addf(&d->out, "(%s", head);
	put_lines(d, lines);
	str_addc(&d->out, ')');
}

static void put_text(struct dump *d, const char *head, const struct node *n)
{
	str_addf(&d->out, "(%s ", head);
	put_string(d, n);
	str_addc(&d->out, ')');
}

static void put_var(struct dump *d, const struct node *n)
{
	str_add(&d->out, n->var.name);
	if (n->var.mark)
		str_addf(&d->out, "'%u", n->var.mark);
}

static void put_param(struct dump *d, const struct node *n)
{
	if (n->param.n == PARAM_COUNT)
		str_add(&d->out, "$#");
	else
		str_addf(&d->out, "$%u", n->param.n);
}

static void put_named(struct dump *d, const char *head, const char *name, const struct node *each)
{
	str_addf(&d->out, "(%s%s", head, name);
	put_each(d, each);
	str_addc(&d->out, ')');
}

static void put_node(struct dump *d, const struct node *n)
{
	switch (n->kind) {
	case N_INT: case N_SUFFIX:
		n->kind == N_INT ? put_int(d, n) : put_suffix(d, n);
		break;
	case N_BOOL:
		str_add(&d->out, n->num.val ? "true" : "false");
		break;
	case N_STR: case N_POINT:
		put_string(d, n);
		break;
	case N_C:
		put_text(d, "c", n);
		break;
	case N_IDENT:
		str_add(&d->out, n->ident.name);
		break;
	case N_VAR:
		put_var(d, n);
		break;
	case N_MAP:
		put_map(d, n);
		break;
	case N_PARAM:
		put_param(d, n);
		break;
	case N_CALL:
		put_named(d, "call ", n->call.name, n->call.args);
		break;
	case N_UNARY:
		put_unary(d, n);
		break;
	case N_BINARY:
		put_form(d, op_name(n->binary.op), n->binary.lhs, n->binary.rhs);
		break;
	case N_TERNARY:
		put_form(d, n->cond.yes ? "?" : "?:", n->cond.test, n->cond.yes);
		str_cut(&d->out, d->out.len - 1);
		put_each(d, n->cond.no);
		str_addc(&d->out, ')');
		break;
	case N_MEMBER:
		put_member(d, n);
		break;
	case N_INDEX: case N_RANGE:
		put_form(d, node_called(n->kind), n->binary.lhs, n->binary.rhs);
		break;
	case N_CAST:
		put_form(d, "cast", n->cast.spec, n->cast.arg);
		break;
	case N_TUPLE: case N_RECORD:
		put_form(d, node_called(n->kind), n->list.first, NULL);
		break;
	case N_FIELD: case N_SETTING: case N_MAPDECL:
		put_named(d, n->kind == N_MAPDECL ? "let " : "", n->named.name, n->named.val);
		break;
	case N_SIZEOF: case N_TYPEINFO: case N_TYPEOF: case N_COMPTIME: case N_DISCARD:
	case N_RETURN:
		put_form(d, node_called(n->kind), n->unary.arg, NULL);
		break;
	case N_OFFSETOF:
		put_offsetof(d, n);
		break;
	case N_TYPE:
		put_type(d, n);
		break;
	case N_EXPR:
		put_stmt(d, n);
		break;
	case N_ASSIGN:
		put_assign(d, n);
		break;
	case N_LET:
		put_let(d, n);
		break;
	case N_IF:
		put_if(d, n);
		break;
	case N_BLOCK:
		put_block(d, "block", n->block.body);
		break;
	case N_WHILE: case N_UNROLL:
		put_loop(d, node_called(n->kind), n->cond.test, NULL, n->cond.yes);
		break;
	case N_FOR:
		put_loop(d, "for", n->loop.var, n->loop.over, n->loop.body);
		break;
	case N_BREAK: case N_CONTINUE:
		put_form(d, node_called(n->kind), NULL, NULL);
		break;
	case N_IMPORT:
		put_text(d, "import", n);
		break;
	case N_PROGRAM:
		put_block(d, "program", n->list.first);
		break;
	case N_CONFIG:
		put_block(d, "config", n->list.first);
		break;
	case N_MACRO: case N_FN:
		put_def(d, n->kind == N_FN ? "fn" : "macro", n);
		break;
	case N_ARG:
		if (n->let.spec)
			put_form(d, "arg", n->let.var, n->let.spec);
		else
			put(d, n->let.var);
		break;
	case N_PROBE:
		put_probe(d, n);
		break;
	case NODE_KINDS:
		break;
	}
}

/* Statements that are the whole of a line break their lines; those inside expressions do not. */
static bool has_lines(enum node_kind kind)
{
	return kind == N_IF || kind >= N_BLOCK;
}

static void put(struct dump *d, const struct node *n)
{
	int was = d->indent;

	if (!has_lines(n->kind))
		d->indent = INLINE;
	put_node(d, n);
	d->indent = was;
	if (n->type)
		str_addf(&d->out, ":%s", n->type->name ? n->type->name : "?");
}

void dump_tree(const struct unit *u, FILE *fp)
{
	struct dump d = { .indent = 0 };

	if (!u->ast)
		return;
	str_init(&d.out);
	put(&d, u->ast);
	str_addc(&d.out, '\n');
	fwrite(d.out.ptr, 1, d.out.len, fp);
	str_done(&d.out);
}
