Each assignment operator.
--- prog
begin {
	$x = 1; $x += 1; $x -= 1; $x *= 2; $x /= 2; $x %= 2;
	$x <<= 1; $x >>= 1; $x &= 1; $x |= 1; $x ^= 1;
	@m = 1; @m[1] = 2; @m[1, "a"] += 3; @ = 4;
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= $x 1)
    (+= $x 1)
    (-= $x 1)
    (*= $x 2)
    (/= $x 2)
    (%= $x 2)
    (<<= $x 1)
    (>>= $x 1)
    (&= $x 1)
    (|= $x 1)
    (^= $x 1)
    (= @m 1)
    (= (@m 1) 2)
    (+= (@m (tuple 1 "a")) 3)
    (= @ 4)))
