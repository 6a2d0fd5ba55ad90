min() and max() keep the least and greatest, also of mixed signs, by key.
--- prog
begin {
	@min = min(5); @min = min(-3); @min = min(9);
	@max = max(5); @max = max(-3); @max = max(9);
	@mixed = min((int32)-5); @mixed = min((uint32)3);
	@low = max(-8); @low = max(-9);
	@k["a"] = min(7); @k["a"] = min(8); @k["b"] = min(1); @k["b"] = min(0);
	printf("%d %d\n", @min, @k["b"]);
	exit();
}
--- args
-q -
--- needs
root
--- stdout
-3 0


@k[b]: 0
@k[a]: 7
@low: -8
@max: 9
@min: -3
@mixed: -5
