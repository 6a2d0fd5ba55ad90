A dollar sign in an attach point is a parameter's.
--- prog
tracepoint:sched:$name { }
--- args
--host "$TESTS/host/small" --check -
--- exit
1
--- stderr
stdin:1:1: error: '$' in an attach point is not followed by a number [probe-parameter]
    1 | tracepoint:sched:$name { }
      | ^~~~~~~~~~~~~~~~~~~~~~
hint: a '$' that belongs to a name goes into quotes: "a$b"
