Where ktrace runs in a pid namespace of its own, pid and tid are what that namespace counts, and
so are those that -p compares; pid(init) is what the machine's first one counts.
--- needs
root
cmd:unshare
--- cmd
cp "$(command -v cat)" namespaced
unshare --pid --fork --mount-proc sh -c '
	"$KTRACE" -q -c "./namespaced /dev/null" -e "
	tracepoint:syscalls:sys_enter_openat /comm == \"namespaced\"/ {
		printf(\"%d %d\n\", pid == pid(curr_ns) && pid < 50, pid == cpid && tid == pid);
		printf(\"%d\n\", pid(init) == curtask.tgid && tid(init) == curtask.pid);
		exit();
	}"
	"$KTRACE" -q -p $$ -e "tracepoint:syscalls:sys_enter_openat { print(pid); exit(); }" &
	while kill -0 $! 2>/dev/null; do : </dev/null; sleep 0.1; done'
--- stdout
1 1
1


1


