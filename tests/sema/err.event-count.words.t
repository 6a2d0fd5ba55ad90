The number of events is a number.
--- prog
software:faults:x { }
--- args
--host "$TESTS/host/small" --check -
--- exit
1
--- stderr
stdin:1:1: error: 'x' is not a number of events [event-count]
    1 | software:faults:x { }
      | ^~~~~~~~~~~~~~~~~
