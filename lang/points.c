/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/points.c - attach points: from the words in front of a body to programs.
 *
 * The words of each N_PROBE are expanded (parameters, quotes, wildcards; the parts are the
 * probe type's business) into u->probes. Then the points are divided into programs: one for each
 * (probe type, type of `args`, type of `retval`, type of `ctx`), because a body is typed once a
 * program. Types are only asked for when the body mentions them, which its builtins' rows say
 * (`uses`); so a body that counts is one program, however many points it has. The first program
 * takes the body as it is, the others copies with variables of their own.
 *
 * `args` records are made anew for each point, so they are compared by what is in them.
 * Language reference 1.6, 2. */
#include <errno.h>
#include <string.h>

#include "base/num.h"
#include "lang/pass.h"
#include "lang/probe.h"

enum { TYPE_USES = USE_ARGS | USE_RETVAL | USE_CTX };

/* ------------------------------------------------------------------ words */

/* The positional parameter N, counted from 1; empty when it was not given. */
static const char *param(const struct unit *u, uint64_t n)
{
	return n >= 1 && n <= u->nparams ? u->params[n - 1] : "";
}

/* Add the parameter that TEXT ("$1...") names; returns how long its name is, 0 when told. */
static size_t add_param(struct unit *u, struct loc loc, const char *text, struct str *s)
{
	size_t len = strspn(text + 1, "0123456789");
	const char *digits = arena_strndup(u->arena, text + 1, len);
	uint64_t n;

	if (!len || num_parse_u64(digits, &n)) {
		diag_error(u->diag, loc, E_POINT_PARAM,
			   "'$' in an attach point is not followed by a number");
		diag_hint(u->diag, "a '$' that belongs to a name goes into quotes: \"a$b\"");
		return 0;
	}
	str_add(s, param(u, n));
	return len + 1;
}

/* WORD with its unquoted parameters replaced; NULL when told. */
static const char *put_params(struct unit *u, struct loc loc, const char *word)
{
	bool quoted = false;
	const char *done = NULL;
	struct str s;
	size_t len;

	if (!strchr(word, '$'))
		return word;
	str_init(&s);
	for (; *word; word += len) {
		len = 1;
		if (quoted && *word == '\\' && word[1])
			len = 2;
		if (*word == '"')
			quoted = !quoted;
		if (*word == '$' && !quoted)
			len = add_param(u, loc, word, &s);
		else
			str_addn(&s, word, len);
		if (!len)
			break;
	}
	if (!*word)
		done = arena_strdup(u->arena, s.ptr);
	str_done(&s);
	return done;
}

/* ------------------------------------------------------------------ one attach point */

static int tell_unknown(struct points *p, const char *name)
{
	const char *like = probe_suggest(name);

	diag_error(p->unit->diag, p->loc, E_PROBE_TYPE, "there is no probe type '%s'", name);
	if (like)
		diag_hint(p->unit->diag, "did you mean '%s'?", like);
	return -EINVAL;
}

static int parse_as(struct points *p, const struct probe_ops *ops, const char *const *part,
		    unsigned n)
{
	p->ops = ops;
	return ops->parse(p, part, n);
}

/* Everything of one type that matches PART. */
static int expand_type(struct points *p, const struct probe_ops *ops, const char *const *part,
		       unsigned n)
{
	const char *const *words;
	struct names found;
	unsigned nwords;
	int err;

	names_init(&found);
	err = ops->match(p->unit->host, part, n, &found);
	for (size_t i = 0; !err && i < found.n; i++) {
		words = probe_split(p->unit->arena, found.at[i], &nwords);
		err = parse_as(p, ops, words + 1, nwords - 1);
	}
	names_done(&found);
	return err == -EINVAL ? err : 0;		/* what cannot be listed has no points */
}

/* `*:something`: all types of the kernel, or those of user space with -p or a path. */
static int expand_types(struct points *p, const char *pattern, const char *const *part, unsigned n)
{
	bool user = p->unit->target_pid || (n && strchr(part[0], '/'));
	const struct probe_ops *const *ops;
	unsigned before = p->found;

	p->wild = true;
	for (ops = probe_table; *ops; ops++)
		if ((*ops)->in_wild && (*ops)->match && (*ops)->user == user &&
		    str_glob(pattern, (*ops)->name) && expand_type(p, *ops, part, n) < 0)
			return -EINVAL;
	if (p->found > before)
		return 0;
	return points_missing(p, arena_fmt(p->unit->arena, "attach point '%s:%s'", pattern,
					   n ? part[n - 1] : "*"), NULL);
}

static int expand_point(struct unit *u, struct node *ast, const struct node *point)
{
	struct points p = { .unit = u, .loc = point->loc, .ast = ast };
	const char *word = arena_strndup(u->arena, point->str.ptr, point->str.len);
	const char *const *part, *type, *equals;
	const struct probe_ops *ops;
	unsigned n;

	word = put_params(u, point->loc, word);
	if (!word)
		return -EINVAL;
	part = probe_split(u->arena, word, &n);
	type = part[0];
	equals = strchr(type, '=');
	if (equals) {
		p.user_name = arena_strndup(u->arena, type, (size_t)(equals - type));
		type = equals + 1;
	}
	if (points_wild(type))
		return expand_types(&p, type, part + 1, n - 1);
	ops = probe_find(type);
	if (!ops)
		return tell_unknown(&p, type);
	return parse_as(&p, ops, part + 1, n - 1);
}

/* ------------------------------------------------------------------ what a body asks for */

static unsigned uses_of(const char *name)
{
	const struct builtin *b;
	unsigned uses = 0;

	for (unsigned i = 0; (b = builtin_find(name, i)); i++)
		uses |= b->uses;
	return uses;
}

static int add_uses(struct node **n, void *arg)
{
	unsigned *uses = arg;

	if ((*n)->kind == N_IDENT)
		*uses |= uses_of((*n)->ident.name);
	else if ((*n)->kind == N_CALL)
		*uses |= (*n)->call.sym ? (*n)->call.sym->uses : uses_of((*n)->call.name);
	return node_kids(*n, add_uses, arg);
}

/* ------------------------------------------------------------------ programs */

/* What one typing of a body depends on. */
struct context {
	const struct probe_ops *ops;
	const struct type *args, *retval, *ctx;
};

static bool same_field(const struct field *f, const struct field *g)
{
	return f->type == g->type && f->off == g->off && f->bit_off == g->bit_off &&
	       f->bits == g->bits && f->data_loc == g->data_loc && f->rel_loc == g->rel_loc &&
	       f->words == g->words &&
	       !strcmp(f->name, g->name);
}

static bool same_args(const struct type *a, const struct type *b)
{
	const struct record *x, *y;
	uint32_t i;

	if (a == b || !a || !b)
		return a == b;
	x = a->rec.rec;
	y = b->rec.rec;
	if (x->n != y->n || a->space != b->space)
		return false;
	for (i = 0; i < x->n; i++)
		if (!same_field(&x->field[i], &y->field[i]))
			return false;
	return true;
}

static struct context context_of(struct sema *s, const struct probe *p, unsigned uses)
{
	struct context c = { .ops = p->ops };

	if ((uses & USE_ARGS) && p->ops->args)
		c.args = p->ops->args(s, p);
	if ((uses & USE_RETVAL) && p->ops->retval)
		c.retval = p->ops->retval(s, p);
	if ((uses & USE_CTX) && p->ops->ctx)
		c.ctx = p->ops->ctx(s, p);
	return c;
}

/* The programs of one body. */
struct body {
	struct node *ast;
	unsigned uses;
	struct context *contexts;			/* of each program, from first_prog on */
	uint32_t n, first_prog;
};

static struct prog *prog_new(struct unit *u, struct body *b, const struct context *c)
{
	struct prog *prog = NEW(u->arena, struct prog), **at;
	struct context *known = arena_push(u->arena, &b->contexts, &b->n, sizeof(*known));

	*known = *c;
	prog->id = u->nprogs;
	prog->ops = c->ops;
	prog->args = c->args;
	prog->retval = c->retval;
	prog->loc = b->ast->loc;
	prog->ast = b->n == 1 ? b->ast : node_copy(u->arena, b->ast, 0);
	prog_tree(prog)->probe.sym = prog;
	prog_own_vars(u, prog);
	at = arena_push(u->arena, &u->progs, &u->nprogs, sizeof(struct prog *));
	*at = prog;
	return prog;
}

static struct prog *prog_for(struct unit *u, struct body *b, const struct context *c)
{
	for (uint32_t i = 0; i < b->n; i++) {
		const struct context *k = &b->contexts[i];

		if (k->ops == c->ops && k->retval == c->retval && k->ctx == c->ctx &&
		    same_args(k->args, c->args))
			return u->progs[b->first_prog + i];
	}
	return prog_new(u, b, c);
}

/* Divide the points from FIRST on, which are all of this body. */
static void divide(struct unit *u, struct node *ast, uint32_t first)
{
	struct body b = { .ast = ast, .first_prog = u->nprogs };
	struct sema s = sema_start(u);
	struct context c = { 0 };
	struct probe **at;
	struct prog *prog;

	s.final = true;
	node_kids(ast, add_uses, &b.uses);
	for (uint32_t i = first; i < u->nprobes; i++) {
		if (b.uses & TYPE_USES || c.ops != u->probes[i]->ops)
			c = context_of(&s, u->probes[i], b.uses);
		prog = prog_for(u, &b, &c);
		at = arena_push(u->arena, &prog->points, &prog->npoints, sizeof(struct probe *));
		*at = u->probes[i];
		u->probes[i]->prog = prog;
	}
}

/* ------------------------------------------------------------------ the pass */

/* More than MAX by mistake costs the machine dear: somebody has to be sure. */
static int check_limit(struct unit *u, struct loc loc, enum diag_code code, uint32_t n,
		       uint64_t max, const char *what, const char *setting)
{
	if (n <= max || u->sure)
		return 0;
	if (u->confirm)
		u->sure = u->confirm(u, arena_fmt(u->arena, "the program has %u %s, more than %s = "
						  "%llu: go on?", n, what, setting,
						  (unsigned long long)max));
	if (u->sure)
		return 0;
	diag_error(u->diag, loc, code, "the program has %u %s, at most %llu are allowed", n,
		   what, (unsigned long long)max);
	diag_hint(u->diag, "allow more: 'config = { %s = %u }', or --yes", setting, n);
	return -EINVAL;
}

/* Is PRED false, by what is known of this machine and its kernel? Options do not count: what they
 * leave out stays part of the program, with its types. */
static bool never(struct unit *u, const struct node *pred)
{
	struct sema s = sema_start(u);
	struct node *test;

	if (pred->kind == N_BINARY && pred->binary.op == OP_LAND)
		return never(u, pred->binary.lhs) || never(u, pred->binary.rhs);
	test = node_copy(u->arena, pred, 0);
	fold_literals(&s, test);
	return (test->kind == N_BOOL || test->kind == N_INT) && !test->num.val;
}

static int expand_probe(struct unit *u, struct node *ast)
{
	uint32_t first = u->nprobes;
	const struct node *point;
	int err = 0;

	if (ast->probe.pred && never(u, ast->probe.pred))
		return 0;
	for (point = ast->probe.points; point; point = point->next)
		if (expand_point(u, ast, point) < 0)
			err = -EINVAL;
	if (err)
		return err;
	err = check_limit(u, ast->loc, E_LIMIT, u->nprobes, u->config->max_probes,
			  "attach points", "max_probes");
	if (err)
		return err;
	divide(u, ast, first);
	return check_limit(u, ast->loc, E_PROGRAM_LIMIT, u->nprogs, u->config->max_bpf_progs,
			   "BPF programs", "max_bpf_progs");
}

int sema_points(struct unit *u)
{
	unsigned before = diag_errors(u->diag);
	struct node *n;
	int err = 0;

	for (n = u->ast->list.first; n; n = n->next)
		if (n->kind == N_PROBE && expand_probe(u, n) < 0)
			err = -EINVAL;
	if (!err && diag_errors(u->diag) > before)
		err = -EINVAL;
	if (err || u->nprobes)
		return err;
	diag_error(u->diag, (struct loc){ 0 }, E_NO_PROBES,
		   "nothing to attach to is left of the program");
	if (u->probe_filter)
		diag_hint(u->diag, "--probe-filter finds no attach point; 'ktrace -l -e PROGRAM' "
			  "shows their names");
	return -EINVAL;
}

static void dump_prog(const struct prog *p, FILE *fp)
{
	const struct record *rec = p->args ? p->args->rec.rec : NULL;
	uint32_t i;

	if (rec) {
		fprintf(fp, ", args (");
		for (i = 0; i < rec->n; i++)
			fprintf(fp, "%s%s %s", i ? ", " : "", rec->field[i].name,
				rec->field[i].type->name);
		fprintf(fp, ")");
	}
	if (p->retval)
		fprintf(fp, ", retval %s", p->retval->name);
	fprintf(fp, "\n");
	for (i = 0; i < p->npoints; i++)
		fprintf(fp, "\tpoint %u: %s%s\n", p->points[i]->id, p->points[i]->name,
			p->points[i]->wild ? " (wild)" : "");
}

/* A line for each program, then one for each of its points:
 *	program 0: fexit at 1:1, args (file struct file *), retval int64
 *		point 0: fexit:vmlinux:vfs_read */
void dump_points(const struct unit *u, FILE *fp)
{
	unsigned line, col;

	for (uint32_t i = 0; i < u->nprogs; i++) {
		source_pos(u->sources, u->progs[i]->loc, &line, &col);
		fprintf(fp, "program %u: %s at %u:%u", i, u->progs[i]->ops->name, line, col);
		dump_prog(u->progs[i], fp);
	}
}
