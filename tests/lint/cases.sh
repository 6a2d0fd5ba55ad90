#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# cases.sh: every golden case says in prose what it asserts, asserts something, and spells its
# sections right.
set -u
bad=0
known=$(sed -n "s/^sections='\(.*\)'\$/\1/p" tests/run.sh)
for case in $(find tests -name '*.t' | sort); do
	awk -v case="$case" -v known="^($known)\$" '
	function bad_at(why) { print case ": " why; bad = 1 }
	FNR == 1 && (/^--- / || !/[a-zA-Z]/) { bad_at("starts with prose that says what is asserted") }
	/^--- [a-z-]+$/ {
		if ($2 ~ known) {
			if (seen[$2]++)
				bad_at("two sections " $2)
			now = $2
			next
		}
		if (now !~ /^(stdout|stderr|prog|stdin)$/)
			bad_at("there is no section " $2)
	}
	/^--- *[a-z-]+[ \t:]+$/ { bad_at("blanks or a colon after \"" $0 "\"") }
	now ~ /^(stdout|stderr|exit|match|match-stderr)$/ && NF { asserts = 1 }
	END {
		if (!asserts && !seen["stdout"] && !seen["cmd"] && !seen["trigger"])
			bad_at("asserts nothing: neither output nor a status")
		if (seen["match"] && seen["stdout"])
			bad_at("match and stdout exclude each other")
		if (seen["match-stderr"] && seen["stderr"])
			bad_at("match-stderr and stderr exclude each other")
		if (case ~ /\/err\.[^\/]*$/ && !seen["exit"] && !seen["cmd"])
			bad_at("an error changes the exit status")
		exit bad
	}' "$case" || bad=1
done

# Each probe type has a case that counts its events exactly, but for those whose events come at a
# rate (profile) or from counters that virtual machines do not have (hardware).
sed -n 's/^extern const struct probe_ops //p' probes/probes.h | tr -s ',;' '\n' | sed -n 's/^ *probe_//p' |
grep -vx -e profile -e hardware >"${TMPDIR:-/tmp}/types.$$"
while read -r type; do
	awk -v type="$type" '/^--- /{ on = ($0 == "--- counts"); next }
		on { for (i = 1; i <= NF; i++) if ($i == type) found = 1 } END { exit !found }' \
		tests/attach/*.t || { echo "tests/attach: no case counts '$type' exactly"; bad=1; }
done <"${TMPDIR:-/tmp}/types.$$"
rm "${TMPDIR:-/tmp}/types.$$"
exit $bad
