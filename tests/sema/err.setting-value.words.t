Values that settings do not take.
--- prog
config = { max_strlen = "long"; missing_probes = maybe }
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:12: error: 'long' is not a value for 'max_strlen' [setting-value]
    1 | config = { max_strlen = "long"; missing_probes = maybe }
      |            ^~~~~~~~~~~~~~~~~~~
hint: 'max_strlen' is a number from 1 to 65536
stdin:1:33: error: 'maybe' is not a value for 'missing_probes' [setting-value]
    1 | config = { max_strlen = "long"; missing_probes = maybe }
      |                                 ^~~~~~~~~~~~~~~~~~~~~~
hint: 'missing_probes' is one of error|warn|ignore
