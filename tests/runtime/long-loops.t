A loop over a range goes on to its end, also past the rounds that the kernel does at a time; break and return leave it.
--- prog
begin {
	for ($i : 0..10000000) { @last = $i; }
	$n = 9000000;
	$c = 0;
	for ($i : 5..$n) { $c++; }
	print($c);
	for ($i : 0..$n) { if ($i == 8500000) { break; } @left = $i; }
	for ($i : 0..$n) { if ($i == 8400000) { return; } @ended = $i; }
	print("never");
}
--- args
-q prog.bt
--- timeout
60
--- needs
root
loop
--- stdout
8999995


@ended: 8399999
@last: 9999999
@left: 8499999
