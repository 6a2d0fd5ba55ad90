Keys of several parts.
--- prog
BEGIN { @[1, "a"] = 1; @[1, "b"] = 2; @n[2, "a", 3 + 4] = 3; exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
