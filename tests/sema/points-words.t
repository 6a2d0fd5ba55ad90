Quotes, parameters, the name that a user gives, wildcards as probe type.
--- prog
tracepoint:$1:$2, nm=interval:s:$3 { }
tracepoint:"sched":"sched_process_fork" { }
*:sched:*fork { }
--- args
--host "$TESTS/host/tiny" --check -d points - sched sched_process_exec 5
--- stdout
program 0: tracepoint at 1:1
	point 0: tracepoint:sched:sched_process_exec
program 1: interval at 1:1
	point 1: nm
program 2: tracepoint at 2:1
	point 2: tracepoint:sched:sched_process_fork
program 3: tracepoint at 3:1
	point 3: tracepoint:sched:sched_process_fork (wild)
