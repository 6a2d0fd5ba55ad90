signal() by name reaches the process, with --unsafe.
--- prog
tracepoint:syscalls:sys_enter_getegid /comm == "syscalls"/ { signal("SIGusr1"); @ = count(); }
--- args
-q --unsafe -
--- needs
root
tracefs
--- trigger
"$TARGETS/syscalls" 1 && exit 1
[ $? -gt 128 ]
--- stdout


@: 1
