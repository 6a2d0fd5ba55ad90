has_key() looks for keys of any type, and makes none.
--- prog
begin {
	@a[1] = 1; @s["x"] = 1; @t[1, "y"] = 1; @c[comm] = count();
	print((has_key(@a, 1), has_key(@a, 2), has_key(@s, "x"), has_key(@s, "z")));
	print((has_key(@t, (1, "y")), has_key(@t, (2, "y")), has_key(@c, comm), has_key(@c, "none")));
	exit();
}
--- args
-q -
--- needs
root
--- filter
/^@c/d
--- stdout
(true, false, true, false)
(true, false, true, false)


@a[1]: 1
@s[x]: 1
@t[1, y]: 1
