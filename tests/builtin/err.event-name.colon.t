The name of a tracepoint has two parts.
--- prog
begin { if (has_tracepoint("sched_switch")) { } }
--- args
--check -
--- exit
1
--- stderr
stdin:1:28: error: 'sched_switch' is not a tracepoint's name [event-name]
    1 | begin { if (has_tracepoint("sched_switch")) { } }
      |                            ^~~~~~~~~~~~~~
hint: write it as in 'sched:sched_switch'
