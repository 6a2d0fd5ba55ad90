A variable that holds a time of one clock or the other, or one of the monotonic clock, gives no date.
--- prog
begin {
	$t = nsecs;
	if ($t > 5) { $t = nsecs(tai); }
	@m = nsecs(monotonic);
	print(strftime("%H", $t)); print(strftime("%H", @m + 5)); print(strftime("%H", nsecs(monotonic) - @m));
}
--- args
--check -
--- exit
1
--- stderr
stdin:5:23: error: this may be a time of more than one clock: it gives no date [clock-date]
    5 |     print(strftime("%H", $t)); print(strftime("%H", @m + 5)); print(strftime("%H", nsecs(monotonic) - @m));
      |                          ^~
hint: use one of nsecs(boot), nsecs(tai) and nsecs(sw_tai) throughout
stdin:5:50: error: the monotonic clock stands still while the machine sleeps: it gives no date [clock-date]
    5 |     print(strftime("%H", $t)); print(strftime("%H", @m + 5)); print(strftime("%H", nsecs(monotonic) - @m));
      |                                                     ^~~~~~
hint: use 'nsecs', or 'nsecs(boot)'
