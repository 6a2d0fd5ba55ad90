8 is no octal digit.
--- prog
begin {
	@a = 08;
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:7: error: '08' is not a number: it starts with 0 but is not octal [bad-number]
    2 |     @a = 08;
      |          ^~
