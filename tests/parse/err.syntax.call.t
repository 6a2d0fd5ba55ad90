A call without parentheses.
--- prog
begin {
	printf "hello";
	@y = ;
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:9: error: the arguments of 'printf' stand in parentheses [syntax]
    2 |     printf "hello";
      |            ^~~~~~~
hint: printf("...")
stdin:3:7: error: expected a value before ';' [syntax]
    3 |     @y = ;
      |          ^
