/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/info.c - `--info` and `-V`: what this ktrace is and what this kernel can do.
 *
 * One line a feature, from the rows of host/features.def, by the names that `--has` and
 * `--no-feature` take: a report of a user's machine can be tried on another. Features are asked of
 * the host, live or a directory; those that --no-feature took away are shown as missing, with
 * what does the work instead. */
#include <sys/utsname.h>
#include "cli/cli.h"
#include "codegen/cg.h"
#include "host/arch.h"

enum { COLUMN = 35 };

static void line(FILE *fp, struct host *h, enum host_feature f)
{
	bool yes = host_has(h, f);
	const char *without = yes ? "" : host_feature_without(f);

	fprintf(fp, "  %-*s%-4s %s%s%s\n", COLUMN, host_feature_name(f), yes ? "yes" : "no",
		host_feature_doc(f), *without ? "; instead: " : "", without);
}

void version_print(FILE *fp)
{
	fprintf(fp, "ktrace v%s\n", KTRACE_VERSION);
}

int info_print(struct host *h, FILE *fp)
{
	struct utsname u;
	char llvm[32];

	uname(&u);
	cg_llvm_version(llvm, sizeof(llvm));
	fprintf(fp, "System\n  OS: %s %s %s\n  Arch: %s\n\n", u.sysname, host_release(h), u.version,
		host_arch(h)->name);
	fprintf(fp, "Build\n  version: v%s\n  LLVM: %s\n\n", KTRACE_VERSION, llvm);
	fputs("Kernel features\n", fp);
	for (enum host_feature f = HF_NONE + 1; f < HOST_FEATURES; f++)
		line(fp, h, f);
	return 0;
}
