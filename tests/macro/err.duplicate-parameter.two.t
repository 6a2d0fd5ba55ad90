Two parameters of one name.
--- prog
macro m(x, x) { x }
begin { print(m(1, 2)); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:12: error: there are two parameters 'x' [duplicate-parameter]
    1 | macro m(x, x) { x }
      |            ^
