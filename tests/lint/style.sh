#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# style.sh: what a glance can see: the licence line, the essay on top, tabs, 100 columns (a
# comment behind a declaration may reach a little beyond), no blanks at the ends of lines,
# guards named after the header's path.
set -u
# shellcheck disable=SC2046  # our file names have no blanks
set -- $(find base host lang codegen stdlib probes runtime output cli tests/unit -name '*.[chly]' \
	-o -name '*.def' -type f | sort)
[ $# -gt 0 ] || exit 0
awk '
function bad_at(line, why) { printf "%s:%d: %s\n", FILENAME, line, why; bad = 1 }
function width(s,    i, n, c, w) {
	gsub(/[\200-\277]/, "", s)		# UTF-8: count first bytes only
	n = length(s)
	for (i = 1; i <= n; i++) {
		c = substr(s, i, 1)
		w = c == "\t" ? w + 8 - w % 8 : w + 1
	}
	return w
}
FNR == 1 {
	layer = FILENAME !~ /^tests/
	flex = FILENAME ~ /\.[ly]$/		# their comments stand in a %{ %} or after a %
	essay = 0; in_top = 0; done = 0; guard = ""
	if (FILENAME !~ /\.def$/ && !flex && $0 !~ /^\/\* SPDX-License-Identifier: GPL-2.0-or-later \*\/$/)
		bad_at(1, "the first line is the SPDX one")
}
FNR == 2 && layer && FILENAME ~ /\.[ch]$/ {
	if (index($0, "/* " FILENAME " - ") != 1)
		bad_at(2, "the second line starts with \"/* " FILENAME " - \", what the file is for")
	in_top = 1
}
in_top { essay++ }
in_top && /\*\// {
	in_top = 0
	if (FILENAME ~ /\.c$/ && (essay < 4 || essay > 45))
		bad_at(FNR, "the essay on top has " essay " lines, 5 to 40 are right")
}
/[ \t]$/ { bad_at(FNR, "blanks at the end of the line") }
/^ +[^ *]/ && !flex { bad_at(FNR, "indented with blanks") }
length($0) > 70 && width($0) > 100 {
	code = $0
	sub(/[ \t]*\/\*[^*]*\*\/[ \t]*$/, "", code)
	if (code == $0 || width(code) > 100 || width($0) > 112)
		bad_at(FNR, "wider than 100 columns")
}
/\r/ { bad_at(FNR, "a carriage return") }
guard == "" && FILENAME ~ /\.h$/ && /^#ifndef/ {
	guard = $2
	want = toupper(FILENAME)
	gsub(/[^A-Z0-9]/, "_", want)
	if (guard != want)
		bad_at(FNR, "the guard is " want)
}
END { exit bad }' "$@"
