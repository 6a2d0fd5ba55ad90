A missing semicolon is told where it should be, and the next statement is read.
--- prog
begin {
	$x = 1
	$y = = 2;
	print(3) print(4);
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:8: error: a ';' is missing here [syntax]
    2 |     $x = 1
      |           ^
stdin:3:7: error: expected a value before '=' [syntax]
    3 |     $y = = 2;
      |          ^
stdin:4:10: error: a ';' is missing here [syntax]
    4 |     print(3) print(4);
      |             ^
