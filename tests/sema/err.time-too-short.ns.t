A period has at least a microsecond.
--- prog
interval:10ns { }
--- args
--host "$TESTS/host/small" --check -
--- exit
1
--- stderr
stdin:1:1: error: a period of 10 ns is too short: the least is 1us [time-too-short]
    1 | interval:10ns { }
      | ^~~~~~~~~~~~~
