Integer arithmetic of all operators.
--- prog
BEGIN {
	$a = 17; $b = 5;
	printf("%d %d %d %d %d\n", $a + $b, $a - $b, $a * $b, $a / $b, $a % $b);
	printf("%d %d %d %d %d\n", $a & $b, $a | $b, $a ^ $b, $a << 3, $a >> 2);
	printf("%d %d\n", -$a, ~$a & 0xff);
	printf("%d %d %d %d\n", 2 + 3 * 4, (2 + 3) * 4, 20 / 2 / 5, 20 - 5 - 5);
	exit();
}
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
