A predicate without an attach point.
--- prog
/pid/ { }
--- args
-d parse -
--- exit
1
--- stderr
stdin:1:1: error: expected a probe, found '/' [syntax]
    1 | /pid/ { }
      | ^
