#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# size.sh FILE MIB: the one file is static, and no larger than the budget.
set -eu
bytes=$(wc -c <"$1")
printf '%s: %d.%d MiB of %d\n' "${1##*/}" $((bytes / 1048576)) \
	$((bytes % 1048576 * 10 / 1048576)) "$2"
[ "$bytes" -le $(($2 * 1048576)) ] || { echo "$1: larger than its budget" >&2; exit 1; }
if LC_ALL=C grep -aq '/ld-linux' "$1" && ldd "$1" >/dev/null 2>&1; then
	echo "$1: is not static" >&2
	exit 1
fi
