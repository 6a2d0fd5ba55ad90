/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/stdlib.h - the groups of builtins, and small things that their rows share. */
#ifndef STDLIB_STDLIB_H
#define STDLIB_STDLIB_H

#include "codegen/cg.h"
#include "lang/builtin.h"
#include "lang/sema.h"
#include "runtime/rt.h"

extern const struct builtin builtins_agg[], builtins_hist[], builtins_series[], builtins_map[],
	builtins_print[], builtins_stddev[];
extern const struct builtin builtins_string[], builtins_stack[], builtins_symbol[], builtins_ask[],
	builtins_memory[];
extern const struct builtin builtins_time[], builtins_process[], builtins_context[], builtins_net[];
extern const struct builtin builtins_comptime[];

extern const struct builtin builtins_task[], builtins_tell[], builtins_text[], builtins_number[],
	builtins_kernel[];

/* ---- checks (stdlib/check.c) ------------------------------------------------------------------- */
/* The type of argument I: NULL when there is none or it is not known yet. */
const struct type *arg_type(const struct node *call, unsigned i);
/* Is there an argument I whose type is not known yet, or about which the user was told? */
bool arg_pending(const struct node *call, unsigned i);
/* The value of the integer literal that argument I is; DEF when there is none. */
int64_t arg_int(const struct node *call, unsigned i, int64_t def);
/* Is there an argument I that is known only when the program runs? */
bool arg_runs(const struct node *call, unsigned i);
/* The text of the string literal that argument I is; NULL when there is none. */
const char *arg_str(const struct node *call, unsigned i);
/* A tuple without members: the record of an event that carries nothing. */
const struct type *type_nothing(struct sema *s);
/* Where an address of type T leads in PROG. */
enum space space_of(const struct prog *prog, const struct type *t);
/* Tell that CALL has no meaning in this probe; returns T_ERROR. */
const struct type *not_here(struct sema *s, const struct node *call);
/* Does any way to attach the points of the probe have the function at OFFSET in struct mech? */
bool mech_any(const struct sema *s, size_t offset);
#define MECH_ANY(s, member) mech_any(s, offsetof(struct mech, member))

/* ---- code (stdlib/emit.c) ---------------------------------------------------------------------- */
/* V, but at most MAX (unsigned), in a way that the verifier can follow. */
LLVMValueRef emit_bound(struct cg *cg, LLVMValueRef v, uint64_t max);
/* PTR + OFF, which is a value. */
LLVMValueRef emit_at(struct cg *cg, LLVMValueRef ptr, LLVMValueRef off);
LLVMValueRef emit_test(struct cg *cg, LLVMIntPredicate p, LLVMValueRef a, LLVMValueRef b); /* i1 */
LLVMValueRef emit_bool(struct cg *cg, LLVMValueRef i1);	/* i64 0 or 1 */
/* A variable of ours: i64, in a register. */
LLVMValueRef emit_var(struct cg *cg, LLVMValueRef val);
LLVMValueRef emit_get(struct cg *cg, LLVMValueRef var);
void emit_set(struct cg *cg, LLVMValueRef var, LLVMValueRef val);

/* for (i = 0; i < count; i++), and done. */
struct emit_loop {
	LLVMBasicBlockRef head, done;
	LLVMValueRef i;
};
void emit_loop(struct cg *cg, uint64_t count, struct emit_loop *ret);
void emit_loop_next(struct cg *cg,
		    struct emit_loop *l); /* the end of its body; goes on behind it */

/* Add VAL to the u64 at PTR, with an atomic operation where others add as well. */
void emit_add(struct cg *cg, LLVMValueRef ptr, LLVMValueRef val, bool atomic);
/* Write the user symbol at ADDR, of the current process, to DST (symbol.c). */
void emit_usym_of(struct cg *cg, const struct node *call, LLVMValueRef addr, LLVMValueRef dst);
/* For BI_NOTES rows that keep addresses of a process (stack.c): tell the runtime of the process PID
 * when CALL first meets it; the event's record, and what is done with it. */
void emit_met(struct cg *cg, const struct node *call, LLVMValueRef pid);
const struct type *record_met(struct sema *s, const struct node *call, const void **ret_priv);
int handle_met(struct rt *rt, const struct action *a, const void *rec);
/* Read LEN (at most CAP, as the verifier sees) bytes at ADDR in SPACE to DST; the rest of CAP are zeros. */
void emit_read(struct cg *cg, enum space space, LLVMValueRef dst, uint32_t cap, LLVMValueRef addr,
	       LLVMValueRef len);
/* Write the thread name that lies at ADDR in SPACE to DST: 16 bytes. */
void emit_comm_at(struct cg *cg, enum space space, LLVMValueRef addr, LLVMValueRef dst);
/* Count the loss of something of KIND in this program, if the unit counts such. */
void emit_lost(struct cg *cg, enum loss_kind kind);

#endif
