#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# format.sh [-i] [FILE...]: what clang-format would change, or with -i, change it. A tool, not
# a test: tables are laid out by hand, and clang-format's versions disagree on them.
set -u
for tool in clang-format-19 clang-format ''; do
	command -v "$tool" >/dev/null 2>&1 && break
done
[ "$tool" ] || { echo "SKIP: clang-format is not installed"; exit 77; }
if [ "${1:-}" = -i ]; then
	shift
	set -- -i "${@:-$(git diff --name-only HEAD -- '*.c' '*.h')}"
	# shellcheck disable=SC2086,SC2048  # a list of files, none with blanks in its name
	[ "$*" = "-i " ] || "$tool" $*
	exit
fi
# shellcheck disable=SC2046
[ $# -gt 0 ] || set -- $(find base host lang codegen stdlib probes runtime output cli -name '*.[ch]')
for file; do
	"$tool" "$file" | diff -u --label "$file" --label formatted "$file" - || bad=1
done
exit "${bad:-0}"
