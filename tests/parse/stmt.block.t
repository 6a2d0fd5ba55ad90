Blocks within blocks are scopes.
--- prog
begin {
	{ $x = 1; { $y = 2 } }
	{ }
	{ @z = 1 } { @z = 2 }
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (block
      (= $x 1)
      (block
        (= $y 2)))
    (block)
    (block
      (= @z 1))
    (block
      (= @z 2))))
