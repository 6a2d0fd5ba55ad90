What was handed over as a value is none of the caller's variables any more.
--- prog
macro f(a) { "value" }
macro f($a) { "variable" }
macro g(x) { f(x) }
macro h($x) { f($x) }
begin { $x = 1; print((g($x), h($x))); exit(); }
--- args
-q -
--- needs
root
--- stdout
(value, variable)


