Processes that start and end, from the scheduler's tracepoints: each exec and each exit once, with its name.
--- counts
tracepoint
--- prog
tracepoint:sched:sched_process_exec /comm == "syscalls"/ { @exec[str(args.filename) == str($1)] = count(); }
tracepoint:sched:sched_process_exit /comm == "syscalls"/ { @exit[args.comm] = count(); @[args.pid == tid] = count(); }
--- args
-q - "$TARGETS/syscalls"
--- needs
root
tracefs
--- trigger
for i in 1 2 3 4 5 6 7; do "$TARGETS/syscalls" 1; done
--- stdout


@[true]: 7
@exec[true]: 7
@exit[syscalls]: 7
