++ and -- give the old or the new value, widen what they count, wrap in declared widths, and step pointers by what they point to.
--- prog
begin {
	$i = 0; $i++; ++$i;
	$j = $i--;
	print(($i, $j, --$i));
	$a = (uint8)255; $a++;
	let $d: uint8 = 255; $d++;
	print(($a, $d));
	@c = (uint8)255; @c++;
	@x[1] = 5;
	print((@x[1]++, ++@x[1]));
	@n[5]--;
	print((@c, @x[1], @n[5]));
	$p = (int32 *)16; $p++; ++$p; $p--;
	print($p);
	print(($p + 2, 2 + $p, $p - 1));
	clear(@x); clear(@n); clear(@c);
}
--- args
-q prog.bt
--- needs
root
--- stdout
(1, 2, 0)
(256, 0)
(5, 7)
(256, 7, -1)
0x14
(0x1c, 0x1c, 0x10)


