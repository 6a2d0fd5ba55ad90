stddev() is exact: also of numbers that are huge and nearly equal, of either sign, unsigned, and where
the total needs more than 64 bits.
--- prog
begin {
	@ = stddev(1); @ = stddev(2); @ = stddev(3);
	@k["a"] = stddev(-5); @k["a"] = stddev(5); @k["one"] = stddev(7);
	@big = stddev(9223372036854775807); @big = stddev((int64)-9223372036854775807);
	@unsigned = stddev((uint64)-1); @unsigned = stddev((uint64)-3); @unsigned = stddev((uint64)-5);
	@near = stddev(1000000000000000001); @near = stddev(1000000000000000003);
	@far = stddev(-4000000000); @far = stddev(8000000000); @far = stddev(2);
	@none = stddev(5); clear(@none); print(@none);
	exit();
}
--- args
-q -
--- needs
root
--- stdout
@none: { .count = 0, .average = 0, .stddev = 0.000, .total = 0 }


@: { .count = 3, .average = 2, .stddev = 0.816, .total = 6 }
@big: { .count = 2, .average = 0, .stddev = 9223372036854775808.000, .total = 0 }
@far: { .count = 3, .average = 1333333334, .stddev = 4988876515.520, .total = 4000000002 }
@k[a]: { .count = 2, .average = 0, .stddev = 5.000, .total = 0 }
@k[one]: { .count = 1, .average = 7, .stddev = 0.000, .total = 7 }
@near: { .count = 2, .average = 1000000000000000002, .stddev = 1.000, .total = 2000000000000000004 }
@unsigned: { .count = 3, .average = 18446744073709551613, .stddev = 1.633, .total = 55340232221128654839 }
