A value that is not used is a warning.
--- prog
begin { @x = 1; @x + 1; @x++; _ = @x + 2; 5 }
--- args
--check -
--- stderr
stdin:1:17: warning: the value of this operator is not used [discarded]
    1 | begin { @x = 1; @x + 1; @x++; _ = @x + 2; 5 }
      |                 ^~~~~~
hint: '_ = ...' says that it is meant
stdin:1:43: warning: the value of this integer is not used [discarded]
    1 | begin { @x = 1; @x + 1; @x++; _ = @x + 2; 5 }
      |                                           ^
hint: '_ = ...' says that it is meant
