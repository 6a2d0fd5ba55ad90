Nothing stays behind, however ktrace ends: its programs are gone after SIGKILL, SIGTERM and exit(),
nothing is pinned and nothing mounted.
--- cmd
state() { ls -R /sys/fs/bpf 2>/dev/null; grep -E ' (bpf|tracefs|debugfs) ' /proc/mounts; }
gone() {	# gone ID...: have these programs left the kernel? It takes a grace period or two
	for i in $(seq 800); do
		left=''
		for id; do bpftool prog show id "$id" >/dev/null 2>&1 && left="$left $id"; done
		[ "$left" ] || return 0
		sleep 0.05
	done
	return 1
}
run() {	# run SIGNAL: attach in several ways, end by SIGNAL
	KTRACE_NOTIFY_ATTACHED=1 "$KTRACE" -q -e "
		begin { @ = 1; } tracepoint:syscalls:sys_enter_getegid { @a = count(); }
		tracepoint:syscalls:sys_exit_s* { @b[probe] = count(); }
		rawtracepoint:sched_process_exit { @c = count(); }
		uprobe:$TARGETS/calls:work { @d = count(); } uprobe:$TARGETS/calls:work* { @e = count(); }
		profile:hz:9 { @f[kstack(2)] = count(); } software:page-faults:1000 { @g = count(); }
		interval:s:9 { exit(); } end { @h = 1; }" >out 2>&1 &
	pid=$!
	until grep -qs ATTACHED out || ! kill -0 $pid; do sleep 0.05; done
	ids=$(sed -n 's/^prog_id:[^0-9]*//p' /proc/$pid/fdinfo/* 2>/dev/null | sort -u)
	[ "$(echo "$ids" | wc -l)" -ge 8 ] || { echo "few programs"; cat out; }
	kill -"$1" $pid
	wait $pid 2>/dev/null
	# shellcheck disable=SC2086
	if gone $ids; then echo "SIG$1: nothing is left"; else echo "SIG$1: left: $left"; fi
}
state >before
run KILL
run TERM
run INT
state | diff before -
--- needs
root
tracefs
uprobe
cmd:bpftool
--- stdout
SIGKILL: nothing is left
SIGTERM: nothing is left
SIGINT: nothing is left
