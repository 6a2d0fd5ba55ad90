A tracepoint that this machine does not have is an error unless a setting says otherwise.
--- prog
tracepoint:sched:sched_process_frk { }
--- args
--host "$TESTS/host/tiny" --dry-run -
--- exit
3
--- stderr
stdin:1:1: error: there is no tracepoint 'sched:sched_process_frk' [probe-missing]
    1 | tracepoint:sched:sched_process_frk { }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
hint: did you mean 'tracepoint:sched:sched_process_fork'?
