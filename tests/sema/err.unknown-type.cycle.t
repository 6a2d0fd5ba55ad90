Types that depend on nothing but each other cannot be found out.
--- prog
begin { @a = @b; @b = @a; }
--- args
--check -
--- exit
1
--- stderr
stdin:1:14: error: cannot find out the type of this map [unknown-type]
    1 | begin { @a = @b; @b = @a; }
      |              ^~
