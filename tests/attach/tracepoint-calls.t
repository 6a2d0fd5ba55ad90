A wildcard over system calls is one program for those that enter and one for those that return,
and tells which call it was. A call that is named twice counts twice.
--- prog
tracepoint:syscalls:sys_enter_*, tracepoint:syscalls:sys_exit_ge*, tracepoint:syscalls:sys_exit_s*,
tracepoint:syscalls:sys_enter_getegid /comm == "syscalls" && strcontains(probe, "getegid")/ { @[probe] = count(); }
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
