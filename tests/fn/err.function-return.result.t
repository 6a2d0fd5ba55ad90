What is returned must go with the result.
--- prog
fn f(): int64 { return; }
fn g() { return 1; }
fn h($a: int64): int64 { $a++; }
begin { f(); g(); h(1); }
--- args
--check -
--- exit
1
--- stderr
stdin:3:1: error: the function 'h' returns nothing [function-result]
    3 | fn h($a: int64): int64 { $a++; }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
stdin:1:17: error: this must return the result of 'f' [function-result]
    1 | fn f(): int64 { return; }
      |                 ^~~~~~
stdin:4:9: note: expanded from here
    4 | begin { f(); g(); h(1); }
      |         ^~~
stdin:2:10: error: the function 'g' gives no result [function-return]
    2 | fn g() { return 1; }
      |          ^~~~~~~~
stdin:4:14: note: expanded from here
    4 | begin { f(); g(); h(1); }
      |              ^~~
