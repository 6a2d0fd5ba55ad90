A message within a body says by which calls it came there.
--- prog
macro f(x) { x + "a" * 2 }
macro g(y) { f(y) }
begin {
	print(g(1));
}
--- args
--check -
--- exit
1
--- stderr
stdin:1:18: error: cannot apply '*' to a string and an integer [operand]
    1 | macro f(x) { x + "a" * 2 }
      |                  ^~~~~~~
stdin:2:14: note: expanded from here
    2 | macro g(y) { f(y) }
      |              ^~~~
stdin:4:8: note: expanded from here
    4 |     print(g(1));
      |           ^~~~
