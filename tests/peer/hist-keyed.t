hist by key, ordered by total.
--- prog
BEGIN { @["a"] = hist(5); @["b"] = hist(6); @["a"] = hist(50); @["a"] = hist(500); @["b"] = hist(7); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
