/* SPDX-License-Identifier: GPL-2.0-or-later */
/* printf formats: taken apart, and held against the types of arguments. */
#include "lang/format.h"
#include "lang/node.h"
#include "tests/unit/check.h"

static struct sources *src;
static struct diag *diag;
static struct unit *unit;
static struct sema sema;
static struct node *call;
static const struct loc nowhere;

static const struct fmt_spec *one(const char *text)
{
	const struct format *f = format_parse(&sema, nowhere, text, (uint32_t)strlen(text));

	check(f && f->nparts == 1 && f->nargs == 1);
	return f ? &f->part[0].spec : NULL;
}

static void conversions(void)
{
	const struct fmt_spec *s = one("%-+#08.3lld");

	check(s->conv == FMT_SIGNED && s->left && s->plus && s->alt && s->zero && !s->space);
	check(s->width == 8 && s->precision == 3 && s->size == 8);
	check(one("%d")->size == 4 && one("%hd")->size == 2 && one("%hhu")->size == 1);
	check(one("%zu")->size == 8 && one("%jx")->size == 8 && one("%tX")->upper);
	check(one("%ld")->size == 8 && one("%lc")->size == 1 && one("%hp")->size == 8);
	check(one("%s")->precision < 0 && one("%.s")->precision == 0 && one("%.*s")->precision < 0);
	check(one("%*d")->width == 0);
	check(one("%r")->conv == FMT_BYTES && one("%rx")->conv == FMT_BYTES_ESCAPED);
	check(one("%rh")->conv == FMT_BYTES_SPACED && one("%gr")->conv == FMT_GFP);
}

static void texts(void)
{
	const struct format *f = format_parse(&sema, (struct loc){ 0 }, "a%%b%d\n%s", 9);

	check(f && f->nparts == 6 && f->nargs == 2);
	check(f->part[1].len == 1 && *f->part[1].text == '%' && !f->part[1].is_arg);
	check(f->part[3].is_arg && f->part[3].len == 2);
	f = format_parse(&sema, (struct loc){ 0 }, "", 0);
	check(f && !f->nparts);
}

static void add_arg(const struct type *t)
{
	struct loc loc = { .off = 30, .len = 1, .src = 1 };
	struct node *n = node_new(unit->arena, N_INT, loc);

	n->type = t;
	node_append(&call->call.args, n);
}

static void new_call(const char *format)
{
	struct loc loc = { .off = 10, .len = 5, .src = 1 };
	struct node *n = node_new(unit->arena, N_STR, loc);

	call = node_new(unit->arena, N_CALL, (struct loc){ .off = 3, .len = 20, .src = 1 });
	call->call.name = "f";
	n->str.ptr = format;
	n->str.len = (uint32_t)strlen(format);
	node_append(&call->call.args, n);
}

static unsigned errors_of(const char *format, const struct type *t)
{
	diag_free(diag);				/* one message a place: a new one each time */
	unit->diag = diag = diag_new(src);
	new_call(format);
	if (t)
		add_arg(t);
	check((format_call(&sema, call) != NULL) == (diag_errors(diag) == 0));
	return diag_errors(diag);
}

static void arguments(void)
{
	struct types *ts = unit->types;
	const struct type *u64 = type_u64(ts), *str = type_string(ts, 16);
	const struct type *buf = type_buffer(ts, 8), *p = type_ptr(ts, &type_void, AS_USER);

	check(!errors_of("%d", u64) && !errors_of("%s", u64) && !errors_of("%p", u64));
	check(!errors_of("%p", p) && !errors_of("%d", type_bool(ts)));
	check(!errors_of("%s", str) && !errors_of("%r", buf) && !errors_of("%rh", buf));
	check(!errors_of("%d", &type_error));
	check(errors_of("%d", str) == 1 && errors_of("%r", u64) == 1);
	check(errors_of("%s", &type_void) == 1 && errors_of("%d", NULL) == 1);
	check(errors_of("%d %d", u64) == 1 && errors_of("x", u64) == 1);
	check(errors_of("%f", u64) == 1 && errors_of("%y", u64) == 1 && errors_of("%", NULL) == 1);
	check(errors_of("%-5", NULL) == 1 && errors_of("%", u64) == 1);
}

static void unknown_yet(void)
{
	unsigned before = diag_errors(diag);

	new_call("%d");
	add_arg(NULL);
	check(!format_call(&sema, call) && diag_errors(diag) == before);
	sema.final = false;
	new_call("%f");
	check(!format_call(&sema, call) && diag_errors(diag) == before);
}

int main(void)
{
	struct config *config = config_new();

	src = sources_new();
	source_add(src, "test", "0123456789012345678901234567890123456789", 40);
	diag = diag_new(src);
	unit = unit_new(src, diag, NULL, config);
	sema.unit = unit;
	sema.types = unit->types;
	sema.arena = unit->arena;
	sema.final = true;
	conversions();
	texts();
	arguments();
	unknown_yet();
	unit_free(unit);
	diag_free(diag);
	sources_free(src);
	config_free(config);
	return check_end();
}
