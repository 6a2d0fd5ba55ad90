Expressions are evaluated and printed, statements are run; several lines make one while brackets are open.
--- stdin
1 << 20
sizeof(uint32)
comm
"a" == "b"
printf("%d and %s\n", 3, "x")
$x = 4; print($x * 2)
@x = 5
@x
@x += 100000
@x + 1
begin {
	printf("%s\n",
		"{");	// }
}
// nothing

.print @x
--- args
--repl
--- needs
root
--- stdout
1048576
4
ktrace
false
3 and x
8
@x: 5
100006
{


@x: 100005
