/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/danger.c - kernel functions at which a program should rather not be attached.
 *
 * The kernel itself refuses where it knows that a probe kills it (its sections .kprobes.text and
 * .noinstr.text, and a few functions at which it takes no trampolines). Here is what it lets
 * through and what has frozen machines all the same, mostly because a program needs these functions
 * in order to run: it would run inside of itself. A wildcard leaves them out, with a word about
 * it; who names one exactly gets it, with a warning, and so does --unsafe.
 *
 * Sources: the functions that the kernel's own test of kprobe_multi leaves out
 * (tools/testing/selftests/bpf), and what its code calls around a program: bpf_prog_run(),
 * trace_call_bpf(), __bpf_prog_enter(), bpf_ringbuf_reserve(). */
#include "probes/probes.h"

static const char around[] =
	"the kernel calls it around each program: the program runs inside of itself";
static const char locks[] = "programs take such locks themselves, in maps and in the event buffer";
static const char idle[] = "the processor is idle there, and some kernels cannot run programs then";
static const char patches[] = "the kernel changes its own code with it, as attaching does";
static const char stays[] = "it never returns, and what waits for its return stays for ever";

static const struct danger {
	const char *func, *why;
	bool returns;					/* only where it would return */
} dangers[] = {
	{ "rcu_read_lock*",		around, false },
	{ "rcu_read_unlock*",		around, false },
	{ "__rcu_read_lock*",		around, false },
	{ "__rcu_read_unlock*",		around, false },
	{ "rcu_is_watching",		around, false },
	{ "preempt_count_*",		around, false },
	{ "migrate_disable",		around, false },
	{ "migrate_enable",		around, false },
	{ "__migrate_*able",		around, false },
	{ "__bpf_prog_enter*",		around, false },
	{ "__bpf_prog_exit*",		around, false },
	{ "__bpf_tramp_e*",		around, false },
	{ "bpf_dispatcher_*",		around, false },
	{ "trace_call_bpf",		around, false },
	{ "kprobe_multi_link_*",	around, false },
	{ "fprobe_*handler*",		around, false },
	{ "_raw_spin_*lock*",		locks, false },
	{ "_raw_read_*lock*",		locks, false },
	{ "_raw_write_*lock*",		locks, false },
	{ "*queued_spin_lock_slowpath",	locks, false },
	{ "lock_acquire",		locks, false },
	{ "lock_release",		locks, false },
	{ "bpf_ringbuf_*",		locks, false },
	{ "arch_cpu_idle*",		idle, false },
	{ "default_idle*",		idle, false },
	{ "acpi_idle_*",		idle, false },
	{ "intel_idle*",		idle, false },
	{ "mwait_idle*",		idle, false },
	{ "rcu_dynticks_*",		idle, false },
	{ "ct_idle_*",			idle, false },
	{ "text_poke*",			patches, false },
	{ "smp_text_poke*",		patches, false },
	{ "arch_ftrace_*",		patches, false },
	{ "ftrace_*",			patches, false },
	{ "do_exit",			stays, true },
	{ "do_group_exit",		stays, true },
	{ "do_task_dead",		stays, true },
	{ "make_task_dead",		stays, true },
	{ "rewind_stack_and_make_dead",	stays, true },
	{ "kthread_exit",		stays, true },
	{ "kthread_complete_and_exit",	stays, true },
	{ "*_sys_exit",			stays, true },
	{ "*_sys_exit_group",		stays, true },
};

static const struct danger *find(const struct points *p, const char *func)
{
	bool returns = p->ops->mechs[0]->emit_retval != NULL;

	for (size_t i = 0; i < COUNT(dangers); i++)
		if ((returns || !dangers[i].returns) && str_glob(dangers[i].func, func))
			return &dangers[i];
	return NULL;
}

bool danger_skip(const struct points *p, const char *func, struct left_out *l)
{
	const struct danger *d = p->unit->unsafe ? NULL : find(p, func);

	if (!d)
		return false;
	if (!l->n++) {
		l->func = arena_strdup(p->unit->arena, func);
		l->why = d->why;
	}
	return true;
}

void danger_tell(const struct points *p, const struct left_out *l)
{
	if (!l->n)
		return;
	diag_warn(p->unit->diag, p->loc, E_DANGER,
		  "'%s' is%s left out, because a probe there may freeze the machine", l->func,
		  l->n > 1 ? arena_fmt(p->unit->arena, " one of %u functions", l->n) : "");
	diag_hint(p->unit->diag, "%s; without a wildcard, or with --unsafe, it is probed", l->why);
}

void danger_warn(const struct points *p, const char *func)
{
	const struct danger *d = find(p, func);

	if (d && !p->unit->unsafe)
		diag_warn(p->unit->diag, p->loc, E_DANGER,
			  "a probe at '%s' may freeze the machine: %s", func, d->why);
}
