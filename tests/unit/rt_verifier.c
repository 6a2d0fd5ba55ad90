/* SPDX-License-Identifier: GPL-2.0-or-later */
/* tests/unit/rt_verifier.c - the verifier's logs of programs that are really refused (Linux 6.18):
 * the complaint, the instruction, our words for it. */
#include "tests/unit/check.h"
#include <string.h>
#include "base/io.h"
#include "base/str.h"
#include "runtime/priv.h"

struct want { const char *log, *why; bool has_insn; uint32_t insn; const char *says, *shown; };

static const struct want wants[] = {
	{ "not-a-pointer", "R3 invalid mem access 'scalar'", true, 1,
	  "it reads through a value that the kernel does not know to be a pointer", "1: (79)" },
	{ "maybe-null", "R0 invalid mem access 'map_value_or_null'", true, 6,
	  "a map element is used without asking whether it exists", "5: (85)" },
	{ "unreachable", "unreachable insn 2", true, 2,
	  "a part of the program can never be reached", "unreachable" },
	{ "loop-forever", "infinite loop detected at insn 0", true, 0, "a loop may never end",
	  "0: (85)" },
	{ "no-such-helper", "invalid func unknown#9999", true, 0,
	  "this kernel has no such helper function, or not for this probe type", "0: (85)" },
	{ "helper-not-here", "program of this type cannot use helper bpf_override_return#58",
	  true, 1,
	  "this helper function is not allowed in this probe type", "1: (85)" },
	{ "not-gpl", "cannot call GPL-restricted function from non-GPL compatible program", true, 0,
	  "it calls functions that are for GPL programs only", "0: (85)" },
	{ "outside-context", "invalid bpf_context access off=4096 size=8", true, 0,
	  "it reads what the context of this probe does not have", "0: (79)" },
	{ "outside-value", "invalid access to map value, value_size=16 off=16 size=8", true, 7,
	  "it reaches beyond the end of a value of ours", "R0 min value is outside" },
	{ "unbounded-index",
	  "math between map_value pointer and register with unbounded min value is not allowed",
	  true, 8,
	  "an index or length has no lower limit", "8: (0f)" },
	{ "negative-length", "R2 min value is negative, either use unsigned or 'var &= const'",
	  true, 11,
	  "an index or length may be negative", "11: (85)" },
	{ "outside-stack", "invalid write to stack R10 off=-520 size=8", true, 0,
	  "it reads or writes outside of its stack", "0: (7a)" },
	{ "beyond-struct", "access beyond struct task_struct at off 32000 size 8", true, 1,
	  "it reads beyond the end of a kernel structure", "1: (79)" },
	{ "no-such-argument", "func 'sched_switch' doesn't have 7-th argument", true, 0,
	  "the function has fewer arguments than are read", "invalid bpf_context access" },
	{ "may-sleep", "helper call might sleep in a non-sleepable prog", true, 0,
	  "this helper may sleep, and this probe must not", "0: (85)" },
	{ "too-long", "BPF program is too large. Processed 1000001 insn", true, 5,
	  "it takes the verifier too long to walk through", "too large" },
};

static void check_log(const struct want *w)
{
	const char *says = "", *hint;
	struct verdict v;
	struct str log, path, text;

	str_init(&log);
	str_init(&path);
	str_init(&text);
	str_addf(&path, "tests/fixtures/verifier/%s.log", w->log);
	check(io_read(path.ptr, &log) == 0);
	if (!verifier_parse(log.ptr, &v)) {
		check_str("nothing found", w->log);
		return;
	}
	str_addn(&text, v.why, v.why_len);
	check_str(text.ptr, w->why);
	check(v.has_insn == w->has_insn && (strstr(w->log, "too-long") || v.insn == w->insn));
	check(v.too_large == !strcmp(w->log, "too-long"));
	verifier_explain(v.why, v.all_len, &says, &hint);
	check_str(says, w->says);
	str_clear(&text);
	str_addn(&text, v.from, v.from_len);
	check(strstr(text.ptr, w->shown));
	check(text.len < 1000);
	str_done(&log);
	str_done(&path);
	str_done(&text);
}

int main(void)
{
	struct verdict v;

	for (size_t i = 0; i < COUNT(wants); i++)
		check_log(&wants[i]);
	check(!verifier_parse("", &v));
	check(!verifier_parse("processed 0 insns (limit 1000000)\n", &v));
	check(verifier_parse("some complaint\n", &v) && !v.has_insn);
	return check_end();
}
