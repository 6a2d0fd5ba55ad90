Kernel stacks start with the traced function, whatever the way to attach: none of our own frames, and
none of those that call programs.
--- prog
fentry:vfs_read /comm == "files"/ { @fentry[kstack(1)] = count(); }
kprobe:vfs_read /comm == "files"/ { @kprobe[kstack(1)] = count(); }
rawtracepoint:sched_process_exit /comm == "files"/ { @raw[kstack(1)] = count(); }
tracepoint:sched:sched_process_exit /comm == "files"/ { @tracepoint[kstack(1), args.prio > 0] = count(); }
--- args
-q -
--- needs
root
vm
btf
snprintf
--- trigger
"$TARGETS/files" 1
--- filter
s/\+[0-9]+$/+N/
s/\]: [0-9]+$/]: N/
--- stdout


@fentry[
        vfs_read+N
]: N
@kprobe[
        vfs_read+N
]: N
@raw[
        do_exit+N
]: N
@tracepoint[
        do_exit+N
, true]: N
