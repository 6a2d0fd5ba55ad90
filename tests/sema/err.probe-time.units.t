Periods of timers: unknown units, no number, no duration, and one that is too short.
--- prog
interval:fortnight:1 { }
interval:s:0 { }
profile:hz:many { }
interval:1parsec { }
interval:10 { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: 'fortnight' is not a unit of time [time-unit]
    1 | interval:fortnight:1 { }
      | ^~~~~~~~~~~~~~~~~~~~
hint: the units are s, ms, us and hz
stdin:2:1: error: '0' is not a positive integer [probe-time]
    2 | interval:s:0 { }
      | ^~~~~~~~~~~~
stdin:3:1: error: 'many' is not a positive integer [probe-time]
    3 | profile:hz:many { }
      | ^~~~~~~~~~~~~~~
stdin:4:1: error: '1parsec' is not a duration: its suffix is unknown [probe-time]
    4 | interval:1parsec { }
      | ^~~~~~~~~~~~~~~~
hint: 'interval:1s', 'interval:100ms', 'interval:hz:99'
stdin:5:1: error: a period of 10 ns is too short: the least is 1us [time-too-short]
    5 | interval:10 { }
      | ^~~~~~~~~~~
