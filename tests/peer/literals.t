Integer literals in all spellings.
--- prog
BEGIN { printf("%d %d %d %d %d\n", 0x1f, 1e3, 1_000, 42, 5e6); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
