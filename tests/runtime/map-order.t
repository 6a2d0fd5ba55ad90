Maps come by value where values are numbers, else by key; print() takes the last so many, divided.
--- prog
BEGIN {
	@n["a"] = 30; @n["b"] = 10; @n["c"] = 20; @n["d"] = 10;
	@s[3] = "x"; @s[-1] = "z"; @s[2] = "y";
	print(@n, 2); print(@n, 0, 10); print(@s, 1);
}
--- args
-q -
--- needs
root
--- stdout
@n[c]: 20
@n[a]: 30
@n[b]: 1
@n[d]: 1
@n[c]: 2
@n[a]: 3
@s[3]: x


@n[b]: 10
@n[d]: 10
@n[c]: 20
@n[a]: 30
@s[-1]: z
@s[2]: y
@s[3]: x
