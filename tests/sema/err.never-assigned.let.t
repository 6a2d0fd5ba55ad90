A declaration that is never given a value is a warning.
--- prog
begin { let $x: uint64; $y = $z; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:13: warning: '$x' is never given a value [never-assigned]
    1 | begin { let $x: uint64; $y = $z; }
      |             ^~
stdin:1:30: error: '$z' is not defined here [undefined-variable]
    1 | begin { let $x: uint64; $y = $z; }
      |                              ^~
