An array of int8 that the script makes is numbers; one of the kernel's char is text.
--- prog
begin {
	$a = (int8[4])(int32)0x01000001;
	print($a);
	print((int8[])"abc");
	@[$a] = 1;
	@[(int8[4])(int32)0x02000001] = 2;
	print((int32)$a);
	print($a[3]);
	print($a == (int8[4])(int32)0x01000001);
	let $b: int8[2];
	$b = (int8[2])(int16)-1;
	print($b);
	$c = curtask.comm;
	print($c);
}
--- args
-q -
--- needs
root
--- stdout
[1,0,0,1]
[97,98,99,0]
16777217
1
true
[-1,-1]
ktrace


@[[1,0,0,1]]: 1
@[[1,0,0,2]]: 2
