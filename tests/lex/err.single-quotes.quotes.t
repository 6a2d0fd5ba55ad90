Single quotes are not string quotes.
--- prog
begin {
	print('a\n'); @x = 'b';
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:8: error: strings are written in double quotes [single-quotes]
    2 |     print('a\n'); @x = 'b';
      |           ^~~~~
hint: write "a\n"
stdin:2:21: error: strings are written in double quotes [single-quotes]
    2 |     print('a\n'); @x = 'b';
      |                        ^~~
hint: write "b"
