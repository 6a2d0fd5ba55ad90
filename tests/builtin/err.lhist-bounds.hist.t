Values that aggregations do not take.
--- prog
begin { @a = hist(1, 6); @b = hist(1, -1); @c = lhist(1, 10, 0, 1); @d = lhist(1, 0, 10, 0); @e = lhist(1, 0, 10, 11);
	@f = lhist(1, 0, 10000, 1); }
--- args
--dry-run -
--- needs
root
--- exit
1
--- stderr
stdin:1:22: error: 'hist' takes 0 to 5 bits, not 6 [hist-bits]
    1 | begin { @a = hist(1, 6); @b = hist(1, -1); @c = lhist(1, 10, 0, 1); @d = lhist(1, 0, 10, 0); @e = lhist(1, 0, 10, 11);
      |                      ^
stdin:1:39: error: 'hist' takes 0 to 5 bits, not -1 [hist-bits]
    1 | begin { @a = hist(1, 6); @b = hist(1, -1); @c = lhist(1, 10, 0, 1); @d = lhist(1, 0, 10, 0); @e = lhist(1, 0, 10, 11);
      |                                       ^~
stdin:1:49: error: 'lhist' from 10 to 0 by 1: the minimum is above the maximum [lhist-bounds]
    1 | begin { @a = hist(1, 6); @b = hist(1, -1); @c = lhist(1, 10, 0, 1); @d = lhist(1, 0, 10, 0); @e = lhist(1, 0, 10, 11);
      |                                                 ^~~~~~~~~~~~~~~~~~
stdin:1:74: error: 'lhist' from 0 to 10 by 0: the step must be at least 1 [lhist-bounds]
    1 | begin { @a = hist(1, 6); @b = hist(1, -1); @c = lhist(1, 10, 0, 1); @d = lhist(1, 0, 10, 0); @e = lhist(1, 0, 10, 11);
      |                                                                          ^~~~~~~~~~~~~~~~~~
stdin:1:99: error: 'lhist' from 0 to 10 by 11: the step is larger than the range [lhist-bounds]
    1 | begin { @a = hist(1, 6); @b = hist(1, -1); @c = lhist(1, 10, 0, 1); @d = lhist(1, 0, 10, 0); @e = lhist(1, 0, 10, 11);
      |                                                                                                   ^~~~~~~~~~~~~~~~~~~
stdin:2:7: error: 'lhist' from 0 to 10000 by 1: that makes more than 1000 buckets [lhist-bounds]
    2 |     @f = lhist(1, 0, 10000, 1); }
      |          ^~~~~~~~~~~~~~~~~~~~~
