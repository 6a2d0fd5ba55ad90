On one line without any $ the shell may have replaced them.
--- prog
begin {  = 1; if (pid == ) { } }
--- args
-d parse -
--- exit
1
--- stderr
stdin:1:10: error: expected a statement before '=' [syntax]
    1 | begin {  = 1; if (pid == ) { } }
      |          ^
hint: in double quotes the shell replaces $1 and $name: put the program in single quotes
stdin:1:26: error: expected a value before ')' [syntax]
    1 | begin {  = 1; if (pid == ) { } }
      |                          ^
hint: in double quotes the shell replaces $1 and $name: put the program in single quotes
