/* SPDX-License-Identifier: GPL-2.0-or-later */
/* host/features.c - what this kernel can do, found out by asking it.
 *
 * Versions lie (distributions add and leave out), and so do configurations, so each feature has
 * a question: a tiny program that is loaded, a map that is made, an attachment that is tried on
 * something that does not exist. The last kind is the trick for whatever would cost time or change
 * the kernel if it worked: a kernel that knows the mechanism says "no such function" (or "not a
 * file"), one that does not says something else.
 *
 * Whether a program may call a helper is asked with a program that calls it. Where that needs
 * more than a few plain registers (a callback, say), the call is made with wrong arguments on
 * purpose, and the answer is in the verifier's words: it complains about the argument only of a
 * helper that it knows.
 *
 * Every question is asked at most once, when somebody wants the answer: the usual script asks
 * two or three. The headers of the build may be older than the kernel, so numbers and layouts
 * that came after 6.1 are written out here. */
#include "host/host.h"

#include <errno.h>
#include <linux/bpf.h>
#include <linux/btf.h>
#include <linux/perf_event.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "base/io.h"
#include "host/priv.h"

enum {						/* younger than the oldest headers we build with */
	ATTACH_TCX_INGRESS	= 46,
	ATTACH_UPROBE_MULTI	= 48,
	ATTACH_KPROBE_SESSION	= 56,
	LSM_NUMBER_OF_BPF	= 109,			/* LSM_ID_BPF */
	CALL_LSM_LIST		= 461,			/* lsm_list_modules(2) */
};

static const char no_function[] = "ktrace_asks_for_no_function";

struct question {
	bool (*ask)(struct host *h, const struct question *q);
	uint32_t type, attach;				/* of the program, as <linux/bpf.h> has them */
	uint32_t helper;				/* BPF_FUNC_* that it calls */
	uint32_t map;					/* type of the map in R1; 0: R1 is the context */
	const char *target;				/* BTF name to attach to, or another name */
	unsigned target_kind;
	bool rejected;					/* the call has wrong arguments on purpose */
	int err;					/* errno that means yes */
};

/* ---- the system calls -------------------------------------------------------------------- */

static int sys_bpf(enum bpf_cmd cmd, const void *attr, size_t size)
{
	int ret = (int)syscall(SYS_bpf, cmd, attr, size);

	return ret < 0 ? -errno : ret;
}

static bool close_if_open(int fd)
{
	if (fd >= 0)
		close(fd);
	return fd >= 0;
}

static int make_map(uint32_t type, uint32_t key, uint32_t val, uint32_t n)
{
	union bpf_attr attr = { .map_type = type, .key_size = key, .value_size = val,
				.max_entries = n };

	return sys_bpf(BPF_MAP_CREATE, &attr, sizeof(attr));
}

/* Load N instructions as Q says; the verifier's words to LOG if it is not NULL. */
static int load(struct host *h, const struct question *q, const struct bpf_insn *code, uint32_t n,
		const int *fds, char *log, uint32_t log_size)
{
	union bpf_attr attr = { .prog_type = q->type, .expected_attach_type = q->attach,
				.insns = (uintptr_t)code, .insn_cnt = n,
				.license = (uintptr_t)"GPL", .fd_array = (uintptr_t)fds };
	struct btf_set *b;

	if (q->type == BPF_PROG_TYPE_SYSCALL)
		attr.prog_flags = BPF_F_SLEEPABLE;
	if (q->target_kind) {
		b = host_btf(h);
		attr.attach_btf_id = b ? btf_find(b, q->target, q->target_kind) : 0;
		if (!attr.attach_btf_id)
			return -ENOENT;
	}
	if (log) {
		attr.log_buf = (uintptr_t)log;
		attr.log_size = log_size;
		attr.log_level = 1;
	}
	return sys_bpf(BPF_PROG_LOAD, &attr, sizeof(attr));
}

static const struct bpf_insn return_0[] = {
	{ .code = BPF_ALU64 | BPF_MOV | BPF_K, .dst_reg = BPF_REG_0 },
	{ .code = BPF_JMP | BPF_EXIT },
};

static int load_empty(struct host *h, const struct question *q)
{
	return load(h, q, return_0, COUNT(return_0), NULL, NULL, 0);
}

/* Type number of a kind of perf event that is set up in sysfs; 0: there is none. */
static uint32_t perf_type(const char *name)
{
	uint64_t type = 0;
	struct str path;

	str_init(&path);
	str_addf(&path, "/sys/bus/event_source/devices/%s/type", name);
	io_read_u64(path.ptr, &type);
	str_done(&path);
	return (uint32_t)type;
}

static int open_perf(struct perf_event_attr *attr)
{
	int fd;

	attr->size = sizeof(*attr);
	attr->disabled = 1;
	fd = (int)syscall(SYS_perf_event_open, attr, 0, -1, -1, PERF_FLAG_FD_CLOEXEC);
	return fd < 0 ? -errno : fd;
}

/* ---- questions --------------------------------------------------------------------------- */

static bool ask_btf(struct host *h, const struct question *q)
{
	(void)q;
	return host_btf(h);
}

/* Module BTF came with kernel objects that have names: does vmlinux's say that it is one? */
static bool ask_module_btf(struct host *h, const struct question *q)
{
	union bpf_attr attr = { 0 };
	struct bpf_btf_info info = { 0 };
	int fd;

	(void)h, (void)q;
	if (sys_bpf(BPF_BTF_GET_NEXT_ID, &attr, sizeof(attr)) < 0)
		return false;
	attr.btf_id = attr.next_id;
	attr.next_id = 0;
	fd = sys_bpf(BPF_BTF_GET_FD_BY_ID, &attr, sizeof(attr));
	if (fd < 0)
		return false;
	attr = (union bpf_attr){ .info = { .bpf_fd = (uint32_t)fd, .info_len = sizeof(info),
					   .info = (uintptr_t)&info } };
	sys_bpf(BPF_OBJ_GET_INFO_BY_FD, &attr, sizeof(attr));
	close(fd);
	return info.kernel_btf;
}

static bool ask_ringbuf(struct host *h, const struct question *q)
{
	(void)h, (void)q;
	return close_if_open(make_map(BPF_MAP_TYPE_RINGBUF, 0, 0, (uint32_t)sysconf(_SC_PAGESIZE)));
}

static bool ask_big_keys(struct host *h, const struct question *q)
{
	(void)h, (void)q;
	return close_if_open(make_map(BPF_MAP_TYPE_HASH, 1024, 4, 1));
}

static bool ask_fd_array(struct host *h, const struct question *q)
{
	struct bpf_insn code[] = {
		{ .code = BPF_LD | BPF_IMM | BPF_DW, .dst_reg = BPF_REG_1,
		  .src_reg = BPF_PSEUDO_MAP_IDX },
		{ 0 }, return_0[0], return_0[1],
	};
	int map = make_map(BPF_MAP_TYPE_ARRAY, 4, 8, 1), fd;

	if (map < 0)
		return false;
	fd = load(h, q, code, COUNT(code), &map, NULL, 0);
	close(map);
	return close_if_open(fd);
}

/* A probe on nothing: a kernel with such probes looks for it. */
static bool ask_perf_probe(struct host *h, const struct question *q)
{
	struct perf_event_attr attr = { .type = perf_type(q->target) };
	int fd;

	(void)h;
	if (!attr.type)
		return false;
	attr.config1 = (uintptr_t)no_function;		/* a path that does not exist, too */
	fd = open_perf(&attr);
	return close_if_open(fd) || fd == -q->err;
}

/* A link that fails late: its last argument is nothing that exists. */
static bool ask_link(struct host *h, const struct question *q)
{
	const char *symbol = no_function;
	uint64_t offset = 0;
	struct {					/* as in union bpf_attr of Linux 6.6 */
		uint32_t prog_fd, target_fd, attach_type, flags;
		union {
			struct { uint32_t flags, n; uint64_t symbols, addrs, cookies; } kprobe;
			struct {
				uint64_t path, offsets, ref_ctrs, cookies;
				uint32_t n, flags, pid, path_fd;
			} uprobe;
		};
	} attr = { .attach_type = q->attach };
	int fd = load_empty(h, q), link;

	if (fd < 0)
		return false;
	attr.prog_fd = (uint32_t)fd;
	if (q->attach == BPF_PERF_EVENT) {
		attr.target_fd = (uint32_t)-1;
	} else if (q->attach == ATTACH_UPROBE_MULTI) {
		attr.uprobe.path = (uintptr_t)"/";	/* a directory */
		attr.uprobe.offsets = (uintptr_t)&offset;
		attr.uprobe.n = 1;
	} else {
		attr.kprobe.symbols = (uintptr_t)&symbol;
		attr.kprobe.n = 1;
	}
	link = sys_bpf(BPF_LINK_CREATE, &attr, sizeof(attr));
	close(fd);
	return close_if_open(link) || link == -q->err;
}

/* There is no such network interface; kernels that do not know the link type do not look. */
static bool ask_tcx(struct host *h, const struct question *q)
{
	struct { uint32_t prog_fd, ifindex, attach_type, flags, more[12]; } attr = {
		.ifindex = INT32_MAX, .attach_type = ATTACH_TCX_INGRESS,
	};
	int fd = load_empty(h, q), link;

	if (fd < 0)
		return false;
	attr.prog_fd = (uint32_t)fd;
	link = sys_bpf(BPF_LINK_CREATE, &attr, sizeof(attr));
	close(fd);
	return close_if_open(link) || link == -ENODEV;
}

static bool ask_load(struct host *h, const struct question *q)
{
	return close_if_open(load_empty(h, q));
}

/* May such a program be attached, too? Where functions call out through ftrace (not on all kinds of
 * machines from the beginning) the kernel loads programs that it cannot attach. It can if it has
 * the function that does it; where we do not see that one, a program that does nothing is attached
 * for a moment. */
static bool ask_trampoline(struct host *h, const struct question *q)
{
	union bpf_attr attr = { 0 };
	int fd = load_empty(h, q), link;

	if (fd < 0)
		return false;
	if (btf_find(host_btf(h), "register_ftrace_direct", BTF_KIND_FUNC))
		return close_if_open(fd);
	attr.raw_tracepoint.prog_fd = (uint32_t)fd;
	link = sys_bpf(BPF_RAW_TRACEPOINT_OPEN, &attr, sizeof(attr));
	close(fd);
	return close_if_open(link);
}

static bool ask_raw_tp(struct host *h, const struct question *q)
{
	union bpf_attr attr = { .raw_tracepoint = { .name = (uintptr_t)no_function } };
	int fd = load_empty(h, q), link;

	if (fd < 0)
		return false;
	attr.raw_tracepoint.prog_fd = (uint32_t)fd;
	link = sys_bpf(BPF_RAW_TRACEPOINT_OPEN, &attr, sizeof(attr));
	close(fd);
	return close_if_open(link) || link == -q->err;
}

static bool ask_tracefs(struct host *h, const struct question *q)
{
	(void)q;
	return host_tracefs_fd(h) >= 0;
}

/* A program that calls the helper, with registers that suit most: R1 the context or a map, R2
 * eight bytes of zeroes on the stack, R3 their number, R4 and R5 zero. About a wrong argument the
 * verifier says "R2 type=fp expected=func". */
static bool ask_helper(struct host *h, const struct question *q)
{
	int map = q->map ? make_map(q->map, 4, 8, 1) : -1, fd;
	const struct bpf_insn map_in_r1 = { .code = BPF_LD | BPF_IMM | BPF_DW, .dst_reg = BPF_REG_1,
					    .src_reg = BPF_PSEUDO_MAP_FD, .imm = map };
	const struct bpf_insn code[] = {
		{ .code = BPF_ALU64 | BPF_MOV | BPF_X, .dst_reg = BPF_REG_2,
		  .src_reg = BPF_REG_10 },
		{ .code = BPF_ALU64 | BPF_ADD | BPF_K, .dst_reg = BPF_REG_2, .imm = -8 },
		{ .code = BPF_ST | BPF_MEM | BPF_DW, .dst_reg = BPF_REG_2 },
		{ .code = BPF_ALU64 | BPF_MOV | BPF_K, .dst_reg = BPF_REG_3, .imm = 8 },
		{ .code = BPF_ALU64 | BPF_MOV | BPF_K, .dst_reg = BPF_REG_4 },
		{ .code = BPF_ALU64 | BPF_MOV | BPF_K, .dst_reg = BPF_REG_5 },
		map_in_r1, { 0 },			/* with no map: not this pair */
		{ .code = BPF_JMP | BPF_CALL, .imm = (int)q->helper },
		return_0[0], return_0[1],
	};
	struct bpf_insn plain[COUNT(code) - 2];
	char log[4096] = "";

	if (q->map && map < 0)
		return false;
	memcpy(plain, code, 6 * sizeof(code[0]));
	memcpy(plain + 6, code + 8, 3 * sizeof(code[0]));
	fd = load(h, q, q->map ? code : plain, q->map ? COUNT(code) : COUNT(plain), NULL,
		  q->rejected ? log : NULL, sizeof(log));
	close_if_open(map);
	return close_if_open(fd) || (q->rejected && strstr(log, " expected="));
}

/* May a program that interrupts anything at any time use a map that allocates? */
static bool ask_perf_alloc(struct host *h, const struct question *q)
{
	union bpf_attr attr = { .map_type = BPF_MAP_TYPE_HASH, .key_size = 4, .value_size = 4,
				.max_entries = 1, .map_flags = BPF_F_NO_PREALLOC };
	int map = sys_bpf(BPF_MAP_CREATE, &attr, sizeof(attr)), fd;
	const struct bpf_insn code[] = {
		{ .code = BPF_LD | BPF_IMM | BPF_DW, .dst_reg = BPF_REG_1,
		  .src_reg = BPF_PSEUDO_MAP_FD, .imm = map },
		{ 0 }, return_0[0], return_0[1],
	};

	if (map < 0)
		return false;
	fd = load(h, q, code, COUNT(code), NULL, NULL, 0);
	close(map);
	return close_if_open(fd);
}

/* Called without arguments: the verifier looks first whether it may be called at all. */
bool host_kfunc_allowed(struct host *h, uint32_t type, uint32_t attach, uint32_t func_id)
{
	struct question q = { .type = type, .attach = attach };
	const struct bpf_insn code[] = {
		{ .code = BPF_JMP | BPF_CALL, .src_reg = BPF_PSEUDO_KFUNC_CALL,
		  .imm = (int)func_id },
		return_0[0], return_0[1],
	};
	char log[4096] = "";
	int fd;

	if (type == BPF_PROG_TYPE_TRACING) {		/* is about something; what does not matter */
		q.attach = BPF_TRACE_RAW_TP;
		q.target = "btf_trace_sched_switch";
		q.target_kind = BTF_KIND_TYPEDEF;
	}
	fd = load(h, &q, code, COUNT(code), NULL, log, sizeof(log));
	return close_if_open(fd) || (*log && !strstr(log, "is not allowed") &&
				     !strstr(log, "device-bound"));
}

static bool ask_atomic_fetch(struct host *h, const struct question *q)
{
	static const struct bpf_insn code[] = {
		{ .code = BPF_ST | BPF_MEM | BPF_DW, .dst_reg = BPF_REG_10, .off = -8 },
		{ .code = BPF_ALU64 | BPF_MOV | BPF_K, .dst_reg = BPF_REG_0 },
		{ .code = BPF_STX | BPF_ATOMIC | BPF_DW, .dst_reg = BPF_REG_10,
		  .src_reg = BPF_REG_0, .off = -8, .imm = BPF_ADD | BPF_FETCH },
		{ .code = BPF_ALU64 | BPF_MOV | BPF_K, .dst_reg = BPF_REG_0 },
		{ .code = BPF_JMP | BPF_EXIT },
	};

	return close_if_open(load(h, q, code, COUNT(code), NULL, NULL, 0));
}

static bool ask_test_run(struct host *h, const struct question *q)
{
	union bpf_attr attr = { 0 };
	int fd = load_empty(h, q), err;

	if (fd < 0)
		return false;
	attr.test.prog_fd = (uint32_t)fd;
	err = sys_bpf(BPF_PROG_TEST_RUN, &attr, sizeof(attr));
	close(fd);
	return !err;
}

/* Is "bpf" among the security modules that are on? Without it hooks attach and never run. Asked
 * of the system call (6.8), else of securityfs; where neither answers, we hope. */
static bool lsm_is_on(void)
{
	uint64_t ids[32];
	uint32_t size = sizeof(ids);
	long n = syscall(CALL_LSM_LIST, ids, &size, 0);
	struct str s;
	bool on;

	if (n >= 0) {
		while (n && ids[n - 1] != LSM_NUMBER_OF_BPF)
			n--;
		return n;
	}
	str_init(&s);
	on = io_read("/sys/kernel/security/lsm", &s) || strstr(s.ptr, "bpf");
	str_done(&s);
	return on;
}

static bool ask_lsm(struct host *h, const struct question *q)
{
	return ask_trampoline(h, q) && lsm_is_on();
}

static bool ask_hardware(struct host *h, const struct question *q)
{
	struct perf_event_attr attr = { .type = PERF_TYPE_HARDWARE,
					.config = PERF_COUNT_HW_CPU_CYCLES };

	(void)h, (void)q;
	return close_if_open(open_perf(&attr));
}

/* ---- answers ----------------------------------------------------------------------------- */

#define CALLS(program, number)								\
	.ask = ask_helper, .type = BPF_PROG_TYPE_ ## program, .helper = BPF_FUNC_ ## number

static const struct question questions[] = {
	[HF_BTF]		= { .ask = ask_btf },
	[HF_MODULE_BTF]		= { .ask = ask_module_btf },
	[HF_RINGBUF]		= { .ask = ask_ringbuf },
	[HF_FD_ARRAY]		= { .ask = ask_fd_array, .type = BPF_PROG_TYPE_RAW_TRACEPOINT },
	[HF_KPROBE]		= { .ask = ask_perf_probe, .target = "kprobe", .err = ENOENT },
	[HF_KPROBE_MULTI]	= { .ask = ask_link, .type = BPF_PROG_TYPE_KPROBE,
				    .attach = BPF_TRACE_KPROBE_MULTI, .err = ESRCH },
	[HF_KPROBE_SESSION]	= { .ask = ask_link, .type = BPF_PROG_TYPE_KPROBE,
				    .attach = ATTACH_KPROBE_SESSION, .err = ESRCH },
	[HF_UPROBE]		= { .ask = ask_perf_probe, .target = "uprobe", .err = ENOENT },
	[HF_UPROBE_MULTI]	= { .ask = ask_link, .type = BPF_PROG_TYPE_KPROBE,
				    .attach = ATTACH_UPROBE_MULTI, .err = EBADF },
	[HF_FENTRY]		= { .ask = ask_trampoline, .type = BPF_PROG_TYPE_TRACING,
				    .attach = BPF_TRACE_FENTRY, .target = "vfs_read",
				    .target_kind = BTF_KIND_FUNC },
	[HF_RAW_TP]		= { .ask = ask_raw_tp, .type = BPF_PROG_TYPE_RAW_TRACEPOINT,
				    .err = ENOENT },
	[HF_TP_BTF]		= { .ask = ask_load, .type = BPF_PROG_TYPE_TRACING,
				    .attach = BPF_TRACE_RAW_TP, .target = "btf_trace_sched_switch",
				    .target_kind = BTF_KIND_TYPEDEF },
	[HF_TRACEFS]		= { .ask = ask_tracefs },
	[HF_PERF_LINK]		= { .ask = ask_link, .type = BPF_PROG_TYPE_TRACEPOINT,
				    .attach = BPF_PERF_EVENT, .err = EBADF },
	[HF_COOKIE]		= { CALLS(TRACEPOINT, get_attach_cookie) },
	[HF_RAW_TP_COOKIE]	= { CALLS(RAW_TRACEPOINT, get_attach_cookie) },
	[HF_BIG_KEYS]		= { .ask = ask_big_keys },
	[HF_LOOP]		= { CALLS(TRACEPOINT, loop), .rejected = true },
	[HF_FOR_EACH_MAP]	= { CALLS(TRACEPOINT, for_each_map_elem),
				    .map = BPF_MAP_TYPE_ARRAY, .rejected = true },
	[HF_LOOKUP_PERCPU]	= { CALLS(TRACEPOINT, map_lookup_percpu_elem),
				    .map = BPF_MAP_TYPE_PERCPU_ARRAY },
	[HF_GET_FUNC_IP]	= { CALLS(KPROBE, get_func_ip) },
	[HF_D_PATH]		= { CALLS(TRACING, d_path), .attach = BPF_TRACE_ITER,
				    .target = "bpf_iter_task", .target_kind = BTF_KIND_FUNC,
				    .rejected = true },
	[HF_SNPRINTF]		= { CALLS(TRACEPOINT, snprintf), .rejected = true },
	[HF_TAI]		= { CALLS(TRACEPOINT, ktime_get_tai_ns) },
	[HF_BOOT_NS]		= { CALLS(TRACEPOINT, ktime_get_boot_ns) },
	[HF_JIFFIES]		= { CALLS(TRACEPOINT, jiffies64) },
	[HF_ATOMIC_FETCH]	= { .ask = ask_atomic_fetch, .type = BPF_PROG_TYPE_TRACEPOINT },
	[HF_PERF_ALLOC]		= { .ask = ask_perf_alloc, .type = BPF_PROG_TYPE_PERF_EVENT },
	[HF_SYSCALL_PROG]	= { .ask = ask_load, .type = BPF_PROG_TYPE_SYSCALL },
	[HF_TEST_RUN]		= { .ask = ask_test_run, .type = BPF_PROG_TYPE_RAW_TRACEPOINT },
	[HF_TASK_BTF]		= { CALLS(TRACEPOINT, get_current_task_btf) },
	[HF_ITER]		= { .ask = ask_load, .type = BPF_PROG_TYPE_TRACING,
				    .attach = BPF_TRACE_ITER, .target = "bpf_iter_task",
				    .target_kind = BTF_KIND_FUNC },
	[HF_LSM]		= { .ask = ask_lsm, .type = BPF_PROG_TYPE_LSM,
				    .attach = BPF_LSM_MAC, .target = "bpf_lsm_file_open",
				    .target_kind = BTF_KIND_FUNC },
	[HF_TCX]		= { .ask = ask_tcx, .type = BPF_PROG_TYPE_SCHED_CLS },
	[HF_HARDWARE]		= { .ask = ask_hardware },
	[HF_PROBE_WRITE]	= { CALLS(TRACEPOINT, probe_write_user) },
	[HF_SEND_SIGNAL]	= { CALLS(TRACEPOINT, send_signal) },
};
_Static_assert(COUNT(questions) == HOST_FEATURES, "every feature has its question");

static const struct { const char *name, *doc, *without; } words[] = {
	[HF_NONE] = { "", "", "" },
#define FEATURE(code, name, since, doc, without) [code] = { name, doc, without },
#include "host/features.def"
#undef FEATURE
};

/* The features of a recorded machine are those that its file names. */
static void read_recorded(struct host *h)
{
	struct str s;
	char *line, *next;
	enum host_feature f;

	for (f = HF_NONE + 1; f < HOST_FEATURES; f++)
		if (h->has[f] == UNASKED)
			h->has[f] = NO;
	str_init(&s);
	io_read(host_file(h, NULL, "features"), &s);
	for (line = s.ptr; *line; line = next) {
		next = line + strcspn(line, "\n");
		if (*next)
			*next++ = '\0';
		f = host_feature_find(line);
		if (f != HOST_FEATURES && h->has[f] == NO)
			h->has[f] = YES;
	}
	str_done(&s);
}

bool host_has(struct host *h, enum host_feature f)
{
	if (f == HF_NONE)
		return true;
	if (h->has[f] != UNASKED)
		return h->has[f] == YES;
	if (h->dir)
		read_recorded(h);
	else
		h->has[f] = questions[f].ask(h, &questions[f]) ? YES : NO;
	return h->has[f] == YES;
}

void host_deny(struct host *h, enum host_feature f)
{
	h->has[f] = DENIED;
}

enum host_feature host_feature_find(const char *name)
{
	enum host_feature f;

	for (f = HF_NONE + 1; f < HOST_FEATURES; f++)
		if (!strcmp(words[f].name, name))
			break;
	return f;
}

const char *host_feature_name(enum host_feature f)
{
	return words[f].name;
}

const char *host_feature_doc(enum host_feature f)
{
	return words[f].doc;
}

const char *host_feature_without(enum host_feature f)
{
	return words[f].without;
}
