/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/config.h - settings: from the defaults, the script's config block, the environment
 * (KTRACE_NAME, BPFTRACE_NAME) and options, the later ones winning. One row each in config.def. */
#ifndef LANG_CONFIG_H
#define LANG_CONFIG_H

#include "base/base.h"
#include "base/diag.h"

enum setting_kind { SET_BOOL, SET_INT, SET_STRING, SET_CHOICE };

struct config {
#define SETTING_BOOL(name, def, doc)		bool name;
#define SETTING_INT(name, def, lo, hi, doc)	uint64_t name;
#define SETTING_STRING(name, def, doc)		const char *name;
#define SETTING_CHOICE(name, def, words, doc)	unsigned name;	/* index of the word */
#define SETTING_ONE_OF(name, def, words, doc)	const char *name; /* the word itself */
#include "lang/config.def"
};

struct setting { /* a row, for the manual, -h and completion */
	const char *name, *def, *doc;
	enum setting_kind kind;
	const char *words; /* choices (NULL: any text), separated by '|', each "word" or "word=also=also" */
	uint64_t lo, hi;
	size_t offset;					/* in struct config */
};
extern const struct setting settings[];			/* ends with name NULL */

/* The I-th choice of a row: its length, and where it starts in *RET; 0: there is none. The default
 * of a SET_CHOICE is such a number. */
size_t setting_word(const struct setting *s, unsigned i, const char **ret);

struct config *config_new(void);			/* the defaults */
void config_free(struct config *c);
/* Set NAME (any case, with or without the BPFTRACE_/KTRACE_ prefix, old names too) to the text
 * VALUE. 0, -ENOENT: no such setting, -EINVAL: not a value for it, -EALREADY: known, without effect
 * any more. *RET_ROW (may be NULL) gets the row. Strings are copied. */
int config_set(struct config *c, const char *name, const char *value,
	       const struct setting **ret_row);
/* Which of its choices the setting NAME (a SET_CHOICE) has. */
unsigned config_choice(const struct config *c, const char *name);
/* The setting whose name is most like NAME, or NULL. */
const char *config_suggest(const char *name);
/* Read KTRACE_* and BPFTRACE_* from the environment; *RET_BAD the first name with a bad value. */
int config_env(struct config *c, const char **ret_bad);

#endif
