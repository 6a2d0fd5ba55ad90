A function that takes any number still needs its first.
--- prog
begin { printf(); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:9: error: 'printf' takes at least 1 argument, not 0 [argument-count]
    1 | begin { printf(); }
      |         ^~~~~~~~
hint: it is 'void printf(strlit format, ...)'
