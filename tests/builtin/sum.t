sum() adds signed and unsigned numbers; a sum of zeros is a sum.
--- prog
begin {
	@a = sum(5); @a = sum(-7); @zero = sum(0); @u = sum((uint64)18446744073709551615);
	@k[1] = sum(3); @k[1] = sum(4); @k[2] = sum(-1);
	exit();
}
--- args
-q -
--- needs
root
--- stdout


@a: -2
@k[2]: -1
@k[1]: 7
@u: 18446744073709551615
@zero: 0
