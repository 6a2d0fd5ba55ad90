#!/bin/bash
# SPDX-License-Identifier: GPL-2.0-or-later
# compile.sh KTRACE [ROUNDS]: what compiling long programs costs, in milliseconds of CPU time (user
# and system; minimum and median of ROUNDS, ten by default). Each kind of program comes in sizes
# that double: the time should, too. Nothing is loaded: the programs are for the recorded machine
# of tests/host/small. A measurement, not a test.
set -eu
ktrace=$(realpath "$1")
rounds=${2:-10}
cd "$(dirname "$0")/.."
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
TIMEFORMAT='%U %S'

# program KIND N: print one
program() {
	awk -v kind="$1" -v n="$2" 'BEGIN {
		if (kind == "probes") {
			for (i = 0; i < n; i++)
				printf "interval:ms:%d { @c[%d] = count(); }\n", 1000 + i, i
			exit
		}
		print "begin {"
		for (i = 0; i < n; i++) {
			if (kind == "assignments")
				printf "\t@a[%d] = %d;\n", i, i
			else if (kind == "maps")
				printf "\t@m%d = %d;\n", i, i
			else
				printf "\tprintf(\"%%d of line %d\\n\", %d);\n", i, i
		}
		print "}"
	}'
}

# cost FILE: milliseconds of CPU time, a line for each round
cost() {
	for ((i = 0; i < rounds; i++)); do
		{ time "$ktrace" --host tests/host/small --dry-run -q "$1" 2>"$tmp/said"; } 2>&1
		[ ! -s "$tmp/said" ] || { cat "$tmp/said" >&2; exit 1; }
	done | awk '{ print ($1 + $2) * 1000 }' | sort -n
}

printf '%-12s %6s %10s %10s\n' program size 'min ms' 'median ms'
for row in 'assignments 500' 'assignments 1000' 'assignments 2000' 'probes 100' 'probes 200' \
	'probes 400' 'maps 500' 'maps 1000' 'maps 2000' 'printfs 500' 'printfs 1000' 'printfs 2000'; do
	# shellcheck disable=SC2086  # two words
	program $row >"$tmp/prog.bt"
	# shellcheck disable=SC2086
	cost "$tmp/prog.bt" | awk -v row="$row" '{ at[NR] = $1 } END {
		split(row, w, " "); printf "%-12s %6d %10.0f %10.0f\n", w[1], w[2], at[1], at[int((NR + 1) / 2)] }'
done
