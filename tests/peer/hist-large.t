hist of the largest numbers.
--- prog
BEGIN { @ = hist(1 << 40); @ = hist((1 << 40) + 5); @ = hist(1 << 42); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
