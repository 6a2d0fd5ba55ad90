A condition without an end.
--- prog
#ifdef X
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: this condition has no '#endif' [c-endif]
    1 | #ifdef X
      | ^~~~~~
