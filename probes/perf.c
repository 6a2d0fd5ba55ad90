/* SPDX-License-Identifier: GPL-2.0-or-later */
/* probes/perf.c - perf events: profile, software, hardware; and attaching to a perf event, which
 * tracepoints, kprobes and uprobes share.
 *
 * A perf event is opened for every online CPU (samples) or once (events of the kernel's own: its
 * programs run on all CPUs whichever CPU the event was opened for). The program is tied to it by a
 * link, which carries the attach point's number as a cookie (Linux 5.15), else by
 * PERF_EVENT_IOC_SET_BPF. perf_event_open(2). */
#include <bpf/bpf.h>
#include <errno.h>
#include <linux/bpf.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/syscall.h>
#include <unistd.h>
#include "base/io.h"
#include "base/num.h"
#include "probes/probes.h"

enum { MAX_CPUS = 8192 };

struct counter {					/* a row of the events below */
	const char *name, *alias;
	uint32_t config;
	uint64_t period;				/* events between two samples, by default */
};

struct sample {						/* priv of software and hardware points */
	const struct counter *counter;
	uint64_t period;
};

static const struct counter software[] = {
	{ "alignment-faults",	NULL,	PERF_COUNT_SW_ALIGNMENT_FAULTS,	1 },
	{ "bpf-output",		NULL,	PERF_COUNT_SW_BPF_OUTPUT,	1 },
	{ "context-switches",	"cs",	PERF_COUNT_SW_CONTEXT_SWITCHES,	1000 },
	{ "cpu-clock",		"cpu",	PERF_COUNT_SW_CPU_CLOCK,	1000000 },
	{ "cpu-migrations",	NULL,	PERF_COUNT_SW_CPU_MIGRATIONS,	1 },
	{ "dummy",		NULL,	PERF_COUNT_SW_DUMMY,		1 },
	{ "emulation-faults",	NULL,	PERF_COUNT_SW_EMULATION_FAULTS,	1 },
	{ "major-faults",	NULL,	PERF_COUNT_SW_PAGE_FAULTS_MAJ,	1 },
	{ "minor-faults",	NULL,	PERF_COUNT_SW_PAGE_FAULTS_MIN,	100 },
	{ "page-faults",	"faults", PERF_COUNT_SW_PAGE_FAULTS,	100 },
	{ "task-clock",		NULL,	PERF_COUNT_SW_TASK_CLOCK,	1 },
	{ 0 }
};

static const struct counter hardware[] = {
	{ "backend-stalls",	NULL,	PERF_COUNT_HW_STALLED_CYCLES_BACKEND,	1000000 },
	{ "branch-instructions", "branches", PERF_COUNT_HW_BRANCH_INSTRUCTIONS,	100000 },
	{ "branch-misses",	NULL,	PERF_COUNT_HW_BRANCH_MISSES,		100000 },
	{ "bus-cycles",		NULL,	PERF_COUNT_HW_BUS_CYCLES,		100000 },
	{ "cache-misses",	NULL,	PERF_COUNT_HW_CACHE_MISSES,		1000000 },
	{ "cache-references",	NULL,	PERF_COUNT_HW_CACHE_REFERENCES,		1000000 },
	{ "cpu-cycles",		"cycles", PERF_COUNT_HW_CPU_CYCLES,		1000000 },
	{ "frontend-stalls",	NULL,	PERF_COUNT_HW_STALLED_CYCLES_FRONTEND,	1000000 },
	{ "instructions",	NULL,	PERF_COUNT_HW_INSTRUCTIONS,		1000000 },
	{ "ref-cycles",		NULL,	PERF_COUNT_HW_REF_CPU_CYCLES,		1000000 },
	{ 0 }
};

int perf_pmu_type(const char *name)
{
	char path[96];
	uint64_t type;
	int err;

	snprintf(path, sizeof(path), "/sys/bus/event_source/devices/%s/type", name);
	err = io_read_u64(path, &type);
	return err ? err : (int)type;
}

bool link_cookie(struct unit *u)
{
	return host_has(u->host, HF_COOKIE);
}

bool perf_cookie(struct unit *u)
{
	return link_cookie(u) && host_has(u->host, HF_PERF_LINK);
}

static int tie(struct rt *rt, const struct probe *p, int perf_fd, int prog_fd, uint64_t cookie)
{
	LIBBPF_OPTS(bpf_link_create_opts, opts, .perf_event.bpf_cookie = cookie);
	int link = -EOPNOTSUPP;

	if (host_has(rt_host(rt), HF_PERF_LINK))
		link = bpf_link_create(prog_fd, perf_fd, BPF_PERF_EVENT, &opts);
	if (link >= 0) {
		rt_keep(rt, p, link, RT_LINK);
		return 0;
	}
	if (ioctl(perf_fd, PERF_EVENT_IOC_SET_BPF, prog_fd) ||
	    ioctl(perf_fd, PERF_EVENT_IOC_ENABLE, 0))
		return -errno;
	return 0;
}

int perf_attach_to(struct rt *rt, const struct probe *p, struct perf_event_attr *attr, int prog_fd,
		   int tid, int cpu, uint64_t cookie)
{
	int fd, err;

	attr->size = sizeof(*attr);
	fd = (int)syscall(SYS_perf_event_open, attr, tid, cpu, -1, PERF_FLAG_FD_CLOEXEC);
	if (fd < 0)
		return -errno;
	err = tie(rt, p, fd, prog_fd, cookie);
	if (err) {
		close(fd);
		return err;
	}
	rt_keep(rt, p, fd, RT_PERF);
	return 0;
}

int perf_attach(struct rt *rt, const struct probe *p, struct perf_event_attr *attr, int prog_fd,
		bool per_cpu)
{
	unsigned cpu[MAX_CPUS], n = 1;

	if (!per_cpu)
		return perf_attach_to(rt, p, attr, prog_fd, -1, 0, p->cookie);
	n = host_online_cpus(rt_host(rt), cpu, MAX_CPUS);
	for (unsigned i = 0; i < n; i++) {
		int err = perf_attach_to(rt, p, attr, prog_fd, -1, (int)cpu[i], p->cookie);

		if (err && err != -ENODEV)		/* ENODEV: the CPU has just gone */
			return err;
	}
	return 0;
}

/* On every CPU, for each point what FILL says. */
static int attach_samples(struct rt *rt, const struct prog *prog,
			  void (*fill)(struct perf_event_attr *attr, const void *priv))
{
	int bad, fd, err = rt_load(rt, prog, 0, 0, &fd);

	for (uint32_t i = 0; !err && i < prog->npoints; i++) {
		struct perf_event_attr attr = { 0 };

		fill(&attr, prog->points[i]->priv);
		bad = perf_attach(rt, prog->points[i], &attr, fd, true);
		if (bad)
			rt_fail(rt, prog->points[i], bad == -ENOENT ? ENODEV : -bad,
				"cannot attach");
		else
			rt_count(rt, 1);
	}
	return err;
}

static void fill_clock(struct perf_event_attr *attr, const void *priv)
{
	const struct timer *t = priv;

	attr->type = PERF_TYPE_SOFTWARE;
	attr->config = PERF_COUNT_SW_CPU_CLOCK;
	attr->freq = !!t->hz;
	if (t->hz)
		attr->sample_freq = t->hz;
	else
		attr->sample_period = t->ns;
}

static void fill_counter(struct perf_event_attr *attr, const void *priv)
{
	const struct sample *s = priv;

	attr->config = s->counter->config;
	attr->sample_period = s->period;
}

static void fill_software(struct perf_event_attr *attr, const void *priv)
{
	attr->type = PERF_TYPE_SOFTWARE;
	fill_counter(attr, priv);
}

static void fill_hardware(struct perf_event_attr *attr, const void *priv)
{
	attr->type = PERF_TYPE_HARDWARE;
	fill_counter(attr, priv);
}

static int attach_profile(struct rt *rt, const struct prog *prog)
{
	return attach_samples(rt, prog, fill_clock);
}

static int attach_software(struct rt *rt, const struct prog *prog)
{
	return attach_samples(rt, prog, fill_software);
}

static int attach_hardware(struct rt *rt, const struct prog *prog)
{
	return attach_samples(rt, prog, fill_hardware);
}

static const struct counter *counter_find(const struct counter *table, const char *name)
{
	for (; table->name; table++)
		if (!strcmp(table->name, name) || (table->alias && !strcmp(table->alias, name)))
			return table;
	return NULL;
}

static const char *counter_suggest(const struct counter *table, const char *name)
{
	struct nearest like = nearest_to(name, 3);

	for (; table->name; table++) {
		nearest_try(&like, table->name);
		if (table->alias)
			nearest_try(&like, table->alias);
	}
	return like.best;
}

static int parse_counter(struct points *p, const struct counter *table, const char *const *part,
			 unsigned n)
{
	struct sample *s = NEW(p->unit->arena, struct sample);
	struct num num;
	const char *why, *like;

	if (n < 1 || n > 2 || !*part[0]) {
		diag_error(p->unit->diag, p->loc, E_PROBE_SYNTAX,
			   "'%s' needs an event and, if you like, a number", p->ops->name);
		diag_hint(p->unit->diag, "%s", p->ops->syntax);
		return -EINVAL;
	}
	s->counter = counter_find(table, part[0]);
	if (!s->counter) {
		diag_error(p->unit->diag, p->loc, E_PROBE_EVENT, "there is no %s event '%s'",
			   p->ops->name, part[0]);
		like = counter_suggest(table, part[0]);
		diag_hint(p->unit->diag, like ? "did you mean '%s'?" : "'ktrace -l %s:' lists them",
			  like ? like : p->ops->name);
		return -EINVAL;
	}
	s->period = s->counter->period;
	if (n == 2 && *part[1]) {
		if (num_parse(part[1], strlen(part[1]), false, &num, &why) < 0 || !num.val)
			return diag_error(p->unit->diag, p->loc, E_EVENT_COUNT,
					  "'%s' is not a number of events", part[1]);
		s->period = num.val;
	}
	points_add(p, arena_fmt(p->unit->arena, "%s:%s:%llu", p->ops->name, part[0],
				(unsigned long long)s->period), s, false);
	return 0;
}

static int parse_software(struct points *p, const char *const *part, unsigned n)
{
	return parse_counter(p, software, part, n);
}

static int parse_hardware(struct points *p, const char *const *part, unsigned n)
{
	return parse_counter(p, hardware, part, n);
}

static int match_counter(const struct counter *table, const char *type, const char *pattern,
			 struct names *ret)
{
	for (; table->name; table++) {
		if (str_glob(pattern, table->name))
			names_add(ret, "%s:%s:", type, table->name);
		if (table->alias && str_glob(pattern, table->alias))
			names_add(ret, "%s:%s:", type, table->alias);
	}
	return 0;
}

static int match_software(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	(void)h;
	return match_counter(software, "software", n ? part[0] : "*", ret);
}

static int match_hardware(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	(void)h;
	return match_counter(hardware, "hardware", n ? part[0] : "*", ret);
}

static int match_profile(struct host *h, const char *const *part, unsigned n, struct names *ret)
{
	static const char *const unit[] = { "us", "ms", "s", "hz" };

	(void)h;
	for (size_t i = 0; i < COUNT(unit); i++)
		if (n && str_glob(part[0], unit[i]))
			names_add(ret, "profile:%s:", unit[i]);
	return 0;
}

#define SAMPLE_MECH(attach_fn)                                                               \
	{                                                                                    \
		.name = "perf_event", .prog_type = BPF_PROG_TYPE_PERF_EVENT, .nested = true,       \
		.cookie = perf_cookie, .emit_reg = regs_named, .has_reg = regs_known,        \
		.attach = attach_fn,                                                         \
	}
static const struct mech mech_profile = SAMPLE_MECH(attach_profile);
static const struct mech mech_software = SAMPLE_MECH(attach_software);
static const struct mech mech_hardware = SAMPLE_MECH(attach_hardware);

const struct probe_ops probe_profile = {
	.name	 = "profile", .alias = "p",
	.syntax	 = "profile:{hz|s|ms|us}:N, profile:DURATION",
	.doc	 = "Samples on every CPU, at a frequency or every so often.",
	.example = "profile:hz:99 { @[kstack] = count(); }",
	.pid_filter = true,
	.unlisted = true,
	.mechs	 = (const struct mech *const[]){ &mech_profile, NULL },
	.parse	 = timer_parse,
	.match	 = match_profile,
	.ctx	 = regs_ctx,
};

const struct probe_ops probe_software = {
	.name	 = "software", .alias = "s",
	.syntax	 = "software:EVENT[:N]",
	.doc	 = "Every N-th of the kernel's own countable events, such as page faults.",
	.example = "software:page-faults:100 { @[comm] = count(); }",
	.pid_filter = true,
	.in_wild = true,
	.mechs	 = (const struct mech *const[]){ &mech_software, NULL },
	.parse	 = parse_software,
	.match	 = match_software,
	.ctx	 = regs_ctx,
};

const struct probe_ops probe_hardware = {
	.name	 = "hardware", .alias = "h",
	.syntax	 = "hardware:EVENT[:N]",
	.doc	 = "Every N-th event of the processor's counters, such as cache misses.",
	.example = "hardware:cache-misses:1000000 { @[pid] = count(); }",
	.pid_filter = true,
	.in_wild = true,
	.mechs	 = (const struct mech *const[]){ &mech_hardware, NULL },
	.parse	 = parse_hardware,
	.match	 = match_hardware,
	.ctx	 = regs_ctx,
};
