What is wrong with an argument is told where the argument is.
--- prog
macro f(x) { let $y = 1; $y + x }
begin { print(f("a" * 2)); }
--- args
--check -
--- exit
1
--- stderr
stdin:2:17: error: cannot apply '*' to a string and an integer [operand]
    2 | begin { print(f("a" * 2)); }
      |                 ^~~~~~~
