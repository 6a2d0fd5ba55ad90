A lone dollar, and a name that starts with a digit.
--- prog
begin {
	$ = 1; $1x = 2;
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:2: error: '$' is neither a variable nor a parameter [variable-name]
    2 |     $ = 1; $1x = 2;
      |     ^
hint: variables are $name, where the name does not start with a digit, and parameters $1, $2 ...
stdin:2:9: error: '$1x' is neither a variable nor a parameter [variable-name]
    2 |     $ = 1; $1x = 2;
      |            ^~~
hint: variables are $name, where the name does not start with a digit, and parameters $1, $2 ...
