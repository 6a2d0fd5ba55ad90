A raw tracepoint counts every event of a process, exactly, by its untyped and by its typed kind.
--- counts
rawtracepoint
--- prog
rawtracepoint:sys_enter /comm == "syscalls" && syscall_name(arg1) == "getegid"/ { @ = count(); }
rawtracepoint:sys_enter /comm == "syscalls" && syscall_name(args.id) == "getegid"/ { @typed = count(); }
--- args
-q -
--- needs
root
tp_btf
--- trigger
"$TARGETS/syscalls" 1000
--- stdout


@: 1000
@typed: 1000
