/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/usdt.h - the probes that a binary declares itself: notes of the owner "stapsdt".
 *
 * A note says where the probe's instruction is and where its arguments are at that moment, in
 * the assembler's words. Ownership: all of it the elf_file's. */
#ifndef HOST_USDT_H
#define HOST_USDT_H

#include "host/arch.h"
#include "host/elf.h"

enum { USDT_ARGS = 12 };				/* more are not read */

enum usdt_where {
	USDT_CONST, /* val */
	USDT_REG,   /* reg, from bit `shift` on */
	USDT_MEM,   /* what lies at reg + index * scale + val (+ the instruction's address) */
	USDT_LOST,  /* where programs cannot look: a vector register, say */
};

struct usdt_arg {
	enum usdt_where where;
	uint8_t size;					/* 1, 2, 4 or 8 bytes */
	bool is_signed, is_float;
	bool near; /* val is a distance from the probe's instruction */
	uint8_t shift, scale;
	uint8_t index_bits; /* how much of `index` counts, 32 or 64; 0: all of it */
	bool index_signed;
	const char *reg, *index; /* "di", "ip": names of the whole register; NULL: none */
	int64_t val;
};

struct usdt_note {
	const char *provider, *name;
	uint64_t addr, off; /* of its instruction: as linked; in the file */
	uint64_t semaphore; /* in the file: a u16 that counts who looks; 0: none */
	unsigned nargs;
	struct usdt_arg arg[USDT_ARGS];
};

/* The notes of E whose provider and name match the patterns, in order of both; the array is the
 * caller's to free(). One name may have several places. */
size_t elf_usdts(struct elf_file *e, const char *provider, const char *name,
		 const struct usdt_note ***ret);

/* Read one argument as the assembler of ARCH (NULL: unknown) writes it: "-4@%eax", "8@16(%rbp)".
 * ADDR: of the probe's instruction; E: for the addresses of symbols (NULL: none are known). WORD:
 * bytes of a register of the binary, 4 or 8. What is not understood is USDT_LOST. */
void usdt_operand(const struct arch *arch, struct elf_file *e, uint64_t addr, unsigned word,
		  const char *text, size_t len, struct usdt_arg *ret);

#endif
