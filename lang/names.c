/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/names.c - who is meant: variables, maps, builtins, parameters.
 *
 * One walk over the program. Every `$x` gets its struct var, every `@x` its map_desc, every
 * call and every bare word that is a builtin its row; `$1` and `$#` become literals. Words
 * that are no builtin stay: they may be constants of the kernel, which `types` knows.
 *
 * Variables belong to the block that declares them, by `let` or by the first assignment; an
 * inner block sees them, a later one does not, and none may declare the name again
 * (language reference 1.12). Scripts for old releases count on variables that belong to the
 * whole probe: when one is used behind the block that assigned it, it is declared in front
 * of everything, with a warning, and the probe is walked again. Maps belong to the program:
 * with a key everywhere or nowhere. What a row does not evaluate (parameters of the kinds
 * map and name) is not looked into.
 *
 * Of several rows with one name the first that could take the arguments, by their number
 * and by what they are in the text, is the one that is meant; whether the types fit is seen
 * later. */
#include "lang/pass.h"

#include <string.h>
#include "base/num.h"
#include "lang/options.h"

struct scope {
	struct scope *up;
	struct var *vars;
	bool loop; /* the body of a `for`: runs as a function of its own */
};

struct namer {
	struct unit *u;
	struct scope *scope;
	struct node *probe;				/* the N_PROBE around */
	struct var *gone;				/* of blocks that have ended */
	uint32_t nvars;
	unsigned maybe; /* within branches that `if comptime` may drop, once types are known */
	unsigned asked; /* within sizeof() and the like: nothing there is run */
	unsigned dropped; /* within branches that `if comptime` drops */
	bool again; /* a declaration was added: walk the probe once more */
	bool failed;
};

static void walk(struct namer *p, struct node *n);

static int walk_kid(struct node **kid, void *arg)
{
	walk(arg, *kid);
	return 0;
}

static void walk_list(struct namer *p, struct node *n)
{
	for (; n; n = n->next)
		walk(p, n);
}

/* ------------------------------------------------------------------ variables */

static struct var *var_here(struct var *list, const struct node *n)
{
	for (; list; list = list->next)
		if (list->mark == n->var.mark && !strcmp(list->name, n->var.name))
			return list;
	return NULL;
}

/* *RET_OUTER: a `for` lies between the use and the variable. */
static struct var *var_find(struct namer *p, const struct node *n, bool *ret_outer)
{
	bool outer = false;

	for (struct scope *sc = p->scope; sc; sc = sc->up) {
		struct var *v = var_here(sc->vars, n);

		if (v) {
			*ret_outer = outer;
			return v;
		}
		outer |= sc->loop;
	}
	return NULL;
}

static const char *var_suggest(struct namer *p, const struct node *n)
{
	struct nearest like = nearest_to(n->var.name + 1, 2); /* without the '$' */

	for (struct scope *sc = p->scope; sc; sc = sc->up)
		for (struct var *v = sc->vars; v; v = v->next)
			if (v->mark == n->var.mark)
				nearest_try(&like, v->name + 1);
	return like.best ? like.best - 1 : NULL;
}

static struct var *var_declare(struct namer *p, struct node *n)
{
	struct var *v = NEW(p->u->arena, struct var);

	v->name = n->var.name;
	v->mark = n->var.mark;
	v->loc = n->loc;
	v->id = p->nvars++;
	v->next = p->scope->vars;
	p->scope->vars = v;
	n->var.sym = v;
	return v;
}

/* Declare the variable V of a block that has ended in front of the probe's body. */
static void var_revive(struct namer *p, const struct node *use, const struct var *v)
{
	struct node *let = node_new(p->u->arena, N_LET, v->loc), *body = p->probe->probe.body;

	if (v->loc.src == use->loc.src) {		/* not by a macro that was given it */
		diag_warn(p->u->diag, use->loc, W_OLD_SCOPE,
			  "'%s' is used after the block that assigns it", v->name);
		diag_note(p->u->diag, v->loc, "'%s' is assigned here", v->name);
		diag_hint(p->u->diag, "declare it before the block: 'let %s;'", v->name);
	}
	let->let.var = node_new(p->u->arena, N_VAR, v->loc);
	let->let.var->var.name = v->name;
	let->let.var->var.mark = v->mark;
	let->next = body->block.body;
	body->block.body = let;
	p->again = true;
}

/* The variable that N uses; NULL when there is none (yet). */
static struct var *var_use(struct namer *p, struct node *n)
{
	bool outer;
	struct var *v = var_find(p, n, &outer);
	const char *like;

	n->var.sym = v;
	if (v) {
		v->outer |= outer;
		return v;
	}
	v = var_here(p->gone, n);
	if (v && !v->declared) {
		if (!p->again)				/* one at a time: the first use is told */
			var_revive(p, n, v);
		return NULL;
	}
	p->failed = true;
	diag_error(p->u->diag, n->loc, E_UNDEF_VAR, "'%s' is not defined here", n->var.name);
	like = var_suggest(p, n);
	if (v) {
		diag_note(p->u->diag, v->loc, "'%s' belonged to this block, which has ended",
			  v->name);
		diag_hint(p->u->diag, "declare it before the block: 'let %s;'", v->name);
	} else if (like) {
		diag_hint(p->u->diag, "did you mean '%s'?", like);
	}
	return NULL;
}

static void var_declare_new(struct namer *p, struct node *n)
{
	bool outer;
	struct var *v = var_find(p, n, &outer);

	if (v) {
		p->failed = true;
		n->var.sym = v;
		diag_error(p->u->diag, n->loc, E_SHADOW, "'%s' is declared already", v->name);
		diag_note(p->u->diag, v->loc, "'%s' is declared here", v->name);
		diag_hint(p->u->diag, "use another name, or assign without 'let'");
		return;
	}
	var_declare(p, n);
}

static void scope_enter(struct namer *p, struct scope *sc, bool loop)
{
	*sc = (struct scope){ .up = p->scope, .loop = loop };
	p->scope = sc;
}

static void scope_leave(struct namer *p)
{
	struct var *v, *next;

	for (v = p->scope->vars; v; v = next) {
		next = v->next;
		if (v->declared && !v->assigned)
			diag_warn(p->u->diag, v->loc, W_UNASSIGNED, "'%s' is never given a value",
				  v->name);
		v->next = p->gone;
		p->gone = v;
	}
	p->scope = p->scope->up;
}

/* ------------------------------------------------------------------ maps */

static void map_use(struct namer *p, struct node *n, bool keyed)
{
	struct map_desc *m = unit_map(p->u, n->map.name, n->loc);
	bool mixed = keyed ? m->keyless && !m->keyed : m->keyed && !m->keyless;

	n->map.sym = m;
	if (p->dropped)
		return;
	if (mixed) {
		p->failed = true;
		diag_error(p->u->diag, n->loc, E_MAP_KEYS,
			   keyed ? "'%s' has no keys, but is used with one here"
				 : "'%s' has keys, but is used without one here",
			   m->name);
		if (m->first_use.src)
			diag_note(p->u->diag, m->first_use, "'%s' is first used here", m->name);
		else
			diag_hint(p->u->diag, KEPT_MAP, m->name, m->name);
	}
	if (keyed)
		m->keyed = true;
	else
		m->keyless = true;
	if (!m->first_use.src)
		m->first_use = n->loc;
}

/* A map as a whole: neither with a key nor without. */
static void map_mention(struct namer *p, struct node *n)
{
	n->map.sym = unit_map(p->u, n->map.name, n->loc);
}

static void walk_map(struct namer *p, struct node *n)
{
	if (n->map.key)
		walk(p, n->map.key);
	map_use(p, n, n->map.key != NULL);
}

/* ------------------------------------------------------------------ parameters */

static void param_become(struct namer *p, struct node *n, bool as_text)
{
	uint32_t i = n->param.n;
	const char *text = i <= p->u->nparams && i ? p->u->params[i - 1] : "";
	struct node lit = { .kind = N_INT, .loc = n->loc };
	const char *why;
	struct num num;

	if (i == PARAM_COUNT) {
		lit.num.val = p->u->nparams;
	} else if (!as_text && !*text) {
		diag_warn(p->u->diag, n->loc, E_PARAM,
			  "the parameter '$%u' is not given, it counts as 0", i);
	} else if (!as_text && !num_parse(text, strlen(text), true, &num, &why)) {
		lit.num.val = num.val;
		lit.num.negative = num.negative;
		lit.num.duration = num.duration;
	} else {
		lit.kind = N_STR;
		lit.str.ptr = arena_strdup(p->u->arena, text);
		lit.str.len = (uint32_t)strlen(text);
	}
	node_become(n, &lit);
}

/* `$1` and the `$1` of `$1 + 3` where text is wanted, even when it looks like a number. */
static void params_as_text(struct namer *p, struct node *arg)
{
	if (arg && arg->kind == N_BINARY)
		arg = arg->binary.lhs;
	if (arg && arg->kind == N_PARAM && arg->param.n != PARAM_COUNT)
		param_become(p, arg, true);
}

/* ------------------------------------------------------------------ calls */

/* Could ARG, as it stands in the text, be a parameter of KIND? */
static bool could_be(enum arg_kind kind, const struct node *arg)
{
	bool bare_map = arg->kind == N_MAP && !arg->map.key;
	bool number = arg->kind == N_INT || arg->kind == N_BOOL;

	switch (kind) {
	case ARG_MAP:
		return bare_map;
	case ARG_ELEM:
		return arg->kind == N_MAP && arg->map.key;
	case ARG_NAME:
		return arg->kind == N_IDENT;
	case ARG_TYPE:
		return arg->kind == N_TYPE || arg->kind == N_IDENT || arg->kind == N_TYPEOF;
	case ARG_PATH:
		return arg->kind == N_IDENT || arg->kind == N_MEMBER;
	case ARG_STRLIT:
		return !number && arg->kind != N_TUPLE && arg->kind != N_MAP;
	case ARG_INTLIT:
		return arg->kind != N_STR && arg->kind != N_TUPLE && arg->kind != N_MAP;
	case ARG_STRING:
		return !number && arg->kind != N_TUPLE;
	case ARG_INT: case ARG_NUM:
		return arg->kind != N_STR && arg->kind != N_TUPLE;
	case ARG_PTR:
		return arg->kind != N_TUPLE;
	case ARG_STACK: case ARG_ANY:
		break;
	}
	return true;
}

static bool could_take(const struct sig *sig, const struct node *call)
{
	unsigned i = 0;

	for (const struct node *arg = call->call.args; arg; arg = arg->next, i++)
		if (i < sig->max && i < COUNT(sig->arg) && !could_be(sig->arg[i].kind, arg))
			return false;
	return true;
}

static bool takes_count(const struct sig *sig, size_t n)
{
	return n >= sig->min && (sig->more || n <= sig->max);
}

/* The row for CALL: the first that could take its arguments, else the first that takes so many;
 * NULL: there is none. */
static const struct builtin *pick(const struct node *call, struct sig *ret)
{
	const struct builtin *b, *second = NULL;
	size_t n = node_count(call->call.args);
	struct sig sig;

	for (unsigned i = 0; (b = builtin_find(call->call.name, i)); i++) {
		builtin_sig(b, &sig);
		if (!takes_count(&sig, n))
			continue;
		if (could_take(&sig, call)) {
			*ret = sig;
			return b;
		}
		second = second ? second : b;
	}
	if (second)
		builtin_sig(second, ret);
	return second;
}

int names_unknown(struct unit *u, const struct node *call)
{
	const char *like = builtin_suggest(call->call.name);

	diag_error(u->diag, call->loc, E_UNDEF_FUNC, "there is no function '%s'", call->call.name);
	if (like)
		diag_hint(u->diag, "did you mean '%s'?", like);
	return -1;
}

static void tell_count(struct namer *p, const struct node *n)
{
	const struct builtin *b;
	unsigned min = 1000, max = 0, got = (unsigned)node_count(n->call.args);
	bool more = false;
	const char *needs;
	struct sig sig;

	for (unsigned i = 0; (b = builtin_find(n->call.name, i)); i++) {
		builtin_sig(b, &sig);
		min = (unsigned)min_u64(min, sig.min);
		max = (unsigned)max_u64(max, sig.max);
		more |= sig.more;
	}
	if (more)
		needs = arena_fmt(p->u->arena, "at least %u", min);
	else if (max == 0)
		needs = "no";
	else if (min == max)
		needs = arena_fmt(p->u->arena, "%u", min);
	else
		needs = arena_fmt(p->u->arena, "%u to %u", min, max);
	p->failed = true;
	diag_error(p->u->diag, n->loc, E_ARG_COUNT, "'%s' takes %s argument%s, not %u",
		   n->call.name, needs, min == 1 && (more || max == 1) ? "" : "s", got);
	for (unsigned i = 0; (b = builtin_find(n->call.name, i)); i++)
		diag_hint(p->u->diag, "it is '%s'", builtin_words(b));
}

static void walk_arg(struct namer *p, struct node *arg, const struct sig *sig, unsigned i,
		     bool has_next)
{
	enum arg_kind kind = i < sig->max && i < COUNT(sig->arg) ? sig->arg[i].kind : ARG_ANY;

	if (kind == ARG_NAME && arg->kind == N_IDENT)
		return;
	if (kind == ARG_TYPE && arg->kind == N_TYPEOF)
		walk(p, arg);
	if (kind == ARG_TYPE && arg->kind == N_TYPE && arg->spec.of)
		walk(p, arg->spec.of);
	if ((kind == ARG_TYPE || kind == ARG_PATH) && could_be(kind, arg))
		return;
	if (kind != ARG_MAP || arg->kind != N_MAP || arg->map.key) {
		walk(p, arg);
		return;
	}
	/* a map and then a key for it: an element of a map with keys */
	if (has_next && i + 1 < COUNT(sig->arg) && !strcmp(sig->arg[i + 1].name, "key"))
		map_use(p, arg, true);
	else
		map_mention(p, arg);
}

/* What a call says about the program as a whole. */
static void declare(struct namer *p, struct node *n)
{
	struct sema s = sema_start(p->u);

	for (struct node *arg = n->call.args; arg; arg = arg->next)
		fold_literals(&s, arg);
	p->failed |= n->call.sym->declare(p->u, n) < 0;
}

static void walk_call(struct namer *p, struct node *n)
{
	const struct builtin *b = builtin_find(n->call.name, 0);
	struct node *arg;
	struct sig sig;
	unsigned i = 0;

	if (b && (b->flags & BI_TEXT))
		params_as_text(p, n->call.args);
	for (arg = n->call.args; arg; arg = arg->next)
		if (arg->kind == N_PARAM)
			param_become(p, arg, false);
	n->call.sym = pick(n, &sig);
	if (!n->call.sym) {
		if (b)
			tell_count(p, n);
		else if (!p->maybe)			/* else inference tells, if it comes there */
			p->failed = !!names_unknown(p->u, n);
		return;
	}
	for (arg = n->call.args; arg; arg = arg->next, i++)
		walk_arg(p, arg, &sig, i, arg->next != NULL);
	if (n->call.sym->declare)
		declare(p, n);
}

/* A bare word: a builtin without arguments, or something that `types` may know. */
static void walk_ident(struct namer *p, struct node *n)
{
	const struct builtin *b;
	struct node call = { .kind = N_CALL, .loc = n->loc, .call = { .name = n->ident.name } };
	struct sig sig;

	(void)p;
	for (unsigned i = 0; (b = builtin_find(n->ident.name, i)); i++) {
		builtin_sig(b, &sig);
		if (sig.min == 0 && (!sig.parens || (strcmp(sig.result, "void") && !b->agg))) {
			call.call.sym = b;
			node_become(n, &call);
			return;
		}
	}
}

/* ------------------------------------------------------------------ statements */

static void tell_asked(struct namer *p, const struct node *map)
{
	p->failed = true;
	diag_error(p->u->diag, map->loc, E_ASSIGN_TARGET, "'%s' cannot be changed here",
		   map->map.name);
	diag_hint(p->u->diag, "what 'sizeof', 'typeof' and the like are asked about is never run");
}

static void walk_target(struct namer *p, struct node *lhs, bool op)
{
	bool outer;
	struct var *v;

	switch (lhs->kind) {
	case N_VAR:
		v = op ? var_use(p, lhs) : var_find(p, lhs, &outer);
		if (!v && !op)
			v = var_declare(p, lhs);
		else if (v && !op)
			v->outer |= outer;
		lhs->var.sym = v;
		if (v)
			v->assigned = true;
		break;
	case N_MAP:
		if (p->asked)
			tell_asked(p, lhs);
		walk_map(p, lhs);
		lhs->map.sym->assigned = true;
		lhs->map.sym->counted |= op;
		break;
	default:
		p->failed = true;
		diag_error(p->u->diag, lhs->loc, E_ASSIGN_TARGET, "cannot assign to this %s",
			   node_called(lhs->kind));
		diag_hint(p->u->diag, "only variables, maps and elements of maps can be assigned");
	}
}

static void walk_assign(struct namer *p, struct node *n)
{
	walk(p, n->binary.rhs);
	walk_target(p, n->binary.lhs, n->binary.op != OP_NONE);
}

static void walk_unary(struct namer *p, struct node *n)
{
	struct node *arg = n->unary.arg;

	switch (n->unary.op) {
	case OP_INC: case OP_DEC:
		walk_target(p, arg, true);
		break;
	case OP_ADDR:
		if (arg->kind == N_MAP && !arg->map.key) {
			map_mention(p, arg);
			break;
		}
		walk(p, arg);
		if (arg->kind == N_VAR && arg->var.sym)
			arg->var.sym->assigned = true;
		break;
	default:
		walk(p, arg);
	}
}

static void walk_let(struct namer *p, struct node *n)
{
	struct var *v;

	if (n->let.spec)
		walk(p, n->let.spec);
	if (n->let.init)
		walk(p, n->let.init);
	var_declare_new(p, n->let.var);
	v = n->let.var->var.sym;
	v->declared = true;
	v->fixed = n->let.spec != NULL;
	v->late = !n->let.init;
	v->assigned |= n->let.init != NULL;
}

static void walk_block(struct namer *p, struct node *n)
{
	struct scope sc;

	scope_enter(p, &sc, false);
	walk_list(p, n->block.body);
	scope_leave(p);
}

static void walk_for(struct namer *p, struct node *n)
{
	struct node *over = n->loop.over;
	struct scope sc;

	if (over->kind == N_MAP && !over->map.key)
		map_mention(p, over);
	else
		walk(p, over);
	scope_enter(p, &sc, true);
	var_declare_new(p, n->loop.var);
	n->loop.var->var.sym->assigned = true;
	n->loop.var->var.sym->declared = true;
	walk(p, n->loop.body);
	scope_leave(p);
}

/* What is asked about a type may be a bare word that is a type. */
static void walk_typeword(struct namer *p, struct node *n)
{
	p->asked++;
	if (n && n->kind == N_MAP && !n->map.key)
		map_mention(p, n);
	else if (n)
		walk(p, n);
	p->asked--;
}

/* A branch that is dropped is walked for its options: its maps may be used with other keys there,
 * one of several shapes that an option chooses from. */
static void walk_branch(struct namer *p, struct node *branch, bool dropped, bool maybe)
{
	if (!branch)
		return;
	p->dropped += dropped;
	p->maybe += maybe;
	walk(p, branch);
	p->maybe -= maybe;
	p->dropped -= dropped;
}

/* What the constants that are known by now decide is decided; the rest waits for types. */
static void walk_if(struct namer *p, struct node *n)
{
	struct node *test = n->cond.test;
	bool maybe = test->kind == N_COMPTIME, known;
	struct sema s = sema_start(p->u);

	walk(p, test);
	if (maybe)
		fold_literals(&s, test);
	known = test->kind == N_BOOL || test->kind == N_INT;
	walk_branch(p, n->cond.yes, known && !test->num.val, maybe);
	walk_branch(p, n->cond.no, known && test->num.val, maybe);
}

/* `if comptime`: a branch that is dropped may call what does not exist. */
static void walk_cond(struct namer *p, struct node *n)
{
	bool maybe = n->cond.test->kind == N_COMPTIME;

	p->maybe += maybe;
	node_kids(n, walk_kid, p);
	p->maybe -= maybe;
}

static void walk_mapdecl(struct namer *p, struct node *n)
{
	struct map_desc *m = unit_map(p->u, n->named.name, n->loc);
	struct node *call = n->named.val, *arg = call->call.args;
	int64_t size;

	if (m->declared) {
		p->failed = true;
		diag_error(p->u->diag, n->loc, E_DUPLICATE_MAP, "'%s' is declared already",
			   m->name);
		diag_note(p->u->diag, m->first_use, "'%s' is declared here", m->name);
		return;
	}
	if (arg && arg->kind == N_PARAM)
		param_become(p, arg, false);
	if (!arg || arg->next || !sema_int_literal(arg, &size) || size < 1 || size > UINT32_MAX) {
		p->failed = true;
		diag_error(p->u->diag, n->loc, E_MAP_SIZE,
			   "the size of '%s' must be a number of elements", m->name);
		diag_hint(p->u->diag, "write it as in 'let %s = hash(4096);'", m->name);
		return;
	}
	m->declared = call->call.name;
	m->max_entries = (uint32_t)size;
}

static void walk_probe(struct namer *p, struct node *n)
{
	struct scope sc;

	p->probe = n;
	do {
		p->again = false;
		p->nvars = 0;
		p->gone = NULL;
		scope_enter(p, &sc, false);
		if (n->probe.pred)
			walk(p, n->probe.pred);
		walk(p, n->probe.body);
		scope_leave(p);
	} while (p->again);
}

static void walk(struct namer *p, struct node *n)
{
	switch (n->kind) {
	case N_VAR:
		if (var_use(p, n))
			n->var.sym->used = true;
		break;
	case N_MAP:	walk_map(p, n); break;
	case N_PARAM:	param_become(p, n, false); break;
	case N_IDENT:	walk_ident(p, n); break;
	case N_CALL:	walk_call(p, n); break;
	case N_UNARY:	walk_unary(p, n); break;
	case N_ASSIGN:	walk_assign(p, n); break;
	case N_LET:	walk_let(p, n); break;
	case N_BLOCK:	walk_block(p, n); break;
	case N_IF:	walk_if(p, n); break;
	case N_FOR:	walk_for(p, n); break;
	case N_TERNARY: walk_cond(p, n); break;
	case N_SIZEOF: case N_TYPEOF: case N_TYPEINFO:
		walk_typeword(p, n->unary.arg);
		break;
	case N_OFFSETOF:
		walk_typeword(p, n->offs.of);
		break;
	case N_TYPE:
		if (n->spec.of)
			walk(p, n->spec.of);
		break;
	case N_MAPDECL:	walk_mapdecl(p, n); break;
	case N_PROBE:	walk_probe(p, n); break;
	case N_C: case N_CONFIG: case N_IMPORT: case N_MACRO: case N_FN: case N_POINT:
		break;
	default:
		node_kids(n, walk_kid, p);
	}
}

/* ------------------------------------------------------------------ the pass */

static void check_maps(struct namer *p)
{
	for (uint32_t i = 0; i < p->u->nmaps; i++) {
		const struct map_desc *m = p->u->maps[i];

		if (m->assigned)
			continue;
		if (m->declared && !m->keyed && !m->keyless) {
			diag_warn(p->u->diag, m->first_use, W_UNUSED,
				  "'%s' is declared, but not used", m->name);
			continue;
		}
		p->failed = true;
		diag_error(p->u->diag, m->first_use, E_UNDEF_MAP,
			   "'%s' is used, but nothing is ever stored in it", m->name);
	}
}

int sema_names(struct unit *u)
{
	struct namer p = { .u = u };

	walk(&p, u->ast);
	if (!p.failed)
		check_maps(&p);
	if (!p.failed)
		p.failed = option_check(u) < 0;
	return p.failed ? -1 : 0;
}

/* ------------------------------------------------------------------ variables of a copy */

struct owner {
	struct unit *u;
	struct prog *prog;
	struct var **old, **own;			/* vectors in step */
	uint32_t nold, nown;
};

static int own_var(struct node **kid, void *arg)
{
	struct owner *o = arg;
	struct node *n = *kid;
	uint32_t i = 0;
	struct var *v;

	if (n->kind != N_VAR || !n->var.sym)
		return node_kids(n, own_var, o);
	while (i < o->nold && o->old[i] != n->var.sym)
		i++;
	if (i == o->nold) {
		*(struct var **)arena_push(o->u->arena, &o->old, &o->nold, sizeof(v)) = n->var.sym;
		v = arena_memdup(o->u->arena, n->var.sym, sizeof(*v));
		v->id = i;
		v->next = NULL;
		if (i)
			o->own[i - 1]->next = v;
		else
			o->prog->vars = v;
		*(struct var **)arena_push(o->u->arena, &o->own, &o->nown, sizeof(v)) = v;
	}
	n->var.sym = o->own[i];
	return 0;
}

void prog_own_vars(struct unit *u, struct prog *p)
{
	struct owner o = { .u = u, .prog = p };

	p->vars = NULL;
	node_kids(prog_tree(p), own_var, &o);
}
