An unknown escape.
--- prog
begin {
	print("a\qb");
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:10: error: there is no escape '\q' [bad-escape]
    2 |     print("a\qb");
      |             ^~
hint: the escapes are \n \t \r \" \\, octal \101 and hex \x41; a backslash itself is \\
