At the end maps are printed in order of name; what was never set is not, what was zeroed is.
--- prog
BEGIN {
	@z = 1; @b["x", 2] = 3; @b["a", 1] = 5; @b["y", 0] = -1; @text = "abc"; @c = count(); @c = count();
	@zero = 7; zero(@zero); @gone = 8; clear(@gone); @zc = count(); zero(@zc); @k[1] = 1; clear(@k);
	@kz[1] = 4; @kz[2] = 5; zero(@kz);
}
END { if (0) { @never = 1; } }
--- args
-q -
--- needs
root
--- stdout


@b[y, 0]: -1
@b[x, 2]: 3
@b[a, 1]: 5
@c: 2
@kz[1]: 0
@kz[2]: 0
@text: abc
@z: 1
@zc: 0
@zero: 0
