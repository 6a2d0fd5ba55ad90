#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# generate.sh KTRACE [--check]: make the generated manual pages, and the generated parts of
# ktrace.1, from the rows that the program KTRACE holds. With --check nothing is written: status 1
# if a page is out of date.
set -eu
ktrace=$(realpath "$1")
check=${2:-}
cd "$(dirname "$0")"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

"$ktrace" --man stdlib >"$tmp/ktrace-stdlib.7"
"$ktrace" --man probes >"$tmp/ktrace-probes.7"
"$ktrace" --man options >"$tmp/options"
"$ktrace" --man settings >"$tmp/settings"
"$ktrace" --man commands >"$tmp/commands"
"$ktrace" --man forms >"$tmp/forms"
# Between `.\" begin PART` and `.\" end PART` stands what the rows say.
awk -v dir="$tmp/" '
	/^\.\\" begin / { print; part = $3; while ((getline line <(dir part)) > 0) print line; next }
	/^\.\\" end / { part = "" }
	!part' ktrace.1 >"$tmp/ktrace.1"

status=0
for page in ktrace.1 ktrace-stdlib.7 ktrace-probes.7; do
	if [ "$check" = --check ]; then
		cmp -s "$tmp/$page" "$page" || { echo "man/$page is out of date: run ninja man"; status=1; }
	else
		cmp -s "$tmp/$page" "$page" || cp "$tmp/$page" "$page"
	fi
done
exit $status
