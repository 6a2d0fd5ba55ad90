#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# examples.sh SCRIPT.bt | builtins | probes: does what we show to people work? A script, or the
# example of every builtin or probe type (from `ktrace help`), is compiled, loaded and attached.
# Where this machine lacks a probe or a privilege, it is only said why: status 77.
set -u
: "${KTRACE:=build/ktrace}"
tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
bad=0
tried=0
refused=0

# try WHAT [ARGUMENT...]: WHAT is how it is called in messages
try() {
	what=$1
	shift
	tried=$((tried + 1))
	timeout -k 5 60 "$KTRACE" -q --unsafe --dry-run "$@" >"$tmp/out" 2>&1 </dev/null
	status=$?
	if [ $status = 3 ] || grep -q '\[no-symbol\]' "$tmp/out"; then	# the machine's refusal
		echo "$what: $(grep -m 1 error "$tmp/out")"
		refused=$((refused + 1))
	elif [ $status != 0 ]; then
		echo "$what: status $status"
		cat "$tmp/out"
		bad=1
	fi
}

# each TITLE: the names that `ktrace help` lists under TITLE
each() {
	"$KTRACE" help | awk -v title="$1" '/^[^ ]/ { on = index($0, title) == 1; next } on' |
		tr -s ' ' '\n' | grep .
}

case $1 in
builtins|probes)
	title='probe types'
	[ "$1" = probes ] || title='builtins'
	each "$title" >"$tmp/names"
	while IFS= read -r name; do
		"$KTRACE" help "$name" | sed -n 's/^ *example: //p' >"$tmp/examples"
		[ -s "$tmp/examples" ] || { echo "$name has no example"; bad=1; }
		while IFS= read -r program; do
			try "$name: $program" -e "$program"
		done <"$tmp/examples"
	done <"$tmp/names";;
*)
	try "${1##*/}" "$1";;
esac
[ $bad = 0 ] || exit 1
[ $tried -gt 0 ] || { echo "nothing was tried"; exit 1; }
[ $tried -gt $refused ] || { echo "SKIP: not on this machine"; exit 77; }
