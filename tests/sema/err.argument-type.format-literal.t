A format that is not a literal.
--- prog
begin { $f = "%d"; printf($f, 1); }
--- exit
1
--- stderr
stdin:1:27: error: argument 1 of 'printf' must be a string literal, not this variable [argument-type]
    1 | begin { $f = "%d"; printf($f, 1); }
      |                           ^~
hint: it is 'void printf(strlit format, ...)'
