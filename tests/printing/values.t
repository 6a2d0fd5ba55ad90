The text of values, alone, in tuples, as values and as keys of maps.
--- prog
enum e { RED = 3, GREEN };
begin {
	print(true); print(5); print(-5); print((enum e)3); print((uint8 *)4096); print("str");
	print(buf("a\x01b", 3)); print((1, "abc", (2, 3))); $r = (a = 1, b = "x"); print($r);
	print(1ms); print(ntop(0x0100007f)); print(pton("1.2.3.4")); print((uint8 *)0);
	@arr = pton("1.2.3.4"); @t = (true, 5ms); @st[1] = (1, "abc"); @r = (a = 1, b = (2, "y"));
	@k[true] = 1; @e[(enum e)4] = 2; @b[buf("x\x00", 2)] = 3; @n[1, ("x", 2)] = 4;
	@one[(1, 2)] = 5; @p[(uint8 *)255] = 1; @u = (uint64)-1;
	printf("%s %s %s %s\n", 5, (1, "a"), true, (enum e)4);
	exit();
}
--- args
-q -
--- needs
root
--- stdout
true
5
-5
RED
0x1000
str
a\x01b
(1, abc, (2, 3))
{ .a = 1, .b = x }
1000000
127.0.0.1
[1,2,3,4]
0x0
5 (1, a) true GREEN


@arr: [1,2,3,4]
@b[x\x00]: 3
@e[GREEN]: 2
@k[true]: 1
@n[1, (x, 2)]: 4
@one[1, 2]: 5
@p[0xff]: 1
@r: { .a = 1, .b = (2, y) }
@st[1]: (1, abc)
@t: (true, 5000000)
@u: 18446744073709551615
