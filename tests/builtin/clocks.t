nsecs, its clocks, elapsed and jiffies go on; the boot clock is not behind the monotonic one.
--- prog
begin {
	$m = nsecs(monotonic); $a = nsecs; $b = nsecs(boot); $t = nsecs(sw_tai);
	print($a <= $b); print($m <= $b); print($t > $b); print(elapsed < 60000000000); print(jiffies > 0);
	exit();
}
--- args
-q -
--- needs
root
--- stdout
true
true
true
true
true


