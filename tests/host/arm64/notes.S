/* SPDX-License-Identifier: GPL-2.0-or-later */
/* notes.so: two functions and the USDT notes of an arm64 library, as <sys/sdt.h> would write them down.
 * Nothing runs it: programs are compiled against it. ../small/make.sh makes it. */
	.macro	note name, args
990:	nop
	.pushsection .note.stapsdt, "", "note"
	.balign	4
	.4byte	992f - 991f, 994f - 993f, 3
991:	.asciz	"stapsdt"
992:	.balign	4
993:	.8byte	990b, 0, 0
	.asciz	"arm"
	.asciz	"\name"
	.asciz	"\args"
994:	.balign	4
	.popsection
	.endm

	.text
	.globl	work, rest
	.type	work, %function
	.type	rest, %function
work:	note	forms, "-4@w0 8@[sp, 12] 4@5 8@[x1, x2, lsl 3] 4@[x3, w4, sxtw 2] 8@d0"
	note	places, "8@x5"
	note	places, "8@[x6]"
	ret
	.size	work, . - work
rest:	ret
	.size	rest, . - rest
