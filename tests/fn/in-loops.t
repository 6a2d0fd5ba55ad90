A function is called in loops, in conditions and in predicates.
--- prog
fn odd($n: int64): bool { return $n % 2 == 1; }
begin /odd(3)/ { $s = 0; for ($i : 0..6) { if (odd($i)) { $s += $i; } } print($s); exit(); }
--- args
-q -
--- needs
root
--- stdout
9


