A branch that 'if comptime' drops may call what does not exist, also when types decide.
--- prog
begin {
	$x = 1;
	if comptime (1 == 1) { print("one"); } else { nonsense(); }
	if comptime (is_str($x)) { nonsense(); } else { print("two"); }
	comptime (1 == 2) ? nonsense() : print("three");
	print((a = 1, b = "x").b);
	print(comptime (a = 1, b = 2).b + (1, 3).1);
}
--- args
-q -
--- needs
root
--- stdout
one
two
three
x
5


