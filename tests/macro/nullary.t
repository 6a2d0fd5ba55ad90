Macros without parameters are called with or without parentheses.
--- prog
macro one() { 1 }
macro two() { one + one() }
begin { print((two, two())); exit(); }
--- args
-q -
--- needs
root
--- stdout
(2, 2)


