hist of negative numbers.
--- prog
BEGIN { @ = hist(-1); @ = hist(-100); @ = hist(3); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
