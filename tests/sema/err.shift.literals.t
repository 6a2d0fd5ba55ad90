Constant shifts that are too wide.
--- prog
begin { @a = 1 << 64; @b = 1 >> -1; @c = @a << 64; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:14: error: cannot shift by 64, only by 0 to 63 [shift]
    1 | begin { @a = 1 << 64; @b = 1 >> -1; @c = @a << 64; }
      |              ^~~~~~~
stdin:1:28: error: cannot shift by -1, only by 0 to 63 [shift]
    1 | begin { @a = 1 << 64; @b = 1 >> -1; @c = @a << 64; }
      |                            ^~~~~~~
