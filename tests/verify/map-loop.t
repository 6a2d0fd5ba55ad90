A loop over a map, with two keys, that adds up what it finds.
--- prog
begin {
	for ($i : 1..8) {
		for ($j : 1..6) {
			if ($j == 3) { continue; }
			@c[$i, $j] = count();
		}
	}
	$keys = 0;
	for ($kv : @c) { $keys += $kv.0.1 * $kv.1; }
	printf("%d\n", $keys);
	clear(@c);
}
--- args
-q -
--- needs
root
for_each_map_elem
--- stdout
84


