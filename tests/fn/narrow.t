What is returned has the width of the result's type.
--- prog
fn low($a: uint64): uint8 { return $a; }
begin { $x = 300; print(low($x)); exit(); }
--- args
-q -
--- needs
root
--- stdout
44


