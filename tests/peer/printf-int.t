Integer conversions with flags and widths.
--- prog
BEGIN {
	printf("[%5d] [%-5d] [%05d]\n", 42, 42, 42);
	printf("[%x] [%X] [%o] [%8x]\n", 255, 255, 8, 48879);
	printf("[%u] [%lu] [%llu] [%hd] [%hhd]\n", 7, 8, 9, 70000, 300);
	printf("[%c%c%c]\n", 97, 98, 99);
	exit();
}
--- cmd
sh "$TESTS/peer/compare.sh" prog.bt
--- needs
root
cmd:bpftrace
--- stdout
same
