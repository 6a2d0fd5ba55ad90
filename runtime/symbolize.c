/* SPDX-License-Identifier: GPL-2.0-or-later */
/* runtime/symbolize.c - addresses as text.
 *
 * Kernel addresses are named by the kernel itself: a program of the type "syscall" (5.14),
 * which we run when names are wanted, calls bpf_snprintf("%pS") for each address in the value
 * of an array map that both sides see. 0.6 us an address, modules and other BPF programs
 * included, where reading /proc/kallsyms takes 36 ms. The format must lie in a map that nobody
 * can write any more, hence the second one. The value:
 *
 *	u64 count; u64 address[BATCH]; char text[BATCH][TEXT]
 *
 * The verifier walks through the loop for every round there may be, so a batch is small and
 * larger requests take several runs (half a microsecond each). Where the kernel refuses all
 * this, kallsyms is read after all.
 *
 * Names are cached for as long as the trace runs: "vfs_read+16", offset in decimal as scripts
 * expect. User addresses are the host's business (host_usym), with its own caches. */
#include "runtime/priv.h"
#include <bpf/bpf.h>
#include <errno.h>
#include <linux/bpf.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include "host/elf.h"

enum {
	BATCH = 64, TEXT = 256,
	ADDRS = 8, TEXTS = ADDRS + 8 * BATCH,
	VALUE_SIZE = TEXTS + BATCH * TEXT,
};

#define INSN(op, d, s, o, i) \
	{ .code = (op), .dst_reg = (d), .src_reg = (s), .off = (o), .imm = (i) }

static int make_prog(struct symbols *s)
{
	const struct bpf_insn insns[] = {
		/* r6 = round, r7 = the value, r8 = count, r9 = the format */
		INSN(BPF_LD | BPF_IMM | BPF_DW, 7, BPF_PSEUDO_MAP_VALUE, 0, s->map_fd),
		INSN(0, 0, 0, 0, 0),
		INSN(BPF_LD | BPF_IMM | BPF_DW, 9, BPF_PSEUDO_MAP_VALUE, 0, s->fmt_fd),
		INSN(0, 0, 0, 0, 0),
		INSN(BPF_LDX | BPF_MEM | BPF_DW, 8, 7, 0, 0),
		INSN(BPF_ALU64 | BPF_MOV | BPF_K, 6, 0, 0, 0),
		/* while (r6 < BATCH && r6 < r8) */
		INSN(BPF_JMP | BPF_JGE | BPF_K, 6, 0, 15, BATCH),
		INSN(BPF_JMP | BPF_JGE | BPF_X, 6, 8, 14, 0),
		/*	bpf_snprintf(&text[r6], TEXT, format, &address[r6], 8) */
		INSN(BPF_ALU64 | BPF_MOV | BPF_X, 1, 6, 0, 0),
		INSN(BPF_ALU64 | BPF_MUL | BPF_K, 1, 0, 0, TEXT),
		INSN(BPF_ALU64 | BPF_ADD | BPF_X, 1, 7, 0, 0),
		INSN(BPF_ALU64 | BPF_ADD | BPF_K, 1, 0, 0, TEXTS),
		INSN(BPF_ALU64 | BPF_MOV | BPF_K, 2, 0, 0, TEXT),
		INSN(BPF_ALU64 | BPF_MOV | BPF_X, 3, 9, 0, 0),
		INSN(BPF_ALU64 | BPF_MOV | BPF_X, 4, 6, 0, 0),
		INSN(BPF_ALU64 | BPF_LSH | BPF_K, 4, 0, 0, 3),
		INSN(BPF_ALU64 | BPF_ADD | BPF_X, 4, 7, 0, 0),
		INSN(BPF_ALU64 | BPF_ADD | BPF_K, 4, 0, 0, ADDRS),
		INSN(BPF_ALU64 | BPF_MOV | BPF_K, 5, 0, 0, 8),
		INSN(BPF_JMP | BPF_CALL, 0, 0, 0, BPF_FUNC_snprintf),
		/*	r6++ */
		INSN(BPF_ALU64 | BPF_ADD | BPF_K, 6, 0, 0, 1),
		INSN(BPF_JMP | BPF_JA, 0, 0, -16, 0),
		INSN(BPF_ALU64 | BPF_MOV | BPF_K, 0, 0, 0, 0),
		INSN(BPF_JMP | BPF_EXIT, 0, 0, 0, 0),
	};
	union bpf_attr attr;

	memset(&attr, 0, sizeof(attr));
	attr.prog_type = BPF_PROG_TYPE_SYSCALL;
	attr.prog_flags = BPF_F_SLEEPABLE;
	attr.insns = (uintptr_t)insns;
	attr.insn_cnt = COUNT(insns);
	attr.license = (uintptr_t)"GPL";
	s->prog_fd = load_prog(&attr);
	return s->prog_fd < 0 ? s->prog_fd : 0;
}

static int make_maps(struct symbols *s)
{
	static const char format[8] = "%pS";
	const struct kmap shared = {
		.name = "symbols", .type = BPF_MAP_TYPE_ARRAY, .key_size = 4,
		.val_size = VALUE_SIZE, .max_entries = 1, .flags = BPF_F_MMAPABLE,
	};
	const struct kmap fixed = {
		.name = "symbols_format", .type = BPF_MAP_TYPE_ARRAY, .key_size = 4,
		.val_size = sizeof(format), .max_entries = 1, .flags = BPF_F_RDONLY_PROG,
	};
	uint32_t zero = 0;
	void *p;

	s->map_fd = load_map(&shared, -1);
	s->fmt_fd = load_map(&fixed, -1);
	if (s->map_fd < 0 || s->fmt_fd < 0)
		return -EINVAL;
	if (bpf_map_update_elem(s->fmt_fd, &zero, format, 0) || bpf_map_freeze(s->fmt_fd))
		return -EINVAL;
	p = mmap(NULL, VALUE_SIZE, PROT_READ | PROT_WRITE, MAP_SHARED, s->map_fd, 0);
	if (p == MAP_FAILED)
		return -errno;
	s->page = p;
	return 0;
}

static bool usable(struct symbols *s)
{
	if (!s->sought) {
		s->sought = true;
		s->usable = make_maps(s) == 0 && make_prog(s) == 0;
	}
	return s->usable;
}

void symbols_done(struct rt *rt)
{
	struct symbols *s = &rt->syms;

	if (s->page)
		munmap(s->page, VALUE_SIZE);
	s->page = NULL;
	if (s->map_fd >= 0)
		close(s->map_fd);
	if (s->fmt_fd >= 0)
		close(s->fmt_fd);
	if (s->prog_fd >= 0)
		close(s->prog_fd);
	s->map_fd = s->fmt_fd = s->prog_fd = -1;
	table_done(&s->kernel);
	table_done(&s->stack);
	dict_free(s->lines);
	if (s->lines)
		str_done(&s->text);
	s->lines = NULL;
}

/* "vfs_read+0x10/0x80 [mod]" as the kernel writes it becomes "vfs_read+16"; "0x..." stays. */
static const char *tidy(struct rt *rt, const char *text)
{
	const char *plus = strrchr(text, '+');

	if (str_starts(text, "0x") || !plus)
		return arena_strdup(rt->own, text);
	return arena_fmt(rt->own, "%.*s+%llu", (int)(plus - text), text,
			 strtoull(plus + 1, NULL, 16));
}

static const char *by_kallsyms(struct rt *rt, uint64_t addr)
{
	const char *name, *module;
	uint64_t off;

	if (host_ksym_name(rt->u->host, addr, &name, &off, &module) < 0)
		return arena_fmt(rt->own, "0x%llx", (unsigned long long)addr);
	return arena_fmt(rt->own, "%s+%llu", name, (unsigned long long)off);
}

static void resolve(struct rt *rt, const uint64_t *addr, size_t n)
{
	struct symbols *s = &rt->syms;
	bool named = usable(s);

	if (named) {
		uint64_t *count = (uint64_t *)s->page;

		*count = n;
		memcpy(s->page + ADDRS, addr, n * sizeof(*addr));
		named = rt_test_run(rt, s->prog_fd, -1) >= 0;
	}
	for (size_t i = 0; i < n; i++)
		table_put(&s->kernel, addr[i],
			  (void *)(named ? tidy(rt, (char *)s->page + TEXTS + i * TEXT)
					 : by_kallsyms(rt, addr[i])));
}

void symbols_kernel(struct rt *rt, const uint64_t *addr, size_t n, const char **ret)
{
	uint64_t batch[BATCH];
	size_t m = 0;

	for (size_t i = 0; i < n; i++) {
		if (table_get(&rt->syms.kernel, addr[i]))
			continue;
		batch[m++] = addr[i];
		if (m == BATCH) {
			resolve(rt, batch, m);
			m = 0;
		}
	}
	if (m)
		resolve(rt, batch, m);
	for (size_t i = 0; i < n; i++)
		ret[i] = table_get(&rt->syms.kernel, addr[i]);
}

const char *symbols_user(struct rt *rt, int pid, uint64_t addr, bool with_offset,
			 const char **ret_module)
{
	const char *name;
	uint64_t off;

	*ret_module = NULL;
	mmaps_read(rt);
	if (host_usym(rt->u->host, pid, addr, &name, &off, ret_module) < 0)
		return NULL;
	if (rt->u->config->cpp_demangle)
		name = host_demangle(rt->u->host, name);
	if (!with_offset)
		return arena_strdup(rt->arena, name);
	return arena_fmt(rt->arena, "%s+%llu", name, (unsigned long long)off);
}
