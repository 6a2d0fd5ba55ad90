# shellcheck shell=sh
# SPDX-License-Identifier: GPL-2.0-or-later
# net.sh: what cases about packets share. To be read with `.`; the network namespace $ns, whose
# interface lo is up, is gone again when the case ends, and with it all that is attached there.
ns=kt$$
pid=
ip netns add $ns || exit 1
# shellcheck disable=SC2154
trap 'ip netns del $ns; [ ! "$pid" ] || kill -KILL $pid 2>/dev/null' EXIT
ip -n $ns link set lo up

# inside COMMAND: run it in the namespace, with the file systems of outside.
inside() { nsenter --net=/run/netns/$ns "$@"; }
# trace ARG...: ktrace in the namespace, in the background, all attached; it prints to out.
trace() {
	: >out
	KTRACE_NOTIFY_ATTACHED=1 nsenter --net=/run/netns/$ns "$KTRACE" -q "$@" >out 2>&1 & pid=$!
	until grep -qs NOTIFY out; do kill -0 $pid || { cat out; exit 1; }; sleep 0.02; done
}
# stop SIGNAL: end the trace, print what it printed.
stop() {
	kill -"$1" "$pid"
	wait "$pid" 2>/dev/null
	pid=
	grep -v NOTIFY out | grep .
}
# echoes N ADDRESS: N echo requests, without waiting long for what does not come back.
echoes() { inside ping -q -n -c "$1" -i 0.05 -W 1 "$2" | sed -n 's/.* \([0-9]*\) received.*/\1 received/p'; }
# soon COMMAND: what the kernel takes away after the end of the process is away soon.
soon() { for _ in $(seq 100); do "$@" && return; sleep 0.02; done; echo "still: $*"; }
