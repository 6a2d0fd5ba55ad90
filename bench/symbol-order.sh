#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# symbol-order.sh KTRACE >bench/symbol-order.txt: the functions that a typical start uses, for lld's
# --symbol-ordering-file, which puts them side by side: fewer page faults, a third of the memory. As root. KTRACE is
# built with -DKTRACE_SYMBOLS=ON. A stale list does no harm.
# shellcheck disable=SC2016	# the dollars are the scripts'
set -eu
ktrace=$(realpath "$1")
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# valgrind knows no fsopen(2): tracefs is mounted for it, in a namespace of its own.
one() {
	unshare -m sh -c '[ -e /sys/kernel/tracing/events ] || mount -t tracefs tracefs /sys/kernel/tracing; exec "$@"' sh \
		valgrind -q --tool=callgrind --demangle=no --callgrind-out-file="$tmp/$1.out" "$ktrace" -q -e "$2" >"$tmp/out" 2>&1 ||
		{ cat "$tmp/out" >&2; exit 1; }
}
one 1 'BEGIN { exit(); } tracepoint:syscalls:sys_enter_getppid { @[comm] = count(); }'
one 2 'BEGIN { @ = hist(5); printf("%s %d %s\n", comm, pid, str(0)); exit(); } tracepoint:syscalls:sys_enter_openat { printf("%s\n", str(args.filename)); }'
one 3 'BEGIN { @x[tid] = nsecs; if (@x[tid] > 5) { $a = @x[tid] / 10; @y[comm, $a] = sum($a); } exit(); } rawtracepoint:sched_switch /args.next->pid == 0/ { @s[kstack(3)] = count(); }'
one 4 'BEGIN { exit(); } profile:hz:99 { @[kstack(5)] = count(); } interval:s:1 { print(@); clear(@); }'
sed -n 's/^fn=([0-9]*) //p; s/^cfn=([0-9]*) //p' "$tmp"/*.out | sed "s/'[0-9]*\$//" | awk '!seen[$0]++ && !/^0x/'
