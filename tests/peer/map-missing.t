A missing key reads as zero.
--- prog
BEGIN { @a[1] = 5; printf("%d %d\n", @a[1], @a[2]); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
