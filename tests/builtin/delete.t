delete() in both spellings tells whether there was an entry; of a map without keys it takes the value.
--- prog
begin {
	@a[1] = 1; @a[2] = 2; @b["x", 3] = 1; @s = 5;
	print(delete(@a, 1)); print(delete(@a, 1)); delete(@a[2]); print(delete(@b, ("x", 3)));
	print(delete(@s)); print(delete(@s)); print(has_key(@a, 2));
	exit();
}
--- args
-q -
--- needs
root
--- stdout
true
false
true
true
false
false


