#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# headers.sh: every header compiles alone.
set -u
: "${CC:=cc}" "${BUILD:=build}"
: "${LLVM_INCLUDE:=$(llvm-config-19 --includedir 2>/dev/null)}"
bad=0
for header in $(find base host lang codegen stdlib probes runtime output cli -name '*.h' | sort); do
	echo "#include \"$header\"" | "$CC" -std=gnu11 -D_GNU_SOURCE -Wall -Wextra -Werror -Wundef \
		-Wstrict-prototypes -fsyntax-only -I. -I"$BUILD" -isystem "$LLVM_INCLUDE" -x c - ||
		{ echo "$header: does not compile alone"; bad=1; }
done
exit $bad
