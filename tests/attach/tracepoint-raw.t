A tracepoint whose arguments are not read is attached as a raw tracepoint, and counts the same events.
--- prog
tracepoint:sched:sched_process_exec /comm == "syscalls"/ { @ = count(); }
--- args
-v -
--- needs
root
tracefs
raw_tp
--- trigger
for i in 1 2 3; do "$TARGETS/syscalls" 1; done
--- match
^@: 3$
--- match-stderr
raw_tp
