A function that calls itself.
--- prog
fn f($n: int64): int64 { return f($n - 1); }
begin { print(f(3)); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:33: error: the function 'f' calls itself [recursion]
    1 | fn f($n: int64): int64 { return f($n - 1); }
      |                                 ^~~~~~~~~
stdin:2:15: note: expanded from here
    2 | begin { print(f(3)); }
      |               ^~~~
stdin:1:1: note: 'f' is defined here
