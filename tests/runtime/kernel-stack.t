Frames of kernel stacks are named by the kernel, with offsets; raw ones are bare addresses.
--- prog
tracepoint:sched:sched_process_exit /comm == "id"/ { @[kstack] = count(); @p[kstack(perf, 2)] = count(); @r[kstack(raw, 2)] = count(); }
--- args
-q -
--- trigger
id >/dev/null
--- needs
root
--- match
^        [a-z_0-9A-Z.]+\+[0-9]+$
^	[0-9a-f]{16} [a-z_0-9A-Z.]+\+[0-9]+$
^[0-9a-f]{16}$
