#include of nothing.
--- prog
#include
#include <>
#include "open
#include 5
#undef
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: '#include' is followed by <name.h> or "name.h" [c-include]
    1 | #include
      | ^~~~~~~~
stdin:2:1: error: '#include' is followed by <name.h> or "name.h" [c-include]
    2 | #include <>
      | ^~~~~~~~
stdin:3:1: error: '#include' is followed by <name.h> or "name.h" [c-include]
    3 | #include "open
      | ^~~~~~~~
stdin:4:1: error: '#include' is followed by <name.h> or "name.h" [c-include]
    4 | #include 5
      | ^~~~~~~~
stdin:5:1: error: '#undef' is followed by a name [c-name]
    5 | #undef
      | ^~~~~~
