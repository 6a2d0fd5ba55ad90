String conversions with widths.
--- prog
BEGIN {
	printf("[%s] [%10s] [%-10s]\n", "abc", "abc", "abc");
	printf("[%s]\n", "tab\tquote\"back\\");
	printf("[%s]\n", "oct\101 hex\x42");
	exit();
}
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
