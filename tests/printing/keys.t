Keys of all kinds.
--- prog
begin {
	@i[-5] = 1; @b[true] = 1; @s["text"] = 1; @t[(1, "a"), 2] = 1; @e[""] = 1; @u[(uint8)255] = 1;
	@n[1, (2, (3, "x"))] = 1; @r[(a=1, b="y")] = 1; @f[buf("ab", 2)] = 1;
	exit();
}
--- args
-q -
--- needs
root
--- stdout


@b[true]: 1
@e[]: 1
@f[ab]: 1
@i[-5]: 1
@n[1, (2, (3, x))]: 1
@r[{ .a = 1, .b = y }]: 1
@s[text]: 1
@t[(1, a), 2]: 1
@u[255]: 1
