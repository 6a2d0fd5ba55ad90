/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/print.c - what writes: printf errorf warnf print cat system join, and exit.
 *
 * All of them send an event; the work is done when it arrives. A record has the values to be
 * printed, the rest (the format, the map, the separator) is known here and now and stays in the
 * action's priv. Maps are read when the event arrives, not when it was sent.
 *
 * join() is the only one with a record of its own making: a buffer in which the strings lie one
 * behind the other, each with its NUL, sent only as far as it was filled. */
#include "stdlib/stdlib.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include "base/io.h"
#include "lang/format.h"
#include "output/printf.h"

/* ---- printf and its like ----------------------------------------------------------------------- */

static const struct type *result_format(struct sema *s, struct node *call)
{
	const struct format *f = format_call(s, call);

	return f ? &type_void : s->final ? &type_error : NULL;
}

/* The values behind the format. */
static const struct type *record_format(struct sema *s, const struct node *call,
					const void **ret_priv)
{
	uint32_t n = (uint32_t)node_count(call->call.args), i = 0;
	const struct type **member = NEW_ARRAY(s->arena, const struct type *, n);

	*ret_priv = format_call(s, call);
	for (const struct node *arg = call->call.args->next; arg; arg = arg->next)
		member[i++] = arg->type;
	return type_tuple(s->types, member, NULL, i);
}

static LLVMValueRef emit_format(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	cg_send(cg, call->call.action, call->call.args->next);
	return NULL;
}

static void render(struct rt *rt, const struct action *a, const void *rec, struct str *ret)
{
	const struct format *f = a->priv;
	struct value *args = NEW_ARRAY(rt_arena(rt), struct value, f->nargs + 1);

	for (uint32_t i = 0; i < f->nargs; i++)
		args[i] = rt_arg(rt, a, rec, i);
	format_render(f, args, f->nargs, rt_sink(rt)->cut_mark, ret);
}

static int handle_printf(struct rt *rt, const struct action *a, const void *rec)
{
	struct str s;

	str_init(&s);
	render(rt, a, rec, &s);
	rt_sink(rt)->ops->text(rt_sink(rt), "printf", s.ptr, s.len);
	str_done(&s);
	return 0;
}

/* ---- errorf and warnf -------------------------------------------------------------------------- */

static int say(struct rt *rt, const struct action *a, const void *rec, const char *kind)
{
	struct str s;

	str_init(&s);
	render(rt, a, rec, &s);
	rt_message(rt, a, kind, "%s", s.ptr);
	str_done(&s);
	return 0;
}

static int handle_errorf(struct rt *rt, const struct action *a, const void *rec)
{
	return say(rt, a, rec, "errorf");
}

static int handle_warnf(struct rt *rt, const struct action *a, const void *rec)
{
	return rt_opt(rt)->no_warnings ? 0 : say(rt, a, rec, "warnf");
}

/* ---- cat --------------------------------------------------------------------------------------- */

/* Add at most MAX bytes of FD. */
static int read_some(int fd, uint64_t max, struct str *ret)
{
	ssize_t n;

	while (max) {
		size_t want = min_u64(max, 4096);

		str_reserve(ret, want);
		n = read(fd, ret->ptr + ret->len, want);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return n ? -errno : 0;
		ret->len += (size_t)n;
		ret->ptr[ret->len] = '\0';
		max -= (uint64_t)n;
	}
	return 0;
}

static int handle_cat(struct rt *rt, const struct action *a, const void *rec)
{
	struct str path, text;
	int fd, err;

	str_init(&path);
	str_init(&text);
	render(rt, a, rec, &path);
	fd = open(path.ptr, O_RDONLY | O_CLOEXEC | O_NOCTTY);
	err = fd < 0 ? -errno : read_some(fd, rt_unit(rt)->config->max_cat_bytes, &text);
	if (fd >= 0)
		close(fd);
	if (err)
		rt_message(rt, a, "errorf", "failed to open file '%s' (%s)", path.ptr,
			   strerror(-err));
	else
		rt_sink(rt)->ops->text(rt_sink(rt), "cat", text.ptr, text.len);
	str_done(&path);
	str_done(&text);
	return 0;
}

/* ---- system ------------------------------------------------------------------------------------ */

/* Run COMMAND by the shell, its standard output into the pipe's end OUT. Signals are ours, not
 * its. */
static int spawn_shell(const char *command, int out, pid_t *ret)
{
	const char *argv[] = { "sh", "-c", command, NULL };
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attr;
	sigset_t none;
	int err;

	sigemptyset(&none);
	posix_spawnattr_init(&attr);
	posix_spawnattr_setsigmask(&attr, &none);
	posix_spawnattr_setflags(&attr, POSIX_SPAWN_SETSIGMASK);
	posix_spawn_file_actions_init(&files);
	posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
	err = posix_spawn(ret, "/bin/sh", &files, &attr, (char *const *)argv, environ);
	posix_spawn_file_actions_destroy(&files);
	posix_spawnattr_destroy(&attr);
	return -err;
}

/* Run COMMAND, wait for it, and add what it wrote. */
static int run_shell(const char *command, struct str *ret)
{
	int fd[2], err;
	pid_t pid;

	if (pipe2(fd, O_CLOEXEC) < 0)
		return -errno;
	err = spawn_shell(command, fd[1], &pid);
	close(fd[1]);
	if (!err) {
		err = io_read_fd(fd[0], ret);
		while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
			continue;
	}
	close(fd[0]);
	return err;
}

static int handle_system(struct rt *rt, const struct action *a, const void *rec)
{
	struct str command, text;
	int err;

	str_init(&command);
	str_init(&text);
	render(rt, a, rec, &command);
	sink_flush(rt_sink(rt));			/* what came before stays before */
	err = run_shell(command.ptr, &text);
	if (err)
		rt_message(rt, a, "errorf", "cannot run '%s' (%s)", command.ptr, strerror(-err));
	else if (text.len)
		rt_sink(rt)->ops->text(rt_sink(rt), "syscall", text.ptr, text.len);
	str_done(&command);
	str_done(&text);
	return 0;
}

/* ---- print ------------------------------------------------------------------------------------- */

struct print_map { const struct map_desc *map; uint64_t top, div; };

/* A count, an average and a total are neither ordered by one of them nor divided. */
static void warn_stats(struct sema *s, const struct node *call)
{
	const struct type *val = call->call.args->map.sym->val;

	if (!sema_arg(call, 1) || !val || val->kind != T_AGG || !val->agg.how->stats ||
	    val->agg.how->emit_value)
		return;
	sema_warn(s, sema_arg(call, 1)->loc, W_IGNORED,
		  "'top' and 'div' have no effect on a map of stats()");
}

static const struct type *result_print_map(struct sema *s, struct node *call)
{
	for (unsigned i = 1; i < 3; i++) {
		const struct node *arg = sema_arg(call, i);

		if (arg && arg_int(call, i, 1) < 0) {
			sema_error(s, arg->loc, E_NEGATIVE,
				   "argument %u of '%s' must not be negative", i + 1,
				   call->call.name);
			return s->final ? &type_error : NULL;
		}
	}
	warn_stats(s, call);
	return &type_void;
}

static const struct type *record_print_map(struct sema *s, const struct node *call,
					   const void **ret_priv)
{
	struct print_map *p = NEW(s->arena, struct print_map);

	p->map = call->call.args->map.sym;
	p->top = (uint64_t)arg_int(call, 1, 0);
	p->div = max_u64((uint64_t)arg_int(call, 2, 1), 1);
	*ret_priv = p;
	return type_nothing(s);
}

static LLVMValueRef emit_nothing(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	cg_send(cg, call->call.action, NULL);
	return NULL;
}

static int handle_print_map(struct rt *rt, const struct action *a, const void *rec)
{
	const struct print_map *p = a->priv;

	(void)rec;
	rt_print_map(rt, p->map, p->top, p->div, a->take);
	return 0;
}

static int handle_print(struct rt *rt, const struct action *a, const void *rec)
{
	struct value v = rt_arg(rt, a, rec, 0);

	rt_sink(rt)->ops->value(rt_sink(rt), &v);
	return 0;
}

/* ---- join -------------------------------------------------------------------------------------- */

enum { JOIN_STRINGS = 16, JOIN_BYTES = 1024, JOIN_ROOM = JOIN_STRINGS * JOIN_BYTES, JOIN_HEAD = 4 };

static const struct type *result_join(struct sema *s, struct node *call)
{
	const struct type *t = arg_type(call, 0);

	if (!t || t->kind == T_ERROR)
		return NULL;
	if (t->kind == T_PTR || type_is_int(t) ||
	    (t->kind == T_ARRAY && t->array.of->kind == T_PTR))
		return &type_void;
	sema_error(s, call->call.args->loc, E_ARG_TYPE,
		   "'%s' takes a pointer to pointers to strings, not '%s'", call->call.name,
		   t->name);
	return s->final ? &type_error : NULL;
}

static const struct type *record_join(struct sema *s, const struct node *call,
				      const void **ret_priv)
{
	const struct type *text = type_buffer(s->types, JOIN_ROOM);
	const char *separator = arg_str(call, 1);

	*ret_priv = separator ? separator : " ";
	return type_tuple(s->types, &text, NULL, 1);
}

/* Append the string at ADDR behind the *USED bytes of TEXT. */
static void join_one(struct cg *cg, enum space space, LLVMValueRef addr, LLVMValueRef text,
		     LLVMValueRef used)
{
	int id = space == AS_USER ? BPF_FUNC_probe_read_user_str : BPF_FUNC_probe_read_kernel_str;
	LLVMValueRef at = emit_bound(cg, emit_get(cg, used), JOIN_ROOM - JOIN_BYTES);
	LLVMValueRef args[3] = { emit_at(cg, text, at), cg_i64(cg, JOIN_BYTES), addr }, len, good;

	len = cg_helper(cg, id, args, 3);
	good = emit_test(cg, LLVMIntSGT, len, cg_i64(cg, 0));
	len = LLVMBuildSelect(cg->b, good, len, cg_i64(cg, 0), "");
	emit_set(cg, used, LLVMBuildAdd(cg->b, at, len, ""));
}

static LLVMValueRef emit_join(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	const struct node *arg = call->call.args;
	enum space space = space_of(cg->prog, arg->type),
		   each = space == AS_USER ? AS_USER : AS_KERNEL;
	LLVMValueRef argv = arg->type->kind == T_ARRAY ? cg_address(cg, arg) : cg_expr(cg, arg);
	LLVMValueRef rec = cg_mem(cg, EVENT_HEADER + JOIN_HEAD + JOIN_ROOM, "join"), head, text,
		     addr;
	LLVMValueRef used = emit_var(cg, cg_i64(cg, 0)), len;
	LLVMBasicBlockRef more = cg_block(cg, "more");
	struct emit_loop l;

	(void)dst;
	head = cg_at(cg, rec, EVENT_HEADER);
	text = cg_at(cg, head, JOIN_HEAD);
	emit_loop(cg, JOIN_STRINGS, &l);
	addr = LLVMBuildAdd(cg->b, argv, LLVMBuildShl(cg->b, l.i, cg_i64(cg, 3), ""), "");
	addr = cg_read_scalar(cg, each, addr, type_u64(cg->unit->types));
	cg_branch(cg, emit_test(cg, LLVMIntNE, addr, cg_i64(cg, 0)), more, l.done);
	cg_enter(cg, more);
	join_one(cg, each, addr, text, used);
	emit_loop_next(cg, &l);
	len = emit_bound(cg, emit_get(cg, used), JOIN_ROOM);
	cg_store_bits(cg, 32, head, len);
	cg_send_raw(cg, call->call.action, rec,
		    LLVMBuildAdd(cg->b, len, cg_i64(cg, JOIN_HEAD), ""));
	return NULL;
}

static int handle_join(struct rt *rt, const struct action *a, const void *rec)
{
	struct value v = rt_arg(rt, a, rec, 0);
	const char *at = v.str.ptr, *end = at + v.str.len;
	struct str s;

	str_init(&s);
	for (; at < end; at += strlen(at) + 1) {
		if (at > v.str.ptr)
			str_add(&s, a->priv);
		str_add(&s, at);
	}
	rt_sink(rt)->ops->text(rt_sink(rt), "join", s.ptr, s.len);
	str_done(&s);
	return 0;
}

/* ---- exit -------------------------------------------------------------------------------------- */

/* From here on no probe does anything, while the event is still on its way. */
static LLVMValueRef emit_exit(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)dst;
	cg_send(cg, call->call.action, call->call.args);
	cg_store_bits(cg, 32, cg_global(cg, cg->unit->globals.stopping), cg_i64(cg, 1));
	return NULL;
}

static int handle_exit(struct rt *rt, const struct action *a, const void *rec)
{
	rt_stop(rt, a->rec->rec.rec->n ? (int)rt_arg(rt, a, rec, 0).i : 0);
	return 0;
}

/* ---- rows -------------------------------------------------------------------------------------- */

const struct builtin builtins_print[] = {
	{ .sig	   = "void printf(strlit format, ...)",
	  .doc	   = "Prints as C's printf: %d %i %u %x %X %o %c %p %s, %r %rx %rh for buffers, "
		     "%gr for "
		     "allocation flags. %s prints every value as print() does; integers have 32 "
		     "bits "
		     "unless %l widens them.",
	  .example = "tracepoint:syscalls:sys_enter_openat { printf(\"%s opens %s\\n\", comm, "
		     "str(args.filename)); }",
	  .flags   = BI_ASYNC | BI_FORMAT,
	  .result  = result_format, .record = record_format, .emit = emit_format,
	  .handle = handle_printf },
	{ .sig	   = "void errorf(strlit format, ...)",
	  .doc	   = "As printf(), but tells an error of the script, with its place, on standard "
		     "error. A `test` fails by it.",
	  .example = "begin { if (ncpus > 4096) { errorf(\"%d CPUs\", ncpus); } exit(); }",
	  .flags   = BI_ASYNC | BI_FORMAT,
	  .result  = result_format, .record = record_format, .emit = emit_format,
	  .handle  = handle_errorf },
	{ .sig	   = "void warnf(strlit format, ...)",
	  .doc	   = "As errorf(), for a warning; --no-warnings silences it.",
	  .example = "begin { if (ncpus == 1) { warnf(\"only one CPU\"); } exit(); }",
	  .flags   = BI_ASYNC | BI_FORMAT,
	  .result  = result_format, .record = record_format, .emit = emit_format,
	  .handle  = handle_warnf },
	{ .sig	   = "void print(map m[, intlit top, intlit div])",
	  .doc	   = "Prints a map: only its `top` largest entries (0: all), values divided by "
		     "`div`. It "
		     "is read when the event arrives.",
	  .example = "profile:hz:99 { @[comm] = count(); } interval:s:1 { print(@, 5); clear(@); }",
	  .flags   = BI_ASYNC | BI_SHOWS,
	  .result  = result_print_map, .record = record_print_map, .emit = emit_nothing,
	  .handle  = handle_print_map },
	{ .sig	   = "void print(any value)",
	  .doc	   = "Prints a value and a newline.",
	  .example = "begin { print((1, \"two\", pid)); exit(); }",
	  .flags   = BI_ASYNC, .handle = handle_print },
	{ .sig	   = "void join(any argv[, strlit separator])",
	  .doc	   = "Prints the strings that an array of pointers leads to, up to 16 of up to "
		     "1024 bytes, "
		     "with `separator` (a blank) between them, and a newline.",
	  .example = "tracepoint:syscalls:sys_enter_execve { join(args.argv); }",
	  .flags   = BI_ASYNC,
	  .result  = result_join, .record = record_join, .emit = emit_join, .handle = handle_join },
	{ .sig	   = "void cat(strlit format, ...)",
	  .doc	   = "Prints a file (its first `max_cat_bytes` bytes), whose name is made as by "
		     "printf().",
	  .example = "begin { cat(\"/proc/loadavg\"); exit(); }",
	  .flags   = BI_ASYNC,
	  .result  = result_format, .record = record_format, .emit = emit_format,
	  .handle = handle_cat },
	{ .sig	   = "void system(strlit format, ...)",
	  .doc	   = "Runs a command by the shell and prints what it writes; the command is made "
		     "as by "
		     "printf(). Needs --unsafe.",
	  .example = "begin { system(\"uname -r\"); exit(); }",
	  .flags   = BI_ASYNC | BI_UNSAFE,
	  .result  = result_format, .record = record_format, .emit = emit_format,
	  .handle = handle_system },
	{ .sig	   = "void exit([int status])",
	  .doc	   = "Ends the trace: this probe at once, no other begins any more, `end` probes "
		     "run and maps are printed. What was sent before it is printed, nothing after "
		     "it, on all CPUs. ktrace's exit status is `status`, or 0.",
	  .example = "interval:s:5 { exit(); }",
	  .flags   = BI_ASYNC | BI_ENDS,
	  .emit = emit_exit, .handle = handle_exit },
	{ 0 }
};
