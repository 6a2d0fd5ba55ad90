A __data_loc argument is a pointer to its bytes in the record.
--- prog
tracepoint:sched:sched_process_exec /comm == "syscalls"/ { printf("%s\n", str(args.filename)); }
--- args
-q -
--- needs
root
tracefs
--- trigger
cd "$TARGETS" && ./syscalls 1
--- stdout
./syscalls


