comptime in front of values and conditions.
--- prog
begin {
	@x = comptime (1 + 2); if comptime (1) { } if comptime sizeof(x) == 4 { }
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= @x (comptime (+ 1 2)))
    (if (comptime 1)
      (block))
    (if (== (comptime (sizeof <x>)) 4)
      (block))))
