args as a whole is printed and stored; its members have the types of the event.
--- prog
tracepoint:syscalls:sys_enter_getegid /comm == "syscalls"/ { print(args); @ = args; @k[args] = 1; }
tracepoint:sched:sched_process_exit /comm == "syscalls"/ { print(args.comm); print((args.comm, args.prio > 0)); }
--- args
-q -
--- needs
root
tracefs
--- trigger
"$TARGETS/syscalls" 1
--- stdout
{ .__syscall_nr = 108 }
syscalls
(syscalls, true)


@: { .__syscall_nr = 108 }
@k[{ .__syscall_nr = 108 }]: 1
