return leaves at once, from blocks and from loops within loops.
--- prog
fn f($n: int64): int64 {
	for ($i : 0..10) {
		for ($j : 0..10) {
			if ($i * $j == $n) {
				return $i * 100 + $j;
			}
		}
	}
	return -1;
}
fn sign($n: int64): int64 { if ($n < 0) { return -1; } else if ($n > 0) { return 1; } return 0; }
begin { print((f(12), f(81), f(97))); print((sign(-4), sign(0), sign(4))); exit(); }
--- args
-q -
--- needs
root
--- stdout
(206, 909, -1)
(-1, 0, 1)


