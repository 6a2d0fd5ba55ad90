Of several attach points the one whose arguments lack the member is named.
--- prog
tracepoint:sched:sched_wakeup, tracepoint:sched:sched_switch { @ = args.prio; }
--- needs
root
--- args
--check -
--- exit
1
--- stderr
stdin:1:68: error: 'args' has no member 'prio' [member]
    1 | tracepoint:sched:sched_wakeup, tracepoint:sched:sched_switch { @ = args.prio; }
      |                                                                    ^~~~~~~~~
stdin:1:32: note: the attach point is 'tracepoint:sched:sched_switch'
