A wildcard attaches to each event that matches; probe tells which one it was.
--- prog
tracepoint:syscalls:sys_enter_getegid, tracepoint:syscalls:sys_*_getegid /comm == "syscalls"/ { @[probe] = count(); }
--- args
-q -
--- needs
root
tracefs
--- trigger
"$TARGETS/syscalls" 7
--- stdout


@[tracepoint:syscalls:sys_exit_getegid]: 7
@[tracepoint:syscalls:sys_enter_getegid]: 14
