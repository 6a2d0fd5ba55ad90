The branch that `if comptime` does not take is not looked at.
--- prog
begin { if comptime (1 == 2) { @a = "x" * 5; } else { @b = 1; } }
--- args
-d types -
--- stdout
(program
  (probe "begin"
    (block
      (= @b:int8 1:int8)):void))
