while with break and continue.
--- prog
BEGIN {
	$i = 0;
	while ($i < 10) {
		$i++;
		if ($i == 3) { continue; }
		if ($i == 7) { break; }
		printf("%d ", $i);
	}
	printf("\n");
	exit();
}
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
