print() of values of all kinds.
--- prog
begin {
	print(5); print(-5); print("text"); print(true); print(1 == 2); print((1, "two", (3, "four")));
	print((uint8)255); print((int8)-1); print(18446744073709551615); print((a=1, b="x"));
	$x = 3; print($x); @m["k"] = "v"; print(@m["k"]); print(@m["none"]); print(""); clear(@m);
	exit();
}
--- args
-q -
--- needs
root
--- stdout
5
-5
text
true
false
(1, two, (3, four))
255
-1
18446744073709551615
{ .a = 1, .b = x }
3
v




