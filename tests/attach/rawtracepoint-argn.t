A raw tracepoint's arguments by number.
--- prog
rawtracepoint:sched_process_exec /comm == "syscalls"/ { printf("%s\n", ((struct task_struct *)arg0)->comm); }
--- args
-q -
--- needs
root
btf
raw_tp
--- trigger
"$TARGETS/syscalls" 1
--- stdout
syscalls


