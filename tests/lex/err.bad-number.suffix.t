An unknown suffix, and binary numbers, which scripts do not have.
--- prog
begin {
	@a = 5x; @a = 0b11;
}
--- args
-d parse -
--- exit
1
--- stderr
stdin:2:7: error: '5x' is not a number: its suffix is unknown [bad-number]
    2 |     @a = 5x; @a = 0b11;
      |          ^~
hint: suffixes are u, l, ul, ll, ull and the times ns, us, ms, s, m, h, d
stdin:2:16: error: '0b11' is not a number: its suffix is unknown [bad-number]
    2 |     @a = 5x; @a = 0b11;
      |                   ^~~~
hint: suffixes are u, l, ul, ll, ull and the times ns, us, ms, s, m, h, d
