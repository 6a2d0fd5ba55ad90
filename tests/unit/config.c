/* SPDX-License-Identifier: GPL-2.0-or-later */
/* Settings: defaults, every kind of value, old names, the environment. */
#include <errno.h>
#include <stdlib.h>
#include "lang/config.h"
#include "tests/unit/check.h"

static int set(struct config *c, const char *name, const char *value)
{
	return config_set(c, name, value, NULL);
}

static void values(struct config *c)
{
	const struct setting *row = NULL;

	check(c->max_strlen == 1024 && c->print_maps_on_exit && c->missing_probes == 0);
	check_str(c->str_trunc_trailer, "..");
	check(!set(c, "max_strlen", "64") && c->max_strlen == 64);
	check(!set(c, "BPFTRACE_MAX_STRLEN", "0x80") && c->max_strlen == 128);
	check(!set(c, "ktrace_Max_Strlen", "1_024") && c->max_strlen == 1024);
	check(set(c, "max_strlen", "0") == -EINVAL && set(c, "max_strlen", "many") == -EINVAL);
	check(set(c, "max_strlen", "65537") == -EINVAL && c->max_strlen == 1024);
	check(!set(c, "print_maps_on_exit", "Off") && !c->print_maps_on_exit);
	check(!set(c, "print_maps_on_exit", "5") && c->print_maps_on_exit);
	check(set(c, "print_maps_on_exit", "maybe") == -EINVAL);
	check(!set(c, "missing_probes", "ignore") && c->missing_probes == 2);
	check(set(c, "missing_probes", "ign") == -EINVAL);
	check(!set(c, "cache_user_symbols", "per_program") && c->cache_user_symbols == 2);
	check(!set(c, "cache_user_symbols", "0") && c->cache_user_symbols == 3);
	check(!set(c, "unstable_typeinfo", "true") && c->unstable_typeinfo == 2);
	check(!set(c, "unstable_typeinfo", "0") && c->unstable_typeinfo == 0);
	check(!config_set(c, "str_trunc_trailer", "", &row) && !*c->str_trunc_trailer);
	check(row && row->kind == SET_STRING);
	check(set(c, "nonsense", "1") == -ENOENT);
	check_str(config_suggest("max_map_key"), "max_map_keys");
	check(!config_suggest("zzzzzzzzzzzz"));
}

static void old_names(struct config *c)
{
	const struct setting *row = NULL;

	check(!config_set(c, "strlen", "99", &row) && c->max_strlen == 99);
	check_str(row ? row->name : "", "max_strlen");
	check(!set(c, "BPFTRACE_NO_CPP_DEMANGLE", "1") && !c->cpp_demangle);
	check(!set(c, "map_keys_max", "7") && c->max_map_keys == 7);
	check(set(c, "symbol_source", "x") == -EALREADY);
}

static void environment(struct config *c)
{
	const char *bad = NULL;

	setenv("BPFTRACE_MAX_MAP_KEYS", "10", 1);
	setenv("KTRACE_MAX_MAP_KEYS", "20", 1);
	setenv("KTRACE_SOMETHING", "else", 1);
	check(!config_env(c, &bad) && c->max_map_keys == 20);
	setenv("KTRACE_LOG_SIZE", "big", 1);
	check(config_env(c, &bad) == -EINVAL);
	check_str(bad, "KTRACE_LOG_SIZE");
}

/* A text that is one of a list keeps the list's spelling. */
static void one_of(struct config *c)
{
	check(set(c, "license", "Proprietary") == -EINVAL);
	check(!set(c, "license", "dual bsd/gpl"));
	check_str(c->license, "Dual BSD/GPL");
	check(config_choice(c, "stack_mode") == c->stack_mode);
}

static void table(void)
{
	const struct setting *s;
	const char *word = NULL;

	for (s = settings; s->name; s++) {
		check(s->def && s->doc && *s->doc);
		check(s->words ? s->kind == SET_CHOICE || s->kind == SET_STRING
			       : s->kind != SET_CHOICE);
		if (s->kind == SET_CHOICE)
			check(setting_word(s, (unsigned)(*s->def - '0'), &word) > 0);
		if (!strcmp(s->name, "stack_mode"))
			check(setting_word(s, 1, &word) == 4 && !strncmp(word, "perf", 4));
	}
}

int main(void)
{
	struct config *c = config_new();

	values(c);
	old_names(c);
	environment(c);
	table();
	one_of(c);
	config_free(c);
	config_free(NULL);
	return check_end();
}
