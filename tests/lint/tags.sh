#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# tags.sh: every kind of message has a case that provokes it (err.TAG.WHAT.t, with "[TAG]" in
# what it expects, maybe as an expression), every such case names a kind there is, and every kind
# is used.
set -u
tmp=$(mktemp) || exit 1
trap 'rm -f "$tmp"' EXIT
sed -n 's/^ERR(\([A-Z0-9_]*\),[ 	]*"\([^"]*\)".*/\1 \2/p' base/errors.def >"$tmp"
bad=0
# complain WORD...
complain() { echo "$*"; bad=1; }

while read -r code tag; do
	[ "$(find tests -name "err.$tag.*.t" | wc -l)" -gt 0 ] ||
		complain "base/errors.def: [$tag] has no case err.$tag.*.t"
	grep -rqw --include='*.[chly]' "$code" base host lang codegen stdlib probes runtime output cli ||
		complain "base/errors.def: $code is used nowhere"
done <"$tmp"
cut -d' ' -f2 "$tmp" | sort | uniq -d | while read -r tag; do
	echo "base/errors.def: [$tag] has two rows"
done | grep . && bad=1

for case in $(find tests -name 'err.*.t' | sort); do
	tag=${case##*/err.}
	tag=${tag%%.*}
	grep -q " $tag\$" "$tmp" || complain "$case: there is no [$tag] in base/errors.def"
	grep -q "\\[$tag\\\\*\\]" "$case" || complain "$case: does not expect [$tag]"
done
exit $bad
