/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/priv.h - what the files of codegen share with each other and with nobody else.
 *
 * Functions: a program is one LLVM function, and so is each loop body that the kernel calls back.
 * A struct frame is one being filled. Its blocks, in order: `entry` (allocas), `setup` (finds
 * this CPU's scratch memory and the half of a map in use, if asked for), the code, `out`. Own
 * memory: slots on the stack and a bump pointer into scratch. Memory taken within a statement is
 * free again after it, unless a variable came to life in it (mem_mark, mem_release). */
#ifndef CODEGEN_PRIV_H
#define CODEGEN_PRIV_H

#include "codegen/cg.h"
#include "codegen/llvm.h"

enum {
	STACK_BUDGET = 256, /* of the kernel's 512: the rest is LLVM's, for spills */
	INLINE_BYTES = 128, /* more is copied and cleared by a helper */
	RESERVE_MAX = 256,  /* larger records are built in scratch */
	STR_UNROLL = 2048,  /* longer strings are compared in a loop */
};

struct slot {						/* a piece of the stack */
	LLVMValueRef mem, fn;
	uint32_t size, since;
	bool busy;
};

struct mark { uint32_t top, seq, pins; };

/* Where break and continue lead. */
struct loop {
	LLVMBasicBlockRef brk, cont;
	struct loop *outer;
};

struct half { const struct map_desc *map; LLVMValueRef mem; };	/* which one programs use now */

struct frame {
	struct frame *outer;
	LLVMValueRef fn, ctx;
	LLVMBasicBlockRef entry, setup, start, out;
	LLVMValueRef scratch; /* alloca: the address of this CPU's scratch */
	bool uses_scratch;
	struct half *halves;
	uint32_t nhalves;
	struct loop *loop;
	LLVMMetadataRef scope, before; /* with places: the function; the place around it */
};

enum var_where { VAR_REG, VAR_STACK, VAR_SCRATCH };
struct var_slot {					/* struct var's cg */
	unsigned gen;					/* of another program or pass: stale */
	LLVMValueRef fn; /* the function it lives in; NULL: not yet */
	enum var_where where;
	LLVMValueRef mem; /* REG: alloca of an i64; STACK: of the value */
	uint32_t off;					/* SCRATCH */
};

struct cg_priv {
	struct module *module;
	struct frame *frame;
	unsigned gen;
	struct slot *slots;
	uint32_t nslots, stack, seq, pins;
	uint32_t top;					/* of this program's scratch region */
	LLVMValueRef ret;				/* where what the program returns is kept */
	uint32_t nbodies;				/* of loops, as functions */
	unsigned lots; /* calls between the open frames and the loops around them */
	/* A string that is sent up to its end only: cg_read_string() into `tail` need not pad it,
	 * and says its length. */
	LLVMValueRef tail, tail_len;			/* memory; alloca of the length */
	bool tail_known;
	int loss[LOSS_KINDS]; /* this program's counters; -1: not counted */
	struct loc *places;   /* of the expressions being emitted, the innermost last */
	uint32_t nplaces;
};

/* ---- object.c ----------------------------------------------------------------------------------- */
struct module {						/* unit->cg */
	struct unit *unit;
	LLVMContextRef llvm;
	LLVMModuleRef mod;
	LLVMTargetMachineRef machine;
	unsigned stack_budget;
	bool too_deep; /* LLVM saw a program above the stack limit */
	bool failed;					/* LLVM refused; told to diag */
	LLVMDIBuilderRef di;				/* NULL: places are not kept */
	LLVMMetadataRef file;
	struct loc *locs; /* line N of the debug information is locs[N - 1] */
	uint32_t nlocs;
	struct module *kept;				/* list of those alive */
};
struct module *module_new(struct unit *u, bool places);
void module_free(struct module *m);
void emit_prog(struct module *m, struct prog *prog);	/* cg.c */
void prog_section(const struct prog *prog, char ret[16]);

/* ---- insns.c ------------------------------------------------------------------------------------- */
/* Take out of INSNS (*N of them) what does nothing; returns where each of them went, old *N + 1
 * indices. */
uint32_t *insns_pack(struct arena *a, struct bpf_insn *insns, uint32_t *n);
uint32_t insns_stack(const struct bpf_insn *insns, uint32_t from, uint32_t end);

/* ---- cg.c --------------------------------------------------------------------------------------- */
struct var_slot *var_slot(struct cg *cg, struct var *v);	/* expr.c */
LLVMMetadataRef cg_here(struct cg *cg, const struct node *n);	/* what follows comes from N ... */
void cg_back(struct cg *cg, LLVMMetadataRef before);	/* ... up to here */
void frame_open(struct cg *cg, struct frame *f, const char *name, const LLVMTypeRef *params,
		unsigned n);
void frame_close(struct cg *cg, struct frame *f);	/* and back to the outer one */
void cg_go_on_if(struct cg *cg, LLVMValueRef i1);	/* else the program ends here */
/* Leave if the current thread is none of those whose events are asked for (filter.c). */
void cg_filters(struct cg *cg);
LLVMValueRef cg_alloca(struct cg *cg, LLVMTypeRef t, const char *name);
bool cg_dead(struct cg *cg);				/* the block has ended */

/* ---- mem.c -------------------------------------------------------------------------------------- */
struct mark mem_mark(struct cg *cg);
void mem_release(struct cg *cg, struct mark m);
void mem_var(struct cg *cg, struct var_slot *v, uint32_t size, const char *name);
LLVMValueRef mem_scratch(struct cg *cg, uint32_t off);
uint32_t mem_width(LLVMValueRef ptr);		/* bytes that one access may have there: 1 ... 8 */

/* ---- helpers.c ---------------------------------------------------------------------------------- */
bool cg_is_task(struct cg *cg, LLVMValueRef v);

/* ---- scalar.c: arithmetic on i64 ---------------------------------------------------------------- */
LLVMValueRef cg_fit(struct cg *cg, LLVMValueRef v, const struct type *from, const struct type *to);
LLVMValueRef cg_extend(struct cg *cg, LLVMValueRef v, unsigned bits, bool is_signed);
LLVMValueRef cg_arith(struct cg *cg, enum op op, LLVMValueRef a, LLVMValueRef b, bool is_signed);
LLVMValueRef cg_scaled(struct cg *cg, enum op op, const struct type *t, LLVMValueRef a,
		       LLVMValueRef b);
LLVMValueRef cg_bool(struct cg *cg, LLVMValueRef i1);	/* i64 0 or 1 */
LLVMValueRef cg_nonzero(struct cg *cg, LLVMValueRef v);
LLVMValueRef cg_icmp(struct cg *cg, LLVMIntPredicate p, LLVMValueRef a, LLVMValueRef b);

/* ---- expr.c ------------------------------------------------------------------------------------- */
const struct node *block_value(const struct node *block); /* its value's expression, or NULL */
LLVMValueRef cg_var(struct cg *cg, struct var *v);	/* address of its memory */
void cg_convert(struct cg *cg, LLVMValueRef src, const struct type *from, LLVMValueRef dst,
		const struct type *to);
/* N as type T, in memory; a fresh copy unless N is a literal or our own. */
LLVMValueRef cg_as(struct cg *cg, const struct node *n, const struct type *t);

/* ---- compare.c ------------------------------------------------------------------------------------ */
LLVMValueRef cg_compare(struct cg *cg, const struct node *n);	/* i1 of == != < > <= >= */
LLVMValueRef cg_bytes_equal(struct cg *cg, LLVMValueRef a, LLVMValueRef b, uint32_t size);

/* ---- place.c: where values outside of expressions live -------------------------------------------- */
struct place {
	enum space space;
	bool own; /* base is a pointer to our memory, not an i64 */
	bool sure;					/* AS_BTF: cannot be NULL */
	LLVMValueRef base;
	uint64_t off;					/* from base */
	const struct field *field;			/* a bitfield's */
	const struct type *type;
};
bool place_is(struct cg *cg, const struct node *n);	/* is N one, rather than computed? */
struct place place_of(struct cg *cg, const struct node *n);
LLVMValueRef place_read(struct cg *cg, const struct place *p);		/* a scalar */
void place_copy(struct cg *cg, const struct place *p, LLVMValueRef dst); /* p->type->size bytes */
void place_text(struct cg *cg, const struct place *p, LLVMValueRef dst,
		uint32_t cap);                                          /* chars -> string */
LLVMValueRef place_addr(struct cg *cg, const struct place *p);		/* i64 */
/* `args.field`, a scalar that the mechanism reads; NULL: N is something else. */
const struct field *place_arg(struct cg *cg, const struct node *n);

/* ---- map.c ------------------------------------------------------------------------------------------ */
LLVMValueRef cg_map_address(struct cg *cg, const struct map_desc *m);	/* what `&@x` gives */
void cg_map_get_into(struct cg *cg, const struct node *n, LLVMValueRef dst);
LLVMValueRef cg_map_number(struct cg *cg, const struct node *n); /* of a castable aggregation */
LLVMValueRef cg_map_change(struct cg *cg, const struct node *map, enum op op,
			   LLVMValueRef by); /* old value */
void cg_map_set(struct cg *cg, const struct node *map, const struct node *val);
/* Merge the cells of all CPUs for the element with KEY (memory; NULL: keyless) into INTO. */

/* ---- stmt.c, loop.c -------------------------------------------------------------------------------- */
void cg_stmts(struct cg *cg, const struct node *first);	/* up to a block's value */
void cg_stmt(struct cg *cg, const struct node *n);
void cg_loop(struct cg *cg, const struct node *n);

#endif
