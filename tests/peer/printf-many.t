Many arguments.
--- prog
BEGIN { printf("%d %s %d %s %d %s %d\n", 1, "b", 3, "d", 5, "f", 7); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
