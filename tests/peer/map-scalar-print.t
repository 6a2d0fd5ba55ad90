print of a keyless map and of values.
--- prog
BEGIN { @x = 42; print(@x); print(7); print("text"); clear(@x); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
