Kernel stacks have three forms and a depth; equal ones are one key, also across programs.
--- prog
tracepoint:sched:sched_process_exit /comm == "syscalls"/ {
	print(kstack(perf, 3)); print(len(kstack(raw, 4))); @[kstack(3), comm] = count();
}
rawtracepoint:sched_process_exit /comm == "syscalls"/ { @[kstack(3), comm] = count(); print(args.p.pid > 0); }
--- args
-q -
--- needs
root
tracefs
--- trigger
"$TARGETS/syscalls" 1
--- filter
s/^(\t?)[0-9a-f]{16}/\1ADDRESS/
s/\+[0-9]+$/+N/
/__traceiter/d
--- stdout

	ADDRESS do_exit+N
	ADDRESS do_group_exit+N
	ADDRESS __x64_sys_exit_group+N

4
true


@[
        do_exit+N
        do_group_exit+N
        __x64_sys_exit_group+N
, syscalls]: 2
