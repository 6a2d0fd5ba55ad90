A value that is not used is a warning.
--- prog
begin { @x = 1; @x + 1; @x++; _ = @x + 2; break; 5 }
--- args
--check -
--- exit
1
--- stderr
stdin:1:17: warning: the value of this operator is not used [discarded]
    1 | begin { @x = 1; @x + 1; @x++; _ = @x + 2; break; 5 }
      |                 ^~~~~~
hint: '_ = ...' says that it is meant
stdin:1:43: error: 'break' outside of a loop [jump]
    1 | begin { @x = 1; @x + 1; @x++; _ = @x + 2; break; 5 }
      |                                           ^~~~~
hint: 'return;' ends the probe
stdin:1:50: warning: this is never run [unreachable]
    1 | begin { @x = 1; @x + 1; @x++; _ = @x + 2; break; 5 }
      |                                                  ^
stdin:1:43: note: the program leaves here
stdin:1:50: warning: the value of this integer is not used [discarded]
    1 | begin { @x = 1; @x + 1; @x++; _ = @x + 2; break; 5 }
      |                                                  ^
hint: '_ = ...' says that it is meant
