A tracepoint without arguments counts every event of the process, exactly.
--- counts
tracepoint
--- prog
tracepoint:syscalls:sys_enter_getegid /comm == "syscalls"/ { @ = count(); }
--- args
-q -
--- needs
root
tracefs
--- trigger
"$TARGETS/syscalls" 1000
--- stdout


@: 1000
