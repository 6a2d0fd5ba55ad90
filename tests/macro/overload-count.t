Macros of one name differ by the number of parameters.
--- prog
macro f() { "none" }
macro f(a) { "one" }
macro f(a, b) { "two" }
begin { print((f, f(), f(1), f(1, 2))); exit(); }
--- args
-q -
--- needs
root
--- stdout
(none, none, one, two)


