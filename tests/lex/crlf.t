Carriage returns are blanks.
--- prog
begin {
	$x = 1;
	@y = $x
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= $x 1)
    (= @y $x)))
