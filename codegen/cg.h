/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/cg.h - from a checked program to BPF code; what rows use to emit theirs.
 *
 * One LLVM function per struct prog. Expressions are SSA values: scalars (type_is_scalar()) are
 * i64, sign- or zero-extended by their type; everything else is a pointer to memory in the layout
 * of lang/type.h. Memory is taken with cg_mem() (BPF stack when small, the program's scratch region
 * otherwise): it is never freed, and within a loop body it is the same memory in each round. The
 * helpers that only read (pid, task) are emitted as free of side effects, so that LLVM asks
 * once and not twice. Helper numbers and semantics: bpf-helpers(7), <linux/bpf.h>. */
#ifndef CODEGEN_CG_H
#define CODEGEN_CG_H

#include <llvm-c/Core.h>
#include "lang/builtin.h"
#include "lang/node.h"
#include "lang/probe.h"
#include "lang/unit.h"

struct cg {
	struct unit *unit;
	struct prog *prog;
	struct arena *arena;
	LLVMContextRef llvm;
	LLVMModuleRef mod;
	LLVMBuilderRef b;
	LLVMTypeRef i1, i8, i16, i32, i64, ptr;
	LLVMValueRef fn;				/* the function being filled */
	LLVMValueRef ctx;				/* its context: pointer */
	LLVMBasicBlockRef entry;			/* allocas go here */
	LLVMBasicBlockRef out;				/* branch here to end the program */
	uint32_t kept;					/* the mechanism's, from cg_keep() */
	struct cg_priv *priv;
};

/* ---- passes (cli/compile.c) ---------------------------------------------------------------- */
int cg_unit(struct unit *u);				/* plan -> LLVM module in u->cg */
int cg_object(struct unit *u); /* optimise, emit: prog->insns of every program */
void dump_ir(const struct unit *u, FILE *fp);		/* the module as LLVM text */
void dump_asm(const struct unit *u, FILE *fp);		/* BPF instructions */
/* "19.1.7": the version of LLVM; LEN at least 16. */
void cg_llvm_version(char *ret, size_t len);
/* Where instruction INSN of PROG comes from, for the verifier's messages: recompiles with places
 * kept when first asked. src 0: not known. */
struct loc cg_insn_loc(struct unit *u, const struct prog *prog, uint32_t insn);

/* ---- values ------------------------------------------------------------------------------------ */
LLVMValueRef cg_int(struct cg *cg, unsigned bits, uint64_t val);
LLVMValueRef cg_i64(struct cg *cg, uint64_t val);
/* The value of an expression: i64, or pointer to memory (which the caller must not change). */
LLVMValueRef cg_expr(struct cg *cg, const struct node *n);
/* Evaluate N, convert it to type AS, and store it whole at DST. */
void cg_into(struct cg *cg, const struct node *n, LLVMValueRef dst, const struct type *as);
/* The truth of N as an i1. */
LLVMValueRef cg_cond(struct cg *cg, const struct node *n);
/* The address (i64) of a record or array N, in space N->type->space. */
LLVMValueRef cg_address(struct cg *cg, const struct node *n);
/* N as a string in our memory: pointer, *RET_CAP its capacity (char arrays are copied; probe names
 * looked up). */
LLVMValueRef cg_string(struct cg *cg, const struct node *n, uint32_t *ret_cap);

/* ---- our own memory -------------------------------------------------------------------------- */
LLVMValueRef cg_mem(struct cg *cg, uint32_t size,
		    const char *name); /* 8-aligned; contents undefined */
/* Memory until the program ends, taken before its body; cg_kept(): where, in loop bodies too. */
uint32_t cg_keep(struct cg *cg, uint32_t size);
LLVMValueRef cg_kept(struct cg *cg, uint32_t keep);
LLVMValueRef cg_at(struct cg *cg, LLVMValueRef ptr, uint64_t off);	/* ptr + off */
LLVMValueRef cg_load(struct cg *cg, LLVMValueRef ptr, const struct type *t);	/* scalar -> i64 */
void cg_store(struct cg *cg, LLVMValueRef ptr, const struct type *t,
	      LLVMValueRef val); /* i64 -> scalar */
LLVMValueRef cg_load_bits(struct cg *cg, unsigned bits,
			  LLVMValueRef ptr); /* 8..64 -> i64, zero-extended */
void cg_store_bits(struct cg *cg, unsigned bits, LLVMValueRef ptr, LLVMValueRef val);
void cg_copy(struct cg *cg, LLVMValueRef dst, LLVMValueRef src, uint32_t size);
void cg_zero(struct cg *cg, LLVMValueRef dst, uint32_t size);
LLVMValueRef cg_strlen(struct cg *cg, LLVMValueRef str,
		       uint32_t cap); /* of a NUL-padded string of ours */
/* V, about which LLVM knows nothing any more: what was checked before cannot be optimised away after. */
LLVMValueRef cg_opaque(struct cg *cg, LLVMValueRef v);
void cg_text(struct cg *cg, LLVMValueRef dst, uint32_t cap, const char *bytes,
	     uint32_t len); /* literal, NUL-padded */

/* ---- other memory ------------------------------------------------------------------------------ */
/* Read SIZE bytes at ADDR (i64) in SPACE into DST; zeroes on failure, which is counted. */
void cg_read(struct cg *cg, enum space space, LLVMValueRef dst, uint32_t size, LLVMValueRef addr);
/* A scalar at ADDR in SPACE (AS_NONE: ours). */
LLVMValueRef cg_read_scalar(struct cg *cg, enum space space, LLVMValueRef addr,
			    const struct type *t);
/* Read a C string into DST[CAP], NUL-padded to the end. MAX (i64, NULL: CAP): at most that many
 * bytes with the NUL. Returns the bytes read with the NUL (i64), 0 on failure. */
LLVMValueRef cg_read_string(struct cg *cg, enum space space, LLVMValueRef dst, uint32_t cap,
			    LLVMValueRef addr, LLVMValueRef max);
/* Field F that lies at ADDR (F->off is in it) in SPACE, as an expression's value: bitfields
 * extracted; records and arrays give their address. What a __data_loc leads to is for the mechanism
 * to find. */
LLVMValueRef cg_read_field(struct cg *cg, enum space space, LLVMValueRef addr,
			   const struct field *f);

/* ---- kernel --------------------------------------------------------------------------------------- */
LLVMValueRef cg_helper(struct cg *cg, int id, LLVMValueRef *args,
		       unsigned n);                 /* id: BPF_FUNC_*; returns i64 */
/* One that changes a map: 0 or -errno. Before Linux 6.4 the kernel calls the map's own function, of
 * which only the lower half of the register is the result. */
LLVMValueRef cg_helper_int(struct cg *cg, int id, LLVMValueRef *args, unsigned n);
LLVMValueRef cg_helper_pure(struct cg *cg, int id); /* no arguments, no side effects: asked once */
/* Process << 32 | thread, as the pid namespace of ktrace counts; 0 where it does not count them. */
LLVMValueRef cg_ids(struct cg *cg);
LLVMValueRef cg_ids_in(struct cg *cg, uint64_t dev, uint64_t inode);	/* as that namespace does */
LLVMValueRef
cg_task(struct cg *cg); /* current task_struct as i64, readable as AS_BTF when the kernel can */
enum space cg_task_space(struct cg *cg);		/* how: AS_BTF or AS_KERNEL */
/* Field "a.b" of BTF struct NAME at BASE (AS_BTF or AS_KERNEL): for pid, comm and the like. */
LLVMValueRef cg_btf_member(struct cg *cg, const char *name, const char *path, LLVMValueRef base,
			   enum space space);
LLVMValueRef cg_map(struct cg *cg, uint32_t kmap);	/* pointer to the map, for helpers */
/* Of a keyed map of the script: the same one as long as the program runs. */
LLVMValueRef cg_map_of(struct cg *cg, const struct map_desc *m);
LLVMValueRef cg_map_value(struct cg *cg, uint32_t kmap);	/* pointer to an ARRAY's first value */
/* The address of the kernel's variable with this id in its BTF (of kind VAR), for helpers. */
LLVMValueRef cg_kernel_var(struct cg *cg, uint32_t btf_id);
LLVMValueRef cg_global(struct cg *cg, uint32_t off);	/* pointer into the globals */
LLVMValueRef cg_point(struct cg *cg);			/* number of the attach point that fired */

/* ---- control ----------------------------------------------------------------------------------------- */
LLVMBasicBlockRef cg_block(struct cg *cg, const char *name);
void cg_goto(struct cg *cg, LLVMBasicBlockRef to);	/* unless the block has ended already */
void cg_branch(struct cg *cg, LLVMValueRef i1, LLVMBasicBlockRef yes, LLVMBasicBlockRef no);
void cg_enter(struct cg *cg, LLVMBasicBlockRef block);	/* go on emitting there */
/* End the program here; what follows in the block is dead. */
void cg_end(struct cg *cg);

/* ---- maps ------------------------------------------------------------------------------------------------ */
/* The value of map element N (N_MAP), 0 when missing. */
LLVMValueRef cg_map_get(struct cg *cg, const struct node *n);
/* Pointer to the element's value or NULL in memory terms: an i64 that is 0 when missing. */
LLVMValueRef cg_map_find(struct cg *cg, const struct map_desc *m, const struct node *key);
/* Delete: i64 0 or -errno. */
LLVMValueRef cg_map_delete(struct cg *cg, const struct map_desc *m, const struct node *key);
/* Merge the cells of an aggregation, of the element with KEY (NULL: it has no keys), into INTO. */
void cg_map_merge(struct cg *cg, const struct map_desc *m, LLVMValueRef key, LLVMValueRef into);
LLVMValueRef cg_map_key(struct cg *cg, const struct map_desc *m,
			const struct node *key); /* pointer to the key's bytes */

/* ---- events ---------------------------------------------------------------------------------- */
/* Send A with ARGS (a chain, as many as A->rec has members) as its record. */
void cg_send(struct cg *cg, const struct action *a, const struct node *args);
/* The same, with the record's bytes (without header) already at REC + EVENT_HEADER, LEN (i64) of
 * them in use. */
void cg_send_raw(struct cg *cg, const struct action *a, LLVMValueRef rec, LLVMValueRef len);
void cg_lost(struct cg *cg, uint32_t loss);		/* count one loss (unit->losses index) */
/* Something of KIND failed in the expression at hand: counted for it, or else for the program, if
 * there is a counter. HELPER (BPF_FUNC_*) returned CODE; 0 and NULL: no helper, always the same. */
void cg_failed(struct cg *cg, enum loss_kind kind, int helper, LLVMValueRef code);
bool cg_counts(struct cg *cg, enum loss_kind kind);	/* is there one? */

#endif
