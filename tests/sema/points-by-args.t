A body that reads args is typed once for each type of args; one that does not is one program.
--- prog
tracepoint:sched:* { @[args.pid] = count(); }
tracepoint:sched:* { @ = count(); }
BEGIN, tracepoint:sched:sched_process_exec, t:sched:sched_process_exec { @x = 1; }
--- args
--host "$TESTS/host/tiny" --check -d points -
--- stdout
stdin:2:22: error: '@' has keys, but is used without one here [map-keys]
    2 | tracepoint:sched:* { @ = count(); }
      |                      ^
stdin:1:22: note: '@' is first used here
    1 | tracepoint:sched:* { @[args.pid] = count(); }
      |                      ^~~~~~~~~~~
