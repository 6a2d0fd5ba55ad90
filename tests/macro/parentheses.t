A parameter in parentheses is no cast.
--- prog
macro square(x) { (x) * (x) }
macro minus(x) { (x) - (x) * 2 }
macro low(x) { (x) & 3 }
begin { print((square(2 + 3), minus(5), low(7))); exit(); }
--- args
-q -
--- needs
root
--- stdout
(25, -5, 3)


