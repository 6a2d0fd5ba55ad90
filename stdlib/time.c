/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/time.c - clocks and dates: nsecs elapsed jiffies strftime time.
 *
 * The kernel's clocks are read in the program, each at most once for an event where LLVM sees
 * that it may. strftime() only notes the time and which clock it is of, in its type; the text is
 * made when it is printed. time() prints the time of day at which its event is handled. */
#include "stdlib/stdlib.h"

#include <linux/bpf.h>
#include <string.h>
#include <time.h>

static const struct clock_row {
	const char *mode;
	enum clock clock;
	int helper;
} clocks[] = {
	{ "boot", CLK_BOOT, BPF_FUNC_ktime_get_boot_ns },
	{ "monotonic", CLK_MONO, BPF_FUNC_ktime_get_ns },
	{ "tai", CLK_TAI, BPF_FUNC_ktime_get_tai_ns },
	{ "sw_tai", CLK_SW_TAI, BPF_FUNC_ktime_get_boot_ns },
};

/* ---- nsecs ------------------------------------------------------------------------------------- */

/* The clock that CALL names, the first one where it names none; NULL: there is no such clock. */
static const struct clock_row *clock_of(const struct node *call)
{
	const struct node *mode = call->call.args;

	for (size_t i = 0; i < COUNT(clocks); i++)
		if (!mode || !strcmp(clocks[i].mode, mode->ident.name))
			return &clocks[i];
	return NULL;
}

static const struct type *result_nsecs(struct sema *s, struct node *call)
{
	const struct clock_row *c = clock_of(call);

	if (c && (c->clock != CLK_TAI || host_has(s->unit->host, HF_TAI)))
		return type_u64(s->types);
	if (c) {
		sema_error(s, call->loc, E_NEEDS_KERNEL, "this kernel does not tell the TAI time");
		sema_hint(s, "'nsecs(sw_tai)' computes it");
	} else {
		sema_error(s, call->call.args->loc, E_NO_CLOCK, "there is no clock '%s'",
			   call->call.args->ident.name);
		sema_hint(s, "there are boot, monotonic, tai and sw_tai");
	}
	return s->final ? &type_error : NULL;
}

static int clock_nsecs(const struct node *call)
{
	const struct clock_row *c = clock_of(call);

	return c ? (int)c->clock : -1;
}

static int64_t clock_ns(clockid_t id)
{
	struct timespec ts;

	clock_gettime(id, &ts);
	return ts.tv_sec * 1000000000ll + ts.tv_nsec;
}

static LLVMValueRef emit_nsecs(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	const struct clock_row *c = clock_of(call);
	LLVMValueRef now = cg_helper(cg, c->helper, NULL, 0);
	int64_t ahead;

	(void)dst;
	if (c->clock != CLK_SW_TAI)
		return now;
	ahead = clock_ns(CLOCK_TAI) - clock_ns(CLOCK_BOOTTIME);
	return LLVMBuildAdd(cg->b, now, cg_i64(cg, (uint64_t)ahead), "");
}

static LLVMValueRef emit_elapsed(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	LLVMValueRef start = cg_load_bits(cg, 64, cg_global(cg, cg->unit->globals.start_ns));

	(void)call, (void)dst;
	return LLVMBuildSub(cg->b, cg_helper(cg, BPF_FUNC_ktime_get_boot_ns, NULL, 0), start,
			    "elapsed");
}

static LLVMValueRef emit_jiffies(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)call, (void)dst;
	return cg_helper(cg, BPF_FUNC_jiffies64, NULL, 0);
}

/* ---- strftime ---------------------------------------------------------------------------------- */

/* Tell that TIME, of the clocks BITS, is none that can be a date. */
static const struct type *no_date(struct sema *s, const struct node *time, unsigned bits)
{
	if (bits & (bits - 1)) {
		sema_error(s, time->loc, E_CLOCK_DATE,
			   "this may be a time of more than one clock: it gives no date");
		sema_hint(s, "use one of nsecs(boot), nsecs(tai) and nsecs(sw_tai) throughout");
	} else {
		sema_error(s, time->loc, E_CLOCK_DATE,
			   "the monotonic clock stands still while the machine sleeps: "
			   "it gives no date");
		sema_hint(s, "use 'nsecs', or 'nsecs(boot)'");
	}
	return s->final ? &type_error : NULL;
}

static const struct type *result_strftime(struct sema *s, struct node *call)
{
	const struct node *time = sema_arg(call, 1);
	unsigned bits;

	if (arg_pending(call, 1))
		return NULL;
	if (arg_int(call, 1, 0) < 0) {
		sema_error(s, time->loc, E_NEGATIVE, "'%s' takes no negative time",
			   call->call.name);
		return s->final ? &type_error : NULL;
	}
	bits = sema_clocks(time);
	if (!bits)
		bits = 1u << CLK_BOOT;
	if (bits == 1u << CLK_MONO || bits & (bits - 1))
		return no_date(s, time, bits);
	return type_time(s->types, (enum clock)__builtin_ctz(bits), arg_str(call, 0));
}

static LLVMValueRef emit_strftime(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	return cg_expr(cg, call->call.args->next);
}

/* ---- time -------------------------------------------------------------------------------------- */

static const struct type *record_time(struct sema *s, const struct node *call,
				      const void **ret_priv)
{
	const char *format = arg_str(call, 0);

	*ret_priv = format ? format : "%H:%M:%S\n";
	return type_nothing(s);
}

static LLVMValueRef emit_time(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	cg_send(cg, call->call.action, NULL);
	return NULL;
}

static int handle_time(struct rt *rt, const struct action *a, const void *rec)
{
	const char *format = a->priv;
	struct timespec now;
	char text[256];
	struct tm tm;
	size_t len;

	(void)rec;
	clock_gettime(CLOCK_REALTIME, &now);		/* time() is some milliseconds behind */
	localtime_r(&now.tv_sec, &tm);
	/* the format is the script's, and strftime() knows no dangerous ones */
	_Pragma("GCC diagnostic push")
	_Pragma("GCC diagnostic ignored \"-Wformat-nonliteral\"")
	len = strftime(text, sizeof(text), format, &tm);
	_Pragma("GCC diagnostic pop")
	rt_sink(rt)->ops->text(rt_sink(rt), "time", text, len);
	return 0;
}

/* ---- rows -------------------------------------------------------------------------------------- */

const struct builtin builtins_time[] = {
	{ .sig	   = "uint64 nsecs",
	  .doc	   = "Nanoseconds since the machine started, the time it slept included.",
	  .example = "tracepoint:syscalls:sys_enter_read { @at[tid] = nsecs; } "
		     "tracepoint:syscalls:sys_exit_read /@at[tid]/ { @ns = hist(nsecs - @at[tid]); "
		     "delete(@at, tid); }",
	  .emit	   = emit_nsecs, .result = result_nsecs, .clock = clock_nsecs },
	{ .sig	   = "uint64 nsecs(name clock)",
	  .doc	   = "Nanoseconds by a clock: `boot`, `monotonic` (stands still while the machine "
		     "sleeps), "
		     "`tai`, or `sw_tai` (the same on kernels without it).",
	  .example = "begin { print(nsecs(monotonic)); exit(); }",
	  .emit	   = emit_nsecs, .result = result_nsecs, .clock = clock_nsecs },
	{ .sig	   = "uint64 elapsed",
	  .doc	   = "Nanoseconds since ktrace began to trace.",
	  .example = "interval:s:1 { printf(\"%d ms\\n\", elapsed / 1000000); }",
	  .emit	   = emit_elapsed },
	{ .sig	   = "uint64 jiffies",
	  .doc	   = "The kernel's count of timer ticks.",
	  .example = "interval:s:1 { print(jiffies); }",
	  .emit	   = emit_jiffies },
	{ .sig	   = "? strftime(strlit format, int time)",
	  .doc	   = "`time` (of `nsecs`, or another clock's but the monotonic one, also by way of "
		     "variables and maps) as a date and time of day, as strftime(3) formats it; %f "
		     "are microseconds, %l milliseconds, %k nanoseconds. The text is made when it "
		     "is printed.",
	  .example = "tracepoint:sched:sched_process_exec { printf(\"%s %s\\n\", "
		     "strftime(\"%H:%M:%S.%f\", nsecs), "
		     "comm); }",
	  .result  = result_strftime, .emit = emit_strftime },
	{ .sig	   = "void time([strlit format])",
	  .doc	   = "Prints the time of day, as strftime(3) formats it; without a format, "
		     "\"%H:%M:%S\\n\".",
	  .example = "interval:s:1 { time(); }",
	  .flags   = BI_ASYNC,
	  .record  = record_time, .emit = emit_time, .handle = handle_time },
	{ 0 }
};
