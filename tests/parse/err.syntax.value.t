A missing value where a value must be.
--- prog
begin {
	@x = 1 + ;
	f(1,);
	f(,1);
	@x = ();
	@x = [1];
	@x = +1;
	@[] = 1;
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:11: error: expected a value before ';' [syntax]
    2 |     @x = 1 + ;
      |              ^
stdin:3:6: error: expected a value before ')' [syntax]
    3 |     f(1,);
      |         ^
stdin:4:4: error: expected a value before ',' [syntax]
    4 |     f(,1);
      |       ^
stdin:6:7: error: expected a value, found '[' [syntax]
    6 |     @x = [1];
      |          ^
stdin:7:7: error: expected a value before '+'; there is no '+' of one operand [syntax]
    7 |     @x = +1;
      |          ^
stdin:8:4: error: expected a value before ']' [syntax]
    8 |     @[] = 1;
      |       ^
