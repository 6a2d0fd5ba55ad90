A body that reads args is typed once for each type of args; one that does not is one program.
--- prog
tracepoint:sched:* { @size = sizeof(args); }
tracepoint:sched:* { @a = count(); }
BEGIN, tracepoint:sched:sched_process_exec, t:sched:sched_process_exec { @x = 1; }
--- args
--host "$TESTS/host/tiny" --check -d points -
--- stdout
program 0: tracepoint at 1:1, args (filename int8 *, pid int32, old_pid int32)
	point 0: tracepoint:sched:sched_process_exec (wild)
program 1: tracepoint at 1:1, args (parent_comm int8 *, parent_pid int32, child_comm int8 *, child_pid int32)
	point 1: tracepoint:sched:sched_process_fork (wild)
program 2: tracepoint at 2:1
	point 2: tracepoint:sched:sched_process_exec (wild)
	point 3: tracepoint:sched:sched_process_fork (wild)
program 3: begin at 3:1
	point 4: begin
program 4: tracepoint at 3:1
	point 5: tracepoint:sched:sched_process_exec
	point 6: tracepoint:sched:sched_process_exec
