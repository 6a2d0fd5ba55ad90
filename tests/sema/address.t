& gives the address of a variable or of a whole map; * reads what is there.
--- prog
macro next_of(p) { $v = *p; $v + 1 }
begin {
	$x = 41;
	$p = &$x;
	print(*$p);
	print(next_of(&$x));
	$x = 50;
	print(*$p);
	@a = 7;
	print(&@a != 0);
	@m[1] = 3;
	print(&@m != 0);
	$s = (1, "two");
	print(&$s != 0);
	clear(@m);
}
--- args
-q prog.bt
--- needs
root
--- stdout
41
42
50
true
true
true


@a: 7
