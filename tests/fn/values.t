Parameters are values: the caller's variables stay as they are.
--- prog
fn half($a: uint64): uint64 { $a = $a / 2; return $a; }
begin { $a = 8; print((half($a), $a, half(half($a)))); exit(); }
--- args
-q -
--- needs
root
--- stdout
(4, 8, 2)


