/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/net.c - packets: as a network card delivers them (xdp), as traffic control sees them
 * (tc), those of a control group's processes (cgroup), and copies of them (socket).
 *
 * The first three run where the kernel asks what to do with a packet. A program of ours lets it
 * pass, unless its script says otherwise by `return`, with --unsafe. Their links end with the
 * process, however it ends; where traffic control has none, clsact.c stands in.
 *
 * socket reads copies, through a packet socket whose filter is the program: it looks at each
 * packet and keeps none of it. */
#include <arpa/inet.h>
#include <bpf/bpf.h>
#include <bpf/libbpf.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <linux/if_ether.h>
#include <linux/if_link.h>
#include <linux/if_packet.h>
#include <linux/magic.h>
#include <linux/pkt_cls.h>
#include <net/if.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/vfs.h>
#include <unistd.h>
#include "probes/probes.h"

enum { TCX_INGRESS = 46, TCX_EGRESS = 47 };		/* attach types of Linux 6.6 */

struct place {						/* priv */
	const char *path;				/* of a control group */
	unsigned ifindex;
	bool egress;
};

/* ---- attach points -------------------------------------------------------------------------- */

static int bad_syntax(struct points *p, const char *needs)
{
	diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX, "'%s' needs %s", p->ops->name, needs);
	diag_hint(p->unit->diag, "%s", p->ops->syntax);
	return -EINVAL;
}

static int add_interfaces(struct points *p, const char *pattern, const char *dir)
{
	struct arena *a = p->unit->arena;
	struct if_nameindex *all = if_nameindex();
	unsigned before = p->found;
	struct place *place;

	for (struct if_nameindex *i = all; i && i->if_index; i++) {
		if (!str_glob(pattern, i->if_name))
			continue;
		place = NEW(a, struct place);
		place->ifindex = i->if_index;
		place->egress = dir && !strcmp(dir, "egress");
		points_add(p, arena_fmt(a, "%s:%s%s%s", p->ops->name, i->if_name, dir ? ":" : "",
					dir ? dir : ""), place, points_wild(pattern));
	}
	if (all)
		if_freenameindex(all);
	if (p->found > before)
		return 0;
	return points_missing(p, arena_fmt(a, "network interface '%s'", pattern), NULL);
}

static int parse_interface(struct points *p, const char *const *part, unsigned n)
{
	if (n != 1 || !*part[0])
		return bad_syntax(p, "the name of a network interface");
	return add_interfaces(p, part[0], NULL);
}

static bool is_direction(const char *word, const char *prefix)
{
	size_t len = strlen(prefix);

	return !strncmp(word, prefix, len) &&
	       (!strcmp(word + len, "ingress") || !strcmp(word + len, "egress"));
}

static int parse_tc(struct points *p, const char *const *part, unsigned n)
{
	if (n != 2 || !*part[0] || !is_direction(part[1], ""))
		return bad_syntax(p, "the name of a network interface and a direction");
	return add_interfaces(p, part[0], part[1]);
}

/* PATH, or where it is below the place where control groups are mounted. NULL: nowhere. */
static const char *cgroup_path(struct arena *a, const char *path)
{
	const char *const dirs[] = { *path == '/' ? "" : "/sys/fs/cgroup/",
				     "/sys/fs/cgroup/unified/" };
	struct statfs fs;

	for (size_t i = 0; i < COUNT(dirs); i++) {
		const char *whole = arena_fmt(a, "%s%s", dirs[i], path);

		if (statfs(whole, &fs) == 0 && fs.f_type == CGROUP2_SUPER_MAGIC)
			return whole;
	}
	return NULL;
}

static int parse_cgroup(struct points *p, const char *const *part, unsigned n)
{
	struct place *place = NEW(p->unit->arena, struct place);

	if (n != 2 || !*part[0] || !is_direction(part[1], "skb-"))
		return bad_syntax(p, "the path of a control group, and skb-ingress or skb-egress");
	place->path = cgroup_path(p->unit->arena, part[0]);
	place->egress = !strcmp(part[1], "skb-egress");
	if (!place->path)
		return points_missing(p, arena_fmt(p->unit->arena, "control group (v2) '%s'",
						   part[0]), NULL);
	points_add(p, arena_fmt(p->unit->arena, "cgroup:%s:%s", part[0], part[1]), place, false);
	return 0;
}

static void list(const char *type, const char *pattern, const char *more, struct names *ret)
{
	struct if_nameindex *all = if_nameindex();

	for (struct if_nameindex *i = all; i && i->if_index; i++)
		if (str_glob(pattern, i->if_name))
			names_add(ret, "%s:%s%s", type, i->if_name, more);
	if (all)
		if_freenameindex(all);
}

static int match_xdp(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	(void)h;
	if (n <= 1)
		list("xdp", n ? part[0] : "*", "", ret);
	return 0;
}

static int match_socket(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	(void)h;
	if (n <= 1)
		list("socket", n ? part[0] : "*", "", ret);
	return 0;
}

static int match_tc(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	(void)h;
	if (n <= 2 && (n < 2 || str_glob(part[1], "ingress")))
		list("tc", n ? part[0] : "*", ":ingress", ret);
	if (n <= 2 && (n < 2 || str_glob(part[1], "egress")))
		list("tc", n ? part[0] : "*", ":egress", ret);
	return 0;
}

/* ---- code ----------------------------------------------------------------------------------- */

static LLVMValueRef filter_xdp(struct cg *cg)
{
	packet_parse(cg, PACKET_XDP);
	return NULL;
}

static LLVMValueRef filter_ether(struct cg *cg)
{
	packet_parse(cg, PACKET_ETHER);
	return NULL;
}

static LLVMValueRef filter_cgroup(struct cg *cg)
{
	packet_parse(cg, PACKET_NO_ETHER);
	return NULL;
}

/* The point whose interface the context names at OFF. */
static LLVMValueRef point_of(struct cg *cg, size_t off)
{
	LLVMValueRef ifindex = cg_load_bits(cg, 32, cg_at(cg, cg->ctx, off)), point, same;
	const struct prog *prog = cg->prog;

	point = cg_i64(cg, prog->points[0]->cookie);
	for (uint32_t i = 1; i < prog->npoints; i++) {
		const struct place *place = prog->points[i]->priv;

		same = LLVMBuildICmp(cg->b, LLVMIntEQ, ifindex, cg_i64(cg, place->ifindex), "");
		point = LLVMBuildSelect(cg->b, same, cg_i64(cg, prog->points[i]->cookie), point,
					"");
	}
	return point;
}

static LLVMValueRef point_xdp(struct cg *cg)
{
	return point_of(cg, offsetof(struct xdp_md, ingress_ifindex));
}

static LLVMValueRef point_skb(struct cg *cg)
{
	return point_of(cg, offsetof(struct __sk_buff, ifindex));
}

/* 1: pass, 0: drop; the kernel takes nothing else. */
static LLVMValueRef return_cgroup(struct cg *cg, LLVMValueRef val)
{
	LLVMValueRef pass = LLVMBuildICmp(cg->b, LLVMIntNE, cg_opaque(cg, val), cg_i64(cg, 0), "");

	return LLVMBuildSelect(cg->b, pass, cg_i64(cg, 1), cg_i64(cg, 0), "");
}

/* How many bytes of the packet to keep. */
static LLVMValueRef return_socket(struct cg *cg, LLVMValueRef val)
{
	(void)val;
	return cg_i64(cg, 0);
}

/* ---- attaching ------------------------------------------------------------------------------ */

static void keep_link(struct rt *rt, const struct probe *p, int link)
{
	if (link == -EBUSY) {
		rt_fail(rt, p, EBUSY, "the interface has a program already, and takes one only");
	} else if (link < 0) {
		rt_fail(rt, p, -link, "cannot attach");
	} else {
		rt_keep(rt, p, link, RT_LINK);
		rt_count(rt, 1);
	}
}

/* By the driver; where it cannot, by the kernel in its place. */
static int link_xdp(int fd, unsigned ifindex)
{
	LIBBPF_OPTS(bpf_link_create_opts, opts, .flags = XDP_FLAGS_SKB_MODE);
	int link = bpf_link_create(fd, (int)ifindex, BPF_XDP, NULL);

	if (link < 0 && link != -EBUSY)
		link = bpf_link_create(fd, (int)ifindex, BPF_XDP, &opts);
	return link;
}

static int attach_xdp(struct rt *rt, const struct prog *prog)
{
	int fd, err = rt_load(rt, prog, 0, 0, &fd);

	for (uint32_t i = 0; !err && i < prog->npoints; i++) {
		const struct place *place = prog->points[i]->priv;

		keep_link(rt, prog->points[i], link_xdp(fd, place->ifindex));
	}
	return err;
}

static int attach_tcx(struct rt *rt, const struct prog *prog)
{
	int fd, err = rt_load(rt, prog, 0, 0, &fd);

	for (uint32_t i = 0; !err && i < prog->npoints; i++) {
		const struct place *place = prog->points[i]->priv;
		int type = place->egress ? TCX_EGRESS : TCX_INGRESS;

		keep_link(rt, prog->points[i],
			  bpf_link_create(fd, (int)place->ifindex, type, NULL));
	}
	return err;
}

static int attach_clsact(struct rt *rt, const struct prog *prog)
{
	int fd, err = rt_load(rt, prog, 0, 0, &fd);

	for (uint32_t i = 0; !err && i < prog->npoints; i++) {
		const struct place *place = prog->points[i]->priv;

		keep_link(rt, prog->points[i], clsact_attach(fd, place->ifindex, place->egress));
	}
	return err;
}

static int link_cgroup(int fd, const struct place *place)
{
	int dir = open(place->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC), link;

	if (dir < 0)
		return -errno;
	link = bpf_link_create(fd, dir, place->egress ? BPF_CGROUP_INET_EGRESS :
			       BPF_CGROUP_INET_INGRESS, NULL);
	close(dir);
	return link;
}

static int attach_cgroup(struct rt *rt, const struct prog *prog)
{
	int fd, err = rt_load(rt, prog, 0, 0, &fd);

	for (uint32_t i = 0; !err && i < prog->npoints; i++)
		keep_link(rt, prog->points[i], link_cgroup(fd, prog->points[i]->priv));
	return err;
}

/* A socket that gets nothing before it has its filter. */
static int open_socket(int prog_fd, unsigned ifindex)
{
	struct sockaddr_ll where = { .sll_family = AF_PACKET, .sll_protocol = htons(ETH_P_ALL),
				     .sll_ifindex = (int)ifindex };
	int sock = socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, 0), err = 0;

	if (sock < 0)
		return -errno;
	if (setsockopt(sock, SOL_SOCKET, SO_ATTACH_BPF, &prog_fd, sizeof(prog_fd)) < 0 ||
	    bind(sock, (const struct sockaddr *)&where, sizeof(where)) < 0)
		err = -errno;
	if (err)
		close(sock);
	return err ? err : sock;
}

static int attach_socket(struct rt *rt, const struct prog *prog)
{
	int fd, err = rt_load(rt, prog, 0, 0, &fd);

	for (uint32_t i = 0; !err && i < prog->npoints; i++) {
		const struct place *place = prog->points[i]->priv;

		keep_link(rt, prog->points[i], open_socket(fd, place->ifindex));
	}
	return err;
}

/* ---- rows ----------------------------------------------------------------------------------- */

static bool goes_in(struct unit *u, const struct probe *p, unsigned uses, const struct type *args)
{
	(void)u, (void)uses, (void)args;
	return !((const struct place *)p->priv)->egress;
}

static bool goes_out(struct unit *u, const struct probe *p, unsigned uses, const struct type *args)
{
	return !goes_in(u, p, uses, args);
}

static const struct mech mech_xdp = {
	.name = "xdp", .prog_type = BPF_PROG_TYPE_XDP, .attach_type = BPF_XDP,
	.ret = XDP_PASS, .emit_filter = filter_xdp, .emit_packet = packet_emit,
	.emit_point = point_xdp, .attach = attach_xdp,
};

/* Each direction is a mechanism: a program sees the interface, but not the direction. */
#define MECH_TC(NAME, NEEDS, CAN, ATTACH)						\
	{ .name = NAME, .prog_type = BPF_PROG_TYPE_SCHED_CLS, .needs = NEEDS, .can = CAN, \
	  .ret = TC_ACT_UNSPEC, .emit_filter = filter_ether,				\
	  .emit_packet = packet_emit, .emit_point = point_skb, .attach = ATTACH }
static const struct mech mech_tcx_in = MECH_TC("tcx ingress", HF_TCX, goes_in, attach_tcx);
static const struct mech mech_tcx_out = MECH_TC("tcx egress", HF_TCX, goes_out, attach_tcx);
static const struct mech mech_clsact_in =
	MECH_TC("clsact ingress", HF_NONE, goes_in, attach_clsact);
static const struct mech mech_clsact_out =
	MECH_TC("clsact egress", HF_NONE, goes_out, attach_clsact);

#define MECH_CGROUP(NAME, CAN, TYPE)							\
	{ .name = NAME, .prog_type = BPF_PROG_TYPE_CGROUP_SKB, .attach_type = TYPE,	\
	  .can = CAN, .ret = 1, .emit_filter = filter_cgroup,				\
	  .emit_packet = packet_emit, .emit_return = return_cgroup, .attach = attach_cgroup }
static const struct mech mech_cgroup_in =
	MECH_CGROUP("cgroup ingress", goes_in, BPF_CGROUP_INET_INGRESS);
static const struct mech mech_cgroup_out =
	MECH_CGROUP("cgroup egress", NULL, BPF_CGROUP_INET_EGRESS);

static const struct mech mech_socket = {
	.name = "packet socket", .prog_type = BPF_PROG_TYPE_SOCKET_FILTER,
	.emit_filter = filter_ether, .emit_packet = packet_emit, .emit_point = point_skb,
	.emit_return = return_socket, .attach = attach_socket,
};

const struct probe_ops probe_xdp = {
	.name	 = "xdp",
	.syntax	 = "xdp:INTERFACE",
	.doc	 = "Each packet that a network interface receives, before the kernel does anything "
		   "with it (`packet`). With --unsafe `return XDP_DROP;` and the like decide about "
		   "it; without a `return` it passes.",
	.example = "xdp:lo { @[packet.proto] = count(); }",
	.verdict = true,
	.mechs	 = (const struct mech *const[]){ &mech_xdp, NULL },
	.parse	 = parse_interface,
	.match	 = match_xdp,
	.packet	 = packet_record,
};

const struct probe_ops probe_tc = {
	.name	 = "tc",
	.syntax	 = "tc:INTERFACE:ingress|egress",
	.doc	 = "Each packet that comes in or goes out through a network interface, at its "
		   "traffic control (`packet`). With --unsafe `return TC_ACT_SHOT;` and the like "
		   "decide about it; without a `return` it passes.",
	.example = "tc:lo:egress { @bytes[packet.daddr] = sum(packet.len); }",
	.verdict = true,
	.mechs	 = (const struct mech *const[]){ &mech_tcx_in, &mech_tcx_out, &mech_clsact_in,
						 &mech_clsact_out, NULL },
	.parse	 = parse_tc,
	.match	 = match_tc,
	.packet	 = packet_record,
};

const struct probe_ops probe_cgroup = {
	.name	 = "cgroup",
	.syntax	 = "cgroup:PATH:skb-ingress|skb-egress",
	.doc	 = "Each internet packet to or from the sockets of a control group (v2), without "
		   "the header of the link (`packet`). PATH is absolute, or below where control "
		   "groups are mounted. With --unsafe `return 0;` drops it; without a `return` it "
		   "passes.",
	.example = "cgroup:user.slice:skb-egress { @[packet.daddr] = sum(packet.len); }",
	.verdict = true,
	.mechs	 = (const struct mech *const[]){ &mech_cgroup_in, &mech_cgroup_out, NULL },
	.parse	 = parse_cgroup,
	.packet	 = packet_record,
};

const struct probe_ops probe_socket = {
	.name	 = "socket",
	.syntax	 = "socket:INTERFACE",
	.doc	 = "A copy of each packet that a network interface receives or sends (`packet`).",
	.example = "socket:lo { @[packet.saddr, packet.sport] = count(); }",
	.mechs	 = (const struct mech *const[]){ &mech_socket, NULL },
	.parse	 = parse_interface,
	.match	 = match_socket,
	.packet	 = packet_record,
};
