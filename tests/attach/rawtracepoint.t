A raw tracepoint with typed arguments, followed by plain loads.
--- prog
rawtracepoint:sched_process_exec /args.p->comm == "syscalls"/ { @[args.p->comm, args.p->tgid == pid] = count(); }
--- args
-q -
--- needs
root
tp_btf
--- trigger
"$TARGETS/syscalls" 1
--- stdout


@[syscalls, true]: 1
