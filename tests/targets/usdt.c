/* SPDX-License-Identifier: GPL-2.0-or-later */
/* usdt N: passes each of its probes N times. The notes are written by hand, as <sys/sdt.h> would: each
 * states where the arguments are in the assembler's words, so that all forms of operands occur.
 *
 *	ktrace_test:forms	-4@register, 8@$constant, -2@memory by frame, 4@table by index, 1@symbol, 8@register
 *	ktrace_test:places	twice, the same argument in different places
 *	ktrace_test:guarded	has a semaphore: N is counted down only while somebody looks
 *	ktrace_other:forms	another provider with a probe of that name */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define NOTE(provider, name, semaphore, args)						\
	"990:	nop\n"									\
	".pushsection .note.stapsdt,\"?\",\"note\"\n"					\
	".balign 4\n"									\
	".4byte 992f-991f, 994f-993f, 3\n"						\
	"991:	.asciz \"stapsdt\"\n"							\
	"992:	.balign 4\n"								\
	"993:	.8byte 990b, _.stapsdt.base, " semaphore "\n"				\
	"	.asciz \"" provider "\"\n"						\
	"	.asciz \"" name "\"\n"							\
	"	.asciz \"" args "\"\n"							\
	"994:	.balign 4\n"								\
	".popsection\n"									\
	".ifndef _.stapsdt.base\n"							\
	".pushsection .stapsdt.base,\"aG\",\"progbits\",.stapsdt.base,comdat\n"		\
	".weak _.stapsdt.base\n"							\
	".hidden _.stapsdt.base\n"							\
	"_.stapsdt.base: .space 1\n"							\
	".size _.stapsdt.base, 1\n"							\
	".popsection\n"									\
	".endif\n"

#if defined(__aarch64__)	/* has no operand for a symbol's memory */
#define FORMS "-4@%w[n] 8@5 -2@%[local] 4@[%[table], %[index], lsl 2] 1@%[letter] 8@%[text]"
#define LETTER , [letter] "m"(usdt_letter)
#define VECTOR "8f@d0"
#else
#define FORMS "-4@%k[n] 8@$5 -2@%[local] 4@(%[table],%[index],4) 1@usdt_letter(%%rip) 8@%[text]"
#define LETTER
#define VECTOR "8f@%xmm0"
#endif

static volatile uint16_t guarded_semaphore __attribute__((section(".probes"), used));
volatile int8_t usdt_letter = 'k';
volatile uint32_t usdt_table[4] = { 10, 20, 30, 40 };

__attribute__((noipa)) void forms(long n, const char *text)
{
	volatile int16_t local = (int16_t)-n;

	if (*text != 's')				/* it has to be in memory to be read */
		abort();
	__asm__ volatile(NOTE("ktrace_test", "forms", "0", FORMS)
			 : : [n] "r"(-n), [local] "m"(local), [table] "r"(usdt_table), [index] "r"(n % 4),
			     [text] "r"(text) LETTER : "memory");
	__asm__ volatile(NOTE("ktrace_other", "forms", "0", VECTOR));
}

__attribute__((noipa)) void places(long n)
{
	volatile long kept = 2 * n;

	__asm__ volatile(NOTE("ktrace_test", "places", "0", "8@%[n]") : : [n] "r"(n));
	__asm__ volatile(NOTE("ktrace_test", "places", "0", "8@%[kept]") : : [kept] "m"(kept) : "memory");
}

__attribute__((noipa)) long guarded(long n)
{
	if (!guarded_semaphore)
		return 0;
	__asm__ volatile(NOTE("ktrace_test", "guarded", "guarded_semaphore", "8@%[n]") : : [n] "r"(n));
	return 1;
}

int main(int argc, char **argv)
{
	long times = argc > 1 ? strtol(argv[1], NULL, 10) : 1, looked = 0;

	for (long i = 0; i < times; i++) {
		forms(i, "some text");
		places(i);
		looked += guarded(i);
	}
	printf("%ld of %ld guarded\n", looked, times);
	return 0;
}
