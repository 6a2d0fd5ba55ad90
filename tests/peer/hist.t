hist of small and large numbers.
--- prog
BEGIN {
	@ = hist(0); @ = hist(1); @ = hist(2); @ = hist(3); @ = hist(4); @ = hist(7); @ = hist(8); @ = hist(1000); @ = hist(1024);
	@ = hist(1024); @ = hist(1048576); @ = hist(5000000);
	exit();
}
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
