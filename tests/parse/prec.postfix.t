Postfix operators bind tighter than prefix ones.
--- prog
begin {
	@x = -$a.b; @x = !$a[1]; @x = *$p.f->g[2].h; @x = $a++ + $b--; @x = *$a++;
	@x = (int8)$a.b; @x = &@m;
}
--- args
-d parse -
--- stdout
(program
  (probe "begin"
    (= @x (- (. $a b)))
    (= @x (! (index $a 1)))
    (= @x (* (. (index (-> (. $p f) g) 2) h)))
    (= @x (+ (post++ $a) (post-- $b)))
    (= @x (* (post++ $a)))
    (= @x (cast <int8> (. $a b)))
    (= @x (& @m))))
