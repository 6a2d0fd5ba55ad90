Division and remainder of unsigned numbers.
--- prog
BEGIN { $a = (uint64)100; printf("%d %d\n", $a / 7, $a % 7); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
