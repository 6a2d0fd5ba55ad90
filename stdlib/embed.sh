#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# embed.sh OUT FILE...: write C source that holds the files, for lang/embedded.h.
set -eu
exec >"$1"
shift

# The names of the files go to the table as they are imported: "stdlib/x.bt" is "x".
echo '/* Made by stdlib/embed.sh. */'
echo '#include "lang/embedded.h"'
n=0
for file; do
	printf '\nstatic const char text_%d[] = {\n' "$n"
	od -An -v -td1 "$file" | sed 's/^ */	/; s/  */, /g; s/$/,/'
	printf '\t0\n};\n'
	n=$((n + 1))
done
printf '\nconst struct embedded embedded_files[] = {\n'
n=0
for file; do
	name=${file##*/}
	printf '\t{ .name = "%s", .text = text_%d, .len = sizeof(text_%d) - 1 },\n' \
		"${name%.bt}" "$n" "$n"
	n=$((n + 1))
done
printf '\t{ 0 }\n};\n'
