A clock is read each time that it is named: what lies between two readings takes time.
--- prog
begin {
	$a = nsecs;
	$e = elapsed;
	for ($i : 0..1000) { @x[$i] = 1; }
	print(nsecs > $a);
	print(elapsed > $e);
	clear(@x);
}
--- args
-q prog.bt
--- needs
root
--- stdout
true
true


