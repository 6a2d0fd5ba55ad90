A function takes as many arguments as it says.
--- prog
fn f($a: int64): int64 { return $a; }
begin { print(f()); print(f(1, 2)); }
--- args
--check -
--- exit
1
--- stderr
stdin:2:15: error: no 'f' takes 0 arguments [argument-count]
    2 | begin { print(f()); print(f(1, 2)); }
      |               ^~~
stdin:1:1: note: it is defined here
    1 | fn f($a: int64): int64 { return $a; }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
stdin:2:27: error: no 'f' takes 2 arguments [argument-count]
    2 | begin { print(f()); print(f(1, 2)); }
      |                           ^~~~~~~
stdin:1:1: note: it is defined here
    1 | fn f($a: int64): int64 { return $a; }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
