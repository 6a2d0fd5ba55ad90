strftime() takes a time for one of the clock that it came from, by way of variables, maps, sums, tuples and loops: none is off by
the hour, the minute or half a century. time() is the second that date(1) tells.
--- prog
begin {
	$b = nsecs(boot); $t = nsecs(tai); $s = nsecs(sw_tai); let $w = nsecs;
	@t = nsecs(tai); @x[1] = $t; @y[2] = (nsecs(tai), 5); $later = $t + 1000000; $cast = (uint64)$t;
	$either = $t ? $t : @t; $before = $w - 1000;
	print(strftime("%s%k", $b)); print(strftime("%s%k", $t)); print(strftime("%s%k", $s));
	print(strftime("%s%k", $w)); print(strftime("%s%k", $later)); print(strftime("%s%k", @t));
	print(strftime("%s%k", @x[1])); print(strftime("%s%k", @y[2].0)); print(strftime("%s%k", $either));
	print(strftime("%s%k", $cast)); print(strftime("%s%k", $before)); print(strftime("%s%k", nsecs(tai)));
	for ($kv : @x) { print(strftime("%s%k", $kv.1)); }
	@day[strftime("%s%k", $t)] = 1; print(@day);
	time("%s000000000\n");
	clear(@t); clear(@x); clear(@y); clear(@day);
	exit();
}
--- cmd
before=$(date +%s%N)
"$KTRACE" -q prog.bt | sed 's/^@day.\(.*\)]: 1/\1/' >out
after=$(date +%s%N)
second=$(((before / 1000000000) * 1000000000))
grep -c . out
# what is printed lies between, but for the sum; the clocks are compared to within some microseconds
awk -v a="$before" -v b="$after" -v s="$second" 'NF && ($1 < (NR == 15 ? s : a - 100000) || $1 > b + 1100000) { print NR, $1, a, b }' out
--- needs
root
get_tai_ns
--- stdout
15
