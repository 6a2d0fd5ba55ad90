A mistake in a setting does not hide the next.
--- prog
config = {
	a 1;
	b = ;
	c = 1
	d = 2;
}
begin { @x = ; }
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:4: error: expected '=', found '1' [syntax]
    2 |     a 1;
      |       ^
stdin:3:6: error: expected a value before ';' [syntax]
    3 |     b = ;
      |         ^
stdin:4:7: error: a ';' is missing here [syntax]
    4 |     c = 1
      |          ^
stdin:7:14: error: expected a value before ';' [syntax]
    7 | begin { @x = ; }
      |              ^
