A declaration that is never given a value is a warning.
--- prog
begin { let $x: uint64; }
--- args
--check -
--- stderr
stdin:1:13: warning: '$x' is never given a value [never-assigned]
    1 | begin { let $x: uint64; }
      |             ^~
