A minus in front of a number makes a negative number; the most negative one can be written.
--- prog
begin {
	@a = -1; @a = - 5ms; @a = -9223372036854775808;
	@a = 3 -1; @a = 3 - -1; @a = -$x; @a = -(1);
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= @a -1)
    (= @a -5000000ns)
    (= @a -9223372036854775808)
    (= @a (- 3 1))
    (= @a (- 3 -1))
    (= @a (- $x))
    (= @a -1)))
