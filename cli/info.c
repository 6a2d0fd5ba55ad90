/* SPDX-License-Identifier: GPL-2.0-or-later */
/* cli/info.c - `--info` and `-V`: what this ktrace is and what this kernel can do. */
#include <llvm-c/Core.h>
#include <sys/utsname.h>
#include "cli/cli.h"

enum { COLUMN = 35 };

static void line(FILE *fp, const char *name, bool yes, const char *doc)
{
	fprintf(fp, "  %-*s%-4s %s\n", COLUMN, name, yes ? "yes" : "no", doc);
}

void version_print(FILE *fp)
{
	fprintf(fp, "ktrace v%s\n", KTRACE_VERSION);
}

int info_print(struct host *h, FILE *fp)
{
	struct utsname u;
	unsigned major, minor, patch;

	uname(&u);
	LLVMGetVersion(&major, &minor, &patch);
	fprintf(fp, "System\n  OS: %s %s %s\n  Arch: %s\n\n", u.sysname, host_release(h), u.version, u.machine);
	fprintf(fp, "Build\n  version: v%s\n  LLVM: %u.%u.%u\n\n", KTRACE_VERSION, major, minor, patch);
	fputs("Kernel features\n", fp);
	for (enum host_feature f = 0; f < HOST_FEATURES; f++)
		line(fp, host_feature_name(f), host_has(h, f), host_feature_doc(f));
	return 0;
}
