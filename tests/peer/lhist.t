lhist within and outside its range.
--- prog
BEGIN {
	@ = lhist(-5, 0, 100, 10); @ = lhist(0, 0, 100, 10); @ = lhist(15, 0, 100, 10); @ = lhist(16, 0, 100, 10);
	@ = lhist(99, 0, 100, 10); @ = lhist(100, 0, 100, 10); @ = lhist(1000, 0, 100, 10);
	exit();
}
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
