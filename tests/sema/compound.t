Each OP= on a map and a variable gives what the operator gives; dividing by 0 gives 1 and is told.
--- prog
begin {
	@x = 3; @x *= 5; @x /= 2; @x %= 4; @x <<= 3; @x >>= 1; @x |= 1; @x &= 13; @x ^= 2; @x -= 1;
	print(@x);
	$x = 3; $x *= 5; $x /= 2; $x %= 4; $x <<= 3; $x >>= 1; $x |= 1; $x &= 13; $x ^= 2; $x -= 1;
	print($x);
	@k[1] = (int32)-8; @k[1] /= 2; @k[1] *= 3;
	print(@k[1]);
	@k[2] *= 5;
	print(@k[2]);
	@u = (uint32)4000000000; @u *= 2;
	print(@u);
	@b = true; @b &= false;
	print(@b);
	$zero = 0;
	@z = 5; @z /= $zero;
	$z = 7; $z %= $zero;
	print((@z, $z));
	clear(@k);
}
--- args
-q prog.bt
--- needs
root
--- stdout
@x: 14
14
-12
0
@u: 8000000000
@b: false
(1, 1)


@b: false
@u: 8000000000
@x: 14
@z: 1
--- stderr
prog.bt:15:10: warning: 1 division(s) by zero here; 1 was taken as the result
prog.bt:16:10: warning: 1 division(s) by zero here; 1 was taken as the result
