#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# compat.sh: the tables of docs/compatibility.md are true as far as a script can tell: each row has
# three columns, says yes, partly or no (with a reason), and names a case for what works; each
# named case exists.
set -u
doc=docs/compatibility.md
cases=$(mktemp) || exit 1
trap 'rm -f "$cases"' EXIT
bad=0
awk -F' *[|] *' -v doc="$doc" -v cases="$cases" '
function complain(why) { print doc ":" NR ": " why; bad = 1 }
/^## / { section = $0; next }
!/^[|]/ || /^[|][-|: ]*$/ || /^[|] item / { next }
{
	gsub(/\\[|]/, "/")			# a bar within a cell
	rows[section]++
	if (NF != 5)
		complain("a row has three columns: item, works, cases")
	if ($3 !~ /^(yes|partly: .+|no: .+)$/)
		complain("says neither yes nor \"partly: WHY\" nor \"no: WHY\"")
	if ($4 !~ /\.(t|c|sh)$/ && $3 !~ /^no: /)
		complain("names no case")
	n = split($4, name, /, */)
	for (i = 1; i <= n; i++)
		if (name[i] != "")
			print NR, name[i] >cases
}
END {
	n = split("Language,Command and settings,Builtins and functions,Printing," \
		  "Older spellings", want, ",")
	for (i = 1; i <= n; i++)
		if (!rows["## " want[i]])
			complain("\"## " want[i] "\" has no rows")
	exit bad
}' "$doc" || bad=1
while read -r line name; do
	[ -f "tests/$name" ] || { echo "$doc:$line: there is no tests/$name"; bad=1; }
done <"$cases"
exit $bad
