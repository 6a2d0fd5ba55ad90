A condition that is known only at run time.
--- prog
begin { static_assert(pid > 2, "x"); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:23: error: 'comptime' needs a constant expression [constant]
    1 | begin { static_assert(pid > 2, "x"); }
      |                       ^~~~~~~
