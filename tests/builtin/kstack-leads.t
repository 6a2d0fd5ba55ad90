Kernel stacks at tracepoints begin with the function that has the tracepoint, by each mechanism, whether
the kernel calls one program there or goes through __traceiter for several: equal stacks are one key.
--- prog
rawtracepoint:sched_process_exit /comm == "files"/ { @raw[kstack(1)] = count(); }
rawtracepoint:sched_process_exit /args.p.pid && comm == "files"/ { @typed[kstack(1)] = count(); @deep[len(kstack(3))] = count(); }
tracepoint:sched:sched_process_exit /comm == "files"/ { @tracepoint[kstack(1)] = count(); }
tracepoint:sched:sched_process_exit /comm == "files"/ { @args[args.prio > 0, kstack(1)] = count(); }
--- cmd
{ "$KTRACE" -q -c "$TARGETS/files 1" prog.bt
grep '^raw.*@raw' prog.bt >one.bt; "$KTRACE" -q -c "$TARGETS/files 1" one.bt; } | sed -E 's/\+[0-9]+$/+N/; /^$/d'
--- timeout
120
--- needs
root
snprintf
tp_btf
--- stdout
@args[true, 
        do_exit+N
]: 1
@deep[3]: 1
@raw[
        do_exit+N
]: 1
@tracepoint[
        do_exit+N
]: 1
@typed[
        do_exit+N
]: 1
@raw[
        do_exit+N
]: 1
