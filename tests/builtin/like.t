like(), =~ and !~ match whole strings against patterns with `*` and `?`.
--- prog
begin {
	print((like("hello", "h*o"), like("hello", "h?llo"), like("hello", "*"), like("hello", "h*x"), like("", ""), like("", "*"), like("a", "")));
	print((like("/proc/1/stat", "/proc/*/stat"), like("/proc/1/status", "/proc/*/stat"), like("aXbXc", "a*b*c"), like("aab", "*ab"), like(comm, "ktrac?")));
	print((comm =~ "k*", comm !~ "k*", "abc" =~ "?bc" && pid != 0, !~0));
	if (comm !~ "*x*") { print("no x"); }
	exit();
}
--- args
-q -
--- needs
root
--- stdout
(true, true, true, false, true, true, false)
(true, false, true, true, true)
(true, false, true, false)
no x


