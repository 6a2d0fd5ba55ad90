#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# layers.sh: does any file include against the direction in tests/lint/layers?
set -u
# shellcheck disable=SC2046  # our file names have no blanks
awk '
function refused(dir, inc) {
	printf "%s:%d: %s/ may not include %s\n", FILENAME, FNR, dir, inc
	bad = 1
}
FNR == NR {
	sub(/#.*/, "")
	if (split($0, p, ":") == 2)
		may[p[1]] = " " p[1] p[2] " "
	n = split(p[2], q, " ")
	for (i = 1; i <= n; i++)
		if (q[i] ~ /^</)
			walled[q[i]] = 1
	next
}
/^#[ \t]*include "/ {
	split($0, q, "\""); inc = q[2]; split(FILENAME, f, "/")
	if (!(f[1] in may))
		next
	if (!split(inc, d, "/") || d[2] == "")
		refused(f[1], inc " (say which folder)")
	else if (!index(may[f[1]], " " d[1] " ") && !index(may[f[1]], " " inc " "))
		refused(f[1], inc)
}
/^#[ \t]*include </ {
	split($0, q, /[<>]/); split(q[2], d, "/"); split(FILENAME, f, "/"); lib = "<" d[1] "/"
	if (f[1] in may && lib in walled && !index(may[f[1]], " " lib " "))
		refused(f[1], "<" q[2] ">")
}
END { exit bad }' tests/lint/layers $(find base host lang codegen stdlib probes runtime output cli \
	-name '*.[chly]' | sort)
