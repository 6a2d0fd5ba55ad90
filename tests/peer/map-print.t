print of maps and of top entries.
--- prog
BEGIN {
	@[1] = 10; @[2] = 20; @[3] = 30; @[4] = 40;
	print(@); print(@, 2); print(@, 2, 10); clear(@);
	exit();
}
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
