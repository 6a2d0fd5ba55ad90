A macro's body declares its parameter again.
--- prog
macro m($x) { let $x = 1; $x }
begin { $y = 1; print(m($y)); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:19: error: '$x' is a parameter of this macro [macro-shadow]
    1 | macro m($x) { let $x = 1; $x }
      |                   ^~
