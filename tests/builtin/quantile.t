quantile() is the top of the bucket that the rank falls into: never too low, too high by less than
1/2^bits, or a step; of single entries of keyed maps, of thousandths, of numbers below and above.
--- prog
begin {
	for ($i : 0..1000) {
		@h = hist($i); @k["a"] = hist($i, 5); @l = lhist($i, 10, 800, 10);
		@m = hist(-$i, 3);
	}
	print((quantile(@h, 50), quantile(@h, 99), quantile(@h, 0), quantile(@h, 100)));
	print((quantile(@k["a"], 50), quantile(@k["a"], 99), quantile(@k["a"], 999, 1000)));
	print((quantile(@l, 0), quantile(@l, 50), quantile(@l, 79), quantile(@l, 81)));
	print((quantile(@m, 50), quantile(@k["none"], 50), quantile(@empty, 50)));
	@wide = hist(1000000, 5); @wide = hist(1 << 62, 5);
	print((quantile(@wide, 50), quantile(@wide, 100)));
	if (quantile(@h, 50) > 500) { print("a condition"); }
	clear(@h); clear(@k); clear(@l); clear(@m); clear(@wide);
	exit();
}
end { @empty = hist(1); clear(@empty); }
--- args
-q -
--- needs
root
loop
--- stdout
(511, 1023, 0, 1023)
(503, 991, 1007)
(9, 499, 789, 800)
(-1, 0, 0)
(1015807, 4755801206503243775)
a condition


