Precedence of operators.
--- prog
BEGIN {
	printf("%d %d %d\n", 1 + 2 << 3, 1 | 6 & 3, 5 ^ 1 | 8);
	printf("%d %d\n", 1 < 2 == 1, 6 & 3 == 3);
	printf("%d %d\n", 1 || 0 && 0, 7 - 2 - 1);
	exit();
}
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
