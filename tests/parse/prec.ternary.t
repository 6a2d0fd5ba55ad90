?: groups from the right; the middle may be missing.
--- prog
begin {
	@x = $a ? $b : $c ? $d : $e;
	@x = $a ? $b ? $c : $d : $e;
	@x = $a ?: $b;
	@x = $a ? : $b ?: $c;
	$a ? print(1) : print(2);
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= @x (? $a $b (? $c $d $e)))
    (= @x (? $a (? $b $c $d) $e))
    (= @x (?: $a $b))
    (= @x (?: $a (?: $b $c)))
    (? $a (call print 1) (call print 2))))
