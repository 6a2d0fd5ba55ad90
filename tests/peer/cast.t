Casts of integers.
--- prog
BEGIN { $a = 511; printf("%d %d %d\n", (uint8)$a, (int8)$a, (uint16)70000); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
