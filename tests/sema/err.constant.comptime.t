`comptime` needs a constant.
--- prog
begin { @a = 1; @b = comptime (@a + 1); @c = comptime (1 + 2); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:22: error: 'comptime' needs a constant expression [constant]
    1 | begin { @a = 1; @b = comptime (@a + 1); @c = comptime (1 + 2); }
      |                      ^~~~~~~~~~~~~~~~~
