A probe returns an integer.
--- prog
begin { return "x"; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:16: error: a probe returns an integer, not a string [return]
    1 | begin { return "x"; }
      |                ^~~
