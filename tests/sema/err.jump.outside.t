`break` and `continue` belong into loops.
--- prog
begin { break; } interval:s:1 { if (1) { continue; } }
--- args
--check -
--- exit
1
--- stderr
stdin:1:9: error: 'break' outside of a loop [jump]
    1 | begin { break; } interval:s:1 { if (1) { continue; } }
      |         ^~~~~
hint: 'return;' ends the probe
stdin:1:42: error: 'continue' outside of a loop [jump]
    1 | begin { break; } interval:s:1 { if (1) { continue; } }
      |                                          ^~~~~~~~
hint: 'return;' ends the probe
