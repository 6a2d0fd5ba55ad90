Integer maps are printed by value.
--- prog
BEGIN { @[1] = 30; @[2] = 10; @[3] = 20; @[4] = 40; exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
