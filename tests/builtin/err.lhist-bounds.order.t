The bounds of a linear histogram.
--- prog
begin { @ = lhist(1, 10, 0, 1); @b = lhist(1, 0, 10, 0); }
--- args
--check -
--- exit
1
--- stderr
stdin:1:13: error: 'lhist' from 10 to 0 by 1: the minimum is above the maximum [lhist-bounds]
    1 | begin { @ = lhist(1, 10, 0, 1); @b = lhist(1, 0, 10, 0); }
      |             ^~~~~~~~~~~~~~~~~~
stdin:1:38: error: 'lhist' from 0 to 10 by 0: the step must be at least 1 [lhist-bounds]
    1 | begin { @ = lhist(1, 10, 0, 1); @b = lhist(1, 0, 10, 0); }
      |                                      ^~~~~~~~~~~~~~~~~~
