Scheduler events come while the kernel is at work on the map, too: what it refuses then is no full map.
--- prog
tracepoint:sched:sched_* { @[probe] = count(); }
interval:ms:300 { exit(); }
end { clear(@); }
--- args
prog.bt
--- needs
root
tracefs
--- match-stderr
! is full
--- stdout


