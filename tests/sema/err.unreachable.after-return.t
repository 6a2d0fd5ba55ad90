What stands behind a jump is never run.
--- prog
begin { return; @x = 1; @y = 2; } interval:s:1 { while (1) { break; @z = 1; } exit(); @z = 2; } end { break; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:17: warning: this is never run [unreachable]
    1 | begin { return; @x = 1; @y = 2; } interval:s:1 { while (1) { break; @z = 1; } exit(); @z = 2; } end { break; }
      |                 ^~~~~~
stdin:1:9: note: the program leaves here
stdin:1:50: warning: 'while' is an old form [deprecated]
    1 | begin { return; @x = 1; @y = 2; } interval:s:1 { while (1) { break; @z = 1; } exit(); @z = 2; } end { break; }
      |                                                  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~
hint: write 'for ($i : 0..$n) { ... }'; 'break' leaves it early
stdin:1:69: warning: this is never run [unreachable]
    1 | begin { return; @x = 1; @y = 2; } interval:s:1 { while (1) { break; @z = 1; } exit(); @z = 2; } end { break; }
      |                                                                     ^~~~~~
stdin:1:62: note: the program leaves here
stdin:1:87: warning: this is never run [unreachable]
    1 | begin { return; @x = 1; @y = 2; } interval:s:1 { while (1) { break; @z = 1; } exit(); @z = 2; } end { break; }
      |                                                                                       ^~~~~~
stdin:1:79: note: the program leaves here
stdin:1:103: error: 'break' outside of a loop [jump]
    1 | begin { return; @x = 1; @y = 2; } interval:s:1 { while (1) { break; @z = 1; } exit(); @z = 2; } end { break; }
      |                                                                                                       ^~~~~
hint: 'return;' ends the probe
