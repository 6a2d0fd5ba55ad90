What a function returns is checked though nothing calls it.
--- prog
fn lost($a: int64): int64 { $a++; }
fn extra($a: int64) { return $a; }
begin { print(1); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: the function 'lost' returns nothing [function-result]
    1 | fn lost($a: int64): int64 { $a++; }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
stdin:2:23: error: the function 'extra' gives no result [function-return]
    2 | fn extra($a: int64) { return $a; }
      |                       ^~~~~~~~~
stdin:2:1: note: expanded from here
