/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/macro.c - macros: a call is replaced by a copy of the body.
 *
 * The copy belongs to a source of its own, which knows the place of the call, so that messages
 * say where it was expanded from. Parameters are replaced in it: `$v` and `@m` by the name that
 * the call gives, a plain word by the expression. All other variables of the body get the mark
 * of the expansion, which makes them different from everybody else's of the same name; maps are
 * the program's, and must be handed over. A body that is one expression replaces the call as
 * such, so that it may be a literal; others are blocks.
 *
 * Arguments are expanded before the body is: a macro is open while its body is expanded, and a
 * call of an open one is recursion. Expansion is bounded by the number of nodes and by depth.
 *
 * Definitions are all known before the first call is expanded. The user's come first, then rows
 * (lang/builtin.h), then the macros of the embedded files; of those an index of names is made
 * when a name is neither, and a file is parsed when one of its macros is called. In code of
 * embedded files the user's definitions are not seen. Functions are fn.c's. */
#include "lang/macro.h"

#include <ctype.h>
#include <stdarg.h>
#include <string.h>
#include "base/dict.h"
#include "lang/embedded.h"

enum {
	MOST_NODES = 1 << 20,				/* looked at and copied */
	MOST_LEVELS = 2000,				/* the passes that follow recurse */
};

/* A parameter and what it stands for. */
struct bind {
	const struct node *param;			/* N_VAR, N_MAP, N_IDENT */
	const struct node *arg;
	uint32_t size;					/* of arg, in nodes */
};

struct copy {
	struct macros *m;
	struct bind *bind;
	uint32_t nbind;
	uint32_t mark;
};

void macro_error(struct macros *m, struct loc loc, enum diag_code code, const char *fmt, ...)
{
	va_list ap;

	m->failed = true;
	va_start(ap, fmt);
	diag_error(m->u->diag, loc, code, "%s", arena_vfmt(m->u->arena, fmt, ap));
	va_end(ap);
}

struct node *parse_other(struct unit *u, uint16_t src)
{
	struct node *ast = u->ast, *other = NULL;
	uint16_t own = u->src;

	u->src = src;
	if (parse(u) == 0)
		other = u->ast;
	u->src = own;
	u->ast = ast;
	return other;
}

static const char *name_of(const struct node *n)
{
	return n->kind == N_VAR ? n->var.name : n->kind == N_MAP ? n->map.name : n->ident.name;
}

/* ------------------------------------------------------------------ the standard library's */

static const struct embedded *embedded_find(const char *name, size_t *ret_at)
{
	for (size_t i = 0; embedded_files[i].name; i++) {
		if (strcmp(embedded_files[i].name, name))
			continue;
		*ret_at = i;
		return &embedded_files[i];
	}
	return NULL;
}

uint16_t macro_embedded(struct macros *m, const char *name)
{
	size_t n = 0, at;
	const struct embedded *e = embedded_find(name, &at);

	if (!e)
		return 0;
	while (embedded_files[n].name)
		n++;
	if (!m->sources)
		m->sources = arena_alloc(m->u->arena, n * sizeof(*m->sources));
	if (!m->sources[at])
		m->sources[at] = source_add(m->u->sources,
					    arena_fmt(m->u->arena, "stdlib/%s.bt", e->name),
					    e->text, e->len);
	return m->sources[at];
}

/* Is the place LOC in the text of the standard library? */
static bool is_embedded(const struct macros *m, struct loc loc)
{
	const struct source *s = m->sources ? source_get(m->u->sources, loc.src) : NULL;

	for (size_t i = 0; s && embedded_files[i].name; i++)
		if (m->sources[i] && m->sources[i] == s->base)
			return true;
	return false;
}

/* Lines that start with "macro NAME(" are what the index is made of. */
static void index_file(struct macros *m, const struct embedded *e)
{
	for (const char *at = e->text; at; at = strchr(at, '\n')) {
		const char *end;

		at += *at == '\n';
		if (!str_starts(at, "macro "))
			continue;
		end = at += strlen("macro ");
		while (isalnum((unsigned char)*end) || *end == '_')
			end++;
		dict_put(m->index, arena_strndup(m->u->arena, at, (size_t)(end - at)), (void *)e);
	}
}

/* Macros of the standard library called NAME: their file is parsed when the first is asked for. */
static struct def *embedded_defs(struct macros *m, const char *name)
{
	const struct embedded *e;
	struct node *program;

	if (!m->index) {
		m->index = dict_new();
		for (size_t i = 0; embedded_files[i].name; i++)
			index_file(m, &embedded_files[i]);
	}
	e = dict_get(m->index, name);
	if (!e)
		return NULL;
	if (!dict_get(m->embedded, name)) {
		program = parse_other(m->u, macro_embedded(m, e->name));
		if (!program)
			BUG("stdlib/%s.bt is wrong", e->name);
		for (struct node *n = program->list.first; n; n = n->next)
			macro_define(m, n);
	}
	return dict_get(m->embedded, name);
}

/* ------------------------------------------------------------------ definitions */

static const struct node *param_of(const struct node *def, const struct node *n)
{
	for (const struct node *p = def->def.params; p; p = p->next)
		if (p->let.var->kind == n->kind && !strcmp(name_of(p->let.var), name_of(n)))
			return p->let.var;
	return NULL;
}

struct body { struct macros *m; const struct node *def; };

static void check_declared(struct body *b, const struct node *var)
{
	if (param_of(b->def, var))
		macro_error(b->m, var->loc, E_MACRO_SHADOW, "'%s' is a parameter of this macro",
			    var->var.name);
}

static int check_node(struct node **kid, void *arg)
{
	struct body *b = arg;
	struct node *n = *kid;

	switch (n->kind) {
	case N_MAP:
		if (param_of(b->def, n))
			break;
		macro_error(b->m, n->loc, E_MACRO_MAP,
			    "'%s' is not handed over to the macro '%s'", n->map.name,
			    b->def->def.name);
		diag_hint(b->m->u->diag, "make it a parameter: 'macro %s(%s%s) { ... }'",
			  b->def->def.name, n->map.name, b->def->def.params ? ", ..." : "");
		break;
	case N_LET:	check_declared(b, n->let.var); break;
	case N_FOR:	check_declared(b, n->loop.var); break;
	default:	break;
	}
	return node_kids(n, check_node, b);
}

static void check_jumps(struct macros *m, const struct node *def)
{
	for (const struct node *st = def->def.body->block.body; st; st = st->next) {
		if (st->kind != N_RETURN && st->kind != N_BREAK && st->kind != N_CONTINUE)
			continue;
		macro_error(m, st->loc, E_MACRO_JUMP,
			    "'%s' cannot stand at the top of a macro's body",
			    node_called(st->kind));
		diag_hint(m->u->diag, "its value is the last expression, without a ';'");
	}
}

static void check_params(struct macros *m, const struct node *def)
{
	for (const struct node *p = def->def.params; p; p = p->next) {
		const char *name = name_of(p->let.var);

		for (const struct node *q = def->def.params; q != p; q = q->next)
			if (!strcmp(name_of(q->let.var), name))
				macro_error(m, p->loc, E_DUPLICATE_PARAM,
					    "there are two parameters '%s'", name);
		if (p->let.var->kind == N_IDENT && type_is_word(m->u->types, name))
			macro_error(m, p->loc, E_MACRO_PARAM,
				    "'%s' is a type, it cannot be a parameter's name", name);
	}
}

/* Would the same arguments fit both? */
static bool same_params(const struct node *a, const struct node *b)
{
	const struct node *p = a->def.params, *q = b->def.params;

	if (a->kind == N_FN || b->kind == N_FN)
		return true;				/* functions are not overloaded */
	for (; p && q && p->let.var->kind == q->let.var->kind; p = p->next)
		q = q->next;
	return !p && !q;
}

static void add_def(struct macros *m, struct dict *to, struct node *n)
{
	struct def *d = NEW(m->u->arena, struct def), *old = dict_get(to, n->def.name);

	d->node = n;
	if (!old)
		dict_put(to, n->def.name, d);
	for (; old; old = old->next) {
		if (same_params(old->node, n)) {
			macro_error(m, n->loc, E_DUPLICATE_DEF,
				    "there are two definitions of '%s' for the same arguments",
				    n->def.name);
			diag_note(m->u->diag, old->node->loc, "the first is here");
			return;
		}
		if (!old->next) {
			old->next = d;
			return;
		}
	}
}

void macro_define(struct macros *m, struct node *n)
{
	struct body b = { m, n };

	if (n->kind == N_MACRO) {
		check_params(m, n);
		check_jumps(m, n);
		node_kids(n->def.body, check_node, &b);
	}
	add_def(m, is_embedded(m, n->loc) ? m->embedded : m->user, n);
}

/* ------------------------------------------------------------------ which one is meant */

/* How well ARGS fit: the number of variables and maps that are taken as such; < 0: they do not. */
static int fit(const struct node *def, const struct node *args)
{
	const struct node *p = def->def.params;
	int exact = 0;

	for (; p && args; p = p->next, args = args->next) {
		if (def->kind == N_FN || p->let.var->kind == N_IDENT)
			continue;
		if (args->kind != p->let.var->kind)
			return -1;
		if (args->kind == N_VAR ? args->var.value : args->map.key || args->map.value)
			return -1;
		exact++;
	}
	return p || args ? -1 : exact;
}

static struct def *best(struct def *list, const struct node *args)
{
	struct def *found = NULL;
	int most = -1;

	for (; list; list = list->next) {
		int n = fit(list->node, args);

		if (n > most) {
			most = n;
			found = list;
		}
	}
	return found;
}

static bool row_takes(const char *name, size_t n)
{
	const struct builtin *b;
	struct sig sig;

	for (unsigned i = 0; (b = builtin_find(name, i)); i++) {
		builtin_sig(b, &sig);
		if (n >= sig.min && (sig.more || n <= sig.max))
			return true;
	}
	return false;
}

/* Does a row of this name take its I-th argument as a bare word? */
static bool row_takes_word(const char *name, unsigned i)
{
	const struct builtin *b;
	struct sig sig;

	for (unsigned k = 0; (b = builtin_find(name, k)); k++) {
		builtin_sig(b, &sig);
		if (i < sig.max && i < COUNT(sig.arg) && sig.arg[i].kind == ARG_NAME)
			return true;
	}
	return false;
}

static bool some_takes(const struct def *list, size_t n)
{
	for (; list; list = list->next)
		if (node_count(list->node->def.params) == n)
			return true;
	return false;
}

static void tell_unfit(struct macros *m, const struct node *n, const char *name,
		       const struct def *list, const struct node *args)
{
	size_t count = node_count(args);

	if (!some_takes(list, count))
		macro_error(m, n->loc, E_ARG_COUNT, "no '%s' takes %zu argument%s", name, count,
			    count == 1 ? "" : "s");
	else
		macro_error(m, n->loc, E_MACRO_ARGS,
			    "the macro '%s' takes variables or maps as such, not other values",
			    name);
	for (; list; list = list->next)
		diag_note(m->u->diag, list->node->loc, "it is defined here");
}

/* The definition that the call N of NAME means; NULL: it is a row, or nobody's, or was told. */
static struct def *meant(struct macros *m, const struct node *n, const char *name,
			 const struct node *args)
{
	struct def *own = is_embedded(m, n->loc) ? NULL : dict_get(m->user, name);
	struct def *d = best(own, args), *list;

	if (d || row_takes(name, node_count(args)))
		return d;
	list = embedded_defs(m, name);
	d = best(list, args);
	if (!d && (own || list) && !builtin_find(name, 0))
		tell_unfit(m, n, name, own ? own : list, args);
	return d;
}

/* ------------------------------------------------------------------ copies */

static int count_kid(struct node **kid, void *arg)
{
	uint32_t *n = arg;

	if (++*n > MOST_NODES)
		return 1;
	return node_kids(*kid, count_kid, n);
}

static const struct bind *bind_of(const struct copy *c, enum node_kind kind, const char *name)
{
	for (uint32_t i = 0; i < c->nbind; i++)
		if (c->bind[i].param->kind == kind && !strcmp(name_of(c->bind[i].param), name))
			return &c->bind[i];
	return NULL;
}

/* A copy of the argument; NULL when there are too many nodes already, which is told elsewhere. */
static struct node *copy_arg(struct copy *c, const struct bind *b)
{
	if (c->m->nodes > MOST_NODES)
		return NULL;
	c->m->nodes += b->size;
	return node_copy(c->m->u->arena, b->arg, 0);
}

static void put_value(struct copy *c, struct node *n)
{
	const struct bind *b = bind_of(c, N_IDENT, n->ident.name);
	struct node *arg = b ? copy_arg(c, b) : NULL;

	if (!arg)
		return;
	if (arg->kind == N_VAR)
		arg->var.value = true;
	else if (arg->kind == N_MAP && !arg->map.key)
		arg->map.value = true;
	if (arg->kind == N_TYPEOF) {			/* as a type with nothing behind it */
		n->kind = N_TYPE;
		memset(&n->spec, 0, sizeof(n->spec));
		n->spec.of = arg;
	} else {
		node_become(n, arg);
	}
}

/* A type's name may be a parameter: what it stands for says the type. */
static bool put_type(struct copy *c, struct node *n)
{
	const struct bind *b = n->spec.name && !n->spec.keyword ?
			       bind_of(c, N_IDENT, n->spec.name) : NULL;
	struct node *arg = b ? copy_arg(c, b) : NULL;

	if (!arg)
		return false;
	n->spec.name = NULL;
	if (arg->kind == N_TYPE && arg->spec.of && !arg->spec.suffix)
		arg = arg->spec.of;
	n->spec.of = arg;
	if (arg->kind != N_TYPEOF) {
		n->spec.of = node_new(c->m->u->arena, N_TYPEOF, n->loc);
		n->spec.of->unary.arg = arg;
	}
	return true;
}

static int put_kid(struct node **kid, void *arg)
{
	struct copy *c = arg;
	struct node *n = *kid;
	const struct bind *b;

	switch (n->kind) {
	case N_VAR:
		b = bind_of(c, N_VAR, n->var.name);
		n->var.mark = b ? b->arg->var.mark : c->mark;
		n->var.name = b ? b->arg->var.name : n->var.name;
		return 0;
	case N_MAP:
		b = bind_of(c, N_MAP, n->map.name);
		n->map.name = b ? b->arg->map.name : n->map.name;
		break;
	case N_IDENT:
		put_value(c, n);
		return 0;
	case N_TYPE:
		if (put_type(c, n))
			return 0;
		break;
	case N_OFFSETOF:				/* its path is no expression */
		return n->offs.of ? put_kid(&n->offs.of, c) : 0;
	default:
		break;
	}
	return node_kids(n, put_kid, c);
}

bool macro_place(struct macros *m, const struct node *def, struct loc call, uint16_t *ret_src)
{
	*ret_src = source_expand(m->u->sources, def->loc.src, call);
	if (!*ret_src)
		macro_error(m, call, E_EXPANSION, "too many macros and functions are expanded");
	return *ret_src;
}

/* What the call of DEF with ARGS at CALL stands for; NULL when told. */
static struct node *instance(struct macros *m, const struct node *def, const struct node *args,
			     struct loc call)
{
	struct copy c = { .m = m, .mark = ++m->marks };
	struct node *body, *st;
	uint16_t src;

	if (!macro_place(m, def, call, &src))
		return NULL;
	for (const struct node *p = def->def.params; p; p = p->next, args = args->next) {
		struct bind *b = arena_push(m->u->arena, &c.bind, &c.nbind, sizeof(*b));

		*b = (struct bind){ .param = p->let.var, .arg = args, .size = 1 };
		node_kids((struct node *)args, count_kid, &b->size);
	}
	body = node_copy(m->u->arena, def->def.body, src);
	node_kids(body, put_kid, &c);
	st = body->block.body;
	if (st && !st->next && st->kind == N_EXPR && st->stmt.value)
		return st->stmt.arg;
	return body;
}

/* ------------------------------------------------------------------ calls */

static int expand_kid(struct node **kid, void *arg)
{
	macro_expand(arg, *kid);
	return 0;
}

static void expand_call(struct macros *m, struct node *n, struct def *d, const struct node *args)
{
	const struct node call = *n;
	struct node *by;

	d->used = true;
	if (d->open) {
		macro_error(m, n->loc, E_RECURSION, "the %s '%s' calls itself",
			    node_called(d->node->kind), d->node->def.name);
		diag_note(m->u->diag, d->node->loc, "'%s' is defined here", d->node->def.name);
		by = NULL;
	} else if (d->node->kind == N_FN) {
		by = fn_inline(m, d, &call);
	} else {
		by = instance(m, d->node, args, n->loc);
	}
	if (!by) {
		node_become_int(n, 0, false);
		return;
	}
	node_become(n, by);
	d->open = true;
	macro_expand(m, n);
	d->open = false;
}

/* Arguments come first; those that a row takes as words stay. */
static void expand_args(struct macros *m, struct node *n)
{
	bool own = dict_get(m->user, n->call.name);
	unsigned i = 0;

	for (struct node *arg = n->call.args; arg; arg = arg->next, i++)
		if (own || arg->kind != N_IDENT || !row_takes_word(n->call.name, i))
			macro_expand(m, arg);
}

static void expand_kids(struct macros *m, struct node *n)
{
	struct def *d = NULL;

	switch (n->kind) {
	case N_CALL:
		expand_args(m, n);
		d = meant(m, n, n->call.name, n->call.args);
		if (d)
			expand_call(m, n, d, n->call.args);
		break;
	case N_IDENT:
		d = meant(m, n, n->ident.name, NULL);
		if (d && d->node->kind == N_MACRO)
			expand_call(m, n, d, NULL);
		break;
	case N_SIZEOF: case N_TYPEOF: case N_TYPEINFO:	/* bare words are types there */
		if (n->unary.arg->kind != N_IDENT)
			macro_expand(m, n->unary.arg);
		break;
	case N_OFFSETOF:
		if (n->offs.of->kind != N_IDENT)
			macro_expand(m, n->offs.of);
		break;
	default:
		node_kids(n, expand_kid, m);
	}
}

void macro_expand(struct macros *m, struct node *n)
{
	if (++m->nodes > MOST_NODES || m->level > MOST_LEVELS) {
		if (!m->failed)
			macro_error(m, n->loc,
				    m->level > MOST_LEVELS ? E_EXPANSION_DEPTH : E_EXPANSION,
				    m->level > MOST_LEVELS
				    ? "macros and functions expand to something nested too deeply"
				    : "macros and functions expand to a program that is too large");
		return;
	}
	m->level++;
	expand_kids(m, n);
	m->level--;
}

/* ------------------------------------------------------------------ what nobody calls */

/* Does a call below N call what does not exist? What `if comptime` may drop is left alone. */
static int check_known(struct node **kid, void *arg)
{
	struct macros *m = arg;
	struct node *n = *kid;

	if ((n->kind == N_IF || n->kind == N_TERNARY) && n->cond.test->kind == N_COMPTIME)
		return 0;
	if (n->kind == N_CALL && !builtin_find(n->call.name, 0) &&
	    !dict_get(m->user, n->call.name) && !embedded_defs(m, n->call.name))
		m->failed |= names_unknown(m->u, n) < 0;
	return node_kids(n, check_known, m);
}

void macro_unused(struct macros *m, const struct node *n)
{
	struct node call = { .kind = N_CALL, .loc = n->loc, .call.name = n->def.name };
	struct def *d = dict_get(m->user, n->def.name);
	struct node *body = n->def.body;

	while (d && d->node != n)
		d = d->next;
	if (!d || d->used)
		return;
	if (n->kind == N_FN) {
		body = fn_inline(m, d, &call);
		d->open = true;
		if (body)
			macro_expand(m, body);
		d->open = false;
	}
	if (body)
		node_kids(body, check_known, m);
}

struct macros *macros_new(struct unit *u)
{
	struct macros *m = NEW(u->arena, struct macros);

	m->u = u;
	m->user = dict_new();
	m->embedded = dict_new();
	return m;
}

void macros_free(struct macros *m)
{
	dict_free(m->user);
	dict_free(m->embedded);
	dict_free(m->index);
}
