String keys.
--- prog
BEGIN { @["one"] = 1; @["two"] = 7; @["three"] = 3; @["one"]++; exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
