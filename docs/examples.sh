#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# examples.sh [--check]: writes docs/examples.md, the table of examples/, out of the scripts' heads, their
# attach points, and their cases in tests/examples/; --check only tells whether it is up to date.
#
# Which kernels load and attach them is in docs/examples.kernels, lines `KERNEL NAME yes|no|no event`:
#	tests/vm/vmrun -k KERNEL -- sh docs/examples.sh --load [SCRIPT...]	prints them for the kernel that it runs under,
#	sh docs/examples.sh --record				takes them from standard input into the record.
set -u
cd "$(dirname "$0")/.." || exit 1
record=docs/examples.kernels
: "${KTRACE:=build/ktrace}"

if [ "${1:-}" = --load ]; then
	kernel=$(uname -r | sed -E 's/^([0-9]+\.[0-9]+).*/\1/')
	shift
	[ $# -gt 0 ] || set -- examples/*.bt
	for script; do
		parameter=
		# shellcheck disable=SC2016
		! grep -q '^[a-z]*:$1' "$script" || parameter=lo
		# shellcheck disable=SC2086  # none, or one
		out=$(timeout 100 "$KTRACE" -q --dry-run "$script" $parameter 2>&1 </dev/null)
		case $?,$out in
		0,*) verdict=yes;;
		*probe-missing*) verdict='no event';;
		*) verdict=no;;
		esac
		echo "$kernel $(basename "$script" .bt) $verdict"
		[ "$verdict" = yes ] || echo "$out" >&2
	done
	exit
fi
if [ "${1:-}" = --record ]; then
	new=$(grep -E '^[0-9]+\.[0-9]+ ')
	{ grep -v "^${new%% *} " $record 2>/dev/null; echo "$new"; } | sort -V >$record.new && mv $record.new $record
	exit
fi

types() {	# the probe types of a script, in the order of their first use
	grep -oE '^[a-z]+:' "$1" | tr -d : | awk '!seen[$0]++ { printf "%s%s", n++ ? ", " : "", $0 }'
}
where() {	# where the script's case runs
	awk '/^--- /{ on = ($0 == "--- needs"); next } on && / *vm$/ { if ($1 == "vm") found = 1 }
		END { print found ? "in a VM" : "here" }' "tests/examples/$1.t"
}
on() {	# on KERNEL NAME: whether it can be attached there
	awk -v k="$1" -v n="$2" '$1 == k && $2 == n { print $3 (NF > 3 ? " " $4 : "") }' $record 2>/dev/null |
		grep . || echo '-'
}
kernels=$(awk '{ print $1 }' $record 2>/dev/null | sort -Vu | tr '\n' ' ')

make() {
	cat <<-EOT
	# The scripts of examples/

	Made by \`docs/examples.sh\` from the scripts and their cases; do not edit. Each script tells in its head how it is
	used and which options it has (\`ktrace examples/NAME.bt -- --help\` lists them), and ends with output of a real run.
	Each is run by a case in \`tests/examples/\` that makes its event happen and looks at what it prints: on the machine that
	runs the tests or, where that may lack what the script needs, in a virtual machine; the last columns tell on which
	kernels it loads and attaches. Probes within Node are not among them: no packaged Node has the notes (USDT) for it.

	EOT
	printf '| script | what it shows | probes | tested |'
	for k in $kernels; do printf ' %s |' "$k"; done
	printf '\n|---|---|---|---|'
	for k in $kernels; do printf -- '---|'; done
	echo
	for script in examples/*.bt; do
		name=$(basename "$script" .bt)
		text=$(sed -n "2s,^// $name\.bt - ,,p" "$script")
		printf '| [%s](../examples/%s.bt) | %s | %s | %s |' "$name" "$name" "${text%.}" "$(types "$script")" "$(where "$name")"
		for k in $kernels; do printf ' %s |' "$(on "$k" "$name")"; done
		echo
	done
}

if [ "${1:-}" = --check ]; then
	make | cmp -s - docs/examples.md || { echo 'docs/examples.md is out of date: run sh docs/examples.sh'; exit 1; }
	exit 0
fi
make >docs/examples.md
