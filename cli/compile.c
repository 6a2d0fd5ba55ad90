/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/compile.c - the compiler, as a list. Read it top to bottom.
 *
 * Each pass turns the one unit into more of itself, says which facts it needs and gives, tells diag
 * when the program is wrong, and can print what it made (-d NAME). */
#include "cli/compile.h"

#include <string.h>
#include "codegen/cg.h"

enum { TREE = 1, NAMES = 2, POINTS = 4, TYPES = 8, PLAN = 16, IR = 32, OBJECT = 64 };

static const struct pass {
	const char *name;				/* for -d NAME */
	int (*run)(struct unit *);
	unsigned needs, gives;				/* facts about the unit, asserted */
	void (*dump)(const struct unit *, FILE *);
	bool on; /* after its errors the next may find more */
	const char *also;				/* another name for -d */
} passes[] = {
	{ "parse",   parse,	  0,		  TREE,	  dump_tree,   false, NULL },
	/* settings, parameters, C definitions */
	{ "import",  sema_import, TREE,		  0,	  dump_tree,   false, NULL },
	/* scopes, builtins */
	{ "names",   sema_names,  TREE,		  NAMES,  dump_tree,   true, NULL },
	/* wildcards */
	{ "points",  sema_points, NAMES,	  POINTS, dump_points, false, NULL },
	{ "types",   sema_types,  NAMES | POINTS, TYPES,  dump_tree,   false, "ast" },
	/* constants */
	{ "fold",    sema_fold,	  TYPES,	  0,	  dump_tree,   false, NULL },
	{ "check",   sema_check,  TYPES,	  0,	  NULL,	       false, NULL },
	/* maps, actions, mechanisms */
	{ "plan",    sema_plan,	  TYPES,	  PLAN,	  dump_plan,   false, NULL },
	{ "codegen", cg_unit,	  PLAN,		  IR,	  dump_ir,     false, NULL },
	{ "object",  cg_object,	  IR,		  OBJECT, dump_asm,    false, "codegen-opt" },
};

static bool listed(const char *list, const char *name)
{
	size_t len = strlen(name);

	for (const char *p = list; p; p = strchr(p, ',') ? strchr(p, ',') + 1 : NULL)
		if (!strncmp(p, name, len) && (p[len] == ',' || !p[len]))
			return true;
	return false;
}

/* Does LIST ask for what P made? */
static bool wanted(const char *list, const struct pass *p)
{
	return p->dump && (listed(list, p->name) || (p->also && listed(list, p->also)) ||
			   listed(list, "all"));
}

int compile(struct unit *u, const char *last, const char *dump, FILE *fp)
{
	unsigned facts = 0;
	bool wrong = false;

	for (size_t i = 0; i < COUNT(passes); i++) {
		const struct pass *p = &passes[i];

		if (p->needs & ~facts)
			BUG("pass %s runs too early", p->name);
		if (p->run(u) < 0)
			wrong = true;			/* the pass has told diag */
		if (wrong && !p->on)
			return -1;
		facts |= p->gives;
		if (!wrong && wanted(dump, p))
			p->dump(u, fp);
		if (u->help || (last && !strcmp(last, p->name)))
			break;				/* `names` knows the program's options */
	}
	return wrong ? -1 : 0;
}

bool compile_dumps(const char *dump, const char **ret_last, const char **ret_bad)
{
	const char *p = dump;

	for (size_t i = 0; i < COUNT(passes); i++)
		if (wanted(dump, &passes[i]))
			*ret_last = passes[i].name;
	while (p) {
		size_t len = strcspn(p, ","), i;
		char word[32];

		snprintf(word, sizeof(word), "%.*s", (int)min_u64(len, sizeof(word) - 1), p);
		for (i = 0; i < COUNT(passes); i++)
			if (wanted(word, &passes[i]))
				break;
		if (i == COUNT(passes)) {
			*ret_bad = p;
			return false;
		}
		p = p[len] ? p + len + 1 : NULL;
	}
	return true;
}

void compile_names(FILE *fp)
{
	for (size_t i = 0, n = 0; i < COUNT(passes); i++)
		if (passes[i].dump)
			fprintf(fp, "%s%s", n++ ? ", " : "", passes[i].name);
}
