/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/packet.c - the record `packet`: what the headers of a network packet say.
 *
 * A program that uses it takes its packet apart once, before its predicate, into memory that it
 * keeps: Ethernet with up to two VLAN tags, IPv4 or IPv6 with up to three of its extension
 * headers, and the ports of TCP, UDP, UDP-Lite and SCTP. What a packet does not have, or is cut
 * off before, is 0; an address that is not there prints as "::".
 *
 * Bytes come in two ways. Programs of sockets, of tc and of control groups have a helper that
 * copies them out of a socket buffer, wherever in it they are. XDP has the packet itself, from
 * `data` to `data_end`, and the verifier wants to see each access compared with its end. What it
 * knows after that is about one register, so LLVM is kept from computing the same address twice
 * (cg_opaque()). Of the rest the verifier needs to know nothing: offsets are masked, and a
 * header's length that lies makes a read that fails. */
#include <linux/bpf.h>
#include <netinet/in.h>
#include <stddef.h>
#include "probes/probes.h"

enum {
	ETHER_BYTES = 14, ETHER_TYPE = 12, TAG_BYTES = 4, TAG_TYPE = 2, TAGS = 2, VLAN_ID = 0xfff,
	TYPE_IP = 0x0800, TYPE_IPV6 = 0x86dd, TYPE_VLAN = 0x8100, TYPE_QINQ = 0x88a8,
	IP_BYTES = 20, IP_FRAGMENT = 6, IP_PROTO = 9, IP_FROM = 12, IP_TO = 16, IP_OFFSET = 0x1fff,
	IPV6_BYTES = 40, IPV6_PROTO = 6, IPV6_FROM = 8, IPV6_TO = 24, EXTENSIONS = 3,
	EXTENSION_BYTES = 8, FRAGMENT_OFFSET = 0xfff8,
	TCP_BYTES = 14, TCP_FLAGS = 13, PORTS_BYTES = 4,
	OFFSET_MASK = 0x3fff, INET_HEAD = 4, BUF_BYTES = 40,
};

struct parser {
	struct cg *cg;
	enum packet_from from;
	const struct type *type;
	LLVMValueRef rec, buf;				/* the record; where bytes are copied to */
	LLVMValueRef off, proto, ether;			/* variables: of the next header */
	LLVMBasicBlockRef done;
};

/* ---- the type ------------------------------------------------------------------------------- */

const struct type *packet_type(struct types *ts)
{
	static const char *const name[] = {
		"len", "ether", "vlan", "sport", "dport", "proto", "flags", "saddr", "daddr",
	};
	const struct type *byte = type_int(ts, 1, false), *half = type_int(ts, 2, false);
	const struct type *inet = type_simple(ts, T_INET);
	const struct type *member[COUNT(name)] = {
		type_int(ts, 4, false), half, half, half, half, byte, byte, inet, inet,
	};

	return type_tuple(ts, member, name, COUNT(name));
}

const struct type *packet_record(struct sema *s)
{
	return packet_type(s->types);
}

static LLVMValueRef member(const struct parser *p, const char *name)
{
	struct field f;

	if (!type_field(p->cg->unit->types, p->type, name, &f))
		BUG("a packet has no '%s'", name);
	return cg_at(p->cg, p->rec, f.off);
}

/* ---- small pieces of code ------------------------------------------------------------------- */

static LLVMValueRef variable(struct cg *cg)
{
	LLVMValueRef v = cg_mem(cg, 8, "var");

	cg_store_bits(cg, 64, v, cg_i64(cg, 0));
	return v;
}

static LLVMValueRef get(const struct parser *p, LLVMValueRef var)
{
	return cg_load_bits(p->cg, 64, var);
}

static void set(const struct parser *p, LLVMValueRef var, LLVMValueRef val)
{
	cg_store_bits(p->cg, 64, var, val);
}

static void advance(const struct parser *p, LLVMValueRef by)
{
	set(p, p->off, LLVMBuildAdd(p->cg->b, get(p, p->off), by, ""));
}

static LLVMValueRef is(const struct parser *p, LLVMValueRef v, uint64_t what)
{
	return LLVMBuildICmp(p->cg->b, LLVMIntEQ, v, cg_i64(p->cg, what), "");
}

/* Is V one of the N at WHAT? */
static LLVMValueRef is_any(const struct parser *p, LLVMValueRef v, const uint64_t *what, size_t n)
{
	LLVMValueRef any = is(p, v, what[0]);

	for (size_t i = 1; i < n; i++)
		any = LLVMBuildOr(p->cg->b, any, is(p, v, what[i]), "");
	return any;
}

static void go_on_if(const struct parser *p, LLVMValueRef i1, LLVMBasicBlockRef otherwise)
{
	LLVMBasicBlockRef yes = cg_block(p->cg, "packet");

	cg_branch(p->cg, i1, yes, otherwise);
	cg_enter(p->cg, yes);
}

static LLVMValueRef byte_at(const struct parser *p, uint64_t off)
{
	return cg_load_bits(p->cg, 8, cg_at(p->cg, p->buf, off));
}

/* Two bytes in the order of the network. */
static LLVMValueRef half_at(const struct parser *p, uint64_t off)
{
	LLVMBuilderRef b = p->cg->b;
	LLVMValueRef high = LLVMBuildShl(b, byte_at(p, off), cg_i64(p->cg, 8), "");

	return LLVMBuildOr(b, high, byte_at(p, off + 1), "");
}

static LLVMValueRef masked(const struct parser *p, LLVMValueRef v, uint64_t mask)
{
	return LLVMBuildAnd(p->cg->b, v, cg_i64(p->cg, mask), "");
}

/* ---- bytes of packets ----------------------------------------------------------------------- */

static LLVMValueRef skb_field(struct cg *cg, size_t off)
{
	return cg_load_bits(cg, 32, cg_at(cg, cg->ctx, off));
}

static void read_skb(const struct parser *p, uint32_t n)
{
	struct cg *cg = p->cg;
	LLVMValueRef args[4] = { cg->ctx, masked(p, get(p, p->off), OFFSET_MASK), p->buf,
				 cg_i64(cg, n) };

	go_on_if(p, is(p, cg_helper(cg, BPF_FUNC_skb_load_bytes, args, 4), 0), p->done);
}

static void read_xdp(const struct parser *p, uint32_t n)
{
	struct cg *cg = p->cg;
	LLVMValueRef at = skb_field(cg, offsetof(struct xdp_md, data)), end, last;

	end = skb_field(cg, offsetof(struct xdp_md, data_end));
	last = cg_opaque(cg, masked(p, get(p, p->off), OFFSET_MASK));
	at = cg_opaque(cg, LLVMBuildAdd(cg->b, at, last, ""));
	last = LLVMBuildAdd(cg->b, at, cg_i64(cg, n), "");
	go_on_if(p, LLVMBuildICmp(cg->b, LLVMIntULE, last, end, ""), p->done);
	cg_copy(cg, p->buf, LLVMBuildIntToPtr(cg->b, at, cg->ptr, ""), n);
}

/* The next N bytes, into p->buf; or be done. */
static void read_bytes(const struct parser *p, uint32_t n)
{
	if (p->from == PACKET_XDP)
		read_xdp(p, n);
	else
		read_skb(p, n);
}

static LLVMValueRef length(const struct parser *p)
{
	LLVMValueRef start, end;

	if (p->from != PACKET_XDP)
		return skb_field(p->cg, offsetof(struct __sk_buff, len));
	start = skb_field(p->cg, offsetof(struct xdp_md, data));
	end = skb_field(p->cg, offsetof(struct xdp_md, data_end));
	return LLVMBuildSub(p->cg->b, end, start, "");
}

/* ---- headers -------------------------------------------------------------------------------- */

/* The network card, or the kernel, may have taken the outermost tag off. */
static void parse_taken_tag(const struct parser *p)
{
	LLVMValueRef there = skb_field(p->cg, offsetof(struct __sk_buff, vlan_present)), tag;

	tag = skb_field(p->cg, offsetof(struct __sk_buff, vlan_tci));
	tag = LLVMBuildSelect(p->cg->b, is(p, there, 0), cg_i64(p->cg, 0),
			      masked(p, tag, VLAN_ID), "");
	cg_store_bits(p->cg, 16, member(p, "vlan"), tag);
}

/* A tag, if there is one: of two the outer counts. */
static void parse_tag(const struct parser *p, LLVMBasicBlockRef no_more)
{
	static const uint64_t types[] = { TYPE_VLAN, TYPE_QINQ };
	LLVMValueRef vlan = member(p, "vlan"), known, tag;

	go_on_if(p, is_any(p, get(p, p->ether), types, COUNT(types)), no_more);
	read_bytes(p, TAG_BYTES);
	known = cg_load_bits(p->cg, 16, vlan);
	tag = masked(p, half_at(p, 0), VLAN_ID);
	tag = LLVMBuildSelect(p->cg->b, is(p, known, 0), tag, known, "");
	cg_store_bits(p->cg, 16, vlan, tag);
	set(p, p->ether, half_at(p, TAG_TYPE));
	advance(p, cg_i64(p->cg, TAG_BYTES));
}

static void parse_ether(const struct parser *p)
{
	LLVMBasicBlockRef no_more = cg_block(p->cg, "untagged");

	if (p->from != PACKET_XDP)
		parse_taken_tag(p);
	read_bytes(p, ETHER_BYTES);
	set(p, p->ether, half_at(p, ETHER_TYPE));
	set(p, p->off, cg_i64(p->cg, ETHER_BYTES));
	for (unsigned i = 0; i < TAGS; i++)
		parse_tag(p, no_more);
	cg_goto(p->cg, no_more);
	cg_enter(p->cg, no_more);
}

/* Without a header of the link: the kernel says what comes, in the order of the network. */
static void parse_no_ether(const struct parser *p)
{
	LLVMValueRef type = skb_field(p->cg, offsetof(struct __sk_buff, protocol)), high;

	high = LLVMBuildShl(p->cg->b, masked(p, type, 0xff), cg_i64(p->cg, 8), "");
	type = LLVMBuildLShr(p->cg->b, masked(p, type, 0xff00), cg_i64(p->cg, 8), "");
	set(p, p->ether, LLVMBuildOr(p->cg->b, high, type, ""));
}

static void store_address(const struct parser *p, const char *name, int family, uint64_t off,
			  uint32_t bytes)
{
	LLVMValueRef dst = member(p, name);

	cg_store_bits(p->cg, 32, dst, cg_i64(p->cg, (uint64_t)family));
	cg_copy(p->cg, cg_at(p->cg, dst, INET_HEAD), cg_at(p->cg, p->buf, off), bytes);
}

/* Behind it: the header of the transport, unless this is a later fragment. */
static void parse_ip(const struct parser *p)
{
	LLVMValueRef words;

	read_bytes(p, IP_BYTES);
	store_address(p, "saddr", AF_INET, IP_FROM, 4);
	store_address(p, "daddr", AF_INET, IP_TO, 4);
	set(p, p->proto, byte_at(p, IP_PROTO));
	cg_store_bits(p->cg, 8, member(p, "proto"), byte_at(p, IP_PROTO));
	words = masked(p, byte_at(p, 0), 15);
	advance(p, LLVMBuildShl(p->cg->b, words, cg_i64(p->cg, 2), ""));
	go_on_if(p, is(p, masked(p, half_at(p, IP_FRAGMENT), IP_OFFSET), 0), p->done);
}

/* An extension header, if there is one. */
static void parse_extension(const struct parser *p, LLVMBasicBlockRef no_more)
{
	static const uint64_t kinds[] = { IPPROTO_HOPOPTS, IPPROTO_ROUTING, IPPROTO_DSTOPTS,
					  IPPROTO_FRAGMENT };
	LLVMValueRef kind = get(p, p->proto), later, len;

	go_on_if(p, is_any(p, kind, kinds, COUNT(kinds)), no_more);
	read_bytes(p, EXTENSION_BYTES);
	set(p, p->proto, byte_at(p, 0));
	cg_store_bits(p->cg, 8, member(p, "proto"), byte_at(p, 0));
	later = is(p, masked(p, half_at(p, 2), FRAGMENT_OFFSET), 0);
	later = LLVMBuildAnd(p->cg->b, is(p, kind, IPPROTO_FRAGMENT),
			     LLVMBuildNot(p->cg->b, later, ""), "");
	go_on_if(p, LLVMBuildNot(p->cg->b, later, ""), p->done);
	len = LLVMBuildAdd(p->cg->b, byte_at(p, 1), cg_i64(p->cg, 1), "");
	len = LLVMBuildSelect(p->cg->b, is(p, kind, IPPROTO_FRAGMENT), cg_i64(p->cg, 1), len, "");
	advance(p, LLVMBuildShl(p->cg->b, len, cg_i64(p->cg, 3), ""));
}

static void parse_ipv6(const struct parser *p)
{
	LLVMBasicBlockRef no_more = cg_block(p->cg, "transport");

	read_bytes(p, IPV6_BYTES);
	store_address(p, "saddr", AF_INET6, IPV6_FROM, 16);
	store_address(p, "daddr", AF_INET6, IPV6_TO, 16);
	set(p, p->proto, byte_at(p, IPV6_PROTO));
	cg_store_bits(p->cg, 8, member(p, "proto"), byte_at(p, IPV6_PROTO));
	advance(p, cg_i64(p->cg, IPV6_BYTES));
	for (unsigned i = 0; i < EXTENSIONS; i++)
		parse_extension(p, no_more);
	cg_goto(p->cg, no_more);
	cg_enter(p->cg, no_more);
}

static void parse_transport(const struct parser *p)
{
	static const uint64_t with_ports[] = { IPPROTO_TCP, IPPROTO_UDP, IPPROTO_UDPLITE,
					       IPPROTO_SCTP };
	LLVMValueRef proto = get(p, p->proto);

	go_on_if(p, is_any(p, proto, with_ports, COUNT(with_ports)), p->done);
	read_bytes(p, PORTS_BYTES);
	cg_store_bits(p->cg, 16, member(p, "sport"), half_at(p, 0));
	cg_store_bits(p->cg, 16, member(p, "dport"), half_at(p, 2));
	go_on_if(p, is(p, proto, IPPROTO_TCP), p->done);
	read_bytes(p, TCP_BYTES);
	cg_store_bits(p->cg, 8, member(p, "flags"), byte_at(p, TCP_FLAGS));
}

static void parse_internet(const struct parser *p)
{
	LLVMBasicBlockRef ipv6 = cg_block(p->cg, "not_ip"), transport = cg_block(p->cg, "ports");
	LLVMValueRef type = get(p, p->ether);

	cg_store_bits(p->cg, 16, member(p, "ether"), type);
	go_on_if(p, is(p, type, TYPE_IP), ipv6);
	parse_ip(p);
	cg_goto(p->cg, transport);
	cg_enter(p->cg, ipv6);
	go_on_if(p, is(p, type, TYPE_IPV6), p->done);
	parse_ipv6(p);
	cg_goto(p->cg, transport);
	cg_enter(p->cg, transport);
	parse_transport(p);
}

/* ---- for mechanisms ------------------------------------------------------------------------- */

void packet_parse(struct cg *cg, enum packet_from from)
{
	struct parser p = { .cg = cg, .from = from, .type = packet_type(cg->unit->types) };

	if (!(cg->prog->uses & USE_PACKET))
		return;
	cg->kept = cg_keep(cg, p.type->size);
	p.rec = cg_kept(cg, cg->kept);
	p.buf = cg_mem(cg, BUF_BYTES, "bytes");
	p.off = variable(cg);
	p.proto = variable(cg);
	p.ether = variable(cg);
	p.done = cg_block(cg, "parsed");
	cg_zero(cg, p.rec, p.type->size);
	cg_store_bits(cg, 32, member(&p, "len"), length(&p));
	if (from == PACKET_NO_ETHER)
		parse_no_ether(&p);
	else
		parse_ether(&p);
	parse_internet(&p);
	cg_goto(cg, p.done);
	cg_enter(cg, p.done);
}

LLVMValueRef packet_emit(struct cg *cg)
{
	return cg_kept(cg, cg->kept);
}
