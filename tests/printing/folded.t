-f folded: members of keys as frames, the value behind; what a script prints goes to standard error.
--- prog
begin {
	@n = 3; @k["a;b", 1] = 4; @h[1] = hist(1); printf("aside\n"); print("x"); exit();
}
--- args
-q -f folded -
--- needs
root
--- stdout
a:b;1 4
--- stderr
aside
x
