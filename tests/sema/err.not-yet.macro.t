Parts of the language that are not done are refused by name.
--- prog
import "x.bt";
macro m($a) { $a }
fn f($a: int64): int64 { return $a; }
begin { }
--- args
--check -
--- exit
1
--- stderr
stdin:1:1: error: 'import': this version does not do that [not-yet]
    1 | import "x.bt";
      | ^~~~~~~~~~~~~
stdin:2:1: error: the macro 'm': this version does not do that [not-yet]
    2 | macro m($a) { $a }
      | ^~~~~~~~~~~~~~~~~~
stdin:3:1: error: the function 'f': this version does not do that [not-yet]
    3 | fn f($a: int64): int64 { return $a; }
      | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
