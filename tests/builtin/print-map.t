print() of a map: the largest entries, divided values; maps without keys.
--- prog
begin {
	@a[1] = 10; @a[2] = 20; @a[3] = 30; @s = 7; @t = ("a", 1);
	print(@a, 2); print(@a, 1, 10); print(@a, 0, 7); print(@s); print(@t);
	clear(@a); clear(@s); clear(@t);
	exit();
}
--- args
-q -
--- needs
root
--- stdout
@a[2]: 20
@a[3]: 30
@a[3]: 3
@a[1]: 1
@a[2]: 2
@a[3]: 4
@s: 7
@t: (a, 1)


