#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# examples.sh: every script of examples/ says on top what it is and how it is used, names its options
# there, shows output of a real run at the end, and has a case; docs/examples.md is what
# docs/examples.sh makes of them.
set -u
bad=0
for script in examples/*.bt; do
	name=$(basename "$script" .bt)
	complain() { echo "$script: $*"; bad=1; }
	[ "$(head -n 1 "$script")" = '#!/usr/bin/env ktrace' ] || complain 'line 1 is #!/usr/bin/env ktrace'
	[ -x "$script" ] || complain 'is not executable'
	sed -n 2p "$script" | grep -q "^// $name\.bt - .*\.\$" || complain "line 2 is // $name.bt - what it shows."
	sed -n 4p "$script" | grep -q "^// Usage: $name\.bt" || complain "line 4 is // Usage: $name.bt"
	sed -n 's/.*getopt("\([^"]*\)".*/\1/p' "$script" | sort -u >"${TMPDIR:-/tmp}/examples.$$"
	while read -r option; do
		grep -qE "^//        --${option}[ =]" "$script" || complain "the head does not name --$option"
	done <"${TMPDIR:-/tmp}/examples.$$"
	rm -f "${TMPDIR:-/tmp}/examples.$$"
	grep -qx '/\* Sample output' "$script" || complain 'shows no sample output'
	[ "$(tail -n 1 "$script")" = '*/' ] || complain 'ends with the sample output'
	[ -f "tests/examples/$name.t" ] || complain "has no case tests/examples/$name.t"
	grep -qs "examples/$name\.bt" "tests/examples/$name.t" || complain 'is not what its case runs'
done
for case in tests/examples/*.t; do
	[ -f "examples/$(basename "$case" .t).bt" ] || { echo "$case: there is no such example"; bad=1; }
done
sh docs/examples.sh --check || bad=1
exit $bad
