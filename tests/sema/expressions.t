Values of if, of blocks, of conditionals with and without a middle; strings as constants.
--- prog
begin {
	$x = if (1) { 5 } else { 6 };
	$y = { let $z = 3; $z + 1 };
	$t = if $x == 5 { (1, "a") } else { (2, "bbb") };
	print(($x, $y, $t));
	print(0 ?: 7);
	print($x ?: 7);
	print($x == 0 ? 1 : $x == 5 ? 2 : 3);
	print("abc" + "def"); print("abc" + 1); print("abc"[1]); print("abc" < "abd");
	print(str(123)); print(str("abcdef", 3));
	print((5, 2 * 3 / 4, 7 % 4 * 2, 10 - 2 - 3, 1 + 2 * 3 << 1 | 1, 5 & 3 == 3));
	print((true && false, true & true, true ^ true, !5, ~(uint8)5, -true));
	print((pid)*tid > 0);
	print(((uint8)300, (int8)200, (uint64)-1, -7 / 2, -7 % 2));
	$m = -7; $two = 2;
	print(($m / $two, $m % $two, $m >> 1));
	_ = $x + 1;
	{ $x = 9; $inner = 1; }
	print($x);
}
--- args
-q prog.bt
--- needs
root
--- stdout
(5, 4, (1, a))
7
5
2
abcdef
bc
98
true
123
abc
(5, 1, 6, 5, 15, 1)
(false, true, false, false, 18446744073709551610, -1)
true
(44, -56, 18446744073709551615, -3, -1)
(-3, -1, -4)
9


