unroll with a number or a parameter.
--- prog
begin {
	unroll (5) { $x++; }
	unroll 3 { $x++ }
	unroll ($1) { }
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (unroll 5
      (post++ $x))
    (unroll 3
      (post++ $x))
    (unroll $1)))
