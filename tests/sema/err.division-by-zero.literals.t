Division by a constant zero.
--- prog
begin { @a = 1 / 0; @b = 1 % 0; @c = @a / 0; @c %= 0; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:14: error: division by zero [division-by-zero]
    1 | begin { @a = 1 / 0; @b = 1 % 0; @c = @a / 0; @c %= 0; }
      |              ^~~~~
stdin:1:26: error: division by zero [division-by-zero]
    1 | begin { @a = 1 / 0; @b = 1 % 0; @c = @a / 0; @c %= 0; }
      |                          ^~~~~
