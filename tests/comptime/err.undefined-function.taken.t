The branch that is taken has to call what exists.
--- prog
begin { $x = 1; if comptime (is_integer($x)) { nonsense($x); } else { nonsense(1); } }
--- args
--check -
--- exit
1
--- stderr
stdin:1:48: error: there is no function 'nonsense' [undefined-function]
    1 | begin { $x = 1; if comptime (is_integer($x)) { nonsense($x); } else { nonsense(1); } }
      |                                                ^~~~~~~~~~~~
