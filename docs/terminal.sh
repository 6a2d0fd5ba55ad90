#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# terminal.sh [--check]: writes docs/terminal.svg, a terminal that shows the first ```console block of README.md (which
# tests/walk.sh types into a real one); --check only tells whether the picture shows that text.
set -u
cd "$(dirname "$0")/.." || exit 1
picture=docs/terminal.svg

draw() {
	awk '
	function escaped(s) { gsub(/&/, "\\&amp;", s); gsub(/</, "\\&lt;", s); gsub(/>/, "\\&gt;", s); return s }
	# Each piece has its place and colour: fonts differ, and not all that draw know style sheets.
	function piece(at, colour, s) {
		printf "<text x=\"%.1f\" y=\"%d\" fill=\"%s\" textLength=\"%.1f\" xml:space=\"preserve\">%s</text>\n",
			20 + at * 8.4, y, colour, length(s) * 8.4, escaped(s)
	}
	function cut(s, at, len, colour) {	# the part of S from AT on, LEN long, has a colour of its own
		if (at > 1)
			piece(0, plain, substr(s, 1, at - 1))
		piece(at - 1, colour, substr(s, at, len))
		if (at + len <= length(s))
			piece(at + len - 1, plain, substr(s, at + len))
	}
	function show(s) {
		if (s ~ /^([$]|>|ktrace>) /) {
			piece(0, "#7fc97f", substr(s, 1, index(s, " ") - 1))
			piece(index(s, " "), "#ffffff", substr(s, index(s, " ") + 1))
		} else if (match(s, /error:/))
			cut(s, RSTART, RLENGTH, "#ff7b72")
		else if (s ~ /^hint: /)
			cut(s, 1, 5, "#79c0ff")
		else if (match(s, /\^~*$/))
			cut(s, RSTART, RLENGTH, "#ff7b72")
		else if (match(s, /@+ *\|$/))
			cut(s, RSTART, RLENGTH - 1, "#e3b341")
		else
			piece(0, plain, s)
	}
	BEGIN { plain = "#d5d9e0" }
	/^```$/ && on { exit }
	on { line[++n] = $0; if (length($0) > wide) wide = length($0) }
	/^```console$/ { on = 1 }
	END {
		w = wide * 8.4 + 40
		h = n * 19 + 60
		printf "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\">\n", w, h, w, h
		print "<!-- made by docs/terminal.sh from README.md -->"
		printf "<rect width=\"%d\" height=\"%d\" rx=\"8\" fill=\"#161b22\"/>\n", w, h
		split("#ff5f57 #febc2e #28c840", dot, " ")
		for (i = 1; i <= 3; i++)
			printf "<circle cx=\"%d\" cy=\"20\" r=\"6\" fill=\"%s\"/>\n", i * 20, dot[i]
		print "<g style=\"white-space: pre\" font-family=\"ui-monospace, Menlo, Consolas, DejaVu Sans Mono, monospace\" font-size=\"14\">"
		for (i = 1; i <= n; i++) {
			y = i * 19 + 38
			show(line[i])
		}
		print "</g>"
		print "</svg>"
	}' README.md
}

if [ "${1:-}" = --check ]; then
	draw | cmp -s - $picture || { echo "$picture does not show what README.md does: run sh docs/terminal.sh"; exit 1; }
	exit 0
fi
draw >$picture
