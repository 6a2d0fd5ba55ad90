Functions of processes that have ended are named: those that exec, those that only fork, and with their stacks.
--- prog
tracepoint:syscalls:sys_enter_getegid /comm == "syscalls"/ { @[ustack(perf, 1)] = count(); }
--- cmd
for i in 1 2 3; do echo "$TARGETS/syscalls 5"; done >run.sh
"$KTRACE" -q -c "sh run.sh" prog.bt
--- needs
root
tracefs
--- match
^	[0-9a-f]+ [a-z_]+\+[0-9]+ \(.*/syscalls\)$|^	[0-9a-f]+ [a-z_]+\+[0-9]+ \(.*libc.*\)$
! 0x[0-9a-f]+ \(\[unknown\]\)
