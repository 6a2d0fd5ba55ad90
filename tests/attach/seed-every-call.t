Every system call of a process, by one tracepoint: as many enter as return.
--- counts
tracepoint
--- prog
tracepoint:raw_syscalls:sys_enter /comm == "syscalls"/ { @enter[syscall_name(args.id) == "getegid"] = count(); }
tracepoint:raw_syscalls:sys_exit /comm == "syscalls" && syscall_name(args.id) == "getegid"/ { @exit = count(); @sum = sum(args.ret); }
--- args
-q -
--- needs
root
tracefs
--- trigger
"$TARGETS/syscalls" 1000
--- filter
s/^(@enter\[false\]): [0-9]+$/\1: some/
--- stdout


@enter[false]: some
@enter[true]: 1000
@exit: 1000
@sum: 0
