Records, and what only looks like one.
--- prog
begin {
	@x = (a=1); @x = (a=1, b="x",); @x = (a=(b=2)); @x = (a == 1); @x = (a=1).a;
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= @x (record (a 1)))
    (= @x (record (a 1) (b "x")))
    (= @x (record (a (record (b 2)))))
    (= @x (== a 1))
    (= @x (. (record (a 1)) a))))
