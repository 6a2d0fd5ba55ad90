Functions and macros that nothing calls are looked at, too; what 'if comptime' may drop is not.
--- prog
macro unused(a) { nonsense(a) }
macro guarded(a) { if comptime (is_str(a)) { nonsense(a); } }
macro inner(a) { a + 1 }
fn dead($a: int64): int64 { if ($a > 1) { return inner(no_such($a)); } return 5; }
fn nothing($a: int64) { @x = $a; }
begin { print(1); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:19: error: there is no function 'nonsense' [undefined-function]
    1 | macro unused(a) { nonsense(a) }
      |                   ^~~~~~~~~~~
stdin:4:56: error: there is no function 'no_such' [undefined-function]
    4 | fn dead($a: int64): int64 { if ($a > 1) { return inner(no_such($a)); } return 5; }
      |                                                        ^~~~~~~~~~~
stdin:4:1: note: expanded from here
