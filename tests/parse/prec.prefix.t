Prefix operators group from the right and bind tighter than binary ones.
--- prog
begin {
	@x = !$a == $b; @x = -$a * $b; @x = ~$a & $b; @x = *$a + 1; @x = !~-*$a;
	@x = - - $a; @x = &$a; @x = &@m; @x = ++$a + --@m[1];
	@x = (int8)$a + 1; @x = -(int8)$a; @x = comptime 1 + 2;
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= @x (== (! $a) $b))
    (= @x (* (- $a) $b))
    (= @x (& (~ $a) $b))
    (= @x (+ (* $a) 1))
    (= @x (! (~ (- (* $a)))))
    (= @x (- (- $a)))
    (= @x (& $a))
    (= @x (& @m))
    (= @x (+ (++ $a) (-- (@m 1))))
    (= @x (+ (cast <int8> $a) 1))
    (= @x (- (cast <int8> $a)))
    (= @x (+ (comptime 1) 2))))
