/* SPDX-License-Identifier: GPL-2.0-or-later */
/* base/banned.h - what must not be used does not compile.
 *
 * The build includes this before each of our own files (-include base/banned.h). The system's
 * headers that declare the words come first, so that only our uses are met.
 *	sprintf strcpy strcat strncpy	no bounds, or no end: struct str, arena_fmt, snprintf
 *	strtok atoi			hidden state, no errors: strchr, base/num.h
 *	gmtime localtime		one shared buffer: gmtime_r, localtime_r
 *	printf puts exit ...		outside cli/: a sink prints, a result returns. The build
 *					defines KTRACE_MAY_PRINT for cli/, which may. */
#ifndef BASE_BANNED_H
#define BASE_BANNED_H

#ifndef _GNU_SOURCE
#define _GNU_SOURCE 1
#endif

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <time.h>
#include <wchar.h>

/* A fortified libc has some of them as macros. */
#undef sprintf
#undef vsprintf
#undef printf
#undef vprintf
#pragma GCC poison sprintf vsprintf strcpy strcat strncpy strncat strtok atoi atol atoll atof
#pragma GCC poison gmtime localtime ctime asctime gets tmpnam

#ifndef KTRACE_MAY_PRINT
/* Macros, not poison: a call is banned, but `format(printf, 1, 2)` and a member `exit` are not. */
#define printf(...)	banned_call_of_printf__use_a_sink(__VA_ARGS__)
#define vprintf(...)	banned_call_of_vprintf__use_a_sink(__VA_ARGS__)
#define puts(...)	banned_call_of_puts__use_a_sink(__VA_ARGS__)
#define putchar(...)	banned_call_of_putchar__use_a_sink(__VA_ARGS__)
#define perror(...)	banned_call_of_perror__return_the_errno(__VA_ARGS__)
#define exit(...)	banned_call_of_exit__return_instead(__VA_ARGS__)

/* Without a declaration an unknown function is only a warning in this dialect of C. */
#pragma GCC diagnostic error "-Wimplicit-function-declaration"
#endif

#endif
