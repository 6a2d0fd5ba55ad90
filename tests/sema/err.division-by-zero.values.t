Dividing a value by a constant zero.
--- prog
begin { @a = 7; @c = @a / 0; @c %= 0; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:22: error: division by zero [division-by-zero]
    1 | begin { @a = 7; @c = @a / 0; @c %= 0; }
      |                      ^~~~~~
stdin:1:30: error: division by zero [division-by-zero]
    1 | begin { @a = 7; @c = @a / 0; @c %= 0; }
      |                              ^~~~~~~
