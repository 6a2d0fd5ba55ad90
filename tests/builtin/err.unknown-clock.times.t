Clocks that are not there, or give no date.
--- prog
begin { print(nsecs(nonsense)); print(strftime("%H", nsecs(monotonic))); print(strftime("%H", -1)); }
--- args
--dry-run -
--- needs
root
--- exit
1
--- stderr
stdin:1:21: error: there is no clock 'nonsense' [unknown-clock]
    1 | begin { print(nsecs(nonsense)); print(strftime("%H", nsecs(monotonic))); print(strftime("%H", -1)); }
      |                     ^~~~~~~~
hint: there are boot, monotonic, tai and sw_tai
stdin:1:54: error: the monotonic clock stands still while the machine sleeps: it gives no date [clock-date]
    1 | begin { print(nsecs(nonsense)); print(strftime("%H", nsecs(monotonic))); print(strftime("%H", -1)); }
      |                                                      ^~~~~~~~~~~~~~~~
hint: use 'nsecs', or 'nsecs(boot)'
stdin:1:95: error: 'strftime' takes no negative time [negative]
    1 | begin { print(nsecs(nonsense)); print(strftime("%H", nsecs(monotonic))); print(strftime("%H", -1)); }
      |                                                                                               ^~
