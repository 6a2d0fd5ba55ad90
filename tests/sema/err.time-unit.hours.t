Units of time for timers.
--- prog
interval:h:1 { }
profile:days:2 { }
--- args
--host "$TESTS/host/small" --check -
--- exit
1
--- stderr
stdin:1:1: error: 'h' is not a unit of time [time-unit]
    1 | interval:h:1 { }
      | ^~~~~~~~~~~~
hint: the units are s, ms, us and hz
stdin:2:1: error: 'days' is not a unit of time [time-unit]
    2 | profile:days:2 { }
      | ^~~~~~~~~~~~~~
hint: the units are s, ms, us and hz
