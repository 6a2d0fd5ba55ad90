/* SPDX-License-Identifier: GPL-2.0-or-later */
/* stdlib/net.c - packets, and addresses of networks: packet ntop macaddr.
 *
 * Probes on packets take theirs apart before the script runs (probes/packet.c); `packet` is where
 * that lies. The others only copy bytes; the text is made when they are printed. An inet value is
 * { u32 family, 16 bytes }, of which IPv4 fills four. Numbers count as IPv4 addresses in the order
 * of bytes in which the kernel keeps them, which is that of the network. */
#include "stdlib/stdlib.h"

enum { INET4 = 2, INET6 = 10, INET4_BYTES = 4, INET6_BYTES = 16, INET_HEAD = 4, MAC_BYTES = 6 };

/* The bytes of T, or 0: it has no bytes to copy. */
static uint32_t bytes_of(const struct type *t)
{
	return t->kind == T_ARRAY || t->kind == T_RECORD ? t->size : 0;
}

/* The value of N at DST, of which only the first SIZE bytes are kept. */
static void copy_bytes(struct cg *cg, const struct node *n, LLVMValueRef dst, uint32_t size)
{
	const struct type *own = type_in(cg->unit->types, n->type, AS_NONE);
	LLVMValueRef whole;

	if (own->size == size) {
		cg_into(cg, n, dst, own);
		return;
	}
	whole = cg_mem(cg, own->size, "bytes");
	cg_into(cg, n, whole, own);
	cg_copy(cg, dst, whole, size);
}

static const struct node *address_of(const struct node *call)
{
	return call->call.args->next ? call->call.args->next : call->call.args;
}

/* The family of CALL's address: said, or known by its size; 0: neither. */
static int family_of(const struct node *call)
{
	const struct type *t = address_of(call)->type;

	if (call->call.args->next)
		return (int)arg_int(call, 0, 0);
	if (type_is_int(t))
		return INET4;
	return bytes_of(t) == INET4_BYTES ? INET4 : bytes_of(t) == INET6_BYTES ? INET6 : 0;
}

static const struct type *result_ntop(struct sema *s, struct node *call)
{
	const struct node *addr = address_of(call);
	int family;
	uint32_t want;

	if (arg_pending(call, 0) || arg_pending(call, 1))
		return NULL;
	family = family_of(call);
	want = family == INET4 ? INET4_BYTES : INET6_BYTES;
	if (call->call.args->next && family != INET4 && family != INET6) {
		sema_error(s, call->call.args->loc, E_INET_FAMILY,
			   "'%s' knows the families 2 (IPv4) and 10 (IPv6)", call->call.name);
		return s->final ? &type_error : NULL;
	}
	if (family &&
	    (bytes_of(addr->type) >= want || (type_is_int(addr->type) && family == INET4)))
		return type_simple(s->types, T_INET);
	sema_error(s, addr->loc, E_ARG_TYPE,
		   "'%s' takes an integer, or an array of 4 or 16 bytes, not '%s'", call->call.name,
		   addr->type->name);
	return s->final ? &type_error : NULL;
}

static LLVMValueRef emit_ntop(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	const struct node *addr = address_of(call);
	bool inet4 = family_of(call) == INET4;
	LLVMValueRef bytes = cg_at(cg, dst, INET_HEAD);

	cg_store_bits(cg, 32, dst, cg_i64(cg, inet4 ? INET4 : INET6));
	if (inet4)
		cg_zero(cg, cg_at(cg, bytes, INET4_BYTES), INET6_BYTES - INET4_BYTES);
	if (type_is_int(addr->type))
		cg_store_bits(cg, 32, bytes, cg_expr(cg, addr));
	else
		copy_bytes(cg, addr, bytes, inet4 ? INET4_BYTES : INET6_BYTES);
	return NULL;
}

static const struct type *result_macaddr(struct sema *s, struct node *call)
{
	const struct type *t = arg_type(call, 0);

	if (arg_pending(call, 0))
		return NULL;
	if (t->kind == T_PTR || (t->kind == T_STRING ? t->size : bytes_of(t)) >= MAC_BYTES)
		return type_simple(s->types, T_MAC);
	sema_error(s, call->call.args->loc, E_ARG_TYPE,
		   "'%s' takes an array of 6 bytes or the address of them, not '%s'",
		   call->call.name, t->name);
	return s->final ? &type_error : NULL;
}

static LLVMValueRef emit_macaddr(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	const struct node *arg = call->call.args;

	if (arg->type->kind == T_PTR)
		cg_read(cg, space_of(cg->prog, arg->type), dst, MAC_BYTES, cg_expr(cg, arg));
	else
		copy_bytes(cg, arg, dst, MAC_BYTES);
	return NULL;
}

static const struct type *result_packet(struct sema *s, struct node *call)
{
	const struct probe_ops *ops = s->prog ? s->prog->ops : NULL;

	return ops && ops->packet ? ops->packet(s) : not_here(s, call);
}

static LLVMValueRef emit_packet(struct cg *cg, const struct node *call, LLVMValueRef dst)
{
	(void)call, (void)dst;
	return cg->prog->mech->emit_packet(cg);
}

const struct builtin builtins_net[] = {
	{ .sig	   = "? packet",
	  .doc	   = "What the packet's headers say: `packet.len` (bytes), `.ether` (ETH_P_IP "
		     "...), `.vlan` (of the outermost tag), `.proto` (IPPROTO_TCP ...), `.saddr`, "
		     "`.daddr`, `.sport`, `.dport`, `.flags` (of TCP: TH_SYN ...). What the packet "
		     "has not is 0.",
	  .example = "xdp:lo { @[packet.proto, packet.dport] = count(); }",
	  .flags   = BI_PLACE, .uses = USE_PACKET, .result = result_packet, .emit = emit_packet },
	{ .sig	   = "? ntop(any address)",
	  .doc	   = "An internet address: of an integer or of 4 bytes IPv4, of 16 bytes IPv6.",
	  .example = "tracepoint:sock:inet_sock_set_state { @[ntop(args.daddr)] = count(); }",
	  .result  = result_ntop, .emit = emit_ntop },
	{ .sig	   = "? ntop(int family, any address)",
	  .doc	   = "An internet address of the family 2 (IPv4) or 10 (IPv6).",
	  .example = "tracepoint:sock:inet_sock_set_state { @[ntop(10, args.daddr_v6)] = count(); "
		     "}",
	  .result  = result_ntop, .emit = emit_ntop },
	{ .sig	   = "? macaddr(any bytes)",
	  .doc	   = "A hardware address: the first 6 bytes of an array or string, or at an "
		     "address.",
	  .example = "rawtracepoint:netif_receive_skb { @[macaddr(args.skb.dev.perm_addr)] = "
		     "count(); }",
	  .result  = result_macaddr, .emit = emit_macaddr },
	{ 0 }
};
