An #else needs an #if.
--- prog
#else
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: there is no '#if' that this belongs to [c-else]
    1 | #else
      | ^~~~~
