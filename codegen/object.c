/* SPDX-License-Identifier: GPL-2.0-or-later */
/* codegen/object.c - the module: made, optimised, turned into BPF instructions.
 *
 * LLVM writes a relocatable ELF file to memory, of which we want the code alone: one section a
 * program. The only relocations in our code are the addresses of loop bodies, which lie behind the
 * program in the same section; they become BPF_PSEUDO_FUNC. Anything else unresolved is a mistake
 * of ours. The kernel wants type information of programs that have callbacks: one small blob of
 * BTF, made by hand, names the two kinds of functions.
 *
 * LLVM warns when a program uses more stack than there is. Then everything is emitted once more
 * with no value on the stack at all, and the variables in scratch memory instead of in registers,
 * which LLVM would spill.
 *
 * Places of instructions are not kept: when the verifier refuses a program, it is compiled again
 * with debug information, whose line table (in .BTF.ext) leads back to the text. */
#include "codegen/priv.h"

#include <elf.h>
#include <linux/bpf.h>
#include <linux/btf.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_STACK = 512, R_BPF_64_64_ = 1, BTF_INT = 1, BTF_PROTO, BTF_MAIN, BTF_BODY };

/* ---- modules ---------------------------------------------------------------------------------------- */
static struct module *modules; /* all that live: the process leaves without freeing them */

static void on_diagnostic(LLVMDiagnosticInfoRef info, void *arg)
{
	struct module *m = arg;
	char *text = LLVMGetDiagInfoDescription(info);

	if (strstr(text, "stack limit"))
		m->too_deep = true;
	else if (LLVMGetDiagInfoSeverity(info) == LLVMDSError)
		BUG("LLVM: %s", text);
	LLVMDisposeMessage(text);
}

/* What LLVM need not do. Blocks stay in the order in which they were emitted: kernels before 6.8
 * refuse a loop whose end falls through into its head, a layout that LLVM likes (the jumps too many
 * that this leaves are taken out by insns.c). Loops keep the counters that the verifier can follow,
 * instead of pointers that are compared with an end. Constants are not kept in registers, of which
 * there are few. All of it takes time, too. */
static void set_options(void)
{
	static const char *const options[] = {
		"ktrace", "-disable-block-placement", "-disable-lsr", "-disable-constant-hoisting",
		"-disable-mergeicmps", "-disable-machine-licm", "-disable-branch-fold",
	};

	LLVMParseCommandLineOptions(COUNT(options), options, NULL);
}

static LLVMTargetMachineRef new_machine(void)
{
	static LLVMTargetRef target;
	char *err = NULL;

	if (!target) {
		set_options();
		LLVMInitializeBPFTargetInfo();
		LLVMInitializeBPFTarget();
		LLVMInitializeBPFTargetMC();
		LLVMInitializeBPFAsmPrinter();
		if (LLVMGetTargetFromTriple("bpfel", &target, &err))
			BUG("no BPF target: %s", err);
	}
	return LLVMCreateTargetMachine(target, "bpfel", "v3", "", LLVMCodeGenLevelDefault,
				       LLVMRelocDefault, LLVMCodeModelDefault);
}

static void start_places(struct module *m)
{
	LLVMValueRef version =
		LLVMConstInt(LLVMInt32TypeInContext(m->llvm), LLVMDebugMetadataVersion(), false);

	m->di = LLVMCreateDIBuilder(m->mod);
	m->file = LLVMDIBuilderCreateFile(m->di, "script", 6, "", 0);
	LLVMDIBuilderCreateCompileUnit(m->di, LLVMDWARFSourceLanguageC, m->file, "ktrace", 6, true,
				       "", 0, 0, "", 0, LLVMDWARFEmissionFull, 0, false, false, "",
				       0, "", 0);
	LLVMAddModuleFlag(m->mod, LLVMModuleFlagBehaviorWarning, "Debug Info Version", 18,
			  LLVMValueAsMetadata(version));
}

struct module *module_new(struct unit *u, bool places)
{
	struct module *m = xcalloc(1, sizeof(*m));
	LLVMTargetDataRef layout;

	m->unit = u;
	m->stack_budget = STACK_BUDGET;
	m->llvm = LLVMContextCreate();
	LLVMContextSetDiagnosticHandler(m->llvm, on_diagnostic, m);
	m->machine = new_machine();
	m->mod = LLVMModuleCreateWithNameInContext("ktrace", m->llvm);
	LLVMSetTarget(m->mod, "bpfel");
	layout = LLVMCreateTargetDataLayout(m->machine);
	LLVMSetModuleDataLayout(m->mod, layout);
	LLVMDisposeTargetData(layout);
	if (places)
		start_places(m);
	m->kept = modules;
	modules = m;
	return m;
}

void module_free(struct module *m)
{
	struct module **at = &modules;

	while (*at != m)
		at = &(*at)->kept;
	*at = m->kept;
	if (m->di)
		LLVMDisposeDIBuilder(m->di);
	LLVMDisposeModule(m->mod);
	LLVMDisposeTargetMachine(m->machine);
	LLVMContextDispose(m->llvm);
	free(m);
}

/* Programs one after the other, each with the next region of scratch. */
static void emit_all(struct module *m)
{
	struct unit *u = m->unit;
	uint32_t at = 0;

	for (uint32_t i = 0; i < u->nprogs; i++) {
		u->progs[i]->scratch = at;
		u->progs[i]->scratch_size = 0;
		emit_prog(m, u->progs[i]);
		at += (uint32_t)align_up(u->progs[i]->scratch_size, 8);
	}
	if (u->scratch != NO_KMAP)
		u->kmaps[u->scratch].val_size = at ? at : 8;
}

static struct module *module_of_all(struct unit *u, unsigned stack_budget)
{
	struct module *m = module_new(u, false);

	m->stack_budget = stack_budget;
	emit_all(m);
	return m;
}

int cg_unit(struct unit *u)
{
	u->cg = module_of_all(u, STACK_BUDGET);
	return 0;
}

/* ---- compiling ------------------------------------------------------------------------------------------ */
static LLVMMemoryBufferRef compile(struct module *m)
{
	LLVMPassBuilderOptionsRef opt = LLVMCreatePassBuilderOptions();
	LLVMMemoryBufferRef ret;
	LLVMErrorRef failed;
	char *err = NULL;

	if (m->di)
		LLVMDIBuilderFinalize(m->di);
#ifdef KTRACE_HOSTILE
	if (LLVMVerifyModule(m->mod, LLVMReturnStatusAction, &err))
		BUG("LLVM: %s", err);
	LLVMDisposeMessage(err);
#endif
	failed = LLVMRunPasses(m->mod, CG_PASSES, m->machine, opt);
	if (failed)
		BUG("LLVM: %s", LLVMGetErrorMessage(failed));
	LLVMDisposePassBuilderOptions(opt);
	if (LLVMTargetMachineEmitToMemoryBuffer(m->machine, m->mod, LLVMObjectFile, &err, &ret))
		BUG("LLVM: %s", err);
	return ret;
}

/* ---- reading ELF ----------------------------------------------------------------------------- */
struct elf {
	const char *at;
	const Elf64_Shdr *sec;
	unsigned nsec;
	const char *names;
};

static struct elf elf_of(LLVMMemoryBufferRef buf)
{
	const char *at = LLVMGetBufferStart(buf);
	const Elf64_Ehdr *h = (const Elf64_Ehdr *)at;
	struct elf e = { .at = at,
			 .sec = (const Elf64_Shdr *)(at + h->e_shoff),
			 .nsec = h->e_shnum };

	e.names = at + e.sec[h->e_shstrndx].sh_offset;
	return e;
}

/* Number of the section called NAME; 0: there is none. */
static unsigned elf_section(const struct elf *e, const char *name)
{
	for (unsigned i = 1; i < e->nsec; i++)
		if (!strcmp(e->names + e->sec[i].sh_name, name))
			return i;
	return 0;
}

/* Resolve R in INSNS, which section TEXT became: the address of a function in the same section. */
static uint32_t resolve(const struct elf *e, unsigned text, const Elf64_Shdr *rel,
			const Elf64_Rel *r, struct bpf_insn *insns)
{
	const Elf64_Shdr *tab = &e->sec[rel->sh_link];
	const Elf64_Sym *sym = (const Elf64_Sym *)(e->at + tab->sh_offset) + ELF64_R_SYM(r->r_info);
	struct bpf_insn *in = &insns[r->r_offset / 8];
	uint32_t to;

	if (ELF64_R_TYPE(r->r_info) != R_BPF_64_64_ || sym->st_shndx != text ||
	    in->code != (BPF_LD | BPF_IMM | BPF_DW))
		BUG("relocation of type %u to '%s'", (unsigned)ELF64_R_TYPE(r->r_info),
		    e->at + e->sec[tab->sh_link].sh_offset + sym->st_name);
	to = (uint32_t)(sym->st_value + (uint32_t)in->imm) / 8;
	in->src_reg = BPF_PSEUDO_FUNC;
	in->imm = (int32_t)(to - (uint32_t)(r->r_offset / 8) - 1);
	in[1].imm = 0;
	return to;
}

static void add_func(struct unit *u, struct prog *prog, uint32_t insn, uint32_t type)
{
	struct bpf_func_info *f;
	uint32_t at = prog->nfuncs;

	for (uint32_t i = 0; i < at; i++)
		if (prog->funcs[i].insn_off == insn)
			return;
	f = arena_push(u->arena, &prog->funcs, &prog->nfuncs, sizeof(*f));
	/* in order of place */
	for (; at && prog->funcs[at - 1].insn_off > insn; at--)
		prog->funcs[at] = prog->funcs[at - 1];
	prog->funcs[at] = (struct bpf_func_info){ .insn_off = insn, .type_id = type };
}

/* The code of PROG; returns where LLVM's instructions went in it. */
static uint32_t *take_code(struct unit *u, const struct elf *e, struct prog *prog)
{
	struct bpf_insn *insns;
	uint32_t *to;
	char name[16];
	unsigned text;

	prog_section(prog, name);
	text = elf_section(e, name);
	if (!text)
		BUG("no section '%s'", name);
	prog->ninsns = (uint32_t)(e->sec[text].sh_size / sizeof(*insns));
	insns = arena_memdup(u->arena, e->at + e->sec[text].sh_offset, e->sec[text].sh_size);
	prog->insns = insns;
	prog->funcs = NULL;
	prog->nfuncs = 0;
	for (unsigned i = 1; i < e->nsec; i++) {
		const Elf64_Shdr *rel = &e->sec[i];
		const Elf64_Rel *r = (const Elf64_Rel *)(e->at + rel->sh_offset);

		if (rel->sh_type != SHT_REL || rel->sh_info != text)
			continue;
		add_func(u, prog, 0, BTF_MAIN);
		for (uint64_t k = 0; k < rel->sh_size / sizeof(*r); k++)
			add_func(u, prog, resolve(e, text, rel, &r[k], insns), BTF_BODY);
	}
	to = insns_pack(u->arena, insns, &prog->ninsns);
	for (uint32_t i = 0; i < prog->nfuncs; i++)
		prog->funcs[i].insn_off = to[prog->funcs[i].insn_off];
	return to;
}

/* ---- BTF of programs with callbacks ---------------------------------------------------------- */
static void make_btf(struct unit *u)
{
	static const char strings[] = "\0int\0program\0body";
	static const struct {
		struct btf_header head;
		struct btf_type integer;
		uint32_t bits;
		struct btf_type proto, program, body;
		char strings[sizeof(strings)];
	} __attribute__((packed)) blob = {
		.head = { .magic = BTF_MAGIC,
			  .version = BTF_VERSION,
			  .hdr_len = sizeof(struct btf_header),
			  .type_len = 4 * sizeof(struct btf_type) + 4,
			  .str_off = 4 * sizeof(struct btf_type) + 4,
			  .str_len = sizeof(strings) },
		.integer = { .name_off = 1, .info = BTF_KIND_INT << 24, .size = 4 },
		.bits = BTF_INT_SIGNED << 24 | 32,
		.proto = { .info = BTF_KIND_FUNC_PROTO << 24, .type = BTF_INT },
		.program = { .name_off = 5, .info = BTF_KIND_FUNC << 24, .type = BTF_PROTO },
		.body = { .name_off = 13, .info = BTF_KIND_FUNC << 24, .type = BTF_PROTO },
		.strings = "\0int\0program\0body",
	};

	u->btf = &blob;
	u->btf_len = sizeof(blob);
}

void cg_llvm_version(char *ret, size_t len)
{
	unsigned major, minor, patch;

	LLVMGetVersion(&major, &minor, &patch);
	snprintf(ret, len, "%u.%u.%u", major, minor, patch);
}

/* The stack of a program and of its loops' bodies, which the kernel adds up. */
static uint32_t stack_of(const struct prog *prog)
{
	uint32_t sum = 0;

	for (uint32_t i = 0; i < prog->nfuncs; i++)
		sum += insns_stack(prog->insns, prog->funcs[i].insn_off, i + 1 < prog->nfuncs ?
				   prog->funcs[i + 1].insn_off : prog->ninsns);
	return sum;
}

static void take_all(struct unit *u, struct module *m)
{
	LLVMMemoryBufferRef buf = compile(m);
	struct elf e = elf_of(buf);

	for (uint32_t i = 0; i < u->nprogs; i++) {
		take_code(u, &e, u->progs[i]);
		if (u->progs[i]->nfuncs)
			make_btf(u);
		m->too_deep |= stack_of(u->progs[i]) > MOST_STACK;
	}
	LLVMDisposeMemoryBuffer(buf);
}

int cg_object(struct unit *u)
{
	struct module *m = u->cg;

	take_all(u, m);
	if (m->too_deep) {
		module_free(m);
		u->cg = m = module_of_all(u, 0);
		take_all(u, m);
	}
	return 0;
}

/* ---- places ---------------------------------------------------------------------------------- */
/* What .BTF.ext starts with, and a row of its line table (Documentation/bpf/btf.rst). */
struct ext_header {
	uint16_t magic;
	uint8_t version, flags;
	uint32_t hdr_len, func_off, func_len, line_off, line_len;
};
struct ext_section { uint32_t name, n; };

/* The line number of the last row at or before byte OFF of the code. */
static uint32_t find_line(const struct elf *e, uint32_t off)
{
	unsigned i = elf_section(e, ".BTF.ext");
	const char *at = e->at + e->sec[i].sh_offset;
	const struct ext_header *h = (const struct ext_header *)at;
	const struct ext_section *s;
	const struct bpf_line_info *row;
	uint32_t rec, found = 0;

	if (!i || h->line_len < sizeof(rec) + sizeof(*s))
		return 0;
	at += h->hdr_len + h->line_off;
	memcpy(&rec, at, sizeof(rec));
	s = (const struct ext_section *)(at + sizeof(rec));
	for (uint32_t k = 0; k < s->n; k++) {
		row = (const struct bpf_line_info *)((const char *)(s + 1) + (size_t)k * rec);
		if (row->insn_off <= off && BPF_LINE_INFO_LINE_NUM(row->line_col))
			found = BPF_LINE_INFO_LINE_NUM(row->line_col);
	}
	return found;
}

struct loc cg_insn_loc(struct unit *u, const struct prog *prog, uint32_t insn)
{
	struct module *m = module_new(u, true), *all = u->cg;
	struct prog again = *prog;
	struct loc ret = { 0 };
	LLVMMemoryBufferRef buf;
	uint32_t line, *to, at = 0;
	struct elf e;

	m->stack_budget = all->stack_budget;
	emit_prog(m, &again);
	buf = compile(m);
	e = elf_of(buf);
	to = take_code(u, &e, &again);
	while (insn < prog->ninsns && to[at + 1] <= insn)
		at++;
	line = find_line(&e, at * (uint32_t)sizeof(struct bpf_insn));
	if (line && line <= m->nlocs)
		ret = m->locs[line - 1];
	LLVMDisposeMemoryBuffer(buf);
	module_free(m);
	return ret;
}
