The first stacks that samplers and the scheduler's probes want on a CPU, two at once, are not lost.
--- args
-q -e 'profile:hz:999 { @a[kstack, ustack] = count(); } tracepoint:sched:sched_switch { @b[kstack, ustack] = count(); } interval:ms:200 { exit(); } end { clear(@a); clear(@b); }'
--- needs
root
--- match
! .
--- match-stderr
! lost
