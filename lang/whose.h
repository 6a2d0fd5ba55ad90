/* SPDX-License-Identifier: GPL-2.0-or-later */
/* lang/whose.h - the filters of the command line, between `plan` and codegen. */
#ifndef LANG_WHOSE_H
#define LANG_WHOSE_H

#include "lang/unit.h"

enum { COMM_LETTERS = 15, LETTERS = 256 };		/* a thread's name has at most so many */

/* A name, maybe with stars: bit N of `stars` is one in front of letter N (of the end: N = n). */
struct comm_glob {
	char letter[COMM_LETTERS + 1];			/* NUL-padded */
	unsigned n;
	uint32_t stars;
};
struct comm_glob whose_comm(const char *pattern);

/* For `plan`, when programs and mechanisms are known: the maps of u->whose. FLAGS: of hash maps. */
void whose_plan(struct unit *u, uint32_t flags);

#endif
