#!/bin/sh
# SPDX-License-Identifier: GPL-2.0-or-later
# leftovers.sh before|after FILE: did the cases leave anything in the kernel?
#
# `before` notes in FILE the programs and links of BPF, what is pinned and mounted, the disciplines and
# filters of traffic control, and the network namespaces; `after` tells what has come since and is
# nobody's: programs and links that a living process holds are the business of that process. What
# the kernel takes away in the background gets some time. Status: 0 nothing was left, 1 something.
set -u
file=$2
if [ "$(id -u)" != 0 ] || ! command -v bpftool >/dev/null; then
	[ "$1" = before ] && exit 0
	echo "SKIP leftovers: needs root and bpftool"
	exit 77
fi

# held WORD: the numbers of the programs (prog_id) or links (link_id) that processes hold.
held() {
	cat /proc/[0-9]*/fdinfo/* 2>/dev/null | sed -n "s/^$1:[^0-9]*/$1 /p" | sort -u
}
there() {
	bpftool prog show 2>/dev/null | sed -n 's/^\([0-9]*\): .*/prog_id \1/p'
	bpftool link show 2>/dev/null | sed -n 's/^\([0-9]*\): .*/link_id \1/p'
	find /sys/fs/bpf -mindepth 1 2>/dev/null | sed 's/^/pinned /'
	grep -E ' (bpf|tracefs|debugfs|securityfs|cgroup2) ' /proc/mounts | sed 's/^/mounted /'
	tc qdisc show 2>/dev/null | grep clsact | sed 's/^/discipline /'
	find /run/netns -name 'kt[0-9]*' 2>/dev/null | sed 's/^/namespace /'
}
# new: what is there, was not before, and is nobody's.
new() {
	there | sort >"$file.now"
	{ held prog_id; held link_id; } | sort >"$file.held"
	sort "$file" "$file.held" | comm -13 - "$file.now"
}

case $1 in
before) there >"$file"; exit 0;;
after) ;;
*) exit 2;;
esac
for _ in $(seq 30); do
	[ "$(new)" ] || exit 0
	sleep 0.5
done
new | while read -r kind id; do
	echo "left behind: $kind $id"
	case $kind in
	prog_id) bpftool prog show id "$id" 2>/dev/null;;
	link_id) bpftool link show id "$id" 2>/dev/null;;
	esac
done
exit 1
