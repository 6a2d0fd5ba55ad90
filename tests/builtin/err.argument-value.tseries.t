tseries() says what is wrong with its interval, with their number, and with what is to be kept.
--- prog
begin {
	@a = tseries(5, 0, 3);
	@b = tseries(5, 1s, 3000);
	@c = tseries(5, 1s, 3, "x");
	@d = tseries(5, 1s, 0);
}
--- exit
1
--- stderr
stdin:2:18: error: an interval has at least 1 nanosecond [argument-value]
    2 |     @a = tseries(5, 0, 3);
      |                     ^
stdin:3:22: error: 'tseries' keeps 1 to 1365 intervals: the kernel's maps have no room for more on each CPU [argument-value]
    3 |     @b = tseries(5, 1s, 3000);
      |                         ^~~~
stdin:4:25: error: of an interval's numbers "sum", "avg", "min" or "max" is kept [argument-value]
    4 |     @c = tseries(5, 1s, 3, "x");
      |                            ^~~
stdin:5:22: error: 'tseries' keeps 1 to 1365 intervals: the kernel's maps have no room for more on each CPU [argument-value]
    5 |     @d = tseries(5, 1s, 0);
      |                         ^
