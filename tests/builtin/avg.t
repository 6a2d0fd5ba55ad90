avg() is cut towards zero.
--- prog
begin {
	@a = avg(10); @a = avg(5); @n = avg(-7); @n = avg(-8);
	@k[1] = avg(1); @k[1] = avg(2); @k[2] = avg(100);
	printf("%d %d\n", @a, @n);
	exit();
}
--- args
-q -
--- needs
root
--- stdout
7 -7


@a: 7
@k[1]: 1
@k[2]: 100
@n: -7
