A parenthesis and a bracket that are not closed.
--- prog
begin {
	if ($x == 1 { exit(); }
	print((1, 2);
	@x[1 = 2;
	@y = 1;
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:14: error: expected ')' or an operator, found '{' [syntax]
    2 |     if ($x == 1 { exit(); }
      |                 ^
stdin:2:5: note: this '(' is not closed
stdin:3:14: error: expected ')' or an operator, found ';' [syntax]
    3 |     print((1, 2);
      |                 ^
stdin:3:7: note: this '(' is not closed
stdin:4:7: error: expected ']' or an operator, found '=' [syntax]
    4 |     @x[1 = 2;
      |          ^
stdin:4:4: note: this '[' is not closed
