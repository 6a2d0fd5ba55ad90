An exact kind of parameter is preferred to an expression.
--- prog
macro f(a) { "value" }
macro f($a) { "variable" }
macro f(@a) { "map" }
begin { $x = 1; @m = 1; print((f($x), f(@m), f($x + 0), f(1))); exit(); }
--- args
-q -
--- needs
root
--- stdout
(variable, map, value, value)


@m: 1
