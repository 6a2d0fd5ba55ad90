Too many arguments: the signature is the hint.
--- prog
begin { @ = count(1); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:13: error: 'count' takes no arguments, not 1 [argument-count]
    1 | begin { @ = count(1); }
      |             ^~~~~~~~
hint: it is 'void count()'
