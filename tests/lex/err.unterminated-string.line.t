A string must end on its line; reading goes on with the next.
--- prog
begin {
	print("abc);
	@x = 08;
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:8: error: this string has no closing '"' on its line [unterminated-string]
    2 |     print("abc);
      |           ^~~~~~
hint: a line break in a string is written '\n'
stdin:3:7: error: '08' is not a number: it starts with 0 but is not octal [bad-number]
    3 |     @x = 08;
      |          ^~
