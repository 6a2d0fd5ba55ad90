lhist labels with a step of 1024.
--- prog
BEGIN { @ = lhist(5000, 0, 102400, 1024); @ = lhist(6000, 0, 102400, 1024); exit(); }
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
