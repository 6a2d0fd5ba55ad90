/* SPDX-License-Identifier: GPL-2.0-or-later */
/* base/base.c - what happens when we are wrong, and when memory runs out.
 *
 * Both end the program here, so that no caller has to think about either: a state that cannot
 * be is a defect of ours, and a tracing tool without memory has nothing sensible left to do.
 * A defect aborts, to leave a core; lack of memory is the machine's refusal, exit status 3. */
#include "base/base.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { EXIT_MACHINE = 3 };

_Noreturn void bug_at(const char *file, int line, const char *fmt, ...)
{
	va_list ap;

	fflush(stdout);
	fprintf(stderr, "ktrace: bug at %s:%d: ", file, line);
	va_start(ap, fmt);
	vfprintf(stderr, fmt, ap);
	va_end(ap);
	fputc('\n', stderr);
	abort();
}

static _Noreturn void no_memory(size_t size)
{
	fflush(stdout);
	fprintf(stderr, "ktrace: error: out of memory (%zu bytes wanted)\n", size);
	_exit(EXIT_MACHINE);
}

void *xcalloc(size_t n, size_t size)
{
	void *p = calloc(n ? n : 1, size ? size : 1);

	if (!p)
		no_memory(n * size);
	return p;
}

/* Not for us: readline calls it, and would bring its own along, with another xrealloc(). */
void *xmalloc(size_t size)
{
	return xrealloc(NULL, size);
}

void *xrealloc(void *old, size_t size)
{
	void *p = realloc(old, size ? size : 1);

	if (!p)
		no_memory(size);
	return p;
}

char *xstrdup(const char *s)
{
	size_t len = strlen(s) + 1;

	return memcpy(xrealloc(NULL, len), s, len);
}
