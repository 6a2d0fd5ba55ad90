/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/arch.h - kinds of machines: what differs between them, a row each.
 *
 * The row is that of the machine that is traced, which with --host need not be the one we run on;
 * the words of a binary (its USDT notes) are read as the row of its own kind says. A new kind is
 * a file host/arch-NAME.c with its row, a line in host/arch.c and a table of its system calls.
 * All rows are static. */
#ifndef HOST_ARCH_H
#define HOST_ARCH_H

#include "base/base.h"

struct host;
struct usdt_arg;
struct usdt_reader;

struct arch_reg {
	const char *name;				/* in scripts */
	uint16_t off;					/* in struct pt_regs */
};

struct arch_call {					/* a system call */
	uint16_t number;
	const char *name;				/* as programs call it */
	const char *event;				/* as its tracepoints do: sys_enter_EVENT */
};

struct constant {					/* of C headers */
	const char *name;
	int64_t val;
};

struct arch {
	const char *name;				/* as uname(2) says: "x86_64" */
	const char *title;				/* in sentences: "x86-64" */
	const char *triplet;				/* of directories: "x86_64-linux-gnu" */
	uint16_t elf, elf32; /* EM_* of its programs, of 32-bit ones; 0: none */

	/* Registers of the interrupted code, in the kernel's struct pt_regs. */
	const struct arch_reg *regs;			/* name NULL: the end */
	const char *regs_words;				/* for a hint: "ax, bx ..." */
	const uint16_t *arg;				/* where a function's first NARGS arguments are */
	unsigned nargs;
	uint16_t retval, ip;
	unsigned probe_ip; /* the saved ip of a probe on a function is so far behind its start */
	struct { const char *reg; uint64_t mask, is; } user; /* user code: (reg & mask) == is */

	unsigned repeats; /* frames that come twice where the kernel walks from within itself */

	/* System calls. */
	const struct arch_call *calls;			/* name NULL: the end */
	const char *call_member; /* of struct pt_regs: the number, while the call is made */
	const char *compat_member;			/* of task_struct: has one of COMPAT_BITS */
	uint64_t compat_bits;				/* in calls of 32-bit processes */

	/* Words of C. */
	const struct constant *constants;		/* that are others than x86-64's; name NULL */
	const char *const *macros;			/* that C compilers predefine: "NAME 1"; NULL */

	/* Read the operand of a USDT argument, as the assembler writes it, into *RET; false: it
	 * is not understood. */
	bool (*operand)(struct usdt_reader *r, struct usdt_arg *ret);
};

extern const struct arch arch_x86_64, arch_arm64;

const struct arch *host_arch(struct host *h);		/* of the machine that is traced */
/* The kind of a recorded machine is known? 0, or -ENOTSUP. */
int host_arch_check(struct host *h);
const struct arch *arch_find(const char *name);		/* by uname(2)'s name; NULL: none */
const struct arch *arch_of_elf(unsigned machine);	/* by EM_*; NULL: none */
const struct arch_reg *arch_reg(const struct arch *a, const char *name); /* NULL: it has none */

#endif
