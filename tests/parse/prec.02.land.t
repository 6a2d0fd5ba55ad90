&& binds tighter than ||, and groups from the left.
--- prog
begin {
	@x = $a && $b && $c;
	@x = $a || $b && $c; @x = $a && $b || $c;
	@x = $a && ($b && $c);
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= @x (&& (&& $a $b) $c))
    (= @x (|| $a (&& $b $c)))
    (= @x (|| (&& $a $b) $c))
    (= @x (&& $a (&& $b $c)))))
