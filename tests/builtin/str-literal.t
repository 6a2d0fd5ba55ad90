str() of literals and parameters keeps as many bytes as it is told; a parameter is text though it looks like a number.
--- prog
begin { print(str("abcdef")); print(str("abcdef", 3)); print(str($1)); print(str($2)); print(str($2, 2)); print(str($3)); exit(); }
--- args
-q - 12 hello
--- needs
root
--- stdout
abcdef
abc
12
hello
he



