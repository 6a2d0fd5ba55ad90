Tuples: parts, printing, as values.
--- prog
BEGIN {
	$t = (1, "two", (3, 4));
	printf("%d %s %d\n", $t.0, $t.1, $t.2.1);
	print((1, 2)); print((1, "abc", (5, 6)));
	@t = $t;
	exit();
}
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
