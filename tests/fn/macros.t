Functions and macros call each other.
--- prog
macro twice(x) { x * 2 }
fn f($a: int64): int64 { return twice($a) + 1; }
macro g(x) { f(x) + f(x) }
begin { print(g(10)); exit(); }
--- args
-q -
--- needs
root
--- stdout
42


