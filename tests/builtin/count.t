count() counts, with and without keys, and is a number in expressions.
--- prog
begin {
	@a = count(); @a = count();
	@k["x"] = count(); @k["y"] = count(); @k["y"] = count();
	printf("%d %d\n", @a + 1, @k["y"] * 10);
	if (@k["y"] == 2) { print("two"); }
	print(@k["absent"]);
}
end { exit(); }
--- args
-q -c true -
--- needs
root
--- stdout
3 20
two
0


@a: 2
@k[x]: 1
@k[y]: 2
