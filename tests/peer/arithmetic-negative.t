Signed numbers and their printing.
--- prog
BEGIN {
	$a = -7;
	printf("%d %ld %u %x %lx\n", $a, $a, $a, $a, $a);
	printf("%d %d\n", $a + 3, $a * 2);
	@neg = -5; @big = 5000000000;
	printf("%d %ld %lld\n", 5000000000, 5000000000, 5000000000);
	exit();
}
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
