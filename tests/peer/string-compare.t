Comparison of strings.
--- prog
BEGIN {
	$a = "abc";
	printf("%d %d %d\n", $a == "abc", $a == "abd", $a != "abc");
	if ($a == "abc") { printf("equal\n"); }
	exit();
}
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
