Comparisons, logic and the conditional operator.
--- prog
BEGIN {
	$x = 5;
	printf("%d %d %d %d %d %d\n", $x < 6, $x > 6, $x <= 5, $x >= 6, $x == 5, $x != 5);
	printf("%d %d %d\n", $x && 0, $x || 0, !$x);
	printf("%s\n", $x > 3 ? "yes" : "no");
	$y = $x == 5 ? 10 : 20;
	printf("%d\n", $y);
	exit();
}
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
