Loops in loops, with break, continue and return, over ranges and conditions, load and count.
--- prog
BEGIN {
	$i = 0;
	$go = "on";
	while ($i < 10 && $go == "on") {
		$i++;
		$j = 0;
		while ($j < 5) {
			$j++;
			if ($j == 3) { continue; }
			@c[$i, $j] = count();
		}
		if ($i == 7) { $go = "off"; }
	}
	printf("%d\n", $i);
	for ($a : 5..2) { printf("never\n"); }
	for ($a : (-2)..1) { printf("%d ", $a); }
	$n = 30;
	$sum = 0;
	$text = "short";
	for ($a : 0..$n) {
		for ($b : 0..$n) {
			if ($b == 3) { break; }
			$sum += $b;
		}
		if ($a == 5) { $text = "changed in the loop"; }
	}
	printf("%d %s\n", $sum, $text);
	clear(@c);
	for ($a : 0..$n) { if ($a == 4) { return; } @last = $a; }
	printf("never\n");
}
--- args
-q -
--- needs
root
--- stdout
7
-2 -1 0 90 changed in the loop


@last: 3
--- stderr
stdin:4:2: warning: 'while' is an old form [deprecated]
    4 |     while ($i < 10 && $go == "on") {
      |     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
hint: write 'for ($i : 0..$n) { ... }'; 'break' leaves it early
stdin:7:3: warning: 'while' is an old form [deprecated]
    7 |         while ($j < 5) {
      |         ^~~~~~~~~~~~~~~~
hint: write 'for ($i : 0..$n) { ... }'; 'break' leaves it early
