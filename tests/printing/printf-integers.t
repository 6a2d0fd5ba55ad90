Integers by printf(): 32 bits unless widened, signs, widths, flags, bases.
--- prog
begin {
	printf("%d %i %u %x %X %o\n", -1, -2, -1, 255, 255, 8);
	printf("%ld %lu %lx %lld %llu\n", -1, -1, -1, -1, -1);
	printf("%hd %hhd %hx %hhx\n", 65537, 257, 65537, 257);
	printf("[%5d] [%-5d] [%05d] [%+d] [% d] [%#x] [%#o]\n", 42, 42, 42, 42, 42, 255, 8);
	printf("%d %ld %x\n", 5000000000, 5000000000, 5000000000);
	printf("%zu %jd %td\n", 1, 2, 3);
	printf("%d %d %s %s\n", true, false, true, false);
	printf("%c%c%c|%%|%p\n", 65, 66, 67, 0x1234);
	exit();
}
--- args
-q -
--- needs
root
--- stdout
-1 -2 4294967295 ff FF 10
-1 18446744073709551615 ffffffffffffffff -1 18446744073709551615
1 1 1 1
[   42] [42   ] [00042] [+42] [ 42] [0xff] [010]
705032704 5000000000 2a05f200
1 2 3
1 0 true false
ABC|%|0x1234


