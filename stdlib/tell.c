/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/tell.c - what speaks to others than the script's output: assert debugf skboutput.
 *
 * assert() sends an event only when its condition fails. debugf() writes to the kernel's own trace
 * pipe and sends nothing. skboutput() sends packets: { time, length of the whole packet, the bytes
 * from an offset on } as far as they lie in the linear part of the socket buffer, which is what a
 * program can read in every kind of probe; the file is written here, in the format that tcpdump
 * and its like read (raw IP, times in nanoseconds). */
#include "stdlib/stdlib.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <string.h>
#include <unistd.h>
#include "lang/format.h"

/* ---- assert ------------------------------------------------------------------------------------ */

static const struct type *result_assert(struct sema *s, struct node *call)
{
	const struct type *t = arg_type(call, 0);

	if (arg_pending(call, 0))
		return NULL;
	if (type_is_cond(t))
		return &type_void;
	sema_error(s, call->call.args->loc, E_CONDITION, "a condition cannot be '%s'", t->name);
	return s->final ? &type_error : NULL;
}

static const struct type *record_assert(struct sema *s, const struct node *call,
					const void **ret_priv)
{
	*ret_priv = arg_str(call, 1);
	return type_nothing(s);
}

static LLVMValueRef emit_assert(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	LLVMBasicBlockRef wrong = cg_block(cg, "wrong"), right = cg_block(cg, "right");

	(void)dst;
	cg_branch(cg, cg_cond(cg, call->call.args), right, wrong);
	cg_enter(cg, wrong);
	cg_send(cg, call->call.action, NULL);
	cg_end(cg);
	cg_goto(cg, right);
	cg_enter(cg, right);
	return NULL;
}

static int handle_assert(struct rt *rt, const struct action *a, const void *rec)
{
	(void)rec;
	rt_message(rt, a, "errorf", "assert failed: %s", (const char *)a->priv);
	rt_stop(rt, 1);
	return 0;
}

/* ---- debugf ------------------------------------------------------------------------------------ */

enum { DEBUG_ARGS = 3, DEBUG_BYTES = 64 };

static bool debug_prints(const struct type *t)
{
	return type_is_int(t) || t->kind == T_PTR || t->kind == T_STRING;
}

static const struct type *result_debugf(struct sema *s, struct node *call)
{
	const struct format *f = format_call(s, call);
	const struct node *arg = call->call.args;

	if (!f)
		return s->final ? &type_error : NULL;
	if (f->nargs > DEBUG_ARGS || arg->str.len >= DEBUG_BYTES) {
		sema_error(s, call->loc, E_FORMAT_LARGE,
			   "'%s' takes a format of at most %d bytes and prints at most %d values",
			   call->call.name, DEBUG_BYTES - 1, DEBUG_ARGS);
		return s->final ? &type_error : NULL;
	}
	while ((arg = arg->next)) {
		if (debug_prints(arg->type))
			continue;
		sema_error(s, arg->loc, E_FORMAT_TYPE, "'%s' prints integers and strings, not '%s'",
			   call->call.name, arg->type->name);
		return s->final ? &type_error : NULL;
	}
	return &type_void;
}

static LLVMValueRef emit_debugf(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	const struct node *format = call->call.args;
	LLVMValueRef args[2 + DEBUG_ARGS], text = cg_mem(cg, DEBUG_BYTES, "format");
	unsigned n = 2;
	uint32_t cap;

	(void)dst;
	cg_text(cg, text, DEBUG_BYTES, format->str.ptr, format->str.len);
	args[0] = text;
	args[1] = cg_i64(cg, format->str.len + 1);
	for (const struct node *arg = format->next; arg; arg = arg->next)
		args[n++] = arg->type->kind == T_STRING ? cg_string(cg, arg, &cap)
							: cg_expr(cg, arg);
	cg_helper(cg, BPF_FUNC_trace_printk, args, n);
	return NULL;
}

/* ---- skboutput --------------------------------------------------------------------------------- */

enum { PACKET_MAX = 4096, PCAP_NSEC = 0xa1b23c4d, PCAP_RAW_IP = 101, NS = 1000000000 };

/* The record; its bytes follow. */
struct packet {
	uint64_t ns, whole;
	uint32_t len;
};
enum { PACKET_HEAD = 20 };				/* of it, without C's padding */

struct pcap {						/* a file, shared by all calls that name it */
	const char *path;
	int fd;						/* -1: not opened yet; -2: it cannot be */
};
struct pcap_file { uint32_t magic; uint16_t major, minor; uint32_t zone, sigfigs, snap, link; };
struct pcap_packet { uint32_t sec, ns, len, whole; };

static const struct type *result_skboutput(struct sema *s, struct node *call)
{
	if (type_named(s->types, "struct", "sk_buff"))
		return type_s64(s->types);
	sema_error(s, call->loc, E_NEEDS_BTF, "'%s' needs the kernel's type information (BTF)",
		   call->call.name);
	return s->final ? &type_error : NULL;
}

static const struct type *record_skboutput(struct sema *s, const struct node *call,
					   const void **ret_priv)
{
	const struct type *u64 = type_u64(s->types);
	const struct type *member[3] = { u64, u64, type_buffer(s->types, PACKET_MAX) };
	const char *path = arg_str(call, 0);
	const struct unit *u = s->unit;
	struct pcap *p;

	for (uint32_t i = 0; i < u->nactions; i++) {
		const struct action *a = u->actions[i];

		if (a->fn == call->call.sym && !strcmp(((const struct pcap *)a->priv)->path, path))
			*ret_priv = a->priv;
	}
	if (!*ret_priv) {
		p = NEW(s->arena, struct pcap);
		*p = (struct pcap){ .path = path, .fd = -1 };
		*ret_priv = p;
	}
	return type_tuple(s->types, member, NULL, 3);
}

static LLVMValueRef skb_member(struct cg *cg, const struct node *skb, const char *name)
{
	return cg_btf_member(cg, "sk_buff", name, cg_expr(cg, skb), space_of(cg->prog, skb->type));
}

/* MOST - TAKEN, or 0 where that is negative. */
static LLVMValueRef left_of(struct cg *cg, LLVMValueRef most, LLVMValueRef taken)
{
	LLVMValueRef left = LLVMBuildSub(cg->b, most, taken, "");

	return LLVMBuildSelect(cg->b, emit_test(cg, LLVMIntSGT, left, cg_i64(cg, 0)), left,
			       cg_i64(cg, 0), "");
}

static LLVMValueRef emit_skboutput(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	const struct node *skb = call->call.args->next, *want = skb->next, *off = want->next;
	LLVMValueRef mem = cg_mem(cg, EVENT_HEADER + PACKET_HEAD + PACKET_MAX, "packet"), rec;
	LLVMValueRef at = cg_expr(cg, off), whole = skb_member(cg, skb, "len");
	LLVMValueRef linear, len, args[3];

	(void)dst;
	rec = cg_at(cg, mem, EVENT_HEADER);
	linear = LLVMBuildSub(cg->b, whole, skb_member(cg, skb, "data_len"), "");
	linear = left_of(cg, linear, at);
	len = cg_expr(cg, want);
	len = LLVMBuildSelect(cg->b, emit_test(cg, LLVMIntULT, linear, len), linear, len, "");
	len = emit_bound(cg, len, PACKET_MAX);
	args[0] = cg_at(cg, rec, PACKET_HEAD);
	args[1] = len;
	args[2] = LLVMBuildAdd(cg->b, skb_member(cg, skb, "data"), at, "");
	cg_helper(cg, BPF_FUNC_probe_read_kernel, args, 3);
	cg_store_bits(cg, 64, rec, cg_helper_pure(cg, BPF_FUNC_ktime_get_boot_ns));
	cg_store_bits(cg, 64, cg_at(cg, rec, 8), left_of(cg, whole, at));
	cg_store_bits(cg, 32, cg_at(cg, rec, 16), len);
	cg_send_raw(cg, call->call.action, mem,
		    LLVMBuildAdd(cg->b, len, cg_i64(cg, PACKET_HEAD), ""));
	return cg_i64(cg, 0);
}

static bool wrote(int fd, const void *bytes, size_t len)
{
	return write(fd, bytes, len) == (ssize_t)len;
}

static void pcap_open(struct rt *rt, const struct action *a, struct pcap *p)
{
	static const struct pcap_file head = { .magic = PCAP_NSEC, .major = 2, .minor = 4,
					       .snap = PACKET_MAX, .link = PCAP_RAW_IP };
	int fd = open(p->path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);

	if (fd >= 0 && wrote(fd, &head, sizeof(head))) {
		p->fd = fd;
		return;
	}
	rt_message(rt, a, "errorf", "cannot write packets to '%s' (%s)", p->path, strerror(errno));
	if (fd >= 0)
		close(fd);
	p->fd = -2;
}

static int handle_skboutput(struct rt *rt, const struct action *a, const void *rec)
{
	struct pcap *p = (struct pcap *)a->priv;	/* ours: record_skboutput() made it */
	struct packet got;
	struct pcap_packet head;
	char bytes[sizeof(head) + PACKET_MAX];

	memcpy(&got, rec, PACKET_HEAD);
	if (p->fd == -1)
		pcap_open(rt, a, p);
	if (p->fd < 0)
		return 0;
	got.ns += rt_wall_offset(rt, CLK_BOOT);
	got.len = (uint32_t)min_u64(got.len, PACKET_MAX);
	head = (struct pcap_packet){ .sec = (uint32_t)(got.ns / NS), .ns = (uint32_t)(got.ns % NS),
				     .len = got.len, .whole = (uint32_t)got.whole };
	memcpy(bytes, &head, sizeof(head));
	memcpy(bytes + sizeof(head), (const char *)rec + PACKET_HEAD, got.len);
	if (!wrote(p->fd, bytes, sizeof(head) + got.len))
		rt_message(rt, a, "errorf", "cannot write packets to '%s' (%s)", p->path,
			   strerror(errno));
	return 0;
}

/* ---- rows -------------------------------------------------------------------------------------- */

const struct builtin builtins_tell[] = {
	{ .sig	   = "void assert(any condition, strlit message)",
	  .doc	   = "Where the condition is not true, tells an error and ends the trace with exit "
		     "status 1.",
	  .example = "begin { assert(ncpus > 0, \"no CPU\"); exit(); }",
	  .flags   = BI_ASYNC,
	  .result  = result_assert, .record = record_assert, .emit = emit_assert,
	  .handle  = handle_assert },
	{ .sig	   = "void debugf(strlit format, ...)",
	  .doc	   = "Writes to the kernel's trace pipe (trace_pipe of tracefs), whoever reads it: "
		     "up to 3 integers or strings.",
	  .example = "begin { debugf(\"%d CPUs\", ncpus); exit(); }",
	  .flags   = BI_FORMAT,
	  .result  = result_debugf, .emit = emit_debugf },
	{ .sig	   = "? skboutput(strlit file, num skb, int length, int offset)",
	  .doc	   = "Adds a packet, up to `length` bytes (at most 4096) from `offset` on, to a "
		     "file that tcpdump reads. The offset must lead to its IP header. Only the "
		     "linear part of a socket buffer is there. Gives 0.",
	  .example = "tracepoint:net:netif_receive_skb { skboutput(\"packets.pcap\", (struct "
		     "sk_buff *)args.skbaddr, 1500, 0); }",
	  .flags   = BI_ASYNC | BI_DROP,
	  .result  = result_skboutput, .record = record_skboutput, .emit = emit_skboutput,
	  .handle  = handle_skboutput },
	{ 0 }
};
