Software and hardware events by names that the kernel does not know, and a period that is none.
--- prog
software:page-fault-major:1 { }
hardware:cycle { }
software:zzzzzzzzzzzz:1 { }
software:faults:none { }
hardware:cycles:0 { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: there is no software event 'page-fault-major' [probe-event]
    1 | software:page-fault-major:1 { }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~
hint: 'ktrace -l software:' lists them
stdin:2:1: error: there is no hardware event 'cycle' [probe-event]
    2 | hardware:cycle { }
      | ^~~~~~~~~~~~~~
hint: did you mean 'cycles'?
stdin:3:1: error: there is no software event 'zzzzzzzzzzzz' [probe-event]
    3 | software:zzzzzzzzzzzz:1 { }
      | ^~~~~~~~~~~~~~~~~~~~~~~
hint: 'ktrace -l software:' lists them
stdin:4:1: error: 'none' is not a number of events [event-count]
    4 | software:faults:none { }
      | ^~~~~~~~~~~~~~~~~~~~
stdin:5:1: error: '0' is not a number of events [event-count]
    5 | hardware:cycles:0 { }
      | ^~~~~~~~~~~~~~~~~
