--pidns: only events of processes in the pid namespace of another; target_ns is how that one counts.
--- cmd
cat >inside <<'END'
read -r line <go
"$TARGETS/syscalls" 70
END
mkfifo go
unshare -p -f --mount-proc sh inside & outer=$!
until inner=$(pgrep -P $outer) && [ "$(readlink /proc/$inner/ns/pid)" != "$(readlink /proc/self/ns/pid)" ]; do
	sleep 0.05
done
cat >outside <<END
$TARGETS/syscalls 90
echo go >go
while [ -e /proc/$outer/exe ]; do sleep 0.05; done
END
"$KTRACE" -q --pidns $inner -c "sh outside" -e '
tracepoint:syscalls:sys_enter_getegid /comm == "syscalls"/ {
	@calls = count();
	@there = max(pid(target_ns)); @thread = max(tid(target_ns));
	@differs = max(pid(target_ns) != pid);
}'
--- needs
root
tracefs
cmd:unshare
cmd:pgrep
--- stdout


@calls: 70
@differs: 1
@there: 2
@thread: 2
