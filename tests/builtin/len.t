len() of a map and of a stack.
--- prog
begin {
	@a[1] = 1; @a[2] = 2; @a[3] = 3; @c["x"] = count();
	print(len(@a)); delete(@a, 1); print(len(@a)); print(len(@c));
	print(len(kstack(2))); print(len(kstack) > 2);
	clear(@a); clear(@c);
	exit();
}
--- args
-q -
--- needs
root
--- stdout
3
2
1
2
true


