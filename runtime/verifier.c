/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/verifier.c - why the kernel refused a program, in words and with the script's line.
 *
 * The verifier's log is a trace of what it went through, often megabytes long, made for those
 * who wrote the program in assembler. What decided is at its end: the last instruction that it
 * looked at, its complaint, and a line of statistics ("processed 123 insns ..."). So the log is
 * read from behind: the complaint is what stands between the last instruction and the
 * statistics and is no state of registers; the deciding instruction is that last one, or the
 * one that the complaint itself names. The instruction leads to a place in the script; the
 * complaint, through a table of patterns, to a sentence of ours and a hint. The last lines are
 * shown as they are, the whole log with -v. */
#include "runtime/priv.h"
#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

enum { SHOWN = 3 };					/* instructions before the complaint */

struct line { const char *p; size_t len; };

/* ---- reading the log ---------------------------------------------------------------------- */
/* "12: (85) call bpf_..." with the number of the instruction. */
static bool is_insn(const struct line *l, uint32_t *ret)
{
	size_t i = 0;
	uint32_t n = 0;

	for (; i < l->len && isdigit((unsigned char)l->p[i]); i++)
		n = n * 10 + (l->p[i] - '0');
	if (!i || i + 3 >= l->len || l->p[i] != ':' || l->p[i + 1] != ' ' || l->p[i + 2] != '(')
		return false;
	*ret = n;
	return true;
}

static bool has(const struct line *l, const char *word)
{
	return memmem(l->p, l->len, word, strlen(word)) != NULL;
}

static bool starts(const struct line *l, const char *word)
{
	return l->len >= strlen(word) && !memcmp(l->p, word, strlen(word));
}

/* Lines that say how the verifier went on, not what it found. */
static bool is_noise(const struct line *l)
{
	static const char *const first[] = {
		"processed ", "verification time ", "stack depth ", "from ", "; ", "mark_precise:",
		"parent ", "last_idx ", "regs=", "first_idx ", "func#", "Global function ",
		"Validating ", "caller:", "callee:", "to caller at ", "arg#", "cur state:",
		"old state:", "insns processed",
	};
	size_t i = 0;

	if (!l->len)
		return true;
	for (size_t k = 0; k < COUNT(first); k++)
		if (starts(l, first[k]))
			return true;
	while (i < l->len && isdigit((unsigned char)l->p[i]))
		i++;
	if (i && i < l->len && l->p[i] == ':')		/* "12: R1=ctx() R10=fp0", or an instruction */
		return true;
	return starts(l, "R") && has(l, "=") && has(l, " R10=");
}

/* The line that ends before END; false at the start of the log. */
static bool line_before(const char *log, const char *end, struct line *ret)
{
	const char *p = end;

	if (p == log)
		return false;
	if (p > log && p[-1] == '\n')
		p--;
	ret->len = p - log;
	while (p > log && p[-1] != '\n')
		p--;
	ret->len -= p - log;
	ret->p = p;
	return true;
}

/* "infinite loop detected at insn 12", "unreachable insn 7". */
static bool named_insn(const char *p, size_t len, uint32_t *ret)
{
	p = memmem(p, len, "insn ", 5);
	if (!p || !isdigit((unsigned char)p[5]))
		return false;
	*ret = strtoul(p + 5, NULL, 10);
	return true;
}

/* A complaint may also stand at the end of the instruction's own line. */
static bool complaint_in_line(const struct line *l, struct verdict *v)
{
	const char *p = memmem(l->p, l->len, "infinite loop detected", 22);

	if (!p)
		return false;
	v->why = p;
	v->why_len = v->all_len = l->p + l->len - p;
	return true;
}

/* The first line of the complaint and all of them, from behind. False: there is none. */
static bool find_why(const char *log, struct verdict *v)
{
	const char *end = log + strlen(log), *all_end = NULL;
	struct line l;
	uint32_t insn;

	for (; line_before(log, end, &l); end = l.p) {
		if (is_insn(&l, &insn))
			return all_end || complaint_in_line(&l, v);
		if (is_noise(&l)) {
			if (all_end && !starts(&l, "; "))
				return true;		/* registers: the instruction was further up */
			continue;
		}
		if (!all_end)
			all_end = l.p + l.len;
		v->why = l.p;
		v->why_len = l.len;
		v->all_len = all_end - l.p;
	}
	return all_end != NULL;
}

bool verifier_parse(const char *log, struct verdict *ret)
{
	struct verdict v = { 0 };
	const char *end;
	unsigned shown = 0;
	struct line l;
	uint32_t insn;

	if (!find_why(log, &v))
		return false;
	v.from = v.why;
	v.too_large = memmem(v.why, v.all_len, "too large. Processed", 20) ||
		      memmem(v.why, v.all_len, "too complex", 11);
	for (end = v.why; shown < SHOWN && line_before(log, end, &l); end = l.p) {
		if (!is_insn(&l, &insn))
			continue;
		if (!v.has_insn)
			v.insn = insn;
		v.has_insn = true;
		v.from = l.p;
		shown++;
	}
	if (named_insn(v.why, v.all_len, &v.insn))
		v.has_insn = true;
	v.from_len = v.why + v.all_len - v.from;
	*ret = v;
	return true;
}

/* ---- our words ---------------------------------------------------------------------------- */
static const struct { const char *pattern, *says, *hint; } reasons[] = {
	{ "*program is too large. Processed*", "it takes the verifier too long to walk through",
	  "loops cost as much as they have rounds: make them shorter, or do less in them" },
	{ "*jumps is too complex*", "it has too many branches",
	  "use fewer conditions, or fewer rounds of loops" },
	{ "*infinite loop detected*", "a loop may never end",
	  "give the loop a limit that is a constant" },
	{ "*back-edge from insn*", "this kernel allows no loops",
	  "Linux 5.3 and later do; unroll() works anywhere" },
	{ "*Too large*", "it needs too much stack",
	  "set 'on_stack_limit' lower: larger values then live elsewhere" },
	{ "*combined stack size*", "it needs too much stack",
	  "set 'on_stack_limit' lower: larger values then live elsewhere" },
	{ "*invalid*stack*", "it reads or writes outside of its stack", NULL },
	{ "*invalid func*", "this kernel has no such helper function, or not for this probe type",
	  "'ktrace --info' shows what the kernel has; another probe type may be allowed to" },
	{ "*unknown func*", "this kernel has no such helper function, or not for this probe type",
	  "'ktrace --info' shows what the kernel has; another probe type may be allowed to" },
	{ "*cannot use helper*", "this helper function is not allowed in this probe type",
	  "use another probe type" },
	{ "*helper call is not allowed in probe*",
	  "this helper function is not allowed in this probe type",
	  "use another probe type" },
	{ "*helper call might sleep*", "this helper may sleep, and this probe must not", NULL },
	{ "*cannot call GPL-restricted function*",
	  "it calls functions that are for GPL programs only",
	  "set 'license' to GPL" },
	{ "*doesn't have*argument*", "the function has fewer arguments than are read", NULL },
	{ "*invalid bpf_context access*", "it reads what the context of this probe does not have",
	  "this argument or field is not there in this probe type, or not on this kernel" },
	{ "*invalid access to map value*", "it reaches beyond the end of a value of ours",
	  "an index may be too large: check it first" },
	{ "*min value is negative*", "an index or length may be negative",
	  "use an unsigned value, or check that it is not below zero" },
	{ "*unbounded memory access*", "an index or length has no upper limit",
	  "compare it with a constant first" },
	{ "*unbounded min value*", "an index or length has no lower limit",
	  "compare it with a constant first" },
	{ "*invalid mem access 'map_value_or_null'*",
	  "a map element is used without asking whether it exists", NULL },
	{ "*invalid mem access*or_null*", "a pointer is used that may be null",
	  "compare it with 0 first" },
	{ "*invalid mem access*",
	  "it reads through a value that the kernel does not know to be a pointer", NULL },
	{ "*access user memory*", "it reads user memory as if it were the kernel's",
	  "use uptr() or str()" },
	{ "*access beyond struct*", "it reads beyond the end of a kernel structure", NULL },
	{ "*leaks addr into*", "it would show kernel addresses, which takes CAP_PERFMON",
	  "run as root" },
	{ "*unreachable insn*", "a part of the program can never be reached", NULL },
	{ "*math between*unbounded*", "an index or length has no limit",
	  "compare it with a constant first" },
	{ "*Unreleased reference*", "an object of the kernel's is not given back", NULL },
	{ "*attach_btf_id*is not a function*", "the function cannot be attached to", NULL },
	{ "*is not allowed*to attach*", "the kernel does not let this function be traced", NULL },
};

bool verifier_explain(const char *why, size_t len, const char **ret_says, const char **ret_hint)
{
	char text[512];

	len = min_u64(len, sizeof(text) - 1);
	memcpy(text, why, len);
	text[len] = 0;
	for (size_t i = 0; i < COUNT(reasons); i++) {
		if (!str_glob(reasons[i].pattern, text))
			continue;
		*ret_says = reasons[i].says;
		*ret_hint = reasons[i].hint;
		return true;
	}
	return false;
}

/* ---- telling ------------------------------------------------------------------------------ */
static const char *subject(struct rt *rt, const struct prog *prog)
{
	if (!prog->npoints)
		return "a probe";
	return arena_fmt(rt->own, "probe '%s'%s", prog->points[0]->name,
			 prog->npoints > 1 ? " and others" : "");
}

/* Refused before the verifier came to look, or by something that keeps no log. */
static int refused_unseen(struct rt *rt, const struct prog *prog, int err)
{
	struct diag *d = rt->u->diag;

	diag_error(d, prog->loc, E_LOAD, "%s: the kernel does not take the program: %s",
		   subject(rt, prog), strerror(-err));
	if (err == -EPERM || err == -EACCES)
		diag_hint(d, "the kernel's lockdown, a security module or whoever built the kernel "
			  "may forbid this probe type");
	else if (err == -EINVAL)
		diag_hint(d, "this kernel may not know the probe type, or be built without it");
	else if (err == -ENOENT || err == -ESRCH)
		diag_hint(d, "what the probe names is not there for BPF programs");
	return err;
}

/* The deciding lines, indented; the text of the log keeps its own words. */
static const char *indented(struct rt *rt, const char *p, size_t len)
{
	struct str s;
	const char *ret;

	str_init(&s);
	while (len) {
		const char *end = memchr(p, '\n', len);
		size_t n = end ? (size_t)(end - p) : len;

		str_add(&s, "\n    ");
		str_addn(&s, p, n);
		n = end ? n + 1 : n;
		p += n;
		len -= n;
	}
	ret = arena_strdup(rt->own, s.ptr);
	str_done(&s);
	return ret;
}

int verifier_refused(struct rt *rt, const struct prog *prog, int err, const char *log)
{
	const char *says = "for a reason we have no better words for", *hint = NULL;
	struct diag *d = rt->u->diag;
	struct loc loc = prog->loc, nowhere = { 0 }, at;
	struct verdict v;

	if (!verifier_parse(log, &v))
		return refused_unseen(rt, prog, err);
	verifier_explain(v.why, v.all_len, &says, &hint);
	if (v.has_insn && !v.too_large && rt->opt.insn_loc) {
		at = rt->opt.insn_loc(rt->u, prog, v.insn);
		loc = at.src ? at : loc;
	}
	diag_error(d, loc, E_VERIFIER, "%s: the kernel's verifier refuses the program: %s",
		   subject(rt, prog), says);
	diag_note(d, nowhere, "the verifier says: %.*s%s", (int)v.why_len, v.why,
		  indented(rt, v.from, v.from_len));
	if (rt->opt.verbose)
		diag_note(d, nowhere, "all it says:%s", indented(rt, log, strlen(log)));
	if (hint)
		diag_hint(d, "%s", hint);
	return err;
}
