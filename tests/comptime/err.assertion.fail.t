fail() that is not in a dead branch.
--- prog
macro old(x) { fail("do not use %s, use version %d", x, 2) }
begin { old("this"); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:16: error: do not use this, use version 2 [assertion]
    1 | macro old(x) { fail("do not use %s, use version %d", x, 2) }
      |                ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
stdin:2:9: note: expanded from here
    2 | begin { old("this"); }
      |         ^~~~~~~~~~~
