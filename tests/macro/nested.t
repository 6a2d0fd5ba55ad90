Arguments are expanded before the macro they are for.
--- prog
macro add(a, b) { a + b }
begin { print(add(add(1, 2), add(3, add(4, 5)))); exit(); }
--- args
-q -
--- needs
root
--- stdout
15


