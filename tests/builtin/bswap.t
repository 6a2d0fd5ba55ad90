bswap() reverses bytes and keeps the width.
--- prog
begin {
	printf("%lx %lx %lx %lx\n", bswap((uint8)0x11), bswap((uint16)0x1122), bswap((uint32)0x11223344), bswap((uint64)0x1122334455667788));
	print(bswap((int16)0x00ff)); print(sizeof(bswap((uint16)1)));
	exit();
}
--- args
-q -
--- needs
root
--- stdout
11 2211 44332211 8877665544332211
65280
2


