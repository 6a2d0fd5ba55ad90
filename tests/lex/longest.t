Operators are as long as they can be.
--- prog
begin {
	$a = $b<<1; $a <<= 1; $a = $b<=1; $a = $b---1; $a = $b&&-$c;
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= $a (<< $b 1))
    (<<= $a 1)
    (= $a (<= $b 1))
    (= $a (- (post-- $b) 1))
    (= $a (&& $b (- $c)))))
