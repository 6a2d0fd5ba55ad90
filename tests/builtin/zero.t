zero() keeps the keys.
--- prog
begin {
	@a[1] = 1; @a[2] = 2; @s = 5; @c["x"] = count(); @h = hist(4);
	zero(@a); zero(@s); zero(@c); zero(@h);
	exit();
}
--- args
-q -
--- needs
root
--- stdout


@a[1]: 0
@a[2]: 0
@c[x]: 0
@h:

@s: 0
