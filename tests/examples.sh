#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# examples.sh SCRIPT.bt | builtins | probes | PAGE.[1-8]: does what we show to people work? A script, the
# example of every builtin or probe type (from `ktrace help`), or all that a manual page shows is compiled,
# loaded and attached. Where this machine lacks a probe or a privilege, it is only said why: status 77.
#
# A manual page shows commands, which begin with ktrace: those of .Dl lines and of literal blocks. What else stands in a
# literal block is a program, unless the block's first line says otherwise:
#	.\" statements		of a probe
#	.\" declarations	without a probe
#	.\" output		of a command, or
#	.\" no program		and neither is tried
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
	if grep -q '\[verifier\]' "$tmp/out"; then	# ours to blame, whatever the status
		echo "$what:"
		cat "$tmp/out"
		bad=1
	elif [ $status = 3 ] || grep -qE '\[no-(symbol|cgroup|percpu-variable)\]' "$tmp/out"; then	# the machine's refusal
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

# blocks PAGE: its literal blocks and .Dl lines into numbered files, without mdoc's escapes
blocks() {
	awk -v dir="$tmp" '
	function plain(s) {
		gsub(/\\e/, "\\", s)
		gsub(/\\\(dq/, "\"", s)
		gsub(/\\&/, "", s)
		return s
	}
	/^\.Dl ktrace .*-e / { f = sprintf("%s/block%03d", dir, ++n); print plain(substr($0, 5)) >f; next }
	/^\.Bd -literal/ { f = sprintf("%s/block%03d", dir, ++n); on = 1; next }
	/^\.Ed/ { on = 0; next }
	on && /^\.\\" (output|no program)$/ { on = 0; next }
	on { print plain($0) >f }' "$1"
}

# shown BLOCK: what a block of a manual page shows
shown() {
	case $(head -n 1 "$1") in
	'ktrace -l'*)
		tried=$((tried + 1))
		sed "s,^ktrace,'$KTRACE'," "$1" | sh >"$tmp/out" 2>&1 || bad=1
		[ -s "$tmp/out" ] || { cat "$1"; bad=1; };;
	'ktrace '*)	# a command: its words as the shell takes them
		eval "set -- $(sed 's/^ktrace //' "$1")"
		try "$*" "$@";;
	*statements)
		{ echo 'begin {'; sed 1d "$1"; echo '}'; } >"$tmp/prog.bt"
		try "$(cat "$tmp/prog.bt")" "$tmp/prog.bt";;
	*declarations)
		{ sed 1d "$1"; echo 'begin { exit(); }'; } >"$tmp/prog.bt"
		try "$(cat "$tmp/prog.bt")" "$tmp/prog.bt";;
	*)
		cp "$1" "$tmp/prog.bt"
		try "$(cat "$tmp/prog.bt")" "$tmp/prog.bt";;
	esac
}

case $1 in
*.[1-8])
	blocks "$1"
	for block in "$tmp"/block*; do
		shown "$block"
	done;;
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
