String valued maps are printed by key.
--- prog
BEGIN { @[3] = "c"; @[1] = "x"; @[2] = "b"; exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
