if, else if, else.
--- prog
BEGIN {
	$i = 2;
	if ($i == 1) { printf("one\n"); } else if ($i == 2) { printf("two\n"); } else { printf("many\n"); }
	if ($i) { printf("true\n"); }
	if ($i > 5) { printf("big\n"); } else { printf("small\n"); }
	exit();
}
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
