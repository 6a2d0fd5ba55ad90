`++` and `+=` need a variable that exists.
--- prog
begin { $a++; $b += 1; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:9: error: '$a' is not defined here [undefined-variable]
    1 | begin { $a++; $b += 1; }
      |         ^~
stdin:1:15: error: '$b' is not defined here [undefined-variable]
    1 | begin { $a++; $b += 1; }
      |               ^~
