An include of something that is no header's name.
--- prog
#include stdio.h
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: '#include' is followed by <name.h> or "name.h" [c-include]
    1 | #include stdio.h
      | ^~~~~~~~
