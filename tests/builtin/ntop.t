ntop() of integers and arrays, with and without a family; as key.
--- prog
begin {
	print(ntop(0x0100007f)); print(ntop(2, 0x0100a8c0)); @[ntop(0x0100007f)] = 1;
	print(ntop((uint8[4])16843009));
	exit();
}
--- args
-q -
--- needs
root
--- stdout
127.0.0.1
192.168.0.1
1.1.1.1


@[127.0.0.1]: 1
