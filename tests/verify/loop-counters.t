What a loop counts does not keep the verifier going: nested loops, far ends, conditions on counters.
--- prog
begin {
	$n = 20;
	$c = 0;
	for ($i : 0..$n) {
		for ($j : 0..$i) { $c++; if ($c > 10000) { break; } }
		if ($c == 7) { continue; }
	}
	print($c);
	$far = 9223372036854775807;
	$c = 0;
	for ($i : (-9223372036854775807)..$far) { $c++; if ($c > 10) { break; } }
	print($c);
	for ($i : $far..5) { print("never"); }
	$n = 3;
	$c = 0;
	for ($a : 0..$n) { for ($b : 0..$n) { for ($d : 0..$n) { for ($e : 0..$n) {
		for ($f : 0..$n) { $c++; }
	} } } }
	print($c);
}
--- args
-q prog.bt
--- needs
root
loop
--- stdout
190
11
243


