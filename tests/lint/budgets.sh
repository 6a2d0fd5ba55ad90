#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# budgets.sh: small pieces. A function has at most 120 lines, or 250 when it is one switch; the
# median is at most 16. A file has at most 900 lines, and 500 as a rule.
set -u
# shellcheck disable=SC2046  # our file names have no blanks
set -- $(find base host lang codegen stdlib probes runtime output cli -name '*.[chly]' | sort)
[ $# -gt 0 ] || exit 0
awk -v file_max=900 -v file_rule=500 -v max=120 -v max_switch=250 -v median_max=16 '
function end_file() {
	if (file && lines > file_max) {
		printf "%s: %d lines, at most %d\n", file, lines, file_max
		bad = 1
	}
	long += lines > file_rule
}
FNR == 1 { end_file(); file = FILENAME; nfiles++; is_c = file ~ /\.c$/; name = ""; start = 0 }
{ lines = FNR }
!is_c { next }
/^[a-zA-Z_].*\(/ && !/;[ \t]*$/ { name = $0; sub(/\(.*/, "", name); sub(/.*[ *]/, "", name); first = FNR }
/^\{/ { start = first; in_switch = 0; longest = 0 }
start && /^\tswitch \(/ { in_switch = FNR }
start && in_switch && /^\t\}/ { if (FNR - in_switch > longest) longest = FNR - in_switch; in_switch = 0 }
start && /^\}/ {
	n = FNR - start + 1
	count[n]++
	total++
	limit = longest * 10 >= n * 7 ? max_switch : max
	if (n > limit) {
		printf "%s:%d: %s has %d lines, at most %d\n", file, start, name, n, limit
		bad = 1
	}
	start = 0
}
END {
	end_file()
	for (i = 1; total && seen * 2 < total; i++)
		seen += count[i]
	median = i - 1
	printf "%d files, %d over %d lines; %d functions, median %d lines\n", nfiles, long, file_rule,
		total, median
	if (median > median_max) {
		printf "median %d lines, at most %d\n", median, median_max
		bad = 1
	}
	exit bad
}' "$@"
