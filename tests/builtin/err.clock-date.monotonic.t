The monotonic clock gives no date.
--- prog
begin { print(strftime("%H", nsecs(monotonic))); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:30: error: the monotonic clock stands still while the machine sleeps: it gives no date [clock-date]
    1 | begin { print(strftime("%H", nsecs(monotonic))); }
      |                              ^~~~~~~~~~~~~~~~
hint: use 'nsecs', or 'nsecs(boot)'
