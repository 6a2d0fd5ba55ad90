A function with a result returns none.
--- prog
fn f($x: int32): int32 { if ($x) { return; } return 1; }
fn h($a: int64): int64 { $a++; }
begin { print(f(1)); h(2); }
--- args
--check -
--- exit
1
--- stderr
stdin:2:1: error: the function 'h' returns nothing [function-result]
    2 | fn h($a: int64): int64 { $a++; }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
stdin:1:36: error: this must return the result of 'f' [function-result]
    1 | fn f($x: int32): int32 { if ($x) { return; } return 1; }
      |                                    ^~~~~~
stdin:3:15: note: expanded from here
    3 | begin { print(f(1)); h(2); }
      |               ^~~~
