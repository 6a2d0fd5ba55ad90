Long strings as keys.
--- prog
BEGIN { @["a rather long key, with more than thirty-two bytes"] = 1; @["another rather long key of a length"] = 2; exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
