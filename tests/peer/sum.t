sum, min, max.
--- prog
BEGIN {
	@s = sum(5); @s = sum(-8); @mn = min(9); @mn = min(4); @mn = min(6); @mx = max(9); @mx = max(14); @mx = max(6);
	@k[1] = sum(10); @k[1] = sum(20); @k[2] = sum(5);
	exit();
}
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
