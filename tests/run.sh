#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# Run one golden case:  run.sh CASE.t      (exit 0 pass, 1 fail, 77 skip)
# BLESS=1 rewrites the expectations in the case from what ktrace did.
#
# A case is prose (what is asserted), then sections, each a line `--- NAME` and a body.
# What is run, in an empty directory of its own:
#   prog     the program: on standard input, and in the file prog.bt
#   args     the command line, in shell words (default: --dry-run -)
#   stdin    standard input instead of prog, for args that name prog.bt
#   env      KEY=VALUE lines
#   cmd      a shell script run instead of ktrace; ktrace is "$KTRACE"
#   trigger  a shell script run beside ktrace once all probes are attached; when it ends and
#            ktrace goes on, ktrace gets SIGINT ($KTRACE_PID is its process)
#   timeout  seconds (default 30)
# What it shows:
#   counts   the probe types of which the case counts a known number of events exactly: vm/matrix
#            tells where that was seen
# Both scripts find small programs to trace in $TARGETS and this directory in $TESTS.
#   needs    words; any one missing skips the case:
#              root         user 0
#              vm           a kernel booted by vm/run-cases
#              cmd:NAME     a command that can be found
#              file:PATH    a file that is there
#              caller       user stacks at the start of a function have its caller (that of 5.10
#                           leaves it out)
#              another      asked of `ktrace --has`
#              !WORD        that this is not so
# What is expected:
#   exit     the exit status (default 0); * is any
#   stdout   standard output, exactly         stderr        likewise
#   match    extended regular expressions, each of which some line of standard output matches,
#            or, after "! ", none (then stdout is not compared)
#   match-stderr                              likewise
#   filter   a sed -E script for standard output before it is compared (pids, addresses)
#   filter-stderr                             likewise
# Output that does not end with a newline gets one, and the line "\ no newline at end".
set -u
[ -f "$1" ] || { echo "$1: no such case"; exit 1; }
case $1 in */*) dir=${1%/*};; *) dir=.;; esac
file=$(cd "$dir" && pwd)/${1##*/}
case=$1
case $0 in */*) TESTS=${0%/*};; *) TESTS=.;; esac
TESTS=$(cd "$TESTS" && pwd)
KTRACE=$(command -v "${KTRACE:-ktrace}") || { echo "no ktrace to run"; exit 1; }
KTRACE=$(realpath "$KTRACE")
: "${TARGETS:=$(dirname "$KTRACE")/tests/targets}"
sections='counts|prog|args|stdin|env|cmd|trigger|timeout|needs|exit|stdout|stderr|match|match-stderr|filter|filter-stderr'

tmp=$(mktemp -d) || exit 1
trap 'rm -rf "$tmp"' EXIT
trap 'exit 143' TERM
trap 'exit 130' INT
mkdir "$tmp/cwd" "$tmp/in" || exit 1

# A file for each section, in one pass: where programs start slowly this script is most of a case.
awk -v dir="$tmp/in/" -v any="^--- ($sections)\$" '
	$0 ~ any { if (f) close(f); f = dir substr($0, 5); printf "" >>f; next }
	f { print >>f }' "$file" || exit 1
has() { [ -e "$tmp/in/$1" ]; }
body() {	# body NAME: the file of one section, which may be empty
	has "$1" || : >"$tmp/in/$1.none"
	if has "$1"; then body=$tmp/in/$1; else body=$tmp/in/$1.none; fi
}
word() {	# word NAME DEFAULT: the section as one line, in $word
	word=
	! has "$1" || IFS= read -r word <"$tmp/in/$1"
	word=${word:-$2}
}

is_so() {
	case $1 in
	root) [ "$(id -u)" = 0 ];;
	vm) [ "${VMRUN:-}" ];;
	cmd:*) command -v "${1#cmd:}" >/dev/null;;
	file:*) [ -e "${1#file:}" ];;
	caller) "$KTRACE" -q -c "$TARGETS/spin 1" -e "uprobe:$TARGETS/spin:burn_inner { @[ustack(2)] = count(); }" \
		2>&1 | grep -q burn_middle;;
	!*) ! is_so "${1#!}";;
	*) "$KTRACE" --has "$1" >/dev/null 2>&1;;
	esac
}
body needs
while read -r needs; do
	for need in $needs; do
		is_so "$need" </dev/null || { echo "SKIP $case: needs $need"; exit 77; }
	done
done <"$body"

cd "$tmp/cwd" || exit 1
export KTRACE TARGETS TESTS
export LC_ALL=C.UTF-8 TZ=UTC TERM=dumb
unset KTRACE_NOTIFY_ATTACHED KTRACE_COLOR BPFTRACE_COLOR NO_COLOR
word timeout 30
limit=$word

body prog
mv "$body" prog.bt
body stdin
stdin=$body
has stdin || stdin=prog.bt
body env
while IFS= read -r line; do
	[ -z "$line" ] || export "${line?}"
done <"$body"
args='--dry-run -'
! has args || args=$(cat "$tmp/in/args")
eval "set -- ${args:---dry-run -}"

# traced: run ktrace beside the trigger. Its own process id is needed: a signal sent by way of
# timeout(1) would arrive twice.
traced() {
	export KTRACE_NOTIFY_ATTACHED=1
	# shellcheck disable=SC2016
	timeout -k 5 "$limit" sh -c 'echo $$ >"$0.tmp" && mv "$0.tmp" "$0" && exec "$@"' \
		"$tmp/pid" "$KTRACE" "$@" <"$stdin" >"$tmp/stdout" 2>"$tmp/stderr" &
	timeout_pid=$!
	unset KTRACE_NOTIFY_ATTACHED
	until grep -qx KTRACE_NOTIFY_ATTACHED "$tmp/stdout" 2>/dev/null; do
		kill -0 $timeout_pid 2>/dev/null || break
		sleep 0.02
	done
	KTRACE_PID=$(cat "$tmp/pid")
	export KTRACE_PID
	if grep -qx KTRACE_NOTIFY_ATTACHED "$tmp/stdout"; then
		timeout -k 5 "$limit" sh "$tmp/in/trigger" >"$tmp/triggered" 2>&1 </dev/null ||
			{ echo "the trigger failed with status $?:"; cat "$tmp/triggered"; bad=1; }
		kill -INT "$KTRACE_PID" 2>/dev/null
	else
		echo "ktrace ended before its probes were attached"
		bad=1
	fi
	wait $timeout_pid
	got=$?
	grep -vx KTRACE_NOTIFY_ATTACHED "$tmp/stdout" >"$tmp/o"
	mv "$tmp/o" "$tmp/stdout"
}

bad=0
if has cmd; then
	timeout -k 5 "$limit" sh "$tmp/in/cmd" <"$stdin" >"$tmp/stdout" 2>"$tmp/stderr"
	got=$?
elif has trigger; then
	traced "$@"
else
	timeout -k 5 "$limit" "$KTRACE" "$@" <"$stdin" >"$tmp/stdout" 2>"$tmp/stderr"
	got=$?
fi
[ $got != 124 ] || { echo "out of time ($limit s)"; bad=1; }

# what the kernel skips on a busy machine is told, and concerns cases that speak of it alone
grep -q 'kernel skipped' "$file" || sed -i '/: the kernel skipped [0-9]* events*: /d' "$tmp/stderr"
for s in stdout stderr; do
	f=filter
	[ $s = stdout ] || f=filter-stderr
	if has $f; then
		sed -E -f "$tmp/in/$f" "$tmp/$s" >"$tmp/o" || bad=1
		mv "$tmp/o" "$tmp/$s"
	fi
	if [ -s "$tmp/$s" ] && [ "$(tail -c 1 "$tmp/$s"; echo .)" != "
." ]; then
		printf '\n\\ no newline at end\n' >>"$tmp/$s"
	fi
done
word exit 0
want=$word

if [ "${BLESS:-}" ]; then
	awk -v any="^--- ($sections)\$" '
		$0 ~ any { off = ($0 ~ /^--- (exit|stdout|stderr)$/) } !off' "$file" >"$tmp/new"
	if [ "$want" = '*' ]; then
		printf -- '--- exit\n*\n' >>"$tmp/new"
	elif [ $got -ne 0 ]; then
		printf -- '--- exit\n%d\n' $got >>"$tmp/new"
	fi
	for s in stdout stderr; do
		if [ $s = stdout ]; then has match; else has match-stderr; fi && continue
		[ ! -s "$tmp/$s" ] || { echo "--- $s"; cat "$tmp/$s"; } >>"$tmp/new"
	done
	cmp -s "$tmp/new" "$file" || { cat "$tmp/new" >"$file"; echo "BLESSED $case"; }
	exit 0
fi

# matches SECTION FILE: does each expression of the section meet a line?
matches() {
	ok=0
	while IFS= read -r re; do
		case $re in
		'') ;;
		'! '*) ! grep -qE -e "${re#! }" "$2" || { echo "${1}: has ${re#! }"; ok=1; };;
		*) grep -qE -e "$re" "$2" || { echo "${1}: lacks $re"; ok=1; };;
		esac
	done <"$tmp/in/$1"
	[ $ok = 0 ] || { echo "got:"; head -n 60 "$2"; }
	return $ok
}

[ "$want" = "$got" ] || [ "$want" = '*' ] ||
	{ echo "exit status $got, expected $want"; bad=1; }
for s in stdout stderr; do
	m=match
	[ $s = stdout ] || m=match-stderr
	if has $m; then
		matches $m "$tmp/$s" || bad=1
	else
		body $s
		if [ ! -s "$body" ] && [ ! -s "$tmp/$s" ]; then continue; fi
		diff -u --label "$case ($s)" --label got "$body" "$tmp/$s" || bad=1
	fi
done
if [ $bad != 0 ] && [ -s "$tmp/stderr" ] && has match && ! has match-stderr; then
	echo "on standard error:"
	head -n 40 "$tmp/stderr"
fi
exit $bad
